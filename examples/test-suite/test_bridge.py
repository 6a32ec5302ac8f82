"""A test suite of code that builds on newsextract, with an article and its golden file."""

import pytest

from newsextract import DATES, QUOTES
from newsextract.testing import assert_document


# -- a text
def test_who_said_it(parse_article):
    doc = parse_article("“We will rebuild,” Mayor Ana Ruiz said on Thursday.")
    (said,) = doc.attributions
    assert said.source.name == "Ana Ruiz"
    assert doc.dates[0].value == "2018-07-12"


# -- a file
@pytest.mark.newsextract_article("bridge.txt")
def test_the_bridge_is_paid_for(newsextract_article):
    doc = newsextract_article
    assert [doc.text_of(amount) for amount in doc.amounts] == ["$5 million"]
    assert [author.name for author in doc.bylines[0].authors] == ["Clara Lindqvist"]


# -- a golden file
@pytest.mark.newsextract_article("*.txt")
def test_articles_are_read_as_before(newsextract_article, newsextract_golden):
    newsextract_golden(newsextract_article, fields=[QUOTES, DATES])


# -- two documents
def test_the_ferry_is_not_read_as_the_bridge(parse_article):
    doc = parse_article("The bridge closed in 2015.")
    assert doc == parse_article("The bridge closed in 2015.", region="CA")
    assert_document(doc, parse_article("The bridge closed in 2015."), fields=[DATES])
