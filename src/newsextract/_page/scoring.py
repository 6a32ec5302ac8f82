"""Scores of named features: small trees, fitted into ``data/structure.json`` and made into code.

A tree is a number, its leaf, or ``[feature, threshold, below, above]``: ``["words", 7.5, -0.2,
0.1]`` adds -0.2 to the score of a line of seven words. Each of the six judgements is a sum of
such trees, a score in log odds. ``tools/fit_structure.py`` writes the data, ``tools/trees.py`` a
module of ``trees/`` for each judgement, which is all that the wheel has of them.
"""

import os
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache
from heapq import nlargest
from importlib import import_module
from typing import TypeAlias

from newsextract._page.around import BOTH_NAMES
from newsextract._page.features import LINE_NAMES
from newsextract._page.places import PLACE_NAMES
from newsextract._page.titles import TITLE_NAMES

_PART = re.compile(r"\(|\)| if x(?P<place>\d+) <= (?P<threshold>\S+) else |[^ ()]+")  # of a tree
Tree: TypeAlias = "float | list[str | float | Tree]"
Row: TypeAlias = tuple[float, ...]
Score: TypeAlias = Callable[..., float]
JUDGEMENTS: Mapping[str, tuple[str, ...]] = {
    "line": LINE_NAMES,  # body, by itself and its surroundings
    "around": BOTH_NAMES,  # body, by what the first judgement says around it too
    "subheading": BOTH_NAMES,  # of a short line of the body
    "title": TITLE_NAMES,  # the headline
    "byline": PLACE_NAMES,  # the article's own
    "published": PLACE_NAMES,
}


def trees(judgement: str) -> Iterator[Tree]:
    """The trees of one judgement, read from its module."""
    file = os.path.join(os.path.dirname(__file__), "trees", f"{judgement}.py")
    with open(file, encoding="utf-8") as module:
        text = module.read()
    names = JUDGEMENTS[judgement]
    for line in text[text.index("return (") :].splitlines()[1:-1]:
        yield _tree(_PART.finditer(line.removeprefix("+ ")), names)


def _tree(parts: Iterator[re.Match[str]], names: Sequence[str]) -> Tree:
    part = next(parts)
    if part[0] != "(":
        return float(part[0])
    below, split, above, _ = _tree(parts, names), next(parts), _tree(parts, names), next(parts)
    return [names[int(split["place"])], float(split["threshold"]), below, above]


@cache
def score(judgement: str) -> Score:
    """The sum of the trees of one judgement, as one function of its features, given in order."""
    found: Score = import_module(f"newsextract._page.trees.{judgement}").score
    return found


_Node: TypeAlias = "tuple[int, float, _Node, _Node, float, float] | None"


@cache
def _grown(judgement: str) -> tuple[_Node, ...]:
    """The trees of one judgement, with what each side of a split adds to the mean before it."""
    places = {name: i for i, name in enumerate(JUDGEMENTS[judgement])}

    def grow(tree: Tree) -> tuple[_Node, float]:
        if not isinstance(tree, list):
            return None, float(tree)
        name, threshold, low, high = tree
        assert isinstance(name, str)
        assert isinstance(threshold, int | float)
        (below, less), (above, more) = grow(low), grow(high)  # type: ignore[arg-type]
        here = (less + more) / 2
        return (places[name], float(threshold), below, above, less - here, more - here), here

    return tuple(grow(tree)[0] for tree in trees(judgement))


def heaviest(judgement: str, row: Sequence[float], most: int = 3) -> list[tuple[str, float]]:
    """The features that moved a score the most, with what each added to it.

    What a feature adds is how far the mean of the leaves moves at the splits on it.
    """
    moved = [0.0] * len(row)
    met: list[int] = []
    for node in _grown(judgement):
        while node is not None:
            place, threshold, below, above, less, more = node
            met.append(place)
            if row[place] <= threshold:
                moved[place] += less
                node = below
            else:
                moved[place] += more
                node = above
    names = JUDGEMENTS[judgement]
    found = [(names[place], moved[place]) for place in dict.fromkeys(met)]
    return nlargest(most, found, key=lambda item: abs(item[1]))
