"""The relations found so far, in the order of their cues, with the quotes that they have taken."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator

from newsextract._language.article import Piece
from newsextract.extractors.attributions.relation import Relation

MOST = 12  # relations that are looked back on in one sentence


class Found:
    """The relations found so far, in the order of their cues."""

    def __init__(self, found: Iterable[Relation] = ()) -> None:
        self._all: list[Relation] = []
        self._places: list[int] = []  # of their cues
        self._joined: dict[
            Relation, list[Piece]
        ] = {}  # quotes that go on with what one attributes
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
        if not relation.pieces:  # saves time
            return
        numbers = [p.number for p in relation.pieces]
        self.taken.update(numbers)
        if not relation.order.running:
            self.spoken.update(numbers)

    def join(self, relation: Relation, piece: Piece) -> None:
        """Let a quote belong to what a relation attributes already."""
        self._joined.setdefault(relation, []).append(piece)
        self.taken.add(piece.number)

    def joined(self, relation: Relation) -> list[Piece]:
        """The quotes that were joined to a relation."""
        return self._joined.get(relation, [])

    def outermost(self, floor: int, before: int) -> Relation | None:
        """The last relation of the sentence whose cue stands in no other's content."""
        last = bisect_left(self._places, before)
        if not last or self._places[last - 1] < floor:  # saves time
            return None
        first = bisect_left(self._places, floor, max(0, last - MOST), last)
        here = self._all[first:last]
        for relation in reversed(here):
            at = relation.cue[0]
            if not any(
                a <= at <= b for other in here if other is not relation for a, b in other.content
            ):
                return relation
        return None
