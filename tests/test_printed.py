"""The text as a reader sees it: what becomes of each form, and that every span finds its way back."""

import re
import unicodedata
from pathlib import Path

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsextract import Field, Parser, Span, View, extractor, hookimpl
from newsextract._page.printed import read_printed
from newsextract.testing import check_invariants, example_params, texts

TABLES = sorted((Path(__file__).parent / "extractors").glob("*.toml"))
ROWS = [row.values[1].text for path in TABLES for row in example_params(path, path.stem)]
PARSER = Parser(plugins=False, errors="raise")

STORY = """Harbour board votes for longer quay

By Jane Roe, Staff Writer

CALDER, June 8, 2021 (AP) — The harbour board of Calder voted on Tuesday to pay $5 million for a
quay that André Brandt, its chairman, called overdue. “We can’t wait two more years,” he said.

Ana Ruiz, who runs a café, doubted it. “Who pays? We do,” Ruiz told reporters two weeks ago.
"""


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        # white space of every kind is a blank
        ("June\u00a08,\u202f2021\u2009or\u3000so", "June 8, 2021 or so"),
        ("two\u2003weeks\x0bago", "two weeks ago"),
        # and runs of it are one, but where they part columns
        ("He left.  She stayed.", "He left. She stayed."),
        ("a \u00a0 b", "a b"),
        ("Calder      3    1", "Calder      3    1"),
        ("Calder Rovers\t3\t1", "Calder Rovers\t3\t1"),
        ("two\tweeks\tago", "two weeks ago"),
        ("The board voted on it late on\tTuesday.", "The board voted on it late on Tuesday."),
        # lines lose what stands around them
        ("  One.  \n\t\n\tTwo.\t\n", "One.\n\nTwo.\n"),
        ("One.\r\n\r\nTwo.\rThree.\u2028Four.", "One.\n\nTwo.\nThree.\nFour."),
        ("\u00ad\t\u00a0 “Yes,” she said--twice.", "“Yes,” she said—twice."),
        ("Calder Rovers\t3  \t\nLenz\t2", "Calder Rovers\t3\nLenz 2"),
        # references
        ("&ldquo;It&#8217;s &pound;5&quot;", '“It’s £5"'),
        ("Hale &amp; Roe&nbsp;Ltd, AT&amp;T", "Hale & Roe Ltd, AT&T"),
        ("&amp;ldquo;No&amp;#x2019;s", "“No’s"),
        ("Q&A; R&D; AT&T", "Q&A; R&D; AT&T"),
        ("a &shy;b &zwnj;c", "a b c"),
        # what nobody sees
        ("\ufeffgov\u00adern\u200bment", "government"),
        ("x\u0000y\u202ez", "xyz"),
        # letters
        ("Jose\u0301 Mun\u0303oz", "José Muñoz"),
        ("oﬃcials ﬁned", "officials fined"),
        ("1\u0301 \u0301", "1\u0301 \u0301"),
        # marks of a typewriter
        ("``No,'' he said -- twice--and left", "“No,” he said — twice—and left"),
        ("the dogs'' bowl", "the dogs'' bowl"),
        ("type --help, or ---- this", "type --help, or ---- this"),
        ("Jet found-- Hale asks", "Jet found— Hale asks"),
        ("“We won.”\n-- Coach Jon Hale", "“We won.”\n— Coach Jon Hale"),
        ("Ana\n--\nthe quay\n-- and so on", "Ana\n--\nthe quay\n-- and so on"),
    ],
)
def test_what_a_reader_sees(text, printed):
    assert read_printed(text).text == printed


def test_broken_lines_of_one_paragraph_are_one_line():
    wrapped = (
        "The harbour board of Calder voted to\nlengthen the quay, which is a well-\n"
        "known wish of those who fish there\nand of others who sail for pleasure.\n\nIt is late."
    )
    assert read_printed(wrapped).text == (
        "The harbour board of Calder voted to lengthen the quay, which is a well-known wish of "
        "those who fish there and of others who sail for pleasure.\n\nIt is late."
    )


