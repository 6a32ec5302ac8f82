"""Dates, times, durations and sets as TIMEX3: ``July 13, 2018``, ``two years ago``, ``every Monday``.

``value`` is the TIMEX3 value, resolved against the publication date (or what the text states)
and the tense of the sentence; underspecified ("XXXX-07-13") where neither is known.
``start`` and ``end`` are the first and the last instant, both inside. Nothing here raises on
any text. The grammar is in ``absolute``, ``relative``, ``durations`` and ``clock``, each a list
of rules (name, pattern, reading); words in ``data/<language>/dates.toml``.
"""

from bisect import bisect_right
from collections.abc import Callable, Iterator
from datetime import date, datetime
from functools import cache
from typing import TypeAlias

import attrs
import regex

from newsextract._extractor import View, extractor
from newsextract._field import Field
from newsextract._span import Span
from newsextract._text.tokens import NUMBER, Tokens
from newsextract._timex import Timex, interval
from newsextract.extractors.dates import absolute, clock, durations, relative
from newsextract.extractors.dates.context import Context
from newsextract.extractors.dates.foreign import find_foreign
from newsextract.extractors.dates.joined import joined, shared_month
from newsextract.extractors.dates.words import DateWords, Found, compiled, date_words
from newsextract.extractors.publication import PUBLISHED
from newsextract.lexicon import Lexicons

__all__ = ["DATES", "Timex", "find_dates"]

DATES = Field("newsextract.dates", Timex)

_LEFT = 7  # tokens that an expression may have before its trigger


_Reading: TypeAlias = tuple[int, str, Callable[[regex.Match[str], Context], Found | None]]


@attrs.frozen(eq=False, repr=False)
class _Grammar:
    """The rules of each class of triggers: as one pattern, one by one, and what reads them."""

    words: DateWords
    classes: dict[str, str]  # trigger word -> class
    sieves: dict[str, regex.Pattern[str]]  # all rules of a class as one pattern
    patterns: dict[str, list[regex.Pattern[str]]]
    readings: dict[str, list[_Reading]]
    triggers: frozenset[str]
    second: dict[str, frozenset[str]]  # first token of holidays -> their second tokens
    beside: frozenset[str]  # words right behind a small number that can make it part of a date
    opening: dict[tuple[str, str], bool]  # class and word -> whether an expression can begin so

    def opens(self, name: str, word: str) -> bool:
        """Whether an expression of a class of triggers can begin with a word."""
        known = self.opening.get((name, word))
        if known is None:
            sieve = self.sieves[name]
            known = word[0].isdigit() or any(
                sieve.fullmatch(f"{word}{mark}", partial=True) for mark in (" ", "-", "")
            )
            self.opening[name, word] = known
        return known


def _named(rules: tuple[absolute.Rule, ...], name: str) -> list[absolute.Rule]:
    return [rule for rule in rules if rule[0] == name]


