"""Reckoning with days, weeks, months and years as TIMEX3 values; nothing here overflows.

One answer for each thing that dates in stamps, datelines and sentences have in common: the names
of months and weekdays, a day that may not exist (``day_of``), the year of "18" (``full_year``), the
hour of "5 p.m." (``clock_hour``).
Names: ``data/<language>/stamps.toml``.
"""

from collections.abc import Mapping
from datetime import MAXYEAR, MINYEAR, date, datetime, timedelta, timezone
from functools import cache, lru_cache

import regex

from newsextract._model.annotations import Moment
from newsextract._words.patterns import lazy
from newsextract._words.stamps import StampWords
from newsextract.lexicon import Lexicons

SEASON_MONTHS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}  # first month, northern meteorological


_PIVOT = 50  # "49" is 2049 and "50" 1950, as in RFC 2822
_NOON = 12


def calendar_names(lexicons: Lexicons) -> tuple[Mapping[str, int], Mapping[str, int]]:
    """The months (1 to 12) and weekdays (0, Monday, to 6) of one language, in lower case."""
    lex = lexicons.load(StampWords, "stamps")
    return lex.months, lex.weekdays


@cache
def month_numbers(lexicons: Lexicons) -> Mapping[str, int]:
    """Names and abbreviations of months in all languages, in lower case, to 1 to 12."""
    return lexicons.load_all(StampWords, "stamps").months


@cache
def weekday_numbers(lexicons: Lexicons) -> Mapping[str, int]:
    """Names and abbreviations of weekdays in all languages, in lower case, to 0 (Monday) to 6."""
    return lexicons.load_all(StampWords, "stamps").weekdays


def day_of(year: int, month: int, day: int) -> date | None:
    """The day; None if there is none: February 30, November 31, the year 0."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def day_of_week(year: int, week: int, weekday: int) -> date | None:
    """The weekday (1 to 7) of an ISO week; None where the year has no such week."""
    try:
        return date.fromisocalendar(year, week, weekday)
    except ValueError:  # week 53 of a year that has 52
        return None


def known_value(year: int | None, month: int, day: int) -> str:
    """``2018-07-12``; of a day that does not exist what does: ``2018-02-XX``, ``2018``."""
    if year is None:
        return f"XXXX-{month:02d}-{day:02d}"
    found = day_of(year, month, day)
    if found:
        return found.isoformat()
    return f"{_year(year)}-{month:02d}-XX" if 1 <= month <= 12 else _year(year)


def full_year(digits: str) -> int:
    """The year of "2018", "18", "55"."""
    year = int(digits)
    if len(digits) > 2:
        return year
    return year + (2000 if year < _PIVOT else 1900)


def clock_hour(hour: int, half: str | None) -> int | None:
    """The hour of "5 p.m." on a clock of 24; None where there is none ("15 a.m.").

    Args:
        hour: as printed.
        half: "a" or "p" as printed, None on a clock of 24 hours.
    """
    if half is None:
        return hour
    late = half in ("p", "P")
    if hour > _NOON:
        return hour if late else None  # "15:30 p.m."
    return hour % _NOON + (_NOON if late else 0)


def day_value(day: date | None) -> str:
    """``2018-07-12``; "XXXX-XX-XX" for no day."""
    return day.isoformat() if day else "XXXX-XX-XX"


def week_value(day: date | None) -> str:
    """``2018-W28``, the ISO week of a day."""
    if day is None:
        return "XXXX-WXX"
    year, week, _ = day.isocalendar()
    return f"{year:04d}-W{week:02d}"


def month_value(year: int | None, month: int) -> str:
    """``2018-07``; the year XXXX if unknown."""
    return f"{_year(year)}-{month:02d}"


def year_value(year: int | None) -> str:
    """``2018``; XXXX if unknown or outside the calendar."""
    return _year(year)


def shift_days(day: date, count: int) -> date | None:
    """The day so many days later; None outside the calendar."""
    number = day.toordinal() + count
    return date.fromordinal(number) if 1 <= number <= date.max.toordinal() else None


def shift_months(day: date, count: int) -> tuple[int, int]:
    """Year and month, so many months later."""
    months = day.year * 12 + day.month - 1 + count
    return months // 12, months % 12 + 1


_UNKNOWN = {  # a unit of no year that is known
    "D": "XXXX-XX-XX",
    "W": "XXXX-WXX",
    "WE": "XXXX-WXX-WE",
    "M": "XXXX-XX",
    "Q": "XXXX-QX",
    "DE": "XXX",
    "CE": "XX",
}


def shifted(day: date | None, unit: str, count: int) -> str:
    """The value of the unit (D W M Y Q DE CE WE H …) that lies ``count`` units from ``day``'s."""
    if day is None:
        return _UNKNOWN.get(unit, "XXXX")
    if abs(count) > 9999:
        return "PAST_REF" if count < 0 else "FUTURE_REF"
    if unit == "D":
        return day_value(shift_days(day, count))
    if unit == "W":
        return week_value(shift_days(day, 7 * count))
    if unit == "FN":
        return week_value(shift_days(day, 14 * count))
    if unit == "WE":
        return f"{week_value(shift_days(day, 7 * count))}-WE"
    if unit == "M":
        year, month = shift_months(day, count)
        return month_value(year, month)
    if unit == "Q":
        year, month = shift_months(day, 3 * count)
        return f"{_year(year)}-Q{(month + 2) // 3}"
    if unit == "DE":
        return f"{_year(day.year + 10 * count)[:3]}"
    if unit == "CE":
        return f"{_year(day.year + 100 * count)[:2]}"
    return _year(day.year + count)


