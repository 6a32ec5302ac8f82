"""Tables of the weights by which a verb is told to report: one for each feature's name.

``verb.kind: claim noun`` of ``data/reports.json`` is the value ("claim", "noun") of the table
``verb_kind``, so that no string is made to look it up. Weights are hundredths of a logit, fitted by
``tools/fit_reports.py`` on texts whose reports are known.
"""

import json
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from typing import Any

from newsextract._model import light
from newsextract._words.data import read_data

_DATA = "reports.json"
SCALE = 100  # weights are whole numbers of hundredths of a logit
_TAKEN = ("quote", "that", "wh", "to", "preposition", "ing", "clause", "noun")
_TAKES = frozenset({"before", *_TAKEN, *(f"told {kind}" for kind in _TAKEN)})
_FLAGS = {"True": True, "False": False}

Lookup = Callable[[Any, int], int]


@light.frozen
class Tables:
    """Tables of weights, by the feature's name; each looks a value up."""

    order: Lookup
    verb: Lookup
    kind: Lookup  # what it takes: "that", "clause"
    verb_kind: Lookup
    first: Lookup  # word of what it takes
    kind_first: Lookup
    verb_first: Lookup
    speaker: Lookup  # what kind of thing speaks
    speaker_kind: Lookup
    verb_speaker: Lookup
    head: Lookup  # of the speaker's noun phrase
    pattern_kind: Lookup  # that the verb can have, and what it takes
    form: Lookup
    form_kind: Lookup
    auxiliary: Lookup
    auxiliary_kind: Lookup
    infinitive: Lookup
    before: Lookup  # the word in front of the verb
    opener: Lookup  # the word in front of who speaks
    capital: Lookup
    unstopped: Lookup  # whether the sentence ends without a stop
    source_length: Lookup
    apart: Lookup
    length: Lookup
    quotes: Lookup
    number: Lookup
    sum: Lookup
    bias: int = 0


_NAMES = {
    a.name: a.name.replace("_", " " if a.name == "source_length" else ".")
    for a in light.fields(Tables)
    if a.name != "bias"
}


_PLAIN = frozenset(
    [n for n in _NAMES.values() if n != "apart" and "." not in n and not n.endswith("length")]
)


_PAIRED = frozenset([n for n in _NAMES.values() if "." in n and not n.endswith(".kind")])


def tables_of(weights: Mapping[str, int]) -> Tables:
    """The tables of weights by the names of features, each with its value: "verb: say"."""
    rows: dict[str, dict[object, int]] = {name: {} for name in _NAMES.values()}
    for feature, weight in weights.items():
        name, _, text = feature.partition(": ")
        if name in _PLAIN:  # saves time
            rows[name][_FLAGS.get(text, text)] = weight
        elif name in _PAIRED:  # saves time
            first, _, second = text.rpartition(" ")
            rows[name][first, second] = weight
        elif name in rows:
            rows[name].update(dict.fromkeys(_values(name, text), weight))
    tables: dict[str, Any] = {attribute: rows[name].get for attribute, name in _NAMES.items()}
    return Tables(**tables, bias=weights["bias"])


def _values(name: str, text: str) -> Iterator[object]:
    """The values that a feature's text can stand for; the base form of a verb may have blanks."""
    if name == "apart":
        yield tuple(_FLAGS[part] for part in text.split())
    elif name.endswith("length"):
        yield int(text)
    elif name.endswith(".kind"):
        first, _, last = text.rpartition(" ")
        if first and last in _TAKES:
            yield first, last
            if first.endswith(" told") and last in _TAKEN:
                yield first[: -len(" told")], f"told {last}"
    elif "." in name:
        first, _, second = text.rpartition(" ")
        yield first, second
    else:
        yield _FLAGS.get(text, text)


def asked_of() -> tuple[list[str], Tables]:
    """Tables without weights, and the features that they will have been asked for, by name."""
    asked: list[str] = []

    def watch(name: str) -> Lookup:
        def ask(value: object, default: int) -> int:
            text = " ".join(map(str, value)) if isinstance(value, tuple) else str(value)
            asked.append(f"{name}: {text}")
            return default

        return ask

    tables: dict[str, Any] = {attribute: watch(name) for attribute, name in _NAMES.items()}
    return asked, Tables(**tables)


@cache
def weights_of(language: str) -> Mapping[str, int] | None:
    """The weights of a language's features by name, or None if it has none."""
    found: Mapping[str, Mapping[str, int]] = json.loads(read_data(_DATA))
    return found.get(language.partition("-")[0])


@cache
def tables_for(language: str) -> Tables | None:
    """The tables of a language, or None if it has none."""
    weights = weights_of(language)
    return None if weights is None else tables_of(weights)
