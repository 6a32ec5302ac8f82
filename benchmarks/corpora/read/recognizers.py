"""Recognizers-Text: its specifications, lists of JSON with a text and what is to be found in it.

    {"Input": "…", "Context": {"ReferenceDateTime": "2016-11-07T00:00:00"}, "Results": [{"Text": "…",
     "Start": 13, "End": 26, "TypeName": "datetimeV2.date", "Resolution": {"values": [{"timex": "…"}]}}]}

``Start`` and ``End`` are inclusive, in halves of characters outside the first plane.  Of dates the
``timex`` and what it resolves to are accepted; a range whose ``timex`` has no TIMEX3 value counts for
its place alone.  Specifications that say ``NotSupported`` are of what that library does not read yet,
and are read here all the same.
"""

import json
import re
from collections.abc import Iterable, Iterator
from datetime import date
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Any

from corpora.cases import Case, Moment, Money
from corpora.read.files import files
from newsextract import Span

LANGUAGES = {
    "English": "en",
    "German": "de",
    "French": "fr",
    "Spanish": "es",
    "Portuguese": "pt",
    "Italian": "it",
    "Dutch": "nl",
}
KINDS = {
    "date": "date",
    "daterange": "date",
    "time": "time",
    "timerange": "time",
    "datetime": "time",
    "datetimerange": "time",
    "duration": "duration",
    "set": "set",
}
_TIMEX3 = re.compile(r"[^(),]+")
_CENTS = re.compile(r"cents?|pence|penny", re.IGNORECASE)


def read_dates(path: Path) -> Iterator[Case[Moment]]:
    """A case for each text of ``DateTimeModel.json``."""
    for name, language, spec in _specs(path, "DateTimeModel.json"):
        stated = spec.get("Context", {}).get("ReferenceDateTime", "")[:10]
        day = date.fromisoformat(stated) if stated else None
        gold = tuple(_moments(spec["Input"], spec.get("Results", ()), day))
        yield Case(name, spec["Input"], gold, day, language)


def read_money(path: Path) -> Iterator[Case[Money]]:
    """A case for each text of ``CurrencyModel.json``."""
    for name, language, spec in _specs(path, "CurrencyModel.json"):
        gold = tuple(_sums(spec["Input"], spec.get("Results", ())))
        yield Case(name, spec["Input"], gold, language=language)


def _specs(path: Path, pattern: str) -> Iterator[tuple[str, str, dict[str, Any]]]:
    """Name, language and content of each specification in a language that is read."""
    for file in files(path, pattern):
        language = LANGUAGES.get(file.parent.name)
        if language is None:
            continue
        for number, spec in enumerate(json.loads(file.read_text(encoding="utf-8-sig"))):
            yield f"{file.parent.name}-{number}", language, spec


def _span(text: str, result: dict[str, Any]) -> Span:
    """The place of a result in code points."""
    halves = text.encode("utf-16-le")
    start = len(halves[: 2 * result["Start"]].decode("utf-16-le", "replace"))
    end = len(halves[: 2 * result["End"] + 2].decode("utf-16-le", "replace"))
    return Span(start, end)


def _moments(text: str, results: Iterable[dict[str, Any]], day: date | None) -> Iterator[Moment]:
    for result in results:
        if "Start" not in result:
            continue
        kind = KINDS.get(result["TypeName"].rpartition(".")[2])
        values = (result.get("Resolution") or {}).get("values") or ()
        accepted = {form for value in values for form in _forms(value, kind, day)}
        yield Moment(_span(text, result), kind, tuple(sorted(accepted)))


def _forms(value: dict[str, str], kind: str | None, day: date | None) -> Iterator[str]:
    """The TIMEX3 values that say the same as a resolution."""
    timex = value.get("timex", "")
    if not _TIMEX3.fullmatch(timex):
        return
    yield timex
    stated = value.get("value", "")
    if kind == "date" and stated and value.get("type") == "date":
        yield stated
    if kind == "time" and stated:
        clock = stated.replace(" ", "T")
        whole = clock if "T" in clock else f"{day}T{clock}"
        for form in (whole, whole.removesuffix(":00")):
            yield form
            if "T" not in stated.replace(" ", "T"):
                yield form.partition("T")[1] + form.partition("T")[2]
    if kind == "time" and timex.startswith("T"):
        yield f"{day}{timex}"
        yield f"XXXX-XX-XX{timex}"


def _sums(text: str, results: Iterable[dict[str, Any]]) -> Iterator[Money]:
    for result in results:
        resolution = result.get("Resolution") or {}
        try:
            amount = Decimal(resolution["value"])
        except (KeyError, TypeError, InvalidOperation):
            continue
        if _CENTS.fullmatch(resolution.get("unit") or ""):
            amount /= 100
        code = resolution.get("isoCurrency")
        yield Money(
            _span(text, result) if "Start" in result else None,
            amount,
            frozenset({code, None}) if code else frozenset(),
        )
