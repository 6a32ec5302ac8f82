"""Which rules can read an expression: by the class of its trigger and by the words it begins with.

A trigger is a word that only expressions of some rules hold ("Tuesday", "weeks", a number). From
it the extractor goes left over words that may open an expression, and asks here for the rules that
can begin so; for nearly all words these are none or few, and only they are tried on the text.
"""

import re
from collections.abc import Callable, Iterable
from functools import cache, cached_property

import regex

from newsextract._language.tokens import NUMBER, Tokens
from newsextract._model import light
from newsextract._words.dates import DateWords
from newsextract.extractors.dates.context import Context, DateRule, Match
from newsextract.extractors.dates.openings import classes_of, known_of_rules, opened_by
from newsextract.extractors.dates.rules import (
    ago,
    clock,
    days,
    durations,
    holidays,
    months,
    numeric,
    quarters,
    seasons,
    sets,
    todays,
    units,
    weekdays,
    years,
)
from newsextract.extractors.dates.words import Found, compiled, date_words
from newsextract.lexicon import Lexicons

_NUMBERS = {  # numbers of so many digits that stand for all of them
    1: ("1", "5", "0"),
    2: ("01", "12", "21", "30", "45"),
    3: ("123",),
    4: ("2018", "1530", "1990", "0930"),
    8: ("20180412",),
}
_LONG_NUMBER = ("12345",)


@light.frozen
class Way:
    """A rule over the words of a language; its pattern is compiled when the first text needs it."""

    rule: DateRule
    lexicons: Lexicons

    @cached_property
    def pattern(self) -> regex.Pattern[str]:
        """The pattern with its word lists."""
        return compiled(self.rule.pattern, self.lexicons)

    @cached_property
    def name(self) -> str:
        """What annotations found by the rule say of it."""
        return self.rule.name

    @cached_property
    def read(self) -> Callable[[Match, Context], Found | None]:
        """From a match to what it says, or None."""
        return self.rule.read

    @cached_property
    def _has_outside(self) -> bool:
        return "outside" in self.pattern.groupindex

    def start(self, match: Match) -> int:
        """Where the expression begins: behind the words that only say how exact it is."""
        outside = match.end("outside") if self._has_outside else -1
        return outside + 1 if outside >= 0 else match.start()

    def begins(self, head: str) -> bool:
        """Whether an expression of the rule can begin with these words, or be of these words."""
        pattern = self.pattern
        return pattern.match(head) is not None or pattern.fullmatch(head, partial=True) is not None


LONE: dict[
    str, Callable[[Context], Found | None]
] = {  # triggers that are expressions on their own
    "day-word": todays.lone_day_word,
    "deictic": todays.lone_deictic,
    "weekday": weekdays.lone_weekday,
    "year": years.lone_year,
}


