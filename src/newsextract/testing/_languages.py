"""What a language still lacks to report speech."""

from collections.abc import Mapping

_REQUIRED = (
    "verbs",
    "endings",
    "perfect",
    "that",
    "determiners",
    "subjects",
    "of_words",
    "and_words",
    "prepositions",
    "enders",
    "relatives",
    "finite",
    "before_source",
)


def missing_words(words: Mapping[str, Mapping[str, object]]) -> list[str]:
    """The keys of ``speech`` that a language needs for attributions and that are not given.

    Args:
        words: what a plugin's ``newsextract_lexicons`` returns for the language, or the lexicon files
            of a language read as they are.

    .. versionadded:: 0.1.0
    """
    given = words.get("speech", {})
    return [key for key in _REQUIRED if not given.get(key)]
