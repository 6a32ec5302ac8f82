"""What stands for someone without a name: "he", "her", "the senator", "the company".

A pronoun goes to the most prominent person whose gender fits (``prominence.py``), a role to the
one who has it (``nouns.py``); a surname that several persons have goes to the most prominent of
them. The article is followed once, from its first name to its last pronoun.
"""

from bisect import bisect_left
from collections.abc import Sequence
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
from newsextract.extractors.entities.nouns import Nouns
from newsextract.extractors.entities.prominence import (
    ATTRIBUTIVE,
    OBJECT,
    POSSESSIVE,
    QUOTED,
    SUBJECT,
    Prominence,
)

_BACK = 12  # tokens from a name to a pronoun that tells its gender
_OPENING = 4  # tokens from the start of a sentence to a pronoun in its opening phrase
_PHRASE = 25  # tokens from there to the comma
_OWNING = frozenset({"'", "’"})
_BREAKS = frozenset('.;:!?“”"')
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
        **dict.fromkeys(roles.first_person, _I),
        **dict.fromkeys(roles.pronouns, _PRONOUN),
        **dict.fromkeys(roles.neuter, _IT),
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
        self._roles = roles
        self._sentences = sentences
        self._quotes = quotes
        self._prominence = Prominence()
        self._nouns = Nouns(text, tokens, names, roles, self._prominence)
        self._sentence = 0  # where the sentence starts, in code points
        self._subject_seen = False
        self._last_named = -1  # last token of the last name
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
                self._prominence.clock += 1
                self._subject_seen = False
            if sort <= _SURNAME:
                draft = who if sort == _NAME else self._settle(gathering, *who)
                self._prominence.touch(draft, QUOTED if quoted else self._name(first, last))
            elif not quoted:
                found = self._refer(sort, first)
                if found is not None:
                    draft, begin, weight = found
                    if weight:
                        self._prominence.touch(draft, weight)
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
            if self._tokens.lower[i] not in self._roles.subject_pronouns:
                return found, i, POSSESSIVE
            self._subject_seen = True
            return found, i, SUBJECT
        if sort == _NOUN:
            row = self._nouns.meant(i, self._last_named)
            if row is None:
                return None
            lower = self._lower
            subject = self._is_subject(lower[row[1] - 1], lower[i + 1])
            return *row, SUBJECT if subject else OBJECT
        if sort == _I:
            at = bisect_left(self._signed, i, key=_first)
            return (self._signed[at][1], i, 0.0) if at < len(self._signed) else None
        body = self._prominence.most_prominent(self._prominence.bodies, None)
        return None if body is None else (body, i, SUBJECT)

    def _settle(self, gathering: Gathering, mention: Mention, drafts: Sequence[Draft]) -> Draft:
        """Which of the persons of a surname it means: the most prominent one."""
        gender = self._gender_behind(mention)
        known = {
            draft: None
            for draft in self._prominence.persons
            if draft in drafts and (gender is None or draft.gender in (None, gender))
        }
        found = self._prominence.most_prominent(known, None) or drafts[0]
        gathering.settle(found, mention)
        return found

    def _gender_behind(self, mention: Mention) -> Gender | None:
        """The gender of the pronoun that refers back to a name in its sentence, if one does."""
        lower, last = self._tokens.lower, mention[3]
        for i in range(last + 1, min(last + _BACK, len(lower))):
            word = lower[i]
            if word in self._roles.pronouns:
                return self._gender(word)
            if word in _BREAKS or i in self._named_at:
                return None
        return None

    def _gender(self, pronoun: str) -> Gender:
        return "female" if self._roles.pronouns[pronoun] == "female" else "male"

    def _speaks(self, i: int) -> bool:
        """Whether what ends with token ``i`` is followed by a verb of speech."""
        return self._lower[i + 1] in self._roles.speech

    # -- names --------------------------------------------------------------------------------

    def _name(self, first: int, last: int) -> float:
        """Take note of a name; its weight."""
        self._last_named = last
        before, after = self._lower[first - 1], self._lower[last + 1]
        if after in _OWNING:
            return POSSESSIVE
        if before in self._roles.articles and (
            after in self._roles.roles or after in self._roles.compounds
        ):
            return ATTRIBUTIVE  # "a Ruiz supporter"
        if self._is_subject(before, after):
            self._subject_seen = True
            return SUBJECT
        return OBJECT

    def _is_subject(self, before: str, after: str) -> bool:
        """Whether a name or noun between two words is a subject."""
        roles = self._roles
        if before in roles.prepositions:
            return False
        if before in roles.speech or not self._subject_seen:
            return True
        return after in roles.speech or after in roles.verbs

    # -- pronouns ---------------------------------------------------------------------------

    def _pronoun(self, i: int) -> Draft | None:
        lower = self._tokens.lower
        gender = self._gender(lower[i])
        ahead = self._ahead(i)
        if ahead is not None and ahead.gender in (None, gender):
            return ahead
        # "If Ruiz goes, she said": whoever is spoken of does not speak
        outside = i > 0 and lower[i - 1] == "," and self._speaks(i)
        found = self._prominence.most_prominent(self._prominence.persons, gender, outside=outside)
        if (
            found is not None
            and found.gender is None
            and found.clock >= self._prominence.clock - 1
        ):
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
