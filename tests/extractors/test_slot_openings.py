import re

import pytest

from newsextract.extractors.dates.slots.openings import opening_letters


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
def test_letters_that_a_match_can_begin_with(source: str, letters: str) -> None:
    assert opening_letters(source) == {*letters}
    begun = {
        c for c in "abcx" for rest in ("", "b", "c", "xb", "bc") if re.match(source, c + rest)
    }
    assert begun - {"x"} <= {*letters}


@pytest.mark.parametrize("source", ["a", "(?=[a])[b]", "[a])", r"[a]\b"])
def test_other_patterns_are_refused(source: str) -> None:
    with pytest.raises(ValueError, match="not looked for"):
        opening_letters(source)