@light.frozen
class Grammar:
    """The rules of each class of triggers, in the order in which they are tried."""

    words: DateWords
    classes: dict[str, str]  # trigger word -> class
    rules: dict[str, tuple[Way, ...]]  # class -> rules
    triggers: frozenset[str]
    second: dict[str, frozenset[str]]  # first token of holidays -> their second tokens
    beside: frozenset[str]  # words right behind a small number that can make it part of a date
    known: frozenset[str]  # all words that stand in a rule
    opening: dict[str, dict[str, tuple[Way, ...]]]  # class -> first words -> their rules
    met: set[tuple[str, str]]  # classes and first words that were asked for once
    # class and those of the first two words -> the rules that the table lets begin so
    told: dict[tuple[str, tuple[int | None, int | None]], tuple[Way, ...]]
    added: bool  # words of plugins, which the table of openings does not know

    def lone(self, i: int, tokens: Tokens) -> bool:
        """Whether the word behind token ``i`` is in no rule, so that no expression goes on."""
        after = tokens.lower[i + 1] if i + 1 < len(tokens.lower) else ""
        return (
            after.isalpha() and after not in self.known and tokens.starts[i + 1] > tokens.ends[i]
        )

    def opened(self, name: str, j: int, tokens: Tokens) -> tuple[Way, ...]:
        """The rules of a class whose expressions can begin at token ``j``."""
        head = self._head(j, tokens)
        try:
            return self.opening[name][head]
        except KeyError:
            return self._ways(name, head)

    def _ways(self, name: str, head: str) -> tuple[Way, ...]:
        """The rules of a class whose expressions can begin with these words.

        To ask the patterns takes longer than to try them; it is done for words that come back, and kept.
        """
        told = self._told(name, head)
        if (name, head) not in self.met:
            if len(self.met) >= _MOST_HEADS:
                self.met.clear()
            self.met.add((name, head))
            return told
        heads, opening = tuple(like(head)), self.opening[name]
        found = tuple(rule for rule in told if any(map(rule.begins, heads)))
        if len(opening) >= _MOST_HEADS:
            opening.clear()
        opening[head] = found
        return found

    def _told(self, name: str, head: str) -> tuple[Way, ...]:
        """The rules of a class that the table lets begin with the first two words of a head."""
        if self.added:
            return self.rules[name]
        classes = classes_of(head)
        try:
            return self.told[name, classes]
        except KeyError:
            may_begin = opened_by(classes)
            found = tuple([rule for rule in self.rules[name] if may_begin(rule.name)])
            self.told[name, classes] = found
            return found

    def _head(self, j: int, tokens: Tokens) -> str:
        """Up to three tokens from ``j`` on.

        A number is replaced by its shape, and ends the head where it is neither the first nor a
        year; a word that no rule holds is replaced by one that none will ever hold.
        """
        lower, starts, ends, known = tokens.lower, tokens.starts, tokens.ends, self.known
        head = lower[j]
        if head[0].isdigit():  # saves time
            head = _shape(head)
        end = ends[j]
        for k, word in enumerate(lower[j + 1 : j + _HEAD], j + 1):
            between = "" if starts[k] == end else " "
            if word in known:
                head = f"{head}{between}{word}"
            elif word.isalpha():  # saves time
                glued = not between and tokens.words[k][0].isupper()  # "Wednesday.Police said"
                return head if glued else f"{head}{between}{UNKNOWN}"
            elif not word[0].isdigit():  # saves time; a mark, or "q3"
                head = f"{head}{between}{word}"
            elif len(word) == _YEAR and word.isdigit():  # saves time
                head = f"{head}{between}{_A_YEAR}"
            else:
                return f"{head}{between}"
            end = ends[k]
        return head


_YEAR = 4  # digits
_HEAD = 3  # tokens that tell which rules can apply
_A_YEAR = "1980"  # stands for all numbers of four digits but the first of a head
UNKNOWN = "qqqqq"  # stands for all words that are in no rule
_MOST_HEADS = 10_000  # heads kept of a class; texts hold a few thousand


def _shape(number: str) -> str:
    """``0000`` for "2018", ``00th`` for "19th": numbers that the same rules can begin with."""
    digits = len(number) if number.isdigit() else len(number) - len(number.lstrip("0123456789"))
    return "0" * min(digits, _LONGEST_NUMBER) + number[digits:]


_LONGEST_NUMBER = 9  # digits; no rule tells longer numbers apart


def like(head: str) -> Iterable[str]:
    """Heads that stand for all of a shape."""
    rest = head.lstrip("0")
    if rest == head:
        return (head,)
    return (f"{number}{rest}" for number in _NUMBERS.get(len(head) - len(rest), _LONG_NUMBER))


_WORD = re.compile(r"[a-z]+\??")  # of a pattern, also with a last letter that may be missing


