"""Tokens of the article's own blocks, and an index from each word to where it stands.

An extractor looks up its words in ``tokens.index`` and reads the text only around them;
that is what keeps a parse within a few passes over the text.
"""

import re
from collections import defaultdict
from collections.abc import Iterable
from itertools import accumulate

import attrs

from newsextract._span import Span

_TOKEN = re.compile(r"(\w+|[^\w\s])")

NUMBER = "#"  # the index key of all tokens that begin with a digit


@attrs.frozen(eq=False)
class Tokens:
    """Words and single punctuation marks, as parallel lists."""

    words: list[str]
    lower: list[str]
    starts: list[int]  # code points
    ends: list[int]
    index: dict[str, list[int]]  # lower-cased word, or NUMBER -> token numbers, ascending

    def __len__(self) -> int:
        return len(self.words)

    def hits(self, words: Iterable[str]) -> list[int]:
        """The numbers of all tokens that are one of ``words``, ascending."""
        index = self.index
        keys = words if isinstance(words, frozenset) else frozenset(words)
        if len(keys) < len(index):
            keys = keys & index.keys()
        else:  # several times as fast as "&", where the view of the keys is walked
            keys = keys.intersection(index)
        return sorted(i for key in keys for i in index[key])


def read_tokens(text: str, spans: Iterable[Span]) -> Tokens:
    """The tokens of ``text`` inside ``spans``."""
    words: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for span in spans:
        parts = _TOKEN.split(text[span.start : span.end])  # space, token, space, token, space
        edges = list(accumulate(map(len, parts), initial=span.start))
        words += parts[1::2]
        starts += edges[1:-1:2]
        ends += edges[2::2]
    lower = [word.lower() for word in words]
    index: dict[str, list[int]] = defaultdict(list)
    for i, word in enumerate(lower):
        index[word].append(i)
    numbers = sorted(i for word, at in index.items() if word[0].isdigit() for i in at)
    if numbers:
        index[NUMBER] = numbers
    return Tokens(words, lower, starts, ends, dict(index))
