"""Words as data: ``data/<language>/<name>.toml`` read into frozen classes, on first use.

A lexicon class is a frozen attrs class whose attributes are ``frozenset[str]``,
``tuple[str, ...]`` or ``Mapping[str, ...]``; the file has a key for each. ``en-GB`` is
``en`` with what ``data/en-GB/`` adds. A language without a file gets the defaults of the
class. Plugins add words through ``newsextract_lexicons``; they come last and so win. A plugin
with word lists of its own reads them in the same way, from the ``data`` of its package:

    view.lexicons.load(Exchanges, "exchanges", package="newsextract_tickers")
"""

import os
from collections.abc import Iterable, Mapping
from functools import cache
from importlib import import_module
from itertools import chain
from typing import Any, TypeVar

from newsextract._model import light, public
from newsextract._model.frozen import FrozenDict
from newsextract._words.packed import (
    BESIDE,
    FOLDER,
    is_packed,
    packed_at,
    packed_languages,
    read_packed,
)
from newsextract.exceptions import LexiconError

_PACKAGE = "newsextract"
_NO_LANGUAGES = ("gazetteers", FOLDER)  # folders beside those of the languages
UNDETERMINED = "und"  # BCP 47 of a language that is not known, which has no words

L = TypeVar("L")
Words = Mapping[str, Mapping[str, object]]  # file name -> key -> words


class _Hashed:
    """A place for the hash, which each look into a cache asks for."""

    __slots__ = ("_hashed",)
    _hashed: int


@public.frozen
class Lexicons(_Hashed):
    """The lexicons of one language with what plugins added; equal by value, so a cache key."""

    language: str  # BCP 47
    added: tuple[tuple[str, str, object], ...] = ()  # (file, key, tuple of words or pairs)

    def __hash__(self) -> int:
        try:
            return self._hashed
        except AttributeError:
            hashed = hash((self.language, self.added))
            object.__setattr__(self, "_hashed", hashed)
            return hashed

    @classmethod
    def of(cls, language: str, contributions: Iterable[Words]) -> "Lexicons":
        """The lexicons of ``language`` with the words that plugins contribute.

        Raises:
            LexiconError: as ``adding`` does.
        """
        lexicons = cls(language)
        for words in contributions:
            lexicons = lexicons.adding(words)
        return lexicons

    def adding(self, words: Words, *, of: str = "the caller") -> "Lexicons":
        """These lexicons with more words, for a file and a key in it.

        Args:
            words: what ``newsextract_lexicons`` returns.
            of: whose words they are, for the error.

        Raises:
            LexiconError: if there is no such file or key, or the words do not have its shape.
        """
        from newsextract._words.files import checked  # all classes of words

        rows = checked(words, self.language, of)
        return light.evolve(self, added=(*self.added, *rows)) if rows else self

    def load(self, cls: type[L], name: str, *, package: str = _PACKAGE) -> L:
        """The words of ``data/<language>/<name>.toml`` and of plugins, as a ``cls``.

        Args:
            cls: a frozen attrs class with a default for every attribute.
            name: of the file, without its suffix.
            package: the package that has the directory ``data``, a plugin's own.

        Raises:
            LexiconError: if a key is no attribute of ``cls`` (of newsextract's own files a plugin may
                name just the keys that it reads), or its words have the wrong shape.
        """
        found: L = _load(self, cls, name, package)  # type: ignore[arg-type]
        return found

    def load_both(self, cls: type[L], name: str, *, package: str = _PACKAGE) -> L:
        """The words of this language and of English, its own first.

        For what both use side by side: currencies, numbers. Arguments and errors as in ``load``.
        """
        found: L = _load_several(self, cls, name, ("en",), package)  # type: ignore[arg-type]
        return found

    def load_all(self, cls: type[L], name: str, *, package: str = _PACKAGE) -> L:
        """The words of all languages, those of this one first.

        For what stands around an article: menus, date stamps and credits are often in another
        language than its text. Arguments and errors as in ``load``.
        """
        found: L = _load_several(self, cls, name, languages(package), package)  # type: ignore[arg-type]
        return found


@cache
def _load(lexicons: Lexicons, cls: type[Any], name: str, package: str) -> Any:
    shapes = {a.name: a.type for a in light.fields(cls)}
    if any(isinstance(shape, str) for shape in shapes.values()):  # of deferred annotations
        import attrs

        shapes = {a.name: a.type for a in attrs.fields(attrs.resolve_types(cls))}
    words: dict[str, Any] = {}
    for language in _chain(lexicons.language):
        for key, value in _read(language, name, package).items():
            _merge(words, name, key, value)
    for file, key, value in lexicons.added if package == _PACKAGE else ():
        if file == name and key in shapes:
            _merge(words, name, key, dict(value) if _is_table(shapes[key]) else list(value))  # type: ignore[call-overload]
    unknown = words.keys() - shapes.keys()
    if unknown and package == _PACKAGE and cls.__module__.partition(".")[0] != _PACKAGE:
        words = {key: value for key, value in words.items() if key in shapes}  # a plugin's choice
    elif unknown:
        raise LexiconError(f"lexicon {name!r} has no {sorted(unknown)}; it has {sorted(shapes)}")
    return _frozen(cls, {key: _shaped(shapes[key], value) for key, value in words.items()})


