"""Quarters and halves of years, and what reports compare them with: ``the third quarter``, ``year-ago``.

"The quarter" is the one that the text reports on, or else the last before publication; "a year
earlier" in such a report is that quarter a year before.
"""

from newsextract._language.calendar import (
    full_year,
    month_value,
    shift_months,
    shifted,
    year_value,
)
from newsextract._rules import Rule
from newsextract.extractors.dates.context import Context, DateRule, Match
from newsextract.extractors.dates.parts import EARLY, MONTH, ORDINAL, YEAR
from newsextract.extractors.dates.words import Found, mod_of


def year_before(quarter: str) -> str:
    """``1988-Q3`` for 1989-Q3; the value as it is where it has no year."""
    return f"{int(quarter[:4]) - 1:04d}{quarter[4:]}" if quarter[:4].isdigit() else quarter


def _ordinal(text: str, context: Context) -> int:
    """The number of "third", "3rd"; 0 for none."""
    low = text.lower()
    return int(low[:-2]) if low[:1].isdigit() else context.words.ordinals.get(low, 0)


def _quarter_year(match: Match, context: Context) -> Found | None:
    return Found("date", f"{match['year']}-{match['quarter'].upper()}")


def _report_form(match: Match, context: Context) -> Found | None:
    """Read "4Q20", "Q4 FY21", "1H21", "FY2022", "FY 2020-21": of a span of years the last."""
    printed = match["second"] or match["year"]
    year = full_year(printed[-4:] if len(printed) > 2 else printed)
    number = match["number"]
    if number is None:
        return Found("date", year_value(year)) if match["fiscal"] else None
    unit = match["unit"].upper()
    if int(number) > (4 if unit == "Q" else 2):
        return None
    value = f"{year:04d}-{unit}{number}"
    return Found("date", value, quarter=value if unit == "Q" else None)


def _month_quarter(match: Match, context: Context) -> Found | None:
    """Read "the September quarter": the one that ends with that month, the last that is over."""
    month = context.words.months[match["month"].lower()]
    if month % 3:
        return None  # "the May quarter"
    today = context.today
    year: int | None = None
    if match["year"]:
        year = full_year(match["year"])
    elif today:
        year = today.year - (month > today.month and context.tense() <= 0)
    value = f"{year or 'XXXX'}-Q{month // 3}"
    anchor = None if match["year"] else context.today_value
    return Found("date", value, None, anchor, quarter=value)


def _quarter_of_year(match: Match, context: Context) -> Found | None:
    """Read "the 1988 third quarter", and "the 1988 quarter": the one of that year reported on."""
    year = match["year"]
    if match["ordinal"]:
        number = _ordinal(match["ordinal"], context)
        return Found("date", f"{year}-Q{number}") if 1 <= number <= 4 else None
    return Found("date", f"{year}{context.quarter[4:] if context.quarter else ''}")


def _unit_of_year(match: Match, context: Context) -> Found | None:
    """Quarters and halves, with the year that they are of."""
    words, today = context.words, context.today
    unit, last = ("H", 2) if match["unit"].lower() == "half" else ("Q", 4)
    number = _ordinal(match["ordinal"], context)
    if match["ordinal"].lower() in ("last", "final"):
        number = last
    if not 1 <= number <= last:
        return None
    if not (match["year"] or match["of"]) and context.is_of_sport:
        return None  # "scored twice in the first half"
    mod = mod_of(match["early"], words)
    year = int(match["year"]) if match["year"] else None
    if today is None:
        return Found("date", f"{year or 'XXXX'}-{unit}{number}", mod)
    anchor = context.today_value
    if year is None:
        year = today.year
        if match["of"]:
            year += words.steps.get(match["of"].lower(), 0)
        elif "year" in (match["which"] or "").lower():  # "the year-ago third quarter"
            return Found("date", f"{year - 1:04d}-{unit}{number}", mod, anchor)
        else:
            current = (today.month - 1) * last // 12 + 1
            year -= number - current > 1 and context.tense() <= 0
    value = f"{year:04d}-{unit}{number}"
    return Found("date", value, mod, anchor, quarter=value if unit == "Q" else None)


