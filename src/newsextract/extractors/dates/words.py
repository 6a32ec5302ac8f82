"""The words of dates: the lexicon, numbers in words, and what a rule reads."""

from datetime import date
from decimal import Decimal
from functools import cache
from typing import Literal

import regex

from newsextract._language.calendar import calendar_names, shift_days
from newsextract._language.numerals import numerals, read_words
from newsextract._language.tense import tenses
from newsextract._model import light
from newsextract._words import patterns as _patterns
from newsextract._words.dates import DateWords
from newsextract._words.patterns import lazy
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
    scales = {word: 10**power for word, power in numbers.scales.items() if word.endswith("illion")}
    names = {name: number + 1 for name, number in weekdays.items()}
    plural = {f"{name}s": number for name, number in names.items() if name.endswith("day")}
    return light.evolve(
        words,
        months=months,
        weekdays=names | plural,
        tenses=tenses(words),
        numbers={**numbers.cardinals, **scales},
        ordinals=numbers.ordinals,
        left=words.left
        | numbers.cardinals.keys()
        | scales.keys()
        | {w.split()[0] for w in words.vague},
    )


@light.define  # made for each expression, and twice as fast as a frozen one
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
    zone: str | None = None  # "GMT": that of a clock time
    alone: bool = True  # whether it is an expression without that too; "the week of" is none
    quarter: str | None = None  # the quarter that the text reports on from here


def on_day(value: str, part: str | None, words: DateWords, anchor: str | None) -> Found:
    """A day, or the part of it that stands behind it: "Tuesday", "Tuesday night"."""
    if part:
        return Found("time", f"{value}T{words.day_parts[part.lower()]}", None, anchor)
    return Found("date", value, None, anchor)


def mod_of(early: str | None, words: DateWords) -> str | None:
    """The TIMEX3 mod of "early", "the end of" …; None for none."""
    told = (early or "").lower().replace("-", " ").split()
    return next((words.edges[word] for word in told if word in words.edges), None)


def rough_mod(match: regex.Match[str], words: DateWords) -> str | None:
    """The TIMEX3 mod of "about", "more than" …; None for none."""
    rough = match["rough"] or match["outside"]
    if not rough:
        return None
    return words.rough.get(" ".join(rough.lower().split()), "APPROX") or None


def amount_of(text: str, words: DateWords) -> str:
    """A number in digits or words, as the patterns let it through, as TIMEX3 writes it: "2.5"."""
    text = _AND_HALF.sub(" and a half", text)
    head, _, scale = text.rpartition(" ")
    if scale in words.numbers and head[:1].isdigit() and head[-1:].isdigit():  # "65 million"
        return str(int(Decimal(head.replace(",", "")) * words.numbers[scale]))
    for sign, fraction in _VULGAR.items():
        if sign in text:
            whole = text.partition(sign)[0].strip() or "0"
            return read_words(f"{whole} {fraction}", words.numbers) or "0"
    return read_words(text, words.numbers) or "0"


def weeks_ahead(today: date, weekday: int, weeks: str) -> date | None:
    """The day of "Friday week", "Monday fortnight", which always looks forward."""
    return shift_days(today, (weekday - today.isoweekday()) % 7 + 7 * _WEEKS[weeks.lower()])


_WEEKS = {"week": 1, "fortnight": 2}
_AND_HALF = lazy(r"[ -]and(?:[ -]an?)?[ -]half\Z")
_VULGAR = {"½": "1/2", "¼": "1/4", "¾": "3/4", "⅓": "1/3", "⅔": "2/3"}


def spoken_year(text: str, words: DateWords) -> int | None:
    """The year of "nineteen ninety-four", "two thousand and six"."""
    low = text.lower().replace("-", " ")
    number = amount_of(low.removeprefix("nineteen "), words)
    if not low.startswith("nineteen "):
        return int(number)
    return 1900 + int(number) if int(number) < 100 else None


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
            "tens",
            "times",
        )
    }


def compiled(pattern: str, lexicons: Lexicons) -> regex.Pattern[str]:
    """A pattern of this package with the word lists that it names; a space may be a line's end."""
    return _patterns.compiled(pattern.replace("[ ]", "[ \\n]"), lists(lexicons))
