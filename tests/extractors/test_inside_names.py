"""What holds a name together: fields of a body, owners, letters in brackets, nicknames, roles."""

from collections.abc import Callable

import pytest

from newsextract._language.names import name_words, role_words
from newsextract._language.tokens import Tokens, read_tokens
from newsextract._model.span import Span
from newsextract.extractors.entities import bodies, roles, runs, verdicts
from newsextract.extractors.entities.features import Evidence, word_sorts
from newsextract.extractors.entities.names import read_name
from newsextract.extractors.entities.rulings import ruled
from newsextract.extractors.entities.wordings import Wording
from newsextract.lexicon import Lexicons

EN = Lexicons("en")
NAMES, ROLES = name_words(EN), role_words(EN)
SORTS = word_sorts(NAMES, ROLES)


def at(text: str) -> tuple[Tokens, list[int]]:
    """The tokens of a text, and those of them that stand behind a mark."""
    bare = text.replace("⟦", "")
    tokens = read_tokens(bare, [Span(0, len(bare))])
    marks, gone = [], 0
    for i, char in enumerate(text):
        if char == "⟦":
            marks.append(tokens.starts.index(i - gone))
            gone += 1
    return tokens, marks


@pytest.mark.parametrize(
    ("text", "ended"),  # the word behind the "and" that ends the list
    [
        ("Department for ⟦Culture, ⟦Media and Sport met", "sport"),
        ("Department for ⟦Culture, ⟦Media, Sport and Roads met", "roads"),
        ("Department for ⟦Culture, ⟦Media, and Sport met", "sport"),
        ("Department for ⟦Culture, ⟦Media said so on Monday", None),
        ("Department for ⟦Culture, ⟦Media, Ida and Roads met", None),
        ("Department for ⟦Culture, ⟦Media", None),
        ("Bank of ⟦Norway, ⟦Media and Sport met", None),
    ],
)
def test_the_fields_of_a_body(text: str, ended: str | None) -> None:
    tokens, (last, following) = at(text)
    end = bodies._listed(tokens, last, following, NAMES, SORTS)
    assert (end if end is None else tokens.lower[end]) == ended


@pytest.mark.parametrize(
    ("word", "common"),
    [
        ("trade", True),
        ("governance", True),  # by its ending
        ("women", True),
        ("pilots", True),
        ("pilot", False),  # a role
        ("norway", False),
        ("ida", False),
        ("council", False),
        ("monday", False),
        ("grobbel", False),
    ],
)
def test_a_body_is_called_after_what_a_word_means(word: str, common: bool) -> None:
    assert bodies._is_common(word, NAMES, SORTS) is common


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("and ⟦Financial Crimes Commission met", True),
        ("and ⟦Anti-Corruption Commission met", True),
        ("and ⟦Fire Commission met", True),
        ("and ⟦Financial and Crimes Commission met", False),
        ("and ⟦Financial securities Commission met", False),
        ("and ⟦Ida Crimes Commission met", False),
        ("and ⟦Norway Crimes Commission met", False),
        ("and ⟦Financial Crimes met in May for a day", False),
    ],
)
def test_words_behind_and_end_as_a_body(text: str, body: bool) -> None:
    tokens, (following,) = at(text)
    assert bodies._goes_to_body(tokens, following, NAMES, SORTS) is body


@pytest.mark.parametrize(
    ("text", "joined"),  # the words behind which the name goes on
    [
        ("Health and Safety Executive (HSE) met", ["Health", "Safety"]),
        ("Office for Road Statistics (ORS) met", ["Office", "Road"]),
        ("Norland and Calder Bank (XYB) met", []),
        ("In Norland, Calder Bank (NCB) met", []),
        ("Calder Bank (NCB) met", []),
        ("Health and Safety Executive (hse) met", []),
    ],
)
def test_letters_in_brackets_hold_a_name_together(text: str, joined: list[str]) -> None:
    tokens, _ = at(text)
    found = sorted(bodies.joined_by_acronyms(tokens))
    assert [tokens.words[i] for i in found] == joined


