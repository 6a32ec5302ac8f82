"""Dates that count from another: ``last week``, ``two years ago``, ``a day earlier``, ``today``."""

from datetime import date

from newsextract._language.calendar import (
    SEASON_MONTHS,
    day_value,
    month_value,
    shift_days,
    shift_months,
    shifted,
    year_value,
)
from newsextract._words.patterns import lazy
from newsextract.extractors.dates.absolute import spoken
from newsextract.extractors.dates.context import Context, Match, Rule
from newsextract.extractors.dates.words import (
    EARLY,
    NUMBER,
    ORDINAL,
    PART,
    RANGE,
    ROUGH,
    UNIT,
    VAGUE,
    WORD_YEAR,
    YEAR,
    Found,
    amount_of,
    duration_of,
    mod_of,
)


def _deictic(match: Match, context: Context) -> Found | None:
    return _vague_time(" ".join(match["word"].lower().split()), context)


def _vague_time(word: str, context: Context) -> Found | None:
    if word == "soon" and context.tells_past():
        return None  # "He was soon released"
    return Found("date", context.words.deictics[word])


def lone_deictic(context: Context) -> Found | None:
    """Read "now", "recently" with nothing beside it that belongs to it."""
    if context.before == "as":
        return None  # "as soon as"
    return _vague_time(context.tokens.lower[context.at], context)


NIGHTS = frozenset({"overnight", "tonight"})


def lone_day_word(context: Context) -> Found | None:
    """Read "today", "yesterday" with nothing beside it that belongs to it."""
    offset, today = context.words.days[context.tokens.lower[context.at]], context.today
    value = day_value(shift_days(today, offset)) if today else "XXXX-XX-XX"
    return Found("date", value, None, context.today_value)


def _day_word(match: Match, context: Context) -> Found | None:
    word = " ".join(match["word"].lower().split())
    offset = context.words.days[word]
    today = context.today
    base = day_value(shift_days(today, offset)) if today else "XXXX-XX-XX"
    if word in NIGHTS:
        return Found("time", f"{base}TNI", None, context.today_value)
    part = match["part"]
    if part:
        return Found(
            "time", f"{base}T{context.words.day_parts[part.lower()]}", None, context.today_value
        )
    return Found("date", base, None, context.today_value)


def _day_beside(match: Match, context: Context) -> Found | None:
    """Read "the day before yesterday", "the day after tomorrow"."""
    offset = context.words.days[match["word"].lower()]
    offset += 1 if match["where"].lower() == "after" else -1
    return Found(
        "date",
        day_value(context.today and shift_days(context.today, offset)),
        None,
        context.today_value,
    )


def _days_from(match: Match, context: Context) -> Found | None:
    """Read "two days after today", "three days from tomorrow"."""
    text = match["number"].lower()
    amount = "1" if text in ("a", "an") else amount_of(text, context.words)
    if amount is None or not amount.isdigit() or len(amount) > 5:
        return None
    count = -int(amount) if match["where"].lower() == "before" else int(amount)
    offset = context.words.days[match["word"].lower()] + count
    return Found(
        "date",
        day_value(context.today and shift_days(context.today, offset)),
        None,
        context.today_value,
    )


def _unit_beside_story(match: Match, context: Context) -> Found | None:
    """Read "the day before", "the year after" what was told, "the day before" a date behind it."""
    unit = context.words.units[match["unit"].lower()]
    where = match["where"].lower()
    if match["end"] is None and unit != "D":
        return None
    offset = 1 if where == "after" else -1
    return Found(
        "date",
        shifted(context.told(unit), unit, offset),
        None,
        context.last or context.today_value,
        ties="after" if where == "after" else "before",
        alone=match["end"] is not None,
    )


_NOUN = lazy(
    r" (?!(?:of|before|after|when|and|but|or|on|in|to|he|she|they|we|it|with|at|that|was|were|is|for|from|as|by|while|ago|the|a|his|her)\b)\p{Ll}{3}"
)


_BEHIND_PART = frozenset({"of", "on"})  # "the night of 24 May"


