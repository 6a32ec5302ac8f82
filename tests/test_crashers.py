"""Inputs that break weaker parsers: each parses, and in time that grows with its length."""

import time
from datetime import UTC
from decimal import Decimal

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
    "unclosed quotes": "".join(f"“He left {i}.\n\n" for i in range(10_000)),
    "unclosed single quotes": "".join(f"‘He left {i}.\n\n" for i in range(10_000)),
    "marks alone": "“”\"'‘’«»„``''" * 10_000,
    "straight marks": 'say "a ' * 20_000,
    "nested single marks": "‘a " * 1_000 + "deep" + "’" * 1_000,
    "nested marks": "“‘" * 1_000 + "deep" + "’”" * 1_000,
    "apostrophes": "'a " * 20_000,
    "capitals": "Ana Ruiz " * 20_000,
    "one surname": "".join(
        f"A{chr(97 + i % 26)}{chr(97 + i // 26 % 26)}a Ruiz met her. " for i in range(5_000)
    ),
    "surnames alone": "Ana Ruiz and Ida Ruiz met. " + "Ruiz said she saw Ruiz. " * 5_000,
    "titles": "".join(f"Mayor Ruiz Wins Vote Number {i}\n" for i in range(5_000)),
    "pronouns": "Ana Ruiz left. " + "He said she told him of her. " * 10_000,
    "roles": "Senator Ana Ruiz left. "
    + "The senator met the former senator of the senator. " * 5_000,
    "campaigns": "Ana Ruiz left. " + "The Ruiz campaign said it left. " * 5_000,
    "letters": "".join(f"I left {i}. I came.\n\nAna Ruiz, {i}\n\n" for i in range(1_000)),
    "labels": "".join(f"Ana R{i}uiz: I left {i}.\n\n" for i in range(10_000)),
    "one surname in labels": "".join(
        f"A{chr(97 + i % 26)}{chr(97 + i // 26 % 26)}a Ruiz: I do.\n\n" for i in range(2_000)
    ),
    "labels without speech": "ANA RUIZ:\n\n" * 5_000,
    "labels alone": "Ana Ruiz\n\nIda Hale\n\n" * 500,
    "nested labels": "RUIZ: HALE: LENZ: Q: A: [00:10] **Ruiz:** I do.\n\n" * 2_000,
    "a label of colons": "RUIZ" + ":" * 50_000 + "\n\nRUIZ: I do.\n\nHALE: Who?",
    "questions": "Did you go? \n\n" * 10_000,
    "initials": "".join(
        f"{chr(65 + i % 26)}{chr(65 + i // 26 % 26)}{chr(65 + i // 676)}: I do.\n\n"
        for i in range(5_000)
    ),
    "a list without an end": "Participants:\n\n" * 5_000,
    "said": "said " * 50_000,
    "a participle alone": "After saying",
    "participles": "Calling it, saying, adding, " * 10_000,
    "according to": "According to a, b, c, " * 10_000,
    "according to nobody": "ACCORDING TO ,0:",
    "a name with a mark alone": "Then ANN RUIZ … “ I ‘ 5Harry ’ DG",
    "a date in a section": "tember 10, World | By Carla Ostrow\n\nThe premier met her.",
    "a relative pronoun alone": "a clerk who",
    "who": "a clerk who said " * 20_000,
    "a passive without an end": "The plan was widely criticized as",
    "as he said": "as he said, " * 20_000,
    "it was called": "it was called “a ruin,” by Ruiz, " * 5_000,
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
    "amounts": "$1 to $2 million or " * 10_000,
    "number words": "one hundred and " * 20_000 + "dollars",
    "grouped digits": "$1,1,1," * 20_000 + "1.000." * 20_000 + " euros",
    "codes": "USD1 " * 20_000,
    "conversions": "5 pounds ($6, " * 10_000,
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