@cache
def _grammar(lexicons: Lexicons) -> _Grammar:
    words = date_words(lexicons)
    rules = {
        "word": (
            *clock.WORD_RULES,
            *relative.WORD_RULES,
            *durations.WORD_RULES,
            *absolute.WORD_RULES,
        ),
        "month": (*_named(durations.WORD_RULES, "every"), *absolute.MONTH_RULES),
        "weekday": (*_named(durations.WORD_RULES, "every"), *absolute.WEEKDAY_RULES),
        "unit": (
            *_named(relative.UNIT_RULES, "ago"),
            *_named(relative.WORD_RULES, "story-day"),
            *durations.UNIT_RULES[:2],
            *relative.UNIT_RULES[1:],
            *durations.UNIT_RULES[2:],
            durations.BARE_RULE,
        ),
        "number": (
            clock.PAST_RULE,
            durations.GLUED_RULE,
            *clock.NUMBER_RULES,
            *_named(absolute.MONTH_RULES, "day-month"),
            *absolute.NUMBER_RULES,
        ),
    }
    sieves, patterns = {}, {}
    readings: dict[str, list[_Reading]] = {}
    for name, group in rules.items():
        branches = []
        readings[name] = []
        for i, (rule, pattern, reading) in enumerate(group):
            branches.append(rf"(?: {pattern} (?P<rule{i}>) )")
            readings[name].append((i, rule, reading))
        sieve = compiled(rf"(?<! [\w$£€] ) (?: {' | '.join(branches)} )", lexicons)
        sieves[name] = sieve
        readings[name] = [  # the empty group at the end of each branch tells which one matched
            (sieve.groupindex[f"rule{i}"], rule, reading) for i, rule, reading in readings[name]
        ]
        patterns[name] = [compiled(rf"(?<! [\w$£€] ) {b}", lexicons) for b in branches]
    classes = {
        **{w.split()[0].partition("'")[0].rstrip("."): "word" for w in words.holidays},
        **{
            w.split()[-1]: "word"
            for table in (words.deictics, words.days, words.sets, words.hours, words.decades)
            for w in table
        },
        **dict.fromkeys(words.day_parts, "word"),
        **dict.fromkeys(words.seasons, "word"),
        **dict.fromkeys(words.units, "unit"),
        **dict.fromkeys(words.months, "month"),
        **dict.fromkeys(words.weekdays, "weekday"),
        "century": "word",
        "nineteen": "word",
        "thousand": "word",
        NUMBER: "number",
    }
    beside = frozenset({*words.months, "am", "pm", "a", "p", "of", "o", "oclock", "past", "min"})
    return _Grammar(
        words,
        classes,
        sieves,
        patterns,
        readings,
        frozenset(classes),
        _second_tokens(words, classes),
        beside | {"minutes"},
        {},
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


@extractor(provides=DATES, requires=[PUBLISHED])
def find_dates(view: View) -> Iterator[Timex]:
    """Yield temporal expressions in text order, never overlapping."""
    stated = next((t.start for t in view[PUBLISHED] if t.start), None)
    reference = view.published or stated
    if view.language.partition("-")[0] == "en":
        yield from _find(view, reference, None)
        return
    spans = tuple(block.span for block in view.article)
    foreign = list(find_foreign(view.text, spans, view.lexicons, reference))
    taken = [timex.span for timex in foreign]
    numbers = (
        t for t in _find(view, reference, frozenset({NUMBER})) if not _overlaps(t.span, taken)
    )
    yield from sorted([*foreign, *numbers], key=lambda timex: timex.span.start)


def _overlaps(span: Span, taken: list[Span]) -> bool:
    """Whether a span shares text with one of several that are in order."""
    i = bisect_right(taken, span.start, key=lambda other: other.start)
    return any(span.overlaps(other) for other in taken[max(0, i - 1) : i + 1])


def _find(
    view: View, reference: date | datetime | None, triggers: frozenset[str] | None
) -> Iterator[Timex]:
    """The English expressions, or those that begin with one of ``triggers``."""
    grammar = _grammar(view.lexicons)
    tokens = view.tokens
    context = Context(view.text, tokens, grammar.words, reference)
    done = 0
    for i in tokens.hits(triggers or grammar.triggers):
        if tokens.starts[i] < done or not _can_be_date(i, grammar, context):
            continue
        context.at = i
        found = _read(i, grammar, context, done)
        if found is None:
            continue
        start, end, rule, read = found
        if "\n" in view.text[start:end] and not _in_one_block(view, start, end):
            continue
        end, read = joined(end, read, context, view.lexicons)
        done = end
        _remember(context, read)
        yield _timex(start, end, rule, read)
        for first, done, more in shared_month(end, read, context, view.lexicons):
            _remember(context, more)
            yield _timex(first, done, "date.shared-month", more)


def _timex(start: int, end: int, rule: str, read: Found) -> Timex:
    first, last = interval(read.value)
    return Timex(
        Span(start, end),
        read.kind,
        read.value,
        rule,
        read.mod,
        first,
        last,
        read.anchor,
        read.quant,
        read.freq,
    )


def _can_be_date(i: int, grammar: _Grammar, context: Context) -> bool:
    """Whether what follows a number, or the first word of a holiday, lets it be part of a date."""
    tokens = context.tokens
    word = tokens.lower[i]
    if not word[0].isdigit():
        second = grammar.second.get(word)
        return second is None or (i + 1 < len(tokens) and tokens.lower[i + 1] in second)
    if not word.isdigit() or len(word) in (4, 8):
        return True
    if len(word) > 2:
        return False
    end = tokens.ends[i]
    after = context.text[end : end + 2]
    if after[:1] in (":", ".", "/", "-", "–") and after[1:].isalnum():
        return True
    return i + 1 < len(tokens) and tokens.lower[i + 1] in grammar.beside


def _in_one_block(view: View, start: int, end: int) -> bool:
    """Whether a line break in an expression is that of wrapped copy, not the end of a block."""
    i = bisect_right(view.article, start, key=lambda block: block.span.start) - 1
    return i >= 0 and end <= view.article[i].span.end


def _read(
    i: int, grammar: _Grammar, context: Context, done: int
) -> tuple[int, int, str, Found] | None:
    """The longest expression that covers token ``i``, read by the first rule that accepts it."""
    tokens = context.tokens
    word = tokens.lower[i]
    name = grammar.classes.get(word) or "number"
    sieve, patterns = grammar.sieves[name], grammar.patterns[name]
    inner = grammar.words.inner
    end_of_trigger = tokens.ends[i]
    for j in range(_leftmost(i, tokens, grammar.words.left, done), i + 1):
        if j < i and (tokens.lower[j] in inner or not grammar.opens(name, tokens.lower[j])):
            continue
        start = tokens.starts[j]
        match = sieve.match(context.text, start)
        if match is None:
            continue
        rows = grammar.readings[name]
        at = next(n for n, row in enumerate(rows) if match.start(row[0]) >= 0)
        while True:
            if match.end() >= end_of_trigger:
                found = rows[at][2](match, context)
                if found is not None:
                    return _start(match), match.end(), f"date.{rows[at][1]}", found
            later = ((n, patterns[n].match(context.text, start)) for n in range(at + 1, len(rows)))
            at, match = next(((n, m) for n, m in later if m is not None), (0, None))
            if match is None:
                break
    return None


def _start(match: regex.Match[str]) -> int:
    """Where the expression begins: behind the words that only say how exact it is."""
    outside = match.end("outside") if "outside" in match.re.groupindex else -1
    return outside + 1 if outside >= 0 else match.start()


def _leftmost(i: int, tokens: Tokens, left: frozenset[str], done: int) -> int:
    """The first token of the run of opening words and numbers before token ``i``."""
    j = i
    while j > 0 and i - j < _LEFT:
        word = tokens.lower[j - 1]
        if tokens.starts[j - 1] < done or not (word in left or word[0].isdigit()):
            break
        j -= 1
    return j


def _remember(context: Context, read: Found) -> None:
    today = context.today
    if "-Q" in read.value and today and read.value[:4] == f"{today.year:04d}":
        context.quarter = read.value
    if read.kind == "date" and read.anchor is None and read.value[:4].isdigit():
        context.explicit.append(read.value)
    if read.kind in ("date", "time") and read.value[:4].isdigit():
        context.last = read.value
        if context.first is None and len(read.value) >= 10:
            context.first = read.value
