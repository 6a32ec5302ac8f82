"""Dates that name a year, a month or a day: ``July 13, 2018``, ``13.07.2018``, ``the 1990s``."""

from collections.abc import Callable
from datetime import date
from typing import TypeAlias

import regex

from newsextract.extractors.dates.calendar import (
    day_value,
    easter,
    month_value,
    nearest_year,
    nth_weekday,
    on_weekday,
    year_value,
)
from newsextract.extractors.dates.context import Context
from newsextract.extractors.dates.words import (
    DAY,
    EARLY,
    MONTH,
    ORDINAL,
    PART,
    WEEKDAY,
    YEAR,
    Found,
    amount_of,
    mod_of,
)

Match: TypeAlias = regex.Match[str]
Rule: TypeAlias = tuple[str, str, Callable[[Match, Context], Found | None]]

_LAST = r"(?P<which> last | this | next | past | this [ ] past | this [ ] coming | the [ ] previous | the [ ] following | previous | following | early [ ] last | early [ ] next | late [ ] last | late [ ] next ) [ ]"
_WORD_YEAR = r"(?P<wordyear> nineteen [ ] (?: \L<numbers> ) (?: [ -] \L<numbers> )?+ | two [ ] thousand (?: [ ] and )?+ (?: [ ] \L<numbers> (?: [ -] \L<numbers> )?+ )?+ )"


def _refuse_common(match: Match, context: Context) -> bool:
    """Whether a word that is also a common one ("may", "march") is not meant as a date here."""
    name = match["month"]
    if name.lower() not in context.words.common:
        return False
    if name[0].islower():
        return True
    if match.end() - match.start() > len(name) + 1:
        return False
    before = context.tokens.lower[context.at - 1] if context.at else "."
    return before in ".“\"'’‘" or context.tokens.words[context.at - 1][0].isupper()


def _year_of(month: int, day: int | None, context: Context) -> int | None:
    today = context.today
    if today is None:
        last = context.last
        return int(last[:4]) if last and last[:4].isdigit() else None
    tense = context.tense()
    year = nearest_year(today, month, day)
    before = (year, month, day or today.day) < (today.year, today.month, today.day)
    if day is None and tense <= 0 and (year, month) > (today.year, today.month):
        return (
            year - 1 if tense < 0 or month - today.month + 12 * (year - today.year) > 2 else year
        )
    if day is not None and tense <= 0 and not before and (month - today.month) % 12 > 2:
        return year - 1
    if tense > 0 and before and (today.month - month) % 12 > 2:
        return year + 1
    return year


def _month_day(match: Match, context: Context) -> Found | None:
    month = context.words.months[match["month"].lower()]
    day = int(match["day"])
    year = int(match["year"]) if match["year"] else _year_of(month, day, context)
    anchor = None if match["year"] else context.today_value
    if year is None:
        return Found("date", f"XXXX-{month:02d}-{day:02d}", None, anchor)
    try:
        value = day_value(date(year, month, day))
    except ValueError:  # February 30
        return Found("date", f"{year:04d}-{month:02d}-XX", None, anchor)
    return _with_part(match, context, value, anchor)


def _with_part(match: Match, context: Context, value: str, anchor: str | None) -> Found:
    part = match.groupdict().get("part")
    if part:
        return Found("time", f"{value}T{context.words.day_parts[part.lower()]}", None, anchor)
    return Found("date", value, None, anchor)


def _month(match: Match, context: Context) -> Found | None:
    if _refuse_common(match, context):
        return None
    month = context.words.months[match["month"].lower()]
    mod = mod_of(match["early"])
    if match["year"]:
        return Found("date", month_value(int(match["year"]), month), mod)
    if match["wordyear"]:
        return Found("date", month_value(_spoken(match["wordyear"], context), month), mod)
    today = context.today
    which = (match["which"] or "").lower().split()[-1:]
    relative = match["relative"]
    if today is None and not context.last:
        return Found("date", month_value(None, month), mod)
    if today is None:
        return Found("date", month_value(_year_of(month, None, context), month), mod)
    if relative:
        offset = {"last": -1, "next": 1, "this": 0}[relative.lower()]
        year: int | None = today.year + offset
    elif which in (["last"], ["past"], ["previous"]):
        year = today.year if month < today.month else today.year - 1
    elif which in (["next"], ["coming"], ["following"]):
        year = today.year if month > today.month else today.year + 1
    elif which == ["this"]:
        year = today.year
    else:
        year = _year_of(month, None, context)
    return Found("date", month_value(year, month), mod, context.today_value)


