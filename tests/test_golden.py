"""Whole articles against layers that a person has read: ``golden/<article>.json``.

``pytest --newsextract-update`` writes them anew; read the difference before committing it.
"""

import pytest


@pytest.mark.newsextract_article("../examples/articles/*.txt", golden="golden", published=None)
def test_article_is_read_as_before(newsextract_article, newsextract_golden):
    newsextract_golden(newsextract_article)
