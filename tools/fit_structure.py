"""Fit the trees of src/newsextract/data/structure.json on pages with labelled lines.

    pip install --group fit && python tools/fit_structure.py GOLD.jsonl.gz [GOLD:WEIGHT ...] tests/pages:3

GOLD is JSON lines with "text", "publisher" and "gold", the label of each line: headline, byline,
published, body, subheading, caption or other; tests/pages are pages of our own, of rare kinds. The
figures that are printed are those of pages whose publisher was left out of the fit, in five parts,
and those of ``--hold GOLD``, which no fit sees; the file is then fitted on all of them, the same to
the digit for the same gold. With ``--check`` nothing is written.

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
from newsextract._page.around import BOTH_NAMES, NO_HEAD, Head, Surroundings, mixed
from newsextract._page.features import LINE_NAMES, PLAINLY_OUT
from newsextract._page.pages import Page
from newsextract._page.places import PLACE_NAMES, Places
from newsextract._page.printed import read_printed
from newsextract._page.read import body_lines, page_of, read_body
from newsextract._page.titles import TITLE_NAMES, Titles
from newsextract._page.told import signs_of
from newsextract._page.words import page_words

DATA = Path(__file__).parent.parent / "src" / "newsextract" / "data" / "structure.json"
FOLDS = 5
HELD = FOLDS  # the fold of what is read and never fitted
ARTICLE = frozenset({"body", "subheading", "dateline"})
WORD = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]|[^\W_]+")
ENGLISH = Lexicons("en")
SIZES = {  # trees, leaves, learning rate, least rows of a leaf
    "line": (65, 16, 0.15, 40),
    "around": (45, 12, 0.15, 40),
    "subheading": (25, 8, 0.15, 20),
    "title": (100, 6, 0.15, 15),
    "byline": (35, 8, 0.12, 15),
    "published": (35, 8, 0.12, 15),
}
# paragraphs of the short articles that are made of long ones
CUTS = (1, 2, 3, 4, 5, 6, 8, 10, 14, 99)
FRONTS = (0, 0, 1, 3, 8, 20, 60)  # lines that are left before them
BEHINDS = (0, 0, 1, 3, 6, 15, 50, 90)  # and behind
TALK = 80  # words of running text
GRAFTED = 0.4  # of them have what stands behind another page's article behind them
STRAYS = (0, 0, 1, 2, 3)  # lines of other pages that are strewn in
TITLE = -6.0  # log odds that the best of the titles must have
CROPS = 2  # times that a page may be cut so
CLEAN = 0.3  # of the articles stand once more with nothing around them
GRAFTS = 0.5  # of the pages have an article of a rare kind in the place of their own
GRAFT = 1.0  # what such a page weighs
POWER = 0.75  # of its words, what a line weighs
BARE = 0.6  # of these articles come without what stood around them
AMID = (0, 0, 1, 2, 4, 8)  # lines of the page that stand amid such an article
CUT = 0.4  # of these pages are cut
UNTOLD = 0.3  # what a page weighs whose gold names no author or date: it may have one all the same


class Case:
    """A page with the features of its lines, and what they are."""

    def __init__(
        self, page: Page, labels: list[set[str]], words: list[int], body: list[bool]
    ) -> None:
        self.page, self.labels, self.words, self.body = page, labels, words, body
        self.inside = [i for i, is_body in enumerate(body) if is_body]
        self.rows = np.array(page.rows, dtype=float)
        self.fold, self.level, self.weight = 0, "", 1.0
        self.name = ""
        self.first: list[float] = []
        self.head: Head = NO_HEAD
        self.scores: list[float] = []
        self.weighed: list[float] = []
        self.both: Any = None

    @classmethod
    def read(cls, item: dict[str, Any], name: str, weight: float) -> "Case":
        """The case of an item of the gold."""
        text = item["text"]
        lexicons = Lexicons(tell_language(text, builtin_function_words()) or "en")
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
        level = item["id"].rpartition(".")[2]
        case.level = level if level in ("dump", "scrape") else "all"
        case.name, case.weight = f"{name} {case.level}", weight
        return case

    def cropped(self, others: "Sequence[Case]", rnd: random.Random) -> "Case | None":
        """The page cut to a short article, with less around it and lines of others strewn in.

        The pages of the gold are long; what is parsed is often not.
        """
        inside = self.inside
        if not inside or rnd.random() > 0.7:
            return None
        top = self.top()
        end = inside[min(rnd.choice(CUTS), len(inside)) - 1]
        front, behind = rnd.choice(FRONTS), rnd.choice(BEHINDS)
        donor = self
        if rnd.random() < GRAFTED:
            donor = rnd.choice(
                [c for c in others if c.fold == self.fold and c.has_talk()] or [self]
            )
        tail = donor.inside[-1] + 1
        left = [(self, i) for i in range(max(0, top - front), end + 1)]
        left += [(donor, i) for i in range(tail, min(donor.page.n, tail + behind))]
        found = left
        for _ in range(rnd.choice(STRAYS)):
            other = rnd.choice([case for case in others if case.fold == self.fold])
            strays = [i for i in range(other.page.n) if other.labels[i] == {"other"}]
            if strays:
                found.insert(
                    rnd.randrange(len(found) // 2, len(found) + 1), (other, rnd.choice(strays))
                )
        return self._made_of(found, 0.4)

    def top(self) -> int:
        """The first line of headline, byline and date before the article, or of the article."""
        first = self.inside[0]
        signed = (i for i in range(first) if self.labels[i] & {"headline", "byline", "published"})
        return min(signed, default=first)

    def without(self) -> "Case | None":
        """The article and nothing else, as most of what is parsed is."""
        left = [
            i
            for i, of in enumerate(self.labels)
            if of & ARTICLE
            or of & {"headline"}
            or (of & {"byline", "published"} and self._near(i))
        ]
        return self._made_of([(self, i) for i in left], 0.3) if self.inside else None

    def _near(self, i: int) -> bool:
        return self.top() <= i <= self.inside[-1] + 2

    def around(self, own: "Case", rnd: random.Random) -> "Case | None":
        """What stands around the article with another in its place: one of a rare kind."""
        if not self.inside or not own.inside:
            return None
        top, end = self.top(), self.inside[-1]
        amid = [i for i in range(top, end) if self.labels[i] == {"other"}]
        bare = rnd.random() < BARE
        lines = [(own, i) for i in range(own.page.n) if not (bare and own.labels[i] == {"other"})]
        for i in rnd.sample(amid, min(len(amid), rnd.choice(AMID))):
            lines.insert(rnd.randrange(1, len(lines) + 1), (self, i))
        front, behind = self.page.n, self.page.n
        if rnd.random() < CUT:
            front, behind = rnd.choice(FRONTS), rnd.choice(BEHINDS)
        found = [(self, i) for i in range(max(0, top - front), top)]
        found += lines
        found += [(self, i) for i in range(end + 1, min(self.page.n, end + 1 + behind))]
        return self._made_of(found, GRAFT)

    def _made_of(self, found: Sequence[tuple["Case", int]], weight: float) -> "Case":
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
        case.fold, case.level, case.weight = self.fold, "cropped", weight * self.weight
        case.name = "cropped"
        return case

    def has_talk(self) -> bool:
        """Whether much running text stands behind the article, as comments and teasers do."""
        page = self.page
        return (
            bool(self.inside)
            and page.sum_prose[page.n] - page.sum_prose[self.inside[-1] + 1] > TALK
        )

    def weights(self) -> list[float]:
        """What each line weighs: by its words, softly, and each page half alike."""
        own = [(1 + min(w, 60)) ** POWER if w else 0.0 for w in self.words]
        whole = 1 + sum(o for o, is_body in zip(own, self.body, strict=True) if is_body)
        return [o * self.weight * (50 / (whole + 20) + 0.5) for o in own]


Rows = tuple[Any, Any, Any, Any]  # features, what to tell, weights, folds


def grow(judgement: str, rows: Rows) -> Any:
    """Trees of one judgement; the same ones for the same rows."""
    many, leaves, rate, least = SIZES[judgement]
    options = {
        "objective": "binary", "num_leaves": leaves, "learning_rate": rate, "min_child_samples": least,
        "lambda_l2": 5.0, "max_bin": 63, "force_col_wise": True, "deterministic": True,
        "num_threads": 1, "feature_fraction": 0.6, "seed": 0, "verbose": -1,
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
        away, here = (folds != fold) & (folds != HELD), folds == fold
        if here.any():
            scores[here] = grow(judgement, thin((x[away], y[away], w[away], folds[away]))).predict(
                x[here], raw_score=True
            )
    seen = folds != HELD
    whole = grow(judgement, thin((x[seen], y[seen], w[seen], folds[seen])))
    if not seen.all():
        scores[~seen] = whole.predict(x[~seen], raw_score=True)
    return whole, scores


def as_rows(found: Sequence[tuple[list[float], bool, float, int]]) -> Rows:
    """Rows as arrays."""
    x, y, w, folds = zip(*found, strict=True)
    return np.array(x, dtype=float), np.array(y), np.array(w), np.array(folds)


def all_lines(cases: Sequence[Case], rows: Sequence[Any]) -> Rows:
    """Rows of all lines."""
    body = np.array([b for case in cases for b in case.body])
    weights = np.array([w for case in cases for w in case.weights()])
    folds = np.repeat([case.fold for case in cases], [case.page.n for case in cases])
    return np.concatenate(rows), body, weights, folds


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
        all_lines(cases, [case.rows for case in cases]),
    )
    for case, judged in split(scores, cases):
        case.scores = case.first = [
            PLAINLY_OUT if far else s for far, s in zip(case.page.far, judged, strict=True)
        ]
    fit_titles(cases, trees)
    for case in cases:
        around = Surroundings(case.page, case.first, case.head)
        case.both = np.hstack([case.rows, [around.line(i) for i in range(case.page.n)]])
    trees["around"], scores = across(
        "around",
        all_lines(cases, [case.both for case in cases]),
    )
    for case, second in split(scores, cases):
        case.weighed = list(map(mixed, case.first, second))
        case.scores = [(a + b) / 2 for a, b in zip(case.first, second, strict=True)]
    report(cases, "article", told_body)
    fit_subheadings(cases, trees)
    fit_places(cases, trees)


def fit_titles(cases: Sequence[Case], trees: dict[str, Any]) -> None:
    """Which line before the body is the headline, by what the first judgement takes for the body."""
    found: list[tuple[list[float], bool, float, int]] = []
    of_case = []
    for case in cases:
        titles = Titles(case.page, case.rows, case.first, body_lines(case.page, case.first))
        of_case.append(titles)
        found += [
            (titles.row(i), "headline" in case.labels[i], case.weight**0.5, case.fold)
            for i in titles.lines
        ]
    trees["title"], scores = across("title", as_rows(found))
    right: dict[str, list[bool]] = {}
    at = 0
    for case, titles in zip(cases, of_case, strict=True):
        lines = titles.lines
        own = scores[at : at + len(lines)]
        at += len(lines)
        case.head = NO_HEAD
        if lines and max(own) > TITLE:
            case.head = titles.last_like(lines[int(np.argmax(own))]), float(max(own))
        right.setdefault(case.name, []).append(
            case.head[0] is not None and "headline" in case.labels[case.head[0]]
        )
    print("headline right", {name: round(100 * sum(r) / len(r), 1) for name, r in right.items()})


def fit_subheadings(cases: Sequence[Case], trees: dict[str, Any]) -> None:
    """Which short lines of the body are subheadings."""
    found: list[tuple[list[float], bool, float, int]] = []
    for case in cases:
        for i, of in enumerate(case.labels):
            if case.body[i] and of and case.page.words[i] <= 20:
                found.append(
                    (
                        case.both[i],
                        "subheading" in of and "body" not in of,
                        case.weight**0.5,
                        case.fold,
                    )
                )
    rows = as_rows(found)
    trees["subheading"], scores = across("subheading", rows)
    hits = int((rows[1] & (scores > 0)).sum())
    print(f"subheading F1 {200 * hits / (int(rows[1].sum()) + int((scores > 0).sum())):.1f}")


def fit_places(cases: Sequence[Case], trees: dict[str, Any]) -> None:
    """Which names and dates are the article's own."""
    real = [case for case in cases if case.level != "cropped"]
    placed = []
    for case in real:
        places = Places(
            case.page, case.rows, case.scores, body_lines(case.page, case.scores), case.head[0]
        )
        placed += [(case, i, places.row(i)) for i in places.lines]
    for label in ("byline", "published"):
        told_of = {id(case): any(label in of for of in case.labels) for case in real}
        rows = as_rows(
            [
                (
                    row,
                    label in case.labels[i],
                    case.weight**0.5 * (1.0 if told_of[id(case)] else UNTOLD),
                    case.fold,
                )
                for case, i, row in placed
            ]
        )
        trees[label], scores = across(label, rows)
        for name in sorted({case.name for case in real}):
            here = np.array([case.name == name for case, _, _ in placed])
            gold = sum(label in of for c in real if c.name == name for of in c.labels)
            told = here & (scores > 0)
            hits = int((told & rows[1]).sum())
            print(f"{label} {name}: F1 {200 * hits / max(1, int(told.sum()) + gold):.1f}")


