"""Vocabulary of the body: what its lines share tells its own titles from other stories'."""

import re
from collections import Counter
from collections.abc import Sequence
from functools import cached_property

_WORD = re.compile(r"[^\W\d_]{4,}")
_NAME = re.compile(r"(?<=[^\s.!?“\"‘—:]\s)[A-Z][^\W\d_]{2,}")
_MOST_SEARCHES = 100  # of whole quotes in the text; a novel has more, and no pull quotes
_STEM = 5  # letters; "electrician" and "electricity" count as one word
_UNSPACED = "\u3040"  # from here on scripts that write no spaces: two letters count as a word


def _stems(text: str) -> set[str]:
    """What of the words of a text is compared."""
    stems: set[str] = set()
    for word in _WORD.findall(text):
        if word[0] >= _UNSPACED:
            stems.update(word[i : i + 2] for i in range(len(word) - 1))
        else:
            stems.add(word[:_STEM].lower())
    return stems


class Vocabulary:
    """The stems of the words of some lines, with how often each occurs."""

    def __init__(self, lines: Sequence[str]) -> None:
        self._lines = lines
        self._searches = 0

    @cached_property
    def _counts(self) -> Counter[str]:
        return Counter(stem for line in self._lines for stem in _stems(line))

    @cached_property
    def _text(self) -> str:
        return "\n".join(self._lines)

    @cached_property
    def size(self) -> int:
        """The number of different words, each counted once a line."""
        return sum(self._counts.values())

    def known(self, text: str) -> float:
        """The share of the words of a title that the lines use, 0 to 1."""
        stems = _stems(text)
        return sum(s in self._counts for s in stems) / len(stems) if stems else 0.0

    def shares(self, text: str) -> bool:
        """Whether another line uses a third of the words of a text."""
        return self.known(text) >= 0.34

    def repeats(self, quote: str) -> bool:
        """Whether the words of a pull quote stand in the lines, once more than itself."""
        words = quote.strip("\"“”'‘’ .,")
        self._searches += 1
        return (
            self._searches < _MOST_SEARCHES
            and 20 < len(words) < 300
            and self._text.count(words) > 1
        )

    def unrelated(self, text: str) -> bool:
        """Whether one of the lines shares neither names nor a third of its words with the others."""
        names = set(_NAME.findall(text))
        if any(self._counts[n[:_STEM].lower()] > 1 for n in names):
            return False
        stems = _stems(text)
        return sum(self._counts[s] > 1 for s in stems) < 0.4 * len(stems)

    def foreign(self, title: str, summary: str) -> bool:
        """Whether a title and its summary speak of nothing that the other lines speak of."""
        names = set(_NAME.findall(title)) | set(_NAME.findall(summary))
        if any(self._counts[n[:_STEM].lower()] > 1 for n in names):
            return False
        stems = _stems(f"{title} {summary}")
        elsewhere = sum(self._counts[s] > 1 for s in stems)
        return len(stems) >= 6 and elsewhere / len(stems) < 0.25