def _part_of_day(match: Match, context: Context) -> Found | None:
    part = context.words.day_parts.get(match["part"].lower())
    if part is None:
        return None
    today = context.today
    which = match["which"].lower()
    offset = -1 if which == "last" else 1 if which == "next" else 0
    base = day_value(shift_days(today, offset)) if today else "XXXX-XX-XX"
    if which == "the":
        if _NOUN.match(context.text, match.end()):
            return None  # "the night ferry"
        base = day_value(context.narrative)
    elif which == "that" or (which in " -" and context.historical):
        base = day_value(context.narrative)
    after = context.tokens.lower[context.at + 1 : context.at + 2]
    ties = not _BEHIND_PART.isdisjoint(after) or not context.words.days.keys().isdisjoint(after)
    ties = ties or not context.words.weekdays.keys().isdisjoint(after)
    return Found(
        "time",
        f"{base}T{part}",
        mod_of(match["early"]),
        context.today_value,
        ties="part" if ties else None,
    )


_STEPS = {
    "last": -1,
    "past": -1,
    "previous": -1,
    "next": 1,
    "coming": 1,
    "following": 1,
    "upcoming": 1,
}


_QUOTES = frozenset("\"“'‘")


def _this_unit(match: Match, context: Context) -> Found | None:
    unit = context.words.units[match["unit"].lower()]
    if match["unit"][0].isupper() and context.text[match.start() - 1 : match.start()] in _QUOTES:
        return None  # the name of a programme
    which = match["which"].lower().split()[-1]
    offset = _STEPS.get(which, 0)
    if unit in ("H", "TM", "S", "NI") or match["unit"].lower().endswith("s"):
        return None
    if unit == "D" and which == "this":
        return Found("date", "PRESENT_REF")
    told = which in ("previous", "following", "same", "that") or unit == "D"
    told = told or (which == "next" and context.historical)
    day = context.told(unit) if told else context.today
    anchor = context.last or context.today_value if told else context.today_value
    return Found("date", shifted(day, unit, offset), mod_of(match["early"]), anchor)


def _past_decade(match: Match, context: Context) -> Found | None:
    """Read "over the past decade", the ten years up to now."""
    unit = context.words.units[match["unit"].lower()]
    return Found("duration", duration_of("1", unit))


def _unit_of_year(match: Match, context: Context) -> Found | None:
    """Quarters, halves and seasons, with the year that they are of."""
    today = context.today
    year: int | None = None
    if match["year"]:
        year = int(match["year"])
    elif match["of"] and today:
        year = today.year + {"last": -1, "next": 1, "this": 0, "the": 0}[match["of"].lower()]
    which = (match["which"] or "").lower().split()
    low = match["ordinal"].lower() if match["ordinal"] else ""
    number = context.words.ordinals.get(low) or (int(low[:-2]) if low[:1].isdigit() else 0)
    unit = "H" if match["unit"].lower().startswith("hal") else "Q"
    if low in ("last", "final"):
        number = 2 if unit == "H" else 4
    if not 1 <= number <= (4 if unit == "Q" else 2):
        return None
    mod = mod_of(match["early"])
    if today is None:
        return Found("date", f"{year or 'XXXX'}-{unit}{number}", mod)
    if year is None:
        length = 3 if unit == "Q" else 6
        current = (today.month - 1) // length + 1
        year = today.year
        if "year" in " ".join(which):  # "the year-ago third quarter"
            return Found("date", f"{year - 1:04d}-{unit}{number}", mod, context.today_value)
        if number > current and context.tense() <= 0 and number - current > 1:
            year -= 1
    if unit == "Q":
        context.quarter = f"{year:04d}-Q{number}"
    return Found("date", f"{year:04d}-{unit}{number}", mod, context.today_value)


def _reported_quarter(match: Match, context: Context) -> Found | None:
    """Read "the quarter", "the latest quarter", "the year-earlier period": the quarter reported on."""
    today = context.today
    which = (match["which"] or "").lower()
    if today is None:
        return Found("date", "XXXX-QX")
    base = context.quarter or shifted(today, "Q", -1)
    if "year" in which:
        return Found("date", _year_before(base), None, base)
    for words, offset in _QUARTERS:
        if any(word in which for word in words):
            return Found("date", shifted(today, "Q", offset), None, context.today_value)
    return Found("date", base, None, context.today_value)


_QUARTERS = ((("current", "this"), 0), (("next",), 1), (("last", "previous", "latest"), -1))


