"""A document as lines for people: each fact with who, what, where, and why."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import attrs

from newsextract import Annotation, Document, Span

if TYPE_CHECKING:
    from rich.console import Console


def _clip(text: str, width: int = 88) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) <= width else f"{flat[: width - 1]}…"


def _reasons(doc: Document, annotation: Annotation) -> Iterator[str]:
    """Lines that say who found an annotation and from what."""
    why = doc.explain(annotation)
    by = f" by {why.provider.extractor} of {why.provider}" if why.provider else ""
    yield f"{why.rule}{by}"
    yield f"from {' … '.join(repr(_clip(doc.text_of(cue), 60)) for cue in why.cues)}"
    if why.anchor:
        yield f"counted from {why.anchor}"
    for other in why.drew_on:
        found = repr(_clip(doc.text_of(other.annotation.span), 60))
        yield f"{other.how} {other.field} {found} {other.annotation.span}"


def _values(annotation: Any) -> Iterator[str]:
    """What a plugin's annotation says beside where it stands."""
    for attribute in attrs.fields(type(annotation)):
        value = getattr(annotation, attribute.name)
        if attribute.name != "rule" and value is not None and not isinstance(value, Span):
            yield f"{attribute.name} {value}"


@attrs.frozen
class _Row:
    """One line of what is shown of a document."""

    label: str
    text: str
    where: str = ""
    style: str = ""
    of: Annotation | None = None  # what ``--explain`` explains behind it


def show(doc: Document, console: Console, *, explain: bool = False) -> None:
    """Print every fact of a document, with who, what and where, and why if asked to explain."""
    from rich.text import Text

    for row in (*_top(doc), *_said(doc), *_counted(doc), *_added(doc)):
        line = Text()  # its own style would dim all that is appended
        line.append(f"{row.label:>12}  ", style="dim")
        line.append(row.text, style=row.style)
        if row.where:
            line.append(f"  {row.where}", style="dim")
        console.print(line)
        if explain and row.of is not None:
            for reason in _reasons(doc, row.of):
                console.print(Text(f"{'':>12}    {reason}", style="dim"))


def _top(doc: Document) -> Iterator[_Row]:
    """What stands above the text of an article."""
    yield _Row("headline", doc.headline or "-", style="bold")
    if doc.section:
        yield _Row("section", doc.section)
    for byline in doc.bylines:
        names = ", ".join(a.name for a in byline.credited) or "-"
        outlet = f" ({byline.organization})" if byline.organization else ""
        yield _Row(byline.kind, f"{names}{outlet}", str(byline.span), "green", byline)
    if doc.dateline:
        line = doc.dateline
        told = " | ".join(str(x) for x in (line.place, line.agency, line.date) if x)
        yield _Row("dateline", told, str(line.span), of=line)
    for label, timex in (("published", doc.published), ("updated", doc.updated)):
        if timex:
            yield _Row(label, timex.value, str(timex.span), of=timex)


def _said(doc: Document) -> Iterator[_Row]:
    """The persons, and who said what."""
    for person in doc.people:
        role = f", {person.role}" if person.role else ""
        mentions = f"{len(person.mentions)} mentions"
        yield _Row("person", f"{person.name}{role}", mentions, "cyan", person)
    for said in doc.attributions:
        source = said.source
        who = mention = doc.text_of(source.span) if source else "-"
        if source and source.name and source.name != mention:
            who = f"{source.name} [{mention}]"
        cue = doc.text_of(said.cue) if said.cue else "-"
        whom = f" to {doc.text_of(said.addressee.span)}" if said.addressee else ""
        via = f" (via {doc.text_of(said.via.source.span)})" if said.via and said.via.source else ""
        words = f"{_clip(who, 60)} · {cue}{whom}{via}: {_clip(doc.text_of(said.content))}"
        yield _Row(said.kind, words, str(said.span), "dark_orange3", said)


def _counted(doc: Document) -> Iterator[_Row]:
    """Dates and amounts, with their values."""
    for found in doc.dates:
        words = f"{_clip(doc.text_of(found.span))} = {found.value}"
        yield _Row(found.kind, words, str(found.span), "magenta", found)
    for money in doc.amounts:
        value = str(money.amount or "unquantified")
        if money.low is not None:
            value = f"{money.low} to {money.high}"
        about = "about " if money.approximate else ""
        per = f" per {money.per}" if money.per else ""
        words = f"{_clip(doc.text_of(money.span))} = {about}{value} {money.currency or '?'}{per}"
        yield _Row("amount", words, str(money.span), "dodger_blue2", money)


def _added(doc: Document) -> Iterator[_Row]:
    """What plugins found, and what failed."""
    for name, layer in doc.layers.items():
        if not name.startswith("newsextract."):
            for annotation in layer:
                values = " · ".join(_values(annotation))
                words = f"{_clip(doc.text_of(annotation))}{f' = {values}' if values else ''}"
                yield _Row(name.rpartition(".")[2], words, str(annotation.span), of=annotation)
    for failure in doc.failures:
        words = f"{failure.plugin}: {failure.error}"
        yield _Row("failure", words, failure.field or "", "red")
