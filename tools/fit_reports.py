"""Fit the weights by which a verb is told to report or not: src/newsextract/data/reports.json.

    pip install newsextract --group fit
    python tools/fit_reports.py extract GOLD CACHE    candidates with features and labels, as a cache
    python tools/fit_reports.py cross CACHE           figures: each document, and each corpus, left out
    python tools/fit_reports.py fit CACHE             weights of all texts into the library

GOLD is a folder of attributions-*.jsonl[.gz] and everyday-*.jsonl. A candidate is right where its
content shares a Dice of at least a half with that of a report of the gold; one inside the content
of a report, where the gold may mark none, is left out unless it is right. Sentences of our own stand
beside them: the articles of benchmarks/learned, of which nothing is measured, the rows of the tests, and ``reports/invented.txt`` of everyday complements.
"""

import argparse
import gzip
import json
import pickle
import re
import sys
import tomllib
import zlib
from collections import Counter, defaultdict
from datetime import date
from pathlib import Path
from typing import Any

import numpy as np
from learned import LEARNED, learned
from printed_places import Place, placing
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

import newsextract
from newsextract.extractors.attributions import orders, reporting
from newsextract.extractors.attributions.features import features_of
from newsextract.extractors.attributions.weights import SCALE

DATA = Path(__file__).resolve().parent.parent / "src" / "newsextract" / "data" / "reports.json"
TABLE = Path(__file__).resolve().parent.parent / "tests" / "extractors" / "attributions.toml"
INVENTED = Path(__file__).resolve().parent / "reports" / "invented.txt"
CORPORA = {  # weight of a candidate of each
    "attributions-polnear-dev": 1.0,
    "attributions-gum-news-dev": 6.0,
    "everyday-dev": 12.0,
    "everyday-pages-dev": 12.0,
    "everyday-mix-dev": 12.0,
    LEARNED: 6.0,
    "examples": 6.0,
    "invented": 6.0,
}
OURS = ("examples", "invented")
FOLDS = 5
C = 0.05
CAUTION = 30  # hundredths of a logit: in doubt a candidate reports nothing
EMPHASIS = {"verb": 1.5, "verb.kind": 2.0}  # a verb's own habit weighs more than its class's
FEWEST = 3  # candidates that have a feature
SMALLEST = 4  # hundredths of a logit: weights below are left out
WORD = re.compile(r"\w+(?:[-'’.]\w+)*")
Candidate = dict[str, Any]


