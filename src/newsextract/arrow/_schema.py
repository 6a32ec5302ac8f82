"""The schema of documents in Arrow, made from the types of the annotations."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from datetime import date, datetime
from decimal import Decimal
from functools import cache
from types import NoneType, UnionType
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

import attrs

from newsextract import Document, Span
from newsextract._model.annotations import FIELDS
from newsextract._model.field import Field

Plain = Callable[[Any], Any]
_DEEPEST = 2  # annotations of one class within one another: who quoted whom


def pyarrow() -> Any:
    """Pyarrow, or an error that says how to install it."""
    try:
        import pyarrow
    except ModuleNotFoundError as error:
        raise ModuleNotFoundError(
            "pyarrow is missing; install it with: pip install 'newsextract[arrow]'", name="pyarrow"
        ) from error
    return pyarrow


def schema(plugins: Sequence[Field[Any] | str] = ()) -> Any:
    """The columns of a document: language, reference, each built-in field, plugins' fields, failures.

    Args:
        plugins: the fields of plugins, or their full names; they hold JSON text.

    .. versionadded:: 0.1.0
    """
    pa = pyarrow()
    columns = [pa.field("language", pa.string()), pa.field("reference", pa.string())]
    columns += [pa.field(_short(field.name), pa.list_(_type(field.type))) for field in FIELDS]
    columns += [pa.field(_name(field), pa.string()) for field in plugins]
    failure = pa.struct([(name, pa.string()) for name in ("field", "plugin", "version", "error")])
    return pa.schema([*columns, pa.field("failures", pa.list_(failure))])


def columns_of(document: Document, plugins: Sequence[Field[Any] | str] = ()) -> dict[str, Any]:
    """The values of a document for these columns; None in a field that is not there."""
    reference = document.reference
    found: dict[str, Any] = {
        "language": document.language,
        "reference": reference.isoformat() if reference is not None else None,
    }
    for field in FIELDS:
        layer = document.layers.get(field.name)
        kind: Any = field.type
        plain = _plain(kind)
        found[_short(field.name)] = None if layer is None else [plain(a) for a in layer]
    for one in plugins:
        name = _name(one)
        layer = document.layers.get(name)
        found[name] = None if layer is None else _json(layer)
    found["failures"] = [
        {"field": f.field, "plugin": f.plugin, "version": f.version, "error": f.error}
        for f in document.failures
    ]
    return found


def _name(field: Field[Any] | str) -> str:
    return field if isinstance(field, str) else field.name


def _short(name: str) -> str:
    """The column of a built-in field: "newsextract.amounts" is "amounts"."""
    return name.rpartition(".")[2]


def _json(layer: Any) -> str:
    from newsextract.export.values import converter

    unstructure = converter().unstructure
    return json.dumps([unstructure(a) for a in layer], ensure_ascii=False, default=str)


# -- types ------------------------------------------------------------------------------------


def _attributes(cls: type) -> list[tuple[str, Any]]:
    hints = get_type_hints(cls)
    return [(a.name, hints[a.name]) for a in attrs.fields(cls) if a.init]


def _type(hint: Any, seen: tuple[type, ...] = ()) -> Any:
    """The Arrow type of a type; None for what is nested too deep."""
    pa = pyarrow()
    if hint is Span:
        return pa.struct([("start", pa.int32()), ("end", pa.int32())])
    origin, inner = get_origin(hint), get_args(hint)
    if origin in (Union, UnionType):
        kinds = [kind for kind in inner if kind is not NoneType]
        return _type(kinds[0], seen) if len(kinds) == 1 else pa.string()
    if origin is tuple:
        item = _type(inner[0], seen)
        return None if item is None else pa.list_(item)
    if isinstance(hint, type) and attrs.has(hint):
        if seen.count(hint) >= _DEEPEST:
            return None
        parts = [(name, _type(kind, (*seen, hint))) for name, kind in _attributes(hint)]
        return pa.struct([(name, kind) for name, kind in parts if kind is not None])
    return {bool: pa.bool_(), int: pa.int64(), float: pa.float64()}.get(hint, pa.string())


@cache
def _plain(hint: Any, seen: tuple[type, ...] = ()) -> Plain:
    """What makes plain values of a type, in the same way."""
    if hint is Span:
        return _span
    origin, inner = get_origin(hint), get_args(hint)
    if origin in (Union, UnionType):
        kinds = [kind for kind in inner if kind is not NoneType]
        item = _plain(kinds[0], seen) if len(kinds) == 1 else _value
        return lambda value: None if value is None else item(value)
    if origin is tuple:
        one = _plain(inner[0], seen)
        return lambda value: [one(v) for v in value]
    if isinstance(hint, type) and attrs.has(hint):
        deeper = (*seen, hint)
        parts = [
            (name, _plain(kind, deeper))
            for name, kind in _attributes(hint)
            if _type(kind, deeper) is not None
        ]
        return lambda value: {name: plain(getattr(value, name)) for name, plain in parts}
    if origin is Literal or hint in (str, bool, int, float):
        return _same
    return _value


def _span(span: Span) -> dict[str, int]:
    return {"start": span.start, "end": span.end}


def _same(value: Any) -> Any:
    return value


def _value(value: Any) -> Any:
    if isinstance(value, date | datetime):
        return value.isoformat()
    return str(value) if isinstance(value, Decimal) else value
