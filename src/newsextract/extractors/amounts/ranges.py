"""Whether two numbers are a range ("$5 to $7") or two amounts ("rose from $5 to $7")."""

from decimal import Decimal

import regex

from newsextract._words.patterns import lazy
from newsextract.extractors.amounts.grammar import Grammar

_WINDOW = 90  # characters before an amount in which a word of change makes it one
_FAR = 4  # "rose 95 to 745 yen", but "has risen three to four billion euros"
_NEAR = 8  # words before "from" among which one of change counts
_SENTENCE = lazy(r"[.!?;][\s”\"]")


def is_range(
    match: regex.Match[str], text: str, grammar: Grammar, low: Decimal, high: Decimal
) -> bool:
    """Whether what joins the numbers makes a range: "and" only behind "between", "or" never.

    "to" does, but for changes: "rose from $5 to $7", "fell by $5 to $7", "up $5 to $7".
    """
    start = match.start()
    if match["dash"]:
        return True
    if match["and"]:
        return text[max(0, start - 20) : start].rstrip().lower().endswith(grammar.words.between)
    far = high > low * _FAR
    of_one_unit = match.start("unit") > match.start("number2") and not match["unit1"]
    by = not of_one_unit or far
    return not match["or"] and not _is_change(text, start, grammar, by=by)


def _is_change(text: str, start: int, grammar: Grammar, *, by: bool) -> bool:
    """Whether the words before ``start`` say that something moved: "rose from", "fell by".

    ``by``: whether the number there can be how much it moved; not in "rose three to four euros".
    """
    words = grammar.words
    before = text[max(0, start - _WINDOW) : start].lower()
    clause = _SENTENCE.split(before)[-1].replace(",", " ").split()
    if clause and clause[-1] in words.origin:
        near = clause[-_NEAR:-1]
        return not (words.change.isdisjoint(near) or near[-1] in words.spans)
    while by and clause and clause[-1] in words.by:
        clause.pop()
    return by and bool(clause) and clause[-1] in words.change


def carries(first: Decimal, second: Decimal, scale: str | None) -> bool:
    """Whether the scale of the second number is the first's as well: "$5 to $7 million"."""
    return not scale and first < second
