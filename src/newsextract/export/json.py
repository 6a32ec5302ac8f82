"""Documents as plain JSON, lossless and versioned.

``{"format": 1, "text": …, "language": …, "reference": …, "layers": {"newsextract.quotes": [{…}]}}``.
Spans are ``[start, end]``, decimals and dates strings. What is read back is not trusted: it is a
document that keeps what holds for every one, or an error that says where it is none. The schema of
the built-in fields is ``newsextract/data/document.schema.json``; ``schema()`` makes it anew from the
types.
"""

import json
import re
from collections.abc import Callable, Iterable, Mapping
from datetime import date, datetime
from decimal import Decimal
from types import NoneType, UnionType
from typing import Any, Literal, NoReturn, TypeVar, Union, get_args, get_origin

import attrs

from newsextract._model.annotations import FIELDS
from newsextract._model.field import Field
from newsextract._model.invariants import broken
from newsextract._model.parsed import Parsed
from newsextract._model.provenance import Failure, Provider
from newsextract._model.span import Span
from newsextract.exceptions import SerializationError
from newsextract.export import values
from newsextract.export.values import (
    Misfit,
    converter,
    read_moment,
    read_row,
    read_text,
    reader,
    write_moment,
)

FORMAT = 1
_LARGEST = 2**28  # characters or bytes of JSON that are read
_SURROGATE = re.compile("[\ud800-\udfff]")
_PAIR = re.compile("(?<=[\ud800-\udbff])(?=[\udc00-\udfff])")
_LANGUAGE = re.compile(r"[A-Za-z0-9]{1,8}(?:-[A-Za-z0-9]{1,8}){0,8}")  # names a directory of words
_NAME = re.compile(r"[^\W\d]\w{0,99}(?:\.[^\W\d]\w{0,99}){1,9}")  # of a field
_KEYS = ("format", "text", "language", "reference", "layers", "failures", "providers")

T = TypeVar("T")
Fields = Iterable[Field[Any]] | Callable[[], Iterable[Field[Any]]]


def to_dict(parsed: Parsed) -> dict[str, Any]:
    """Plain dicts, lists, strings and numbers."""
    unstructure = converter().unstructure
    pieces = _PAIR.split(parsed.text)
    return {
        "format": FORMAT,
        # two surrogates side by side would be read back as one character
        "text": parsed.text if len(pieces) == 1 else pieces,
        "language": parsed.language,
        "reference": write_moment(parsed.reference),
        "layers": {name: [unstructure(a) for a in found] for name, found in parsed.layers.items()},
        "failures": [[f.field, f.plugin, f.version, f.error] for f in parsed.failures],
        "providers": [
            [p.field, p.extractor, p.plugin, p.version, list(p.requires)] for p in parsed.providers
        ],
    }


def to_json(parsed: Parsed, *, indent: int | None = None) -> str:
    """``to_dict`` as text; characters outside ASCII stay as they are, but for lone surrogates."""
    found = json.dumps(to_dict(parsed), ensure_ascii=False, indent=indent)
    return _SURROGATE.sub(lambda match: f"\\u{ord(match[0]):04x}", found)


def from_dict(data: object, fields: Fields = ()) -> Parsed:
    """The data that ``to_dict`` gave.

    Args:
        data: what is to be a document.
        fields: the fields of plugins in it, or what gives them if there are any; annotations of
            others are ``PlainAnnotation``.

    Raises:
        SerializationError: if the data is no document of this format, or one that does not keep what
            holds for every document.
    """
    try:
        values.check_depth(data)
        if not isinstance(data, Mapping):
            values.refuse(data, "an object, a newsextract document,")
        version = data.get("format")
        if type(version) is not int or version != FORMAT:
            raise Misfit(f"no newsextract document of format {FORMAT}: format is {version!r:.60}")
        parsed = _read(data, fields)
    except Misfit as misfit:
        raise _error(misfit.path, str(misfit)) from misfit.__cause__
    for path, fault in broken(parsed):
        raise _error(path, fault)
    return parsed


def from_json(text: str | bytes, fields: Fields = ()) -> Parsed:
    """The document that ``to_json`` gave; errors as in ``from_dict``."""
    if not isinstance(text, str | bytes | bytearray):
        raise TypeError(f"JSON is str or bytes, not {type(text).__name__}; see from_dict")
    if len(text) > _LARGEST:
        raise _error("", f"{len(text)} characters of JSON, more than {_LARGEST}")
    try:
        data = json.loads(text, parse_constant=_no_number)
    except RecursionError:
        raise _error("", "no JSON that can be read: nested too deeply") from None
    except ValueError as error:  # no JSON, no UTF-8, or a number of thousands of digits
        raise _error("", f"no JSON: {error!s:.200}") from error
    return from_dict(data, fields)


def _no_number(name: str) -> NoReturn:
    raise ValueError(f"{name} is no number")


def _error(path: str, message: str) -> SerializationError:
    return SerializationError(f"{path}: {message}" if path else message, path=path)


def _read(data: Mapping[str, Any], fields: Fields) -> Parsed:
    for key in data:
        if key not in _KEYS:
            raise Misfit(f"a document has no {key!r:.60}")
    return Parsed(
        _at(data, "text", _read_pieces),
        _at(data, "language", _read_language),
        _at(data, "reference", lambda value: None if value is None else read_moment(value)),
        _at(data, "layers", lambda value: _read_layers(value, fields)),
        _at(data, "failures", lambda value: read_row(_read_failure, value)),
        _at(data, "providers", lambda value: read_row(_read_provider, value), ()),
    )


