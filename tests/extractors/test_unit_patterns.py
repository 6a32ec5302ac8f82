"""Units that the pattern of a language does not have are found as those that it has."""

import pytest

from newsextract import Parser
from newsextract.extractors.amounts.grammar import grammar_of
from newsextract.extractors.amounts.suffixes import Disguised
from newsextract.lexicon import Lexicons

TEXTS = [
    "Calder paid 5 dollars, 12 Hong Kong dollars and 3 euros.",
    "Hale owes 40 zlotys and 7 pesos.",
    "Lenz took 300 rupees to 5 dollars a day.",
    "Okoro has 12 baht, 9 dirhams and 5 leva.",
    "Brandt found 80 kronor.",
]


def found(text):
    doc = Parser(plugins=False).parse(text)
    return [(str(a.span), a.currency, str(a.amount)) for a in doc.amounts]


def test_it_finds_the_same_in_any_order():
    grammar_of.cache_clear()
    forward = [found(text) for text in TEXTS]
    grammar_of.cache_clear()
    assert [found(text) for text in reversed(TEXTS)] == forward[::-1]
    assert [len(row) for row in forward] == [3, 2, 2, 3, 1]


def test_the_pattern_is_asked_itself_where_all_units_are_usual():
    suffixed = grammar_of(Lexicons("en")).suffixed
    usual = suffixed.over("5 dollars", [(2, "dollars")])
    assert suffixed.over("5 pounds", [(2, "pounds")]) is usual
    assert suffixed.over("1 unit", [(2, "unit")]) is usual  # "unit" of "European unit of account"
    assert isinstance(suffixed.over("5 baht", [(2, "baht")]), Disguised)


@pytest.mark.parametrize(
    ("text", "spans", "currency"),
    [
        ("The weir cost 5 Mexican pesos.", ["5 Mexican pesos"], "MXN"),
        ("Ruiz paid 5–7 Thai baht for it.", ["5–7 Thai baht"], "THB"),
        ("Hale owes a 12 million zloty-heavy fine.", ["12 million zloty"], "PLN"),
        ("It rose from 5 baht to 7 dollars.", ["5 baht", "7 dollars"], "THB"),
        ("Lenz bid 300zł and ꡀ.", ["300zł"], "PLN"),
        ("Okoro lost 40k₽ on it.", ["40k₽"], "RUB"),
        ("Brandt has 2 bahts-5 left.", [], None),
        ("The choir has 5 ꡁꡁ and 40 of ꡴.", [], None),
    ],
)
def test_units_that_stand_in_no_pattern_are_read_as_printed(text, spans, currency):
    amounts = Parser(plugins=False).parse(text).amounts
    assert [text[a.span.start : a.span.end] for a in amounts] == spans
    assert [a.currency for a in amounts][:1] == ([currency] if spans else [])


@pytest.mark.parametrize("text", ["It is 5km away.", "No 12 of 40 files."])
def test_what_is_no_unit_asks_for_nothing(text):
    assert found(text) == []
