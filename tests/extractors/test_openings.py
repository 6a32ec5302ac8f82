"""The table of how dates begin says what the patterns do: ``python tools/openings.py`` makes it anew."""

from zlib import crc32

import pytest

from newsextract.extractors.dates.grammar import (
    UNKNOWN,
    Way,
    grammar,
    like,
    words_of_patterns,
)
from newsextract.extractors.dates.openings import known_of_rules, may_begin, split
from newsextract.lexicon import Lexicons

ENGLISH = Lexicons("en")
WAYS = {way.name: way for group in grammar(ENGLISH).rules.values() for way in group}
NUMBERS = ("0", "00", "000", "0000", "00000", "00000000", "0th", "00th", "0000s", "00pm")


def _tokens() -> list[str]:
    found = grammar(ENGLISH)
    triggers = {word for word in found.classes if word.isalpha()}
    return [*sorted(found.known | triggers), *NUMBERS, "'", "‘"]


def _begins(way: Way, head: str) -> bool:
    return any(map(way.begins, like(head)))


@pytest.mark.parametrize("name", WAYS)
def test_table_has_every_first_token(name: str) -> None:
    old = [head for head in _tokens() if _begins(WAYS[name], head) and not may_begin(name, head)]
    assert not old, "run tools/openings.py"


@pytest.mark.parametrize("name", WAYS)
def test_table_has_the_second_tokens(name: str) -> None:
    way, tokens = WAYS[name], _tokens()
    words = [word for word in tokens if word.isalpha()]  # a head ends before a number
    behind = [*(f" {word}" for word in (*words, "1980", UNKNOWN)), " ", ",", "/", ".", "-", ":"]
    heads = [
        first + second
        for first in tokens
        if _begins(way, first)
        for second in behind
        if crc32(f"{first}{second}".encode()) % 23 == 0  # a sample, the same each time
    ]
    assert not [head for head in heads if _begins(way, head) and not may_begin(name, head)], (
        "run tools/openings.py"
    )


@pytest.mark.parametrize(
    ("head", "tokens"),
    [
        ("the october ", ("the", "october")),
        ("october ", ("october", "$_")),
        ("october", ("october", "$")),
        ("00th of", ("00th", "of")),
        ("0/", ("0", "$/")),
    ],
)
def test_a_head_is_split_into_its_tokens(head: str, tokens: tuple[str, str]) -> None:
    assert split(head) == tokens


@pytest.mark.parametrize(
    ("rule", "head"),
    [
        ("date.month-day", "october "),
        ("date.month", "october 1980"),
        ("date.no-such-rule", "x"),
    ],
)
def test_what_can_begin_is_let_through(rule: str, head: str) -> None:
    assert may_begin(rule, head)


@pytest.mark.parametrize(
    ("rule", "head"),
    [("date.month-day", "the october "), ("date.weekday", "october "), ("date.ago", "tonight")],
)
def test_what_cannot_begin_is_not(rule: str, head: str) -> None:
    assert not may_begin(rule, head)


def test_words_of_plugins_pass_by_the_table() -> None:
    assert not grammar(ENGLISH).added
    assert grammar(ENGLISH.adding({"dates": {"seasons": {"monsoon": "SU"}}})).added
    assert not grammar(Lexicons("de").adding({"classes": {"pronouns": ["sie"]}})).added


def test_table_has_the_words_of_the_patterns() -> None:
    assert known_of_rules() == words_of_patterns(), "run tools/openings.py"
