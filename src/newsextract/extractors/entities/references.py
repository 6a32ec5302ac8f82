"""What stands for someone without a name: "he", "her", "the senator", "the company".

A pronoun goes to the most prominent person whose gender fits (``prominence.py``), a role to the
one who has it (``nouns.py``); a surname that several persons have goes to the most prominent of
them. The article is followed once, from its first name to its last pronoun.
"""

from bisect import bisect_left
from collections.abc import Sequence
from operator import itemgetter
from typing import Any

from newsextract._language.tokens import Tokens
from newsextract._model.annotations import Gender
from newsextract._model.span import Span
from newsextract._words.names import NameWords
from newsextract._words.references import ReferenceWords
from newsextract._words.roles import RoleWords
from newsextract.extractors.entities.descriptions import acts, describe, may_be_body
from newsextract.extractors.entities.features import word_sorts
from newsextract.extractors.entities.fronts import is_fronted, named_ahead
from newsextract.extractors.entities.gather import Draft, Gathering
from newsextract.extractors.entities.names import Mention
from newsextract.extractors.entities.nouns import Manner, Noun, Nouns, is_any
from newsextract.extractors.entities.prominence import (
    ATTRIBUTIVE,
    OBJECT,
    POSSESSIVE,
    QUOTED,
    SUBJECT,
    Prominence,
)
from newsextract.extractors.entities.reference_features import Pronoun, read
from newsextract.extractors.entities.reference_nouns import read_noun
from newsextract.extractors.entities.reference_scoring import load_weights
from newsextract.extractors.entities.standing import (
    IT,
    NAME,
    NOUN,
    PRONOUN,
    SELF,
    SURNAME,
    further,
    sorts_of,
)

_BACK = 12  # tokens from a name to a pronoun that tells its gender
_OWNING = frozenset({"'", "’"})
_BREAKS = frozenset('.;:!?“”"')
_FORMS = ("name", "name", "pronoun", "noun", "it", "i")
_CASES = {"him": "o", "himself": "r", "herself": "r"}
_SPOKEN = 8  # times that somebody says I in an interview or letter
_TALK = 2  # quotes of an article that lets people speak
_OWNED = frozenset({"'s", "’s"})
_AUXILIARIES = frozenset({"had", "has", "did", "also"})
_BEFORE_TAG = frozenset({",", "”", '"', "’", "'"})