def test_a_long_novel_takes_time_by_its_length():
    page = (
        "On day {} Captain Ana Ruiz, a retired pilot, met Emil Brandt. “You are late,” she said, "
        "“and the ‘ferry’ is gone.” He told Mrs. Lund that the captain had waited for him.\n\n"
    )
    text = "".join(page.format(i) for i in range(1_000_000 // len(page)))
    started = time.perf_counter()
    doc = PARSER.parse(text)
    assert len(doc.quotes) == text.count("“") // 2
    assert time.perf_counter() - started < 60


def test_reports_cost_time_in_proportion_to_their_number():
    def seconds(reports: int) -> float:
        text = "".join(
            f"The clerk {i} who left quay {i} on Monday said it was old. Ana Ruiz said no {i}.\n\n"
            for i in range(reports)
        )
        best = float("inf")
        for _ in range(2):
            started = time.process_time()
            PARSER.parse(text)
            best = min(best, time.process_time() - started)
        return best

    # Both are far larger than the processor's caches, whose misses would look like growth.
    assert seconds(16_000) < 2.5 * 8 * seconds(2_000)


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
        "bonds at 99.5 1/8 dollars, 2 1/0 dollars, 3 0/00 euros and 2 1/0 hours",
        "$NaN and Infinity dollars and $1e999",
        "The mayor left early, Ruiz asked ",
        "They would go by sea — and, who knows, to see\nasked ",
        "Ida Ruiz said in a statement in the",
        "The boats, drawn of the “so they left.\n\nAccording to a study published",
        "The port is shut in two ways: by calling out Ruiz",
        "def main():\n    print('x')\n\nif True:\n\treturn \"y\"\n",
        "| a | b |\n|---|---|\n| 1 | 2 |\n",
        "Roses are red,\nviolets are blue,\nsugar is sweet\n",
        "SMITH: No.\nJONES: Yes.\nQ. Why?\nA. Because.\n",
        "4\x1c(N",  # by coverage: a credit of a separator alone
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


ALL_NOISE = """Skip to main content
Home
News
Sign in
Subscribe now for $1 a week
Share on Facebook
Read more: Ana Ruiz says the harbour will close on Monday
READ ALSO: Mayor pays €2 million for two swans
Most read
We set cookies for your comfort. Who stays on this page accepts our cookie policy.
Photo: Jon Lee/Harbour Weekly
Copyright 2019 Harbour Weekly. All rights reserved.
Privacy policy"""


def test_a_text_that_is_all_noise_has_blocks_and_no_facts():
    doc = PARSER.parse(ALL_NOISE)
    assert len(doc.blocks) == ALL_NOISE.count("\n") + 1
    assert {name for name, layer in doc.layers.items() if layer} == {"newsextract.blocks"}


@pytest.mark.parametrize(
    "unit", ["Ana Ruiz, ", "By Ana Ruiz and Jon Lee ", "(Reporting by Ana Ruiz) "]
)
def test_a_byline_costs_time_in_proportion_to_its_length(unit):
    def seconds(times: int) -> float:
        text = f"Bridge closes\nBy {unit * times}\nIt was closed on Monday."
        best = float("inf")
        for _ in range(3):
            started = time.process_time()
            PARSER.parse(text)
            best = min(best, time.process_time() - started)
        return best

    assert seconds(4_000) < 3 * 8 * seconds(500)


def test_amounts_are_finite_decimals():
    text = (
        "NaN dollars, $NaN, infinity dollars, $1e999, sNaN euros, 1e5 dollars, ٣ dollars, $٥, "
        "²³ euros, $5², ½ €, 2 1/0 dollars, $.5, $5.5.5, $1,23,4 and "
        f"${'9' * 18} trillion, {'1' * 40} dollars"
    )
    amounts = PARSER.parse(text).amounts
    assert [str(money.amount) for money in amounts[:4]] == ["3", "5", "5", "0.5"]
    assert all(type(m.amount) is Decimal and m.amount.is_finite() for m in amounts)
