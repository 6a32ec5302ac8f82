"""Lines that surely are no byline: what the shortcut says is what a reading of all parts says."""

import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from newsextract import Lexicons
from newsextract._page.credits import byline
from newsextract._page.credits.grammar import credit_grammar
from newsextract._page.credits.nobody import names_nobody

LEXICONS = Lexicons("en")
GRAMMAR = credit_grammar(LEXICONS)
TABLES = Path(__file__).parent / "extractors"


@pytest.mark.parametrize(
    "line",
    [
        "Harbour crews vote on the bridge",
        "Winter’s tides turn",
        "Ana Lund told the crews, Bo Hale did not",
        "Waiting for the ferry",
        "Ferries vander went",
        "sailing",
        "Sailing",
        "Live Tides",
    ],
)
def test_nobody(line: str) -> None:
    assert names_nobody(line, GRAMMAR)


@pytest.mark.parametrize(
    "line",
    [
        "By Ana Lund",
        "by Ana Lund of the quay",
        "For the Ledger",
        "Ana Lund for the Ledger",
        "Ana Lund in the harbour",
        "Ana van Lund",
        "Ana vander Lund",
        "Ana Lund and the board",
        "Ana LundFood editor",
        "Ana Lund email the author",
        "Ana Lund",
        "Ana Live",
        "The Live Ledger",
        "Live Tides Live Tides",
        "Sailing, Ana Lund",
        "ONB",
        "Texas",
        "harbour reporter Ana Lund",
        "Ana Lund sails for the bank",
        "The ferry sails @ana_lund",
        "The ferry sails | by Ana Lund",
        "12 ferries",
        "(Ana Lund)",
    ],
)
def test_perhaps_somebody(line: str) -> None:
    assert not names_nobody(line, GRAMMAR)


def lines() -> Iterator[str]:
    """Every line of every text of the tables of examples, once."""
    seen: set[str] = set()
    for path in sorted(TABLES.glob("*.toml")):
        for rows in tomllib.loads(path.read_text(encoding="utf-8")).values():
            for row in rows if isinstance(rows, list) else ():
                text = row.get("text", "") if isinstance(row, dict) else ""
                seen.update(text.replace("⟦", "").replace("⟧", "").splitlines())
    yield from sorted(line.strip() for line in seen if line.strip())


def test_shortcut_tells_what_all_parts_tell(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody is lost: a line that surely is no byline is none when its parts are read."""
    skipped = [line for line in lines() if names_nobody(line, GRAMMAR)]
    monkeypatch.setattr(byline, "names_nobody", lambda *_: False)
    read = byline._read.__wrapped__  # type: ignore[attr-defined]
    assert len(skipped) > 100
    assert [line for line in skipped if read(line, LEXICONS, False) is not None] == []


def test_one_part_is_cut_nowhere() -> None:
    """What surely has nothing that parts it is not parted by the pattern either."""
    alone = [line for line in lines() if GRAMMAR.is_one_part(line)]
    assert len(alone) > 100
    assert [line for line in alone if GRAMMAR.split.search(line)] == []
