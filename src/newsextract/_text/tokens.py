"""Tokens of the article's own blocks, and where each of a set of words stands.

An extractor asks for its words with ``tokens.hits`` and reads the text only around them;
that is what keeps a parse within a few passes over the text.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cached_property
from itertools import accumulate, compress, count

import attrs

from newsextract._span import Span

_TOKEN = re.compile(r"(\w+|[^\w\s])")

NUMBER = "0-9"  # stands for all tokens that begin with a digit; itself it is no token


@attrs.frozen(eq=False, slots=False)
class Tokens:
    """Words and single punctuation marks, as parallel lists."""

    words: list[str]
    lower: list[str]
    starts: list[int]  # code points
    ends: list[int]

    def __len__(self) -> int:
        return len(self.words)

    @cached_property
    def distinct(self) -> frozenset[str]:
        """All lower-cased words."""
        return frozenset(self.lower)

    @cached_property
    def numbers(self) -> list[int]:
        """The numbers of all tokens that begin with a digit, ascending."""
        numbers = [word for word in self.distinct if word[0].isdigit()]
        return self.hits(numbers) if numbers else []

    @cached_property
    def index(self) -> dict[str, list[int]]:
        """Lower-cased word, or NUMBER -> token numbers, ascending."""
        index: dict[str, list[int]] = defaultdict(list)
        for i, word in enumerate(self.lower):
            index[word].append(i)
        if self.numbers:
            index[NUMBER] = self.numbers
        return dict(index)

    def hits(self, words: Iterable[str]) -> list[int]:
        """The numbers of all tokens that are one of ``words``, ascending."""
        words = words if isinstance(words, frozenset) else frozenset(words)
        present = self.distinct & words
        found = list(compress(count(), map(present.__contains__, self.lower))) if present else []
        return sorted(found + self.numbers) if NUMBER in words else found


def read_tokens(text: str, spans: Iterable[Span]) -> Tokens:
    """The tokens of ``text`` inside ``spans``, which stand in order."""
    words: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for start, end in _stretches(text, spans):
        parts = _TOKEN.split(text[start:end])  # space, token, space, token, space
        edges = list(accumulate(map(len, parts), initial=start))
        words += parts[1::2]
        starts += edges[1:-1:2]
        ends += edges[2::2]
    return Tokens(words, [word.lower() for word in words], starts, ends)


def _stretches(text: str, spans: Iterable[Span]) -> Iterator[tuple[int, int]]:
    """The spans, those with nothing but white space between them as one."""
    first = last = -1
    for span in spans:
        if last >= 0 and not text[last : span.start].isspace():
            yield first, last
            last = -1
        if last < 0:
            first = span.start
        last = span.end
    if last >= 0:
        yield first, last
