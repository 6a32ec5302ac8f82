"""Where what the library's insides find stands in a text as it was given.

They read a text as it is printed, in which "--" is a dash and two blanks are one.
"""

from collections.abc import Callable

from newsextract import Span
from newsextract._page.printed import read_printed

Place = Callable[[int, int], tuple[int, int]]


def placing(text: str) -> Place:
    """What leads from a place in the printed text to the place in the text itself."""
    printed = read_printed(text)

    def place(start: int, end: int) -> tuple[int, int]:
        span = printed.span(Span(start, end))
        return span.start, span.end

    return place
