"""The words of the gazetteers are looked up in one file, which says what the lists do."""

import runpy
from pathlib import Path

import pytest

from newsextract._words.data import read_data
from newsextract._words.gazetteers import (
    CITY,
    COUNTRY,
    FEMALE,
    FILE,
    GIVEN,
    SECTIONS,
    SURNAME,
    Sorts,
    known_words,
)

TOOL = Path(__file__).parent.parent / "tools" / "known_words.py"


def test_it_is_that_of_the_lists():
    assert runpy.run_path(str(TOOL))["rendered"]() == read_data(FILE), "run tools/known_words.py"


def test_a_word_is_known_by_all_lists_that_have_it():
    known = known_words()
    assert known.get("jordan") & GIVEN
    assert known.get("jordan") & SURNAME
    assert known.get("jordan") & COUNTRY
    assert known.get("hong kong")
    for sections in SECTIONS.values():
        assert sections


@pytest.mark.parametrize(
    "word", ["", "q", "jq", "jordanx", "jorda", "Jordan", "ordan", "\t", "jor\t"]
)
def test_what_is_in_no_list_is_not_known(word):
    assert known_words().get(word) == 0
    assert known_words().get(word, 7) == 7


def test_own_words_stand_beside_the_lists():
    sorts = Sorts([(("calderville", "anna"), CITY), (("anna",), COUNTRY)], FEMALE | CITY)
    for _ in range(2):  # the second time from what is remembered
        assert sorts.get("calderville") == CITY
        assert sorts.get("anna") == CITY | COUNTRY | FEMALE
        assert sorts.get("maria") == FEMALE
        assert sorts.get("lenzish") == 0
        assert sorts.get("lenzish", 3) == 3
