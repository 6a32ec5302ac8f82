"""What stands around a name and what its words tell, as the features say it."""

from typing import Any

import pytest

from newsextract._language.names import name_words, role_words
from newsextract._language.tokens import read_tokens
from newsextract._model import light
from newsextract._model.span import Span
from newsextract._words.gazetteers import Sorts
from newsextract.extractors.entities.features import (
    Evidence,
    code_of,
    of_words,
    pattern_of,
    relations,
    word_sorts,
)
from newsextract.extractors.entities.names import Mention
from newsextract.extractors.entities.runs import capitalised, read_mentions
from newsextract.extractors.entities.scoring import Tables
from newsextract.lexicon import Lexicons

EN = Lexicons("en")
NAMES, ROLES = name_words(EN), role_words(EN)
SORTS: Sorts = word_sorts(NAMES, ROLES)


def read(text: str) -> tuple[Evidence, Mention]:
    """What a text tells, and the name in it whose start is marked."""
    start = text.index("⟦")
    bare = text.replace("⟦", "")
    tokens, opened = read_tokens(bare, [Span(0, len(bare))]), frozenset({0})
    found = read_mentions(bare, tokens, capitalised(tokens), opened, NAMES, ROLES, SORTS)
    (mention,) = [m for m in found if m[0] == start]
    return Evidence(bare, tokens, opened, NAMES, ROLES), mention


def watched() -> tuple[Tables, dict[str, list[Any]]]:
    """Tables of no weights that write down what they are asked for."""
    asked: dict[str, list[Any]] = {a.name: [] for a in light.fields(Tables) if a.init}

    def table(name: str) -> Any:
        return lambda value, _: asked[name].append(value) or 0

    return Tables(**{name: table(name) for name in asked}), asked


# text, a feature, its values
AROUND = [
    ("⟦Lenz said no.", "at", ["sl"]),  # a sentence begins, a line begins
    ("He saw ⟦Lenz go.", "at", [""]),
    ("He saw\n⟦Lenz go.", "at", ["l"]),
    ("He saw ⟦Lenz\nThen rain.", "at", ["e"]),  # a line ends
    ("He saw ⟦Lenz’s boat.", "at", ["o"]),  # an owner
    ("He saw ⟦Lenz’s boat.", "owned", ["boat"]),
    ("He saw ⟦Lenz, 43, go.", "at", ["a"]),  # an age
    ("He saw ⟦Lenz, 2014, go.", "at", ["y"]),  # the year of a study
    ("He saw ⟦Lenz, 300, go.", "at", [""]),
    ("He saw ⟦Lenz (2014) go.", "at", ["y"]),
    ("He saw ⟦Lenz (23) go.", "at", [""]),
    ("He saw ⟦Lenz et al. go.", "at", ["y"]),
    ("He saw ⟦Lenz & sons go.", "at", ["y"]),
    ("He saw ⟦Lenz, who left.", "at", ["w"]),  # a relative clause
    ("He saw ⟦Lenz, a pilot, go.", "at", ["r"]),  # a role
    ("He saw ⟦Lenz, green, go.", "at", [""]),
    # what the phrase behind a comma calls it
    ("He saw ⟦Lenz, a pilot, go.", "apposed", ["ar"]),
    ("He saw ⟦Lenz, mayor of Odde, go.", "apposed", ["r"]),
    ("He saw ⟦Lenz, ministers of Odde.", "apposed", ["R"]),
    ("He saw ⟦Lenz, a green airline, go.", "apposed", ["ab"]),
    ("He saw ⟦Lenz, a minister council, go.", "apposed", ["ab"]),
    ("He saw ⟦Lenz, a (minister) go.", "apposed", ["a"]),
    ("He saw ⟦Lenz, a said minister.", "apposed", ["a"]),
    ("He saw ⟦Lenz go.", "apposed", []),
    # what the words in front of a bracket are
    ("The Norvik News Bureau (⟦NNB) left.", "expands", ["c"]),
    ("The norvik news bureau (⟦NNB) left.", "expands", ["l"]),
    ("The Norvik Bureau (⟦NNB) left.", "expands", [""]),
    ("The Norvik Bureau (⟦N) left.", "expands", [""]),
    ("The Norvik Bureau (⟦B) left.", "expands", [""]),
    ("(⟦NNB) left.", "expands", [""]),
    ("The Norvik News Bureau saw ⟦NNB.", "expands", []),
    # what else begins with a capital beside it
    ("He saw Odde and ⟦Lenz go.", "left", ["and?"]),
    ("He saw Odde, ⟦Lenz go.", "left", [",?"]),
    ("He saw The ⟦Lenz go.", "left", ["N"]),
    ("He saw the ⟦Lenz go.", "left", []),
    ("He saw ⟦Lenz and Telby go.", "right", ["and?"]),
    ("He saw ⟦Lenz (Telby) go.", "right", ["(?"]),
    ("He saw ⟦Lenz\nThen rain.", "right", ["N"]),
    ("He saw ⟦Lenz of Telby go.", "right", []),
    # titles in front of a name are none of its own words
    ("He saw Sen. ⟦Lenz go.", "between", [(".", "go")]),
    ("He saw ⟦Lenz Monday go.", "between", [("saw", "monday")]),
]
# text, whether what stands around the name is what stands around a person's
ACTING = [
    ("⟦Lenz said no.", True),
    ("⟦Lenz rusts here.", False),
    ("He saw ⟦Lenz, who left.", True),
    ("He saw ⟦Lenz, 43, go.", True),
    ("He saw ⟦Lenz, 43 miles off.", False),
    ("He saw her grandson, ⟦Lenz, go.", True),
    ("He saw her boat, ⟦Lenz, go.", False),
    ("He saw ⟦Lenz Monday said so.", False),
]
# text, whether a verb in the past stands right behind
PAST = [
    ("⟦Lenz walked off.", True),
    ("⟦Lenz said no.", True),
    ("⟦Lenz red brick.", False),
    ("⟦Lenz Monday walked.", False),
]
# a name, a letter for each word, how it is written
WORDS = [
    ("⟦Ida Lenz", "GF", ""),
    ("⟦Port of Calder", "XoF", ""),
    ("⟦Ida de Lenz", "GpF", ""),
    ("⟦Ida J. Lenz", "GIF", "."),
    ("⟦Calder & Sons", "F&O", "&"),
    ("⟦ONB Lenz", "PF", ""),
    ("⟦O.N.B. Calder", "PF", "."),
    ("⟦Xyl-Zzk Grobbel", "-?", "-"),
    ("⟦Route 9", "H&", "9"),
    ("⟦ONB", "P", "U33"),
    ("⟦AT&T", "M", "U4&4"),
    ("⟦QNAQTV LENZ", "PF", "U"),
    ("⟦ProLenz", "?", "c4"),
    ("⟦O’Grobbel", "?", "c'4"),
]


