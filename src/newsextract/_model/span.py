"""Span: a half-open range of code points in the text that was parsed."""

from collections import deque
from collections.abc import Iterable
from itertools import repeat
from typing import Any
from weakref import ref

from newsextract._model import public


class _Placed:
    """What a span knows beside its offsets: the document of its annotation, while that lives."""

    __slots__ = ("_document",)


@public.frozen
class Span(_Placed):
    """The characters ``text[start:end]``; offsets count code points, ``end`` is outside.

    Raises:
        ValueError: if ``start`` is negative or ``end`` lies before ``start``.
    """

    start: int  #: the first code point, from 0
    end: int  #: the code point behind the last

    def __init__(self, start: int, end: int) -> None:
        if start < 0 or end < start:
            raise ValueError(f"a span needs 0 <= start <= end, not [{start},{end})")
        _set_start(self, start)
        _set_end(self, end)

    def __eq__(self, other: object) -> bool:
        if other.__class__ is not self.__class__:
            return NotImplemented
        return self.start == other.start and self.end == other.end

    def __hash__(self) -> int:
        return hash((self.start, self.end))

    def __lt__(self, other: "Span") -> bool:
        if other.__class__ is not self.__class__:
            return NotImplemented
        return (self.start, self.end) < (other.start, other.end)

    def __le__(self, other: "Span") -> bool:
        if other.__class__ is not self.__class__:
            return NotImplemented
        return (self.start, self.end) <= (other.start, other.end)

    def __gt__(self, other: "Span") -> bool:
        if other.__class__ is not self.__class__:
            return NotImplemented
        return (self.start, self.end) > (other.start, other.end)

    def __ge__(self, other: "Span") -> bool:
        if other.__class__ is not self.__class__:
            return NotImplemented
        return (self.start, self.end) >= (other.start, other.end)

    def __repr__(self) -> str:
        return f"[{self.start},{self.end})"

    def __len__(self) -> int:
        return self.end - self.start

    def overlaps(self, other: "Span") -> bool:
        """Whether the two spans share at least one character."""
        return self.start < other.end and other.start < self.end

    def contains(self, other: "Span") -> bool:
        """Whether ``other`` lies wholly inside this span."""
        return self.start <= other.start and other.end <= self.end


# Of all classes this one has the most instances; its slots are set directly, past the guard of a
# frozen class.
_set_start = vars(Span)["start"].__set__
_set_end = vars(Span)["end"].__set__
_set_document = vars(_Placed)["_document"].__set__


def place(spans: Iterable[Span], document: Any) -> None:
    """Let spans know the document that they stand in, without keeping it alive."""
    deque(map(_set_document, spans, repeat(ref(document))), maxlen=0)


def document_of(span: Span) -> Any:
    """The document of a span; None if it has none, or one that is no more."""
    reference = getattr(span, "_document", None)
    return None if reference is None else reference()
