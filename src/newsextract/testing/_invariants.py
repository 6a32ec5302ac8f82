"""What holds for every document, whatever its text."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from newsextract import Annotation, Document, Span
from newsextract._page.printed import read_printed


def check_invariants(doc: Document) -> None:
    """Assert what holds for every document: spans inside, in order, blocks cover the lines.

    Characters that nobody sees (soft hyphens, zero-width blanks) need no block.

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
    printed = read_printed(doc.text)
    for line in printed.lines:
        for i in range(line.start, line.end):
            character = printed.text[i]
            at = printed.span(Span(i, i + 1)).start
            assert covered[at] or character.isspace(), (
                f"character {at} ({character!r}) is in no block"
            )


def shifted(
    layers: Mapping[str, Iterable[Annotation]], by: int
) -> dict[str, list[tuple[int, int]]]:
    """The spans of all annotations, ``by`` code points further on."""
    return {
        name: [(a.span.start + by, a.span.end + by) for a in layer]
        for name, layer in layers.items()
    }