def _known(words: DateWords) -> frozenset[str]:
    """All words of the patterns and of the lists that they name, in lower case."""
    lists = [
        v for a in light.fields(type(words)) if not isinstance(v := getattr(words, a.name), str)
    ]
    return known_of_rules() | _words_in([name for words_of in lists for name in words_of])


def words_of_patterns() -> frozenset[str]:
    """What ``known_of_rules`` has, made of the patterns."""
    sources = {rule.pattern.lower() for group in _TRIGGERED.values() for rule in group}
    whole = [source.replace("['’]?", "") for source in sources if "['’]?" in source]  # o['’]?clock
    return _words_in([*sources, *whole])


def _words_in(texts: Iterable[str]) -> frozenset[str]:
    found: set[str] = set()
    for word in set(_WORD.findall("\n".join(texts))):
        found.update((word[:-1], word[:-2]) if word[-1] == "?" else (word,))
    return frozenset(found)


_TRIGGERED: dict[
    str, tuple[DateRule, ...]
] = {  # class of a trigger -> its rules, as they are tried
    "word": (
        quarters.REPORT_FORM,
        clock.CLOCK_WORD,
        units.PAST_DECADE,
        ago.DAYS_FROM_DAY,
        ago.DAY_BESIDE_DAY,
        todays.DAY_WORD,
        todays.PART_OF_DAY,
        todays.STORY_DAY,
        ago.COMPOUND,
        ago.AGO,
        seasons.SEASON,
        quarters.YEAR_AGO,
        todays.DEICTIC,
        durations.LENGTH,
        sets.EVERY,
        sets.SET_WORD,
        holidays.HOLIDAY,
        years.CENTURY,
        years.DECADE,
        years.SPOKEN_YEAR,
        durations.DURATION,
    ),
    "month": (
        sets.EVERY,
        quarters.MONTH_QUARTER,
        days.MONTH_DAY,
        days.DAY_MONTH,
        months.NTH_OF_MONTH,
        days.MONTH_DAYWORD,
        months.MONTH_ALONE,
    ),
    "weekday": (
        sets.EVERY,
        days.MONTH_DAY,
        days.DAY_MONTH,
        numeric.NUMERIC,
        months.NTH_OF_MONTH,
        weekdays.WEEKDAY_DAY,
        weekdays.WEEKDAY_NTH,
        weekdays.WEEKDAY_ALONE,
    ),
    "unit": (
        holidays.HOLIDAY,
        ago.WEEKS_FROM,
        ago.COMPOUND,
        ago.AGO,
        months.NTH_OF_MONTH,
        years.SPOKEN_YEAR,
        ago.DAYS_FROM_DAY,
        ago.DAY_BESIDE_DAY,
        todays.STORY_DAY,
        sets.EVERY,
        sets.TIMES_A,
        sets.PER_UNIT,
        quarters.QUARTER,
        quarters.REPORTED_QUARTER,
        quarters.SAME_LAST_YEAR,
        units.PAST_DECADE,
        units.THIS_UNIT,
        units.YEAR_END,
        units.THE_YEAR,
        units.FULL_YEAR,
        units.WEEK_NUMBER,
        units.THE_UNIT,
        units.WEEK_OF,
        units.UNIT_BESIDE,
        units.EARLY_HOURS,
        units.THE_WEEKEND,
        quarters.YEAR_AGO,
        units.RECENT_UNITS,
        units.END_OF,
        ago.IN_UNITS,
        durations.DURATION,
        durations.BARE_AGO,
        durations.UNIT_LONG,
        durations.BARE_UNITS,
        todays.DEICTIC,
    ),
    "year": (
        quarters.REPORT_FORM,
        clock.ZONED,
        numeric.YEAR_FIRST,
        quarters.QUARTER_YEAR,
        quarters.YEAR_QUARTER,
        numeric.NUMERIC,
        years.FISCAL_YEAR,
        years.ERA,
        holidays.HOLIDAY,
        years.YEAR_ALONE,
    ),
    "number": (
        quarters.REPORT_FORM,
        clock.PAST_HOUR,
        durations.GLUED,
        clock.CLOCK,
        days.DAY_MONTH,
        numeric.YEAR_FIRST,
        quarters.QUARTER_YEAR,
        quarters.YEAR_QUARTER,
        numeric.MONTH_YEAR,
        days.NTH_OF_THE_MONTH,
        numeric.PACKED,
        numeric.SLASHED,
        numeric.NUMERIC,
        years.DECADE,
        years.FISCAL_YEAR,
        years.CENTURY,
        years.ERA,
        years.SHORT_YEAR_ALONE,
        years.YEAR_ALONE,
    ),
}


