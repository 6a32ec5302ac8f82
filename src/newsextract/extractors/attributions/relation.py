"""A relation of source, cue and content, in tokens, and how relations lie to one another."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator

import attrs

from newsextract._language.article import Piece, tokens_of
from newsextract.extractors.attributions.overlay import CuedArticle

_MOST = 12  # relations that are looked back on in one sentence


@attrs.define(eq=False)
class Relation:
    """A relation in tokens; spans hold first and last token, both inside."""

    cue: tuple[int, int]
    source: tuple[int, int] | None
    content: list[tuple[int, int]]
    rule: str
    pieces: list[Piece] = attrs.field(factory=list)  # quotes among the content
    addressee: tuple[int, int] | None = None
    via: "Relation | None" = None


@attrs.define(eq=False, repr=False)
class Cue:
    """A candidate: the verb group, and the patterns of its verb."""

    first: int  # of the group with its auxiliaries
    verb: int
    last: int
    patterns: frozenset[str]
    form: str
    passive: bool = False  # something is said of its subject: "was asked", "is expected"


class Relations:
    """The relations found so far, in the order of their cues."""

    def __init__(self, found: Iterable[Relation] = ()) -> None:
        self._all: list[Relation] = []
        self._places: list[int] = []  # of their cues
        self.taken: set[int] = set()  # numbers of the quotes that belong to one
        self.spoken: set[int] = set()  # of these, the quotes that are all that is said
        for relation in found:
            self.add(relation)

    def __iter__(self) -> Iterator[Relation]:
        return iter(self._all)

    def add(self, relation: Relation) -> None:
        """Keep a relation; its quotes are taken."""
        place = relation.cue[0]
        at = bisect_right(self._places, place)
        self._places.insert(at, place)
        self._all.insert(at, relation)
        if not relation.pieces:
            return
        numbers = [p.number for p in relation.pieces]
        self.taken.update(numbers)
        if relation.rule != "source-verb-clause":
            self.spoken.update(numbers)

    def append_quote(self, relation: Relation, piece: Piece) -> None:
        """Let a quote belong to what a relation attributes already."""
        relation.content.append(tokens_of(piece))
        relation.pieces.append(piece)
        self.taken.add(piece.number)

    def outermost(self, floor: int, before: int) -> Relation | None:
        """The last relation of the sentence whose cue stands in no other's content."""
        last = bisect_left(self._places, before)
        if not last or self._places[last - 1] < floor:
            return None
        first = bisect_left(self._places, floor, max(0, last - _MOST), last)
        here = self._all[first:last]
        for relation in reversed(here):
            at = relation.cue[0]
            if not any(
                a <= at <= b for other in here if other is not relation for a, b in other.content
            ):
                return relation
        return None


_CLOSING = frozenset({"clause-source-verb", "clause-verb-source", "clause-around"})
_TAIL = 3  # tokens behind a quote that ends a clause
_JOINING = frozenset({",", ":", "and", "but", "with", "-", "—", "–"})
_RELATIVE = frozenset({"what", "which", "who", "whom"})
_DIRECT = frozenset({"source-verb-quote", "quote-source-verb", "quote-verb-source"})
_QUOTING = _DIRECT | {"source-verb-name"}


def _end_before(article: CuedArticle, inner: Relation, earlier: list[Relation]) -> None:
    """End a clause that runs on into a quote with a speaker of its own.

    "Hale said the port was old, to which Ruiz replied: “…”" is no report of Ruiz's reply, nor is
    "Hale praised the port, which Ruiz called “a ruin”" one of what Ruiz called it.
    """
    assert inner.source is not None
    lower, cues = article.tokens.lower, article.cues
    first = min(inner.source[0], inner.cue[0], inner.content[0][0])
    whole = inner.rule in _DIRECT
    if not whole and lower[first - 1] in _RELATIVE:
        first -= 1
    joining = lower[first - 1] in _JOINING
    for other in earlier:
        if other.rule != "source-verb-clause":
            continue
        for n, (start, stop) in enumerate(other.content):
            joined = joining and start < first
            if inner.cue[1] > stop or not (joined or (whole and start + 3 < first)):
                continue
            behind = lower[inner.content[-1][1] + 1 : stop + 1]
            if not whole and (len(behind) > _TAIL or not cues.finite.isdisjoint(behind)):
                continue  # "Hale said the port, which Ruiz called “a ruin,” would be sold"
            last = first - 1
            while last > start and lower[last] in _JOINING:
                last -= 1
            other.content[n] = (start, last)
            other.pieces = [p for p in other.pieces if p.last < first]


def outer_relations(article: CuedArticle, relations: Iterable[Relation]) -> list[Relation]:
    """The relations whose cue stands in no other's content, as PolNeAR marks them.

    What an outlet says that someone said in quotes is kept as said ``via`` the outlet, whose own
    relation is left out for it.
    """
    ordered = sorted(relations, key=_first_token)
    for n, relation in enumerate(ordered):
        if relation.rule in _QUOTING and relation.source is not None:
            _end_before(article, relation, ordered[max(0, n - _MOST) : n])
    ordered.sort(key=_place)
    cues = [relation.cue[0] for relation in ordered]
    around: dict[int, Relation] = {}  # number of a relation -> one that holds its cue
    for relation in ordered:
        for first, last in relation.content:
            n = bisect_left(cues, first)
            while n < len(cues) and cues[n] <= last:
                if ordered[n] is not relation and ordered[n].cue[1] <= last:
                    around[n] = relation
                n += 1
    loose = {id(around[n]) for n in around if ordered[n].rule in _DIRECT}
    kept = []
    for n, relation in enumerate(ordered):
        if relation.rule in _CLOSING and id(relation) in loose:
            continue  # "“…,” said Ruiz, senior counsel at …": a quote is nothing that counsel says
        outer = around.get(n)
        if outer is not None and outer.rule in _CLOSING and relation.rule in _DIRECT:
            outer = None
        if outer is not None and outer.rule == "according-to" and relation.rule in _DIRECT:
            relation.via = outer
            outer = None
        if outer is None:
            kept.append(relation)
    told = {id(relation.via) for relation in kept if relation.via is not None}
    kept = [relation for relation in kept if id(relation) not in told]
    kept.sort(key=_first_token)
    return kept


def _place(relation: Relation) -> int:
    return relation.cue[0]


def _first_token(relation: Relation) -> tuple[int, int]:
    return min(relation.content)
