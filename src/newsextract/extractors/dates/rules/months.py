"""A month, and a week or weekday counted in it: ``in March``, ``late May 2014``, ``the first week of July``.

"May", "March", "Jan" and the like are also verbs, names and abbreviations.
"""

from newsextract._language.calendar import (
    day_of,
    day_value,
    full_year,
    last_day,
    last_week,
    month_value,
    nth_weekday,
    shift_months,
    week_in_month,
    week_value,
)
from newsextract._rules import Rule
from newsextract.extractors.dates.context import Context, DateRule, Match
from newsextract.extractors.dates.parts import (
    EARLY,
    LAST,
    MONTH,
    SHARED,
    SHORT_YEAR,
    TAIL_YEAR,
    WEEKDAY,
    WORD_YEAR,
    YEAR,
)
from newsextract.extractors.dates.rules.days import shared_year
from newsextract.extractors.dates.words import Found, mod_of, spoken_year

_MOST_IN_MONTH = 5  # weeks, or Tuesdays, that a month may have
_MOST_DAYS = 31


def _is_common(match: Match, context: Context) -> bool:
    """Whether a word that is also a common one ("may", "march") is not meant as a month here."""
    name, words, tokens = match["month"], context.words, context.tokens
    length = match.end() - match.start()
    if (
        name.lower() in words.first_names
        and length == len(name)
        and _is_first_name(match, context)
    ):
        return True
    if name.lower() not in words.common:
        return False
    if name[0].islower():
        return True
    before = tokens.lower[context.at - 1] if context.at else "."
    if length > len(name) + 1 or before in words.before_month:
        return False
    after = tokens.lower[context.at + 1] if context.at + 1 < len(tokens) else ""
    if after in words.behind_verbs or after in words.tenses:
        return True  # "the March for Peace", "May said that May would not resign"
    return before in ".“\"'’‘" or tokens.words[context.at - 1][0].isupper()


def _is_first_name(match: Match, context: Context) -> bool:
    """Whether "April", "June", "Jan" with nothing beside it but a name is a person's."""
    words, tokens = context.words, context.tokens
    if context.before in words.before_name_months or context.before in words.before_month:
        return False
    at = context.at + 1
    if at >= len(tokens):
        return False
    after = tokens.words[at]
    return after[0].isupper() and not after.isupper() and tokens.starts[at] - match.end() <= 2


def _month(match: Match, context: Context) -> Found | None:
    if _is_common(match, context):
        return None
    words = context.words
    month = words.months[match["month"].lower()]
    mod = mod_of(match["early"], words)
    named = full_year(match["year"]) if match["year"] else None
    if match["wordyear"]:
        named = spoken_year(match["wordyear"], words)
    if not (named or match["which"]):
        named = shared_year(match, month, context)
    if named:
        return Found("date", month_value(named, month), mod)
    today = context.today
    if today is None:
        return Found("date", month_value(context.year_of(month, None), month), mod)
    which = (match["which"] or "").lower().split()[-1:]
    if match["relative"]:
        year: int | None = today.year + words.steps[match["relative"].lower()]
    elif which:
        step = words.steps[which[0]]  # "last May" before May is that of last year
        passed = (today.month - month) * step < 0 or step == 0
        year = today.year + (0 if passed else step)
    else:
        year = context.year_of(month, None)
    return Found("date", month_value(year, month), mod, context.counted_from)


def _nth_of_month(match: Match, context: Context) -> Found | None:
    """Read "the first week of July", "the third Wednesday of next month", "the last day of 2018"."""
    words = context.words
    which = match["nth"].lower()
    digits = which[:-2] if which[0].isdigit() else ""
    count = -1 if which in ("last", "final") else int(digits or words.ordinals.get(which, 0))
    if not (count == -1 or 1 <= count <= (_MOST_DAYS if match["days"] else _MOST_IN_MONTH)):
        return None
    place = _year_and_month(match, context, count)
    if place is None:
        return None
    year, month, whole_year = place
    anchor = None if match["year"] else context.today_value
    if match["days"]:
        edge = last_day(year, month) if count < 0 else day_of(year, month, count)
        return Found("date", day_value(edge), None, anchor) if edge else None
    if match["weekday"]:
        number = words.weekdays[match["weekday"].lower()]
        return Found("date", day_value(nth_weekday(year, month, number, count)), None, anchor)
    if whole_year:
        week = count if count > 0 else last_week(year)
        return Found("date", f"{year:04d}-W{week:02d}", None, anchor)
    return Found("date", week_value(week_in_month(year, month, count)), None, anchor)


def _year_and_month(match: Match, context: Context, count: int) -> tuple[int, int, bool] | None:
    """The year and month that something is counted in, and whether it is the whole year."""
    words, today = context.words, context.base("M")
    if match["month"]:
        month = words.months[match["month"].lower()]
        year = full_year(match["year"]) if match["year"] else context.year_of(month, None)
        return (year, month, False) if year else None
    edge = 1 if count > 0 else 12
    if match["year"]:
        return int(match["year"]), edge, True
    if today is None:
        return None
    step = words.steps.get(match["relative"].lower(), 0)
    if match["of"].lower() == "year":
        return today.year + step, edge, True
    return (*shift_months(today, step), False)


_OF_YEAR = rf"(?: ,?+ [ ] (?: of [ ] | in [ ] )?+ (?: {YEAR} | {WORD_YEAR} | (?P<relative> last | this | next ) [ ] year ) \b | [ ] {SHORT_YEAR} | [-/] {YEAR} )"
_MONTH_OR = (
    r"(?P<relative> last | previous | next | this | that | the ) [ ] (?P<of> month | year ) \b"
)

NTH_OF_MONTH: DateRule = Rule(
    "date.nth-of-month",
    _nth_of_month,
    pattern=rf"(?: the [ ] )?+ (?P<nth> \L<ordinals> | last | final | [1-3]?[0-9](?:st|nd|rd|th) ) [ ] (?: week | (?P<days> day ) | {WEEKDAY} ) [ ]"
    rf" (?: of | in ) [ ] (?: {MONTH} {TAIL_YEAR}?+ | {YEAR} | {_MONTH_OR} )",
    finds=(
        "The pier burnt in ⟦the 2nd week of August 2013⟧.",
        "They vote on ⟦the last Sunday in May⟧.",
        "Ost floods in ⟦the third week of next month⟧.",
        "It closed in ⟦the last week of 2015⟧.",
    ),
    refuses=(
        "It was the twelfth Tuesday of May for her.",
        "In the ninth week of June's strike they gave in.",
    ),
)
MONTH_ALONE: DateRule = Rule(
    "date.month",
    _month,
    pattern=rf"(?: {EARLY} | {LAST} )?+ {MONTH} {_OF_YEAR}?+ {SHARED}",
    finds=(
        "The kiln cooled in ⟦early November⟧.",
        "The dam was built in ⟦August of nineteen thirty-one⟧.",
        "⟦This May⟧ was dry.",
        "The pit shut in ⟦March⟧.",
    ),
    refuses=(
        "They march on the town hall.",
        "Mrs. May lost her seat to Hale.",
        "The alto June Calder bowed.",
        "“March,” she told the pupils.",
        "A hall for March Madness opened.",
        "Jan Lenz and Jan went home.",
    ),
)
RULES: tuple[DateRule, ...] = (NTH_OF_MONTH, MONTH_ALONE)
