"""The expressions of a text in a language of slots, in text order, none in another."""

from bisect import bisect_left
from collections.abc import Iterator
from datetime import date, datetime
from functools import cache

from newsextract._language.calendar import interval
from newsextract._model import light
from newsextract._model.annotations import Timex
from newsextract._model.span import Span
from newsextract._view import View, plain_tokens
from newsextract._words.dates import DateWords
from newsextract.extractors.dates.slots import (
    clocks,
    days,
    eras,
    lengths,
    named,
    periods,
    weekdays,
)
from newsextract.extractors.dates.slots.encoding import Line, encoded, stretches
from newsextract.extractors.dates.slots.grammar import Rules, SlotRule
from newsextract.extractors.dates.slots.matches import Match
from newsextract.extractors.dates.slots.merging import Links, merged
from newsextract.extractors.dates.slots.scene import Item, Scene
from newsextract.extractors.dates.slots.vocabulary import vocabulary
from newsextract.lexicon import Lexicons

RULES: tuple[SlotRule, ...] = (
    *named.RULES,
    *clocks.RULES,
    *weekdays.RULES,
    *days.RULES,
    *periods.RULES,
    *eras.RULES,
    *lengths.RULES,
)
_HALF = "date.bare-part"  # the rule that reads the second half of a compound
_NOT_ALONE = frozenset({"bare-part"})  # only beside a day an expression


@light.frozen
class SlotGrammar:
    """The rules and links of a language."""

    rules: Rules
    links: Links
    words: DateWords


@cache
def slot_grammar(lexicons: Lexicons) -> SlotGrammar | None:
    """The grammar of a language; None of one that has no words for it."""
    words = vocabulary(lexicons)
    if words is None:
        return None
    rules = Rules(words, RULES)
    own = words.words
    shared = DateWords(
        months={w: 1 for w, of in words.phrases.items() if "MONTH" in of[-1].lexemes[0]},
        weekdays={w: 1 for w, of in words.phrases.items() if "WEEKDAY" in of[-1].lexemes[0]},
        days=own.days,
        steps={"this": 0},
    )
    return SlotGrammar(rules, Links(rules), shared)


def find_slots(
    view: View, grammar: SlotGrammar, published: date | datetime | None
) -> Iterator[Timex]:
    """Yield the temporal expressions of a text."""
    tokens = plain_tokens(view)
    edges = [bisect_left(tokens.starts, block.span.start) for block in view.article]
    scene = Scene(
        view,
        grammar.words,
        published,
        own=grammar.rules.words.words,
        inside=grammar.rules.words.inside,
        short=grammar.rules.words.short,
        opens=frozenset(edges),
    )
    for first, last in stretches(tokens, grammar.rules.words, [*edges, len(tokens)]):
        line = encoded(tokens, grammar.rules.words, first, last)
        done = -1
        for item in _read(line, grammar, scene):
            if line.first[item.first] >= done:
                yield _timex(item, line, scene)
                done = line.last[item.last - 1]


def _read(line: Line, grammar: SlotGrammar, scene: Scene) -> Iterator[Item]:
    """The expressions of a line."""
    items: list[Item] = []
    at, end = 0, len(line.letters)
    while at < end:
        item = _first(line, at, grammar, scene)
        if item is None:
            at += 1
            continue
        items.append(item)
        at = max(item.last, at + 1)
    for item in merged(items, line, grammar.links, scene):
        if item.sort not in _NOT_ALONE:
            scene.retell(item, line)
            scene.keep(item, line)
            yield item


def _first(line: Line, at: int, grammar: SlotGrammar, scene: Scene) -> Item | None:
    """The longest expression that begins with a letter and that its rule accepts."""
    tokens = scene.tokens
    half = at > 0 and line.first[at] == line.first[at - 1]  # "abend" of "Montagabend"
    for rule, found, behind, length in grammar.rules.from_here(line, at):
        if length <= behind or (half and rule.name != _HALF):
            continue
        start, end = at + behind, at + length
        scene.begin = line.first[start]
        scene.at = line.last[end - 1] - 1
        scene.before = tokens.lower[scene.begin - 1] if scene.begin else ""
        if _is_cut(line, end, scene):
            continue
        item = rule.read(Match(line, at, found), scene)
        if item is not None:
            item.rule, item.first, item.last = rule.name, start, end
            if "DOT" in line.lexemes[item.last - 1] and not scene.keeps_dot(line, item.last - 1):
                item.last -= 1
            return item
    return None


def _is_cut(line: Line, behind: int, scene: Scene) -> bool:
    """Whether the rest of a word follows: "Jahres-" of "Jahres- und Tagesziele", "Mai-Ausgabe"."""
    end = scene.tokens.ends[line.last[behind - 1] - 1]
    if scene.text[end : end + 1] not in _HYPHENS or scene.text[end + 1 : end + 2].isdigit():
        return False
    following = line.lexemes[behind + 1 : behind + 2]
    return not (following and ("MONTH" in following[0] or "WEEKDAY" in following[0]))


_HYPHENS = ("-", "‑")


def _timex(item: Item, line: Line, scene: Scene) -> Timex:
    tokens, read = scene.tokens, item.found
    span = Span(tokens.starts[line.first[item.first]], tokens.ends[line.last[item.last - 1] - 1])
    start, end = interval(read.value)
    return Timex(
        span,
        read.kind,
        read.value,
        item.rule,
        read.mod,
        start,
        end,
        read.anchor,
        read.quant,
        read.freq,
    )
