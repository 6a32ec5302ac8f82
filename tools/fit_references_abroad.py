"""Fit the weights that tell who is meant outside English, and write ``data/references_abroad.json``.

    python tools/fit_references_abroad.py GOLD [--rounds 2] [--folds 5]

GOLD is a folder with ``everyday-<language>-dev.jsonl`` (each attribution with its "speaker" by name)
, ``speakers-polnear-dev.jsonl``
and ``attributions-<corpus>-dev.jsonl`` or ``.jsonl.gz`` (each relation with its source as spans: it
tells where the source of what goes on stands). Articles of our own in ``tests/speech`` whose rows end
with who is meant are read too. What a speaker is like depends on who spoke before, so that all texts
are read again with the weights of the round before. Printed are the shares of right choices in
documents left out, by what was asked.

Needs numpy and scipy (group ``fit``).
"""

import argparse
import gzip
import hashlib
import json
import tomllib
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from printed_places import Place, placing
from references_abroad_english import english
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

from newsextract import Parser
from newsextract.extractors.attributions.foreign import choosing, meant
from newsextract.extractors.attributions.foreign.candidates import Asked, Candidate

ROOT = Path(__file__).resolve().parent.parent
FILE = ROOT / "src/newsextract/data/references_abroad.json"
CORPORA = ("wikinews-de", "wikinews-it", "hand-fr", "hand-es", "invented-fr", "invented-es")
CORPORA += ("invented-pt", "invented-it", "invented-nl")
LANGUAGES = ("de", "es", "fr", "it", "pt")
ENGLISH = 1.0  # weight of a choice in an English article
PENALTY = 5.0  # of the squares of the weights
BY_HAND = 2.0  # weight of a choice whose speaker is known by name
FEWEST = 3  # times that a feature is seen
LEAST = 0.05  # of a weight that is kept
PAIRED = 0.5  # Dice of what is said

Tokens = frozenset[int]


class Said(NamedTuple):
    """What the gold says of a report: the characters said, of the source, and names that are right."""

    content: Tokens
    source: Tokens | None  # None: not told
    names: frozenset[str] | None  # empty: nobody; None: not told


class Text(NamedTuple):
    """An article with its reports."""

    name: str
    language: str
    text: str
    published: date | None
    said: list[Said]


class Event(NamedTuple):
    """A choice: the features of nobody and of each candidate, and which are right."""

    sort: str
    rows: list[list[str]]
    right: list[int]
    text: str
    weight: float


def norm(name: str | None) -> str:
    """A name as names are compared."""
    return " ".join((name or "").replace("’", "'").split()).strip(" .,\"'").lower()


def chars(spans: Sequence[Sequence[int]]) -> Tokens:
    """The characters of some spans."""
    return frozenset(i for start, end in spans for i in range(start, end))


def texts(folder: Path) -> Iterator[Text]:
    """All articles."""
    for language in LANGUAGES:
        for row in rows(folder / f"everyday-{language}-dev.jsonl"):
            forms = {norm(p["name"]): [p["name"], *p["aliases"]] for p in row["people"]}
            said = []
            for a in row["attributions"]:
                if a.get("sure", True):
                    known = norm(a["speaker"])
                    names = {norm(n) for n in forms.get(known, [known])} - {""}
                    source = chars([a["source"]]) if a["source"] else None
                    said.append(Said(chars(a["content"]), source, frozenset(names)))
            published = date.fromisoformat(row["published"])
            yield Text(f"everyday-{row['id']}", language, row["text"], published, said)
    for corpus in CORPORA:
        path = folder / f"attributions-{corpus}-dev.jsonl"
        for row in rows(path if path.is_file() else path.with_suffix(".jsonl.gz")):
            said = [
                Said(chars(g.get("content", [])), chars(g.get("source", [])), None)
                for g in row["gold"]
                if not g.get("aside")
            ]
            published = date.fromisoformat(row["published"]) if row.get("published") else None
            yield Text(f"{corpus}-{row['id']}", row["language"], row["text"], published, said)
    yield from own()


