"""Fit the weights that tell names outside English, and write ``data/names_abroad.json``.

    python tools/fit_names_abroad.py GOLD [--keep 3200] [--leave-out] [--gold-alone]

GOLD is a folder with ``entities-<language>-dev.jsonl.gz`` (names marked: "entities" with "kinds" and
"named") and ``everyday-<language>-dev.jsonl`` ("people", "bodies" and "places" by their names).
Passages of our own in ``tools/marked`` and pages whose names a reader told (``pages_abroad.py``) are
fitted on too, and never measured (``--gold-alone`` does without). German, which writes all nouns with a
capital, has a table of its own, to which the other languages count a little; they share one. Each
piece of each stretch of capitalised words is a case: of the kind that the gold gives to it, or no name. ``--leave-out`` fits without each language in turn and prints how many pieces are told
right in it; otherwise the share is that of documents left out, a quarter at a time.

Needs scikit-learn (group ``fit``).
"""

import argparse
import gzip
import hashlib
import json
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from pages_abroad import pages
from printed_places import placing
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

from newsextract._model.annotations import ENTITIES
from newsextract._page.printed import read_printed
from newsextract._reading import Reading
from newsextract._view import View, extractor
from newsextract.extractors.entities.abroad.parts import Table
from newsextract.extractors.entities.abroad.reading import gather
from newsextract.extractors.entities.abroad.weighing import Weighing
from newsextract.extractors.entities.scoring import KINDS
from newsextract.lexicon import Lexicons

FILE = Path(__file__).resolve().parent.parent / "src/newsextract/data/names_abroad.json"
MARKED = Path(__file__).resolve().parent / "marked"
OWN = "own-"
OWN_KINDS = {"p": "person", "o": "organization", "l": "place", "x": "other"}
_MARK = re.compile(r"\[([polx]) ([^\]]{1,80})\]")
LANGUAGES = ("de", "es", "fr", "it", "nl", "pt")
SOURCES = (
    "CoNLL-2002 (EFE; De Morgen), Italian Wikinews, and articles of five languages marked by hand; "
    "passages of our own and pages whose names readers told; weights alone, made by "
    "tools/fit_names_abroad.py"
)
EVERYDAY = 1.5  # weight of a piece of the articles marked by hand
OWN_WEIGHT = 1.0  # of a piece of our own passages, which are never left out
PAGE_WEIGHT = {"de": 1.0}  # of a piece of the pages, which are never left out either
OF_PAGES = 0.4  # the same in the other languages
NOUNS = frozenset({"de"})  # languages that write all nouns with a capital
OF_OTHERS = 0.15  # of a piece of another language, in the table of these
FEWEST = 3  # pieces that have a feature
STRENGTH = 0.3  # of the weights against their penalty
STEP = 10  # hundredths: weights are rounded to these
FOLDS = 4
OVERLAP = 0.55  # Dice of a piece and a name that is no piece itself

Spans = dict[tuple[int, int], list[str]]


class Text(NamedTuple):
    """An article with the names that are marked in it."""

    language: str
    name: str
    text: str
    spans: Spans
    weight: float


class Case(NamedTuple):
    """A piece: its features and its kind."""

    features: list[str]
    kind: str
    weight: float


def texts(folder: Path) -> Iterator[Text]:
    """All texts of the gold."""
    for path in sorted(folder.glob("entities-??-dev.jsonl.gz")):
        for line in gzip.decompress(path.read_bytes()).decode("utf-8").splitlines():
            row = json.loads(line)
            spans = {tuple(s): e["kinds"] for e in row["entities"] for s in e["named"]}
            yield Text(row["language"], row["id"], row["text"], spans, 1.0)
    for language in LANGUAGES:
        path = folder / f"everyday-{language}-dev.jsonl"
        for line in path.read_text(encoding="utf-8").splitlines() if path.is_file() else ():
            row = json.loads(line)
            yield Text(language, f"everyday-{row['id']}", row["text"], _named(row), EVERYDAY)