def _at(data: Mapping[str, Any], key: str, read: Callable[[Any], T], *missing: Any) -> T:
    """What stands under a key; without it the value given for that."""
    if key not in data and not missing:
        raise Misfit(f"a document needs {key!r}")
    try:
        return read(data[key] if key in data else missing[0])
    except Misfit as misfit:
        raise misfit.under(key) from misfit.__cause__


def _read_pieces(value: Any) -> str:
    return "".join(read_row(read_text, value)) if isinstance(value, list) else read_text(value)


def _read_language(value: Any) -> str | None:
    if value is None:
        return None
    language = read_text(value)
    if not _LANGUAGE.fullmatch(language):
        values.refuse(value, "a BCP 47 tag")
    return language


def _read_layers(value: Any, fields: Fields) -> dict[str, tuple[Any, ...]]:
    if not isinstance(value, Mapping):
        values.refuse(value, "an object, layers by their names,")
    known = {field.name: field for field in FIELDS}
    for name in value:
        if not isinstance(name, str) or not _NAME.fullmatch(name):
            values.refuse(name, "the name of a field")
    if not value.keys() <= known.keys():
        known |= {field.name: field for field in (fields() if callable(fields) else fields)}
    layers = {}
    for name, rows in value.items():
        kind: Any = known[name].type if name in known else None
        read = values.read_plain if kind is None else reader(kind)
        try:
            layers[str(name)] = read_row(read, rows)
        except Misfit as misfit:
            raise misfit.under(name) from misfit.__cause__
    return layers


_NULLABLE = reader(str | None)
_FAILURE = (_NULLABLE, read_text, _NULLABLE, read_text)
_PROVIDER = (read_text, read_text, read_text, _NULLABLE, reader(tuple[str, ...]))


def _read_failure(value: Any) -> Failure:
    return Failure(*_columns(_FAILURE, value))


def _read_provider(value: Any) -> Provider:
    return Provider(*_columns(_PROVIDER, value))


def _columns(reads: tuple[Callable[[Any], Any], ...], value: Any) -> Iterable[Any]:
    if not isinstance(value, list | tuple) or len(value) != len(reads):
        values.refuse(value, f"a list of {len(reads)}")
    for i, (read, item) in enumerate(zip(reads, value, strict=True)):
        try:
            yield read(item)
        except Misfit as misfit:
            raise misfit.under(i) from None


# -- schema -----------------------------------------------------------------------------


def schema() -> dict[str, Any]:
    """The JSON Schema (2020-12) of a document with the built-in fields."""
    definitions: dict[str, Any] = {}
    layers = {
        field.name: {"type": "array", "items": _schema_of(field.type, definitions)}
        for field in FIELDS
    }
    nullable = {"type": ["string", "null"]}
    plain = {"type": "string"}
    failure = [nullable, plain, nullable, plain]
    provider = [plain, plain, plain, nullable, {"type": "array", "items": plain}]
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "newsextract document",
        "type": "object",
        "required": ["format", "text", "language", "reference", "layers", "failures"],
        "properties": {
            "format": {"const": FORMAT},
            "text": {"anyOf": [plain, {"type": "array", "items": plain}]},
            "language": nullable,
            "reference": nullable,
            "layers": {"type": "object", "properties": layers},
            "failures": {"type": "array", "items": {"type": "array", "prefixItems": failure}},
            "providers": {"type": "array", "items": {"type": "array", "prefixItems": provider}},
        },
        "$defs": dict(sorted(definitions.items())),
    }


_PLAIN: dict[object, dict[str, Any]] = {
    str: {"type": "string"},
    int: {"type": "integer"},
    float: {"type": "number"},
    bool: {"type": "boolean"},
    NoneType: {"type": "null"},
    Decimal: {"type": "string", "description": "a decimal number"},
    date: {"type": "string", "description": "ISO 8601 date or date-time"},
    datetime: {"type": "string", "description": "ISO 8601 date or date-time"},
    Span: {
        "type": "array",
        "items": {"type": "integer", "minimum": 0},
        "minItems": 2,
        "maxItems": 2,
        "description": "half-open range of code points",
    },
}


def _schema_of(of: Any, definitions: dict[str, Any]) -> dict[str, Any]:
    if of in _PLAIN:
        return dict(_PLAIN[of])
    origin, args = get_origin(of), get_args(of)
    if origin in (Union, UnionType):
        options = [_schema_of(arg, definitions) for arg in args]
        unique = [o for i, o in enumerate(options) if o not in options[:i]]
        return unique[0] if len(unique) == 1 else {"anyOf": unique}
    if origin is tuple:
        return {"type": "array", "items": _schema_of(args[0], definitions)}
    if origin is Literal:
        return {"enum": list(args)}
    if of.__name__ not in definitions:
        definitions[of.__name__] = {}  # stands here while it refers to itself
        attributes = attrs.fields(attrs.resolve_types(of))
        definitions[of.__name__] = {
            "type": "object",
            "required": [a.name for a in attributes],
            "properties": {a.name: _schema_of(a.type, definitions) for a in attributes},
            "additionalProperties": False,
        }
    return {"$ref": f"#/$defs/{of.__name__}"}
