"""Expressions that go on: ``tomorrow at 8:45``, ``next week on Tuesday``, ``July 3, 5 and 9``, ``May 18-19``.

A rule reads one day; what stands right behind it can make it a time of that day, a day of that
week, or be another day of the same month. In front of it can stand what the day completes: ``the
night of 24 May``; the numbers of ``5 to 9 June`` are read by ``leads``.
"""

from collections.abc import Iterator
from datetime import date
from functools import cache
from typing import TypeAlias

import regex

from newsextract._language.calendar import (
    clock_hour,
    day_of_week,
    day_value,
    shift_days,
    week_value,
)
from newsextract._model import light
from newsextract._words.patterns import lazy
from newsextract.extractors.dates.context import Context
from newsextract.extractors.dates.parts import HALF, NUMBER, OCLOCK, UNIT, WEEKDAY, ZONE
from newsextract.extractors.dates.words import Found, amount_of, compiled
from newsextract.lexicon import Lexicons

_HALF = rf"(?: {HALF} | [ ]?+ (?P<half> [ap] ) \b )"  # "at 8 p.m.", "at 8p"
_CLOCK = rf"""
    (?: (?: ,?+ [ ] (?: at | around | @ ) | , | [ ] -? ) [ ]?+ )
    (?: (?P<hour> [0-2]?\d ) (?: [:.] (?P<minute> [0-5]\d ) (?: : [0-5]\d )?+ )?+
        (?: {_HALF} | {OCLOCK} | (?<= : \d\d ) (?! [\d:] | \.\d ) | (?<= (?: at | around ) [ ] (?: \d | \d\d ) [.] \d\d ) (?! \d ) )
      | (?P<word> noon | midnight ) \b )
    {ZONE}?+
    """
_CLOCK_BEGINS = frozenset("@0123456789amn")  # at, around, noon, midnight
_BARE_HOUR = r"[ ] (?: at | around ) [ ] (?P<hour> 1[0-2] | [1-9] ) (?= [.,;!?]? (?: [ ] (?: and | but | with | to | for ) \b | \s* \Z | \n ) )"
_DAY_OF_WEEK = rf"(?: ,?+ [ ] (?: on [ ] | - [ ] )?+ ) {WEEKDAY}"
_MORE_DAYS = (
    r"(?: ,?+ [ ] (?: and | or | to | through ) [ ] | , [ ] | [ ]?+ [-–] [ ]?+ )"
    r" (?P<day> 3[01] | [12]\d | 0?[1-9] ) (?: st | nd | rd | th )?+ \b"
    r" (?! [.:,] \d | [ ]?+ (?: % | percent | per [ ] cent ) | [ ] (?: \L<months> | \L<units> | million | billion | people | points | p\.?m | a\.?m ) \b | [/-] )"
)
_MORE_UNITS = rf"(?: ,?+ [ ] and [ ] | ,?+ [ ] ) {NUMBER} [ ] {UNIT} (?! [ -] (?: old | ago | later | earlier ) \b )"
_WEEK = lazy(r"(?P<year>\d{4})-W(?P<week>\d\d)")
_YEAR, _DAY = 4, 10  # characters of the values of years and days
_MOST_DAYS = 6  # days that share a month
_SECOND_YEAR = lazy(r"[-–/](?P<year>\d\d)\b(?![-–/.,]\d)")
_LATE = frozenset({"AF", "EV", "NI"})  # parts of a day that make "8" 20 hours
_NOON, _LAST_HOUR = 12, 24
_TO = frozenset({"to", "and", "-", "–", "until", "till", "or"})
_WEEK_LINKS = frozenset({"of", "starting", "beginning", "starting on", "beginning on", "ending"})

Hit: TypeAlias = tuple[int, int, str, Found]  # start, end, rule and reading of an expression


@light.frozen
class Joins:
    """The patterns of what goes on behind an expression."""

    clock: regex.Pattern[str]
    bare_hour: regex.Pattern[str]
    day_of_week: regex.Pattern[str]
    more_days: regex.Pattern[str]
    more_units: regex.Pattern[str]


@cache
def joins(lexicons: Lexicons) -> Joins:
    """The patterns over the words of a language."""
    return Joins(
        compiled(_CLOCK, lexicons),
        compiled(_BARE_HOUR, lexicons),
        compiled(_DAY_OF_WEEK, lexicons),
        compiled(_MORE_DAYS, lexicons),
        compiled(_MORE_UNITS, lexicons),
    )


def joined(end: int, read: Found, context: Context, grammar: Joins) -> tuple[int, Found]:
    """The end and the reading of an expression with what goes on behind it."""
    if context.text[end : end + 1] not in (" ", ",", "\n"):  # saves time
        return end, read
    if read.kind == "duration":
        return _with_smaller_unit(end, read, context, grammar)
    week = _WEEK.fullmatch(read.value) if "-W" in read.value else None
    if week:
        match = grammar.day_of_week.match(context.text, end)
        if match is None:
            return end, read
        number = context.words.weekdays[match["weekday"].lower()]
        day = day_of_week(int(week["year"]), int(week["week"]), number)
        end, read = match.end(), light.evolve(read, value=day_value(day))
    following = context.text[end : end + 5].lstrip(" ,-\n")[:1].lower()
    if following not in _CLOCK_BEGINS or not _takes_clock(read):
        return end, read
    match = grammar.clock.match(context.text, end)
    if match is None and (read.kind != "date" or read.anchor is not None):
        match = grammar.bare_hour.match(context.text, end)
    if match is None:
        return end, read
    clock = _clock(match, read.value, context)
    if clock is None:
        return end, read
    value = f"{read.value.partition('T')[0]}T{clock}"
    return match.end(), light.evolve(
        read,
        kind="set" if read.kind == "set" else "time",
        value=value,
        zone=match.groupdict().get("zone"),
    )