def _year_before(quarter: str) -> str:
    """``1988-Q3`` for 1989-Q3; the value as it is where it has no year."""
    return f"{int(quarter[:4]) - 1:04d}{quarter[4:]}" if quarter[:4].isdigit() else quarter


_OF = lazy(r"\s+of\s")


def _season(match: Match, context: Context) -> Found | None:
    """Read "last spring", "that winter", "the following summer", "the spring of 1832"."""
    season = context.words.seasons[match["season"].lower()]
    mod = mod_of(match["early"])
    named = match["year"] or (match["wordyear"] and spoken(match["wordyear"], context))
    if named:
        return Found("date", f"{named}-{season}", mod)
    if match["of"]:
        year_of = match["of"].lower().split()[-1]
        told = year_of in ("that", "same")
        start = context.told("Y") if told else context.today
        value = f"{shifted(start, 'Y', _STEPS.get(year_of, 0))}-{season}"
        return Found("date", value, mod, context.last if told else context.today_value)
    if match["alone"] is None or (
        match["season"] == "Fall" and _OF.match(match.string, match.end())
    ):
        return None  # "summer" of no year, "the Fall of Rome"
    which = (match["which"] or "").lower().split()[-1:]
    told = which in (["following"], ["previous"], ["same"], ["that"])
    day = context.told("Y") if told else context.base("Y")
    if day is None:
        return Found("date", f"XXXX-{season}", mod)
    year = day.year
    month = SEASON_MONTHS[season]
    if which in (["last"], ["past"], ["previous"]) and month + 2 >= day.month:
        year -= 1
    elif which in (["next"], ["coming"], ["following"]) and month <= day.month:
        year += 1
    anchor = context.last if told or context.historical else context.today_value
    return Found("date", f"{year:04d}-{season}", mod, anchor)


def _ago(match: Match, context: Context) -> Found | None:
    unit = context.words.units[match["unit"].lower()]
    where = match["where"].lower().split()[-1]
    back = where in ("ago", "earlier", "before", "previously")
    if match["vague"]:
        if where == "later":
            return Found("duration", duration_of("X", unit)) if unit not in ("NI", "PE") else None
        return Found("date", "PAST_REF" if back else "FUTURE_REF")
    text = match["number"].lower()
    amount = "1" if text in ("a", "an") else amount_of(match["low"] or text, context.words)
    if amount is None:
        return None
    count = round(float(amount)) if len(amount) < 7 else 10_000
    from_story = where in ("earlier", "later", "before", "after")
    day = context.told(unit) if from_story else context.today
    if unit == "Y" and amount == "1" and back and "-Q" in (context.last or ""):
        base = context.quarter or context.last or ""
        return Found("date", _year_before(base), None, base)
    if not back and from_story and _is_over(day, unit, count, context):
        # "three decades later, it reopened"
        return Found("duration", duration_of(str(count), unit))
    if match["to"] and day and unit in ("Y", "DE") and count < 900:
        years = count * (10 if unit == "DE" else 1)
        year, month = shift_months(day, -12 * years if back else 12 * years)
        value = month_value(year, month)
        exact = match["to"].lower() == "today"
        return Found(
            "date", f"{value}-{day.day:02d}" if exact else value, None, context.today_value
        )
    if unit == "DE" and count < 900:
        count, unit = 10 * count, "DE10"
    if unit == "DE10":
        return Found(
            "date", shifted(day, "Y", -count if back else count)[:3], None, context.today_value
        )
    if unit in ("H", "TM", "S"):
        moment = None if from_story else context.shifted_clock(unit, -count if back else count)
        value = moment or f"{day_value(day)}TXX"
        return Found("time", value, None, context.today_value)
    mod = "APPROX" if match["rough"] or match["outside"] else None
    anchor = context.last if from_story else context.today_value
    return Found("date", shifted(day, unit, -count if back else count), mod, anchor)


def _is_over(day: date | None, unit: str, count: int, context: Context) -> bool:
    """Whether so many years later would be after the day of publication, in a report of the past."""
    years = count * {"Y": 1, "DE": 10, "CE": 100}.get(unit, 0)
    today = context.today
    return bool(day and today and years and day.year + years > today.year and context.tense() <= 0)


