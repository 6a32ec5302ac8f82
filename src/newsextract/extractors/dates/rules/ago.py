"""So many units from a day: ``two years ago``, ``a day earlier``, ``in two weeks``, ``three days after today``."""

from datetime import date

from newsextract._language.calendar import (
    day_value,
    month_value,
    shift_days,
    shift_months,
    shifted,
)
from newsextract._rules import Rule
from newsextract.extractors.dates.context import Context, DateRule, Match
from newsextract.extractors.dates.parts import (
    AT_END,
    NUMBER,
    OR_SO,
    RANGE,
    ROUGH,
    UNIT,
    VAGUE,
    WEEKDAY,
)
from newsextract.extractors.dates.rules.quarters import year_before
from newsextract.extractors.dates.words import Found, amount_of, duration_of

_CLOCK = frozenset({"H", "TM", "S"})  # units of a clock
_NO_LENGTH = frozenset({"NI", "PE"})  # nights and periods are of no certain length
_BACK = frozenset({"ago", "back", "earlier", "before", "previously"})
_FROM_STORY = frozenset({"earlier", "later", "before", "after"})  # and not from today
_YEARS = {"Y": 1, "DE": 10, "CE": 100}
_DAYS = {"D": 1, "W": 7, "FN": 14, "M": 30}
_MOST_YEARS = 900  # counted back and forth as years
_MOST_UNITS = 10_000  # more are as good as endless
_LONGEST_AMOUNT = 6  # characters


def count_of(match: Match, context: Context) -> float:
    """The number of units; of "two to three weeks" the first."""
    text = match["number"].lower()
    low = match.groupdict().get("low")
    amount = "1" if text in ("a", "an") else amount_of(low or text, context.words)
    return float(amount) if len(amount) <= _LONGEST_AMOUNT else _MOST_UNITS


def _ago(match: Match, context: Context) -> Found | None:
    unit = context.words.units[match["unit"].lower()]
    where = match["where"].lower().split()[-1]
    back = where in _BACK
    if match["vague"]:
        if where != "later":
            return Found("date", "PAST_REF" if back else "FUTURE_REF")
        return Found("duration", duration_of("X", unit)) if unit not in _NO_LENGTH else None
    amount = round(count_of(match, context))
    count = -amount if back else amount
    if where in _FROM_STORY:
        return _from_story(match, unit, count, context)
    if unit == "Y" and count == -1 and "-Q" in (context.last or ""):
        return _quarter_before(context)
    if match["to"] and context.today and unit in ("Y", "DE") and abs(count) < _MOST_YEARS:
        return _to_this_day(match["to"], _YEARS[unit] * count, context.today)
    if unit in _CLOCK:
        value = context.shifted_clock(unit, count) or f"{day_value(context.today)}TXX"
        return Found("time", value, None, context.today_value)
    return _shifted(match, unit, count, context.today, context.today_value, context)


def _from_story(match: Match, unit: str, count: int, context: Context) -> Found | None:
    """Read "a day earlier", "three decades later": counted from what was told."""
    day = context.told(unit)
    if unit == "Y" and count == -1 and "-Q" in (context.last or ""):
        return _quarter_before(context)
    if count > 0 and _is_over(day, unit, count, context):
        return Found("duration", duration_of(str(count), unit))  # "decades later, it reopened"
    if unit in _CLOCK:
        return Found("time", f"{day_value(day)}TXX", None, context.today_value)
    return _shifted(match, unit, count, day, context.last, context)


def _shifted(
    match: Match, unit: str, count: int, day: date | None, anchor: str | None, context: Context
) -> Found:
    mod = "APPROX" if match["rough"] or match["outside"] else None
    return Found("date", shifted(day, unit, count), mod, anchor)


def _quarter_before(context: Context) -> Found:
    """Read "a year earlier" in a report on a quarter."""
    base = context.quarter or context.last or ""
    return Found("date", year_before(base), None, base)


def _to_this_day(exact: str, years: int, today: date) -> Found:
    """Read "ten years ago today", "40 years ago this month"."""
    if exact.lower() == "this week":
        day = date(*shift_months(today, 12 * years), min(today.day, 28))
        return Found("date", shifted(day, "W", 0), None, today.isoformat())
    value = month_value(*shift_months(today, 12 * years))
    of_day = f"-{today.day:02d}" if exact.lower() == "today" else ""
    return Found("date", f"{value}{of_day}", None, today.isoformat())


