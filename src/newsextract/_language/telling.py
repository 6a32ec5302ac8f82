"""The language of a text, told from its script and its function words, or None.

Words: ``data/<language>/language.toml`` of the languages that are read, ``data/function_words.txt``
of others: a Polish or Turkish text is in none of those that are read, nor is one in another script.
A short text without any of all these words is taken for English.
"""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from functools import cache
from itertools import chain, repeat

from newsextract._language.short_texts import tell_short
from newsextract._model import light
from newsextract._words.data import read_data
from newsextract._words.language import LanguageWords
from newsextract._words.patterns import standard
from newsextract.lexicon import Lexicons, languages

_WORD = re.compile(r"[^\W\d_]+")
_ENOUGH = 800  # characters that are read; more does not change the answer
_MOST = 8000  # characters that are read where those in the middle tell nothing
_FEWEST = 3  # function words of a language not read, and of different ones
_LINE = 24  # words of a text that more than function words are looked for in
_FEW = 8  # function words of other languages, which names may hold
_OTHERS = "function_words.txt"
_LATIN = standard(r"[A-Za-zÀ-ɏḀ-ỿ]")
_LATIN_LETTERS = standard(r"[A-Za-zÀ-ɏḀ-ỿ]+")
_FOREIGN = standard("[^\\W\\d_a-zßàáâãäåæçèéêëìíîïñòóôõöøùúûüœ]|[åøæ]")
_MOSTLY = 0.5  # of the letters of a text in Latin script
_SURE = 0.18  # of the words of a text: it is in English, whatever else they may be
_WORDLESS = 12  # words of a text that may do without function words
_LEAST = 0.05  # of the words of a longer text that are function words of its language
_LEAST_OF_MENU = 0.015  # of those of a page that is little else than menus
_SHARE = 0.1  # of the words of a text; English prose has one function word in three


@light.frozen
class FunctionWords:
    """The function words of several languages."""

    languages: Mapping[str, tuple[str, ...]]  # word -> the languages that use it
    english: frozenset[str]
    others: frozenset[str]  # words of any language but English
    particles: frozenset[str] = frozenset()  # "von", "de": inside a name
    read: frozenset[str] = light.field(init=False)  # the languages

    def __attrs_post_init__(self) -> None:
        read = frozenset([language for of in self.languages.values() for language in of])
        object.__setattr__(self, "read", read)

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


def tell_language(text: str, words: FunctionWords, *, whole: bool = False) -> str | None:
    """The BCP 47 tag of the language whose function words are the most frequent.

    None: the text is in none of the languages that are read. ``whole``: not from its middle alone.
    """
    middle = text[:_MOST] if whole else _middle(text)
    seen = _WORD.findall(middle.lower())
    if 0 < len(seen) <= _LINE and not whole:
        named = _without_particles(_WORD.findall(middle), words.particles)
        if short := tell_short(named, words.languages, middle):
            return short
    english = sum(map(words.english.__contains__, seen))
    others = sum(map(words.others.__contains__, seen))
    if english and english < others <= _FEW:
        seen = _without_particles(_WORD.findall(middle), words.particles)
        english = sum(map(words.english.__contains__, seen))
        others = sum(map(words.others.__contains__, seen))
    if english >= others and english > _SURE * len(seen):
        return "en"  # which no single one of the others outnumbers
    if not _is_latin(middle):
        return _best_in_script([word for word in seen if not _LATIN.match(word)], words)
    counts = _counted(seen, words.languages) if others > english else {}
    best = max(counts, key=counts.__getitem__, default="en")
    if counts.get(best, 0) <= max(1, english):
        best = "en"
    told = english if best == "en" else counts[best]
    least = _LEAST_OF_MENU if whole else _LEAST
    if told < least * len(seen) and len(seen) > _WORDLESS and not middle.isascii():
        # a menu, whose words are those of no grammar
        return None if whole else tell_language(text, words, whole=True)
    return None if told < _foreign(seen) - 1 or _is_other(seen, words, told) else best


def _counted(seen: list[str], languages: Mapping[str, tuple[str, ...]]) -> dict[str, int]:
    """How many words of a text are function words of each language."""
    return Counter(chain.from_iterable(map(languages.get, seen, repeat(()))))


def _best_in_script(seen: list[str], words: FunctionWords) -> str | None:
    """The language of a text in another script, that only a plugin can have words for."""
    counts = _counted(seen, words.languages)
    return max(counts, key=counts.__getitem__, default=None)


def _is_latin(text: str) -> bool:
    """Whether most letters are of the Latin script; a text without letters is as good as."""
    latin = sum(map(len, _LATIN_LETTERS.findall(text)))
    if latin >= _MOSTLY * len(text):  # saves time
        return True
    return latin >= _MOSTLY * sum(map(len, _WORD.findall(text)))


@cache
def _function_words_of_others() -> Mapping[str, tuple[str, ...]]:
    """Function words of languages that are not read -> those languages."""
    found: dict[str, tuple[str, ...]] = {}
    for line in read_data(_OTHERS).splitlines():
        language, _, words = line.partition(": ")
        if not line.startswith("#"):
            for word in words.split():
                found[word] = (*found.get(word, ()), language)
    return found


def _foreign(seen: list[str]) -> int:
    """How many words of a text have letters that no language has that is read: "ł", "ğ", "ø"."""
    return len({word for word in seen if not word.isascii() and _FOREIGN.search(word)})


def _is_other(seen: list[str], words: FunctionWords, told: int) -> bool:
    """Whether more than ``told`` words of a text are function words of a language not read."""
    others = _function_words_of_others()
    more = [
        language
        for language, count in _counted(seen, others).items()
        if count > told and language not in words.read
    ]
    if not more:  # saves time
        return False
    kinds = _counted([*dict.fromkeys(seen)], others)
    return any(kinds[language] >= _FEWEST for language in more)


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
