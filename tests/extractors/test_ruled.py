"""What rules settle about a name whose sums say something else, and where they leave it alone."""

import pytest

from newsextract._language.names import name_words, role_words
from newsextract._language.tokens import read_tokens
from newsextract._model.span import Span
from newsextract.extractors.entities.features import Evidence
from newsextract.extractors.entities.names import Name, read_name
from newsextract.extractors.entities.rulings import (
    _is_first_name,
    _is_titled,
    is_a_person,
    ruled,
)
from newsextract.extractors.entities.scoring import Verdict
from newsextract.extractors.entities.wordings import Wording
from newsextract.lexicon import Lexicons

EN = Lexicons("en")
NAMES, ROLES = name_words(EN), role_words(EN)


def said(
    text: str, verdict: Verdict, second: Verdict, margin: float
) -> tuple[Wording, Name, Evidence]:
    """A wording between marks in a text, with what its sums say."""
    start, stop = text.index("⟦"), text.index("⟧") - 1
    bare = text.replace("⟦", "").replace("⟧", "")
    tokens = read_tokens(bare, [Span(0, len(bare))])
    name = read_name(bare[start:stop], start == 0, NAMES, ROLES)
    assert name is not None
    first, last = tokens.starts.index(start), tokens.ends.index(stop)
    mention = start + name.start, start + name.end, first, last, name
    evidence = Evidence(bare, tokens, frozenset({0}), NAMES, ROLES)
    titles = frozenset(name.titles)
    return (
        Wording(name, [(evidence, mention)], titles, verdict, second, margin, (1,)),
        name,
        evidence,
    )


# text, what the sums say, what next to that, by how much, and what it is
RULED = [
    # of several words
    ("He saw ⟦Calder County⟧.", "person", "none", 3.0, "place"),
    ("He saw ⟦E. J. Grobbel⟧.", "other", "none", 3.0, "person"),
    ("He saw ⟦Sheriff's Office of Calder County⟧.", "other", "none", 3.0, "organization"),
    ("He saw ⟦Texas Lanterns⟧.", "place", "none", 3.0, "organization"),
    ("He saw ⟦Ida Lenz Clinic⟧.", "person", "none", 3.0, "organization"),
    ("He saw ⟦Customs of the Norland Lakes⟧.", "person", "none", 3.0, "other"),
    ("He saw ⟦Park Geun-su⟧.", "other", "none", 3.0, "person"),
    ("He saw ⟦Lake Calder⟧.", "other", "none", 3.0, "place"),
    ("He saw ⟦Brandt Quay B⟧.", "person", "none", 3.0, "other"),
    ("He saw ⟦Pedro I⟧.", "person", "none", 3.0, "person"),
    ("He saw ⟦Mid-May Calder⟧.", "none", "other", 0.5, "other"),
    ("He saw ⟦Mid-May Calder⟧.", "none", "other", 3.0, None),
    ("He saw ⟦Calder Leader⟧.", "organization", "none", 3.0, "organization"),
    ("He saw ⟦Deputy Director⟧.", "organization", "none", 0.5, None),
    # single words
    ("He saw ⟦Norwegian⟧ boats.", "place", "none", 3.0, None),
    ("He saw ⟦R-Maine⟧ boats.", "place", "none", 3.0, None),
    ("He left the ⟦West⟧.", "place", "none", 3.0, "place"),
    ("It was a case in ⟦Shivpura⟧.", "none", "place", 0.2, "place"),
    ("It was a case in ⟦Shivpura⟧.", "none", "place", 3.0, None),
    ("⟦Bridge⟧ to the island is shut.", "organization", "none", 3.0, None),
    ("He saw ⟦ONB⟧ news agency men.", "none", "other", 3.0, "organization"),
    ("He saw ⟦ONB⟧ boats.", "none", "other", 3.0, None),
    ("He saw ⟦QuayPrint⟧ boats.", "none", "other", 3.0, "other"),
    ("Then ⟦John⟧ gave her a book.", "none", "other", 3.0, "person"),
    ("Then ⟦John⟧ the boat sank.", "none", "other", 3.0, None),
    ("Then ⟦Harl⟧ said it would close.", "other", "none", 3.0, "organization"),
    ("Then ⟦Harl⟧ said he was late.", "other", "person", 3.0, "person"),
    ("Then ⟦Harl⟧ said he was late.", "other", "none", 3.0, "other"),
    ("⟦Grobbels⟧ said they were late.", "other", "person", 3.0, "other"),
    ("He read ⟦Quayside.com⟧ there.", "none", "other", 3.0, "organization"),
]


@pytest.mark.parametrize(("text", "verdict", "second", "margin", "kind"), RULED)
def test_what_rules_settle(
    text: str, verdict: Verdict, second: Verdict, margin: float, kind: str | None
) -> None:
    assert ruled(*said(text, verdict, second, margin)) == kind


@pytest.mark.parametrize(
    ("text", "verdict", "titled"),
    [
        ("He met ⟦Mr Ruiz⟧.", "other", True),
        ("He read ⟦Official Rules of the Harbour⟧.", "person", False),
        ("He saw ⟦Captain Trek⟧.", "other", False),
        ("He saw ⟦Captain Trek⟧.", "person", True),
    ],
)
def test_whether_a_title_is_a_person_s(text: str, verdict: Verdict, titled: bool) -> None:
    assert _is_titled(*said(text, verdict, "none", 3.0)) is titled


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("He saw ⟦Velm⟧, 26, there.", True),
        ("He saw ⟦Velm⟧, who left.", True),
        ("He saw ⟦Velm⟧ there.", False),
        ("He saw ⟦Norwegian⟧, who left.", False),
    ],
)
def test_a_word_is_told_to_be_someone_s(text: str, told: bool) -> None:
    wording, _, evidence = said(text, "other", "none", 3.0)
    assert is_a_person(wording, evidence) is told


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("Then ⟦John⟧ gave her a book.", True),
        ("Then ⟦Chelsea⟧ gave her a book.", False),  # a club too
        ("Then ⟦Velm⟧ gave her a book.", False),
    ],
)
def test_a_first_name_in_front_of_a_verb(text: str, first: bool) -> None:
    wording, name, evidence = said(text, "none", "other", 3.0)
    assert _is_first_name(name, evidence, wording.mentions) is first