@pytest.mark.parametrize(("text", "feature", "values"), AROUND)
def test_around_a_name(text: str, feature: str, values: list[object]) -> None:
    evidence, mention = read(text)
    tables, asked = watched()
    evidence.around(mention, tables)
    assert asked[feature] == values


@pytest.mark.parametrize(("text", "acts"), ACTING)
def test_who_acts(text: str, acts: bool) -> None:
    evidence, mention = read(text)
    assert evidence.acts(mention) is acts


@pytest.mark.parametrize(("text", "past"), PAST)
def test_a_verb_behind(text: str, past: bool) -> None:
    evidence, mention = read(text)
    assert evidence.has_verb(mention) is past


@pytest.mark.parametrize(("text", "letters", "shape"), WORDS)
def test_the_words_of_a_name(text: str, letters: str, shape: str) -> None:
    name = read(text)[1][4]
    tables, asked = watched()
    of_words(name, SORTS, tables)
    assert pattern_of(name, SORTS) == letters
    assert asked["shape"] == [shape]
    assert len(asked["first"]) == (len(name.low) > 1)  # of several words alone


def test_a_word_that_can_be_nothing() -> None:
    assert code_of(0) == "?"


@pytest.mark.parametrize(
    ("seen", "topic"),
    [
        (3, ["s", "m"]),
        (1, ["", ""]),
        (9, ["S", "M"]),
    ],
)
def test_what_an_article_is_about(seen: int, topic: list[str]) -> None:
    for words, letter in zip((NAMES.sport, NAMES.markets), topic, strict=True):
        only = sorted(words - (NAMES.sport & NAMES.markets))[:seen]
        tokens = read_tokens(" ".join(only), [Span(0, len(" ".join(only)))])
        assert Evidence("", tokens, frozenset(), NAMES, ROLES).topic == letter


def test_names_in_longer_ones() -> None:
    names = [
        read(text)[1][4]
        for text in ("⟦Ida Kai Lenz", "⟦Lenz", "⟦Ida", "⟦Ida Kai", "⟦Kai Lenz", "⟦IKL")
    ]
    found = relations(names, SORTS)
    longest = "ida kai lenz"
    assert ("last", longest) in found["lenz"]
    assert ("firstF", longest) in found["ida"]
    assert ("begin", longest) in found["ida kai"]
    assert ("rest", longest) in found["kai lenz"]
    assert ("short", longest) in found["ikl"]
    assert all(how not in ("begin", "rest") for how, long in found["lenz"])
