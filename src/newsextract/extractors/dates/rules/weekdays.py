"""Weekdays: ``on Tuesday``, ``next Friday``, ``Tuesday night``, ``Fridays``, ``Thursday the 21st``."""

from newsextract._language.calendar import (
    day_of,
    day_value,
    known_value,
    shift_days,
    shift_months,
)
from newsextract._rules import Rule
from newsextract.extractors.dates.context import Context, DateRule, Match
from newsextract.extractors.dates.parts import DAY, EARLY, LAST, LATER, NTH, PART, WEEKDAY, YEAR
from newsextract.extractors.dates.rules.days import NTH_DAY, year_of_weekday
from newsextract.extractors.dates.words import Found, on_day, weeks_ahead


def _weekday(match: Match, context: Context) -> Found | None:
    words, name, part = context.words, match["weekday"].lower(), match["part"]
    if name in words.common and (match["weekday"][0].islower() or not part):
        return None  # "he sat", "The Sun"
    number = words.weekdays[name]
    if _is_plural(name, context) or (part and part.lower().endswith("s")):
        time = f"T{words.day_parts[part.lower()]}" if part else ""
        return Found("set", f"XXXX-WXX-{number}{time}", quant="EVERY")
    today = context.base("D") if context.today else None
    if today is None:
        return on_day(f"XXXX-WXX-{number}", part, words, None)
    if match["later"]:
        day = weeks_ahead(today, number, match["later"])
    elif match["week"]:
        step = words.steps[match["week"].lower()]
        day = shift_days(today, number - today.isoweekday() + 7 * step)
    else:
        day = context.weekday(number, (match["which"] or "").lower().rpartition(" ")[2])
    return on_day(day_value(day), part, words, today.isoformat())


def _is_plural(name: str, context: Context) -> bool:
    """Whether a weekday is that of every week: "Fridays"."""
    return name.endswith("s") and name not in context.words.plural_looks


def lone_weekday(context: Context) -> Found | None:
    """Read a weekday with nothing beside it that belongs to it: "He left Tuesday after the vote"."""
    name = context.tokens.lower[context.at]
    number = context.words.weekdays[name]
    if name in context.words.common:
        return None
    if _is_plural(name, context):
        return Found("set", f"XXXX-WXX-{number}", quant="EVERY")
    today = context.base("D") if context.today else None
    if today is None:
        return Found("date", f"XXXX-WXX-{number}")
    return Found("date", day_value(context.weekday(number)), None, today.isoformat())


def _weekday_nth(match: Match, context: Context) -> Found | None:
    """Read "Thursday the 21st", "Friday 7/6": the nearest such day that is that weekday."""
    name, today = match["weekday"], context.today
    number = context.words.weekdays[name.lower()]
    if name.lower() in context.words.common and name.islower():
        return None  # "sat 3rd"
    if today is None:
        return Found("date", f"XXXX-WXX-{number}")
    if match["first"]:
        if match["slashed"] in context.words.no_days:
            return None  # "open Monday 24/7"
        first, second = int(match["first"]), int(match["second"])
        orders = ((first, second), (second, first))
        days = [day_of(today.year + n, *order) for n in (-1, 0, 1) for order in orders]
    else:
        months = [shift_months(today, n) for n in range(-12, 13)]
        days = [day_of(year, month, int(match["nth"])) for year, month in months]
    near = sorted((d for d in days if d), key=lambda d: abs(d.toordinal() - today.toordinal()))
    found = next((d for d in near if d.isoweekday() == number), near[0] if near else None)
    return Found("date", day_value(found), None, today.isoformat()) if found else None


def _weekday_day(match: Match, context: Context) -> Found | None:
    """Read the "Thursday 4" of "from Thursday 4 to Sunday 7 June"."""
    month, day = context.words.months[match["later"].lower()], int(match["day"])
    if match["year"]:
        return Found("date", known_value(int(match["year"]), month, day))
    year = year_of_weekday(match["weekday"], month, day, context) or context.year_of(month, day)
    return Found("date", known_value(year, month, day), None, context.counted_from)


_SLASHED = r"(?P<slashed> (?P<first> 3[01] | [12]\d | 0?[1-9] ) / (?P<second> 3[01] | [12]\d | 0?[1-9] ) ) \b (?! / )"

WEEKDAY_NTH: DateRule = Rule(
    "date.weekday-nth",
    _weekday_nth,
    pattern=rf"{WEEKDAY} ,?+ [ ] (?: (?: the [ ] )?+ {NTH_DAY} | {_SLASHED} )",
    finds=(
        "The quay froze on ⟦Friday the 13th⟧.",
        "The sale is on ⟦Saturday, 7/21⟧.",
        "Ost voted ⟦Sunday 8/7⟧.",
    ),
    refuses=(
        "Hale sat 3rd from the left.",
        "On Monday the 44th bus ran late.",
        "The inn is open Monday 24/7.",
    ),
)
WEEKDAY_DAY: DateRule = Rule(
    "date.weekday-day",
    _weekday_day,
    pattern=rf"{WEEKDAY} ,?+ [ ] (?: the [ ] )?+ {DAY} (?= (?: ,?+ [ ] (?: to | and | or | until | till | through ) [ ] | [ ]?+ [-–] [ ]?+ )"
    rf" (?: (?: \L<weekdays> ) ,?+ [ ] )?+ (?: the [ ] )?+ \d\d?+ {NTH}?+ [ ] (?: of [ ] )?+ (?P<later> \L<months> ) \b (?: ,?+ [ ] {YEAR} )?+ )",
    finds=(
        "The fair runs from ⟦Thursday 4⟧ to Sunday 7 June.",
        "It is shut on ⟦Friday 5⟧ and Saturday 6 December 2025.",
    ),
    refuses=("On Thursday 4 men and 7 women left.",),
)
WEEKDAY_ALONE: DateRule = Rule(
    "date.weekday",
    _weekday,
    pattern=rf"(?: {EARLY} | {LAST} | (?: the | that ) [ ] )?+ {WEEKDAY}"
    rf" (?: [ ] {PART} | [ ] (?: of [ ] )?+ (?: the [ ] )?+ (?P<week> last | this | next | following | previous ) [ ] week \b"
    rf" | {LATER} )?+",
    finds=(
        "The crew came back ⟦early Wednesday⟧.",
        "Choir is on ⟦Thursday mornings⟧.",
        "The shaft caved in ⟦Tuesday of last week⟧.",
        "Harl sails ⟦next Monday⟧.",
    ),
    refuses=(
        "He sat down and wed in haste.",
        "The Sun sank over Ost.",
        "Visit monday.com for a plan.",
    ),
)
RULES: tuple[DateRule, ...] = (WEEKDAY_DAY, WEEKDAY_NTH, WEEKDAY_ALONE)
