"""Printed numbers as Decimals: ``1,200``, ``1.234,56``, ``2 1/2``, ``half a``, ``twenty-five``."""

from decimal import Decimal, InvalidOperation

import regex

from newsextract._patterns import lazy
from newsextract._text.numerals import read_words
from newsextract.extractors.amounts.grammar import Grammar

_DOTS = lazy(r"\d{1,3}(?:\.\d{3})+,\d{1,2}|\d{1,3}(?:\.\d{3}){2,}")
_THOUSANDS = lazy(r"\d{1,3}(?:\.\d{3})+")
_COMMA = lazy(r"\d+,\d{1,2}")
_HALVES = {"half": "0.5", "a half": "0.5", "half a": "0.5", "half an": "0.5", "quarter": "0.25"}


def _plain_digits(text: str, grammar: Grammar, *, dotted: bool, scaled: bool) -> str:
    """Digits with a point at most: of "1.234,56", "1 298,00", "12,34,567" and "2 1/2".

    ``dotted``: the language or the currency sets points between thousands and a comma before
    decimals; ``scaled``: a scale word follows, so that three decimals are possible.
    """
    if "/" in text:
        return read_words(text.replace("-", " "), grammar.numbers.cardinals) or ""
    digits = regex.sub(r"[\s\u00a0\u202f'’]", "", text)
    if dotted and _THOUSANDS.fullmatch(digits):
        return digits.replace(".", "")
    if dotted and scaled and "." not in digits and digits.count(",") == 1:
        return digits.replace(",", ".")
    if _DOTS.fullmatch(digits):
        return digits.replace(".", "").replace(",", ".")
    if _COMMA.fullmatch(digits):
        return digits.replace(",", ".")
    return digits.replace(",", "")


def read_number(
    text: str, scale: str | None, grammar: Grammar, currency: str | None = None
) -> Decimal | None:
    """A printed number times its scale word; None if it is none, or too long to be money."""
    low = " ".join(text.lower().split())
    if low in ("a", "an"):
        value = Decimal(1)
    elif low in _HALVES:
        value = Decimal(_HALVES[low])
    elif "quarter" in low:
        value = Decimal("0.75" if "three" in low else "0.25")
    elif low[0].isdigit() or low[0] == ".":
        dotted = bool(grammar.words.decimal) or currency in grammar.words.dotted
        plain = _plain_digits(low, grammar, dotted=dotted, scaled=scale is not None)
        try:
            value = Decimal(plain)
        except InvalidOperation:
            return None
    else:
        read = read_words(low, grammar.numbers.cardinals)
        if read is None:
            return None
        value = Decimal(read)
    power = grammar.numbers.scales.get(scale.lower(), 0) if scale else 0
    return value.scaleb(power) if len(str(value)) < 24 else None


def short_range(first: str, second: str, scale: str | None, grammar: Grammar) -> Decimal | None:
    """The end of "2.4410-4415" and "98.20-25": the last digits alone are given again."""
    digits = second.replace(" ", "")
    if "." not in first or "." in digits or len(digits) > len(first.rpartition(".")[2]):
        return None
    return read_number(first[: -len(digits)] + digits, scale, grammar)


def plain(value: Decimal | None) -> Decimal | None:
    """Without an exponent: 1.2 billion is 1200000000."""
    if value is None:
        return None
    return value.quantize(Decimal(1)) if value == value.to_integral_value() else value.normalize()
