"""From pieces to persons, bodies and places: which pieces are one.

"Ida María Ruiz Lenz", "Ida Ruiz" and "Ruiz" are one person, "Lenz" too if nobody else is called so;
"Merkels" is Merkel's. Bodies, places and the rest are one if they are written alike.
"""

from collections.abc import Iterable, Sequence

from newsextract._model import light
from newsextract._model.annotations import EntityKind, Gender
from newsextract._words.gazetteers import FEMALE, GIVEN, MALE
from newsextract.extractors.entities.abroad.evidence import Evidence
from newsextract.extractors.entities.abroad.runs import Run
from newsextract.extractors.entities.abroad.verdicts import Piece
from newsextract.extractors.entities.abroad.vocabulary import (
    COMMON,
    NOUN,
    PLACE,
    Vocabulary,
    folded,
)

_GENDERS: dict[int, Gender] = {MALE: "male", FEMALE: "female"}
_MOST_NAMESAKES = 20  # persons who share a word of their names
_SEVERAL = 2  # words of a name that has an acronym
_SHORTEST_SURNAME = 4  # letters of one that stands where names seldom do
_SHORTEST_GENITIVE = 4  # letters: "Ruizs", not "Los"


@light.define
class Draft:
    """An entity in the making."""

    name: str
    low: tuple[str, ...]  # words in lower case, without accents
    kind: EntityKind
    mentions: list[tuple[int, int]] = light.field(factory=list)  # code points
    references: list[tuple[int, int]] = light.field(factory=list)
    role: str | None = None
    gender: Gender | None = None
    hints: set[str] = light.field(factory=set)  # words of its roles, in lower case


