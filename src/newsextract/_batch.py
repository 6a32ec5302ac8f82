"""Many texts: read lazily, parsed here or in processes of their own; a bad record costs itself."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping, Sized
from datetime import date, datetime
from typing import Any, Protocol

from newsextract._arguments import Errors
from newsextract._document import Document, Result
from newsextract._model import public
from newsextract._model.provenance import Failure
from newsextract._progress import progress as shown_progress
from newsextract._version import __version__

_KEYS = ("text", "published", "language", "region")  # that parse takes


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


@public.frozen
class _Reader:
    """Reads the arguments of a record; it goes to the workers."""

    parser: Parses
    errors: Errors

    def __call__(self, arguments: tuple[int, dict[str, Any]]) -> Document:
        number, options = arguments
        try:
            return self.parser.parse(**options, errors=self.errors)
        except Exception as error:
            if self.errors == "raise":
                return _Raised(error, number)  # type: ignore[return-value]
            return failed(number, options["text"], error)


class _Raised:
    """An error on its way from a worker."""

    def __init__(self, error: Exception, number: int) -> None:
        import pickle

        error.add_note(f"in record {number}")
        try:
            pickle.loads(pickle.dumps(error))
        except Exception:  # an error of a plugin pickles or not
            error = RuntimeError(f"{type(error).__name__}: {error}; in record {number}")
        self.error = error


def parse_all(
    parser: Parses,
    records: Iterable[Any],
    *,
    workers: int | None,
    ordered: bool,
    errors: Errors,
    progress: bool,
) -> Iterator[Result]:
    """The documents of many records, with these; see ``Parser.parse_many``.

    Raises:
        TypeError, ValueError: of misuse, at once.
    """
    if isinstance(records, str | bytes | Mapping) or not isinstance(records, Iterable):
        raise TypeError(
            f"parse_many takes several texts or records, not one {type(records).__name__}; "
            f"for one text: parse(text)"
        )
    if workers is not None and (isinstance(workers, bool) or not isinstance(workers, int)):
        raise TypeError(f"workers must be a whole number or None, not {workers!r:.40}")
    if workers is not None and workers < 1:
        raise ValueError(
            f"workers must be at least 1, not {workers}; None takes one a core ({os.cpu_count()})"
        )
    count = workers or os.cpu_count() or 1
    return _results(parser, records, count, ordered, errors, progress)


def _results(
    parser: Parses,
    records: Iterable[Any],
    count: int,
    ordered: bool,
    errors: Errors,
    progress: bool,
) -> Iterator[Result]:
    read = _Reader(parser, errors)
    total = len(records) if isinstance(records, Sized) else None
    done = _here(read, records) if count == 1 else _elsewhere(read, records, count, ordered)
    with shown_progress(progress, total) as shown:
        try:
            for result in done:
                document: Any = result.document
                if isinstance(document, _Raised):
                    raise document.error
                shown.advance(bool(result.document.failures))
                yield result
        finally:
            done.close()


def _here(read: _Reader, records: Iterable[Any]) -> Any:
    for number, record in enumerate(records):
        yield Result(_read(read, number, record), record, number)


def _read(read: _Reader, number: int, record: Any) -> Document:
    try:
        return read((number, arguments(record)))
    except (TypeError, ValueError) as error:
        return _refused(read, number, record, error)


def _refused(read: _Reader, number: int, record: Any, error: Exception) -> Document:
    if read.errors == "raise":
        return _Raised(error, number)  # type: ignore[return-value]
    text = record.get("text") if isinstance(record, Mapping) else record
    return failed(number, text if isinstance(text, str) else "", error)


def _elsewhere(read: _Reader, records: Iterable[Any], count: int, ordered: bool) -> Any:
    """As ``_here``, in processes; an error of the iterator comes behind what it gave."""
    from newsextract._workers import Lost, Pool, Task  # processes cost an import of 20 ms

    kept: dict[int, Any] = {}  # records whose document is not there yet
    bad: dict[int, Document] = {}
    broken: list[BaseException] = []

    def tasks() -> Iterator[Task]:
        try:
            for number, record in enumerate(records):
                kept[number] = record
                try:
                    options = arguments(record)
                except (TypeError, ValueError) as error:
                    bad[number] = _refused(read, number, record, error)
                    options = {"text": ""}  # keeps its place in the order
                yield Task(number, (number, options))
        except Exception as error:
            broken.append(error)

    with Pool(read, count, ordered=ordered) as pool:
        for number, answer in pool.answers(tasks()):
            record = kept.pop(number)
            if number in bad:
                answer = bad.pop(number)
            elif isinstance(answer, Lost):
                answer = _refused(read, number, record, RuntimeError(answer.why))
            yield Result(answer, record, number)
    if broken:
        raise broken[0]


def arguments(record: Any) -> dict[str, Any]:
    """What a record gives to ``parse``.

    Raises:
        TypeError, ValueError: if that is not what ``parse`` takes.
    """
    if isinstance(record, str):
        return {"text": record}
    if not isinstance(record, Mapping):
        raise TypeError(f"a record must be a str or a mapping with a 'text', not {record!r:.80}")
    if "text" not in record:
        raise TypeError(
            f"a record must be a str or a mapping with a 'text', not {dict(record)!r:.80}"
        )
    if unknown := [key for key in record if key not in (*_KEYS, "id")]:
        raise ValueError(
            f"a record has no {unknown[0]!r:.40}; it has {', '.join(_KEYS)}, and an id of your own"
        )
    options = {key: record[key] for key in _KEYS if key in record}
    if not isinstance(options["text"], str):
        raise TypeError(f"text must be str, not {type(options['text']).__name__}")
    published = options.get("published")
    if published is not None and not isinstance(published, date):
        raise TypeError(
            f"published must be a datetime.date or datetime.datetime, not "
            f"{type(published).__name__}; for text use datetime.date.fromisoformat"
        )
    for key in ("language", "region"):
        if not isinstance(options.get(key), str | None):
            raise TypeError(f"{key} must be str, not {type(options[key]).__name__}")
    return options


def failed(number: int, text: str, error: Exception) -> Document:
    """The document of a record that could not be read: its text, and what went wrong."""
    message = (
        f"record {number}: {error}"
        if isinstance(error, RuntimeError)
        else (f"record {number}: {type(error).__name__}: {error}")
    )
    failure = Failure(None, "newsextract", __version__, message, error)
    return Document(text, "und", None, {}, (failure,))
