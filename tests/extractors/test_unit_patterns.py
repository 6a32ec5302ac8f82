"""The pattern of units grows with the texts, and finds the same however far it has grown."""

import pytest

from newsextract import Parser
from newsextract.extractors.amounts.grammar import grammar_of
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


def test_it_grows_to_all_units_after_a_few():
    grammar_of.cache_clear()
    suffixed = grammar_of(Lexicons("en")).suffixed
    first = suffixed.over(frozenset({"dollars"}))
    assert suffixed.over(frozenset({"euros"})) is first
    grown = suffixed.over(frozenset({"baht"}))
    assert grown is not first
    assert suffixed.over(frozenset({"baht"})) is grown
    assert suffixed.over(frozenset({"pounds", "euros"})) is first
    for unit in ("leva", "dirhams", "kronor", "dinars", "lira"):
        suffixed.over(frozenset({unit, "dollars"}))
    whole = suffixed.over(frozenset({"pesos"}))
    assert suffixed.over(frozenset({"rupees", "zlotys"})) is whole


@pytest.mark.parametrize("text", ["It is 5km away.", "No 12 of 40 files."])
def test_what_is_no_unit_asks_for_nothing(text):
    assert found(text) == []
