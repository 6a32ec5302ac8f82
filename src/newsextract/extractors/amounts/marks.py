"""The tokens by which amounts are found, and what may stand between a number and its unit."""

from collections.abc import Collection, Iterable

import regex

from newsextract._model import light
from newsextract._words.amounts import MoneyWords
from newsextract._words.numerals import Numerals
from newsextract._words.patterns import compiled, lazy
from newsextract.extractors.amounts import patterns

_TOKEN = lazy(r"\w+|[^\w\s]")
_NAMED = lazy(r"\p{Sc}|\p{L}")
_IN_NUMBER = "-.,'’–—−/" + patterns.VULGAR  # the marks of a number: "1'200", "2-1/2"
_BEFORE_UNIT = ".,-–—−'’"  # the marks between a number and its unit: "5-dollar", "d'euros"


@light.frozen(kw_only=True)
class Marks:
    """Sets of tokens, in lower case."""

    signs: frozenset[str]  # last tokens of symbols and codes that stand before a number
    units: frozenset[str]  # the tokens by which units behind a number are found
    names: frozenset[str]  # of these all but codes
    both: frozenset[str]  # but for those that count only glued to digits: "5 p.m." is no money
    partial: frozenset[str]  # those that are only part of a sign: "/" of "S/."
    capitals: frozenset[str]  # codes that in small letters are words: "all", "try"
    left: frozenset[str]  # what the number before a unit is made of
    ends: frozenset[str]  # the words that such a number can end with
    between: frozenset[str]  # what can stand between that end and the unit: "of", "hong kong"
    before_sign: frozenset[str]  # what a space can part from a sign: "minus $5", "US $5"
    modifiers: frozenset[str]  # what stands between number and unit: "hong kong" dollars
    compound: regex.Pattern[str] | None  # a number in one word, where the language has such

    def ends_number(self, word: str) -> bool:
        """Whether a number before a unit can end with a token in lower case."""
        return word[0].isdigit() or word in self.ends or self._is_compound(word)

    def in_number(self, word: str) -> bool:
        """Whether a token, in lower case, can be part of a number before a unit."""
        return word[0].isdigit() or word in self.left or self._is_compound(word)

    def _is_compound(self, word: str) -> bool:
        return self.compound is not None and self.compound.fullmatch(word) is not None


def marks_of(words: MoneyWords, numbers: Numerals, units: Collection[list[str]]) -> Marks:
    """The tokens of a language, whose units have the tokens ``units``."""
    codes = {c.lower() for c in (*words.codes, *words.megas)}
    signs = frozenset(codes | {tokens_of(s)[-1] for s in words.symbols})
    heads, modifiers = _heads(units)
    spelt = (
        *numbers.cardinals, *numbers.articled, *numbers.scales, *numbers.fractions,
        *numbers.halves, *words.manies, *words.bigs, *words.ones,
    )  # fmt: skip
    ends = {tokens_of(row)[-1] for row in spelt}
    fillers = {tokens_of(row)[0] for row in words.fillers}
    inside = (
        *spelt, *numbers.joins, *words.ofs, *words.ands, *words.inner, *words.fillers,
        *words.range_to, *words.range_and, *words.range_or, *words.minus, *_IN_NUMBER,
    )  # fmt: skip
    return Marks(
        signs=signs,
        units=heads | codes,
        names=heads,
        both=(signs | heads | codes) - words.glued,
        partial=frozenset(mark for mark in signs | heads if not _NAMED.match(mark)),
        capitals=frozenset(codes - words.names.keys() - words.symbols.keys() - words.small_codes),
        left=frozenset(_all_tokens(inside)),
        ends=frozenset({*ends, *patterns.VULGAR}),
        between=frozenset({*modifiers, *_all_tokens(words.ofs), *fillers, *_BEFORE_UNIT} - ends),
        before_sign=frozenset(
            {*words.minus, *(tokens_of(s)[0] for s in words.symbols if " " in s)}
        ),
        modifiers=modifiers,
        compound=compiled(
            patterns.GLUED, {"cardinals": [*numbers.cardinals], "glue": numbers.glue}
        )
        if numbers.glue
        else None,
    )


def tokens_of(unit: str) -> list[str]:
    """The tokens of a printed unit, without points: "u.s. $" is "u", "s" and "$"."""
    if (words := unit.split()) and "".join(words).isalpha():  # saves time
        return words
    return [token for token in _TOKEN.findall(unit) if token != "."]


def _all_tokens(rows: Iterable[str]) -> set[str]:
    return {token for row in rows for token in ([row] if row.isalpha() else _TOKEN.findall(row))}


def _heads(tokens: Collection[list[str]]) -> tuple[frozenset[str], frozenset[str]]:
    """The token by which each unit is found, and the tokens that can stand before those.

    "hong kong dollars" is found by "dollars", a unit of its own, and "a$" by its sign.
    """
    heads = {unit[0] for unit in tokens if len(unit) == 1}
    modifiers = {".", "-"}
    for unit in tokens:
        if heads.isdisjoint(unit):
            heads.add(unit[-1])
        modifiers.update(unit[:-1])
    return frozenset(heads), frozenset(modifiers - heads)
