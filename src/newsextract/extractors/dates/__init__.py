"""Dates, times, durations and sets as TIMEX3: ``July 13, 2018``, ``two years ago``, ``every Monday``.

``value`` is the TIMEX3 value, resolved against the publication date (or what the text states)
and the tense of the sentence; underspecified ("XXXX-07-13") where neither is known. Where the text
states no day of publication, that of a dateline takes its place.
``start`` and ``end`` are the first and the last instant, both inside. Nothing here raises on
any text. What is read is in ``rules``, records with examples; words in ``data/<language>/dates.toml``.
"""

from collections.abc import Iterator
from datetime import date, datetime

from newsextract._language.calendar import interval, zone_of
from newsextract._language.tokens import NUMBER, Tokens
from newsextract._model.annotations import DATELINES, DATES, PUBLISHED, Timex
from newsextract._model.span import Span
from newsextract._view import View, extractor, plain_tokens
from newsextract._words.stamps import StampWords
from newsextract.extractors.dates.context import Context
from newsextract.extractors.dates.grammar import LONE, Grammar, grammar
from newsextract.extractors.dates.joined import Hit, following, joined, joins, tied
from newsextract.extractors.dates.leads import LINKS, leading
from newsextract.extractors.dates.rules.years import has_era
from newsextract.extractors.dates.words import Found

_LEFT = 7  # tokens that an expression may have before its trigger
_INSIDE = frozenset(":./-–")  # between the numbers of a date or a time
_NTH = ("st", "nd", "rd", "th")  # ends of "9th", "31st"
_APOSTROPHES = ("'", "’", "‘")
_CURRENCY = "$£€"  # right before a number that is a price


@extractor(provides=DATES, requires=[PUBLISHED, DATELINES])
def find_dates(view: View) -> Iterator[Timex]:
    """Yield temporal expressions in text order, never overlapping."""
    stated = next((t.start for t in view[PUBLISHED] if t.start), None)
    reference = view.published or stated or next((d.date for d in view[DATELINES] if d.date), None)
    if view.language.partition("-")[0] == "en":
        yield from _find(view, reference, None)
        return
    # what no English text needs
    from newsextract.extractors.dates.slots.find import find_slots, slot_grammar

    grammar_of_slots = slot_grammar(view.lexicons)
    if grammar_of_slots is None:  # a language without words for dates: numbers alone
        yield from _find(view, reference, frozenset({NUMBER}))
        return
    yield from find_slots(view, grammar_of_slots, reference)


def _find(
    view: View, reference: date | datetime | None, triggers: frozenset[str] | None
) -> Iterator[Timex]:
    """The English expressions, or those that begin with one of ``triggers``."""
    tokens, text = plain_tokens(view), view.text
    rules, behind = grammar(view.lexicons), joins(view.lexicons)
    context = Context(view, rules.words, reference)
    zones = view.lexicons.load_all(StampWords, "stamps")
    second = rules.second
    done = 0
    held: Hit | None = None
    lower, starts = tokens.lower, tokens.starts
    for i in tokens.hits(triggers or rules.triggers):
        if starts[i] < done:
            continue
        word = lower[i]
        if word[0].isdigit():  # saves time
            if not _can_be_date(i, rules, context):  # saves time
                continue
        elif (after := second.get(word)) and after.isdisjoint(lower[i + 1 : i + 2]):  # saves time
            continue  # "new", but not "New Year's"
        context.at = i
        found = _read(i, rules, context, done)
        if found and "\n" in text[found[0] : found[1]]:
            found = _in_one_block(view, rules, context, done)
        if found is None or _is_title(found, context):
            continue
        start, end, rule, read = found
        end, read = joined(end, read, context, behind)
        hit = (start, end, rule, read)
        leads = leading(start, read, context, done) if context.before in LINKS else ()
        if held is not None:
            first = leads[0][0] if leads else start
            before, hit = tied(held, hit, first, leads[0][2] if leads else read, text)
            if before is not None:
                yield _timex(*before, zones)
            if hit[0] < first:
                leads = ()  # "the night of 9-10 March" is one
            start, end, rule, read = hit
            held = None
        for first, last, more in leads:
            yield _timex(first, last, "date.shared", more, zones)
        done = end
        if read.ties:
            held = hit
            continue
        context.remember(read.value, read.quarter)
        yield _timex(*hit, zones)
        if text[end - 1].isdigit() or text[end - 2 : end].lower() in _NTH:
            for first, done, more in following(end, read, context, behind):
                context.remember(more.value)
                yield _timex(first, done, "date.shared", more, zones)
    if held is not None and held[3].alone:
        yield _timex(*held, zones)


