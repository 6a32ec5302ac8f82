"""Which pieces of a stretch are names, and of what kind: one decision for all pieces of a wording.

The weights of a piece's features are summed up; what its other mentions have around them counts with
it. Of the pieces of a stretch those are names that together outweigh "no name" by most.
"""

from collections.abc import Sequence
from functools import cache
from math import sqrt

from newsextract._model import light
from newsextract._words.data import read_data
from newsextract.extractors.entities.abroad.context import Context
from newsextract.extractors.entities.abroad.evidence import Evidence
from newsextract.extractors.entities.abroad.runs import Run, pieces
from newsextract.extractors.entities.abroad.vocabulary import folded
from newsextract.extractors.entities.scoring import KINDS, SCALE, Verdict, pack, unpack

_DATA = "names_abroad.json"
_MOST_LOOKED_AT = 6  # mentions of one wording
_EAGER = 40  # hundredths of logits that a name has before it
_NONE = KINDS.index("none")


@light.define
class Piece:
    """A piece that turned out to be a name."""

    run: Run
    first: int  # unit
    last: int
    kind: Verdict
    margin: float  # logits over what it is rather

    @property
    def key(self) -> str:
        """The wording, in lower case and without accents."""
        return wording(self.run, self.first, self.last)


def wording(run: Run, first: int, last: int) -> str:
    """A piece in lower case and without accents."""
    parts = []
    for i in range(first, last + 1):
        parts.append(folded(run.units[i].text))
        if i < last:
            parts += run.links[i]
    return " ".join(parts)


@cache
def load_weights() -> dict[str, int]:
    """The weights of each feature for all kinds, packed into one number."""
    import json

    rows = json.loads(read_data(_DATA))["weights"]
    return {feature: pack([*map(int, weights.split())]) for feature, weights in rows.items()}


def decide(runs: Sequence[Run], evidence: Evidence) -> list[Piece]:
    """The names of all stretches, in order."""
    weights = load_weights()
    get = weights.get
    context_of = Context(evidence).of
    bias = get("bias", 0)
    own: dict[str, int] = {}
    beside: dict[str, list[int]] = {}
    rows: list[list[tuple[int, int, str, int]]] = []
    for run in runs:
        row = []
        for first, last in pieces(run):
            key = wording(run, first, last)
            if key not in own:
                prior = evidence.prior(run, first, last, key)
                own[key] = (bias if prior is None else bias + _prior(*prior)) + sum(
                    [get(f, 0) for f in evidence.of_words(run, first, last)]
                )
            around = sum([get(f, 0) for f in context_of(run, first, last)])
            row.append((first, last, key, around))
            if last - first + 1 == len(run.units):
                beside.setdefault(key, []).append(around)
        rows.append(row)
    found = []
    for run, row in zip(runs, rows, strict=True):
        scored = []
        for first, last, key, around in row:
            base = unpack(own[key])
            context: Sequence[float] = unpack(around)
            others = beside.get(key, ())[:_MOST_LOOKED_AT]
            if others:
                total = unpack(sum(others))
                share = sqrt(len(others))
                shared = [t / share for t in total]
                if last - first + 1 < len(run.units):
                    context = [(c + s) / 2 for c, s in zip(context, shared, strict=True)]
                else:
                    context = shared
            sums = [b + c for b, c in zip(base, context, strict=True)]
            scored.append((first, last, sums))
        found += _best(run, scored)
    _agree(found)
    return found


@cache
def _prior(kind: Verdict, by: int) -> int:
    """The weights of what is known of a wording by itself."""
    return pack([by if other == kind else 0 for other in KINDS])


def _agree(found: Sequence[Piece]) -> None:
    """Give all pieces of one wording the kind that outweighs the others among them."""
    kinds: dict[str, dict[Verdict, float]] = {}
    for piece in found:
        told = kinds.setdefault(piece.key, {})
        told[piece.kind] = told.get(piece.kind, 0.0) + piece.margin
    for piece in found:
        told = kinds[piece.key]
        if len(told) > 1:
            piece.kind = max(told, key=told.__getitem__)


def _best(run: Run, scored: Sequence[tuple[int, int, list[float]]]) -> list[Piece]:
    """The pieces of one stretch that outweigh the rest, none over another."""
    count = len(run.units)
    best = [0.0] * (count + 1)
    taken: list[Piece | None] = [None] * (count + 1)
    by_last: dict[int, list[tuple[int, list[float]]]] = {}
    for first, last, sums in scored:
        by_last.setdefault(last, []).append((first, sums))
    for last in range(count):
        best[last + 1] = best[last]
        for first, sums in by_last.get(last, ()):
            none = sums[_NONE]
            gain, index = max((sums[i] - none, i) for i in range(len(KINDS)) if i != _NONE)
            gain += _EAGER
            if gain > 0 and best[first] + gain > best[last + 1]:
                best[last + 1] = best[first] + gain
                taken[last + 1] = Piece(run, first, last, KINDS[index], gain / SCALE)
    found: list[Piece] = []
    at = count
    while at:
        piece = taken[at]
        if piece is None:
            at -= 1
        else:
            found.append(piece)
            at = piece.first
    return found[::-1]
