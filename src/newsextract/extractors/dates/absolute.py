"""Dates that name a year, a month or a day: ``July 13, 2018``, ``13.07.2018``, ``the 1990s``."""

from datetime import date

import regex

from newsextract._language.calendar import (
    day_value,
    last_day,
    month_value,
    nearest_year,
    nth_weekday,
    on_weekday,
    shift_days,
    shift_months,
    week_value,
    year_value,
)
from newsextract._language.tokens import Tokens
from newsextract._words.dates import DateWords
from newsextract.extractors.dates.context import Context, Match, Rule
from newsextract.extractors.dates.words import (
    DAY,
    EARLY,
    LAST,
    MONTH,
    ORDINAL,
    PART,
    SHARED,
    WEEKDAY,
    WORD_YEAR,
    YEAR,
    Found,
    amount_of,
    mod_of,
)


def _is_first_name(match: Match, context: Context) -> bool:
    """Whether "April", "June", "Jan" with nothing beside it but a name is a person's."""
    if match.end() - match.start() > len(match["month"]) or context.before in _BEFORE_NAMES:
        return False
    at, tokens = context.at + 1, context.tokens
    if at >= len(tokens) or context.before in context.words.before_month:
        return False
    after = tokens.words[at]
    return after[0].isupper() and not after.isupper() and tokens.starts[at] - match.end() <= 2


_BEFORE_NAMES = frozenset(
    {"the", "a", "an", "his", "her", "its", "their", "this", "every", "each"}
)


def _refuse_common(match: Match, context: Context) -> bool:
    """Whether a word that is also a common one ("may", "march") is not meant as a date here."""
    name = match["month"]
    if name.lower() in context.words.first_names and _is_first_name(match, context):
        return True
    if name.lower() not in context.words.common:
        return False
    if name[0].islower():
        return True
    if match.end() - match.start() > len(name) + 1:
        return False
    before = context.tokens.lower[context.at - 1] if context.at else "."
    if before in context.words.before_month:
        return False
    after = context.tokens.lower[context.at + 1] if context.at + 1 < len(context.tokens) else ""
    if after in ("for", "of", "on", "to", "madness"):
        return True  # "the March for Peace"
    if after in context.words.tenses or after in ("is", "has", "was"):
        return True  # "May said that May would not resign"
    return before in ".“\"'’‘" or context.tokens.words[context.at - 1][0].isupper()


def year_of(month: int, day: int | None, context: Context) -> int | None:
    """The year of a month, or of a day of it, that names none; None if nothing tells."""
    today = context.today
    narrated = context.narrated_year(month)
    if narrated is not None or today is None:
        return narrated
    tense = context.tense()
    year = nearest_year(today, month, day)
    before = (year, month, day or today.day) < (today.year, today.month, today.day)
    if day is None and tense <= 0 and (year, month) > (today.year, today.month):
        return year - (month - today.month + 12 * (year - today.year) > 2)
    if day is not None and tense <= 0 and not before and (month - today.month) % 12 > 2:
        return year - 1
    if tense > 0 and before and (today.month - month) % 12 > 2:
        return year + 1
    return year


def _shared_year(match: Match, month: int, context: Context) -> int | None:
    """The year of a range, named behind its second part: "May to October 2020", "Nov-Feb 2017"."""
    if match["shared"] is None or match.groupdict().get("which"):
        return None
    return int(match["shared"]) - (context.words.months[match["later"].lower()] < month)


def _month_day(match: Match, context: Context) -> Found | None:
    month = context.words.months[match["month"].lower()]
    day = int(match["day"])
    named = int(match["year"]) if match["year"] else _shared_year(match, month, context)
    year = named or year_of(month, day, context)
    anchor = None if named else context.counted_from
    if year is None:
        return Found("date", f"XXXX-{month:02d}-{day:02d}", None, anchor)
    which = (match.groupdict().get("which") or "").lower()
    if context.today and which in ("last", "next"):
        year = _year_beside(context.today, month, day, 1 if which == "next" else -1)
    try:
        value = day_value(date(year, month, day))
    except ValueError:  # February 30
        return Found("date", f"{year:04d}-{month:02d}-XX", None, anchor)
    return _with_part(match, context, value, anchor)


