import re

import pytest

from newsextract.extractors.dates.slots.openings import slots_of


@pytest.mark.parametrize(
    ("source", "letters"),
    [
        ("[a][b]", "a"),
        ("[a]?[bc]", "abc"),
        ("(?P<one>[a]|[b]?)[c]", "abc"),
        ("(?:(?:[a][x])?[b]*)?(?!)[c]", "ab"),
        ("(?!)[a]|[b]{0,6}[c]", "bc"),
        ("[a]{1,2}?[b]|(?:[c]+)", "ac"),
    ],
)
def test_slots_that_a_match_can_begin_with(source: str, letters: str) -> None:
    assert {*"".join(slots_of(source).first)} == {*letters}
    begun = {
        c for c in "abcx" for rest in ("", "b", "c", "xb", "bc") if re.match(source, c + rest)
    }
    assert begun - {"x"} <= {*letters}


@pytest.mark.parametrize(
    ("source", "needed"),
    [
        ("[a][bc]", ["a", "bc"]),
        ("[a]?[bc]", ["bc"]),
        ("(?P<one>[a]|[b]?)[c]", ["c"]),
        ("(?P<one>[a][x]|[b])[c]*", ["ab"]),
        ("(?:[a][b]){0,2}[c]", ["c"]),
        ("(?:(?!)|[b])[c]{2}", ["b", "c"]),
        ("[a](?!)", ["a", ""]),
    ],
)
def test_slots_that_a_match_has(source: str, needed: list[str]) -> None:
    assert [{*"".join(one)} for one in slots_of(source).needed] == [{*one} for one in needed]


@pytest.mark.parametrize("source", ["a", "(?=[a])[b]", "[a])", r"[a]\b"])
def test_other_patterns_are_refused(source: str) -> None:
    with pytest.raises(ValueError, match="not looked for"):
        slots_of(source)
