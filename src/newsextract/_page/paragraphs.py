"""Hard-wrapped copy: lines broken at 25 to 130 columns, joined to the paragraphs they were.

Who wraps a line breaks it where the next word no longer fits, and nowhere else: "The harbour
board of", then "Calder voted". So a text is wrapped if nearly all of its lines are full in this
sense, and a line that is not full ends a paragraph. Wires, mail programs and phones wrap.
"""

from collections.abc import Sequence
from itertools import pairwise

from newsextract._page import shapes
from newsextract._page.lines import Line

_NARROW, _WIDE = 22, 130  # columns of the longest line at which a text may be wrapped
_FULL = 0.8  # of the breaks inside paragraphs, at least, stand where the next word did not fit
_NEARLY = 0.85  # of the width: wires break a word or two early
_EXACT = 0.95  # of the breaks in a text that is wrapped to the letter
_GO_ON = 0.25  # of the lines behind them, at least, begin amid a sentence
_RULE = "-–—_=*#0 "  # of these alone the line under a wire is made
_ENDS = (".", "!", "?", '"', "”", "''", ":", ")")


def join_wrapped(text: str, lines: Sequence[Line]) -> list[Line]:
    """The lines, those of one hard-wrapped paragraph as one; offsets untouched."""
    runs = _runs(lines)
    width = _width(lines)
    whole = _wrapped(runs, width)
    out: list[Line] = []
    if not whole:  # among lines that are none; the longer runs tell the width of all
        widths = [own for run in runs if len(run) > 2 and _wrapped([run], own := _width(run))]
        if not widths:
            return list(lines)
        width = max(widths)
    joined = [whole or _wrapped([run], width) for run in runs]
    exact = _is_exact(
        [run for run, is_wrapped in zip(runs, joined, strict=True) if is_wrapped], width
    )
    for run, is_wrapped in zip(runs, joined, strict=True):
        out += _join(text, run, width, exact=exact) if is_wrapped else run
    return out


def _is_exact(runs: Sequence[list[Line]], width: int) -> bool:
    """Whether no line is broken before a word that would have fitted, but at the end of a sentence."""
    breaks = [
        _reach(last, line) > width
        for run in runs
        for last, line in pairwise(run)
        if not last.text.endswith(_ENDS)
    ]
    return sum(breaks) >= _EXACT * len(breaks)


def _runs(lines: Sequence[Line]) -> list[list[Line]]:
    """The lines between blank ones."""
    runs: list[list[Line]] = []
    for line in lines:
        if line.gap or not runs:
            runs.append([])
        runs[-1].append(line)
    return runs


def _width(lines: Sequence[Line]) -> int:
    """The longest line, but for addresses that fit in none."""
    return max((len(line.text) for line in lines if " " in line.text), default=0)


def _wrapped(runs: Sequence[list[Line]], width: int) -> bool:
    """Whether lines are broken where the next word would not fit within a width."""
    if not _NARROW <= width <= _WIDE:
        return False
    breaks = full = lower = 0
    for run in runs:
        if _width(run) > width:
            return False
        for last, line in pairwise(run):
            if last.text.endswith(_ENDS) and not _is_full(last, line, width):
                continue  # the last line of a paragraph
            if shapes.DATELINE_ALONE.match(last.text) or _stands_alone(last, line):
                continue
            breaks += 1
            full += _is_full(last, line, width)
            lower += line.text[0].islower() or line.text[0].isdigit()
    return breaks > 0 and full >= _FULL * breaks and lower >= _GO_ON * breaks


def _stands_alone(last: Line, line: Line) -> bool:
    """Whether a line is a title in capitals, or the "-0-" at the end of a wire."""
    return (last.text.isupper() and not line.text.isupper()) or not last.text.strip(_RULE)


def _is_full(last: Line, line: Line, width: int) -> bool:
    """Whether the first word of a line did not fit behind the one before."""
    return _reach(last, line) > width or len(last.text) > _NEARLY * width


def _reach(last: Line, line: Line) -> int:
    """How long a line would be with the first word of the next; the first of a paragraph is indented."""
    word = line.text.find(" ")
    indented = last.indent - line.indent if last.indent > line.indent else 0
    return indented + len(last.text) + 1 + (word if word > 0 else len(line.text))


def _join(text: str, run: list[Line], width: int, *, exact: bool) -> list[Line]:
    out: list[Line] = []
    for i, line in enumerate(run):
        if i and _goes_on(run[i - 1], line, run, width, exact=exact):
            last = out[-1]
            out[-1] = Line(
                last.start, line.end, text[last.start : line.end], last.indent, last.gap
            )
        else:
            out.append(line)
    return out


def _goes_on(last: Line, line: Line, run: list[Line], width: int, *, exact: bool) -> bool:
    """Whether a line continues the paragraph of the one before it."""
    if line.indent > run[0].indent or (line.indent > 1 and line.indent > last.indent):
        return False
    if shapes.DATELINE_ALONE.match(last.text) or _stands_alone(last, line):
        return False
    if exact and last.text.endswith(_ENDS) and _reach(last, line) <= width:
        return False
    return _is_full(last, line, width) or (
        not last.text.endswith(_ENDS) and line.text[0].islower()
    )
