"""What surrounds an expression: the publication day, the tense of its sentence, what was told.

A report of the day counts from the day of publication ("in March", "on Monday", "the year"); a
history counts from the date that it named last. Both go on from what they told with "that year",
"the following month", "two days later".
"""

from datetime import date, datetime
from functools import cached_property

import attrs
import regex

from newsextract._patterns import lazy
from newsextract._text.tokens import NUMBER, Tokens
from newsextract.extractors.dates.calendar import SEASON_MONTHS
from newsextract.extractors.dates.words import DateWords

_BE = frozenset({"be", "is", "are", "being", "to"})  # "will be held" is no past tense
_BOUNDS = frozenset({".", "”", "?", "!"})
_HISTORY = 3  # dates with their year that make a text one about the past
_WINDOW = 14  # tokens on either side that tell the tense
_POINT = lazy(
    r"(?P<year>\d{4})(?:-(?P<month>\d\d)(?:-(?P<day>\d\d))?|-W(?P<week>\d\d)|-(?P<season>SP|SU|FA|WI)|-Q(?P<quarter>\d)|-H\d)?+"
    r"(?:T.*+|-WE|-XX)?+"
)


@attrs.define(eq=False, repr=False, slots=False)
class Context:
    """Changes as the extractor moves through the text."""

    text: str
    tokens: Tokens
    words: DateWords
    published: datetime | date | None
    at: int = 0  # number of the token that triggered the rule
    begin: int = 0  # number of the token that the expression begins with
    last: str | None = None  # value of the last day, month or year found
    quarter: str | None = None  # value of the last quarter of the year of publication found
    told_day: date | None = None  # the last day found
    told_week: date | None = None  # a day of the last week or day found
    told_month: tuple[int, int] | None = None  # year and month of the last month or day found
    told_year: int | None = None

    first: date | None = None  # the first day found: when the news happened

    @cached_property
    def today(self) -> date | None:
        """The day of publication."""
        when = self.published
        return when.date() if isinstance(when, datetime) else when

    @cached_property
    def today_value(self) -> str | None:
        """The day of publication as an anchor."""
        return self.today.isoformat() if self.today else None

    @property
    def counted_from(self) -> str | None:
        """What a date without its year was resolved against."""
        return self.last if self.historical else self.today_value

    @property
    def narrative(self) -> date | None:
        """The day that the text last spoke of, else its first day, else that of publication."""
        if self.historical:
            return self.told_day
        return self.told_day or self.first or self.today

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
        of_today = sum(len(index[word]) for word in (*self.words.days, "said") if word in index)
        if of_today > past // 4:
            return False
        return sum(self._is_bare_weekday(i) for i in self.tokens.hits(self._weekdays)) <= past // 4

    @property
    def _weekdays(self) -> frozenset[str]:
        return frozenset(self.words.weekdays)

    def _is_bare_weekday(self, i: int) -> bool:
        """Whether a weekday has no day of a month beside it."""
        beside = self.tokens.lower[max(0, i - 2) : i + 4]
        return not any(word[0].isdigit() or word in self.words.months for word in beside)

    def base(self, unit: str) -> date | None:
        """The day that "the month", "March" and "Monday" count from: in a history what was told."""
        return self.told(unit) if self.historical else self.today

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

    def remember(self, kind: str, value: str) -> None:
        """Take the value of an expression that was found as what the text speaks of now."""
        if kind not in ("date", "time") or not value[:4].isdigit():
            return
        match = _POINT.fullmatch(value)
        if match is None or match["year"] == "0000":
            return
        today = self.today
        if match["quarter"] and today and value[:4] == f"{today.year:04d}":
            self.quarter = value
        self.last = value
        self._tell(match)

    def _tell(self, match: regex.Match[str]) -> None:
        year = int(match["year"])
        month = int(match["month"] or SEASON_MONTHS.get(match["season"] or "", 0))
        day: date | None = None
        try:
            if match["day"]:
                day = date(year, month, int(match["day"]))
            elif match["week"]:
                self.told_week = date.fromisocalendar(year, int(match["week"]), 1)
                month = self.told_week.month
        except ValueError:  # February 30, week 53 of a year that has 52
            day = None
        if self.historical and year != self.told_year:
            self.told_day = self.told_week = self.told_month = None
        self.told_year = year
        if 1 <= month <= 12:
            if self.historical and self.told_month != (year, month):
                self.told_day = None
            self.told_month = (year, month)
        if day:
            self.told_day = self.told_week = day
            self.first = self.first or day

    def narrated_year(self, month: int) -> int | None:
        """The year that a history tells of, for a month without one; None in reports of the day.

        That is the year named last, or the next where the months have come round.
        """
        if self.told_year is None or not self.historical:
            return None
        passed = self.told_month is not None and self.told_month[1] > month + 6
        return min(self.told_year + passed, date.max.year)

    @property
    def before(self) -> str:
        """The word in front of the expression, lower-cased; "" at the start."""
        return self.tokens.lower[self.begin - 1] if self.begin else ""

    def tense(self) -> int:
        """1 if the words around speak of the future, -1 of the past, 0 if they do not tell."""
        beside = self.tokens.lower[max(0, self.at - 3) : self.at]
        if beside and (beside[-1] in self.words.until or beside[:1] == ["as"] == beside[-1:]):
            return 1  # "until Tuesday", "effective June 1", "as soon as Friday"
        before = self._tense(range(self.at - 1, max(-1, self.at - _WINDOW), -1))
        after = self._tense(range(self.at + 1, min(len(self.tokens), self.at + _WINDOW)))
        nearest = min((found for found in (before, after) if found), default=None)
        return nearest[1] if nearest else 0

    def _tense(self, tokens: range) -> tuple[int, int] | None:
        """How far the nearest word that tells the tense is, and what it tells."""
        lower = self.tokens.lower
        for i in tokens:
            word = lower[i]
            if word in _BOUNDS and self.tokens.ends[i - 1] == self.tokens.starts[i]:
                return None
            if word in self.words.future:
                return abs(i - self.at), 1
            if (word in self.words.past or (word.endswith("ed") and len(word) > 5)) and lower[
                i - 1
            ] not in _BE:
                return abs(i - self.at), -1
        return None