def on_weekday(day: date, weekday: int, direction: int) -> date | None:
    """The nearest such weekday (1 to 7): -1 before, 1 after, 0 on or before ``day``."""
    back = (day.isoweekday() - weekday) % 7
    if direction < 0:
        return shift_days(day, -(back or 7))
    if direction > 0:
        return shift_days(day, 7 - back)
    return shift_days(day, -back)


def nearest_year(day: date, month: int, of: int | None) -> int:
    """The year in which month (and day ``of``) lies nearest to ``day``."""
    best = min(
        (day.year - 1, day.year, day.year + 1),
        key=lambda year: abs(
            (year - day.year) * 365 + (month - day.month) * 30.4 + ((of or day.day) - day.day)
        ),
    )
    return best


def nth_weekday(year: int, month: int, weekday: int, nth: int) -> date | None:
    """The nth (-1: last) such weekday of a month."""
    try:
        if nth > 0:
            first = date(year, month, 1)
            return first + timedelta((weekday - first.isoweekday()) % 7 + 7 * (nth - 1))
        last = last_day(year, month)
        return last and last - timedelta((last.isoweekday() - weekday) % 7)
    except (ValueError, OverflowError):
        return None


def zone_of(name: str, day: date | None, lex: StampWords) -> timezone | None:
    """The zone of "EDT", "gmt"; "ET" and the like are what they are on ``day``. None for others."""
    minutes = lex.zones.get(name.lower())
    if minutes is None:
        return None
    if name.lower() in lex.seasonal and day is not None and is_summer(day):
        minutes += 60
    return timezone(timedelta(minutes=minutes))


def is_summer(day: date) -> bool:
    """Whether the US has summer time: from the second Sunday of March to the first of November."""
    begins, ends = nth_weekday(day.year, 3, 7, 2), nth_weekday(day.year, 11, 7, 1)
    return bool(begins and ends and begins <= day < ends)


def week_in_month(year: int, month: int, nth: int) -> date | None:
    """A day of the nth (-1: last) week that has most of its days in a month."""
    edge = day_of(year, month, 1) if nth > 0 else last_day(year, month)
    return edge and shift_days(edge, 7 * (nth - 1) + 3 if nth > 0 else -3)


def last_week(year: int) -> int:
    """52 or 53, the number of the last ISO week of a year."""
    return date(max(year, MINYEAR), 12, 28).isocalendar().week


