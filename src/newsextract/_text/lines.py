"""Lines: the non-blank lines of a text, stripped, with how they stand to one another."""

import re
from typing import NamedTuple

_LINE = re.compile(r"[^\r\n\u2028\u2029]+")
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
    found: list[Line] = []
    last = -1
    for match in _LINE.finditer(text):
        raw, (begin, end) = match[0], match.span()
        line = raw.strip()
        if not line.isascii():
            line = line.strip(_BLANK).strip()
        if not line:
            continue
        indent = raw.find(line[0]) if line else 0
        start = begin + indent
        gap = last < 0 or (begin - last > 1 and _GAP.search(text, last, begin) is not None)
        found.append(Line(start, start + len(line), line, indent, gap))
        last = end
    return found
