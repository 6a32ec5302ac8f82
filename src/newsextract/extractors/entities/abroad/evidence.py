"""What tells the kind of a piece, in features that are the same for all languages.

The sorts of words (given name, head of a body, title) come from each language's vocabulary; a feature
is a short text, looked up in one table of weights.
"""

from collections.abc import Sequence, Set

import attrs

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
    GIVEN,
    MEDIA,
    REGION,
    SITE,
    SURNAME,
    THING,
)
from newsextract.extractors.entities.abroad.runs import Run
from newsextract.extractors.entities.abroad.vocabulary import (
    CALENDAR,
    COMMON,
    HEAD,
    KNOWN,
    NOUN,
    OUTLET,
    PLACE,
    ROLE,
    TAIL,
    TITLE,
    Vocabulary,
    folded,
    joined,
    role_in,
)

_OWNERS = GIVEN | SURNAME | COUNTRY | CITY | REGION | PLACE
_SOME, _MUCH = 2, 5  # words of sport in an article
_CHAIN = 8  # tokens back to a role
_SHORTEST_ADJECTIVE = 4  # letters
_PLACED = CITY | REGION | AREA | PLACE
_CODES = (  # of a word, the first that fits
    (CALENDAR, "K"),
    (TITLE, "T"),
    (KNOWN | PLACE, "k"),
    (KNOWN | CITY, "k"),
    (KNOWN, "M"),
    (HEAD, "B"),
    (TAIL, "L"),
    (SITE, "S"),
    (THING, "H"),
    (COUNTRY, "C"),
    (DEMONYM, "D"),
    (CLUB, "U"),
    (OUTLET, "M"),
    (ROLE, "O"),
    (PLACE | GIVEN, "Y"),
    (PLACE, "V"),
    (REGION, "R"),
    (GIVEN | CITY, "Y"),
    (SURNAME | CITY, "Z"),
    (CITY, "V"),
    (COMMON, "c"),
    (GIVEN | SURNAME, "A"),
    (GIVEN, "G"),
    (SURNAME, "F"),
    (BODY, "b"),
    (MEDIA, "m"),
    (COMPANY, "l"),
    (AREA, "R"),
    (FIRM, "M"),
    (NOUN, "N"),
)


def code_of(sort: int) -> str:
    """The letter for what a word can be."""
    for wanted, code in _CODES:
        if sort & wanted == wanted:
            return code
    return "?"