def _same_last_year(match: Match, context: Context) -> Found | None:
    """Read "the same period last year", "the same month a year earlier"."""
    unit = context.words.units[match["unit"].lower()]
    if unit in ("PE", "Q") and context.quarter:
        return Found("date", _year_before(context.quarter), None, context.quarter)
    day = context.told(unit if unit in ("M", "W") else "Y") or context.today
    if day is None:
        return Found("date", "XXXX")
    year = shift_months(context.today or day, -12)[0]
    if unit == "M":
        return Found("date", month_value(year, day.month), None, context.last)
    return Found("date", year_value(year), None, context.today_value)


def _year_ago_adjective(match: Match, context: Context) -> Found | None:
    """Read "year-earlier": of the quarter reported on, or of the year."""
    if "-Q" in (context.last or "") and context.quarter:
        return Found("date", _year_before(context.quarter), None, context.quarter)
    return Found("date", shifted(context.today, "Y", -1), None, context.today_value)


def _story_day(match: Match, context: Context) -> Found | None:
    which = match["which"].lower()
    day = context.narrative
    offset = {"next": 1, "following": 1, "previous": -1, "same": 0, "that": 0}[which.split()[-1]]
    value = day_value(shift_days(day, offset)) if day else "XXXX-XX-XX"
    part = match["part"]
    if part:
        return Found(
            "time", f"{value}T{context.words.day_parts[part.lower()]}", None, context.last
        )
    return Found("date", value, None, context.last or context.today_value)


def _end_of(match: Match, context: Context) -> Found | None:
    unit = context.words.units[match["unit"].lower()]
    day = context.base(unit) if unit != "D" else context.narrative
    if unit in ("H", "TM", "S"):
        return None
    return Found("date", shifted(day, unit, 0), mod_of(match["early"]), context.today_value)


def _the_year(match: Match, context: Context) -> Found | None:
    if match["ending"] is not None:
        return Found("duration", "P1Y")
    return Found("date", shifted(context.base("Y"), "Y", 0), None, context.today_value)


def _year_end(match: Match, context: Context) -> Found | None:
    return Found("date", shifted(context.base("Y"), "Y", 0), "END", context.today_value)


def _the_unit(match: Match, context: Context) -> Found | None:
    unit = context.words.units[match["unit"].lower()]
    return Found("date", shifted(context.base(unit), unit, 0), None, context.today_value)


def _early_hours(match: Match, context: Context) -> Found | None:
    """Read "the early hours" of a date behind it."""
    return Found("time", "XXXX-XX-XXTMO", "START", ties="part", alone=False)


def _week_of(match: Match, context: Context) -> Found | None:
    """Read "the week" that a date behind it tells: "the week of March 6"."""
    weekend = match["unit"].lower() == "weekend"
    return Found("date", "XXXX-WXX-WE" if weekend else "XXXX-WXX", ties="week", alone=False)


def _week_number(match: Match, context: Context) -> Found | None:
    if not (match["the"] or match["year"]):
        return None
    number = int(match["week"])
    year = int(match["year"]) if match["year"] else context.today.year if context.today else None
    return Found("date", f"{year or 'XXXX'}-W{number:02d}") if 1 <= number <= 53 else None


def _in_units(match: Match, context: Context) -> Found | None:
    """Read "in two weeks" of what is to come; of what took two weeks it is a duration."""
    if context.before != "in" or context.tense() <= 0:
        return None
    unit = context.words.units[match["unit"].lower()]
    text = match["number"].lower()
    amount = "1" if text in ("a", "an") else amount_of(text, context.words)
    if amount is None or unit in ("NI", "PE", "HF") or len(amount) > 6:
        return None
    if unit in ("H", "TM", "S"):
        moment = context.shifted_clock(unit, float(amount))
        return Found("time", moment, None, context.today_value) if moment else None
    count = round(float(amount))
    if unit == "DE":
        count, unit = 10 * count, "Y"
    return Found("date", shifted(context.today, unit, count), None, context.today_value)


def _the_weekend(match: Match, context: Context) -> Found | None:
    today = context.today
    back = today is not None and today.isoweekday() < 6 and context.tense() <= 0
    return Found("date", shifted(today, "WE", -1 if back else 0), None, context.today_value)


