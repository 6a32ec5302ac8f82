"""Entries: the records of folders, globs, JSON lines, CSV, Parquet and standard input, one by one, in order.

What cannot be read is an entry too, with the reason, so that it is told and keeps its place. Nothing holds more
than one record, but for the names of a folder's files and a row group of Parquet.
"""

from __future__ import annotations

import csv
import glob
import json
import os
import sys
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, datetime
from pathlib import Path
from typing import Any, BinaryIO, Literal

import attrs

from newsextract.cli.reading import decoded

Form = Literal["text", "html", "jsonl", "csv", "parquet"]
FORMS: tuple[Form, ...] = ("text", "html", "jsonl", "csv", "parquet")
_ENDINGS: Mapping[str, Form] = {
    ".txt": "text",
    ".text": "text",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
    ".csv": "csv",
    ".parquet": "parquet",
}
_ARTICLES = frozenset(("text", "html"))  # what a folder is searched for
_ROWS = 256  # records of Parquet that are read together


class Html(str):
    """The source of a page as the text of a record; a worker reads it as a page."""

    url: str | None = None


@attrs.frozen
class Entry:
    """A record of the input, or why it is none."""

    key: str
    options: dict[str, Any] | None  # for parse
    reason: str | None = None


@attrs.frozen
class Names:
    """Which fields of a record hold what."""

    text: str = "text"
    date: str = "published"
    key: str = "id"
    url: str = "url"
    html: bool = False  # the text is the source of a page


class InputError(Exception):
    """An input that is not there, or of a form that nobody knows."""


def files_of(inputs: Iterable[str], form: Form | None) -> list[tuple[str, Form]]:
    """The files of inputs, each with its form, in order; of a folder those of articles, by name.

    Raises:
        InputError: if there is no such file, or its form cannot be told.
    """
    found: list[tuple[str, Form]] = []
    for given in inputs:
        if given == "-":
            found.append(("-", form or "jsonl"))
        elif os.path.isdir(given):
            found += _in_folder(given, form)
        elif os.path.exists(given):
            found.append((given, form or _form_of(given)))
        elif any(c in given for c in "*?["):
            paths = sorted(p for p in glob.glob(given, recursive=True) if os.path.isfile(p))
            if not paths:
                raise InputError(f"no file matches {given}")
            found += [(path, form or _form_of(path)) for path in paths]
        else:
            raise InputError(f"there is no {given}")
    return found


def _in_folder(folder: str, form: Form | None) -> Iterator[tuple[str, Form]]:
    for place, folders, names in os.walk(folder):
        folders.sort()
        for name in sorted(names):
            told = _ENDINGS.get(Path(name).suffix.lower())
            if told in _ARTICLES:
                yield os.path.join(place, name), form or told


def _form_of(path: str) -> Form:
    form = _ENDINGS.get(Path(path.removesuffix(".gz")).suffix.lower())
    if form is None:
        raise InputError(f"what {path} holds cannot be told from its name; --input-format says it")
    return form


def entries(
    files: Iterable[tuple[str, Form]], names: Names, encoding: str | None
) -> Iterator[Entry]:
    """The records of files, in order."""
    for path, form in files:
        if form in _ARTICLES:
            yield _article(path, form, encoding)
            continue
        try:
            with _opened(path) as stream:
                if form == "jsonl":
                    yield from _json_lines(stream, names, encoding or "utf-8")
                elif form == "csv":
                    yield from _table(stream, names, encoding or "utf-8-sig")
                else:
                    yield from _parquet(stream, names)
        except (OSError, EOFError) as error:
            yield Entry(
                path, None, f"cannot read {path}: {getattr(error, 'strerror', None) or error}"
            )


def _opened(path: str) -> BinaryIO:
    if path == "-":
        return sys.stdin.buffer
    if path.endswith(".gz"):
        import gzip

        return gzip.open(path)  # type: ignore[return-value]
    return open(path, "rb")


def _article(path: str, form: Form, encoding: str | None) -> Entry:
    """A file that is one article."""
    key = "-" if path == "-" else Path(path).as_posix()
    try:
        with _opened(path) as stream:
            data = stream.read()
    except OSError as error:
        return Entry(key, None, f"cannot read {path}: {error.strerror}")
    try:
        if form == "html":
            return Entry(key, {"text": _page(data, None, encoding)})
        return Entry(key, {"text": decoded(data, encoding).text})
    except ValueError as error:
        return Entry(key, None, f"{path} {error}")


def _page(source: str | bytes, url: object, encoding: str | None = None) -> Html:
    if isinstance(source, bytes):
        from newsextract.html.decoding import decoded as page_decoded

        source = page_decoded(source, encoding)
    page = Html(source)
    page.url = url if isinstance(url, str) else None
    return page


def _json_lines(stream: BinaryIO, names: Names, encoding: str) -> Iterator[Entry]:
    for number, line in enumerate(stream):
        if not line.strip():
            continue
        try:
            record = json.loads(line.decode(encoding).lstrip("\ufeff"))
        except (ValueError, RecursionError) as error:
            yield Entry(str(number), None, f"line {number + 1} is no JSON: {error}"[:300])
            continue
        if not isinstance(record, dict):
            yield Entry(str(number), None, f"line {number + 1} is no JSON object")
            continue
        yield _record(record, str(number), names)


def _table(stream: BinaryIO, names: Names, encoding: str) -> Iterator[Entry]:
    import io

    csv.field_size_limit(2**31 - 1)
    text = io.TextIOWrapper(stream, encoding, errors="replace", newline="")
    for number, row in enumerate(csv.DictReader(text)):
        yield _record({k: v for k, v in row.items() if k is not None}, str(number), names)


def _parquet(stream: BinaryIO, names: Names) -> Iterator[Entry]:
    from newsextract.cli.batch.tables import parquet

    number = 0
    file = parquet().ParquetFile(stream)
    named = (names.text, names.date, names.key, names.url)
    flat = [f.name for f in file.schema_arrow if not f.type.num_fields]  # no lists, no structs
    wanted = [name for name in named if name in flat]
    for batch in file.iter_batches(_ROWS, columns=wanted):
        for record in batch.to_pylist():
            yield _record(record, str(number), names)
            number += 1


def _record(record: Mapping[str, Any], number: str, names: Names) -> Entry:
    """A record with its text and what else parse takes."""
    key = record.get(names.key)
    key = number if key is None or key == "" else str(key)
    text = record.get(names.text)
    if not isinstance(text, str):
        missing = (
            f"no field {names.text!r}"
            if names.text not in record
            else f"{names.text!r} is no text"
        )
        return Entry(key, None, f"{missing}; --text names the field that holds it")
    options: dict[str, Any] = {"text": text}
    if names.html:
        options["text"] = _page(text, record.get(names.url))
    when = record.get(names.date)
    try:
        if when is not None and when != "":
            options["published"] = _moment(when)
    except (ValueError, TypeError):
        return Entry(key, None, f"{names.date!r} is no day or time of ISO 8601: {when!r:.60}")
    return Entry(key, options)


def _moment(when: object) -> date | datetime:
    if isinstance(when, date):
        return when
    if not isinstance(when, str):
        raise TypeError
    when = when.strip()
    return (
        date.fromisoformat(when)
        if len(when) <= len("2018-07-13")
        else datetime.fromisoformat(when)
    )
