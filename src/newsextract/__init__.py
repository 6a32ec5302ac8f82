"""newsextract: typed facts from the plain text of a news article.

>>> import newsextract
>>> doc = newsextract.parse('"We will rebuild," Mayor Ana Ruiz said on Monday.')
>>> doc.attributions[0].source.name
'Ana Ruiz'
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newsextract._block import Block
    from newsextract._document import Document, Failure
    from newsextract._explain import Explanation, Provider, Related
    from newsextract._model.article import ArticleText
    from newsextract._model.field import Annotation, Field
    from newsextract._model.span import Span
    from newsextract._parser import Parser, parse
    from newsextract._plugins import PluginInfo, PluginWarning
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
    from newsextract.extractors.amounts import AMOUNTS, MonetaryAmount
    from newsextract.extractors.attributions import ATTRIBUTIONS, Attribution, Source
    from newsextract.extractors.blocks import BLOCKS
    from newsextract.extractors.bylines import BYLINES, Author, Byline
    from newsextract.extractors.datelines import DATELINES, Dateline
    from newsextract.extractors.dates import DATES, Timex
    from newsextract.extractors.entities import ENTITIES, Entity
    from newsextract.extractors.publication import PUBLISHED, UPDATED
    from newsextract.extractors.quotes import QUOTES, Quote
    from newsextract.extractors.sections import SECTIONS, Section
    from newsextract.hookspecs import hookimpl
    from newsextract.lexicon import Lexicons

__version__ = "0.1.0"

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
    "PluginError",
    "PluginInfo",
    "PluginWarning",
    "Provider",
    "Quote",
    "Related",
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
]

if not TYPE_CHECKING:
    # module -> its public names
    _NAMES = {
        "_article": "ArticleText",
        "_block": "Block",
        "_document": "Document Failure",
        "_explain": "Explanation Provider Related",
        "_extractor": "Extractor View extractor",
        "_field": "Annotation Field",
        "_parser": "Parser parse",
        "_plugins": "PluginInfo PluginWarning",
        "_span": "Span",
        "exceptions": "CycleError DuplicateProviderError ExtractorError FieldError FieldUnavailableError LexiconError MissingRequirementError NewsextractError PluginError SerializationError UndeclaredFieldError UnknownFieldError UnknownHookError",
        "extractors.amounts": "AMOUNTS MonetaryAmount",
        "extractors.attributions": "ATTRIBUTIONS Attribution Source",
        "extractors.blocks": "BLOCKS",
        "extractors.bylines": "BYLINES Author Byline",
        "extractors.datelines": "DATELINES Dateline",
        "extractors.dates": "DATES Timex",
        "extractors.entities": "ENTITIES Entity",
        "extractors.publication": "PUBLISHED UPDATED",
        "extractors.quotes": "QUOTES Quote",
        "extractors.sections": "SECTIONS Section",
        "hookspecs": "hookimpl",
        "lexicon": "Lexicons",
    }
    _HOMES = {name: module for module, names in _NAMES.items() for name in names.split()}

    def __getattr__(name):
        """A public name, of the module that is imported when the name is first used."""
        if name not in _HOMES:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        from importlib import import_module

        value = globals()[name] = getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
        return value

    def __dir__():
        return sorted({*globals(), *__all__})
