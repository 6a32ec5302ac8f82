"""Inputs that break weaker parsers: each parses, and in time that grows with its length."""

import time
from datetime import UTC

import pytest

from newsextract import Parser
from newsextract.testing import check_invariants

PARSER = Parser(plugins=False, errors="raise")

HOSTILE = {
    "one letter": "a" * 1_000_000,
    "dollars": "$" * 100_000,
    "digits": "1" * 1_000_000,
    "commas and digits": "1,1," * 50_000,
    "quotation marks": '"' * 100_000,
    "opening marks": "“a " * 10_000,
    "nested marks": "“‘" * 1_000 + "deep" + "’”" * 1_000,
    "apostrophes": "'a " * 20_000,
    "capitals": "Ana Ruiz " * 20_000,
    "said": "said " * 50_000,
    "he said that": "he said that " * 20_000,
    "commas": "Ana, a, b, " * 20_000,
    "by": "By Ana Ruiz and " * 20_000,
    "one byline": "Bridge closes\nBy " + ", ".join(["Ana Ruiz"] * 500) + "\nIt was closed.",
    "a long byline": "Bridge closes\nBy " + "Ana " * 2_500 + "\nIt was closed.",
    "by lines": "By Ana Ruiz\n" * 5_000,
    "dates": "July 4, 2018, " * 20_000,
    "stamps": "13.07.2018 12:30\n" * 5_000,
    "the last": "the last " * 50_000,
    "spaces": "a" + " " * 500_000 + "b",
    "lines": "a\n" * 100_000,
    "brackets": "(" * 100_000,
    "periods": "a. " * 100_000,
    "between": "between $1 and " * 20_000,
    "days that share a month": "from 1 to 2 June and the night of 3 May-" * 5_000,
    "years that share a century": "1991-92, 1991–1992 BC to " * 5_000,
    "weekdays with no verb": "Monday's Tuesday by Sunday " * 5_000,
    "days before days": "the day before the day after the week of " * 5_000,
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_hostile_repeats_stay_linear(text):
    started = time.perf_counter()
    doc = PARSER.parse(text)
    seconds = time.perf_counter() - started
    assert doc.text == text
    assert seconds < 8 + len(text) / 20_000, f"{len(text)} characters took {seconds:.1f} s"


@pytest.mark.parametrize(
    "text",
    [
        "\ufeffBOM and “quotes,” she said.",
        "One.\r\nTwo.\rThree.\u2028Four.",
        "NUL \x00 in “a,” he said.",
        "unpaired \ud800 surrogate, he said on July 4, 2018.",
        "\u202eright to left\u202c he said $5.",
        "e\u0301 combining: “Cafe\u0301,” said Rene\u0301 Dupont.",
        "year 0000-00-00, 32/13/2018, 99999, month 2018-13-01, February 30, 0 BC",
        "٣ dollars and $٥ and ²³ euros",
        "$NaN and Infinity dollars and $1e999",
        "def main():\n    print('x')\n\nif True:\n\treturn \"y\"\n",
        "| a | b |\n|---|---|\n| 1 | 2 |\n",
        "Roses are red,\nviolets are blue,\nsugar is sweet\n",
        "SMITH: No.\nJONES: Yes.\nQ. Why?\nA. Because.\n",
    ],
)
def test_odd_texts_parse_with_exact_spans(text):
    doc = PARSER.parse(text)
    assert doc.text == text
    check_invariants(doc)


@pytest.mark.parametrize("year", [1, 9999])
def test_the_ends_of_the_calendar(year):
    from datetime import date, datetime

    text = "yesterday, tomorrow, last year, next year, 9000 years ago, in 500 weeks, last week, next Monday, the 1990s, a century ago, two decades later"
    for published in (
        date(year, 1, 1),
        date(year, 12, 31),
        datetime(year, 6, 1, tzinfo=UTC),
    ):
        check_invariants(PARSER.parse(text, published=published))
