"""What stands beside a name that may be a body's, and phrases in front of a subject."""

import pytest

from newsextract._language.names import name_words, role_words
from newsextract._language.tokens import Tokens, read_tokens
from newsextract._model.span import Span
from newsextract._words.references import ReferenceWords
from newsextract.extractors.entities.aliases import misspelt
from newsextract.extractors.entities.descriptions import describe
from newsextract.extractors.entities.features import Evidence
from newsextract.extractors.entities.firms import (
    is_called_behind,
    is_told_as_body,
    speaks_of_itself,
)
from newsextract.extractors.entities.fronts import is_fronted, named_ahead
from newsextract.extractors.entities.gather import Draft
from newsextract.extractors.entities.names import Mention, single_name
from newsextract.lexicon import Lexicons

EN = Lexicons("en")
NAMES, ROLES = name_words(EN), role_words(EN)
WORDS = EN.load(ReferenceWords, "references")


def read(text: str, name: str = "Harl") -> tuple[Tokens, Evidence, Mention]:
    """The tokens of a text, what it tells, and the mention of a name of one word."""
    tokens = read_tokens(text, [Span(0, len(text))])
    start, end = text.index(name), text.index(name) + len(name)
    made = single_name(name, name.lower(), 0, len(name), False, NAMES, ROLES)
    at = tokens.starts.index(start)
    evidence = Evidence(text, tokens, frozenset({0}), NAMES, ROLES)
    return tokens, evidence, (start, end, at, at, made)


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("Harl, the union that rows, said so.", True),
        ("Harl, a ferry company of ours, said so.", True),
        ("Harl, the man of the union, said so.", False),
        ("Harl, a friend, the union that rows, left.", False),
        ("Harl, a friend. The union that rows left.", False),
        ("Harl, which runs four ferries, said so.", True),
        ("Harl, which runs four ferries, closed.", False),
        ("Harl, which runs four ferries, said Ruiz, closed.", False),
        ("Harl, which runs. Then, said others, it rained.", False),
        ("Harl, green, said so.", False),
    ],
)
def test_what_a_comma_opens_tells_of_a_body(text: str, body: bool) -> None:
    _, evidence, mention = read(text)
    assert is_told_as_body(evidence, mention[3] + 1) is body


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("The weather bureau, Harl, warned of rain.", True),
        ("Our insurer, Harl, warned of rain.", True),
        ("The weather bureau of Harl, warned.", False),
        ("The weather forecast, Harl, warned of rain.", False),
        ("Weather bureau, Harl, warned of rain.", False),
    ],
)
def test_a_comma_parts_a_name_from_the_body_called_so(text: str, body: bool) -> None:
    _, evidence, mention = read(text)
    assert is_called_behind(evidence, mention[2]) is body


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("Harl said it would close.", True),
        ("Harl said on Monday it would close.", True),
        ("Harl knew it would close.", False),
        ("Harl said that it would close.", False),
        ("Harl said it was late.", False),
    ],
)
def test_a_name_says_what_it_does(text: str, body: bool) -> None:
    _, evidence, mention = read(text)
    assert speaks_of_itself(evidence, mention) is body


@pytest.mark.parametrize(
    ("text", "hints"),
    [
        ("Norvik Air left.", {"airline", "carrier"}),
        ("Harl, a small airline, left.", {"airline"}),
        ("Harl, a boat from the airline, left.", set()),
        ("Harl, a boat (the airline) left.", set()),
        ("Harl, small airline, left.", set()),
        ("The group, Harl, left.", {"group"}),
        ("The group and Harl left.", set()),
        ("The airline Harl left.", {"airline"}),
    ],
)
def test_what_a_body_can_be_called(text: str, hints: set[str]) -> None:
    name = "Air" if "Air" in text else "Harl"
    tokens, _, mention = read(text, name)
    low = ("norvik", "air") if name == "Air" else ("harl",)
    draft = Draft(name, low, "organization", "test", [mention])
    describe(draft, tokens.lower, WORDS, ROLES)
    assert hints <= draft.hints
    assert hints or not draft.hints


def test_a_body_can_be_called_by_a_word_of_its_name() -> None:
    tokens, _, mention = read("Lillevik Board left.", "Board")
    draft = Draft("Lillevik Board", ("lillevik", "board"), "organization", "test", [mention])
    describe(draft, tokens.lower, WORDS, ROLES)
    assert "board" in draft.hints


@pytest.mark.parametrize(
    ("text", "ahead"),
    [
        ("When he left, Harl smiled.", True),
        ("When he left. Then, Harl smiled.", False),
        ("Then he left, Harl smiled.", False),
        ("When it was very late and he left, Harl smiled.", False),
        ("Then while it was late he left, Harl smiled.", False),
        ("When he left the house, the mayor smiled at Harl.", False),
    ],
)
def test_who_is_named_behind_a_phrase(text: str, ahead: bool) -> None:
    tokens, _, mention = read(text)
    draft = Draft("Harl", ("harl",), "person", "test", [mention])
    i = tokens.lower.index("he")
    found = named_ahead(tokens, 0, i, ROLES, {mention[2]: draft})
    assert found is (draft if ahead else None)


def test_a_phrase_opens_the_sentence() -> None:
    for text, fronted in (
        ("When he left, Harl smiled.", True),
        ("When he left, late, Harl smiled.", False),
        ("He left, Harl smiled.", False),
    ):
        tokens, _, mention = read(text)
        assert is_fronted(tokens, 0, mention[2], ROLES) is fronted


@pytest.mark.parametrize(
    ("word", "known", "meant"),
    [
        ("brant", ["brandt", "lund"], "brandt"),  # a letter is missing
        ("brannt", ["brandt"], "brandt"),  # is another
        ("bradnt", ["brandt"], "brandt"),  # has changed places
        ("braandt", ["brandt"], "brandt"),  # is too many
        ("brandts", ["brandt"], None),  # the family
        ("prandt", ["brandt"], None),
        ("brndtd", ["brandt"], None),
        ("brandtly", ["brandt"], None),
        ("lond", ["lund"], None),  # too short to tell
        ("lunda", ["lund"], None),
        ("brant", ["brandt", "brent"], None),  # either
        ("brant", ["brandt", *[f"x{i}" for i in range(60)]], None),  # too many to compare
    ],
)
def test_a_slip_of_the_pen(word: str, known: list[str], meant: str | None) -> None:
    assert misspelt(word, known) == meant
