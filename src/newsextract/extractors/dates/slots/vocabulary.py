"""The words of a language, by the slots of the grammar that they fill.

A word can fill several: "mañana" is a day and a part of one, "segundo" an ordinal and a unit. All
words that fill the same slots are one letter of the lines that the rules read.
"""

import unicodedata
from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any

from newsextract._language.calendar import calendar_names
from newsextract._language.tokens import NUMBER
from newsextract._model import light
from newsextract._words.numerals import Numerals
from newsextract._words.slots import ForeignDateWords
from newsextract.lexicon import Lexicons

Lexeme = Mapping[str, Any]  # slot -> what the word says in it
SPLIT = "'.-º°"  # marks that are tokens of their own inside words
_FIRST_LETTER = 0xE000  # private use: none of them stands in a text's words
_MARKS = {
    ".": "DOT",
    ",": "COMMA",
    "/": "SLASH",
    "-": "DASH",
    "–": "DASH",
    "—": "DASH",
    ":": "COLON",
    "'": "APOS",
    "’": "APOS",
    "‘": "APOS",
    "(": "OPEN",
    ")": "CLOSE",
}
# slots that tell of a time by themselves; what else can be part of an expression is read beside them
_CORES = [
    "MONTH",
    "WEEKDAY",
    "UNIT",
    "SEASON",
    "PART",
    "AT_PART",
    "DAY_WORD",
    "DAY_PART",
    "NOW",
    "HOLIDAY",
    "NOON",
    "OFTEN",
    "WEEKLY",
    "OCLOCK",
    "CENTURY",
    "DECADE",
    "PERIOD",
    "EDGE_UNIT",
    "HALF_TO",
    "QUARTER",
    "AT",
    "MINUTES",
]
_TABLES = {  # slot -> attribute of the words that is a table
    "UNIT": "units",
    "SEASON": "seasons",
    "PART": "parts",
    "AT_PART": "at_parts",
    "DAY_WORD": "days",
    "DAY_PART": "told_parts",
    "NOW": "deictics",
    "HOLIDAY": "holidays",
    "NOON": "hours",
    "NTH": "ordinals",
    "STEP": "steps",
    "BEHIND": "behind",
    "LATER": "later",
    "FROM": "from_day",
    "EDGE": "edges",
    "OFTEN": "often",
    "WEEKLY": "weekly",
    "VAGUE": "vague",
    "ROUGH": "rough",
    "HALF_DAY": "day_halves",
    "MINUTES": "minutes",
    "QUARTER": "quarters",
    "PAST": "past",
    "TIMES": "times",
    "DECADE": "decades",
    "PERIOD": "periods",
    "EDGE_UNIT": "edge_units",
}
_LISTS = {  # slot -> attribute that is a list
    "AGO": "ago",
    "GONE": "gone",
    "AHEAD": "ahead",
    "EVERY": "every",
    "WHOLE": "whole",
    "SAME": "same",
    "THE": "articles",
    "DAY_THE": "day_articles",
    "OF": "of",
    "IN": "within",
    "AT": "at",
    "OCLOCK": "oclock",
    "HALF_TO": "half_to",
    "MINUS": "minus",
    "AND": "joins",
    "PER": "per",
    "CENTURY": "centuries",
    "OF_DECADE": "of_decade",
    "NTH_END": "nth_ends",
    "DECADE_END": "decade_ends",
    "TO": "range_joins",
    "NAME": "names",
}


@light.frozen
class Phrase:
    """A word, or several in a row, with the letter of its slots and what it says in each."""

    words: list[str]  # tokens, in lower case
    letters: str  # one; two of a compound, "Montagabend"
    lexemes: tuple[Lexeme, ...]


@light.frozen
class Vocabulary:
    """The words of a language."""

    words: ForeignDateWords
    phrases: Mapping[str, tuple[Phrase, ...]]  # by the first token, long ones first
    inside: frozenset[str]  # all tokens of phrases
    cores: frozenset[str]  # the longest tokens of the words that tell of a time
    slots: Mapping[str, str]  # slot -> the letters that fill it
    letters: Mapping[frozenset[str], str]
    short: frozenset[str]  # months and weekdays in short, which are dates beside others alone

    def letter(self, *slots: str) -> str:
        """The letter of what fills just these slots."""
        return self.letters[frozenset(slots)]