def _with_smaller_unit(
    end: int, read: Found, context: Context, grammar: Joins
) -> tuple[int, Found]:
    """Read "2 hours and 15 minutes", "a year and six months" as one length."""
    begins = context.text[end : end + 5].lstrip(" ,\n")[:3].lower()
    match = None
    if begins == "and" or begins[:1].isdigit():
        match = grammar.more_units.match(context.text, end)
    if match is None:
        return end, read
    unit = context.words.units[match["unit"].lower()]
    amount = amount_of(match["number"].lower(), context.words)
    code = {"H": "TH", "TM": "TM", "S": "TS"}.get(unit, unit)
    last = ("T" if "T" in read.value else "") + read.value[-1]
    if code not in _ORDER or last not in _ORDER or "X" in read.value:
        return end, read
    if _ORDER.index(code) <= _ORDER.index(last):
        return end, read  # "two days, three weeks"
    time = "T" if code[0] == "T" and last[0] != "T" else ""
    value = f"{read.value}{time}{amount}{code[-1]}"
    return match.end(), light.evolve(read, value=value)


_ORDER = ("Y", "M", "W", "D", "TH", "TM", "TS")  # units of lengths, from long to short


def following(
    end: int, read: Found, context: Context, grammar: Joins
) -> Iterator[tuple[int, int, Found]]:
    """Start, end and reading of what shares the month or century: "July 3, 5 and 9", "1991-92"."""
    if read.kind != "date" or not read.value[-2:].isdigit():
        return
    last = int(read.value[-2:])
    if len(read.value) == _YEAR:
        match = _SECOND_YEAR.match(context.text, end)
        if match is not None and (
            int(match["year"]) > last or (last, match["year"]) == (99, "00")
        ):
            century = int(read.value[:2]) + (match["year"] == "00")
            value = f"{century}{match['year']}"
            yield match.start("year"), match.end(), light.evolve(read, value=value)
    if len(read.value) != _DAY or context.text[end - 4 : end].isdigit():
        return  # "July 3, 2018": no day follows
    pattern = grammar.more_days
    for _ in range(_MOST_DAYS):
        match = pattern.match(context.text, end)
        if match is None or int(match["day"]) <= last:
            return
        last, end = int(match["day"]), match.end()
        value = f"{read.value[:8]}{last:02d}"
        yield match.start("day"), end, light.evolve(read, value=value)


def tied(held: Hit, hit: Hit, begins: int, read: Found, text: str) -> tuple[Hit | None, Hit]:
    """An expression and the one that may complete it: "the night of 24 May", "9 to 11 a.m. Monday".

    Args:
        held: the first expression.
        hit: the second one.
        begins: where it begins, with the days in front that share its month.
        read: the first of these days, or the second expression.
        text: the text of both.

    Returns:
        The first one if it stays on its own, and the second or both as one.
    """
    start, end, rule, first = held
    _, last, _, second = hit
    day = _day_of(read.value)
    between = text[end:begins].strip().lower().removesuffix(" the")
    if day is not None:
        value: str | None = None
        if first.ties == "part" and between in ("of", "on", ""):
            value = f"{day.isoformat()}T{first.value.rpartition('T')[2]}"
        elif first.ties == "week" and between in _WEEK_LINKS:
            value = week_value(day) + ("-WE" if first.value.endswith("WE") else "")
        elif first.ties in ("before", "after") and not between:
            value = day_value(shift_days(day, 1 if first.ties == "after" else -1))
        elif first.ties == "clock" and between in _TO and second.kind == "time":
            value = f"{day.isoformat()}T{first.value.rpartition('T')[2]}"
            return (start, end, rule, light.evolve(first, value=value)), hit
        if value is not None:
            read = light.evolve(first, value=value, anchor=second.anchor, ties=None)
            return None, (start, last, rule, read)
    return (held if first.alone else None), hit


def _day_of(value: str) -> date | None:
    """The day of a value that has one."""
    try:
        return date.fromisoformat(value[:10]) if len(value) >= 10 else None
    except ValueError:  # XXXX-05-24
        return None


def _takes_clock(read: Found) -> bool:
    """Whether an expression is a day, a weekday or a part of a day, so that a time can follow."""
    if read.kind == "date":
        return len(read.value) == 10 and (read.value[8:].isdigit() or read.value == "XXXX-XX-XX")
    if read.kind == "time":
        return read.value[-3:-2] == "T" and read.value[-2:].isalpha() and read.value[-2:] != "XX"
    return read.kind == "set" and read.value.startswith("XXXX-WXX-") and "T" not in read.value


def _clock(match: regex.Match[str], value: str, context: Context) -> str | None:
    groups = match.groupdict()
    if word := groups.get("word"):
        return context.words.hours[word.lower()]
    half = groups.get("half")
    hour = clock_hour(int(match["hour"]), half)
    if hour is not None and half is None and value[-2:] in _LATE and hour < _NOON:
        hour += _NOON
    if hour is None or hour > _LAST_HOUR:
        return None
    return f"{hour:02d}:{groups.get('minute') or '00'}"
