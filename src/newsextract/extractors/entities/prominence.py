"""How prominent the persons and bodies of an article are at a point of its text.

Each mention makes its entity prominent, subjects more than others and words in quotes hardly;
prominence halves from sentence to sentence [Lappin & Leass 1994].
"""

from collections.abc import Iterable, Sequence

from newsextract._model.annotations import Gender
from newsextract.extractors.entities.gather import Draft

SUBJECT, OBJECT, POSSESSIVE, ATTRIBUTIVE, QUOTED = 100.0, 45.0, 35.0, 15.0, 8.0
PLACES = {SUBJECT: "s", OBJECT: "o", POSSESSIVE: "p", ATTRIBUTIVE: "a", QUOTED: "q"}
RECENT = 10  # persons and bodies that are remembered
_PER_SENTENCE = 0.5  # of a prominence that is left at the next sentence
_KEPT = 0.5  # of the prominence that an entity had before a mention
_HIGHEST = SUBJECT / (1 - _KEPT)  # that prominence comes near to, mention upon mention
_WITHIN = 0.2  # of what its sentence adds, behind a clause that is not the speaker's
_RIVAL = 0.5  # of the prominence of the one who is meant
_FAINTEST = 1.5  # prominence below which nobody is meant
_UNKNOWN_GENDER = 0.7
_OFTEN = 2  # mentions of whom an article is about
_DOUBTED = 0.4  # for a name that may be no person's


class Prominence:
    """The last persons and bodies named, how prominent each is, and what roles they have."""

    def __init__(self) -> None:
        self.clock = 0  # sentences so far that are not all in quotes
        self.talk = False  # whether people are quoted in the text
        self.subject: Draft | None = None  # of this sentence
        self.before: Draft | None = None  # of the one before
        self.speaker: Draft | None = None  # who spoke last
        # the person and the body that the article names most
        self.main: tuple[Draft | None, Draft | None] = (None, None)
        self.persons: dict[Draft, None] = {}  # the last mentioned last
        self.bodies: dict[Draft, None] = {}
        self._expected: dict[str, list[Draft]] = {}
        self._by_role: dict[str, dict[Draft, None]] = {}

    def begin(self) -> None:
        """Begin a sentence."""
        self.clock += 1
        self.before, self.subject = self.subject or self.before, None

    def touch(self, draft: Draft, weight: float, form: str = "name", at: int = -1) -> None:
        """Make a person or body prominent by a mention of some weight, form and token."""
        clock = self.clock
        draft.seen += 1
        if weight == QUOTED:
            draft.inside = clock
            if draft not in self.persons and draft not in self.bodies:
                draft.latest = PLACES[weight], form, at
                draft.stood = clock
            if form == "pronoun":
                return
        else:
            draft.latest = PLACES[weight], form, at
            draft.stood = clock
            if weight == SUBJECT and self.subject is None:
                self.subject = draft
        named = draft.kind == "person"
        recent = self.persons if named or draft.doubted else self.bodies
        if draft in recent:
            del recent[draft]
            before = draft.weight
            if draft.clock != clock:
                draft.prior = before = before * _PER_SENTENCE ** (clock - draft.clock)
            weight += _KEPT * before
        else:
            draft.prior = 0.0
            if len(recent) >= RECENT:
                del recent[next(iter(recent))]
            if draft.hints:
                self.have_role(draft)
        draft.weight = weight
        draft.clock = clock
        recent[draft] = None

    def have_role(self, draft: Draft) -> None:
        """Take note of the words that tell what someone is."""
        for word in draft.hints:
            known = self._by_role.setdefault(word, {})
            if len(known) < RECENT:
                known[draft] = None

    def expect(self, drafts: Sequence[Draft]) -> None:
        """Take note of all, those named further down too: who is named most, and who has what role."""
        self.main = _most_named(drafts, body=False), _most_named(drafts, body=True)
        for draft in drafts:
            if draft.kind == "person" and draft.role is not None:
                for word in draft.hints:
                    self._expected.setdefault(word, []).append(draft)

    def expected(self, *words: str) -> Draft | None:
        """Who alone has a role and is named only further down."""
        found = {d for word in words for d in self._expected.get(word, ())[:RECENT]}
        if len(found) != 1:
            return None
        draft = found.pop()
        return None if draft.seen else draft

    def weight(self, draft: Draft) -> float:
        """How prominent someone is now."""
        return draft.weight * _PER_SENTENCE ** (self.clock - draft.clock)

    def weights_before(self, drafts: Iterable[Draft]) -> list[float]:
        """How prominent each was before the sentence."""
        clock = self.clock
        found: list[float] = []
        for draft in drafts:
            ago = clock - draft.clock
            if ago:
                found.append(draft.weight * _PER_SENTENCE**ago)
            else:
                found.append(draft.prior + _WITHIN * (draft.weight - draft.prior))
        return found

    def holders(self, *words: str) -> dict[Draft, None]:
        """Those who have a role that one of these words tells."""
        found: dict[Draft, None] = {}
        for word in words:
            found |= self._by_role.get(word, {})
        return found

    def most_prominent(
        self,
        known: dict[Draft, None],
        gender: Gender | None,
        *,
        outside: bool = False,
    ) -> Draft | None:
        """Who is most prominent, or was before the sentence (``outside``); None if nobody is.

        ``known``: the last mentioned last.
        """
        best, most, clock = None, _FAINTEST, self.clock
        named, left = clock, 1.0
        for draft in reversed(known):
            if draft.clock != named:
                named = draft.clock
                left = _PER_SENTENCE ** (clock - named)
                if best is not None and most >= _HIGHEST * left:  # saves time
                    break  # those before are fainter still
            untold = gender is not None and draft.gender != gender
            if untold and draft.gender is not None:
                continue
            weight = draft.weight * left
            if outside and named == clock:
                weight = draft.prior + _WITHIN * (weight - draft.prior)
            if untold:
                weight *= _DOUBTED if draft.doubted else _UNKNOWN_GENDER
            if weight > most or (weight == most and best is None):
                best, most = draft, weight
        return best

    def has_rival(self, draft: Draft, gender: Gender | None) -> bool:
        """Whether someone else without a known role is nearly as prominent."""
        most = self.weight(draft)
        return any(
            other is not draft
            and gender in (None, other.gender)
            and not other.hints
            and self.weight(other) > _RIVAL * most
            for other in self.persons
        )


def _most_named(drafts: Sequence[Draft], *, body: bool) -> Draft | None:
    """The person or body that an article names more often than any other."""
    best, most, next_ = None, _OFTEN - 1, 0
    for draft in drafts:
        if (draft.kind == "organization") if body else (draft.kind == "person"):
            count = len(draft.mentions)
            if count > most:
                best, most, next_ = draft, count, most
            elif count > next_:
                next_ = count
    return best if most > next_ else None
