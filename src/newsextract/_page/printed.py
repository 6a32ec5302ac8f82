"""Printed: a text as a reader sees it, and the way back to the text as given.

Who reads a page sees one blank where a scraper left a no-break space, a tab or two blanks, sees
"police’s" where the text has "police&rsquo;s", sees no soft hyphen and no zero-width space, one
letter in "e" with an accent of its own behind it, and one paragraph where a mail program broke
the lines of it. All grammars match over that reading, so none of them knows of these. What is
found there is moved back (``given``), so that every span points into the text as given.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from operator import itemgetter
from typing import Any, Final, TypeVar
from unicodedata import normalize

import attrs

from newsextract._model.span import Span
from newsextract._page.lines import Line, read_lines
from newsextract._page.paragraphs import join_wrapped

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
_ODD: Final = re.compile(rf"[{_BLANKS}{_ENDS}{_UNSEEN}{_ACCENTS}{_LIGATURES}]|&[#A-Za-z]")
# "&quot;", "&#8217;", "&amp;rsquo;" of a text that was escaped twice; the longest name has 31
_REFERENCE: Final = (
    r"&(?:amp;){0,2}(?:#[0-9]{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});"
)
_EDIT: Final = re.compile(
    rf"(?P<blank>[{_BLANKS}])|(?P<unseen>[{_UNSEEN}]+)|(?P<end>\r(?!\n)|[\u2028\u2029])"
    rf"|(?P<return>\r)|(?P<accent>[^\W\d_][{_ACCENTS}]{{1,4}})|(?P<ligature>[{_LIGATURES}])"
    rf"|(?P<reference>{_REFERENCE})"
)
# Two or three blanks between words; more of them, or a tab among blanks, part columns.
# Two hyphens of a typewriter between words are a dash (those before a word alone begin an
# option: "--help"), two of its accents are quotation marks.
_MARKS: Final = re.compile(
    r"(?P<run>(?<=[^ \n]) {2,3}(?=[^ \n]))"
    r"|(?P<dash>(?<=[^\s-])--(?=[^\s-])|(?<= )--(?= ))"
    r"|(?P<opening>``)|(?P<closing>(?<!')''(?!'))"
)
_SHOWN: Final = {"run": " ", "dash": "—", "opening": "“", "closing": "”"}
_TABBED: Final = re.compile(r"[^\n]*\t[^\n]*")
_EMPTY: Final = 80  # characters of a line of references to blanks, at most
_CELL: Final = 6  # words of a cell of a table, at most
_HYPHENATED: Final = re.compile(r"[^\W\d_]-\Z")


class _Moves:
    """The stretches of a text that others stand for, and where each of them stood."""

    def __init__(self, text: str, edits: Sequence[tuple[int, int, str]]) -> None:
        parts: list[str] = []
        self._new: list[int] = []  # where each stands now
        self._old: list[tuple[int, int, int]] = []  # its length now; where it began and ended
        done = at = 0
        for start, end, instead in edits:
            parts += (text[done:start], instead)
            at += start - done
            self._new.append(at)
            self._old.append((len(instead), start, end))
            at += len(instead)
            done = end
        parts.append(text[done:])
        self.text: Final = "".join(parts)

    def start(self, offset: int) -> int:
        """Where the character that now stands at an offset began."""
        i = bisect_right(self._new, offset) - 1
        if i < 0:
            return offset
        length, start, end = self._old[i]
        into = offset - self._new[i]
        return start if into < length else end + into - length

    def end(self, offset: int) -> int:
        """Where the character that now ends at an offset ended."""
        i = bisect_right(self._new, offset - 1) - 1
        if i < 0:
            return offset
        length, _, end = self._old[i]
        return end + max(0, offset - self._new[i] - length)

    def now(self, offset: int) -> int:
        """Where the character that began at an offset stands now."""
        i = bisect_right(self._old, offset, key=itemgetter(1)) - 1
        if i < 0:
            return offset
        length, _, end = self._old[i]
        return self._new[i] + length + max(0, offset - end) if offset >= end else self._new[i]


@attrs.frozen(eq=False)
class Printed:
    """A text as a reader sees it."""

    text: str
    lines: list[Line]
    _moves: tuple[_Moves, ...]  # from the text as given to the text as printed, one behind another

    def span(self, span: Span) -> Span:
        """The stretch of the text as given that a span of the printed one is read from."""
        start, end = span.start, span.end
        if start == end:
            for moves in reversed(self._moves):
                start = moves.start(start)
            return Span(start, start)
        for moves in reversed(self._moves):
            start, end = moves.start(start), moves.end(end)
        return Span(start, end)

    def given(self, found: tuple[T, ...]) -> tuple[T, ...]:
        """Annotations of the printed text, their spans in the text as given."""
        return _with_spans(found, self.span) if self._moves else found

    def seen(self, found: tuple[T, ...]) -> tuple[T, ...]:
        """Annotations of the text as given, their spans in the printed text."""
        return _with_spans(found, self._seen) if self._moves else found

    def _seen(self, span: Span) -> Span:
        start, end = span.start, span.end
        for moves in self._moves:
            start, end = moves.now(start), moves.now(end)
        return Span(start, end)


def _with_spans(value: Any, moved: Callable[[Span], Span]) -> Any:
    """A value with each span in it moved."""
    if isinstance(value, Span):
        return moved(value)
    if type(value) is tuple:
        return tuple([_with_spans(item, moved) for item in value])
    cls: type = type(value)
    changed = {}
    for alias, name in _attributes(cls):
        old = getattr(value, name)
        new = _with_spans(old, moved)
        if new is not old:
            changed[alias] = new
    return attrs.evolve(value, **changed) if changed else value


@lru_cache(maxsize=256)
def _attributes(cls: type) -> tuple[tuple[str, str], ...]:
    """The attributes of an annotation that its class can be given, each with its argument."""
    if not attrs.has(cls):
        return ()
    return tuple((a.alias or a.name, a.name) for a in attrs.fields(cls) if a.init)


def read_printed(text: str) -> Printed:
    """The text as a reader sees it."""
    moves: list[_Moves] = []
    if _ODD.search(text) is not None:
        text = _moved(text, _character_edits(text), moves)
    lines = read_lines(text)
    edits = [*_between_lines(text, lines), *_mark_edits(text)]
    if edits:
        edits.sort()
        text = _moved(text, edits, moves)
        lines = read_lines(text)
    return Printed(text, lines, tuple(moves))


def _moved(text: str, edits: Sequence[tuple[int, int, str]], moves: list[_Moves]) -> str:
    """A text with some of its stretches changed; a move where that moves what stands behind."""
    made = _Moves(text, edits)
    if any(end - start != len(instead) for start, end, instead in edits):
        moves.append(made)
    return made.text


def _character_edits(text: str) -> list[tuple[int, int, str]]:
    edits = []
    columns = _column_tabs(text) if "\t" in text else frozenset[int]()
    for match in _EDIT.finditer(text):
        start, end = match.span()
        if start in columns:
            continue
        instead = _seen(match.lastgroup, match[0])
        alone = (
            match.lastgroup == "reference" and not instead.strip() and _stands_alone(text, start)
        )
        if instead != match[0] and not alone:
            edits.append((start, end, instead))
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
    typed = "``" in text
    if typed or "--" in text or "  " in text:
        for match in _MARKS.finditer(text):
            kind = match.lastgroup or ""
            if typed or kind != "closing":
                yield *match.span(), _SHOWN[kind]


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
