"""How names are built that only persons have, whatever stands around them."""

import pytest

from newsextract._language.names import name_words, role_words
from newsextract.extractors.entities.built import is_personal
from newsextract.extractors.entities.features import word_sorts
from newsextract.extractors.entities.names import read_name
from newsextract.lexicon import Lexicons

EN = Lexicons("en")
NAMES, ROLES = name_words(EN), role_words(EN)
PERSONAL = ["Park Geun-su", "J.J. Lenz", "Flávio da Lund", "Carl “Tug” Ruiz"]
NOT_PERSONAL = [
    "Lillevik Ki-moon",  # too long a family name
    "Park Anti-war",
    "J.J. LENZ",
    "J.J. Council",  # a body
    "Carl “Tug” Council",
    "Carl Tug Ruiz",
    "Lund Bridge",
]


def built(written: str) -> bool:
    name = read_name(written, False, NAMES, ROLES)
    assert name is not None
    return is_personal(name, NAMES, word_sorts(NAMES, ROLES))


@pytest.mark.parametrize("written", PERSONAL)
def test_a_name_is_built_as_a_person_s(written: str) -> None:
    assert built(written)


@pytest.mark.parametrize("written", NOT_PERSONAL)
def test_a_name_may_be_anything(written: str) -> None:
    assert not built(written)
