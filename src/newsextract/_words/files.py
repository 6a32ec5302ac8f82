"""The lexicon files that plugins may add to, and the class that each is read into.

The classes stand in the modules beside this one, named after the files.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any, get_args, get_origin

from newsextract._model import light
from newsextract._words.amounts import CurrencyNames, MoneyWords
from newsextract._words.attribution import AttributionWords
from newsextract._words.classes import ClassWords
from newsextract._words.conversation import ConversationWords
from newsextract._words.credits import CreditWords
from newsextract._words.datelines import DatelineWords
from newsextract._words.dates import DateWords
from newsextract._words.entities import EntityWords
from newsextract._words.language import LanguageWords
from newsextract._words.names import NameWords
from newsextract._words.numerals import Numerals
from newsextract._words.quotes import QuoteWords
from newsextract._words.references import ReferenceWords
from newsextract._words.roles import RoleWords
from newsextract._words.sentences import SentenceWords
from newsextract._words.stamps import StampWords
from newsextract._words.structure import StructureWords
from newsextract._words.values import VALUES, Values
from newsextract._words.verbs import VerbWords
from newsextract.exceptions import LexiconError


@cache
def lexicon_classes(language: str) -> Mapping[str, type[Any]]:
    """The class of each lexicon file of a language; ``dates`` has one of its own in English."""
    from newsextract._words.speech import SpeechWords  # English needs none

    english = language.partition("-")[0] == "en"
    return {
        "amounts": MoneyWords,
        "attribution": AttributionWords,
        "classes": ClassWords,
        "conversation": ConversationWords,
        "credits": CreditWords,
        "currency_names": CurrencyNames,
        "datelines": DatelineWords,
        "dates": DateWords if english else _slot_words(),
        "entities": EntityWords,
        "language": LanguageWords,
        "names": NameWords,
        "numerals": Numerals,
        "quotes": QuoteWords,
        "references": ReferenceWords,
        "roles": RoleWords,
        "sentences": SentenceWords,
        "speech": SpeechWords,
        "stamps": StampWords,
        "structure": StructureWords,
        "verbs": VerbWords,
    }


def _slot_words() -> type[Any]:
    """The class of the dates of other languages, which English does without."""
    from newsextract._words.slots import ForeignDateWords

    return ForeignDateWords


def checked(words: object, language: str, of: str) -> list[tuple[str, str, object]]:
    """Words that a plugin adds, as rows of file, key and words: a tuple of them, or of pairs.

    Args:
        words: what the plugin's ``newsextract_lexicons`` returned.
        language: the BCP 47 tag that it was asked for.
        of: the plugin, for the error.

    Raises:
        LexiconError: if there is no such file or key, or the words do not have its shape.
    """
    if not isinstance(words, Mapping):
        raise LexiconError(f"{of}: words are given as {{file: {{key: words}}}}, not {words!r:.60}")
    import attrs  # nobody adds words to most parsers

    rows: list[tuple[str, str, object]] = []
    for file, keys in words.items():
        cls = lexicon_classes(language).get(file)
        if cls is None:
            raise LexiconError(f"{of}: {_no('lexicon', file, lexicon_classes(language))}")
        where = f"{of}: lexicon {file!r} of {language!r}"
        if not isinstance(keys, Mapping):
            raise LexiconError(f"{where} takes {{key: words}}, not {keys!r:.60}")
        attributes = {a.name: a for a in attrs.fields(attrs.resolve_types(cls))}
        for key, value in keys.items():
            if key not in attributes:
                raise LexiconError(f"{where}: {_no('key', key, attributes)}")
            shaped = _shaped(value, attributes[key], f"{where}, key {key!r},")
            if get_origin(attributes[key].type) is Mapping:
                _check_values(VALUES.get((file, key)), shaped, f"{where}, key {key!r},")
            rows.append((file, key, shaped))
    return rows


def _no(what: str, name: object, known: Iterable[str]) -> str:
    import difflib

    near = difflib.get_close_matches(str(name), known, 1)
    hint = f"did you mean {near[0]!r}?" if near else f"there are {', '.join(known)}"
    return f"there is no {what} {name!r}; {hint}"


def _shaped(words: object, attribute: light.Attribute, where: str) -> object:
    if source := attribute.metadata.get("derived"):
        raise LexiconError(f"{where} is made of the words of {source}; add them there")
    if get_origin(attribute.type) is not Mapping:
        return _words(words, where)
    return _table(words, get_args(attribute.type)[1], attribute.metadata.get("keys"), where)


def _check_values(values: Values | None, rows: object, where: str) -> None:
    if values is not None and isinstance(rows, tuple):
        for word, value in rows:
            if not values.fits(value):
                raise LexiconError(
                    f"{where} takes {values.wanted}, not {value!r:.60}, for {word!r}"
                )


def _words(words: object, where: str) -> tuple[str, ...]:
    if isinstance(words, str | Mapping) or not isinstance(words, Iterable):
        raise LexiconError(f"{where} takes a list of words, not {words!r:.60}")
    found = tuple(words)
    for word in found:
        if not isinstance(word, str) or not word.strip():
            raise LexiconError(f"{where} takes words, not {word!r:.60}")
    return found


def _table(
    table: object, kind: object, known: tuple[str, ...] | None, where: str
) -> tuple[tuple[str, object], ...]:
    if not isinstance(table, Mapping):
        raise LexiconError(f"{where} takes a table, {{word: value}}, not {table!r:.60}")
    rows: list[tuple[str, object]] = []
    for word, value in table.items():
        if not isinstance(word, str) or not word.strip():
            raise LexiconError(f"{where} takes words, not {word!r:.60}")
        if known is not None and word not in known:
            raise LexiconError(f"{where} {_no('word', word, known)}")
        if kind in (str, int):
            if not isinstance(value, str if kind is str else int) or isinstance(value, bool):
                name = "texts" if kind is str else "whole numbers"
                raise LexiconError(f"{where} takes {name}, not {value!r:.60}, for {word!r}")
            rows.append((word, value))
        else:
            rows.append((word, _words(value, f"{where} for {word!r}")))
    return tuple(rows)
