"""What is marked in a text: a Mark for each stretch, its kind, its colour, where it leads to.

Each speaker has a hue; what they say, their mentions and the verbs of their saying share it.  A kind of
fact has a class of the style sheet; every plugin's field is a kind of its own, with a hue of its own.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import accumulate
from zlib import crc32

import attrs

from newsextract._model.annotations import (
    AMOUNTS,
    ATTRIBUTIONS,
    BLOCKS,
    BYLINES,
    DATELINES,
    DATES,
    ENTITIES,
    FIELDS,
    PUBLISHED,
    QUOTES,
    SECTIONS,
    UPDATED,
    Attribution,
    Entity,
    Quote,
)
from newsextract._model.parsed import Parsed
from newsextract._model.span import Span
from newsextract.export.html.escaped import clipped
from newsextract.export.plain import short
from newsextract.export.rows import to_rows, words_of

NOISE = frozenset({"caption", "related", "boilerplate"})
_GOLDEN = 137.5  # degrees between the hues of one speaker and the next
_FIRST = 210


@attrs.frozen
class Kind:
    """One kind of marks, as the legend shows it."""

    css: str
    label: str
    hue: int | None = None
    plugin: bool = False


KINDS = (
    Kind("said", "what is said", _FIRST),
    Kind("source", "who says it", _FIRST),
    Kind("cue", "by which word", _FIRST),
    Kind("quote", "other quotes"),
    Kind("person", "people", _FIRST),
    Kind("name", "other names"),
    Kind("date", "dates"),
    Kind("money", "money"),
    Kind("author", "credits"),
    Kind("stamp", "dateline, section, stamps"),
)


@attrs.frozen
class Mark:
    """A marked stretch of text."""

    span: Span
    css: str
    title: str = ""
    id: str | None = None  # where a jump lands
    href: str | None = None  # where it leads
    hue: int | None = None
    chip: str | None = None  # the name of who says it, in front
    about: str = ""  # what a screen reader says of the chip
    plugin: bool = False


@attrs.frozen
class Speaker:
    """Someone who says something, or a person who is only named."""

    id: str
    name: str
    role: str | None
    hue: int
    entity: Entity | None
    said: list[tuple[str, Attribution]]  # with the id of each in the text
    mention: str  # the id of the first mention


@attrs.frozen
class Marked:
    """All marks of a document, and what the lists beside the text need of them."""

    prefix: str  # of every id
    marks: list[Mark]
    kinds: list[Kind]
    counts: Counter[str]
    speakers: list[Speaker]
    plugins: list[tuple[str, Kind]]  # the fields of plugins, by name
    headline: str | None


def marked(parsed: Parsed) -> Marked:
    """The marks of every field, in text order."""
    prefix = f"x{crc32(parsed.text.encode('utf-8', 'surrogatepass')):08x}-"
    speakers = _speakers(parsed, prefix)
    plugins = [
        (name, Kind(f"p{n}", short(name), int(_FIRST + 60 + n * _GOLDEN) % 360, True))
        for n, name in enumerate(name for name in parsed.layers if name not in _BUILT_IN)
    ]
    marks = [
        *_said(parsed, speakers, prefix),
        *_people(parsed, speakers, prefix),
        *_counted(parsed, prefix),
        *_top(parsed, prefix),
        *(mark for name, kind in plugins for mark in _of_plugin(parsed, name, kind, prefix)),
    ]
    marks = list({(m.id or m.href, m.span, m.css, m.chip and m.title): m for m in marks}.values())
    counts = Counter(mark.css for mark in marks)
    noise = sum(block.kind in NOISE for block in parsed.found(BLOCKS))
    counts["noise"] = noise
    kinds = [kind for kind in (*KINDS, *(k for _, k in plugins)) if counts[kind.css]]
    if noise:
        kinds.append(Kind("noise", "not the article"))
    headline = next((b for b in parsed.found(BLOCKS) if b.kind == "headline"), None)
    return Marked(
        prefix,
        sorted(marks, key=lambda mark: (mark.span.start, -mark.span.end)),
        kinds,
        counts,
        list(speakers.values()),
        plugins,
        clipped(words_of(parsed.text, headline.span) or "", 120) if headline else None,
    )


_BUILT_IN = frozenset(field.name for field in FIELDS)


def _key(said: Attribution, text: str) -> Span | str:
    """What tells one speaker from another: the entity, else the words."""
    source = said.source
    if source is None:
        return ""
    return source.entity or (words_of(text, source) or "").casefold()


def _speakers(parsed: Parsed, prefix: str) -> dict[Span | str, Speaker]:
    entities = {entity.span: entity for entity in parsed.found(ENTITIES)}
    found: dict[Span | str, Speaker] = {}

    def add(key: Span | str, name: str, role: str | None, entity: Entity | None, at: str) -> None:
        n = len(found)
        hue = int(_FIRST + n * _GOLDEN) % 360
        found[key] = Speaker(f"{prefix}who{n}", name, role, hue, entity, [], at)

    for n, said in enumerate(parsed.found(ATTRIBUTIONS)):
        key = _key(said, parsed.text)
        if key not in found:
            entity = entities.get(key) if isinstance(key, Span) else None
            name = entity.name if entity else words_of(parsed.text, said.source) or "unnamed"
            role = (entity.role if entity else None) or (said.source.role if said.source else None)
            add(key, name, role, entity, f"{prefix}said{n}")
        found[key].said.append((f"{prefix}said{n}", said))
    for n, entity in enumerate(parsed.found(ENTITIES)):
        if entity.kind == "person" and entity.span not in found:
            add(entity.span, entity.name, entity.role, entity, f"{prefix}name{n}")
    return found


def _said(parsed: Parsed, speakers: dict[Span | str, Speaker], prefix: str) -> Iterator[Mark]:
    text = parsed.text
    covered = []
    for n, said in enumerate(parsed.found(ATTRIBUTIONS)):
        speaker = speakers[_key(said, text)]
        title = _told(said, speaker, text)
        chip = _chip(speaker)
        for i, span in enumerate(said.content):
            covered.append(span)
            at = f"{prefix}said{n}" if i == 0 else None
            yield Mark(
                span, "said", title, at, f"#{speaker.id}", speaker.hue, chip, f"{chip}: {title}"
            )
        if said.source:
            title = f"{speaker.name}, {speaker.role}" if speaker.role else speaker.name
            yield Mark(said.source.span, "source", title, None, f"#{speaker.id}", speaker.hue)
        if said.cue:
            yield Mark(said.cue, "cue", said.kind, None, None, speaker.hue)
    for quote in _outside(parsed.found(QUOTES), sorted(covered)):
        yield Mark(quote.span, "quote", f"quote, {quote.kind}")


def _outside(quotes: Iterable[Quote], covered: list[Span]) -> Iterator[Quote]:
    """The quotes that share no text with what somebody says."""
    starts = [span.start for span in covered]
    ends = list(accumulate((span.end for span in covered), max))
    for quote in quotes:
        before = bisect_left(starts, quote.span.end)
        if not before or ends[before - 1] <= quote.span.start:
            yield quote


def _chip(speaker: Speaker) -> str:
    name = speaker.name
    if speaker.entity and speaker.entity.kind == "person" and name.split():
        name = name.split()[-1]
    return clipped(name, 24)


def _told(said: Attribution, speaker: Speaker, text: str) -> str:
    told = f"{said.kind}, said by {speaker.name}"
    if said.addressee:
        told += f", to {words_of(text, said.addressee)}"
    if said.via and said.via.source:
        told += f", as {words_of(text, said.via.source)} reports"
    return told


def _people(parsed: Parsed, speakers: dict[Span | str, Speaker], prefix: str) -> Iterator[Mark]:
    sources = {(s.source.span, s.source.entity) for s in parsed.found(ATTRIBUTIONS) if s.source}
    for n, entity in enumerate(parsed.found(ENTITIES)):
        speaker = speakers.get(entity.span)
        css = "person" if entity.kind == "person" else "name"
        title = f"{entity.name}, {entity.role or entity.kind}"
        for i, span in enumerate(entity.mentions or (entity.span,)):
            if (span, entity.span) in sources:
                continue  # it is marked as who says it
            at = f"{prefix}name{n}" if i == 0 else None
            href = f"#{speaker.id}" if speaker else None
            yield Mark(span, css, title, at, href, speaker.hue if speaker else None)


def _counted(parsed: Parsed, prefix: str) -> Iterator[Mark]:
    for n, timex in enumerate(parsed.found(DATES)):
        title = f"{timex.kind} {timex.value}"
        yield Mark(timex.span, "date", title, f"{prefix}date{n}", f"#{prefix}line{n}")
    amounts = parsed.found(AMOUNTS)
    for n, row in enumerate(to_rows(parsed, amounts)):
        span = Span(row["start"], row["end"])
        yield Mark(span, "money", sum_of(row), f"{prefix}money{n}", f"#{prefix}sum{n}")


def sum_of(row: dict[str, object]) -> str:
    """A sum of money in figures: "about 4,000,000 USD per year"."""
    figures = [row["amount"], row["low"], row["high"]]
    shown = " to ".join(f"{figure:,f}" for figure in figures if figure is not None)
    about = "about " if row["approximate"] else ""
    per = f" per {row['per']}" if row["per"] else ""
    return f"{about}{shown or 'no figure'} {row['currency'] or row['candidates'] or '?'}{per}"


def _top(parsed: Parsed, prefix: str) -> Iterator[Mark]:
    for byline in parsed.found(BYLINES):
        for author in byline.credited:
            yield Mark(author.span, "author", f"{byline.kind}: {author.name}")
        if not byline.credited:
            yield Mark(byline.span, "author", byline.kind)
    for field, label in ((PUBLISHED, "published"), (UPDATED, "updated")):
        for timex in parsed.found(field):
            yield Mark(timex.span, "stamp", f"{label} {timex.value}")
    for dateline in parsed.found(DATELINES):
        yield Mark(dateline.span, "stamp", f"dateline {dateline.place or ''}")
    for section in parsed.found(SECTIONS):
        yield Mark(section.span, "stamp", f"section {section.name}")


def _of_plugin(parsed: Parsed, name: str, kind: Kind, prefix: str) -> Iterator[Mark]:
    for n, row in enumerate(to_rows(parsed, parsed.layers[name])):
        told = ", ".join(f"{key} {value}" for key, value in row.items() if key not in _PLACES)
        at, href = f"{prefix}{kind.css}-{n}", f"#{prefix}{kind.css}-row{n}"
        span = Span(row["start"], row["end"])
        title = f"{kind.label}: {told}" if told else kind.label
        yield Mark(span, kind.css, title, at, href, kind.hue, plugin=True)


_PLACES = ("text", "start", "end", "block", "rule")
