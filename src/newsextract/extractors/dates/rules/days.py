"""A day of a month that is named: ``July 13, 2018``, ``the second of May``, ``on the 22nd``."""

from datetime import date

from newsextract._language.calendar import day_of, day_value, full_year, known_value, shift_months
from newsextract._rules import Rule
from newsextract.extractors.dates.context import Context, DateRule, Match
from newsextract.extractors.dates.parts import (
    CLOSED,
    DAY,
    EVENT_YEAR,
    MONTH,
    NTH,
    PART,
    PARTED,
    RELATIVE_YEAR,
    SHARED,
    TAIL_YEAR,
    WEEKDAY_IN_FRONT,
    YEAR,
)
from newsextract.extractors.dates.words import Found, on_day

_LONGEST_MONTH = 31  # days


def shared_year(match: Match, month: int, context: Context) -> int | None:
    """The year of a range, named behind its second part: "May to October 2020", "Nov-Feb 2017"."""
    if match["shared"] is None:
        return None
    return int(match["shared"]) - (context.words.months[match["later"].lower()] < month)


def _month_day(match: Match, context: Context) -> Found | None:
    month = context.words.months[match["month"].lower()]
    day = int(match["day"])
    step = context.words.steps.get((match.groupdict().get("which") or "").lower(), 0)
    named = full_year(match["year"]) if match["year"] else None
    if named is None and not step:
        named = shared_year(match, month, context)
    year = named or year_of_weekday(match["fronted"], month, day, context)
    year = year or context.year_of(month, day)
    anchor = None if named else context.counted_from
    if step and context.today:
        year = _year_beside(context.today, month, day, step)
    if match["relative"] and context.today:
        year = context.today.year + context.words.steps[match["relative"].lower()]
    return on_day(known_value(year, month, day), match["part"], context.words, anchor)


def year_of_weekday(name: str | None, month: int, day: int, context: Context) -> int | None:
    """The year near today in which a day is that weekday: "Sunday 7 June"; None if there is none."""
    today = context.today
    if name is None or today is None or context.looks_back:
        return None
    number = context.words.weekdays[name.lower()]
    days = [d for n in (0, 1, -1) if (d := day_of(today.year + n, month, day))]
    if any(abs((d - today).days) < _LONGEST_MONTH for d in days):
        return None  # so near that rather the weekday is wrong
    return next((d.year for d in days if d.isoweekday() == number), None)


def _year_beside(today: date, month: int, day: int, step: int) -> int:
    """The year of the last (-1) or the next (1) such day before or after ``today``."""
    passed = (month, day) < (today.month, today.day)
    return today.year + (step if passed == (step > 0) else 0)


def _month_day_word(match: Match, context: Context) -> Found | None:
    """Read "May twenty-first", "the second of August"."""
    words = context.words
    if match["month"].islower() and match["month"] in words.common:
        return None  # "may second the motion"
    tens, _, rest = match["dayword"].lower().replace("-", " ").rpartition(" ")
    day = words.ordinals.get(rest, 0) + words.tens.get(tens, 0)
    if day > _LONGEST_MONTH:
        return None  # "the hundredth of May"
    month = words.months[match["month"].lower()]
    year = full_year(match["year"]) if match["year"] else context.year_of(month, day)
    anchor = None if match["year"] else context.today_value
    return Found("date", known_value(year, month, day), None, anchor)


def _nth_day(match: Match, context: Context) -> Found | None:
    """Read "on the 22nd": the nearest month that the tense allows."""
    if context.before not in context.words.before_day:
        return None
    today = context.base("M")
    day = int(match["nth"])
    if today is None:
        return Found("date", f"XXXX-XX-{day:02d}")
    if context.historical:
        told = day_of(today.year, today.month, day)
        return Found("date", day_value(told), None, context.last) if told else None
    ahead = context.tense() > 0
    months = [shift_months(today, n) for n in ((0, 1, 2) if ahead else (0, -1, -2))]
    days = [d for year, month in months if (d := day_of(year, month, day))]
    right = [d for d in days if (d >= today if ahead else d <= today)]
    return Found("date", day_value(right[0]), None, today.isoformat()) if right else None


