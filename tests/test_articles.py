"""Whole articles of twelve kinds against what a reader found in them, with floors in percent.

What the figures mean stands in ``benchmarks/article_scores.py``; ``python benchmarks/articles.py`` prints
them all, and with ``--errors`` what is wrong.
"""

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[1] / "benchmarks"))

from article_facts import ExcerptError, _check_names, _only, articles
from articles import figures

from newsextract import Span

FLOORS = {
    "headline": 87,
    "stated": 83,
    "dateline": 83,
    "authors": 58,
    "people.p": 84,
    "people.r": 86,
    "names": 93,
    "roles": 80,
    "kinds.f1": 72,
    "attributions.p": 88,
    "attributions.r": 82,
    "speaker": 87,
    "quotes": 82,
    "dates.f1": 90,
    "amounts.f1": 72,
    "lines": 77,
    "kept": 77,
}
CEILINGS = {"noise": 5}


@pytest.fixture(scope="module")
def every():
    return list(articles())


@pytest.fixture(scope="module")
def shares(every):
    return figures(every).shares()


@pytest.mark.parametrize("figure", FLOORS)
def test_what_a_reader_finds_is_found(shares, figure):
    assert shares[figure] >= FLOORS[figure]


@pytest.mark.parametrize("figure", CEILINGS)
def test_what_is_no_article_is_left_out(shares, figure):
    assert shares[figure] <= CEILINGS[figure]


def test_two_articles_of_each_kind_one_of_them_scraped(every):
    kinds = {article.kind for article in every}
    assert len(kinds) == 12
    for kind in kinds:
        assert sorted(a.scraped for a in every if a.kind == kind) == [False, True]


def test_excerpts_are_found_by_their_words_and_their_number():
    text = "Ruiz said it rained. “It rained,” Hale said."
    assert _only(text, "Ruiz … rained") == Span(0, 19)
    assert _only(text, "said#2") == Span(39, 43)
    with pytest.raises(ExcerptError, match="2 times"):
        _only(text, "rained")
    with pytest.raises(ExcerptError, match="not there"):
        _only(text, "Calder")


def test_a_speaker_is_one_of_the_people_and_bodies(every):
    article = next(each for each in every if any(said.speaker for said in each.said))
    _check_names(article)
    with pytest.raises(ExcerptError, match="none of the people"):
        _check_names(type(article)(**{**_fields(article), "people": (), "bodies": ()}))


def _fields(article):
    return {name: getattr(article, name) for name in type(article).__annotations__}
