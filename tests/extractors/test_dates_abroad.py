"""Dates in the six languages that one grammar of slots reads, each against its table in ``languages``."""

import tomllib
from collections.abc import Iterator
from datetime import date
from functools import cache
from pathlib import Path

import pytest

from newsextract import DATES, Parser
from newsextract.extractors.dates.slots.find import RULES
from newsextract.extractors.dates.slots.vocabulary import lacking, vocabulary
from newsextract.lexicon import Lexicons
from newsextract.testing import PUBLISHED

HERE = Path(__file__).parent / "languages"
LANGUAGES = ("de", "es", "fr", "it", "nl", "pt")
# slots that a language has no words for, because it says the same with others
WITHOUT = {
    "de": {"HALF_DAY", "MINUS", "GONE", "DAY_PART", "MINUTES"},
    "es": {"EDGE_UNIT", "PERIOD", "HALF_TO", "QUARTER", "WEEKLY", "DECADE_END", "DAY_THE"},
    "fr": {
        "EDGE_UNIT",
        "PERIOD",
        "HALF_TO",
        "QUARTER",
        "PAST",
        "WEEKLY",
        "DECADE_END",
        "DAY_THE",
        "DAY_PART",
        "GONE",
    },
    "it": {"EDGE_UNIT", "PERIOD", "HALF_TO", "QUARTER", "WEEKLY", "DECADE_END", "AGO"},
    "nl": {"EDGE_UNIT", "PERIOD", "MINUTES", "MINUS", "HALF_DAY", "AGO", "DECADE_END"},
    "pt": {
        "EDGE_UNIT",
        "PERIOD",
        "HALF_TO",
        "QUARTER",
        "WEEKLY",
        "DECADE_END",
        "DAY_THE",
        "MINUS",
    },
}
FEWEST = 60, 40  # rows of a language that are found, and that are not


def table(language: str) -> dict[str, list]:
    return tomllib.loads((HERE / f"{language}.toml").read_text(encoding="utf-8"))


def rows() -> Iterator[tuple[str, str, list[str], date | None]]:
    """The language, the text, the values and the day of publication of each row."""
    for language in LANGUAGES:
        told = table(language)
        for text, *values in told["found"]:
            yield language, text, values, PUBLISHED
        for text in told["nothing"]:
            yield language, text, [], PUBLISHED
        for text, *values in told.get("undated", ()):
            yield language, text, values, None


@cache
def parser(language: str) -> Parser:
    return Parser(plugins=False, only=[DATES], errors="raise", language=language)


def check(language: str, text: str, values: list[str], published: date | None) -> None:
    """Assert that a row's expressions are found, no others, with its values."""
    plain = text.replace("⟦", "").replace("⟧", "")
    doc = parser(language).parse(plain, published=published)
    marked = plain
    for timex in reversed(doc.dates):
        first, last = timex.span.start, timex.span.end
        marked = f"{marked[:first]}⟦{marked[first:last]}⟧{marked[last:]}"
    assert (marked, [timex.value for timex in doc.dates]) == (text, values)


@pytest.mark.parametrize(("language", "text", "values", "published"), list(rows()))
def test_row(language: str, text: str, values: list[str], published: date | None) -> None:
    check(language, text, values, published)


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_language_has_rows_enough(language: str) -> None:
    told = table(language)
    assert len(told["found"]) >= FEWEST[0]
    assert len(told["nothing"]) >= FEWEST[1]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_language_fills_all_slots_but_those_that_it_does_without(language: str) -> None:
    assert lacking(Lexicons(language)) <= WITHOUT[language]


def test_what_a_table_lacks_is_told() -> None:
    small = Lexicons.of("xx", [{"dates": {"days": {"yestro": -1}}}])
    assert {"MONTH", "UNIT", "WEEKDAY", "AGO"} <= lacking(small)
    assert "DAY_WORD" not in lacking(small)
    assert lacking(Lexicons("xx")) >= {"DAY_WORD"}


def test_every_rule_matches_in_some_language() -> None:
    words = [vocabulary(Lexicons(language)) for language in LANGUAGES]
    assert all(words)
    assert len({rule.name for rule in RULES}) > 50
