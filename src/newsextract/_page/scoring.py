"""Scores of named features: small trees from ``data/structure.json``, made into code once.

A tree is a number, its leaf, or ``[feature, threshold, below, above]``: ``["words", 7.5, -0.2,
0.1]`` adds -0.2 to the score of a line of seven words. Each of the five judgements is a sum of
such trees, a score in log odds. ``tools/fit_structure.py`` writes the file.
"""

import json
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from heapq import nlargest
from pathlib import Path
from typing import TypeAlias

from newsextract._page.around import BOTH_NAMES
from newsextract._page.features import LINE_NAMES
from newsextract._page.places import PLACE_NAMES
from newsextract._page.titles import TITLE_NAMES

_DATA = Path(__file__).resolve().parent.parent / "data" / "structure.json"
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


@cache
def trees(judgement: str) -> list[Tree]:
    """The trees of one judgement, as the data file has them."""
    text = _DATA.read_text(encoding="utf-8")
    start = text.index("{", text.index(f'"{judgement}":'))  # its own part of the file alone
    found: list[Tree] = json.JSONDecoder().raw_decode(text, start)[0]["trees"]
    return found


@cache
def score(judgement: str) -> Score:
    """The sum of the trees of one judgement, as one function of its features, given in order.

    They are the arguments, and all of them floats: to compare one then costs a third of what it
    costs to look it up in a row and to compare an int.
    """
    places = {name: f"x{i}" for i, name in enumerate(JUDGEMENTS[judgement])}
    source = " + ".join(_code(tree, places) for tree in trees(judgement))
    source = f"lambda {', '.join(places.values())}: {source}"
    made: Score = eval(compile(source, f"<{judgement}>", "eval"), {})
    return made


def _code(tree: Tree, places: Mapping[str, str]) -> str:
    """A tree as an expression; nothing but numbers and comparisons can come of it."""
    if not isinstance(tree, list):
        return repr(float(tree))
    name, threshold, below, above = tree
    assert isinstance(name, str)
    assert isinstance(threshold, int | float)
    return (
        f"({_code(below, places)} if {places[name]} <= {float(threshold)!r}"  # type: ignore[arg-type]
        f" else {_code(above, places)})"  # type: ignore[arg-type]
    )


_Node: TypeAlias = "tuple[str, int, float, _Node, _Node, float, float] | None"


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
        return (name, places[name], float(threshold), below, above, less - here, more - here), here

    return tuple(grow(tree)[0] for tree in trees(judgement))


def heaviest(judgement: str, row: Sequence[float], most: int = 3) -> list[tuple[str, float]]:
    """The features that moved a score the most, with what each added to it.

    What a feature adds is how far the mean of the leaves moves at the splits on it.
    """
    moved: dict[str, float] = {}
    for node in _grown(judgement):
        while node is not None:
            name, place, threshold, below, above, less, more = node
            if row[place] <= threshold:
                moved[name] = moved.get(name, 0.0) + less
                node = below
            else:
                moved[name] = moved.get(name, 0.0) + more
                node = above
    return nlargest(most, moved.items(), key=lambda item: abs(item[1]))
