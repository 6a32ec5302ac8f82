"""What holds for every document, whatever its text."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from newsextract import Annotation, Document
from newsextract._model.invariants import broken


def check_invariants(doc: Document) -> None:
    """Assert what holds for every document.

    Spans, inner ones too, end inside the text; annotations stand in text order and name their
    rule; blocks, where the parser finds them, cover all that can be read.

    Raises:
        AssertionError: naming the field and the annotation that breaks it.
    """
    for path, fault in broken(doc):
        raise AssertionError(f"{path}: {fault}")


def shifted(
    layers: Mapping[str, Iterable[Annotation]], by: int
) -> dict[str, list[tuple[int, int]]]:
    """The spans of all annotations, ``by`` code points further on."""
    return {
        name: [(a.span.start + by, a.span.end + by) for a in layer]
        for name, layer in layers.items()
    }
