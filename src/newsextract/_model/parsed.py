"""Parsed: the data of a document, which its forms (JSON, HTML) and its explanations read."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime

import attrs

from newsextract._model.field import A, Annotation, Field
from newsextract._model.provenance import Failure, Provider


@attrs.frozen(repr=False, hash=False)
class Parsed:
    """A text and what was found in it; ``Document`` is this with ways to ask for it."""

    text: str
    language: str  # BCP 47
    reference: date | datetime | None  # what relative dates were resolved against
    layers: Mapping[str, tuple[Annotation, ...]]  # field name -> annotations in text order
    failures: tuple[Failure, ...] = ()
    providers: tuple[Provider, ...] = ()  # who provides each field

    def __hash__(self) -> int:
        return hash((self.text, self.language, self.reference))

    def found(self, field: Field[A]) -> tuple[A, ...]:
        """The annotations of a field, in text order; none where it was not looked for."""
        return self.layers.get(field.name, ())  # type: ignore[return-value]
