"""What tells the kind of a name: its words, what stands around it, what the article says elsewhere.

Each feature is looked up in a table of weights (``scoring.py``); what comes back is summed up. All
mentions of one wording are weighed at once: "Lenz" behind "Mr" in one place, in front of "said"
in another, and the last word of "Ida Lenz" in a third.
"""

from bisect import bisect_left
from collections.abc import Sequence, Set
from functools import cache

from newsextract._language.tokens import Tokens
from newsextract._words.gazetteers import (
    AREA,
    BODY,
    CITY,
    CLUB,
    COMPANY,
    COUNTRY,
    DEMONYM,
    FIRM,
    FRONT,
    GIVEN,
    MEDIA,
    OTHER,
    REGION,
    SITE,
    SORTS,
    SURNAME,
    THING,
    WORD,
    Sorts,
)
from newsextract._words.names import NameWords
from newsextract._words.roles import RoleWords
from newsextract.extractors.entities.names import Mention, Name
from newsextract.extractors.entities.scoring import SORT_NAMES, Tables

_FIRST = len(SORTS)  # bit behind those of the gazetteers
(
    TITLE,
    ROLE,
    CALENDAR,
    DIRECTION,
    COMMON,
    SPEECH,
    PREPOSITION,
    ARTICLE,
    NOUN,
    SPEAKING,
    GOODS,
    WORK,
) = (1 << bit for bit in range(_FIRST, len(SORT_NAMES)))
_BESIDE = ~((1 << _FIRST) - 1)  # what a word beside a name tells
MOST_LOOKED_AT = 6  # mentions of one wording
_MANY = 4  # mentions: as often as any more
_LONGEST_PATTERN = 5  # words
_SOME, _MUCH = 2, 5  # words that tell what an article is about
_SHORTEST_ACRONYM = 2  # letters
_LONGEST_APPOSED = 6  # tokens
_FARTHEST_PRONOUN = 30  # tokens behind a name
_ENDING = 3  # letters
_LINE = "\n\r"
_YEAR = 4  # digits
_CITED_OR_AGED = {1: "a", 2: "a", 4: "y"}  # by digits: "Ida Lenz, 43,", "Lenz, 2014"
_CITING = frozenset({"(", "et"})
_TRADED = frozenset("®™")
_CODES = (  # of a word, the first that fits
    (CALENDAR, "K"),
    (FIRM, "M"),
    (OTHER, "H"),
    (COMPANY, "L"),
    (BODY | THING, "E"),
    (BODY | SITE, "Q"),
    (BODY, "B"),
    (MEDIA, "M"),
    (TITLE, "T"),
    (GIVEN | COUNTRY, "J"),
    (COUNTRY, "C"),
    (REGION, "R"),
    (AREA, "R"),
    (DEMONYM, "D"),
    (FRONT, "X"),
    (DIRECTION, "X"),
    (SITE, "S"),
    (THING, "H"),
    (CLUB, "U"),
    (GIVEN | CITY | SURNAME, "Y"),
    (GIVEN | CITY, "Y"),
    (SURNAME | CITY, "Z"),
    (CITY, "V"),
    (GIVEN | SURNAME, "A"),
    (GIVEN | WORD, "w"),
    (SURNAME | WORD, "f"),
    (GIVEN, "G"),
    (SURNAME, "F"),
    (ROLE, "O"),
    (COMMON, "N"),
    (WORD, "W"),
)


@cache
def word_sorts(names: NameWords, roles: RoleWords) -> Sorts:
    """What each word can be, by the gazetteers and the lexicon."""
    rows: tuple[tuple[Set[str], int], ...] = (
        (names.first_names, GIVEN),
        (names.places, CITY),
        (names.demonyms, DEMONYM),
        (names.bodies, BODY),
        (names.things, THING),
        (names.sites, SITE),
        (names.titles, TITLE),
        (roles.heads, ROLE),
        (names.calendar, CALENDAR),
        (names.directions, DIRECTION),
        (names.not_names | names.generic | roles.openers, COMMON),
        (roles.speech | roles.verbs, SPEECH),
        (roles.prepositions, PREPOSITION),
        (frozenset({"a", "an", "the"}), ARTICLE),
        (roles.bodies, NOUN),
        (roles.speaking, SPEAKING),
        (names.goods, GOODS),
        (names.works, WORK),
    )
    return Sorts(rows)


