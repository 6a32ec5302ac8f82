"""The patterns of an amount, from small to large, compiled with the words of a language.

``number``, ``scale`` and ``unit`` are groups of both readings: a sign before the number
(``prefixed``) and a unit behind it (``suffixed``); ``number2`` is the other end of a range.
"""

from collections.abc import Collection
from functools import cache

import attrs
import regex

from newsextract._language.numerals import numerals
from newsextract._words.amounts import MoneyWords
from newsextract._words.numerals import Numerals
from newsextract._words.patterns import compiled, lazy
from newsextract.extractors.amounts.words import money_words
from newsextract.lexicon import Lexicons

_SPACE = (
    r"(?: [ \u00a0\u202f\t]{1,2}+ | [ ]?+ \n (?= [\p{Ll}\d] ) )"  # a wrapped line goes on small
)
_THIN = r"[ \u00a0\u202f\u2009]"
_GROUPED = r"(?: \d{1,3}+ (?: ,\d{3} (?! \d ) ){1,6}+ | \d{1,2} (?: ,\d\d ){1,6} ,\d{3} (?! \d ) )"  # 1,200; 12,34,567
_DOTTED = r"(?: \d{1,3}+ (?: \.\d{3} (?! \d ) ){1,6}+ ,\d{1,2} | \d{1,3}+ (?: \.\d{3} (?! \d ) ){2,6}+ )"  # 1.234,56
_SPACED = rf"(?: \d{{1,3}}+ (?: {_THIN} \d{{3}} (?! \d ) ){{1,6}}+ (?: [.,]\d{{1,2}} (?! \d ) )?+ )"  # 10 000
_APOSTROPHED = (
    r"(?: \d{1,3}+ (?: ['’]\d{3} (?! \d ) ){1,6}+ (?: [.,]\d{1,2} (?! \d ) )?+ )"  # 1'234.56
)
_PLAIN = r"\d{1,18}+"
_VULGAR = r"[½¼¾⅓⅔⅛⅜⅝⅞]"
_DECIMALS = r"(?: \.\d{1,12}+ | (?<! ,\d{3} ) ,\d{1,2} (?! [\d,] ) )"
_FRACTION = rf"(?: [ ]?+ {_VULGAR} | [ -] [1-9]\d?/\d{{1,2}} (?! [\d/] ) )"  # 2 1/2, 2½
_DIGITS = (
    rf"(?: (?: {_APOSTROPHED} | {_DOTTED} | (?: {_GROUPED} | {_PLAIN} ) {_DECIMALS}?+ ) {_FRACTION}?+"
    rf" | \.\d{{1,12}}+ | {_VULGAR} )"
)
_WORD = r"(?: \L<articled> | \L<cardinals> )"
_GLUED = r"(?: (?: \L<cardinals> (?: \L<glue> )? ){1,8} )"  # achtundsiebzig
_HALF = r"(?: [ ] \L<halves> \b )"
_FRACTIONS = r"(?: \b \L<fractions> (?! \w ) )"  # half a, a quarter of a
_LETTERS = r"[kmbt]"  # $5m, not "$15 t-shirt"
_OF_SCALE = (
    rf"(?: (?: -\L<inner> )?+ (?: {_SPACE}?+ -?+ (?P<%(name)s> \L<scales> ) (?! \w ) | (?P<%(name)s> {_LETTERS} ) (?! \w )"
    rf" | {_SPACE} (?P<%(name)s> {_LETTERS} ) (?! [\w&'’-] ) ) (?P<%(name)s_half> {_HALF} )?+ )"
)
_SCALE = _OF_SCALE % {"name": "scale"}
_SCALE2 = _OF_SCALE % {"name": "scale2"}
_TO = (
    rf"(?: {_SPACE}?+ (?P<dash> [-–—] ) {_SPACE}?+ | {_SPACE} (?: (?P<to> \L<range_to> ) | (?P<and> \L<range_and> ) | (?P<or> \L<range_or> ) ) {_SPACE}"
    r" | -(?P<to> \L<range_to> )- | (?<= \.\d{2,6} | \d{3} ) (?P<dash> / ) (?= \d ) )"
)
_MINUS = rf"(?: (?P<minus> [-−] ) | \b (?P<minus> \L<minus> ) {_SPACE} )"
_UNIT2 = rf"(?: (?P<unit2> \L<symbols> | (?-i: \L<codes> ) ) {_SPACE}?+ )"
_SYMBOL = r"(?P<unit> \L<symbols> | \L<codes> | (?-i: \L<megas> ) )"
_PREFIXED = rf"""
    {_MINUS}?+ {_SYMBOL} (?: {_SPACE} | :{_SPACE}?+ )?+
    (?P<minus2> [-−] )?+ (?P<number> {_SPACED} | {_DIGITS} ) (?! e?\d ) {_SCALE}?+
    (?: {_TO} {_UNIT2}?+ (?P<number2> {_SPACED} | {_DIGITS} ) (?! [\d%] | [/.,:]\d ) {_SCALE2}?+ )?+"""
