"""Casualties: ``at least 12 people were killed``, ``injuring dozens``, ``the death toll rose to 40``.

``count`` is the number that the article prints, None of "dozens"; one person without a number ("a
man was killed") is no count. ``date``, ``place`` and ``said_by`` are spans of what the same sentence
says: the nearest date and place, and the source of the attribution that holds the count; None where
it does not say. Nothing here raises on any text. English only.
Lexicon: ``data/en/casualties.toml``; number words are newsextract's own.
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import Any, Literal, TypeAlias, TypeVar

import attrs
import regex

from newsextract import (
    ATTRIBUTIONS,
    DATES,
    ENTITIES,
    Attribution,
    Extractor,
    Field,
    Lexicons,
    Span,
    View,
    extractor,
    hookimpl,
)

__version__ = "1.0.0"

Kind: TypeAlias = Literal["killed", "injured", "missing"]
T = TypeVar("T")


@attrs.frozen
class Casualties:
    """One count of casualties, with what its sentence says of it."""

    span: Span  # from the count to the verb, or from the verb to the count
    kind: Kind
    count: int | None  # None: "dozens", "several"
    bound: Literal["at_least", "at_most"] | None
    approximate: bool  # "about", "dozens"
    cue: Span  # "killed", "death toll"
    date: Span | None
    place: Span | None
    said_by: Span | None
    rule: str


@attrs.frozen(eq=False, repr=False)
class _Lexicon:
    """``data/en/casualties.toml``."""

    states: Mapping[str, Kind] = attrs.field(factory=dict)  # "killed": behind its count -> kind
    acts: Mapping[str, Kind] = attrs.field(factory=dict)  # "killing": before its count -> kind
    tolls: Mapping[str, Kind] = attrs.field(factory=dict)  # "death toll" -> kind
    victims: frozenset[str] = frozenset()  # "people", "soldiers"
    auxiliaries: frozenset[str] = frozenset()  # "were": between victims and state
    stops: frozenset[str] = frozenset()  # words that no noun phrase of victims has
    unreal: frozenset[str] = frozenset()  # "could have": what did not happen
    at_least: frozenset[str] = frozenset()
    at_most: frozenset[str] = frozenset()
    approximate: frozenset[str] = frozenset()
    vague: frozenset[str] = frozenset()  # "dozens": a count without a number


@attrs.frozen(eq=False, repr=False)
class _Numerals:
    """newsextract's ``data/en/numerals.toml``."""

    cardinals: Mapping[str, int] = attrs.field(factory=dict)
    ordinals: Mapping[str, int] = attrs.field(factory=dict)
    scales: Mapping[str, int] = attrs.field(factory=dict)


CASUALTIES = Field("casualties.casualties", Casualties)

_ROUGH = (
    r"(?: (?: (?P<at_least> \L<at_least> ) | (?P<at_most> \L<at_most> ) "
    r"| (?P<approximate> \L<approximate> ) ) [ ] )?+"  # at least
)
_DIGITS = r"\d{1,3}+ (?: ,\d{3} )++ | \d{1,6}+"  # 1,200
_WORDS = r"\L<cardinals> (?: - \L<cardinals> )?+"  # twenty-five
_COUNT = rf"{_ROUGH} (?: another [ ] )?+ (?P<count> {_DIGITS} | {_WORDS} | \L<vague> )"
_OTHER = r"(?: (?! \L<stops> \b ) [\p{L}’'-]{1,20}+ [ ] ){0,3}?"  # "Fenmouth fire"
_VICTIMS = rf"(?: of [ ] )?+ {_OTHER} \L<victims>"
_STATE = r"(?: \L<auxiliaries> [ ] ){0,3}+ (?P<state> \L<states> )"  # were also killed
_PASSIVE = rf"\b {_COUNT} [ ] (?: {_VICTIMS} [ ] )?+ {_STATE} \b"  # 12 people were killed
_END = r"(?= [ ]?+ (?: [.,;:)—–] | \L<stops> \b | \Z ) )"
_ACTIVE = rf"\b (?P<act> \L<acts> ) [ ] {_COUNT} (?: [ ] {_VICTIMS} \b | {_END} )"  # killing 12
_TOLL = (
    rf"\b (?P<toll> \L<tolls> ) (?: [ ] [\p{{L}}’'-]{{1,20}}+ ){{0,6}}? "
    rf"[ ] (?: to | at | of | is | was | reached | passed ) [ ] {_COUNT} \b"
)


@attrs.frozen(eq=False, repr=False)
class _Grammar:
    lex: _Lexicon
    cardinals: Mapping[str, int]
    rules: tuple[tuple[str, str, Mapping[str, Kind], regex.Pattern[str]], ...]
    unreal: regex.Pattern[str]


@cache
def _grammar(lexicons: Lexicons) -> _Grammar:
    lex = lexicons.load(_Lexicon, "casualties", package=__name__)
    cardinals = lexicons.load(_Numerals, "numerals").cardinals

    def compiled(source: str) -> regex.Pattern[str]:
        lists = {**attrs.asdict(lex, recurse=False), "cardinals": cardinals}
        named: dict[str, Any] = {
            name: list(words) for name, words in lists.items() if rf"\L<{name}>" in source
        }
        return regex.compile(source, regex.VERBOSE | regex.IGNORECASE, **named)

    return _Grammar(
        lex,
        cardinals,
        (
            ("casualties.passive", "state", lex.states, compiled(_PASSIVE)),
            ("casualties.active", "act", lex.acts, compiled(_ACTIVE)),
            ("casualties.toll", "toll", lex.tolls, compiled(_TOLL)),
        ),
        compiled(r"\b \L<unreal> \b"),
    )


