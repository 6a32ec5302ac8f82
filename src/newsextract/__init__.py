"""newsextract: typed facts from the plain text of a news article.

>>> import newsextract
>>> doc = newsextract.parse('"We will rebuild," Mayor Ana Ruiz said on Monday.')
>>> doc.attributions[0].source.name
'Ana Ruiz'
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newsextract._document import Document, Result
    from newsextract._model.annotations import (
        AMOUNTS,
        ATTRIBUTIONS,
        BLOCKS,
        BYLINES,
        DATELINES,
        DATES,
        ENTITIES,
        PUBLISHED,
        QUOTES,
        SECTIONS,
        UPDATED,
        Attribution,
        Author,
        Block,
        Byline,
        Dateline,
        Entity,
        MonetaryAmount,
        Quote,
        Section,
        Source,
        Timex,
    )
    from newsextract._model.article import ArticleText
    from newsextract._model.field import Annotation, Field
    from newsextract._model.plain import PlainAnnotation
    from newsextract._model.provenance import Explanation, Failure, PluginInfo, Provider, Related
    from newsextract._model.span import Span
    from newsextract._parser import Parser, parse
    from newsextract._plugins import PluginWarning
    from newsextract._version import __version__ as __version__
    from newsextract._view import Extractor, View, extractor
    from newsextract.exceptions import (
        CycleError,
        DuplicateProviderError,
        ExtractorError,
        FieldError,
        FieldUnavailableError,
        LexiconError,
        MissingRequirementError,
        NewsextractError,
        PluginError,
        SerializationError,
        UndeclaredFieldError,
        UnknownFieldError,
        UnknownHookError,
    )
    from newsextract.export.rows import rows
    from newsextract.hookspecs import hookimpl
    from newsextract.lexicon import Lexicons


__all__ = [
    "AMOUNTS",
    "ATTRIBUTIONS",
    "BLOCKS",
    "BYLINES",
    "DATELINES",
    "DATES",
    "ENTITIES",
    "PUBLISHED",
    "QUOTES",
    "SECTIONS",
    "UPDATED",
    "Annotation",
    "ArticleText",
    "Attribution",
    "Author",
    "Block",
    "Byline",
    "CycleError",
    "Dateline",
    "Document",
    "DuplicateProviderError",
    "Entity",
    "Explanation",
    "Extractor",
    "ExtractorError",
    "Failure",
    "Field",
    "FieldError",
    "FieldUnavailableError",
    "LexiconError",
    "Lexicons",
    "MissingRequirementError",
    "MonetaryAmount",
    "NewsextractError",
    "Parser",
    "PlainAnnotation",
    "PluginError",
    "PluginInfo",
    "PluginWarning",
    "Provider",
    "Quote",
    "Related",
    "Result",
    "Section",
    "SerializationError",
    "Source",
    "Span",
    "Timex",
    "UndeclaredFieldError",
    "UnknownFieldError",
    "UnknownHookError",
    "View",
    "extractor",
    "hookimpl",
    "parse",
    "rows",
]

if not TYPE_CHECKING:
    # module -> its public names
    _NAMES = {
        "_document": "Document Result",
        "_model.annotations": "AMOUNTS ATTRIBUTIONS BLOCKS BYLINES DATELINES DATES ENTITIES PUBLISHED QUOTES SECTIONS UPDATED Attribution Author Block Byline Dateline Entity MonetaryAmount Quote Section Source Timex",
        "_model.article": "ArticleText",
        "_model.field": "Annotation Field",
        "_model.plain": "PlainAnnotation",
        "_model.provenance": "Explanation Failure PluginInfo Provider Related",
        "_model.span": "Span",
        "_parser": "Parser parse",
        "_plugins": "PluginWarning",
        "_version": "__version__",
        "_view": "Extractor View extractor",
        "exceptions": "CycleError DuplicateProviderError ExtractorError FieldError FieldUnavailableError LexiconError MissingRequirementError NewsextractError PluginError SerializationError UndeclaredFieldError UnknownFieldError UnknownHookError",
        "export.rows": "rows",
        "hookspecs": "hookimpl",
        "lexicon": "Lexicons",
    }
    _HOMES = {name: module for module, names in _NAMES.items() for name in names.split()}

    def __getattr__(name):
        """A public name, of the module that is imported when the name is first used."""
        from importlib import import_module

        if name == "export":
            return import_module(f"{__name__}.export")
        if name not in _HOMES:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        from newsextract._model.loading import Loading

        with Loading():
            value = globals()[name] = getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
        return value

    def __dir__():
        return sorted({*globals(), *__all__})
