"""Dates, times, durations and sets, as TempEval-3 scores them (task A).

Ours and the gold's are paired one to one, from left to right, where they overlap.  F1, in percent:

=============  ===================================================================
``relaxed``    pairs
``strict``     pairs with the same span
``type``       pairs with the same TIMEX3 type
``value``      pairs with the same TIMEX3 value, character by character
=============  ===================================================================

A fact of the gold without a value (or type), and what is paired with it, are left out of that figure.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from corpora.cases import Case, Moment
from corpora.counting import Outcome, Rate
from newsextract import Parser, Timex


def score(cases: Iterable[Case[Moment]], parser: Parser) -> Outcome:
    """Parse the texts and count."""
    outcome, count = Outcome(), Counter[str]()
    for case in cases:
        doc = parser.parse(case.text, published=case.published, language=case.language)
        pairs = list(_pairs(case.gold, doc.dates))
        count["gold"] += len(case.gold)
        count["ours"] += len(doc.dates)
        _count(pairs, count)
        outcome.errors += _errors(case, doc.dates, pairs)
    for figure in ("relaxed", "strict", "type", "value"):
        aside = count[f"{figure}.aside"]
        rate = Rate(count[figure], count["ours"] - aside, count["gold"] - aside)
        outcome.figures |= rate.named(figure)
    return outcome


def _pairs(gold: Sequence[Moment], ours: Sequence[Timex]) -> Iterator[tuple[Moment, Timex]]:
    """The first of ours that overlaps, for each of the gold in turn."""
    left = sorted(ours, key=lambda timex: timex.span)
    for moment in sorted(gold, key=lambda moment: moment.span):
        for timex in left:
            if timex.span.overlaps(moment.span):
                left.remove(timex)
                yield moment, timex
                break


def _count(pairs: Iterable[tuple[Moment, Timex]], count: Counter[str]) -> None:
    for moment, timex in pairs:
        count["relaxed"] += 1
        count["strict"] += moment.span == timex.span
        count["type"] += moment.kind == timex.kind
        count["type.aside"] += moment.kind is None
        count["value"] += timex.value in moment.values
        count["value.aside"] += not moment.values


def _errors(
    case: Case[Moment], ours: Sequence[Timex], pairs: Sequence[tuple[Moment, Timex]]
) -> Iterator[str]:
    text = case.text
    paired = {moment.span for moment, _ in pairs} | {timex.span for _, timex in pairs}
    for moment in case.gold:
        if moment.span not in paired:
            yield f"{case.name}: missed: {text[moment.span.start : moment.span.end]}"
    for timex in ours:
        if timex.span not in paired:
            yield f"{case.name}: not in the gold: {text[timex.span.start : timex.span.end]}"
    for moment, timex in pairs:
        if moment.values and timex.value not in moment.values:
            words = text[timex.span.start : timex.span.end]
            yield f"{case.name}: {words}: {timex.value}, not {' or '.join(moment.values)}"