def _year_beside(today: date, month: int, day: int, direction: int) -> int:
    """The year of the last (-1) or the next (1) such day before or after ``today``."""
    passed = (month, day) < (today.month, today.day)
    return (
        today.year - (0 if passed else 1) if direction < 0 else today.year + (1 if passed else 0)
    )


def _month_day_word(match: Match, context: Context) -> Found | None:
    """Read "May twenty-first", "the second of August"."""
    if match["month"].islower() and match["month"] in context.words.common:
        return None
    tens, _, rest = match["dayword"].lower().replace("-", " ").rpartition(" ")
    day = context.words.ordinals.get(rest, 0) + {"twenty": 20, "thirty": 30}.get(tens, 0)
    month = context.words.months[match["month"].lower()]
    year = int(match["year"]) if match["year"] else year_of(month, day, context)
    anchor = None if match["year"] else context.today_value
    try:
        value = day_value(date(year, month, day)) if year else f"XXXX-{month:02d}-{day:02d}"
    except ValueError:  # "May fortieth"
        return None
    return Found("date", value, None, anchor)


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
        return Found("date", month_value(spoken(match["wordyear"], context), month), mod)
    shared = _shared_year(match, month, context)
    if shared:
        return Found("date", month_value(shared, month), mod)
    today = context.today
    which = (match["which"] or "").lower().split()[-1:]
    relative = match["relative"]
    if today is None and not context.last:
        return Found("date", month_value(None, month), mod)
    if today is None:
        return Found("date", month_value(year_of(month, None, context), month), mod)
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
        year = year_of(month, None, context)
    return Found("date", month_value(year, month), mod, context.counted_from)


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
    today = context.base("D") if context.today else None
    which = (match["which"] or "").lower().split()[-1:]
    if match["part"] and match["part"].lower().endswith("s"):
        part = context.words.day_parts[match["part"].lower()]
        return Found("set", f"XXXX-WXX-{number}T{part}", quant="EVERY")
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
        day = shift_days(today, number - today.isoweekday() + offset)
    else:
        day = _told_weekday(today, number, context)
    return _with_part(match, context, day_value(day), today.isoformat())


def _told_weekday(today: date, number: int, context: Context) -> date | None:
    """The weekday that is meant: after the day told in a history, else as the tense says."""
    ahead = today.isoweekday() != number and (context.historical or context.tense() > 0)
    return on_weekday(today, number, 1 if ahead else 0)


def lone_weekday(context: Context) -> Found | None:
    """Read a weekday with nothing beside it that belongs to it: "He left Tuesday after the vote"."""
    name = context.tokens.lower[context.at]
    number = context.words.weekdays[name]
    if name in context.words.common:
        return None
    if name.endswith("s") and name not in ("tues", "weds", "thurs"):
        return Found("set", f"XXXX-WXX-{number}", quant="EVERY")
    today = context.base("D") if context.today else None
    if today is None:
        return Found("date", f"XXXX-WXX-{number}")
    day = _told_weekday(today, number, context)
    return Found("date", day_value(day), None, today.isoformat())


def lone_year(context: Context) -> Found | None:
    """Read a number of four digits with nothing beside it that belongs to it, if it is a year."""
    year = context.tokens.words[context.at]
    if not (year[0] == "1" or year[:2] == "20"):
        return None
    return (
        Found("date", year) if _is_year(year, context.tokens.ends[context.at], context) else None
    )


def _weekday_nth(match: Match, context: Context) -> Found | None:
    """Read "Thursday the 21st", "Friday 7/6": the nearest such day that is that weekday."""
    number = context.words.weekdays[match["weekday"].lower()]
    today = context.today
    if match["weekday"].lower() in context.words.common and match["weekday"].islower():
        return None
    if today is None:
        return Found("date", f"XXXX-WXX-{number}")
    if match["first"]:
        month, day = int(match["first"]), int(match["second"])
        days = [_valid(today.year + n, month, day) for n in range(-1, 2)]
    else:
        day = int(match["nth"])
        months = [shift_months(today, n) for n in range(-12, 13)]
        days = [_valid(year, month, day) for year, month in months]
    near = sorted((d for d in days if d), key=lambda d: abs(d.toordinal() - today.toordinal()))
    found = next((d for d in near if d.isoweekday() == number), near[0] if near else None)
    return Found("date", day_value(found), None, today.isoformat()) if found else None


