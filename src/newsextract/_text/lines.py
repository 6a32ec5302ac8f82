"""Lines: the non-blank lines of a text, stripped, with how they stand to one another."""

import re
from typing import NamedTuple

_LINE = re.compile(r"[^\r\n\u2028\u2029]+")
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
        raw = match[0]
        line = raw.strip().strip(_BLANK).strip()
        if not line:
            continue
        indent = raw.find(line)
        start = match.start() + indent
        between = text[last : match.start()] if last >= 0 else "\n\n"
        gap = between.count("\n") > 1 or between.count("\r") > 1 or len(between.split()) > 0
        found.append(Line(start, start + len(line), line, indent, gap))
        last = match.end()
    return found
