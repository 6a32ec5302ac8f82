"""The hooks that a newsextract plugin implements.

A plugin is a module (or any object) with functions marked ``@newsextract.hookimpl`` and
named as below; an installed one is named by an entry point of the group ``newsextract``.
"""

from collections.abc import Iterable, Mapping
from typing import Any

import pluggy

from newsextract._view import Extractor

hookspec = pluggy.HookspecMarker("newsextract")
hookimpl = pluggy.HookimplMarker("newsextract")


@hookspec
def newsextract_extractors() -> Iterable[Extractor[Any]]:  # type: ignore[empty-body]
    """Return the extractors of this plugin.

    Called once when a Parser is made. The order does not matter: it follows from what
    the extractors provide and require.
    """


@hookspec
def newsextract_languages() -> Iterable[str]:  # type: ignore[empty-body]
    """Return the languages that this plugin adds to those whose texts are told from others.

    Called once when a Parser is made. A language is told by its function words, so the
    plugin's ``newsextract_lexicons`` has to return some for it, as
    ``{"language": {"function_words": [...]}}``.

    Returns:
        BCP 47 tags: ``["fi"]``.
    """


@hookspec
def newsextract_lexicons(language: str) -> Mapping[str, Mapping[str, object]]:  # type: ignore[empty-body]
    """Return words to add to those that the built-in extractors use.

    Called once for each language that a Parser meets or tells texts by, and kept: it must
    always return the same. The order of plugins is that of their registration; the last word of a table wins.

    Args:
        language: the BCP 47 tag of the text's language: ``"en"``, ``"pt-BR"``.

    Returns:
        For a lexicon file (``"attribution"``) and a key in it (``"verbs"``) more words: a
        list where the file has a list, a mapping where it has a table. Files and keys are
        those of the reference page on lexicons; any other is a ``LexiconError``.
    """
