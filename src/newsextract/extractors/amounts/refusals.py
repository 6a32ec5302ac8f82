"""What looks like money and is none: "200 pounds" of a man, "ALL 12", "he won 12", "1080p"."""

from collections.abc import Callable

import regex

from newsextract._view import View
from newsextract._words.patterns import lazy
from newsextract.extractors.amounts.grammar import Grammar

YEAR = lazy(r"(?:19|20)\d\d")
_FEW = ("one", "two", "three")
_LINES = ("144", "240", "360", "480", "540", "576", "720", "1080", "1440", "2160")  # of a screen
_WINDOW = 80  # characters before pounds in which a word of money makes them money
_NEXT = 24


def refused_sign(
    match: regex.Match[str], text: str, grammar: Grammar, home: Callable[[str], bool]
) -> bool:
    """Whether letters before a number are no currency here: "R 5", "ALL 12", "re 2", "us $5".

    ``home`` says whether the article names a country of a currency.
    """
    unit = match["unit"]
    words = grammar.words
    if unit[0].isalpha() and text[max(0, match.start() - 1) : match.start()] in ("'", "’"):
        return True  # "Ana's/54"
    if unit.isalpha() and not match["scale"]:
        end = match.end("number")
        if match["minus2"] or text[end : end + 1].isalpha():
            return True  # "KC-135", "https://t.example/KR4767ab"
    if len(unit) == 3 and unit.isalpha() and unit.upper() in words.codes:
        if unit in words.code_words:
            return not (match["scale"] or "").islower()  # "RON 5 million", not "ALL 5 MILLION"
        if unit in words.code_names or not words.is_current(unit.upper()):
            return not match["scale"] and len(match["number"]) < len("1000")
        return not unit.isupper() and unit != "usd"
    if " " in unit:
        return unit.startswith("us")  # "it cost us $5"
    if unit in ("N", "R"):  # "N5bn", "R1,200"; roads have such names
        large = match["scale"] or len(match["number"]) > 3
        at_home = home(words.symbols[unit.lower()])
        if text[match.end("unit")].isspace() or not (large or at_home):
            return True
    allowed = words.lettered.get(unit.lower().rstrip("."))
    return allowed is not None and unit.rstrip(".") not in allowed


def refused_unit(match: regex.Match[str], view: View, grammar: Grammar) -> bool:
    """Whether the word behind a number is no currency here: "200 pounds" of a man, "12 won"."""
    text, words = view.text, grammar.words
    printed = match["unit"]
    unit = " ".join(printed.lower().split())
    last = match["number2"] if match["number2"] and not match["unit1"] else match["number"]
    number = (last or "").lower()
    scaled = bool(match["scale"] or match["many"])
    bare = number in ("a", "an") and not scaled
    if grammar.not_before.match(text, match.start("unit")):
        return True
    if printed in words.code_words:
        return not (match["scale"] or "").islower()
    if unit in words.milestones:
        before = text[max(0, match.start() - 5) : match.start()].lower()
        hyphen = text[match.start("unit") - 1] == "-"
        if not hyphen and (not scaled or before.endswith(" the ")) and number != "one":
            return True
    if unit in words.weighty:
        return _is_weight(match, text, grammar, bare=bare, scaled=scaled)
    if view.language.startswith("en") and _is_name(printed, text, match.end("unit"), bare=bare):
        return True
    if unit in words.small_words and not match["unit1"]:
        few = number in _FEW or YEAR.fullmatch(number) is not None
        return bare or (few and not scaled)
    if unit in words.verbs and not scaled:
        digits = number[:1].isdigit() and (unit not in words.past or len(number) > 2)
        if not digits or YEAR.fullmatch(number) is not None:
            return True
    if unit in words.coins:
        return _no_coin(match, text, grammar, unit, number)
    return bare and unit in words.whims


def _is_name(printed: str, text: str, end: int, *, bare: bool) -> bool:
    """Whether a capital makes a unit part of a name: "a Pence aide", "16 Euro 2016 games"."""
    last = printed.rpartition(" ")[2]
    if not last[0].isupper() or printed.isupper():
        return False
    following = text[end : end + 6]
    return bare or (
        following[:1] == " " and (following[1:2].isupper() or YEAR.match(following, 1) is not None)
    )


def _no_coin(match: regex.Match[str], text: str, grammar: Grammar, unit: str, number: str) -> bool:
    """Whether a coin is one in words alone: "my two cents", "not a penny", "720p", "50 Cent"."""
    words = grammar.words
    start, end = match.start(), match.end("unit")
    if unit in words.glued:
        glued = number[:1].isdigit() and text[match.start("unit") - 1] != " "
        return not glued or number in _LINES or text[end : end + 2] in (".m", ".M")
    if match["unit"] == "Cent" and number == "50":
        return True
    before = text[max(0, start - _NEXT) : start].lower().split()
    few = number in (*_FEW, "a", "an")
    return few and bool(before) and before[-1] in words.not_behind


def _is_weight(
    match: regex.Match[str], text: str, grammar: Grammar, *, bare: bool, scaled: bool
) -> bool:
    """Whether pounds are a weight: not near words of money, or followed by what is weighed."""
    end = match.end()
    follows = grammar.weighed.match(text, end) is not None
    if match["scale"] and grammar.numbers.scales.get(match["scale"].lower(), 0) > 3:
        return follows and not _money_near(match, text, grammar)
    if scaled:
        return follows
    if match[0][-len(match["unit"]) - 1] == "-":
        return grammar.money_next.match(text, end) is None
    return bare or follows or not _money_near(match, text, grammar)


def _money_near(match: regex.Match[str], text: str, grammar: Grammar) -> bool:
    """Whether words of money, or another sign, stand near pounds."""
    return (
        grammar.money_near.search(text, max(0, match.start() - _WINDOW), match.start()) is not None
        or grammar.money_near.search(text, match.end(), match.end() + 60) is not None
    )
