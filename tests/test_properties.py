"""What holds for any text: nothing raises, spans are exact, results are pure."""

from hypothesis import given, settings
from hypothesis import strategies as st

from newsextract import Document, Parser
from newsextract.testing import check_invariants, shifted, texts

PARSER = Parser(plugins=False, errors="raise")


@settings(max_examples=250)
@given(texts())
def test_any_text_parses_with_sound_spans(text):
    doc = PARSER.parse(text)
    assert doc.text == text
    check_invariants(doc)


@settings(max_examples=80)
@given(texts())
def test_same_text_same_document(text):
    assert PARSER.parse(text) == PARSER.parse(text)


@settings(max_examples=80)
@given(texts(), st.integers(1, 5))
def test_blank_lines_in_front_only_shift_spans(text, lines):
    plain = PARSER.parse(text.lstrip("\n\r"), language="en")
    moved = PARSER.parse("\n" * lines + text.lstrip("\n\r"), language="en")
    assert shifted(plain.layers, lines) == shifted(moved.layers, 0)


@settings(max_examples=60)
@given(texts().filter(lambda text: text.isprintable()))
def test_json_round_trip_is_lossless(text):
    doc = PARSER.parse(text)
    assert Document.from_json(doc.to_json()) == doc
