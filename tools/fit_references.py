"""Fit the weights by which a pronoun or noun finds whom it means: src/newsextract/data/references.json.

    pip install newsextract --group fit
    python tools/fit_references.py fit GOLD           weights of all texts into the library
    python tools/fit_references.py cross GOLD [OUT]   figures of texts left out; their weights into OUT

GOLD is a folder of entities-gum*.jsonl[.gz], speakers-*.jsonl and everyday-*.jsonl; the articles of
benchmarks/learned, our own, stand beside them. Each round
parses all texts with the weights of the round before, so that what is chosen wrongly on the way
is learnt from as well.
"""

import gzip
import json
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np
from learned import LEARNED, learned
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

import newsextract
from newsextract.extractors.entities import references
from newsextract.extractors.entities.reference_scoring import Weights, features_of

DATA = Path(__file__).resolve().parent.parent / "src" / "newsextract" / "data" / "references.json"
CORPORA = {  # weight of a choice of each
    "entities-gum-dev": 1.0,
    "entities-gum2-dev": 0.7,
    "speakers-polnear-dev": 1.5,
    "everyday-dev": 2.0,
    "everyday-pages-dev": 2.0,
    "everyday-mix-dev": 2.0,
    LEARNED: 2.0,
}
PRIORS = {  # hundredths of a logit that weights are drawn to, where texts tell little
    **{
        ("rule", kind, "yes"): 150
        for kind in ("s", "sc", "st", "sq", "o", "oq", "p", "pq", "r", "rq")
    },
    ("ahead", "ahead"): 500,
    **{("ahead", kind): 400 for kind in ("s", "o", "p", "r")},
    ("n.held", "body", "yes1"): 400,
    ("n.held", "body", "yes2"): 350,
    ("n.held", "generic", "yes1"): 350,
    ("n.held", "generic", "yes2"): 300,
    ("n.held", "generic", "no"): 50,
    ("n.held", "epithet", "yes1"): 300,
    ("n.held", "epithet", "yes2"): 250,
    ("n.held", "office", "yes1"): 300,
    ("n.held", "office", "yes2"): 250,
    ("n.held", "office", "no"): -100,
    ("n.held", "office", "other"): -200,
    ("n.held", "owned", "yes1"): 250,
    ("n.held", "owned", "yes2"): 100,
    ("n.held", "owned", "no"): -200,
    ("n.held", "owned", "other"): -200,
    ("n.nobody", "owned"): 100,
    ("n.later", "office", "some"): 200,
    ("n.later", "owned", "some"): 250,
    ("n.later", "epithet", "some"): 100,
    ("n.later", "role", "some"): 100,
    ("n.later", "owned", "none"): -300,
    ("n.later", "office", "none"): -100,
    ("n.later", "epithet", "none"): -100,
    ("n.later", "role", "none"): -200,
    ("n.later", "role", "-"): -100,
    ("n.inside", "it", "yes"): -100,
    **{("gender", "against", how): -150 for how in ("alone", "among")},
    ("n.held", "role", "yes1"): 300,
    ("n.held", "role", "yes2"): 250,
    ("n.held", "body", "other"): -100,
    ("n.mods", "p", "no", "all"): 100,
    ("n.mods", "p", "oth", "all"): 200,
    ("n.mods", "b", "yes", "all"): 100,
    ("n.tail", "yes", "yes"): 100,
    ("n.tail", "yes", "no"): -150,
    ("n.lead", "it", "3"): 150,
    ("n.lead", "it", "2"): 100,
    ("n.lead", "it", "sole"): 150,
    ("n.lead", "they", "3"): 150,
    ("n.lead", "they", "2"): 50,
    ("n.lead", "they", "sole"): 100,
    ("n.lead", "age", "3"): 200,
    ("n.lead", "age", "2"): 150,
    ("n.lead", "age", "1"): 50,
    ("n.lead", "age", "sole"): 200,
    ("n.lead", "generic", "3"): 150,
    ("n.lead", "generic", "2"): 100,
    ("n.lead", "generic", "sole"): 200,
    ("n.lead", "body", "3"): 50,
    ("n.lead", "body", "sole"): 50,
    ("n.lead", "epithet", "3"): 100,
    ("n.lead", "epithet", "2"): 50,
    ("n.lead", "epithet", "sole"): 100,
    ("n.far", "it", "0"): 50,
    ("n.far", "it", "1"): 100,
    ("n.far", "generic", "0"): 50,
    ("n.far", "generic", "1"): 50,
    ("n.far", "they", "1"): 50,
    ("n.plural", "yes"): 50,
    ("n.plural", "no"): -200,
    ("n.nobody", "role"): 50,
    ("n.nobody.speaks", "generic", "no"): 100,
    ("n.nobody.speaks", "body", "no"): 100,
    ("n.nobody.speaks", "role", "no"): 50,
    ("n.nobody.speaks", "epithet", "no"): 50,
    ("n.nobody.speaks", "age", "no"): 50,
    ("n.nobody.tail", "to"): 100,
    ("n.nobody.restricted", "role", "yes"): 100,
    ("n.nobody.restricted", "epithet", "yes"): 100,
}
CHAINS = 0.15  # weight of a noun in texts where all mentions are marked, most of nobody named
FOLDS = 5
ROUNDS = 2
STRENGTH = 15.0  # of the penalty on weights of pronouns
LIGHTER = 3.0  # and on those of nouns, and of
FREE = frozenset({"main"})
CAUTION = 60  # hundredths of a logit for nobody on top: wrong is worse than none
FEWEST = 3  # texts that a feature must stand in
TITLES = re.compile(
    r"^(?:(?:the|mr|mrs|ms|miss|dr|sir|dame|lord|lady|prof|professor|president|senator|rev|sen|rep|gov)\.? )+"
)


