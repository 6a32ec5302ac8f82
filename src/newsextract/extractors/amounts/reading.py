"""The amounts at a token: sign, number, scale and unit, or two of them that a word of change joins."""

from collections import Counter
from collections.abc import Iterator
from decimal import Decimal

import attrs
import regex

from newsextract._model.span import Span
from newsextract._view import View
from newsextract._words.amounts import MoneyWords
from newsextract._words.patterns import lazy
from newsextract.extractors.amounts.currencies import candidates_of, code_of, mentions
from newsextract.extractors.amounts.grammar import Grammar
from newsextract.extractors.amounts.numbers import comma_decimals, plain, read_number, short_range
from newsextract.extractors.amounts.printed import Printed
from newsextract.extractors.amounts.ranges import carries, is_range
from newsextract.extractors.amounts.refusals import YEAR, refused_sign, refused_unit
from newsextract.extractors.amounts.spots import sign_of

_LETTERS = {"k": 3, "m": 6, "b": 9, "t": 12}
_NEXT = lazy(r"[ -](\w++)")
_FARTHEST = 16  # tokens that can stand between the begin of an amount and its unit


class Reader:
    """Reads the amounts of one text; what its numbers show of their format is looked up once."""

    def __init__(self, view: View, grammar: Grammar) -> None:
        self._view = view
        self._grammar = grammar
        self._comma: bool | None = None
        self._mentioned: Counter[str] | None = None

    def read(self, i: int, done: int) -> tuple[Printed, ...]:
        """The amounts whose sign or unit is token ``i``, none of them before ``done``."""
        if _follows_number(i, self._view):  # "15 USD 50"
            return self._suffixed(i, done) or self._prefixed(i, done)
        return self._prefixed(i, done) or self._suffixed(i, done)

    def _prefixed(self, i: int, done: int) -> tuple[Printed, ...]:
        """The amount whose sign stands at token ``i``: "US$1.2 billion"."""
        tokens, grammar = self._view.tokens, self._grammar
        word = tokens.lower[i]
        if word not in grammar.signs and sign_of(word) not in grammar.signs:
            return ()
        first = i
        while first and i - first < 4 and tokens.starts[first - 1] >= done:
            spaced = tokens.ends[first - 1] < tokens.starts[first]
            if spaced and tokens.lower[first - 1] not in grammar.before_sign:
                break
            first -= 1
        for j in range(first, i + 1):
            match = grammar.prefixed.match(self._view.text, tokens.starts[j])
            if match is None or not match.start("unit") <= tokens.starts[i] < match.end("unit"):
                continue
            if not refused_sign(match, self._view.text, grammar, self._is_named):
                return tuple(self._amounts(match, behind=False))
        return ()

    def _is_named(self, code: str) -> bool:
        """Whether the article names a country of a currency."""
        if self._mentioned is None:
            self._mentioned = mentions(self._view, self._grammar.words)
        return self._mentioned[code] > 0

    def _suffixed(self, i: int, done: int) -> tuple[Printed, ...]:
        """The amounts whose unit stands at token ``i``: "1.2 billion dollars"."""
        tokens, grammar = self._view.tokens, self._grammar
        word = tokens.lower[i]
        if word not in grammar.units and word.lstrip("0123456789") not in grammar.units:
            return ()
        for j in range(self._leftmost(i, done), i + 1):
            match = grammar.suffixed.match(self._view.text, tokens.starts[j])
            if match and any(
                match.start(unit) < tokens.ends[i] and tokens.starts[i] < match.end(unit)
                for unit in ("unit", "unit1")
            ):
                if refused_unit(match, self._view, grammar):
                    return ()
                amounts = tuple(self._amounts(match, behind=True))
                return tuple(self._of_country(amount) for amount in amounts)
        return ()

    def _of_country(self, printed: Printed) -> Printed:
        """An amount with the country that follows its unit: "5 dollars de Taïwan"."""
        words = self._grammar.words
        codes = {*candidates_of(printed.unit, words)}
        match = (
            self._grammar.of_country.match(self._view.text, printed.span.end) if codes else None
        )
        if match is None or self._view.language.startswith("en"):
            return printed
        if "USD" in codes:
            codes.update(words.sharing("$"))  # all dollars, of which the language may have one
        named = regex.split(r"(?<=\w)(?=[ '’-])", match["country"])
        for n in range(len(named), 0, -1):
            country = "".join(named[:n])
            code = words.countries.get(country.lower())
            if code in codes:
                end = match.start("country") + len(country)
                return attrs.evolve(printed, unit=code, span=Span(printed.span.start, end))
        return printed

    def _leftmost(self, i: int, done: int) -> int:
        """The first token that can belong to the number before unit ``i``."""
        tokens, grammar = self._view.tokens, self._grammar
        j = i
        while j > 0 and i - j < _FARTHEST and tokens.starts[j - 1] >= done:
            word = tokens.lower[j - 1]
            if not (word in grammar.modifiers or grammar.in_number(word)):
                break
            j -= 1
        return j

    def _amounts(self, match: regex.Match[str], *, behind: bool) -> Iterator[Printed]:
        """What a match of the grammar says: an amount, a range, or two amounts."""
        how = "amount.suffixed" if behind else "amount.prefixed"
        unit, groups = match["unit"], match.groupdict()
        if groups.get("many"):
            yield Printed(Span(*match.span()), unit, "amount.many")
            return
        even = (groups.get("even") or "").startswith(",")  # "1.198,- kr"
        scale, half = groups["scale"], groups["scale_half"]
        number = self._number(match["number"], unit, scale, half, comma=even)
        if number is None:
            return
        if groups["number2"]:
            yield from self._two(match, number, how, behind=behind)
            return
        end = match.end()
        if behind and unit in self._grammar.words.codes and not scale:
            after = self._grammar.code_scale.match(self._view.text, end)
            if after:  # "75 USD million"
                number, end = self._scaled(number, after["scale"]), after.end()
        yield self._one(match, number, unit, how, match.start(), end)

    def _two(
        self, match: regex.Match[str], number: Decimal, how: str, *, behind: bool
    ) -> Iterator[Printed]:
        """A range, or the one or two amounts that only look like one."""
        text, groups = self._view.text, match.groupdict()
        unit, scale, scale2 = match["unit"], groups["scale"], groups["scale2"]
        first, second = (groups.get(name) or unit for name in ("unit1", "unit2"))
        printed = short_range(match["number"], match["number2"]) if behind else None
        high = self._number(printed or match["number2"], unit, scale2, groups["scale2_half"])
        bare = self._number(match["number2"], unit, None, None)
        low = number
        if scale2 and bare is not None and carries(number, bare, scale):
            low = self._scaled(number, scale2, groups["scale2_half"])
        alike = _alike(first, second, self._grammar.words)
        if high is not None and low <= high and alike and not _from_a_year(match):
            either = groups["or"] and behind and not groups.get("unit1")
            if either or is_range(match, text, self._grammar, low, high):
                yield Printed(
                    Span(match.start(), self._end_of(match.end(), unit)),
                    unit,
                    "amount.range",
                    low=plain(self._in_major(low, unit)),
                    high=plain(self._in_major(high, unit)),
                )
                return
        if not behind:  # what follows is found by its own sign
            end = max(match.end("number"), match.end("scale"), match.end("scale_half"))
            yield self._one(match, number, unit, how, match.start(), end)
        elif groups.get("unit1"):  # "fell 2 crowns to 31 crowns": so is what follows
            yield self._one(match, number, first, how, match.start(), match.end("unit1"))
        elif high is not None:
            if groups["to"] and self._moved(match):  # "rose from 5 to 7 euros"
                end = max(match.end("number"), match.end("scale"), match.end("scale_half"))
                yield Printed(
                    Span(match.start(), end), unit, how, plain(self._in_major(low, unit))
                )
            yield self._one(match, high, unit, how, match.start("number2"), match.end())

    def _moved(self, match: regex.Match[str]) -> bool:
        """Whether the first of two numbers is where something came from, and no year."""
        text, grammar = self._view.text, self._grammar
        if YEAR.fullmatch(match["number"]):
            return False
        before = text[max(0, match.start() - 12) : match.start()].lower().split()
        return bool(before) and before[-1] in grammar.words.origin

    def _one(
        self, match: regex.Match[str], number: Decimal, unit: str, how: str, start: int, end: int
    ) -> Printed:
        """One amount, with the cents or the second name of its unit that follow."""
        value = self._in_major(number, unit)
        groups = match.groupdict()
        if not (groups["scale"] or groups["scale2"]):
            extra, end = self._cents(number, unit, how, end)
            value += extra
        if how == "amount.prefixed":
            end = self._end_of(end, unit)
        if groups.get("minus") or groups.get("minus2"):
            value = -value
        return Printed(Span(start, end), unit, how, plain(value))

    def _cents(self, number: Decimal, unit: str, how: str, end: int) -> tuple[Decimal, int]:
        """The cents behind a whole number of dollars, in dollars, and where they end."""
        grammar, text = self._grammar, self._view.text
        none = Decimal(0), end
        if code_of(unit, grammar.words)[1] or number != number.to_integral_value():
            return none
        cents = grammar.cents.match(text, end)
        if cents is None and how == "amount.suffixed" and unit in grammar.words.codes:
            cents = grammar.code_cents.match(text, end)
            following = _NEXT.match(text, cents.end()) if cents else None
            if following and _is_name(following[1], grammar.words):
                return none  # "15 USD 50 cents"
        extra = self._number(cents["cents"], unit, None, None) if cents else None
        return (extra.scaleb(-2), cents.end()) if cents and extra and extra < 100 else none

    def _end_of(self, end: int, unit: str) -> int:
        """The end of an amount, behind the name that says its sign again: "$5 million dollars"."""
        again, words = _NEXT.match(self._view.text, end), self._grammar.words
        if again is None or not _is_name(again[1], words) or code_of(again[1], words)[1]:
            return end
        return again.end() if _alike(unit, again[1], words) else end

    def _number(
        self, text: str, unit: str, scale: str | None, half: str | None, *, comma: bool = False
    ) -> Decimal | None:
        """A printed number times its scale; None if it is none."""
        if self._comma is None:
            self._comma = comma_decimals(self._view, self._grammar)
        words = self._grammar.words
        comma = comma or self._comma or (not scale and code_of(unit, words)[0] in words.dotted)
        number = read_number(text, self._grammar, comma=comma, scaled=scale is not None)
        return number if number is None or not scale else self._scaled(number, scale, half)

    def _scaled(self, number: Decimal, scale: str, half: str | None = None) -> Decimal:
        """Millions of "million", and half a million more of "million and a half"."""
        if half:
            number += Decimal("0.5")
        return number.scaleb(
            self._grammar.numbers.scales.get(scale.lower()) or _LETTERS[scale.lower()]
        )

    def _in_major(self, number: Decimal, unit: str) -> Decimal:
        """Dollars of cents, euros of MEUR."""
        words = self._grammar.words
        if code_of(unit, words)[1]:
            return number * words.coin_parts.get(" ".join(unit.lower().split()), 1) / 100
        return number.scaleb(words.megas.get(unit, 0))


