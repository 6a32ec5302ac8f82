"""What a refusal looks at: a match that looks like money, and what is asked of it again and again.

A refusal is a rule whose ``read`` says True (no money), False (money, whatever the refusals behind
it say) or None (they decide). Its ``refuses`` are texts in which the match is none, ``finds`` such
that look like them and hold an amount.
"""

from collections.abc import Callable

import regex

from newsextract._model import light
from newsextract._rules import Rule
from newsextract._words.patterns import lazy
from newsextract.extractors.amounts.grammar import Grammar

YEAR = lazy(r"(?:19|20)\d\d")


@light.frozen
class Seen:
    """A match of the grammar, and what the refusals ask of it."""

    match: regex.Match[str]
    text: str
    grammar: Grammar
    is_named: Callable[[str], bool]  # whether the article names a country of a currency
    printed: str  # the unit
    unit: str  # in lower case
    number: str  # that stands at the unit, in lower case
    scaled: bool  # "5 million", "hundreds of"
    bare: bool  # "a pound"

    @property
    def is_year(self) -> bool:
        """Whether the number can be a year."""
        return YEAR.fullmatch(self.number) is not None

    @property
    def is_one(self) -> bool:
        """Whether the number is the word for one."""
        return self.grammar.numbers.cardinals.get(self.number) == 1

    @property
    def is_few(self) -> bool:
        """Whether the number is one that often counts no money: "three crowns"."""
        return self.number in self.grammar.words.few


Refusal = Rule[Callable[[Seen], bool | None]]


def refused(seen: Seen, refusals: tuple[Refusal, ...]) -> bool:
    """What the first refusal says that has something to say."""
    return next((said for refusal in refusals if (said := refusal.read(seen)) is not None), False)
