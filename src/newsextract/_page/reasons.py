"""Reasons: the features that moved the score of a line the most.

What a feature adds to a score is how far the mean of the leaves of a tree moves at the splits on
it. For each leaf that is known beforehand: all that the features add on the way to it, as numbers
side by side in one long number. Long numbers are added up in one step, whatever stands in them.
"""

import struct
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from newsextract._page.scoring import JUDGEMENTS, TOLD, Tree, leaves_of, trees

_FIELD = 32  # bits of one of the numbers
_WHOLE = 1_000_000  # times what a feature adds, rounded
_ZERO = 1 << _FIELD - 1  # is added to each, so that none is below zero


class _Moves(NamedTuple):
    leaves: list[int]  # what the features add on the way to each leaf
    zeros: int
    fields: struct.Struct


@cache
def _moves(judgement: str) -> _Moves:
    places = {name: i for i, name in enumerate(JUDGEMENTS[judgement])}
    found: list[int] = []

    def grow(tree: Tree) -> float:
        """The mean of a tree; what its splits add is told to its leaves."""
        if not isinstance(tree, list):
            found.append(0)
            return float(tree)
        name, _, low, high = tree
        first, less = len(found), grow(low)  # type: ignore[arg-type]
        second, more = len(found), grow(high)  # type: ignore[arg-type]
        here = (less + more) / 2
        field = _FIELD * places[str(name)]
        for leaf in range(first, len(found)):
            found[leaf] += round(((less if leaf < second else more) - here) * _WHOLE) << field
        return here

    for tree in trees(judgement):
        grow(tree)
    count = len(places)
    zeros = sum([_ZERO << _FIELD * i for i in range(count)])
    return _Moves(found, zeros, struct.Struct(f"<{count}I"))


def heaviest(judgement: str, row: Sequence[float], most: int = 3) -> list[tuple[str, float]]:
    """The features that moved a score the most, with what each added to it."""
    moves, names = _moves(judgement), JUDGEMENTS[judgement]
    reached = leaves_of(judgement)(*row) if judgement in TOLD else _reached(judgement, row)
    total = sum(map(moves.leaves.__getitem__, reached)) + moves.zeros
    fields = moves.fields.unpack(total.to_bytes(moves.fields.size, "little"))
    moved = list(map((-_ZERO).__add__, fields))
    size = list(map(abs, moved))
    ranked = sorted(range(len(names)), key=size.__getitem__, reverse=True)[:most]
    return [(names[i], moved[i] / _WHOLE) for i in ranked if moved[i]]


def _reached(judgement: str, row: Sequence[float]) -> list[int]:
    """The leaves that a row comes to, of a judgement that only an explanation tells of."""
    places = {name: i for i, name in enumerate(JUDGEMENTS[judgement])}
    found: list[int] = []
    before = 0
    for whole in trees(judgement):
        tree, at = whole, before
        before += _size(whole)
        while isinstance(tree, list):
            name, threshold, below, above = tree
            if row[places[str(name)]] <= threshold:  # type: ignore[operator]
                tree = below  # type: ignore[assignment]
            else:
                at += _size(below)  # type: ignore[arg-type]
                tree = above  # type: ignore[assignment]
        found.append(at)
    return found


def _size(tree: Tree) -> int:
    """The leaves of a tree."""
    return _size(tree[2]) + _size(tree[3]) if isinstance(tree, list) else 1  # type: ignore[arg-type]