@attrs.frozen(eq=False)
class _Context:
    """What the other fields say in one sentence, each list in text order."""

    text: str
    sentence: Span
    times: list[Span]  # of all kinds, durations too
    dates: list[Span]
    places: list[Span]
    said: list[tuple[Span, Attribution]]  # by a part of its content


@extractor(provides=CASUALTIES, requires=[DATES, ENTITIES, ATTRIBUTIONS])
def find_casualties(view: View) -> Iterator[Casualties]:
    """Yield the counts of each sentence in text order, none of them twice."""
    grammar = _grammar(view.lexicons)
    if not grammar.lex.states:
        return  # a language without a list
    for context in _contexts(view):
        yield from sorted(_in_sentence(context, grammar), key=lambda found: found.span)


def _contexts(view: View) -> Iterator[_Context]:
    """The sentences, each with what shares text with it."""
    timexes = [(timex.span, timex) for timex in view[DATES]]
    places = [(m, m) for e in view[ENTITIES] if e.kind == "place" for m in e.mentions]
    said = [(span, (span, one)) for one in view[ATTRIBUTIONS] for span in one.content]
    rows = zip(
        view.sentences,
        _by_sentence(view, timexes),
        _by_sentence(view, places),
        _by_sentence(view, said),
        strict=True,
    )
    for sentence, times, named, contents in rows:
        yield _Context(
            view.text,
            sentence,
            [timex.span for timex in times],
            [timex.span for timex in times if timex.kind in ("date", "time")],
            sorted(named),
            sorted(contents, key=lambda row: row[0]),
        )


def _by_sentence(view: View, items: Iterable[tuple[Span, T]]) -> list[list[T]]:
    """For each sentence the items whose span shares text with it."""
    sentences = view.sentences
    starts = [sentence.start for sentence in sentences]
    found: list[list[T]] = [[] for _ in sentences]
    for span, item in items:
        i = max(0, bisect_right(starts, span.start) - 1)
        while i < len(sentences) and sentences[i].start < span.end:
            if sentences[i].overlaps(span):
                found[i].append(item)
            i += 1
    return found


def _in_sentence(context: _Context, grammar: _Grammar) -> Iterator[Casualties]:
    # "an attack in 2018 killed", "killed 3 days ago": what a date has is no count
    taken = {at for span in context.times for at in range(span.start, span.end)}
    for rule, cue, kinds, pattern in grammar.rules:
        for match in pattern.finditer(context.text, context.sentence.start, context.sentence.end):
            count = range(*match.span("count"))
            kind = kinds.get(" ".join(match[cue].casefold().split()))
            if kind is None or not taken.isdisjoint(count) or _is_unreal(match, context, grammar):
                continue
            taken.update(count)
            yield _casualties(match, rule, kind, cue, context, grammar)


_BEFORE = 24  # characters before a count in which a word can say that it did not happen


def _is_unreal(match: regex.Match[str], context: _Context, grammar: _Grammar) -> bool:
    start = max(context.sentence.start, match.start() - _BEFORE)
    return grammar.unreal.search(context.text, start, match.end()) is not None


def _casualties(
    match: regex.Match[str],
    rule: str,
    kind: Kind,
    cue: str,
    context: _Context,
    grammar: _Grammar,
) -> Casualties:
    span = Span(*match.span())
    number = _number(match["count"], grammar.cardinals)
    return Casualties(
        span,
        kind,
        number,
        "at_least" if match["at_least"] else "at_most" if match["at_most"] else None,
        bool(match["approximate"]) or number is None,
        Span(*match.span(cue)),
        _nearest(context.dates, span),
        _nearest(context.places, span),
        _said_by(context.said, Span(*match.span("count"))),
        rule,
    )


def _number(text: str, cardinals: Mapping[str, int]) -> int | None:
    """A count in digits or words; None of "dozens"."""
    digits = text.replace(",", "")
    if digits.isdecimal():
        return int(digits)
    parts = [cardinals.get(word.casefold()) for word in text.split("-")]
    return None if None in parts else sum(part for part in parts if part is not None)


def _nearest(spans: list[Span], to: Span) -> Span | None:
    """The one of several spans in text order that is the fewest characters away."""
    i = bisect_right(spans, to)
    return min(
        spans[max(0, i - 1) : i + 1],
        key=lambda span: max(span.start - to.end, to.start - span.end),
        default=None,
    )


_NESTED = 12  # contents that begin before a count and may hold it


def _said_by(said: list[tuple[Span, Attribution]], count: Span) -> Span | None:
    """The source of the innermost attribution whose content holds a count."""
    i = bisect_right(said, count.start, key=lambda row: row[0].start)
    holding = [
        (len(content), one.source.span)
        for content, one in said[max(0, i - _NESTED) : i]
        if one.source and content.contains(count)
    ]
    return min(holding)[1] if holding else None


@hookimpl
def newsextract_extractors() -> Iterable[Extractor[Any]]:
    """The extractor of this plugin."""
    return [find_casualties]