def own() -> Iterator[Text]:
    """Articles of our own whose rows tell who is meant."""
    for path in sorted((ROOT / "tests/speech").glob("*.toml")):
        for n, row in enumerate(tomllib.loads(path.read_text(encoding="utf-8"))["article"]):
            text, at, said = row["text"].lstrip("\n"), 0, []
            for line in row["said"]:
                _, _, content, *name = line.split(" | ")
                spans = []
                for part in content.split(" … "):
                    start = text.find(part, at)
                    start = text.find(part) if start < 0 else start
                    spans.append((start, start + len(part)))
                names = None if not name else frozenset({norm(name[0])} - {"-"})
                said.append(Said(chars(spans), None, names))
            yield Text(f"own-{path.stem}-{n}", path.stem, text, None, said)


def rows(path: Path) -> Iterator[dict[str, Any]]:
    """The rows of a file of JSON lines."""
    data = gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()
    for line in data.decode("utf-8").splitlines():
        yield json.loads(line)


class Listener:
    """Takes note of every choice while articles are read."""

    def __init__(self) -> None:
        self.heard: list[tuple[Asked, list[Candidate], list[list[str]], Any]] = []
        self.place: Place = lambda start, end: (start, end)
        choose_, source_ = meant.Meant._choose, meant.Meant.source
        listener = self

        def _choose(me: Any, asked: Asked) -> Candidate | None:
            found = me.candidates.of(asked)
            if found:
                listener.heard.append((asked, found, me.candidates.rows(asked, found), me))
                me.asked = len(listener.heard) - 1
            return choose_(me, asked)

        def source(me: Any, relation: Any) -> Any:
            me.asked = None
            found = source_(me, relation)
            if me.asked is not None:
                content = chars([listener.given(me.page, *r) for r in relation.content])
                listener.events.append((me.asked, content))
            return found

        self.events: list[tuple[int, Tokens]] = []
        meant.Meant._choose = _choose  # type: ignore[method-assign]
        meant.Meant.source = source  # type: ignore[method-assign]

    def read(self, text: Text) -> Iterator[Event]:
        """The choices in an article whose right answers are known."""
        self.heard.clear()
        self.events.clear()
        self.place = placing(text.text)
        Parser(plugins=False).parse(text.text, published=text.published, language=text.language)
        for number, content in self.events:
            best = max(text.said, key=lambda s: dice(s.content, content), default=None)
            if best is None or dice(best.content, content) < PAIRED:
                continue
            asked, found, features, me = self.heard[number]
            right = self.answers(asked, found, best, me)
            if right:
                weight = 1.0 if best.names is None else BY_HAND
                yield Event(asked.sort, features, right, text.name, weight)

    def given(self, page: Any, first: int, last: int) -> tuple[int, int]:
        """Where a phrase stands in the text as it was given."""
        span = page.span(first, last)
        return self.place(span.start, span.end)

    def answers(self, asked: Asked, found: Sequence[Candidate], said: Said, me: Any) -> list[int]:
        """The rows that are right: 0 for nobody; none where that is not known."""
        if said.names is not None:
            if not said.names:
                phrases = [n for n, c in enumerate(found, 1) if c.entity is None]
                return [0, *phrases]
            named = [
                n
                for n, c in enumerate(found, 1)
                if c.entity is not None and norm(c.entity.name) in said.names
            ]
            return named or ([0] if asked.head else [])
        if not asked.silent or said.source is None:
            return []
        if not said.source:
            return [0]
        right = []
        for n, c in enumerate(found, 1):
            phrases = [c.phrase]
            if c.entity is not None:
                phrases = [
                    s.phrase
                    for s in me.candidates.spoken
                    if s.entity == c.entity.span and s.at < asked.at
                ][-1:] or phrases
            if said.source & chars([self.given(me.page, *phrases[0])]):
                right.append(n)
        return right


def dice(a: Tokens, b: Tokens) -> float:
    """How much of two sets is shared."""
    return 2 * len(a & b) / (len(a) + len(b)) if a or b else 0.0


