"""The words of dates: the lexicon, numbers in words, and the sub-patterns all rules share."""

from functools import cache
from typing import Literal

import attrs
import regex

from newsextract._language.calendar import calendar_names
from newsextract._language.numerals import numerals, read_words
from newsextract._language.tense import tenses
from newsextract._words import patterns as _patterns
from newsextract._words.dates import DateWords
from newsextract.lexicon import Lexicons


@cache
def date_words(lexicons: Lexicons) -> DateWords:
    """The date words of English, which this grammar is for; months and weekdays of its stamps.

    What plugins added for a text in another language is of that language.
    """
    english = lexicons if lexicons.language.partition("-")[0] == "en" else Lexicons("en")
    numbers = numerals(english)
    words = english.load(DateWords, "dates")
    months, weekdays = calendar_names(english)
    names = {name: number + 1 for name, number in weekdays.items()}
    plural = {f"{name}s": number for name, number in names.items() if name.endswith("day")}
    return attrs.evolve(
        words,
        months=months,
        weekdays=names | plural,
        tenses=tenses(words),
        numbers=numbers.cardinals,
        ordinals=numbers.ordinals,
        left=words.left | numbers.cardinals.keys() | {w.split()[0] for w in words.vague},
    )


@attrs.define(eq=False)  # made for each expression, and twice as fast as a frozen one
class Found:
    """What a rule reads from an expression."""

    kind: Literal["date", "time", "duration", "set"]
    value: str
    mod: str | None = None
    anchor: str | None = None
    quant: str | None = None
    freq: str | None = None
    # what a date right behind it can make of it: "the night of 24 May", "the week of 3 June",
    # "the day after Easter", "9 to 11 a.m. Monday"
    ties: Literal["part", "week", "before", "after", "clock"] | None = None
    alone: bool = True  # whether it is an expression without that too; "the week of" is none


LAST = r"(?P<which> last | this | next | past | this [ ] past | this [ ] coming | (?: the [ ] )?+ coming | the [ ] previous | the [ ] following | previous | following | early [ ] last | early [ ] next | late [ ] last | late [ ] next ) [ ]"
MONTH = r"(?P<month> \L<months> ) \b (?: (?<= \b (?: jan | feb | mar | apr | jun | jul | aug | sept? | oct | nov | dec ) ) \. )?+"
WEEKDAY = r"(?P<weekday> \L<weekdays> ) \b (?! \.\p{Ll} ) (?: (?<! y | ys ) \. (?= [ ] ) )?+"
DAY = r"(?P<day> (?: 0?[1-9] | [12]\d | 3[01] ) ) (?: st | nd | rd | th )?+ \b (?! [.:]\d | , ?\d{3} \b (?! \d ) | [ ]? (?: % | percent | per [ ] cent | million | billion ) )"
YEAR = r"(?P<year> (?: 1\d | 20 ) \d\d ) \b (?! [.,]\d | [-–] (?: year | day | month | week ) | [ ]? % )"
WORD_YEAR = r"(?P<wordyear> nineteen [ ] (?: \L<numbers> ) (?: [ -] \L<numbers> )?+ | two [ ] thousand (?: [ ] and )?+ (?: [ ] \L<numbers> (?: [ -] \L<numbers> )?+ )?+ ) (?! [ -] \L<units> \b )"
SHARED = (  # the year of a range that stands behind its second part
    r"(?: (?= (?: [ ]?+ [-–] [ ]?+ | [ ] (?: to | and | through | until | till ) [ ] ) (?: \d\d?+ (?: st | nd | rd | th )?+ [ ] (?: of [ ] )?+ )?+"
    r" (?P<later> \L<months> ) \b \.?+ (?: [ ] \d\d?+ (?: st | nd | rd | th )?+ \b )?+ ,?+ [ ] (?: of [ ] | in [ ] )?+ (?P<shared> (?: 1\d | 20 ) \d\d ) \b ) )?+"
)
NUMBER = (
    r"(?P<number> \d{1,3}(?:,\d{3})++ | \d{1,6} (?: \.\d{1,2} )?+ (?: [ ] [1-9]/[1-9] )?+ | (?: \L<numbers> ) (?: [ -] (?: and [ ] )?+ \L<numbers> ){0,4}+"
    r" (?: [ ] and [ ] a [ ] half )?+ )"
)
RANGE = r"(?: (?: (?P<low> \d{1,3} ) [ ]?+ [-–] [ ]?+ | (?P<low> \d{1,3} | \L<numbers> ) [ ] (?: to | or ) [ ] ) (?= \d | \L<numbers> ) )"
VAGUE = r"(?P<vague> (?: a [ ] )?+ \L<vague> (?: [ ] of )?+ (?: [ ] (?: more | other ) )?+ )"
UNIT = r"(?P<unit> \L<units> ) \b"
ORDINAL = r"(?P<ordinal> \L<ordinals> | \d{1,2}(?:st|nd|rd|th) ) \b"
PART = r"(?P<part> \L<day_parts> ) \b"
ROUGH = (  # what stands before a number; "outside" is left out of the span, after TimeML
    r"(?: (?: (?P<outside> over | within | about | only | exactly | just (?: [ ] (?: over | under ) )?+ | as [ ] (?: long | many | much ) [ ] as ) [ ] )?+"
    r" (?P<rough> (?: at [ ] )?+ (?: least | most ) | (?: no [ ] )?+ (?: more | less | fewer ) [ ] than | nearly | almost | around | roughly"
    r" | approximately | up [ ] to | some | under ) [ ]"
    r" | (?P<outside> over | within | about | only | exactly | just (?: [ ] (?: over | under ) )?+ | as [ ] (?: long | many | much ) [ ] as ) [ ] )"
)
EARLY = r"(?: (?P<early> earlier | early | later | late | middle | mid | the [ ] (?: end | beginning | start | middle | first [ ] half | second [ ] half ) [ ] of | (?: end | beginning | start | middle | first [ ] half | second [ ] half ) [ ] of ) [ -]?+ (?: in [ ] )?+ )"
ZONE = r"(?: [ ] (?P<zone> \L<zones> ) \b )"

