"""in_words: the ``repr`` of annotations, with the words that they stand for.

``Timex('Thursday', span=[310,318), kind='date', value='2018-07-12', rule='date.weekday', …)``: the words as
long as the document lives that the annotation was found in, else without them.
"""

from __future__ import annotations

from typing import Any

from newsextract._model import light
from newsextract._model.span import document_of

_WIDTH = 60


def in_words(self: Any) -> str:
    """The class, the words where they can be told, and every value."""
    values = [f"{a.name}={getattr(self, a.name)!r}" for a in light.fields(type(self)) if a.repr]
    document = document_of(self.span)
    if document is not None:
        words = " ".join(document.text[self.span.start : self.span.end].split())
        values.insert(0, repr(words if len(words) <= _WIDTH else f"{words[: _WIDTH - 1]}…"))
    return f"{type(self).__name__}({', '.join(values)})"
