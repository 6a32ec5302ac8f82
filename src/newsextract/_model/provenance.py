"""Where a fact comes from: the plugin that found it, what it drew on, and what failed."""

from __future__ import annotations

from typing import Literal

from newsextract._model import public
from newsextract._model.field import Annotation
from newsextract._model.span import Span


@public.frozen
class PluginInfo:
    """Where an extractor comes from."""

    name: str  #: of the module or the entry point
    distribution: str | None = None  #: that it was installed with; None: a module given by hand
    version: str | None = None  #: of the distribution

    def __str__(self) -> str:
        return f"{self.name} {self.version}" if self.version else self.name


@public.frozen
class Failure:
    """One extractor or plugin that failed."""

    field: str | None  #: the name of the field that is missing; None: the plugin did not load
    plugin: str  #: the name of the plugin
    version: str | None  #: of the plugin
    error: str  #: what went wrong, in words
    #: what was raised; None in documents read back or that came from a worker
    exception: BaseException | None = public.field(default=None, eq=False, repr=False)

    def __getstate__(self) -> tuple[object, ...]:
        return (self.field, self.plugin, self.version, self.error)  # exceptions need not pickle

    def __setstate__(self, state: tuple[object, ...]) -> None:
        values = (*state, None)
        for name, value in zip(Failure.__annotations__, values, strict=True):
            object.__setattr__(self, name, value)


@public.frozen
class Provider:
    """Who provides a field of a document."""

    field: str  #: the name of the field
    extractor: str  #: module and name of its function
    plugin: str  #: the name of the plugin
    version: str | None  #: of the plugin
    requires: tuple[str, ...]  #: the names of the fields that it read

    def __str__(self) -> str:
        return f"{self.plugin} {self.version}" if self.version else self.plugin


@public.frozen
class Related:
    """An annotation that another one draws on."""

    field: str  #: its field's name
    annotation: Annotation  #: itself
    #: refers: has its span; overlaps: shares text with it; anchors: is counted from it
    how: Literal["refers", "overlaps", "anchors"]


@public.frozen
class Explanation:
    """Why a document holds an annotation.

    .. versionadded:: 0.1.0
    """

    annotation: Annotation  #: what was asked about
    field: str  #: its field's name
    rule: str  #: its rule
    #: who found it; None: the document does not know, as one made by hand
    provider: Provider | None
    cues: tuple[Span, ...]  #: the words it rests on, in text order
    anchor: str | None  #: of a date: the value that it was resolved against
    drew_on: tuple[Related, ...]  #: by field, each in text order
    #: of a block or an entity: what moved its score, in log odds
    features: tuple[tuple[str, float], ...] = ()
    runner_up: str | None = None  #: of a block: its kind, had the score spoken the other way
