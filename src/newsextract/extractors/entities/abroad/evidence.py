"""What tells the kind of a piece, in features that are the same for all languages.

The sorts of words (given name, head of a body, title) come from each language's vocabulary; a feature
is a short text, looked up in one table of weights.
"""

from collections.abc import Sequence, Set

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
    role_in,
)
from newsextract.extractors.entities.scoring import Verdict

_OWNERS = GIVEN | SURNAME | COUNTRY | CITY | REGION | PLACE
_LONGEST_FRONT = 40  # letters in front of the noun that a compound ends with
_CASES = ("es", "s", "en", "n")
_INFLECTED = HEAD | SITE | NOUN | COUNTRY | PLACE | THING
_SURE, _LIKELY = 200, 80  # hundredths of logits
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
    (NOUN, "N"),
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
)


def code_of(sort: int) -> str:
    """The letter for what a word can be."""
    if sort & GIVEN:
        sort |= GIVEN  # of men, of women or both
    for wanted, code in _CODES:
        if sort & wanted == wanted:
            return code
    return "?"


@light.define
class Evidence:
    """What one article tells about the pieces of its stretches."""

    text: str
    tokens: Tokens
    sentences: Set[int]
    vocabulary: Vocabulary
    lowered: Set[str] = light.field(init=False)  # words that the article has in lower case
    counts: dict[str, int] = light.field(init=False)  # of each wording, where it is a whole run
    inside: dict[str, set[str]] = light.field(init=False)  # how a wording stands in longer runs
    topic: str = light.field(init=False)  # "s", "S": how much it is about sport
    _told: dict[str, tuple[int, str]] = light.field(init=False, factory=dict)
    middle: set[str] = light.field(init=False)  # words capitalised inside a sentence

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
                    how += (
                        "g" if i + 1 < len(lows) and sorts[i] & GIVEN and not run.links[i] else ""
                    )
                    how += (
                        "t" if i and sorts[i - 1] & (TITLE | ROLE) and not run.links[i - 1] else ""
                    )
                    if how:
                        self.inside.setdefault(low, set()).add(how)

    # -- the words of a piece ------------------------------------------------------------------

    def of_words(self, run: Run, first: int, last: int) -> list[str]:
        """What the words of a piece tell wherever it stands."""
        words = self.vocabulary.words
        units = run.units[first : last + 1]
        known = [self.told(unit.text) for unit in units]
        sorts = [sort for sort, _ in known]
        codes = [code for _, code in known]
        pattern = codes[0]
        for i, code in enumerate(codes[1:]):
            pattern += self.linked(run.links[first + i]) + code
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
            links = sorted({self.linked(link) for link in run.links[first:last]})
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

    def told(self, word: str) -> tuple[int, str]:
        """What a word can be, and the letter for it."""
        known = self._told.get(word)
        if known is None:
            sort = self._sort(word)
            known = self._told[word] = sort, _code(word, sort)
        return known

    def prior(self, run: Run, first: int, last: int, key: str) -> tuple[Verdict, int] | None:
        """What a wording is as far as it is known by itself, and by how much, in hundredths."""
        whole = self.vocabulary.sorts.get(key, 0)
        if last > first:
            if whole & KNOWN:
                return "organization", _SURE
            return ("place", _SURE) if whole & (PLACE | COUNTRY) else None
        if " " in run.units[first].text:
            return "organization", _SURE  # "Office national des forêts"
        if whole & KNOWN and not whole & (_PLACED | GIVEN | SURNAME):
            return "organization", _LIKELY
        placed = whole & COUNTRY or (whole & PLACE and not whole & (GIVEN | SURNAME | KNOWN))
        return ("place", _LIKELY) if placed and not self.topic else None

    def _sort(self, word: str) -> int:
        if " " in word:  # "Conseil national"
            return self._sort(word.partition(" ")[0]) & HEAD
        low = folded(word)
        sort = self.vocabulary.sorts.get(low, 0)
        if not sort and self.vocabulary.words.nouns:
            sort = self._inflected(low)
        if not sort and low.endswith("s") and self.vocabulary.words.compounding:
            sort = self.vocabulary.sorts.get(low[:-1], 0) & _OWNERS  # "Merkels"
        if "-" in word and not sort:
            sort = self.vocabulary.sorts.get(folded(word.rpartition("-")[2]), 0) & (
                ROLE | HEAD | THING
            )
            front = self.vocabulary.sorts.get(folded(word.partition("-")[0]), 0)
            sort |= front & GIVEN
        if not sort & ROLE and role_in(word, self.vocabulary) is not None:
            sort |= ROLE
        if not sort and low.endswith(tuple(self.vocabulary.words.demonym_endings)):
            return DEMONYM
        if not sort and self.vocabulary.words.nouns and low.endswith("er"):
            placed = self.vocabulary.sorts.get(low[:-2], 0) & (CITY | PLACE | REGION)
            sort = DEMONYM if placed else 0  # "Lübecker"
        if not sort and self.vocabulary.words.compounding:
            for at in range(2, min(len(low) - 3, _LONGEST_FRONT)):
                part = self.vocabulary.sorts.get(low[at:], 0) & (HEAD | THING | SITE | NOUN)
                if part:
                    return part
        return sort

    def _inflected(self, low: str) -> int:
        """What a word is whose ending says its case: "Kreuzes", "Landesamts", "Niederlanden"."""
        sorts = self.vocabulary.sorts
        stems = [low[: -len(end)] for end in _CASES if low.endswith(end)]
        return next((s for stem in stems if (s := sorts.get(stem, 0) & _INFLECTED)), 0)

    def linked(self, link: tuple[str, ...]) -> str:
        """A letter for the words between two units: "p" of a person's particles, "d", "+"."""
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
    if " " in word:
        return "E"
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
        found += (
            "-"
            if "-" in word
            else "."
            if "." in word
            else "9"
            if any(c.isdigit() for c in word)
            else "'"
        )
    return found
