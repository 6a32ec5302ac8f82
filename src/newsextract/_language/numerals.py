"""Numbers in digits and words: ``1,200``, ``2 1/2``, ``twenty-five``, ``two and a half``.

Words: ``data/<language>/numerals.toml``; shared by dates and amounts.
"""

from collections.abc import Iterable, Mapping
from decimal import Decimal
from functools import cache

from newsextract._words.numerals import Numerals
from newsextract.lexicon import Lexicons


@cache
def numerals(lexicons: Lexicons) -> Numerals:
    """The number words of a language."""
    return lexicons.load_both(Numerals, "numerals")


def read_words(text: str, cardinals: Mapping[str, int]) -> str | None:
    """A number in words, or digits with a fraction, as decimal text: "25", "2.5"; else None."""
    text = text.lower().replace(",", "").replace("-", " ")
    half = text.endswith(" and a half")
    text = text.removesuffix(" and a half")
    head, _, fraction = text.partition(" ")
    if head.replace(".", "", 1).isdecimal() and head.isascii():
        return _with_fraction(head, fraction) if "/" in fraction else head
    values = [cardinals.get(word) for word in text.split() if word != "and"]
    known = [value for value in values if value is not None]
    if len(known) < len(values):
        return None
    return f"{added_up(known)}.5" if half else str(added_up(known))


def added_up(values: Iterable[int]) -> int:
    """The number that number words say together: 2, 100, 5, 20, 1000 is 225 000."""
    total = current = 0
    for value in values:
        if value >= 1000:
            total, current = total + max(current, 1) * value, 0
        elif value == 100:
            current = max(current, 1) * value
        else:
            current += value
    return total + current


_SMALLEST = Decimal("0.000001")  # a sixty-fourth, the smallest fraction of bond prices, is exact


def _with_fraction(whole: str, fraction: str) -> str | None:
    """``"2"`` and ``"1/2"`` as ``"2.5"``; None if the fraction is none ("1/0", "1/2/3")."""
    top, _, bottom = fraction.partition("/")
    if len(whole + top + bottom) > 18 or not (top.isdecimal() and bottom.isdecimal()):
        return None
    if not int(bottom):
        return None
    value = Decimal(whole) + (Decimal(top) / Decimal(bottom)).quantize(_SMALLEST)
    return format(value.normalize(), "f")
