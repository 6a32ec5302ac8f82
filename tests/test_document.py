import json
import pickle

import pytest

from newsextract import Document, SerializationError
from newsextract.export.json import schema
from newsextract.testing import check_invariants


def test_articles_keep_the_invariants(article):
    check_invariants(article)


def test_articles_round_trip(article):
    assert Document.from_json(article.to_json()) == article
    assert pickle.loads(pickle.dumps(article)) == article
    assert hash(article) == hash(Document.from_dict(article.to_dict()))


def test_documents_are_immutable(article):
    with pytest.raises(AttributeError):
        article.text = "other"


def test_html_shows_the_whole_text(article):
    html = article._repr_html_()
    assert html.count("<span") == html.count("</span>")
    assert "<script" not in html


def test_article_text_leaves_noise_out(parser):
    doc = parser.parse(
        "Bridge closes\n\nThe only bridge to the island was closed after divers found a crack.\nShare this\n"
    )
    assert (
        doc.article_text()
        == "The only bridge to the island was closed after divers found a crack."
    )
    assert doc.headline == "Bridge closes"


@pytest.mark.parametrize(
    "data",
    [
        "{}",
        "[]",
        "no json",
        '{"format": 99}',
        '{"format": 1, "text": "x", "layers": {"acme.things": []}}',
    ],
)
def test_other_data_is_refused(data):
    with pytest.raises(SerializationError):
        Document.from_json(data)


def test_the_published_schema_is_that_of_the_types():
    from pathlib import Path

    import newsextract

    path = Path(newsextract.__file__).parent / "data" / "document.schema.json"
    assert json.loads(path.read_text(encoding="utf-8")) == schema()