@attrs.define(eq=False, repr=False)
class Evidence:
    """What one article tells about the pieces of its stretches."""

    text: str
    tokens: Tokens
    sentences: Set[int]
    vocabulary: Vocabulary
    lowered: Set[str] = attrs.field(init=False)  # words that the article has in lower case
    counts: dict[str, int] = attrs.field(init=False)  # of each wording, where it is a whole run
    inside: dict[str, set[str]] = attrs.field(init=False)  # how a wording stands in longer runs
    topic: str = attrs.field(init=False)  # "s", "S": how much it is about sport
    middle: set[str] = attrs.field(init=False)  # words capitalised inside a sentence

    def __attrs_post_init__(self) -> None:
        self.lowered = {w for w in self.tokens.words if w[0].islower()}
        sport = len(self.lowered & self.vocabulary.words.sport)
        self.topic = "S" if sport >= _MUCH else "s" if sport >= _SOME else ""
        self.counts = {}
        self.inside = {}
        self.middle = set()

    def learn(self, runs: Sequence[Run]) -> None:
        """Take from all stretches what they tell of each other."""
        for run in runs:
            lows = [folded(unit.text) for unit in run.units]
            for i, low in enumerate(lows):
                self.counts[low] = self.counts.get(low, 0) + 1
                if i or not run.opening:
                    self.middle.add(low)
            if len(lows) > 1:
                sorts = [self.vocabulary.sorts.get(low, 0) for low in lows]
                for i, low in enumerate(lows):
                    how = "p" if i and sorts[i - 1] & GIVEN and not run.links[i - 1] else ""
                    how += "g" if i + 1 < len(lows) and sorts[i] & GIVEN and not run.links[i] else ""
                    how += "t" if i and sorts[i - 1] & (TITLE | ROLE) and not run.links[i - 1] else ""
                    if how:
                        self.inside.setdefault(low, set()).add(how)

    # -- the words of a piece ------------------------------------------------------------------

    def of_words(self, run: Run, first: int, last: int) -> list[str]:
        """What the words of a piece tell wherever it stands."""
        words = self.vocabulary.words
        units = run.units[first : last + 1]
        sorts = [self._sort(unit.text) for unit in units]
        codes = [_code(unit.text, sort) for unit, sort in zip(units, sorts, strict=True)]
        pattern = codes[0]
        for i, code in enumerate(codes[1:]):
            pattern += self._linked(run.links[first + i]) + code
        low = " ".join(
            part
            for i, unit in enumerate(units)
            for part in (folded(unit.text), *(run.links[first + i] if i + 1 < len(units) else ()))
        )
        whole = self.vocabulary.sorts.get(low, 0)
        size = len(units)
        end = folded(units[-1].text)
        begin = folded(units[0].text)
        several = "2" if size > 1 else "1"
        found = [
            "pat:" + pattern[:7],
            "size:" + str(size),
            "suf:" + several + end[-3:],
            "suf2:" + several + end[-2:],
            "shape:" + several + _shape(units[-1].text),
        ]
        found += [f"whole:{several}{name}" for name, bits in _NAMED if whole & bits]
        if size > 1:
            found += [
                "beg:" + pattern[:2],
                "end:" + pattern[-2:],
                "first:" + codes[0],
                "last:" + codes[-1],
                "shape1:" + _shape(units[0].text),
                "pre:" + begin[:4],
            ]
            found += ["in:" + c for c in sorted(set(codes[1:-1]))]
            links = sorted({self._linked(link) for link in run.links[first:last]})
            found += ["link:" + link for link in links if link]
            if all(c in "GAYFZ?I" for c in codes):
                found.append("allpers" + ("1" if codes[0] in "GAY" else "0"))
        else:
            word = units[0].text
            sort = sorts[0]
            found += [f"is:{name}" for name, bits in _NAMED if sort & bits]
            found.append("len:" + str(min(len(word), 9)))
            found.append("pr1:" + begin[:3])
            found.append(f"n:{min(self.counts.get(begin, 0), 4)}")
            for how in self.inside.get(begin, ()):
                found.append("inside:" + how)
        lowered = [unit.text.lower() in self.lowered for unit in units]
        found.append("low:" + several + str(lowered[0])[0] + str(lowered[-1])[0])
        if begin not in self.middle:
            found.append("onlyopens" + several)
        language = self.vocabulary.language
        found.append(f"topic:{several}{self.topic}{codes[-1]}")
        found.append(f"topic0:{several}{self.topic}{codes[0]}")
        if words.nouns:
            found += [f"N{feature}" for feature in found if feature.startswith(_NOUNLIKE)]
        found += [f"fw:{language}:{several}{begin}", f"lw:{language}:{several}{end}"]
        found.append(f"sx:{language}:{several}{end[-3:]}")
        return found

    def _sort(self, word: str) -> int:
        low = folded(word)
        sort = self.vocabulary.sorts.get(low, 0)
        if not sort and low.endswith("s") and self.vocabulary.words.compounding:
            sort = self.vocabulary.sorts.get(low[:-1], 0) & _OWNERS  # "Merkels"
        if "-" in word and not sort:
            sort = self.vocabulary.sorts.get(folded(word.rpartition("-")[2]), 0) & (ROLE | HEAD | THING)
            front = self.vocabulary.sorts.get(folded(word.partition("-")[0]), 0)
            sort |= front & GIVEN
        if not sort & ROLE and role_in(word, self.vocabulary) is not None:
            sort |= ROLE
        if not sort and self.vocabulary.words.compounding:
            for at in range(2, len(low) - 3):
                part = self.vocabulary.sorts.get(low[at:], 0) & (HEAD | THING | SITE)
                if part:
                    return part
        return sort

    def _linked(self, link: tuple[str, ...]) -> str:
        if not link:
            return ""
        words = self.vocabulary.words
        if any(word in words.conjunctions or word == "&" for word in link):
            return "+"
        if link[0].isdigit():
            return "9"
        if all(word in words.particles for word in link):
            return "p" if link[0] in words.small else "v"
        return "d" if any(word in words.small for word in link) else "a"

    # -- around a piece --------------------------------------------------------------------------

    def around(self, run: Run, first: int, last: int) -> list[str]:
        """What stands around a piece."""
        tokens, words = self.tokens, self.vocabulary.words
        lower = tokens.lower
        begin, end = run.units[first].first, run.units[last].last
        several = "2" if last > first else "1"
        start, stop = tokens.starts[begin], tokens.ends[end]
        found: list[str] = []
        if first:
            link = self._linked(run.links[first - 1])
            left = _code(run.units[first - 1].text, self._sort(run.units[first - 1].text))
            found.append(f"left:{several}{left}{link}")
            found.append(f"left2:{link or '0'}{_code(run.units[first].text, self._sort(run.units[first].text))}")
            before = left + link
        else:
            before = self._before(begin, start)
            found.append(f"bef:{several}{before}")
            found.append(f"befw:{several}{self._before(begin - 1, start)}{before}")
        if last + 1 < len(run.units):
            link = self._linked(run.links[last])
            right = _code(run.units[last + 1].text, self._sort(run.units[last + 1].text))
            found.append(f"right:{several}{link}{right}")
            found.append(f"right2:{_code(run.units[last].text, self._sort(run.units[last].text))}{link or '0'}")
            after = link + right
        else:
            after = self._after(end, stop)
            found.append(f"aft:{several}{after}")
        found.append(f"both:{before}|{after}")
        codes = [_code(unit.text, self._sort(unit.text)) for unit in run.units[first : last + 1]]
        found.append(f"cb:{several}{before}|{codes[0]}")
        found.append(f"ca:{several}{codes[-1]}|{after}")
        found.append(f"cc:{before}|{''.join(codes[:3])}|{after}")
        found.append(f"ct:{self.topic}{before}|{''.join(codes[:3])}")
        chain = self._chained(begin)
        if chain:
            found.append(f"chain:{several}{chain}")
        if words.nouns:
            found += [f"N{feature}" for feature in found]
        language = self.vocabulary.language
        if begin and not first:
            found.append(f"bw:{language}:{lower[begin - 1]}")
            if begin > 1:
                found.append(f"bw2:{language}:{lower[begin - 2]} {lower[begin - 1]}")
        if end + 1 < len(lower) and last + 1 == len(run.units):
            found.append(f"aw:{language}:{lower[end + 1]}")
            if end + 2 < len(lower):
                found.append(f"aw2:{language}:{lower[end + 1]} {lower[end + 2]}")
        if start in self.sentences:
            found.append("opens:" + several)
        if self._alone(start, stop):
            found.append("line:" + several)
        return found

    def _before(self, begin: int, start: int) -> str:
        """What the word in front is."""
        if begin <= 0 or start in self.sentences:
            return "^"
        i = begin - 1
        low = self.tokens.lower[i]
        words = self.vocabulary.words
        if low in "'’" and i and self.tokens.lower[i - 1] in words.elided:
            low = self.tokens.lower[i - 1]
        if low == "." and i and self.tokens.lower[i - 1] in self.vocabulary.titles:
            return "T"
        if not low[0].isalnum():
            return low
        if low[0].isdigit():
            return "9"
        for group, name in (
            (words.articles & words.placing, "ap"),
            (words.placing & words.small, "ps"),
            (words.placing, "p"),
            (words.articles & words.small, "as"),
            (words.articles, "a"),
            (words.small, "s"),
            (words.conjunctions, "y"),
            (self.vocabulary.titles, "T"),
            (words.media, "M"),
            (words.heads, "B"),
            (words.sites, "S"),
            (words.things, "H"),
            (words.speech, "v"),
            (words.common, "c"),
        ):
            if low in group:
                return name
        if role_in(joined(self.tokens, i), self.vocabulary) is not None:
            return "R"
        if words.compounding and len(low) >= _SHORTEST_ADJECTIVE and self.tokens.words[i] == low:
            return "j" + low[-2:] if low.endswith(("e", "en", "er", "es", "em")) else "w"
        return "w"

    def _chained(self, begin: int) -> str:
        """Whether a role that reaches to the piece stands before it: "le ministre des Finances"."""
        lower, words = self.tokens.lower, self.vocabulary.words
        i = begin - 1
        found = ""
        if i > 0 and lower[i] == ",":
            found = ","
            i -= 1
        elif i > 0 and (lower[i] in words.small or lower[i] in words.articles):
            found = "d"
        floor = max(-1, i - _CHAIN)
        while i > floor:
            low = lower[i]
            if role_in(joined(self.tokens, i), self.vocabulary) is not None:
                return found + ("0" if i == begin - 1 else "1")
            small = low in words.small or low in words.articles or low in words.elided
            if (not low[0].isalpha() and low not in "'’-") or (
                not small and (low in words.common or low in words.speech)
            ):
                break
            if self.tokens.starts[i] in self.sentences:
                break
            i -= 1
        return ""

    def _after(self, end: int, stop: int) -> str:
        """What stands behind."""
        tokens, words = self.tokens, self.vocabulary.words
        i = end + 1
        if i >= len(tokens) or "\n" in self.text[stop : tokens.starts[i]]:
            return "$"
        low = tokens.lower[i]
        if low == ",":
            following = tokens.lower[i + 1] if i + 2 < len(tokens) else ""
            if following.isdigit() and len(following) == 2:
                return ",9"
            if following in words.relative:
                return ",q"
            if following in words.articles or following in words.former:
                return ",a"
            if role_in(following, self.vocabulary) is not None if following else False:
                return ",R"
            return ","
        if low == "(":
            following = tokens.words[i + 1] if i + 2 < len(tokens) else ""
            if following.isdigit() and len(following) == 2:
                return "(9"
            return "(A" if following.isupper() else "("
        if not low[0].isalnum():
            return low
        if low[0].isdigit():
            return "9"
        for group, name in (
            (words.speech, "v"),
            (words.conjunctions, "y"),
            (words.small, "s"),
            (words.placing, "p"),
            (words.articles, "a"),
            (words.relative, "q"),
            (words.common, "c"),
        ):
            if low in group:
                return name
        return "R" if role_in(low, self.vocabulary) is not None else "w"

    def _alone(self, start: int, stop: int) -> bool:
        """Whether a piece is a line."""
        text = self.text
        return text[start - 1 : start] in ("", "\n") and text[stop : stop + 1] in ("", "\n")


