"""How later sentences call someone whom an article introduced without a role."""

import pytest

from newsextract._language.names import role_words
from newsextract._model.annotations import EntityKind
from newsextract.extractors.entities.gather import Draft
from newsextract.extractors.entities.introductions import told_later
from newsextract.lexicon import Lexicons

ROLES = role_words(Lexicons("en"))


@pytest.mark.parametrize(
    ("phrase", "kind", "known", "role"),
    [
        ("The former champion", "person", None, "former champion"),
        ("the 21-year-old striker", "person", None, "21-year-old striker"),
        ("The champion", "person", None, None),  # tells hardly more than "he"
        ("A former champion", "person", None, None),
        ("The former boat", "person", None, None),
        ("The former champion", "person", "pilot", "pilot"),
        ("The former champion", "organization", None, None),
    ],
)
def test_what_someone_is_called_is_a_role(
    phrase: str, kind: EntityKind, known: str | None, role: str | None
) -> None:
    text = f"Lund left. {phrase} slept."
    draft = Draft("Lund", ("lund",), kind, "test", role=known)
    start = text.index(phrase)
    draft.references.append((start, start + len(phrase)))
    told_later(text, [draft], ROLES)
    assert draft.role == role
    if role and known is None:
        assert draft.role_span is not None
        assert text[draft.role_span.start : draft.role_span.end] == role


def test_nobody_calls_someone_anything() -> None:
    draft = Draft("Lund", ("lund",), "person", "test")
    told_later("Lund left.", [draft], ROLES)
    assert draft.role is None
