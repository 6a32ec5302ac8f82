"""What holds for every document, whatever its text."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from newsextract import Annotation, Document


def check_invariants(doc: Document) -> None:
    """Assert what holds for every document: spans inside, in order, blocks cover the lines.

    Raises:
        AssertionError: naming the field and the annotation that breaks it.
    """
    for name, layer in doc.layers.items():
        starts = [a.span.start for a in layer]
        assert starts == sorted(starts), f"{name} is not in text order"
        for annotation in layer:
            assert annotation.span.end <= len(doc.text), f"{name}: {annotation} ends past the text"
            assert annotation.rule, f"{name}: {annotation} has no rule"
    covered = bytearray(len(doc.text))
    for block in doc.blocks:
        covered[block.span.start : block.span.end] = b"\x01" * len(block.span)
    for i, character in enumerate(doc.text):
        assert covered[i] or not character.isprintable() or character.isspace(), (
            f"character {i} ({character!r}) is in no block"
        )


def shifted(
    layers: Mapping[str, Iterable[Annotation]], by: int
) -> dict[str, list[tuple[int, int]]]:
    """The spans of all annotations, ``by`` code points further on."""
    return {
        name: [(a.span.start + by, a.span.end + by) for a in layer]
        for name, layer in layers.items()
    }
