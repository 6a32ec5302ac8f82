"""by_position: the ``__reduce__`` of annotations, quicker and smaller than a dict of names."""

from __future__ import annotations

from functools import cache
from operator import attrgetter
from typing import Any

import attrs


def by_position(self: Any) -> tuple[type[Any], tuple[Any, ...]]:
    """The class, and the values that make the same object of it again."""
    cls = type(self)
    return cls, _values(cls)(self)  # type: ignore[arg-type]


@cache
def _values(cls: type[Any]) -> attrgetter[Any]:
    return attrgetter(*(a.name for a in attrs.fields(cls)))  # two or more
