"""The name in a run of capitalised words: where it begins and ends, with what titles, or none."""

import pytest

from newsextract._language.names import name_words, role_words
from newsextract.extractors.entities.names import read_name
from newsextract.lexicon import Lexicons

EN = Lexicons("en")
NAMES, ROLES = name_words(EN), role_words(EN)
# run, whether a sentence opens with it, the name, its titles
READ = [
    ("Ruiz", False, "Ruiz", ()),
    ("Bridge", False, "Bridge", ()),
    ("Former Veldania", False, "Veldania", ()),  # "leader" follows
    ("AS Calder", True, "AS Calder", ()),
    ("Us Weekly", True, "Us Weekly", ()),
    ("As Ruiz", True, "Ruiz", ()),
    ("AS RUIZ", True, "RUIZ", ()),
    ("Will Hale", True, "Will Hale", ()),
    ("Mayor Ana Ruiz", False, "Ana Ruiz", ("mayor",)),
    ("Minister of Trade Vasko Brodnik", False, "Vasko Brodnik", ("minister",)),
    ("Secretary of State Ana Ruiz", False, "Ana Ruiz", ("secretary",)),
    ("Peña Ruiz", False, "Peña Ruiz", ()),
    ("Ana Ruiz Monday", False, "Ana Ruiz", ()),
]
NONE = [
    ("The", False),
    ("The Monday", False),
    ("Former Monday", False),
]


@pytest.mark.parametrize(("run", "opening", "name", "titles"), READ)
def test_a_run_has_a_name(run: str, opening: bool, name: str, titles: tuple[str, ...]) -> None:
    found = read_name(run, opening, NAMES, ROLES)
    assert found is not None
    assert (run[found.start : found.end], found.titles) == (name, titles)


@pytest.mark.parametrize(("run", "opening"), NONE)
def test_a_run_has_none(run: str, opening: bool) -> None:
    assert read_name(run, opening, NAMES, ROLES) is None
