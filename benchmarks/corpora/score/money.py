"""Sums of money.

Ours and the gold's are paired one to one, from left to right, where they overlap, or, where the corpus
gives no places, in order.  Figures, in percent:

==================  ======================================================================
``span_exact``      pairs with the same span, as F1
``span_overlap``    pairs, as F1
``full``            pairs with the right amount and currency, as F1
``amount``          of the pairs, those with the right amount
``currency``        of the pairs whose currency is asked for, those with the right one
==================  ======================================================================
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from corpora.cases import Case, Money
from corpora.counting import Outcome, Rate, share
from newsextract import MonetaryAmount, Parser


def score(cases: Iterable[Case[Money]], parser: Parser) -> Outcome:
    """Parse the texts and count."""
    outcome, count = Outcome(), Counter[str]()
    for case in cases:
        doc = parser.parse(case.text, published=case.published, language=case.language)
        count["gold"] += len(case.gold)
        count["ours"] += len(doc.amounts)
        right = 0
        for gold, ours in _pairs(case.gold, doc.amounts):
            amount, currency = _amount(gold, ours), _currency(gold, ours)
            count["pairs"] += 1
            count["exact"] += gold.span == ours.span
            count["amount"] += amount
            count["asked"] += bool(gold.currencies)
            count["currency"] += bool(gold.currencies) and currency
            right += amount and currency
        count["full"] += right
        if right < max(len(case.gold), len(doc.amounts)):
            ours_told = ", ".join(f"{_number(each)} {each.currency}" for each in doc.amounts)
            gold_told = ", ".join(map(_number, case.gold))
            outcome.errors.append(f"{case.name}: {ours_told or '-'}, not {gold_told or '-'}")
    for figure, key in (("span_exact", "exact"), ("span_overlap", "pairs"), ("full", "full")):
        outcome.figures |= Rate(count[key], count["ours"], count["gold"]).named(figure)
    outcome.figures["amount"] = share(count["amount"], count["pairs"])
    outcome.figures["currency"] = share(count["currency"], count["asked"])
    return outcome


def _pairs(
    gold: Sequence[Money], ours: Sequence[MonetaryAmount]
) -> Iterator[tuple[Money, MonetaryAmount]]:
    left = list(ours)
    for money in gold:
        for amount in left:
            if money.span is None or money.span.overlaps(amount.span):
                left.remove(amount)
                yield money, amount
                break


def _number(each: Money | MonetaryAmount) -> str:
    return f"{each.low} to {each.high}" if each.amount is None else str(each.amount)


def _amount(gold: Money, ours: MonetaryAmount) -> bool:
    return (ours.amount, ours.low, ours.high) == (gold.amount, gold.low, gold.high)


def _currency(gold: Money, ours: MonetaryAmount) -> bool:
    return not gold.currencies or ours.currency in gold.currencies
