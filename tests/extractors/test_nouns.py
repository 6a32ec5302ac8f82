"""Nouns that can stand for someone named: how they are read, and those that cannot."""

from typing import Any

import pytest

from newsextract._language.names import name_words, role_words
from newsextract._language.tokens import read_tokens
from newsextract._model.span import Span
from newsextract._words.references import ReferenceWords
from newsextract.extractors.entities.nouns import Noun, Nouns
from newsextract.lexicon import Lexicons

EN = Lexicons("en")
WORDS = name_words(EN), role_words(EN), EN.load(ReferenceWords, "references")

# text with the noun marked, the phrase, what is read of it
READ = [
    ("The ⟦senator left.", "The senator", {"manner": "office", "modifiers": []}),
    ("The Maine ⟦senator left.", "The Maine senator", {"modifiers": ["maine"]}),
    ("The ⟦senator of Maine.", "The senator", {"of": True, "tail": {"maine", ".", ""}}),
    ("The ⟦senator who left spoke.", "The senator", {"restricted": True}),
    ("The former ⟦senator left.", "The former senator", {"former": True, "manner": "epithet"}),
    ("The ⟦senator said so.", "The senator", {"speaks": True}),
    ("So said the ⟦senator.", "the senator", {"speaks": True}),
    ("The ⟦senator left.", "The senator", {"speaks": False, "of": False, "restricted": False}),
    ("The ⟦senator", "The senator", {"tail": None}),
    # whose it is
    ("Norvik’s ⟦ambassador left.", "Norvik’s ambassador", {"manner": "owned"}),
    ("New Norvik’s ⟦ambassador left.", "New Norvik’s ambassador", {"manner": "owned"}),
    ("Then the house’s ⟦owner left.", "the house’s owner", {"manner": "role"}),
    ("The ⟦attorney’s car left.", "The attorney", {"manner": "role"}),
    ("The dog of that ⟦senator left.", "that senator", {"manner": "office"}),
    ("The “Lillevik Nights” ⟦singer left.", "The “Lillevik Nights” singer", {"manner": "epithet"}),
    # what belongs to it
    ("The ⟦president-elect left.", "The president-elect", {"manner": "epithet"}),
    ("The ⟦mother of two left.", "The mother of two", {"gender": "female"}),
    ("The ⟦mother of Ida left.", "The mother", {"gender": "female", "of": True}),
    ("The 21-year-⟦old left.", "The 21-year-old", {"manner": "age", "modifiers": ["21"]}),
    # bodies
    ("The ⟦airline left.", "The airline", {"body": True, "manner": "body"}),
    ("The ⟦company left.", "The company", {"body": True, "manner": "firm"}),
    ("The ⟦group left.", "The group", {"body": True, "manner": "generic"}),
    # men and women
    ("The ⟦king left.", "The king", {"gender": "male"}),
    ("The ⟦queen left.", "The queen", {"gender": "female"}),
    ("The ⟦actress left.", "The actress", {"gender": "female"}),
    ("The ⟦councilwoman left.", "The councilwoman", {"gender": "female"}),
    ("The ⟦frontman left.", "The frontman", {"gender": "male"}),
    ("The ⟦lawyer left.", "The lawyer", {"gender": None, "manner": "role"}),
]
NOT_READ = [
    "The ⟦senator candidates left.",  # another noun follows
    "The ⟦police union left.",
    "The ⟦senator Kai Lenz left.",
    "The ⟦attorney’s office left.",
    "The ⟦president-Odde talks ended.",
    "The last ⟦man left.",  # who was not told of before
    "The youngest ⟦member of a guild left.",
    "The ⟦old left.",
    "The dog and its ⟦senator left.",
    "The cat; one ⟦senator left.",
    "A ⟦senator left.",
]


def read(text: str, last_named: str = "") -> tuple[str, Noun] | None:
    at, bare = text.index("⟦"), text.replace("⟦", "")
    tokens = read_tokens(bare, [Span(0, len(bare))])
    named = tokens.starts.index(bare.index(last_named)) if last_named else -1
    noun = Nouns(tokens, *WORDS).read(tokens.starts.index(at), named)
    return noun and (bare[tokens.starts[noun.begin] : tokens.ends[noun.end]], noun)


@pytest.mark.parametrize(("text", "phrase", "told"), READ)
def test_a_noun_is_read(text: str, phrase: str, told: dict[str, Any]) -> None:
    found = read(text)
    assert found is not None
    assert found[0] == phrase
    assert {name: getattr(found[1], name) for name in told} == told


@pytest.mark.parametrize("text", NOT_READ)
def test_a_noun_stands_for_nobody(text: str) -> None:
    assert read(text) is None


def test_a_noun_beside_a_name_is_its_role() -> None:
    assert read("Ruiz, the ⟦senator, left.", "Ruiz") is None
    assert read("Today the ONB ⟦union left.", "ONB") is None
    assert read("So ONB’s ⟦president left.", "ONB") is not None
