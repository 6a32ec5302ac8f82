"""parse_html: from a page to a Document."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from datetime import date, datetime
from functools import partial
from typing import Literal

from newsextract._document import Document
from newsextract._language.day_order import writes_month_first
from newsextract._model import light
from newsextract._model.annotations import (
    BYLINES,
    PUBLISHED,
    UPDATED,
    BlockKind,
    Byline,
    Timex,
)
from newsextract._model.field import Annotation
from newsextract._model.span import Span
from newsextract._parser import Parser, default_parser
from newsextract._reading import Reading
from newsextract.html import facts
from newsextract.html.decoding import decoded
from newsextract.html.flow import Piece, lay_out
from newsextract.html.headline import Heading, find_headline
from newsextract.html.metadata import Told, read_metadata
from newsextract.html.nodes import Node
from newsextract.html.page import PageReading
from newsextract.html.reading import read_flow
from newsextract.lexicon import Lexicons

_BELOW = 10  # lines below the headline in which its byline stands
_PROSE = 8  # words of a piece that tells the language
Known = tuple[BlockKind, str]


def parse_html(
    html: str | bytes,
    url: str | None = None,
    *,
    parser: Parser | None = None,
    encoding: str | None = None,
    published: date | datetime | None = None,
    language: str | None = None,
    region: str | None = None,
    errors: Literal["record", "raise"] | None = None,
) -> Document:
    """Read the article of a page.

    Args:
        html: the page's source; bytes are decoded as browsers do.
        url: its address; a day in it counts where nothing else tells one.
        parser: the Parser that reads the text; None: the default one.
        encoding: of bytes: an encoding, or the ``Content-Type`` header they came with.
        published: when it was published; None: what the page states.
        language: BCP 47 tag; None: told from the words.
        region: ISO 3166 code; None: the parser's.
        errors: "record" or "raise"; None: the parser's.

    Raises:
        TypeError: if ``html`` is neither str nor bytes.
        ModuleNotFoundError: if lxml is not installed.

    .. versionadded:: 0.1.0
    """
    if isinstance(html, bytes | bytearray):
        html = decoded(bytes(html), encoding)
    elif not isinstance(html, str):
        raise TypeError(f"html must be str or bytes, not {type(html).__name__}")
    parser = parser or default_parser()
    page = read_page(html, url, parser, language, region)
    return parser._parse(
        page.text,
        published=published,
        language=page.lexicons.language,
        region=region,
        errors=errors,
        read=page.read,
        settle=page.settle,
    )


def read_page(
    html: str, url: str | None, parser: Parser, language: str | None, region: str | None
) -> Page:
    """What a page shows and what its metadata tells."""
    flow = read_flow(html)
    told = read_metadata(flow, url)
    pieces = flow.pieces
    heading = find_headline(flow, told)
    if heading is not None:
        pieces = _parted(pieces, heading)
    lexicons = parser._lexicons_of(_words(pieces), language)
    return Page(pieces, told, heading, lexicons, region)


def _parted(pieces: list[Piece], heading: Heading) -> list[Piece]:
    """The pieces, what stands behind the headline on its line being one of its own."""
    if len(heading.pieces) != 1 or heading.pieces[0].text == heading.text:
        return pieces
    whole = heading.pieces[0]
    at = pieces.index(whole)
    rest = whole.part(len(heading.text))
    return [*pieces[: at + 1], rest, *pieces[at + 1 :]]


def _words(pieces: Sequence[Piece]) -> str:
    """The words that tell the language: those of paragraphs, if there are any."""
    long = [piece.text for piece in pieces if piece.text.count(" ") >= _PROSE]
    return "\n".join(long or [piece.text for piece in pieces])


class Page:
    """What is settled of a page before its text is read."""

    def __init__(
        self,
        pieces: list[Piece],
        told: Sequence[Told],
        heading: Heading | None,
        lexicons: Lexicons,
        region: str | None,
    ) -> None:
        self._told = told
        self.lexicons = lexicons
        self._day_first = not writes_month_first(region, lexicons.language)
        self._times = facts.times_told(told, "published", lexicons, self._day_first)
        self._updates = facts.times_told(told, "updated", lexicons, self._day_first)
        text = lay_out(pieces)
        self._sites = facts.site_names(told)
        self._names = facts.authors_told(told, lexicons, text)
        shown = heading.pieces if heading is not None else ()
        start = shown[0].start if shown else 0
        head = pieces.index(shown[0]) if shown else 0
        lines: list[tuple[str, Known]] = []  # that the page does not show
        if heading is not None and not shown:
            lines.append((heading.text, ("headline", f"html.{heading.source}")))
        for name, span in zip(self._names, facts.anchored(self._names, text, start), strict=True):
            if span is None:
                lines.append((name.person.name, ("byline", f"html.{name.source}")))
        unseen: dict[int, facts.Moment] = {}
        self._sure = self._settled(self._times)
        if not self._sure and not facts.states_day(pieces, head, lexicons, self._day_first):
            self._sure = self._times  # of an address
        for moment in [*self._sure[:1], *self._settled(self._updates)[:1]]:
            if facts.shown_at(moment, pieces, head, lexicons, self._day_first) is None:
                kind: BlockKind = "published" if moment.told.what == "published" else "updated"
                unseen[len(lines)] = moment
                lines.append((moment.told.value, (kind, f"html.{moment.source}")))
        self.pieces = [*(_piece(value) for value, _ in lines), *pieces]
        self.text = lay_out(self.pieces)
        self._unseen = [(moment, self.pieces[i]) for i, moment in unseen.items()]
        self._shown_from = pieces[0].start if pieces else 0  # behind the lines added
        self.given: list[Known | None] = [known for _, known in lines] + [None] * len(pieces)
        self.top = len(lines) + head if shown else -1
        source = f"html.{heading.source}" if heading and heading.source else "html.heading"
        for piece in shown:
            self.given[self.pieces.index(piece)] = ("headline", source)
        self._start = self.pieces[self.top].start if self.top >= 0 else 0

    @property
    def read(self) -> partial[PageReading]:
        """What makes the reading of the text."""
        said = " ".join(one.value for one in self._told if one.what == "text")
        return partial(PageReading, pieces=self.pieces, given=self.given, said=said, top=self.top)

    @staticmethod
    def _settled(times: Sequence[facts.Moment]) -> list[facts.Moment]:
        """The times that count whatever the text says."""
        return [one for one in times if one.source not in ("time", "address")]

    def settle(
        self, name: str, found: tuple[Annotation, ...], reading: Reading
    ) -> tuple[Annotation, ...]:
        """A field with what the metadata tells of it."""
        if name == BYLINES.name:
            return self._bylines(found, reading)  # type: ignore[arg-type]
        if name == PUBLISHED.name:
            return self._moments(found, self._sure, self._times, reading)  # type: ignore[arg-type]
        if name == UPDATED.name:
            sure = self._settled(self._updates)
            return self._moments(found, sure, self._updates, reading)  # type: ignore[arg-type]
        return found

    def _bylines(self, found: tuple[Byline, ...], reading: Reading) -> tuple[Annotation, ...]:
        """The credits of the text and the authors whom the metadata names.

        Where it names some, a line that credits none of them with the article is another's, unless it
        is the byline below the headline: what is printed there counts for more.
        """
        shown = (one for one in found if reading.printed.span(one.span).start >= self._shown_from)
        found = tuple(one for one in map(self._of_persons, shown) if one is not None)
        names = {name.person.name.casefold(): name for name in self._names}
        signed = [_authors(one) for one in found]
        if not names or (
            not any(map(names.keys().__and__, signed)) and self._printed(found, reading)
        ):
            return found
        kept: list[Byline] = []
        for one, authors in zip(found, signed, strict=True):
            if one.kind in ("byline", "reporting") and authors and authors.isdisjoint(names):
                continue
            kept.append(one)
        left = [name for key, name in names.items() if not any(key in a for a in signed)]
        for name, span in zip(left, facts.anchored(left, self.text, self._start), strict=True):
            if span is not None:
                kept.append(reading.printed.seen((facts.byline(name, span),))[0])
        return tuple(sorted(kept, key=lambda one: (one.span.start, one.span.end)))

    def _of_persons(self, one: Byline) -> Byline | None:
        """A credit without the site itself among its persons; None where it names nothing else."""
        authors = tuple(a for a in one.authors if not facts.is_site(a.name, self._sites))
        if len(authors) == len(one.authors):
            return one
        credited = tuple(a for a in one.credited if not facts.is_site(a.name, self._sites))
        return light.evolve(one, authors=authors, credited=credited) if credited else None

    def _printed(self, found: tuple[Byline, ...], reading: Reading) -> bool:
        """Whether the article's own byline stands below its headline, behind a "By"."""
        if self.top < 0:
            return False
        start = self._start
        lines = [block.span.start for block in reading.blocks]
        head = bisect_right(lines, reading.printed.seen((Span(start, start + 1),))[0].start)
        end = lines[min(len(lines) - 1, head + _BELOW)]
        return any(
            one.authors and one.rule == "byline.cue" and lines[head - 1] <= one.span.start <= end
            for one in found
        )

    def _moments(
        self,
        found: tuple[Timex, ...],
        sure: Sequence[facts.Moment],
        times: Sequence[facts.Moment],
        reading: Reading,
    ) -> tuple[Annotation, ...]:
        """The time that the metadata tells, else what the text does, else the nearest element."""
        if not sure and (found or not times):
            return found
        best = (sure or times)[0]
        span = self._shown(best)
        if span is None:
            return found
        return reading.printed.seen((facts.timex(best, span),))

    def _shown(self, moment: facts.Moment) -> Span | None:
        """Where a time stands in the text."""
        for unseen, piece in self._unseen:
            if unseen is moment:
                return Span(piece.start, piece.end)
        head = max(0, self.top)
        return facts.shown_at(moment, self.pieces, head, self.lexicons, self._day_first)


def _authors(one: Byline) -> set[str]:
    return {author.name.casefold() for author in one.authors}


def _piece(value: str) -> Piece:
    """A line of what the page does not show."""
    piece = Piece(Node(None, "meta", {}), broken=False)
    piece.text = " ".join(value.split())
    return piece
