"""What surrounds an expression: the publication day, the tense of its sentence, the last date."""

from datetime import date, datetime
from functools import cached_property

import attrs

from newsextract._text.tokens import NUMBER, Tokens
from newsextract.extractors.dates.words import DateWords

_BE = frozenset({"be", "is", "are", "being", "to"})  # "will be held" is no past tense
_BOUNDS = frozenset({".", "”", "?", "!"})
_HISTORY = 3  # dates with their year that make a text one about the past
_WINDOW = 14  # tokens on either side that tell the tense


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
    first: str | None = None  # value of the first day found: when the news happened

    explicit: list[str] = attrs.field(factory=list)  # values of the dates that name their year

    @property
    def today(self) -> date | None:
        """The day of publication."""
        when = self.published
        return when.date() if isinstance(when, datetime) else when

    @property
    def today_value(self) -> str | None:
        """The day of publication as an anchor."""
        return self.today.isoformat() if self.today else None

    @property
    def narrative(self) -> date | None:
        """The day that the text last spoke of, else its first day, else that of publication."""
        return _day(self.last) or _day(self.first) or self.today

    @cached_property
    def historical(self) -> bool:
        """Whether most of the years that the text names are long past."""
        if self.today is None:
            return False
        numbers = (self.tokens.words[i] for i in self.tokens.index.get(NUMBER, ()))
        years = [int(n) for n in numbers if len(n) == 4 and n.isascii() and n.isdigit()]
        named = [year for year in years if 1000 <= year <= self.today.year + 1]
        past = sum(year <= self.today.year - 2 for year in named)
        return past >= _HISTORY and past >= 0.8 * len(named)

    def narrated_year(self, month: int) -> int | None:
        """The year that a history tells of, for a month without one; None in reports of the day.

        A history names years, most of them long past: then "in March" is March of the year that
        it named last, or of the next where the months have come round.
        """
        if not self.explicit or not self.historical:
            return None
        last = self.explicit[-1]
        year = int(last[:4])
        told = self.last if self.last and self.last[:4] == last[:4] else last
        passed = told[5:7].isdigit() and int(told[5:7]) > month + 6
        return year + passed

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


def _day(value: str | None) -> date | None:
    """The day of a value with a day."""
    if value is None or len(value) < 10 or value[4] != "-" or not value[5:7].isdigit():
        return None
    try:
        return date.fromisoformat(value[:10])
    except ValueError:
        return None
