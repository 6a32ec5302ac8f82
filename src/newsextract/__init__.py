"""newsextract: typed facts from the plain text of a news article.

>>> import newsextract
>>> doc = newsextract.parse('"We will rebuild," Mayor Ana Ruiz said on Monday.')
>>> doc.attributions[0].source.name
'Ana Ruiz'
"""

from newsextract._article import ArticleText
from newsextract._block import Block
from newsextract._document import Document, Failure
from newsextract._explain import Explanation, Provider, Related
from newsextract._extractor import Extractor, View, extractor
from newsextract._field import Annotation, Field
from newsextract._parser import Parser, parse
from newsextract._plugins import PluginInfo, PluginWarning
from newsextract._span import Span
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
