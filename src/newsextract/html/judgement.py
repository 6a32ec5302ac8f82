"""Judgement: how much each piece of a page looks like its article, in two steps, in log odds.

First each piece by its own evidence (``evidence.py``), then again among the scores of the pieces around it: those
of its siblings, of all that are set like it, of those before and behind. Both steps are sums of small trees of
named features from ``data/html.json``, which ``tools/fit_html.py`` writes.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Callable, Hashable, Mapping, Sequence
from functools import cache
from importlib import resources
from itertools import accumulate
from math import exp
from typing import Any

from newsextract.html.evidence import Evidence

Score = Callable[[Sequence[float]], float]

AROUND = (
    "first",
    "siblings",
    "siblings_share",
    "cousins",
    "cousins_share",
    "alike_looks",
    "alike_looks_share",
    "block",
    "looks",
    "looks_before",
    *[f"first_{k}{side}" for k in (1, 2, 3) for side in "ba"],
    *[f"dense_{k}{side}" for k in (3, 8, 20) for side in "ba"],
    "since",
    "until",
)
_MOST = 6.0  # no first score counts for more
_LONG = 60  # words; no piece counts for more
_SURE = 0.8  # odds that a piece is the article's
_FAR = 60.0
_NEAR, _REACH = (1, 2, 3), (3, 8, 20)


def judge_pieces(evidence: Evidence) -> list[float]:
    """The score of each piece: above 0 it is the article's."""
    rows = evidence.rows()
    first, second = _scores("first"), _scores("second")
    scores = [first(row) for row in rows]
    return [second(row + more) for row, more in zip(rows, around(evidence, scores), strict=True)]


def around(evidence: Evidence, scores: Sequence[float]) -> list[list[float]]:
    """What the first scores say around each piece, in the order of ``AROUND``."""
    n = len(scores)
    first = [max(-_MOST, min(_MOST, s)) for s in scores]
    odds = [1.0 / (1.0 + exp(-s)) for s in first]
    words = [float(min(w, _LONG) + 1) for w in evidence.words]
    looks = [p * w for p, w in zip(odds, words, strict=True)]
    total = sum(looks) or 1.0
    sum_looks = [0.0, *accumulate(looks)]
    sum_words = [0.0, *accumulate(words)]
    nodes = [piece.node for piece in evidence.pieces]
    parents = [node.parent or node for node in nodes]
    siblings = _others([id(p) for p in parents], looks, words)
    cousins = _others([id(p.parent or p) for p in parents], looks, words)
    alike = _others(evidence.signatures, looks, words)
    block = _others([id(node) for node in nodes], looks, words)
    sure = [p > _SURE for p in odds]
    since, until = _distances(sure), _distances(sure[::-1])[::-1]
    found = []
    for i in range(n):
        row = [
            first[i],
            siblings[i][0],
            siblings[i][1] / total,
            cousins[i][0],
            cousins[i][1] / total,
            alike[i][0],
            alike[i][1] / total,
            block[i][0],
            total,
            sum_looks[i] / total,
        ]
        for k in _NEAR:
            row += [first[i - k] if i >= k else -7.0, first[i + k] if i + k < n else -7.0]
        for k in _REACH:
            a, b = max(0, i - k), min(n, i + 1 + k)
            row += [
                (sum_looks[i] - sum_looks[a]) / max(1.0, sum_words[i] - sum_words[a]),
                (sum_looks[b] - sum_looks[i + 1]) / max(1.0, sum_words[b] - sum_words[i + 1]),
            ]
        found.append([*row, since[i], until[i]])
    return found


def _others(
    keys: Sequence[Hashable], looks: Sequence[float], words: Sequence[float]
) -> list[tuple[float, float]]:
    """Of the other pieces with the key of each: the share that looks like the article, and how much."""
    sums: dict[Hashable, list[float]] = defaultdict(lambda: [0.0, 0.0, 0.0])
    for key, look, word in zip(keys, looks, words, strict=True):
        own = sums[key]
        own[0] += look
        own[1] += word
        own[2] += 1
    return [
        ((s[0] - look) / (s[1] - word) if s[2] > 1 else -1.0, s[0] - look)
        for s, look, word in zip((sums[key] for key in keys), looks, words, strict=True)
    ]


def _distances(marks: Sequence[bool]) -> list[float]:
    """How far behind each piece the last marked one stands."""
    out, last = [], _FAR
    for mark in marks:
        out.append(last)
        last = 1.0 if mark else min(_FAR, last + 1)
    return out


# -- the data file ----------------------------------------------------------------------------


@cache
def data() -> Mapping[str, Any]:
    """``data/html.json``: the words of classes, and the trees of both steps."""
    path = resources.files("newsextract").joinpath("data", "html.json")
    found: Mapping[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return found


@cache
def groups() -> Mapping[str, frozenset[str]]:
    """The words of classes, by what they say of what stands in an element."""
    return {name: frozenset(words.split()) for name, words in data()["classes"].items()}


@cache
def _scores(step: str) -> Score:
    """The sum of the trees of a step, as one function of the row of its features."""
    model = data()[step]
    source = " + ".join(_code(tree) for tree in model["trees"])
    made: Score = eval(compile(f"lambda x: {source}", f"<{step}>", "eval"), {})
    return made


def _code(tree: Any) -> str:
    """A tree as an expression; nothing but numbers and comparisons can come of it."""
    if not isinstance(tree, list):
        return repr(float(tree))
    place, threshold, below, above = tree
    return f"({_code(below)} if x[{int(place)}] <= {float(threshold)!r} else {_code(above)})"
