"""The language of a text, told from its function words.

Words: ``data/<language>/language.toml``. A text without any is taken for English.
"""

import re
from collections.abc import Iterable, Mapping
from functools import cache

import attrs

from newsextract._words.language import LanguageWords
from newsextract.lexicon import Lexicons, languages

_WORD = re.compile(r"[^\W\d_]+")
_ENOUGH = 800  # characters that are read; more does not change the answer


@attrs.frozen(eq=False, repr=False)
class FunctionWords:
    """The function words of several languages."""

    languages: Mapping[str, tuple[str, ...]]  # word -> the languages that use it
    english: frozenset[str]
    others: frozenset[str]  # words of any language but English

    @classmethod
    def of(cls, lexicons: Iterable[Lexicons]) -> "FunctionWords":
        """Those of one lexicon a language, with what plugins added."""
        found: dict[str, tuple[str, ...]] = {}
        for one in lexicons:
            for word in dict.fromkeys(one.load(LanguageWords, "language").function_words):
                found[word] = (*found.get(word, ()), one.language)
        english = frozenset(word for word, of in found.items() if "en" in of)
        others = frozenset(word for word, of in found.items() if of != ("en",))
        return cls(found, english, others)


@cache
def builtin_function_words() -> FunctionWords:
    """Those of the languages that the package has words for."""
    return FunctionWords.of(Lexicons(language) for language in languages())


def tell_language(text: str, words: FunctionWords) -> str:
    """The BCP 47 tag of the language whose function words are the most frequent."""
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
