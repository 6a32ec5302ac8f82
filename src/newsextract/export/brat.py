"""A document as standoff annotation of brat: the lines of the ``.ann`` file beside its text.

::

    T1  Source 31 44  Dana Whitlock
    T2  Cue 26 30     said
    T3  Direct 0 25   “We did not have a choice,”
    R1  Said Arg1:T1 Arg2:T3
    R2  Cued Arg1:T2 Arg2:T3
    #1  AnnotatorNotes T1  Dana Whitlock, the state's transportation commissioner

Offsets count code points, half-open. A stretch over several lines is one of several pieces, as brat
wants it. The ``.txt`` file beside it holds the text with what UTF-8 cannot hold as U+FFFD
(``text_beside``); ``configuration`` gives the ``annotation.conf`` that names the types.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any

from newsextract._model.annotations import (
    AMOUNTS,
    ATTRIBUTIONS,
    BLOCKS,
    DATES,
    ENTITIES,
    PUBLISHED,
    UPDATED,
    Attribution,
    Entity,
    Timex,
)
from newsextract._model.parsed import Parsed
from newsextract._model.span import Span
from newsextract.export.plain import short, writable
from newsextract.export.rows import to_rows

_LINE = re.compile(r"[^\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]+")
_BLANK = re.compile(r"\s")
_DATES = (DATES.name, PUBLISHED.name, UPDATED.name)
_IN_NOTES = ("speaker", "name", "value", "amount", "low", "high", "currency", "role", "kind")


def to_brat(parsed: Parsed) -> str:
    """The lines of the ``.ann`` file."""
    return "".join(f"{line}\n" for line in _Lines(parsed).all())


def text_beside(parsed: Parsed) -> str:
    """The text of the ``.txt`` file, of the same length as the document's."""
    return writable(parsed.text)


def configuration(parsed: Parsed) -> str:
    """The ``annotation.conf`` for the types of a document."""
    lines = to_brat(parsed).splitlines()
    types = dict.fromkeys(line.split("\t")[1].split(" ")[0] for line in lines if line[0] == "T")
    listed = "".join(f"{name}\n" for name in types)
    said = (
        "|".join(name for name in types if name in ("Direct", "Mixed", "Indirect")) or "<ENTITY>"
    )
    relations = f"Said Arg1:Source, Arg2:{said}\nCued Arg1:Cue, Arg2:{said}\n"
    overlaps = "<OVERLAP> Arg1:<ENTITY>, Arg2:<ENTITY>, <OVL-TYPE>:<ANY>\n"
    return (
        f"[entities]\n{listed}\n"
        f"[relations]\n{overlaps}{relations if 'Source' in types else ''}\n[events]\n\n[attributes]\n"
    )


class _Lines:
    """The lines of one document, numbered as they are made."""

    def __init__(self, parsed: Parsed) -> None:
        self.parsed = parsed
        self.text = writable(parsed.text)
        self.counts = {"T": 0, "R": 0, "#": 0}

    def all(self) -> Iterator[str]:
        for name, layer in self.parsed.layers.items():
            if name == ATTRIBUTIONS.name:
                for said in layer:
                    if isinstance(said, Attribution):
                        yield from self.said(said)
            elif name != BLOCKS.name:
                for annotation, row in zip(layer, to_rows(self.parsed, layer), strict=True):
                    yield from self.fact(_type_of(name, annotation), annotation.span, row)
        for block in self.parsed.found(BLOCKS):
            yield from self.bound(block.kind.capitalize(), [block.span])

    def number(self, kind: str) -> str:
        self.counts[kind] += 1
        return f"{kind}{self.counts[kind]}"

    def bound(self, kind: str, spans: Sequence[Span]) -> Iterator[str]:
        """A stretch of text; none where it is blank."""
        pieces = [
            (span.start + match.start(), span.start + match.end())
            for span in spans
            for match in _LINE.finditer(self.text[span.start : span.end])
            if match[0].strip()
        ]
        if pieces:
            where = ";".join(f"{start} {end}" for start, end in pieces)
            words = " ".join(self.text[start:end] for start, end in pieces)
            yield f"{self.number('T')}\t{kind} {where}\t{_BLANK.sub(' ', words)}"

    def fact(self, kind: str, span: Span, row: dict[str, Any]) -> Iterator[str]:
        for line in self.bound(kind, [span]):
            yield line
            told = [str(row[key]) for key in _IN_NOTES if row.get(key) is not None]
            yield from self.note(line, ", ".join(told))

    def note(self, line: str, words: str) -> Iterator[str]:
        if words:
            of = line.split("\t", 1)[0]
            yield f"{self.number('#')}\tAnnotatorNotes {of}\t{_BLANK.sub(' ', writable(words))}"

    def said(self, said: Attribution) -> Iterator[str]:
        content = list(self.bound(said.kind.capitalize(), said.content))
        yield from content
        arguments = [
            ("Said", "Source", said.source.span if said.source else None),
            ("Cued", "Cue", said.cue),
        ]
        for relation, kind, span in arguments:
            for line in self.bound(kind, [span]) if span is not None and content else ():
                yield line
                one, other = line.split("\t", 1)[0], content[0].split("\t", 1)[0]
                yield f"{self.number('R')}\t{relation} Arg1:{one} Arg2:{other}"
                if kind == "Source" and said.source:
                    told = (said.source.name, said.source.role)
                    yield from self.note(line, ", ".join(t for t in told if t))


def _type_of(field: str, annotation: Any) -> str:
    """The name of a type: letters, digits, "_" and "-" alone."""
    if field in _DATES and isinstance(annotation, Timex):
        return annotation.kind.capitalize() if field == DATES.name else short(field).capitalize()
    if field == ENTITIES.name and isinstance(annotation, Entity):
        return annotation.kind.capitalize()
    if field == AMOUNTS.name:
        return "Money"
    return re.sub(r"[^A-Za-z0-9_-]", "_", short(field).capitalize())
