"""Compiling patterns: with the word lists that they name, or when they are first used."""

import re
from collections.abc import Collection, Mapping
from functools import lru_cache
from typing import Any, cast

import regex

from newsextract._words.ahead import Words, pattern_of

_NAMED = re.compile(r"\\L<(\w+)>")
_ENDS = ""  # the key under which a tree says that a word ends here

_Tree = dict[str, "_Tree"]


def compiled(
    source: str, lists: Mapping[str, Collection[str]], *, ignore_case: bool = True
) -> regex.Pattern[str]:
    r"""A verbose pattern, in which each ``\L<name>`` is one of the words of that list.

    Of several words that begin alike the longest is tried first. The words are written out as a
    tree of their letters, which is found to fail at its first letter, where the list of the
    ``regex`` module would be tried word by word.
    """
    flags = regex.VERBOSE | (regex.IGNORECASE if ignore_case else 0)
    words = {name: lists[name] for name in sorted(set(_NAMED.findall(source)))}
    return cast("regex.Pattern[str]", _Lazy(source, flags, words))


@lru_cache(maxsize=128)
def _any_of(words: tuple[str, ...]) -> str:
    """A pattern of one of the words; of none, one that never matches."""
    tree: _Tree = {}
    for word in sorted(words, key=len, reverse=True):  # "them" before "The", where case is ignored
        node = tree
        for letter in word:
            node = node.setdefault(letter, {})
        node[_ENDS] = {}
    return _branches(tree) if tree else "(?!)"


def _branches(tree: _Tree) -> str:
    ways: list[str] = []
    for letters, rest in tree.items():
        if letters != _ENDS:
            while len(rest) == 1 and _ENDS not in rest:
                ((letter, rest),) = rest.items()
                letters += letter
            ways.append(
                regex.escape(letters) + ("" if rest.keys() == {_ENDS} else _branches(rest))
            )
    if len(ways) == 1 and _ENDS not in tree:
        return ways[0]
    return f"(?:{'|'.join(ways)})" + ("?" if _ENDS in tree else "")


def lazy(source: str, flags: int = 0) -> regex.Pattern[str]:
    """A pattern of a module's own that is compiled at its first use, so not at import."""
    return cast("regex.Pattern[str]", _Lazy(source, flags, {}))


def standard(source: str) -> re.Pattern[str]:
    """The same of the standard ``re``, for what few texts need."""
    return cast("re.Pattern[str]", Standard(source))


class Standard:
    """Becomes its pattern as ``_Lazy`` does."""

    _pattern: re.Pattern[str] | None = None

    def __init__(self, source: str) -> None:
        self._source = source

    def __getattr__(self, name: str) -> Any:
        if self._pattern is None:
            self._pattern = re.compile(self._source)
        value = getattr(self._pattern, name)
        setattr(self, name, value)
        return value


class _Lazy:
    """Becomes its pattern method by method; from the second use on nothing stands between."""

    _pattern: regex.Pattern[str] | None = None

    def __init__(self, source: str, flags: int, lists: Mapping[str, Collection[str]]) -> None:
        self._source = source
        self._flags = flags
        self._lists = lists

    def __getattr__(self, name: str) -> Any:
        if self._pattern is None:
            words = {name: tuple(sorted(set(row))) for name, row in self._lists.items()}
            self._pattern = pattern_of(
                self._source, int(self._flags), words, lambda: _written_out(self._source, words)
            )
            self._lists = {}
        value = getattr(self._pattern, name)
        setattr(self, name, value)
        return value


def _written_out(source: str, words: Words) -> str:
    return _NAMED.sub(lambda named: _any_of(words[named[1]]), source) if words else source
