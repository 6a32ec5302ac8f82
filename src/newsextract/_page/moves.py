"""Moves: the way back from a text in which stretches were changed to the text that it was.

"the  quay &amp; port" is read as "the quay & port"; what is found at [4,15) there stood at [5,20).
"""

from __future__ import annotations

import sys
from bisect import bisect_right
from collections.abc import Callable, Sequence
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from functools import lru_cache
from operator import attrgetter, is_not, itemgetter
from types import UnionType
from typing import Any, Final, Literal, Union, get_args, get_origin

from newsextract._model import light
from newsextract._model.span import Span


class Moves:
    """The stretches of a text that others stand for, and where each of them stood."""

    def __init__(self, text: str, edits: Sequence[tuple[int, int, str]]) -> None:
        parts: list[str] = []
        # In front of the first stretch stands one more, so that there is one before each place
        self._new = [-1]  # where each stands now
        self._behind = [-1]  # and ends now
        self._old = [(-1, -1)]  # where it began and ended
        self._shift = [0]  # how far all that stands behind it was from where it is now
        done = at = 0
        for start, end, instead in edits:
            if start < done:  # blanks beside a tab at the end of a line, which go with it
                continue
            parts += (text[done:start], instead)
            at += start - done
            self._new.append(at)
            self._old.append((start, end))
            at += len(instead)
            self._behind.append(at)
            self._shift.append(end - at)
            done = end
        parts.append(text[done:])
        self.text: Final = "".join(parts)
        self.first: Final = self._new[1] if len(self._new) > 1 else len(text)  # none before moved
        self._new.append(sys.maxsize)  # one more behind each place

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Where the characters that now stand there began and ended."""
        new, behind = self._new, self._behind
        following = bisect_right(new, start)
        i = following - 1
        apart = new[following] >= end  # no other stretch begins inside
        if start >= behind[i]:
            shift = self._shift[i]
            if apart:
                return start + shift, end + shift
            began = start + shift
        else:
            began = self._old[i][0]
            if start == end:
                return began, began
        if not apart:
            i = bisect_right(new, end - 1, following) - 1
        return began, end + self._shift[i] if end > behind[i] else self._old[i][1]

    def now(self, offset: int) -> int:
        """Where the character that began at an offset stands now."""
        i = bisect_right(self._old, offset, key=itemgetter(0)) - 1
        end = self._old[i][1]
        return self._behind[i] + max(0, offset - end) if offset >= end else self._new[i]


_ATOMS: Final = frozenset(
    {str, int, float, bool, type(None), Decimal, date, datetime, time, timedelta}
)


def with_spans(value: Any, moved: Callable[[Span], Span]) -> Any:
    """A value with each span in it moved; the value itself where none is."""
    cls: type = type(value)
    if cls is Span:
        return moved(value)
    if cls in _ATOMS:
        return value
    if cls is tuple:
        items = [moved(v) if type(v) is Span else with_spans(v, moved) for v in value]
        return tuple(items) if any(map(is_not, items, value)) else value
    return _mover(cls)(value, moved)


_Mover = Callable[[Any, Callable[[Span], Span]], Any]


@lru_cache(maxsize=256)
def _mover(cls: type) -> _Mover:
    """What moves the spans in the annotations of a class."""
    given = [a for a in light.fields(cls) if a.init]
    if issubclass(cls, Span):
        return lambda span, moved: moved(span)
    own = cls.__module__.startswith(_PACKAGE)  # what others write beside a name may be wrong
    places = [i for i, a in enumerate(given) if not (own and _is_plain(a.type))]
    if not places:
        return lambda value, _: value
    others = [i for i in range(len(given)) if i not in places]
    look, read = _reader([given[i] for i in places]), _reader([given[i] for i in others])
    order = _in_order([*places, *others])
    make = _maker(cls, given)

    def move(value: Any, moved: Callable[[Span], Span]) -> Any:
        before = look(value)
        behind = [
            moved(v)
            if type(v) is Span
            else v
            if v is None or v == ()  # saves time
            else with_spans(v, moved)
            for v in before
        ]
        if not any(map(is_not, behind, before)):
            return value
        return make(*order((*behind, *read(value))))

    return move


def _in_order(places: Sequence[int]) -> Callable[[Sequence[Any]], Sequence[Any]]:
    """What puts values in order of which each has its place given."""
    if len(places) == 1:
        return lambda values: values
    return itemgetter(*[places.index(i) for i in range(len(places))])


def _reader(some: Sequence[light.Attribute]) -> Callable[[Any], tuple[Any, ...]]:
    """What reads some attributes."""
    if not some:
        return lambda value: ()
    read = attrgetter(*[a.name for a in some])
    return read if len(some) > 1 else lambda value: (read(value),)


def _maker(cls: type, given: Sequence[light.Attribute]) -> Callable[..., Any]:
    """What makes an annotation of its attributes in order, some of which go by their names alone."""
    if not any(a.kw_only for a in given):
        return cls
    names = [a.alias or a.name for a in given]
    return lambda *values: cls(**dict(zip(names, values, strict=True)))


_PACKAGE: Final = "newsextract."


def _is_plain(kind: Any) -> bool:
    """Whether a type says that no span is in its values: "str | None", a literal."""
    origin = get_origin(kind)
    if origin is Literal:
        return True
    if origin in (Union, UnionType, tuple):
        return all(one is ... or _is_plain(one) for one in get_args(kind))
    return kind in _ATOMS
