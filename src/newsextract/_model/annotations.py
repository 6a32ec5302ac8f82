"""Every built-in annotation and its field: the table of results as code, one record a fact.

A ``span`` is a half-open range of code points of the text as given; ``rule`` names what found the
fact. Meanings that take more than a line stand in the docstring of the extractor.
"""

from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import Any, Literal

import attrs

from newsextract._model.field import Field
from newsextract._model.pickling import by_position
from newsextract._model.span import Span

BlockKind = Literal[
    "headline",
    "section",
    "byline",
    "dateline",
    "published",
    "updated",
    "body",
    "subheading",
    "caption",
    "related",
    "boilerplate",
]

ARTICLE = frozenset({"headline", "body", "subheading", "dateline"})  # where facts are read from


@attrs.frozen
class Block:
    """One line, or the hard-wrapped lines of one paragraph."""

    __reduce__ = by_position

    span: Span  # without the white space around it
    kind: BlockKind
    rule: str


BLOCKS = Field("newsextract.blocks", Block)


@attrs.frozen
class Section:
    """A section's name."""

    __reduce__ = by_position

    span: Span
    name: str
    rule: str


SECTIONS = Field("newsextract.sections", Section)

CreditKind = Literal["byline", "reporting", "additional", "editing", "photo"]


@attrs.frozen
class Author:
    """One person of a byline."""

    __reduce__ = by_position

    span: Span  # the name
    name: str  # as a person writes it: "Ana Lund", "Jane McDonald"
    role: str | None = None  # "Staff Writer"
    organization: str | None = None
    email: str | None = None
    handle: str | None = None  # "@leonthompson"


@attrs.frozen
class Byline:
    """One credit of the article."""

    __reduce__ = by_position

    span: Span
    authors: tuple[Author, ...]  # who wrote or reported it; none of editing and photo
    credited: tuple[Author, ...]  # everyone whom the credit names
    organization: str | None  # the outlet or agency that the credit names
    kind: CreditKind
    rule: str


BYLINES = Field("newsextract.bylines", Byline)


@attrs.frozen
class Dateline:
    """Where, by which agency and when a story was filed."""

    __reduce__ = by_position

    span: Span  # up to the dash or colon that ends it
    place: str | None
    agency: str | None
    date: date | None
    rule: str


DATELINES = Field("newsextract.datelines", Dateline)

Moment = date | datetime


@attrs.frozen
class Timex:
    """One temporal expression, after TimeML's TIMEX3."""

    __reduce__ = by_position

    span: Span
    kind: Literal["date", "time", "duration", "set"]  # the TIMEX3 type
    value: str  # "2018-07-12", "2018-W28", "2018-Q2", "201", "P3D", "PAST_REF", "XXXX-WXX-1"
    rule: str
    mod: str | None = None  # "START", "MID", "END", "APPROX", "LESS_THAN" ...
    start: Moment | None = None  # the first instant, inside; None: open or unknown
    end: Moment | None = None  # the last instant, inside
    anchor: str | None = None  # the value it was resolved against; None: nothing
    quant: str | None = None  # of a set: "EVERY"
    freq: str | None = None  # of a set: "2X"

    # The order of a time line: by the first instant, then by the last; what begins at a time that is
    # not known stands behind, in the order of the text. A day begins at its midnight, a time that
    # names no zone counts as UTC.

    def __lt__(self, other: "Timex") -> bool:
        if not isinstance(other, Timex):
            return NotImplemented
        return _on_time_line(self) < _on_time_line(other)

    def __le__(self, other: "Timex") -> bool:
        if not isinstance(other, Timex):
            return NotImplemented
        return self == other or _on_time_line(self) < _on_time_line(other)

    def __gt__(self, other: "Timex") -> bool:
        if not isinstance(other, Timex):
            return NotImplemented
        return _on_time_line(self) > _on_time_line(other)

    def __ge__(self, other: "Timex") -> bool:
        if not isinstance(other, Timex):
            return NotImplemented
        return self == other or _on_time_line(self) > _on_time_line(other)


