"""Weeks, months, years named by where they lie: ``last week``, ``that year``, ``the end of the month``, ``the week of 3 May``."""

from newsextract._language.calendar import shifted
from newsextract._rules import Rule
from newsextract._words.patterns import lazy
from newsextract.extractors.dates.context import Context, DateRule, Match
from newsextract.extractors.dates.parts import AT_END, EARLY, UNIT, WHICH, YEAR
from newsextract.extractors.dates.words import Found, duration_of, mod_of

_SATURDAY = 6
_NO_DATE = frozenset({"H", "TM", "S", "NI"})  # units that are shorter than a day
_NO_LENGTH = frozenset({"NI", "PE"})
_FROM_TOLD = frozenset(
    {"previous", "preceding", "following", "same", "that"}
)  # counted from what was told
_QUOTES = frozenset("\"“'‘")
_MOST_WEEKS = 53  # of a year


def _this_unit(match: Match, context: Context) -> Found | None:
    unit = context.words.units[match["unit"].lower()]
    if match["unit"][0].isupper() and context.text[match.start() - 1 : match.start()] in _QUOTES:
        return None  # the name of a programme
    which = match["which"].lower().split()[-1]
    if unit in _NO_DATE or match["unit"].lower().endswith("s"):
        return None
    if which in ("last", "next") and _OF_SOMETHING.match(context.text, match.end("unit")):
        return None  # "the last day of the festival"
    if unit == "HF":
        return None  # "that half of it is sewage", "this half" of a match
    if unit == "D" and which == "this":
        return Found("date", "PRESENT_REF")
    if unit == "D" and which in ("next", "following") and context.month_told:
        return Found(
            "date", context.month_told, None, context.month_told
        )  # "in March … the next day"
    told = which in _FROM_TOLD or unit == "D" or (which == "next" and context.looks_back)
    day = context.told(unit) if told else context.today
    anchor = context.last or context.today_value if told else context.today_value
    value = shifted(day, unit, context.words.steps.get(which, 0))
    return Found("date", value, mod_of(match["early"], context.words), anchor)


def _past_decade(match: Match, context: Context) -> Found | None:
    """Read "over the past decade", the ten years up to now."""
    return Found("duration", duration_of("1", context.words.units[match["unit"].lower()]))


def _end_of(match: Match, context: Context) -> Found | None:
    unit = context.words.units[match["unit"].lower()]
    if unit in _NO_DATE:
        return None
    day = context.base(unit) if unit != "D" else context.narrative
    mod = mod_of(match["early"], context.words)
    return Found("date", shifted(day, unit, 0), mod, context.today_value)


def _the_year(match: Match, context: Context) -> Found | None:
    if match["ending"] is not None:
        return Found("duration", "P1Y")
    return Found("date", shifted(context.base("Y"), "Y", 0), None, context.today_value)


def _full_year(match: Match, context: Context) -> Found | None:
    """Read "its full-year profit", the length of it."""
    return Found("duration", "P1Y")


def _year_end(match: Match, context: Context) -> Found | None:
    return Found("date", shifted(context.base("Y"), "Y", 0), "END", context.today_value)


def _the_unit(match: Match, context: Context) -> Found | None:
    unit = context.words.units[match["unit"].lower()]
    return Found("date", shifted(context.base(unit), unit, 0), None, context.today_value)


def _week_of(match: Match, context: Context) -> Found | None:
    """Read "the week" that a date behind it tells: "the week of March 6"."""
    weekend = match["unit"].lower() == "weekend"
    return Found("date", "XXXX-WXX-WE" if weekend else "XXXX-WXX", ties="week", alone=False)


def _week_number(match: Match, context: Context) -> Found | None:
    if not (match["the"] or match["year"]):
        return None  # "sold out in week 3"
    number = int(match["week"])
    year = match["year"] or (context.today.year if context.today else "XXXX")
    return Found("date", f"{year}-W{number:02d}") if 1 <= number <= _MOST_WEEKS else None


