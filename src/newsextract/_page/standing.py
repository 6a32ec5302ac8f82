"""Words as they stand in a line, split at its spaces: "(newsletters", "subscribe!”".

Twenty thousand of them are made at the first text, so by joining and splitting whole lists.
"""

from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import TypeVar

from newsextract._model import light
from newsextract._page import shapes

T = TypeVar("T")
_MARKS = ("", ".", ",", ":", ";", "!", "?", ")", "”", '"', "'s", "’s", "…")
_AROUND = [(before, mark) for before in ("", "(", "“", '"') for mark in _MARKS]


@light.frozen
class Marks:
    """Words that call for a closer look at a line; of all languages, so the same for each."""

    marked: frozenset[str]  # words that call for a closer look, as they stand in a line
    telling: dict[str, list[str]]  # of these the longest words of phrases -> the phrases
    weights: dict[str, list[tuple[str, float]]]  # of these the words of sites, how telling each
    decisive: frozenset[str]  # of the marked words those that can settle what a line is
    naming: frozenset[str]  # of these the words of credits and positions
    positions: frozenset[str]  # of the marked words "left", "pictured"
    credited: frozenset[str]  # of the marked words those without which nobody is credited


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


@lru_cache(maxsize=4)
def marks_of(
    phrases: frozenset[str],
    page_words: frozenset[str],
    site_words: frozenset[str],
    credited: frozenset[str],
) -> Marks:
    """The words of phrases of boilerplate, of sites, of credits and of positions."""
    by_word: dict[str, list[str]] = {}
    for phrase in phrases:
        by_word.setdefault(max(phrase.split(), key=len).strip(",."), []).append(phrase)
    telling = by_standing(by_word)
    words = dict.fromkeys(page_words, 0.5) | dict.fromkeys(site_words, 1.0)
    weights = by_standing({word: [(word, weight)] for word, weight in words.items()})
    positions = frozenset(shapes.POSITION_WORDS)
    crediting = standing(credited)
    return Marks(
        marked=crediting.union(telling, weights, positions),
        telling=telling,
        weights=weights,
        decisive=crediting.union(telling, positions),
        naming=crediting | positions,
        positions=positions,
        credited=crediting,
    )
