"""Dates that no calendar has, and publication dates at its ends: a value or none, never an error."""

from datetime import MAXYEAR, MINYEAR, UTC, date, datetime, timedelta, timezone

import pytest

from newsextract import Parser

FIRST, LAST = date(MINYEAR, 1, 1), date(MAXYEAR, 12, 31)
PUBLISHED = [
    None,
    date(2018, 7, 13),
    FIRST,
    LAST,
    datetime(2018, 7, 13, 9, 30),
    datetime(2018, 7, 13, 9, 30, tzinfo=UTC),
    datetime.max.replace(tzinfo=timezone(timedelta(hours=-12))),
    datetime.min.replace(tzinfo=timezone(timedelta(hours=14))),
]
RELATIVE = (
    "It began a century ago, on Monday, yesterday, last week, last month, last year, last spring and "
    "the last weekend, in the first week of January, on the last Friday of last month, at Easter, on "
    "Thanksgiving, Christmas and Election Day. Two decades later, the next day, the following month, "
    "the previous year, 99999 years ago, 9999999999 years later and 400000 days ago it ended. It will "
    "be back tomorrow, next week, in 5 minutes, in 900000 hours, in 99999 weeks, next Friday, on the "
    "31st, on Tuesday next week, the day after Christmas, the week of December 31, three quarters from now, next century, "
    "in the third quarter and by year end. Thursday the 31st, Friday 2/30, 2/29 and the year before."
)


@pytest.mark.parametrize("published", PUBLISHED, ids=str)
def test_relative_dates_at_the_ends_of_the_calendar(
    parser: Parser, published: date | datetime | None
) -> None:
    doc = parser.parse(RELATIVE, published=published, errors="raise")
    assert len(doc.dates) > 30
    for timex in doc.dates:
        if timex.start is not None and timex.end is not None:
            assert timex.start <= timex.end


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("It was signed on 32/13/2018.", "2018"),
        ("It was signed on 13/13/2018.", "2018"),
        ("It was signed on February 30, 2018.", "2018-02-XX"),
        ("It was signed on February 29, 2019.", "2019-02-XX"),
        ("It was signed on 2018-13-45.", "2018"),
        ("It was signed on 31 June 2018.", "2018-06-XX"),
        ("It was signed on 00/00/2018.", "2018"),
    ],
)
def test_days_that_do_not_exist_keep_what_can_be_said(
    parser: Parser, text: str, value: str
) -> None:
    (timex,) = parser.parse(text, published=date(2018, 7, 13), errors="raise").dates
    assert (timex.value, timex.kind) == (value, "date")


@pytest.mark.parametrize(
    "text",
    [
        "It was signed in the year 0, in 0000 and in 99999.",
        "It was signed on 01/01/0000 and 99/99/9999.",
        "It was signed in 0 BC, AD 0 and 9999 BC.",
        "It took 99999999999999999999 years and 0 days.",
        "It happened " + "9" * 1_000_000 + " years ago.",
        "On 4 July " + "1" * 1_000_000 + " it rained.",
        "At 99:99 p.m., 25:61 and 2561 GMT on June 99 they left.",
        "In week 99 of 2018, the 99th century, the 0th century and Q9 2018.",
    ],
)
@pytest.mark.parametrize("published", [None, FIRST, LAST], ids=str)
def test_no_number_is_too_large_or_too_small(
    parser: Parser, text: str, published: date | None
) -> None:
    doc = parser.parse(text, published=published, errors="raise")
    assert doc.text == text
    assert not doc.failures


def test_time_zones_of_publication_do_not_matter_for_days(parser: Parser) -> None:
    text = "He left yesterday and will be back in 10 minutes."
    naive = datetime(2018, 7, 13, 23, 55)
    values = {
        tuple(d.value for d in parser.parse(text, published=when).dates)
        for when in (
            naive,
            naive.replace(tzinfo=UTC),
            naive.replace(tzinfo=timezone(timedelta(hours=9))),
        )
    }
    assert values == {("2018-07-12", "2018-07-14T00:05")}
