"""The list of month words is that of the installed dateparser, and tells when to ask it."""

import sys
from datetime import date
from pathlib import Path

import pytest

from newsextract._page.foreign_stamps import read_foreign_stamp
from newsextract._words.months import months

TOOLS = Path(__file__).parent.parent / "tools"


def test_the_list_is_that_of_dateparser(monkeypatch):
    monkeypatch.syspath_prepend(TOOLS)
    import month_words

    ours, theirs = dict(months()), month_words.table()
    # another release of dateparser may know more; what we list, it must still know
    lost = {
        word: languages
        for word, languages in ours.items()
        if not set(languages) <= set(theirs.get(word, ()))
    }
    assert len(lost) <= len(ours) // 50, f"run tools/month_words.py: {lost}"


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("31 kovo 2024", date(2024, 3, 31)),
        ("5. srpna 2021", date(2021, 8, 5)),
        ("12 Eylül 2020", date(2020, 9, 12)),
        ("8th May 2024", None),
        ("The 31 boats of 2024", None),
        ("kovo and 31 more boats of 2024", None),
    ],
)
def test_stamps_of_other_languages(line, day):
    assert read_foreign_stamp(line) == day


def test_a_line_without_a_foreign_month_does_not_load_dateparser(monkeypatch):
    monkeypatch.setitem(sys.modules, "dateparser", None)  # an import would raise
    assert read_foreign_stamp("Published 8 May 2024 here") is None
    assert read_foreign_stamp("Court 31 of 2024 sits") is None


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("9 апреля 2013", date(2013, 4, 9)),
        ("9 kovo 2024", date(2024, 3, 9)),
        ("Νέα του δήμου: 10 Απριλίου 2013", None),  # words that Greek dates have not
        ("Obnovljeno v soboto: 12 maja 2020", None),
    ],
)
def test_what_its_words_settle_is_not_asked_of_dateparser(line, day, monkeypatch):
    monkeypatch.setattr("dateparser.parse", None)  # a call would raise
    read_foreign_stamp.cache_clear()
    assert read_foreign_stamp(line) == day


@pytest.mark.parametrize("line", ["31 апреля 2013", "9 апреля 2013, 10:15", "17 դեկ 2013 г."])
def test_the_rest_is_asked_of_dateparser(line, monkeypatch):
    asked = []
    monkeypatch.setattr("dateparser.parse", lambda line, **_: asked.append(line))
    read_foreign_stamp.cache_clear()
    assert read_foreign_stamp(line) is None
    assert asked == [line]
    read_foreign_stamp.cache_clear()
