"""Texts and facts of your own: JSON, one object a line, also packed (``.jsonl``, ``.jsonl.gz``).

    {"id": "a1", "text": "…", "published": "2018-07-13", "language": "en", "gold": [ … ]}

======================  ====================================================================
attributions            ``{"source": [[0, 8]], "cue": [[9, 13]], "content": [[14, 40]]}``
dates                   ``{"start": 3, "end": 9, "kind": "date", "value": "2018-07-12"}``; several
                        values in a list are all accepted
names                   ``{"kind": "person", "names": [[0, 8], [31, 35]]}``; several kinds in a list
                        are all accepted, the first is the one asked for
money                   ``{"start": 3, "end": 9, "amount": "400", "currency": "EUR"}``, or ``low`` and
                        ``high``; several currencies in a list are all accepted
======================  ====================================================================
"""

import gzip
import json
from collections.abc import Callable, Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any, TypeVar

from corpora.cases import Case, Moment, Money, Named, Said
from corpora.read.files import files
from newsextract import Span

G = TypeVar("G")
Fact = dict[str, Any]
ROLES = ("source", "cue", "content")


def read_attributions(path: Path) -> Iterator[Case[Said]]:
    """Cases of who said what."""
    yield from _cases(path, lambda fact: Said(*(_spans(fact.get(role)) for role in ROLES)))


def read_dates(path: Path) -> Iterator[Case[Moment]]:
    """Cases of dates."""
    yield from _cases(
        path,
        lambda fact: Moment(_span(fact), fact.get("kind"), tuple(_several(fact.get("value")))),
    )


def read_names(path: Path) -> Iterator[Case[Named]]:
    """Cases of names."""
    yield from _cases(
        path, lambda fact: Named(tuple(_several(fact["kind"])), _spans(fact["names"]))
    )


def read_money(path: Path) -> Iterator[Case[Money]]:
    """Cases of money."""
    yield from _cases(
        path,
        lambda fact: Money(
            _span(fact) if "start" in fact else None,
            _number(fact.get("amount")),
            frozenset(_several(fact.get("currency"))),
            _number(fact.get("low")),
            _number(fact.get("high")),
        ),
    )


def _cases(path: Path, made: Callable[[Fact], G]) -> Iterator[Case[G]]:
    for file in files(path, "*.jsonl", "*.jsonl.gz"):
        opener = gzip.open if file.suffix == ".gz" else open
        with opener(file, "rt", encoding="utf-8") as lines:
            for number, line in enumerate(lines, 1):
                row = json.loads(line)
                day = row.get("published")
                yield Case(
                    str(row.get("id", f"{file.name}:{number}")),
                    row["text"],
                    tuple(made(fact) for fact in row["gold"]),
                    date.fromisoformat(day[:10]) if day else None,
                    row.get("language"),
                )


def _span(fact: Fact) -> Span:
    return Span(fact["start"], fact["end"])


def _spans(pairs: list[list[int]] | None) -> tuple[Span, ...]:
    return tuple(Span(start, end) for start, end in pairs or ())


def _number(printed: str | None) -> Decimal | None:
    return None if printed is None else Decimal(printed)


def _several(value: Any) -> list[Any]:
    if value is None:
        return []
    return value if isinstance(value, list) else [value]
