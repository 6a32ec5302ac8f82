"""Patterns compiled ahead are those that would be compiled, for one version of ``regex``."""

import pytest
import regex

from newsextract._words import ahead
from newsextract._words.patterns import compiled
from newsextract.extractors.dates.grammar import grammar
from newsextract.lexicon import Lexicons

WORDS = {"coins": ("dime", "nickel")}


def never() -> str:
    raise AssertionError("it is compiled")


@pytest.fixture
def file(tmp_path, monkeypatch):
    """A file of records of one's own in place of the package's."""
    monkeypatch.setattr(ahead, "FILE", tmp_path / "patterns.bin")
    ahead.ready.cache_clear()
    yield tmp_path / "patterns.bin"
    ahead.ready.cache_clear()


def written(file, head=None, *, far=False):
    """The file with one pattern in it, which finds a "dime" where the source asks for coins."""
    import lzma
    import pickle
    import zlib

    pickled = pickle.dumps(regex.compile("(?P<coin>dime)"))
    key = ahead.key_of(r"(?P<coin>\L<coins>)", 0, WORDS)
    record = ahead.RECORD.pack(*key, len(pickled)) + pickled
    told = ahead.NEAR.pack(key[0]) if far else b""
    near = zlib.compress(ahead.NEAR.pack(len(told)) + told + (b"" if far else record))
    parts = ahead.NEAR.pack(len(near)) + near + lzma.compress(record if far else b"")
    file.write_bytes((ahead.head() if head is None else head) + parts)


@pytest.mark.parametrize("far", [False, True])
def test_a_pattern_is_read_from_the_file(file, far):
    written(file, far=far)
    found = ahead.pattern_of(r"(?P<coin>\L<coins>)", 0, WORDS, never)
    assert found.search("a dime")["coin"] == "dime"


@pytest.mark.parametrize(
    ("source", "flags", "words"),
    [
        (r"(?P<coins>\L<coins>)", 0, WORDS),
        (r"(?P<coin>\L<coins>)", regex.IGNORECASE, WORDS),
        (r"(?P<coin>\L<coins>)", 0, {"coins": ("dime", "penny")}),
    ],
    ids=["another source", "other flags", "another word"],
)
@pytest.mark.parametrize("far", [False, True])
def test_another_pattern_is_compiled(file, source, flags, words, far):
    written(file, far=far)
    assert ahead.pattern_of(source, flags, words, lambda: "penny").fullmatch("penny")


def test_those_of_another_regex_are_not_read(file):
    written(file, b"regex 1999.1.1 little\n")
    assert not ahead.ready()
    assert ahead.pattern_of(r"(?P<coin>\L<coins>)", 0, WORDS, lambda: "penny").fullmatch("penny")


def test_without_the_file_all_is_compiled(file):
    assert not ahead.ready()


def test_lists_count_by_their_words_in_any_order():
    first = compiled(r"\L<coins>", {"coins": ["dime", "nickel"]})
    again = compiled(r"\L<coins>", {"coins": {"nickel", "dime"}})
    assert first.pattern == again.pattern


@pytest.mark.skipif(not ahead.ready(), reason="made for another version of regex")
def test_the_patterns_of_the_package_find_what_they_should():
    for group in grammar(Lexicons("en")).rules.values():
        for way in group:
            source = way.rule.pattern
            assert set(way.pattern.groupindex) <= set(regex.findall(r"\(\?P<(\w+)>", source))


def test_a_pattern_is_read_as_often_as_it_is_asked_for(file):
    written(file)
    for _ in range(3):
        found = ahead.pattern_of(r"(?P<coin>\L<coins>)", 0, WORDS, never)
        assert found.search("a dime")["coin"] == "dime"
