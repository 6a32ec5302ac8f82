"""Many texts: read lazily, parsed here or in processes of their own."""

from __future__ import annotations

import os
import sys
from collections import deque
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, datetime
from itertools import islice
from typing import TYPE_CHECKING, Any, Literal, Protocol

from newsextract._document import Document

if TYPE_CHECKING:
    from concurrent.futures import Future

Errors = Literal["record", "raise"]
Record = str | Mapping[str, Any]

_CHUNK = 32  # texts that one worker takes at a time


class Parses(Protocol):
    """What reads one text: a Parser."""

    def parse(
        self,
        text: str,
        *,
        published: date | datetime | None = None,
        language: str | None = None,
        region: str | None = None,
        errors: Errors | None = None,
    ) -> Document: ...


def parse_all(
    parser: Parses,
    texts_or_records: Iterable[Record],
    *,
    workers: int | None,
    ordered: bool,
    errors: Errors,
    progress: bool,
) -> Iterator[Document]:
    """The documents of many texts; see ``Parser.parse_many``."""
    records = (_record(item) for item in texts_or_records)
    count = workers or os.cpu_count() or 1
    done = (
        _here(parser, records, errors)
        if count == 1
        else _elsewhere(parser, records, errors, count, ordered)
    )
    for number, doc in enumerate(done, 1):
        if progress:
            print(f"\r{number} articles", end="", file=sys.stderr, flush=True)
        yield doc
    if progress:
        print(file=sys.stderr)


def _here(parser: Parses, records: Iterator[dict[str, Any]], errors: Errors) -> Iterator[Document]:
    for record in records:
        yield parser.parse(**record, errors=errors)


def _elsewhere(
    parser: Parses, records: Iterator[dict[str, Any]], errors: Errors, workers: int, ordered: bool
) -> Iterator[Document]:
    from concurrent.futures import ProcessPoolExecutor

    chunks = iter(lambda: list(islice(records, _CHUNK)), [])
    with ProcessPoolExecutor(workers) as pool:
        running: deque[Future[list[Document]]] = deque()
        for chunk in chunks:
            running.append(pool.submit(_parse_chunk, parser, chunk, errors))
            while len(running) > 2 * workers:
                yield from _next_done(running, ordered)
        while running:
            yield from _next_done(running, ordered)


def _record(item: Record) -> dict[str, Any]:
    if isinstance(item, str):
        return {"text": item}
    if isinstance(item, Mapping) and "text" in item:
        return dict(item)
    raise TypeError(f"a record must be a str or a mapping with a 'text', not {item!r:.80}")


def _parse_chunk(parser: Parses, chunk: list[dict[str, Any]], errors: Errors) -> list[Document]:
    return [parser.parse(**record, errors=errors) for record in chunk]


def _next_done(running: deque[Future[list[Document]]], ordered: bool) -> list[Document]:
    if not ordered:
        from concurrent.futures import FIRST_COMPLETED, wait

        done = next(iter(wait(running, return_when=FIRST_COMPLETED).done))
        running.remove(done)
        return done.result()
    return running.popleft().result()
