"""Weights of what tells whom a pronoun or noun means, and the choice that they make.

Each candidate has features, and so has nobody: that no candidate is meant. The sums are compared;
who has the highest is meant if it exceeds nobody's. ``data/references.json`` holds the weights,
fitted by ``tools/fit_references.py``; its head names the texts they were fitted on.
"""

from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path

_DATA = Path(__file__).resolve().parent.parent.parent / "data" / "references.json"
Feature = tuple[str, ...]  # what it is, and its values
Weights = Mapping[Feature, int]  # hundredths of a logit


def choose(
    weights: Weights, nobody: Sequence[Feature], candidates: Sequence[Sequence[Feature]]
) -> int:
    """The number of the candidate that is meant, or -1."""
    look = weights.get
    best, most = -1, sum([look(feature, 0) for feature in nobody])
    for number, features in enumerate(candidates):
        total = sum([look(feature, 0) for feature in features])
        if total > most:
            best, most = number, total
    return best


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

    rows = json.loads(_DATA.read_text(encoding="utf-8"))["weights"]
    return {
        (family, *values.split()): weight
        for family, table in rows.items()
        for values, weight in table.items()
    }
