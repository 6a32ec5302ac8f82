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
_FEW = 8  # function words of other languages, which names may hold
_SHARE = 0.1  # of the words of a text; English prose has one function word in three


@attrs.frozen(eq=False, repr=False)
class FunctionWords:
    """The function words of several languages."""

    languages: Mapping[str, tuple[str, ...]]  # word -> the languages that use it
    english: frozenset[str]
    others: frozenset[str]  # words of any language but English
    particles: frozenset[str] = frozenset()  # "von", "de": inside a name

    @classmethod
    def of(cls, lexicons: Iterable[Lexicons]) -> "FunctionWords":
        """Those of one lexicon a language, with what plugins added."""
        found: dict[str, tuple[str, ...]] = {}
        particles: frozenset[str] = frozenset()
        for one in lexicons:
            own = one.load(LanguageWords, "language")
            particles |= own.particles
            for word in dict.fromkeys(own.function_words):
                found[word] = (*found.get(word, ()), one.language)
        english = frozenset(word for word, of in found.items() if "en" in of)
        others = frozenset(word for word, of in found.items() if of != ("en",))
        return cls(found, english, others, particles)


@cache
def builtin_function_words() -> FunctionWords:
    """Those of the languages that the package has words for."""
    return FunctionWords.of(Lexicons(language) for language in languages())


def tell_language(text: str, words: FunctionWords) -> str:
    """The BCP 47 tag of the language whose function words are the most frequent."""
    middle = _middle(text)
    seen = _WORD.findall(middle.lower())
    english = sum(map(words.english.__contains__, seen))
    others = sum(map(words.others.__contains__, seen))
    if english and english < others <= _FEW:
        seen = _without_particles(_WORD.findall(middle), words.particles)
        english = sum(map(words.english.__contains__, seen))
        others = sum(map(words.others.__contains__, seen))
    if english >= others:
        return "en"  # which no single one of the others outnumbers
    counts: dict[str, int] = {}
    for word in seen:
        for language in words.languages.get(word, ()):
            counts[language] = counts.get(language, 0) + 1
    best = max(counts, key=counts.__getitem__)
    return best if counts[best] > max(1, english) else "en"


def is_english(text: str) -> bool:
    """Whether a text taken for English is that: all in ASCII, or with English function words.

    A text in a language that has no words here is taken for English as well.
    """
    middle = _middle(text)
    if middle.isascii():
        return True
    seen = _WORD.findall(middle.lower())
    english = builtin_function_words().english
    return sum(map(english.__contains__, seen)) > _SHARE * len(seen)


def _middle(text: str) -> str:
    """The part of a text that has the least furniture."""
    half = max(0, min(len(text) // 3, len(text) - _ENOUGH))
    return text[half : half + _ENOUGH]


def _without_particles(seen: list[str], particles: frozenset[str]) -> list[str]:
    """The words of a text without what stands in names: "Ida de los Ruiz", "Von der Lund"."""
    kept = []
    named = False  # whether a name goes on
    for word, following in zip(seen, [*seen[1:], ""], strict=True):
        low = word.lower()
        joins = low in particles and (following[:1].isupper() or following in particles)
        if joins and (named or word != low):
            named = True
            continue
        named = word != low
        kept.append(low)
    return kept
