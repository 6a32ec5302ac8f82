"""The amounts at the places where there may be some, each with what stands around it."""

from collections.abc import Iterator

from newsextract._model.annotations import MonetaryAmount
from newsextract._view import View, plain_tokens
from newsextract.extractors.amounts.around import read_around
from newsextract.extractors.amounts.conversions import CONVERSION
from newsextract.extractors.amounts.currencies import settled
from newsextract.extractors.amounts.grammar import Grammar
from newsextract.extractors.amounts.printed import Printed
from newsextract.extractors.amounts.reading import RULES as _READ
from newsextract.extractors.amounts.reading import Reader
from newsextract.extractors.amounts.units import candidates_of

RULES = (*_READ, CONVERSION)


def read_amounts(view: View, grammar: Grammar, hits: list[int]) -> Iterator[MonetaryAmount]:
    """The amounts at the numbers of tokens in ``hits``, in text order."""
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
