"""What surrounds an expression in a language of slots: the publication day, the tense, what was told."""

from bisect import bisect_right
from datetime import date
from functools import cached_property
from operator import attrgetter

from newsextract._language.calendar import (
    SEASON_MONTHS,
    day_of,
    day_of_week,
    day_value,
    on_weekday,
    shift_days,
    shift_months,
    shifted,
)
from newsextract._model import light
from newsextract._words.language import LanguageWords
from newsextract._words.slots import ForeignDateWords
from newsextract.extractors.dates.context import Context
from newsextract.extractors.dates.slots.encoding import Line
from newsextract.extractors.dates.slots.matches import Match
from newsextract.extractors.dates.words import Found

_START = attrgetter("start")
_WINDOW = 24  # tokens on either side that tell the tense
_BEHIND = 3  # tokens that a verb behind has to be nearer than one in front
_SHORTEST = 5  # letters of a verb that its end tells
_MONTHS_NEAR = 13  # months in which "Tuesday 6" is looked for


@light.define
class Item:
    """What a rule reads, with what its neighbours need to be put together with it."""

    found: Found
    sort: str  # day, weekday, week, month, year, clock, part, holiday, season, length, set …
    rule: str = ""
    first: int = 0  # letters of the line, half-open
    last: int = 0
    weekday: int | None = None
    step: int | None = None  # of a weekday, a unit
    day: date | None = None  # the day that it is, or that the week, month or year begins with
    clock: str | None = None  # "14:30"
    half: str | None = None  # a, p or 24: what is sure of a clock
    part: str | None = None  # "EV"
    unit: str | None = None
    nth: int | None = None
    holiday: str | None = None
    dated: bool = False  # whether its year was named