def fit(events: Sequence[Event]) -> dict[str, int]:
    """The weights, in hundredths of a logit."""
    seen = Counter(f for e in events for row in e.rows for f in set(row))
    number = {f: i for i, f in enumerate(sorted(f for f, n in seen.items() if n >= FEWEST))}
    columns: list[int] = []
    ends, firsts, right, weight = [0], [], [], []
    for e in events:
        firsts.append(len(right))
        for n, row in enumerate(e.rows):
            columns += [number[f] for f in row if f in number]
            ends.append(len(columns))
            right.append(n in e.right)
        weight.append(e.weight)
    x = csr_matrix((np.ones(len(columns)), columns, ends), shape=(len(right), len(number)))
    size = np.diff([*firsts, len(right)])
    rights, weights = np.array(right, float), np.array(weight)

    def loss(w: Any) -> tuple[float, Any]:
        sums = x @ w
        sums -= np.repeat(np.maximum.reduceat(sums, firsts), size)
        p = np.exp(sums)
        p /= np.repeat(np.add.reduceat(p, firsts), size)
        share = np.maximum(np.add.reduceat(p * rights, firsts), 1e-12)
        q = p * rights / np.repeat(share, size)
        slope = x.T @ ((p - q) * np.repeat(weights, size)) + PENALTY * w
        return PENALTY * float(w @ w) / 2 - float(weights @ np.log(share)), slope

    start = np.zeros(len(number))
    found = minimize(loss, start, jac=True, method="L-BFGS-B", options={"maxiter": 200})
    return {f: round(100 * found.x[i]) for f, i in number.items() if abs(found.x[i]) >= LEAST}


def right_share(weights: Mapping[str, int], events: Sequence[Event], told: Counter[str]) -> None:
    """Count the choices and the right ones by what was asked."""
    for e in events:
        sums = [sum(weights.get(f, 0) for f in row) for row in e.rows]
        told[e.sort] += 1
        told[e.sort + " right"] += sums.index(max(sums)) in e.right


def fold(name: str, folds: int) -> int:
    """Which part an article is in."""
    return int(hashlib.md5(name.encode()).hexdigest(), 16) % folds


def main() -> None:
    """Fit, say how well, and write the file."""
    args = argparse.ArgumentParser(description=__doc__)
    args.add_argument("gold", type=Path)
    args.add_argument("--rounds", type=int, default=2)
    args.add_argument("--folds", type=int, default=5)
    opts = args.parse_args()
    articles, listener = list(texts(opts.gold)), Listener()
    weights = dict(choosing.load_weights())
    choosing.load_weights = lambda: weights  # type: ignore[assignment]
    other = [
        Event(asked.sort, rows_, right, name, ENGLISH)
        for name, asked, rows_, right in english(opts.gold / "speakers-polnear-dev.jsonl")
    ]
    print(Counter(event.sort for event in other), "in English")
    for _ in range(opts.rounds):
        events = [event for text in articles for event in listener.read(text)]
        weights = fit([*events, *other])
    told: Counter[str] = Counter()
    for part in range(opts.folds):
        inside = [e for e in events if fold(e.text, opts.folds) != part]
        outside = [e for e in events if fold(e.text, opts.folds) == part]
        right_share(fit([*inside, *other]), outside, told)
    for sort in sorted(s for s in told if not s.endswith(" right")):
        print(f"{sort}: {told[sort + ' right']} of {told[sort]} right in documents left out")
    FILE.write_text(written(weights), encoding="utf-8")
    print(len(weights), "features,", FILE.stat().st_size, "bytes")


def written(weights: Mapping[str, int]) -> str:
    """The file."""
    tables: dict[str, dict[str, int]] = {}
    for feature in sorted(weights):
        family, _, value = feature.partition(" ")
        tables.setdefault(family, {})[value] = weights[feature]
    about = "Weights of features in hundredths of a logit. Made by tools/fit_references_abroad.py."
    sources = [f"everyday-{x}" for x in LANGUAGES] + [*CORPORA, "speakers-polnear", "tests/speech"]
    return json.dumps(
        {"about": about, "sources": sources, "weights": tables}, ensure_ascii=False, indent=0
    )


if __name__ == "__main__":
    main()