def tokens_of(phrase: str) -> list[str]:
    """The tokens of a phrase: ``["l", "'", "ultimo"]``."""
    for mark in SPLIT:
        phrase = phrase.replace(mark, f" {mark} ")
    return phrase.replace(" º ", "º ").replace(" ° ", "° ").split()


@cache
def vocabulary(lexicons: Lexicons) -> Vocabulary | None:
    """The words of a language; None of one that has none."""
    words = lexicons.load(ForeignDateWords, "dates")
    if not words.days:
        return None
    said = _said(words, lexicons)
    letters: dict[frozenset[str], str] = {}
    phrases: dict[str, list[Phrase]] = {}
    cores = {NUMBER}
    for text, lexemes in said.items():
        tokens = tokens_of(text)
        if not _NO_CORE.issuperset(lexemes[0]) and any(c in lexemes[0] for c in _CORES):
            cores.add(max(tokens, key=len))  # "le matin": the word that is rarer
        kinds = "".join(
            letters.setdefault(frozenset(lexeme), chr(_FIRST_LETTER + len(letters)))
            for lexeme in lexemes
        )
        phrases.setdefault(tokens[0], []).append(Phrase(tokens, kinds, lexemes))
    for slot in (*_MARKS.values(), *SHAPES):
        letters.setdefault(frozenset({slot}), chr(_FIRST_LETTER + len(letters)))
    for mark, slot in _MARKS.items():
        phrases.setdefault(mark, []).append(
            Phrase([mark], letters[frozenset({slot})], ({slot: mark},))
        )
    # "à", "op" stand in front of much else; "um", "om" are all that "fünf vor zwölf" has
    cores -= {
        word for word in words.weak_at[1 if words.half_to else 0 :] if set(said[word][0]) == {"AT"}
    }
    slots: dict[str, str] = dict.fromkeys(
        (*_TABLES, *_LISTS, "MONTH", "WEEKDAY", "NUM", "AND_HALF"), ""
    )
    for kinds_of, letter in letters.items():
        for slot in kinds_of:
            slots[slot] = slots.get(slot, "") + letter
    short = _abbreviations(said)
    ordered = {w: tuple(sorted(of, key=_length, reverse=True)) for w, of in phrases.items()}
    inside = frozenset(token for of in phrases.values() for phrase in of for token in phrase.words)
    return Vocabulary(
        words, ordered, inside | _ROMANS, frozenset(cores), slots, letters, short | words.short
    )


def _abbreviations(said: Mapping[str, tuple[Lexeme, ...]]) -> frozenset[str]:
    """The names of months and weekdays that another name of the same begins with: "sept", "lun"."""
    found: set[str] = set()
    for slot in ("MONTH", "WEEKDAY"):
        names = {text: of[0][slot] for text, of in said.items() if slot in of[0] and len(of) == 1}
        longest: dict[int, str] = {}
        for text, number in names.items():
            longest[number] = max(longest.get(number, ""), text, key=len)
        found.update(
            text
            for text, number in names.items()
            if text != longest[number] and longest[number].startswith(text) and len(text) < _FULL
        )
    return frozenset(found)


_FULL = 5  # letters of a name in full, "lunes" beside "lunes festivo"
_NO_CORE = frozenset({"AND", "MINUTES"})  # "und", which only an hour makes part of a time
SHAPES = ("D2", "Y4", "DIGITS", "NTH", "CLOCK", "ROMAN", "QUARTER_NAME", "FRACTION", "GAP", "NUM")
_ROMAN = [
    "i",
    "ii",
    "iii",
    "iv",
    "v",
    "vi",
    "vii",
    "viii",
    "ix",
    "x",
    "xi",
    "xii",
    "xiii",
    "xiv",
    "xv",
    "xvi",
    "xvii",
    "xviii",
    "xix",
    "xx",
    "xxi",
]
ROMANS = {
    **{name: number for number, name in enumerate(_ROMAN, 1)},
    **{f"{name}e": number for number, name in enumerate(_ROMAN, 1)},
}
_ROMANS = frozenset(ROMANS) | {"q1", "q2", "q3", "q4", "½"}


def lacking(lexicons: Lexicons) -> frozenset[str]:
    """The slots that a language has no words for: what its tables lack."""
    words = vocabulary(lexicons)
    slots = (*_TABLES, *_LISTS, "MONTH", "WEEKDAY", "NUM")
    return frozenset(slot for slot in slots if words is None or not words.slots[slot])


