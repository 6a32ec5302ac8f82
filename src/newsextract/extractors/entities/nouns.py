"""Nouns that can stand for someone named: "the Maine senator", "the airline", "the 21-year-old".

Here they are read, with the words that tell more of them; who is meant is chosen among those named
(``reference_nouns.py``). "Ruiz, the senator" is no mention of its own, and "the senator’s" no one
where another noun follows: "the senator candidates".
"""

from collections.abc import Sequence
from typing import Literal

from newsextract._language.tokens import Tokens
from newsextract._model import light
from newsextract._model.annotations import Gender
from newsextract._words.names import NameWords
from newsextract._words.references import ReferenceWords
from newsextract._words.roles import RoleWords

_MODIFIERS = 8  # tokens between "the" and the noun
_WOMAN_OR_MAN = ("woman", "man")  # of "councilwoman", "frontman"
_ANY = frozenset({"a", "an"})
_OWNING = frozenset({"'", "’"})
_MARKS = frozenset("“”\"'‘’-.")  # that may stand there: "the “Lillevik Nights” singer"
_COMPLEMENT_FROM, _COMPLEMENT_TO = 2, 7  # tokens behind a noun and its "of" with "Maine" in them
# The last two are pronouns. An office has one holder, an epithet may be anyone's.
Manner = Literal[
    "office", "owned", "epithet", "role", "age", "body", "firm", "generic", "it", "they"
]


@light.define  # quicker to make than a frozen one
class Noun:
    """A noun with its article, and what tells more of it."""

    begin: int  # its article
    at: int  # the noun
    end: int  # the last token that belongs to it: "elect" of "president-elect"
    head: str
    body: bool  # "airline", no "senator"
    manner: Manner
    modifiers: Sequence[str] = ()
    tail: frozenset[str] | None = None  # words behind "of"
    of: bool = False
    gender: Gender | None = None
    restricted: bool = False  # "the senator who"
    former: bool = False
    speaks: bool = False
    tag: bool = False  # "…, it said": behind what it says
    sort: str = light.field(default="noun", kw_only=True)


