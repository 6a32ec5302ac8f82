"""What the words of a lexicon file may be, beyond lists and tables."""

from collections.abc import Callable
from typing import Any

import attrs


def derived(source: str, *, factory: Callable[[], Any] = frozenset) -> Any:
    """An attribute of a lexicon class that is filled from words elsewhere, where plugins add them."""
    return attrs.field(factory=factory, metadata={"derived": source})
