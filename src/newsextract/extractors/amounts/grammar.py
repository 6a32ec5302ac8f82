"""The patterns of an amount, from small to large, compiled with the words of a language."""

from functools import cache

import attrs
import regex

from newsextract._patterns import compiled
from newsextract._text.numerals import Numerals, numerals
from newsextract.extractors.amounts.words import MoneyWords, money_words
from newsextract.lexicon import Lexicons

_SPACE = r"[ \u00a0\u202f]"
_GROUPED = r"(?: \d{1,3}+ (?: ,\d{3} (?! \d ) ){1,6}+ | \d{1,2} (?: ,\d\d ){1,6} ,\d{3} (?! \d ) )"  # 1,200; 12,34,567
_DOTTED = r"(?: \d{1,3}+ (?: \.\d{3} (?! \d ) ){1,6}+ ,\d{1,2} | \d{1,3}+ (?: \.\d{3} (?! \d ) ){2,6}+ )"  # 1.234,56
_SPACED = (
    rf"\d{{1,3}}+ (?: {_SPACE} \d{{3}} (?! \d ) ){{1,6}}+ (?: [.,]\d{{1,2}} (?! \d ) )?+"  # 10 000
)
_APOSTROPHED = (
    r"(?: \d{1,3}+ (?: ['’]\d{3} (?! \d ) ){1,6}+ (?: [.,]\d{1,2} (?! \d ) )?+ )"  # 1'234.56
)
_PLAIN = r"\d{1,18}+"
_DIGITS = (
    rf"(?: {_APOSTROPHED} | {_DOTTED} | (?: {_GROUPED} | {_PLAIN} ) (?: \.\d{{1,12}}+ | (?<! ,\d{{3}} ) ,\d{{1,2}} (?! [\d,] ) )?+"
    r" (?: [ -] [1-9]/\d{1,2} (?! [\d/] ) )?+ | \.\d{1,12}+ )"
)
_WORDS = r"(?: \b \L<cardinals> (?: (?: [ -] | [ ] and [ ] ) \L<cardinals> \b ){0,6}+ (?: [ ] and [ ] a [ ] half )?+ \b )"
_HALF = r"(?: \b (?: half [ ] an? | a [ ] half | an? [ ] quarter [ ] of [ ] an? | quarter | half | three-quarters [ ] of [ ] an? ) \b )"
_SCALE = rf"(?: (?: {_SPACE}?+ [-]?+ ) (?P<scale> \L<scales> ) (?! \w ) )"
_SCALE2 = rf"(?: (?: {_SPACE}?+ [-]?+ ) (?P<scale2> \L<scales> ) (?! \w ) )"
_TO = rf"(?: {_SPACE}?+ [-–—] {_SPACE}?+ | {_SPACE} (?: to | and | or ) {_SPACE} )"
_SYMBOL = r"(?P<unit> \L<symbols> | \L<codes> | (?-i: \L<megas> ) )"
_PREFIXED = rf"""
    (?P<minus> [-−] )?+ {_SYMBOL} (?: {_SPACE} | :{_SPACE}?+ )?+ (?: (?P<minus2> [-−] )?+ (?P<number> {_SPACED} | {_DIGITS} ) (?! [\d] ) {_SCALE}?+
      (?: (?P<to> {_TO} ) (?: (?P<unit2> \L<symbols> ) {_SPACE}?+ )?+ (?P<number2> {_DIGITS} ) (?! [\d%] ) {_SCALE2}?+ )?+
    )"""
_MANY = r"(?: (?P<many> (?: (?: \L<manies> ) [ ] (?: of [ ] )?+ ){1,3}+ ) )"
_SUFFIXED = rf"""
    (?: (?P<minus> [-−] )?+ (?P<number> {_SPACED} | {_DIGITS} | {_WORDS} | {_HALF} | \b an? (?= [ ] ) ) {_SCALE}?+
        (?: (?: [ ] (?P<unit1> \L<units> ) )?+ (?P<to> {_TO} ) (?P<number2> {_DIGITS} | {_WORDS} ) {_SCALE2}?+ )?+ (?: [.,] [-–—] )?+ (?: [ ] \L<ofs> )?+
      | {_MANY}
    )
    (?: {_SPACE} | - )?+ (?P<unit> \L<units> | (?-i: \L<codes> | \L<megas> ) ) (?! [\w] | ['’]s? [ ] worth | - (?: based ) )"""