@cache
def code_of(sort: int) -> str:
    """The letter for what a word can be."""
    for wanted, code in _CODES:
        if sort & wanted == wanted:
            return code
    return "?"


def pattern_of(name: Name, sorts: Sorts) -> str:
    """A letter for each word of a name: "GF" for "Ida Lenz", "CB" for "Norland Bank"."""
    found = []
    for word, low in zip(name.words, name.low, strict=True):
        sort = sorts[low]
        if len(low) == 1:
            found.append("I" if low.isalpha() else "&")
        elif word == low:
            found.append("o" if low in _LINKING else "p" if low.isalpha() else "9")
        elif sort:
            found.append(code_of(sort))
        elif word.isupper() or word.replace(".", "").isupper():
            found.append("P")
        elif "-" in word:
            found.append("-")
        else:
            found.append("?")
    return "".join(found)


_LINKING = frozenset({"of", "and", "the", "for", "on", "in", "&"})


class Evidence:
    """What one article tells about its names."""

    def __init__(
        self,
        text: str,
        tokens: Tokens,
        sentences: Set[int],
        names: NameWords,
        roles: RoleWords,
    ) -> None:
        self.text = text
        self.tokens = tokens
        self.sentences = sentences
        self.names = names
        self.roles = roles
        self.sorts = word_sorts(names, roles)
        self.seen = frozenset(tokens.words)
        self.topic = _topic(self.seen, names)
        self.filed: frozenset[str] = frozenset()  # where the story is filed from, by its dateline
        self.homes: frozenset[str] = frozenset()  # where someone lives, by what stands around
        self.cases: frozenset[str] = frozenset()  # parties in court
        self.works: frozenset[str] = frozenset()  # what someone is known for
        self.firms: frozenset[str] = frozenset()  # what is called a carmaker, a retailer
        self.told: frozenset[str] = frozenset()  # all of these five
        self.lower = [*tokens.lower, "", "", ""]  # behind the last, and before the first
        self.persons = tokens.hits(frozenset(roles.pronouns))  # "he", "her"
        self.neuters = tokens.hits(roles.neuter)
        self.words = [*tokens.words, "", "", ""]

    def of_name(self, name: Name, count: int, tables: Tables) -> int:
        """What the words of a name tell: the sum of their weights."""
        low, seen = name.low, self.seen
        key = name, self.topic, low[0] in seen, low[-1] in seen
        total = tables.told.get(key)
        if total is None:
            total = tables.keep(key, self._of_name(name, tables))
        return total + tables.count(count if count < _MANY else _MANY, 0)

    def _of_name(self, name: Name, tables: Tables) -> int:
        """What the words of a name tell in this article, however often it is named."""
        low, seen = name.low, self.seen
        sort = self.sorts[low[-1]]
        return (
            of_words(name, self.sorts, tables)
            + tables.topic((self.topic, code_of(sort), len(low) > 1), 0)
            + tables.lower((low[0] in seen, low[-1] in seen, sort & WORD > 0), 0)
        )

    def acts(self, mention: Mention) -> bool:
        """Whether the words behind a name are those behind a person's."""
        lower, end = self.lower, mention[1]
        last = mention[3]
        if self.tokens.ends[last] != end:
            return False
        after = lower[last + 1]
        return self.is_told_of(mention) if after == "," else self.sorts[after] & SPEAKING > 0

    def is_told_of(self, mention: Mention) -> bool:
        """Whether an age or "who" stands behind a name, or "her grandson," in front."""
        lower, last = self.lower, mention[3]
        if lower[mention[2] - 1] == "," and lower[mention[2] - 3] in self.roles.possessives:
            return lower[mention[2] - 2] in self.roles.people
        after, after2 = lower[last + 1], lower[last + 2]
        return (after == "," and self.tokens.ends[last] == mention[1]) and (
            after2 in _RELATIVE
            or (after2.isdigit() and len(after2) == 2 and lower[last + 3] == ",")  # digits
        )

    def has_verb(self, mention: Mention) -> bool:
        """Whether a verb in the past stands right behind a name."""
        last = mention[3]
        after = self.lower[last + 1]
        if self.tokens.ends[last] != mention[1]:
            return False
        roles = self.roles
        past = after.endswith("ed") and len(after) > _ENDING
        return past or after in roles.verbs or after in roles.speech

    def is_body(self, mention: Mention) -> bool:
        """Whether a word for a body stands behind a name: "agency", "news agency"."""
        last, sorts = mention[3], self.sorts
        return any(sorts[w] & (NOUN | BODY) for w in self.lower[last + 1 : last + 3])

    def is_called_body(self, mention: Mention) -> bool:
        """Whether what a body is called stands behind a name: "party", "news agency"."""
        behind = self.lower[mention[3] + 1 : mention[3] + 3]
        return not self.roles.after_bodies.isdisjoint(behind)

    def around(self, mention: Mention, tables: Tables) -> int:
        """What stands around a mention tells: the sum of its weights."""
        start, end, first, last, name = mention
        tokens, lower, words, text = self.tokens, self.lower, self.words, self.text
        sorts = self.sorts
        if name.start:
            first = bisect_left(tokens.starts, start, first)
        if tokens.ends[last] > end:
            last = bisect_left(tokens.starts, end, first, last + 1) - 1
        before2, before, after, after2 = (
            lower[first - 2],
            lower[first - 1],
            lower[last + 1],
            lower[last + 2],
        )
        front, behind = tables.fronts.get(before), tables.behinds.get(after)
        if front is None:
            sort = sorts[before]
            front = tables.keep_front(before, code_of(sort), sort & _BESIDE)
        if behind is None:
            sort = sorts[after]
            plain = after.isalpha() and after not in _CITING
            behind = tables.keep_behind(after, code_of(sort), sort & _BESIDE, plain=plain)
        told, code, number, links = front
        told_behind, code_behind, number_behind, links_behind, plain = behind
        two_before, two_after, between, numbers, left, right, place = tables.beside
        total = (
            told
            + told_behind
            + two_before((before2, before), 0)
            + two_after((after, after2), 0)
            + between((before, after), 0)
            + numbers((number, number_behind), 0)
        )
        # what else begins with a capital beside it
        if links and words[first - 2] != before2:
            total += left(before + code_of(sorts[before2]), 0)
        elif words[first - 1] != before:
            total += left(code, 0)
        if words[last + 2] != after2:
            if links_behind:
                total += right(after + code_of(sorts[after2]), 0)
        elif words[last + 1] != after:
            total += right(code_behind, 0)
        total += tables.referred(self._referred(last), 0)
        at = "s" if start in self.sentences else ""
        if not start or text[start - 1] in _LINE:
            at += "l"
        if text[end : end + 1] in _LINE:
            at += "e"
        if text[end : end + 1] in _TRADED:
            at += "t"
        if plain:  # saves time
            if after in _COPULAS and sorts[after2] & ARTICLE:
                total += tables.apposed("=" + self._apposed(last + 2), 0)
            return total + place(at, 0)
        if after in ("'", "’") and after2 == "s":
            after3 = lower[last + 3]
            total += tables.owned(after3, 0)
            at += "o"
        elif after == ",":
            if after2.isdigit() and len(after2) in _CITED_OR_AGED:
                at += _CITED_OR_AGED[len(after2)]
            elif after2 in _RELATIVE:
                at += "w"
            elif sorts[after2] & (ROLE | ARTICLE):
                at += "r"
        elif after == "&" or (
            after in _CITING and (after2 == "al" or (after2.isdigit() and len(after2) == _YEAR))
        ):
            at += "y"  # "Lenz et al", "Lenz (2014)"
        total += place(at, 0)
        if after == ",":
            total += tables.apposed(self._apposed(last + 2), 0)
        elif after == ")" and before == "(":
            total += tables.expands(self._expands(first), 0)
        return total

    def _referred(self, last: int) -> str:
        """Whether "he" or "it" comes next behind a name."""
        reach = last + _FARTHEST_PRONOUN
        persons, neuters = self.persons, self.neuters
        person, neuter = bisect_left(persons, last), bisect_left(neuters, last)
        he = persons[person] if person < len(persons) else reach
        it = neuters[neuter] if neuter < len(neuters) else reach
        if min(he, it) >= reach:
            return ""
        return "p" if he < it else "i"

    def _apposed(self, at: int) -> str:
        """What the phrase that begins at a token calls someone or something: "r" of "a linguist"."""
        lower, sorts = self.lower, self.sorts
        opened = "a" if sorts[lower[at]] & ARTICLE else ""
        for i in range(at, min(at + _LONGEST_APPOSED, len(lower) - 3)):
            word = lower[i]
            sort = sorts[word]
            if sort & ROLE:
                following = lower[i + 1]
                if not following.isalpha() or sorts[following] & PREPOSITION:
                    return opened + ("r" if word in self.roles.people else "R")
            elif sort & (NOUN | BODY) and opened:
                return opened + "b"
            elif not word[0].isalnum() or sort & (PREPOSITION | SPEECH):
                break
        return opened

    def _expands(self, first: int) -> str:
        """Whether the words in front of a bracket begin with the letters in it, and how written."""
        letters = self.lower[first]
        begin = first - 1 - len(letters)
        if begin < 0 or len(letters) < _SHORTEST_ACRONYM:
            return ""
        found = self.lower[begin : first - 1]
        if "".join([word[0] for word in found]) != letters:
            return ""
        words = self.tokens.words
        return "c" if words[begin] != found[0] and words[first - 2] != found[-1] else "l"


