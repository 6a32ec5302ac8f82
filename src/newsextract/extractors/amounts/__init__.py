"""Monetary amounts: ``€400``, ``US$1.2 billion``, ``10,000 rupees``, ``$5-7 million``, ``50 cents``.

``amount`` is in the major unit (dollars, never cents), always a ``Decimal``; a range has
``low`` and ``high`` instead, and "tens of millions of dollars" none of them. ``currency`` is an
ISO 4217 code, or None where several currencies share the unit and the article does not say
which. The span holds sign, number and scale, not "some" or "more than". Nothing here raises
on any text. Lexicon: ``data/<language>/amounts.toml`` and ``currency_names.toml`` (after CLDR).
"""

from collections.abc import Iterator

import attrs

from newsextract._extractor import View, extractor
from newsextract._field import Field
from newsextract._money import MonetaryAmount
from newsextract._patterns import lazy
from newsextract._text.tokens import Tokens
from newsextract.extractors.amounts.currencies import dollar_of
from newsextract.extractors.amounts.grammar import grammar_of
from newsextract.extractors.amounts.reading import prefixed, suffixed
from newsextract.extractors.amounts.refusals import YEAR
from newsextract.extractors.amounts.spots import spots

__all__ = ["AMOUNTS", "MonetaryAmount", "find_amounts"]

AMOUNTS = Field("newsextract.amounts", MonetaryAmount)


@extractor(provides=AMOUNTS)
def find_amounts(view: View) -> Iterator[MonetaryAmount]:
    """Yield amounts in text order, never overlapping."""
    grammar = grammar_of(view.lexicons)
    tokens = view.tokens
    hits = spots(tokens, grammar)
    if not hits:
        return
    dollar = dollar_of(view, grammar.words)
    done = 0
    for i in hits:
        if tokens.starts[i] < done:
            continue
        readings = (prefixed, suffixed)
        if _follows_number(i, tokens):
            readings = (suffixed, prefixed)  # "15 USD 50"
        found = readings[0](i, view, grammar, dollar, done) or readings[1](
            i, view, grammar, dollar, done
        )
        if found is not None:
            if done and _CONVERTED.fullmatch(view.text, done, found.span.start):
                found = attrs.evolve(found, rule="amount.conversion")
            done = found.span.end
            yield found


def _follows_number(i: int, tokens: Tokens) -> bool:
    """Whether a code stands right behind a number that is no year."""
    word = tokens.words[i]
    if not i or not (word.isupper() and len(word) == 3):
        return False
    before = tokens.words[i - 1]
    near = tokens.starts[i] - tokens.ends[i - 1] <= 1
    return near and before[0].isdigit() and YEAR.fullmatch(before) is None


_CONVERTED = lazy(r" ?[(\[](?:about |around |some |roughly |or |~|approximately |equivalent to )?")
