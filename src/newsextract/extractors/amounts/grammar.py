"""The words and the compiled patterns of one language, of amounts and of what stands around them."""

from collections.abc import Collection
from functools import cache

import regex

from newsextract._language.numerals import numerals
from newsextract._model import light
from newsextract._words.amounts import MoneyWords
from newsextract._words.numerals import Numerals
from newsextract._words.patterns import compiled
from newsextract.extractors.amounts import patterns
from newsextract.extractors.amounts.marks import Marks, marks_of, tokens_of
from newsextract.extractors.amounts.suffixes import Suffixed, unit_lists, usual_tokens
from newsextract.extractors.amounts.words import money_words
from newsextract.lexicon import Lexicons


@light.frozen(kw_only=True)
class Grammar:
    """The words and the compiled patterns of one language."""

    words: MoneyWords
    numbers: Numerals
    marks: Marks  # the tokens by which amounts are found
    # amounts
    prefixed: regex.Pattern[str]
    suffixed: Suffixed
    cents: regex.Pattern[str]
    code_cents: regex.Pattern[str]
    code_scale: regex.Pattern[str]
    number_word: regex.Pattern[str]
    # what stands around them
    before: regex.Pattern[str]
    after: regex.Pattern[str]
    per: regex.Pattern[str]
    converted: regex.Pattern[str]  # what stands before the same sum in another currency
    converted_again: regex.Pattern[str]
    of_country: regex.Pattern[str]  # "de Taïwan", behind "dollars"
    # refusals
    not_before: regex.Pattern[str]
    weighed: regex.Pattern[str]
    money_near: regex.Pattern[str]
    weighing: regex.Pattern[str]
    grand_ends: regex.Pattern[str]
    money_next: regex.Pattern[str]


@cache
def grammar_of(lexicons: Lexicons) -> Grammar:
    """The grammar of a language with what plugins added to its words."""
    words = money_words(lexicons)
    numbers = numerals(lexicons)
    units = {unit: tokens_of(unit) for unit in _units(words)}
    lists = _lists(words, numbers, units)
    marks = marks_of(words, numbers, units.values())
    spelt = patterns.number_words(glued=bool(numbers.glue), joined=bool(numbers.joins))
    return Grammar(
        words=words,
        numbers=numbers,
        marks=marks,
        prefixed=compiled(patterns.PREFIXED, lists),
        suffixed=Suffixed(patterns.suffixed(spelt), lists, units, usual_tokens(words, marks)),
        cents=compiled(patterns.cents(spelt), lists),
        code_cents=compiled(patterns.CODE_CENTS, lists),
        code_scale=compiled(patterns.CODE_SCALE, lists),
        number_word=compiled(patterns.NUMBER_WORD, lists),
        before=compiled(patterns.BEFORE, lists),
        after=compiled(patterns.AFTER, lists),
        per=compiled(patterns.PER, lists),
        converted=compiled(patterns.CONVERTED, lists),
        converted_again=compiled(patterns.CONVERTED_AGAIN, lists),
        of_country=compiled(patterns.OF_COUNTRY, lists),
        not_before=compiled(patterns.NOT_BEFORE, lists),
        weighed=compiled(patterns.WEIGHED, lists),
        money_near=compiled(patterns.MONEY_NEAR, lists),
        weighing=compiled(patterns.WEIGHING, lists),
        grand_ends=compiled(patterns.GRAND_ENDS, lists),
        money_next=compiled(patterns.MONEY_NEXT, lists),
    )


_BIG = 5  # powers of ten
_SHORTEST = 4  # letters of a word for one: "lakh", but "mn"


def is_big(scale: str, numbers: Numerals) -> bool:
    """Whether a scale is one that number words go on behind: "two million three hundred"."""
    whole = scale.isalpha() and len(scale) >= _SHORTEST and scale[-1] != "s"
    return whole and numbers.scales[scale] >= _BIG


def _units(words: MoneyWords) -> list[str]:
    """What can stand behind a number, of several words also with hyphens: "a 5-Canadian-dollar"."""
    signs = (s for s in words.symbols if s not in words.never_behind)
    units = [*words.names, *words.coins, *signs]
    return units + [u.replace(" ", "-") for u in units if " " in u and u[-1] != "s"]


def _lists(
    words: MoneyWords, numbers: Numerals, units: Collection[str]
) -> dict[str, Collection[str]]:
    """The lists that the patterns name."""
    return {
        **{a.name: getattr(words, a.name) for a in light.fields(MoneyWords)},
        **{a.name: getattr(numbers, a.name) for a in light.fields(Numerals)},
        "symbols": [s for s in words.symbols if s not in words.never_before],
        **unit_lists(units),
        "big_numbers": [s for s in numbers.scales if is_big(s, numbers)],
        "scales": [s for s in numbers.scales if len(s) > 1],
        "letters": [s for s in numbers.scales if len(s) == 1],
    }
