"""Weights of what tells whom a pronoun or noun means, and the choice that they make.

Each candidate has features, and so has nobody: that no candidate is meant. The sums are compared;
who has the highest is meant if it exceeds nobody's. ``data/references.json`` holds the weights,
fitted by ``tools/fit_references.py``; its head names the texts they were fitted on.

What a candidate is like comes as a row: what names the features of such rows, and the values that
these are made of. The same rows come back from text to text, so that each is summed up once.
"""

from collections.abc import Callable, Mapping, Sequence
from functools import cache
from typing import Any

from newsextract._words.data import read_data

_DATA = "references.json"
_REMEMBERED = 8192  # rows
Feature = tuple[str, ...]  # what it is, and its values
Row = tuple[Any, ...]  # what names its features, and what these are made of
Named = Callable[..., list[Feature]]


def features_of(row: Row) -> list[Feature]:
    """The features of a row by name."""
    named: Named = row[0]
    return named(*row[1:])


class Weights:
    """Hundredths of a logit of each feature, and the sums of the rows seen so far."""

    def __init__(self, weights: Mapping[Feature, int]) -> None:
        self._weights = weights
        self._sums: dict[Row, int] = {}

    def choose(self, nobody: Row, candidates: Sequence[Row]) -> int:
        """The number of the candidate that is meant, or -1."""
        known = self._sums.get
        most = known(nobody)
        if most is None:
            most = self._sum(nobody)
        best = -1
        for number, row in enumerate(candidates):
            total = known(row)
            if total is None:
                total = self._sum(row)
            if total > most:
                best, most = number, total
        return best

    def _sum(self, row: Row) -> int:
        look = self._weights.get
        total = sum([look(feature, 0) for feature in features_of(row)])
        if len(self._sums) >= _REMEMBERED:
            self._sums.clear()
        self._sums[row] = total
        return total


def lead(weight: float, others: float) -> str:
    """How much more or less prominent someone is than the best of the others."""
    if not others:
        return "sole"
    share = weight / others
    if share >= 1:
        return "3" if share > 4 else "2" if share > 1.6 else "1"
    return "-3" if share < 0.25 else "-2" if share < 0.6 else "-1"


@cache
def load_weights() -> Weights:
    """The fitted weights."""
    import json

    rows = json.loads(read_data(_DATA))["weights"]
    return Weights(
        {
            (family, *values.split()): weight
            for family, table in rows.items()
            for values, weight in table.items()
        }
    )
