"""More to fit the weights of names on: texts that nobody marked, where a tagger and the library agree.

    pip install newsextract --group fit
    python tools/fit_names_silver.py MODEL GOLD SILVER TEXTS...

MODEL is the name or folder of a model of spaCy (its English ones are MIT), GOLD the folder that
``fit_names.py`` reads: no text of it is used, TEXTS are .jsonl[.gz] with a "text", SILVER the cache
that ``fit_names.py fit CACHE SILVER`` reads as well. Two readers that work so differently are seldom
wrong together: a name that both take for a person counts as one, what both pass over as none.
"""

import gzip
import json
import pickle
import re
import sys
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

from fit_names import CORPORA, SILVER, UNTOLD, as_given, cases_of, dice, rows_of

import newsextract
from newsextract.extractors import entities
from newsextract.extractors.entities import verdicts
from pages import PAGES, key_of, told_of_pages

KINDS = {
    "PERSON": "person",
    "ORG": "organization",
    "GPE": "place",
    "LOC": "place",
    "FAC": "place",
    "WORK_OF_ART": "other",
    "EVENT": "other",
    "PRODUCT": "other",
    "LAW": "other",
    "LANGUAGE": "other",
    "NORP": "people",
}
READ = ("headline", "body", "subheading", "caption")  # kinds of blocks
LONGEST = 40_000  # code points of a text
MOST = 1_500  # texts of a file
SHINGLE = 8  # words
KNOWN, REPEATED = 0.05, 0.2  # of the shingles of a text: how many may be in the gold, in others
FEWEST = 30  # shingles of a text
AGREED = 0.6  # of the mentions of a wording: how many the tagger must call the same


def lines(path: Path) -> Iterator[dict[str, Any]]:
    """The cases of a file."""
    data = gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()
    for line in data.decode().splitlines():
        yield json.loads(line)


def shingles(text: str) -> set[int]:
    """What a text can be known by."""
    words = text.split()
    return {hash(tuple(words[i : i + SHINGLE])) for i in range(len(words) - SHINGLE)}


def tagged(nlp: Any, text: str, spans: list[tuple[int, int]]) -> list[tuple[int, int, str]]:
    """What the tagger finds in some stretches of a text, in order."""
    docs = nlp.pipe([text[start:end] for start, end in spans])
    return [
        (start + ent.start_char, start + ent.end_char, KINDS.get(ent.label_, "none"))
        for (start, _), doc in zip(spans, docs, strict=True)
        for ent in doc.ents
    ]


def called(
    mentions: list[Any], found: list[tuple[int, int, str]], spans: list[tuple[int, int]]
) -> tuple[str, float]:
    """What the tagger calls most mentions of a wording, and what share of them."""
    votes: Counter[str] = Counter()
    begins, ends = [start for start, _, _ in found], dict(spans)
    opened = sorted(ends)
    for mention in mentions:
        at = bisect_right(opened, mention[0]) - 1
        if at < 0 or mention[0] >= ends[opened[at]]:
            continue  # in a line that the tagger did not read
        near = bisect_right(begins, mention[0])
        share, kind = max(
            ((dice(mention, f), f[2]) for f in found[max(0, near - 3) : near + 4]),
            default=(0.0, "none"),
        )
        votes["none" if not share else kind if share >= 0.5 else "part"] += 1
    if not votes:
        return "", 0.0
    kind, count = votes.most_common(1)[0]
    return kind, count / votes.total()


def agreed(
    text: str, rows: list[dict[str, Any]], parts: Any, found: Any, spans: Any
) -> Iterator[Any]:
    """The rows of a text; those whose kind the tagger and the library do not tell alike are company only."""
    wordings = verdicts.decide(parts)
    for row in rows:
        wording = wordings[row["key"]]
        kind, share = called(as_given(text, wording), found, spans)
        if kind == "people":
            kind = "other" if row["several"] else "none"
        agree = kind == wording.verdict and share >= AGREED
        yield dict(row, label=kind if agree else UNTOLD)


def main() -> None:
    """Run the command."""
    import spacy

    model, gold, silver, *paths = sys.argv[1:]
    nlp = spacy.load(
        model, exclude=["parser", "lemmatizer", "attribute_ruler", "tagger", "senter"]
    )
    marked: set[int] = set()
    for corpus in CORPORA.keys() - {PAGES}:
        for case in cases_of(Path(gold), corpus):
            marked |= shingles(case["text"])
    by_hand = {page: names for told in told_of_pages().values() for page, names in told.items()}
    seen: list[Any] = []

    def catch(parts: Any) -> Any:
        seen.append(parts)
        return [mentions for _, mentions in parts]

    entities.told = catch
    rows: list[Any] = []
    done: set[int] = set()
    for path in map(Path, paths):
        for number, case in enumerate(lines(path)):
            text, when = case["text"][:LONGEST], case.get("published") or ""
            if number >= MOST:
                break
            seen.clear()
            told = date.fromisoformat(when) if re.fullmatch(r"\d{4}-\d\d-\d\d", when) else None
            doc = newsextract.parse(text, published=told)
            spans = [(b.span.start, b.span.end) for b in doc.blocks if b.kind in READ]
            known = shingles(" ".join(text[start:end] for start, end in spans))
            if (
                doc.language != "en"
                or not seen
                or len(known) < FEWEST
                or len(known & marked) > KNOWN * len(known)
                or len(known & done) > REPEATED * len(known)
            ):
                continue
            done |= known
            named = rows_of(SILVER, {"id": f"{path.stem}:{case['id']}"}, seen[0])
            named = [row for row in named if row["key"] not in by_hand.get(key_of(case["id"]), ())]
            rows += agreed(text, named, seen[0], tagged(nlp, text, spans), spans)
    Path(silver).write_bytes(pickle.dumps(rows))
    print(len(rows), Counter(row["label"] for row in rows))


if __name__ == "__main__":
    main()
