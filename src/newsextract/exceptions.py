"""Every error that newsextract raises.

    NewsextractError
    ├── FieldError (also KeyError)
    │   ├── UnknownFieldError          doc[FIELD] that no extractor of the parser provides
    │   ├── FieldUnavailableError      doc[FIELD] whose extractor failed on this text
    │   └── UndeclaredFieldError       view[FIELD] that the extractor did not require
    ├── PluginError (also ValueError)
    │   ├── DuplicateProviderError     two extractors provide one field
    │   ├── MissingRequirementError    an extractor requires what nobody provides
    │   ├── CycleError                 extractors require one another in a circle
    │   └── UnknownHookError           a plugin implements a newsextract_* hook that does not exist
    ├── ExtractorError (also RuntimeError)   an extractor broke its promise, or raised
    ├── CheckError (also AssertionError)     an extractor fails a check of newsextract.testing
    │   └── CheckSkippedError          a check that could not be run, or is expected to fail
    ├── LexiconError (also ValueError)       a lexicon file does not fit its class
    └── SerializationError (also ValueError) data that is no Document of a known version

No text makes ``parse`` raise: these are errors of programs, not of articles.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from newsextract._model.field import Field
    from newsextract._model.provenance import PluginInfo
    from newsextract._model.span import Span

__all__ = [
    "CheckError",
    "CheckSkippedError",
    "CycleError",
    "DuplicateProviderError",
    "ExtractorError",
    "FieldError",
    "FieldUnavailableError",
    "LexiconError",
    "MissingRequirementError",
    "NewsextractError",
    "PluginError",
    "SerializationError",
    "UndeclaredFieldError",
    "UnknownFieldError",
    "UnknownHookError",
]


class NewsextractError(Exception):
    """The base of all errors of this package."""


class FieldError(NewsextractError, KeyError):
    """A field cannot be read; ``field`` is the field asked for, None if that was done by name."""

    def __init__(self, message: str, *, field: Field[Any] | None) -> None:
        super().__init__(message)
        self.field = field

    def __str__(self) -> str:
        return str(self.args[0])

    def __reduce__(self) -> tuple[object, ...]:
        return (_rebuild, (type(self), self.args, self.__dict__))


class UnknownFieldError(FieldError):
    """No extractor of the parser that made the document provides the field."""


class FieldUnavailableError(FieldError):
    """The extractor of the field failed on this text; ``doc.failures`` has the details."""


class UndeclaredFieldError(FieldError):
    """An extractor read a field that it did not list in ``requires``."""


class PluginError(NewsextractError, ValueError):
    """A plugin does not fit, alone or with others; ``plugins`` are those concerned."""

    def __init__(self, message: str, *, plugins: tuple[PluginInfo, ...] = ()) -> None:
        super().__init__(message)
        self.plugins = plugins

    def __reduce__(self) -> tuple[object, ...]:
        return (_rebuild, (type(self), self.args, self.__dict__))


class DuplicateProviderError(PluginError):
    """Two extractors provide one field."""


class MissingRequirementError(PluginError):
    """An extractor requires a field that nobody provides."""


class CycleError(PluginError):
    """Extractors require one another in a circle."""


class UnknownHookError(PluginError):
    """A plugin implements a ``newsextract_*`` hook that does not exist."""


class ExtractorError(NewsextractError, RuntimeError):
    """An extractor yielded what its field does not hold."""


class CheckError(NewsextractError, AssertionError):
    """An extractor fails a check of ``newsextract.testing``; the message has a line for each part.

    .. versionadded:: 0.1.0
    """

    def __init__(
        self,
        message: str,
        *,
        check: str,
        plugin: PluginInfo,
        extractor: str,
        rule: str | None,
        text: str | None,
        span: Span | None,
        remedy: str,
    ) -> None:
        super().__init__(message)
        self.check = check  # the name of the check, one of newsextract.testing.CHECKS
        self.plugin = plugin
        self.extractor = extractor
        self.rule = rule  # of the annotation concerned; None: no annotation is
        self.text = text  # the shortest text found that shows the fault; None: any text does
        self.span = span  # the place in it
        self.remedy = remedy

    def __reduce__(self) -> tuple[object, ...]:
        return (_rebuild, (type(self), self.args, self.__dict__))


class CheckSkippedError(CheckError):
    """A check of ``newsextract.testing`` says nothing: there is nothing to check, or it is expected to fail.

    .. versionadded:: 0.1.0
    """


class LexiconError(NewsextractError, ValueError):
    """A lexicon file or a plugin's words do not fit the class they are loaded into."""


class SerializationError(NewsextractError, ValueError):
    """The data is no document of a version that this package reads.

    ``path`` leads to what is wrong (``layers.newsextract.dates[3].span``); it is empty where that is
    the whole.
    """

    def __init__(self, message: str, *, path: str = "") -> None:
        super().__init__(message)
        self.path = path


def _rebuild(
    cls: type[NewsextractError], args: tuple[object, ...], state: dict[str, object]
) -> NewsextractError:
    error = cls.__new__(cls)
    Exception.__init__(error, *args)
    error.__dict__.update(state)
    return error
