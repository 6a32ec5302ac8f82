"""What stands around an amount: how exact it is, whether it is a bound, and per what it is paid."""

from typing import Literal, NamedTuple

import regex

from newsextract._model.span import Span
from newsextract.extractors.amounts.grammar import Grammar

_BEFORE = 32  # characters in which the longest words of bounds fit


class Around(NamedTuple):
    """What the words before and behind an amount add to it."""

    approximate: bool  # "some", "about", "more than"
    bound: Literal["at_least", "at_most"] | None
    per: str | None
    end: int  # of the amount and all that


def read_around(text: str, span: Span, grammar: Grammar) -> Around:
    """What stands around ``span``, which leaves out all but what is between its numbers."""
    lead = grammar.before.search(text, max(0, span.start - _BEFORE), span.start)
    tail = grammar.after.match(text, span.end)
    inside = any(f"-{word}" in text[span.start : span.end].lower() for word in grammar.words.inner)
    hints = [hint for hint in (lead, tail) if hint and not hint.groupdict().get("no")]
    bound: Literal["at_least", "at_most"] | None = None
    for hint in hints:
        if hint["at_least"]:
            bound = "at_least"
        elif hint["at_most"]:
            bound = "at_most"
    end = tail.end() if tail else span.end
    per = grammar.per.match(text, end)
    rate = _rate(per, grammar) if per else None
    return Around(bool(hints) or inside, bound, rate, per.end() if per else end)


def _rate(match: regex.Match[str], grammar: Grammar) -> str:
    """What an amount is paid for, in the singular: "hour", "barrel"."""
    printed = " ".join((match["noun"] or match["per"]).lower().split())
    return grammar.words.per.get(printed, printed)