def told_body(case: Case) -> list[bool]:
    """The body as the library reads it."""
    return read_body(case.page, case.weighed)[0]


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
        row = counts.setdefault(case.name, [0.0] * 7)
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


LABELS = {
    "h": "headline", "y": "byline", "p": "published", "b": "body", "s": "subheading", "c": "caption",
    "o": "other",
}  # fmt: skip


def read_own(path: Path) -> dict[str, Any]:
    """A page of tests/pages: a letter for the label and the line, on each line."""
    text, gold = "", []
    for line in path.read_text(encoding="utf-8").splitlines():
        label, own = line[0], line[2:].strip()
        gold.append({"start": len(text), "end": len(text) + len(own), "label": LABELS[label]})
        text += own + "\n\n"
    return {"id": f"{path.stem}.own", "text": text, "gold": gold}


def own_case(path: Path, weight: float) -> Case:
    """A page of our own; all those of one kind are left out together."""
    case = Case.read(read_own(path), "own", weight)
    case.fold = zlib.crc32(path.stem.partition("-")[0].encode()) % FOLDS
    case.level = "scraped" if path.stem.endswith("-s") else "clean"
    case.name = f"own {'kinds ' if path.parent.name == 'kinds' else ''}{case.level}"
    return case


def varied(pages: Sequence[Case]) -> list[Case]:
    """Pages made of others, all of whose lines are of one fold."""
    rnd = random.Random(1)
    found = [case.cropped(pages, rnd) for case in pages for _ in range(CROPS)]
    found += [case.without() for case in pages if rnd.random() < CLEAN]
    own: dict[int, list[Case]] = {}
    for case in pages:
        if case.name.startswith("own"):
            own.setdefault(case.fold, []).append(case)
    for case in pages:
        kin = own.get(case.fold)
        if kin and not case.name.startswith("own") and rnd.random() < GRAFTS:
            found.append(case.around(rnd.choice(kin), rnd))
    return [case for case in found if case is not None]


