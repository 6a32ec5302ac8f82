import gc
import json
import pickle

import pytest

from newsextract import Document, Parser, SerializationError, Span
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


def test_article_text_knows_where_it_stood(parser):
    page = "Menu\nBridge closes\nThe bridge was closed on Monday after divers found a crack.\nShare this\nDivers will return to the crack on Friday.\n"
    article = parser.parse(page).article_text()
    for word in ("divers", "Divers will return", "Friday."):
        at = article.index(word)
        span = article.origin(at, at + len(word))
        assert page[span.start : span.end] == word
    whole = article.origin(0, len(article))
    assert page[whole.start : whole.end].startswith("The bridge")
    assert page[whole.start : whole.end].endswith("on Friday.")
    assert pickle.loads(pickle.dumps(article)).pieces == article.pieces
    with pytest.raises(ValueError, match="not inside"):
        article.origin(0, len(article) + 1)


def test_an_empty_article_text_has_an_origin(parser):
    assert parser.parse("").article_text().origin(0, 0).start == 0


def test_annotations_can_tell_their_block():
    page = "Bridge closes\n\nThe bridge was closed on 3 May 2019 after divers found a crack in it.\n\nRead more: Fair opens on 5 June 2019\n"
    doc = Parser(plugins=(), noise=True).parse(page)
    assert [doc.block_of(d).kind for d in doc.dates] == ["body", "related"]
    assert doc.block_of(Span(14, 14)) is None
    assert [d.value for d in Parser(plugins=()).parse(page).dates] == ["2019-05-03"]


def test_an_annotation_shows_its_words(parser):
    doc = parser.parse("“No,” Ana Ruiz said\non Monday. It cost $5.")
    assert repr(doc.quotes[0]).startswith("Quote('“No,”', span=[0,5), content=[1,4)")
    assert repr(doc.amounts[0]).startswith("MonetaryAmount('$5', span=")
    again = pickle.loads(pickle.dumps(doc))
    assert again == doc
    assert repr(again.dates) == repr(doc.dates)
    assert len(repr(parser.parse("long " * 100).blocks[0])) < 200


def test_an_annotation_outlives_its_document(parser):
    money = parser.parse("It cost $5.").amounts[0]
    gc.collect()
    assert repr(money).startswith("MonetaryAmount(span=[8,10), amount=")
    assert money == parser.parse("It cost $5.").amounts[0]
