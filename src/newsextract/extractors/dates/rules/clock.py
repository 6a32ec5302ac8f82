"""Clock times: ``5 p.m. EST Nov. 9``, ``9 a.m. Tuesday``, ``14:30``, ``noon Thursday``, ``midnight``."""

from typing import Literal

import regex

from newsextract._language.calendar import clock_hour, day_value, known_value, shift_days
from newsextract._rules import Rule
from newsextract._words.patterns import lazy
from newsextract.extractors.dates.context import Context, DateRule, Match
from newsextract.extractors.dates.parts import DAY, HALF, LATER, MONTH, OCLOCK, PART, WEEKDAY, ZONE
from newsextract.extractors.dates.words import Found, weeks_ahead

_LAST_HOUR = 24  # "24:00" is midnight
_LATE = frozenset({"AF", "EV", "NI"})  # parts of a day that make "8" 20 hours
_NOON = 12


def _time(match: Match, context: Context) -> Found | None:
    if context.before in context.words.before_no_clock:
        return None  # "John 3:16"
    bare = match["minute"] is None
    if bare and (int(match["hour"]) > _NOON if match["half"] else not _is_on_the_hour(match)):
        return None  # "23 p.m.", "A:14"
    hour = clock_hour(int(match["hour"]), match["half"])
    if match["half"] is None and hour is not None:
        hour = late_hour(hour, match["part"], context)
    if hour is None or hour > _LAST_HOUR:
        return None
    second = f":{match['second']}" if match["second"] else ""
    return _at(f"{hour:02d}:{match['minute'] or '00'}{second}", match, context)


def _is_on_the_hour(match: Match) -> bool:
    """Whether an hour stands alone on purpose: "8 o'clock", "9ish"."""
    return bool(_ON_THE_HOUR.search(match[0]))


def _military(match: Match, context: Context) -> Found | None:
    """Read "0430 hours", "1530 GMT"."""
    if match["hours"] is not None and context.before not in context.words.before_hour:
        return None  # "1500 hours of work"
    if int(match["hour"]) > _LAST_HOUR:
        return None
    return _at(f"{match['hour']}:{match['minute']}", match, context)


def _clock_word(match: Match, context: Context) -> Found | None:
    if context.before == "high":
        return None  # "High Noon"
    return _at(context.words.hours[match["word"].lower()], match, context)


def _at(clock: str, match: Match, context: Context) -> Found:
    on_a_day = match["month"] or match["weekday"] or match["days"]
    value = f"{_day(match, context)}T{clock}"
    ties: Literal["clock"] | None = None if on_a_day else "clock"
    return Found("time", value, None, context.today_value, ties=ties, zone=match["zone"])


def late_hour(hour: int, part: str | None, context: Context) -> int:
    """The hour of "8 o'clock in the evening"."""
    late = context.words.day_parts.get((part or "").lower()) in _LATE
    return hour + _NOON if late and hour < _NOON else hour


def _past(match: Match, context: Context) -> Found | None:
    """Read "10 past 9", "20 minutes past eight in the evening"."""
    text = match["number"].lower()
    told = int(text) if text.isdigit() else context.words.numbers.get(text, _LAST_HOUR)
    hour = late_hour(told, match["part"], context)
    if hour >= _LAST_HOUR:
        return None
    value = f"{day_value(context.narrative)}T{hour:02d}:{int(match['minute']):02d}"
    return Found("time", value, None, context.today_value)


def _day(match: Match, context: Context) -> str:
    words, today = context.words, context.today
    if match["month"]:
        month, day = words.months[match["month"].lower()], int(match["day"])
        year = int(match["year"]) if match["year"] else context.year_of(month, day)
        return known_value(year, month, day)
    if match["weekday"]:
        number = words.weekdays[match["weekday"].lower()]
        if match["later"] and today:
            return day_value(weeks_ahead(today, number, match["later"]))
        day_then = context.weekday(number, (match["which"] or "").lower())
        return day_value(day_then) if day_then else f"XXXX-WXX-{number}"
    if match["days"]:
        return day_value(today and shift_days(today, words.days[match["days"].lower()]))
    return day_value(context.narrative)


