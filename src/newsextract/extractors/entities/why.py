"""Why an entity is of its kind: what it is next to that, and the features that tell the two apart.

Read again when an explanation is asked for. Nothing where a longer name settled it.
"""

from collections import Counter
from collections.abc import Sequence
from math import sqrt
from typing import Any

import attrs

from newsextract._model.annotations import Entity
from newsextract._model.parsed import Parsed
from newsextract._page.printed import read_printed
from newsextract._reading import Reading
from newsextract._view import Extractor, View
from newsextract.extractors.entities.features import MOST_LOOKED_AT
from newsextract.extractors.entities.scoring import (
    AROUND,
    KINDS,
    SCALE,
    Lookup,
    Tables,
    load_tables,
    text_of,
    unpack,
)
from newsextract.extractors.entities.verdicts import decide
from newsextract.extractors.entities.wordings import Read, Wording
from newsextract.lexicon import UNDETERMINED, Lexicons

_MOST = 5
Weighed = Counter[tuple[str, str]]  # family and value of a feature -> packed weights


def view_of(parsed: Parsed, entity: Entity, extractor: Extractor[Entity]) -> tuple[View, Entity]:
    """A view of a text that was parsed, and one of its entities as it stands there."""
    printed = read_printed(parsed.text)
    reading = Reading(
        printed, Lexicons(parsed.language or UNDETERMINED), None, parsed.reference, False
    )
    layers = {name: printed.seen(layer) for name, layer in parsed.layers.items()}
    (entity,) = printed.seen((entity,))
    return View(reading, layers, extractor), entity


def heaviest(entity: Entity, parts: Sequence[Read]) -> list[tuple[str, float]]:
    """What an entity is rather than what, and the features that moved that most, in log odds."""
    wordings = decide(parts)
    spans = {(span.start, span.end) for span in entity.mentions}
    scored = [
        wording
        for wording in wordings.values()
        if wording.margin and any(m[:2] in spans for _, m in wording.mentions)
    ]
    if not scored:
        return []
    wording = max(scored, key=lambda one: len(one.name.low))
    first, second = KINDS.index(wording.verdict), KINDS.index(wording.second)
    rows: list[tuple[str, float]] = []
    share = sqrt(len(wording.mentions[:MOST_LOOKED_AT]))
    for (family, value), packed in _weighed(wording).items():
        weights = unpack(packed)
        moved = (weights[first] - weights[second]) / SCALE
        rows.append((f"{family} {value}".rstrip(), moved / share if family in AROUND else moved))
    rows.sort(key=lambda row: -abs(row[1]))
    return [(f"{wording.verdict} over {wording.second}", wording.margin), *rows[:_MOST]]


def _weighed(wording: Wording) -> Weighed:
    """The features of a wording with their weights for all kinds."""
    single, several = load_tables()
    rows: Weighed = Counter()
    tables = _watched(several if len(wording.name.low) > 1 else single, rows)
    evidence = wording.mentions[0][0]
    evidence.of_name(wording.name, len(wording.mentions), tables)
    for title in wording.titles:
        tables.title(title, 0)
    for beside, mention in wording.mentions[:MOST_LOOKED_AT]:
        tables.forget()
        beside.around(mention, tables)
    for value in wording.company:
        tables.company(value, 0)
    return rows


def _watched(tables: Tables, rows: Weighed) -> Tables:
    """Tables that write down what they were asked and answered."""

    def watch(name: str, look: Lookup) -> Lookup:
        def asked(value: Any, default: int) -> int:
            weight = look(value, default)
            if weight:
                rows[name, text_of(value, name)] += weight
            return weight

        return asked

    return Tables(
        **{a.name: watch(a.name, getattr(tables, a.name)) for a in attrs.fields(Tables) if a.init}
    )
