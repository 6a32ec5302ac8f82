"""Every test that tells the kind of a name against its own examples."""

from collections.abc import Iterator

import pytest

from newsextract import Lexicons
from newsextract._language.names import name_words, role_words
from newsextract._rules import Rule
from newsextract.extractors.entities.kinds import ALONE, SEVERAL, Candidate, Test

EN = Lexicons("en")
NAMES, ROLES = name_words(EN), role_words(EN)
TABLES = {"several": SEVERAL, "alone": ALONE}


def examples() -> Iterator[tuple[str, Rule[Test], str, bool]]:
    for table, rules in TABLES.items():
        for rule in rules:
            yield from ((table, rule, text, True) for text in rule.finds)
            yield from ((table, rule, text, False) for text in rule.refuses)


def candidate(name: str) -> Candidate:
    words = name.split()
    low = name.lower().split()
    titled = len(words) > 1 and low[0] in NAMES.titles and low[1] != "of"
    first = int(titled)
    sure = titled or (len(low) > 1 and low[0] in NAMES.first_names)
    return Candidate(words[first:], low[first:], titled, sure, NAMES, ROLES)


@pytest.mark.parametrize(
    ("table", "rule", "name", "finds"),
    [pytest.param(*e, id=f"{e[1].name}-{e[2]}") for e in examples()],
)
def test_example_of_kind(table: str, rule: Rule[Test], name: str, finds: bool) -> None:
    """The name is told by the rule, and by none before it; or not by it."""
    if finds:
        assert next(r.name for r in TABLES[table] if r.read(candidate(name))) == rule.name
    else:
        assert rule.read(candidate(name)) is None
