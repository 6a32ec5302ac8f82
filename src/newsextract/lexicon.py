"""Words as data: ``data/<language>/<name>.toml`` read into frozen classes, on first use.

A lexicon class is a frozen attrs class whose attributes are ``frozenset[str]``,
``tuple[str, ...]`` or ``Mapping[str, ...]``; the file has a key for each. ``en-GB`` is
``en`` with what ``data/en-GB/`` adds. A language without a file gets the defaults of the
class. Plugins add words through ``newsextract_lexicons``; they come last and so win.

    >>> words = Lexicons("en").load(_Lexicon, "amounts")
"""

import tomllib
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from typing import Any, TypeVar

import attrs

from newsextract.exceptions import LexiconError

_DATA = Path(__file__).parent / "data"

L = TypeVar("L")
Words = Mapping[str, Mapping[str, object]]  # file name -> key -> words


@attrs.frozen(cache_hash=True)
class Lexicons:
    """The lexicons of one language with what plugins added; equal by value, so a cache key."""

    language: str  # BCP 47
    added: tuple[tuple[str, str, object], ...] = ()  # (file, key, tuple of words or pairs)

    @classmethod
    def of(cls, language: str, contributions: Iterable[Words]) -> "Lexicons":
        """The lexicons of ``language`` with the words that plugins contribute."""
        rows = [
            (file, key, _frozen(file, key, words))
            for contribution in contributions
            for file, keys in contribution.items()
            for key, words in keys.items()
        ]
        return cls(language, tuple(rows))

    def load(self, cls: type[L], name: str) -> L:
        """The words of ``data/<language>/<name>.toml`` and of plugins, as a ``cls``.

        Raises:
            LexiconError: if a key is no attribute of ``cls``, or its words have the wrong shape.
        """
        found: L = _load(self, cls, name)  # type: ignore[arg-type]
        return found

    def load_both(self, cls: type[L], name: str) -> L:
        """The words of this language and of English, its own first.

        For what both use side by side: currencies, numbers.
        """
        found: L = _load_several(self, cls, name, ("en",))  # type: ignore[arg-type]
        return found

    def load_all(self, cls: type[L], name: str) -> L:
        """The words of all languages, those of this one first.

        For what stands around an article: menus, date stamps and credits are often in another
        language than its text.
        """
        found: L = _load_several(self, cls, name, languages())  # type: ignore[arg-type]
        return found


@cache
def _load(lexicons: Lexicons, cls: type[Any], name: str) -> Any:
    shapes = {a.name: a.type for a in attrs.fields(attrs.resolve_types(cls))}
    words: dict[str, Any] = {}
    for language in _chain(lexicons.language):
        for key, value in _read(language, name).items():
            _merge(words, name, key, value)
    for file, key, value in lexicons.added:
        if file == name:
            _merge(words, name, key, dict(value) if _pairs(value) else list(value))  # type: ignore[call-overload]
    if unknown := words.keys() - shapes.keys():
        raise LexiconError(f"lexicon {name!r} has no {sorted(unknown)}; it has {sorted(shapes)}")
    return cls(**{key: _shaped(shapes[key], value) for key, value in words.items()})


@cache
def _load_several(
    lexicons: Lexicons, cls: type[Any], name: str, languages: tuple[str, ...]
) -> Any:
    own = lexicons.load(cls, name)
    others = [Lexicons(o).load(cls, name) for o in languages if o != lexicons.language]
    return cls(
        **{
            a.name: _union([getattr(words, a.name) for words in (own, *others)])
            for a in attrs.fields(cls)
        }
    )


def _union(rows: list[Any]) -> Any:
    """All words of several lists; of several mappings the first that has a word counts."""
    if isinstance(rows[0], Mapping):
        return {key: value for row in reversed(rows) for key, value in row.items()}
    if isinstance(rows[0], frozenset):
        return frozenset().union(*rows)
    return tuple(dict.fromkeys(word for row in rows for word in row))


def _chain(language: str) -> list[str]:
    """``en-GB`` is read as ``en``, then ``en-GB``."""
    parts = language.split("-")
    return ["-".join(parts[: n + 1]) for n in range(len(parts))]


@cache
def _read(language: str, name: str) -> dict[str, Any]:
    path = _DATA / language / f"{name}.toml"
    return tomllib.loads(path.read_text(encoding="utf-8")) if path.is_file() else {}


def _merge(words: dict[str, Any], name: str, key: str, value: Any) -> None:
    before = words.get(key)
    if before is None:
        words[key] = value
    elif type(before) is not type(value):
        raise LexiconError(f"lexicon {name!r}: {key!r} is a {type(before).__name__}")
    elif isinstance(before, dict):
        words[key] = before | value
    else:
        words[key] = [*before, *value]


def _shaped(shape: object, value: Any) -> Any:
    if isinstance(value, dict):
        return value
    return frozenset(value) if getattr(shape, "__origin__", None) is frozenset else tuple(value)


def _frozen(file: str, key: str, words: object) -> object:
    if isinstance(words, Mapping):
        return tuple(sorted(words.items()))
    if isinstance(words, Iterable) and not isinstance(words, str):
        return tuple(words)
    raise LexiconError(f"words for {file!r} {key!r} must be a list or a mapping, not {words!r}")


def _pairs(value: object) -> bool:
    return isinstance(value, tuple) and bool(value) and isinstance(value[0], tuple)


@cache
def languages() -> tuple[str, ...]:
    """The languages that have a lexicon, sorted."""
    return tuple(sorted(p.name for p in _DATA.iterdir() if p.is_dir()))