_MODS = {
    "early": "START",
    "beginning": "START",
    "start": "START",
    "first": "START",
    "earlier": None,
    "late": "END",
    "end": "END",
    "second": "END",
    "later": None,
    "mid": "MID",
    "middle": "MID",
}
_ROUGH_MODS = {
    "at least": "EQUAL_OR_MORE",
    "at most": "EQUAL_OR_LESS",
    "more than": "MORE_THAN",
    "less than": "LESS_THAN",
    "fewer than": "LESS_THAN",
    "no more than": "EQUAL_OR_LESS",
    "no less than": "EQUAL_OR_MORE",
    "over": "MORE_THAN",
    "under": "LESS_THAN",
    "just over": "MORE_THAN",
    "just under": "LESS_THAN",
    "only": None,
    "exactly": None,
    "just": None,
    "as long as": "EQUAL_OR_LESS",
    "as many as": "EQUAL_OR_LESS",
    "as much as": "EQUAL_OR_LESS",
    "up to": "EQUAL_OR_LESS",
    "nearly": "LESS_THAN",
    "almost": "LESS_THAN",
    "within": "EQUAL_OR_LESS",
}


def mod_of(early: str | None) -> str | None:
    """The TIMEX3 mod of "early", "the end of" …; None for none."""
    if not early:
        return None
    for word in early.lower().replace("-", " ").split():
        if word in _MODS:
            return _MODS[word]
    return None


def rough_mod(match: regex.Match[str]) -> str | None:
    """The TIMEX3 mod of "about", "more than" …; None for none."""
    rough = match["rough"] or match["outside"]
    if not rough:
        return None
    return _ROUGH_MODS.get(" ".join(rough.lower().split()), "APPROX")


def amount_of(text: str, words: DateWords) -> str | None:
    """A number in digits or words as TIMEX3 writes it: "2", "2.5"; None if it is none."""
    return read_words(text, words.numbers)


def duration_of(amount: str, unit: str) -> str:
    """The TIMEX3 value of so many units: "P2Y", "PT5H30M", "PXD"; unit codes as in the lexicon."""
    factors = {
        "DE": (10, "Y"),
        "CE": (100, "Y"),
        "FN": (2, "W"),
        "WE": (1, "WE"),
        "NI": (1, "NI"),
    }
    if unit in factors and unit not in ("WE", "NI"):
        factor, unit = factors[unit]
        if unit == "Y" and amount == "X":
            return "PXDE" if factor == 10 else "PXCE"
        amount = amount if amount == "X" else f"{float(amount) * factor:g}"
    clock = unit in ("H", "TM", "S")
    code = "M" if unit == "TM" else unit
    whole, _, rest = amount.partition(".")
    if rest and rest.strip("0") and unit in ("Y", "H", "TM"):
        smaller = round(float(f"0.{rest}") * (12 if unit == "Y" else 60))
        return f"P{'T' if clock else ''}{whole}{code}{smaller}{'S' if unit == 'TM' else 'M'}"
    return f"P{'T' if clock else ''}{amount}{code}"


@cache
def lists(lexicons: Lexicons) -> dict[str, list[str]]:
    """The named lists that the patterns refer to."""
    words = date_words(lexicons)
    curly = tuple(name.replace("'", "’") for name in words.holidays if "'" in name)
    return {
        name: sorted(
            (*getattr(words, name), *(curly if name == "holidays" else ())), key=len, reverse=True
        )
        for name in (
            "months",
            "weekdays",
            "units",
            "seasons",
            "day_parts",
            "numbers",
            "ordinals",
            "vague",
            "deictics",
            "days",
            "sets",
            "lengths",
            "holidays",
            "hours",
            "decades",
            "zones",
        )
    }


def compiled(pattern: str, lexicons: Lexicons) -> regex.Pattern[str]:
    """A pattern of this package with the word lists that it names; a space may be a line's end."""
    return _patterns.compiled(pattern.replace("[ ]", "[ \\n]"), lists(lexicons))