_TO_DAY = r"(?: [/-] (?= \d ) | \.?+ [ ] | (?= \d ) )"  # "July 3", "Jul/3", "Jul3"
_JOINED = r"(?P<joined> [/-] (?= \L<months> [/-] ) )"  # of "10-Apr-15"
_JOINED_YEAR = r"(?(joined) [/-] (?P<year> \d\d ) \b (?! [/.:-]\d ) | (?!) )"
_DAY_WORD = r"(?P<dayword> (?: \L<tens> ) [ -] \L<ordinals> | \L<ordinals> ) \b"
_NO_HALF = r"(?! [ ] (?: half | quarter | week | day | time ) )"  # "May's first half"
_MORE_OF_MONTH = (  # "and 10th of April", "to the 12th April" behind "the 9th"
    rf"(?: ,?+ [ ] (?: (?: and | or | to | through | until | till ) [ ] )?+ | [ ]?+ [-–] [ ]?+ ) (?: the [ ] )?+ \d\d?+ {NTH}?+"
    r" (?: (?: ,?+ [ ] (?: and [ ] )?+ | [ ]?+ [-–] [ ]?+ ) (?: the [ ] )?+ \d\d?+ (?: st | nd | rd | th ) ){0,3}+ [ ] (?: of [ ] )?+ \L<months> \b"
)
NTH_DAY = rf"(?P<nth> 3[01] | [12]\d | [1-9] ) {NTH} \b (?! {_MORE_OF_MONTH} )"
# words that are no noun of which there is a 22nd: "on the 22nd at noon"
_BEHIND_NTH = (
    r"(?: and | but | at | to | in | with | for | he | she | they | it | we | the | his | her | a | an | was | were"
    r" | of [ ] (?: the | this | next | last ) [ ] month ) \b"
)

MONTH_DAY: DateRule = Rule(
    "date.month-day",
    _month_day,
    pattern=rf"(?: (?P<which> last | next | this ) [ ] )?+ {WEEKDAY_IN_FRONT}?+ {MONTH} {_TO_DAY} (?: the [ ] )?+ {DAY}"
    rf" (?: {TAIL_YEAR} | , [ ] {PART} | {RELATIVE_YEAR} | {EVENT_YEAR} | ) {PARTED}?+ {SHARED} {CLOSED}",
    finds=(
        "The weir at Calder broke on ⟦Saturday, May 5⟧.",
        "The lock opened on ⟦Sept. 3, 1998⟧ for barges.",
        "Ruiz landed ⟦June 11, in the evening⟧.",
    ),
    refuses=("Turnout in June 30,000 strong was told.", "The club lost in May 3% of its members."),
)
DAY_MONTH: DateRule = Rule(
    "date.day-month",
    _month_day,
    pattern=rf"{WEEKDAY_IN_FRONT}?+ (?: the [ ] )?+ {DAY} (?: {_JOINED} | [ -]?+ (?: day [ ] )?+ (?: of [ ] )?+ ) {MONTH}"
    rf" (?: [-/] {YEAR} | {_JOINED_YEAR} | {TAIL_YEAR} | {RELATIVE_YEAR} | {EVENT_YEAR} )?+ {PARTED}?+ {SHARED} {CLOSED}",
    finds=(
        "Hale was born on ⟦the 4th of March, 1951⟧, in Ost.",
        "The permit of ⟦9-Feb-2014⟧ is void.",
        "The well dried up on ⟦Monday 11 June⟧.",
    ),
    refuses=("Their 45 May poles fell down.",),
)
MONTH_DAYWORD: DateRule = Rule(
    "date.month-dayword",
    _month_day_word,
    pattern=rf"{WEEKDAY_IN_FRONT}?+ (?: {MONTH} [ ] (?: the [ ] )?+ {_DAY_WORD} {_NO_HALF}"
    rf" | (?: the [ ] )?+ {_DAY_WORD} (?: [ ] day )?+ [ ] of [ ] {MONTH} ) {TAIL_YEAR}?+",
    finds=(
        "They wed on ⟦June the twenty-third⟧ by the weir.",
        "It was ⟦the tenth of April, 1922⟧, that the mill burnt.",
    ),
    refuses=(
        "Members may second the motion of Lenz.",
        "It was the hundredth of May's petitions.",
        "In June second half sales sank.",
    ),
)
NTH_OF_THE_MONTH: DateRule = Rule(
    "date.nth-day",
    _nth_day,
    pattern=rf"the [ ] {NTH_DAY} (?! [ ] (?! {_BEHIND_NTH} ) \w | ['’-] )",
    finds=("The weir was mended by ⟦the 9th⟧, Brandt wrote.",),
    refuses=(
        "The letter went to the 22nd regiment.",
        "Ruiz won the 5th and lost twice.",
        "The lease ran from the 40th on.",
    ),
)
RULES: tuple[DateRule, ...] = (MONTH_DAY, DAY_MONTH, MONTH_DAYWORD, NTH_OF_THE_MONTH)
