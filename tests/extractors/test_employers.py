"""Whom a role in capitals is held at: the body or place in front of its head, or behind its "of"."""

import pytest

from newsextract import parse

HELD = [
    ("FBI Director Louis Lenz said on Monday that the plan was sound.", "FBI"),
    ("Former Ohio Senator Emil Brandt spoke to the reporters in the hall.", "Ohio"),
    ("There Calder Energy CEO Ida Ruiz told investors that she would go.", "Calder Energy"),
    ("Chief of Harbour Police Ana Ruiz told the reporters about it.", "Harbour Police"),
    ("They met Director of the National Park Service Ana Holt.", "National Park Service"),
    ("The Bank of Norland Governor Ana Okoro spoke with them.", "Bank of Norland"),
    ("Norland Ferries spokeswoman Ida Hale agreed with the mayor.", "Norland Ferries"),
    ("House Majority Leader Emil Hale agreed with the plan.", "House"),
    ("She met New York City Mayor Emil Lenz in the morning.", "New York City"),
]
NOBODY = [
    "Prime Minister Ida Lenz said on Monday that the plan was sound.",
    "Foreign Affairs Minister Emil Brandt met the reporters in the hall.",
    "They met Minister of Trade Ana Ruiz and left in the morning.",
    "Chief Executive Officer Ana Holt told investors that she would go.",
    "British Prime Minister Ida Okoro spoke with them.",
    "Deputy Majority Leader Emil Hale agreed with the plan.",
    "Vice Chairman Emil Brandt told the reporters about it.",
    "Deputy Chief Justice Ana Lenz spoke with them.",
]


@pytest.mark.parametrize(("text", "name"), HELD)
def test_a_role_names_where_it_is_held(text: str, name: str) -> None:
    assert name in [entity.name for entity in parse(text).entities]


@pytest.mark.parametrize("text", NOBODY)
def test_what_a_role_is_about_is_no_name(text: str) -> None:
    assert [entity.kind for entity in parse(text).entities] == ["person"]
