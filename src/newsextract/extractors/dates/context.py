"""What surrounds an expression: the publication day, the tense of its sentence, what was told.

A report of the day counts from the day of publication ("in March", "on Monday", "the year"); a
history counts from the date that it named last. Both go on from what they told with "that year",
"the following month", "two days later".
"""

from collections.abc import Callable
from datetime import date, datetime, timedelta
from functools import cached_property, lru_cache
from typing import TypeAlias

import regex

from newsextract._language.calendar import (
    SEASON_MONTHS,
    day_of,
    day_of_week,
    nearest_year,
    on_weekday,
    shift_days,
)
from newsextract._language.tense import Tenses
from newsextract._language.tokens import NUMBER, Tokens
from newsextract._model import light
from newsextract._rules import Rule
from newsextract._view import View, plain_tokens
from newsextract._words.dates import DateWords
from newsextract._words.patterns import lazy
from newsextract.extractors.dates.words import Found

_ERAS = frozenset({"ad", "bc", "bce", "ce"})
_NEAR = 2  # months that a date without its year may be on the other side of today than the tense
_SOON, _FRIDAY = (
    2,
    5,
)  # days ahead that have no "next" in front; the last weekday of the week's work
_MAX_CLOCK = 100_000  # hours from the time of publication that are worth a date
_HISTORY = 3  # dates with their year that make a text one about the past
_LIFETIME = 40  # years after which no one reports of what happened as news
_PER_TODAY = 6  # years long past for each word of today that a history may still have
_PER_TODAY_DISTANT = 2  # the same where all years are a lifetime ago
Match: TypeAlias = regex.Match[str]
DateRule: TypeAlias = Rule[Callable[[Match, "Context"], Found | None]]

_POINT = lazy(
    r"(?P<year>\d{4})(?:-(?P<month>\d\d)(?:-(?P<day>\d\d))?|-W(?P<week>\d\d)|-(?P<season>SP|SU|FA|WI)|-Q(?P<quarter>\d)|-H\d)?+"
    r"(?:T.*+|-WE|-XX)?+"
)


