"""What stands for someone without a name: "he", "her", "the senator", "the company".

Each mention makes its entity prominent, subjects more than others and words in quotes hardly;
prominence halves from sentence to sentence [Lappin & Leass 1994]. A pronoun goes to the most
prominent person whose gender fits, a role to the one who has it; a surname that several
persons have goes to the most prominent of them.
"""

from bisect import bisect_left
from collections.abc import Callable, Sequence
from functools import cache
from operator import itemgetter
from typing import Any

from newsextract._language.tokens import Tokens
from newsextract._model.annotations import Gender
from newsextract._model.span import Span
from newsextract._words.names import NameWords
from newsextract._words.roles import RoleWords
from newsextract.extractors.entities.gather import Draft, Gathering
from newsextract.extractors.entities.names import Mention

_RECENT = 10  # persons and bodies that are remembered
_SUBJECT, _OBJECT, _POSSESSIVE, _ATTRIBUTIVE, _QUOTED = 100.0, 45.0, 35.0, 15.0, 8.0
_PER_SENTENCE = 0.5  # of a prominence that is left at the next sentence
_KEPT = 0.5  # of the prominence that an entity had before a mention
_HIGHEST = _SUBJECT / (1 - _KEPT)  # that prominence comes near to, mention upon mention
_WITHIN = 0.2  # of what its sentence adds, behind a clause that is not the speaker's
_MISFIT = 0.3  # for whom another role is known
_OFTEN = 0.2  # for each mention of someone whom a role may mean
_RIVAL = 0.5  # of the prominence of the one who is meant
_FAINTEST = 1.5  # prominence below which nobody is meant
_UNKNOWN_GENDER = 0.7
_DOUBTED = 0.4  # for a name that may be no person's
_MODIFIERS = 6  # tokens between "the" and the noun
_BACK = 12  # tokens from a name to a pronoun that tells its gender
_OPENING = 4  # tokens from the start of a sentence to a pronoun in its opening phrase
_PHRASE = 25  # tokens from there to the comma
_PRONOUNS: dict[str, Gender] = {
    "he": "male",
    "him": "male",
    "his": "male",
    "himself": "male",
    "she": "female",
    "her": "female",
    "hers": "female",
    "herself": "female",
}
_FIRST_PERSON = ("i", "me", "my")
_SUBJECT_PRONOUNS = frozenset({"he", "she"})
_OWNING = frozenset({"'", "’"})
_ARTICLES = frozenset({"a", "an", "the"})
_COMPLEMENTING = frozenset({"of", "for", "at", "to"})
_DEFINITE = frozenset({"the", "this", "that"})
_BREAKS = frozenset('.;:!?“”"')
_RESTRICTING = frozenset({"who", "whose", "that", "which", "from", "with", "in"})
_NAME, _SURNAME, _PRONOUN, _NOUN, _IT, _I = range(6)

# First token, what it is, last token, and its draft or (mention, drafts that it can be).
_Event = tuple[int, int, int, Any]
_first = itemgetter(0)
_last = itemgetter(2)


@cache
def _sorts(roles: RoleWords) -> dict[str, int]:
    """What each word is that can stand for someone."""
    return {
        **dict.fromkeys(roles.pointing, _NOUN),
        **dict.fromkeys(_FIRST_PERSON, _I),
        **dict.fromkeys(_PRONOUNS, _PRONOUN),
        "it": _IT,
    }


@cache
def _standing(roles: RoleWords) -> frozenset[str]:
    return roles.named_after.union(_sorts(roles))


def standing_words(tokens: Tokens, roles: RoleWords) -> list[int]:
    """The tokens that can stand for someone, or for a body that is called after someone."""
    return tokens.hits(_standing(roles))