def _weekday(match: Match, context: Context) -> Found | None:
    name = match["weekday"]
    if name.lower() in context.words.common and (name[0].islower() or not match["part"]):
        return None
    number = context.words.weekdays[name.lower()]
    if name.lower().endswith("s") and name.lower() not in ("tues", "thurs", "weds"):
        part = match["part"]
        return Found(
            "set",
            f"XXXX-WXX-{number}" + (f"T{context.words.day_parts[part.lower()]}" if part else ""),
            quant="EVERY",
        )
    today = context.today
    which = (match["which"] or "").lower().split()[-1:]
    if today is None:
        return _with_part(match, context, f"XXXX-WXX-{number}", None)
    if which in (["last"], ["past"]):
        day = on_weekday(today, number, -1)
    elif which == ["previous"]:
        base = context.narrative or today
        day = on_weekday(base, number, -1)
    elif which in (["next"], ["coming"], ["following"]):
        day = on_weekday(today, number, 1)
    elif which == ["this"]:
        day = (
            on_weekday(today, number, 1)
            if context.tense() >= 0 and today.isoweekday() != number
            else on_weekday(today, number, 0)
        )
    elif match["week"]:
        offset = {"last": -7, "next": 7, "this": 0}[match["week"].lower()]
        day = date.fromordinal(max(1, today.toordinal() + number - today.isoweekday() + offset))
    else:
        day = on_weekday(
            today, number, 1 if context.tense() > 0 and today.isoweekday() != number else 0
        )
    return _with_part(match, context, day_value(day), context.today_value)


def _numeric(match: Match, context: Context) -> Found | None:
    if match["iso"]:
        year, month, day = int(match["iso"]), int(match["second"]), int(match["third"])
    else:
        first, second, year = int(match["first"]), int(match["second"]), int(match["third"])
        if year < 100:
            year += 2000 if year < 50 else 1900
        month, day = (
            (first, second) if match["sep"] == "/" or match["sep"] == "-" else (second, first)
        )
        if month > 12:
            month, day = day, month
    try:
        return Found("date", day_value(date(year, month, day)))
    except ValueError:  # 32/13/2018
        return Found("date", year_value(year) if year else "XXXX") if 1 <= year <= 9999 else None


def _year(match: Match, context: Context) -> Found | None:
    if match["early"] or match["fiscal"]:
        return Found("date", match["year"], mod_of(match["early"]))
    return Found("date", match["year"]) if _is_year(match, context) else None


def _is_year(match: Match, context: Context) -> bool:
    """Whether a bare number of four digits is a year: by what stands beside it."""
    tokens, at = context.tokens, context.at
    before = tokens.lower[at - 1] if at else ""
    year = int(match["year"])
    after = context.text[match.end() : match.end() + 1]
    if before in (
        "$",
        "£",
        "€",
        "¥",
        "#",
        "no",
        "room",
        "flight",
        "channel",
        "route",
        "boeing",
        "highway",
        "rs",
    ):
        return False
    if after in ("%", "°") or (after == "/" and before != "/"):
        return False
    following = tokens.words[at + 1] if at + 1 < len(tokens) else ""
    if 1900 <= year <= 2050:
        return before not in ("+", "=", "x", "*") and following not in (
            "x",
            "m",
            "km",
            "kg",
            "°",
            "sq",
        )
    if following[:1].isupper() and following not in ("War", "Act"):
        return False
    return before in (
        "in",
        "since",
        "of",
        "by",
        "until",
        "from",
        "between",
        "to",
        "before",
        "after",
        "around",
        "about",
        "year",
        "early",
        "late",
        "and",
        "during",
    )


