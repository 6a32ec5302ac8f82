"""The same sum in another currency: ``480 million pounds (about $600 million, €550 million)``."""

from newsextract._model.annotations import MonetaryAmount
from newsextract._model.span import Span
from newsextract._rules import Rule
from newsextract.extractors.amounts import patterns
from newsextract.extractors.amounts.grammar import Grammar


def restated(
    before: MonetaryAmount | None,
    end: int,
    currency: str | None,
    start: int,
    text: str,
    grammar: Grammar,
) -> Span | None:
    """The span of the amount that another one states again; None if it does not.

    Args:
        before: the amount in front of it.
        end: where that one and what is said of it ends.
        currency: that of the other.
        start: where the other one begins.
        text: the article.
        grammar: the patterns of its language.
    """
    if before is None or before.currency == currency:
        return None
    pattern = grammar.converted_again if before.converts else grammar.converted
    found = pattern.fullmatch(text, end, start)
    return (before.converts or before.span) if found else None


CONVERSION = Rule(
    "amount.conversion",
    read=restated,
    pattern=patterns.CONVERTED,
    finds=(
        "The lock was sold for 20 million pounds (⟦$26 million⟧) in May.",
        "The roof cost 90,000 rupees, or about ⟦$1,080⟧, and the door nothing.",
    ),
    refuses=(
        "Hale has €40 and Brandt $50.",
        "The tax took $5 million ($3 million after a rebate) from the guild.",
    ),
)