def _reported_quarter(match: Match, context: Context) -> Found | None:
    """Read "the quarter", "the latest quarter", "the year-earlier period"."""
    today = context.today
    which = match["which"].lower()
    if context.is_of_sport and "year" not in which:
        return None
    base = context.quarter or shifted(today, "Q", -1)
    if "year" in which:
        return Found("date", year_before(base), None, base)
    steps = context.words.steps
    step = next((steps[word] for word in which.split() if word in steps), None)
    value = base if step is None else shifted(today, "Q", step)
    return Found("date", value, None, context.today_value)


def _same_last_year(match: Match, context: Context) -> Found | None:
    """Read "the same period last year", "the same month a year earlier"."""
    unit = context.words.units[match["unit"].lower()]
    if unit in ("PE", "Q") and context.quarter:
        return Found("date", year_before(context.quarter), None, context.quarter)
    day = context.told(unit if unit in ("M", "W") else "Y") or context.today
    if day is None:
        return Found("date", "XXXX")
    year = shift_months(context.today or day, -12)[0]
    if unit == "M":
        return Found("date", month_value(year, day.month), None, context.last)
    return Found("date", year_value(year), None, context.today_value)


def _year_ago(match: Match, context: Context) -> Found | None:
    """Read "year-earlier": of the quarter reported on, or of the year."""
    if context.quarter and "-Q" in (context.last or ""):
        return Found("date", year_before(context.quarter), None, context.quarter)
    return Found("date", shifted(context.today, "Y", -1), None, context.today_value)


_COMPARED = (
    r"(?: (?: fiscal | current | comparable | same | year-earlier | year-ago ) [ -] ){1,3}+"
)
_OWNER = (  # "last year's", "its", "the"
    r"(?: (?P<of> last | this | next ) [ ] year['’]s [ ]"
    r" | (?: (?P<outside> its | their | a ) | the ) [ ] (?! [\w-]{4,8} - (?: quarter | half ) ) )"
)
_LAST_OF_YEAR = (  # "last" only of a year that is named: "the last quarter of 2017"
    r"(?P<ordinal> last | final )"
    r" (?= [ ] (?: quarter | half ) [ ] of [ ] (?: \d | (?: last | this | next | the ) [ ] year ) )"
)
_NO_PART_OF_YEAR = (  # "the first half of July", "of the match", "the second half time", "quarter final"
    r"(?! (?: [ ] of [ ] (?: the [ ] )?+ (?: \L<months> | \d\d\d\d['’]?s | \d\d?(?:st|nd|rd|th) ) \b"
    r" | [ ] of [ ] (?: a | an | the | his | her | their | its | that | my | our ) [ ] (?! (?: \p{L}{4,9} [ ] )? year \b )"
    r" | [ -]? (?: final | back | century | pounder | mile | time ) ) )"
)
_OF_YEAR = (
    rf"(?: [ ] (?: of | in ) [ ] (?: (?: fiscal [ ] )?+ {YEAR} | (?P<of> last | this | next | the ) [ ] year ) \b"
    rf" | [ ] {YEAR} )"
)
_REPORTED = (
    r"(?: the [ ] )?+ (?: comparable [ ] )?+"
    r" (?: year-ago | year-earlier | latest | current | previous | last | next | this | same )"
)

