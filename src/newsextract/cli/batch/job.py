"""Job: what a worker does with a record, up to the lines that go into the output."""

from __future__ import annotations

import csv
import io
import json
from decimal import Decimal
from typing import Any, Literal, NamedTuple

import attrs

from newsextract import Document, Parser
from newsextract.cli.batch.entries import Html
from newsextract.exceptions import FieldUnavailableError

Target = Literal["jsonl", "csv", "parquet"]


class Answer(NamedTuple):
    """What comes of a record: for each output what is written there; and why it failed."""

    outputs: tuple[Any, ...] = ()  # bytes, or rows for a table
    columns: tuple[tuple[str, ...], ...] = ()  # of each output, if it is CSV and has rows
    reasons: tuple[str, ...] = ()
    read: bool = True  # there is a document


@attrs.frozen
class Job:
    """Reads a record and writes what the output takes of it; it goes to the workers."""

    parser: Parser
    target: Target
    fields: tuple[str, ...]  # whose rows are wanted; none: whole documents

    def __call__(self, given: tuple[str, dict[str, Any]]) -> Answer:
        """The answer for a record: its key, and the arguments for parse."""
        key, options = given
        try:
            document = self._parsed(options)
        except Exception as error:  # a record costs itself alone
            return Answer(reasons=(f"{type(error).__name__}: {error}",), read=False)
        reasons = [
            f"{failure.field or failure.plugin}: {failure.error}" for failure in document.failures
        ]
        if not self.fields:
            return Answer((self._whole(key, document),), reasons=tuple(reasons))
        outputs: list[Any] = []
        columns: list[tuple[str, ...]] = []
        for field in self.fields:
            try:
                rows = [{"key": key, **row} for row in document.to_rows(field)]
            except FieldUnavailableError:
                rows = []  # the failure is among the reasons
            outputs.append(self._rows(rows))
            columns.append(tuple(rows[0]) if rows and self.target == "csv" else ())
        return Answer(tuple(outputs), tuple(columns), tuple(reasons))

    def _parsed(self, options: dict[str, Any]) -> Document:
        text = options["text"]
        if isinstance(text, Html):
            from newsextract.html import parse_html

            return parse_html(
                str(text), text.url, parser=self.parser, published=options.get("published")
            )
        return self.parser.parse(**options)

    def _whole(self, key: str, document: Document) -> Any:
        if self.target == "parquet":
            from newsextract.arrow import columns_of

            return [{"key": key, "text": document.text, **columns_of(document)}]
        return f'{{"key": {_json(key)}, "document": {document.to_json()}}}\n'.encode(
            "utf-8", "backslashreplace"
        )

    def _rows(self, rows: list[dict[str, Any]]) -> Any:
        if self.target == "parquet":
            return rows
        if self.target == "jsonl":
            return "".join(f"{_json(row)}\n" for row in rows).encode("utf-8", "backslashreplace")
        return csv_lines(row.values() for row in rows)


def csv_lines(rows: Any) -> bytes:
    """Rows of values as lines of CSV."""
    text = io.StringIO()
    csv.writer(text, lineterminator="\n").writerows(rows)
    return text.getvalue().encode("utf-8", "backslashreplace")


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, default=_plain)


def _plain(value: object) -> str:
    if isinstance(value, Decimal):
        return str(value)
    raise TypeError(f"{type(value).__name__} is no JSON")