def _classes(words: DateWords) -> dict[str, str]:
    """The class of each word that triggers rules."""
    last = (words.deictics, words.days, words.sets, words.hours, words.decades, words.lengths)
    return {
        **{w.split()[0].partition("'")[0].rstrip("."): "word" for w in words.holidays},
        **{w.split()[-1]: "word" for table in last for w in table},
        **{word: "deictic" for word in words.deictics if " " not in word},
        **{word: "day-word" for word in words.days if word not in words.nights},
        **dict.fromkeys(words.day_parts, "word"),
        **dict.fromkeys(words.seasons, "word"),
        **dict.fromkeys(words.units, "unit"),
        **dict.fromkeys(words.months, "month"),
        **dict.fromkeys(words.weekdays, "weekday"),
        "century": "word",
        **dict.fromkeys(_report_words(), "word"),
        **dict.fromkeys(words.year_words, "word"),
        NUMBER: "number",
    }


def _report_words() -> Iterable[str]:
    """The tokens of the short forms of reports: "q4", "fy", "fy21", "h121"."""
    years = [f"{year:02d}" for year in _REPORT_YEARS] + [f"{1900 + y}" for y in range(90, 150)]
    parts = ("q1", "q2", "q3", "q4", "h1", "h2", *(f"{n}{u}fy" for u in "qh" for n in "1234"))
    glued = (*(f"{p}fy" for p in ("q1", "q2", "q3", "q4", "h1", "h2")), "fy", *parts[:6])
    return (*parts, *glued, *(f"{head}{year}" for head in glued for year in years))


_REPORT_YEARS = (*range(41), *range(90, 100))  # in two digits


@cache
def grammar(lexicons: Lexicons) -> Grammar:
    """The grammar over the words of a language; nothing of it is compiled yet."""
    words = date_words(lexicons)
    classes = _classes(words)
    ways = {rule.name: Way(rule, lexicons) for group in _TRIGGERED.values() for rule in group}
    beside = words.beside_numbers.union(words.months)
    made = {name: tuple(ways[rule.name] for rule in group) for name, group in _TRIGGERED.items()}
    return Grammar(
        words,
        classes,
        made | dict.fromkeys(("day-word", "deictic"), made["word"]),
        frozenset(classes),
        _second_tokens(words, classes),
        beside,
        _known(words) | beside,
        {name: {} for name in (*_TRIGGERED, "day-word", "deictic")},
        set(),
        {},
        lexicons.language.partition("-")[0] == "en" and bool(lexicons.added),
    )


def _second_tokens(words: DateWords, classes: dict[str, str]) -> dict[str, frozenset[str]]:
    """What must follow the first word of a holiday that is no trigger for another reason."""
    found: dict[str, set[str]] = {}
    for name in words.holidays:
        first, *rest = name.replace("'", " ' ").replace(".", " . ").split()
        found.setdefault(first, set()).update(rest[:1] or [""])
    apostrophes = frozenset("'’")
    others = {*words.months, *words.seasons, *words.units, *words.days, *words.deictics}
    return {
        first: frozenset(seconds) | (apostrophes if "'" in seconds else frozenset())
        for first, seconds in found.items()
        if "" not in seconds and first not in others and classes.get(first) == "word"
    }
