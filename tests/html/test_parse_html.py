"""Pages of our own writing: what is read of them, where from, and that none of them breaks anything."""

import time

import pytest

import newsextract
from newsextract.testing import check_invariants

pytest.importorskip("lxml")
from newsextract.html import parse_html

PARAGRAPHS = """\
The old dam above Fen Point held through the night, Mayor Ana Ruiz said on Monday, and nobody had to leave.
"We will rebuild the northern wall before the winter," Ruiz told reporters. "It will cost €4 million."
The river rose by two metres after three days of rain, the water board said, the most since 1987.
Okoro Hale, who runs the ferry, said that he expects to sail again on Thursday."""
LD = """<script type="application/ld+json">{"@context": "https://schema.org", "@graph": [
{"@type": "WebPage", "@id": "#page"}, {"@type": "Person", "@id": "#nora", "name": "Nora Lenz"},
{"@type": ["NewsArticle", "Article"], "headline": "Dam holds &amp; ferry waits", "author": {"@id": "#nora"},
"datePublished": "2024-03-04T09:30:00+01:00", "dateModified": "2024-03-05T10:00:00+01:00"}]}</script>"""


def page(head: str = LD, top: str = "", body: str = "", bottom: str = "") -> str:
    paragraphs = "".join(f"<p>{line}</p>" for line in PARAGRAPHS.splitlines())
    return f"""<!doctype html><html><head><title>Dam holds & ferry waits | Fen News</title>{head}</head><body>
<nav class="menu"><ul><li><a href="/">Home</a><li><a href="/sport">Sport</a><li><a href="/weather">Weather</a></ul></nav>
<main><article class="story"><h1>Dam holds &amp; ferry waits</h1>{top}
<div class="article-body">{paragraphs}{body}</div></article>
<aside class="related-stories"><h3>More on this</h3><ul><li><a href="/a">Bridge at Lund opens after nine years of work</a>
<li><a href="/b">Calder resigns as harbour master</a></ul></aside></main>
<footer>Copyright 2024 Fen News. All rights reserved. <a href="/terms">Terms of use</a></footer>{bottom}</body></html>"""


def body(doc: newsextract.Document) -> list[str]:
    return [doc.text_of(b) for b in doc.blocks if b.kind in ("body", "subheading", "dateline")]


def test_the_article_and_nothing_else_is_body():
    doc = parse_html(page())
    assert body(doc) == PARAGRAPHS.splitlines()
    assert doc.headline == "Dam holds & ferry waits"
    assert {a.source.name for a in doc.attributions if a.source} >= {"Ana Ruiz", "Okoro Hale"}
    assert [str(m.amount) for m in doc.amounts] == ["4000000"]


def test_facts_of_the_metadata_have_their_place_and_their_source():
    doc = parse_html(page())
    (byline,) = doc.bylines
    assert (byline.authors[0].name, byline.rule) == ("Nora Lenz", "html.json-ld")
    assert doc.text_of(byline.authors[0].span) == "Nora Lenz"
    assert (doc.published.value, doc.published.rule) == ("2024-03-04T09:30+01:00", "html.json-ld")
    assert doc.updated.value == "2024-03-05T10:00+01:00"
    assert doc.block_of(byline).kind == "byline"
    assert doc.block_of(doc.published).kind == "published"
    monday = next(d for d in doc.dates if doc.text_of(d) == "Monday")
    assert monday.value == "2024-03-04"  # resolved against the day of the metadata


def test_what_is_printed_has_the_span_of_what_is_printed():
    top = '<p class="byline">By <a rel="author" href="/n">Nora Lenz</a></p><time datetime="2024-03-04">March 4, 2024</time>'
    doc = parse_html(page(top=top))
    assert doc.text_of(doc.bylines[0].authors[0].span) == "Nora Lenz"
    assert doc.bylines[0].rule == "byline.cue"
    assert doc.text_of(doc.published) == "March 4, 2024"
    assert doc.text.startswith("2024-03-05")  # the update alone stands nowhere


@pytest.mark.parametrize(
    ("head", "rule"),
    [
        (
            '<meta property="article:published_time" content="2024-03-04T08:00:00Z">',
            "html.opengraph",
        ),
        ('<meta name="pubdate" content="20240304">', "html.meta"),
        ('<meta itemprop="datePublished" content="2024-03-04">', "html.microdata"),
        ('<meta name="date" content="Mon Mar 04 08:00:00 EST 2024">', "html.meta"),
    ],
)
def test_days_of_many_sources(head, rule):
    published = parse_html(page(head)).published
    assert (published.value[:10], published.rule) == ("2024-03-04", rule)


def test_the_day_of_the_address_is_the_last_resort():
    url = "https://fen.test/news/2024/03/04/dam-holds"
    assert parse_html(page(""), url).published.value == "2024-03-04"
    assert parse_html(page(""), url).published.rule == "html.address"
    shown = parse_html(page("", top="<p>March 5, 2024</p>"), url)
    assert shown.published.value == "2024-03-05"


def test_the_printed_byline_counts_for_more_than_an_account():
    head = '<meta name="author" content="Webmaster Brandt">'
    doc = parse_html(page(head, top="<p>By Nora Lenz and Tom Okoro</p>"))
    assert [a.name for b in doc.bylines for a in b.authors] == ["Nora Lenz", "Tom Okoro"]


@pytest.mark.parametrize(
    "value", ["Fen News", "@fennews", "https://fen.test/staff", "desk@fen.test"]
)
def test_the_site_is_no_author(value):
    head = (
        f'<meta property="og:site_name" content="Fen News"><meta name="author" content="{value}">'
    )
    assert not parse_html(page(head)).bylines


