"""Monetary amounts: ``€400``, ``US$1.2 billion``, ``10,000 rupees``, ``$5-7 million``, ``50 cents``.

``amount`` is in the major unit (dollars, never cents), always a ``Decimal``; a range has
``low`` and ``high`` instead, and "tens of millions of dollars" none of them. ``currency`` is an
ISO 4217 code, or None where several currencies share the unit and the article does not say
which. The span holds sign, number and scale, not "some" or "more than". Nothing here raises
on any text. Lexicon: ``data/<language>/amounts.toml`` and ``currency_names.toml`` (after CLDR).
"""

from collections.abc import Iterator
from decimal import Decimal, InvalidOperation
from functools import cache
from typing import Literal

import attrs
import regex

from newsextract._extractor import View, extractor
from newsextract._field import Field
from newsextract._patterns import compiled, lazy
from newsextract._span import Span
from newsextract._text.numerals import Numerals, numerals, read_words
from newsextract._text.tokens import Tokens
from newsextract.extractors.amounts.currencies import (
    MoneyWords,
    code_of,
    dollar_of,
    money_words,
    settled,
)
from newsextract.lexicon import Lexicons

__all__ = ["AMOUNTS", "MonetaryAmount", "find_amounts"]


@attrs.frozen
class MonetaryAmount:
    """One amount of money, or a range of amounts, as printed in the article."""

    span: Span
    amount: Decimal | None  # in the major unit; None of a range or an unquantified sum
    low: Decimal | None  # of a range
    high: Decimal | None
    currency: str | None  # ISO 4217
    approximate: bool  # "some", "about", "more than" …
    bound: Literal["at_least", "at_most"] | None
    per: str | None  # "hour", "year", "barrel"
    rule: str  # "amount.conversion": the same sum as the amount before it, in brackets
    candidates: tuple[str, ...] = ()  # where currency is None: the currencies that share the unit


AMOUNTS = Field("newsextract.amounts", MonetaryAmount)

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


@attrs.frozen(eq=False, repr=False)
class _Grammar:
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
    left: frozenset[str]


@cache
def _grammar(lexicons: Lexicons) -> _Grammar:
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
    signs = {s.replace(".", "").rstrip()[-1] if not s[-1].isalpha() else s for s in words.symbols}
    return _Grammar(
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
        frozenset(
            signs | {c.lower() for c in (*words.codes, *words.megas)} | {"kr", "rs", "rp", "rm"}
        ),
        frozenset(
            {u.split()[0].split("-")[0].split(".")[0] for u in units}
            | {c.lower() for c in (*words.codes, *words.megas)}
            | {s for s in words.symbols if len(s) == 1 and not s.isalpha()}
        ),
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
    )


@extractor(provides=AMOUNTS)
def find_amounts(view: View) -> Iterator[MonetaryAmount]:
    """Yield amounts in text order, never overlapping."""
    grammar = _grammar(view.lexicons)
    tokens = view.tokens
    hits = sorted({*tokens.hits(grammar.signs | grammar.units), *_glued(tokens, grammar)})
    if not hits:
        return
    dollar = dollar_of(view, grammar.words)
    done = 0
    for i in hits:
        if tokens.starts[i] < done:
            continue
        readings = (_prefixed, _suffixed)
        if _follows_number(i, tokens):
            readings = (_suffixed, _prefixed)  # "15 USD 50"
        found = readings[0](i, view, grammar, dollar, done) or readings[1](
            i, view, grammar, dollar, done
        )
        if found is not None:
            if done and _CONVERTED.fullmatch(view.text, done, found.span.start):
                found = attrs.evolve(found, rule="amount.conversion")
            done = found.span.end
            yield found


def _follows_number(i: int, tokens: Tokens) -> bool:
    """Whether a code stands right behind a number that is no year."""
    word = tokens.words[i]
    if not i or not (word.isupper() and len(word) == 3):
        return False
    before = tokens.words[i - 1]
    near = tokens.starts[i] - tokens.ends[i - 1] <= 1
    return near and before[0].isdigit() and _YEAR.fullmatch(before) is None


_CONVERTED = lazy(r" ?[(\[](?:about |around |some |roughly |or |~|approximately |equivalent to )?")


