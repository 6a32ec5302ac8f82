"""The annotations of one field as a table: a plain dict a fact, in words.

    {"text": "“Yes,” she said", "start": 40, "end": 55, "speaker": "Ana Ruiz", "role": "mayor",
     "cue": "said", "content": "“Yes,”", "kind": "direct", …, "block": "body", "rule": …}

Every row has ``text``, ``start`` and ``end``, then the values of its annotation, the ``rule`` that
found it and the kind of the ``block`` that it begins in. Values are text, numbers, truth values and
``Decimal``; a span is its words, several are joined by an ellipsis, a moment is ISO 8601, so that a
column sorts; what an annotation calls as another column is called after its class (``timex_text``).
The same field always has the same columns, in the same order.
"""

from __future__ import annotations

import json
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Any, Literal

import attrs

from newsextract._model.annotations import (
    BLOCKS,
    Attribution,
    Author,
    Byline,
    Entity,
    Quote,
    Source,
    Timex,
)
from newsextract._model.field import Annotation, Field
from newsextract._model.parsed import Parsed
from newsextract._model.plain import PlainAnnotation
from newsextract._model.span import Span
from newsextract.exceptions import FieldUnavailableError

Row = dict[str, Any]

_ALWAYS = ("text", "start", "end", "block", "rule", "key")  # columns of every row


def to_rows(parsed: Parsed, annotations: Iterable[Annotation]) -> list[Row]:
    """One row for each annotation that was found in a text."""
    found = []
    blocks = parsed.found(BLOCKS)
    for annotation in annotations:
        span = annotation.span
        row: Row = {"text": parsed.text[span.start : span.end]}
        row.update(start=span.start, end=span.end)
        values = _VALUES.get(type(annotation), _any)
        row.update(values(annotation, lambda of: words_of(parsed.text, of)))
        i = bisect_right(blocks, span.start, key=lambda block: block.span.start) - 1
        inside = i >= 0 and span.start < blocks[i].span.end
        row.update(block=blocks[i].kind if inside else None, rule=annotation.rule)
        found.append(row)
    return found


def words_of(text: str, of: Span | Sequence[Span] | Source | None) -> str | None:
    """What stands in a span, or in several; of a source its name, else its words."""
    if of is None:
        return None
    if isinstance(of, Source):
        return of.name or words_of(text, of.span)
    if isinstance(of, Span):
        return text[of.start : of.end]
    return " … ".join(text[span.start : span.end] for span in of)


_Words = Callable[[Any], str | None]


def _attribution(said: Attribution, words: _Words) -> Row:
    source = said.source
    return {
        "speaker": words(source),
        "role": source.role if source else None,
        "cue": words(said.cue),
        "content": words(said.content),
        "kind": said.kind,
        "addressee": words(said.addressee),
        "via": words(said.via.source) if said.via else None,
        "mention": words(source.span) if source else None,
    }


def _byline(byline: Byline, words: _Words) -> Row:
    return {
        "authors": _names(byline.authors),
        "credited": _names(byline.credited),
        "organization": byline.organization,
        "kind": byline.kind,
    }


def _names(authors: Iterable[Author]) -> str:
    return "; ".join(author.name for author in authors)


def _entity(entity: Entity, words: _Words) -> Row:
    return {
        "name": entity.name,
        "kind": entity.kind,
        "role": entity.role,
        "gender": entity.gender,
        "mentions": len(entity.mentions),
        "called": "; ".join(dict.fromkeys(words(span) or "" for span in entity.mentions)),
    }


def _quote(quote: Quote, words: _Words) -> Row:
    return {"content": words(quote.parts), "kind": quote.kind}


def _timex(timex: Timex, words: _Words) -> Row:
    return {
        "kind": timex.kind,
        "value": timex.value,
        "mod": timex.mod,
        "first": timex.start.isoformat() if timex.start else None,
        "last": timex.end.isoformat() if timex.end else None,
        "anchor": timex.anchor,
        "quant": timex.quant,
        "freq": timex.freq,
    }