def own() -> Iterator[Text]:
    """Passages of our own, in which names stand between brackets: "[p Ana Ruiz] von der [o SPD]"."""
    for path in sorted(MARKED.glob("*.txt")):
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines()):
            text, spans, at = "", Spans(), 0
            for match in _MARK.finditer(line):
                text += line[at : match.start()]
                spans[len(text), len(text) + len(match[2])] = [OWN_KINDS[match[1]]]
                text += match[2]
                at = match.end()
            yield Text(
                path.stem, f"{OWN}{path.stem}-{number}", text + line[at:], spans, OWN_WEIGHT
            )


def _named(row: dict[str, Any]) -> Spans:
    """Where the names of an article stand in it."""
    names = [(n, "person") for p in row["people"] for n in (p["name"], *p["aliases"])]
    names += [(n, "organization") for n in row["bodies"]]
    names += [(n, "place") for n in row["places"]]
    return _standing(names, row["text"])


def _standing(names: Sequence[tuple[str, str]], text: str) -> Spans:
    """Where names stand in a text, the longest first; a German genitive is no part of them."""
    spans: Spans = {}
    taken: set[int] = set()
    for name, kind in sorted(names, key=lambda row: -len(row[0])):
        for match in re.finditer(rf"(?<!\w)({re.escape(name)})(?:s|’|')?(?!\w)", text):
            if taken.isdisjoint(range(*match.span(1))):
                taken.update(range(*match.span(1)))
                spans[match.span(1)] = [kind]
    return spans


def told_pages(folder: Path) -> Iterator[Text]:
    """Stretches of pages whose names a reader told."""
    for page in pages(folder):
        spans = _standing([(name, kind) for name, kind in page.names if kind], page.text)
        weight = PAGE_WEIGHT.get(page.language, OF_PAGES)
        yield Text(page.language, f"{OWN}{page.id}", page.text, spans, weight)


@extractor(provides=ENTITIES)
def _nothing(view: View) -> Iterator[Any]:
    yield from ()


def cases(text: Text) -> list[Case]:
    """The pieces of an article."""
    printed, place = read_printed(text.text), placing(text.text)
    reading = Reading(printed, Lexicons(text.language), None, None, False)
    runs, evidence = gather(View(reading, {}, _nothing))
    words, tokens = evidence.vocabulary, evidence.tokens
    weighing = Weighing(evidence, Table.of(words, list))
    found = [
        (own + around, place(tokens.starts[run.units[a].first], tokens.ends[run.units[b].last]))
        for run in runs
        for a, b, _, own, around in weighing.pieces(run)
    ]
    kinds = _kinds(text.spans, {span for _, span in found})
    return [Case(told, kinds.get(span, "none"), text.weight) for told, span in found]


def _kinds(spans: Spans, found: set[tuple[int, int]]) -> dict[tuple[int, int], str]:
    """The kind of each piece that is a name, or nearly one that is no piece."""
    kinds: dict[tuple[int, int], str] = {}
    for span, told in spans.items():
        kind = next((k for k in told if k in KINDS[:3]), "other")
        if span in found:
            kinds[span] = kind
            continue
        near = max(((_dice(span, other), other) for other in found), default=(0.0, span))
        if near[0] >= OVERLAP:
            kinds.setdefault(near[1], kind)
    return kinds


def _dice(a: tuple[int, int], b: tuple[int, int]) -> float:
    shared = max(0, min(a[1], b[1]) - max(a[0], b[0]))
    return 2 * shared / (a[1] - a[0] + b[1] - b[0])


def rows_for(read: Sequence[tuple[Text, list[Case]]], *, nouns: bool) -> list[Case]:
    """The pieces that a table is fitted on, that of languages with capital nouns or the other."""
    found = []
    for text, rows in read:
        if (text.language in NOUNS) == nouns:
            found += rows
        elif nouns:
            found += [row._replace(weight=row.weight * OF_OTHERS) for row in rows]
    return found