_ON_THE_HOUR = lazy(r"clock|ish", regex.IGNORECASE)
_MONTH_AND_DAY = (
    rf"(?: {MONTH} [ ] {DAY} | {DAY} [ ] {MONTH} ) (?: ,?+ [ ] (?P<year> (?: 1\d | 20 ) \d\d ) )?+"
)
_ON = (
    rf"(?: ,?+ [ ] (?: on [ ] )?+ (?: (?: \L<weekdays> ) ,?+ [ ] )? (?: {_MONTH_AND_DAY}"
    rf" | (?: (?P<which> next | this | last ) [ ] )?+ {WEEKDAY} {LATER}?+"
    r" | (?P<days> \L<days> ) \b (?: [ ] (?: morning | afternoon | evening | night ) \b )?+ ) )"
)
_ON_BEHIND = (  # the day behind another clock: "3:15 a.m. (0015 GMT) on Friday", "8 p.m. ET/5 p.m. PT Friday"
    rf"(?: (?= (?: \) | [ ]?+ \( [^()\n]{{4,28}} \) | [ ]? / [ ]? [\d:.]{{1,5}} (?: [ ] \L<zones> | [ ]?+ [ap] \.? m \b \.?+ (?: [ ] \L<zones> )? ) ) {_ON} ) )"
)
_HOURS = r"[ ] (?P<hours> hours | hrs ) \b | (?P<hours> (?= [ ] on [ ] (?: \d | \L<months> ) ) )"
_MINUTE = r"(?: [:.] (?P<minute> [0-5]\d ) (?: : (?P<second> [0-5]\d ) (?= [ ]?+ [ap] ) )?+ )"

CLOCK: DateRule = Rule(
    "date.clock",
    _time,
    pattern=rf"(?: (?: around | about ) [ ] )?+ (?P<hour> [0-2]?\d ) {_MINUTE}?+"
    rf" (?: {HALF} | {OCLOCK} | ish \b | (?<= [:] \d\d ) (?! [:\d] | \.\d ) ) (?: [ ] in [ ] the [ ] {PART} )?+ {ZONE}?+ (?: {_ON} | {_ON_BEHIND} )?+",
    finds=(
        "The tide turns at ⟦7 o'clock in the evening⟧.",
        "Polls close ⟦8 p.m. EST Nov. 6, 2018⟧.",
        "Hale woke at ⟦5ish⟧ and swam.",
        "The train of ⟦14:35⟧ was late.",
        "It sank at ⟦3.40 a.m. on Sunday⟧.",
    ),
    refuses=("Psalm 23:4 was read.", "The ratio is 40:20 a.m. or not.", "At 17 a.m. no one came."),
)
ZONED: DateRule = Rule(
    "date.clock-zoned",
    _military,
    pattern=rf"(?P<hour> [0-2]\d ) (?P<minute> [0-5]\d ) (?: {ZONE} | {_HOURS} ) (?: {_ON} | {_ON_BEHIND} )?+",
    finds=("The buoy broke at ⟦1630 GMT⟧.", "They landed at ⟦0515 hours⟧."),
    refuses=("It took 1500 hours of digging.", "A code of 2530 GMT is wrong."),
)
PAST_HOUR: DateRule = Rule(
    "date.past-the-hour",
    _past,
    pattern=r"(?P<minute> [0-5]?\d ) [ ] (?: min (?: ute )?+ s?+ [ ] )?+ past [ ] (?P<number> \d\d? | \L<numbers> ) \b"
    rf" {OCLOCK}?+ (?: [ ] in [ ] the [ ] {PART} )?+",
    finds=("The bell rang at ⟦20 minutes past eight in the evening⟧.", "It was ⟦10 past 9⟧."),
    refuses=("They ran 10 past 40 sheep.", "He walked 5 past hundred oaks."),
)
CLOCK_WORD: DateRule = Rule(
    "date.clock-word",
    _clock_word,
    pattern=rf"(?P<word> \L<hours> ) \b {ZONE}?+ (?: {_ON} | {_ON_BEHIND} )?+",
    finds=("Harl met Lenz at ⟦noon Thursday⟧.", "The gates shut at ⟦midnight⟧."),
    refuses=("They showed High Noon in Ost.",),
)
RULES: tuple[DateRule, ...] = (CLOCK, ZONED, PAST_HOUR, CLOCK_WORD)
