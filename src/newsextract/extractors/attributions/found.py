"""The relations found so far, in the order of their cues, with the quotes that they have taken."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator

from newsextract._language.article import Piece, tokens_of
from newsextract.extractors.attributions.relation import Relation

_MOST = 12  # relations that are looked back on in one sentence


class Found:
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