def norm(name: str | None) -> str:
    """A name for comparison."""
    name = re.sub(r"\s+", " ", (name or "").replace("’", "'")).strip(" .,\"'").lower()
    return re.sub(r"'s$", "", TITLES.sub("", name))


def dice(a: Any, b: Any) -> float:
    """How much two spans share."""
    shared = max(0, min(a[1], b[1]) - max(a[0], b[0]))
    return 2 * shared / ((a[1] - a[0]) + (b[1] - b[0]))


def cases(gold: Path) -> Iterator[tuple[str, dict[str, Any]]]:
    """The texts of all corpora."""
    for case in learned():
        yield LEARNED, case
    for corpus in [name for name in CORPORA if name != LEARNED]:
        path = next(gold.glob(f"{corpus}.jsonl*"))
        data = gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()
        for line in data.decode().splitlines():
            yield corpus, json.loads(line)


class Gold:
    """What the gold of a text says of who is meant at a place."""

    def __init__(self, case: dict[str, Any]) -> None:
        self.chains = case["entities"] if case.get("chains", True) and "entities" in case else []
        self.picked: dict[int, int] = {}
        self.whose = {tuple(span): i for i, e in enumerate(self.chains) for span in e["mentions"]}
        self.names: dict[tuple[int, int], set[str]] = {}
        aliases = {
            norm(p["name"]): {norm(p["name"]), *map(norm, p["aliases"])}
            for p in case.get("people", ())
        }
        for row in case.get("gold", ()):
            names = row.get("names") or [row["name"]]
            self.names[tuple(row["source"][0])] = {norm(n) for n in names if n}
        for row in case.get("attributions", ()):
            if row["source"] and row.get("sure", True):
                who = norm(row["speaker"])
                self.names[tuple(row["source"])] = aliases.get(who, {who}) if who else set()

    def place(self, start: int, end: int) -> tuple[int, int]:
        """A mention as the gold has it, with what follows its noun: "the senator from Maine"."""
        known = self.whose if self.chains else self.names
        longer = [s for s in known if s[0] == start and s[1] >= end]
        return min(longer, default=(start, end))

    def tells(self, span: tuple[int, int]) -> bool:
        """Whether the gold says who is meant."""
        return bool(self.chains) or span in self.names

    def is_meant(self, span: tuple[int, int], draft: Any) -> bool:
        """Whether an entity of ours is who is meant."""
        if not self.chains:
            return norm(draft.name) in self.names[span]
        whose = self.whose.get(span)
        return whose is not None and self.pick(draft) == whose

    def pick(self, draft: Any) -> int:
        """The entity of the gold that one of ours is."""
        if id(draft) not in self.picked:
            votes: Counter[int] = Counter()
            for mention in draft.mentions:
                best = max(
                    ((dice(mention, g), i) for i, e in enumerate(self.chains) for g in e["named"]),
                    default=(0.0, 0),
                )
                if best[0] >= 0.5:
                    votes[best[1]] += 1
            self.picked[id(draft)] = votes.most_common(1)[0][0] if votes else -1
        return self.picked[id(draft)]


