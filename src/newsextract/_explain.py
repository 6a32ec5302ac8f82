"""Explanation: who found an annotation, by which rule, and what it rests on.

Made when it is asked for, from the document alone, so it costs a parse nothing and works for the
annotations of any plugin.  What an annotation points to is read from the spans among its attributes.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from datetime import datetime
from typing import Any, Literal

import attrs

from newsextract._model.annotations import Block, Timex
from newsextract._model.field import Annotation
from newsextract._model.parsed import Parsed
from newsextract._model.provenance import Explanation, Provider, Related
from newsextract._model.span import Span
from newsextract.lexicon import UNDETERMINED


def explain(parsed: Parsed, annotation: Annotation) -> Explanation:
    """The explanation of one of the annotations that were found in a text.

    Raises:
        ValueError: if the document does not hold the annotation.
    """
    field = _field_of(parsed, annotation)
    provider = next((p for p in parsed.providers if p.field == field), None)
    parts = tuple(_parts(annotation))
    drew_on = [
        Related(name, other, how)
        for name in (provider.requires if provider else ())
        for other in parsed.layers.get(name, ())
        if (how := _how(other, annotation, parts)) is not None
    ]
    anchor = annotation.anchor if isinstance(annotation, Timex) else None
    if anchor is not None:
        drew_on += _anchors(parsed, annotation, anchor, field, provider)
    cues = tuple(_cues(parsed.text, annotation, parts))
    features: tuple[tuple[str, float], ...] = ()
    runner_up: str | None = None
    if isinstance(annotation, Block):
        from newsextract._page.why import why  # the reading of pages, for a block alone

        features, runner_up = why(parsed.text, parsed.language or UNDETERMINED, annotation.span)
    elif provider is not None:
        features = _weighed(parsed, annotation, provider)
    return Explanation(
        annotation,
        field,
        annotation.rule,
        provider,
        cues,
        anchor,
        tuple(drew_on),
        features,
        runner_up,
    )


def _weighed(
    parsed: Parsed, annotation: Annotation, provider: Provider
) -> tuple[tuple[str, float], ...]:
    """What the module of the extractor tells by ``heaviest(parsed, annotation)``, if it has that."""
    module = sys.modules.get(provider.extractor.rpartition(".")[0])
    tell = getattr(module, "heaviest", None)
    return tuple(tell(parsed, annotation)) if tell is not None else ()


def _field_of(parsed: Parsed, annotation: Annotation) -> str:
    """The field that holds an annotation; itself before one that is merely equal."""
    for same in (lambda a: a is annotation, lambda a: a == annotation):
        for name, layer in parsed.layers.items():
            if any(map(same, layer)):
                return name
    raise ValueError(f"the document does not hold {annotation!r:.200}")


def _parts(value: Any) -> Iterator[Span]:
    """The spans among the attributes of an annotation, those of nested objects too, not its own."""
    for attribute in attrs.fields(type(value)):
        if attribute.name != "span":
            yield from _spans(getattr(value, attribute.name))


def _spans(value: Any) -> Iterator[Span]:
    if isinstance(value, Span):
        yield value
    elif isinstance(value, tuple):
        for item in value:
            yield from _spans(item)
    elif attrs.has(type(value)):
        for attribute in attrs.fields(type(value)):
            yield from _spans(getattr(value, attribute.name))


def _how(
    other: Annotation, annotation: Annotation, parts: tuple[Span, ...]
) -> Literal["refers", "overlaps"] | None:
    if other.span == annotation.span or other.span in parts:
        return "refers"
    reach = parts or (annotation.span,)
    return "overlaps" if any(other.span.overlaps(span) for span in reach) else None


def _anchors(
    parsed: Parsed, timex: Annotation, anchor: str, field: str, provider: Provider | None
) -> Iterator[Related]:
    """The dates that a date was counted from: as the text was published, or the last one before."""
    when = parsed.reference.date() if isinstance(parsed.reference, datetime) else parsed.reference
    if when is not None and anchor[:10] == when.isoformat():
        for name in provider.requires if provider else ():
            for other in parsed.layers.get(name, ()):
                if isinstance(other, Timex) and other.value[:10] == anchor[:10]:
                    yield Related(name, other, "anchors")
        return
    before = [
        other
        for other in parsed.layers[field]
        if isinstance(other, Timex)
        and other.span.start < timex.span.start
        and other.value.startswith(anchor)
    ]
    if before:
        yield Related(field, before[-1], "anchors")


def _cues(text: str, annotation: Any, parts: tuple[Span, ...]) -> Iterator[Span]:
    """The words an annotation rests on.

    Those that it names itself, in an attribute ``cue`` or ``cues``; else what of its span is
    none of its parts ("By" of a byline, the marks of a quote); else its span.
    """
    named = sorted(
        {s for name in ("cue", "cues") for s in _spans(getattr(annotation, name, None))}
    )
    if named:
        yield from named
        return
    rest = [span for span in _gaps(annotation.span, parts) if text[span.start : span.end].strip()]
    for span in rest or [annotation.span]:
        words = text[span.start : span.end]
        start = span.start + len(words) - len(words.lstrip())
        yield Span(start, start + len(words.strip()))


def _gaps(span: Span, parts: tuple[Span, ...]) -> Iterator[Span]:
    at = span.start
    for part in sorted(parts):
        if at < part.start < span.end:
            yield Span(at, part.start)
        at = max(at, part.end)
    if at < span.end:
        yield Span(at, span.end)
