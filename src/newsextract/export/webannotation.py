"""A document as W3C Web Annotations: every fact an Annotation of a stretch of the text.

Each target has two selectors: a TextPositionSelector (half-open, code points, as the standard counts)
and a TextQuoteSelector (the words, with 32 characters before and behind them), so that the place is
found again in a text that has changed. The body names the field for a search
(``"purpose": "tagging"``) and has the values of the fact as JSON (``"describing"``), as in its row.
"""

from __future__ import annotations

import hashlib
import json
from decimal import Decimal
from typing import Any

from newsextract._model.parsed import Parsed
from newsextract._model.span import Span
from newsextract.export.plain import short, writable
from newsextract.export.rows import to_rows

_AROUND = 32  # characters of a prefix and a suffix
_PLACES = ("text", "start", "end")  # what the selectors say


def to_webannotation(parsed: Parsed, *, source: str | None = None, indent: int | None = 2) -> str:
    """The annotations as JSON-LD text."""
    return json.dumps(to_dict(parsed, source=source), ensure_ascii=False, indent=indent)


def to_dict(parsed: Parsed, *, source: str | None = None) -> dict[str, Any]:
    """An AnnotationCollection with one page that holds all annotations.

    Args:
        parsed: the document.
        source: the address of the text; None: a URN made of the text itself.
    """
    text = writable(parsed.text)
    source = source or f"urn:sha256:{hashlib.sha256(text.encode()).hexdigest()}"
    items = [
        _annotation(text, source, name, number, annotation.span, row)
        for name, layer in parsed.layers.items()
        for number, (annotation, row) in enumerate(zip(layer, to_rows(parsed, layer), strict=True))
    ]
    page = {"id": f"{source}#page", "type": "AnnotationPage", "startIndex": 0, "items": items}
    return {
        "@context": "http://www.w3.org/ns/anno.jsonld",
        "id": f"{source}#annotations",
        "type": "AnnotationCollection",
        "label": "facts of the article",
        "total": len(items),
        "first": page,
    }


def _annotation(
    text: str, source: str, field: str, number: int, span: Span, row: dict[str, Any]
) -> dict[str, Any]:
    values = {
        key: str(value) if isinstance(value, Decimal) else value
        for key, value in row.items()
        if key not in _PLACES and value is not None
    }
    told = writable(json.dumps(values, ensure_ascii=False))
    return {
        "id": f"{source}#{field}-{number}",
        "type": "Annotation",
        "motivation": "classifying",
        "body": [
            {"type": "TextualBody", "purpose": "tagging", "value": short(field)},
            {
                "type": "TextualBody",
                "purpose": "describing",
                "format": "application/json",
                "value": told,
            },
        ],
        "target": {"source": source, "selector": _selectors(text, span)},
    }


def _selectors(text: str, span: Span) -> list[dict[str, Any]]:
    return [
        {"type": "TextPositionSelector", "start": span.start, "end": span.end},
        {
            "type": "TextQuoteSelector",
            "exact": text[span.start : span.end],
            "prefix": text[max(0, span.start - _AROUND) : span.start],
            "suffix": text[span.end : span.end + _AROUND],
        },
    ]