def _is_title(found: Hit, context: Context) -> bool:
    """Whether an expression is part of a name: "the Sunday Times", "USA Today"."""
    tokens, words = context.tokens, context.words
    if not tokens.words[context.at][0].isupper():
        return False
    if context.before in words.before_names or _ends_name(found, context):
        return True
    if not context.text[found[1] + 1 : found[1] + 2].isupper():  # saves time
        return False
    at = context.at + 1
    while at < len(tokens.starts) and tokens.starts[at] < found[1]:
        at += 1
    return (
        at < len(tokens.starts)
        and tokens.lower[at] in words.titles
        and tokens.words[at][0].isupper()
    )


def _ends_name(found: Hit, context: Context) -> bool:
    """Whether a lone "Now" or "Today" ends a name amid a sentence: "Climate Now said", "Psychology Today."."""
    tokens, words, at = context.tokens, context.words, context.at
    start, end = found[:2]
    word = tokens.lower[at]
    if tokens.ends[at] != end or (word not in words.deictics and word not in words.days):
        return False
    behind = context.text[end : end + 2]
    return (
        at > 0
        and tokens.ends[at - 1] == start - 1
        and tokens.words[at - 1][0].isupper()
        and (behind[:1] in (",", ".", "'", "’") or behind[1:].islower())
    )


def _timex(start: int, end: int, rule: str, read: Found, zones: StampWords) -> Timex:
    first, last = interval(read.value)
    if read.zone and isinstance(first, datetime) and isinstance(last, datetime):
        zone = zone_of(read.zone, first.date(), zones)
        first, last = first.replace(tzinfo=zone), last.replace(tzinfo=zone)
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


def _can_be_date(i: int, rules: Grammar, context: Context) -> bool:
    """Whether what follows a number lets it be part of a date."""
    tokens = context.tokens
    word = tokens.lower[i]
    after = tokens.lower[i + 1] if i + 1 < len(tokens.lower) else ""
    length = len(word)
    if (length > 2 and length in (4, 8)) or not word.isdigit():
        return True
    end = tokens.ends[i]
    if length <= 2:
        if length == 2 and context.text[tokens.starts[i] - 1 : tokens.starts[i]] in _APOSTROPHES:
            return True  # '98
        if after in rules.beside:
            return True
        if after in _INSIDE and tokens.starts[i + 1] == end:  # 13.07.2018, 9:30
            return context.text[end + 1 : end + 2].isalnum()
    return length < 4 and context.has_eras and has_era(context.text, tokens.starts[i], end)


def _in_one_block(view: View, rules: Grammar, context: Context, done: int) -> Hit | None:
    """The expression of a trigger that does not go on in the next block; copy may be wrapped."""
    at = context.tokens.starts[context.at]
    block = next(block.span for block in view.article if at < block.span.end)
    return _read(context.at, rules, context, max(done, block.start), block.end)


def _read(
    i: int, rules: Grammar, context: Context, done: int, limit: int | None = None
) -> Hit | None:
    """The longest expression that covers token ``i``, read by the first rule that accepts it.

    It lies between ``done`` and ``limit``, the end of the text if that is None.
    """
    tokens, text = context.tokens, context.text
    lower = tokens.lower
    word = lower[i]
    end_of_trigger = tokens.ends[i]
    name = rules.classes.get(word) or "number"
    if len(word) == 4 and word.isdigit() and text[end_of_trigger : end_of_trigger + 1] not in "'’":
        name = "year"
    inner = rules.words.inner
    for j in range(_leftmost(i, tokens, rules.words.left, done), i + 1):
        if j < i and lower[j] in inner:  # saves time
            continue
        start = tokens.starts[j]
        if start and text[start - 1] in _CURRENCY:
            continue
        context.begin, context.before = j, lower[j - 1] if j else ""
        if j == i and name in LONE and rules.lone(i, tokens):  # saves time
            found = LONE[name](context)
            return (start, end_of_trigger, f"date.{name}", found) if found else None
        for rule in rules.opened(name, j, tokens):
            match = rule.pattern.match(text, start, limit)
            if match is not None and match.end() >= end_of_trigger:
                found = rule.read(match, context)
                if found is not None:
                    return rule.start(match), match.end(), rule.name, found
    return None


def _leftmost(i: int, tokens: Tokens, left: frozenset[str], done: int) -> int:
    """The first token of the run of opening words and numbers before token ``i``."""
    lower, starts = tokens.lower, tokens.starts
    for j in range(i - 1, max(-1, i - 1 - _LEFT), -1):
        word = lower[j]
        if not (word in left or word[0].isdigit()) or starts[j] < done:
            return j + 1
    return max(0, i - _LEFT)
