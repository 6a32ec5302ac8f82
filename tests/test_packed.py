"""The packed lexicons, which are all that the wheel has, say what the TOML does."""

import tomllib
from pathlib import Path

import pytest

from newsextract import lexicon
from newsextract._model import light
from newsextract._words import packed
from newsextract._words.files import lexicon_classes

DATA = Path(lexicon.__file__).parent / "data"
TOML = sorted(DATA.glob("*/*.toml"))


@pytest.mark.parametrize("path", TOML, ids=[f"{p.parent.name}-{p.stem}" for p in TOML])
def test_packed_words_are_those_of_the_toml(path: Path) -> None:
    toml = path.read_bytes()
    words = packed.read_packed(path.parent.name, path.stem, toml)
    assert words == tomllib.loads(toml.decode()), "run tools/lexicons.py"
    assert packed.read_packed(path.parent.name, path.stem) == words


def test_nothing_is_packed_that_has_no_toml() -> None:
    assert sorted(packed.packed_languages()) == sorted({p.parent.name for p in TOML})
    for language in packed.packed_languages():
        names = {p.stem for p in TOML if p.parent.name == language}
        assert packed._lines(language).keys() == names - {packed.TOLD}
    told = {p.parent.name for p in TOML if p.stem == packed.TOLD}
    assert packed._lines("_language").keys() == told


@pytest.mark.parametrize("name", packed._lines(packed.BESIDE))
def test_what_stands_beside_english_is_what_all_other_languages_have(name, monkeypatch):
    cls = lexicon_classes("en")[name]
    once = lexicon._load_several.__wrapped__
    arguments = (lexicon.Lexicons("en"), cls, name, lexicon.languages(), "newsextract")
    read = once(*arguments)
    monkeypatch.setattr(lexicon, "_beside_english", lambda cls, name: None)
    one_by_one = once(*arguments)
    for attribute in light.fields(cls):
        ours, theirs = (getattr(words, attribute.name) for words in (read, one_by_one))
        assert ours == theirs, "run tools/lexicons.py"
        assert isinstance(ours, frozenset) or [*ours] == [*theirs]


def test_a_changed_toml_counts_beside_english(monkeypatch):
    cls = lexicon_classes("en")["credits"]
    monkeypatch.setattr(lexicon, "packed_at", lambda language, name: 0.0)
    assert lexicon._beside_english(cls, "credits").cues
    monkeypatch.setattr(lexicon, "_bytes", lambda path: b"")
    assert lexicon._beside_english(cls, "credits") is None


def test_a_changed_toml_is_read_itself() -> None:
    assert packed.read_packed("en", "stamps", b'months = ["ides"]') is None


@pytest.mark.parametrize(("language", "name"), [("en", "no-such-file"), ("xx", "stamps")])
def test_what_is_not_packed_is_none(language: str, name: str) -> None:
    assert packed.read_packed(language, name) is None


def test_a_language_is_there_without_its_toml(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(lexicon, "_data", lambda package: tmp_path)
    assert lexicon.languages.__wrapped__() == lexicon.languages()
    assert lexicon._read("de", "numerals", "newsextract")["cardinals"]


def test_words_are_read_as_often_as_they_are_asked_for():
    first = packed.read_packed("de", "stamps")
    assert first
    assert packed.read_packed("de", "stamps") == first
    assert packed.is_packed("de", "stamps")
    assert not packed.is_packed("de", "stumps")
