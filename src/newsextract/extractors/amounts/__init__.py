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
from newsextract.extractors.amounts.around import read_around
from newsextract.extractors.amounts.conversions import CONVERSION
from newsextract.extractors.amounts.currencies import settled
from newsextract.extractors.amounts.grammar import grammar_of
from newsextract.extractors.amounts.printed import Printed
from newsextract.extractors.amounts.reading import RULES as _READ
from newsextract.extractors.amounts.reading import Reader
from newsextract.extractors.amounts.spots import spots
from newsextract.extractors.amounts.units import candidates_of

RULES = (*_READ, CONVERSION)


@extractor(provides=AMOUNTS, requires=[DATELINES])
def find_amounts(view: View) -> Iterator[MonetaryAmount]:
    """Yield amounts in text order, never overlapping."""
    grammar = grammar_of(view.lexicons)
    hits = spots(plain_tokens(view), grammar.marks)
    if not hits:  # saves time
        return
    reader = Reader(view, grammar, hits)
    found: list[Printed] = []
    done = 0
    for i in hits:
        if plain_tokens(view).starts[i] >= done:
            found += reader.read(i, done)
            done = found[-1].span.end if found else 0
    before: MonetaryAmount | None = None
    end = 0  # of the amount before, with what is said of it
    for printed, currency in zip(found, settled(found, view, grammar.words), strict=True):
        around = read_around(view.text, printed.span, grammar)
        start = printed.span.start
        converts = CONVERSION.read(before, end, currency, start, view.text, grammar)
        before = MonetaryAmount(
            printed.span,
            printed.amount,
            printed.low,
            printed.high,
            currency,
            around.approximate,
            around.bound,
            around.per,
            CONVERSION.name if converts else printed.rule,
            () if currency else candidates_of(printed.unit, grammar.words),
            converts,
        )
        end = around.end
        yield before
