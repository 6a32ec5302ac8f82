"""What dateparser knows of a language, read from its data without importing it.

To import it and to compile its time zones takes a fifth of a second, and most lines that might be
a stamp have a word that it does not know, or are a day, a month and a year.
"""

import os
import re
from collections.abc import Iterator, Mapping
from datetime import date
from functools import cache
from importlib.machinery import SourceFileLoader
from importlib.util import find_spec
from typing import Any
from unicodedata import category, normalize

from newsextract._model import light

_MONTHS = (
    *("january", "february", "march", "april", "may", "june"),
    *("july", "august", "september", "october", "november", "december"),
)
_PLAIN = re.compile(r"(?P<day>[0-9]{1,2}) (?P<month>[^\W\d_]{3,30}) (?P<year>(?:19|20)[0-9]{2})")
_RUN = re.compile(r"[^\W\d_]+")
_LONGEST_ZONE = 6  # letters of "AEST", "UTC"
_ROMAN = frozenset("mdclxvi")
_DROPPED = ("on:", "copyright")  # with what stands before it, whatever that is
_SHORTEST_PART = 2  # letters of a part of a pattern that tells anything
_PATTERNS = ("simplifications", "relative-type-regex")


@light.frozen
class Known:
    """The words of one language, in lower case and without accents."""

    uses: Mapping[str, frozenset[str]]  # word or words -> what they are: "april", "tuesday"
    words: frozenset[str]  # of these
    parts: frozenset[str]  # of patterns

    def may_be(self, word: str) -> bool:
        """Whether a word may stand in a date of the language."""
        return (
            word in self.words
            or len(word) <= (_LONGEST_ZONE if word.isascii() else 1)
            or _ROMAN.issuperset(word)
            or any(part in word for part in self.parts)
        )


def folded(text: str) -> str:
    """A text in lower case and without accents."""
    return "".join([c for c in normalize("NFKD", text.lower()) if category(c) != "Mn"])


@cache
def known(language: str) -> Known | None:
    """The words of a language; None if dateparser has them elsewhere, or parts no words by spaces."""
    try:
        package = find_spec("dateparser")
    except ValueError:  # it was put together by hand
        return None
    folders = package.submodule_search_locations if package else None
    if not folders:
        return None
    file = os.path.join(folders[0], "data", "date_translation_data", f"{language}.py")
    code = SourceFileLoader(language, file).get_code(language) if os.path.isfile(file) else None
    found: dict[str, Any] = {}
    if code is not None:
        exec(code, found)
    info: Mapping[str, Any] = found.get("info", {})
    if not info or info.get("no_word_spacing", "False") != "False":
        return None
    uses: dict[str, set[str]] = {}
    for key, value in info.items():
        for text in _texts(value):
            uses.setdefault(folded(text), set()).add(key)
    parts = [
        part
        for key in _PATTERNS
        for text in _texts(info.get(key, ()))
        for part in _RUN.findall(text)
    ]
    return Known(
        {text: frozenset(keys) for text, keys in uses.items()},
        frozenset([word for text in uses for word in _RUN.findall(text)]),
        frozenset([folded(part) for part in parts if len(part) >= _SHORTEST_PART]),
    )


def _texts(value: Any) -> Iterator[str]:
    """All texts of a value, keys of tables among them."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        for key, inner in value.items():
            yield key
            yield from _texts(inner)
    elif isinstance(value, list | tuple):
        for inner in value:
            yield from _texts(inner)


def may_be_read(line: str, language: str) -> bool:
    """Whether dateparser may read a line as a date of the language."""
    told, low = known(language), folded(line)
    return (
        told is None
        or any(word in low for word in _DROPPED)
        or all(told.may_be(word) for word in _RUN.findall(low))
    )


def plain_day(line: str, languages: list[str]) -> date | None:
    """The day of "9 апреля 2013", if the month is one and the same in all the languages."""
    match = _PLAIN.fullmatch(line)
    if match is None:
        return None
    told = [known(language) for language in languages]
    uses = {k.uses.get(folded(match["month"])) if k is not None else None for k in told}
    months = [{*use} for use in uses if use is not None]
    if len(uses) != 1 or len(months) != 1 or len(months[0]) != 1:
        return None
    (month,) = months[0]
    if month not in _MONTHS:
        return None
    try:
        return date(int(match["year"]), _MONTHS.index(month) + 1, int(match["day"]))
    except ValueError:
        return None
