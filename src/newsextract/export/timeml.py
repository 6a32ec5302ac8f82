"""A document as TimeML 1.2.1: its text, with each date, time, duration and set as a TIMEX3.

``<TIMEX3 tid="t3" type="DATE" value="2018-07-12" temporalFunction="true" anchorTimeID="t0"
comment="rule=date.weekday; start=2018-07-12; end=2018-07-12">Thursday</TIMEX3>``

``t0`` is the document creation time: what relative dates were counted from. The date of publication
that the text states has ``functionInDocument="PUBLICATION_TIME"``, that of its last change
``"MODIFICATION_TIME"``. What TIMEX3 has no attribute for (the rule, the instants) stands in its
``comment``, so that ``from_timeml`` gives the same text and the same Timexes, but for characters that
XML does not allow, which are U+FFFD.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, datetime
from typing import Any
from urllib.parse import quote, unquote
from xml.sax.saxutils import escape, quoteattr

from newsextract._model.annotations import DATES, PUBLISHED, UPDATED, Moment, Timex
from newsextract._model.parsed import Parsed
from newsextract._model.span import Span
from newsextract.export.plain import of_xml

_HEAD = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    '<TimeML xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" '
    'xsi:noNamespaceSchemaLocation="http://timeml.org/timeMLdocs/TimeML_1.2.1.xsd">\n'
)
_FUNCTIONS = {
    DATES.name: None,
    PUBLISHED.name: "PUBLICATION_TIME",
    UPDATED.name: "MODIFICATION_TIME",
}
_BREAKS = {"\r": "&#13;"}  # else XML reads a line feed


def to_timeml(parsed: Parsed) -> str:
    """The text as TimeML."""
    found = sorted(
        (
            (timex, function)
            for name, function in _FUNCTIONS.items()
            for timex in parsed.layers.get(name, ())
            if isinstance(timex, Timex)
        ),
        key=lambda pair: (pair[0].span.start, -pair[0].span.end),
    )
    ids = {timex.value: f"t{n}" for n, (timex, _) in reversed([*enumerate(found, 1)])}
    created = ""
    if parsed.reference is not None:
        value = _written(parsed.reference)
        ids[value] = ids[value[: len("2018-07-13")]] = "t0"
        kind = "TIME" if isinstance(parsed.reference, datetime) else "DATE"
        created = (
            f'<DCT><TIMEX3 tid="t0" type="{kind}" value="{value}" temporalFunction="false" '
            f'functionInDocument="CREATION_TIME">{value}</TIMEX3></DCT>\n'
        )
    body = "".join(_pieces(parsed.text, found, ids))
    return f"{_HEAD}{created}<TEXT>{body}</TEXT>\n</TimeML>\n"


def _written(moment: Moment) -> str:
    return moment.isoformat()


def _pieces(
    text: str, found: list[tuple[Timex, str | None]], ids: Mapping[str, str]
) -> Iterator[str]:
    """The text with an element around each expression; what overlaps an earlier one is empty."""
    at = 0
    for number, (timex, function) in enumerate(found, 1):
        attributes = _attributes(timex, function, f"t{number}", ids)
        if timex.span.start < at:  # its place stands in the comment
            attributes["comment"] += f"; span={timex.span.start},{timex.span.end}"
            yield f"<TIMEX3{_joined(attributes)}/>"
            continue
        yield _escaped(text[at : timex.span.start])
        words = _escaped(text[timex.span.start : timex.span.end])
        yield f"<TIMEX3{_joined(attributes)}>{words}</TIMEX3>"
        at = timex.span.end
    yield _escaped(text[at:])


def _attributes(
    timex: Timex, function: str | None, tid: str, ids: Mapping[str, str]
) -> dict[str, str]:
    comment = {
        "rule": timex.rule,
        "start": _written(timex.start) if timex.start else None,
        "end": _written(timex.end) if timex.end else None,
        "anchor": timex.anchor,
    }
    anchor = ids.get(timex.anchor) if timex.anchor else None
    values = {
        "tid": tid,
        "type": timex.kind.upper(),
        "value": timex.value,
        "mod": timex.mod,
        "quant": timex.quant,
        "freq": timex.freq,
        "temporalFunction": "true" if timex.anchor else "false",
        "anchorTimeID": anchor if anchor != tid else None,
        "functionInDocument": function,
        "comment": "; ".join(
            f"{k}={quote(v, ' :+')}" for k, v in comment.items() if v is not None
        ),
    }
    return {key: value for key, value in values.items() if value is not None}


def _joined(attributes: Mapping[str, str]) -> str:
    return "".join(f" {key}={quoteattr(of_xml(value))}" for key, value in attributes.items())


def _escaped(text: str) -> str:
    return escape(of_xml(text), _BREAKS)


# -- and back -----------------------------------------------------------------------------


def from_timeml(data: str) -> tuple[str, dict[str, tuple[Timex, ...]]]:
    """The text, and the Timexes of each field by its name, of what ``to_timeml`` wrote.

    Raises:
        ValueError: if it is no TimeML with a TEXT.
    """
    from xml.etree.ElementTree import ParseError, fromstring

    if "<!DOCTYPE" in data or "<!ENTITY" in data:  # nothing that grows, nothing from outside
        raise ValueError("TimeML with a document type is not read")
    try:
        root = fromstring(data.encode("utf-8"))
    except ParseError as error:
        raise ValueError(f"no XML: {error}") from error
    element = root.find("TEXT")
    if element is None:
        raise ValueError("no TimeML: it has no TEXT")
    layers: dict[str, list[Timex]] = {name: [] for name in _FUNCTIONS}
    names = {function: name for name, function in _FUNCTIONS.items()}
    text = element.text or ""
    for child in element:
        words = "".join(child.itertext())
        if child.tag == "TIMEX3":
            timex = _timex(child.attrib, Span(len(text), len(text) + len(words)))
            layers[names[child.get("functionInDocument")]].append(timex)
        text += words + (child.tail or "")
    found = {
        name: tuple(sorted(rows, key=lambda timex: (timex.span.start, timex.span.end)))
        for name, rows in layers.items()
    }
    return text, found


def _timex(attributes: Mapping[str, str], span: Span) -> Timex:
    comment = dict(
        unquote(part).split("=", 1)
        for part in attributes.get("comment", "").split("; ")
        if "=" in part
    )
    if "span" in comment:
        span = Span(*map(int, comment["span"].split(",")))
    kind: Any = attributes["type"].lower()
    return Timex(
        span,
        kind,
        attributes["value"],
        comment.get("rule", "timeml"),
        attributes.get("mod"),
        _moment(comment.get("start")),
        _moment(comment.get("end")),
        comment.get("anchor"),
        attributes.get("quant"),
        attributes.get("freq"),
    )


def _moment(value: str | None) -> Moment | None:
    if value is None:
        return None
    return datetime.fromisoformat(value) if "T" in value else date.fromisoformat(value)
