"""Fit the judgement of pages (``newsextract/data/html.json``) to pages with the text of their articles.

    python tools/fit_html.py PAGES.jsonl.gz [--cross] [--write]

A page is {"html", "publisher", "body": [paragraph], …}. ``--cross`` prints what holds on publishers that were not
fitted on, in ten parts; ``--write`` writes the file. Needs the group fit. The words of classes stand in the file
itself and are kept.
"""

from __future__ import annotations

import argparse
import gzip
import json
import re
import unicodedata
from collections import Counter, defaultdict
from pathlib import Path
from typing import Any

import lightgbm
import numpy as np

from newsextract._page.printed import read_printed
from newsextract._parser import default_parser
from newsextract.html import judgement
from newsextract.html._parse import read_page
from newsextract.html.evidence import names

DATA = Path(__file__).resolve().parent.parent / "src" / "newsextract" / "data" / "html.json"
ROUNDS = {"first": (90, 0.09), "second": (70, 0.09)}
PARTS, INNER = 10, 5
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")


class Example:
    """A page with what is known of it."""

    def __init__(self, page: dict[str, Any]) -> None:
        read = read_page(page["html"], None, default_parser(), None, None)
        reading = read.read(read_printed(read.text), read.lexicons, None, None, False)
        self.publisher = page["publisher"]
        self.gold = _words("\n".join(page["body"]))
        self.known = [kind is not None for kind in read.given]
        self.texts = [piece.text for piece in read.pieces]
        if self.texts:
            self.evidence = reading.evidence
            self.rows = self.evidence.rows()
        self.labels = _labels([_words(t) for t in self.texts], self.gold, page["body"])
        lengths = np.array([min(w, 80) + 2.0 for w in map(len, map(_words, self.texts))])
        self.weights = 100 * lengths / (lengths[np.array(self.labels) >= 0.5].sum() + 50)

    def second(self, scores: list[float]) -> list[list[float]]:
        """The rows of the second step."""
        more = judgement.around(self.evidence, scores)
        return [row + a for row, a in zip(self.rows, more, strict=True)]


def _words(text: str) -> list[str]:
    return [w.casefold() for w in _WORD.findall(unicodedata.normalize("NFKC", text))]


def _shingles(tokens: list[str]) -> list[tuple[str, ...]]:
    return [tuple(tokens[i : i + 4]) for i in range(max(1, len(tokens) - 3))] if tokens else []


def _labels(pieces: list[list[str]], gold: list[str], paragraphs: list[str]) -> list[float]:
    """How much of each piece is the article's; of a paragraph that stands twice, once."""
    whole = f" {' '.join(gold)} "
    alone = {" ".join(_words(p)) for p in paragraphs}
    known = set(_shingles(gold))
    found = []
    for i, words in enumerate(pieces):
        joined = " ".join(words)
        if not words:
            found.append(0.0)
        elif len(words) >= 5:
            parts = _shingles(words)
            found.append(
                1.0 if f" {joined} " in whole else sum(p in known for p in parts) / len(parts)
            )
        else:
            before = pieces[i - 1][-3:] if i else []
            behind = pieces[i + 1][:3] if i + 1 < len(pieces) else []
            near = [" ".join(c) for c in (before + words, words + behind) if len(c) > len(words)]
            found.append(float(joined in alone or any(f" {c} " in whole for c in near)))
    places = defaultdict(list)
    for i, words in enumerate(pieces):
        if found[i] >= 0.5:
            places[" ".join(words)].append(i)
    for joined, twice in places.items():
        most = max(1, whole.count(f" {joined} "))
        if len(twice) > most:

            def company(i: int) -> float:
                return -sum(
                    found[j] * min(len(pieces[j]), 40)
                    for j in range(max(0, i - 4), min(len(pieces), i + 5))
                    if j != i
                )

            for i in sorted(twice, key=company)[most:]:
                found[i] = 0.0
    return found


def fit(rows: list[Any], examples: list[Example], step: str) -> Any:
    """The trees of a step."""
    rounds, rate = ROUNDS[step]
    x = np.array([row for page in rows for row in page])
    y = np.concatenate([np.array(e.labels) >= 0.5 for e in examples]).astype(int)
    w = np.concatenate([e.weights for e in examples])
    options = {
        "objective": "binary", "learning_rate": rate, "num_leaves": 8, "max_depth": 5, "min_data_in_leaf": 20,
        "feature_fraction": 0.4, "bagging_fraction": 0.7, "bagging_freq": 1, "lambda_l2": 5, "verbose": -1, "seed": 1,
        "num_threads": 2, "deterministic": True,
    }  # fmt: skip
    return lightgbm.train(options, lightgbm.Dataset(x, y, weight=w), rounds)