_CODE = r"[A-Z]{3}"  # any; the token index has found one of ISO 4217 there
_MANY = r"(?P<many> (?: \b \L<manies> [ ] (?: of [ ] )?+ ){1,3}+ (?: \L<bigs> [ ] (?: \L<ofs> [ ]?+ )?+ ){0,2}+ )"


def _suffixed(words: str, article: str) -> str:
    """A number, a range or no number at all, and the unit behind it."""
    return rf"""
    (?: {_MINUS}?+ (?P<number> {_SPACED} | {_DIGITS} | {_FRACTIONS} | {words}{article} ) {_SCALE}?+
        (?: (?: [ ] (?P<unit1> \L<single> ) )?+ {_TO} (?P<number2> {_SPACED} | {_DIGITS} | {words} ) {_SCALE2}?+ )?
        (?P<even> [.,] [-–—] )?+ (?: [ ] \L<ofs> )?+
      | {_MANY}
    )
    (?: {_SPACE} | - )?+ (?: \L<fillers> [ ] )?+ (?P<unit> \L<units> | (?-i: \L<megas> | {_CODE} ) )
    (?! \w | - (?: based | \d ) )"""


_CENTS = (  # "15 dollars and 20 cents", "20 rupees 43."
    r"(?: (?: [ ] \L<ands> )?+ [ ] (?P<cents> \d{1,2} | %(words)s ) [ ]?+ (?: \L<coins> | c ) \b"
    r" | (?: [ ] \L<ands> )?+ [ ] (?P<cents> \d\d | %(words)s ) (?= \s*+ (?: [.!?] (?! \d ) | \Z ) ) )"
)
_CODE_CENTS = r"[ ] (?P<cents> \d\d ) \b (?! [.,]\d | [ ]?+ (?: \L<symbols> | (?: \L<scales> | (?-i: [A-Z]{3} ) ) (?! \w ) | % ) )"  # 15 USD 50
_CODE_SCALE = r"[ ] (?P<scale> \L<scales> ) \b"  # 75 USD million
_HINT = (
    r"(?: (?P<no> \L<not_bounds> ) | (?P<at_least> \L<at_least> ) | (?P<at_most> \L<at_most> )"
    r" | (?P<approximate> \L<approximate> ) )"
)
_BEFORE = (
    rf"(?: \b {_HINT} \s{{1,2}}+ (?: (?: a | an | the | only | just | another ) [ ] )?+"
    r" | (?P<approximate> [~≈] ) [ ]?+ | (?P<at_least> [>≥] ) [ ]?+ | (?P<at_most> [<≤] | \b sub- ) [ ]?+ ) \Z"
)
_AFTER = (
    r"[ ]?+ (?: (?: (?P<at_least> \L<after_at_least> ) | (?P<at_most> \L<after_at_most> ) | (?P<approximate> \L<after_approximate> ) ) \b"
    r" | (?P<at_least> [+] ) )"
)
_PER = (
    rf"{_SPACE}?+ (?: (?P<per> \L<per> ) \b | \L<per_articles> {_SPACE} (?P<noun> \L<per_nouns> ) \b"
    rf" | \L<per_any> {_SPACE} (?! \L<not_per> \b ) (?P<noun> \p{{L}}{{3,20}}+ ) )"
    rf" (?! {_SPACE} \L<not_rates> \b )"
    r" | - (?: an? | per ) - (?P<noun> \L<per_nouns> | \p{L}{3,15}+ ) | / [ ]?+ (?P<noun> \p{Ll}{1,10}+ ) \b"
)
_HEDGES = r"(?: (?: \L<equals> | \L<approximate> | \L<at_least> | \L<at_most> ) [ ] ){0,3} (?: [~≈=] [ ]? )?"
_CONVERTED = rf"(?: [ ]? [(\[] | , [ ] (?= \L<equals> [ ] ) ) {_HEDGES}"  # "pounds (about $26m"
_CONVERTED_AGAIN = rf"(?: [ ]? [/=] | [,;] | [ ] (?= \L<equals> ) ) [ ]? {_HEDGES}"  # ", €24m)"


