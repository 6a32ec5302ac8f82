"""Metadata: what a page says of its article beside the words that it shows, each with its source.

JSON-LD (``NewsArticle`` in any nesting, ``@graph``, lists, authors by ``@id``), microdata and ``rel=author``,
``<time>``, OpenGraph and other ``<meta>``, ``<title>`` and the day in an address ("/2018/07/13/"). In the
order in which they are believed; nothing is read from the page's words here, and no page raises.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any, Literal, NamedTuple

from newsextract.html.flow import Flow, heard
from newsextract.html.nodes import Node, listed

What = Literal["headline", "author", "published", "updated", "section", "text", "title", "site"]
Source = Literal["json-ld", "microdata", "meta", "opengraph", "time", "rel", "title", "address"]


class Told(NamedTuple):
    """One thing that a page says of its article."""

    what: What
    value: str
    source: Source
    node: Node | None = None  # the element that shows it


_OPENGRAPH: Mapping[str, What] = {
    "og:title": "headline",
    "twitter:title": "headline",
    "article:published_time": "published",
    "og:published_time": "published",
    "og:publish_date": "published",
    "og:article:published_time": "published",
    "og:pubdate": "published",
    "article:published": "published",
    "article:modified_time": "updated",
    "og:updated_time": "updated",
    "article:author": "author",
    "og:author": "author",
    "og:article:author": "author",
    "article:section": "section",
    "og:site_name": "site",
}
_META: Mapping[str, What] = {
    "headline": "headline",
    "hdl": "headline",
    "title": "headline",
    "sailthru.title": "headline",
    "parsely-title": "headline",
    "dc.title": "headline",
    "dcterms.title": "headline",
    "author": "author",
    "authors": "author",
    "byl": "author",
    "byline": "author",
    "sailthru.author": "author",
    "parsely-author": "author",
    "cxenseparse:author": "author",
    "dc.creator": "author",
    "dcterms.creator": "author",
    "dcsext.author": "author",
    "article.author": "author",
    "citation_author": "author",
    "datepublished": "published",
    "publish_date": "published",
    "publish-date": "published",
    "publishdate": "published",
    "published": "published",
    "pubdate": "published",
    "pub_date": "published",
    "publication_date": "published",
    "publication-date": "published",
    "date-pub": "published",
    "ptime": "published",
    "pdate": "published",
    "dat": "published",
    "displaydate": "published",
    "originalpublicationdate": "published",
    "parsely-pub-date": "published",
    "sailthru.date": "published",
    "cxenseparse:publishtime": "published",
    "cxenseparse:recs:publishtime": "published",
    "dc.date": "published",
    "dc.date.issued": "published",
    "dcterms.date": "published",
    "dcterms.created": "published",
    "dcterms.issued": "published",
    "article.published": "published",
    "article_date_original": "published",
    "citation_publication_date": "published",
    "date": "published",
    "datemodified": "updated",
    "lastmod": "updated",
    "last-modified": "updated",
    "utime": "updated",
    "application-name": "site",
    "apple-mobile-web-app-title": "site",
    "cre": "site",
    "parsely-section": "section",
    "section": "section",
}
_PROPERTIES: Mapping[str, What] = {
    "headline": "headline",
    "author": "author",
    "creator": "author",
    "datepublished": "published",
    "datecreated": "published",
    "datemodified": "updated",
}
_ARTICLE = re.compile(r"(?:Article|Posting|Report|Review|Story)$")
_PAGE = re.compile(r"(?:WebPage|ItemPage|CreativeWork)$")
_ELSEWHERE = listed(  # what hangs on an article and is another thing
    "itemListElement hasPart mentions citation relatedLink isPartOf comment review publisher image about video "
    "associatedMedia breadcrumb potentialAction isBasedOn workExample subjectOf liveBlogUpdate"
)
_WRAPPED = re.compile(
    r"^\s*(?:<!\[CDATA\[|<!--|//\s*<!\[CDATA\[)|(?:\]\]>|-->|//\s*\]\]>)\s*;?\s*$"
)
_BARE = re.compile(
    r'"(headline|datePublished|dateModified)"\s{0,9}:\s{0,9}"((?:[^"\\\n]|\\.){1,400})"'
)
_DAY_OF_ADDRESS = re.compile(r"[/-]((?:19|20)\d\d)[/-]?([01]\d)[/-]?([0-3]\d)(?!\d)")
_ADDRESS = re.compile(r"https?://|www\.", re.IGNORECASE)
_HOST = re.compile(
    r"(?:https?:)?//(?:[\w-]{1,63}\.){0,4}?(?P<name>[\w-]{3,63})\.(?:\w{2,3}\.)?\w{2,24}(?=[/:?#]|\Z)"
)
_LONGEST = 2_000_000  # characters of a script that are read
_MOST = 4000  # objects of one


def read_metadata(flow: Flow, url: str | None) -> list[Told]:
    """All that a page says of its article, the most believed first."""
    linked: list[Told] = []
    for script in flow.scripts:
        linked += _linked_data(script)
    metas = list(_metas(flow))
    found = linked
    found += [told for told in metas if told.source == "meta" or told.what != "headline"]
    found += _marked(flow)
    found += [told for told in metas if told.source == "opengraph" and told.what == "headline"]
    host = _HOST.match(url or "") or _HOST.match(_canonical(flow))
    if host is not None:
        found.append(Told("site", host["name"], "address"))
    if flow.title:
        found.append(Told("title", flow.title, "title"))
    day = _DAY_OF_ADDRESS.search(url or "") or _DAY_OF_ADDRESS.search(_canonical(flow))
    if day is not None:
        found.append(Told("published", "-".join(day.groups()), "address"))
    return found


def _canonical(flow: Flow) -> str:
    """The address that a page gives as its own."""
    for link in flow.links:
        if link.get("rel", "").lower() == "canonical":
            return link.get("href", "")
    return next((m.get("content", "") for m in flow.metas if m.get("property") == "og:url"), "")


# -- JSON-LD --------------------------------------------------------------------------------


def _linked_data(script: str) -> Iterator[Told]:
    script = _WRAPPED.sub("", _WRAPPED.sub("", script[:_LONGEST]))
    try:
        data = json.loads(script, strict=False)
    except (ValueError, RecursionError):  # with a comma too many, or cut off
        for name, value in _BARE.findall(script):
            what: What = {"headline": "headline", "datePublished": "published"}.get(
                name, "updated"
            )  # type: ignore[assignment]
            yield Told(what, _plain(value.replace('\\"', '"').replace("\\/", "/")), "json-ld")
        return
    objects = list(_objects(data))
    for one in objects:
        if any(kind.endswith("Organization") or kind == "WebSite" for kind in _kinds(one)):
            yield from (
                Told("site", name, "json-ld")
                for name in [one.get("name")]
                if isinstance(name, str)
            )
        publisher = one.get("publisher")
        if isinstance(publisher, dict) and isinstance(publisher.get("name"), str):
            yield Told("site", publisher["name"], "json-ld")
    names = {str(one["@id"]): one for one in objects if "@id" in one and "name" in one}
    for wanted in (_ARTICLE, _PAGE):
        for one in objects:
            if any(wanted.search(kind) for kind in _kinds(one)):
                yield from _of_article(one, names, page=wanted is _PAGE)


def _objects(data: Any) -> Iterator[dict[str, Any]]:
    """The objects of JSON-LD from the outermost in, without those of other things."""
    waiting = [data]
    for _ in range(_MOST):
        if not waiting:
            return
        value = waiting.pop(0)
        if isinstance(value, list):
            waiting[:0] = value[:_MOST]
        elif isinstance(value, dict):
            yield value
            waiting += [
                v for k, v in value.items() if isinstance(v, dict | list) and k not in _ELSEWHERE
            ]


def _kinds(one: Mapping[str, Any]) -> list[str]:
    kinds = one.get("@type")
    return [str(kind) for kind in (kinds if isinstance(kinds, list) else [kinds])]


def _of_article(one: Mapping[str, Any], names: Mapping[str, Any], *, page: bool) -> Iterator[Told]:
    fields: tuple[tuple[str, What], ...] = (
        ("headline", "headline"),
        ("datePublished", "published"),
        ("dateModified", "updated"),
        ("articleSection", "section"),
        ("articleBody", "text"),
    )
    for key, what in fields:
        value = one.get(key)
        if isinstance(value, list) and value:
            value = value[0]
        if isinstance(value, str) and value.strip():
            yield Told(what, value if what == "text" else _plain(value), "json-ld")
    if not page and "headline" not in one and isinstance(one.get("name"), str):
        yield Told("headline", _plain(one["name"]), "json-ld")
    for key in ("author", "creator"):
        people = one.get(key)
        found = [
            name
            for person in (people if isinstance(people, list) else [people])
            for name in _names(person, names)
        ]
        for name in found:
            yield Told("author", _plain(name), "json-ld")
        if found:
            return


def _names(person: Any, names: Mapping[str, Any]) -> list[str]:
    """The names of an author, who is a name, an object, or the name of one."""
    if isinstance(person, str):
        return [] if _ADDRESS.search(person) else [person]
    if not isinstance(person, dict):
        return []
    if "name" not in person:
        person = names.get(str(person.get("@id")), {})
    if any(kind.endswith(("Organization", "Corporation")) for kind in _kinds(person)):
        return []
    name = person.get("name")
    return [
        str(one)
        for one in (name if isinstance(name, list) else [name])
        if isinstance(one, str) and one.strip()
    ]


def _plain(value: str) -> str:
    """A value without the references and tags that some pages leave in it."""
    if "&" in value:
        from html import unescape

        value = unescape(unescape(value))
    if "<" in value:
        value = re.sub(r"<[^<>]{0,200}>", "", value)
    return " ".join(value.split())


# -- elements -------------------------------------------------------------------------------


def _metas(flow: Flow) -> Iterator[Told]:
    for meta in flow.metas:
        value = _plain(meta.get("content") or meta.get("value") or "")
        name = (meta.get("property") or meta.get("name") or "").strip().lower()
        own = meta.get("itemprop", "").strip().lower()
        if not value:
            continue
        if name in _OPENGRAPH:
            yield Told(_OPENGRAPH[name], value, "opengraph")
        elif name in _META:
            yield Told(_META[name], value, "meta")
        elif own in _PROPERTIES:
            yield Told(_PROPERTIES[own], value, "microdata")


def _marked(flow: Flow) -> Iterator[Told]:
    """What elements say of their own words."""
    for node, words in flow.marked:
        attributes = node.attributes
        value = heard(words)
        given = attributes.get("content") or attributes.get("datetime") or ""
        properties = [
            w for w in attributes.get("itemprop", "").lower().split() if w in _PROPERTIES
        ]
        for name in properties:
            what = _PROPERTIES[name]
            said = (given or value) if what in ("published", "updated") else (value or given)
            if said:
                yield Told(what, said, "microdata", node)
        if "author" in attributes.get("rel", "").lower().split() and value:
            yield Told("author", value, "rel", node)
        if node.tag == "time" and not properties and (given or value):
            yield Told(
                "updated" if _is_update(node) else "published", given or value, "time", node
            )


def _is_update(node: Node) -> bool:
    return not node.spoken.isdisjoint(("updated", "update", "modified"))
