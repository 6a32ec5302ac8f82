"""A document as schema.org's NewsArticle, in JSON-LD.

Headline, section, dates of publication and change, authors with their jobs and outlets, the
dateline, the text; every person, organization and place that the article names (``mentions``), and
every sum of money with its currency; and each thing said between quotation marks as a Quotation with
``spokenByCharacter``, or ``creditText`` where the article names nobody ("a senior official").

What schema.org has no word for is left out: indirect speech, offsets, dates in the text. A sum that
is a range has ``minValue`` and ``maxValue``; one without currency or figure is no MonetaryAmount.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from newsextract._model.annotations import (
    AMOUNTS,
    ARTICLE,
    ATTRIBUTIONS,
    BLOCKS,
    BYLINES,
    DATELINES,
    ENTITIES,
    PUBLISHED,
    SECTIONS,
    UPDATED,
    Author,
    Entity,
    MonetaryAmount,
    Timex,
)
from newsextract._model.parsed import Parsed
from newsextract._model.span import Span
from newsextract.export.plain import text_of, writable

_KINDS = {
    "person": "Person",
    "organization": "Organization",
    "group": "Organization",
    "place": "Place",
}
_SPEAKERS = ("Person", "Organization")  # the range of spokenByCharacter


def to_jsonld(parsed: Parsed, *, url: str | None = None, indent: int | None = 2) -> str:
    """The article as JSON-LD text; ``<`` is escaped, so that it may stand in a script element."""
    found = json.dumps(to_dict(parsed, url=url), ensure_ascii=False, indent=indent)
    return found.replace("<", "\\u003c")


def to_dict(parsed: Parsed, *, url: str | None = None) -> dict[str, Any]:
    """The article as plain data.

    Args:
        parsed: the document.
        url: where the article stands; the addresses of its people begin with it.
    """
    things = {e.span: _thing(e, n, url or "") for n, e in enumerate(parsed.found(ENTITIES))}
    mentions = [thing for thing in things.values() if thing]
    mentions += [sum_ for money in parsed.found(AMOUNTS) if (sum_ := _sum(money, parsed))]
    dateline = next(iter(parsed.found(DATELINES)), None)
    values = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "@id": url,
        "url": url,
        "headline": _first(parsed, "headline"),
        "articleSection": next((s.name for s in parsed.found(SECTIONS)), None),
        "inLanguage": parsed.language,
        "datePublished": _moment(parsed.found(PUBLISHED))
        or (parsed.reference.isoformat() if parsed.reference else None),
        "dateModified": _moment(parsed.found(UPDATED)),
        "dateline": text_of(parsed, dateline.span) if dateline else None,
        "locationCreated": {"@type": "Place", "name": dateline.place}
        if dateline and dateline.place
        else None,
        "author": list(_authors(parsed)),
        "articleBody": _body(parsed),
        "mentions": mentions,
        "hasPart": list(_quotations(parsed, things)),
    }
    return {key: value for key, value in values.items() if value not in (None, [], "")}


def _first(parsed: Parsed, kind: str) -> str | None:
    found = (text_of(parsed, b.span) for b in parsed.found(BLOCKS) if b.kind == kind)
    return next(found, None)


def _body(parsed: Parsed) -> str:
    return "\n\n".join(
        text_of(parsed, block.span)
        for block in parsed.found(BLOCKS)
        if block.kind in ARTICLE and block.kind != "headline"
    )


def _moment(found: tuple[Timex, ...]) -> str | None:
    return next((timex.start.isoformat() for timex in found if timex.start), None)


def _authors(parsed: Parsed) -> Iterator[dict[str, Any]]:
    seen = set()
    for byline in parsed.found(BYLINES):
        for author in byline.authors:
            if author.name not in seen:
                seen.add(author.name)
                yield _author(author, byline.organization)
        if not byline.authors and byline.organization and byline.kind == "byline":
            yield {"@type": "Organization", "name": writable(byline.organization)}


def _author(author: Author, outlet: str | None) -> dict[str, Any]:
    organization = author.organization or outlet
    values = {
        "@type": "Person",
        "name": writable(author.name),
        "jobTitle": author.role and writable(author.role),
        "email": author.email and writable(author.email),
        "worksFor": {"@type": "Organization", "name": writable(organization)}
        if organization
        else None,
    }
    return {key: value for key, value in values.items() if value is not None}


def _thing(entity: Entity, number: int, url: str) -> dict[str, Any] | None:
    kind = _KINDS.get(entity.kind)
    if kind is None:
        return None
    found = {"@type": kind, "@id": f"{url}#{kind.lower()}-{number}", "name": writable(entity.name)}
    if entity.role and kind == "Person":
        found["jobTitle"] = writable(entity.role)
    return found


def _sum(money: MonetaryAmount, parsed: Parsed) -> dict[str, Any] | None:
    figures = {"value": money.amount, "minValue": money.low, "maxValue": money.high}
    given = {key: _number(value) for key, value in figures.items() if value is not None}
    if not given or money.currency is None:
        return None
    name = text_of(parsed, money.span)
    return {"@type": "MonetaryAmount", "name": name, "currency": money.currency, **given}


def _number(value: Any) -> int | float:
    return int(value) if value == value.to_integral_value() else float(value)


def _quotations(
    parsed: Parsed, things: dict[Span, dict[str, Any] | None]
) -> Iterator[dict[str, Any]]:
    for said in parsed.found(ATTRIBUTIONS):
        if said.kind == "indirect":
            continue
        words = " … ".join(text_of(parsed, span) for span in said.content)
        found: dict[str, Any] = {"@type": "Quotation", "text": words}
        if said.source is not None:
            speaker = things.get(said.source.entity) if said.source.entity else None
            if speaker and speaker["@type"] in _SPEAKERS:
                found["spokenByCharacter"] = {"@id": speaker["@id"]}
            else:
                found["creditText"] = text_of(parsed, said.source.span)
        yield found
