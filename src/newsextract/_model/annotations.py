"""Timex: one temporal expression with its TIMEX3 value, and the interval that a value spans."""

from datetime import MAXYEAR, MINYEAR, date, datetime, timedelta
from functools import lru_cache
from typing import Literal

import attrs
import regex

from newsextract._model.span import Span
from newsextract._words.patterns import lazy

Moment = date | datetime


@attrs.frozen
class Timex:
    """One temporal expression, after TimeML's TIMEX3."""

    span: Span
    kind: Literal["date", "time", "duration", "set"]  # the TIMEX3 type
    value: str  # "2018-07-12", "2018-W28", "2018-Q2", "201", "P3D", "PAST_REF", "XXXX-WXX-1"
    rule: str
    mod: str | None = None  # "START", "MID", "END", "APPROX", "LESS_THAN" ...
    start: Moment | None = None  # the first instant, inside; None: open or unknown
    end: Moment | None = None  # the last instant, inside
    anchor: str | None = None  # the value it was resolved against; None: nothing
    quant: str | None = None  # of a set: "EVERY"
    freq: str | None = None  # of a set: "2X"


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
_SEASONS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}  # first month, northern meteorological


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
        return _months(year, _SEASONS[match["season"]], 3)
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
