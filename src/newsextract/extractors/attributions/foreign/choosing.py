"""Weights of what tells who is meant where a report names nobody, and the choice that they make.

Each candidate has features, and so has nobody; the sums are compared. ``references_abroad.json``
holds the weights, which are the same for all languages; ``tools/fit_references_abroad.py`` fitted
them, and its head names the texts.
"""

from collections.abc import Mapping, Sequence
from functools import cache
from itertools import repeat

from newsextract._words.data import read_data

_DATA = "references_abroad.json"


@cache
def load_weights() -> Mapping[str, int]:
    """Hundredths of a logit of each feature."""
    import json

    rows = json.loads(read_data(_DATA))["weights"]
    return {
        f"{family} {value}": weight
        for family, table in rows.items()
        for value, weight in table.items()
    }


def choose(rows: Sequence[Sequence[str]]) -> int:
    """The number of the row that outweighs the others; the first is nobody's."""
    look = load_weights().get
    sums = [sum(map(look, row, repeat(0))) for row in rows]
    return max(range(len(sums)), key=sums.__getitem__)