@light.define
class Context:
    """Changes as the extractor moves through the text."""

    view: View
    words: DateWords
    published: datetime | date | None
    text: str = light.field(init=False)  # exactly as it was given
    tokens: Tokens = light.field(init=False)  # of the article's own blocks
    tenses: Tenses = light.field(init=False)
    today: date | None = light.field(init=False)  # the day of publication
    today_value: str | None = light.field(init=False)  # and as an anchor
    has_eras: bool = light.field(init=False)  # whether the text can have a year BC or AD at all
    at: int = 0  # number of the token that triggered the rule
    begin: int = 0  # number of the token that the expression begins with
    before: str = ""  # the word in front of it, lower-cased; "" at the start of the text
    last: str | None = None  # value of the last day, month or year found
    quarter: str | None = None  # value of the quarter that the text reports on
    told_day: date | None = None  # the last day found
    told_week: date | None = None  # a day of the last week or day found
    told_month: tuple[int, int] | None = None  # year and month of the last month or day found
    told_year: int | None = None

    first: date | None = None  # the first day found: when the news happened

    def __attrs_post_init__(self) -> None:
        self.text = self.view.text
        self.tokens = plain_tokens(self.view)
        self.tenses = Tenses(self.text, self.tokens, self.view.sentences, self.words)
        when = self.published
        self.today = when.date() if isinstance(when, datetime) else when
        self.today_value = self.today.isoformat() if self.today else None
        index = self.tokens.index
        self.has_eras = any(era in index for era in _ERAS) or (
            ("d" in index and "A.D" in self.text) or ("b" in index and "c" in index)
        )

    @property
    def counted_from(self) -> str | None:
        """What a date without its year was resolved against."""
        return self.last if self.historical else self.today_value

    @property
    def narrative(self) -> date | None:
        """The day that the text speaks of: in a history the last one that it named.

        A report goes on from the day just named; after a month or a year it is back at its first
        day, that of the news, or else at the day of publication.
        """
        if self.historical:
            return self.told_day
        point = _point(self.last) if self.last else None
        return self.told_day if point and point[2] else self.first or self.today

    @property
    def month_told(self) -> str | None:
        """The past month named last in a report, where no day was told behind it."""
        last = self.last or ""
        if self.historical or len(last) != len("2018-07") or not last.replace("-", "").isdigit():
            return None
        return last if last < (self.today_value or "") and self.tense() < 0 else None

    @cached_property
    def historical(self) -> bool:
        """Whether the text is a history: its years are long past and no weekday is of this week.

        Without a day of publication all that is told counts from what was told before.
        """
        if self.today is None:
            return True
        index = self.tokens.index
        numbers = (self.tokens.words[i] for i in index.get(NUMBER, ()))
        years = [int(n) for n in numbers if len(n) == 4 and n.isascii() and n.isdigit()]
        named = [year for year in years if 1000 <= year <= self.today.year + 1]
        past = sum(year <= self.today.year - 2 for year in named)
        if past < _HISTORY or past < 0.8 * len(named):
            return False
        distant = all(year <= self.today.year - _LIFETIME for year in named)
        allowed = past // (_PER_TODAY_DISTANT if distant else _PER_TODAY)
        of_today = sum(len(index[word]) for word in (*self.words.days, "said") if word in index)
        if of_today > allowed:  # saves time
            return False
        weekdays = self.tokens.hits(frozenset(self.words.weekdays))
        return of_today + sum(map(self._is_bare_weekday, weekdays)) <= allowed

    def _is_bare_weekday(self, i: int) -> bool:
        """Whether a weekday has no day of a month beside it."""
        beside = self.tokens.lower[max(0, i - 2) : i + 4]
        return not any(word[0].isdigit() or word in self.words.months for word in beside)

    @property
    def looks_back(self) -> bool:
        """Whether a history tells of its past here: "will reopen next year" is said of today."""
        return self.historical and not (self.today and self.tenses.says_will(self.begin))

    def base(self, unit: str) -> date | None:
        """The day that "the month", "March" and "Monday" count from: in a history what was told."""
        return self.told(unit) if self.looks_back else self.today

    def told(self, unit: str) -> date | None:
        """A day of the unit (D W M Q Y ...) that the text last spoke of, to count from it."""
        if unit in ("W", "FN"):
            return self.told_week or self.narrative
        if unit in ("D", "WE", "NI", "H", "TM", "S"):
            return self.narrative
        near = None if self.historical else self.today
        if unit in ("M", "Q"):
            return date(*self.told_month, 1) if self.told_month else near
        if self.told_year is None:
            return near
        month = self.told_month[1] if self.told_month else 1
        return date(self.told_year, month, 1)

    def remember(self, value: str, quarter: str | None = None) -> None:
        """Take the value of an expression that was found as what the text speaks of now."""
        self.quarter = quarter or self.quarter
        point = _point(value)
        if point is None:
            return
        self.last = value
        year, month, day, week = point
        if self.historical:
            if year != self.told_year:
                self.told_day = self.told_week = self.told_month = None
            elif month and self.told_month != (year, month):
                self.told_day = None
        self.told_year = year
        if month:
            self.told_month = (year, month)
        if week:
            self.told_week = week
        if day:
            self.told_day = day
            self.first = self.first or day

    def narrated_year(self, month: int) -> int | None:
        """The year that a history tells of, for a month without one; None in reports of the day.

        That is the year named last, or the next where the months have come round.
        """
        if self.told_year is None or not (self._points_back or self.looks_back):
            return None
        passed = self.told_month is not None and self.told_month[1] >= month + 6
        return min(self.told_year + passed, date.max.year)

    @property
    def _points_back(self) -> bool:
        """Whether "that" points back to a year: "by that October", "That May", not "said that May"."""
        if self.before != "that":
            return False
        at = self.begin - 1
        return self.tokens.words[at] == "That" or (
            at > 0 and self.tokens.lower[at - 1] in self.words.before_month
        )

    @property
    def year_ago(self) -> int | None:
        """The year just told, where a day of it follows: "six years ago on May 5"."""
        beside = self.tokens.lower[max(0, self.begin - 2) : self.begin]
        told = len(beside) == 2 and beside[0] == "ago" and beside[1] in ("on", "in", "at")
        return self.told_year if told and len(self.last or "") == 4 else None

    def year_of(self, month: int, day: int | None) -> int | None:
        """The year of a month, or of a day of it, that names none; None if nothing tells."""
        today = self.today
        narrated = self.year_ago or self.narrated_year(month)
        if narrated is not None or today is None:
            return narrated
        over = self.tenses.is_over(self.begin)
        tense, near = (-1, 0) if over else (self.tense(), _NEAR)
        if (month, day) == (2, 29):  # of no year but a leap year
            return today.year - today.year % 4 + (4 if tense > 0 and today.year % 4 else 0)
        year = nearest_year(today, month, day)
        before = (year, month, day or today.day) < (today.year, today.month, today.day)
        if day is None and tense <= 0 and (year, month) > (today.year, today.month):
            ahead = month - today.month + 12 * (year - today.year)
            return year - (ahead > near)
        if day is not None and tense <= 0 and not before and (month - today.month) % 12 > near:
            return year - 1
        if tense > 0 and before and (today.month - month) % 12 > near:
            return year + 1
        return year

    def weekday(self, number: int, which: str = "") -> date | None:
        """That weekday: "last", "next", "this" one, or none of these.

        With nothing beside it, it is one after the day told in a history, else as the tense says.
        """
        today = self.base("D") if self.today else None
        if today is None:
            return None
        step = self.words.steps.get(which, 0)
        if step:
            base = self.narrative if which == "previous" else None
            day = on_weekday(base or today, number, step)
            return shift_days(day, 7) if day and which == "next" and _is_this(today, day) else day
        if which == "this":
            ahead = self.tense() >= 0
        else:
            ahead = self.historical or self.tense() > 0
        return on_weekday(today, number, 1 if ahead and today.isoweekday() != number else 0)

    def shifted_clock(self, unit: str, count: float) -> str | None:
        """The minute so many hours, minutes or seconds from the time of publication, if known."""
        if not isinstance(self.published, datetime) or abs(count) > _MAX_CLOCK:
            return None
        seconds = count * {"H": 3600, "TM": 60, "S": 1}[unit]
        try:
            moment = self.published + timedelta(seconds=seconds)
        except OverflowError:
            return None
        return moment.isoformat(timespec="minutes")[:16]

    @cached_property
    def is_of_sport(self) -> bool:
        """Whether the text tells of a match, so that its halves and quarters are none of a year."""
        index = self.tokens.index
        matches = sum(word in index for word in self.words.sports)
        return matches > sum(word in index for word in self.words.business)

    def tells_past(self) -> bool:
        """Whether the words right beside the trigger are of the past: "was soon released"."""
        return self.tenses.tells_past(self.at)

    def tense(self) -> int:
        """1 if the words around speak of the future, -1 of the past, 0 if they do not tell."""
        return self.tenses.around(self.at, self.begin)


def _is_this(today: date, day: date) -> bool:
    """Whether a day to come is so near that nobody calls it the next one: "next Friday" on a Tuesday."""
    ahead = (day - today).days
    return ahead <= _SOON or (day.isoweekday() <= _FRIDAY and ahead < day.isoweekday())


@lru_cache(maxsize=4096)
def _point(value: str) -> tuple[int, int, date | None, date | None] | None:
    """Year, month (0: none), day and a day of the week of a value; None if it has no year."""
    match = _POINT.fullmatch(value)
    if match is None or match["year"] == "0000":
        return None
    year = int(match["year"])
    month = int(match["month"] or SEASON_MONTHS.get(match["season"] or "", 0))
    if match["week"]:
        week = day_of_week(year, int(match["week"]), 1)
        return year, week.month if week else 0, None, week
    day = day_of(year, month, int(match["day"])) if match["day"] else None
    if match["day"] and day is None:  # February 30
        return year, 0, None, None
    return year, month if 1 <= month <= 12 else 0, day, day
