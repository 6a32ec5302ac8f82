"""Field: the typed key of one layer of annotations."""

from __future__ import annotations

from typing import Generic, Protocol, TypeVar

from newsextract._model import public
from newsextract._model.light import fields
from newsextract._model.span import Span


class Annotation(Protocol):
    """What every annotation has: where it stands, and the rule that found it."""

    @property
    def span(self) -> Span:
        """Where it stands."""

    @property
    def rule(self) -> str:
        """What found it."""


A = TypeVar("A", bound=Annotation)


@public.frozen(repr=False)
class Field(Generic[A]):
    """Names a layer of annotations and their class, so that ``doc[FIELD]`` is ``tuple[A, ...]``.

    ``name`` is dotted and begins with who provides it: ``"newsextract.quotes"``,
    ``"acme.toxicity"``. ``type`` is a frozen attrs class with ``span`` and ``rule``.

    Raises:
        ValueError: if ``name`` has no dot or is not made of identifiers.
        TypeError: if ``type`` is not an attrs class with ``span`` and ``rule``.
    """

    name: str  #: dotted, the provider first
    type: type[A]  #: the class of its annotations

    def __attrs_post_init__(self) -> None:
        parts = self.name.split(".")
        if len(parts) < 2 or not all(part.isidentifier() for part in parts):
            raise ValueError(f"a field's name reads 'provider.things', not {self.name!r}")
        cls: object = self.type
        names = {a.name for a in fields(cls)} if isinstance(cls, type) else set()
        if not {"span", "rule"} <= names:
            raise TypeError(
                f"the type of field {self.name!r} must be an attrs class with the attributes "
                f"'span' and 'rule', not {cls!r}"
            )

    def __repr__(self) -> str:
        return f"Field({self.name!r}, {self.type.__name__})"
