"""Fit the weights by which a name's kind is told: src/newsextract/data/names.json.

    pip install newsextract --group fit
    python tools/fit_names.py extract GOLD CACHE      features of all candidates, as a cache
    python tools/fit_names.py fit CACHE SILVER        weights of all texts into the library
    python tools/fit_names.py cross CACHE SILVER OUT  weights without each fold
    python tools/fit_names.py out CACHE SILVER OUT    weights without each corpus

GOLD is a folder of entities-*.jsonl[.gz] and everyday-*.jsonl; articles and passages of our own
writing are learned from as well (``learned.py``, ``passages.py``), and names of pages (``pages.py``). SILVER is what ``fit_names_silver.py`` wrote, of other texts: it is
learned from in each fold, and nothing is measured on it.
"""

import gzip
import json
import pickle
import re
import sys
import warnings
from collections import Counter, defaultdict
from collections.abc import Iterable
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import attrs
import numpy as np
from learned import BENCHMARKS, LEARNED, articles
from learned import row as facts_of
from names_company import Weights, fit_company, told_again
from passages import PASSAGES, passages
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

import newsextract
from newsextract._model.span import Span
from newsextract._page.printed import Printed, read_printed
from newsextract._words.gazetteers import DEMONYM
from newsextract.extractors import entities
from newsextract.extractors.entities import verdicts as kinds
from newsextract.extractors.entities.company import beside as standing_beside
from newsextract.extractors.entities.features import MOST_LOOKED_AT, relations
from newsextract.extractors.entities.scoring import AROUND, KINDS, Tables, text_of
from newsextract.extractors.entities.wordings import wordings_of
from pages import PAGES, pages

DATA = Path(__file__).resolve().parent.parent / "src" / "newsextract" / "data" / "names.json"
CORPORA = {  # weight of a candidate of each
    "entities-conll-dev": 0.35,
    "entities-gum-dev": 1.5,
    "entities-gum2-dev": 1.0,
    "everyday-dev": 1.5,
    "everyday-pages-dev": 1.5,
    "everyday-mix-dev": 1.5,
    LEARNED: 1.0,
    PASSAGES: 1.0,
    PAGES: 1.0,
}
EVERYDAY = CORPORA.keys() - {"entities-conll-dev", "entities-gum-dev", "entities-gum2-dev"}
SILVER = "silver"
UNKNOWN = "~"  # behind the id of a text whose words no list is taken to have
OF_SILVER = 0.2  # weight of a candidate that nobody marked
OF_SILVER_COMPANY = 0.1  # in the second step
OF_UNKNOWN = 0.1  # of a candidate whose words are taken for such as no list has
UNTOLD = "?"  # label of a name that is company to others only
LEXICAL = {
    "whole",
    "first",
    "last",
    "inner",
    "before",
    "after",
    "before2",
    "after2",
    "between",
    "owned",
    "title",
    "ending",
    "opening",
    "ending2",
    "opening2",
}
LISTED = {"known", "first_sort", "last_sort"}  # what the words of a name can be, from the lists
SPELT = {"whole", "first", "last", "inner", "ending", "opening", "ending2", "opening2"}
UNLISTED = str.maketrans(dict.fromkeys("AGFYZV", "?"))  # letters for what a word can be
FEWEST_TEXTS, FEWEST_CORPORA = 8, 2
FOLDS = 5
C = 0.25
# In doubt a name is of no kind: hundredths of a logit on top, for each of KINDS.
CAUTION = (-70, -8, -50, 20, 30)
SMALLEST = 4  # hundredths: weights below are left out
STEP = 4  # hundredths: what weights are whole numbers of
MOST = 3_000  # features of a model
BY_COUNT = 0.5  # how much it counts how often a feature is seen, to be one of them


class Recorder:
    """Tables that write down what they are asked."""

    def __init__(self) -> None:
        self.rows: Counter[tuple[str, Any]] = Counter()
        self.tables = Tables(
            **{a.name: self._of(a.name) for a in Tables.__attrs_attrs__ if a.init}
        )

    def _of(self, name: str) -> Any:
        def look(value: Any, default: int) -> int:
            self.rows[name, text_of(value, name)] += 1
            return 0

        return look