OWNING: list[tuple[str, Callable[[Tokens, int, int], bool], bool]] = [
    ("the ⟦Sheriff’s ⟦Office met", lambda *a: runs._owns(*a, runs.BODY, SORTS), True),
    ("the ⟦Nurses’ ⟦Union met", lambda *a: runs._owns(*a, runs.BODY, SORTS), True),
    ("the ⟦Nurse’ ⟦Union met", lambda *a: runs._owns(*a, runs.BODY, SORTS), False),
    ("the ⟦Sheriff ’s ⟦Office met", lambda *a: runs._owns(*a, runs.BODY, SORTS), False),
    ("the ⟦Sheriff’s ⟦Grobbel met", lambda *a: runs._owns(*a, runs.BODY, SORTS), False),
    ("the ⟦People’s ⟦Liberation Army met", lambda *a: runs._own_together(*a, SORTS), True),
    ("the ⟦State’s ⟦Attorney’s Office met", lambda *a: runs._own_together(*a, SORTS), True),
    ("the ⟦People ’s ⟦Liberation Army met", lambda *a: runs._own_together(*a, SORTS), False),
    ("the ⟦People’s ⟦Liberation of Army men", lambda *a: runs._own_together(*a, SORTS), False),
]


@pytest.mark.parametrize(("text", "owns", "held"), OWNING)
def test_owners(text: str, owns: Callable[[Tokens, int, int], bool], held: bool) -> None:
    tokens, (last, following) = at(text)
    assert owns(tokens, last, following) is held


@pytest.mark.parametrize(
    ("text", "called"),
    [
        ("He met ⟦Moody’s men", True),
        ("He met ⟦Moody men", False),
        ("He met ⟦Grobbel’s men", False),
    ],
)
def test_a_firm_is_called_by_somebody_s(text: str, called: bool) -> None:
    tokens, (word,) = at(text)
    assert runs._is_called_so(tokens, word, word, SORTS) is called


@pytest.mark.parametrize(
    ("text", "nickname"),
    [
        ("Emil “⟦Tug” Brandt left", True),
        ("Emil “⟦Tug Brandt left", False),
        ("Emil “⟦Tug” left", False),
        ("Emil “⟦TUG” Brandt left", False),
        ("Emil “⟦Tug”", False),
        ("Emil “⟦Tug” ", False),
    ],
)
def test_a_nickname_stands_in_marks(text: str, nickname: bool) -> None:
    tokens, (inside,) = at(text)
    assert runs._is_nickname(tokens, "“", inside) is nickname


@pytest.mark.parametrize(
    ("text", "mark", "begins"),
    [
        ("He met al-⟦Hadi", "-", "al"),
        ("He met ex-⟦President", "-", "President"),
        ("He met pro-⟦Ruiz", "-", None),
        ("He met al/⟦Hadi", "/", None),
        ("-⟦Hadi met al", "-", None),
    ],
)
def test_what_a_name_behind_a_mark_begins_with(text: str, mark: str, begins: str | None) -> None:
    tokens, (first,) = at(text)
    found = runs._beginning(tokens, first, mark, NAMES)
    assert (found if found is None else tokens.words[found]) == begins


@pytest.mark.parametrize(
    ("phrase", "clause"),
    [
        ("standing beside her son", True),
        ("visiting the mayor", True),
        ("greeting her lawyer", True),
        ("sought by the mayor", False),
        ("Standing beside her son", False),
        ("standing", False),
        ("acting mayor", False),
    ],
)
def test_what_somebody_is_doing_is_no_role(phrase: str, clause: bool) -> None:
    assert roles._is_participle_clause(phrase, ROLES) is clause


@pytest.mark.parametrize(
    ("phrase", "role"),
    [
        ("then mayor of Harwick", "then mayor of Harwick"),
        ("mayor said so", "mayor"),
        ("said mayor", ""),
        ("boat said mayor", ""),
        ("boats", ""),
    ],
)
def test_how_much_of_a_phrase_tells_a_role(phrase: str, role: str) -> None:
    assert phrase[: roles._length(phrase, ROLES)] == role


def test_a_name_keeps_its_kind_or_is_given_one() -> None:
    evidence = Evidence("", read_tokens("", ()), frozenset(), NAMES, ROLES)

    def decided(written: str, verdict: str) -> object:
        name = read_name(written, False, NAMES, ROLES)
        assert name is not None
        wording = Wording(name, [], frozenset(), verdict, "none", 3.0, (1,))  # type: ignore[arg-type]
        assert verdict != "none" or ruled(wording, name, evidence) is None
        found = verdicts._decided(name, wording, evidence)
        return "same" if found is name else "dropped" if found is None else found.kind

    assert decided("Calder Foods Council", "organization") == "same"
    assert decided("Zelda Velm", "organization") == "organization"
    assert decided("Zelda Velm", "none") == "dropped"
    assert decided("Ida Lund Show", "none") == "same"  # though it is nobody's name
    assert decided("Velm", "none") is None