def _decade(match: Match, context: Context) -> Found | None:
    text = match["decade"]
    mod = mod_of(match["early"])
    if text[0].isdigit() and len(text) == 4:
        return Found("date", text[:3], mod)
    digit = int(text[-2:-1]) if text[-1] == "0" else context.words.decades.get(text.lower())
    return Found("date", f"19{digit}", mod) if digit is not None else None


def _century(match: Match, context: Context) -> Found | None:
    text = match["ordinal"].lower()
    number = int(regex.sub(r"\D", "", text)) if text[0].isdigit() else context.words.ordinals[text]
    bc = match["era"] and match["era"].lower().startswith("b")
    return Found("date", f"{'BC' if bc else ''}{number - 1:02d}", mod_of(match["early"]))


def _spoken(text: str, context: Context) -> int | None:
    low = text.lower().replace("-", " ")
    if low.startswith("nineteen "):
        rest = amount_of(low.removeprefix("nineteen "), context.words)
        return 1900 + int(rest) if rest and rest.isdigit() and int(rest) < 100 else None
    number = amount_of(low, context.words)
    return int(number) if number and number.isdigit() else None


def _word_year(match: Match, context: Context) -> Found | None:
    year = _spoken(match["wordyear"], context)
    return Found("date", year_value(year), mod_of(match["early"])) if year else None


def _season_year(match: Match, context: Context) -> Found | None:
    season = context.words.seasons[match["season"].lower()]
    return Found("date", f"{match['year']}-{season}", mod_of(match["early"]))


def _holiday(match: Match, context: Context) -> Found | None:
    rule = context.words.holidays[" ".join(match["holiday"].lower().replace("’", "'").split())]
    today = context.today
    if match["year"]:
        return Found("date", _holiday_in(rule, int(match["year"])))
    if today is None:
        return Found(
            "date", f"XXXX-{rule}" if rule[2:3] == "-" and len(rule) == 5 else "XXXX-XX-XX"
        )
    days = [_holiday_in(rule, today.year + n) for n in (-1, 0, 1)]
    which = (match["which"] or "").lower().split()[-1:]
    now = today.isoformat()
    if which in (["last"], ["past"]):
        return Found("date", max(d for d in days if d < now), None, now)
    if which in (["next"], ["coming"]) or context.tense() > 0:
        return Found("date", min(d for d in days if d >= now), None, now)
    past = max(d for d in days if d <= now)
    return Found("date", past, None, now)


def _holiday_in(rule: str, year: int) -> str:
    """``12-25`` is a day, ``11-4-4`` the fourth Thursday of November, ``E-2`` two days before Easter."""
    if rule.startswith("E"):
        sunday = easter(year)
        return (
            day_value(date.fromordinal(sunday.toordinal() + int(rule[1:] or 0)))
            if sunday
            else "XXXX"
        )
    parts = (
        [int(p) for p in rule.replace("--", "-~").replace("~", "-").split("-") if p]
        if "--" not in rule
        else []
    )
    if len(parts) == 3:
        return day_value(nth_weekday(year, parts[0], parts[1], parts[2]))
    if "--" in rule:
        month, _, weekday = rule.partition("--")
        return day_value(nth_weekday(year, int(month), int(weekday), -1))
    return f"{year:04d}-{rule}"


_PARTED = rf"(?: ,?+ [ ] (?: in [ ] the [ ] )?+ {PART} )"
_WEEKDAY_IN_FRONT = r"(?: (?: \L<weekdays> ) \.?+ ,?+ [ ] (?: the [ ] )?+ )"
_TAIL_YEAR = rf"(?: ,?+ [ ] {YEAR} )"