def _topic(seen: Set[str], names: NameWords) -> str:
    """What an article is about, by its words: "s" sport, "m" markets, "d" devices."""
    found = ""
    for letter, words in (("s", names.sport), ("m", names.markets), ("d", names.devices)):
        count = len(seen & words)
        if count >= _MUCH:
            found += letter.upper()
        elif count >= _SOME:
            found += letter
    return found


def of_words(name: Name, sorts: Sorts, tables: Tables) -> int:
    """What the words of a name tell in any article."""
    low = name.low
    pattern = pattern_of(name, sorts)
    first, last = low[0], low[-1]
    total = tables.whole(name.joined, 0)
    total += tables.known(sorts[name.joined], 0)
    total += tables.pattern(pattern[:_LONGEST_PATTERN], 0)
    total += tables.ending(last[-_ENDING:], 0) + tables.ending2(last[-2:], 0)
    total += tables.rule((name.kind, name.sure, name.told, name.opening), 0)
    total += tables.shape(_shape(name), 0)
    total += tables.opening(first[:_ENDING], 0)
    if len(low) > 1:
        total += tables.first(first, 0) + tables.last(last, 0)
        total += tables.first_sort(sorts[first], 0)
        total += tables.last_sort(sorts[last], 0)
        total += tables.begin(pattern[:2], 0) + tables.end(pattern[-2:], 0)
        total += tables.opening2(first[-2:], 0)
        for word in low[1:-1]:
            total += tables.inner(word, 0)
        total += tables.size(len(low), 0)
    return total