@light.define
class Joining:
    """The entities of an article, looked up by their names."""

    evidence: Evidence
    vocabulary: Vocabulary
    drafts: list[Draft] = light.field(factory=list)
    by_key: dict[tuple[str, str], Draft] = light.field(factory=dict)
    _ending: dict[int, Draft] = light.field(factory=dict)  # by the last token of a mention
    _by_word: dict[str, list[Draft]] = light.field(factory=dict)  # of persons

    def add_all(self, found: Iterable[Piece]) -> None:
        """Add all names of an article, the longest persons first."""
        several, single, rest = [], [], []
        for piece in found:
            if piece.kind != "person":
                rest.append(piece)
            elif piece.last > piece.first:
                several.append(piece)
            else:
                single.append(piece)
        for piece in sorted(several, key=_length, reverse=True):
            self._add_person(piece)
        for piece in _genitives_last(single):
            self._add_single(piece)
        for piece in _genitives_last(rest):
            self._add_other(piece)

    def add_left(self, runs: Iterable[Run], found: Iterable[Piece]) -> None:
        """Add surnames of persons where nothing was made of them: "[Brandts] Leute"."""
        taken = {(id(p.run), i) for p in found for i in range(p.first, p.last + 1)}
        by_last = {d.low[-1]: d for d in reversed(self.drafts) if d.kind == "person"}
        sorts, tokens = self.vocabulary.sorts, self.evidence.tokens
        for run in runs:
            for i, unit in enumerate(run.units):
                low = folded(unit.text)
                stem = low[:-1] if low[-1:] == "s" and self.vocabulary.words.compounding else low
                draft = by_last.get(low) or by_last.get(stem)
                if draft is None or (id(run), i) in taken or len(low) < _SHORTEST_SURNAME:
                    continue
                if sorts[low] & (NOUN | COMMON | PLACE) or low in self.evidence.lowered:
                    continue
                draft.mentions.append((tokens.starts[unit.first], tokens.ends[unit.last]))

    def span(self, piece: Piece) -> tuple[int, int]:
        """Where a piece stands."""
        tokens, units = self.evidence.tokens, piece.run.units
        return tokens.starts[units[piece.first].first], tokens.ends[units[piece.last].last]

    def _written(self, piece: Piece) -> str:
        start, end = self.span(piece)
        return " ".join(self.evidence.text[start:end].split())

    def _new(self, piece: Piece, kind: EntityKind, key: str) -> Draft:
        low = tuple(key.split())
        draft = Draft(self._written(piece), low, kind)
        self.drafts.append(draft)
        self.by_key[kind, key] = draft
        if kind == "person":
            for word in low:
                self._by_word.setdefault(word, []).append(draft)
        return draft

    def _add_person(self, piece: Piece) -> None:
        key = piece.key
        draft = self.by_key.get(("person", key))
        if draft is None:
            low = tuple(key.split())
            draft = next(
                (
                    d
                    for d in self._by_word.get(low[-1], ())[:_MOST_NAMESAKES]
                    if _is_form(low, d.low)
                ),
                None,
            )
            if draft is None and low[-1].endswith("s"):  # "Ida Lenzs"
                stem = low[-1][:-1]
                bare = (*low[:-1], stem)
                draft = next(
                    (
                        d
                        for d in self._by_word.get(stem, ())[:_MOST_NAMESAKES]
                        if _is_form(bare, d.low)
                    ),
                    None,
                )
            if draft is None:
                draft = self._new(piece, "person", key)
            self.by_key["person", key] = draft
        draft.mentions.append(self.span(piece))

    def _add_single(self, piece: Piece) -> None:
        low = piece.key
        draft = self.by_key.get(("person", low)) or self._called(low)
        if draft is None and low.endswith("s") and len(low) > _SHORTEST_GENITIVE:
            draft = self.by_key.get(("person", low[:-1])) or self._called(low[:-1])
        if draft is None:
            draft = self._new(piece, "person", low)
        draft.mentions.append(self.span(piece))

    def _called(self, low: str) -> Draft | None:
        """Who is called by one word: by the last name, else by another that one person has."""
        known = self._by_word.get(low, ())[:_MOST_NAMESAKES]
        last = next((d for d in known if d.low[-1] == low), None)
        return known[0] if last is None and len(known) == 1 else last

    def _add_other(self, piece: Piece) -> None:
        kind = piece.kind
        assert kind != "none"
        key = piece.key
        draft = self.by_key.get((kind, key)) or self._short_for(piece)
        if draft is None and key.endswith("s") and len(key) > _SHORTEST_GENITIVE:
            draft = self.by_key.get((kind, key[:-1]))
        if draft is None:
            draft = self._new(piece, kind, key)
        self.by_key.setdefault((kind, key), draft)
        draft.mentions.append(self.span(piece))
        self._ending[piece.run.units[piece.last].last] = draft

    def _short_for(self, piece: Piece) -> Draft | None:
        """The body in front of a bracket with its acronym: "Agencia Nacional del Lenz (ANL)"."""
        unit = piece.run.units[piece.first]
        before = self._ending.get(unit.first - 2)
        if before is None or before.kind != "organization" or len(before.low) < _SEVERAL:
            return None
        bracket = self.evidence.tokens.words[unit.first - 1] == "("
        begins = unit.text[0].lower() in {word[0] for word in before.low if word}  # "(Lenzaero)"
        acronym = piece.first == piece.last and (unit.text.isupper() or begins)
        return before if bracket and acronym else None

    def tell_genders(self) -> None:
        """What first names tell; titles and roles have told more already."""
        for draft in self.drafts:
            if draft.kind == "person" and draft.gender is None and draft.low:
                sort = self.vocabulary.sorts[draft.low[0].partition("-")[0]]
                draft.gender = _GENDERS.get(sort & GIVEN)


def _genitives_last(found: Sequence[Piece]) -> list[Piece]:
    """Names in order, but what is written without its "s" elsewhere last: "Norlands", "Norland"."""
    known = {(piece.kind, piece.key) for piece in found}
    return sorted(found, key=lambda p: p.key[-1] == "s" and (p.kind, p.key[:-1]) in known)


def _length(piece: Piece) -> int:
    return piece.last - piece.first


def _is_form(short: tuple[str, ...], full: tuple[str, ...]) -> bool:
    """Whether a name is a shorter form of another: "E. Brandt", "Ruiz Lenz" of "Ida Ruiz Lenz"."""
    if short == full[-len(short) :]:
        return True
    if short[-1] not in full[1:]:
        return False
    a, b = short[0].rstrip("."), full[0].rstrip(".")
    if a != b and not (len(a) == 1 and b.startswith(a)) and not (len(b) == 1 and a.startswith(b)):
        return False
    return all(word in full for word in short[1:])