@light.define
class Scene(Context):
    """The context of English with the words of another language."""

    own: ForeignDateWords = light.field(kw_only=True)
    inside: frozenset[str] = light.field(kw_only=True)  # all words of expressions
    short: frozenset[str] = light.field(kw_only=True)  # months and weekdays in short
    opens: frozenset[int] = light.field(kw_only=True)  # the first token of each block
    told_weekdays: dict[int, date] = light.field(factory=dict)  # that were told for certain

    @cached_property
    def historical(self) -> bool:
        """As in English; not where a year of today, now or a weekday is told."""
        if self.today is None:
            return True
        index = self.tokens.index
        now = [word for word, says in self.own.deictics.items() if says == "PRESENT_REF"]
        if any(word in index for word in now) or any(
            str(year) in self.text for year in (self.today.year, self.today.year - 1)
        ):
            return False
        return super().historical

    def keep(self, item: Item, line: Line) -> None:
        """Take what was found as told: its value, and its weekday if that was certain."""
        self.remember(item.found.value)
        if self.today is None or item.day is None or abs((item.day - self.today).days) > _WEEK:
            return
        beside = line.lexemes[item.first : item.last]
        if (item.sort == "day" and any("WEEKDAY" in said for said in beside)) or (
            item.sort in ("weekday", "daypart", "timed") and any("STEP" in said for said in beside)
        ):
            self.told_weekdays[item.day.isoweekday()] = item.day

    def retell(self, item: Item, line: Line) -> None:
        """Set a time that names no day on the day told last, or on today in a ticker: "8h35 - Lenz ..."."""
        if item.sort not in _DAYLESS or "T" not in item.found.value or self.today is None:
            return
        first, last = line.first[item.first], line.last[item.last - 1]
        ticks = first in self.opens and self.tokens.lower[last : last + 1] in _TICKER
        day = self.today if ticks else self.narrative
        item.found.value = f"{day_value(day)}T{item.found.value.partition('T')[2]}"

    def tense(self) -> int:
        """1 if the nearest verb of the sentence is of the future, -1 of the past, 0 if none tells."""
        if self.before in self.own.until:
            return 1
        sentences, tokens = self.view.sentences, self.tokens
        n = bisect_right(sentences, tokens.starts[self.begin], key=_START)
        low = sentences[n - 1].start if n else 0
        high = sentences[n].start if n < len(sentences) else len(self.text)
        best, told = _WINDOW + _BEHIND, 0
        for i in range(self.begin - 1, max(-1, self.begin - _WINDOW), -1):
            if tokens.starts[i] < low:
                break
            said = self._says(i)
            if said:
                best, told = self.begin - i, said
                break
        for i in range(self.at + 1, min(len(tokens), self.at + _WINDOW)):
            if tokens.starts[i] >= high or i - self.at + _BEHIND >= best:
                break
            said = self._says(i)
            if said:
                return said
        return told

    def _says(self, i: int) -> int:
        word, own = self.tokens.lower[i], self.own
        if word in own.future:
            return 1
        if word in own.past_verbs:
            return -1
        if len(word) < _SHORTEST or word in self.inside or self.tokens.words[i][0].isupper():
            return 0
        if word.endswith(own.future_ends):
            return 1
        return -1 if word.endswith(own.past_ends) else 0

    def edges(self, match: Match) -> tuple[int, int]:
        """The first character of a match and the one behind its last."""
        starts, ends = self.tokens.starts, self.tokens.ends
        return starts[match.line.first[match.start]], ends[match.line.last[match.end - 1] - 1]

    def word_behind(self, match: Match) -> str:
        """The word right behind a match; "" where a mark or a line's end stands there."""
        i = match.line.last[match.end - 1]
        return self.tokens.lower[i] if i < len(self.tokens) else ""

    def is_alone(self, match: Match) -> bool:
        """Whether no word stands on either side of a match on its line."""
        start, end = self.edges(match)
        left = self.text[max(0, start - 2) : start].strip(" -")
        right = self.text[end : end + 2].strip(" -.")
        return (not left or left[-1] in "\n0123456789") and (
            not right or right[0] in "\n0123456789"
        )

    def ends_well(self, match: Match) -> bool:
        """Whether no noun follows of which the number could tell: "am 15. zurück", not "15. Platz"."""
        _, end = self.edges(match)
        behind = self.text[end : end + 2]
        if behind[:1] in ("%", "°", "€", "-", "/", ":", "'", "’") or behind[1:].isdigit():
            return False
        if behind[:1].isspace() and behind[1:] in _COUNTED:
            return False
        word = self.word_behind(match)
        if not word or not word[0].isalpha():
            return True
        if word in self.own.units or word in self.own.behind_no_day:
            return False
        return word in self.small_words

    def is_range(self, start: int) -> bool:
        """Whether "1992-" stands in front of a character."""
        if self.text[start - 1] not in "-–/":
            return not self.text[max(0, start - 2) : start - 1].isdigit()
        year = self.text[max(0, start - 5) : start - 1]
        return year.isdigit() and self.text[max(0, start - 6) : max(0, start - 5)] not in _NO_RANGE

    @cached_property
    def small_words(self) -> frozenset[str]:
        """Words of the language that are no noun."""
        told = self.view.lexicons.load(LanguageWords, "language").function_words
        return frozenset(told) | self.own.small_words

    def weekday_of(self, number: int, step: int | None) -> date | None:
        """That weekday: the last (-1), this (0), the next (1), or the one that the tense tells."""
        if self.today is None:
            return None
        if step is None:
            return self.weekday(number)
        if step == 0:
            return self.weekday(number, "this")
        if abs(step) > 1:  # the one after the next
            week = 7 * (step - (1 if step > 0 else -1))
            day = on_weekday(self.today, number, 1 if step > 0 else -1)
            return day and shift_days(day, week)
        return on_weekday(self.today, number, step)

    def day_in_month(self, number: int, *, ahead: bool = False) -> str:
        """The value of "the 22nd": the nearest month that has it and that the tense allows.

        ``ahead`` says that it is to come: "el próximo día 27".
        """
        today = self.today
        if today is None:
            return f"XXXX-XX-{number:02d}"
        ahead = ahead or self.tense() > 0
        months = [shift_months(today, n) for n in ((0, 1, 2) if ahead else (0, -1, -2))]
        days = [day for year, month in months if (day := day_of(year, month, number))]
        right = [day for day in days if (day >= today if ahead else day <= today)]
        return day_value(right[0] if right else None)

    def weekday_and_number(self, weekday: int, number: int) -> date | None:
        """The day of "Tuesday 6": the nearest one of that number that is such a weekday."""
        if self.today is None:
            return None
        near = [shift_months(self.today, n) for n in _OUTWARDS]
        days = (day_of(year, month, number) for year, month in near)
        right = [day for day in days if day and day.isoweekday() == weekday]
        if self.tense() < 0:
            right = [day for day in right if day <= self.today] or right
        return min(right, key=self._distance, default=None)

    def _distance(self, day: date) -> int:
        return abs((day - self.today).days) if self.today else 0

    def month_of(self, month: int, step: int | None) -> int | None:
        """The year of a month: "last August", "this September", "in May"."""
        if step is None or self.today is None:
            return self.year_of(month, None)
        today = self.today
        if step == 0:
            return today.year
        passed = month < today.month if step > 0 else month > today.month
        same = month == today.month
        if step > 0:
            return today.year + (1 if passed or same else 0)
        return today.year - (1 if passed or same else 0)

    def is_plural(self, match: Match, group: str) -> bool:
        """Whether the unit at the end of a match is of several: "weeks"."""
        return self.tokens.lower[self.unit_token(match, group)] in self.own.plurals

    def unit_token(self, match: Match, group: str) -> int:
        """The token of a group."""
        return match.line.last[match.at + match.match.end(group) - 1] - 1

    def is_common(self, match: Match) -> bool:
        """Whether the last word of a match is also a common one: "été"."""
        return self.tokens.lower[match.line.last[match.end - 1] - 1] in self.own.common

    def can_be_weekday(self, match: Match, placed: bool) -> bool:
        """Whether a weekday with nothing beside it is one: no abbreviation, no name."""
        i = match.line.first[match.at + match.match.start("weekday")]
        word = self.tokens.lower[i]
        if word in self.own.short:
            return False
        if word in self.short:
            return "DOT" in match.line.lexemes[match.end - 1]
        if self.before in self.own.before_name:
            return False
        if placed:
            return True
        following = self.tokens.words[i + 1 : i + 2]
        named = bool(following) and following[0][0].isupper() and word in self.own.common
        return not named or self.before in self.own.before_day

    def keeps_dot(self, line: Line, at: int) -> bool:
        """Whether a point at the end belongs to an abbreviation or an ordinal: "okt.", "22.04."."""
        before = line.lexemes[at - 1]
        if "MONTH" in before or "WEEKDAY" in before:
            return self.tokens.lower[line.first[at - 1]] in self.short
        return bool(self.own.dotted) and "D2" in before

    def is_part(self, match: Match) -> bool:
        """Whether "morgen", "mañana" is the part of a day: behind an article or a day."""
        lexeme = match.line.lexemes[match.start]
        if "PART" not in lexeme:
            return False
        beside = match.line.lexemes[match.start - 1] if match.start else {}
        return "WEEKDAY" in beside or "DAY_WORD" in beside or self.before in self.own.before_part

    def is_placed(self, match: Match) -> bool:
        """Whether a word stands in front of a number that makes it a time of the clock."""
        return self.before in self.own.before_hour

    def is_weak_part(self, match: Match) -> bool:
        """Whether "7 am Abend" may be seven of something."""
        return self.before not in self.own.before_hour and not self.is_alone(match)

    def is_last(self, match: Match) -> bool:
        """Whether a sentence or a line ends behind a match, or a mark stands there."""
        _, end = self.edges(match)
        return not self.text[end : end + 2].strip()[:1].isalnum() and self.text[
            end : end + 1
        ] not in ("-", "%")

    def season_year(self, season: str, step: int | None) -> int:
        """The year of a season: "last autumn", "this summer", "in winter"."""
        today = self.today
        assert today is not None
        month = SEASON_MONTHS[season]
        now = (today.month % 12) // 3 == (month % 12) // 3
        year = today.year - (1 if season == "WI" and today.month <= 2 else 0)
        if step == 0 or (step is None and now):
            return year
        ahead = step > 0 if step is not None else self.tense() > 0
        if now:
            return year + (step or 0)
        begun = month <= today.month
        if ahead:
            return today.year + (1 if begun else 0)
        return today.year - (0 if begun else 1)

    def unit_beside(self, unit: str, step: int) -> str:
        """The value of "last week", "next quarter"."""
        if unit in ("NI",):
            day = self.today and shift_days(self.today, step)
            return f"{day_value(day)}TNI"
        if unit == "HF":
            return self._half_year(step)
        if unit == "SE":
            unit = "Y"
        return shifted(self.today, unit, step)

    def _half_year(self, step: int) -> str:
        if self.today is None:
            return "XXXX-HX"
        halves = 2 * self.today.year + (self.today.month > 6) + step
        return f"{halves // 2:04d}-H{halves % 2 + 1}"

    def day_of_week_beside(self, week: date, weekday: int) -> date | None:
        """The weekday in the week of a day."""
        year, number, _ = week.isocalendar()
        return day_of_week(year, number, weekday)


_WEEK = 7
_DAYLESS = frozenset({"clock", "noon", "part"})
_TICKER = [[":"], ["-"], ["–"], ["—"]]
_COUNTED = (
    "%",
    "°",
    "€",
    "$",
    "£",
    "“",
    "«",
    "„",
    "‰",
)  # behind a blank, what a number counts or names
_NO_RANGE = tuple("-/.0123456789")
_OUTWARDS = sorted(range(-_MONTHS_NEAR, _MONTHS_NEAR + 1), key=abs)