def _tokens(unit: str) -> list[str]:
    """The tokens of a printed unit, without points: "u.s. $" is "u", "s" and "$"."""
    return [token for token in regex.findall(r"\w+|[^\w\s]", unit) if token != "."]


_NAMED = lazy(r"\p{Sc}|\p{L}")


def _heads(units: Collection[str]) -> tuple[frozenset[str], frozenset[str]]:
    """The token by which each unit is found, and the tokens that can stand before those.

    "hong kong dollars" is found by "dollars", a unit of its own, and "a$" by its sign.
    """
    tokens = [_tokens(unit) for unit in units]
    heads = {unit[0] for unit in tokens if len(unit) == 1}
    modifiers = {".", "-"}
    for unit in tokens:
        if heads.isdisjoint(unit):
            heads.add(unit[-1])
        modifiers.update(unit[:-1])
    return frozenset(heads), frozenset(modifiers - heads)


@attrs.frozen(eq=False, repr=False)
class Grammar:
    """The words and the compiled patterns of one language."""

    words: MoneyWords
    numbers: Numerals
    prefixed: regex.Pattern[str]
    suffixed: regex.Pattern[str]
    cents: regex.Pattern[str]
    code_cents: regex.Pattern[str]
    code_scale: regex.Pattern[str]
    before: regex.Pattern[str]
    after: regex.Pattern[str]
    per: regex.Pattern[str]
    converted: regex.Pattern[str]  # what stands before the same sum in another currency
    converted_again: regex.Pattern[str]
    of_country: regex.Pattern[str]  # "de Taïwan", behind "dollars"
    not_before: regex.Pattern[str]
    weighed: regex.Pattern[str]  # "of potatoes", "heavier", behind pounds
    money_near: regex.Pattern[str]
    money_next: regex.Pattern[str]  # "fine" of "a 200-pound fine"
    number_words: regex.Pattern[str]
    compound: regex.Pattern[str] | None  # a number in one word, where the language has such
    signs: frozenset[str]  # last tokens of symbols and codes that stand before a number
    units: frozenset[str]  # the tokens by which units behind a number are found
    marks: frozenset[str]  # both
    partial: frozenset[str]  # those that are only part of a sign: "/" of "S/."
    capitals: frozenset[str]  # codes that in small letters are words: "all", "try"
    left: frozenset[str]  # what the number before a unit is made of
    ends: frozenset[str]  # the words that such a number can end with
    between: frozenset[str]  # what can stand between that end and the unit: "of", "hong kong"
    before_sign: frozenset[str]  # what a space can part from a sign: "minus $5", "US $5"
    modifiers: frozenset[str]  # what stands between number and unit: "hong kong" dollars

    def ends_number(self, word: str) -> bool:
        """Whether a number before a unit can end with a token in lower case."""
        return word[0].isdigit() or word in self.ends or self._is_compound(word)

    def in_number(self, word: str) -> bool:
        """Whether a token, in lower case, can be part of a number before a unit."""
        return word[0].isdigit() or word in self.left or self._is_compound(word)

    def _is_compound(self, word: str) -> bool:
        return self.compound is not None and self.compound.fullmatch(word) is not None