def _is_over(day: date | None, unit: str, count: int, context: Context) -> bool:
    """Whether so long later would be after the day of publication, in a report of the past."""
    today = context.today
    if day is None or today is None or context.tense() > 0:
        return False
    years = count * _YEARS.get(unit, 0)
    if years:
        return day.year + years > today.year
    days = count * _DAYS.get(unit, 0)  # "three weeks later, people still wait"
    return days > 0 and days > (today - day).days


def _in_units(match: Match, context: Context) -> Found | None:
    """Read "in two weeks" of what is to come; of what took two weeks it is a duration."""
    if context.before != "in" or context.tense() <= 0:
        return None
    unit = context.words.units[match["unit"].lower()]
    amount = count_of(match, context)
    if unit in _NO_LENGTH or unit == "HF":
        return None
    if unit in _CLOCK:
        moment = context.shifted_clock(unit, amount)
        return Found("time", moment, None, context.today_value) if moment else None
    count = round(amount)
    if unit == "DE":
        count, unit = 10 * count, "Y"
    return Found("date", shifted(context.today, unit, count), None, context.today_value)


def _days_from(match: Match, context: Context) -> Found | None:
    """Read "two days after today", "three days from tomorrow"."""
    amount = count_of(match, context)
    if amount != int(amount):
        return None
    count = -int(amount) if match["where"].lower() == "before" else int(amount)
    unit, word = context.words.units[match["unit"].lower()], context.words.days
    days = count * {"W": 7, "FN": 14}.get(unit, 1)
    offset = word[match["word"].lower()]
    if unit in ("M", "Y"):
        return Found("date", shifted(context.today, unit, count), None, context.today_value)
    day = context.today and shift_days(context.today, offset + days)
    return Found("date", day_value(day), None, context.today_value)


def _day_beside(match: Match, context: Context) -> Found | None:
    """Read "the day before yesterday", "the day after tomorrow"."""
    offset = context.words.days[match["word"].lower()]
    offset += 1 if match["where"].lower() == "after" else -1
    day = context.today and shift_days(context.today, offset)
    return Found("date", day_value(day), None, context.today_value)


def _weeks_from(match: Match, context: Context) -> Found | None:
    """Read "a week on Friday", "two weeks from Monday", "a week ago Tuesday"."""
    words, today = context.words, context.today
    name = match["weekday"].lower()
    number = words.weekdays[name]
    amount = count_of(match, context)
    if name in words.common or amount != int(amount) or not 0 < amount < _MOST_UNITS:
        return None
    if today is None:
        return Found("date", f"XXXX-WXX-{number}")
    weeks = int(amount) * (2 if match["unit"].lower().startswith("fortnight") else 1)
    if match["where"].lower().startswith("ago"):
        day = shift_days(today, -((today.isoweekday() - number) % 7) - 7 * weeks)
    else:
        day = shift_days(today, (number - today.isoweekday()) % 7 + 7 * weeks)
    return Found("date", day_value(day), None, context.today_value)


_HALF_UNITS = {"H": "TM", "D": "H", "W": "D", "FN": "W", "M": "W", "Y": "M", "DE": "Y", "CE": "Y"}
_IN_SMALLER = {  # how many smaller units a unit has
    ("H", "TM"): 60, ("TM", "S"): 60, ("D", "H"): 24, ("W", "D"): 7, ("FN", "D"): 14, ("FN", "W"): 2,
    ("M", "D"): 30, ("M", "W"): 4, ("Y", "M"): 12, ("DE", "Y"): 10, ("CE", "Y"): 100,
    ("Y", "W"): 52, ("Y", "D"): 365, ("CE", "DE"): 10,
}  # fmt: skip


def _compound(match: Match, context: Context) -> Found | None:
    """Read "two years and three months ago", "half a year ago", "a year and a half ago"."""
    words = context.words
    unit = words.units[match["unit"].lower()]
    amount = count_of(match, context)
    if match["more"]:
        smaller = words.units[match["smaller"].lower()]
        extra = float(amount_of(match["more"].lower(), words))
    elif match["half"] or match["part"] or amount != int(amount):
        smaller = _HALF_UNITS.get(unit, "")
        extra = 0.0
        if match["part"]:
            amount = 0.5 if match["part"].lower().startswith("half") else 0.25
        elif match["half"]:
            amount += 0.5
    else:
        return None
    parts = _IN_SMALLER.get((unit, smaller), 0)
    if not parts:
        return None
    count = round(amount * parts + extra)
    back = match["where"].lower().split()[-1] in _BACK
    count = -count if back else count
    if smaller in _CLOCK:
        value = context.shifted_clock(smaller, count) or f"{day_value(context.today)}TXX"
        return Found("time", value, None, context.today_value)
    told = match["where"].lower() in _FROM_STORY
    day = context.told(smaller) if told else context.today
    anchor = context.last if told else context.today_value
    return _shifted(match, smaller, count, day, anchor, context)


