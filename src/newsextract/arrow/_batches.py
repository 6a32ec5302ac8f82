"""parse_batch: the one adapter for engines that hand over record batches."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime
from typing import Any

from newsextract import Document, Field, Parser
from newsextract._batch import failed
from newsextract._parser import default_parser
from newsextract.arrow._schema import columns_of, pyarrow, schema


def parse_batch(
    batch: Any,
    *,
    parser: Parser | None = None,
    text: str = "text",
    published: str = "published",
    html: bool = False,
    plugins: Sequence[Field[Any] | str] = (),
) -> Any:
    """The facts of the articles of a ``pyarrow.RecordBatch``, a row each, in another.

    Args:
        batch: the articles.
        parser: the Parser that reads them; None: the default one.
        text: the column of their texts.
        published: the column of their days, if it is there: dates, timestamps or ISO 8601 text.
        html: whether the texts are pages, which ``newsextract.html`` reads; the facts then count in a
            text of their own, which is the column "text".
        plugins: the fields of plugins that are wanted too, as JSON text.

    Raises:
        KeyError: if there is no column of texts.

    .. versionadded:: 0.2.0
    """
    pa = pyarrow()
    parser = parser or default_parser()
    texts = batch.column(text).to_pylist()
    dated = published in batch.schema.names and not batch.schema.field(published).type.num_fields
    days = batch.column(published).to_pylist() if dated else None
    rows: list[dict[str, Any]] = []
    for number, words in enumerate(texts):
        document = _parsed(parser, words, days[number] if days else None, html, number)
        row = columns_of(document, plugins)
        if html:
            row["text"] = document.text
        rows.append(row)
    own = [pa.field("text", pa.string())] if html else []
    facts = pa.schema([*own, *schema(plugins)])
    found = pa.RecordBatch.from_pylist(rows, schema=facts)
    kept = [(f, batch.column(f.name)) for f in batch.schema if f.name not in (text, *facts.names)]
    return pa.RecordBatch.from_arrays(
        [*(column for _, column in kept), *found.columns],
        schema=pa.schema([*(field for field, _ in kept), *facts]),
    )


def parse_batches(batches: Iterable[Any], **options: Any) -> Iterator[Any]:
    """``parse_batch`` of each, as ``mapInArrow`` and ``map_batches`` want it."""
    for batch in batches:
        yield parse_batch(batch, **options)


def _parsed(parser: Parser, words: Any, day: Any, html: bool, number: int) -> Document:
    """The document of a record; one that cannot be read costs itself alone."""
    try:
        when = _moment(day)
        if html:
            from newsextract.html import parse_html

            return parse_html(words, parser=parser, published=when)
        return parser.parse(words, published=when)
    except (TypeError, ValueError) as error:
        return failed(number, words if isinstance(words, str) else "", error)


def _moment(day: Any) -> date | datetime | None:
    if day is None or isinstance(day, date):
        return day
    if not isinstance(day, str):
        raise TypeError(f"published must be a date or text, not {type(day).__name__}")
    day = day.strip()
    if not day:
        return None
    return (
        date.fromisoformat(day) if len(day) <= len("2018-07-13") else datetime.fromisoformat(day)
    )
