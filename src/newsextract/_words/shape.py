"""What the words of a lexicon file may be, beyond lists and tables."""

from collections.abc import Callable
from typing import Any

from newsextract._model import light


def derived(source: str, *, factory: Callable[[], Any] = frozenset) -> Any:
    """An attribute of a lexicon class that is filled from words elsewhere, where plugins add them."""
    return light.field(factory=factory, metadata={"derived": source})
