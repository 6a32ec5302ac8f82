"""Printed numbers as Decimals: ``1,200``, ``1.234,56``, ``2 1/2``, ``half a``, ``twenty-five``.

Never a float: digits are given to ``Decimal`` as they stand. Where one separator stands before
three digits ("1.234"), the text's own numbers say whether it is a decimal sign, else its language.
"""

import unicodedata
from collections.abc import Iterator
from decimal import Decimal

from newsextract._language.numerals import added_up, read_words
from newsextract._language.tokens import NUMBER
from newsextract._view import View, plain_tokens
from newsextract._words.numerals import Numerals
from newsextract._words.patterns import lazy
from newsextract.extractors.amounts.grammar import Grammar
from newsextract.extractors.amounts.patterns import VULGAR

_ONE_DOT = lazy(r"\d{1,3}\.\d{3}")
_DOT_GROUPS = lazy(r"\d{1,3}(?:\.\d{3})+(?:,\d{1,2})?")
_ONE_COMMA = lazy(r"\d{1,3},\d{3}")
_COMMA_DECIMALS = lazy(r"\d+,\d{1,2}")
_SPACES = lazy(r"[\s\u2009'’]+")
_FRACTION = lazy(rf"[ -]?(\d{{1,2}}/\d{{1,2}}|[{VULGAR}])$")
_LONGEST = 24  # digits of a number that can still be money


def read_number(text: str, grammar: Grammar, *, comma: bool, scaled: bool) -> Decimal | None:
    """A printed number; None if it is none or too long to be money.

    Args:
        text: the number without its scale word.
        grammar: the words of its language.
        comma: whether a comma stands before decimals and a point between thousands.
        scaled: whether a scale word follows, so that three decimals are likely.
    """
    low = " ".join(text.lower().split())
    if low in grammar.words.ones:
        return Decimal(1)
    if low in grammar.numbers.fractions:
        return Decimal(grammar.numbers.fractions[low])
    if not (low[0].isdigit() or low[0] == "." or low[0] in VULGAR):
        return _words_value(low, grammar)
    fraction = _FRACTION.search(low)
    digits = low[: fraction.start()] if fraction else low
    plain = _plain_digits(digits, comma=comma, scaled=scaled) or "0"
    if len(plain) >= _LONGEST:
        return None
    if not fraction:
        return Decimal(plain)
    return Decimal(plain) + _fraction_value(fraction[1])


def _fraction_value(text: str) -> Decimal:
    """A fraction as a Decimal, "1/2" or "½"; nothing of "1/0"."""
    slashed = unicodedata.normalize("NFKC", text).replace("\u2044", "/")
    return Decimal(read_words(f"0 {slashed}", {}) or "0")


def _words_value(text: str, grammar: Grammar) -> Decimal:
    """The value of number words, whose shape the grammar has accepted."""
    numbers = grammar.numbers
    half = next((h for h in numbers.halves if text.endswith((f" {h}", f"-{h}"))), "")
    words = grammar.number_word.findall(text.removesuffix(half))
    value = Decimal(added_up(_worth(w, numbers) for w in words))
    return value + Decimal("0.5") if half else value


def is_compound(text: str, grammar: Grammar) -> bool:
    """Whether number words go on behind a scale: "two million three hundred"."""
    scales = grammar.numbers.scales
    return text[:1].isalpha() and any(scales.get(w, 0) > _HUNDREDS for w in text.lower().split())


_HUNDREDS = 3  # powers of ten of a word that is a number like others: "thousand"


def _worth(word: str, numbers: Numerals) -> int:
    """The number of one word of number words: "a hundred", "five", "million"."""
    known = numbers.articled.get(word) or numbers.cardinals.get(word)
    return known or 10 ** numbers.scales[word]


def _plain_digits(text: str, *, comma: bool, scaled: bool) -> str:
    """Digits with a point at most: of "1.234,56", "1 298,00" and "12,34,567"."""
    digits = _SPACES.sub("", text)
    if _DOT_GROUPS.fullmatch(digits) and (comma or not _ONE_DOT.fullmatch(digits)):
        return digits.replace(".", "").replace(",", ".")
    if _COMMA_DECIMALS.fullmatch(digits) or (comma and scaled and _ONE_COMMA.fullmatch(digits)):
        return digits.replace(",", ".")
    return digits.replace(",", "")


def short_range(first: str, second: str) -> str | None:
    """The end of "2.4410-4415" and "98.20-25": the last digits alone are given again."""
    digits = second.replace(" ", "")
    decimals = first.rpartition(".")[2] if "." in first else ""
    if not digits.isdecimal() or len(digits) > len(decimals) or not decimals.isdecimal():
        return None
    return first[: -len(digits)] + digits


def comma_decimals(view: View, grammar: Grammar) -> bool:
    """Whether the text writes "1.234,56": what its numbers show, else what its language does."""
    usual = bool(grammar.words.decimal)
    shown = set(_evidence(view))
    return not usual if shown == {not usual} else usual


_SHOWS_COMMA = lazy(r"\d{1,3}(?:\.\d{3})+,\d{1,2}(?![\d,])|\d{1,3}(?:\.\d{3}){2,4}(?![\d.])")
_SHOWS_POINT = lazy(r"\d{1,3}(?:,\d{3})+\.\d{1,2}(?![\d.])|\d{1,3}(?:,\d{3}){2,4}(?![\d,])")
_MOST_NUMBERS = 400  # of one text that are looked at


def _evidence(view: View) -> Iterator[bool]:
    """True for each number that has a comma before decimals, False for each with a point."""
    tokens, text = plain_tokens(view), view.text
    for i in tokens.index.get(NUMBER, [])[:_MOST_NUMBERS]:
        if text[tokens.ends[i] : tokens.ends[i] + 1] in (".", ","):
            if _SHOWS_COMMA.match(text, tokens.starts[i]):
                yield True
            elif _SHOWS_POINT.match(text, tokens.starts[i]):
                yield False


def plain(value: Decimal) -> Decimal:
    """Without an exponent: 1.2 billion is 1200000000."""
    whole = value.to_integral_value()
    return Decimal(int(whole)) if value == whole else value.normalize()
