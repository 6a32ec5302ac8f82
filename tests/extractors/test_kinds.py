"""The kinds of quotes: each test of the table decides its own example, and is needed for it."""

import pytest

from newsextract import Parser
from newsextract.extractors.quotes import kinds
from newsextract.extractors.quotes.kinds import KINDS, Kind

PARSER = Parser(plugins=False)


def kind_of(example: str) -> str:
    before, _, behind = example.partition("⟦")
    text = before + behind.replace("⟧", "")
    doc = PARSER.parse(text, errors="raise")
    (found,) = [q for q in doc.quotes if doc.text_of(q) == behind.partition("⟧")[0]]
    return found.kind


@pytest.mark.parametrize("kind", [pytest.param(kind, id=kind.name) for kind in KINDS])
def test_kind_decides_its_example(kind: Kind, monkeypatch: pytest.MonkeyPatch) -> None:
    assert kind_of(kind.example) == kind.kind
    monkeypatch.setattr(kinds, "KINDS", tuple(k for k in KINDS if k is not kind))
    assert kind_of(kind.example) != kind.kind


def test_what_no_kind_holds_is_a_part_of_a_sentence() -> None:
    assert kind_of("Hale spoke of ⟦“a row of carts”⟧ by the river.") == "partial"
