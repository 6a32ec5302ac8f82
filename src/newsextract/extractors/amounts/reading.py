"""One amount at a token: its sign, number, scale and unit, and what stands around it."""

from decimal import Decimal
from typing import Literal

import regex

from newsextract._extractor import View
from newsextract._money import MonetaryAmount
from newsextract._span import Span
from newsextract._text.numerals import read_words
from newsextract._text.tokens import Tokens
from newsextract.extractors.amounts.currencies import code_of, settled
from newsextract.extractors.amounts.grammar import Grammar
from newsextract.extractors.amounts.numbers import plain, read_number, short_range
from newsextract.extractors.amounts.ranges import is_range
from newsextract.extractors.amounts.refusals import refused_sign, refused_unit


def prefixed(
    i: int, view: View, grammar: Grammar, dollar: str | None, done: int
) -> MonetaryAmount | None:
    """The amount whose sign stands at token ``i``: "US$1.2 billion"."""
    tokens, text = view.tokens, view.text
    word = tokens.lower[i]
    if word not in grammar.signs and word.rstrip("0123456789") not in grammar.signs:
        return None
    first = i
    while (
        first
        and i - first < 4
        and tokens.ends[first - 1] == tokens.starts[first]
        and tokens.starts[first - 1] >= done
    ):
        first -= 1
    if word == "$" and first == i and i and tokens.lower[i - 1] in _BEFORE_DOLLAR:
        first -= 1  # "hk $ 10"
    for j in range(first, i + 1):
        match = grammar.prefixed.match(text, tokens.starts[j])
        if match and match.start("unit") <= tokens.starts[i] < match.end("unit"):
            if refused_sign(match, text, grammar):
                continue
            return _amount(match, "prefixed", view, grammar, dollar)
    return None


_BEFORE_DOLLAR = frozenset({"c", "ca", "hk", "us", "nz", "au"})


def suffixed(
    i: int, view: View, grammar: Grammar, dollar: str | None, done: int
) -> MonetaryAmount | None:
    """The amount whose unit stands at token ``i``: "1.2 billion dollars"."""
    tokens, text = view.tokens, view.text
    word = tokens.lower[i]
    if word not in grammar.units and word.lstrip("0123456789") not in grammar.units:
        return None
    j = _leftmost(i, tokens, grammar, done)
    for k in range(j, i + 1):
        match = grammar.suffixed.match(text, tokens.starts[k])
        if match and any(
            match.start(unit) < tokens.ends[i] and tokens.starts[i] < match.end(unit)
            for unit in ("unit", "unit1")
        ):
            if refused_unit(match, text, tokens, i, grammar):
                return None
            return _amount(match, "suffixed", view, grammar, dollar)
    return None


def _leftmost(i: int, tokens: Tokens, grammar: Grammar, done: int) -> int:
    j = i
    while j > 0 and i - j < 14 and tokens.starts[j - 1] >= done:
        word = tokens.lower[j - 1]
        if not (word in grammar.left or word in grammar.modifiers or word[0].isdigit()):
            break
        j -= 1
    return j


_DOLLARS = ("dollar", "dólar", "dolar", "buck", "dlr", "cent", "ct")  # in all their forms


def _amount(
    match: regex.Match[str], how: str, view: View, grammar: Grammar, dollar: str | None
) -> MonetaryAmount | None:
    text, words = view.text, grammar.words
    unit = match["unit"]
    currency, coin = code_of(unit, words)
    if currency is None and ("$" in unit or unit.lower().startswith(_DOLLARS)):
        currency = dollar
    else:
        currency = settled(unit, currency, view, words)
    groups = match.groupdict()
    start, end = match.start(), match.end()
    before = text[max(0, start - 28) : start]
    if groups.get("many"):
        return _finish(
            Span(start, end), None, None, None, currency, how, match, view, grammar, before
        )
    scale, scale2 = groups.get("scale"), groups.get("scale2")
    if how == "suffixed" and unit in words.codes and not scale and not groups.get("to"):
        behind = grammar.code_scale.match(text, end)
        if behind:
            scale, end = behind["scale"], behind.end()
    number = read_number(match["number"], scale, grammar, currency)
    if number is not None and unit in words.megas:
        number = number.scaleb(words.megas[unit])
    number2 = None
    if groups.get("number2"):
        low = match["number2"]
        short = short_range(match["number"], low, scale2, grammar) if how == "suffixed" else None
        second = short or read_number(low, scale2, grammar)
        joined = match["to"].strip().lower()
        unit1 = code_of(groups.get("unit1") or unit, words)
        same = unit1 == code_of(unit, words)
        as_range = same and is_range(match, before, joined, how, grammar)
        if as_range and number is not None and second is not None:
            if scale2 and not scale and (number < second or how == "suffixed"):
                number = read_number(match["number"], scale2, grammar)
            if number is not None and number <= second:
                number2 = second
        if number2 is None:
            if groups.get("unit1"):  # "fell 2 crowns to 31 crowns": the first of two
                end = match.end("unit1")
                currency, coin = unit1
                currency = currency or (dollar if unit.lower().startswith(_DOLLARS) else None)
            elif how == "suffixed":
                start = match.start("number2")
                number, before = second, text[max(0, start - 28) : start]
            else:
                end = match.end("scale") if scale else match.end("number")
    if number is None:
        return None
    if coin:
        part = words.coin_parts.get(" ".join(unit.lower().split()), 1)
        number = number * part / 100
        number2 = number2 * part / 100 if number2 is not None else None
    elif number2 is None:
        cents = None
        if not scale and number == number.to_integral_value():
            cents = grammar.cents.match(text, end)
            if cents is None and how == "suffixed" and unit in words.codes:
                cents = grammar.code_cents.match(text, end)
        if cents:
            extra = read_words(cents["cents"], grammar.numbers.cardinals)
            if extra and Decimal(extra) < 100:
                number, end = number + Decimal(extra) / 100, cents.end()
    if groups.get("minus") or groups.get("minus2"):
        number = -number
    span = Span(start, end)
    if number2 is not None:
        return _finish(span, None, number, number2, currency, how, match, view, grammar, before)
    return _finish(span, number, None, None, currency, how, match, view, grammar, before)


def _finish(
    span: Span,
    amount: Decimal | None,
    low: Decimal | None,
    high: Decimal | None,
    currency: str | None,
    how: str,
    match: regex.Match[str],
    view: View,
    grammar: Grammar,
    before: str,
) -> MonetaryAmount:
    text = view.text
    lead = grammar.before.search(before)
    tail = grammar.after.match(text, span.end)
    bound: Literal["at_least", "at_most"] | None = None
    approximate = bool(lead or tail)
    for hint in (lead, tail):
        if hint and hint["at_least"]:
            bound = "at_least"
        elif hint and hint["at_most"]:
            bound = "at_most"
    per = grammar.per.match(text, tail.end() if tail else span.end)
    rate = None
    if per:
        rate = (
            per["unit"] or regex.sub(r"^(?:-?(?:a|an|per)[ -])", "", per["per"].lower())
        ).strip("- ")
        if view.language.partition("-")[0] != "en":
            rate = rate.rsplit(None, 1)[-1]
    rule = f"amount.{'many' if amount is None and low is None else 'range' if low is not None else how}"
    open_to = () if currency else grammar.words.sharing(match["unit"])
    return MonetaryAmount(
        span,
        plain(amount),
        plain(low),
        plain(high),
        currency,
        approximate,
        bound,
        rate,
        rule,
        open_to,
    )