def norm(name: str) -> str:
    """A name as the gold of everyday articles compares it."""
    name = re.sub(r"\s+", " ", name.replace("’", "'")).strip(" .,\"'").lower()
    return re.sub(r"^(?:the|mr|mrs|ms|dr|sir) ", "", re.sub(r"'s$", "", name))


def dice(a: Any, b: Any) -> float:
    """How much two spans share."""
    shared = max(0, min(a[1], b[1]) - max(a[0], b[0]))
    return 2 * shared / ((a[1] - a[0]) + (b[1] - b[0]))


@cache
def printed_of(text: str) -> Printed:
    """A text as the library reads it."""
    return read_printed(text)


def as_given(text: str, wording: Any) -> list[Any]:
    """Where the mentions of a wording stand in a text; they are read from it as printed."""
    printed = printed_of(text)
    spans = [printed.span(Span(mention[0], mention[1])) for _, mention in wording.mentions]
    return [(span.start, span.end) for span in spans]


def label_of(case: dict[str, Any], wording: Any) -> str | None:
    """The kind that the gold gives; None: other or none, ``UNTOLD``: the gold does not tell."""
    if "names" in case:
        return case["names"].get(wording.name.joined, UNTOLD)
    if "entities" in case:
        votes: Counter[int] = Counter()
        for mention in as_given(case["text"], wording):
            best = max(
                (
                    (dice(mention, g), i)
                    for i, e in enumerate(case["entities"])
                    for g in e["named"]
                ),
                default=(0, -1),
            )
            votes[best[1] if best[0] >= 0.5 else -1] += 1
        pick = votes.most_common(1)[0][0]
        return "none" if pick < 0 else case["entities"][pick]["kinds"][0]
    names = {norm(wording.name.written), wording.name.joined}
    for kind, key in (("person", "people"), ("organization", "bodies"), ("place", "places")):
        for row in case[key]:
            forms = (
                {norm(row)}
                if isinstance(row, str)
                else {norm(row["name"]), *map(norm, row["aliases"])}
            )
            if not names.isdisjoint(forms):
                return kind
    for row in case["people"]:  # a first name or surname alone
        if wording.name.joined in norm(row["name"]).split():
            return "person"
    return None


def cases_of(gold: Path, corpus: str) -> Iterable[dict[str, Any]]:
    """The marked texts of a corpus."""
    if corpus == LEARNED:
        return [
            facts_of(article)
            | {
                key: [{"name": name, "aliases": also} for name, *also in getattr(article, key)]
                for key in ("bodies", "places")
            }
            for article in articles(BENCHMARKS / "learned")
        ]
    if corpus == PASSAGES:
        return passages()
    if corpus == PAGES:
        return pages(gold)
    path = next(gold.glob(f"{corpus}.jsonl*"))
    data = gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()
    return map(json.loads, data.decode().splitlines())


def extract(gold: Path, cache: Path) -> None:
    """Read the gold and write the features of all candidates."""
    found = []
    seen: list[Any] = []

    def catch(parts: Any) -> Any:
        seen.append(parts)
        return [mentions for _, mentions in parts]

    entities.told = catch
    for corpus in CORPORA:
        for case in cases_of(gold, corpus):
            seen.clear()
            when = case.get("published")
            newsextract.parse(case["text"], published=date.fromisoformat(when) if when else None)
            if not seen:
                continue
            found += rows_of(corpus, case, seen[0])
    cache.write_bytes(pickle.dumps(found))
    print(len(found), Counter((r["corpus"], r["label"]) for r in found))


def rows_of(corpus: str, case: dict[str, Any], parts: Any) -> list[dict[str, Any]]:
    """The candidates of one text with features and label."""
    evidence = parts[0][0]
    wordings = wordings_of(parts)
    related = relations([w.name for w in wordings.values()], evidence.sorts)
    shorter = defaultdict(list)
    for part, whole in related.items():
        for how, long in whole:
            shorter[long].append((how, part))
    others = standing_beside(parts, wordings.keys())
    rows = []
    for key, wording in wordings.items():
        if wording.name.kind == "group":
            continue
        label = label_of(case, wording) if "text" in case else None
        if label == "other" and len(wording.name.low) == 1 and evidence.sorts[key] & DEMONYM:
            label = "none"  # "German": an adjective, which some corpora mark
        recorder = Recorder()
        kinds._own(evidence, wording, recorder.tables, shorter.get(key, ()))
        some = wording.mentions[:MOST_LOOKED_AT]
        for beside, mention in some:
            recorder.tables.forget()
            beside.around(mention, recorder.tables)
        values = {}
        for (family, value), count in recorder.rows.items():
            values[family, value] = count / len(some) ** 0.5 if family in AROUND else float(count)
        rows.append(
            {
                "corpus": corpus,
                "id": case["id"],
                "key": key,
                "several": len(wording.name.low) > 1,
                "label": label,
                "values": values,
                "longer": related.get(key, []) if len(wording.name.low) == 1 else [],
                "beside": others[key],
            }
        )
    return rows