class References:
    """Follows an article and adds to its entities what stands for them."""

    def __init__(
        self,
        text: str,
        tokens: Tokens,
        sentences: Sequence[int],
        quotes: Sequence[Span],
        names: NameWords,
        roles: RoleWords,
    ) -> None:
        self._text = text
        self._tokens = tokens
        self._lower = [*tokens.lower, ""]  # nothing before the first token and behind the last
        self._names = names
        self._roles = roles
        self._sentences = sentences
        self._quotes = quotes
        self._clock = 0  # sentences so far that are not all in quotes
        self._sentence = 0  # where the sentence starts, in code points
        self._subject_seen = False
        self._last_named = -1  # last token of the last name
        self._persons: dict[Draft, None] = {}  # the last mentioned last
        self._bodies: dict[Draft, None] = {}
        self._by_role: dict[str, dict[Draft, None]] = {}
        self._named_at: dict[int, Draft] = {}  # persons by the first token of their mentions
        self._signed: list[tuple[int, Draft]] = []

    def follow(
        self, gathering: Gathering, signed: list[tuple[int, Draft]], standing: list[int]
    ) -> None:
        """Add to each draft its references.

        Args:
            gathering: the entities; surnames that are open yet are settled.
            signed: who is "I" before a token, as token numbers with persons, in order.
            standing: the tokens of pronouns and roles, and others.
        """
        starts, ends = self._tokens.starts, self._tokens.ends
        self._signed = signed
        behind = len(self._text)
        sentences = iter([*self._sentences, behind])
        quotes = iter([(quote.start, quote.end) for quote in self._quotes])
        sentence = entered = -1  # where they start
        following = next(sentences)
        opened, closed = next(quotes, (behind, behind))
        for first, sort, last, who in self._events(gathering, standing):
            start = starts[first]
            while following <= start:
                sentence = following
                following = next(sentences)
            while closed <= start:
                opened, closed = next(quotes, (behind, behind))
            quoted = opened <= start
            if not quoted and sentence != entered:
                self._sentence = entered = sentence
                self._clock += 1
                self._subject_seen = False
            if sort <= _SURNAME:
                draft = who if sort == _NAME else self._settle(gathering, *who)
                self._touch(draft, _QUOTED if quoted else self._name(first, last))
            elif not quoted:
                found = self._refer(sort, first)
                if found is not None:
                    draft, begin, weight = found
                    if weight:
                        self._touch(draft, weight)
                    draft.references.append((starts[begin], ends[first]))

    def _events(self, gathering: Gathering, standing: list[int]) -> list[_Event]:
        """All that happens, in the order of the text."""
        starts, lower = self._tokens.starts, self._lower
        events: list[_Event] = []
        taken: set[int] = set()  # tokens of names and roles
        named_at = self._named_at
        for draft in gathering.drafts:
            kind = draft.kind
            if kind == "person":
                for _, _, first, last, _ in draft.mentions:
                    named_at[first] = draft
                    events.append((first, _NAME, last, draft))
            elif kind == "organization" or draft.doubted:
                for _, _, first, last, _ in draft.mentions:
                    events.append((first, _NAME, last, draft))
            else:  # nothing refers to groups and places
                for _, _, _, last, _ in draft.mentions:
                    taken.add(last)
            if draft.role_span is not None:
                first = bisect_left(starts, draft.role_span.start)
                taken.update(range(first, bisect_left(starts, draft.role_span.end, first)))
        events += [(m[2], _SURNAME, m[3], (m, drafts)) for m, drafts in gathering.open]
        taken.update(map(_first, events))
        taken.update(map(_last, events))
        sorts = _sorts(self._roles)
        for i in standing:
            sort = sorts.get(lower[i])
            if (
                sort == _PRONOUN
                or (sort == _NOUN and i not in taken)
                or (sort == _I and self._signed)
                or (sort == _IT and self._speaks(i))
            ):
                events.append((i, sort, i, None))
        events.sort(key=_first)
        while events and events[-1][1] == _NAME:
            events.pop()  # nothing behind it refers to anyone
        return events

    def _refer(self, sort: int, i: int) -> tuple[Draft, int, float] | None:
        """Whom a pronoun or noun means, its first token and its weight."""
        if sort == _PRONOUN:
            found = self._pronoun(i)
            if found is None:
                return None
            if self._tokens.lower[i] not in _SUBJECT_PRONOUNS:
                return found, i, _POSSESSIVE
            self._subject_seen = True
            return found, i, _SUBJECT
        if sort == _NOUN:
            row = self._noun(i)
            if row is None:
                return None
            lower = self._lower
            subject = self._is_subject(lower[row[1] - 1], lower[i + 1])
            return *row, _SUBJECT if subject else _OBJECT
        if sort == _I:
            at = bisect_left(self._signed, i, key=_first)
            return (self._signed[at][1], i, 0.0) if at < len(self._signed) else None
        body = self._most_prominent(self._bodies, None)
        return None if body is None else (body, i, _SUBJECT)

    def _settle(self, gathering: Gathering, mention: Mention, drafts: Sequence[Draft]) -> Draft:
        """Which of the persons of a surname it means: the most prominent one."""
        gender = self._gender_behind(mention)
        known = {
            draft: None
            for draft in self._persons
            if draft in drafts and (gender is None or draft.gender in (None, gender))
        }
        found = self._most_prominent(known, None) or drafts[0]
        gathering.settle(found, mention)
        return found

    def _gender_behind(self, mention: Mention) -> Gender | None:
        """The gender of the pronoun that refers back to a name in its sentence, if one does."""
        lower, last = self._tokens.lower, mention[3]
        for i in range(last + 1, min(last + _BACK, len(lower))):
            word = lower[i]
            if word in _PRONOUNS:
                return _PRONOUNS[word]
            if word in _BREAKS or i in self._named_at:
                return None
        return None

    def _speaks(self, i: int) -> bool:
        """Whether what ends with token ``i`` is followed by a verb of speech."""
        return self._lower[i + 1] in self._roles.speech

    # -- prominence -------------------------------------------------------------------------

    def _name(self, first: int, last: int) -> float:
        """Take note of a name; its weight."""
        self._last_named = last
        before, after = self._lower[first - 1], self._lower[last + 1]
        if after in _OWNING:
            return _POSSESSIVE
        if before in _ARTICLES and (after in self._roles.roles or after in self._roles.compounds):
            return _ATTRIBUTIVE  # "a Ruiz supporter"
        if self._is_subject(before, after):
            self._subject_seen = True
            return _SUBJECT
        return _OBJECT

    def _touch(self, draft: Draft, weight: float) -> None:
        """Make a person or body prominent by a mention of some weight."""
        clock = self._clock
        named = draft.kind == "person"
        recent = self._persons if named or draft.doubted else self._bodies
        if draft in recent:
            del recent[draft]
            before = draft.weight
            if draft.clock != clock:
                draft.prior = before = before * _PER_SENTENCE ** (clock - draft.clock)
            weight += _KEPT * before
        else:
            draft.prior = 0.0
            if len(recent) >= _RECENT:
                del recent[next(iter(recent))]
            if named and draft.hints:
                self._have_role(draft)
        draft.weight = weight
        draft.clock = clock
        recent[draft] = None

    def _have_role(self, draft: Draft) -> None:
        for word in draft.hints:
            known = self._by_role.setdefault(word, {})
            if len(known) < _RECENT:
                known[draft] = None

    def _weight(self, draft: Draft) -> float:
        return draft.weight * _PER_SENTENCE ** (self._clock - draft.clock)

    def _is_subject(self, before: str, after: str) -> bool:
        """Whether a name or noun between two words is a subject."""
        roles = self._roles
        if before in roles.prepositions:
            return False
        if before in roles.speech or not self._subject_seen:
            return True
        return after in roles.speech or after in roles.verbs

    def _most_prominent(
        self,
        known: dict[Draft, None],
        gender: Gender | None,
        *,
        outside: bool = False,
        fits: Callable[[Draft], float] | None = None,
    ) -> Draft | None:
        """Who is most prominent, or was before the sentence (``outside``); None if nobody is.

        ``known``: the last mentioned last.
        """
        best, most, clock = None, _FAINTEST, self._clock
        named, left = clock, 1.0
        for draft in reversed(known):
            if draft.clock != named:
                named = draft.clock
                left = _PER_SENTENCE ** (clock - named)
                if best is not None and fits is None and most >= _HIGHEST * left:
                    break  # those before are fainter still
            untold = gender is not None and draft.gender != gender
            if untold and draft.gender is not None:
                continue
            weight = draft.weight * left
            if outside and named == clock:
                weight = draft.prior + _WITHIN * (weight - draft.prior)
            if fits is not None:
                weight *= fits(draft)
            if untold:
                weight *= _DOUBTED if draft.doubted else _UNKNOWN_GENDER
            elif draft.doubted:
                continue
            if weight > most or (weight == most and best is None):
                best, most = draft, weight
        return best

    def _has_rival(self, draft: Draft, gender: Gender | None) -> bool:
        """Whether someone else without a known role is nearly as prominent."""
        most = self._weight(draft)
        return any(
            other is not draft
            and gender in (None, other.gender)
            and not other.hints
            and self._weight(other) > _RIVAL * most
            for other in self._persons
        )

    # -- pronouns ---------------------------------------------------------------------------

    def _pronoun(self, i: int) -> Draft | None:
        lower = self._tokens.lower
        gender = _PRONOUNS[lower[i]]
        ahead = self._ahead(i)
        if ahead is not None and ahead.gender in (None, gender):
            return ahead
        # "If Ruiz goes, she said": whoever is spoken of does not speak
        outside = i > 0 and lower[i - 1] == "," and self._speaks(i)
        found = self._most_prominent(self._persons, gender, outside=outside)
        if found is not None and found.gender is None and found.clock >= self._clock - 1:
            found.gender = gender
            if found.doubted:
                found.kind, found.doubted = "person", False
                found.rule = "entity.person.pronoun"
        return found

    def _ahead(self, i: int) -> Draft | None:
        """Who is named as the subject behind the opening phrase that a pronoun stands in.

        "In his speech, Brandt said", "When she left, Ida Lund waved".
        """
        lower, starts = self._tokens.lower, self._tokens.starts
        earliest = max(0, i - _OPENING)
        if earliest and starts[earliest - 1] >= self._sentence:
            return None  # it stands further inside its sentence
        begin = bisect_left(starts, self._sentence, earliest, i)
        if lower[begin] not in self._roles.fronting:
            return None
        for j in range(i + 1, min(i + _PHRASE, len(lower) - 1)):
            if lower[j] == ",":
                return self._named_at.get(j + 1)
            if lower[j] in _BREAKS:
                return None
        return None

    # -- nouns ------------------------------------------------------------------------------

    def _noun(self, i: int) -> tuple[Draft, int] | None:
        """Who "the Maine senator" is: its entity and the token of its article."""
        tokens, roles = self._tokens, self._roles
        lower, words = tokens.lower, tokens.words
        begin = self._article(i)
        if begin is None or (begin - 2 == self._last_named and lower[begin - 1] == ","):
            return None  # "Ruiz, the senator": her role, read with her name
        after = self._lower[i + 1]
        if after == "-" or (
            i + 1 < len(lower)
            and tokens.starts[i + 1] - tokens.ends[i] == 1
            and (words[i + 1] != after or after in roles.continuing)
        ):
            return None
        head = lower[i]
        modifiers = [w for w in lower[begin + 1 : i] if w[0].isalnum()]
        tail = frozenset(lower[i + 2 : i + 7]) if after in _COMPLEMENTING else None
        if head in roles.bodies:
            body = None if modifiers or tail is not None else self._body(head)
            return None if body is None else (body, begin)
        found = self._holder(head, modifiers, tail)
        learnt = found is not None
        former = "former" in modifiers and (tail is None or after == "of")
        if (
            found is None
            and after not in _RESTRICTING
            and (former or (tail is None and head in roles.epithets))
        ):
            found, learnt = self._meant(head, modifiers)
        if found is None:
            return None
        if learnt and found.role is None and modifiers:
            behind = i + 2 if tail is not None and after == "of" else i
            end = tokens.ends[min(behind, len(tokens) - 1)]
            found.role = " ".join(self._text[tokens.starts[begin + 1] : end].split())
            found.hints.update(modifiers, (head,))
            self._have_role(found)
        return found, begin

    def _article(self, i: int) -> int | None:
        """The "the" of the noun phrase that ends with token ``i``."""
        lower, words, stops = self._tokens.lower, self._tokens.words, self._roles.stops
        for begin in range(i - 1, max(-1, i - _MODIFIERS - 1), -1):
            word = lower[begin]
            if word in _DEFINITE:
                return begin
            if word in stops or word == "of" or not (words[begin][0].isalnum() or word == "-"):
                return None
        return None

    def _holder(
        self, head: str, modifiers: list[str], tail: frozenset[str] | None
    ) -> Draft | None:
        """The person named before whose role it is, best by the words before the noun."""
        short = self._roles.short.get(head, head)
        known = self._by_role.get(head, {}) | self._by_role.get(short, {})
        best, most = None, (-9.0, 0.0)
        for draft in known:
            if tail is not None and tail.isdisjoint(draft.hints - self._roles.stops):
                continue
            matched = sum(w in draft.hints for w in modifiers)
            rank = (float(2 * matched - len(modifiers)), self._weight(draft))
            if rank > most:
                best, most = draft, rank
        return best

    def _meant(self, head: str, modifiers: list[str]) -> tuple[Draft | None, bool]:
        """Whom a role that nobody is known to have points to, and whether to nobody else."""
        wanted = {head, *modifiers}

        def fits(draft: Draft) -> float:
            misfit = draft.hints and wanted.isdisjoint(draft.hints)
            return (_MISFIT if misfit else 1.0) * (1 + _OFTEN * len(draft.mentions))

        gender: Gender | None = None
        if head in self._names.male_titles:
            gender = "male"
        elif head in self._names.female_titles:
            gender = "female"
        found = self._most_prominent(self._persons, gender, outside=True, fits=fits)
        return found, found is not None and not self._has_rival(found, gender)

    def _body(self, head: str) -> Draft | None:
        """The body that "the foundation" or "the company" is."""
        called = [draft for draft in self._bodies if head in draft.low]
        if called:
            return max(called, key=self._weight)
        if head not in self._roles.epithets:
            return None
        return self._most_prominent(self._bodies, None)
