"""Hard-wrapped copy: lines broken at 50 to 90 columns, joined to the paragraphs they were."""

from collections.abc import Sequence

from newsextract._page import shapes
from newsextract._page.lines import Line

_NARROW, _WIDE = 50, 90  # columns at which wires and mail programs wrap
_ENDS = (".", "!", "?", '"', "”", "''", ":", ")")


def join_wrapped(text: str, lines: Sequence[Line]) -> list[Line]:
    """The lines, those of one hard-wrapped paragraph as one; offsets untouched."""
    out: list[Line] = []
    run: list[Line] = []
    for line in lines:
        if line.gap or not run:
            out += _join(text, run)
            run = []
        run.append(line)
    return out + _join(text, run)


def _join(text: str, run: list[Line]) -> list[Line]:
    if len(run) < 2 or not _wrapped(run):
        return run
    width = max(len(line.text) for line in run)
    out: list[Line] = []
    for line in run:
        last = out[-1] if out else None
        if last is not None and _goes_on(last, line, run, width):
            out[-1] = Line(
                last.start, line.end, text[last.start : line.end], last.indent, last.gap
            )
        else:
            out.append(line)
    return out


def _wrapped(run: list[Line]) -> bool:
    width = max(len(line.text) for line in run)
    if not _NARROW <= width <= _WIDE:
        return False
    full = sum(len(line.text) > 0.7 * width for line in run[:-1])
    lower = sum(line.text[0].islower() or line.text[0].isdigit() for line in run[1:])
    return full >= 0.6 * (len(run) - 1) and lower >= 0.25 * (len(run) - 1)


def _goes_on(last: Line, line: Line, run: list[Line], width: int) -> bool:
    """Whether a line continues the paragraph that ``last`` is in."""
    if line.indent > run[0].indent or (line.indent > 1 and line.indent > last.indent):
        return False
    if shapes.DATELINE_ALONE.match(last.text) or (last.text.isupper() and not line.text.isupper()):
        return False
    tail = last.text[-width:].rpartition("\n")[2]
    return len(tail) > 0.7 * width or not tail.endswith(_ENDS)
