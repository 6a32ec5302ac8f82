"""Shingles: the words of a text four by four, so that it is told what of another text stands in it."""

from collections.abc import Sequence
from itertools import pairwise

_SIZE = 4
_FEW = 3  # words; of fewer only single ones and pairs are compared


class Shingles:
    """The words of a text, four by four."""

    def __init__(self, tokens: Sequence[str]) -> None:
        self._any = bool(tokens)
        self._found = {tuple(tokens[i : i + _SIZE]) for i in range(len(tokens))}
        self._few = {*pairwise(tokens), *((token,) for token in tokens)}

    def share(self, tokens: Sequence[str]) -> float:
        """How much of some words stands in it; -1 where there is none."""
        if not self._any or not tokens:
            return -1.0
        if len(tokens) < _FEW:
            return float(tuple(tokens) in self._few)
        if len(tokens) < _SIZE:
            return float(all(pair in self._few for pair in pairwise(tokens)))
        parts = [tuple(tokens[i : i + _SIZE]) for i in range(len(tokens) - _SIZE + 1)]
        return sum(part in self._found for part in parts) / len(parts)
