"""What a unit of a stretch can be: its sorts, and one letter for them."""

from functools import lru_cache
from typing import NamedTuple

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
)
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

_OWNERS = GIVEN | SURNAME | COUNTRY | CITY | REGION | AREA | PLACE | FIRM
_LONGEST_FRONT = 40  # letters in front of the noun that a compound ends with
_CASES = ("es", "s", "en", "n")
_INFLECTED = HEAD | SITE | NOUN | COUNTRY | PLACE | THING | FIRM | AREA
_REMEMBERED = 8192  # units
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
    (OTHER, "X"),
)

_NAMES = (
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
    ("other", OTHER),
    ("title", TITLE),
    ("role", ROLE),
    ("calendar", CALENDAR),
    ("common", COMMON),
    ("noun", NOUN),
    ("demonym", DEMONYM),
)


def code_of(sort: int) -> str:
    """The letter for what a word can be."""
    if sort & GIVEN:
        sort |= GIVEN  # of men, of women or both
    for wanted, code in _CODES:
        if sort & wanted == wanted:
            return code
    return "?"


def names_of(sort: int) -> list[str]:
    """What a word can be, by name, as features say it."""
    return [name for name, bits in _NAMES if sort & bits]


class Word(NamedTuple):
    """What the words of a unit tell by themselves."""

    low: str  # in lower case, without accents
    sort: int  # what it can be, a bit each
    code: str  # one letter for that
    lower: str  # in lower case, with its accents


@lru_cache(maxsize=_REMEMBERED)
def told(text: str, vocabulary: Vocabulary) -> Word:
    """What a unit is by itself in a language."""
    sort = _sort(text, vocabulary)
    return Word(folded(text), sort, _code(text, sort), text.lower())


def _sort(word: str, vocabulary: Vocabulary) -> int:
    if " " in word:  # "Conseil national"
        return _sort(word.partition(" ")[0], vocabulary) & HEAD
    low = folded(word)
    sort = vocabulary.sorts[low]
    if not sort and vocabulary.words.nouns:
        sort = _inflected(low, vocabulary)
    if not sort and low.endswith("s") and vocabulary.words.compounding:
        sort = vocabulary.sorts[low[:-1]] & _OWNERS  # "Merkels"
    if "-" in word and not sort:
        sort = vocabulary.sorts[folded(word.rpartition("-")[2])] & (ROLE | HEAD | THING)
        front = vocabulary.sorts[folded(word.partition("-")[0])]
        sort |= front & GIVEN
    if not sort & ROLE and role_in(word, vocabulary) is not None:
        sort |= ROLE
    if not sort and low.endswith(tuple(vocabulary.words.demonym_endings)):
        return DEMONYM
    if not sort and vocabulary.words.nouns and low.endswith("er"):
        placed = vocabulary.sorts[low[:-2]] & (CITY | PLACE | REGION)
        sort = DEMONYM if placed else 0  # "Lübecker"
    if not sort and vocabulary.words.compounding:
        for at in range(2, min(len(low) - 3, _LONGEST_FRONT)):
            part = vocabulary.sorts.look(low[at:]) & (HEAD | THING | SITE | NOUN)
            if part:
                return part
    return sort


def _inflected(low: str, vocabulary: Vocabulary) -> int:
    """What a word is whose ending says its case: "Kreuzes", "Landesamts", "Niederlanden"."""
    sorts = vocabulary.sorts
    stems = [low[: -len(end)] for end in _CASES if low.endswith(end)]
    return next((s for stem in stems if (s := sorts.look(stem) & _INFLECTED)), 0)


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
