"""The language of a text, told from its function words.

Words: ``data/<language>/language.toml``. A text without any is taken for English.
"""

import re
from functools import cache

from newsextract.lexicon import _read, languages

_WORD = re.compile(r"[^\W\d_]+")
_ENOUGH = 800  # characters that are read; more does not change the answer


@cache
def _function_words() -> dict[str, list[str]]:
    """Word -> languages that use it as a function word."""
    found: dict[str, list[str]] = {}
    for language in languages():
        for word in _read(language, "language").get("function_words", ()):
            found.setdefault(word, []).append(language)
    return found


def tell_language(text: str) -> str:
    """The BCP 47 tag of the language whose function words are the most frequent."""
    words = _function_words()
    half = max(0, min(len(text) // 3, len(text) - _ENOUGH))  # the middle has the least furniture
    seen = _WORD.findall(text, half, half + _ENOUGH)
    counts: dict[str, float] = {}
    for word in seen:
        for language in words.get(word.lower(), ()):
            counts[language] = counts.get(language, 0) + 1
    if not counts:
        return "en"
    best = max(counts, key=lambda language: (counts[language], language == "en"))
    return best if counts[best] > max(1, counts.get("en", 0)) else "en"
