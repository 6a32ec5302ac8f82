"""What an extractor yields: annotations of its field, inside the text and in its order."""

from __future__ import annotations

import traceback
from datetime import UTC, date, datetime
from typing import Literal

from newsextract import Span
from newsextract._model.invariants import spans_of
from newsextract.exceptions import UndeclaredFieldError
from newsextract.testing._checks.bench import Bench
from newsextract.testing._checks.problem import Problem, on_texts

_CUT = 12  # texts that are cut at what is found in them
_ENDS = 24  # places in each
_LONGER = 7  # characters by which a span may be too long

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
    what = f"finds nothing in any of {len(bench.texts)} texts, so nothing can be checked"
    return Problem(what, skipped=not bench.own)  # it may be the kit's texts that hold nothing


def spans(bench: Bench) -> Problem | None:
    """All spans, inner ones too, end inside the text, and that of the annotation is not empty.

    A span that is too long shows only where the text ends with what was found, so each text is
    also cut there.
    """
    return on_texts(_span_inside)(bench) or _on_cut_texts(bench)


def _on_cut_texts(bench: Bench) -> Problem | None:
    for text in bench.telling(_CUT):
        view = bench.view(text)
        language = view.language if view is not None else None
        ends = {a.span.end - less for a in bench.find(text) or () for less in range(_LONGER)}
        for end in sorted(ends)[:_ENDS]:
            if 0 < end <= len(text) and (found := _span_inside(bench, text[:end], language)):
                return found
    return None


def _span_inside(bench: Bench, text: str, language: str | None = None) -> Problem | None:
    for annotation in bench.find(text, language) or ():
        if annotation.span.start == annotation.span.end and text.strip():
            return Problem(
                f"yields a {type(annotation).__name__} whose span {annotation.span} is empty",
                text,
                annotation.span,
                annotation.rule,
                remedy="yield only what stands in the text: a pattern that matches nothing is none",
            )
        for path, span in spans_of(annotation):
            if span.end > len(text):
                return Problem(
                    f"yields a {type(annotation).__name__} whose {path} {span} ends outside a text "
                    f"of {len(text)} characters",
                    text,
                    span,
                    annotation.rule,
                )
    return None


def distinct(bench: Bench, text: str) -> Problem | None:
    """Nothing is found twice."""
    seen = set()
    for annotation in bench.find(text) or ():
        try:
            known = annotation in seen
            seen.add(annotation)
        except TypeError:  # the check "immutable" reports it
            return None
        if known:
            return Problem(
                f"yields {annotation!r:.120} twice", text, annotation.span, annotation.rule
            )
    return None


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