def last_day(year: int, month: int) -> date | None:
    """The last day of a month; None outside the calendar."""
    try:
        if (year, month) == (MAXYEAR, 12):
            return date.max
        return date(year + month // 12, month % 12 + 1, 1) - timedelta(1)
    except (ValueError, OverflowError):
        return None


def easter(year: int) -> date | None:
    """Easter Sunday of the Gregorian calendar (Butcher's algorithm)."""
    a, b, c = year % 19, year // 100, year % 100
    d = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    e = (32 + 2 * (b % 4) + 2 * (c // 4) - d - c % 4) % 7
    f = d + e - 7 * ((a + 11 * d + 22 * e) // 451) + 114
    try:
        return date(year, f // 31, f % 31 + 1)
    except ValueError:
        return None


def _year(year: int | None) -> str:
    return f"{year:04d}" if year is not None and MINYEAR <= year <= MAXYEAR else "XXXX"


_VALUE = lazy(
    r"(?P<year>\d{4})(?:-(?P<month>\d\d)(?:-(?P<day>\d\d)(?:T(?P<time>.+))?)?|-W(?P<week>\d\d)(?P<we>-WE)?|-Q(?P<quarter>[1-4])"
    r"|-H(?P<half>[12])|-(?P<season>SP|SU|FA|WI))?|(?P<decade>\d{3})|(?P<century>\d{2})"
)


_CLOCK = lazy(r"(?P<h>\d\d)(?::(?P<m>\d\d)(?::(?P<s>\d\d))?)?(?P<zone>Z|[+-]\d\d(?::?\d\d)?)?")


_PARTS = {
    "MO": (6, 12),
    "AF": (12, 18),
    "EV": (18, 24),
    "NI": (18, 24),
    "DT": (8, 18),
    "MI": (11, 13),
}


@lru_cache(maxsize=4096)
def interval(value: str) -> tuple[Moment | None, Moment | None]:
    """The first and the last instant of a TIMEX3 value, both inside; None where it has none.

    ``2021-03`` is 1 to 31 March, ``2018-W28`` Monday to Sunday, ``201`` 2010 to 2019, and
    ``2018-07-12T14:30`` that minute. Underspecified values (``XXXX-05``) have no interval.
    """
    match = _VALUE.fullmatch(value)
    if match is None:
        return None, None
    try:
        return _interval(match)
    except (ValueError, OverflowError):  # 2018-02-30, year 0: the value has no interval
        return None, None


def _interval(match: regex.Match[str]) -> tuple[Moment | None, Moment | None]:
    if match["century"]:
        return _years(int(match["century"]) * 100, 100)
    if match["decade"]:
        return _years(int(match["decade"]) * 10, 10)
    year = int(match["year"])
    if match["day"]:
        day = date(year, int(match["month"]), int(match["day"]))
        return _times(day, match["time"]) if match["time"] else (day, day)
    if match["month"]:
        return _months(year, int(match["month"]), 1)
    if match["week"]:
        monday = date.fromisocalendar(year, int(match["week"]), 1)
        first = monday + timedelta(5) if match["we"] else monday
        return first, monday + timedelta(6)
    if match["quarter"]:
        return _months(year, 3 * int(match["quarter"]) - 2, 3)
    if match["half"]:
        return _months(year, 6 * int(match["half"]) - 5, 6)
    if match["season"]:
        return _months(year, SEASON_MONTHS[match["season"]], 3)
    return _years(year, 1)


def _years(first: int, count: int) -> tuple[date, date]:
    return date(max(first, MINYEAR), 1, 1), date(min(first + count - 1, MAXYEAR), 12, 31)


def _months(year: int, month: int, count: int) -> tuple[date, date]:
    start = date(year, month, 1)
    after = month + count - 1
    if year + after // 12 > MAXYEAR:
        return start, date.max
    return start, date(year + after // 12, after % 12 + 1, 1) - timedelta(1)


def _times(day: date, text: str) -> tuple[Moment | None, Moment | None]:
    if text in _PARTS:
        first, last = _PARTS[text]
        start = datetime(day.year, day.month, day.day, first)
        return start, start + timedelta(hours=last - first) - timedelta(seconds=1)
    match = _CLOCK.fullmatch(text)
    if match is None:
        return day, day
    hour = int(match["h"])
    start = datetime(day.year, day.month, day.day) + timedelta(
        hours=hour, minutes=int(match["m"] or 0), seconds=int(match["s"] or 0)
    )
    if match["zone"]:
        zone = match["zone"].replace("Z", "+00")
        start = datetime.fromisoformat(
            f"{start.isoformat()}{zone if len(zone) > 3 else zone + ':00'}"
        )
    length = 1 if match["s"] else 60 if match["m"] else 3600
    return start, start + timedelta(seconds=length - 1)
