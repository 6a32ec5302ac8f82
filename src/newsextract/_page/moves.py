"""Moves: the way back from a text in which stretches were changed to the text that it was.

"the  quay &amp; port" is read as "the quay & port"; what is found at [4,15) there stood at [5,20).
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Sequence
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from functools import lru_cache
from operator import attrgetter, is_not, itemgetter
from types import UnionType
from typing import Any, Final, Literal, Union, get_args, get_origin

import attrs

from newsextract._model.span import Span


class Moves:
    """The stretches of a text that others stand for, and where each of them stood."""

    def __init__(self, text: str, edits: Sequence[tuple[int, int, str]]) -> None:
        parts: list[str] = []
        self._new: list[int] = []  # where each stands now
        self._old: list[tuple[int, int, int]] = []  # its length now; where it began and ended
        done = at = 0
        for start, end, instead in edits:
            if start < done:  # blanks beside a tab at the end of a line, which go with it
                continue
            parts += (text[done:start], instead)
            at += start - done
            self._new.append(at)
            self._old.append((len(instead), start, end))
            at += len(instead)
            done = end
        parts.append(text[done:])
        self.text: Final = "".join(parts)
        self.first: Final = self._new[0] if self._new else len(text)  # nothing before it moved

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Where the characters that now stand there began and ended."""
        new, old = self._new, self._old
        i = bisect_right(new, start) - 1
        if i >= 0:
            length, began, ended = old[i]
            into = start - new[i]
            began = began if into < length else ended + into - length
        else:
            began = start
        if start == end:
            return began, began
        if i + 1 < len(new) and new[i + 1] < end:  # saves time
            i = bisect_right(new, end - 1, i + 1) - 1
        if i >= 0:
            length, _, ended = old[i]
            into = end - new[i] - length
            end = ended + into if into > 0 else ended
        return began, end

    def now(self, offset: int) -> int:
        """Where the character that began at an offset stands now."""
        i = bisect_right(self._old, offset, key=itemgetter(1)) - 1
        if i < 0:
            return offset
        length, _, end = self._old[i]
        return self._new[i] + length + max(0, offset - end) if offset >= end else self._new[i]


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
    reader = _reader(cls)
    if reader is None:
        return moved(value) if isinstance(value, Span) else value
    read, places = reader
    old = read(value)
    new: list[Any] = []
    for place in places:
        before = old[place]
        behind = moved(before) if type(before) is Span else with_spans(before, moved)
        if behind is not before:
            new = new or [*old]
            new[place] = behind
    return _made(cls, new) if new else value


@lru_cache(maxsize=256)
def _reader(cls: type) -> tuple[Callable[[Any], tuple[Any, ...]], tuple[int, ...]] | None:
    """What reads the attributes that an annotation can be given, and which of them may hold spans.

    None for a class that has none.
    """
    if issubclass(cls, Span) or not attrs.has(cls):
        return None
    given = [a for a in attrs.fields(cls) if a.init]
    own = cls.__module__.startswith(_PACKAGE)  # what others write beside a name may be wrong
    places = tuple([i for i, a in enumerate(given) if not (own and _is_plain(a.type))])
    names = [a.name for a in given]
    if len(names) > 1:
        return attrgetter(*names), places
    if not names:
        return None
    return (lambda value: tuple([getattr(value, name) for name in names])), places


_PACKAGE: Final = "newsextract."


def _is_plain(kind: Any) -> bool:
    """Whether a type says that no span is in its values: "str | None", a literal."""
    origin = get_origin(kind)
    if origin is Literal:
        return True
    if origin in (Union, UnionType, tuple):
        return all(one is ... or _is_plain(one) for one in get_args(kind))
    return kind in _ATOMS


@lru_cache(maxsize=256)
def _keywords(cls: type) -> tuple[str, ...]:
    """The arguments of a class, where some of them are given by their names alone."""
    arguments = [a for a in attrs.fields(cls) if a.init]
    return tuple(a.alias or a.name for a in arguments) if any(a.kw_only for a in arguments) else ()


def _made(cls: type, values: list[Any]) -> Any:
    keywords = _keywords(cls)
    return cls(**dict(zip(keywords, values, strict=True))) if keywords else cls(*values)
