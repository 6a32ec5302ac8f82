import pytest

from newsextract import Span


def test_span_is_half_open_and_ordered():
    assert len(Span(2, 5)) == 3
    assert repr(Span(2, 5)) == "[2,5)"
    assert Span(0, 3).overlaps(Span(2, 5))
    assert not Span(0, 2).overlaps(Span(2, 5))
    assert Span(0, 5).contains(Span(2, 5))
    assert sorted([Span(3, 4), Span(1, 9)]) == [Span(1, 9), Span(3, 4)]


@pytest.mark.parametrize(("start", "end"), [(-1, 2), (3, 2)])
def test_impossible_spans_are_refused(start, end):
    with pytest.raises(ValueError, match="0 <= start <= end"):
        Span(start, end)
