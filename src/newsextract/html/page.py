"""A page as an article: its pieces with their kinds, and the facts that its metadata tells.

The body is what the judgement of tags and words together takes for it; what a line outside of it is,
tags say first (a ``figcaption`` is a caption, what stands in ``nav`` is none of the article), then
the reading of bare lines.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from functools import cached_property

from newsextract._model import light
from newsextract._model.annotations import Block, BlockKind
from newsextract._model.span import Span
from newsextract._page.kinds import Judged, judge, read_kinds
from newsextract._page.read import page_of
from newsextract._reading import Reading
from newsextract.html.evidence import Evidence
from newsextract.html.flow import Piece, above
from newsextract.html.judgement import groups, judge_pieces

_UP = 12  # levels in which an element says what its words are
_SUBHEADINGS = frozenset(("h2", "h3", "h4", "h5", "h6", "dt", "summary"))
_TAGGED: tuple[tuple[str, BlockKind], ...] = (
    ("figcaption", "caption"),
    ("nav", "boilerplate"),
    ("footer", "boilerplate"),
    ("form", "boilerplate"),
    ("button", "boilerplate"),
)
_CLASSED: tuple[tuple[str, BlockKind], ...] = (
    ("caption", "caption"),
    ("comment", "boilerplate"),
    ("share", "boilerplate"),
    ("form", "boilerplate"),
    ("related", "related"),
)
_NO_ARTICLE = frozenset(("nav", "aside", "footer", "form", "button", "figcaption", "header"))
_APART = frozenset(("nav", "footer", "figcaption"))  # hardly ever of the article
_SURE = 3.0  # log odds that it takes there
_CLASS_LEVELS = 4


@light.frozen
class PageReading(Reading):
    """The reading of a page: as that of a text, but for the blocks."""

    pieces: Sequence[Piece]
    given: Sequence[tuple[BlockKind, str] | None]  # kinds that are known of pieces, and why
    said: str  # the article as the page's data gives it
    top: int  # the piece that is the headline, or -1

    @cached_property
    def judged(self) -> Judged:
        """What the reading of bare lines makes of the words."""
        return judge(page_of(self.printed.lines, self.signs, self.lexicons))

    @cached_property
    def evidence(self) -> Evidence:
        """What speaks for each piece and against it."""
        line_of = self._matched[1]
        return Evidence(self.pieces, self.judged, line_of, groups(), self.said, self.top)

    @cached_property
    def blocks(self) -> tuple[Block, ...]:
        """The kind of each line."""
        lines = self.printed.lines
        if not lines:
            return ()
        kinds = self._kinds(self.judged, self._scores(), self._matched[0])
        return tuple(
            Block(Span(line.start, line.end), kind, rule)
            for line, (kind, rule) in zip(lines, kinds, strict=True)
        )

    def _scores(self) -> list[float]:
        """The score of each piece; where none looks like an article, the paragraphs of a small page do."""
        scores = judge_pieces(self.evidence)
        for i, piece in enumerate(self.pieces):
            if 0 < scores[i] < _SURE and any(up.tag in _APART for up in above(piece.node, _UP)):
                scores[i] = -scores[i]
        if any(s > 0 for s, kind in zip(scores, self.given, strict=True) if kind is None):
            return scores
        return [
            max(score, 1.0) if self._is_paragraph(i) else score for i, score in enumerate(scores)
        ]

    def _is_paragraph(self, i: int) -> bool:
        """Whether a piece is running text that nothing about it speaks against."""
        piece, sign = self.pieces[i], self.evidence.signs[i]
        return (
            self.given[i] is None
            and sign is not None
            and sign.kind is None
            and sign.asks < 1
            and (sign.prose or (sign.ends and piece.node.tag == "p"))
            and 2 * piece.link <= len(piece.text)
            and not any(node.tag in _NO_ARTICLE for node in above(piece.node, _UP))
        )

    @cached_property
    def _matched(self) -> tuple[list[int], list[int | None]]:
        """The first piece of each line of the printed text, and the line of each piece."""
        starts = [piece.start for piece in self.pieces]
        piece_of: list[int] = []
        line_of: list[int | None] = [None] * len(starts)
        for number, line in enumerate(self.printed.lines):
            span = self.printed.span(Span(line.start, line.end))
            i = max(0, bisect_right(starts, span.start) - 1)
            piece_of.append(i)
            while i < len(starts) and starts[i] < span.end:
                if line_of[i] is None:
                    line_of[i] = number
                i += 1
        return piece_of, line_of

    def _kinds(
        self, judged: Judged, scores: Sequence[float], piece_of: Sequence[int]
    ) -> list[tuple[BlockKind, str]]:
        """The kind of each line, and the rule that decided."""
        own = [max(-8.0, min(8.0, scores[i])) for i in piece_of]
        fixed = [self.given[i] for i in piece_of]
        body = [score > 0 and kind is None for score, kind in zip(own, fixed, strict=True)]
        heads = [n for n, kind in enumerate(fixed) if kind is not None and kind[0] == "headline"]
        head = heads[0] if heads else judged.head
        if head is not None:
            body[head] = False
        text = read_kinds(light.evolve(judged, scores=own, body=body, strangers={}, head=head))
        found = []
        for n, i in enumerate(piece_of):
            kind, rule = text[n]
            known = fixed[n]
            if known is not None:
                found.append(known)
            elif body[n]:
                found.append(self._inside(i, kind, rule))
            else:
                found.append(self._outside(i, kind, rule))
        return found

    def _inside(self, i: int, kind: BlockKind, rule: str) -> tuple[BlockKind, str]:
        """A line of the body."""
        if kind in ("byline", "published", "updated") or kind == "dateline":
            return kind, rule
        tags = {node.tag for node in above(self.pieces[i].first, 3)}
        if not _SUBHEADINGS.isdisjoint(tags):
            return "subheading", "html.heading"
        return ("subheading" if kind == "subheading" else "body"), "html.body"

    def _outside(self, i: int, kind: BlockKind, rule: str) -> tuple[BlockKind, str]:
        """A line that is none of the body."""
        if kind in ("byline", "published", "updated", "section", "dateline"):
            return kind, rule
        levels = list(above(self.pieces[i].node, _UP))
        for tag, means in _TAGGED:
            if any(node.tag == tag for node in levels):
                return means, f"html.{tag}"
        words = groups()
        for name, means in _CLASSED:
            if any(not words[name].isdisjoint(node.spoken) for node in levels[:_CLASS_LEVELS]):
                return means, f"html.{name}"
        if kind in ("caption", "related"):
            return kind, rule
        return "boilerplate", rule if kind == "boilerplate" else "html.out"
