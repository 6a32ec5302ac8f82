"""Documents as plain JSON, lossless and versioned.

``{"format": 1, "text": …, "language": …, "reference": …, "layers": {"newsextract.quotes": [{…}]}}``.
Spans are ``[start, end]``, decimals and dates strings. The schema of the built-in fields is
``newsextract/data/document.schema.json``; ``schema()`` makes it anew from the types.
"""

import json
from collections.abc import Iterable, Mapping
from datetime import date, datetime
from decimal import Decimal, InvalidOperation
from functools import cache
from types import NoneType, UnionType
from typing import Any, Literal, Union, get_args, get_origin

import attrs
import cattrs

from newsextract._model.annotations import FIELDS
from newsextract._model.field import Field
from newsextract._model.parsed import Parsed
from newsextract._model.provenance import Failure, Provider
from newsextract._model.span import Span
from newsextract.exceptions import SerializationError

FORMAT = 1
_Moment = date | datetime | None


def to_dict(parsed: Parsed) -> dict[str, Any]:
    """Plain dicts, lists, strings and numbers."""
    unstructure = _converter().unstructure
    return {
        "format": FORMAT,
        "text": parsed.text,
        "language": parsed.language,
        "reference": _write_moment(parsed.reference),
        "layers": {name: [unstructure(a) for a in found] for name, found in parsed.layers.items()},
        "failures": [[f.field, f.plugin, f.version, f.error] for f in parsed.failures],
        "providers": [
            [p.field, p.extractor, p.plugin, p.version, list(p.requires)] for p in parsed.providers
        ],
    }


def to_json(parsed: Parsed, *, indent: int | None = None) -> str:
    """``to_dict`` as text; characters outside ASCII stay as they are."""
    return json.dumps(to_dict(parsed), ensure_ascii=False, indent=indent)


def from_dict(data: Mapping[str, Any], fields: Iterable[Field[Any]] = ()) -> Parsed:
    """The data that ``to_dict`` gave.

    Raises:
        SerializationError: if the data is no document of this format, or has an unknown field.
    """
    version = data.get("format") if isinstance(data, Mapping) else None
    if version != FORMAT:
        raise SerializationError(
            f"no newsextract document of format {FORMAT}: format is {version!r}"
        )
    known = {field.name: field for field in (*FIELDS, *fields)}
    if unknown := data["layers"].keys() - known.keys():
        raise SerializationError(
            f"the data has {sorted(unknown)}, which no field given here names; pass the plugin's "
            f"fields: Document.from_dict(data, fields=[...])"
        )
    structure = _converter().structure
    try:
        layers = {
            name: tuple(structure(item, known[name].type) for item in found)
            for name, found in data["layers"].items()
        }
        failures = tuple(Failure(*row) for row in data["failures"])
        providers = tuple(
            Provider(field, extractor, plugin, version, tuple(requires))
            for field, extractor, plugin, version, requires in data.get("providers", ())
        )
        reference = _read_moment(data["reference"])
        return Parsed(data["text"], data["language"], reference, layers, failures, providers)
    except (
        KeyError,
        TypeError,
        ValueError,
        InvalidOperation,
        cattrs.BaseValidationError,
    ) as error:
        raise SerializationError(f"the data does not fit its format: {error!r}") from error


def from_json(text: str | bytes, fields: Iterable[Field[Any]] = ()) -> Parsed:
    """The document that ``to_json`` gave; errors as in ``from_dict``."""
    try:
        data = json.loads(text)
    except json.JSONDecodeError as error:
        raise SerializationError(f"no JSON: {error}") from error
    return from_dict(data, fields)


@cache
def _converter() -> cattrs.Converter:
    converter = cattrs.Converter(forbid_extra_keys=True)
    converter.register_unstructure_hook(Span, lambda span: [span.start, span.end])
    converter.register_structure_hook(Span, lambda value, _: Span(*value))
    converter.register_unstructure_hook(Decimal, str)
    converter.register_structure_hook(Decimal, lambda value, _: Decimal(value))
    converter.register_unstructure_hook(date, lambda value: value.isoformat())
    converter.register_unstructure_hook(datetime, lambda value: value.isoformat())
    for moment in (date, date | None, _Moment, date | datetime):
        converter.register_structure_hook(moment, lambda value, _: _read_moment(value))
        converter.register_unstructure_hook(moment, _write_moment)
    return converter


def _write_moment(value: date | None) -> str | None:
    return None if value is None else value.isoformat()


def _read_moment(value: str | None) -> date | None:
    if value is None:
        return None
    return datetime.fromisoformat(value) if "T" in value else date.fromisoformat(value)


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
            "text": {"type": "string"},
            "language": {"type": "string"},
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