def _unit_beside_story(match: Match, context: Context) -> Found | None:
    """Read "the day before", "the year after" what was told, "the day before" a date behind it."""
    unit = context.words.units[match["unit"].lower()]
    if match["end"] is None and unit != "D":
        return None
    after = match["where"].lower() == "after"
    return Found(
        "date",
        shifted(context.told(unit), unit, 1 if after else -1),
        None,
        context.last or context.today_value,
        ties="after" if after else "before",
        alone=match["end"] is not None,
    )


def _early_hours(match: Match, context: Context) -> Found | None:
    """Read "the early hours" of a date behind it."""
    return Found("time", "XXXX-XX-XXTMO", "START", ties="part", alone=False)


def _the_weekend(match: Match, context: Context) -> Found | None:
    today = context.today
    back = today is not None and today.isoweekday() < _SATURDAY and context.tense() <= 0
    return Found("date", shifted(today, "WE", -1 if back else 0), None, context.today_value)


def _recent(match: Match, context: Context) -> Found | None:
    which = match["which"].lower()
    unit = context.words.units[match["unit"].lower()]
    if which == "future":
        return Found("date", "FUTURE_REF")
    if which == "these":
        return Found("date", "PRESENT_REF")
    if which in ("past", "preceding") and match["unit"][-1] not in "sS":
        return None
    bare = which in ("past", "preceding") and not match[0].lower().startswith("the ")
    if (which == "recent" or bare) and unit in ("Y", "DE"):
        return Found("date", "PAST_REF")
    return Found("duration", duration_of("X", unit)) if unit not in _NO_LENGTH else None


_OF_SOMETHING = lazy(r"\sof\s(?!this\s|last\s|\d|(?:the\s)?(?:year|month|week)\b)\p{Ll}")
_KIND = r"(?: (?: fiscal | calendar | full | very | school ) [ ] )"
_NO_AGE = r"(?! [ -] (?: old | long ) )"
_NO_UNIT = (  # "the week of", "the month that", "the week's"
    r"(?! [ -]? (?: of | old | long | end | that | he | she | they | it | we | I | day | before | after | starting | beginning | ending"
    r" | 's | ’s ) \b | ['’] )"
)

