"""Parsed: the data of a document, which its forms (JSON, HTML) and its explanations read."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, datetime

from newsextract._model import public
from newsextract._model.field import A, Annotation, Field
from newsextract._model.frozen import FrozenDict
from newsextract._model.provenance import Failure, Provider


def frozen_layers(
    layers: Mapping[str, Iterable[Annotation]],
) -> Mapping[str, tuple[Annotation, ...]]:
    """Layers that nobody can change; those of the parser are such."""
    if type(layers) is FrozenDict:
        return layers
    return FrozenDict({name: tuple(found) for name, found in layers.items()})


@public.frozen(repr=False, hash=False)
class Parsed:
    """A text and what was found in it; ``Document`` is this with ways to ask for it."""

    text: str  #: exactly as given
    language: str | None  #: BCP 47; None: none of those that are read
    reference: date | datetime | None  #: what relative dates were resolved against
    #: field name -> annotations in text order
    layers: Mapping[str, tuple[Annotation, ...]] = public.field(converter=frozen_layers)
    #: the extractors and plugins that failed
    failures: tuple[Failure, ...] = public.field(default=(), converter=tuple[Failure, ...])
    #: who provides each field
    providers: tuple[Provider, ...] = public.field(default=(), converter=tuple[Provider, ...])

    def __hash__(self) -> int:
        return hash((self.text, self.language, self.reference))

    def found(self, field: Field[A]) -> tuple[A, ...]:
        """The annotations of a field, in text order; none where it was not looked for."""
        return self.layers.get(field.name, ())  # type: ignore[return-value]
