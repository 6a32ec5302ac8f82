"""A document as IPTC ninjs 1.x: the header of a news item, and its text.

``uri`` is the one property that the standard requires; ``type``, ``mimetype``, ``language``,
``versioncreated``, ``headline``, ``byline``, ``located``, ``person``, ``organisation``, ``place``,
``body_text``, ``charcount`` and ``wordcount`` are what an article tells. A name's ``rel`` is
"mentioned", or "speaker" of a person who is quoted.
"""

from __future__ import annotations

import hashlib
import json
from datetime import date, datetime, time
from typing import Any

from newsextract._model.annotations import (
    ARTICLE,
    ATTRIBUTIONS,
    BLOCKS,
    BYLINES,
    DATELINES,
    ENTITIES,
    PUBLISHED,
    SECTIONS,
    UPDATED,
)
from newsextract._model.parsed import Parsed
from newsextract.export.plain import text_of, writable

_PROPERTIES = {"person": "person", "organization": "organisation", "place": "place"}


def to_ninjs(parsed: Parsed, *, uri: str | None = None, indent: int | None = 2) -> str:
    """The item as JSON text."""
    return json.dumps(to_dict(parsed, uri=uri), ensure_ascii=False, indent=indent)


def to_dict(parsed: Parsed, *, uri: str | None = None) -> dict[str, Any]:
    """The item as plain data.

    Args:
        parsed: the document.
        uri: the item's address; None: a URN made of the text itself.
    """
    digest = hashlib.sha256(writable(parsed.text).encode()).hexdigest()
    blocks = parsed.found(BLOCKS)
    headline = next((text_of(parsed, b.span) for b in blocks if b.kind == "headline"), None)
    body = "\n\n".join(
        text_of(parsed, b.span) for b in blocks if b.kind in ARTICLE and b.kind != "headline"
    )
    created = next((t.start for t in parsed.found(PUBLISHED) if t.start), parsed.reference)
    changed = next((t.start for t in parsed.found(UPDATED) if t.start), None)
    values = {
        "uri": uri or f"urn:sha256:{digest}",
        "type": "text",
        "mimetype": "text/plain",
        "language": parsed.language,
        "versioncreated": _moment(changed or created),
        "headline": headline,
        "byline": _byline(parsed),
        "located": next((d.place for d in parsed.found(DATELINES) if d.place), None),
        "subject": [{"name": writable(s.name)} for s in parsed.found(SECTIONS)],
        **_named(parsed),
        "charcount": len(body),
        "wordcount": len(body.split()),
        "body_text": body,
    }
    return {key: value for key, value in values.items() if value not in (None, [], "")}


def _moment(moment: date | datetime | None) -> str | None:
    """A date-time, as the schema's format wants it: of a day its midnight, without zone in UTC."""
    if moment is None:
        return None
    if not isinstance(moment, datetime):
        moment = datetime.combine(moment, time())
    return moment.isoformat() if moment.tzinfo else f"{moment.isoformat()}Z"


def _byline(parsed: Parsed) -> str | None:
    names = [
        writable(author.name)
        for byline in parsed.found(BYLINES)
        if byline.kind == "byline"
        for author in byline.authors
    ]
    return ", ".join(dict.fromkeys(names)) or None


def _named(parsed: Parsed) -> dict[str, list[dict[str, str]]]:
    speakers = {said.source.entity for said in parsed.found(ATTRIBUTIONS) if said.source}
    found: dict[str, list[dict[str, str]]] = {name: [] for name in _PROPERTIES.values()}
    for entity in parsed.found(ENTITIES):
        if entity.kind in _PROPERTIES:
            rel = "speaker" if entity.span in speakers else "mentioned"
            found[_PROPERTIES[entity.kind]].append({"name": writable(entity.name), "rel": rel})
    return found
