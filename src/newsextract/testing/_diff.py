"""What differs between two documents, with the text around each difference.

    newsextract.amounts
      changed  …the fund paid ⟦$1.2 billion⟧ in 2019…
        amount: expected 1200000000, found 1.2
      missing  …and ⟦€5⟧ a ticket
        MonetaryAmount(span=[40,42), amount=Decimal('5'), …)

Annotations that are equal cancel out; those left over are paired by where they stand, the same
span first, then any overlap. What has no partner is missing or extra.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

import attrs

from newsextract import Annotation, Document, Field, Span
from newsextract.testing._excerpt import excerpt

_MOST = 20  # differences of one field that are shown
_WIDE = 200  # characters of a value


def assert_document(
    doc: Document, expected: Document, *, fields: Iterable[Field[Any]] | None = None
) -> None:
    """Assert that a document is the one expected, field by field.

    Args:
        doc: what a parse gave.
        expected: what it should have given, by ``Document.from_json`` for one.
        fields: the fields to compare; None: all of them, and whatever else a document holds (its
            language, the reference date, the failures).

    Raises:
        AssertionError: with each difference and the text around it.

    .. versionadded:: 0.1.0
    """
    __tracebackhide__ = True  # pytest shows the test, not what stands here
    if lines := diff_documents(doc, expected, fields=fields):
        raise AssertionError("\n".join(("the document is not the one expected", *lines)))


def diff_documents(
    doc: Document, expected: Document, *, fields: Iterable[Field[Any]] | None = None
) -> list[str]:
    """The differences that ``assert_document`` reports, a line each; none if there are none.

    .. versionadded:: 0.1.0
    """
    if doc.text != expected.text:
        return _texts(doc.text, expected.text)
    if fields is None:
        lines = [
            f"{a.name}: expected {_value(was)}, found {_value(now)}"
            for a in attrs.fields(Document)
            if a.name != "layers"
            and (was := getattr(expected, a.name)) != (now := getattr(doc, a.name))
        ]
        names = list(dict.fromkeys((*expected.layers, *doc.layers)))
    else:
        lines = []
        names = [field.name for field in fields]
    for name in names:
        if found := list(_layers(name, doc, expected)):
            more = len(found) - _MOST
            lines += [name, *(line for difference in found[:_MOST] for line in difference)]
            lines += [f"  … and {more} more"] if more > 0 else []
    return lines


def _texts(found: str, expected: str) -> list[str]:
    """Where two texts part; the offsets behind it cannot be compared."""
    pairs = zip(found, expected, strict=False)
    at = next((i for i, (a, b) in enumerate(pairs) if a != b), min(len(found), len(expected)))
    return [
        f"text: differs from character {at} on",
        *(
            f"  {label}  {excerpt(text, Span(at, min(at + 1, len(text))))}"
            for label, text in (("expected", expected), ("found   ", found))
        ),
    ]


def _layers(name: str, doc: Document, expected: Document) -> Iterator[list[str]]:
    """The differences of one field in text order, each as its lines."""
    was, now = expected.layers.get(name), doc.layers.get(name)
    if was is None or now is None:
        if was is not now:
            yield [f"  {'not expected' if was is None else 'not in the document'} at all"]
        return
    text = doc.text
    for old, new in _pairs(_without(was, now), _without(now, was)):
        if old is not None and new is not None:
            yield [f"  changed  {excerpt(text, new.span)}", *_attributes(old, new, text)]
        elif old is not None:
            yield [f"  missing  {excerpt(text, old.span)}", f"    {_value(old)}"]
        elif new is not None:
            yield [f"  extra    {excerpt(text, new.span)}", f"    {_value(new)}"]


def _without(these: Sequence[Annotation], those: Sequence[Annotation]) -> list[Annotation]:
    """The annotations that have no equal among the others, each counted once."""
    others, left = list(those), []
    for annotation in these:
        if annotation in others:
            others.remove(annotation)  # as a rule the first: both are in text order
        else:
            left.append(annotation)
    return left


def _pairs(
    was: list[Annotation], now: list[Annotation]
) -> list[tuple[Annotation | None, Annotation | None]]:
    """Each annotation with its partner in the other document, in text order."""
    pairs: list[tuple[Annotation | None, Annotation | None]] = []
    for alike in (Span.__eq__, Span.overlaps):
        for old in list(was):
            new = next((n for n in now if alike(old.span, n.span)), None)
            if new is not None:
                was.remove(old)
                now.remove(new)
                pairs.append((old, new))
    pairs += [(old, None) for old in was]
    pairs += [(None, new) for new in now]
    return sorted(pairs, key=lambda pair: next(a.span for a in pair if a is not None))


def _attributes(was: Any, now: Any, text: str, path: str = "") -> list[str]:
    """The attributes in which two values differ, inner ones by their path."""
    if type(was) is type(now) and attrs.has(type(was)) and not isinstance(was, Span):
        return [
            line
            for a in attrs.fields(type(was))
            for line in _attributes(
                getattr(was, a.name), getattr(now, a.name), text, f"{path}.{a.name}"
            )
        ]
    if isinstance(was, tuple) and isinstance(now, tuple) and len(was) == len(now):
        return [
            line
            for i, (old, new) in enumerate(zip(was, now, strict=True))
            for line in _attributes(old, new, text, f"{path}[{i}]")
        ]
    if was == now:
        return []
    return [f"    {path.lstrip('.')}: expected {_of(was, text)}, found {_of(now, text)}"]


def _of(value: object, text: str) -> str:
    """A value, a span with its text."""
    return (
        f"{value} {text[value.start : value.end]!r:.60}"
        if isinstance(value, Span)
        else _value(value)
    )


def _value(value: object) -> str:
    shown = value if isinstance(value, str) else str(value)
    shown = repr(shown) if isinstance(value, str) else shown
    return shown if len(shown) <= _WIDE else f"{shown[:_WIDE]}…"
