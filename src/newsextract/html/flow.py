"""Flow: the words of a page block by block, as a reader sees them, and the element each stands in.

``<p>Rain <b>fell</b>.</p><p>It stopped.</p>`` are two pieces, ``Rain fell.`` and ``It stopped.``; what is
never shown (scripts, templates, forms' lists) is none, and a ``<br>`` parts two pieces of one block.
White space is HTML's, so a no-break space stays. Built without a tree, in one pass, from the events
of lxml's parser, which mends what is not well formed; nothing here calls itself, however deep a page is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from newsextract.html.nodes import Node, listed

BLOCKS = listed(
    "address article aside blockquote body button caption center dd details dialog div dl dt fieldset "
    "figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html iframe legend li main menu nav ol "
    "optgroup option p pre section summary table tbody td tfoot th thead tr ul video audio picture"
)
SILENT = listed(
    "script style noscript template svg iframe select textarea object canvas math title"
)
VOID = listed("area base br col embed hr img input link meta param source track wbr")
_SPACES = re.compile(r"[ \t\n\r\f]+")
_SEEN = re.compile(
    r"[^\W_]|[^\x00-\x20\s\x7f-\xa0\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]"
)
_DEEPEST = 400  # elements within one another; what is deeper counts as standing at this depth
_MARKED = frozenset(("b", "strong"))


class Piece:
    """A line of the page: its words and where they stand."""

    __slots__ = ("bold", "broken", "first", "link", "links", "node", "start", "text")

    def __init__(self, node: Node, broken: bool) -> None:
        self.node = node  # the block that it stands in
        self.text = ""
        self.start = 0  # in the text of the document
        self.link = 0  # characters in links
        self.links = 0
        self.bold = 0  # characters in bold print
        self.broken = broken  # stands behind a <br> of its block
        self.first: Node = node  # the innermost element of its first word

    @property
    def end(self) -> int:
        """Where it ends in the text of the document."""
        return self.start + len(self.text)

    def part(self, at: int) -> Piece:
        """Cut it at an offset; the rest is a piece of its own."""
        rest = Piece(self.node, broken=True)
        rest.first, rest.text = self.first, self.text[at:].strip()
        self.text = self.text[:at].rstrip()
        return rest


class Flow:
    """Takes the events of a parser and makes the pieces; a target for ``lxml.etree.HTMLParser``."""

    def __init__(self) -> None:
        self.pieces: list[Piece] = []
        self.nodes: list[Node] = []
        self.metas: list[Mapping[str, str]] = []
        self.links: list[Mapping[str, str]] = []
        self.scripts: list[str] = []  # JSON-LD
        self.title = ""
        self.marked: list[tuple[Node, list[str]]] = []  # elements with a meaning of their own
        root = Node(None, "", {})
        self._stack: list[Node] = [root]
        self._blocks: list[Node] = [root]
        self._silent = self._linked = self._bold = 0
        self._parts: list[str] = []
        self._piece: Piece | None = None
        self._broken = False
        self._kept: list[str] | None = None  # of a script or a title
        self._listening: list[tuple[Node, list[str]]] = []

    # -- what a parser calls -------------------------------------------------------------

    def start(self, tag: Any, attributes: Mapping[str, str]) -> None:
        """An element begins."""
        tag = tag if isinstance(tag, str) else ""
        if tag == "br":
            self._break(broken=True)
            return
        if tag == "meta":
            self.metas.append(dict(attributes))
        elif tag == "link":
            self.links.append(dict(attributes))
        block = tag in BLOCKS
        if block:
            self._break()
        node = Node(self._stack[-1], tag, attributes)
        if tag in VOID:
            return
        self.nodes.append(node)
        self._stack.append(node)
        if block:
            self._blocks.append(node)
        if tag in SILENT:
            self._silent += 1
            if (tag == "script" and "ld+json" in attributes.get("type", "").lower()) or (
                tag == "title" and self._silent == 1 and not self.title
            ):
                self._kept = []
        elif tag == "a":
            self._linked += 1
            if self._piece is not None:
                self._piece.links += 1
        elif tag in _MARKED:
            self._bold += 1
        if not self._silent and node.means and len(self._listening) < _DEEPEST:
            heard: list[str] = []
            self._listening.append((node, heard))
            self.marked.append((node, heard))

    def end(self, tag: Any) -> None:
        """An element ends."""
        if tag in VOID or len(self._stack) == 1 or not isinstance(tag, str):
            return
        if self._stack[-1].tag != tag:
            return  # a stray end; the parser mends the rest
        node = self._stack.pop()
        if tag in BLOCKS:
            self._break()
            self._blocks.pop()
        if tag in SILENT:
            self._silent -= 1
        if self._kept is not None and tag in ("script", "title"):
            kept, self._kept = "".join(self._kept), None
            if tag == "title":
                self.title = _SPACES.sub(" ", kept).strip()
            else:
                self.scripts.append(kept)
        elif tag == "a":
            self._linked -= 1
        elif tag in _MARKED:
            self._bold -= 1
        if self._listening and self._listening[-1][0] is node:
            self._listening.pop()

    def data(self, data: str) -> None:
        """Words."""
        if self._kept is not None:
            self._kept.append(data)
        if self._silent:
            return
        words = _SPACES.sub(" ", data)
        piece = self._piece
        if piece is None:
            if words == " ":
                return
            piece = self._piece = Piece(self._blocks[-1], self._broken)
            piece.first = self._stack[-1]
            piece.links = int(self._linked > 0)
        self._parts.append(words)
        if self._linked:
            piece.link += len(words)
        if self._bold:
            piece.bold += len(words)
        for _, heard in self._listening:
            heard.append(words)

    def close(self) -> Flow:
        """The page has ended."""
        self._break()
        return self

    def _break(self, *, broken: bool = False) -> None:
        piece, self._piece = self._piece, None
        if piece is not None:
            text = _SPACES.sub(" ", "".join(self._parts)).strip(" ")
            self._parts.clear()
            if _SEEN.search(text) is not None:
                piece.text = text
                self.pieces.append(piece)
        self._broken = broken
        for _, heard in self._listening:
            heard.append(" ")


def lay_out(pieces: list[Piece]) -> str:
    """The text that the pieces make, a blank line between blocks; each is told where it starts."""
    parts: list[str] = []
    at = 0
    for piece in pieces:
        between = "" if not parts else "\n" if piece.broken else "\n\n"
        at += len(between)
        piece.start = at
        parts += (between, piece.text)
        at += len(piece.text)
    return "".join(parts)


def heard(words: list[str]) -> str:
    """The words of an element in one line."""
    return _SPACES.sub(" ", "".join(words)).strip()


def above(node: Node | None, most: int) -> Iterator[Node]:
    """An element and those that it stands in, from within."""
    while node is not None and most:
        yield node
        node, most = node.parent, most - 1