_NOUNLIKE = ("pat:", "suf2:", "is:", "low:", "shape:")
_NAMED = (
    ("given", GIVEN),
    ("surname", SURNAME),
    ("country", COUNTRY),
    ("city", CITY),
    ("place", PLACE),
    ("region", REGION | AREA),
    ("known", KNOWN),
    ("head", HEAD),
    ("body", BODY),
    ("club", CLUB),
    ("media", MEDIA | OUTLET),
    ("firm", FIRM | COMPANY | TAIL),
    ("site", SITE),
    ("thing", THING),
    ("title", TITLE),
    ("role", ROLE),
    ("calendar", CALENDAR),
    ("common", COMMON),
    ("noun", NOUN),
    ("demonym", DEMONYM),
)


def _code(word: str, sort: int) -> str:
    if word[0].islower():
        return "y" if sort & SITE else "x" if sort & HEAD else "z"
    if len(word) == 1:
        return "I"
    if sort:
        return code_of(sort)
    if word.replace(".", "").isupper():
        return "P"
    return "-" if "-" in word else "?"


def _shape(word: str) -> str:
    """Capitals, digits and marks in a word."""
    found = ""
    if word.isupper() or word.replace(".", "").isupper():
        found = f"U{min(len(word), 6)}"
    elif word[1:] != word[1:].lower():
        found = "c"
    if not word.isalpha():
        found += "-" if "-" in word else "." if "." in word else "9" if any(c.isdigit() for c in word) else "'"
    return found