def _valid(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:  # November 31, the year 0
        return None


def _nth_day(match: Match, context: Context) -> Found | None:
    """Read "on the 22nd": the nearest month that the tense allows."""
    if context.before not in context.words.before_day:
        return None
    today = context.base("M")
    day = int(match["nth"])
    if today is None:
        return Found("date", f"XXXX-XX-{day:02d}")
    if context.historical:
        told = _valid(today.year, today.month, day)
        return Found("date", day_value(told), None, context.last) if told else None
    ahead = context.tense() > 0
    months = [shift_months(today, n) for n in ((0, 1, 2) if ahead else (0, -1, -2))]
    days = [d for year, month in months if (d := _valid(year, month, day))]
    right = [d for d in days if (d >= today if ahead else d <= today)]
    return Found("date", day_value(right[0]), None, today.isoformat()) if right else None


def _month_year(match: Match, context: Context) -> Found | None:
    return Found("date", month_value(int(match["third"]), int(match["first"])))


def _quarter_year(match: Match, context: Context) -> Found | None:
    return Found("date", f"{int(match['year']):04d}-{match['quarter'].upper()}")


def _nth_of_month(match: Match, context: Context) -> Found | None:
    """Read "the first week of July", "the third Wednesday of next month"."""
    which = match["nth"].lower()
    digits = which[:-2] if which[0].isdigit() else ""
    count = -1 if which == "last" else int(digits or context.words.ordinals.get(which, 0))
    if not (count == -1 or 1 <= count <= 5):
        return None
    today = context.today
    if match["relative"]:
        if today is None:
            return None
        step = {"last": -1, "previous": -1, "next": 1, "this": 0, "the": 0}[
            match["relative"].lower()
        ]
        year, month = shift_months(today, step)
    elif not match["month"]:
        year, month = int(match["year"]), 1 if count > 0 else 12
        if not match["weekday"]:
            week = count if count > 0 else date(max(year, 1), 12, 28).isocalendar().week
            return Found("date", f"{year:04d}-W{week:02d}")
    else:
        month = context.words.months[match["month"].lower()]
        known = int(match["year"]) if match["year"] else year_of(month, None, context)
        if known is None:
            return None
        year = known
    if match["weekday"]:
        number = context.words.weekdays[match["weekday"].lower()]
        return Found("date", day_value(nth_weekday(year, month, number, count)))
    edge = _valid(year, month, 1) if count > 0 else last_day(year, month)
    if edge is None:
        return None
    shift = 7 * (count - 1) + 3 if count > 0 else -3  # the week that has most of its days there
    return Found("date", week_value(shift_days(edge, shift)), None, context.today_value)


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


def _year_first(match: Match, context: Context) -> Found | None:
    """Read "2019-Q1", "2019 H2", "2017 April", "2019-Aug-01"."""
    year = int(match["first"])
    part = match["quarter"] or match["half"]
    if part:
        return Found("date", f"{year:04d}-{part.upper()}")
    month = context.words.months[match["month"].lower()]
    if not match["day"]:
        return Found("date", month_value(year, month))
    try:
        return Found("date", day_value(date(year, month, int(match["day"]))))
    except ValueError:  # 2019-Feb-30
        return Found("date", month_value(year, month))


def _quarter_of_year(match: Match, context: Context) -> Found | None:
    """Read "the 1988 third quarter", and "the 1988 quarter": the one of that year reported on."""
    year = int(match["year"])
    ordinal = match["ordinal"]
    if ordinal:
        number = context.words.ordinals.get(ordinal.lower(), 0)
        number = number or int(ordinal[:-2] if ordinal[0].isdigit() else 0)
        return Found("date", f"{year:04d}-Q{number}") if 1 <= number <= 4 else None
    if context.quarter:
        return Found("date", f"{year:04d}{context.quarter[4:]}")
    return Found("date", year_value(year))


def _packed(match: Match, context: Context) -> Found | None:
    try:
        return Found(
            "date", day_value(date(int(match["year"]), int(match["month"]), int(match["day"])))
        )
    except ValueError:  # 20190230
        return None


_EVENTS = frozenset({"7/7", "9/11"})  # attacks that are known by their day, seldom as a day


def _slashed(match: Match, context: Context) -> Found | None:
    """Read "from 10/1 to 11/7", the month first, unless it cannot be one."""
    if context.before not in context.words.before_day or match[0] in _EVENTS:
        return None
    month, day = int(match["first"]), int(match["second"])
    if month > 12:
        month, day = day, month
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return None
    year = year_of(month, day, context)
    if year is None:
        return Found("date", f"XXXX-{month:02d}-{day:02d}")
    try:
        return Found("date", day_value(date(year, month, day)), None, context.today_value)
    except ValueError:  # 2/30
        return None


def _year(match: Match, context: Context) -> Found | None:
    if match["early"] or match["fiscal"]:
        return Found("date", match["year"], mod_of(match["early"]))
    return Found("date", match["year"]) if _is_year(match["year"], match.end(), context) else None


def _is_year(year: str, end: int, context: Context) -> bool:
    """Whether a bare number of four digits is a year: by what stands beside it."""
    tokens, at, words = context.tokens, context.at, context.words
    before = tokens.lower[at - 1] if at else ""
    after = context.text[end : end + 1]
    if before in words.before_no_year or after in ("%", "°") or (after == "/" and before != "/"):
        return False
    following = tokens.lower[at + 1] if at + 1 < len(tokens) and after in (" ", "\n") else ""
    if following in words.behind_no_year or (following in words.units and following[-1] == "s"):
        return False  # "2000 hours"
    if following and tokens.words[at + 1][0].isupper() and _is_address(at, tokens, words):
        return False
    if 1900 <= int(year) <= 2050:
        return True
    # older years are told from other numbers by the words in front and behind
    if before in ("(", "-", "–"):
        return _in_years(at, tokens, after)
    if before in words.before_year:
        plural = following[-1:] == "s" and following not in words.behind_year
        return not plural or tokens.words[at + 1][0].isupper()
    return before in words.before_old_year and (not following or following in words.behind_year)


def _is_address(at: int, tokens: Tokens, words: DateWords) -> bool:
    """Whether a number is that of a house: "1999 Harl Avenue"."""
    return not words.streets.isdisjoint(tokens.lower[at + 1 : at + 4])


def _in_years(at: int, tokens: Tokens, after: str) -> bool:
    """Whether a number is a part of "(1805)", "1805-1815"."""
    if tokens.lower[at - 1] == "(":
        return after in (")", "-", "–", ",", ";")
    year = tokens.lower[at - 2] if at > 1 else ""
    return len(year) == 4 and year.isdigit() and tokens.ends[at - 1] == tokens.starts[at]


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


def spoken(text: str, context: Context) -> int | None:
    """The year of "nineteen ninety-four", "two thousand and six"."""
    low = text.lower().replace("-", " ")
    if low.startswith("nineteen "):
        rest = amount_of(low.removeprefix("nineteen "), context.words)
        return 1900 + int(rest) if rest and rest.isdigit() and int(rest) < 100 else None
    number = amount_of(low, context.words)
    return int(number) if number and number.isdigit() else None


def _word_year(match: Match, context: Context) -> Found | None:
    year = spoken(match["wordyear"], context)
    return Found("date", year_value(year), mod_of(match["early"])) if year else None


def _era(match: Match, context: Context) -> Found | None:
    """Read "480 BC", "AD 312"; the number of "264 to 241 BC" too."""
    era = match["era"]
    if not era[0].isupper():
        return None
    number = int(match["number"])
    if era[0] == "B":
        return Found("date", f"BC{number:04d}") if number else None
    return Found("date", year_value(number)) if number else None


def has_era(text: str, start: int, end: int) -> bool:
    """Whether an era may stand beside a number."""
    beside = text[max(0, start - 5) : end + 14]
    return any(era in beside for era in _ERAS)


_ERAS = ("BC", "AD", "CE", "B.C", "A.D")
_ERA = r"(?P<era> BCE? | B\.C\.(?:E\.)? | AD | CE | A\.D\. ) (?! \w )"
YEAR_FIRST = r"(?P<first> (?: 19 | 20 ) \d\d )"
_PARTED = rf"(?: ,?+ [ ] (?: in [ ] the [ ] )?+ {PART} )"
_WEEKDAY_IN_FRONT = r"(?: (?: \L<weekdays> ) \.?+ ,?+ [ ] (?: the [ ] )?+ )"
_TAIL_YEAR = rf"(?: ,?+ [ ] (?: of [ ] | in [ ] )?+ {YEAR} )"

_DAY_WORD = r"(?P<dayword> (?: twenty | thirty ) [ -] \L<ordinals> | \L<ordinals> ) \b"

MONTH_RULES: tuple[Rule, ...] = (
    (
        "month-day",
        rf"(?: (?P<which> last | next | this ) [ ] )?+ {_WEEKDAY_IN_FRONT}?+ {MONTH} (?: [/-] (?= \d ) | \.?+ [ ] | (?= \d ) ) (?: the [ ] )?+ {DAY} (?: {_TAIL_YEAR}?+ | , [ ] {PART} ) {_PARTED}?+ {SHARED}",
        _month_day,
    ),
    (
        "day-month",
        rf"{_WEEKDAY_IN_FRONT}?+ (?: the [ ] )?+ {DAY} [ -]?+ (?: day [ ] )?+ (?: of [ ] )?+ {MONTH} (?: [-] {YEAR} | {_TAIL_YEAR} )?+ {_PARTED}?+ {SHARED}",
        _month_day,
    ),
    (
        "nth-of-month",
        rf"(?: the [ ] )?+ (?P<nth> \L<ordinals> | last | [1-5](?:st|nd|rd|th) ) [ ] (?: week | {WEEKDAY} ) [ ] (?: of | in ) [ ] (?: {MONTH} {_TAIL_YEAR}?+ | {YEAR} | (?P<relative> (?!) ) )",
        _nth_of_month,
    ),
    (
        "month-dayword",
        rf"{_WEEKDAY_IN_FRONT}?+ (?: {MONTH} [ ] (?: the [ ] )?+ {_DAY_WORD} (?! [ ] (?: half | quarter | week | day | time ) ) | (?: the [ ] )?+ {_DAY_WORD} (?: [ ] day )?+ [ ] of [ ] {MONTH} ) {_TAIL_YEAR}?+",
        _month_day_word,
    ),
    (
        "month",
        rf"(?: {EARLY} | {LAST} )?+ {MONTH} (?: ,?+ [ ] (?: of [ ] | in [ ] )?+ (?: {YEAR} | {WORD_YEAR} | (?P<relative> last | this | next ) [ ] year ) \b | [-/] {YEAR} )?+ {SHARED}",
        _month,
    ),
)
WEEKDAY_RULES: tuple[Rule, ...] = (
    (
        "month-day",
        rf"{_WEEKDAY_IN_FRONT} (?: {MONTH} [ ]?+ {DAY} | {DAY} [ ] (?: of [ ] )?+ {MONTH} ) {_TAIL_YEAR}?+ {_PARTED}?+ {SHARED}",
        _month_day,
    ),
    (
        "nth-of-month",
        rf"(?: the [ ] )?+ (?P<nth> \L<ordinals> | last ) [ ] {WEEKDAY} [ ] (?: of | in ) [ ] (?: {MONTH} {_TAIL_YEAR}?+ | (?P<relative> last | previous | next | this | the ) [ ] month \b )",
        _nth_of_month,
    ),
    (
        "weekday-nth",
        rf"{WEEKDAY} ,?+ [ ] (?: (?: the [ ] )?+ (?P<nth> 3[01] | [12]\d | [1-9] ) (?: st | nd | rd | th ) \b | (?P<first> 1[0-2] | 0?[1-9] ) / (?P<second> 3[01] | [12]\d | 0?[1-9] ) \b (?! / ) )",
        _weekday_nth,
    ),
    (
        "weekday",
        rf"(?: {EARLY} | {LAST} | (?: the | that ) [ ] )?+ {WEEKDAY} (?: [ ] {PART} | [ ] (?: of [ ] )?+ (?P<week> last | this | next ) [ ] week \b )?+",
        _weekday,
    ),
)
NUMBER_RULES: tuple[Rule, ...] = (
    (
        "year-first",
        rf"{YEAR_FIRST} (?: [ -]?+ (?P<quarter> Q[1-4] ) | [ -]?+ (?P<half> H[12] ) | [ /-] {MONTH} (?: [/-] {DAY} )?+ ) \b",
        _year_first,
    ),
    (
        "quarter-year",
        r"(?P<quarter> Q[1-4] ) (?: [ ] of [ ] | [ -]?+ ) (?P<year> (?: 19 | 20 ) \d\d ) \b",
        _quarter_year,
    ),
    (
        "year-quarter",
        rf"(?: the [ ] )?+ {YEAR} [ ] (?: fiscal [ ] )?+ (?: {ORDINAL} [ -] quarter | quarter | period ) \b",
        _quarter_of_year,
    ),
    (
        "month-year",
        r"(?P<first> 0?[1-9] | 1[0-2] ) [/-] (?P<third> (?: 19 | 20 ) \d\d ) \b (?! [-/.]\d )",
        _month_year,
    ),
    (
        "nth-day",
        r"the [ ] (?P<nth> 3[01] | [12]\d | [1-9] ) (?: st | nd | rd | th ) \b (?! [ ] (?! and \b | but \b | at \b | to \b | in \b | with \b | for \b | (?: he | she | they | it | we | the | his | her | a | an | was | were ) \b | of [ ] (?: the | this | next | last ) [ ] month ) \w | ['’-] )",
        _nth_day,
    ),
    (
        "packed",
        r"(?P<year> (?: 19 | 20 ) \d\d ) (?P<month> 0[1-9] | 1[0-2] ) (?P<day> 0[1-9] | [12]\d | 3[01] ) \b (?! [.,]\d )",
        _packed,
    ),
    (
        "day-slash-month",
        r"(?P<first> \d\d? ) / (?P<second> \d\d? ) \b (?! [/.]\d | [ ] (?: of | cup | inch | mile | \L<units> ) )",
        _slashed,
    ),
    (
        "numeric",
        r"(?: (?P<iso> (?: 1[89] | 20 ) \d\d ) (?P<sep> [-/.] ) (?P<second> \d\d? ) (?P=sep) (?P<third> \d\d? )"
        r" | (?P<first> \d\d? ) (?P<sep> [-/.] ) (?P<second> \d\d? ) (?P=sep) (?P<third> (?: 1[5-9] | 20 ) \d\d | (?<= / \d{1,2} / ) \d\d ) ) \b (?! [/.]\d | -\d (?! \d?+ / ) )",
        _numeric,
    ),
    (
        "decade",
        rf"(?: the [ ] )?+ (?: {EARLY} (?: the [ ] )?+ )?+ (?P<decade> (?: 1[5-9] | 20 ) \d0 ) ['’]?s \b",
        _decade,
    ),
    (
        "decade",
        rf"(?: the [ ] )?+ (?: {EARLY} (?: the [ ] )?+ )?+ ['’‘] (?P<decade> [2-9]0 ) s \b",
        _decade,
    ),
    (
        "fiscal-year",
        rf"(?P<early> (?!) )?+ (?P<fiscal> (?: the [ ] )?+ (?: fiscal | calendar ) (?: [ ] year )?+ ) [ ] {YEAR}",
        _year,
    ),
    (
        "century",
        rf"(?: the [ ] )?+ (?: {EARLY} (?: the [ ] )?+ )?+ {ORDINAL} (?: [ -] centur (?: y | ies ) (?: [ ] (?P<era> BC | AD ) )?+ \b | (?= (?: [ ] (?: and | to | or ) [ ] | [-–] | , [ ] ) (?: \d\d?+ (?: st | nd | rd | th ) [ -] centur ) ) )",
        _century,
    ),
    (
        "era",
        rf"(?: (?P<era> AD | A\.D\. ) [ ] (?P<number> \d{{1,4}} ) \b | (?P<number> \d{{1,4}} ) \b (?: [ ]?+ {_ERA} | (?= (?: [ ]?+ [-–] [ ]?+ | [ ] (?: to | and ) [ ] ) \d{{1,4}} [ ]?+ (?P<era> B\.?C ) ) ) )",
        _era,
    ),
    (
        "year",
        rf"(?: the [ ] year [ ] )?+ (?: {EARLY} (?: the [ ] year [ ] )?+ )?+ (?P<fiscal> (?!) )?+ {YEAR} (?! [-–] year )",
        _year,
    ),
)
WORD_RULES: tuple[Rule, ...] = (
    (
        "century",
        rf"(?: the [ ] )?+ (?: {EARLY} (?: the [ ] )?+ )?+ {ORDINAL} [ -] century \b (?P<era> (?!) )?+",
        _century,
    ),
    ("decade", rf"the [ ] {EARLY}?+ (?P<decade> \L<decades> ) \b", _decade),
    ("spoken-year", rf"(?: the [ ] year [ ] )?+ {EARLY}?+ {WORD_YEAR}", _word_year),
)