class Recorder:
    """Writes down the choices of a parse."""

    def __init__(self) -> None:
        self.seen: list[tuple[Any, Any, Any, Any]] = []
        self.follower: Any = None
        init = references.References.__init__

        def begin(follower: Any, *args: Any) -> None:
            init(follower, *args)
            self.follower = follower

        def recorded(read: Any) -> Any:
            def reading(mention: Any, *args: Any) -> Any:
                drafts, rows, nobody = found = read(mention, *args)
                named = [features_of(row) for row in rows]
                self.seen.append((mention, drafts, named, features_of(nobody)))
                return found

            return reading

        references.References.__init__ = begin  # type: ignore[method-assign]
        references.read = recorded(references.read)
        references.read_noun = recorded(references.read_noun)
        Weights.choose = self.decide  # type: ignore[assignment]

    def decide(self, nobody: Any, rows: Any) -> int:
        """Choose as the library does, or who is most prominent when there are no weights yet."""
        named = [features_of(row) for row in (nobody, *rows)]
        if WEIGHTS is not None:
            sums = [sum(WEIGHTS.get(feature, 0) for feature in features) for features in named]
            return sums.index(max(sums)) - 1
        for number, features in enumerate(named[1:]):
            if any(f[0] == "rule" and f[-1] == "yes" for f in features):
                return number
        return -1


WEIGHTS: Any = None


def extract(gold: Path, recorder: Recorder, weights_of: Any) -> list[dict[str, Any]]:
    """The choices of all texts, as rows."""
    global WEIGHTS
    found = []
    parser = newsextract.Parser(only=[newsextract.ENTITIES])
    for corpus, case in cases(gold):
        recorder.seen = []
        WEIGHTS = weights_of(case["id"])
        when = case.get("published")
        parser.parse(case["text"], published=date.fromisoformat(when) if when else None)
        if not recorder.seen:
            continue
        known = Gold(case)
        tokens = recorder.follower._tokens
        for mention, drafts, rows, nobody in recorder.seen:
            span = tokens.starts[mention.begin], tokens.ends[mention.at]
            if mention.sort == "noun":
                span = known.place(*span)
            if not drafts or not known.tells(span):
                continue
            meant = [n for n, draft in enumerate(drafts) if known.is_meant(span, draft)]
            found.append(
                {
                    "corpus": corpus,
                    "id": case["id"],
                    "rows": [nobody, *rows],
                    "right": [n + 1 for n in meant] or [0],
                    "named": known.whose.get(span) is not None or bool(known.names.get(span)),
                    "text": case["text"][max(0, span[0] - 100) : span[0]]
                    + ">>"
                    + case["text"][span[0] : span[1]]
                    + "<<"
                    + case["text"][span[1] : span[1] + 60],
                    "names": [d.name for d in drafts],
                    "sort": mention.sort,
                }
            )
    return found


def fit(choices: list[dict[str, Any]]) -> dict[tuple[str, ...], int]:
    """Weights by a regression of each choice among its candidates."""
    texts = defaultdict(set)
    for choice in choices:
        for row in choice["rows"]:
            for feature in row:
                texts[feature].add(choice["id"])
    kept = {f for f in texts if len(texts[f]) >= FEWEST} | PRIORS.keys()
    index = {f: i for i, f in enumerate(sorted(kept))}
    data, begin, owner, right, scale = [], [0], [], [], []
    for number, choice in enumerate(choices):
        own = CHAINS if choice["corpus"][:4] == "enti" and choice["sort"] != "pronoun" else 1.0
        scale.append(CORPORA[choice["corpus"]] * own)
        for n, row in enumerate(choice["rows"]):
            data += [index[f] for f in row if f in index]
            begin.append(len(data))
            owner.append(number)
            right.append(n in choice["right"])
    x = csr_matrix((np.ones(len(data)), data, begin), shape=(len(owner), len(index)))
    of, yes, by = np.array(owner), np.array(right), np.array(scale)
    total = len(choices)

    prior = np.zeros(len(index))
    for feature, value in PRIORS.items():
        if feature in index:
            prior[index[feature]] = value / 100

    pull = np.array([LIGHTER if f[0][:2] == "n." or f[0] in FREE else STRENGTH for f in index])

    def loss(w: Any) -> tuple[float, Any]:
        score = x @ w
        top = np.full(total, -1e9)
        np.maximum.at(top, of, score)
        e = np.exp(score - top[of])
        every, good = np.bincount(of, e, total), np.bincount(of, e * yes, total)
        value = (
            float(np.sum(by * (np.log(every) - np.log(good + 1e-12))))
            + (w - prior) ** 2 @ pull / 2
        )
        push = by[of] * (e / every[of] - e * yes / (good[of] + 1e-12))
        return value, x.T @ push + pull * (w - prior)

    w = minimize(loss, prior, jac=True, method="L-BFGS-B", options={"maxiter": 300}).x
    weights = {f: round(100 * w[i]) for f, i in index.items()}
    for feature in weights:
        if feature[0] in ("nobody", "n.nobody"):
            weights[feature] += CAUTION
    return {f: v for f, v in weights.items() if v}


