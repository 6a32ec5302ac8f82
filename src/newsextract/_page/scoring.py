"""Scores of named features: small trees, fitted into ``data/structure.json`` and made into code.

A tree is a number, its leaf, or ``[feature, threshold, below, above]``: ``["words", 7.5, -0.2,
0.1]`` adds -0.2 to the score of a line of seven words. Each of the six judgements is a sum of
such trees, a score in log odds. ``tools/fit_structure.py`` writes the data, ``tools/trees.py`` a
module of ``trees/`` for each judgement, which is all that the wheel has of them.
"""

import os
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache, reduce
from importlib import import_module
from operator import add
from typing import Any, TypeAlias

from newsextract._page.around import BOTH_NAMES
from newsextract._page.features import LINE_NAMES
from newsextract._page.places import PLACE_NAMES
from newsextract._page.titles import TITLE_NAMES

_PART = re.compile(r"\(|\)| if x(?P<place>\d+) <= (?P<threshold>\S+) else |[^ (),]+")  # of a tree
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
TOLD = ("around", "subheading")  # the rules of blocks tell their reasons


def trees(judgement: str) -> Iterator[Tree]:
    """The trees of one judgement, read from its module; of those that are told, with leaves as in it."""
    file = os.path.join(os.path.dirname(__file__), "trees", f"{judgement}.py")
    with open(file, encoding="utf-8") as module:
        text = module.read()
    names = JUDGEMENTS[judgement]
    values = _module(judgement).LEAVES if judgement in TOLD else None
    for line in text[text.index("return (") : text.index("\n)")].splitlines()[1:]:
        yield _tree(_PART.finditer(line.removeprefix("+ ")), names, values)


def _tree(
    parts: Iterator[re.Match[str]], names: Sequence[str], values: Sequence[float] | None
) -> Tree:
    part = next(parts)
    if part[0] != "(":
        return float(part[0]) if values is None else values[int(part[0])]
    below, split = _tree(parts, names, values), next(parts)
    above, _ = _tree(parts, names, values), next(parts)
    return [names[int(split["place"])], float(split["threshold"]), below, above]


def _module(judgement: str) -> Any:
    return import_module(f"newsextract._page.trees.{judgement}")


@cache
def score(judgement: str) -> Score:
    """The sum of the trees of one judgement, as one function of its features, given in order."""
    module = _module(judgement)
    if judgement not in TOLD:
        scored: Score = module.score
        return scored
    leaves, value = module.leaves, module.LEAVES.__getitem__
    return lambda *row: reduce(add, map(value, leaves(*row)))


def leaves_of(judgement: str) -> Callable[..., Sequence[int]]:
    """The leaves of the trees of a judgement that is told, one of each tree, as a function too."""
    found: Callable[..., Sequence[int]] = _module(judgement).leaves
    return found