@cache
def grammar_of(lexicons: Lexicons) -> Grammar:
    """The grammar of a language with what plugins added to its words."""
    words = money_words(lexicons)
    numbers = numerals(lexicons)
    cardinals = {**numbers.cardinals, **numbers.articled}
    units = [
        *words.names,
        *words.coins,
        *(s for s in words.symbols if s not in words.never_behind),
    ]
    units += [
        u.replace(" ", "-") for u in units if " " in u and u[-1] != "s"
    ]  # "a 5-Canadian-dollar"
    lists: dict[str, Collection[str]] = {
        **{a.name: getattr(words, a.name) for a in attrs.fields(MoneyWords)},
        **{a.name: getattr(numbers, a.name) for a in attrs.fields(Numerals)},
        "symbols": [s for s in words.symbols if s not in ("元", "円", "원")],
        "units": units,
        "single": [u for u in units if " " not in u],
        "scales": [s for s in numbers.scales if s not in ("k", "m", "b", "t")],
    }
    joins = r"(?: [ -] | [ ] (?: \L<joins> ) [ ] )" if numbers.joins else "[ -]"
    word = rf"(?: {_GLUED} | {_WORD} )" if numbers.glue else _WORD
    number_words = rf"(?: \b {word} \b (?: {joins} {word} \b ){{0,6}} {_HALF}?+ )"
    article = r" | \b an? (?= [ -] )" if lexicons.language.startswith("en") else ""
    codes = {c.lower() for c in (*words.codes, *words.megas)}
    signs = frozenset(codes | {_tokens(s)[-1] for s in words.symbols})
    heads, modifiers = _heads(units)
    last = (*cardinals, *numbers.scales, *numbers.fractions, *numbers.halves)
    ends = {_tokens(row)[-1] for row in (*last, *words.manies, *words.bigs, "a", "an")}
    between = {*modifiers, *words.ofs, *(_tokens(row)[0] for row in words.fillers), *".,-–—−'’d"}
    left = {
        token
        for row in (
            *cardinals, *numbers.scales, *numbers.fractions, *numbers.halves, *numbers.joins,
            *words.manies, *words.bigs, *words.ofs, *words.ands, *words.inner, *words.fillers,
            *words.range_to, *words.range_and, *words.range_or, *words.minus,
            "a", "an", "-", ".", ",", "'", "’", "–", "—", "−", "/", *"½¼¾⅓⅔⅛⅜⅝⅞",
        )
        for token in regex.findall(r"\w+|[^\w\s]", row)
    }  # fmt: skip
    return Grammar(
        words,
        numbers,
        compiled(rf"(?<! [\w.,] ) (?: {_PREFIXED} )", lists),
        compiled(rf"(?<! [\w.,/$£€] ) (?: {_suffixed(number_words, article)} )", lists),
        compiled(_CENTS % {"words": number_words}, lists),
        compiled(_CODE_CENTS, lists),
        compiled(_CODE_SCALE, lists),
        compiled(_BEFORE, lists),
        compiled(_AFTER, lists),
        compiled(_PER, lists),
        compiled(_CONVERTED, lists),
        compiled(_CONVERTED_AGAIN, lists),
        compiled(r"[ ] \L<ofs> [ ]?+ (?P<country> \w++ (?: [ '’-] \w++ ){0,3}+ )", lists),
        compiled(r"\L<not_before> \b", lists),
        compiled(r"[ -] (?: \L<weights> \b | of \b (?! [ ] (?: the [ ] )? \L<aid> \b ) )", lists),
        compiled(r"[£€$] | \b \L<pound_uses> \b", lists),
        compiled(r"[ ] (?: \L<pound_uses> | notes? ) \b", lists),
        compiled(_WORD, lists),
        compiled(_GLUED, lists) if numbers.glue else None,
        signs,
        heads | codes,
        signs | heads | codes,
        frozenset(mark for mark in signs | heads if not _NAMED.match(mark)),
        frozenset(codes - words.names.keys() - words.symbols.keys() - {"usd"}),
        frozenset(left),
        frozenset({*ends, *"½¼¾⅓⅔⅛⅜⅝⅞"}),
        frozenset(between - ends),
        frozenset({*words.minus, *(_tokens(s)[0] for s in words.symbols if " " in s)}),
        modifiers,
    )
