"""The amounts at a token: sign, number, scale and unit, or two of them that a word of change joins."""

from collections import Counter
from collections.abc import Callable, Iterator
from decimal import Decimal

import regex

from newsextract._model import light
from newsextract._model.span import Span
from newsextract._rules import Rule
from newsextract._view import View, plain_tokens
from newsextract._words.patterns import lazy
from newsextract.extractors.amounts import patterns
from newsextract.extractors.amounts.currencies import mentions
from newsextract.extractors.amounts.grammar import Grammar
from newsextract.extractors.amounts.numbers import plain, short_range
from newsextract.extractors.amounts.printed import Printed
from newsextract.extractors.amounts.ranges import carries, is_range
from newsextract.extractors.amounts.refused_signs import refused_sign
from newsextract.extractors.amounts.refused_units import refused_unit
from newsextract.extractors.amounts.seen import YEAR
from newsextract.extractors.amounts.spots import sign_of, units_at
from newsextract.extractors.amounts.units import alike, candidates_of
from newsextract.extractors.amounts.values import Values

_COUNTRY_PARTS = lazy(r"(?<=\w)(?=[ '’-])")
_FARTHEST = 16  # tokens that can stand between the begin of an amount and its unit
_IN_SIGN = 4  # tokens of a sign and its minus: "U.S. $" is three without points
_ORIGIN = 12  # characters before a number in which "from" stands
_CODE = 3  # letters of an ISO 4217 code

_At = Callable[["Reader", int, int], tuple[Printed, ...]]  # token, end of what is read already


