"""The words of a text, and which of them a set of spans covers.

>>> words = Words("The so-called plan, she said.")
>>> sorted(words.of([Span(4, 18)]))
[1, 2]
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable

from newsextract import Span

_WORD = re.compile(r"\w+(?:[-'’.]\w+)*")  # so-called, don't, U.S
_QUOTED = re.compile(
    r"“[^”\n]*+”?|„[^“”\n]*+[“”]?|«[^»\n]*+»?|\"[^\"\n]*+\"?|''(?:[^'\n]|'(?!'))*+(?:'')?"
)


class Words:
    """The words of one text by number."""

    def __init__(self, text: str) -> None:
        places = [match.span() for match in _WORD.finditer(text)]
        self._starts = [start for start, _ in places]
        self._ends = [end for _, end in places]
        self.quoted = self.of(Span(*match.span()) for match in _QUOTED.finditer(text))

    def of(self, spans: Iterable[Span]) -> frozenset[int]:
        """The numbers of the words that share a character with a span."""
        return frozenset(
            number
            for span in spans
            for number in range(
                bisect_right(self._ends, span.start), bisect_left(self._starts, span.end)
            )
        )


def dice(one: frozenset[int], other: frozenset[int]) -> float:
    """Twice what two sets share, of what both hold."""
    return 2 * len(one & other) / (len(one) + len(other)) if one or other else 0.0
