"""Days with a name of their own: ``Christmas Eve``, ``last Thanksgiving``, ``Easter 2019``.

``data/<language>/dates.toml`` says when each falls: ``12-25`` is a day, ``11-4-4`` the fourth Thursday
of November, ``5--1`` the last Monday of May, ``E-2`` two days before Easter; ``11-4-4+1`` is the day
after ``11-4-4``.
"""

from datetime import date

from newsextract._language.calendar import (
    day_of,
    day_value,
    easter,
    full_year,
    nth_weekday,
    shift_days,
)
from newsextract._rules import Rule
from newsextract.extractors.dates.context import Context, DateRule, Match
from newsextract.extractors.dates.parts import LAST, SHORT_YEAR, YEAR
from newsextract.extractors.dates.words import Found

_SOON = 21  # days before a holiday on which it is the one that people speak of


def _holiday(match: Match, context: Context) -> Found | None:
    rule = context.words.holidays[" ".join(match["holiday"].lower().replace("’", "'").split())]
    if match["year"]:
        return Found("date", day_value(_falls_on(rule, full_year(match["year"]))))
    if match["relative"] and context.today:
        year = context.today.year + context.words.steps[match["relative"].lower()]
        return Found("date", day_value(_falls_on(rule, year)), None, context.today_value)
    today = context.base("D") or context.base("Y")
    if today is None:
        fixed = rule[2:3] == "-" and len(rule) == 5
        return Found("date", f"XXXX-{rule}" if fixed else "XXXX-XX-XX")
    days = [day for n in (-1, 0, 1) if (day := _falls_on(rule, today.year + n))]
    step = context.words.steps.get((match["which"] or "").lower().rpartition(" ")[2], 0)
    soon = [day for day in days if 0 <= (day - today).days <= _SOON]
    if step < 0:
        near = [day for day in days if day < today][-1:]
    elif step > 0 or context.historical or context.tense() > 0:
        near = [day for day in days if day >= today][:1]
    else:
        near = soon or [day for day in days if day <= today][-1:]
    return Found("date", day_value(near[0] if near else None), None, today.isoformat())


def _falls_on(rule: str, year: int) -> date | None:
    """The day of a holiday in a year; None outside the calendar."""
    rule, _, later = rule.partition("+")
    if rule.startswith("E"):
        sunday = easter(year)
        return sunday and shift_days(sunday, int(rule[1:] or 0))
    if "--" in rule:
        month, _, weekday = rule.partition("--")
        return nth_weekday(year, int(month), int(weekday), -1)
    month, *rest = rule.split("-")
    if len(rest) == 2:
        day = nth_weekday(year, int(month), int(rest[0]), int(rest[1]))
        return day and shift_days(day, int(later or 0))
    return day_of(year, int(month), int(rest[0]))


_RELATIVE = r"(?P<relative> last | this | next ) [ ] year \b"

HOLIDAY: DateRule = Rule(
    "date.holiday",
    _holiday,
    pattern=rf"(?: (?: the [ ] )?+ {YEAR} (?: ['’]s )?+ [ ] | (?: {_RELATIVE} ) ['’]s [ ] | {LAST} )?+ (?P<holiday> \L<holidays> ) \b"
    rf" (?: ,?+ [ ] (?: of [ ] | in [ ] )?+ (?: {YEAR} | {SHORT_YEAR} | {_RELATIVE} ) )?+",
    finds=(
        "The pier burnt down ⟦last Thanksgiving⟧.",
        "Hens are sold by ⟦Easter 2019⟧.",
        "Ost dances on ⟦Good Friday⟧.",
        "Choirs met on ⟦Memorial Day⟧.",
    ),
    refuses=("They call it the new harbour day.", "At Eastertide geese come."),
)
RULES: tuple[DateRule, ...] = (HOLIDAY,)
