"""Fit the trees of src/newsextract/data/structure.json on pages with labelled lines.

    pip install --group fit && python tools/fit_structure.py GOLD.jsonl.gz [GOLD:WEIGHT ...]

GOLD is JSON lines with "text", "publisher" and "gold", the label of each line: headline, byline,
published, body, subheading, caption or other. The figures that are printed are those of pages
whose publisher was left out of the fit, in five parts; the file is then fitted on all of them,
the same to the digit for the same gold. With ``--check`` nothing is written.

The gold is no part of the project. No text goes into the file: numbers and names of features only.
"""

import argparse
import gzip
import json
import random
import re
import sys
import zlib
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import lightgbm
import numpy as np

from newsextract import Lexicons
from newsextract._language.telling import builtin_function_words, tell_language
from newsextract._model.span import Span
from newsextract._page.decode import complete, decode
from newsextract._page.evidence import without_strangers
from newsextract._page.features import (
    BOTH_NAMES,
    LINE_NAMES,
    PLAINLY_OUT,
    Page,
    Surroundings,
    mixed,
)
from newsextract._page.places import PLACE_NAMES, Places
from newsextract._page.printed import read_printed
from newsextract._page.read import body_lines, page_of, signs_of
from newsextract._page.titles import TITLE_NAMES, Titles
from newsextract._page.words import page_words

DATA = Path(__file__).parent.parent / "src" / "newsextract" / "data" / "structure.json"
FOLDS = 5
ARTICLE = frozenset({"body", "subheading", "dateline"})
WORD = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]|[^\W_]+")
ENGLISH = Lexicons("en")
SIZES = {  # trees, leaves, learning rate, least rows of a leaf
    "line": (80, 16, 0.12, 40),
    "around": (60, 12, 0.12, 40),
    "subheading": (25, 8, 0.15, 20),
    "title": (150, 5, 0.1, 15),
    "byline": (35, 8, 0.12, 15),
    "published": (35, 8, 0.12, 15),
}
CUTS = (1, 2, 3, 4, 5, 6, 8, 10, 14)  # paragraphs of the short articles that are made of long ones
FRONTS = (0, 0, 1, 3, 8, 20, 60)  # lines that are left before them
BEHINDS = (0, 0, 1, 3, 6, 15, 50)  # and behind
STRAYS = (0, 0, 1, 2, 3)  # lines of other pages that are strewn in
CROPS = 2  # times that a page may be cut so


