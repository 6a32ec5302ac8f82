"""What holds for every document, whatever its text, and where one does not hold to it."""

from collections.abc import Iterator
from typing import Any

import attrs

from newsextract._model.annotations import BLOCKS
from newsextract._model.field import Annotation
from newsextract._model.parsed import Parsed
from newsextract._model.span import Span


def broken(parsed: Parsed) -> Iterator[tuple[str, str]]:
    """The path to each place that is not as in every document, and what is wrong there.

    Spans, inner ones too, end inside the text; annotations stand in text order and name their
    rule; blocks cover all that can be read.
    """
    length = len(parsed.text)
    for name, layer in parsed.layers.items():
        last = 0
        for i, annotation in enumerate(layer):
            path = f"layers.{name}[{i}]"
            for inner, span in spans_of(annotation):
                if span.end > length:
                    yield f"{path}.{inner}", f"{span} ends outside a text of {length} characters"
            start = annotation.span.start
            if start < last:
                yield f"{path}.span", f"begins at {start}, after one at {last}: not in text order"
            last = start
            if not annotation.rule:
                yield f"{path}.rule", f"{annotation!r:.120} has no rule"
    if BLOCKS.name in parsed.layers:
        yield from _uncovered(parsed.text, parsed.layers[BLOCKS.name])


def spans_of(value: Any, path: str = "") -> Iterator[tuple[str, Span]]:
    """The spans in a value, with their paths: of a quote ``span``, ``content``, ``parts[0]``."""
    if isinstance(value, Span):
        yield path.lstrip("."), value
    elif isinstance(value, tuple):
        for i, item in enumerate(value):
            yield from spans_of(item, f"{path}[{i}]")
    elif attrs.has(type(value)):
        for attribute in attrs.fields(type(value)):
            yield from spans_of(getattr(value, attribute.name), f"{path}.{attribute.name}")


def _uncovered(text: str, blocks: tuple[Annotation, ...]) -> Iterator[tuple[str, str]]:
    at = 0
    for block in blocks:
        yield from _readable(text, at, block.span.start)
        at = max(at, block.span.end)
    yield from _readable(text, at, len(text))


def _readable(text: str, start: int, end: int) -> Iterator[tuple[str, str]]:
    for i in range(start, min(end, len(text))):
        character = text[i]
        if character.isprintable() and not character.isspace():
            yield f"layers.{BLOCKS.name}", f"character {i} ({character!r}) is in no block"
            return