class Model:
    """A regression for names of one word, or of several."""

    def fit(self, rows: list[dict[str, Any]]) -> "Model":
        """Fit the model to rows, and again with those of its features that tell most."""
        texts, corpora = defaultdict(set), defaultdict(set)
        for row in rows:
            for key in row["values"]:
                texts[key].add(row["id"])
                corpora[key].add(row["corpus"][:12])
        self.index = {
            key: i
            for i, key in enumerate(
                sorted(
                    k
                    for k in texts
                    if len(texts[k]) >= FEWEST_TEXTS
                    and (k[0] not in LEXICAL or len(corpora[k]) >= FEWEST_CORPORA)
                )
            )
        }
        weights = np.array(
            [CORPORA.get(r["corpus"], OF_SILVER) * r.get("weight", 1.0) for r in rows]
        )
        labels = [KINDS.index(r["label"]) for r in rows]
        matrix = self.matrix(rows)
        self.model = LogisticRegression(C=C, max_iter=400, tol=1e-3)
        self.model.fit(matrix, labels, sample_weight=weights)
        if len(self.index) > MOST:
            told = np.abs(self.model.coef_).max(axis=0) * (abs(matrix).T @ weights) ** BY_COUNT
            kept = np.sort(np.argsort(-told)[:MOST])
            keys = list(self.index)
            self.index = {keys[old]: new for new, old in enumerate(kept)}
            self.model.fit(matrix[:, kept], labels, sample_weight=weights)
        return self

    def matrix(self, rows: list[dict[str, Any]]) -> csr_matrix:
        """The features of rows as a sparse matrix."""
        data, at, begin = [], [], [0]
        for row in rows:
            for key, value in row["values"].items():
                i = self.index.get(key)
                if i is not None:
                    at.append(i)
                    data.append(value)
            begin.append(len(at))
        return csr_matrix((data, at, begin), shape=(len(rows), len(self.index)))

    def scores(self, rows: list[dict[str, Any]]) -> Any:
        """The sums for each kind."""
        return self.model.decision_function(self.matrix(rows)) + np.array(CAUTION) / 100

    def weights(self) -> dict[str, dict[str, list[int]]]:
        """The weights by name of feature and value."""
        found: dict[str, dict[str, list[int]]] = defaultdict(dict)
        found["bias"][""] = [
            round(100 * x) + c for x, c in zip(self.model.intercept_, CAUTION, strict=True)
        ]
        for (family, value), i in self.index.items():
            row = [STEP * round(100 * x / STEP) for x in self.model.coef_[:, i]]
            if max(map(abs, row)) >= SMALLEST:
                if family == "bias":
                    row = [a + b for a, b in zip(row, found["bias"][""], strict=True)]
                found[family][value] = row
        return found


def softened(rows: list[dict[str, Any]], model: Model | None) -> list[dict[str, Any]]:
    """Rows whose gold does not tell whether they are ``other`` or nothing, as both in part."""
    found = [r for r in rows if r["label"] is not None]
    open_ = [r for r in rows if r["label"] is None]
    if open_:
        odds = None if model is None else model.scores(open_)
        for i, row in enumerate(open_):
            share = 0.5 if odds is None else 1 / (1 + np.exp(odds[i][4] - odds[i][3]))
            found += [
                dict(row, label="other", weight=share),
                dict(row, label="none", weight=1 - share),
            ]
    return found


