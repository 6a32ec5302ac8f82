"""Articles of our own writing and what a reader finds in them: ``articles/<kind>.toml``.

An article stands there as its text and its facts, each by the words it stands on:

    said = [["Tuan Le", "he", "said", "“We wrote … brochure,”"]]   # speaker, source, cue, content
    dates = [["last month", "2025-02"]]                             # words, value, other right values
    amounts = [["£2m to £3m", "2000000-3000000", "GBP"]]
    people = [["Tuan Le", "policy adviser | adviser", "Le"]]        # name, roles, other forms
    bodies = ["Food Standards Agency | FSA"]                        # name, other forms

``first … last`` runs to the next ``last``; ``word#2`` is the second of them.  An empty string is
none: a source that the text does not print, a speaker whom it does not name.  ``perhaps`` holds
attributions, and ``aside`` dates, that a reader may find or not.  Dates and amounts stand in the
order of the text; of several sources or cues the nearest one outside the content is meant.  ``lines``
gives labels by the words that a line begins with; a line without one is body, or the headline.
"""

import re
import tomllib
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import attrs

from newsextract import Span

ARTICLES = Path(__file__).parent / "articles"


class ExcerptError(ValueError):
    """An excerpt that the article does not hold, or holds more than once."""


@attrs.frozen
class Person:
    """Somebody in the article."""

    name: str  # the fullest form
    roles: tuple[str, ...]  # wordings of which each is right
    aliases: tuple[str, ...]


@attrs.frozen
class Said:
    """Who said what, by which words."""

    speaker: str | None  # the full name, None where the text names nobody
    source: Span | None
    cue: Span | None
    content: tuple[Span, ...]
    sure: bool  # not sure: right with it and without it


@attrs.frozen
class When:
    """A date or a time."""

    span: Span
    values: tuple[str, ...]  # each is right; none: right with it and without it


@attrs.frozen
class Sum:
    """An amount of money; ``low`` and ``high`` are the same but for a range."""

    span: Span
    low: Decimal
    high: Decimal
    currency: str


@attrs.frozen
class Article:
    """A text and all that a reader finds in it."""

    id: str
    kind: str  # the name of its file
    country: str
    scraped: bool
    published: date
    text: str
    headline: str | None
    stated: str | None  # the day of publication, where the text prints it
    authors: tuple[str, ...]
    dateline: str | None
    people: tuple[Person, ...]
    bodies: tuple[tuple[str, ...], ...]  # the fullest form and the others of each
    places: tuple[tuple[str, ...], ...]
    said: tuple[Said, ...]
    dates: tuple[When, ...]
    amounts: tuple[Sum, ...]
    lines: tuple[tuple[Span, frozenset[str]], ...]  # each line and the labels that are right


def articles(directory: Path = ARTICLES) -> Iterator[Article]:
    """Every article of the files in a directory, by the names of the files."""
    for path in sorted(directory.glob("*.toml")):
        for row in tomllib.loads(path.read_text(encoding="utf-8"))["article"]:
            try:
                article = _article(path.stem, row)
                _check_names(article)
                yield article
            except ExcerptError as error:
                error.add_note(f"in article {row['id']} of {path.name}")
                raise


def _article(kind: str, row: dict[str, Any]) -> Article:
    text = row["text"].strip("\n")
    said = [_said(text, each, sure=True) for each in row.get("said", ())]
    said += [_said(text, each, sure=False) for each in row.get("perhaps", ())]
    return Article(
        row["id"],
        kind,
        row["country"],
        row.get("scraped", False),
        row["published"],
        text,
        row.get("headline"),
        row.get("stated"),
        tuple(row.get("authors", ())),
        row.get("dateline"),
        tuple(
            Person(name, _either(roles), _either(forms)) for name, roles, forms in row["people"]
        ),
        tuple(_either(forms) for forms in row.get("bodies", ())),
        tuple(_either(forms) for forms in row.get("places", ())),
        tuple(sorted(said, key=lambda each: each.content[0].start)),
        _dates(text, row.get("dates", ()), row.get("aside", ())),
        tuple(_amounts(text, row.get("amounts", ()))),
        tuple(_lines(text, row.get("headline"), row.get("lines", {}))),
    )