@cache
def _load_several(
    lexicons: Lexicons, cls: type[Any], name: str, languages: tuple[str, ...], package: str
) -> Any:
    own = lexicons.load(cls, name, package=package)
    beside = package == _PACKAGE and lexicons.language == "en" and len(languages) > 1
    together = _beside_english(cls, name) if beside else None
    others = [
        Lexicons(o).load(cls, name, package=package)
        for o in (languages if together is None else ())
        if o != lexicons.language and _has(o, name, package)
    ]
    others += [] if together is None else [together]
    if not others:
        return own
    return _frozen(
        cls,
        {
            a.name: _union([getattr(words, a.name) for words in (own, *others)])
            for a in light.fields(cls)
        },
    )


def _beside_english(cls: type[Any], name: str) -> Any:
    """The words of all languages but English, packed as one; None if they are not, or not as they are."""
    packed, others = packed_at(BESIDE, name), [o for o in languages() if o != "en"]
    paths = [p for o in others if (p := _tomls(o, _PACKAGE).get(f"{name}.toml")) is not None]
    toml = None
    if any(os.stat(path).st_mtime > packed for path in paths):
        toml = b"".join(map(_bytes, paths))
    words = read_packed(BESIDE, name, toml)
    if words is None:
        return None
    shapes = {a.name: a.type for a in light.fields(cls)}
    return _frozen(cls, {key: _shaped(shapes[key], value) for key, value in words.items()})


def _frozen(cls: type[Any], words: dict[str, Any]) -> Any:
    """An instance whose tables nobody can change, defaults among them: all who ask share it."""
    found = cls(**words)
    for attribute in light.fields(cls):
        value = getattr(found, attribute.name)
        kind = type(value)
        if kind is tuple or kind is frozenset or kind is FrozenDict:  # saves time
            continue
        if isinstance(value, Mapping) and not isinstance(value, FrozenDict):
            if list in map(type, value.values()):
                value = {k: tuple(v) if isinstance(v, list) else v for k, v in value.items()}
            object.__setattr__(found, attribute.name, FrozenDict(value))
    return found


def _union(rows: list[Any]) -> Any:
    """All words of several lists; of several mappings the first that has a word counts."""
    if not any(rows[1:]):
        return rows[0]
    if isinstance(rows[0], Mapping):
        found: dict[str, Any] = {}
        for row in reversed(rows):
            found.update(row)
        return found
    if isinstance(rows[0], frozenset):
        return frozenset().union(*rows)
    return tuple(dict.fromkeys(chain.from_iterable(rows)))


def _chain(language: str) -> list[str]:
    """``en-GB`` is read as ``en``, then ``en-GB``."""
    parts = language.split("-")
    return ["-".join(parts[: n + 1]) for n in range(len(parts))]


def _data(package: str) -> str:
    return os.path.join(os.path.dirname(str(import_module(package).__file__)), "data")


def _has(language: str, name: str, package: str) -> bool:
    """Whether there is such a file."""
    packed = package == _PACKAGE and is_packed(language, name)
    return packed or f"{name}.toml" in _tomls(language, package)


def _read(language: str, name: str, package: str) -> dict[str, Any]:
    path = _tomls(language, package).get(f"{name}.toml")
    own = package == _PACKAGE
    if own and (path is None or os.stat(path).st_mtime <= packed_at(language, name)):  # saves time
        packed = read_packed(language, name)
        if packed is not None:
            return packed
    if path is None:
        return {}
    toml = _bytes(path)
    packed = read_packed(language, name, toml) if own else None
    if packed is not None:
        return packed
    import tomllib

    return tomllib.loads(toml.decode())


def _bytes(path: str) -> bytes:
    with open(path, "rb") as file:
        return file.read()


@cache
def _tomls(language: str, package: str) -> dict[str, str]:
    """The lexicon files of a language that are there as TOML, by name."""
    folder = os.path.join(_data(package), language)
    try:
        return {name: os.path.join(folder, name) for name in os.listdir(folder)}
    except OSError:
        return {}


def _merge(words: dict[str, Any], name: str, key: str, value: Any) -> None:
    before = words.get(key)
    if before is None:
        words[key] = value
    elif type(before) is not type(value):
        raise LexiconError(f"lexicon {name!r}: {key!r} is a {type(before).__name__}")
    elif isinstance(before, dict):
        words[key] = before | {
            word: [*before.get(word, ()), *more] if isinstance(more, list | tuple) else more
            for word, more in value.items()
        }
    else:
        words[key] = [*before, *value]


def _is_table(shape: object) -> bool:
    return getattr(shape, "__origin__", None) is Mapping


def _shaped(shape: object, value: Any) -> Any:
    if isinstance(value, dict):
        return value
    return frozenset(value) if getattr(shape, "__origin__", None) is frozenset else tuple(value)


@cache
def languages(package: str = _PACKAGE) -> tuple[str, ...]:
    """The languages that have a lexicon in a package, sorted."""
    with os.scandir(_data(package)) as folders:
        found = {folder.name for folder in folders if folder.is_dir()}
    if package == _PACKAGE:
        found.update(packed_languages())
    return tuple(sorted(found.difference(_NO_LANGUAGES)))
