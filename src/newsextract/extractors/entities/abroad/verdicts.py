"""Which pieces of a stretch are names, and of what kind: one decision for all pieces of a wording.

The weights of a piece's features are summed up; what its other mentions have around them counts with
it. Of the pieces of a stretch those are names that together outweigh "no name" by most.
"""

from collections.abc import Sequence
from functools import cache, partial
from math import sqrt

from newsextract._model import light
from newsextract._words.data import read_data
from newsextract.extractors.entities.abroad.evidence import Evidence
from newsextract.extractors.entities.abroad.parts import Table, summed
from newsextract.extractors.entities.abroad.runs import Run
from newsextract.extractors.entities.abroad.sorts import told
from newsextract.extractors.entities.abroad.vocabulary import Vocabulary, folded
from newsextract.extractors.entities.abroad.weighing import Weighing
from newsextract.extractors.entities.scoring import KINDS, SCALE, Verdict, pack, unpack

_DATA = "names_abroad.json"
_MOST_LOOKED_AT = 6  # mentions of one wording
_EAGER = 40  # hundredths of logits that a name has before it
_HOPELESS = -500  # hundredths of logits that the words of a name lie below "no name" at most
_NONE = KINDS.index("none")
_NEVER = frozenset("NOKcT")  # letters of words that are none in longer stretches either
_NOUNS = frozenset("NOHKcTI")  # letters of words that are no name alone where nouns have a capital


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
def load_weights(*, nouns: bool) -> dict[str, int]:
    """The weights of each feature for all kinds, packed into one number.

    Languages that write all nouns with a capital have weights of their own.
    """
    import json

    rows = json.loads(read_data(_DATA))["nouns" if nouns else "weights"]
    return {feature: pack([*map(int, weights.split())]) for feature, weights in rows.items()}


@cache
def _table(vocabulary: Vocabulary) -> Table:
    """What the parts of the features of a language sum up to."""
    return Table.of(vocabulary, summed(load_weights(nouns=bool(vocabulary.words.nouns))))


def decide(runs: Sequence[Run], evidence: Evidence) -> list[Piece]:
    """The names of all stretches, in order."""
    weighing = Weighing(evidence, _table(evidence.vocabulary), partial(_alone, evidence))
    nouns = bool(evidence.vocabulary.words.nouns)
    rows = [
        [] if nouns and _is_noun(run, evidence.vocabulary) else list(weighing.pieces(run))
        for run in runs
    ]
    beside: dict[str, list[int]] = {}
    for run, row in zip(runs, rows, strict=True):
        whole = len(run.units) - 1
        for first, last, key, _, around in row:
            if last - first == whole:
                beside.setdefault(key, []).append(around)
    shared = {key: _shared(around[:_MOST_LOOKED_AT]) for key, around in beside.items()}
    found = []
    for run, row in zip(runs, rows, strict=True):
        if not row:  # saves time
            continue
        scored: list[tuple[int, int, Sequence[float]]] = []
        for first, last, key, own, around in row:
            others = shared.get(key)
            if others is None:
                scored.append((first, last, unpack(own + around)))
                continue
            context: Sequence[float] = others
            if last - first + 1 < len(run.units):
                context = [(c + s) / 2 for c, s in zip(unpack(around), others, strict=True)]
            sums = [b + c for b, c in zip(unpack(own), context, strict=True)]
            scored.append((first, last, sums))
        found += _best(run, scored)
    _agree(found)
    return found


def _is_noun(run: Run, vocabulary: Vocabulary) -> bool:
    """Whether a stretch is one noun that names nothing: "[Sitzung]", "[Die Bürgermeisterin]"."""
    last = len(run.units) - 1
    if last > 1 or told(run.units[last].text, vocabulary).code not in _NOUNS:
        return False
    if not last:
        return True
    opens = run.opening and run.units[0].text.lower() in vocabulary.words.articles
    return opens and not run.links[0] and not vocabulary.sorts[wording(run, 0, 1)]


def _shared(around: Sequence[int]) -> list[float]:
    """What stands around some mentions of one wording, as far as it counts for each of them."""
    share = sqrt(len(around))
    return [total / share for total in unpack(sum(around))]


def _alone(
    evidence: Evidence, run: Run, first: int, last: int, key: str, words: int
) -> int | None:
    """What a piece comes to by itself; None where hardly anything around it could make it a name.

    That is asked only where all nouns have a capital.
    """
    nouns = evidence.vocabulary.words.nouns
    if nouns and first == last and told(run.units[first].text, evidence.vocabulary).code in _NEVER:
        return None  # "[EU-Ministerin] Ida Ruiz"
    prior = evidence.prior(run, first, last, key)
    own = words + _bias(nouns=bool(nouns))
    if prior is not None:
        own += _prior(*prior)
    if nouns:  # saves time
        a, b, c, d, none = unpack(own)
        if max(a, b, c, d) - none < _HOPELESS:  # saves time
            return None
    return own


@cache
def _bias(*, nouns: bool) -> int:
    return load_weights(nouns=nouns).get("bias", 0)


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


def _best(run: Run, scored: Sequence[tuple[int, int, Sequence[float]]]) -> list[Piece]:
    """The pieces of one stretch that outweigh the rest, none over another."""
    count = len(run.units)
    best = [0.0] * (count + 1)
    taken: list[Piece | None] = [None] * (count + 1)
    by_last: dict[int, list[tuple[int, Sequence[float]]]] = {}
    for first, last, sums in scored:
        by_last.setdefault(last, []).append((first, sums))
    for last in range(count):
        best[last + 1] = best[last]
        for first, sums in by_last.get(last, ()):
            a, b, c, d, none = sums
            most = max(a, b, c, d)
            gain = most - none + _EAGER
            if gain > 0 and best[first] + gain > best[last + 1]:
                best[last + 1] = best[first] + gain
                index = max(i for i in range(_NONE) if sums[i] - none == most - none)
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