def _check_names(article: Article) -> None:
    names = [person.name for person in article.people]
    names += [forms[0] for forms in (*article.bodies, *article.places)]
    for name in (*names, *article.authors, article.headline or "", article.dateline or ""):
        if name.lower() not in article.text.lower():
            raise ExcerptError(f"{name!r} is not there")
    for each in article.said:
        if each.speaker not in (*names, None):
            raise ExcerptError(f"{each.speaker!r} is none of the people and bodies")


def _either(wordings: str) -> tuple[str, ...]:
    return tuple(wordings.split(" | ")) if wordings else ()


def _said(text: str, row: list[str], *, sure: bool) -> Said:
    speaker, source, cue, *content = row
    spans = tuple(_only(text, each) for each in content)
    return Said(
        speaker or None, _nearest(text, source, spans), _nearest(text, cue, spans), spans, sure
    )


def _dates(text: str, rows: list[list[str]], aside: list[str]) -> tuple[When, ...]:
    found = [
        When(span, tuple(row[1:]))
        for span, row in zip(_in_order(text, [row[0] for row in rows]), rows, strict=True)
    ]
    for words in aside:
        found += [When(span, ()) for span in _some(text, words)]
    return tuple(sorted(found, key=lambda each: each.span.start))


def _amounts(text: str, rows: list[list[str]]) -> Iterator[Sum]:
    spans = _in_order(text, [row[0] for row in rows])
    for span, (_words, value, currency) in zip(spans, rows, strict=True):
        low, _, high = value.partition("-")
        yield Sum(span, Decimal(low), Decimal(high or low), currency)


def _lines(
    text: str, headline: str | None, labels: dict[str, list[str]]
) -> Iterator[tuple[Span, frozenset[str]]]:
    left = {(label, start) for label, starts in labels.items() for start in starts}
    for match in re.finditer(r"\S[^\n]*", text):
        line = match.group() + "\n"
        hits = {pair for pair in left if line.startswith(pair[1])}
        plain = "headline" if match.group() == headline else "body"
        yield Span(*match.span()), frozenset(label for label, _ in hits) or frozenset({plain})
    for _label, start in left:
        if not any((line + "\n").startswith(start) for line in text.split("\n")):
            raise ExcerptError(f"no line begins with {start!r}")


def _occurrences(text: str, words: str) -> list[Span]:
    """Where the words stand, not as a part of longer words."""
    return [Span(*m.span()) for m in re.finditer(rf"(?<!\w){re.escape(words)}(?!\w)", text)] or [
        Span(*m.span()) for m in re.finditer(re.escape(words), text)
    ]


def _some(text: str, excerpt: str) -> list[Span]:
    """The spans that an excerpt can mean."""
    words, _, number = excerpt.partition("#")
    first, _, last = words.partition(" … ")
    spans = _occurrences(text, first)
    if number:
        spans = spans[int(number) - 1 : int(number)]
    if last:
        ends = [text.find(last, span.end) for span in spans]
        pairs = zip(spans, ends, strict=True)
        spans = [Span(span.start, end + len(last)) for span, end in pairs if end >= 0]
    if not spans:
        raise ExcerptError(f"{excerpt!r} is not there")
    return spans


def _only(text: str, excerpt: str) -> Span:
    spans = _some(text, excerpt)
    if len(spans) > 1:
        raise ExcerptError(f"{excerpt!r} is there {len(spans)} times: give its number")
    return spans[0]


def _nearest(text: str, excerpt: str, content: tuple[Span, ...]) -> Span | None:
    if not excerpt:
        return None
    spans = _some(text, excerpt)
    outside = [s for s in spans if not any(s.start < c.end and c.start < s.end for c in content)]
    return min(
        outside or spans,
        key=lambda span: min(max(c.start - span.end, span.start - c.end, 0) for c in content),
    )


def _in_order(text: str, excerpts: list[str]) -> list[Span]:
    """Each excerpt behind the one before it."""
    spans: list[Span] = []
    for excerpt in excerpts:
        done = spans[-1].end if spans else 0
        later = [span for span in _some(text, excerpt) if span.start >= done]
        if not later:
            raise ExcerptError(f"{excerpt!r} is not there behind the one before it")
        spans.append(later[0])
    return spans
