"""What readers give and scorers take: texts, and the facts that people marked in them.

Offsets are half-open ranges of code points of ``text``, as in the library.
"""

from datetime import date
from decimal import Decimal
from typing import Generic, TypeVar

import attrs

from newsextract import Span

G = TypeVar("G")


@attrs.frozen
class Case(Generic[G]):
    """One text with its facts."""

    name: str
    text: str
    gold: tuple[G, ...]
    published: date | None = None
    language: str | None = None


@attrs.frozen
class Said:
    """One attribution; a role that is not there is empty."""

    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]


@attrs.frozen
class Clause:
    """An attribution as rhetorical structure has it: the clause that reports, and what it reports."""

    reporting: tuple[Span, ...]
    content: tuple[Span, ...]


@attrs.frozen
class Moment:
    """A date, time, duration or set."""

    span: Span
    kind: str | None  # None: the kind is not scored
    values: tuple[str, ...]  # the accepted TIMEX3 values; none: the value is not scored


@attrs.frozen
class Named:
    """One person, body, place or other thing that has a name."""

    kinds: tuple[str, ...]  # each is right: a country acts, and is a place
    names: tuple[Span, ...]  # where it is called by a name


@attrs.frozen
class Money:
    """A sum."""

    span: Span | None  # None: the corpus gives none
    amount: Decimal | None  # None: a range, or no number is told
    currencies: frozenset[str | None]  # those accepted; none: the currency is not scored
    low: Decimal | None = None
    high: Decimal | None = None


@attrs.frozen
class Head:
    """The lines above an article."""

    authors: tuple[str, ...]
    place: str | None
    day: date | None


@attrs.frozen
class Page:
    """The text of the article on a page."""

    body: str