def test_a_clean_text_is_left_alone():
    printed = read_printed("One line.\n\nAnother, “quoted” – and so on…")
    assert printed.given((span := Span(0, 3),)) == (span,)
    assert not printed._moves


@pytest.mark.parametrize("blank", ["\u00a0", "\u202f", "\u2009", "\u3000", "\t", " \u200b", "  "])
def test_white_space_is_white_space(blank):
    for row in ROWS:
        if "  " not in row and "\t" not in row and "--" not in row:
            odd = "\n".join(blank.join(line.split(" ")) for line in row.split("\n"))
            assert read_printed(odd).text == read_printed(row).text


CHANGES = {
    "no-break": lambda text: text.replace(" ", "\u00a0"),
    "two blanks": lambda text: text.replace(" ", "  "),
    "references": lambda text: "".join(
        c if c.isalnum() or c.isspace() else f"&#{ord(c)};" for c in text
    ),
    "soft hyphens": lambda text: text.replace("r", "r\u00ad"),
    "accents": lambda text: unicodedata.normalize("NFD", text),
    "marks": lambda text: text.replace("“", "``").replace("”", "''").replace(" — ", " -- "),
    "indented": lambda text: "\n".join(f"    {line}  " for line in text.split("\n")),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_facts_survive_a_change_of_form_and_point_into_the_text_as_given(change):
    plain = PARSER.parse(STORY)
    odd = PARSER.parse(change(STORY))
    check_invariants(odd)
    assert odd.text == change(STORY)
    for name, layer in plain.layers.items():
        assert len(layer) == len(odd.layers[name])
        for a, b in zip(layer, odd.layers[name], strict=True):
            assert words(odd.text_of(b)) == words(plain.text_of(a))
            assert without_spans(a) == without_spans(b)
    printed = read_printed(odd.text)
    for layer in odd.layers.values():
        assert printed.given(printed.seen(layer)) == layer
    for attribution in odd.attributions:
        assert odd.explain(attribution)
        assert attribution.source.entity in {entity.span for entity in odd.entities}


def words(text):
    return re.findall(r"\w+", read_printed(text).text)


def without_spans(value):
    if isinstance(value, Span):
        return None
    if isinstance(value, tuple):
        return tuple(map(without_spans, value))
    if attrs.has(type(value)):
        return {a.name: without_spans(getattr(value, a.name)) for a in attrs.fields(type(value))}
    return value


@settings(max_examples=300)
@given(st.one_of(texts(), st.text("ab \u00a0\u00ad\u0301e\t\n\r&;amp#38-`'ﬁ\u200b", max_size=60)))
def test_offsets_go_back_in_order(text):
    printed = read_printed(text)
    at = 0
    for i in range(len(printed.text)):
        span = printed.span(Span(i, i + 1))
        assert at <= span.start <= span.end <= len(text)
        at = span.start


@attrs.frozen
class Loud:
    span: Span
    parts: tuple[Span, ...]
    made: int = attrs.field(init=False, default=3)
    rule: str = "acme.loud"


LOUD = Field("acme.loud", Loud)


@extractor(provides=LOUD)
def find_loud(view: View):
    """Every "LOUD", of whatever parts."""
    at = view.text.find("LOUD")
    if at >= 0:
        yield Loud(Span(at, at + 4), (Span(at, at + 2), Span(at + 2, at + 4)))


class Acme:
    @hookimpl
    def newsextract_extractors(self):
        return [find_loud]


def test_a_plugins_spans_are_moved_too():
    doc = Parser(plugins=[Acme()], errors="raise").parse(
        "A&nbsp;very LO\u00adUD noise, they said."
    )
    (loud,) = doc[LOUD]
    assert doc.text_of(loud) == "LO\u00adUD"
    assert [doc.text_of(part) for part in loud.parts] == ["LO", "UD"]
