"""Twenty articles of many kinds: most of what is said in them is found, with who says it.

What the figures mean stands in ``benchmarks/article_scores.py``.
"""

import sys
import tomllib
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[1] / "benchmarks"))

from article_facts import _article
from articles import figures

FLOORS = {"attributions.p": 94, "attributions.r": 87, "speaker": 83}


@pytest.fixture(scope="module")
def tally():
    rows = tomllib.loads(
        Path(__file__).with_suffix(".toml").with_stem("articles_said").read_text("utf-8")
    )
    articles = []
    for row in rows["article"]:
        speakers = {said[0] for said in (*row["said"], *row["perhaps"]) if said[0]}
        facts = {"country": "", "people": [], "bodies": sorted(speakers)}
        articles.append(_article("said", row | facts))
    return figures(articles)


@pytest.mark.parametrize("figure", FLOORS)
def test_what_is_said_is_found(tally, figure):
    wrong = [what for _, of, what in tally.errors if of == figure.partition(".")[0]]
    assert tally.shares()[figure] >= FLOORS[figure], wrong
