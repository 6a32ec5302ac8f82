"""The language of a text of a line, which may have no function word: "Tornerò domani", "Ik ga vandaag terug".

Words: ``data/short_words.txt``. A word that several languages share tells less of each.
"""

from collections.abc import Mapping, Sequence
from functools import cache

from newsextract._words.data import read_data

_WORDS = "short_words.txt"
_ENDS = {
    "ò": "it",
    "rò": "it",
    "ção": "pt",
    "ões": "pt",
    "ão": "pt",
    "ré": "es",
    "ción": "es",
    "rai": "fr",
    "ung": "de",
}
_LETTERS = {
    "ñ": "es",
    "ã": "pt",
    "õ": "pt",
    "ß": "de",
    "ä": "de",
    "ö": "de",
    "ê": "fr",
    "œ": "fr",
    "ì": "it",
    "ë": "nl",
}
_HINT = 0.6  # of a word, that an ending or a letter is worth
_LEAST = 0.3  # of the words of a text that must be of its language
_AHEAD = 0.3  # of a word, that a language must be ahead of the next, and more of English


@cache
def _languages() -> Mapping[str, tuple[str, ...]]:
    """Word -> the languages that have it."""
    found: dict[str, tuple[str, ...]] = {}
    for line in read_data(_WORDS).splitlines():
        language, _, words = line.partition(": ")
        if not line.startswith("#"):
            for word in dict.fromkeys(words.split()):
                found[word] = (*found.get(word, ()), language)
    return found


def tell_short(
    seen: Sequence[str], functional: Mapping[str, tuple[str, ...]], text: str
) -> str | None:
    """The language of a few words in lower case; None if they do not tell.

    Args:
        seen: all words of the text.
        functional: function words -> the languages that have them.
        text: all of it, for its marks.
    """
    scores: dict[str, float] = {}
    languages = _languages()
    for word in seen:
        of = {*languages.get(word, ()), *functional.get(word, ())}
        for language in of:
            scores[language] = scores.get(language, 0.0) + 1 / len(of)
        for hint in () if word.isascii() and len(word) < 4 else _hints(word):
            scores[hint] = scores.get(hint, 0.0) + _HINT
    if "¿" in text or "¡" in text:
        scores["es"] = scores.get("es", 0.0) + len(seen) / 2
    ranked = sorted(scores.items(), key=lambda score: -score[1])
    if not ranked:
        return None
    if ranked[0][1] < _LEAST * len(seen):
        return None
    second = ranked[1][1] if len(ranked) > 1 else 0.0
    return ranked[0][0] if ranked[0][1] - second >= _AHEAD else None


def _hints(word: str) -> set[str]:
    ends = {language for end, language in _ENDS.items() if word.endswith(end)}
    return ends | {language for letter, language in _LETTERS.items() if letter in word}
