"""Values as plain data, and back, with the path to what does not fit: that data is not trusted.

>>> reader(tuple[Span, ...])([[0, 2], [5, 3]])
Traceback (most recent call last):
    ...
newsextract.export.values.Misfit: a span needs 0 <= start <= end, not [5,3)

Types are exact: true is no number, 1.0 no offset, "5" no decimal where a text is asked for. The
types of plugins that are not known here go through cattrs.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Mapping
from datetime import date, datetime
from decimal import Decimal, InvalidOperation
from functools import cache
from types import NoneType, UnionType
from typing import Any, Literal, NoReturn, Union, get_args, get_origin

import attrs
import cattrs

from newsextract._model.frozen import FrozenDict
from newsextract._model.plain import PlainAnnotation
from newsextract._model.span import Span

Reader = Callable[[Any], Any]

_Moment = date | datetime | None

_DEEPEST = 40  # annotations in annotations, lists in lists
_PAIR = re.compile("[\ud800-\udbff][\udc00-\udfff]")
_DIGITS = 400  # of a decimal number, before and behind its point


class Misfit(Exception):  # noqa: N818
    """A value that does not fit, with the steps that lead to it, the last one first."""

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.steps: list[str | int] = []

    def under(self, step: str | int) -> Misfit:
        """The same, one step further from it."""
        self.steps.append(step)
        return self

    @property
    def path(self) -> str:
        """``layers.newsextract.dates[3].span``."""
        parts = [f"[{s}]" if isinstance(s, int) else f".{s}" for s in reversed(self.steps)]
        return "".join(parts).removeprefix(".")


def refuse(value: object, wanted: str) -> NoReturn:
    """Say that a value is not what is wanted."""
    shown = f"{value!r:.60}" if not isinstance(value, int) or abs(value) < 2**64 else "a large one"
    raise Misfit(f"{wanted} is wanted, not {type(value).__name__} {shown}")


def read_text(value: Any) -> str:
    """A text."""
    if not isinstance(value, str):
        refuse(value, "a text")
    if not value.isascii() and _PAIR.search(value):  # one character, as in all JSON
        return value.encode("utf-16", "surrogatepass").decode("utf-16", "surrogatepass")
    return value if type(value) is str else str(value)


def _plain(kind: type, wanted: str) -> Reader:
    def read(value: Any) -> Any:
        return value if type(value) is kind else refuse(value, wanted)

    return read


def _read_float(value: Any) -> float:
    if type(value) not in (int, float):
        refuse(value, "a number")
    try:
        number = float(value)
    except OverflowError:
        number = math.inf
    return number if math.isfinite(number) else refuse(value, "a finite number")


def _read_decimal(value: Any) -> Decimal:
    if type(value) is not str or len(value) > 2 * _DIGITS:
        refuse(value, "a decimal number as a text")
    try:
        number = Decimal(value)
    except InvalidOperation:
        refuse(value, "a decimal number as a text")
    if not number.is_finite() or not -_DIGITS < number.adjusted() < _DIGITS:
        refuse(value, f"a decimal number of at most {_DIGITS} digits")
    return number


def read_moment(value: Any) -> date:
    """A date, or a time where it has a T."""
    if type(value) is not str:
        refuse(value, "a date or a time as a text")
    try:
        return datetime.fromisoformat(value) if "T" in value else date.fromisoformat(value)
    except ValueError:
        refuse(value, "a date or a time as a text")


def _read_span(value: Any) -> Span:
    if type(value) is Span:
        return value
    if not isinstance(value, list | tuple) or len(value) != 2:
        refuse(value, "a span [start, end]")
    for offset in value:
        if type(offset) is not int:
            refuse(offset, "an offset, a whole number,")
    if not 0 <= value[0] <= value[1]:
        raise Misfit("a span needs 0 <= start <= end, not [{},{})".format(*value))
    return Span(*value)


_KNOWN: Mapping[object, Reader] = {
    str: read_text,
    int: _plain(int, "a whole number"),
    bool: _plain(bool, "true or false"),
    NoneType: _plain(NoneType, "null"),
    None: _plain(NoneType, "null"),
    float: _read_float,
    Decimal: _read_decimal,
    date: read_moment,
    datetime: read_moment,
    Span: _read_span,
    Any: lambda value: value,
}


@cache
def reader(kind: Any) -> Reader:
    """What reads a value of a type; it raises Misfit."""
    if kind in _KNOWN:
        return _KNOWN[kind]
    origin, args = get_origin(kind), get_args(kind)
    if origin in (Union, UnionType):
        return _union(args)
    if origin is tuple and len(args) == 2 and args[1] is Ellipsis:
        return lambda value: read_row(reader(args[0]), value)
    if origin is Literal:
        return lambda value: _choice(args, value)
    if attrs.has(kind):
        return _class(kind)
    return lambda value: _foreign(kind, value)


def read_row(read: Reader, value: Any) -> tuple[Any, ...]:
    """Every item of a list."""
    if not isinstance(value, list | tuple):
        refuse(value, "a list")
    found = []
    for i, item in enumerate(value):
        try:
            found.append(read(item))
        except Misfit as misfit:
            raise misfit.under(i) from None
    return tuple(found)


def _choice(options: tuple[Any, ...], value: Any) -> Any:
    if not any(type(value) is type(option) and value == option for option in options):
        refuse(value, f"one of {', '.join(map(repr, options))}")
    return value


def _union(kinds: tuple[Any, ...]) -> Reader:
    """What reads the first of several types that fits, and says what is wrong with the last."""
    read_others = [reader(kind) for kind in kinds if kind is not NoneType]

    def read(value: Any) -> Any:
        if value is None and NoneType in kinds:
            return None
        for one in read_others[:-1]:
            try:
                return one(value)
            except Misfit:
                continue
        return read_others[-1](value)

    return read


def _class(kind: type[Any]) -> Reader:
    """What reads an object of an attrs class; an attribute with a default may be missing."""
    attributes = [a for a in attrs.fields(attrs.resolve_types(kind)) if a.init]
    names = {a.name for a in attributes}

    def read(value: Any) -> Any:
        if not isinstance(value, Mapping):
            refuse(value, f"an object, a {kind.__name__},")
        for key in value:
            if key not in names:
                raise Misfit(f"a {kind.__name__} has no {key!r:.60}")
        values = {}
        for a in attributes:
            if a.name in value:
                try:
                    values[a.alias] = reader(a.type)(value[a.name])
                except Misfit as misfit:
                    raise misfit.under(a.name) from None
            elif a.default is attrs.NOTHING:
                raise Misfit(f"a {kind.__name__} needs {a.name!r}")
        try:
            return kind(**values)
        except Exception as error:  # a plugin's class raises what it likes
            raise Misfit(f"a {kind.__name__} refuses it: {error!r:.200}") from error

    return read


def _foreign(kind: Any, value: Any) -> Any:
    try:
        return converter().structure(value, kind)
    except Exception as error:  # so does its converter
        raise Misfit(f"it is no {kind!r:.60}: {error!r:.200}") from error


def read_plain(value: Any) -> PlainAnnotation:
    """An annotation of a class that is not known."""
    data = _frozen(value, _DEEPEST)
    if not isinstance(data, Mapping):
        refuse(value, "an object, an annotation,")
    parts: dict[str, Any] = {}
    for name, read in (("span", _read_span), ("rule", read_text)):
        if name not in data:
            raise Misfit(f"an annotation needs {name!r}")
        try:
            parts[name] = read(data[name])
        except Misfit as misfit:
            raise misfit.under(name) from None
    return PlainAnnotation(parts["span"], parts["rule"], data)


def _frozen(value: Any, depth: int) -> Any:
    """Plain data that nobody can change."""
    if not depth:
        raise Misfit("it is nested too deeply")
    if value is None or type(value) in (str, int, bool):
        return value
    if type(value) is float:
        return _read_float(value)
    if isinstance(value, list | tuple):
        return read_row(lambda item: _frozen(item, depth - 1), value)
    if isinstance(value, Mapping):
        found = {}
        for key, item in value.items():
            try:
                found[read_text(key)] = _frozen(item, depth - 1)
            except Misfit as misfit:
                raise misfit.under(str(key)[:60]) from None
        return FrozenDict(found)
    refuse(value, "plain data")


def check_depth(value: Any, depth: int = _DEEPEST) -> None:
    """Refuse what is nested too deeply for the readers, which call one another.

    Raises:
        Misfit: if lists and objects stand in one another more than forty deep.
    """
    level: list[Any] = [value]
    while level:
        if not depth:
            raise Misfit(f"it is nested more than {_DEEPEST} deep")
        depth -= 1
        inner: list[Any] = []
        for item in level:
            if isinstance(item, Mapping):
                inner += [v for v in item.values() if isinstance(v, Mapping | list | tuple)]
            elif isinstance(item, list | tuple):
                inner += [v for v in item if isinstance(v, Mapping | list | tuple)]
        level = inner


@cache
def converter() -> cattrs.Converter:
    """What makes plain data of annotations, and what reads the types that only plugins have."""
    found = cattrs.Converter(forbid_extra_keys=True)
    found.register_unstructure_hook(Span, lambda span: [span.start, span.end])
    found.register_structure_hook(Span, lambda value, _: reader(Span)(value))
    found.register_unstructure_hook(Decimal, str)
    found.register_structure_hook(Decimal, lambda value, _: reader(Decimal)(value))
    found.register_unstructure_hook(date, lambda value: value.isoformat())
    found.register_unstructure_hook(datetime, lambda value: value.isoformat())
    found.register_unstructure_hook(PlainAnnotation, lambda value: _written(value.data))
    for moment in (date, date | None, _Moment, date | datetime):
        found.register_structure_hook(
            moment, lambda value, _: None if value is None else read_moment(value)
        )
        found.register_unstructure_hook(moment, write_moment)
    return found


def _written(value: Any) -> Any:
    """Read-only plain data as JSON has it."""
    if isinstance(value, Mapping):
        return {key: _written(item) for key, item in value.items()}
    return [_written(item) for item in value] if isinstance(value, tuple) else value


def write_moment(value: date | None) -> str | None:
    """A date or a time as text."""
    return None if value is None else value.isoformat()
