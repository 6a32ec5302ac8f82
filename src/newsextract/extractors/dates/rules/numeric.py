"""Dates in numbers alone or with the year first: ``13.07.2018``, ``7/13``, ``2019-Aug-01``, ``06/2018``.

Whether 3/4/2019 is a day in March or in April is told once for the whole text, as in stamps.
"""

from newsextract._language.calendar import day_of, full_year, known_value, month_value, year_value
from newsextract._rules import Rule
from newsextract.extractors.dates.context import Context, DateRule, Match
from newsextract.extractors.dates.parts import CLOSED, DAY, MONTH, WEEKDAY_IN_FRONT
from newsextract.extractors.dates.words import Found, on_day

_LEAP_YEAR = 2000  # has all days that there are


def _numeric(match: Match, context: Context) -> Found | None:
    if match["iso"]:
        return Found("date", _known(int(match["iso"]), int(match["second"]), int(match["third"])))
    month, day = month_and_day(match, context)
    year = full_year(match["third"])
    name = match["fronted"]
    if (
        name
        and not _is_weekday(name, year, month, day, context)
        and _is_weekday(name, year, day, month, context)
    ):
        month, day = day, month  # "Saturday 8/11/25"
    value = _known(year, month, day)
    return on_day(value, match["part"], context.words, None)


def _is_weekday(name: str, year: int, month: int, day: int, context: Context) -> bool:
    found = day_of(year, month, day)
    return found is not None and found.isoweekday() == context.words.weekdays[name.lower()]


def month_and_day(match: Match, context: Context) -> tuple[int, int]:
    """Month and day of "7/13", "13.07": as the text writes them, where both can be a month."""
    first, second = int(match["first"]), int(match["second"])
    dotted = match.groupdict().get("sep") == "."
    if first > 12 or (second <= 12 and (dotted or not context.view.month_first)):
        return second, first
    return first, second


def _known(year: int, month: int, day: int) -> str:
    """The day, or of "32/13/2018" the year."""
    found = day_of(year, month, day)
    return found.isoformat() if found else year_value(year)


def _slashed(match: Match, context: Context) -> Found | None:
    """Read "from 10/1 to 11/7"."""
    if context.before not in context.words.before_day or match[0] in context.words.no_days:
        return None
    month, day = month_and_day(match, context)
    if match["shared"]:  # that of "from 10/1 to 11/7/2017"
        year: int | None = full_year(match["shared"])
    else:
        year = context.year_of(month, day)
    if day_of(year or _LEAP_YEAR, month, day) is None:
        return None  # 2/30
    return Found("date", known_value(year, month, day), None, context.today_value)


def _packed(match: Match, context: Context) -> Found | None:
    found = day_of(int(match["year"]), int(match["month"]), int(match["day"]))
    return Found("date", found.isoformat()) if found else None  # 20190230


def _month_year(match: Match, context: Context) -> Found | None:
    return Found("date", month_value(int(match["third"]), int(match["first"])))


def _year_first(match: Match, context: Context) -> Found | None:
    """Read "2019-Q1", "2019 H2", "2017 April", "2019-Aug-01"."""
    year = int(match["first"])
    part = match["quarter"] or match["half"]
    if part:
        return Found("date", f"{year:04d}-{part.upper()}")
    month = context.words.months[match["month"].lower()]
    if not match["day"]:
        return Found("date", month_value(year, month))
    return Found("date", known_value(year, month, int(match["day"])))


_YEAR_FIRST = r"(?P<first> (?: 19 | 20 ) \d\d )"
_ISO = r"(?P<iso> (?: 1[89] | 20 ) \d\d ) (?P<sep> [-/.] ) (?P<second> \d\d? ) (?P=sep) (?P<third> \d\d? )"
_YEAR_LAST = (
    r"(?P<first> \d\d? ) (?P<sep> [-/.] ) (?P<second> \d\d? ) (?P=sep)"
    r" (?P<third> (?: 1[5-9] | 20 ) \d\d | (?<= / \d{1,2} / ) \d\d )"
)

YEAR_FIRST: DateRule = Rule(
    "date.year-first",
    _year_first,
    pattern=rf"{_YEAR_FIRST} (?: [ -]?+ (?P<quarter> Q[1-4] ) | [ -]?+ (?P<half> H[12] )"
    rf" | [ /-] {MONTH} (?: [/-] {DAY} )?+ ) \b",
    finds=(
        "Orders at Harl Mills sank in ⟦2019-Q1⟧.",
        "The ⟦2016 H2⟧ report is late.",
        "The seal reads ⟦2014 April⟧ in ink.",
        "Its log of ⟦2015-Aug-02⟧ is lost.",
    ),
    refuses=("In 1860 Q4 was a kind of engine.",),
)
MONTH_YEAR: DateRule = Rule(
    "date.month-year",
    _month_year,
    pattern=r"(?P<first> 0?[1-9] | 1[0-2] ) [/-] (?P<third> (?: 19 | 20 ) \d\d ) \b (?! [-/.]\d )",
    finds=("Her pass, valid until ⟦09/2021⟧, was torn.",),
    refuses=("Hull 13/2014 lies off Ost.", "Case 4/2014/77 was heard."),
)
PACKED: DateRule = Rule(
    "date.packed",
    _packed,
    pattern=r"(?P<year> (?: 19 | 20 ) \d\d ) (?P<month> 0[1-9] | 1[0-2] ) (?P<day> 0[1-9] | [12]\d | 3[01] ) \b (?! [.,]\d )",
    finds=("The backup of ⟦20170923⟧ was wiped.",),
    refuses=("Order 20190230 never came.", "She dialled 20181340 in vain."),
)
SLASHED: DateRule = Rule(
    "date.day-slash-month",
    _slashed,
    pattern=r"(?P<first> \d\d? ) / (?P<second> \d\d? ) \b (?! [/.]\d | [ ] (?: of | cup | inch | mile | \L<units> ) )"
    r" (?: (?= (?: [ ]?+ [-–—] [ ]?+ | [ ] (?: to | until | till | through ) [ ] ) \d\d?+ / \d\d?+ / (?P<shared> (?: 20 | 19 )?+ \d\d ) \b ) )?+",
    finds=("The pool is shut until ⟦28/8⟧.", "Tickets sell from ⟦8/21⟧ on."),
    refuses=(
        "Fill it to 3/4 of the cup.",
        "A rise from 20/30 to sharp sight.",
        "Since 9/11 the gates are shut.",
        "Odds of 7/5 on Brandt.",
        "They cut it by 2/31 at most.",
    ),
)
NUMERIC: DateRule = Rule(
    "date.numeric",
    _numeric,
    pattern=rf"{WEEKDAY_IN_FRONT}?+ (?: {_ISO} | {_YEAR_LAST} ) \b (?! [/.]\d | -\d (?! \d?+ / ) ) {CLOSED}",
    finds=(
        "It ran from ⟦2014-11-05⟧ on.",
        "The bill of ⟦23/12/16⟧ is unpaid.",
        "Signed: ⟦5.6.2013⟧.",
    ),
    refuses=("Build 10.4.21 is out.", "Call 12-11-2014-3 for more."),
)
RULES: tuple[DateRule, ...] = (YEAR_FIRST, MONTH_YEAR, PACKED, SLASHED, NUMERIC)
