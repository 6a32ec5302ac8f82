"""Evidence: the numbers by which a block of a page is judged, each with its meaning.

What its tags say (``figcaption``, ``nav``, a class "related-links"), how it stands among its siblings,
what the page says of itself in JSON-LD, and what the reading of bare lines makes of its words.
Words of classes count by their lists alone, ``data/html.json``; weights of the features stand there too.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from newsextract._page import shapes
from newsextract._page.kinds import Judged
from newsextract._page.signs import Sign
from newsextract.html.flow import Piece, above
from newsextract.html.nodes import Node
from newsextract.html.shingles import Shingles

FAR = 9.0  # levels; what stands farther up says nothing
_MOST = 120.0
TAGS = {
    "p": 1,
    "li": 2,
    "h1": 3,
    "h2": 4,
    "h3": 5,
    "h4": 6,
    "h5": 6,
    "h6": 6,
    "blockquote": 7,
    "td": 8,
    "th": 8,
    "figcaption": 9,
    "div": 10,
    "section": 10,
    "article": 10,
    "main": 10,
    "pre": 11,
    "dd": 12,
    "dt": 12,
    "button": 13,
    "body": 14,
}
ABOVE = (
    "article",
    "main",
    "aside",
    "nav",
    "footer",
    "header",
    "figure",
    "form",
    "blockquote",
    "table",
    "ul",
    "section",
    "a",
    "button",
)
_SAME = {"ol": "ul", "menu": "ul", "dl": "ul", "picture": "figure"}
_KINDS = {
    "boilerplate": 1,
    "related": 2,
    "caption": 3,
    "byline": 4,
    "published": 5,
    "updated": 5,
    "section": 6,
    "dateline": 7,
}
_ENDS = {".": 1.0, "!": 2.0, "?": 2.0, ":": 3.0, "”": 4.0, '"': 4.0, "…": 5.0}
_TOKEN = re.compile(r"[^\W_]+")
_SENTENCES = 8  # words of a piece that may hold several


_NEAR = ("words", "prose", "score", "same", "tag", "link")


def names(groups: Iterable[str]) -> tuple[str, ...]:
    """The names of the features, with those of groups of class words."""
    return (
        *[
            "words",
            "ends",
            "prose",
            "item",
            "asks",
            "noise",
            "kind",
            "capitals",
            "digits",
            "upper",
            "lower",
            "repeated",
            "score",
            "body",
            "tag",
            "inline",
        ],
        *["link", "links", "bold", "broken", "depth"],
        *[f"in_{tag}" for tag in ABOVE],
        *[f"of_{group}" for group in groups],
        *[
            "hidden",
            "share_parent",
            "share_grand",
            "share_great",
            "links_parent",
            "links_grand",
            "links_great",
        ],
        *["lines_parent", "lines_grand", "prose_parent", "prose_grand", "way", "steps", "shared"],
        *["alike", "alike_share", "alike_prose", "before", "top", "said", "sentences"],
        *[f"{name}_b" for name in _NEAR],
        *[f"{name}_a" for name in _NEAR],
    )


class Evidence:
    """The pieces of a page with all that is known of them."""

    def __init__(
        self,
        pieces: Sequence[Piece],
        judged: Judged | None,
        lines: Sequence[int | None],
        groups: Mapping[str, frozenset[str]],
        said: str,
        top: int,
    ) -> None:
        """Of pieces.

        Args:
            pieces: those of the page.
            judged: the reading of the bare lines.
            lines: the line of each piece.
            groups: the words of classes.
            said: the text of the article as the page's data gives it.
            top: the piece that is the headline, or -1.
        """
        self.pieces = pieces
        self.judged = judged
        self.lines = lines
        self.top = top
        self.groups = groups
        n = len(pieces)
        self.texts = [p.text for p in pieces]
        self.tokens = [_TOKEN.findall(t.casefold()) for t in self.texts]
        self.words = [len(t) for t in self.tokens]
        page = judged.page if judged else None
        self.signs = [page.signs[i] if page is not None and i is not None else None for i in lines]
        self.prose = [
            float(min(w, 60)) if s is not None and s.prose and s.kind is None else 0.0
            for s, w in zip(self.signs, self.words, strict=True)
        ]
        self.scores = [
            max(-8.0, min(8.0, judged.scores[i])) if judged and i is not None else 0.0
            for i in lines
        ]
        self.counts = Counter(self.texts)
        self._sum_up()
        self.total = sum(self.prose) or 1.0
        self.said = Shingles(_TOKEN.findall(said.casefold()))
        self._levels: dict[int, list[float]] = {}
        self.before = [0.0] * (n + 1)
        for i, p in enumerate(self.prose):
            self.before[i + 1] = self.before[i] + p

    def _sum_up(self) -> None:
        """What stands in each element, and among all that look like it."""
        self.alike: dict[str, list[float]] = defaultdict(lambda: [0.0, 0.0, 0.0, 0.0])
        self.signatures: list[str] = []
        for piece, words, prose in zip(self.pieces, self.words, self.prose, strict=True):
            signature = piece.node.signature
            self.signatures.append(signature)
            sums = self.alike[signature]
            sums[0] += 1
            sums[1] += words
            sums[2] += prose
            sums[3] += piece.link
            share = piece.link / max(1, len(piece.text))
            for level, node in enumerate(above(piece.node, 40)):
                node.words += words
                node.prose += prose
                node.linked += words * share
                node.lines += 1
                if 0 < level <= 3:
                    node.score += prose / (1, 1, 2, 3)[level]
        self.best: Node | None = None
        most = 0.0
        for piece in self.pieces:
            for node in above(piece.node, 4):
                if node.score > most:
                    most, self.best = node.score, node
        self.ways = {}
        for up, node in enumerate(above(self.best, 40)):
            self.ways[id(node)] = up

    def levels(self, node: Node) -> list[float]:
        """How many levels up the nearest element of each tag and of each group of class words stands."""
        found = self._levels.get(id(node))
        if found is not None:
            return found
        own = [FAR] * (len(ABOVE) + len(self.groups) + 1)
        tag = _SAME.get(node.tag, node.tag)
        if tag in ABOVE:
            own[ABOVE.index(tag)] = 0.0
        spoken = node.spoken
        if spoken:
            for k, words in enumerate(self.groups.values(), len(ABOVE)):
                if not words.isdisjoint(spoken):
                    own[k] = 0.0
        if node.hidden:
            own[-1] = 0.0
        if node.parent is not None:
            up = self._levels.get(id(node.parent))
            if up is None:
                up = self._levels_of(node.parent)
            own = [
                a if a <= b else b for a, b in zip(own, (min(FAR, u + 1) for u in up), strict=True)
            ]
        self._levels[id(node)] = own
        return own

    def _levels_of(self, node: Node) -> list[float]:
        """The same without calling itself: from the outermost element in."""
        waiting = [node]
        while (parent := waiting[-1].parent) is not None and id(parent) not in self._levels:
            waiting.append(parent)
        while waiting:
            found = self.levels(waiting.pop())
        return found

    def rows(self) -> list[list[float]]:
        """The features of each piece, in the order of ``names``."""
        return [self.row(i) for i in range(len(self.pieces))]

    def row(self, i: int) -> list[float]:
        """The features of a piece, in the order of ``names``."""
        node = self.pieces[i].node
        return [
            *self._own(i),
            *self.levels(node),
            *self._company(i),
            *self._near(i - 1, node),
            *self._near(i + 1, node),
        ]

    def _own(self, i: int) -> list[float]:
        """What a piece says by its words, its form and its element."""
        piece, text, line, sign = self.pieces[i], self.texts[i], self.lines[i], self.signs[i]
        node, size = piece.node, max(1, len(text))
        tokens = text.split()
        return [
            min(_MOST, self.words[i]),
            _ENDS.get(text[-1], 0.0),
            *_signed(sign),
            sum(t[0].isupper() for t in tokens) / max(1, len(tokens)),
            sum(c.isdigit() for c in text[:200]) / size if size < 120 else 0.0,
            float(text.isupper()),
            float(text[0].islower()),
            min(6.0, self.counts[text]),
            self.scores[i],
            float(self.judged.body[line]) if self.judged and line is not None else 0.0,
            float(TAGS.get(node.tag, 0)),
            float(TAGS.get(piece.first.tag, 0)) if piece.first is not node else -1.0,
            piece.link / size,
            min(20.0, piece.links),
            piece.bold / size,
            float(piece.broken),
            min(40.0, node.depth),
        ]

    def _company(self, i: int) -> list[float]:
        """What stands beside a piece, above it, and is set like it."""
        node, text = self.pieces[i].node, self.texts[i]
        parent = node.parent or node
        grand = parent.parent or parent
        great = grand.parent or grand
        sums = self.alike[self.signatures[i]]
        return [
            *(up.prose / self.total for up in (parent, grand, great)),
            *(up.linked / max(1.0, up.words) for up in (parent, grand, great)),
            *(min(60.0, up.lines) for up in (parent, grand)),
            *(up.prose / max(1.0, up.words) for up in (parent, grand)),
            *self._way(node),
            min(60.0, sums[0]),
            sums[2] / self.total,
            sums[2] / max(1.0, sums[1]),
            self.before[i] / self.total,
            max(-20.0, min(20.0, float(i - self.top))) if self.top >= 0 else -30.0,
            self.said.share(self.tokens[i]),
            float(len(shapes.NEXT_SENTENCE.findall(text))) if self.words[i] > _SENTENCES else 0.0,
        ]

    def _way(self, node: Node) -> tuple[float, float, float]:
        """The way up to the element with the most text, and to where its own way up joins that."""
        way = next((float(up) for up, a in enumerate(above(node, 12)) if a is self.best), -1.0)
        for up, a in enumerate(above(node, 20)):
            if id(a) in self.ways:
                return way, float(up), float(min(20, self.ways[id(a)]))
        return way, 20.0, 20.0

    def _near(self, j: int, node: Node) -> list[float]:
        """What stands right before or behind a piece of an element."""
        if not 0 <= j < len(self.pieces):
            return [-1.0, -1.0, -9.0, -1.0, -1.0, -1.0]
        near = self.pieces[j]
        return [
            min(_MOST, self.words[j]),
            self.prose[j],
            self.scores[j],
            float(near.node.parent is node.parent) + float(near.node is node),
            float(TAGS.get(near.node.tag, 0)),
            near.link / max(1, len(near.text)),
        ]


def _signed(sign: Sign | None) -> list[float]:
    """What the reading of bare lines says of a line by itself."""
    if sign is None:
        return [0.0] * 5
    return [
        float(sign.prose),
        float(sign.item),
        min(3.0, sign.asks),
        sign.weight if sign.noise else 0.0,
        float(_KINDS.get(sign.kind or "", 0)),
    ]
