"""Lines: the non-blank lines of a text, stripped, with how they stand to one another."""

import re
from typing import NamedTuple

_RARE = "\r\u2028\u2029"  # what else ends a line
_BREAK = re.compile(rf"[\n{_RARE}]")
_GAP = re.compile(r"\n[^\n]*\n|\r[^\r]*\r|\S")
_BLANK = " \t\f\v\x00\xa0\u2003\u200b\ufeff"


class Line(NamedTuple):
    """One non-blank line without the white space around it."""

    start: int
    end: int
    text: str
    indent: int  # characters of white space cut off in front
    gap: bool  # whether a blank line (or the beginning of the text) stands before it


def read_lines(text: str) -> list[Line]:
    """All non-blank lines in order; CR LF, LF, CR, U+2028 and U+2029 end a line."""
    raws = _BREAK.split(text) if any(c in text for c in _RARE) else text.split("\n")
    found: list[Line] = []
    last = -1
    end = -1
    for raw in raws:
        begin = end + 1
        end = begin + len(raw)
        line = raw.strip()
        if not line.isascii():
            line = line.strip(_BLANK).strip()
        if not line:
            continue
        indent = 0 if len(line) == len(raw) else raw.find(line[0])
        start = begin + indent
        gap = last < 0 or (begin - last > 1 and _GAP.search(text, last, begin) is not None)
        found.append(Line(start, start + len(line), line, indent, gap))
        last = end
    return found