THIS_UNIT: DateRule = Rule(
    "date.this-unit",
    _this_unit,
    pattern=rf"{EARLY}?+ {WHICH} [ ] {_KIND}?+ {UNIT} {_NO_AGE} (?: [ ] or [ ] so \b )?+",
    finds=(
        "Rents sank ⟦last month⟧.",
        "The pier opens ⟦late next year⟧.",
        "To ⟦this day⟧ no one knows.",
        "They left ⟦the previous week⟧.",
    ),
    refuses=(
        "Calder spoke on “This Week” about it.",
        "It was that minute of fame.",
        "They guard this year-old calf.",
        "She said that half of them were late.",
    ),
)
PAST_DECADE: DateRule = Rule(
    "date.past-decade",
    _past_decade,
    pattern=r"(?: the [ ] )?+ past [ ] (?P<unit> decade | century ) \b",
    finds=("Larks all but vanished in ⟦the past century⟧.",),
    refuses=("The past decades were wet.",),
)
YEAR_END: DateRule = Rule(
    "date.year-end",
    _year_end,
    pattern=r"(?: the [ ] )?+ year (?: [ -] | ['’]s [ ] ) end \b",
    finds=("Stocks are counted at ⟦year-end⟧.",),
    refuses=("The year ended in gloom.",),
)
THE_YEAR: DateRule = Rule(
    "date.the-year",
    _the_year,
    pattern=r"the [ ] (?: (?: fiscal | full | calendar ) [ ] )?+ year \b"
    r" (?P<ending> (?= [ ] (?: ended | ending | to (?: [ ] the [ ] end [ ] of )?+ [ ] (?: \L<months> | \d\d? [ ] \L<months> ) ) \b ) | [ ] (?: end | that ) \b )?+ (?! [ -] (?: old | long | ago | earlier | \d ) )",
    finds=("It forecast a loss for ⟦the full year⟧.", "Sales for ⟦the year⟧ ended May 31 sank."),
    refuses=("The year-long siege was over.", "A lease from the year 1875 was found."),
)
FULL_YEAR: DateRule = Rule(
    "date.full-year",
    _full_year,
    pattern=r"full [ -] (?P<unit> year ) \b (?! ['’-] | [ ] (?: ended | ending | to | after [ ] year ) \b )",
    finds=(
        "It raised its ⟦full-year⟧ outlook.",
        "A slump and ⟦full year⟧ of losses lie behind it.",
    ),
    refuses=("The hall is full year-round.",),
)
WEEK_NUMBER: DateRule = Rule(
    "date.week-number",
    _week_number,
    pattern=rf"(?P<the> the [ ] )?+ (?P<unit> week ) [ ] (?P<week> [1-5]?\d ) \b (?! [.,%]\d ) (?: [ ] of [ ] {YEAR} )?+",
    finds=("Holidays begin in ⟦week 29 of 2016⟧.",),
    refuses=(
        "Ost lost again in week 3.",
        "It was told in the week 0 bulletin.",
        "It is the week 58 list.",
    ),
)
THE_UNIT: DateRule = Rule(
    "date.the-unit",
    _the_unit,
    pattern=rf"the [ ] (?P<unit> week | month ) \b {_NO_UNIT}",
    finds=("Prices fell 2 percent in ⟦the month⟧.",),
    refuses=("The week he left was grey.", "In the month's first days it rained."),
)
WEEK_OF: DateRule = Rule(
    "date.week-of",
    _week_of,
    pattern=r"the [ ] (?P<unit> week | weekend ) (?= [ ] (?: of | starting | beginning ) \b )",
    finds=("The fair is ⟦the week of June 4⟧.", "She sings ⟦the weekend of 23 June⟧."),
    refuses=("It was the week of the long knives.",),
)
UNIT_BESIDE: DateRule = Rule(
    "date.unit-beside",
    _unit_beside_story,
    pattern=rf"the [ ] (?P<unit> day | week | month | year ) [ ] (?P<where> before | after ) \b (?P<end> (?= {AT_END} ) )?+",
    finds=("Ruiz had resigned ⟦the week before⟧.", "It rained ⟦the day after⟧."),
    refuses=("The week before the poll was calm.", "It was the day after the storm."),
)
EARLY_HOURS: DateRule = Rule(
    "date.early-hours",
    _early_hours,
    pattern=r"the [ ] (?: early | small ) [ ] (?P<unit> hours ) (?= [ ] of \b )",
    finds=("Shots fell in ⟦the early hours of Tuesday⟧.",),
    refuses=("In the small hours of that ball they danced.",),
)
THE_WEEKEND: DateRule = Rule(
    "date.the-weekend",
    _the_weekend,
    pattern=r"the [ ] weekend \b",
    finds=("Two barns burnt over ⟦the weekend⟧.",),
    refuses=("The weekends are quiet.",),
)
RECENT_UNITS: DateRule = Rule(
    "date.recent-units",
    _recent,
    pattern=rf"(?: the [ ] )?+ (?P<which> recent | coming | future | these | past | preceding ) [ ] {UNIT}",
    finds=(
        "Larks have come back in ⟦recent years⟧.",
        "Votes follow in ⟦the coming weeks⟧.",
        "It is rare ⟦these days⟧.",
        "It is left to ⟦future decades⟧.",
    ),
    refuses=("On recent nights foxes came.",),
)
END_OF: DateRule = Rule(
    "date.end-of",
    _end_of,
    pattern=rf"{EARLY} (?: (?: the | this ) [ ] )?+ {UNIT} (?<! s )",
    finds=("It is due by ⟦the end of the month⟧.", "Hale left ⟦earlier in the day⟧."),
    refuses=("At the end of the hour bells rang.", "At the end of months of talks he left."),
)
RULES: tuple[DateRule, ...] = (
    THIS_UNIT,
    PAST_DECADE,
    YEAR_END,
    THE_YEAR,
    FULL_YEAR,
    WEEK_NUMBER,
    THE_UNIT,
    WEEK_OF,
    UNIT_BESIDE,
    EARLY_HOURS,
    THE_WEEKEND,
    RECENT_UNITS,
    END_OF,
)