def _on_time_line(timex: Timex) -> tuple[object, ...]:
    first = _instant(timex.start, time.min)
    last = _instant(timex.end, time.max)
    told = (timex.span, timex.kind, timex.value, timex.rule, timex.mod or "", timex.anchor or "")
    return (first is None, first or 0, last is None, last or 0, *told)


def _instant(moment: Moment | None, of_day: time) -> int | None:
    """Microseconds from the first of all days, in UTC."""
    if moment is None:
        return None
    if not isinstance(moment, datetime):
        moment = datetime.combine(moment, of_day)
    offset = moment.utcoffset() or timedelta()
    return (moment.replace(tzinfo=None) - datetime.min - offset) // timedelta(microseconds=1)


PUBLISHED = Field("newsextract.published", Timex)

UPDATED = Field("newsextract.updated", Timex)

DATES = Field("newsextract.dates", Timex)

EntityKind = Literal["person", "organization", "group", "place", "other"]

Gender = Literal["male", "female"]


@attrs.frozen
class Entity:
    """Someone or something that can speak or be named."""

    __reduce__ = by_position

    span: Span  # of the first mention by name
    name: str  # the fullest form in the article, without titles
    kind: EntityKind
    mentions: tuple[Span, ...]  # by name, pronoun and role, in order
    role: str | None
    gender: Gender | None
    rule: str


ENTITIES = Field("newsextract.entities", Entity)


@attrs.frozen
class Quote:
    """A stretch of text in quotation marks."""

    __reduce__ = by_position

    span: Span  # with the marks
    content: Span  # without them
    kind: Literal["direct", "partial", "title", "scare"]
    parts: tuple[Span, ...]  # the stretches inside the marks: one, or more if interrupted
    rule: str


QUOTES = Field("newsextract.quotes", Quote)

AttributionKind = Literal["direct", "mixed", "indirect"]


@attrs.frozen
class Source:
    """Who says it, as the sentence names them."""

    __reduce__ = by_position

    span: Span  # the mention: "he", "Brandt", "a senior official"
    name: str | None  # the full name in the article
    role: str | None
    entity: Span | None  # the span of the entity in doc.entities


@attrs.frozen
class Attribution:
    """One thing said, thought or planned, and who by."""

    __reduce__ = by_position

    span: Span  # from the first to the last character of source, cue and content
    source: Source | None
    cue: Span | None
    content: tuple[Span, ...]  # in order; quotes with their marks
    kind: AttributionKind
    addressee: Source | None
    via: "Attribution | None"  # the attribution that reports this one
    rule: str


ATTRIBUTIONS = Field("newsextract.attributions", Attribution)


@attrs.frozen
class MonetaryAmount:
    """One amount of money, or a range of amounts, as printed in the article."""

    __reduce__ = by_position

    span: Span
    amount: Decimal | None  # in the major unit; None of a range or an unquantified sum
    low: Decimal | None  # of a range
    high: Decimal | None
    currency: str | None  # ISO 4217
    approximate: bool  # "some", "about", "more than" …
    bound: Literal["at_least", "at_most"] | None
    per: str | None  # "hour", "year", "barrel"
    rule: str
    candidates: tuple[str, ...] = ()  # where currency is None: the currencies that share the unit
    converts: Span | None = None  # the amount that this one states again in another currency


AMOUNTS = Field("newsextract.amounts", MonetaryAmount)

FIELDS: tuple[Field[Any], ...] = (  # by name, as documents list them
    AMOUNTS,
    ATTRIBUTIONS,
    BLOCKS,
    BYLINES,
    DATELINES,
    DATES,
    ENTITIES,
    PUBLISHED,
    QUOTES,
    SECTIONS,
    UPDATED,
)
