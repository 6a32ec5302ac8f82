"""The packed lexicons, which are all that the wheel has, say what the TOML does."""

import tomllib
from pathlib import Path

import pytest

from newsextract import lexicon
from newsextract._words import packed

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
        assert packed._lines(language).keys() == names


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
