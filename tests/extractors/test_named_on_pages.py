"""Whom whole texts name: in captions, in titles, below a column, in quotation marks."""

import pytest

from newsextract import Entity, Parser

PARSER = Parser(plugins=False, errors="raise")
PAGE = """\
Harwick bridge shut after flood

The bridge over the river was shut on Monday after a flood that lasted three days, and boats were moved to the other quay.

{caption}

Ida Lund said the bridge would open in May. “We found cracks in two piers,” she told reporters on Tuesday, as the water fell.

The council will meet next week to talk about the cost of the work and the time that it takes.
"""
COLUMN = """\
A bridge and its mayor

{opening} The bridge over the river is old, and the council has known that for years. It should be mended before winter.

The council will meet next week to talk about the cost of the work and the time that it takes.

Ida Lund is a baker in Harwick.
"""
TITLED = """\
{title}

Ida Lund left the council on Monday after a long quarrel with her deputies. Lund said so to Norvik News.
"""


def entity(text: str, name: str) -> tuple[Entity | None, list[str]]:
    doc = PARSER.parse(text, language="en")
    found = next((e for e in doc.entities if e.name == name), None)
    return found, [text[s.start : s.end] for s in found.mentions] if found else []


def test_a_caption_tells_the_role_of_whom_the_article_names() -> None:
    text = PAGE.format(caption="Mayor Ida Lund, left, at the bridge (Reuters)")
    ida, mentions = entity(text, "Ida Lund")
    assert ida is not None
    assert ida.role == "Mayor"
    assert mentions == ["Ida Lund", "Ida Lund", "she"]


def test_a_caption_names_others() -> None:
    text = PAGE.format(caption="Emil Brandt at the bridge on Monday. (AP Photo/Kai Hale)")
    assert entity(text, "Emil Brandt")[1] == ["Emil Brandt"]
    assert entity(text, "Kai Hale")[0] is None  # who took the picture
    ida, _ = entity(text, "Ida Lund")
    assert ida is not None
    assert ida.role is None


@pytest.mark.parametrize(
    ("caption", "name", "mention"),
    [
        ("Lund, left, at the bridge (Reuters)", "Ida Lund", "Lund"),
        ("Ida Maria Lund, left, at the bridge (Reuters)", "Ida Maria Lund", "Ida Maria Lund"),
        ("Ida Lund, left, at the bridge (Reuters)", "Ida Lund", "Ida Lund"),
    ],
)
def test_a_caption_calls_by_another_form_whom_the_article_names(
    caption: str, name: str, mention: str
) -> None:
    assert entity(PAGE.format(caption=caption), name)[1] == [mention, "Ida Lund", "she"]


@pytest.mark.parametrize(
    ("opening", "mentions"),
    [
        ("I was late on Monday, and I saw that it was shut.", ["I", "I", "Ida Lund"]),
        ("As a friend asked: “Am I late?”", ["Ida Lund"]),
    ],
)
def test_i_is_who_signed_a_column(opening: str, mentions: list[str]) -> None:
    assert entity(COLUMN.format(opening=opening), "Ida Lund")[1] == mentions


@pytest.mark.parametrize(
    ("title", "mentions"),
    [
        ("Mayor Ida Lund Leaves Harwick Council", ["Ida Lund", "Ida Lund", "her", "Lund"]),
        ("Lund Leaves Harwick Council After Long Quarrel", ["Lund", "Ida Lund", "her", "Lund"]),
        ("Norvik News Asks Why Council Is Torn", ["Ida Lund", "her", "Lund"]),
        ("The lund trees of the Harwick council fall", ["Ida Lund", "her", "Lund"]),
    ],
)
def test_a_title_names_whom_the_article_names(title: str, mentions: list[str]) -> None:
    assert entity(TITLED.format(title=title), "Ida Lund")[1] == mentions


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Reporters met the “Ida Brandt” singer on Monday.", "other"),
        ("Reporters met the “Norway” singer on Monday.", "other"),
        ("Reporters met the “Norway” group on Monday.", "place"),
        ("Reporters met the Norway singer on Monday.", "place"),
    ],
)
def test_what_someone_is_known_for_is_a_work(text: str, kind: str) -> None:
    assert [e.kind for e in PARSER.parse(text, language="en").entities] == [kind]
