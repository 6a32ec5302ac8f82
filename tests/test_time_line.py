"""The order of dates: that of a time line, whatever they are made of."""

import random
from datetime import UTC, date, datetime, timedelta, timezone
from itertools import pairwise

import pytest

from newsextract import Span, Timex

EAST = timezone(timedelta(hours=5, minutes=30))


def timex(start, end=None, at=0, kind="date"):
    return Timex(Span(at, at + 1), kind, str(start), "rule", start=start, end=end or start)


IN_ORDER = [
    timex(date(1, 1, 1)),
    timex(datetime(2018, 7, 12, 23, 0, tzinfo=EAST)),  # 17:30 in UTC
    timex(datetime(2018, 7, 12, 20, 0)),
    timex(datetime(2018, 7, 12, 23, 0, tzinfo=UTC)),
    timex(datetime(2018, 7, 13, 0, 0)),
    timex(date(2018, 7, 13), at=3),
    timex(date(2018, 7, 13), at=8),
    timex(date(2018, 7, 13), date(2018, 7, 31)),
    timex(datetime(2018, 7, 13, 9, 0)),
    timex(date(9999, 12, 31)),
    timex(None, date(2018, 1, 1), at=5),
    timex(None, at=2, kind="duration"),
    timex(None, at=9, kind="set"),
]


def test_dates_and_times_of_any_zone_sort():
    for seed in range(20):
        shuffled = IN_ORDER[:]
        random.Random(seed).shuffle(shuffled)
        assert sorted(shuffled) == IN_ORDER
    assert max(IN_ORDER) is IN_ORDER[-1]


def test_the_order_is_total():
    for before, after in pairwise(IN_ORDER):
        assert before < after
        assert before <= after
        assert after > before
        assert after >= before
        assert not after < before
        assert before <= before
        assert not before < before


def test_documents_sort_their_dates(parser):
    doc = parser.parse(
        "The ferry sailed at 9 a.m. on Monday, two weeks after 3 May 2018, and every day since.",
        published=date(2018, 5, 20),
    )
    assert len(sorted(doc.dates)) == len(doc.dates) > 2
    assert [d.start is None for d in sorted(doc.dates)] == sorted(
        d.start is None for d in doc.dates
    )


def test_other_things_have_no_order_with_dates():
    with pytest.raises(TypeError):
        IN_ORDER[0] < date(2018, 7, 13)  # noqa: B015
