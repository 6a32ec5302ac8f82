"""The pattern of a number and its unit: over the usual units, and over others once a text has them.

A language knows two thousand names of units, and a pattern over all takes ten times as long to compile
as one over the few that nearly all texts have. Units are told by the token by which they are found:
``dollars`` brings "Hong Kong dollars" with it. A unit of which no token stands in a text cannot be
found there, so a smaller pattern finds the same: beside the one over the usual units, which is compiled
ahead, there is one over those that texts with an unusual one have had so far.
"""

from collections.abc import Collection, Mapping

import regex

from newsextract._words.amounts import MoneyWords
from newsextract._words.patterns import compiled
from newsextract.extractors.amounts.marks import Marks, tokens_of
from newsextract.extractors.amounts.units import code_of

_USUAL = frozenset({"CHF", "EUR", "GBP", "JPY", "USD"})
_MOST = 6  # times that it grows; then it is over all units


class Suffixed:
    """The pattern of a language; it grows, and what it finds stays the same."""

    def __init__(
        self,
        source: str,
        lists: Mapping[str, Collection[str]],
        units: Collection[str],
        usual: frozenset[str],
        unasked: frozenset[str],
    ) -> None:
        self._source = source
        self._lists = lists
        self._units = units
        self.usual = usual  # tokens
        self._grown = 0
        self._over_usual = self._over(usual)
        self._now = (unasked, self._over_usual)

    def over(self, asked: frozenset[str]) -> regex.Pattern[str]:
        """The pattern over the units that are found by these tokens, and perhaps by others."""
        if asked <= self.usual:
            return self._over_usual
        known, pattern = self._now
        if asked <= known:
            return pattern
        self._grown += 1
        known = known | asked if self._grown <= _MOST else frozenset(self._tokens())
        pattern = self._over(known)
        self._now = known, pattern
        return pattern

    def _tokens(self) -> set[str]:
        return {token for unit in self._units for token in tokens_of(unit)}

    def _over(self, known: frozenset[str]) -> regex.Pattern[str]:
        units = [unit for unit in self._units if not known.isdisjoint(tokens_of(unit))]
        return compiled(self._source, {**self._lists, **unit_lists(units)})


def unit_lists(units: Collection[str]) -> dict[str, Collection[str]]:
    """The lists of units that the patterns name."""
    return {"units": units, "single": [unit for unit in units if " " not in unit]}


def usual_tokens(words: MoneyWords, marks: Marks) -> frozenset[str]:
    """The tokens of the usual units, and of those that are not always looked for."""
    named = {
        name
        for name in marks.names
        if not _USUAL.isdisjoint((code_of(name, words)[0], *words.sharing(name)))
    }
    return unasked_tokens(words, marks) | named


def unasked_tokens(words: MoneyWords, marks: Marks) -> frozenset[str]:
    """The tokens of units that are not always looked for: "p", "/" of "S/."."""
    return words.glued | marks.partial | (marks.units - marks.names)