def _length(phrase: Phrase) -> int:
    return len(phrase.words)


def _said(words: ForeignDateWords, lexicons: Lexicons) -> dict[str, tuple[dict[str, Any], ...]]:
    """Each word or phrase with what it says: of a compound, what its two parts say."""
    months, weekdays = calendar_names(lexicons)
    said: dict[str, dict[str, Any]] = {}

    def say(text: str, slot: str, value: object) -> None:
        said.setdefault(text, {})[slot] = value

    for name, number in {**months, **words.months}.items():
        say(name, "MONTH", number)
    full = {**{name: number + 1 for name, number in weekdays.items()}, **words.weekdays}
    for name, number in full.items():
        say(name, "WEEKDAY", number)
    for slot, attribute in _TABLES.items():
        for text, value in getattr(words, attribute).items():
            say(text, slot, value)
    for slot, attribute in _LISTS.items():
        for text in getattr(words, attribute):
            say(text, slot, text)
    for text in (*lexicons.load(Numerals, "numerals").halves, *words.halves):
        say(text, "AND_HALF", text)
    for text, value in _numbers(words, lexicons):
        say(text, "NUM", value)
    for text, value in _ordinals(words, lexicons):
        if "NTH" not in said.get(text, ()):
            say(text, "NTH", value)
    for text, fraction in lexicons.load(Numerals, "numerals").fractions.items():
        if " " not in text:
            say(text, "FRACTION", fraction)
    found: dict[str, tuple[dict[str, Any], ...]] = {text: (of,) for text, of in said.items()}
    if words.glued_parts:
        days = {n: {"WEEKDAY": v} for n, v in full.items() if len(n) > _SHORT}
        days |= {n: {"DAY_WORD": v} for n, v in words.days.items()}
        parts = {n: {"PART": v} for n, v in words.glued_parts.items()}
        for day, of_day in days.items():
            for part, of_part in parts.items():
                found.setdefault(f"{day}{part}", (of_day, of_part))
    return _folded(found)


_SHORT = 3  # letters of an abbreviated weekday


def _folded(said: dict[str, Any]) -> dict[str, Any]:
    """The words, with those that have accents also without, and with a curly apostrophe."""
    found = dict(said)
    for text, of in said.items():
        if len(text) >= _SHORT and not text.isascii():
            plain = unicodedata.normalize("NFD", text)
            found.setdefault("".join(c for c in plain if not unicodedata.combining(c)), of)
        if "'" in text:
            found.setdefault(text.replace("'", "’"), of)
    return found


_TEENS = {60: 20, 80: 20}  # "soixante-douze"


def _numbers(words: ForeignDateWords, lexicons: Lexicons) -> Iterable[tuple[str, int]]:
    """The number words of a language, with those of two parts in one word: "einundzwanzig"."""
    plain = dict(_to_hundred(words, lexicons))
    yield from plain.items()
    for head, years in words.year_heads.items():
        for text, value in plain.items():
            if 0 < value < _HUNDRED:
                yield f"{head}{text}", years + value


_HUNDRED = 100


def _to_hundred(words: ForeignDateWords, lexicons: Lexicons) -> Iterable[tuple[str, int]]:
    """The number words, with those of two parts."""
    numerals = lexicons.load(Numerals, "numerals")
    plain = {**numerals.cardinals, **words.numbers}
    yield from plain.items()
    for glue in words.number_glue:
        for tens, ten in plain.items():
            for units, unit in plain.items():
                if 20 <= ten < 100 and not ten % 10 and 0 < unit < _TEENS.get(ten, 10):
                    yield f"{tens}{glue}{units}", ten + unit
    for glue in numerals.glue:
        for tens, ten in plain.items():
            if ten % 10 or not 20 <= ten < 100:
                continue
            for units, unit in plain.items():
                if 0 < unit < 10:
                    yield (f"{tens}{units}" if not glue else f"{units}{glue}{tens}"), ten + unit


def _ordinals(words: ForeignDateWords, lexicons: Lexicons) -> Iterable[tuple[str, int]]:
    """The ordinals of the days of a month that are made from a number word: "einundzwanzigsten"."""
    for end in words.ordinal_ends:
        for text, value in _to_hundred(words, lexicons):
            if 1 < value <= _DAYS:
                yield f"{text}{end}", value


_DAYS = 31  # of a month