_COUNT = rf"(?: (?P<number> an? ) | {NUMBER} )"
_DAY_WORD = r"(?P<word> yesterday | tomorrow | today ) \b"
_WHERE = (
    rf"(?P<where> ago | earlier | later | before (?= {AT_END} ) | from [ ] now | previously | hence"
    rf" | back (?= {AT_END} | [ ] (?: and | but | he | in | that | they | she | we | when ) \b ) ) \b"
)

WEEKS_FROM: DateRule = Rule(
    "date.weeks-from",
    _weeks_from,
    pattern=rf"{_COUNT} [ ] (?P<unit> weeks? | fortnights? ) [ ] (?P<where> from | on | ago (?: [ ] on | [ ] last )?+ )"
    rf" [ ] (?: next [ ] | this [ ] )?+ {WEEKDAY} (?! [ ] \L<day_parts> \b )",
    finds=("The sluice opens ⟦a week on Friday⟧.", "Hale was fined ⟦two weeks ago on Monday⟧."),
    refuses=("It ran for a week on end.", "They met 2.5 weeks from Sunday."),
)
AGO: DateRule = Rule(
    "date.ago",
    _ago,
    pattern=rf"{ROUGH}?+ (?: {VAGUE} | (?P<number> an? ) (?! [ ] (?: half | quarter ) \b ) | {RANGE}?+ {NUMBER} ) [ -] {UNIT} ['’]?+ {OR_SO}?+ [ -] {_WHERE}"
    r" (?: [ ] (?P<to> today | this [ ] (?: month | week ) ) \b )?+",
    finds=(
        "The mine shut ⟦some 30 years ago⟧.",
        "They had met ⟦several weeks before⟧.",
        "Its lease ends ⟦four months from now⟧.",
        "The siren rang ⟦two hours ago⟧.",
    ),
    refuses=("It happened two years before the flood.", "A few nights later it rained."),
)
_MORE = (  # " and three months", " 30 minutes"
    r"(?: (?: ,?+ [ ] and [ ] | ,?+ [ ] ) (?P<more> \d{1,3} | \L<numbers> ) [ ] (?P<smaller> \L<units> ) \b )"
)
_SHARE = r"(?P<part> half | (?: a [ ] )?+ quarter (?: [ ] of )?+ )"
COMPOUND: DateRule = Rule(
    "date.compound-ago",
    _compound,
    pattern=rf"{ROUGH}?+ (?: {_SHARE} [ -] (?: an? [ ] )?+ (?P<number> (?= \L<units> ) ) | (?P<number> an? ) [ ] | {NUMBER} [ -] )"
    rf" {UNIT} (?: {_MORE} | (?P<half> [ ] and [ ] a [ ] half \b ) )?+ [ ] {_WHERE}",
    finds=(
        "Hale left ⟦half a year ago⟧.",
        "The weir broke ⟦two years and three months ago⟧.",
        "Ruiz came ⟦a year and a half ago⟧.",
    ),
    refuses=(
        "It took half a year and more.",
        "The lane was paved long, two nights and a half ago.",
    ),
)
IN_UNITS: DateRule = Rule(
    "date.in-units",
    _in_units,
    pattern=rf"{_COUNT} [ ] {UNIT} (?= [ ]?+ [.,;!?] | \s*+ \Z )",
    finds=("The dock will reopen in ⟦three weeks⟧.", "Power is expected back in ⟦two decades⟧."),
    refuses=(
        "The wall rose in three weeks.",
        "It will rain for two weeks.",
        "It will pass in ten nights.",
    ),
)
DAYS_FROM_DAY: DateRule = Rule(
    "date.days-from-day",
    _days_from,
    pattern=rf"{_COUNT} [ ] (?P<unit> days? | weeks? | fortnights? | months? | years? ) [ ] (?P<where> before | after | from ) [ ] {_DAY_WORD}",
    finds=("They sail ⟦four days from tomorrow⟧.", "It froze ⟦a day before yesterday⟧."),
    refuses=("It came 2.5 days after today.",),
)
DAY_BESIDE_DAY: DateRule = Rule(
    "date.day-beside-day",
    _day_beside,
    pattern=rf"(?: the [ ] )?+ day [ ] (?P<where> before | after ) [ ] {_DAY_WORD}",
    finds=("The vote is ⟦the day after tomorrow⟧.",),
    refuses=("One day after the fire, they came.",),
)
RULES: tuple[DateRule, ...] = (WEEKS_FROM, COMPOUND, AGO, IN_UNITS, DAYS_FROM_DAY, DAY_BESIDE_DAY)
