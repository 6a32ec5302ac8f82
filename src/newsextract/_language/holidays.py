"""When a day with a name of its own falls: ``12-25``, ``11-4-4``, ``5--1``, ``E-2``.

``12-25`` is a day, ``11-4-4`` the fourth Thursday of November, ``5--1`` the last Monday of May,
``E-2`` two days before Easter; ``11-4-4+1`` and ``11--4-8`` are so many days after and before such
a weekday; a list of days is that of a feast of the moon.
"""

from datetime import date
from functools import lru_cache

from newsextract._language.calendar import day_of, easter, nth_weekday, shift_days
from newsextract._words.patterns import lazy

_LISTED = 16  # characters above which a rule is a list of days, for feasts of the moon
_NTH = lazy(r"(?P<month>\d{1,2})-(?P<weekday>\d)?-(?P<nth>\d)(?P<later>[+-]\d{1,2})?")


@lru_cache(maxsize=4096)
def falls_on(rule: str, year: int) -> date | None:
    """The day of a holiday in a year; None outside the calendar, or of a feast not in the list."""
    if len(rule) > _LISTED:
        found = next((day for day in rule.split() if day.startswith(f"{year:04d}-")), None)
        return date.fromisoformat(found) if found else None
    if rule.startswith("E"):
        sunday = easter(year)
        return sunday and shift_days(sunday, int(rule[1:] or 0))
    match = _NTH.fullmatch(rule)
    if match is None:
        month, _, number = rule.partition("-")
        return day_of(year, int(month), int(number))
    weekday, nth = int(match["weekday"] or match["nth"]), int(match["nth"])
    day = nth_weekday(year, int(match["month"]), weekday, nth if match["weekday"] else -1)
    return day and shift_days(day, int(match["later"] or 0))
