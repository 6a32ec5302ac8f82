"""Every built-in annotation and its field: the table of results as code, one record a fact.

A ``span`` is a half-open range of code points of the text as given; ``rule`` names what found the
fact. Meanings that take more than a line stand in the docstring of the extractor.
"""

from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import Any, Literal

from newsextract._model import public
from newsextract._model.field import Field
from newsextract._model.shown import in_words
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


@public.frozen
class Block:
    """One line, or the hard-wrapped lines of one paragraph."""

    __repr__ = in_words

    span: Span  #: without the white space around it
    kind: BlockKind  #: what the line is
    rule: str  #: the features that decided, or the rule of a line that its form alone tells


BLOCKS = Field("newsextract.blocks", Block)


@public.frozen
class Section:
    """A section's name."""

    __repr__ = in_words

    span: Span  #: the name
    name: str  #: as printed, without the furniture around it
    rule: str  #: what found it


SECTIONS = Field("newsextract.sections", Section)

CreditKind = Literal["byline", "reporting", "additional", "editing", "photo"]


@public.frozen
class Author:
    """One person of a byline."""

    span: Span  #: the name
    name: str  #: as a person writes it: "Ana Lund", "Jane McDonald"
    role: str | None = None  #: "Staff Writer"; None: none is printed
    organization: str | None = None  #: the outlet or agency printed beside the name; None: none is
    email: str | None = None  #: None: none is printed
    handle: str | None = None  #: "@leonthompson"; None: none is printed


@public.frozen
class Byline:
    """One credit of the article."""

    __repr__ = in_words

    span: Span  #: the whole credit
    authors: tuple[Author, ...]  #: who wrote or reported it; none of editing and photo
    credited: tuple[Author, ...]  #: everyone whom the credit names
    organization: str | None  #: the outlet or agency that the credit names, or None
    kind: CreditKind  #: what was done: "byline" is writing
    rule: str  #: what found it


BYLINES = Field("newsextract.bylines", Byline)


@public.frozen
class Dateline:
    """Where, by which agency and when a story was filed."""

    __repr__ = in_words

    span: Span  #: up to the dash or colon that ends it
    place: str | None  #: as printed, without capitals; None: none is named
    agency: str | None  #: None: none is named
    date: date | None  #: with its year where that is known; None: none is printed
    rule: str  #: what found it


DATELINES = Field("newsextract.datelines", Dateline)

Moment = date | datetime


@public.frozen
class Timex:
    """One temporal expression, after TimeML's TIMEX3."""

    __repr__ = in_words

    span: Span  #: the expression
    kind: Literal["date", "time", "duration", "set"]  #: the TIMEX3 type
    #: the TIMEX3 value: "2018-07-12", "2018-W28", "2018-Q2", "201", "P3D", "PAST_REF", "XXXX-WXX-1"
    value: str
    rule: str  #: what found it
    #: the TIMEX3 modifier: "START", "MID", "END", "APPROX", "LESS_THAN" …, or None
    mod: str | None = None
    start: Moment | None = None  #: the first instant, inside; None: open or unknown
    end: Moment | None = None  #: the last instant, inside; None: open or unknown
    anchor: str | None = None  #: the value it was resolved against; None: nothing
    quant: str | None = None  #: of a set: "EVERY"
    freq: str | None = None  #: of a set: "2X"

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


@public.frozen
class Entity:
    """Someone or something that can speak or be named."""

    __repr__ = in_words

    span: Span  #: of the first mention by name
    name: str  #: the fullest form in the article, without titles
    kind: EntityKind  #: what it is
    mentions: tuple[Span, ...]  #: by name, pronoun and role, in order
    role: str | None  #: office, trade or relation as the article puts it, or None
    gender: Gender | None  #: by pronoun, title or first name; None: the text does not tell
    rule: str  #: what found it


ENTITIES = Field("newsextract.entities", Entity)


@public.frozen
class Quote:
    """A stretch of text in quotation marks."""

    __repr__ = in_words

    span: Span  #: with the marks
    content: Span  #: without them
    #: whether it is a sentence of speech, a part of one, a work's title, or a word held at arm's length
    kind: Literal["direct", "partial", "title", "scare"]
    parts: tuple[Span, ...]  #: the stretches inside the marks: one, or more if interrupted
    rule: str  #: what found it


QUOTES = Field("newsextract.quotes", Quote)

AttributionKind = Literal["direct", "mixed", "indirect"]


@public.frozen
class Source:
    """Who says it, as the sentence names them."""

    span: Span  #: the mention: "he", "Brandt", "a senior official"
    name: str | None  #: the full name in the article; None: nobody is named
    role: str | None  #: of the entity, or as the mention itself puts it; None: none is told
    entity: Span | None  #: the span of the entity in ``doc.entities``, or None


@public.frozen
class Attribution:
    """One thing said, thought or planned, and who by."""

    __repr__ = in_words

    span: Span  #: from the first to the last character of source, cue and content
    source: Source | None  #: None: the sentence names nobody, or who it is cannot be told
    #: the words that report: "said", "according to"; None: marks or layout alone do
    cue: Span | None
    content: tuple[Span, ...]  #: what is said, in order; quotes with their marks
    kind: AttributionKind  #: direct: all in quotation marks; mixed: partly; indirect: none
    addressee: Source | None  #: to whom, or None
    via: "Attribution | None"  #: the attribution that reports this one, or None
    rule: str  #: what found it


ATTRIBUTIONS = Field("newsextract.attributions", Attribution)


@public.frozen
class MonetaryAmount:
    """One amount of money, or a range of amounts, as printed in the article."""

    __repr__ = in_words

    span: Span  #: the sum with its unit and its bound
    amount: Decimal | None  #: in the major unit; None of a range or an unquantified sum
    low: Decimal | None  #: of a range, or None
    high: Decimal | None  #: of a range, or None
    currency: str | None  #: ISO 4217; None: the text does not settle it
    approximate: bool  #: whether it is "some", "about", "more than" …
    bound: Literal["at_least", "at_most"] | None  #: None: neither
    per: str | None  #: "hour", "year", "barrel", or None
    rule: str  #: what found it
    #: where ``currency`` is None: the currencies that share the unit
    candidates: tuple[str, ...] = ()
    #: the amount that this one states again in another currency, or None
    converts: Span | None = None


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
