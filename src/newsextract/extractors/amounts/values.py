"""What the printed numbers of one text are worth: scales, halves, coins and the cents that follow."""

from decimal import Decimal

from newsextract._view import View
from newsextract._words.patterns import lazy
from newsextract.extractors.amounts.grammar import Grammar
from newsextract.extractors.amounts.numbers import comma_decimals, is_compound, read_number
from newsextract.extractors.amounts.units import alike, code_of, is_unit_name

_NEXT = lazy(r"[ -](\w++)")
_HUNDREDTH = -2  # what coins are of their currency, as a power of ten


class Values:
    """Reads numbers; what the text shows of their format is looked up once."""

    def __init__(self, view: View, grammar: Grammar) -> None:
        self._view = view
        self._grammar = grammar
        self._comma: bool | None = None

    def number(
        self,
        text: str,
        unit: str,
        scale: str | None = None,
        half: str | None = None,
        *,
        comma: bool = False,
    ) -> Decimal | None:
        """A printed number times its scale; None if it is none."""
        if self._comma is None:
            self._comma = comma_decimals(self._view, self._grammar)
        words = self._grammar.words
        comma = comma or self._comma or (not scale and code_of(unit, words)[0] in words.dotted)
        if scale and is_compound(text, self._grammar):
            text, scale = f"{text} {scale}", None  # "one billion two hundred million"
        number = read_number(text, self._grammar, comma=comma, scaled=scale is not None)
        return number if number is None or not scale else self.scaled(number, scale, half)

    def scaled(self, number: Decimal, scale: str, half: str | None = None) -> Decimal:
        """Millions of "million", and half a million more of "million and a half"."""
        if half:
            number += Decimal("0.5")
        return number.scaleb(self._grammar.numbers.scales[scale.lower()])

    def in_major(self, number: Decimal, unit: str) -> Decimal:
        """Dollars of cents, euros of MEUR."""
        words = self._grammar.words
        if code_of(unit, words)[1]:
            parts = words.coin_parts.get(" ".join(unit.lower().split()), 1)
            return (number * parts).scaleb(_HUNDREDTH)
        factor = words.factors.get(unit.lower())
        return number * factor if factor else number.scaleb(words.megas.get(unit, 0))

    def cents(self, number: Decimal, unit: str, end: int, *, behind: bool) -> tuple[Decimal, int]:
        """The cents behind a whole number of dollars, in dollars, and where they end.

        ``behind`` says that the unit stands behind the number.
        """
        grammar, text = self._grammar, self._view.text
        none = Decimal(0), end
        if code_of(unit, grammar.words)[1] or number != number.to_integral_value():
            return none
        cents = grammar.cents.match(text, end)
        if cents is None and behind and unit in grammar.words.codes:
            cents = grammar.code_cents.match(text, end)
            following = _NEXT.match(text, cents.end()) if cents else None
            if following and is_unit_name(following[1], grammar.words):
                return none  # "15 USD 50 euros"
        extra = self.number(cents["cents"], unit) if cents else None
        return (extra.scaleb(_HUNDREDTH), cents.end()) if cents and extra and extra < 100 else none

    def with_slang(self, value: Decimal, end: int) -> tuple[Decimal, int]:
        """An amount and its end with the slang that follows: "£20 grand"."""
        again, words = _NEXT.match(self._view.text, end), self._grammar.words
        factor = words.factors.get(again[1].lower()) if again else None
        return (value * factor, again.end()) if again and factor else (value, end)

    def end_of(self, end: int, unit: str) -> int:
        """The end of an amount, behind the name that says its sign again: "$5 million dollars"."""
        again, words = _NEXT.match(self._view.text, end), self._grammar.words
        if again is None or not is_unit_name(again[1], words) or code_of(again[1], words)[1]:
            return end
        return again.end() if alike(unit, again[1], words) else end