class Nouns:
    """Reads the nouns of an article that can stand for someone."""

    def __init__(
        self, tokens: Tokens, names: NameWords, roles: RoleWords, words: ReferenceWords
    ) -> None:
        self._tokens = tokens
        self._lower = [*tokens.lower, "", ""]  # nothing behind the last
        self._names = names
        self._roles = roles
        self._words = words

    def read(self, i: int, last_named: int) -> Noun | None:
        """The noun phrase that token ``i`` ends, if it can mean someone named."""
        _tokens, roles, lower = self._tokens, self._roles, self._lower
        begin = self._article(i)
        if begin is None or (begin - 2 == last_named and lower[begin - 1] == ","):
            return None  # "Ruiz, the senator": her role, read with her name
        owned = lower[begin] not in roles.definite  # "Norvik’s ambassador"
        if begin < last_named and not (owned and begin <= last_named <= begin + 2):
            return None  # "the ONB union"
        after, head = lower[i + 1], lower[i]
        end = self._end(i)
        if (after == "-" and end == i) or self._goes_on(end) or self._owns_body(i):
            return None
        aged = head in self._words.aged
        if aged and not self._is_age(i):
            return None
        body = head in roles.bodies or head in self._words.bodies
        modifiers = [w for w in lower[begin + (not owned) : i] if w[0].isalnum() and w != "s"]
        if modifiers and f"{modifiers[-1]} {head}" in roles.ranked:
            return None  # "the last man": who was not told of before
        tail = None
        after = lower[end + 1]
        if is_any(lower, end):
            return None
        if after in roles.complementing:
            tail = frozenset(lower[end + _COMPLEMENT_FROM : end + _COMPLEMENT_TO])
        gender: Gender | None = None
        if head in self._names.male_titles:
            gender = "male"
        elif head in self._names.female_titles or head in self._words.women:
            gender = "female"
        elif head.endswith(_WOMAN_OR_MAN):
            gender = "female" if head.endswith(_WOMAN_OR_MAN[0]) else "male"
        former = not roles.former.isdisjoint(modifiers)
        return Noun(
            begin,
            i,
            end,
            head,
            body,
            "owned" if owned else self._manner(head, former=former or end > i),
            [modifiers[0]] if aged and modifiers else modifiers,
            tail,
            after == "of",
            gender,
            after in roles.restricting,
            former,
            self._speaks(after) or self._speaks(lower[begin - 1]),
        )

    def _speaks(self, word: str) -> bool:
        return word in self._roles.speech or word in self._words.stating

    def _manner(self, head: str, *, former: bool) -> Manner:
        """What kind of noun it is, by how much it tells of whom it means."""
        words, roles = self._words, self._roles
        if head in words.aged:
            return "age"
        if head in words.generic:
            return "firm" if head in words.firms else "generic"
        if head in roles.bodies or head in words.bodies:
            return "body"
        if head in words.offices and not former:
            return "office"
        told = former or head in roles.epithets or head in words.persons
        return "epithet" if told else "role"

    def _end(self, i: int) -> int:
        """The last token of "president-elect", "mother of two"; else ``i`` itself."""
        lower, words = self._lower, self._words
        elect = lower[i + 1] == "-" and lower[i + 2] in words.elect
        parent = (
            lower[i] in words.parents and lower[i + 1] == "of" and lower[i + 2] in words.numbers
        )
        return i + 2 if elect or parent else i

    def _goes_on(self, i: int) -> bool:
        """Whether another noun follows that it only tells of: "the senator candidates"."""
        tokens, lower = self._tokens, self._lower
        return (
            i + 1 < len(tokens.words)
            and tokens.starts[i + 1] - tokens.ends[i] == 1
            and (
                tokens.words[i + 1] != lower[i + 1]
                or lower[i + 1] in self._roles.continuing
                or lower[i + 1] in self._words.bodies
            )
        )

    def _owns_body(self, i: int) -> bool:
        """Whether a body follows that is called after an office: "the attorney’s office"."""
        lower = self._lower
        owning = lower[i + 1] in ("'", "’") and lower[i + 2] == "s"
        return owning and i + 3 < len(lower) and lower[i + 3] in self._words.bodies

    def _is_age(self, i: int) -> bool:
        """Whether "old" ends "21-year-old"."""
        lower = self._lower
        return (
            i > 4
            and lower[i - 1] == lower[i - 3] == "-"
            and lower[i - 2] in self._words.years
            and lower[i - 4].isdigit()
        )

    def _article(self, i: int) -> int | None:
        """The "the" of the noun phrase that ends with token ``i``."""
        lower, words, stops = self._tokens.lower, self._tokens.words, self._roles.stops
        for begin in range(i - 1, max(-1, i - _MODIFIERS - 1), -1):
            word = lower[begin]
            if word in self._roles.definite:
                return begin
            if word == "s" and begin > 1 and lower[begin - 1] in _OWNING:
                owner = self._owner(begin - 2)
                if owner is None:
                    continue  # "the attorney’s office"
                return owner
            if word in stops or word == "of" or not (words[begin][0].isalnum() or word in _MARKS):
                return None
        return None

    def _owner(self, at: int) -> int | None:
        """The first token of the name before "’s": of "New Norvik’s ambassador"."""
        words = self._tokens.words
        if not words[at][0].isupper():
            return None
        first = at
        while first > max(0, at - 2) and words[first - 1][0].isupper():
            first -= 1
        return first


def is_any(lower: Sequence[str], end: int) -> bool:
    """Whether a noun that ends with a token points at nobody: "the youngest member of a guild"."""
    return lower[end + 1 : end + 2] == ["of"] and lower[end + 2] in _ANY
