"""Clock times: ``5 p.m. EST Nov. 9``, ``9 a.m. Tuesday``, ``14:30``, ``noon Thursday``, ``midnight``."""

from datetime import date

import regex

from newsextract._language.calendar import day_value, on_weekday, shift_days
from newsextract.extractors.dates.absolute import year_of
from newsextract.extractors.dates.context import Context, Match, Rule
from newsextract.extractors.dates.words import DAY, MONTH, PART, WEEKDAY, ZONE, Found


def _time(match: Match, context: Context) -> Found | None:
    if (
        match.groupdict().get("hours") is not None
        and context.before not in context.words.before_hour
    ):
        return None  # "1500 hours of work"
    if context.before in context.words.before_no_clock:
        return None  # "John 3:16"
    if match["word"] and context.before == "high":
        return None  # "High Noon"
    if match["word"]:
        clock = context.words.hours[match["word"].lower()]
    else:
        hour, minute = int(match["hour"]), match["minute"]
        half = match["half"]
        if (
            half is None
            and minute is None
            and not regex.search("clock|ish", match[0], regex.IGNORECASE)
        ):
            return None
        if half and not 1 <= hour <= 12:
            return None
        if half:
            hour = hour % 12 + (12 if half.lower() == "p" else 0)
        elif hour < 12 and (match.groupdict().get("part") or "").lower() in _LATE:
            hour += 12
        if hour > 24:
            return None
        clock = f"{hour:02d}:{minute or '00'}"
    on_a_day = match["month"] or match["weekday"] or match["days"]
    return Found(
        "time",
        f"{_day(match, context)}T{clock}",
        None,
        context.today_value,
        ties=None if on_a_day else "clock",
    )


_LATE = frozenset({"afternoon", "evening", "night"})


def _past(match: Match, context: Context) -> Found | None:
    """Read "10 past 9", "20 minutes past eight in the evening"."""
    text = match["number"].lower()
    hour = int(text) if text.isdigit() else context.words.numbers.get(text, 99)
    if (match["part"] or "").lower() in _LATE and hour < 12:
        hour += 12
    if hour > 23:
        return None
    base = day_value(context.narrative)
    return Found(
        "time", f"{base}T{hour:02d}:{int(match['minute']):02d}", None, context.today_value
    )


def _day(match: Match, context: Context) -> str:
    today = context.today
    if match["month"] and match["day"]:
        month, day = context.words.months[match["month"].lower()], int(match["day"])
        if match["year"]:
            year: int | None = int(match["year"])
        else:
            year = year_of(month, day, context)
        try:
            return day_value(date(year, month, day)) if year else f"XXXX-{month:02d}-{day:02d}"
        except ValueError:  # February 30
            return "XXXX-XX-XX"
    if match["weekday"]:
        number = context.words.weekdays[match["weekday"].lower()]
        if today is None:
            return f"XXXX-WXX-{number}"
        which = (match["which"] or "").lower()
        if which in ("next", "last"):
            return day_value(on_weekday(today, number, 1 if which == "next" else -1))
        future = context.tense() > 0 and today.isoweekday() != number
        return day_value(on_weekday(today, number, 1 if future else 0))
    if match["days"]:
        offset = context.words.days[match["days"].lower()]
        return day_value(shift_days(today, offset)) if today else "XXXX-XX-XX"
    return day_value(context.narrative)


_HALF = r"(?: [ ]?+ (?P<half> [ap] ) (?: \. [ ]? m \b \.?+ | m \b ) (?! \w ) )"
_ON = rf"(?: ,?+ [ ] (?: on [ ] )?+ (?: (?: \L<weekdays> ) ,?+ [ ] )? (?: (?: {MONTH} [ ] {DAY} | {DAY} [ ] {MONTH} ) (?: ,?+ [ ] (?P<year> (?: 1\d | 20 ) \d\d ) )?+ | (?: (?P<which> next | this | last ) [ ] )?+ {WEEKDAY} | (?P<days> \L<days> ) \b (?: [ ] (?: morning | afternoon | evening | night ) \b )?+ ) )"

CLOCK_RULE: Rule = (
    "clock",
    rf"(?: (?: around | about ) [ ] )?+ (?P<word> (?!) )?+ (?P<hour> [0-2]?\d ) (?: [:.] (?P<minute> [0-5]\d ) (?: : [0-5]\d (?= [ ]?+ [ap] ) )?+ )?+ (?: {_HALF} | [ ]?+ o['’]?clock \b | ish \b | (?<= [:] \d\d ) (?! [:.\d] ) ) (?: [ ] in [ ] the [ ] {PART} )?+ {ZONE}?+ {_ON}?+",
    _time,
)
ZONED_RULE: Rule = (
    "clock",
    rf"(?P<hour> [0-2]\d ) (?P<minute> [0-5]\d ) (?P<half> (?!) )?+ (?P<word> (?!) )?+ (?: {ZONE} | [ ] (?P<hours> hours | hrs ) \b | (?P<hours> (?= [ ] on [ ] (?: \d | \L<months> ) ) ) ) {_ON}?+",
    _time,
)
PAST_RULE: Rule = (
    "past-the-hour",
    rf"(?P<minute> [0-5]?\d ) [ ] (?: min (?: ute )?+ s?+ [ ] )?+ past [ ] (?P<number> \d\d? | \L<numbers> ) \b (?: [ ] o['’]?clock \b )?+ (?: [ ] in [ ] the [ ] {PART} )?+",
    _past,
)
WORD_RULES: tuple[Rule, ...] = (
    ("clock-word", rf"(?P<word> \L<hours> ) \b {ZONE}?+ {_ON}?+", _time),
)
