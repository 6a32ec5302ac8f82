"""Nodes: the elements of a page, each with what its name and its attributes say of its words."""

from __future__ import annotations

import re
from collections.abc import Mapping

_WORD = re.compile(r"[A-Z]?[a-z]+|[A-Z]+")
_LONGEST = 300  # characters of a class that are read
_SPOKEN = (
    "class",
    "id",
    "role",
    "itemprop",
    "rel",
    "data-testid",
    "data-component",
    "data-type",
    "data-module",
)
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)


def listed(text: str) -> frozenset[str]:
    """The words of a list with blanks between them."""
    return frozenset(text.split())


class Node:
    """An element."""

    __slots__ = (
        "attributes",
        "depth",
        "hidden",
        "lines",
        "linked",
        "parent",
        "prose",
        "score",
        "tag",
        "weight",
        "words",
    )

    def __init__(self, parent: Node | None, tag: str, attributes: Mapping[str, str]) -> None:
        self.parent = parent
        self.tag = tag
        self.attributes = dict(attributes)
        self.depth: int = parent.depth + 1 if parent is not None else 0
        self.hidden = "hidden" in attributes or (
            "style" in attributes and _HIDDEN.search(attributes["style"]) is not None
        )
        self.words = 0.0  # in it and in all that stands in it
        self.prose = 0.0
        self.linked = 0.0
        self.lines = 0.0
        self.score = 0.0
        self.weight = 0.0

    @property
    def means(self) -> bool:
        """Whether it says what its words are: a name, a date, a heading."""
        attributes = self.attributes
        return (
            self.tag in ("time", "h1")
            or "itemprop" in attributes
            or "author" in attributes.get("rel", "")
        )

    @property
    def spoken(self) -> frozenset[str]:
        """The words of its class, id, role and the like, in small letters."""
        found: set[str] = set()
        for name in _SPOKEN:
            value = self.attributes.get(name)
            if value:
                found.update(word.lower() for word in _WORD.findall(value[:_LONGEST]))
        return frozenset(found)

    @property
    def signature(self) -> str:
        """What elements that are made by one hand share."""
        own = f"{self.tag}.{self.attributes.get('class', '')[:80]}"
        parent = self.parent
        return (
            f"{parent.tag}.{parent.attributes.get('class', '')[:80]}>{own}"
            if parent is not None
            else own
        )
