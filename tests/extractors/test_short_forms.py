"""One body or state, one entity: its letters, its last word, its name without a legal form."""

import pytest

from newsextract import parse

ONE = [
    ("The United States and Cuba met. The U.S. left, and so did the USA.", "United States", 3),
    ("The Associated Press wrote it. AP said so on Monday.", "Associated Press", 2),
    ("Shares of Calder Foods rose. Calder Foods Ltd said it would go.", "Calder Foods Ltd", 2),
    ("The FDA said so. The U.S. Food and Drug Administration left.", None, 2),
    ("The Calder Rovers beat Harwick United 3-1. The Rovers scored late.", "Calder Rovers", 2),
]
TWO = [
    ("Union Station is shut. The US said so.", {"Union Station", "US"}),
    ("Calder Rovers beat Porthaven Rovers 3-1 on Monday.", {"Calder Rovers", "Porthaven Rovers"}),
]


@pytest.mark.parametrize(("text", "name", "count"), ONE)
def test_a_short_form_is_the_same_entity(text: str, name: str | None, count: int) -> None:
    wanted = name or "U.S. Food and Drug Administration"
    found = {entity.name: len(entity.mentions) for entity in parse(text).entities}
    assert found[wanted] == count


@pytest.mark.parametrize(("text", "names"), TWO)
def test_two_stay_two(text: str, names: set[str]) -> None:
    assert names <= {entity.name for entity in parse(text).entities}
