"""The view as HTML: sound, whole, every fact marked where it stands, and nothing let through."""

from collections import defaultdict
from html.parser import HTMLParser
from pathlib import Path

import attrs
import pytest
from hypothesis import given, settings

from newsextract import Field, Parser, Span, extractor, hookimpl
from newsextract.testing import texts

ARTICLES = sorted((Path(__file__).parents[2] / "examples" / "articles").glob("*.txt"))
EVIL = "<script>alert(1)</script>\"'&\x07\x00\u202e"
HOSTILE = (
    "Board <b>votes</b> &amp; 'pays' \"now\"\r\n\r\n“It cost\x00 $5\x1f million </p><script>alert(1)"
    "</script>,” Mayor Ana \ud800Ruiz \u202esaid on June 7, 2021.\n\nRead more: <img src=x onerror=a()>\n"
)


@attrs.frozen
class Note:
    span: Span
    rule: str
    said: str = EVIL


NOTES = Field("acme.notes", Note)


class Acme:
    @staticmethod
    @hookimpl
    def newsextract_extractors():
        @extractor(provides=NOTES)
        def find_notes(view):
            text = view.text
            for start in range(0, max(0, len(text) - 60), 35):  # that cross one another
                yield Note(Span(start, start + 60), EVIL)
            if text:
                yield Note(Span(0, len(text)), "all")

        return [find_notes]


PARSER = Parser(plugins=[Acme], noise=True)


class Page(HTMLParser):
    """What a browser makes of it: elements that nest, ids, links, the words under each class."""

    VOID = frozenset({"meta", "input", "br"})

    def __init__(self, source):
        super().__init__()
        self.stack, self.ids, self.hrefs, self.tags = [], [], [], set()
        self.text, self.under, self.attributes = [], defaultdict(set), []
        self.at = 0
        self.feed(source)
        self.close()
        assert not self.stack

    def handle_starttag(self, tag, attributes):
        values = dict(attributes)
        self.tags.add(tag)
        self.attributes += [name for name, _ in attributes]
        assert len(values) == len(attributes), f"an attribute twice: {attributes}"
        assert not (tag == "a" and any(t == "a" for t, _ in self.stack)), "a link in a link"
        if "id" in values:
            self.ids.append(values["id"])
        if values.get("href"):
            self.hrefs.append(values["href"])
        if tag not in self.VOID:
            self.stack.append((tag, (values.get("class") or "").split()))

    def handle_endtag(self, tag):
        assert self.stack.pop()[0] == tag

    def handle_data(self, data):
        classes = {c for _, names in self.stack for c in names}
        if "b" in classes:  # a block of the text
            self.text.append(data)
            for name in classes:
                self.under[name] |= {*range(self.at, self.at + len(data))}
            self.at += len(data)


@pytest.fixture(params=[*ARTICLES, None], ids=lambda p: p.stem if p else "hostile")
def doc(request):
    text = request.param.read_text(encoding="utf-8") if request.param else HOSTILE
    return Parser(plugins=[Acme], noise=True).parse(text)


@pytest.mark.parametrize("page", [False, True])
def test_it_is_sound(doc, page):
    read = Page(doc.to_html(page=page))
    assert len({*read.ids}) == len(read.ids)
    assert {href[1:] for href in read.hrefs} <= {*read.ids}, "a link that leads nowhere"
    assert {href[0] for href in read.hrefs} == {"#"}
    assert not read.tags & {"script", "img", "link", "iframe", "object", "form"}
    assert not [name for name in read.attributes if name.startswith("on") or name == "src"]
    assert doc.to_html(page=page).encode("utf-8")


@settings(max_examples=40)
@given(texts())
def test_the_view_of_any_text_is_sound(text):
    read = Page(PARSER.parse(text).to_html(page=True))
    assert {href[1:] for href in read.hrefs} <= {*read.ids}


def test_every_fact_is_marked_where_it_stands(doc):
    read = Page(doc.to_html())
    place, at = {}, 0  # offset in the text -> in the view, which has the blocks alone
    for block in doc.blocks:
        for offset in range(block.span.start, block.span.end):
            place[offset] = at
            at += 1
    assert read.at == at

    def placed(*spans):
        return {place[i] for span in spans for i in range(span.start, span.end) if i in place}

    said = [span for a in doc.attributions for span in a.content]
    assert read.under["said"] == placed(*said)
    assert read.under["source"] == placed(*(a.source.span for a in doc.attributions if a.source))
    assert read.under["cue"] == placed(*(a.cue for a in doc.attributions if a.cue))
    assert read.under["date"] == placed(*(d.span for d in doc.dates))
    assert read.under["money"] == placed(*(m.span for m in doc.amounts))
    assert read.under["p0"] == placed(*(n.span for n in doc[NOTES]))
    noise = ("caption", "related", "boilerplate")
    assert read.under["noise"] == placed(*(b.span for b in doc.blocks if b.kind in noise))


def test_the_whole_text_stands_in_it(doc):
    read = Page(doc.to_html())
    shown = "".join(read.text)
    blocks = "".join(doc.text_of(block) for block in doc.blocks)
    assert len(shown) == len(blocks)
    plain = [(a, b) for a, b in zip(shown, blocks, strict=True) if a.isalnum() or b.isalnum()]
    assert all(a == b for a, b in plain)


def test_nothing_of_a_plugin_is_markup():
    source = Parser(plugins=[Acme]).parse(HOSTILE).to_html(page=True)
    assert "<script" not in source.lower()
    assert "<img" not in source.lower()
    assert not {*source} & {"\x00", "\x07", "\x1f", "\u202e"}


def test_everybody_has_a_colour_and_a_list(parser):
    doc = parser.parse(
        "“No,” Ana Ruiz said. “Yes,” Per Brandt said. “No,” Ruiz said. Leo Hale sat."
    )
    source = doc.to_html()
    assert source.count('data-who="Ruiz"') == 2
    assert source.count('data-who="Brandt"') == 1
    hues = {part.split('"')[0] for part in source.split('style="--h:')[1:]}
    assert len({hue.split(";")[0] for hue in hues}) == 3
    assert "Leo Hale" in source.split("Named, without a word")[1]


def test_a_notebook_shows_the_fragment(doc):
    assert doc._repr_html_() == doc.to_html()
    assert "<html" not in doc.to_html()


def test_a_document_of_one_field_has_a_view():
    doc = Parser(plugins=False, only=["dates"]).parse("It rained on June 7, 2021.")
    assert "2021-06-07" in doc.to_html()


def test_a_thousand_marks_in_one_another_are_drawn():
    @attrs.frozen
    class Deep:
        span: Span
        rule: str

    class Nest:
        @staticmethod
        @hookimpl
        def newsextract_extractors():
            @extractor(provides=Field("acme.deep", Deep))
            def find_deep(view):
                for n in range(1000):
                    yield Deep(Span(n, len(view.text) - n), "deep")

            return [find_deep]

    doc = Parser(plugins=[Nest], only=["acme.deep"]).parse("word " * 500)
    Page(doc.to_html())