# First token, what it is, last token, and its draft or (mention, drafts that it can be).
_Event = tuple[int, int, int, Any]
_first = itemgetter(0)
_last = itemgetter(2)


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
        words: ReferenceWords,
    ) -> None:
        self._text = text
        self._tokens = tokens
        self._lower = [*tokens.lower, ""]  # nothing before the first token and behind the last
        self._roles = roles
        self._sentences = sentences
        self._quotes = quotes
        self._sorts = word_sorts(names, roles)
        self._prominence = Prominence()
        self._words = words
        self._nouns = Nouns(tokens, names, roles, words)
        self._weights = load_weights()
        self._more = further(roles, words)
        self._stranger = -_BACK  # the sentence that somebody without a name was last spoken of in
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
        lower, speech, touch = self._lower, self._roles.speech, self._prominence.touch
        self._signed = signed
        self._prominence.expect(gathering.drafts)
        spoken = [*map(lower.__getitem__, standing)].count("i") > _SPOKEN
        self._prominence.talk = spoken or len(self._quotes) > _TALK
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
                self._prominence.begin()
                self._subject_seen = False
            if sort <= SURNAME:
                draft = who if sort == NAME else self._settle(gathering, *who)
                weight = QUOTED if quoted else self._name(draft, first, last)
                if not quoted and (lower[last + 1] in speech or lower[first - 1] in speech):
                    self._listen(draft, first, last)
                touch(draft, weight, "name", last)
            elif not quoted or sort == PRONOUN:
                found = self._refer(sort, first, quoted)
                if found is not None:
                    draft, begin, last, weight = found
                    if weight:
                        touch(draft, weight, _FORMS[sort], first)
                    if not quoted and (lower[last + 1] in speech or lower[begin - 1] in speech):
                        self._listen(draft, begin, last)
                    draft.references.append((starts[begin], ends[last]))

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
                    events.append((first, NAME, last, draft))
            elif (
                kind == "organization"
                or draft.doubted
                or acts(draft, self._words)
                or may_be_body(draft, self._sorts)
            ):
                describe(draft, lower, self._words, self._roles)
                for _, _, first, last, _ in draft.mentions:
                    events.append((first, NAME, last, draft))
            else:  # nothing refers to groups and places
                for _, _, _, last, _ in draft.mentions:
                    taken.add(last)
            if draft.role_span is not None:
                first = bisect_left(starts, draft.role_span.start)
                taken.update(range(first, bisect_left(starts, draft.role_span.end, first)))
        events += [(m[2], SURNAME, m[3], (m, drafts)) for m, drafts in gathering.open]
        taken.update(map(_first, events))
        taken.update(map(_last, events))
        sorts = sorts_of(self._roles, self._words)
        events += [(i, NOUN, i, None) for i in self._held(gathering.drafts) if i not in taken]
        for i in standing:
            sort = sorts.get(lower[i])
            if (
                sort == PRONOUN
                or (sort == NOUN and i not in taken)
                or (sort == SELF and self._signed)
                or (sort == IT and (self._speaks(i) or lower[i + 1] in self._words.stating))
            ):
                events.append((i, sort, i, None))
        events.sort(key=_first)
        while events and events[-1][1] == NAME:
            events.pop()  # nothing behind it refers to anyone
        return events

    def _held(self, drafts: Sequence[Draft]) -> list[int]:
        """The tokens of further nouns that can stand for whoever is called so: "the coroner"."""
        told = frozenset().union(*[d.hints for d in drafts if d.role is not None])
        return self._tokens.hits(told & self._more)

    def _refer(self, sort: int, i: int, quoted: bool) -> tuple[Draft, int, int, float] | None:
        """Whom a pronoun or noun means, its first and last token and its weight."""
        if sort == PRONOUN:
            found = self._pronoun(i, quoted)
            if found is None:
                return None
            if quoted:
                return found, i, i, QUOTED
            if self._tokens.lower[i] not in self._roles.subject_pronouns:
                return found, i, i, POSSESSIVE
            self._subject_seen = True
            return found, i, i, SUBJECT
        if sort == SELF:
            at = bisect_left(self._signed, i, key=_first)
            return (self._signed[at][1], i, i, 0.0) if at < len(self._signed) else None
        noun = self._nouns.read(i, self._last_named) if sort == NOUN else self._it(i)
        found = None if noun is None else self._noun(noun)
        if noun is None or found is None:
            if self._lower[i] in self._roles.roles and not is_any(self._lower, i):
                self._stranger = self._prominence.clock
            return None
        subject = sort == IT or self._is_subject(
            self._lower[noun.begin - 1], self._lower[noun.end + 1]
        )
        return found, noun.begin, noun.end, SUBJECT if subject else OBJECT

    def _it(self, i: int) -> Noun:
        word = self._lower[i]
        manner: Manner = "they" if word in self._words.plural else "it"
        tag = i > 0 and self._lower[i - 1] in _BEFORE_TAG and self._speaks(i)
        return Noun(i, i, i, word, True, manner, speaks=True, tag=tag, sort=manner)

    def _noun(self, noun: Noun) -> Draft | None:
        drafts, rows, nobody = read_noun(noun, self._prominence, self._roles, self._words)
        kept = [n for n, draft in enumerate(drafts) if not _is_within(draft, noun)]
        if len(kept) < len(drafts):
            drafts, rows = [drafts[n] for n in kept], [rows[n] for n in kept]
        number = self._weights.choose(nobody, rows) if drafts else -1
        if number < 0:
            return None
        found, end = drafts[number], noun.end
        if found.maybe:
            found.kind, found.maybe = "organization", False
            found.rule = "entity.organization.noun"
        apposed = self._named_at.get(end + 2) if self._lower[end + 1] == "," else None
        if not found.seen and apposed not in (None, found):
            return None  # "the author, Ida Lund,": whoever is called so further down is another
        modifiers = noun.modifiers
        held = noun.head in found.hints or self._roles.short.get(noun.head) in found.hints
        if (
            found.kind == "person"
            and found.role is None
            and modifiers
            and noun.manner != "age"
            and (held or not self._prominence.has_rival(found, noun.gender))
        ):
            end = self._tokens.ends[min(noun.at + 2 * noun.of, len(self._tokens) - 1)]
            start = self._tokens.starts[noun.begin + 1]
            found.role = " ".join(self._text[start:end].split())
            found.hints.update(modifiers, (noun.head,))
            self._prominence.have_role(found)
        return found

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

    def _listen(self, draft: Draft, first: int, last: int) -> None:
        """Take note of who speaks: "Ruiz said", "said Ruiz"."""
        lower, speaking = self._lower, self._roles.speech
        after = lower[last + 1]
        if (
            after in speaking
            and after not in _OWNED
            and (
                after not in _AUXILIARIES
                or (lower[last + 2 : last + 3][:1] and lower[last + 2] in speaking)
            )
        ) or (
            lower[first - 1] in speaking
            and lower[first - 1] not in _OWNED
            and lower[first - 1] not in _AUXILIARIES
        ):
            self._prominence.speaker = draft

    # -- names --------------------------------------------------------------------------------

    def _name(self, draft: Draft, first: int, last: int) -> float:
        """Take note of a name; its weight."""
        lower, roles = self._lower, self._roles
        if not draft.maybe:
            self._last_named = last
        before, after = lower[first - 1], lower[last + 1]
        if after in _OWNING:
            return POSSESSIVE
        if (
            before == ","
            and self._subject_seen
            and is_fronted(self._tokens, self._sentence, first, roles)
        ):
            self._prominence.subject = None  # "Asked whether Lenz might go, [Brandt] smiled"
            return SUBJECT
        definite = before in roles.articles
        if after in roles.roles or (definite and after in roles.compounds):
            return ATTRIBUTIVE  # "a Ruiz supporter", "ONB president Ida Lund"
        if definite and lower[first - 2] in roles.prepositions:
            before = lower[first - 2]  # "a spokesman of the Odde Council"
        if after == ",":
            after = lower[last + 2]  # ", Ida Lund, said"
        if self._is_subject(before, after):
            self._subject_seen = True
            return SUBJECT
        return OBJECT

    def _is_subject(self, before: str, after: str) -> bool:
        """Whether a name or noun between two words is a subject."""
        roles = self._roles
        if before in roles.prepositions:
            return False
        if not self._subject_seen or before in roles.speech:
            return True
        return after in roles.speech or after in roles.verbs

    # -- pronouns ---------------------------------------------------------------------------

    def _pronoun(self, i: int, quoted: bool) -> Draft | None:
        pronoun = self._read_pronoun(i, quoted)
        drafts, rows, nobody = read(pronoun, self._prominence)
        number = self._weights.choose(nobody, rows)
        if number < 0:
            return None
        found = drafts[number]
        if found.gender is not None and found.gender != pronoun.gender:
            found.gender, found.guessed = pronoun.gender, False
        elif found.gender is None and not quoted:
            found.called += 1 if pronoun.gender == "male" else -1
            rivals = any(d.gender == pronoun.gender for d in drafts)
            if abs(found.called) > 1 or not rivals:
                found.gender = pronoun.gender
            if found.doubted:
                found.gender = pronoun.gender
                found.kind, found.doubted = "person", False
                found.rule = "entity.person.pronoun"
        return found

    def _read_pronoun(self, i: int, quoted: bool) -> Pronoun:
        lower = self._lower
        word = lower[i]
        case = "s" if word in self._roles.subject_pronouns else _CASES.get(word, "p")
        if word == "her" and (
            not lower[i + 1][:1].isalpha()
            or lower[i + 1] in self._roles.prepositions
            or lower[i + 1] in self._roles.stops
        ):
            case = "o"
        owned: frozenset[str] = frozenset()
        if case == "p":
            owned = frozenset([w for w in lower[i + 1 : i + 4] if w in self._roles.roles])
        # "If Ruiz goes, she said": whoever is spoken of does not speak
        outside = ""
        if case == "s" and i > 0 and lower[i - 1] in _BEFORE_TAG and self._speaks(i):
            outside = "c" if lower[i - 1] == "," else "t"  # inside a sentence; behind a quote
        ago = self._prominence.clock - self._stranger
        return Pronoun(
            i,
            self._gender(word),
            case,
            quoted,
            outside,
            owned,
            None
            if quoted
            else named_ahead(self._tokens, self._sentence, i, self._roles, self._named_at),
            "0" if ago == 0 else "1" if ago == 1 else "far",
            "p" if self._sentence == 0 or self._text[self._sentence - 1] == "\n" else "-",
        )


def _is_within(draft: Draft, noun: Noun) -> bool:
    """Whether a noun has a name inside that is not who it means: "the Velden-based firm"."""
    if not draft.seen:
        return False
    _, form, token = draft.latest
    return form == "name" and noun.begin <= token < noun.at