_FISCAL = r"(?P<fiscal> FY ) [ ]?+"
_SHORT = r"(?P<year> (?: 19 | 20 )? \d\d ) (?: [-–/] (?P<second> (?: 20 )? \d\d ) )?+ \b (?! [.,:/%-]\d | [ ]?+ % )"
_PART_OF_YEAR = (
    r"(?: (?P<unit> [QH] ) (?P<number> [1-4] ) | (?P<number> [1-4] ) (?P<unit> [QH] ) )"
)
REPORT_FORM: DateRule = Rule(
    "date.report-form",
    _report_form,
    pattern=rf"(?: {_PART_OF_YEAR} (?: [ ]?+ {_FISCAL} | [ ]?+ ['’‘] | [ ] (?= \d\d\d\d ) | (?= \d\d (?! \d ) | \d{{4}} ) ) | {_FISCAL} ['’‘]?+ ) {_SHORT}",
    finds=(
        "Calder Steel lost money in ⟦4Q20⟧.",
        "Orders sank in ⟦Q4 FY21⟧.",
        "Orders sank in ⟦1H19⟧.",
        "Its ⟦FY2022⟧ was poor.",
    ),
    refuses=("Pencils of 2H 20 are sold out.", "The 7Q20 tram ran late."),
)
MONTH_QUARTER: DateRule = Rule(
    "date.month-quarter",
    _month_quarter,
    pattern=rf"(?: the [ ] )?+ {MONTH} [ ] quarter \b (?! [ -]?+ (?: final | back | finals ) ) (?: [ ] (?: of [ ] | in [ ] )?+ {YEAR} )?+",
    finds=(
        "Brandt paid less in ⟦the September quarter⟧.",
        "Sales rose in ⟦the March quarter of 2019⟧.",
    ),
    refuses=("The May quarter of the town is old.",),
)
QUARTER_YEAR: DateRule = Rule(
    "date.quarter-year",
    _quarter_year,
    pattern=r"(?P<quarter> Q[1-4] ) (?: [ ] of [ ] | [ -]?+ ) (?P<year> (?: 19 | 20 ) \d\d ) \b",
    finds=("Brandt sold its docks in ⟦Q2 of 2013⟧.",),
    refuses=("The Q5 2013 tram was scrapped.",),
)
YEAR_QUARTER: DateRule = Rule(
    "date.year-quarter",
    _quarter_of_year,
    pattern=rf"(?: the [ ] )?+ {YEAR} [ ] (?: fiscal [ ] )?+ (?: {ORDINAL} [ -] quarter | quarter | period ) \b",
    finds=("Costs doubled in ⟦the 2014 third quarter⟧.", "It beat ⟦the 2011 period⟧."),
    refuses=("It was the 2014 ninth quarter of the saga.",),
)
QUARTER: DateRule = Rule(
    "date.quarter",
    _unit_of_year,
    pattern=rf"(?: (?! (?: the [ ] )?+ (?: first | second ) [ ] half \b ) {EARLY} )?+ {_OWNER}?+ (?P<which> {_COMPARED} )?+"
    rf" (?: {ORDINAL} | {_LAST_OF_YEAR} ) [ -] (?: fiscal [ ] )?+ (?P<unit> quarter | half ) \b {_NO_PART_OF_YEAR} {_OF_YEAR}?+",
    finds=(
        "Calder Steel gained in ⟦the first half⟧.",
        "Its docks stood idle in ⟦last year's third quarter⟧.",
        "It will ship in ⟦the final quarter of this year⟧.",
        "Sales in ⟦the third quarter of 2015⟧ held up.",
    ),
    refuses=(
        "Ost led after the second half time whistle.",
        "It is in its seventh quarter of losses.",
    ),
)
REPORTED_QUARTER: DateRule = Rule(
    "date.reported-quarter",
    _reported_quarter,
    pattern=rf"(?P<which> {_REPORTED} | the [ ] (?! \w ) | the ) [ ] (?: fiscal [ ] )?+"
    r" (?: quarter (?! [ ] of [ ] (?-i: \p{Ll}{3,20}+ ) (?<= s ) ) | (?<= (?: year-ago | year-earlier | latest ) [ ] ) period ) \b",
    finds=("Calder Steel cut debt in ⟦the latest quarter⟧.", "It will pay more ⟦next quarter⟧."),
    refuses=(
        "He gave his quarter away.",
        "The latest periods were short.",
        "The quarter of herons that nest early do well.",
    ),
)
SAME_LAST_YEAR: DateRule = Rule(
    "date.same-last-year",
    _same_last_year,
    pattern=r"the [ ] (?: same | corresponding | comparable ) [ ] (?P<unit> period | quarter | month | week | day ) [ ]"
    r" (?: of [ ] )?+ (?: last [ ] year | a [ ] year [ ] (?: ago | earlier | before ) | the [ ] year [ ] before ) \b",
    finds=("Herring landings fell from ⟦the same month last year⟧.",),
    refuses=("They did the same thing last year.",),
)
YEAR_AGO: DateRule = Rule(
    "date.year-ago",
    _year_ago,
    pattern=r"year - (?: ago | earlier ) \b",
    finds=("Its loss was below the ⟦year-ago⟧ figure.",),
    refuses=("It was years ago.",),
)
RULES: tuple[DateRule, ...] = (
    REPORT_FORM,
    MONTH_QUARTER,
    QUARTER_YEAR,
    YEAR_QUARTER,
    QUARTER,
    REPORTED_QUARTER,
    SAME_LAST_YEAR,
    YEAR_AGO,
)
