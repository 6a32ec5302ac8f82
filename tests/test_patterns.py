import re

import pytest
import regex

from newsextract._words.patterns import compiled, standard


@pytest.mark.parametrize(
    ("text", "found"),
    [("penny", "penny"), ("PENCE", "PENCE"), ("pent", "pen"), ("pe", None), ("c.p.", "c.p.")],
)
def test_the_longest_word_of_a_list_is_found(text, found):
    words = compiled(r"\L<coins>", {"coins": ["pen", "pence", "penny", "c.p.", "100 pen"]})
    match = words.match(text)
    assert (match and match[0]) == found


def test_a_shorter_word_is_tried_where_the_longest_does_not_fit():
    assert compiled(r"\L<coins> y \Z", {"coins": ["pen", "penn", "penny"]}).match("penny")


def test_white_space_and_marks_of_words_stand_for_themselves():
    pattern = compiled(r"\L<names> \Z", {"names": ["a b", "c#d", "e|f"]})
    assert [bool(pattern.match(t)) for t in ("a b", "ab", "c#d", "e|f", "e")] == [
        True,
        False,
        True,
        True,
        False,
    ]


def test_no_word_of_an_empty_list_is_found():
    assert compiled(r"\L<none> x", {"none": []}).search("x") is None
    assert compiled(r"(?: \L<none> )?+ x", {"none": []}).search("x")


def test_a_list_that_nobody_gave_is_an_error():
    with pytest.raises(KeyError, match="absent"):
        compiled(r"\L<absent>", {})


def test_patterns_compile_at_first_use():
    broken = compiled("(", {})
    with pytest.raises(regex.error, match="missing"):
        broken.match("x")


def test_words_of_any_length_are_read():
    word = "ab" * 5_000
    pattern = compiled(r"\L<words> \Z", {"words": [word, "ab\ncd", "x\ty"]})
    assert pattern.match(word)
    assert pattern.match("ab\ncd")
    assert pattern.match("x\ty")
    assert pattern.match(word[:-1]) is None


def test_a_standard_pattern_compiles_at_first_use():
    broken = standard("(")
    with pytest.raises(re.error, match="missing"):
        broken.match("x")
    digits = standard(r"\d+")
    assert digits.findall("1 or 22") == digits.findall("1 or 22") == ["1", "22"]