def fold_of(text: str) -> int:
    """The part of the texts that a text belongs to; one article is in one part in all corpora."""
    return sum(map(ord, text)) % FOLDS


def report(choices: list[dict[str, Any]], weights_of: Any, shown: Any = None) -> None:
    """Print precision, recall and F1 of each corpus and sort of mention."""
    counts: dict[Any, Counter[str]] = defaultdict(Counter)
    for choice in choices:
        weights = weights_of(choice["id"])
        sums = [sum(weights.get(f, 0) for f in row) for row in choice["rows"]]
        pick = int(np.argmax(sums))
        for n in (counts[choice["corpus"], choice["sort"]], counts["all", choice["sort"]]):
            n["ours"] += pick > 0
            n["hit"] += pick > 0 and pick in choice["right"]
            n["reach"] += choice["right"] != [0]
            n["gold"] += choice["named"]
        if shown is not None and pick not in choice["right"]:
            who = [None, *choice["names"]]
            right = choice["right"][0]
            gap = {f: weights.get(f, 0) for f in choice["rows"][pick]}
            for f in choice["rows"][right]:
                gap[f] = gap.get(f, 0) - weights.get(f, 0)
            told = sorted(gap.items(), key=lambda kv: -abs(kv[1]))[:9]
            print(
                choice["corpus"],
                choice["id"],
                "ours",
                who[pick],
                "right",
                who[right],
                repr(choice["text"]),
                sums,
                *("_".join(f) + f":{v}" for f, v in told if v),
                file=shown,
            )
    for (corpus, sort), n in sorted(counts.items()):
        p, r = n["hit"] / max(1, n["ours"]), n["hit"] / max(1, n["gold"])
        print(
            f"{corpus:22} {sort:8} p {100 * p:5.1f} r {100 * r:5.1f}"
            f" f1 {200 * p * r / max(1e-9, p + r):5.1f} within reach {n['reach']} of {n['gold']}",
            flush=True,
        )


def dump(weights: dict[tuple[str, ...], int], path: Path) -> None:
    """Write weights by family and values."""
    table: dict[str, dict[str, int]] = defaultdict(dict)
    for feature, weight in weights.items():
        table[feature[0]][" ".join(feature[1:])] = weight
    families = []
    for family, rows in sorted(table.items()):
        body = ",\n".join(f"   {json.dumps(k)}: {v}" for k, v in sorted(rows.items()))
        families.append(f'  "{family}": {{\n{body}\n  }}')
    about = "Weights of features in hundredths of a logit. Made by tools/fit_references.py."
    text = f'{{\n "about": {json.dumps(about)},\n "sources": {json.dumps(sorted(CORPORA))},\n'
    path.write_text(
        text + ' "weights": {\n' + ",\n".join(families) + "\n }\n}\n", encoding="utf-8"
    )


def read_weights(path: Path) -> dict[tuple[str, ...], int]:
    """Weights that were written."""
    rows = json.loads(path.read_text(encoding="utf-8"))["weights"]
    return {(f, *values.split()): w for f, table in rows.items() for values, w in table.items()}


def _of(folds: dict[int, Any], whole: Any, text: str) -> Any:
    """The weights for a text: fitted without it, if there are such."""
    return folds.get(fold_of(text), whole)


def main() -> None:
    """Run the command."""
    command, gold = sys.argv[1], Path(sys.argv[2])
    recorder = Recorder()
    folds: dict[int, Any] = {}
    whole: Any = None
    parts = FOLDS if command == "cross" else 0
    if parts and len(sys.argv) > 4:  # go on with the weights of an earlier run
        folds = {f: read_weights(Path(sys.argv[4]) / f"fold{f}.json") for f in range(parts)}
    for _ in range(ROUNDS if not folds else 1):
        choices = extract(gold, recorder, partial(_of, folds, whole))
        folds = {f: fit([c for c in choices if fold_of(c["id"]) != f]) for f in range(parts)}
        whole = None if parts else fit(choices)
        report(choices, partial(_of, folds, whole))
    if command == "fit":
        dump(whole, DATA)
    elif len(sys.argv) > 3:
        out = Path(sys.argv[3])
        for f, weights in folds.items():
            dump(weights, out / f"fold{f}.json")
        with (out / "errors.txt").open("w") as shown:
            report(choices, lambda t: folds[fold_of(t)], shown)


if __name__ == "__main__":
    main()
