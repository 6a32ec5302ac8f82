"""The text of a document in its blocks, with its marks as elements around the words.

Where two marks cross, the later one is cut at the end of the earlier, so that elements nest; a line
under words lies lower, the more lines it has above it.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from heapq import heapify, heappop, heappush
from itertools import groupby

import attrs

from newsextract._model.annotations import BLOCKS, Block
from newsextract._model.parsed import Parsed
from newsextract._model.span import Span
from newsextract.export.html.escaped import attribute, words
from newsextract.export.html.marks import NOISE, Mark, Marked

_DEEPEST = 24  # marks in marks that are drawn
_UNLINED = ("said", "quote")  # kinds with a ground instead of a line


def text(parsed: Parsed, found: Marked, *, headline: str) -> str:
    """All blocks as HTML; those that are not the article's in parts that fold.

    Args:
        parsed: the document.
        found: its marks.
        headline: the tag of its headline.
    """
    blocks = parsed.found(BLOCKS) or (Block(Span(0, len(parsed.text)), "body", "text"),)
    inside = _by_block(blocks, found.marks)
    parts = []
    drawn: set[int] = set()  # the marks that have an element already
    first = True
    for noise, group in groupby(enumerate(blocks), key=lambda pair: pair[1].kind in NOISE):
        run = list(group)
        shown = []
        for n, block in run:
            tag = headline if block.kind == "headline" and first else "p"
            first = first and block.kind != "headline"
            body = _drawn(parsed.text, block.span, inside[n], drawn)
            shown.append(f'<{tag} class="b {block.kind}" dir="auto">{body}</{tag}>')
        if noise:
            kinds = ", ".join(dict.fromkeys(block.kind for _, block in run))
            parts.append(
                f'<details class="noise" open><summary>{kinds}</summary>{"".join(shown)}</details>'
            )
        else:
            parts += shown
    parts += (  # what is not drawn: a mark in blanks, or too deep in others
        f'<span id="{attribute(mark.id)}"></span>'
        for mark in found.marks
        if mark.id and id(mark) not in drawn
    )
    return "".join(parts)


def _by_block(blocks: tuple[Block, ...], marks: list[Mark]) -> list[list[Mark]]:
    """The marks that each block has a part of."""
    starts = [block.span.start for block in blocks]
    found: list[list[Mark]] = [[] for _ in blocks]
    for mark in marks:
        n = max(0, bisect_right(starts, mark.span.start) - 1)
        while n < len(blocks) and starts[n] < mark.span.end:
            if mark.span.overlaps(blocks[n].span) and len(mark.span):
                found[n].append(mark)
            n += 1
    return found


@attrs.define
class _Node:
    """A mark, or what is left of it, with the marks inside."""

    start: int
    end: int
    mark: Mark | None
    inner: list[_Node] = attrs.Factory(list)

    @property
    def lines(self) -> int:
        """How many lines lie under its words, its own not counted."""
        return max(
            (
                node.lines + (node.mark.css not in _UNLINED if node.mark else 0)
                for node in self.inner
            ),
            default=0,
        )

    @property
    def linked(self) -> bool:
        """Whether something in it is a link of its own whatever is around it."""
        return any(node.linked or (node.mark and node.mark.chip) for node in self.inner)


def _nested(span: Span, marks: list[Mark]) -> _Node:
    """The marks of a block as a tree."""
    root = _Node(span.start, span.end, None)
    stack = [root]
    order = {id(mark): n for n, mark in enumerate(marks)}
    left = [
        (max(m.span.start, span.start), -min(m.span.end, span.end), order[id(m)], m) for m in marks
    ]
    heapify(left)
    while left:
        start, negative, n, mark = heappop(left)
        end = -negative
        while len(stack) > 1 and stack[-1].end <= start:
            stack.pop()
        if len(stack) > _DEEPEST:
            continue
        if end > stack[-1].end:  # it crosses the end of the one around it
            heappush(left, (stack[-1].end, -end, n, mark))
            end = stack[-1].end
        node = _Node(start, end, mark)
        stack[-1].inner.append(node)
        stack.append(node)
    return root


def _drawn(text: str, span: Span, marks: list[Mark], drawn: set[int]) -> str:
    return "".join(_inside(text, _nested(span, marks), False, drawn))


def _inside(text: str, node: _Node, linked: bool, drawn: set[int]) -> Iterator[str]:
    """The words of a node, with the elements of the nodes in it."""
    at = node.start
    for inner in node.inner:
        yield words(text[at : inner.start])
        assert inner.mark is not None
        link = inner.mark.href and not (linked or inner.mark.chip or inner.linked)
        tag = "a" if link else "span"
        first = id(inner.mark) not in drawn
        drawn.add(id(inner.mark))
        yield _opening(inner, inner.mark, tag, first)
        if inner.mark.chip and first and not linked:
            yield _chip(inner.mark)
        yield from _inside(text, inner, linked or tag == "a", drawn)
        yield f"</{tag}>"
        at = inner.end
    yield words(text[at : node.end])


def _opening(node: _Node, mark: Mark, tag: str, first: bool) -> str:
    hue = f"--h:{mark.hue};" if mark.hue is not None else ""
    depth = f"--d:{node.lines};" if node.lines and mark.css not in _UNLINED else ""
    values = {
        "class": f"m plugin {mark.css}" if mark.plugin else f"m {mark.css}",
        "id": mark.id if first else None,
        "href": mark.href if tag == "a" else None,
        "title": mark.title,
        "style": hue + depth,
    }
    written = "".join(f' {key}="{attribute(value)}"' for key, value in values.items() if value)
    return f"<{tag}{written}>"


def _chip(mark: Mark) -> str:
    """The name of who says it, in front of what is said."""
    return (
        f'<a class="who" href="{attribute(mark.href)}" data-who="{attribute(mark.chip)}" '
        f'aria-label="{attribute(mark.about)}"></a>'
    )