def parts_of(examples: list[Example], count: int, seed: int) -> list[int]:
    """A part for each page, all of a publisher in one."""
    publishers = sorted({e.publisher for e in examples})
    np.random.RandomState(seed).shuffle(publishers)
    part = {p: i % count for i, p in enumerate(publishers)}
    return [part[e.publisher] for e in examples]


def both(examples: list[Example], seed: int = 0) -> tuple[Any, Any]:
    """The models of both steps; the second sees first scores of pages that were not fitted on."""
    first = fit([e.rows for e in examples], examples, "first")
    rows: list[Any] = [None] * len(examples)
    part = parts_of(examples, INNER, seed + 1)
    for k in range(INNER):
        known = [e for e, p in zip(examples, part, strict=True) if p != k]
        model = fit([e.rows for e in known], known, "first")
        for i, e in enumerate(examples):
            if part[i] == k:
                rows[i] = e.second(list(model.predict(np.array(e.rows), raw_score=True)))
    return first, fit(rows, examples, "second")


def cross(examples: list[Example], seed: int) -> None:
    """What holds on publishers that were not fitted on."""
    part = parts_of(examples, PARTS, seed)
    sums, means = np.zeros(3), []
    for k in range(PARTS):
        first, second = both([e for e, p in zip(examples, part, strict=True) if p != k])
        for e in (e for e, p in zip(examples, part, strict=True) if p == k):
            scores = list(first.predict(np.array(e.rows), raw_score=True))
            last = second.predict(np.array(e.second(scores)), raw_score=True)
            taken = [
                t
                for t, s, known in zip(e.texts, last, e.known, strict=True)
                if s > 0 and not known
            ]
            got = _words("\n".join(taken))
            a, b = Counter(_shingles(e.gold)), Counter(_shingles(got))
            same = (a & b).total()
            share = np.array([same, b.total() - same, a.total() - same])
            sums += share / (share.sum() or 1)
            words = (Counter(e.gold) & Counter(got)).total()
            means.append(2 * words / (len(got) + len(e.gold)))
    tp, fp, fn = sums
    p, r = tp / (tp + fp), tp / (tp + fn)
    print(
        f"other publishers: body p {p:.2%} r {r:.2%} f1 {2 * p * r / (p + r):.2%}, mean {np.mean(means):.2%}",
        flush=True,
    )


def trees(model: Any) -> list[Any]:
    """The trees of a model as the data file has them."""

    def plain(node: dict[str, Any]) -> Any:
        if "leaf_value" in node:
            return round(node["leaf_value"], 3)
        return [
            node["split_feature"],
            float(f"{node['threshold']:.4g}"),
            plain(node["left_child"]),
            plain(node["right_child"]),
        ]

    return [plain(tree["tree_structure"]) for tree in model.dump_model()["tree_info"]]


def main() -> None:
    """Fit, and say what holds."""
    args = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    args.add_argument("pages", type=Path)
    args.add_argument(
        "--cross", type=int, default=0, metavar="N", help="so many times, in other parts"
    )
    args.add_argument("--write", action="store_true")
    opts = args.parse_args()
    with gzip.open(opts.pages, "rt", encoding="utf-8") as lines:
        examples = [e for e in (Example(json.loads(line)) for line in lines) if e.texts]
    print(len(examples), "pages,", sum(len(e.texts) for e in examples), "pieces", flush=True)
    for seed in range(opts.cross):
        cross(examples, seed)
    if opts.write:
        data = json.loads(DATA.read_text(encoding="utf-8"))
        first, second = both(examples)
        for step, model in (("first", first), ("second", second)):
            data[step] = {"trees": trees(model)}
        data["features"] = [*names(data["classes"]), *judgement.AROUND]
        DATA.write_text(json.dumps(data, separators=(",", ":")) + "\n", encoding="utf-8")
        print(DATA, DATA.stat().st_size, "bytes")


if __name__ == "__main__":
    main()