def _glued(tokens: Tokens, grammar: _Grammar) -> Iterator[int]:
    """Tokens in which letters and digits of an amount stand together: "USD50", "42RM"."""
    for word, at in tokens.index.items():
        if word[-1].isdigit() and word[0].isalpha():
            if word.rstrip("0123456789") in grammar.signs:
                yield from at
        elif (
            word[0].isdigit()
            and not word[-1].isdigit()
            and word.lstrip("0123456789") in grammar.units
        ):
            yield from at


def _prefixed(
    i: int, view: View, grammar: _Grammar, dollar: str | None, done: int
) -> MonetaryAmount | None:
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
            if _refused_sign(match, text, grammar):
                continue
            return _amount(match, "prefixed", view, grammar, dollar)
    return None


_BEFORE_DOLLAR = frozenset({"c", "ca", "hk", "us", "nz", "au"})


def _refused_sign(match: regex.Match[str], text: str, grammar: _Grammar) -> bool:
    """Whether letters before a number are no currency here: "R 5", "ALL 12", "re 2"."""
    unit = match["unit"]
    if unit.isalpha() and unit.upper() in grammar.words.codes and len(unit) == 3:
        return unit.lower() in (
            "all",
            "top",
            "try",
            "mop",
            "cup",
            "lak",
            "gel",
            "std",
            "sos",
            "bam",
            "bob",
            "pen",
            "ron",
            "mad",
            "sit",
            "vet",
        ) or (not unit.isupper() and unit != "usd")
    if unit in ("R", "RM", "Rs", "Rs.", "Rp", "rs"):
        return unit == "R" and text[match.end("unit")].isspace()
    return (
        unit.isalpha()
        and unit.lower() in ("r", "re", "le", "ft", "kr", "lei", "rs", "rm", "rp")
        and unit not in ("kr", "Kr")
    )


def _suffixed(
    i: int, view: View, grammar: _Grammar, dollar: str | None, done: int
) -> MonetaryAmount | None:
    tokens, text = view.tokens, view.text
    word = tokens.lower[i]
    if word not in grammar.units and word.lstrip("0123456789") not in grammar.units:
        return None
    j = _leftmost(i, tokens, grammar.left, done)
    for k in range(j, i + 1):
        match = grammar.suffixed.match(text, tokens.starts[k])
        if match and any(
            match.start(unit) < tokens.ends[i] and tokens.starts[i] < match.end(unit)
            for unit in ("unit", "unit1")
        ):
            if _refused_unit(match, text, tokens, i, grammar):
                return None
            return _amount(match, "suffixed", view, grammar, dollar)
    return None


def _leftmost(i: int, tokens: Tokens, left: frozenset[str], done: int) -> int:
    j = i
    while j > 0 and i - j < 14 and tokens.starts[j - 1] >= done:
        word = tokens.lower[j - 1]
        if not (word in left or word[0].isdigit()):
            break
        j -= 1
    return j


_WEIGHT = lazy(
    r"[ -](?:of\b(?! (?:debt|aid|revenue|cash))|weight|heavier|lighter|in weight|per square|man\b|baby|overweight|cannon)",
    regex.IGNORECASE,
)


def _refused_unit(
    match: regex.Match[str], text: str, tokens: Tokens, i: int, grammar: _Grammar
) -> bool:
    """Whether the word behind a number is no currency here: "200 pounds" of a man, "won 12"."""
    unit = match["unit"].lower()
    number = (match["number"] or "").lower()
    if unit in ("mark", "marks") and _YEAR.fullmatch(number) and not match["scale"]:
        return True  # "1999 marks the end"
    bare_article = number in ("a", "an") and not match["scale"]
    following = text[match.end() : match.end() + 24]
    if unit in ("pound", "pounds"):
        scaled = match["scale"] or match["many"]
        return not scaled and (
            bare_article
            or bool(_WEIGHT.match(following))
            or match[0].endswith("-pound")
            or not _money_near(text, match)
        )
    if unit in (
        "won",
        "real",
        "rand",
        "mark",
        "marks",
        "sol",
        "colon",
        "crown",
        "crowns",
        "yen",
        "p",
        "le",
        "ft",
        "quarter",
        "pen",
        "sen",
        "lev",
        "dong",
        "ct",
        "sterling",
        "baht",
        "kr",
        "kip",
        "rm",
        "rp",
    ):
        if bare_article or (
            unit in ("p", "ct", "le", "ft", "real", "sol") and not (number[:1].isdigit())
        ):
            return True
        if (
            unit
            in ("won", "mark", "marks", "sen", "pen", "dong", "sol", "real", "ft", "kip", "rand")
            and number in ("one", "two", "three")
            and not match["scale"]
        ):
            return True
        if unit == "ft" or (unit in ("p", "le") and text[match.start("unit") - 1] == " "):
            return True
        return unit == "won" and not (match["scale"] or (number[:1].isdigit() and len(number) > 2))
    if unit in ("quarter", "half", "cup", "top", "all", "try"):
        return True
    if (
        bare_article
        and following[:1] == " "
        and following[1:6].lower().startswith(("tree", "store", "gener"))
    ):
        return True
    return any(text[match.start("unit") :].lower().startswith(p) for p in grammar.words.not_before)