_RELATIVE = frozenset({"who", "whose", "whom"})
_COPULAS = frozenset({"is", "was"})


def _shape(name: Name) -> str:
    """Capitals, digits and marks in a name."""
    word = name.words[-1]
    found = ""
    written = name.written
    if written.isupper():
        found = f"U{min(len(written), 5)}" if len(name.words) == 1 else "U"
    elif word[1:].lower() != word[1:]:
        found = "c"  # "ProPrint", "McHale"
    if any(c.isdigit() for c in written):
        found += "9"
    if "-" in written:
        found += "-"
    if "." in written:
        found += "."
    if "&" in written:
        found += "&"
    if "'" in written or "’" in written:
        found += "'"
    if len(name.words) == 1:
        found += str(min(len(word), 4))
    return found


def relations(wordings: Sequence[Name], sorts: Sorts) -> dict[str, list[tuple[str, str]]]:
    """Which names stand in longer ones: shorter -> how, and which longer one it is."""
    known = {name.joined for name in wordings}
    found: dict[str, list[tuple[str, str]]] = {}
    for name in wordings:
        low = name.low
        if len(low) < 2:  # saves time
            continue
        parts = [("last", name.surname)] if name.surname in known else []
        if low[0] in known:
            parts.append(("first" + code_of(sorts[low[-1]]), low[0]))
        if len(low) > 2:
            parts += (("begin", " ".join(low[:-1])), ("rest", " ".join(low[1:])))
        if len(name.initials) > 1:
            parts.append(("short", name.initials))
        for how, part in parts:
            if part in known and part != name.joined:
                found.setdefault(part, []).append((how, name.joined))
    return found