def read_gold(one: str) -> list[Case]:
    """The cases of "PATH" or "PATH:WEIGHT"; of a folder, all its pages."""
    path, _, weight = one.partition(":")
    if Path(path).is_dir():
        return [
            own_case(page, float(weight or 1))
            for page in sorted([*Path(path).glob("*.txt"), *Path(path).glob("kinds/*.txt")])
        ]
    name = Path(path).name.split(".")[0].removeprefix("structure-").removesuffix("-dev")
    opened = gzip.open if path.endswith(".gz") else open
    with opened(path, "rt", encoding="utf-8") as lines:
        found = [Case.read(json.loads(line), name, float(weight or 1)) for line in lines]
    return [case for case in found if case.page.n]


def main() -> int:
    """Fit, print, write."""
    args = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    args.add_argument(
        "gold", nargs="+", help="a path, with :0.3 behind it to weigh its pages less"
    )
    args.add_argument("--hold", nargs="*", default=[], help="gold to read and not to fit")
    args.add_argument("--check", action="store_true", help="print the figures, write nothing")
    opts = args.parse_args()
    cases = [case for one in opts.gold for case in read_gold(one)]
    cases += varied(cases)
    for one in opts.hold:
        for case in read_gold(one):
            case.fold = HELD
            cases.append(case)
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
