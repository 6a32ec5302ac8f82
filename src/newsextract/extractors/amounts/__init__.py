"""Monetary amounts: ``€400``, ``US$1.2 billion``, ``10,000 rupees``, ``$5-7 million``, ``50 cents``.

``amount`` is in the major unit (dollars, never cents), always a ``Decimal``; a range has
``low`` and ``high`` instead, and "tens of millions of dollars" none of them. ``currency`` is an
ISO 4217 code, or None where several currencies share the unit and the article does not say
which. The span holds sign, number and scale, not "some" or "more than". Nothing here raises
on any text. Lexicon: ``data/<language>/amounts.toml`` and ``currency_names.toml`` (after CLDR).
"""

from collections.abc import Iterator

from newsextract._model.annotations import AMOUNTS, DATELINES, MonetaryAmount
from newsextract._view import View, extractor, plain_tokens
from newsextract.extractors.amounts.grammar import grammar_of
from newsextract.extractors.amounts.spots import spots


@extractor(provides=AMOUNTS, requires=[DATELINES])
def find_amounts(view: View) -> Iterator[MonetaryAmount]:
    """Yield amounts in text order, never overlapping."""
    grammar = grammar_of(view.lexicons)
    hits = spots(plain_tokens(view), grammar.marks)
    if not hits:  # saves time
        return
    from newsextract.extractors.amounts.finding import read_amounts  # most texts name no money

    yield from read_amounts(view, grammar, hits)