def unknown(row: dict[str, Any]) -> dict[str, Any]:
    """A candidate as it were if no list had its words: what stands around it has to tell."""
    values: dict[tuple[str, str], float] = {}
    for (family, value), count in row["values"].items():
        parts = value.split("\t")
        if family in LISTED:
            parts = [""]
        elif family in {"pattern", "begin", "end"}:
            parts = [value.translate(UNLISTED)]
        elif family == "topic":
            parts[1] = parts[1].translate(UNLISTED)
        elif family == "rule":
            parts[0] = text_of(None)
        if family not in SPELT:
            key = family, "\t".join(parts)
            values[key] = values.get(key, 0.0) + count
    return dict(row, id=row["id"] + UNKNOWN, values=values, weight=OF_UNKNOWN)


def with_unknown(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Rows, and those of everyday articles and pages once more as unknown."""
    told = [r for r in rows if r["label"] not in (None, UNTOLD)]
    return rows + [unknown(r) for r in told if r["corpus"] in EVERYDAY]


def with_longer(
    rows: list[dict[str, Any]], verdicts: dict[tuple[str, str], str]
) -> list[dict[str, Any]]:
    """Rows of single words with what the longer names around them turned out to be."""
    found = []
    for row in rows:
        values = dict(row["values"])
        for how, whole in row["longer"]:
            keys = [("longer", text_of((how, verdicts.get((row["id"], whole), "none"))))]
            if how[0] == "f":
                keys.append(("longer", text_of(("before", whole.rpartition(" ")[2]))))
            for key in keys:
                values[key] = values.get(key, 0.0) + 1.0
        found.append(dict(row, values=values))
    return found


def fit_one(rows: list[dict[str, Any]]) -> Model:
    """A model; what the gold leaves open counts in part as each of two."""
    sure = [r for r in rows if r["label"] is not None]
    first = Model().fit(sure)
    return Model().fit(softened(rows, first)) if len(sure) < len(rows) else first


def fold_of(row: dict[str, Any]) -> int:
    """The part of the texts that a text belongs to."""
    return sum(map(ord, row["id"])) % FOLDS


Scores = dict[tuple[str, str], Any]


@attrs.frozen
class Models:
    """Both steps: the kind of a name by itself, and by the others of its text too."""

    single: Model
    several: Model
    company: dict[bool, Weights]

    def by_itself(self, rows: list[dict[str, Any]]) -> Scores:
        """What the first step says of each candidate."""
        found = scores_of(self.several, [r for r in rows if r["several"]])
        alone = with_longer([r for r in rows if not r["several"]], kinds_of(found))
        return found | scores_of(self.single, alone)

    def scores(self, rows: list[dict[str, Any]]) -> Scores:
        """What both steps say."""
        return told_again(rows, self.by_itself(rows), self.company)


def scores_of(model: Model, rows: list[dict[str, Any]]) -> Scores:
    """The sums of each row."""
    if not rows:
        return {}
    return {(r["id"], r["key"]): s for r, s in zip(rows, model.scores(rows), strict=True)}


def kinds_of(scores: Scores) -> dict[tuple[str, str], str]:
    """What scores tell each candidate to be."""
    return {key: KINDS[int(np.argmax(score))] for key, score in scores.items()}


def _part_of(row: dict[str, Any], parts: int) -> int:
    """One of some parts of the texts; what is taken for unknown is of the part of its text."""
    return sum(map(ord, row["id"].removesuffix(UNKNOWN)[::-2])) % parts


def unseen(rows: list[dict[str, Any]], inner: int = 3) -> Scores:
    """What models say of rows, each fitted on other texts than it is asked about."""
    found: Scores = {}
    for fold in range(inner):
        out = [r for r in rows if _part_of(r, inner) == fold]
        rest = [r for r in rows if _part_of(r, inner) != fold]
        if out:
            found |= scores_of(fit_one([r for r in rest if r["label"] != UNTOLD]), out)
    return found


def fit_all(rows: list[dict[str, Any]]) -> Models:
    """The models of both steps; each learns from what the one before says of other texts."""
    rows = with_unknown(rows)
    told = [r for r in rows if r["label"] != UNTOLD]
    before = unseen([r for r in rows if r["several"]])
    alone = with_longer([r for r in rows if not r["several"]], kinds_of(before))
    weights = fit_company(rows, before | unseen(alone), CORPORA, OF_SILVER_COMPANY)
    whole = fit_one([r for r in told if r["several"]])
    single = fit_one([r for r in alone if r["label"] != UNTOLD])
    return Models(single, whole, weights)


def report(rows: list[dict[str, Any]], verdicts: dict[tuple[str, str], str]) -> None:
    """Print F1 of persons, organizations, places and all, for each corpus."""
    for corpus in CORPORA:
        n: Counter[Any] = Counter()
        for row in rows:
            if row["corpus"] == corpus and row["label"] != UNTOLD:
                ours, gold = verdicts[row["id"], row["key"]], row["label"]
                n["ours", ours] += 1
                n["gold", gold] += 1
                n["hit", ours] += ours == gold
        line = []
        for kind in KINDS[:3]:
            line.append(
                f"{kind[:3]} {200 * n['hit', kind] / max(1, n['ours', kind] + n['gold', kind]):.1f}"
            )
        total = (
            sum(n["hit", k] for k in KINDS[:3]),
            sum(n["ours", k] + n["gold", k] for k in KINDS[:3]),
        )
        print(f"{corpus:22}", *line, f"all {200 * total[0] / max(1, total[1]):.1f}", flush=True)


def company_weights(weights: Weights) -> dict[str, list[int]]:
    """The weights of the second step by value."""
    rows = {text_of(v): [STEP * round(100 * x / STEP) for x in w] for v, w in weights.items()}
    return {value: row for value, row in rows.items() if any(row)}


def dump(models: Models, path: Path) -> None:
    """Write the weights of both steps."""
    rows = {
        "about": "Weights of features in hundredths of a logit, for "
        + ", ".join(KINDS)
        + ". Made by tools/fit_names.py.",
        "sources": [*sorted(CORPORA), SILVER],
        "single": models.single.weights() | {"company": company_weights(models.company[False])},
        "several": models.several.weights() | {"company": company_weights(models.company[True])},
    }
    lines = [
        "{",
        f' "about": {json.dumps(rows["about"])},',
        f' "sources": {json.dumps(rows["sources"])},',
    ]
    for name in ("single", "several"):
        lines.append(f' "{name}": {{')
        families = []
        for family, table in sorted(rows[name].items()):
            body = ",\n".join(
                f"   {json.dumps(k, ensure_ascii=False)}: {json.dumps(v, separators=(',', ':'))}"
                for k, v in sorted(table.items())
            )
            families.append(f'  "{family}": {{\n{body}\n  }}')
        lines.append(",\n".join(families))
        lines.append(" }," if name == "single" else " }")
    path.write_text("\n".join([*lines, "}"]) + "\n", encoding="utf-8")


def cross(rows: list[dict[str, Any]], silver: list[dict[str, Any]], out: Path | None) -> None:
    """Fit without each part of the texts and tell the parts left out."""
    alone: Scores = {}
    both: Scores = {}
    for fold in range(FOLDS):
        models = fit_all([r for r in rows if fold_of(r) != fold] + silver)
        left_out = [r for r in rows if fold_of(r) == fold]
        alone |= models.by_itself(left_out)
        both |= models.scores(left_out)
        if out:
            dump(models, out / f"fold{fold}.json")
    report(rows, kinds_of(alone))
    print("with the second step")
    report(rows, kinds_of(both))


def main() -> None:
    """Run the command."""
    warnings.simplefilter("ignore")
    if sys.argv[1] == "extract":
        extract(Path(sys.argv[2]), Path(sys.argv[3]))
        return
    rows = pickle.loads(Path(sys.argv[2]).read_bytes())
    silver = pickle.loads(Path(sys.argv[3]).read_bytes())
    folder = Path(sys.argv[4]) if sys.argv[4:] else None
    if sys.argv[1] == "cross":
        cross(rows, silver, folder)
    elif sys.argv[1] == "out":
        scores: Scores = {}
        for corpus in CORPORA:
            models = fit_all([r for r in rows if r["corpus"] != corpus] + silver)
            scores |= models.scores([r for r in rows if r["corpus"] == corpus])
            if folder:
                dump(models, folder / f"out-{corpus}.json")
        report(rows, kinds_of(scores))
    else:
        models = fit_all(rows + silver)
        report(rows, kinds_of(models.scores(rows)))
        dump(models, DATA)
        print(DATA.stat().st_size)


if __name__ == "__main__":
    main()
