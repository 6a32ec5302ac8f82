"""Where a name begins and ends in a run of capitalised words.

"Italian Gina Lenz" is Gina Lenz, "Norland PM Ida Ruiz" Ida Ruiz and Norland, "Ida Ruiz In" (the
next sentence's first word) Ida Ruiz. What the words are known to be decides; what is cut off in
front and is a name by itself stays one.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator

from newsextract._language.tokens import Tokens
from newsextract._model import light
from newsextract._words.gazetteers import (
    AREA,
    BODY,
    CITY,
    CLUB,
    COMPANY,
    COUNTRY,
    DEMONYM,
    FIRM,
    GIVEN,
    MEDIA,
    OTHER,
    REGION,
    SITE,
    SURNAME,
    THING,
    WORD,
    Sorts,
)
from newsextract._words.names import NameWords
from newsextract._words.roles import RoleWords
from newsextract.extractors.entities.complements import governing
from newsextract.extractors.entities.employers import employer
from newsextract.extractors.entities.features import COMMON, TITLE
from newsextract.extractors.entities.names import Mention, Name, reader, single_name, surname

_WORD = re.compile(r"\S+")
_LONGEST_PERSON = 3  # words behind what is cut off
_LONGEST_ACRONYM = 5  # letters
_NO_SURNAME = BODY | THING | SITE | COMPANY
_ALONE = COUNTRY | REGION | AREA | MEDIA  # a name by itself in front of a person's
_PLACED = COUNTRY | REGION | AREA | CITY
_FRONT = COUNTRY | CITY | REGION | AREA | DEMONYM | CLUB | MEDIA | BODY | WORD
_COMMON = _NO_SURNAME | WORD | CLUB | MEDIA | COUNTRY | REGION | CITY | DEMONYM | AREA
_NO_PERSON = FIRM | OTHER
_NOBODY = (_COMMON & ~CITY) | COMMON | TITLE  # no name of a person behind where they are from
_OF = frozenset({"and", "for", "of", "the", "to"})
_SHORTEST_LED = 2  # words
_LONGEST_ROLE = 16  # tokens
_FARTHEST = 12  # tokens back to an office
_BOUND = frozenset({"of", "for", "and", "the", "&"})


class Edges:
    """Cuts the names of an article; each name remembers where."""

    def __init__(
        self,
        text: str,
        tokens: Tokens,
        names: NameWords,
        roles: RoleWords,
        sorts: Sorts,
    ) -> None:
        self._text = text
        self._tokens = tokens
        self._names = names
        self._roles = roles
        self._sorts = sorts

    def cut(self, mentions: list[Mention]) -> list[Mention]:
        """The mentions with their names cut, and names of what stood in front."""
        found: list[Mention] = []
        lower = self._tokens.lower
        for mention in mentions:
            name = mention[4]
            count = len(name.low)
            if name.role is not None or (count > 1 and name.kind is None):
                found += self._employer(mention)
            if count < 2:  # saves time
                found.append(mention)
                continue
            edges = name.cut
            if edges is None:
                edges = name.cut = self._edges(name)
            begin, end = edges
            if begin == 0 and lower[mention[2] - 1] in _OF:
                begin = self._behind_office(mention)
            if begin == 0 and end == count:
                found.append(mention)
            else:
                found += self._parts(mention, begin, end)
        return found

    def _employer(self, mention: Mention) -> Iterator[Mention]:
        """The name of whom the role in front of a name is held at: the "FBI" of its director."""
        start, _, first, last, name = mention
        where = employer(self._text, start, name, self._names, self._roles, self._sorts)
        if where is None:
            return
        begin, end = where
        held = reader(False, self._names, self._roles)(self._text[begin:end])
        if held is None or held.titles:
            return
        starts = self._tokens.starts
        at = bisect_left(starts, begin, max(0, first - _LONGEST_ROLE), last + 1)
        yield (
            begin + held.start,
            begin + held.end,
            at,
            bisect_left(starts, end, at, last + 1) - 1,
            held,
        )

    def _behind_office(self, mention: Mention) -> int:
        """How many words in front of a name say what its office is of: "envoy to Norland Ida Ruiz"."""
        _, _, first, _, name = mention
        sorts = [self._sorts[word] for word in name.low]
        if name.low[-1].endswith("s") and not sorts[-1] & SURNAME:
            return 0  # "owner of Golden Delta Builders"
        for i in range(1, len(name.low) - 1):
            person = sorts[i] & GIVEN and len(name.low) - i <= _LONGEST_PERSON
            if person and (not sorts[0] & GIVEN or (i == 1 and sorts[0] & _PLACED)):
                floor = max(0, first - _FARTHEST)
                return i if governing(self._tokens, first, floor, self._roles) is not None else 0
        return 0

    def _edges(self, name: Name) -> tuple[int, int]:
        """The first word of a person in a name and the one behind the last; all of it if none."""
        begin, end = 0, len(name.low)
        holding = self._office(name)
        if holding:
            return holding, end  # "President of the United States"
        sorts = [self._sorts[word] for word in name.low]
        if name.kind == "organization" and any(s & _NO_SURNAME for s in sorts[-1:]):
            return begin, end
        acronym = len(name.low) > 3 and _is_acronym(name.words[1])  # "Cleveland DL Ida Ruiz"
        if not name.titles and (acronym or not sorts[0] & GIVEN):
            begin = self._front(name, sorts)
        last = name.low[-1]
        if (
            end - begin > 2
            and sorts[begin] & GIVEN
            and (last in self._roles.openers or sorts[-1] & WORD or last.endswith("ed"))
            and not sorts[-1] & (SURNAME | GIVEN | _NO_SURNAME)
        ):
            end -= 1  # "Ida Ruiz In", "Ida Ruiz Submitted"
        return begin, end

    def _office(self, name: Name) -> int:
        """How many words in front of a place are an office in it; 0 if they are none."""
        low = name.low
        if "of" not in low[1:-1]:
            return 0
        at = low.index("of", 1)
        office = low[at - 1]
        if office not in self._roles.roles and office not in self._names.titles:
            return 0
        at += 2 if low[at + 1] == "the" else 1
        return at if self._sorts[" ".join(low[at:])] & _PLACED else 0

    def _front(self, name: Name, sorts: list[int]) -> int:
        """How many words stand in front of a person's first name, or of a firm's name."""
        words, low = name.words, name.low
        count = len(low)
        names = self._names
        led = name.opening and count == _SHORTEST_LED and not sorts[1] & ~FIRM
        if led and (low[0] in names.firms_or_people or low[0] in names.introducing_firms):
            return 1  # "Operator Velden"
        for i in range(max(1, count - _LONGEST_PERSON), count - 1):
            if (
                sorts[i] & GIVEN
                and words[i] != low[i]
                and not sorts[i] & (BODY | SITE | COMPANY)
                and all(not s & _NO_SURNAME or s & (SURNAME | GIVEN) for s in sorts[i + 1 :])
                and low[i - 1] not in _BOUND
                and _BOUND.isdisjoint(low[i:])
                and (
                    all(self._is_front(words[j], low[j], sorts[j]) for j in range(i))
                    or (i > 1 and _is_acronym(words[i - 1]))  # "Rovers DL Ida Ruiz"
                    or (i > 1 and sorts[i - 1] & BODY)  # "Norland Fisheries Department Ida Ruiz"
                )
            ):
                return i
        for i in (1, 2):
            if (
                count == i + 2
                and self._sorts[" ".join(low[:i])] & COUNTRY
                and not any(s & _COMMON for s in sorts[i:])
                and _BOUND.isdisjoint(low)
                and not words[i].isupper()
            ):
                return i  # "United States Hamdu Mohin"
        for i in (1, 2):
            if count in (i + 2, i + 3) and self._is_people(name, i, sorts):
                return i  # "Kenyan Elu Lenz"
        if (
            count == 2
            and sorts[0] & DEMONYM
            and sorts[1] & SURNAME
            and not sorts[1] & (_NO_SURNAME | WORD | CLUB)
        ):
            return 1  # "American Ruiz"
        return 0

    def _is_people(self, name: Name, begin: int, sorts: list[int]) -> bool:
        """Whether words in front of a name tell where someone is from: "South African Elu Lenz"."""
        low, words = name.low, name.words
        return (
            self._sorts[" ".join(low[:begin])] & DEMONYM > 0
            and not sorts[0] & GIVEN
            and (begin > 1 or low[0] not in self._names.directions)
            and not any(s & _NOBODY for s in sorts[begin:])
            and all(len(word) > 1 and not word.isupper() for word in words[begin:])
            and any(s & (GIVEN | SURNAME) for s in sorts[begin:])
            and not self._sorts[" ".join(low[begin:])] & _NO_PERSON
            and _BOUND.isdisjoint(low)
            and self._names.bodies.isdisjoint(low)
        )

    def _is_front(self, word: str, low: str, sort: int) -> bool:
        if low in self._names.directions:
            return False
        return (
            bool(sort & _FRONT)
            or low.rpartition("-")[2] in self._roles.heads
            or low.startswith(("ex-", "pro-", "anti-"))
            or _is_acronym(word)
        )

    def _parts(self, mention: Mention, begin: int, end: int) -> list[Mention]:
        start, stop, first, last, name = mention
        offsets = [m.span() for m in _WORD.finditer(self._text[start:stop])]
        tokens = self._tokens
        found: list[Mention] = []
        in_front = " ".join(name.low[:begin])
        if begin and self._sorts[in_front] & _ALONE:
            at = bisect_left(tokens.starts, start, first, last + 1)
            closes = offsets[begin - 1][1]
            front = single_name(
                " ".join(name.words[:begin]),
                in_front,
                0,
                closes,
                name.opening,
                self._names,
                self._roles,
            )
            found.append((start, start + closes, at, at + begin - 1, front))
        opens, closes = offsets[begin][0], offsets[end - 1][1]
        low = name.low[begin:end]
        words = name.words[begin:end]
        if len(low) == 1:
            short = single_name(words[0], low[0], opens, closes, False, self._names, self._roles)
        else:
            short = light.evolve(
                name,
                start=name.start + opens,
                end=name.start + closes,
                words=words,
                low=low,
                kind="place" if self._sorts[" ".join(low)] & _PLACED else "person",
                role=name.role if name.role is not None else self._role(name, begin),
                sure=bool(self._sorts[low[0]] & GIVEN),
                opening=name.opening and begin == 0,
                joined=" ".join(low),
                written=" ".join(name.written.split()[begin:end]),
                surname=surname(low, self._names),
                initials="".join([w[0] for w in words if w[:1].isupper()]).lower(),
            )
        opened = bisect_left(tokens.starts, start + opens, first, last + 1) if begin else first
        closed = bisect_left(tokens.starts, start + closes, opened, last + 1) - 1
        if short.role is not None and begin:
            opened = first  # where the role is read from
        found.append((start + opens, start + closes, opened, max(opened, closed), short))
        return found

    def _role(self, name: Name, begin: int) -> int | None:
        """Where the words that are cut off in front begin, if they tell a role: "Rovers DL"."""
        words = name.words[:begin]
        told = any(low.rpartition("-")[2] in self._roles.heads for low in name.low[:begin])
        return name.start if told or (begin > 1 and _is_acronym(words[-1])) else None


def _is_acronym(word: str) -> bool:
    return 1 < len(word) <= _LONGEST_ACRONYM and word.isupper() and "." not in word


def behind_trades(text: str, mentions: list[Mention], sorts: Sorts) -> list[Mention]:
    """The mentions, of "Clockmaker Ada Lund" that of Ada Lund where she is named so elsewhere."""
    led = [
        number
        for number, mention in enumerate(mentions)
        if (name := mention[4]).opening
        and len(name.low) > _SHORTEST_LED
        and not sorts[name.low[0]]
    ]
    if not led:  # saves time
        return mentions
    people = {m[4].joined: m[4] for m in mentions if m[4].kind == "person" and len(m[4].low) > 1}
    found = [*mentions]
    for number in led:
        _, end, first, last, name = mentions[number]
        whole = people.get(" ".join(name.low[1:]))
        if whole is not None and text.endswith(whole.written, 0, end):
            found[number] = (end - len(whole.written), end, first + 1, last, whole)
    return found
