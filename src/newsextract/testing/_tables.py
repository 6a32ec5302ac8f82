"""Tables of examples: sentences with brackets around what an extractor is to find.

    [[found]]
    text = "The fund paid ⟦US$1.2 billion⟧ in 2019."
    want = [{ amount = "1200000000", currency = "USD" }]

A table is a TOML file with ``[[found]]`` rows (brackets carry the offsets, ``want`` the
attributes to compare, as text), ``[[nothing]]`` rows and ``[[known_gap]]`` rows, which are wrong
today but wanted.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import attrs

from newsextract import Attribution, Document, Field, Parser, Source, Span

if TYPE_CHECKING:
    from _pytest.mark import ParameterSet

PUBLISHED = date(2018, 7, 13)  # the publication date of all tables, a Friday

_OPEN, _CLOSE = "⟦", "⟧"


@attrs.frozen
class Example:
    """One row of a table."""

    text: str  # without the brackets
    spans: tuple[Span, ...]  # of the brackets, in order
    want: tuple[Mapping[str, Any], ...]
    known_gap: bool
    options: Mapping[str, Any]  # further arguments of parse: language, region

    def __str__(self) -> str:
        return self.text[:60]


def load_examples(path: str | Path) -> list[Example]:
    """The rows of a table, in the order found, nothing, known_gap.

    Raises:
        ValueError: if the brackets of a row do not pair, or it wants more or fewer than it brackets.
    """
    rows = tomllib.loads(Path(path).read_text(encoding="utf-8"))
    if unknown := rows.keys() - {"found", "nothing", "known_gap"}:
        raise ValueError(f"{path}: unknown tables {sorted(unknown)}")
    return [
        _example(row, known_gap=name == "known_gap")
        for name in ("found", "nothing", "known_gap")
        for row in rows.get(name, ())
    ]


def example_params(path: str | Path, *before: object) -> list[ParameterSet]:
    """The rows of a table for ``pytest.mark.parametrize``, a known gap as a strict xfail.

    Args:
        path: the table.
        before: values that come in front of the example in each row.

    Raises:
        ValueError: as in ``load_examples``.

    .. versionadded:: 0.1.0
    """
    import pytest

    gap = pytest.mark.xfail(raises=AssertionError, strict=True, reason="known gap")
    return [
        pytest.param(
            *before,
            example,
            id="-".join(map(str, (*before, example))),
            marks=[gap] if example.known_gap else [],
        )
        for example in load_examples(path)
    ]


def _example(row: Mapping[str, Any], *, known_gap: bool) -> Example:
    pieces: list[str] = []
    spans: list[Span] = []
    length = 0
    for i, part in enumerate(row["text"].replace(_CLOSE, _OPEN).split(_OPEN)):
        pieces.append(part)
        if i % 2:
            spans.append(Span(length, length + len(part)))
        length += len(part)
    if len(pieces) % 2 == 0:
        raise ValueError(f"brackets do not pair in {row['text']!r}")
    want = tuple(row.get("want", [{}] * len(spans)))
    if len(want) != len(spans):
        raise ValueError(f"{len(spans)} brackets but {len(want)} wanted in {row['text']!r}")
    options = {k: v for k, v in row.items() if k not in ("text", "want")}
    return Example("".join(pieces), tuple(spans), want, known_gap, options)


def check_example(example: Example, field: Field[Any], parser: Parser) -> None:
    """Assert that a parser finds what an example wants, no more and no less.

    Raises:
        AssertionError: with the text, what was wanted and what was found.
    """
    options = {"published": PUBLISHED, **example.options}
    if options["published"] == "":
        options["published"] = None
    doc = parser.parse(example.text, errors="raise", **options)
    found = [(a.span, a) for a in doc[field]]
    wanted = list(zip(example.spans, example.want, strict=True))
    report = f"\n  in     {example.text!r}\n  wanted {[(example.text[s.start : s.end], dict(w)) for s, w in wanted]}\n  found  {[(doc.text_of(s), a) for s, a in found]}"
    assert [s for s, _ in found] == [s for s, _ in wanted], f"spans differ{report}"
    for (_, annotation), (_, want) in zip(found, wanted, strict=True):
        for key, value in want.items():
            got = _plain(getattr(annotation, key), doc)
            assert got == value, f"{key} is {got!r}, not {value!r}{report}"


def _plain(value: Any, doc: Document) -> Any:
    """An attribute's value as a table writes it: spans by their text, numbers as text."""
    if value is None:
        return ""
    if isinstance(value, bool | str):
        return value
    if isinstance(value, Span):
        return doc.text_of(value)
    if isinstance(value, tuple):
        return [_plain(v, doc) for v in value]
    if isinstance(value, Attribution):
        return _plain(value.source, doc)
    if isinstance(value, Source):
        return value.name or doc.text_of(value.span)
    if hasattr(value, "name"):
        return value.name
    return value.isoformat() if isinstance(value, date) else str(value)
