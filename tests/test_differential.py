"""The same article in another dress has the same facts, at the same places."""

import sys
from collections import Counter
from pathlib import Path

import pytest

from newsextract import Parser

sys.path.insert(0, str(Path(__file__).parents[1] / "fuzz"))
import differential

PARSER = Parser(plugins=False, errors="raise", language="en")
TEXTS = [path.read_text(encoding="utf-8") for path in sorted(differential.ARTICLES.glob("*.txt"))]


@pytest.mark.parametrize(
    ("dress", "most"),  # facts in a hundred that may differ
    [
        (differential.blank_lines, 0),
        (differential.decomposed, 0),
        (differential.crlf, 0),
        (differential.no_break, 0),
        (differential.twice, 10),
    ],
    ids=lambda value: getattr(value, "__name__", None),
)
def test_another_dress_has_the_same_facts(dress, most):
    lost, known = Counter(), Counter()
    for text in TEXTS:
        some, all_of_them = differential.differences(PARSER, text, dress)
        lost += some
        known += all_of_them
    assert 100 * lost.total() <= 2 * most * known.total(), dict(lost)
