"""Tokens of the article's own blocks, and where each of a set of words stands.

An extractor asks for its words with ``tokens.hits`` and reads the text only around them;
that is what keeps a parse within a few passes over the text.
"""

import re
from collections import defaultdict
from collections.abc import ItemsView, Iterable, Iterator, KeysView, Mapping
from functools import cached_property
from itertools import accumulate, compress
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
    """Lower-cased word, or NUMBER -> token numbers, ascending.

    Most words are never asked for. The tokens of a word are looked for when it is; of all words
    at once when more than a few have been.
    """

    _lower: list[str]
    _numbers: list[int]  # of all tokens
    _words: dict[str, None]
    _found: dict[str, list[int]]

    def __init__(self, lower: list[str]) -> None:
        words = dict.fromkeys(lower)
        # past the guard below
        vars(self).update(_lower=lower, _words=words, _found={}, _numbers=[*range(len(lower))])
        numbers = frozenset(compress(words, map(str.isdigit, map(_FIRST, words))))
        if numbers:
            self._words[NUMBER] = None
            self._found[NUMBER] = FrozenList(self.hits(numbers))

    def __setattr__(self, name: str, value: object) -> NoReturn:
        raise AttributeError(f"{name!r} cannot be set: an index does not change")

    def __delattr__(self, name: str) -> NoReturn:
        raise AttributeError(f"{name!r} cannot be deleted: an index does not change")

    def __getitem__(self, word: str) -> list[int]:
        found = self._found.get(word)
        if found is None:
            if word not in self._words:
                raise KeyError(word)
            if len(self._found) > _FEW:  # saves time
                found = FrozenList(self._rows[word])
            else:
                found = _places(word, self._lower)
            self._found[word] = found
        return found

    def __contains__(self, word: object) -> bool:
        return word in self._words

    def __iter__(self) -> Iterator[str]:
        return iter(self._words)

    def __len__(self) -> int:
        return len(self._words)

    def keys(self) -> KeysView[str]:
        """The words; a view as quick as a dict's."""
        return self._words.keys()

    def items(self) -> ItemsView[str, list[int]]:
        """All words, with where they stand."""
        places: dict[str, list[int]] = {w: FrozenList(row) for w, row in self._rows.items()}
        if NUMBER in self._words:
            places[NUMBER] = self._found[NUMBER]
        return FrozenDict(places).items()

    @cached_property
    def _rows(self) -> dict[str, list[int]]:
        found: dict[str, list[int]] = defaultdict(list)
        for i, word in enumerate(self._lower):
            found[word].append(i)
        return found

    def hits(self, words: frozenset[str]) -> list[int]:
        """The numbers of all tokens that are one of ``words``, ascending."""
        known = words.intersection(self._words)
        if not known:
            return []
        found = [*compress(self._numbers, map(known.__contains__, self._lower))]
        return sorted(found + self._found[NUMBER]) if NUMBER in known else found

    def capitalised(self, words: list[str]) -> list[int]:
        """The numbers of all tokens that are not in lower case; ``words`` is how they are written."""
        return [*compress(self._numbers, map(ne, words, self._lower))]


_FEW = 8  # words whose tokens are looked for one by one
_FIRST = itemgetter(0)  # letter of a word


def _places(word: str, words: list[str]) -> list[int]:
    places: list[int] = []
    i = 0
    for _ in range(words.count(word)):
        i = words.index(word, i) + 1
        places.append(i - 1)
    return FrozenList(places)


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
