"""The pairs of marks of one paragraph, from left to right."""

import re
from collections.abc import Iterable, Iterator, Sequence

from newsextract._model import light
from newsextract._model.annotations import Block
from newsextract._model.span import Span
from newsextract.extractors.quotes.grammar import Grammar
from newsextract.extractors.quotes.marks import (
    ENDS_UTTERANCE,
    LONGEST_SINGLE,
    SINGLE,
    SPACED,
    closes,
    opens,
    opens_single,
    single_end,
    spaced_openers,
)

_STOPS = ".!?"
_BEHIND_CLOSING = frozenset(".,;:!?")
_LINES = 6  # paragraphs that a quote may go over without a mark at their heads
_BLANK = 4  # characters between two paragraphs


@light.define
class Piece:
    """One pair of marks in one paragraph."""

    start: int
    end: int
    inner_start: int
    inner_end: int
    closed: bool
    paragraph: int


def pieces(
    text: str, block: Span, number: int, marks: Iterable[re.Match[str]], grammar: Grammar
) -> Iterator[Piece]:
    """The pairs of marks of one paragraph."""
    opened: tuple[int, int, str] | None = None  # start, inner start, mark
    single_close = -1
    hopeless = -1  # up to here no single mark closes
    depth = 0  # of straight marks inside straight marks
    paired = text.count('"', block.start, block.end) % 2 == 0  # all can have a partner
    spaced = spaced_openers(text, block, paired=paired)
    ends = (text.rfind("«", block.start, block.end), text.rfind("»", block.start, block.end))
    for match in marks:
        mark = match[0]
        start, end = match.span()
        single = mark in SINGLE
        before = text[start - 1] if start > block.start else ""
        after = text[end] if end < block.end else ""
        if opened is None:
            if single:
                if end < hopeless or not opens_single(text, start, end, before, after, grammar):
                    continue
                single_close = single_end(text, mark, end, block, grammar)
                if single_close < 0:
                    hopeless = end + LONGEST_SINGLE
                    if mark == "‘" and start == block.start and _reopens(text, block.end):
                        yield Piece(start, block.end, end, block.end, False, number)
                        return
                    continue
            elif not opens(mark, end, before, after, ends, spaced):
                continue
            elif after in _BEHIND_CLOSING and text[end + 1 : end + 2].isspace():
                continue  # 'an exercise". The next …': it closes what nothing opened
            opened, depth = (start, end, mark), 0
            continue
        if opened[2] in SINGLE:
            if start == single_close:
                yield Piece(opened[0], end, opened[1], start, True, number)
                opened = None
            continue
        wrongly = mark == "“" and before in ENDS_UTTERANCE and (not after or after.isspace())
        if single or not (wrongly or closes(mark, opened[2])):  # “Apparently not,“ he said
            continue
        if mark == opened[2] == '"':
            if before == " " and after.isupper() and text[start - 2] in _STOPS:
                # a new paragraph, run together with the one before: "It was late. "Then we left."
                yield Piece(opened[0], start - 1, opened[1], start - 1, False, number)
                opened, depth = (start, end, mark), 0
                continue
            if depth == 0 and before == " " and after.isalnum() and paired:
                depth = 1
                continue
            if depth:
                depth = 0
                continue
        inner = (opened[1], start)
        if mark in SPACED or text[opened[1]].isspace():
            inner = _trimmed(text, *inner)
        yield Piece(opened[0], end, *inner, True, number)
        opened = None
    if opened is not None and opened[2] not in SINGLE:
        yield Piece(opened[0], block.end, opened[1], block.end, False, number)


def close_line(
    text: str,
    blocks: Sequence[Block],
    number: int,
    marks: Sequence[re.Match[str]],
    found: list[Piece],
) -> int:
    """Close an open quote of a paragraph before: "Estou bem.¶Vou ficar", disse Ruiz.

    Adds a piece for each paragraph that it goes over.

    Returns:
        how many of the ``marks`` of this paragraph were needed for that, 0 or 1.
    """
    last, first = found[-1], marks[0]
    before = text[first.start() - 1] if first.start() > blocks[number].span.start else ""
    after = text[first.end()] if first.end() < blocks[number].span.end else ""
    ends = before != "" and (not after or after in " \n,.;:!?)") and first[0] not in SINGLE
    if not ends or number - last.paragraph > _LINES or not closes(first[0], text[last.start]):
        return 0
    for k in range(last.paragraph + 1, number):
        span = blocks[k].span
        found.append(Piece(span.start, span.end, span.start, span.end, False, k))
    start = blocks[number].span.start
    found.append(Piece(start, first.end(), *_trimmed(text, start, first.start()), True, number))
    return 1


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """The range without white space at either end."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def _reopens(text: str, end: int) -> bool:
    """Whether the paragraph behind ``end`` begins with a single mark as well."""
    return text[end : end + _BLANK].lstrip()[:1] == "‘"