def read(path: Path) -> list[dict[str, Any]]:
    """The cases of a file."""
    opener = gzip.open if path.suffix == ".gz" else open
    with opener(path, "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def gold_of(case: dict[str, Any]) -> list[dict[str, Any]]:
    """The reports of a case: spans of content and cue, and whether it counts neither way."""
    if "gold" in case:
        return [
            {"content": g["content"], "cue": g["cue"], "aside": bool(g.get("aside"))}
            for g in case["gold"]
        ]
    return [
        {
            "content": g["content"],
            "cue": [g["cue"]] if g["cue"] else [],
            "aside": not g.get("sure", True),
        }
        for g in case["attributions"]
    ]


def label(text: str, gold: list[dict[str, Any]], found: list[Candidate]) -> None:
    """Say of each candidate whether it is right: 1, 0, or None where nobody knows."""
    words = [m.span() for m in WORD.finditer(text)]

    def inside(spans: Any) -> frozenset[int]:
        return frozenset(
            i for i, (a, b) in enumerate(words) if any(a < e and s < b for s, e in spans)
        )

    wanted = [(inside(g["content"]), inside(g["cue"]), g["aside"]) for g in gold]
    for one in found:
        content, cue = inside(one.pop("content")), inside([one["cue"]])
        right: int | None = 0
        for theirs, their_cue, aside in wanted:
            both = 2 * len(content & theirs) / max(1, len(content) + len(theirs))
            if both >= 0.5 and (cue & their_cue or not their_cue):
                right = None if aside else 1
                break
            if cue <= theirs:
                right = None
        one["right"] = right


def extract(folder: Path) -> list[Candidate]:
    """The candidates of all texts."""
    found: list[Candidate] = []
    here: list[Candidate] = []
    given: list[Place] = []  # where what is found stands in the text

    def record(article: Any, cue: Any, relation: Any, resolver: Any) -> bool:
        if not reporting.is_asked(article, cue, relation):
            return True
        place = given[0]
        kind = reporting.source_kind(article, relation, resolver)
        starts, ends = article.tokens.starts, article.tokens.ends
        here.append(
            {
                "features": sorted(set(features_of(article, cue, relation, kind))),
                "cue": place(starts[cue.first], ends[cue.last]),
                "content": [place(starts[a], ends[b]) for a, b in relation.content],
            }
        )
        return True

    orders.find_relations.__defaults__ = (*orders.find_relations.__defaults__[:-1], record)
    for name in [name for name in CORPORA if name not in OURS]:
        for case in learned() if name == LEARNED else read(_path(folder, name)):
            here.clear()
            given[:] = [placing(case["text"])]
            published = case.get("published")
            newsextract.parse(
                case["text"], published=date.fromisoformat(published) if published else None
            )
            label(case["text"], gold_of(case), here)
            for one in here:
                one |= {"corpus": name, "id": case["id"], "text": case["text"]}
            found += here
    return found + examples(here, given) + invented(here, given)


def _path(folder: Path, name: str) -> Path:
    return next(p for p in (folder / f"{name}.jsonl", folder / f"{name}.jsonl.gz") if p.exists())


def examples(here: list[Candidate], given: list[Place]) -> list[Candidate]:
    """The candidates of the rows in ``tests/extractors/attributions.toml``, our own sentences."""
    found: list[Candidate] = []
    rows = tomllib.loads(TABLE.read_text(encoding="utf-8"))
    for row in (*rows["found"], *rows["nothing"]):
        parts = re.split("[⟦⟧]", row["text"])
        spans, at = [], 0
        for n, part in enumerate(parts):
            if n % 2:
                spans.append((at, at + len(part)))
            at += len(part)
        here.clear()
        given[:] = [placing("".join(parts))]
        newsextract.parse("".join(parts), published=date(2018, 7, 13))
        for one in here:
            content = one.pop("content")
            first = min(one["cue"][0], *(a for a, _ in content))
            last = max(one["cue"][1], *(b for _, b in content))
            inside = [(a, b) for a, b in spans if a <= one["cue"][0] < b]
            whole = any(a <= first and last == b for a, b in inside)
            one["right"] = 1 if whole else None if inside else 0
            one |= {"corpus": "examples", "id": row["text"], "text": "".join(parts)}
        found += here
    return found


def invented(here: list[Candidate], given: list[Place]) -> list[Candidate]:
    """The candidates whose verb stands in brackets in the lines of ``reports/invented.txt``."""
    found: list[Candidate] = []
    for line in INVENTED.read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            continue
        parts = re.split(r"[\[\]]", line[2:])
        places = [len("".join(parts[:n])) for n in range(1, len(parts), 2)]
        here.clear()
        given[:] = [placing("".join(parts))]
        newsextract.parse("".join(parts), published=date(2018, 7, 13))
        for one in here:
            del one["content"]
            asked = any(one["cue"][0] <= at < one["cue"][1] for at in places)
            one["right"] = int(line[0] == "+") if asked else None
            one |= {"corpus": "invented", "id": line, "text": "".join(parts)}
        found += here
    return found


class Fit:
    """Weights of features."""

    def __init__(self, rows: list[Candidate]) -> None:
        counts = Counter(f for row in rows for f in row["features"])
        self.names = [f for f, n in counts.items() if n >= FEWEST]
        self.place = {f: i for i, f in enumerate(self.names)}
        model = LogisticRegression(C=C, max_iter=2000)
        weight = [CORPORA[row["corpus"]] for row in rows]
        model.fit(
            self.matrix(rows, emphasis=True), [row["right"] for row in rows], sample_weight=weight
        )
        emphasis = [EMPHASIS.get(name.partition(":")[0], 1.0) for name in self.names]
        self.weights = model.coef_[0] * emphasis
        self.bias = float(model.intercept_[0])

    def matrix(self, rows: list[Candidate], *, emphasis: bool = False) -> Any:
        """Which candidate has which feature."""
        at = [[self.place[f] for f in row["features"] if f in self.place] for row in rows]
        indices = [i for row in at for i in row]
        ends = np.cumsum([0, *map(len, at)])
        values = np.ones(len(indices))
        if emphasis:
            each = [EMPHASIS.get(name.partition(":")[0], 1.0) for name in self.names]
            values = np.array([each[i] for i in indices])
        return csr_matrix((values, indices, ends), (len(rows), len(self.names)))

    def score(self, rows: list[Candidate]) -> Any:
        """The log odds that candidates report."""
        return self.matrix(rows) @ self.weights + self.bias


def cross(rows: list[Candidate]) -> None:
    """Print what is right of what is let through, each document and each corpus left out in turn."""
    folds = [zlib.crc32(str(row["id"]).encode()) % FOLDS for row in rows]
    total: dict[str, Counter[str]] = defaultdict(Counter)
    for fold in range(FOLDS):
        pairs = list(zip(rows, folds, strict=True))
        model = Fit([row for row, f in pairs if f != fold or row["corpus"] == LEARNED])
        left = [row for row, f in pairs if f == fold and row["corpus"] != LEARNED]
        for row, score in zip(left, model.score(left), strict=True):
            row["score"] = float(score)
            count(total[row["corpus"]], row, score)
    for corpus in [name for name in CORPORA if name != LEARNED]:
        model = Fit([row for row in rows if row["corpus"] != corpus])
        left = [row for row in rows if row["corpus"] == corpus]
        for row, score in zip(left, model.score(left), strict=True):
            count(total[f"{corpus} left out"], row, score)
    for name, n in total.items():
        p = 100 * n["kept right"] / max(1, n["kept"])
        r = 100 * n["kept right"] / max(1, n["right"])
        print(
            f"{name:40} {n['all']:6} of which right {100 * n['right'] / n['all']:5.1f} -> {p:5.1f}, kept {r:5.1f}"
        )


def count(n: Counter[str], row: Candidate, score: float) -> None:
    """Count a candidate, and whether it is right to let it through."""
    n["all"] += 1
    n["right"] += row["right"]
    kept = SCALE * score > CAUTION
    n["kept"] += kept
    n["kept right"] += kept and row["right"]


def main() -> int:
    """Do what the command line asks."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("what", choices=["extract", "cross", "fit"])
    parser.add_argument("paths", nargs="+", type=Path)
    args = parser.parse_args()
    if args.what == "extract":
        args.paths[1].write_bytes(pickle.dumps(extract(args.paths[0])))
        return 0
    rows = [r for r in pickle.loads(args.paths[0].read_bytes()) if r["right"] is not None]
    if args.what == "cross":
        cross(rows)
        return 0
    model = Fit(rows)
    weights = {f: round(SCALE * w) for f, w in zip(model.names, model.weights, strict=True)}
    kept = {f: w for f, w in sorted(weights.items()) if abs(w) >= SMALLEST}
    data = {
        "about": "Weights of features in hundredths of a logit that a candidate reports. Made by tools/fit_reports.py.",
        "sources": list(CORPORA),
        "en": {"bias": round(SCALE * model.bias) - CAUTION, **kept},
    }
    DATA.write_text(json.dumps(data, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    print(f"{len(kept)} weights")
    return 0


if __name__ == "__main__":
    sys.exit(main())
