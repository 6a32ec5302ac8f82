"""Expressions that go on: ``tomorrow at 8:45``, ``next week on Tuesday``, ``July 3, 5 and 9``, ``May 18-19``.

A rule reads one day; what stands right behind it can make it a time of that day, a day of that
week, or be another day of the same month.
"""

from collections.abc import Iterator
from datetime import date
from functools import cache

import attrs
import regex

from newsextract.extractors.dates.calendar import day_value
from newsextract.extractors.dates.context import Context
from newsextract.extractors.dates.words import WEEKDAY, ZONE, Found, compiled
from newsextract.lexicon import Lexicons

_HALF = r"(?: [ ]?+ (?P<half> [ap] ) (?: \. [ ]? m \b \.?+ | m \b | \b ) (?! \w ) )"
_CLOCK = rf"""
    (?: (?: ,?+ [ ] (?: at | around | @ ) | , | [ ] -? ) [ ]?+ )
    (?: (?P<hour> [0-2]?\d ) (?: [:.] (?P<minute> [0-5]\d ) (?: : [0-5]\d )?+ )?+
        (?: {_HALF} | [ ]?+ o['’]?clock \b | (?<= : \d\d ) (?! [\d:.] ) | (?<= (?: at | around ) [ ] \d [.] \d\d ) (?! \d ) )
      | (?P<word> noon | midnight ) \b )
    {ZONE}?+
    """
_BARE_HOUR = r"[ ] (?: at | around ) [ ] (?P<hour> 1[0-2] | [1-9] ) (?= [.,;!?]? (?: [ ] (?: and | but | with | to | for ) \b | \s* \Z | \n ) )"
_DAY_OF_WEEK = rf"(?: ,?+ [ ] (?: on [ ] | - [ ] )?+ ) {WEEKDAY}"
_MORE_DAYS = (
    r"(?: ,?+ [ ] (?: and | or | to | through ) [ ] | , [ ] | [ ]?+ [-–] [ ]?+ )"
    r" (?P<day> 3[01] | [12]\d | 0?[1-9] ) (?: st | nd | rd | th )?+ \b"
    r" (?! [.:,] \d | [ ]?+ (?: % | percent | per [ ] cent ) | [ ] (?: \L<months> | \L<units> | million | billion | people | points | p\.?m | a\.?m ) \b | [/-] )"
)
_WEEK = regex.compile(r"(?P<year>\d{4})-W(?P<week>\d\d)")
_MOST_DAYS = 6  # days that share a month


@attrs.frozen(eq=False, repr=False)
class _Grammar:
    clock: regex.Pattern[str]
    bare_hour: regex.Pattern[str]
    day_of_week: regex.Pattern[str]
    more_days: regex.Pattern[str]


@cache
def _grammar(lexicons: Lexicons) -> _Grammar:
    return _Grammar(
        compiled(_CLOCK, lexicons),
        compiled(_BARE_HOUR, lexicons),
        compiled(_DAY_OF_WEEK, lexicons),
        compiled(_MORE_DAYS, lexicons),
    )


def joined(end: int, read: Found, context: Context, lexicons: Lexicons) -> tuple[int, Found]:
    """The end and the reading of an expression with what goes on behind it."""
    if context.text[end : end + 1] not in (" ", ",", "\n"):
        return end, read
    grammar = _grammar(lexicons)
    if week := _WEEK.fullmatch(read.value):
        match = grammar.day_of_week.match(context.text, end)
        if match is None:
            return end, read
        number = context.words.weekdays[match["weekday"].lower()]
        day = _iso_day(int(week["year"]), int(week["week"]), number)
        end, read = match.end(), attrs.evolve(read, value=day_value(day))
    if not _takes_clock(read):
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
    return match.end(), attrs.evolve(
        read, kind="set" if read.kind == "set" else "time", value=value
    )


def shared_month(
    end: int, read: Found, context: Context, lexicons: Lexicons
) -> Iterator[tuple[int, int, Found]]:
    """Start, end and reading of further days of the month of a day: "July 3, 5 and 9"."""
    if read.kind != "date" or len(read.value) != 10 or not read.value[8:].isdigit():
        return
    if not context.text[end - 1].isdigit() or context.text[end - 4 : end].isdigit():
        return  # "3 July", "July 3, 2018": no day follows
    pattern = _grammar(lexicons).more_days
    last = int(read.value[8:])
    for _ in range(_MOST_DAYS):
        match = pattern.match(context.text, end)
        if match is None or int(match["day"]) <= last:
            return
        last, end = int(match["day"]), match.end()
        value = f"{read.value[:8]}{last:02d}"
        yield match.start("day"), end, attrs.evolve(read, value=value)


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
    hour = int(match["hour"])
    half = groups.get("half")
    if half:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if half.lower() == "p" else 0)
    elif hour < 12 and value[-2:] in ("AF", "EV", "NI"):
        hour += 12
    return f"{hour:02d}:{groups.get('minute') or '00'}" if hour <= 24 else None


def _iso_day(year: int, week: int, weekday: int) -> date | None:
    try:
        return date.fromisocalendar(year, week, weekday)
    except ValueError:  # week 53 of a year that has 52
        return None
