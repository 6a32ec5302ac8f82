"""What an extractor yields: annotations of its field, inside the text and in its order."""

from __future__ import annotations

import traceback
from collections.abc import Iterator
from datetime import UTC, date, datetime
from typing import Any, Literal

import attrs

from newsextract import Span
from newsextract.exceptions import UndeclaredFieldError
from newsextract.testing._checks.bench import Bench
from newsextract.testing._checks.problem import Problem

_CIRCUMSTANCES: tuple[tuple[str, str | None, date | datetime | Literal["own"] | None], ...] = (
    ("", None, "own"),
    (" in the language 'tlh'", "tlh", "own"),  # no lexicon knows Klingon
    (" where no publication date is given", None, None),
    (" where the publication date is a time", None, datetime(9999, 12, 31, 23, 59, tzinfo=UTC)),
    (" where the publication date is the first of all", None, date(1, 1, 1)),
)


def any_text(bench: Bench, text: str) -> Problem | None:
    """No text raises, in any language and whenever it was published."""
    for circumstance, language, published in _CIRCUMSTANCES:
        view = bench.view(text, language, published)
        if view is None:
            continue
        try:
            bench.run(view)
        except UndeclaredFieldError:
            return None  # the check "declared_fields" reports it
        except Exception as error:
            return Problem(f"raises {error!r:.200}{_where(error)}{circumstance}", text)
    return None


def _where(error: Exception) -> str:
    frames = traceback.extract_tb(error.__traceback__)
    frame = frames[-1] if frames else None
    return f" (line {frame.lineno} of {frame.filename}, {frame.line})" if frame else ""


def types(bench: Bench, text: str) -> Problem | None:
    """What is yielded is of the field's class and has a Span."""
    view = bench.view(text)
    if view is None:
        return None
    kind = bench.extractor.provides.type
    try:
        found = bench.extractor.find(view)
        if not hasattr(found, "__iter__"):
            return Problem(
                f"returns {found!r:.80}, which cannot be iterated",
                text,
                remedy="yield the annotations, or return a list of them; [] if there are none",
            )
        for item in found:
            if not isinstance(item, kind):
                return Problem(f"yields {item!r:.120}, which is no {kind.__name__}", text)
            if not isinstance(item.span, Span):
                return Problem(
                    f"yields a {kind.__name__} whose span is {item.span!r:.80}",
                    text,
                    remedy="make a span of offsets: Span(*match.span())",
                )
    except Exception:  # the check "any_text" reports it
        return None
    return None


def finds_something(bench: Bench) -> Problem | None:
    """There is something to check."""
    if any(bench.find(text) for text in bench.texts):
        return None
    return Problem(f"finds nothing in any of {len(bench.texts)} texts, so nothing can be checked")


def spans(bench: Bench, text: str) -> Problem | None:
    """All spans, inner ones too, end inside the text."""
    for annotation in bench.find(text) or ():
        for path, span in _spans_of(annotation, ""):
            if span.end > len(text):
                return Problem(
                    f"yields a {type(annotation).__name__} whose {path} {span} ends outside a text "
                    f"of {len(text)} characters",
                    text,
                    span,
                    annotation.rule,
                )
    return None


def _spans_of(value: Any, path: str) -> Iterator[tuple[str, Span]]:
    """The spans in a value, with their paths; other annotations that it holds are not entered."""
    if isinstance(value, Span):
        yield path.lstrip("."), value
    elif isinstance(value, tuple):
        for i, item in enumerate(value):
            yield from _spans_of(item, f"{path}[{i}]")
    elif attrs.has(type(value)):
        for a in attrs.fields(type(value)):
            yield from _spans_of(getattr(value, a.name), f"{path}.{a.name}")


def rule_named(bench: Bench, text: str) -> Problem | None:
    """Each annotation names its rule."""
    for annotation in bench.find(text) or ():
        rule = annotation.rule
        if not (isinstance(rule, str) and rule.strip()):
            return Problem(f"yields an annotation whose rule is {rule!r}", text, annotation.span)
    return None


def order(bench: Bench, text: str) -> Problem | None:
    """The annotations come in the order of the text."""
    last = None
    for annotation in bench.find(text) or ():
        if last is not None and annotation.span.start < last.start:
            return Problem(
                f"yields {annotation.span} after {last}", text, annotation.span, annotation.rule
            )
        last = annotation.span
    return None


def empty_text(bench: Bench) -> Problem | None:
    """Nothing is found in nothing."""
    for text in ("", " \n \n"):
        if found := bench.find(text):
            return Problem(
                f"finds {found[0]!r:.120} in a text without a character to read",
                text,
                found[0].span,
                found[0].rule,
            )
    return None