def _recent(match: Match, context: Context) -> Found | None:
    which = match["which"].lower().split()[-1]
    unit = context.words.units[match["unit"].lower()]
    if which == "future":
        return Found("date", "FUTURE_REF")
    if which == "coming":
        return Found("duration", duration_of("X", unit)) if unit not in ("NI", "PE") else None
    return (
        Found("date", "PRESENT_REF" if which == "these" else "PAST_REF")
        if unit in ("Y", "DE") or which == "these"
        else Found("duration", f"PX{unit}")
    )


_WHICH = r"(?P<which> last | this [ ] past | this [ ] coming | this | next | (?: the [ ] )?+ (?: past | previous | following | coming | current | upcoming | same ) | that [ ] same | that | the [ ] (?: last | next ) )"
_SUFFIX = r"(?: ['’]s )?"

UNIT_RULES: tuple[Rule, ...] = (
    (
        "ago",
        rf"{ROUGH}?+ (?: {VAGUE} | (?P<number> an? ) | {RANGE}?+ {NUMBER} ) [ -] {UNIT} (?: [ ] or [ ] (?: so | two ) )?+ [ -] (?P<where> ago | earlier | later | before (?= [ ]?+ [.,;:!?)”\"] | \s*+ \Z ) | from [ ] now | previously | hence ) \b (?: [ ] (?P<to> today | this [ ] month ) \b )?+",
        _ago,
    ),
    (
        "quarter",
        rf"(?: (?! (?: the [ ] )?+ (?: first | second ) [ ] half \b ) {EARLY} )?+ (?: (?P<of> last | this | next ) [ ] year['’]s [ ] | (?: (?P<outside> its | their | a ) | the ) [ ] (?! [\w-]{{4,8}} - (?: quarter | half ) ) )?+ (?P<which> (?: (?: fiscal | current | comparable | same | year-earlier | year-ago ) [ -] ){{1,3}}+ )?+"
        rf" (?: {ORDINAL} | (?P<ordinal> last | final ) (?= [ ] (?: quarter | half ) [ ] of [ ] (?: \d | (?: last | this | next | the ) [ ] year ) ) ) [ -] (?: fiscal [ ] )?+ (?P<unit> quarter | half ) \b (?! (?: [ ] of [ ] (?: the [ ] )?+ (?: \L<months> | \d\d\d\d['’]?s | \d\d?(?:st|nd|rd|th) ) \b | [ -]? (?: final | back | century | pounder | mile | time ) ) ) (?: [ ] (?: of | in ) [ ] (?: (?: fiscal [ ] )?+ {YEAR} | (?P<of> last | this | next | the ) [ ] year ) \b | [ ] {YEAR} )?+",
        _unit_of_year,
    ),
    (
        "reported-quarter",
        r"(?P<which> (?: the [ ] )?+ (?: comparable [ ] )?+ (?: year-ago | year-earlier | latest | current | previous | last | next | this | same ) | the [ ] (?! \w ) | the ) [ ] (?: fiscal [ ] )?+ (?: quarter | (?<= (?: year-ago | year-earlier | latest ) [ ] ) period ) \b",
        _reported_quarter,
    ),
    (
        "same-last-year",
        r"the [ ] (?: same | corresponding | comparable ) [ ] (?P<unit> period | time | quarter | month | week | day ) [ ] (?: of [ ] )?+ (?: last [ ] year | a [ ] year [ ] (?: ago | earlier | before ) | the [ ] year [ ] before ) \b",
        _same_last_year,
    ),
    (
        "past-decade",
        r"(?: the [ ] )?+ past [ ] (?P<unit> decade | century ) \b",
        _past_decade,
    ),
    (
        "this-unit",
        rf"{EARLY}?+ {_WHICH} [ ] (?: (?: fiscal | calendar | full | very | school ) [ ] )?+ {UNIT} (?! [ -] (?: old | long ) ) (?: [ ] or [ ] so \b )?+",
        _this_unit,
    ),
    ("year-end", r"(?: the [ ] )?+ year (?: [ -] | ['’]s [ ] ) end \b", _year_end),
    (
        "the-year",
        r"the [ ] (?: (?: fiscal | full | calendar ) [ ] )?+ year \b (?P<ending> (?= [ ] (?: ended | ending ) \b ) | [ ] (?: end | that ) \b )?+ (?! [ -] (?: old | long | ago | earlier ) )",
        _the_year,
    ),
    (
        "week-number",
        rf"(?P<the> the [ ] )?+ (?P<unit> week ) [ ] (?P<week> [1-5]?\d ) \b (?! [.,%]\d ) (?: [ ] of [ ] {YEAR} )?+",
        _week_number,
    ),
    (
        "the-unit",
        r"the [ ] (?P<unit> week | month ) \b (?! [ -]? (?: of | old | long | end | that | he | she | they | it | we | I | day | before | after | 's | ’s ) \b | ['’] )",
        _the_unit,
    ),
    (
        "week-of",
        r"the [ ] (?P<unit> week | weekend ) (?= [ ] (?: of | starting | beginning ) \b )",
        _week_of,
    ),
    (
        "unit-beside",
        r"the [ ] (?P<unit> day | week | month | year ) [ ] (?P<where> before | after ) \b (?P<end> (?= [ ]?+ [.,;:!?)”\"] | \s*+ \Z ) )?+",
        _unit_beside_story,
    ),
    (
        "early-hours",
        r"the [ ] (?: early | small ) [ ] (?: morning [ ] )?+ (?P<unit> hours ) (?= [ ] of \b )",
        _early_hours,
    ),
    ("the-weekend", r"the [ ] weekend \b", _the_weekend),
    ("year-ago", r"year - (?: ago | earlier ) \b", _year_ago_adjective),
    (
        "recent-units",
        rf"(?: the [ ] )?+ (?P<which> recent | coming | future | these ) [ ] {UNIT}",
        _recent,
    ),
    ("end-of", rf"{EARLY} (?: (?: the | this ) [ ] )?+ {UNIT} (?<! s )", _end_of),
    (
        "in-units",
        rf"(?: (?P<number> an? ) | {NUMBER} ) [ ] {UNIT} (?= [ ]?+ [.,;!?] | \s*+ \Z )",
        _in_units,
    ),
)
WORD_RULES: tuple[Rule, ...] = (
    (
        "days-from-day",
        rf"(?: (?P<number> an? ) | {NUMBER} ) [ ] days? [ ] (?P<where> before | after | from ) [ ] (?P<word> yesterday | tomorrow | today ) \b",
        _days_from,
    ),
    (
        "day-beside-day",
        r"(?: the [ ] )?+ day [ ] (?P<where> before | after ) [ ] (?P<word> yesterday | tomorrow | today ) \b",
        _day_beside,
    ),
    (
        "day-word",
        rf"(?: (?: early | late | earlier | later ) [ ] )?+ (?P<word> \L<days> ) \b (?: [ ] {PART} )?+",
        _day_word,
    ),
    (
        "part-of-day",
        rf"(?: {EARLY}?+ (?P<which> this | last | next | that | the ) [ ] (?: (?P<early> early | late ) [ ] )?+ | (?P<early> early | late | mid ) (?P<which> [ -] ) ) {PART}",
        _part_of_day,
    ),
    (
        "story-day",
        rf"(?: earlier [ ] | later [ ] )?+ (?: the [ ] )?+ (?P<which> next | following | previous | same | that [ ] same | that ) [ ] (?: day | {PART} ) \b",
        _story_day,
    ),
    (
        "season",
        rf"(?P<alone> (?: {EARLY}?+ (?: {_WHICH} | the (?P<which> (?!) )?+ ) [ ] | the [ ] {EARLY} (?P<which> (?!) )?+ ) )?+ {EARLY}?+ (?P<season> \L<seasons> ) \b"
        rf" (?: ,?+ [ ] (?: of [ ] )?+ (?: {YEAR} (?: [-–/] \d\d \b )?+ | {WORD_YEAR} ) | [ ] of [ ] (?P<of> that | the [ ] same | last | this | next ) [ ] year \b )?+",
        _season,
    ),
    ("year-ago", r"year - (?: ago | earlier ) \b", _year_ago_adjective),
    (
        "deictic",
        r"(?<! \b as [ ] ) (?P<word> \L<deictics> ) \b"
        r" (?! [ ] (?: and [ ] then \b | or [ ] never \b | \d++ | \L<numbers> | \L<vague> | \L<units> | few | fiscal | calendar | school ) \b )",
        _deictic,
    ),
)