class Reader:
    """Reads the amounts of one text, at ``hits``; what the article names is looked up once."""

    def __init__(self, view: View, grammar: Grammar, hits: list[int]) -> None:
        self._view = view
        self._grammar = grammar
        self._values = Values(view, grammar)
        self._mentioned: Counter[str] | None = None
        self._suffixed = grammar.suffixed.over(
            view.text, units_at(hits, plain_tokens(view), grammar.marks)
        )

    def read(self, i: int, done: int) -> tuple[Printed, ...]:
        """The amounts whose sign or unit is token ``i``, none of them before ``done``."""
        if _follows_number(i, self._view):  # "15 USD 50"
            return SUFFIXED.read(self, i, done) or PREFIXED.read(self, i, done)
        return PREFIXED.read(self, i, done) or SUFFIXED.read(self, i, done)

    def prefixed(self, i: int, done: int) -> tuple[Printed, ...]:
        """The amount whose sign stands at token ``i``: "US$1.2 billion"."""
        tokens, grammar = plain_tokens(self._view), self._grammar
        word = tokens.lower[i]
        signs = grammar.marks.signs
        if word not in signs and sign_of(word) not in signs:  # saves time
            return ()
        first = i
        while first and i - first < _IN_SIGN and tokens.starts[first - 1] >= done:
            spaced = tokens.ends[first - 1] < tokens.starts[first]
            if spaced and tokens.lower[first - 1] not in grammar.marks.before_sign:
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

    def suffixed(self, i: int, done: int) -> tuple[Printed, ...]:
        """The amounts whose unit stands at token ``i``: "1.2 billion dollars"."""
        tokens, grammar = plain_tokens(self._view), self._grammar
        word = tokens.lower[i]
        units = grammar.marks.units
        if word not in units and word.lstrip("0123456789") not in units:  # saves time
            return ()
        for j in range(self._leftmost(i, done), i + 1):
            match = self._suffixed.match(self._view.text, tokens.starts[j])
            if match and any(
                match.start(unit) < tokens.ends[i] and tokens.starts[i] < match.end(unit)
                for unit in ("unit", "unit1")
            ):
                if refused_unit(match, self._view.text, grammar):
                    return ()
                amounts = tuple(self._amounts(match, behind=True))
                return tuple(self._of_country(amount) for amount in amounts)
        return ()

    def _leftmost(self, i: int, done: int) -> int:
        """The first token that can belong to the number before unit ``i``."""
        tokens, marks = plain_tokens(self._view), self._grammar.marks
        j = i
        while j > 0 and i - j < _FARTHEST and tokens.starts[j - 1] >= done:
            word = tokens.lower[j - 1]
            if not (word in marks.modifiers or marks.in_number(word)):  # saves time
                break
            j -= 1
        return j

    def _of_country(self, printed: Printed) -> Printed:
        """An amount with the country that follows its unit: "5 dollars de Taïwan"."""
        words = self._grammar.words
        codes = {*candidates_of(printed.unit, words)}
        match = (
            self._grammar.of_country.match(self._view.text, printed.span.end) if codes else None
        )
        if match is None:
            return printed
        if "USD" in codes:
            codes.update(words.sharing("$"))  # all dollars, of which the language may have one
        named = _COUNTRY_PARTS.split(match["country"])
        for n in range(len(named), 0, -1):
            country = "".join(named[:n])
            code = words.countries.get(country.lower())
            if code in codes:
                end = match.start("country") + len(country)
                return light.evolve(printed, unit=code, span=Span(printed.span.start, end))
        return printed

    def _amounts(self, match: regex.Match[str], *, behind: bool) -> Iterator[Printed]:
        """What a match of the grammar says: an amount, a range, or two amounts."""
        unit, groups = match["unit"], match.groupdict()
        if groups.get("many"):
            yield MANY.read(match)
            return
        even = (groups.get("even") or "").startswith(",")  # "1.198,- kr"
        scale, half = groups["scale"], groups["scale_half"]
        number = self._values.number(match["number"], unit, scale, half, comma=even)
        if number is None:
            return
        if groups["number2"]:
            yield from self._two(match, number, behind=behind)
            return
        end = match.end()
        if behind and unit in self._grammar.words.codes and not scale:
            after = self._grammar.code_scale.match(self._view.text, end)
            if after:  # "75 USD million"
                number, end = self._values.scaled(number, after["scale"]), after.end()
        yield self._one(match, number, unit, match.start(), end, behind=behind)

    def _two(self, match: regex.Match[str], number: Decimal, *, behind: bool) -> Iterator[Printed]:
        """A range, or the one or two amounts that only look like one."""
        groups = match.groupdict()
        unit, start = match["unit"], match.start()
        low, high = self._ends(match, number, behind=behind)
        printed = RANGE.read(self, match, low, high, behind)
        if printed:
            yield printed
        elif not behind:  # what follows is found by its own sign
            shares = groups["or"] or self._comes_from(match)  # "$3 or $4 million"
            first = low if shares and groups["unit2"] else number
            yield self._one(match, first, unit, start, _first_end(match), behind=behind)
        elif groups.get("unit1"):  # "fell 2 crowns to 31 crowns": so is what follows
            end = match.end("unit1")
            yield self._one(match, number, groups["unit1"], start, end, behind=behind)
        elif high is not None:
            if groups["to"] and self._moved(match):  # "rose from 5 to 7 euros"
                amount = plain(self._values.in_major(low, unit))
                yield Printed(Span(start, _first_end(match)), unit, SUFFIXED.name, amount)
            start = match.start("number2")
            yield self._one(match, high, unit, start, match.end(), behind=behind)

    def _ends(
        self, match: regex.Match[str], number: Decimal, *, behind: bool
    ) -> tuple[Decimal, Decimal | None]:
        """Both numbers, the first with the scale of the second where that is meant."""
        unit, scale2, half2 = match["unit"], match["scale2"], match["scale2_half"]
        printed = short_range(match["number"], match["number2"]) if behind else None
        high = self._values.number(printed or match["number2"], unit, scale2, half2)
        bare = self._values.number(match["number2"], unit)
        if scale2 and bare is not None and carries(number, bare, match["scale"]):
            return self._values.scaled(number, scale2, half2), high
        return number, high

    def range_of(
        self, match: regex.Match[str], low: Decimal, high: Decimal | None, behind: bool
    ) -> Printed | None:
        """The range that two numbers are, if they are one: "$5 to $7"."""
        groups, unit, text = match.groupdict(), match["unit"], self._view.text
        first, second = (groups.get(name) or unit for name in ("unit1", "unit2"))
        if high is None or low > high or _from_a_year(match):
            return None
        either = groups["or"] and behind and not groups.get("unit1")
        if not (either or is_range(match, text, self._grammar, low, high)):
            return None
        if not alike(first, second, self._grammar.words):
            return None
        return Printed(
            Span(match.start(), self._values.end_of(match.end(), unit)),
            unit,
            RANGE.name,
            low=plain(self._values.in_major(low, unit)),
            high=plain(self._values.in_major(high, unit)),
        )

    def _moved(self, match: regex.Match[str]) -> bool:
        """Whether the first of two numbers is where something came from, and no year."""
        return YEAR.fullmatch(match["number"]) is None and self._comes_from(match)

    def _comes_from(self, match: regex.Match[str]) -> bool:
        """Whether the first of two numbers stands behind "from"."""
        start = match.start()
        before = self._view.text[max(0, start - _ORIGIN) : start].lower().split()
        return bool(before) and before[-1] in self._grammar.words.origin

    def _one(
        self,
        match: regex.Match[str],
        number: Decimal,
        unit: str,
        start: int,
        end: int,
        *,
        behind: bool,
    ) -> Printed:
        """One amount, with the cents or the second name of its unit that follow."""
        value = self._values.in_major(number, unit)
        groups = match.groupdict()
        if not (groups["scale"] or groups["scale2"]):
            extra, end = self._values.cents(number, unit, end, behind=behind)
            value += extra
        if not behind:
            value, end = self._values.with_slang(value, end)
            end = self._values.end_of(end, unit)
        if groups.get("minus") or groups.get("minus2") or groups.get("open"):
            value = -value
        rule = SUFFIXED if behind else PREFIXED
        return Printed(Span(start, end), unit, rule.name, plain(value))


