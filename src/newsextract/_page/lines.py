"""Lines: the non-blank lines of a text, stripped, with how they stand to one another."""

from typing import NamedTuple

from newsextract._model import light


class Line(NamedTuple):
    """One non-blank line without the white space around it."""

    start: int
    end: int
    text: str
    indent: int  # characters of white space cut off in front
    gap: bool  # whether a blank line (or the beginning of the text) stands before it


@light.define
class Look:
    """What a line is by its words and characters alone (``looks.py``)."""

    row: tuple[float, ...]  # the first features of ``LINE``
    person: float  # its words in the first or second person
    cries: float  # its question and exclamation marks
    quotes: float  # its quotation marks, of those that speech has
    keys: tuple[str, ...]  # how a short line begins and ends


def read_lines(text: str) -> list[Line]:
    """All non-blank lines of a printed text, in order."""
    found: list[Line] = []
    last = -2  # before the text stands a blank line
    end = -1
    for raw in text.split("\n"):
        begin = end + 1
        end = begin + len(raw)
        line = raw.strip()
        if not line:
            continue
        indent = 0 if len(line) == len(raw) else raw.find(line[0])
        start = begin + indent
        gap = begin - last > 1
        found.append(Line(start, start + len(line), line, indent, gap))
        last = end
    return found
