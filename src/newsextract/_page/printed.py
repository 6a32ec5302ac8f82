"""Printed: a text as a reader sees it, and the way back to the text as given.

Who reads a page sees one blank where a scraper left a no-break space, a tab or two blanks, sees
"police’s" where the text has "police&rsquo;s", sees no soft hyphen and no zero-width space, one
letter in "e" with an accent of its own behind it, and one paragraph where a mail program broke
the lines of it. All grammars match over that reading, so none of them knows of these. What is
found there is moved back (``given``), so that every span points into the text as given.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Final, TypeVar
from unicodedata import normalize

from newsextract._model import light
from newsextract._model.span import Span
from newsextract._page.lines import Line, read_lines
from newsextract._page.moves import Moves, with_spans
from newsextract._page.paragraphs import join_wrapped
from newsextract._words.patterns import standard

T = TypeVar("T")

# White space of every width; what ends a line stays a line's end.
_BLANKS: Final = "\t\x0b\x0c\x1c\x1d\x1e\x1f\x85\xa0\u1680\u2000-\u200a\u202f\u205f\u3000"
_ENDS: Final = "\r\u2028\u2029"
# Controls, soft hyphens, zero-width spaces and joiners, marks of direction, byte order marks,
# variants of a glyph: nothing of them is seen.
_UNSEEN: Final = (
    "\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\xad\u034f\u061c\u180b-\u180e\u200b-\u200f"
    "\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufe00-\ufe0f\ufeff"
)
_ACCENTS: Final = "\u0300-\u034e\u0350-\u036f"
_LIGATURES: Final = "\ufb00-\ufb06"
# One set of characters is found many times faster than one of several patterns: what the edits
# begin with, and the accents behind the letter that theirs begins with.
_ODD: Final = re.compile(rf"[{_BLANKS}{_ENDS}{_UNSEEN}{_ACCENTS}{_LIGATURES}&]")
# "&quot;", "&#8217;", "&amp;rsquo;" of a text that was escaped twice; the longest name has 31
_ACCENTED: Final = standard(rf"(?P<accent>[^\W\d_][{_ACCENTS}]{{1,4}})")
_REFERENCE: Final = (
    r"&(?:amp;){0,2}(?:#[0-9]{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});"
)
_EDIT: Final = standard(
    rf"(?P<blank>[{_BLANKS}])|(?P<unseen>[{_UNSEEN}]+)|(?P<end>\r(?!\n)|[\u2028\u2029])"
    rf"|(?P<return>\r)|(?P<accent>[^\W\d_][{_ACCENTS}]{{1,4}})|(?P<ligature>[{_LIGATURES}])"
    rf"|(?P<reference>{_REFERENCE})"
)
# Two or three blanks between words; more of them, or a tab among blanks, part columns.
# Two hyphens of a typewriter between words are a dash (those before a word alone begin an
# option: "--help"), two of its accents are quotation marks. Each begins with its characters
# and looks back behind them, so that it is found by these.
_RUN: Final = standard(r"  (?<=[^ \n]  ) ?(?=[^ \n])")
_DASH: Final = standard(r"--(?:(?<=[^\s-]--)(?=[^\s-])|(?<=[ \w]--)(?= )|(?<=\n--)(?= [A-Z“\"]))")
_CLOSING: Final = standard(r"''(?<!''')(?!')")
_OPENING: Final = "``"
_TABBED: Final = standard(r"[^\n]*\t[^\n]*")
_EMPTY: Final = 80  # characters of a line of references to blanks, at most
_CELL: Final = 6  # words of a cell of a table, at most
_HYPHENATED: Final = standard(r"[^\W\d_]-\Z")


@light.frozen
class Printed:
    """A text as a reader sees it."""

    text: str
    lines: list[Line]
    _moves: tuple[Moves, ...]  # from the text as given to the text as printed, one behind another
    _first: int = light.field(init=False)  # before it nothing moved
    _given: dict[tuple[int, int], Span] = light.field(factory=dict, init=False)  # asked for so far

    def __attrs_post_init__(self) -> None:
        first = min((moves.first for moves in self._moves), default=len(self.text) + 1)
        object.__setattr__(self, "_first", first)

    def span(self, span: Span) -> Span:
        """The stretch of the text as given that a span of the printed one is read from."""
        edges = start, end = span.start, span.end
        if end < self._first:
            return span
        given = self._given.get(edges)
        if given is None:
            for moves in reversed(self._moves):
                start, end = moves.span(start, end)
            given = self._given[edges] = Span(start, end)
        return given

    def given(self, found: tuple[T, ...]) -> tuple[T, ...]:
        """Annotations of the printed text, their spans in the text as given."""
        return with_spans(found, self.span) if self._moves else found

    def seen(self, found: tuple[T, ...]) -> tuple[T, ...]:
        """Annotations of the text as given, their spans in the printed text."""
        return with_spans(found, self._seen) if self._moves else found

    def _seen(self, span: Span) -> Span:
        start, end = span.start, span.end
        for moves in self._moves:
            start, end = moves.now(start), moves.now(end)
        return Span(start, end)


def read_printed(text: str) -> Printed:
    """The text as a reader sees it."""
    moves: list[Moves] = []
    if _ODD.search(text) is not None and (edits := _character_edits(text)):
        text = _moved(text, edits, moves)
    lines = read_lines(text)
    edits = [*_between_lines(text, lines), *_mark_edits(text)]
    if edits:
        edits.sort(key=lambda edit: (edit[0], -edit[1]))
        text = _moved(text, edits, moves)
        lines = read_lines(text)
    return Printed(text, lines, tuple(moves))


def _moved(text: str, edits: Sequence[tuple[int, int, str]], moves: list[Moves]) -> str:
    """A text with some of its stretches changed; a move where that moves what stands behind."""
    made = Moves(text, edits)
    if any(end - start != len(instead) for start, end, instead in edits):
        moves.append(made)
    return made.text


def _character_edits(text: str) -> list[tuple[int, int, str]]:
    edits = []
    columns = _column_tabs(text) if "\t" in text else frozenset[int]()
    done = 0
    for odd in _ODD.finditer(text):
        at = odd.start()
        if at < done or at in columns:
            continue
        match = _ACCENTED.match(text, at - 1) if at > done else None
        match = match or _EDIT.match(text, at)
        if match is None:
            continue
        start, done = match.span()
        instead = _seen(match.lastgroup, match[0])
        alone = (
            match.lastgroup == "reference" and not instead.strip() and _stands_alone(text, start)
        )
        if instead != match[0] and not alone:
            edits.append((start, done, instead))
    return edits


def _stands_alone(text: str, at: int) -> bool:
    """Whether nothing but references stands in a line, which is then a line of its own."""
    begin = text.rfind("\n", 0, at) + 1
    end = text.find("\n", at)
    line = text[begin : end if end >= 0 else len(text)]
    return len(line) < _EMPTY and not re.sub(_REFERENCE, "", line).strip()


def _seen(kind: str | None, given: str) -> str:
    """What a reader sees of some characters."""
    match kind:
        case "blank" | "return":
            return " "
        case "unseen":
            return ""
        case "end":
            return "\n"
        case "accent":
            return normalize("NFC", given)
        case "ligature":
            return normalize("NFKC", given)
        case _:
            return _referred(given)


@lru_cache(maxsize=256)
def _referred(given: str) -> str:
    """What a character reference stands for; itself where it is none ("&c;")."""
    from html import unescape

    name = given[:-1].rpartition(";")[2].lstrip("&")  # of "&amp;rsquo;" the last
    seen = unescape(f"&{name};")
    if seen == f"&{name};":
        return unescape(given)  # "AT&amp;T;" has one, "R&D;" none
    odd = _EDIT.fullmatch(seen)
    if odd is not None and odd.lastgroup != "reference":
        seen = _seen(odd.lastgroup, seen)
    return " " if seen.isspace() else seen


def _mark_edits(text: str) -> Iterator[tuple[int, int, str]]:
    if "  " in text:
        for run in _RUN.finditer(text):
            yield *run.span(), " "
    if "--" in text:
        for dash in _DASH.finditer(text):
            yield *dash.span(), "—"
    at = text.find(_OPENING)
    if at >= 0:
        for closing in _CLOSING.finditer(text):
            yield *closing.span(), "”"
    while at >= 0:
        yield at, at + 2, "“"
        at = text.find(_OPENING, at + 2)


def _column_tabs(text: str) -> frozenset[int]:
    """The tabs that part columns: behind short cells, in lines whose words blanks part."""
    found: list[int] = []
    for line in _TABBED.finditer(text):
        if " " not in line[0].strip():
            continue
        at = line.start()
        for cell in line[0].split("\t")[:-1]:
            if cell and not cell.isspace() and cell.count(" ") < _CELL:
                found.append(at + len(cell))
            at += len(cell) + 1
    return frozenset(found)


def _between_lines(text: str, lines: Sequence[Line]) -> Iterator[tuple[int, int, str]]:
    """White space around lines, but for the breaks between paragraphs.

    A break inside a paragraph is a blank, and nothing behind the hyphen of a word.
    """
    starts = {line.start for line in join_wrapped(text, lines)}
    end, last = 0, ""
    for line in lines:
        gap = text[end : line.start]
        if line.start not in starts:
            cut = _HYPHENATED.search(last) and line.text[0].islower()
            yield end, line.start, "" if cut else " "
        elif gap.strip("\n"):
            yield end, line.start, "\n" * gap.count("\n")
        end, last = line.end, line.text
    rest = text[end:]
    if rest.strip("\n"):
        yield end, len(text), "\n" * rest.count("\n")
