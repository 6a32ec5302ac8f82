"""The pattern of a number and its unit, over the usual units, and over a stand-in for any other.

A language knows two thousand names of units, and a pattern over all takes ten times as long to compile
as one over the few that nearly all texts have. So there is one pattern a language, compiled ahead. A text
that has other units behind its numbers is read in a disguise: of each, letters and signs are written as
letters and signs that stand in no text, which the pattern takes for a unit. "5 ꡁꡁꡁꡁꡁ" is what it sees
of "5 pesos", and what it finds there is the same.
"""

from collections.abc import Collection, Iterable, Mapping
from typing import Any, cast

import regex

from newsextract._words.amounts import MoneyWords
from newsextract._words.patterns import compiled
from newsextract.extractors.amounts.marks import Marks, tokens_of
from newsextract.extractors.amounts.patterns import OF_ONE_WORD, OF_SEVERAL
from newsextract.extractors.amounts.units import code_of

_USUAL = frozenset({"CHF", "EUR", "GBP", "JPY", "USD"})

Place = tuple[int, str]  # where a token begins, and it in lower case


class Suffixed:
    """The pattern of a language, and its units that stand in no pattern."""

    def __init__(
        self,
        source: str,
        lists: Mapping[str, Collection[str]],
        units: Mapping[str, list[str]],  # and their tokens
        usual: frozenset[str],
    ) -> None:
        self._usual = usual  # tokens
        self._units = tuple(units)
        self._rare: dict[str, list[str]] = {}  # token -> units that have it, the longest first
        common = [unit for unit, tokens in units.items() if not usual.isdisjoint(tokens)]
        self._pattern = compiled(source, {**lists, **unit_lists(common)})

    def over(self, text: str, places: Iterable[Place]) -> "regex.Pattern[str] | Disguised":
        """What matches in a text that has units at these places."""
        rare = [place for place in places if place[1] not in self._usual]
        spans = [span for start, token in rare if (span := self._span(text, start, token))]
        return Disguised(self._pattern, text, spans) if spans else self._pattern

    def _span(self, text: str, start: int, token: str) -> tuple[int, int] | None:
        """Where the longest unit stands that a token is part of."""
        for unit in self._with(token):
            at = unit.find(token)
            while at >= 0:
                first = start - at
                if first >= 0 and text[first : first + len(unit)].lower() == unit:
                    return first, first + len(unit)
                at = unit.find(token, at + 1)
        return None

    def _with(self, token: str) -> list[str]:
        found = self._rare.get(token)
        if found is None:
            units = [unit for unit in self._units if token in unit and token in tokens_of(unit)]
            self._rare[token] = found = sorted(units, key=lambda unit: (-len(unit), unit))
        return found


class Disguised:
    """A text in which units are stand-ins, and the pattern that knows these."""

    def __init__(
        self, pattern: "regex.Pattern[str]", text: str, spans: Iterable[tuple[int, int]]
    ) -> None:
        self._pattern = pattern
        letters = list(text)
        for start, end in spans:
            stand_ins = OF_SEVERAL if " " in text[start:end] else OF_ONE_WORD
            letters[start:end] = [
                stand_ins[not (letter.isalnum() or letter == " ")] for letter in text[start:end]
            ]
        self._seen = "".join(letters)

    def match(self, text: str, at: int) -> "regex.Match[str] | None":
        """The match that begins at a place of the text."""
        match = self._pattern.match(self._seen, at)
        return None if match is None else cast("regex.Match[str]", _Match(match, text))


class _Match:
    """A match in the disguise as one in the text."""

    def __init__(self, match: "regex.Match[str]", text: str) -> None:
        self._text = text
        self.start, self.end, self.span = match.start, match.end, match.span
        self._names = match.re.groupindex

    def __getitem__(self, group: str | int) -> Any:
        start, end = self.span(group)
        return None if start < 0 else self._text[start:end]

    def groupdict(self) -> dict[str, str | None]:
        """Each group by its name."""
        return {name: self[name] for name in self._names}


def unit_lists(units: Collection[str]) -> dict[str, Collection[str]]:
    """The lists of units that the patterns name."""
    return {"units": units, "single": [unit for unit in units if " " not in unit]}


def usual_tokens(words: MoneyWords, marks: Marks) -> frozenset[str]:
    """The tokens of the usual units, and of those that are not always looked for: "p", "/" of "S/."."""
    named = {
        name
        for name in marks.names
        if not _USUAL.isdisjoint((code_of(name, words)[0], *words.sharing(name)))
    }
    return words.glued | marks.partial | (marks.units - marks.names) | named