def _any(annotation: Annotation, words: _Words) -> Row:
    """The values of an annotation of any class."""
    if isinstance(annotation, PlainAnnotation):
        values: Mapping[str, Any] = annotation.data
        named = "annotation"
    else:
        cls: Any = type(annotation)
        named = cls.__name__.lower()
        values = {a.name: getattr(annotation, a.name) for a in attrs.fields(cls)}
    return {
        f"{named}_{name}" if name in _ALWAYS else name: _cell(value, words)
        for name, value in values.items()
        if name not in ("span", "rule")
    }


def _cell(value: Any, words: _Words) -> Any:
    if value is None or isinstance(value, str | bool | int | float | Decimal):
        return value
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Span):
        return words(value)
    if isinstance(value, tuple) and value and all(isinstance(item, Span) for item in value):
        return words(value)
    if isinstance(value, tuple | list) and not any(isinstance(v, Mapping | list) for v in value):
        return "; ".join(str(_cell(item, words)) for item in value)
    if attrs.has(type(value)):
        name = getattr(value, "name", None)
        span = getattr(value, "span", None)
        return name if isinstance(name, str) else words(span) if span else _json(value)
    return _json(value)


def _json(value: Any) -> str:
    """What is no single value, as JSON."""
    from newsextract.export.values import converter

    return json.dumps(converter().unstructure(value), ensure_ascii=False, default=str)


_VALUES: dict[type[Any], Callable[[Any, _Words], Row]] = {
    Attribution: _attribution,
    Byline: _byline,
    Entity: _entity,
    Quote: _quote,
    Timex: _timex,
}


# -- of many documents --------------------------------------------------------------------


def rows(
    documents: Iterable[Any] | Mapping[Any, Any],
    field: Field[Any] | str,
    *,
    missing: Literal["raise", "skip"] = "raise",
) -> Iterator[Row]:
    """The annotations of a field of many documents, a plain dict each, with a ``key`` in front.

    The key of a ``Result`` of ``parse_many`` is the "id" of its record, else its number; of a
    document in a mapping its key there; of a pair the first of it; of a document alone its number
    among these, from 0. Documents are read one by one, so a stream can be longer than memory.

    Args:
        documents: documents, results, pairs of key and document, or a mapping of these.
        field: the field, or its name, as in ``doc[field]``.
        missing: whether a document whose field failed raises, or has no rows.

    Raises:
        TypeError: if it is given one document.
        UnknownFieldError: if a parser had no extractor that provides the field.
        FieldUnavailableError: if the field failed, unless those are skipped.

    .. versionadded:: 0.1.0
    """
    if missing not in ("raise", "skip"):
        raise ValueError(f"missing must be 'raise' or 'skip', not {missing!r:.40}")
    if isinstance(documents, Parsed | str | bytes) or not isinstance(documents, Iterable):
        raise TypeError(
            f"rows takes several documents, not one {type(documents).__name__}; of one: "
            f"doc.to_rows(FIELD)"
        )
    return _rows(documents, field, missing == "skip")


def _rows(documents: Any, field: Field[Any] | str, skip: bool) -> Iterator[Row]:
    for key, document in _keyed(documents):
        try:
            found = document.to_rows(field)
        except FieldUnavailableError:
            if not skip:
                raise
            continue
        for row in found:
            yield {"key": key, **row}


def _keyed(documents: Any) -> Iterator[tuple[Any, Any]]:
    items = documents.items() if isinstance(documents, Mapping) else documents
    for number, item in enumerate(items):
        if isinstance(item, tuple):
            yield item
        elif isinstance(item, Parsed):
            yield number, item
        else:
            given = item.record.get("id") if isinstance(item.record, Mapping) else None
            yield item.number if given is None else given, item.document
