"""Tokens of the article's own blocks, and where each of a set of words stands.

An extractor asks for its words with ``tokens.hits`` and reads the text only around them;
that is what keeps a parse within a few passes over the text.
"""

import re
from collections.abc import ItemsView, Iterable, Iterator, KeysView, Mapping
from functools import cached_property
from itertools import accumulate, chain, compress
from operator import itemgetter, ne
from typing import NoReturn

from newsextract._model import light
from newsextract._model.frozen import FrozenDict, FrozenList
from newsextract._model.span import Span

_TOKEN = re.compile(r"(\w+|\S)")
_GROUPED = re.compile(r"\d,\d{3}(?!\w)")  # of "6,200", which is one token
_TOKEN_OF_GROUPS = re.compile(r"(\w+(?:(?<=\d),\d{3}(?!\w))*|\S)")

NUMBER = "[0-9]"  # stands for all tokens that begin with a digit; itself it is no token


class Index(Mapping[str, list[int]]):
    """Lower-cased word, or NUMBER -> token numbers, ascending."""

    _lower: list[str]
    _rows: dict[str, list[int]]
    _frozen: dict[str, list[int]]  # of the words that were asked for, so that nobody changes a row

    def __init__(self, lower: list[str]) -> None:
        rows: dict[str, list[int]] = {}
        known = rows.get
        for i, word in enumerate(lower):
            row = known(word)
            if row is None:
                rows[word] = [i]
            else:
                row.append(i)
        numbers = [*compress(rows, map(str.isdigit, map(_FIRST, rows)))]
        if numbers:
            rows[NUMBER] = sorted(chain.from_iterable([rows[word] for word in numbers]))
        vars(self).update(_lower=lower, _rows=rows, _frozen={})  # past the guard below

    def __setattr__(self, name: str, value: object) -> NoReturn:
        raise AttributeError(f"{name!r} cannot be set: an index does not change")

    def __delattr__(self, name: str) -> NoReturn:
        raise AttributeError(f"{name!r} cannot be deleted: an index does not change")

    def __getitem__(self, word: str) -> list[int]:
        found = self._frozen.get(word)
        if found is None:
            found = self._frozen[word] = FrozenList(self._rows[word])
        return found

    def __contains__(self, word: object) -> bool:
        return word in self._rows

    def __iter__(self) -> Iterator[str]:
        return iter(self._rows)

    def __len__(self) -> int:
        return len(self._rows)

    def keys(self) -> KeysView[str]:
        """The words; a view as quick as a dict's."""
        return self._rows.keys()

    def items(self) -> ItemsView[str, list[int]]:
        """All words, with where they stand."""
        rows: dict[str, list[int]] = {w: FrozenList(row) for w, row in self._rows.items()}
        return FrozenDict(rows).items()

    def hits(self, words: frozenset[str]) -> list[int]:
        """The numbers of all tokens that are one of ``words``, ascending."""
        rows = self._rows
        # of a set and a dict, Python goes through the dict
        known = words.intersection(rows) if len(words) > len(rows) else filter(rows.get, words)
        found: list[int] = []
        for word in known:
            found += rows[word]
        found.sort()
        return found

    def capitalised(self, words: list[str]) -> list[int]:
        """The numbers of all tokens that are not in lower case; ``words`` is how they are written."""
        return [*compress(range(len(words)), map(ne, words, self._lower))]


_FIRST = itemgetter(0)  # letter of a word


@light.frozen
class Tokens:
    """Words and single punctuation marks, as parallel lists."""

    words: list[str]
    lower: list[str]
    starts: list[int]  # code points
    ends: list[int]

    def __len__(self) -> int:
        return len(self.words)

    @cached_property
    def index(self) -> Index:
        """Where each word stands."""
        return Index(self.lower)

    def frozen(self) -> "Tokens":
        """The same with lists that nobody can change; these take twice as long to read from."""
        made = Tokens(
            FrozenList(self.words),
            FrozenList(self.lower),
            FrozenList(self.starts),
            FrozenList(self.ends),
        )
        vars(made)["index"] = self.index
        return made

    def hits(self, words: Iterable[str]) -> list[int]:
        """The numbers of all tokens that are one of ``words``, ascending."""
        return self.index.hits(words if isinstance(words, frozenset) else frozenset(words))


def read_tokens(text: str, spans: Iterable[Span]) -> Tokens:
    """The tokens of ``text`` inside ``spans``, which stand in order."""
    words: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for start, end in _stretches(text, spans):
        part = text[start:end]
        pattern = _TOKEN_OF_GROUPS if _GROUPED.search(part) else _TOKEN  # saves time
        parts = pattern.split(part)  # space, token, space, token, space
        edges = list(accumulate(map(len, parts), initial=start))
        words += parts[1::2]
        starts += edges[1:-1:2]
        ends += edges[2::2]
    return Tokens(words, [*map(str.lower, words)], starts, ends)


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
