"""What differs between two documents, and where."""

from datetime import date

import attrs
import pytest

from newsextract import AMOUNTS, DATES, ENTITIES, QUOTES, Document, Span
from newsextract.testing import assert_document, diff_documents
from newsextract.testing._excerpt import excerpt

TEXT = (
    "Harbour bridge to be rebuilt\n\nThe council paid $5 million in 2015 and €40,000 last year.\n"
    "“We will rebuild,” Mayor Ana Ruiz said."
)


@pytest.fixture
def doc(parser) -> Document:
    return parser.parse(TEXT, published=date(2018, 7, 13))


def changed(doc, field, change):
    """The document with another layer."""
    layer = tuple(change(list(doc[field])))
    return attrs.evolve(doc, layers={**doc.layers, field.name: layer})


def test_equal_documents_do_not_differ(doc):
    again = Document.from_json(doc.to_json())
    assert_document(again, doc)
    assert diff_documents(again, doc) == []


def test_a_changed_attribute_is_named_with_both_values(doc):
    expected = changed(doc, AMOUNTS, lambda a: [attrs.evolve(a[0], currency="CAD"), a[1]])
    assert diff_documents(doc, expected) == [
        "newsextract.amounts",
        "  changed  …to be rebuilt⏎⏎The council paid ⟦$5 million⟧ in 2015 and €40,000 last year.⏎…",
        "    currency: expected 'CAD', found 'USD'",
    ]


def test_an_inner_attribute_is_named_by_its_path(doc):
    def rename(layer):
        wider = attrs.evolve(layer[-1], mentions=(Span(0, 7),))
        return [*layer[:-1], wider]

    lines = diff_documents(changed(doc, ENTITIES, rename), doc)
    assert any("mentions[0]: expected [" in line and "'Harbour'" in line for line in lines), lines


def test_a_moved_annotation_is_one_change(doc):
    moved = changed(doc, DATES, lambda d: [attrs.evolve(d[0], span=Span(60, 67)), *d[1:]])
    lines = diff_documents(moved, doc)
    assert len(lines) == 3
    assert lines[2].startswith("    span: expected [61,65) '2015', found [60,67)")


def test_missing_and_extra_annotations_show_their_text(doc):
    fewer = changed(doc, AMOUNTS, lambda a: a[:1])
    missing, extra = diff_documents(fewer, doc), diff_documents(doc, fewer)
    assert missing[1].startswith("  missing  …")
    assert extra[1].startswith("  extra    …")
    assert "⟦€40,000⟧" in missing[1]
    assert "40000" in missing[2]


def test_equal_annotations_cancel_out_one_by_one(doc):
    twice = changed(doc, QUOTES, lambda q: [q[0], q[0]])
    assert [line[:9] for line in diff_documents(twice, doc)] == [
        "newsextra",
        "  extra  ",
        "    Quote",
    ]


def test_a_missing_layer_language_and_reference_are_named(doc, parser):
    layers = {name: layer for name, layer in doc.layers.items() if name != QUOTES.name}
    other = attrs.evolve(doc, layers=layers, language="de", reference=None)
    assert diff_documents(other, doc) == [
        "language: expected 'en', found 'de'",
        "reference: expected 2018-07-13, found None",
        "newsextract.quotes",
        "  not in the document at all",
    ]


def test_only_the_fields_asked_for_are_compared(doc):
    other = attrs.evolve(changed(doc, AMOUNTS, lambda a: []), language="de")
    assert_document(other, doc, fields=[QUOTES, DATES])
    with pytest.raises(AssertionError, match="missing"):
        assert_document(other, doc, fields=[AMOUNTS])


def test_other_texts_show_where_they_part(parser):
    lines = diff_documents(parser.parse("The ferry sank."), parser.parse("The ferry sailed."))
    assert lines == [
        "text: differs from character 12 on",
        "  expected  The ferry sa⟦i⟧led.",
        "  found     The ferry sa⟦n⟧k.",
    ]


def test_many_differences_are_counted_not_listed(parser):
    text = "It cost $5 million then. " * 60
    lines = diff_documents(parser.parse(text), changed(parser.parse(text), AMOUNTS, lambda a: []))
    assert "  … and 40 more" in lines


@pytest.mark.parametrize(
    ("text", "span", "shown"),
    [
        ("The fund paid $5\nin 2019.", Span(14, 16), "The fund paid ⟦$5⟧⏎in 2019."),
        ("a\x00\ud800b", Span(1, 3), "a⟦\\x00\\ud800⟧b"),
        ("short", Span(3, 99), "sho⟦rt⟧"),
        ("x" * 300, None, f"{'x' * 56}…{'x' * 56}"),
        (
            "a" * 40 + "b" * 100 + "c" * 40,
            Span(40, 140),
            f"…{'a' * 32}⟦{'b' * 40}…{'b' * 40}⟧{'c' * 32}…",
        ),
    ],
)
def test_an_excerpt_is_one_line_that_can_be_shown(text, span, shown):
    assert excerpt(text, span) == shown
    excerpt(text, span).encode()
