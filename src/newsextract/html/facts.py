"""Facts: the authors and the times that a page's metadata tells, found again in its words.

What the metadata says and the page shows has the span of what is shown; what it says alone gets a
line of its own at the head of the document's text, so that every fact has its place in the text.
The rule names the source: ``html.json-ld``, ``html.microdata``, ``html.time``, ``html.rel``,
``html.meta``, ``html.opengraph``, ``html.address``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date, datetime
from typing import NamedTuple

from newsextract._language.calendar import interval
from newsextract._model.annotations import Author, Byline, Timex
from newsextract._model.span import Span
from newsextract._page.credits import Credited, read_byline
from newsextract._page.stamps import find_stamps, moment
from newsextract.html.flow import Piece, above
from newsextract.html.metadata import Source, Told
from newsextract.html.nodes import listed
from newsextract.lexicon import Lexicons

_SHORT = 200  # characters of a line that shows an author or a day
_ISO = re.compile(
    r"(?P<day>\d{4}-\d\d-\d\d)(?:[T ](?P<clock>\d\d:\d\d(?::\d\d)?)(?:[.,]\d{1,9})?\s?(?P<zone>Z|UTC|GMT|[+-]\d\d:?\d\d)?)?"
)
_COMPACT = re.compile(r"(?P<year>(?:19|20)\d\d)(?P<month>[01]\d)(?P<day>[0-3]\d)(?:\d{6})?\Z")
_ADDRESS = re.compile(r"https?://|www\.|@|\.(?:com|org|net)\b", re.IGNORECASE)
_TURNED = re.compile(r"([^\W\d_]{2,30}), ([^\W\d_]{2,30}(?: [^\W\d_]\.?)?)")
_DATED = re.compile(  # as Java and JavaScript print a time
    r"[A-Z][a-z]{2} (?P<month>[A-Z][a-z]{2}) (?P<day>\d{1,2}) \d\d:\d\d:\d\d [A-Z+\d:-]{2,9} (?P<year>\d{4})"
)
_ENOUGH = 6  # letters of a site's name that begins another
_ABOVE, _BELOW = 4, 15  # pieces about the headline among which its day stands
_LINE = 80  # characters of a line that states it
_MANY = 8  # authors of an article
_RELATED = listed(
    "related recommended recommend recirc recirculation trending popular latest more sidebar footer aside widget "
    "comment comments card cards teaser promo carousel river feed newsletter"
)


class Name(NamedTuple):
    """An author whom the metadata names."""

    person: Credited
    source: Source


class Moment(NamedTuple):
    """A time that the metadata tells."""

    when: date | datetime
    source: Source
    told: Told


# -- authors ----------------------------------------------------------------------------------


def authors_told(told: Sequence[Told], lexicons: Lexicons, text: str) -> list[Name]:
    """The authors of the first source that names persons; ``text`` is what the page shows."""
    sites = site_names(told)
    for source in ("json-ld", "meta", "rel", "microdata", "opengraph"):
        names: dict[str, Name] = {}
        for one in told:
            if one.what != "author" or one.source != source or _is_elsewhere(one):
                continue
            for person in _people(_as_printed(one.value, text), lexicons):
                if not is_site(person.name, sites):
                    names.setdefault(person.name.casefold(), Name(person, one.source))
            if one.node is not None and names:
                break  # elements further down credit other stories
        if 0 < len(names) <= _MANY:
            return list(names.values())
    return []


def site_names(told: Sequence[Told]) -> frozenset[str]:
    """The names of the site and of who publishes it, letters alone."""
    return frozenset(_letters(one.value) for one in told if one.what == "site") - {""}


def is_site(name: str, sites: frozenset[str]) -> bool:
    """Whether an author is the site itself, or a part of it: "Fen News Desk"."""
    own = _letters(name)
    return any(own == site or (len(site) > _ENOUGH and own.startswith(site)) for site in sites)


def _letters(name: str) -> str:
    return "".join(c for c in name.casefold() if c.isalnum()).removeprefix("the")


def _as_printed(value: str, text: str) -> str:
    """A name as a line would print it: "Hale, Nils" is "Nils Hale", "nils hale" too."""
    turned = _TURNED.fullmatch(value)
    if turned is not None and (printed := f"{turned[2]} {turned[1]}") in text:
        return printed
    if value.islower() and 1 <= value.count(" ") <= 2 and "@" not in value:
        return value.title()
    return value


def _is_elsewhere(one: Told) -> bool:
    """Whether an element stands among other stories."""
    if one.node is None:
        return False
    return any(
        node.tag in ("aside", "footer", "nav") or not _RELATED.isdisjoint(node.spoken)
        for node in above(one.node, 12)
    )


def _people(value: str, lexicons: Lexicons) -> Iterator[Credited]:
    if _ADDRESS.search(value) or len(value) > _SHORT:
        return
    credit = read_byline(value, lexicons, cued=True)
    if credit is not None and credit.kind == "byline":
        yield from credit.people


def anchored(names: Sequence[Name], text: str, start: int) -> list[Span | None]:
    """Where each of the authors is named, best from an offset on; None where nobody names them."""
    folded = text.casefold() if len(text.casefold()) == len(text) else text.lower()
    spans: list[Span | None] = []
    for name in names:
        word = " ".join(name.person.name.split()).casefold()
        found = _found(folded, word, max(0, start))
        spans.append(Span(found, found + len(word)) if found >= 0 else None)
    return spans


def _found(text: str, word: str, start: int) -> int:
    """The first place of some words as words, from an offset on or else from the top."""
    for begin in (start, 0):
        at = text.find(word, begin)
        while at >= 0:
            end = at + len(word)
            alone = not (text[at - 1 : at].isalnum() or text[end : end + 1].isalnum())
            if alone:
                return at
            at = text.find(word, at + 1)
    return -1


def byline(name: Name, span: Span) -> Byline:
    """The credit of an author whom the metadata names."""
    person = name.person
    author = Author(
        span, person.name, person.role, person.organization, person.email, person.handle
    )
    return Byline(span, (author,), (author,), None, "byline", f"html.{name.source}")


# -- times ------------------------------------------------------------------------------------


def times_told(
    told: Sequence[Told], what: str, lexicons: Lexicons, day_first: bool
) -> list[Moment]:
    """The times that the metadata tells, the most believed first."""
    found = []
    for one in told:
        if one.what == what and not _is_elsewhere(one):
            when = read_moment(one.value, lexicons, day_first)
            if when is not None:
                found.append(Moment(when, one.source, one))
    return found


def read_moment(value: str, lexicons: Lexicons, day_first: bool) -> date | datetime | None:
    """A day or a time of metadata: ISO 8601, or as people write it; None for anything else."""
    match = _ISO.search(value)
    try:
        if match is not None:
            if not match["clock"]:
                return date.fromisoformat(match["day"])
            zone = (match["zone"] or "").replace("UTC", "Z").replace("GMT", "Z")
            return datetime.fromisoformat(f"{match['day']}T{match['clock']}{zone}")
        compact = _COMPACT.match(value.strip())
        if compact is not None:
            return date(int(compact["year"]), int(compact["month"]), int(compact["day"]))
    except ValueError:
        return None
    dated = _DATED.search(value)
    if dated is not None:
        value = f"{dated['month']} {dated['day']}, {dated['year']}"
    for stamp in find_stamps(value[:_SHORT], lexicons, day_first):
        if stamp.day is not None and not stamp.contradicts:
            return moment(stamp, None)
    return None


def day_of(when: date | datetime) -> date:
    """The day of a moment, in its own zone."""
    return when.date() if isinstance(when, datetime) else when


def shown_at(
    moment: Moment, pieces: Sequence[Piece], top: int, lexicons: Lexicons, day_first: bool
) -> Span | None:
    """Where the page shows a time: in its own element, or in a line about the headline."""
    node = moment.told.node
    around = sorted(range(len(pieces)), key=lambda i: (abs(i - top), i))[:60]
    for i in around:
        piece = pieces[i]
        if len(piece.text) > _SHORT:
            continue
        own = node is not None and any(up is node for up in above(piece.first, 6))
        if not own and str(moment.when.year) not in piece.text:
            continue
        for stamp in find_stamps(piece.text, lexicons, day_first):
            if own or stamp.day == day_of(moment.when):
                return Span(piece.start + stamp.start, piece.start + stamp.end)
        if own:
            return Span(piece.start, piece.end)
    return None


def states_day(pieces: Sequence[Piece], top: int, lexicons: Lexicons, day_first: bool) -> bool:
    """Whether a short line about the headline states a day."""
    return any(
        stamp.dated
        for piece in pieces[max(0, top - _ABOVE) : top + _BELOW]
        if len(piece.text) <= _LINE
        for stamp in find_stamps(piece.text, lexicons, day_first)
    )


def timex(moment: Moment, span: Span) -> Timex:
    """The annotation of a time that the metadata tells."""
    when, rule = moment.when, f"html.{moment.source}"
    if isinstance(when, datetime):
        return Timex(span, "time", when.isoformat(timespec="minutes"), rule, None, when, when)
    value = when.isoformat()
    return Timex(span, "date", value, rule, None, *interval(value))