def fit(rows: Sequence[Case], keep: int) -> dict[str, list[int]]:
    """The weights of the features that tell most, in hundredths."""
    counts: Counter[str] = Counter()
    for row in rows:
        counts.update(set(row.features))
    names = sorted(name for name, n in counts.items() if n >= FEWEST)
    weights, bias = _fitted(rows, names)
    if len(names) > keep:
        told = np.abs(weights).max(0) * np.sqrt([counts[name] for name in names])
        names = sorted(names[i] for i in np.argsort(-told)[:keep])
        weights, bias = _fitted(rows, names)
    table = {"bias": [round(100 * b) for b in bias]}
    for i, name in enumerate(names):
        row = [round(100 * w / STEP) * STEP for w in weights[:, i]]
        if max(map(abs, row)) >= 2 * STEP:
            table[name] = row
    return table


def _fitted(rows: Sequence[Case], names: Sequence[str]) -> tuple[Any, Any]:
    number = {name: i for i, name in enumerate(names)}
    columns: list[int] = []
    ends = [0]
    for row in rows:
        columns += sorted({number[f] for f in row.features if f in number})
        ends.append(len(columns))
    matrix = csr_matrix((np.ones(len(columns)), columns, ends), shape=(len(rows), len(names)))
    model = LogisticRegression(C=STRENGTH, max_iter=60, tol=1e-3)
    model.fit(
        matrix,
        [KINDS.index(row.kind) for row in rows],
        sample_weight=[row.weight for row in rows],
    )
    weights, bias = np.zeros((len(KINDS), len(names))), np.zeros(len(KINDS))
    for i, kind in enumerate(model.classes_):
        weights[kind], bias[kind] = model.coef_[i], model.intercept_[i]
    return weights - weights.mean(0), bias


def share(table: dict[str, list[int]], rows: Sequence[Case]) -> float:
    """How many of the names among the pieces get their kind, in percent."""
    right = wanted = 0
    for row in rows:
        if row.kind == "none":
            continue
        parts = [table[f] for f in ("bias", *row.features) if f in table]
        sums = [sum(column) for column in zip(*parts, strict=True)]
        wanted += 1
        right += KINDS[sums.index(max(sums))] == row.kind
    return round(100 * right / max(1, wanted), 1)


def main() -> None:
    """Fit, say how well, and write the file."""
    args = argparse.ArgumentParser(description=__doc__)
    args.add_argument("gold", type=Path)
    args.add_argument("--keep", type=int, default=3200)
    args.add_argument("--leave-out", action="store_true")
    args.add_argument("--gold-alone", action="store_true")
    opts = args.parse_args()
    found = [*texts(opts.gold), *(() if opts.gold_alone else (*own(), *told_pages(opts.gold)))]
    read = [(text, cases(text)) for text in found]
    if opts.leave_out:
        groups = {text.name: LANGUAGES.index(text.language) for text, _ in read}
    else:
        groups = {
            text.name: int(hashlib.md5(text.name.encode()).hexdigest(), 16) % FOLDS
            for text, _ in read
        }
    never = {text.name for text, _ in read if text.name.startswith(OWN)}
    for group in sorted(set(groups.values())):
        left_out = {name for name, number in groups.items() if number == group} - never
        inside = [(text, rows) for text, rows in read if text.name not in left_out]
        told = []
        for nouns in (False, True):
            outside = [
                row
                for text, rows in read
                if text.name in left_out and (text.language in NOUNS) == nouns
                for row in rows
            ]
            told.append(share(fit(rows_for(inside, nouns=nouns), opts.keep), outside))
        print(LANGUAGES[group] if opts.leave_out else group, *told)
    tables = {
        name: fit(rows_for(read, nouns=nouns), opts.keep)
        for name, nouns in (("weights", False), ("nouns", True))
    }
    packed = {
        name: {feature: " ".join(map(str, row)) for feature, row in table.items()}
        for name, table in tables.items()
    }
    FILE.write_text(
        json.dumps({"sources": SOURCES} | packed, ensure_ascii=False, separators=(",", ":")),
        encoding="utf-8",
    )
    print(*map(len, tables.values()), "features,", FILE.stat().st_size, "bytes")


if __name__ == "__main__":
    main()
