"""The language of a text, told from its function words.

Words: ``data/<language>/language.toml``. A text without any is taken for English.
"""

import re
from functools import cache
from typing import NamedTuple

from newsextract.lexicon import _read, languages

_WORD = re.compile(r"[^\W\d_]+")
_ENOUGH = 800  # characters that are read; more does not change the answer


class _FunctionWords(NamedTuple):
    languages: dict[str, list[str]]  # word -> the languages that use it as a function word
    english: frozenset[str]
    others: frozenset[str]  # words of any language but English


@cache
def _function_words() -> _FunctionWords:
    found: dict[str, list[str]] = {}
    for language in languages():
        for word in _read(language, "language").get("function_words", ()):
            found.setdefault(word, []).append(language)
    english = frozenset(word for word, of in found.items() if "en" in of)
    others = frozenset(word for word, of in found.items() if of != ["en"])
    return _FunctionWords(found, english, others)


def tell_language(text: str) -> str:
    """The BCP 47 tag of the language whose function words are the most frequent."""
    words = _function_words()
    half = max(0, min(len(text) // 3, len(text) - _ENOUGH))  # the middle has the least furniture
    seen = _WORD.findall(text[half : half + _ENOUGH].lower())
    english = sum(map(words.english.__contains__, seen))
    if english >= sum(map(words.others.__contains__, seen)):
        return "en"  # which no single one of the others outnumbers
    counts: dict[str, int] = {}
    for word in seen:
        for language in words.languages.get(word, ()):
            counts[language] = counts.get(language, 0) + 1
    best = max(counts, key=counts.__getitem__)
    return best if counts[best] > max(1, english) else "en"