def test_names_as_systems_store_them():
    turned = '<meta name="author" content="Lenz, Nora">'
    assert (
        parse_html(page(turned, top="<p>by Nora Lenz</p>")).bylines[0].authors[0].name
        == "Nora Lenz"
    )
    small = '<meta name="author" content="nora lenz">'
    assert parse_html(page(small)).bylines[0].authors[0].name == "Nora Lenz"


def test_kinds_by_tags():
    figure = (
        "<figure><img><figcaption>The dam above Fen Point on Sunday evening.</figcaption></figure>"
    )
    doc = parse_html(
        page(
            body=f"<h2>What comes next</h2><p>The board meets again on Friday, it said in a statement.</p>{figure}"
        )
    )
    kinds = {doc.text_of(b): (b.kind, b.rule) for b in doc.blocks}
    assert kinds["The dam above Fen Point on Sunday evening."] == ("caption", "html.figcaption")
    assert kinds["Home"] == ("boilerplate", "html.nav")
    assert kinds["What comes next"][0] == "subheading"
    assert kinds["Calder resigns as harbour master"][0] == "related"


def test_a_headline_that_no_heading_shows():
    html = page().replace("<h1>Dam holds &amp; ferry waits</h1>", "")
    doc = parse_html(html)
    assert doc.headline == "Dam holds & ferry waits"
    assert doc.blocks[0].rule == "html.json-ld"
    title = parse_html(html.replace(LD, ""))
    assert title.headline == "Dam holds & ferry waits"  # without the name of the site


def test_small_pages():
    """Where nothing looks like the long pages that the judgement was fitted to, paragraphs are the article."""
    doc = parse_html(
        "<title>Dam holds</title><h1>Dam holds</h1><p>The dam held, Ana Ruiz said on Monday.</p>"
    )
    assert body(doc) == ["The dam held, Ana Ruiz said on Monday."]
    assert doc.attributions[0].source.name == "Ana Ruiz"
    menu = "<nav><p>Read all about the weather in our newsletter, which comes on Monday.</p></nav>"
    assert body(parse_html(f"{menu}<p>The dam held, and the ferry sails.</p>")) == [
        "The dam held, and the ferry sails."
    ]


def test_a_page_without_head_and_body():
    """lxml puts what HTML 4 does not know, such as ``nav``, into the head that is still open."""
    doc = parse_html(
        "<title>Dam</title><nav>Menu</nav><p>The dam held, and the ferry sails again."
    )
    assert doc.text == "Menu\n\nThe dam held, and the ferry sails again."
    assert parse_html("<svg><title>Logo</title></svg><p>x</p>").text == "x"


def test_broken_json_is_read_as_far_as_it_goes():
    broken = '<script type="application/ld+json">{"@type": "NewsArticle", "datePublished": "2024-03-04",}</script>'
    assert parse_html(page(broken)).published.value == "2024-03-04"


def test_bytes_in_their_encodings():
    text = "<h1>Café „Łódź“ opens in Fen</h1>"
    for data, encoding in (
        (text.encode("utf-16"), None),
        (text.encode(), None),
        (b"\xef\xbb\xbf" + text.encode(), "latin-1"),
        (text.replace("Ł", "L").encode("cp1250"), "text/html; charset=windows-1250"),
        (b'<meta charset="windows-1250">' + text.encode("cp1250"), None),
        (b'<meta charset="iso-8859-1"><h1>Caf\xe9 \x93Fen\x94 opens</h1>', None),
    ):
        assert "Café" in parse_html(data, encoding=encoding).text


@pytest.mark.parametrize(
    "html",
    [
        "", " \n", "\0", "<", "&", "plain words", "<p>a\0b", "<frameset><frame>", "<p>\ud800", "<!-- <p>x</p>",
        "<title>x", "<h1>x</h1>" * 3, "<script type='application/ld+json'>[null, 3, {\"@type\": 5}]</script><p>x</p>",
        '<script type="application/ld+json">' + "[" * 20_000 + "</script><p>x</p>",
        "<meta name=date content=0000-00-00><p>x</p>", "<time></time><p itemprop=author></p>", "</div></p></body>x",
        "<div>" * 5_000 + "deep", "<b>" * 5_000 + "deep", "<table><td>x<table><td>y", "<p hidden style='display:none'>x",
    ],
)  # fmt: skip
def test_no_page_breaks_anything(html):
    for source in (html, html.encode("utf-8", "surrogatepass")):
        doc = parse_html(source)
        check_invariants(doc)
        assert not doc.failures


@pytest.mark.parametrize(
    "piece", [page(), "<li><a href=x>Menu</a>", "<div class=share>", "<time>1 May 2019</time>"]
)
def test_time_is_linear(piece):
    def seconds(times: int) -> float:
        started = time.process_time()
        parse_html(piece * times)
        return time.process_time() - started

    count = max(8, 30_000 // len(piece))
    seconds(2)
    longer = min(seconds(4 * count) for _ in range(2))  # the collector may take its turn in one
    assert longer < 10 * seconds(count) + 0.2


def test_misuse_is_told():
    with pytest.raises(TypeError, match="html must be str or bytes, not int"):
        parse_html(3)  # type: ignore[arg-type]


def test_the_document_goes_through_json():
    doc = parse_html(page())
    assert newsextract.Document.from_json(doc.to_json()) == doc
    assert doc.explain(doc.published).rule == "html.json-ld"
    assert doc.explain(doc.blocks[-1])
