"""Decode: from scores line by line to the lines of the body, exactly (Viterbi).

A text is in the article or out of it; to change costs ``_CHANGE``, and a line whose score speaks
against the state it stands in may stay what it is for ``_ALONE``. So a caption amid paragraphs
costs little, and no single line can cut off what stands behind it. And a sentence that nothing
speaks against by its form stays in the article where it touches the article.
"""

from collections.abc import Sequence
from itertools import compress
from typing import NamedTuple

_CHANGE = 2.0  # log odds that it takes to enter or leave the article
_ALONE = 0.2  # log odds that it takes to be body outside of it, or no body inside
_SHORT = 0.6  # what the score of a line that is no running text counts for the state
_MOST = 5.0  # no single line counts for more


def decode(scores: Sequence[float], prose: Sequence[bool]) -> list[bool]:
    """Whether each line is body."""
    worth = [
        (score if -_MOST < score < _MOST else _MOST if score > 0 else -_MOST)
        * (1.0 if running else _SHORT)
        for score, running in zip(scores, prose, strict=True)
    ]
    out, inside = 0.0, -_ALONE
    came: list[tuple[bool, bool]] = []  # whether each state was entered from the other
    for value in worth:
        entering, leaving = out - _CHANGE, inside - _CHANGE
        entered, left = entering > inside, leaving > out
        came.append((left, entered))
        alone = value - _ALONE
        out, inside = (
            (leaving if left else out) + (alone if alone > 0.0 else 0.0),
            (entering if entered else inside) + (value if value > -_ALONE else -_ALONE),
        )
    state = inside > out
    body = [False] * len(worth)
    for i in range(len(worth) - 1, -1, -1):
        body[i] = worth[i] > (-_ALONE if state else _ALONE)
        if came[i][state]:
            state = not state
    return body


_APART, _SOON = 6, 2  # lines between sentences of the article, and behind one of them


class Least(NamedTuple):
    """The log odds from which a sentence near one that is in the article is in it too."""

    beside: float  # right next to it
    between: float  # between two
    behind: float  # soon behind it, as running text


LEAST = Least(-5.0, -4.0, -1.5)
LEAST_OF_FEW = Least(-1.5, -1.5, -1.0)  # on pages of few lines, with some that are furniture


def complete(
    body: Sequence[bool],
    scores: Sequence[float],
    sentences: Sequence[bool],
    prose: Sequence[bool],
    least: Least = LEAST,
) -> list[bool]:
    """The body with the sentences that touch it: "Nobody has been charged since." at its end.

    ``sentences`` are the lines that are sentences and nothing else by their form.
    """
    found = list(body)
    places = [*compress(range(len(found)), sentences)]
    before = _nearest(found, places)
    behind = _nearest(found, places[::-1])[::-1]
    for i, above, below in zip(places, before, behind, strict=True):
        if above <= _APART and below <= _APART and scores[i] > least.between:
            found[i] = True
    last = _NEVER
    for i in places:
        if prose[i] and i - last <= _SOON and scores[i] > least.behind:
            found[i] = True
        if found[i]:
            last = i
    for step, order in ((1, places), (-1, places[::-1])):
        last = _NEVER
        for i in order:
            if not found[i] and i - last == step and scores[i] > least.beside:
                found[i] = True
            if found[i]:
                last = i
    return found


_NEVER = -1_000_000_000  # a line far from all others


def _nearest(body: Sequence[bool], places: Sequence[int]) -> list[int]:
    """How far from each sentence, in the order given, the last one that is body stands."""
    out: list[int] = []
    last = _NEVER
    for i in places:
        out.append(abs(i - last))
        if body[i]:
            last = i
    return out
