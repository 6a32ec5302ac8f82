"""Words as they stand in a line, split at its spaces: "(newsletters", "subscribe!”".

Twenty thousand of them are made at the first text, so by joining and splitting whole lists.
"""

from collections.abc import Iterable, Iterator
from typing import TypeVar

T = TypeVar("T")
_MARKS = ("", ".", ",", ":", ";", "!", "?", ")", "”", '"', "'s", "’s", "…")
_AROUND = [(before, mark) for before in ("", "(", "“", '"') for mark in _MARKS]


def standing(words: Iterable[str]) -> frozenset[str]:
    """Words as they stand in a line, with the marks around them."""
    return frozenset().union(*_rows([*words]))


def _rows(words: list[str]) -> Iterator[list[str]]:
    """All words with each pair of marks, joined and split since that is done in no time."""
    for before, mark in _AROUND if words else ():
        yield (before + f"{mark}\0{before}".join(words) + mark).split("\0")


def by_standing(values: dict[str, list[T]]) -> dict[str, list[T]]:
    """The values of words by the words as they stand in a line."""
    found: dict[str, list[T]] = {}
    for row in _rows([*values]):
        more = dict(zip(row, values.values(), strict=True))
        for form in found.keys() & more.keys():  # of "newsletters" and of "newsletters?"
            more[form] = found[form] + more[form]
        found.update(more)
    return found