def _is_name(word: str, words: MoneyWords) -> bool:
    """Whether a word is the name of a unit by itself: "dollars", "cents"."""
    return word.lower() in words.names or word.lower() in words.coins


def _alike(first: str, second: str, words: MoneyWords) -> bool:
    """Whether two units can be the same currency, coins apart from what they are coins of."""
    one, other = code_of(first, words), code_of(second, words)
    if first == second or (one == other and one[0]):
        return True
    ours, theirs = candidates_of(first, words), candidates_of(second, words)
    shared = {one[0], *ours} & {other[0], *theirs} - {None}
    return one[1] == other[1] and bool(shared) and not (one[0] and other[0])


def _from_a_year(match: regex.Match[str]) -> bool:
    """Whether the first of two numbers is a year: "in 1986 to 495 billion rupiah"."""
    groups = match.groupdict()
    if "unit1" not in groups or groups["unit1"] or groups["scale"]:
        return False
    if YEAR.fullmatch(groups["number"]) is None:
        return False
    return groups["scale2"] is not None or len(groups["number2"]) < len("2000")


def _follows_number(i: int, view: View) -> bool:
    """Whether a code stands right behind a number that is no year."""
    tokens = view.tokens
    word = tokens.words[i]
    if not i or not (word.isupper() and len(word) == 3):
        return False
    before = tokens.words[i - 1]
    near = tokens.starts[i] - tokens.ends[i - 1] <= 1
    return near and before[0].isdigit() and YEAR.fullmatch(before) is None
