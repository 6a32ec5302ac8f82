"""A document as a Doc of spaCy, its facts in span groups named after the fields.

``doc.spans["amounts"]``, ``doc.spans["dates"]`` …, and of the attributions ``"sources"``, ``"cues"``
and ``"contents"``. A span's label is the kind of the fact ("person", "direct", the ISO 4217 code of a
sum), its ``id_`` the rule. The offsets of a fact that begins or ends inside a token of spaCy are
widened to that token; ``doc.user_data["newsextract"]`` has all rows with the exact ones.

Needs spaCy, but no model: the pipeline is ``spacy.blank`` of the language if none is given.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from newsextract._model.annotations import ATTRIBUTIONS, Attribution, MonetaryAmount
from newsextract._model.field import Annotation
from newsextract._model.parsed import Parsed
from newsextract._model.span import Span
from newsextract.export.plain import short, writable
from newsextract.export.rows import to_rows

_ANY = "xx"  # the pipeline of spaCy that is of no one language


def to_spacy(parsed: Parsed, nlp: Any = None) -> Any:
    """The text as a ``spacy.tokens.Doc`` with span groups.

    Args:
        parsed: the document.
        nlp: the pipeline whose tokenizer is used, and run over the text; None: a blank one.

    Raises:
        ModuleNotFoundError: if spaCy is not installed.
    """
    doc = (nlp or _blank(parsed.language or _ANY))(writable(parsed.text))
    groups: defaultdict[str, list[Any]] = defaultdict(list)
    for name, layer in parsed.layers.items():
        groups[short(name)] = []
        for annotation in layer:
            for group, span, label in _spans(name, annotation):
                found = doc.char_span(
                    span.start,
                    span.end,
                    label=label,
                    span_id=annotation.rule,
                    alignment_mode="expand",
                )
                if found is not None and len(found):
                    groups[group].append(found)
    for group, spans in groups.items():
        doc.spans[group] = spans
    doc.user_data["newsextract"] = {
        name: to_rows(parsed, layer) for name, layer in parsed.layers.items()
    }
    return doc


def to_spacy_json(parsed: Parsed) -> str:
    """The Doc as spaCy's own JSON, which ``Doc(nlp.vocab).from_json`` reads."""
    return json.dumps(to_spacy(parsed).to_json(), ensure_ascii=False, indent=2)


def _blank(language: str) -> Any:
    try:
        import spacy
    except ModuleNotFoundError as error:
        raise ModuleNotFoundError(
            "spaCy is not installed; install it with: pip install spacy", name="spacy"
        ) from error
    try:
        return spacy.blank(language.partition("-")[0])
    except ImportError:  # a language that spaCy does not have, or one with parts that are missing
        return spacy.blank("xx")


def _spans(field: str, annotation: Annotation) -> Iterator[tuple[str, Span, str]]:
    """Group, place and label of what one annotation marks."""
    group = short(field)
    yield group, annotation.span, _label(annotation, group)
    if field == ATTRIBUTIONS.name and isinstance(annotation, Attribution):
        if annotation.source:
            yield "sources", annotation.source.span, writable(annotation.source.name or "unnamed")
        if annotation.cue:
            yield "cues", annotation.cue, annotation.kind
        for span in annotation.content:
            yield "contents", span, annotation.kind


def _label(annotation: Annotation, group: str) -> str:
    if isinstance(annotation, MonetaryAmount):
        return annotation.currency or "money"
    kind = getattr(annotation, "kind", None)
    return kind if isinstance(kind, str) else group