def _money_near(text: str, match: regex.Match[str]) -> bool:
    """Whether pounds are money here: a sum in words of money, or another sign close by."""
    around = text[max(0, match.start() - 80) : match.end() + 60]
    return bool(
        regex.search(
            r"[£€$]|\b(?:fine[sd]?|cost|costs|paid|pay|price[sd]?|worth|salary|raised|raise|fee|fees|sold|spent|spend|budget|profit|funding|compensation|prize|bill|tax|cheque|charge[sd]?|owed?|bet|euros?|dollars?|sterling|earn(?:ed|s)?|ticket)\b",
            around,
        )
    )


def _amount(
    match: regex.Match[str], how: str, view: View, grammar: _Grammar, dollar: str | None
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
    number = _number(match["number"], scale, grammar, currency)
    if number is not None and unit in words.megas:
        number = number.scaleb(words.megas[unit])
    number2 = None
    if groups.get("number2"):
        low = match["number2"]
        short = _short_range(match["number"], low, scale2, grammar) if how == "suffixed" else None
        second = short or _number(low, scale2, grammar)
        joined = match["to"].strip().lower()
        unit1 = code_of(groups.get("unit1") or unit, words)
        same = unit1 == code_of(unit, words)
        is_range = same and _is_range(match, before, joined, how, grammar)
        if is_range and number is not None and second is not None:
            if scale2 and not scale and (number < second or how == "suffixed"):
                number = _number(match["number"], scale2, grammar)
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


def _is_range(
    match: regex.Match[str], before: str, joined: str, how: str, grammar: _Grammar
) -> bool:
    if joined == "or":
        return False
    if joined == "and":
        return before.rstrip().lower().endswith("between")
    if joined == "to":
        words = before.lower().replace(",", " ").split()
        moved = "from" in words[-1:] and any(w in grammar.words.change for w in words[:-1])
        return not (moved or (words and words[-1] in grammar.words.change))
    return True


def _short_range(first: str, second: str, scale: str | None, grammar: _Grammar) -> Decimal | None:
    """The end of "2.4410-4415" and "98.20-25": the last digits alone are given again."""
    digits = second.replace(" ", "")
    if "." not in first or "." in digits or len(digits) > len(first.rpartition(".")[2]):
        return None
    return _number(first[: -len(digits)] + digits, scale, grammar)


_YEAR = lazy(r"(?:19|20)\d\d")
_DOTS = lazy(r"\d{1,3}(?:\.\d{3})+,\d{1,2}|\d{1,3}(?:\.\d{3}){2,}")
_THOUSANDS = lazy(r"\d{1,3}(?:\.\d{3})+")
_COMMA = lazy(r"\d+,\d{1,2}")
_DOLLARS = ("dollar", "dólar", "dolar", "buck", "dlr", "cent", "ct")  # in all their forms
_HALVES = {"half": "0.5", "a half": "0.5", "half a": "0.5", "half an": "0.5", "quarter": "0.25"}


def _plain_digits(text: str, grammar: _Grammar, *, dotted: bool, scaled: bool) -> str:
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


def _number(
    text: str, scale: str | None, grammar: _Grammar, currency: str | None = None
) -> Decimal | None:
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


def _finish(
    span: Span,
    amount: Decimal | None,
    low: Decimal | None,
    high: Decimal | None,
    currency: str | None,
    how: str,
    match: regex.Match[str],
    view: View,
    grammar: _Grammar,
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
        _plain(amount),
        _plain(low),
        _plain(high),
        currency,
        approximate,
        bound,
        rate,
        rule,
        open_to,
    )


def _plain(value: Decimal | None) -> Decimal | None:
    """Without an exponent: 1.2 billion is 1200000000."""
    if value is None:
        return None
    return value.quantize(Decimal(1)) if value == value.to_integral_value() else value.normalize()