def _many(match: regex.Match[str]) -> Printed:
    """A sum without a number: "tens of millions of dollars"."""
    return Printed(Span(*match.span()), match["unit"], MANY.name)


def _first_end(match: regex.Match[str]) -> int:
    """Where the first of two numbers ends, with its scale."""
    return max(match.end("number"), match.end("scale"), match.end("scale_half"))


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
    tokens = plain_tokens(view)
    word = tokens.words[i]
    if not i or not (word.isupper() and len(word) == _CODE):
        return False
    before = tokens.words[i - 1]
    near = tokens.starts[i] - tokens.ends[i - 1] <= 1
    return near and before[0].isdigit() and YEAR.fullmatch(before) is None


PREFIXED: Rule[_At] = Rule(
    "amount.prefixed",
    read=Reader.prefixed,
    pattern=patterns.PREFIXED,
    finds=(
        "The weir cost ⟦US$1.2 billion⟧, said Hale.",
        "A berth is ⟦CHF 49.95⟧ a night.",
        "The mine lost ⟦minus €3m⟧ on paper.",
    ),
    refuses=("The 12 rooms have 5 doors.", "Try 5 new soups, or all 12.", "They sold 5 dollars."),
)
SUFFIXED: Rule[_At] = Rule(
    "amount.suffixed",
    read=Reader.suffixed,
    pattern=patterns.suffixed(patterns.number_words(glued=False, joined=True)),
    finds=(
        "Lenz owes ⟦two hundred and five rupees⟧.",
        "The bell was cast for ⟦3.5 million Swiss francs⟧.",
        "He asked for ⟦75 USD million⟧.",
    ),
    refuses=("Brandt won 12 of them.", "It weighs 300 pounds.", "They owe $7."),
)
RANGE: Rule[
    Callable[[Reader, regex.Match[str], Decimal, Decimal | None, bool], Printed | None]
] = Rule(
    "amount.range",
    read=Reader.range_of,
    pattern=patterns.TO,
    finds=(
        "Seats are ⟦$20-$30⟧ for guests.",
        "The dam will take ⟦4 to 6 million euros⟧.",
        "He wants ⟦five or six dollars⟧.",
    ),
    refuses=(
        "Tea rose from $3 to $4.",
        "It takes $9 to $7 worth of work.",
        "She gave $5 and $7.",
    ),
)
MANY: Rule[Callable[[regex.Match[str]], Printed]] = Rule(
    "amount.many",
    read=_many,
    pattern=patterns.MANY,
    finds=("Calder lost ⟦tens of thousands of euros⟧.", "It takes ⟦several hundred dollars⟧."),
    refuses=("Several hundred people paid with dollars.", "Scores of penny stocks fell."),
)
RULES = (PREFIXED, SUFFIXED, RANGE, MANY)