_CENTS = (  # "15 dollars and 20 cents", "20 rupees 43."
    r"(?: (?: [ ] \L<ands> )?+ [ ] (?P<cents> \d{1,2} | \L<cardinals> (?: (?: - | [ ] \L<ands> [ ] ) \L<cardinals> )?+ ) [ ]?+ (?: \L<coins> | c ) \b"
    r" | (?: [ ] \L<ands> )?+ [ ] (?P<cents> \d\d | \L<cardinals> (?: - \L<cardinals> )?+ ) (?= \s*+ (?: [.!?] (?! \d ) | \Z ) ) )"
)
_CODE_CENTS = r"[ ] (?P<cents> \d\d ) \b (?! [.,]\d | [ ]?+ (?: \L<symbols> | \L<units> | \L<scales> | (?-i: \L<codes> ) | % ) )"  # 15 USD 50
_CODE_SCALE = r"[ ] (?P<scale> \L<scales> ) \b"  # 75 USD million

_MANIES = [
    "dozens",
    "tens",
    "scores",
    "hundreds",
    "thousands",
    "millions",
    "billions",
    "trillions",
    "many",
    "several",
    "a few",
    "few",
]


def _tokens(unit: str) -> list[str]:
    """The tokens of a printed unit, without points: "u.s. $" is "u", "s" and "$"."""
    return [token for token in regex.findall(r"\w+|[^\w\s]", unit) if token != "."]


def _heads(units: list[str]) -> tuple[frozenset[str], frozenset[str]]:
    """The token by which each unit is found, and the tokens that can stand before those.

    "hong kong dollars" is found by "dollars", a unit of its own, and "a$" by its sign.
    """
    tokens = [_tokens(unit) for unit in units]
    heads = {unit[0] for unit in tokens if len(unit) == 1}
    modifiers = {"."}
    for unit in tokens:
        if heads.isdisjoint(unit):
            heads.add(unit[-1] if not unit[-1].isalpha() else unit[0])
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
    signs: frozenset[str]  # last tokens of symbols and codes that stand before a number
    units: frozenset[str]  # first tokens of what stands behind one
    marks: frozenset[str]  # both
    capitals: frozenset[str]  # codes that in small letters are words: "all", "try"
    left: frozenset[str]  # what the number before a unit is made of
    modifiers: frozenset[str]  # what stands between number and unit: "hong kong" dollars


@cache
def grammar_of(lexicons: Lexicons) -> Grammar:
    """The grammar of a language with what plugins added to its words."""
    words = money_words(lexicons)
    numbers = numerals(lexicons)
    symbols = [s for s in words.symbols if s not in ("元", "円", "원")]
    units = [*words.names, *words.coins, *(s for s in words.symbols if s not in ("r", "re", "le"))]
    lists = {
        "scales": numbers.scales,
        "cardinals": numbers.cardinals,
        "symbols": symbols,
        "units": units,
        "manies": _MANIES,
        "codes": words.codes,
        "coins": words.coins,
        "megas": words.megas,
        "ofs": words.ofs,
        "ands": words.ands,
        "approximate": words.approximate,
        "at_least": words.at_least,
        "at_most": words.at_most,
        "after_approximate": words.after_approximate,
        "after_at_least": words.after_at_least,
        "after_at_most": words.after_at_most,
        "per": words.per,
    }
    codes = {c.lower() for c in (*words.codes, *words.megas)}
    signs = frozenset(codes | {_tokens(s)[-1] for s in words.symbols})
    behind, modifiers = _heads(units)
    return Grammar(
        words,
        numbers,
        compiled(rf"(?<! [\w.,] ) (?: {_PREFIXED} )", lists),
        compiled(rf"(?<! [\w.,/$£€] ) (?: {_SUFFIXED} )", lists),
        compiled(_CENTS, lists),
        compiled(_CODE_CENTS, lists),
        compiled(_CODE_SCALE, lists),
        compiled(
            r"(?: \b (?: (?P<at_least> \L<at_least> ) | (?P<at_most> \L<at_most> ) | (?P<approximate> \L<approximate> ) ) [ ] (?: (?: a | an | the | only | just | another ) [ ] )?+ | (?P<approximate> ~ ) ) \Z",
            lists,
        ),
        compiled(
            r"[ ]?+ (?: (?P<approximate> \L<after_approximate> ) | (?P<at_least> \L<after_at_least> ) | (?P<at_most> \L<after_at_most> ) ) \b",
            lists,
        ),
        compiled(r"[ ]?+ (?P<per> \L<per> ) \b | / [ ]? (?P<unit> [a-z]{2,8} ) \b", lists),
        signs,
        behind | codes,
        signs | behind,
        frozenset(codes - words.names.keys() - words.symbols.keys() - {"usd"}),
        frozenset(
            [
                *numbers.cardinals,
                *numbers.scales,
                "a",
                "an",
                "half",
                "quarter",
                "of",
                "and",
                "-",
                ".",
                ",",
                "to",
                "'",
                "’",
                *(of.rstrip("'’") for of in words.ofs),
                *words.ands,
                "–",
                "/",
                "several",
                "few",
                "many",
                *_MANIES,
            ]
        ),
        modifiers,
    )