class Case:
    """A page with the features of its lines, and what they are."""

    def __init__(
        self, page: Page, labels: list[set[str]], words: list[int], body: list[bool]
    ) -> None:
        self.page, self.labels, self.words, self.body = page, labels, words, body
        self.rows = [page.line(i) for i in range(page.n)]
        self.fold, self.level, self.weight = 0, "", 1.0
        self.scores: list[float] = []
        self.weighed: list[float] = []
        self.both: list[list[float]] = []

    @classmethod
    def read(cls, item: dict[str, Any], weight: float) -> "Case":
        """The case of an item of the gold."""
        text = item["text"]
        lexicons = Lexicons(tell_language(text, builtin_function_words()))
        printed = read_printed(text)
        spans = [printed.span(Span(line.start, line.end)) for line in printed.lines]
        page = page_of(
            [
                line._replace(start=span.start, end=span.end)
                for line, span in zip(printed.lines, spans, strict=True)
            ],
            signs_of(printed.text, printed.lines, lexicons),
            lexicons,
        )
        gold = sorted(item["gold"], key=lambda g: g["start"])
        labels: list[set[str]] = []
        words: list[int] = []
        body: list[bool] = []
        at = 0
        for line in page.lines:
            of: set[str] = set()
            inside = outside = 0
            while at < len(gold) and gold[at]["start"] < line.end:
                one = gold[at]
                at += 1
                of |= {one["label"]}
                doubtful = any(
                    (x in ARTICLE) != (one["label"] in ARTICLE) for x in one.get("also", ())
                )
                if doubtful or one["label"] == "headline":
                    continue
                size = len(WORD.findall(item["text"][one["start"] : one["end"]]))
                if one["label"] in ARTICLE:
                    inside += size
                else:
                    outside += size
            labels.append(of)
            words.append(inside + outside)
            body.append(inside > outside or inside == outside > 0)
        case = cls(page, labels, words, body)
        publisher = item.get("publisher", item["id"])
        case.fold = zlib.crc32(publisher.encode()) % FOLDS
        case.level = item["id"].rpartition(".")[2]
        case.weight = weight
        return case

    def cropped(self, others: "Sequence[Case]", rnd: random.Random) -> "Case | None":
        """The page cut to a short article, with less around it and lines of others strewn in.

        The pages of the gold are long; what is parsed is often not.
        """
        inside = [i for i, is_body in enumerate(self.body) if is_body]
        if not inside or rnd.random() > 0.7:
            return None
        top = min(
            [inside[0]]
            + [i for i in range(inside[0]) if self.labels[i] & {"headline", "byline", "published"}]
        )
        end = inside[min(rnd.choice(CUTS), len(inside)) - 1]
        front, behind = rnd.choice(FRONTS), rnd.choice(BEHINDS)
        left = [*range(max(0, top - front), end + 1)]
        left += range(inside[-1] + 1, min(self.page.n, inside[-1] + 1 + behind))
        found = [(self, i) for i in left]
        for _ in range(rnd.choice(STRAYS)):
            other = rnd.choice([case for case in others if case.fold == self.fold])
            strays = [i for i in range(other.page.n) if other.labels[i] == {"other"}]
            if strays:
                found.insert(
                    rnd.randrange(len(found) // 2, len(found) + 1), (other, rnd.choice(strays))
                )
        page = Page(
            [c.page.lines[i] for c, i in found],
            [c.page.signs[i] for c, i in found],
            page_words(ENGLISH),
        )
        case = Case(
            page,
            [c.labels[i] for c, i in found],
            [c.words[i] for c, i in found],
            [c.body[i] for c, i in found],
        )
        case.fold, case.level, case.weight = self.fold, "cropped", 0.4 * self.weight
        return case

    def weights(self) -> list[float]:
        """What each line weighs: by its words, softly, and each page half alike."""
        own = [(1 + min(w, 60)) ** 0.75 if w else 0.0 for w in self.words]
        whole = 1 + sum(o for o, is_body in zip(own, self.body, strict=True) if is_body)
        return [o * self.weight * (50 / (whole + 20) + 0.5) for o in own]


Rows = tuple[Any, Any, Any, Any]  # features, what to tell, weights, folds


def grow(judgement: str, rows: Rows) -> Any:
    """Trees of one judgement; the same ones for the same rows."""
    many, leaves, rate, least = SIZES[judgement]
    options = {
        "objective": "binary", "num_leaves": leaves, "learning_rate": rate, "min_child_samples": least,
        "lambda_l2": 5.0, "max_bin": 63, "force_col_wise": True, "deterministic": True,
        "num_threads": 1, "seed": 0, "verbose": -1,
    }  # fmt: skip
    return lightgbm.train(options, lightgbm.Dataset(rows[0], rows[1], weight=rows[2]), many)


def _plainly_out(x: Any) -> Any:
    """Short lines without a sentence beside them, menus and lists: most lines, easily told."""
    names = ("prose", "run_before", "run_after")
    return (x[:, [LINE_NAMES.index(name) for name in names]] == 0).all(axis=1)


def thinned(rows: Rows) -> Rows:
    """The rows with every fourth of the easy ones, of fourfold weight."""
    x, y, w, folds = rows
    easy = _plainly_out(x)
    left = ~easy | (np.arange(len(y)) % 4 == 0)
    return x[left], y[left], np.where(easy, 4 * w, w)[left], folds[left]


def across(judgement: str, rows: Rows) -> tuple[Any, Any]:
    """The trees of all rows, and the scores of each row by the trees of the other folds."""
    x, y, w, folds = rows
    thin = thinned if judgement in ("line", "around") else lambda rows: rows
    scores = np.zeros(len(y))
    for fold in range(FOLDS):
        away, here = folds != fold, folds == fold
        if here.any():
            scores[here] = grow(judgement, thin((x[away], y[away], w[away], folds[away]))).predict(
                x[here], raw_score=True
            )
    return grow(judgement, thin(rows)), scores


def as_rows(found: Sequence[tuple[list[float], bool, float, int]]) -> Rows:
    """Rows as arrays."""
    x, y, w, folds = zip(*found, strict=True)
    return np.array(x, dtype=float), np.array(y), np.array(w), np.array(folds)


def split(scores: Any, cases: Sequence[Case]) -> Iterator[tuple[Case, list[float]]]:
    """Each case with the scores of its lines."""
    at = 0
    for case in cases:
        yield case, [float(s) for s in scores[at : at + case.page.n]]
        at += case.page.n


def fit(cases: list[Case], trees: dict[str, Any]) -> None:
    """All judgements, one upon the other, each by the answers of publishers left out before it."""
    trees["line"], scores = across(
        "line",
        as_rows(
            [
                (r, b, w, c.fold)
                for c in cases
                for r, b, w in zip(c.rows, c.body, c.weights(), strict=True)
            ]
        ),
    )
    for case, judged in split(scores, cases):
        first = [PLAINLY_OUT if case.page.is_far(i) else s for i, s in enumerate(judged)]
        around = Surroundings(case.page, first)
        case.both = [row + around.line(i) for i, row in enumerate(case.rows)]
        case.scores = first
    trees["around"], scores = across(
        "around",
        as_rows(
            [
                (r, b, w, c.fold)
                for c in cases
                for r, b, w in zip(c.both, c.body, c.weights(), strict=True)
            ]
        ),
    )
    for case, second in split(scores, cases):
        case.weighed = list(map(mixed, case.scores, second))
        case.scores = [(a + b) / 2 for a, b in zip(case.scores, second, strict=True)]
    found: list[tuple[list[float], bool, float, int]] = []
    for case in cases:
        for i, of in enumerate(case.labels):
            if case.body[i] and of and case.page.words[i] <= 20:
                found.append(
                    (case.both[i], "subheading" in of and "body" not in of, 1.0, case.fold)
                )
    trees["subheading"], _ = across("subheading", as_rows(found))
    report(cases, "article", read_body)
    real = [case for case in cases if case.level != "cropped"]
    found, of_case = [], []
    for case in real:
        body = body_lines(case.page, case.scores)
        titles = Titles(case.page, case.rows, case.scores, body)
        of_case.append(titles.lines)
        found += [
            (titles.row(i), "headline" in case.labels[i], case.weight, case.fold)
            for i in titles.lines
        ]
    trees["title"], scores = across("title", as_rows(found))
    heads: list[int | None] = []
    right: dict[str, list[bool]] = {}
    at = 0
    for case, lines in zip(real, of_case, strict=True):
        own = scores[at : at + len(lines)]
        at += len(lines)
        head = lines[int(np.argmax(own))] if lines else None
        heads.append(head)
        right.setdefault(f"{case.level} {case.weight}", []).append(
            head is not None and "headline" in case.labels[head]
        )
    print("headline right", {level: round(100 * sum(r) / len(r), 1) for level, r in right.items()})
    placed = []
    for case, head in zip(real, heads, strict=True):
        places = Places(
            case.page, case.rows, case.scores, body_lines(case.page, case.scores), head
        )
        placed += [(case, i, places.row(i)) for i in places.lines]
    for label in ("byline", "published"):
        rows = as_rows(
            [(row, label in case.labels[i], case.weight, case.fold) for case, i, row in placed]
        )
        trees[label], scores = across(label, rows)
        for level in sorted({case.level for case in real}):
            for weight in sorted({case.weight for case in real}):
                here = np.array(
                    [case.level == level and case.weight == weight for case, _, _ in placed]
                )
                gold = sum(
                    label in of
                    for c in real
                    if (c.level, c.weight) == (level, weight)
                    for of in c.labels
                )
                told = here & (scores > 0)
                hits = int((told & rows[1]).sum())
                print(
                    f"{label} {level} {weight}: F1 {200 * hits / max(1, int(told.sum()) + gold):.1f}"
                )


def read_body(case: Case) -> list[bool]:
    """The body as the library reads it."""
    prose = [sign.prose for sign in case.page.signs]
    sentences = [case.page.is_sentence(i) for i in range(case.page.n)]
    body = complete(decode(case.weighed, prose), case.weighed, sentences, prose)
    return without_strangers(case.page, body)[0]


def report(cases: Sequence[Case], name: str, read: Callable[[Case], list[bool]]) -> None:
    """Words told right, as the bench counts them, on pages of publishers left out of the fit."""
    counts: dict[str, list[float]] = {}
    for case in cases:
        if case.level == "cropped":
            continue
        told = read(case)
        hits = sum(w for w, b, t in zip(case.words, case.body, told, strict=True) if b and t)
        given = sum(w for w, t in zip(case.words, told, strict=True) if t)
        gold = sum(w for w, b in zip(case.words, case.body, strict=True) if b)
        noise = sum(w for w, b in zip(case.words, case.body, strict=True) if not b)
        f1 = 200 * hits / (given + gold) if given + gold else 0.0
        row = counts.setdefault(f"{case.level} {case.weight}", [0.0] * 7)
        for i, value in enumerate((hits, given, gold, noise, f1, f1 < 60, 1)):
            row[i] += value
    for level, (hits, given, gold, noise, f1, low, n) in sorted(counts.items()):
        print(
            f"{name} {level}: F1 {200 * hits / (given + gold):.2f}, mean of pages {f1 / n:.2f},"
            f" under 60 {low:.0f} of {n:.0f}, noise kept {100 * (given - hits) / noise:.1f}"
        )


def plain(node: dict[str, Any], names: Sequence[str]) -> Any:
    """A tree as ``[feature, threshold, below, above]``, a leaf as a number."""
    if "leaf_value" in node:
        return round(node["leaf_value"], 4)
    at = float(f"{node['threshold']:.6g}")
    return [
        names[node["split_feature"]],
        at,
        plain(node["left_child"], names),
        plain(node["right_child"], names),
    ]


NAMES = {"line": LINE_NAMES, "around": BOTH_NAMES, "subheading": BOTH_NAMES, "title": TITLE_NAMES,
         "byline": PLACE_NAMES, "published": PLACE_NAMES}  # fmt: skip


def main() -> int:
    """Fit, print, write."""
    args = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    args.add_argument(
        "gold", nargs="+", help="a path, with :0.3 behind it to weigh its pages less"
    )
    args.add_argument("--check", action="store_true", help="print the figures, write nothing")
    opts = args.parse_args()
    cases: list[Case] = []
    for one in opts.gold:
        path, _, weight = one.partition(":")
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            cases += [Case.read(json.loads(line), float(weight or 1)) for line in lines]
    cases = [case for case in cases if case.page.n]
    rnd = random.Random(1)
    pages = list(cases)
    cases += [
        cropped
        for case in pages
        for _ in range(CROPS)
        if (cropped := case.cropped(pages, rnd)) is not None
    ]
    trees: dict[str, Any] = {}
    fit(cases, trees)
    if opts.check:
        return 0
    out = ["{"]
    for name, model in trees.items():
        grown = [plain(t["tree_structure"], NAMES[name]) for t in model.dump_model()["tree_info"]]
        rows = ",\n".join("  " + json.dumps(tree, separators=(",", ":")) for tree in grown)
        out.append(
            f'"{name}": {{"trees": [\n{rows}\n]}}' + ("," if name != list(trees)[-1] else "")
        )
    out.append("}")
    DATA.write_text("\n".join(out) + "\n", encoding="utf-8")
    print(f"{DATA.stat().st_size / 1000:.0f} KB", file=sys.stderr)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