MONTH_RULES: tuple[Rule, ...] = (
    (
        "month-day",
        rf"{_WEEKDAY_IN_FRONT}?+ {MONTH} [ ]?+ (?: the [ ] )?+ {DAY} (?: {_TAIL_YEAR}?+ | , [ ] {PART} ) {_PARTED}?+",
        _month_day,
    ),
    (
        "day-month",
        rf"{_WEEKDAY_IN_FRONT}?+ (?: the [ ] )?+ {DAY} [ -]?+ (?: of [ ] )?+ {MONTH} (?: [-] {YEAR} | {_TAIL_YEAR} )?+ {_PARTED}?+",
        _month_day,
    ),
    (
        "month",
        rf"(?: {EARLY} | {_LAST} )?+ {MONTH} (?: ,?+ [ ] (?: of [ ] )?+ (?: {YEAR} | {_WORD_YEAR} | (?P<relative> last | this | next ) [ ] year ) \b | [-] {YEAR} )?+",
        _month,
    ),
)
WEEKDAY_RULES: tuple[Rule, ...] = (
    (
        "month-day",
        rf"{_WEEKDAY_IN_FRONT} (?: {MONTH} [ ]?+ {DAY} | {DAY} [ ] (?: of [ ] )?+ {MONTH} ) {_TAIL_YEAR}?+ {_PARTED}?+",
        _month_day,
    ),
    (
        "weekday",
        rf"(?: {EARLY} | {_LAST} | (?: the | that ) [ ] )?+ {WEEKDAY} (?: [ ] {PART} | [ ] (?: of [ ] )?+ (?P<week> last | this | next ) [ ] week \b )?+",
        _weekday,
    ),
)
NUMBER_RULES: tuple[Rule, ...] = (
    (
        "numeric",
        r"(?: (?P<iso> (?: 1[89] | 20 ) \d\d ) (?P<sep> [-/.] ) (?P<second> \d\d? ) (?P=sep) (?P<third> \d\d? )"
        r" | (?P<first> \d\d? ) (?P<sep> [-/.] ) (?P<second> \d\d? ) (?P=sep) (?P<third> (?: 1[5-9] | 20 ) \d\d | (?<= / \d{1,2} / ) \d\d ) ) \b (?! [-/.]\d )",
        _numeric,
    ),
    (
        "decade",
        rf"(?: the [ ] )?+ {EARLY}?+ (?P<decade> (?: 1[5-9] | 20 ) \d0 ) ['’]?s \b",
        _decade,
    ),
    ("decade", rf"(?: the [ ] )?+ {EARLY}?+ ['’‘] (?P<decade> [2-9]0 ) s \b", _decade),
    (
        "fiscal-year",
        rf"(?P<early> (?!) )?+ (?P<fiscal> (?: the [ ] )?+ (?: fiscal | calendar ) (?: [ ] year )?+ ) [ ] {YEAR}",
        _year,
    ),
    (
        "century",
        rf"(?: the [ ] )?+ {EARLY}?+ {ORDINAL} [ -] century (?: [ ] (?P<era> BC | AD ) )?+ \b",
        _century,
    ),
    (
        "season-year",
        rf"(?: the [ ] )?+ {EARLY}?+ (?: the [ ] )?+ (?P<season> \L<seasons> ) [ ] (?: of [ ] )?+ {YEAR}",
        _season_year,
    ),
    (
        "year",
        rf"(?: the [ ] year [ ] )?+ (?: {EARLY} (?: the [ ] year [ ] )?+ )?+ (?P<fiscal> (?!) )?+ {YEAR} (?! [-–] year )",
        _year,
    ),
)
WORD_RULES: tuple[Rule, ...] = (
    (
        "holiday",
        rf"(?: {_LAST} )?+ (?P<holiday> \L<holidays> ) \b (?: ,?+ [ ] {YEAR} )?+",
        _holiday,
    ),
    (
        "century",
        rf"(?: the [ ] )?+ {EARLY}?+ {ORDINAL} [ -] century \b (?P<era> (?!) )?+",
        _century,
    ),
    ("decade", rf"the [ ] {EARLY}?+ (?P<decade> \L<decades> ) \b", _decade),
    ("spoken-year", rf"(?: the [ ] year [ ] )?+ {EARLY}?+ {_WORD_YEAR}", _word_year),
)
