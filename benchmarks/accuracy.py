"""The page of accuracy, the table of README.md and those of the reference, made of what was measured.

    python benchmarks/accuracy.py                        write them from figures.toml and measured.json
    python benchmarks/accuracy.py --measured RUN.json    first take the figures of a run of the scorers
    python benchmarks/accuracy.py --check                fail if one of them is not as it would be written

``figures.toml`` says what is measured, on what, and what others reach; ``measured.json`` holds the
figures of the last run with its day.  RUN.json is corpus -> figure -> value, as the scorers print it.
"""

import argparse
import json
import re
import sys
import tomllib
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

from corpora.known import CORPORA

HERE = Path(__file__).resolve().parent
README = HERE.parent / "README.md"
PAGE = HERE.parent / "docs/explanation/accuracy.md"
REFERENCE = HERE.parent / "docs/reference"
MEASURED = HERE / "measured.json"
DAY = re.compile(r"(?<=Measured on )\d{4}-\d\d-\d\d(?=, in percent)")
FIGURES = re.compile(r"(<!-- figures: ([a-z_ ]+) -->\n).*?(<!-- /figures -->)", re.DOTALL)
TABLE = re.compile(r"(?<=\| task \| texts \| figures \|\n\|---\|---\|---\|\n)(?:\|.*\n)*")
SEEN = {
    "weights, cross-validated": "weights were fitted on these texts; the figures are cross-validated",
    "weights": "weights were fitted on these texts: kinder than on other text",
    "rules": "read while rules were written: a little kinder than on other text",
    "nothing": "nothing was made on these texts",
}
TOPICS = {  # and how the names of their corpora begin
    "Who said what, and whole articles": (
        "attributions",
        "speakers",
        "everyday",
        "benchmarks",
        "turns",
    ),
    "Names": ("entities",),
    "Dates": ("dates",),
    "Money": ("money",),
    "Authors and datelines": ("bylines",),
    "Lines of a page, languages": ("structure", "pages_html", "language"),
}
REPEAT = """
## How to repeat it

The articles of our own writing come along: `python benchmarks/articles.py` measures them, and `--errors all` shows each
error. Public corpora belong to those who made them and do not come along. Get one from its page, in the form in which
it is published, and give its path to `benchmarks/corpus.py`, in a clone with the library installed (`pip install -e
'.[html]'`):

    python benchmarks/corpus.py                                   # what it knows
    python benchmarks/corpus.py polnear PolNeAR/                  # figures in percent
    python benchmarks/corpus.py timeml te3-platinum/ --errors 20  # and what is wrong
"""
OWN = """
What is counted, and how, is told at the head of each module of `benchmarks/corpora/score`. On the same texts it gives the
figures of the tables above for who said what and for dates, digit by digit. Names come near: they are put together from
columns by rules of their own, and documents that are tables are left out. The specifications of Recognizers-Text and the test
cases are read whole here, where the tables have half of them. Each reader is tested on a tiny corpus in its form; of the
published files only those of price-parser and quantulum3 were at hand when they were written, so tell us where one stumbles.
For the article-extraction-benchmark `--output newsextract.json` writes what is read of each page, for its own program to
compare with that of others.

Texts of your own are JSON, an object a line:

    python benchmarks/corpus.py own-attributions said.jsonl
    python benchmarks/corpus.py own-dates dates.jsonl

    {"text": "“No,” Ana Ruiz said.", "gold": [{"source": [[6, 14]], "cue": [[15, 19]], "content": [[0, 5]]}]}
    {"text": "on July 3", "published": "2018-07-13", "gold": [{"start": 3, "end": 9, "kind": "date", "value": "2018-07-03"}]}

`benchmarks/corpora/read/records.py` tells the form of each. Weights are fitted and cross-validated by `tools/fit_*.py`, which
read such files from a path.
"""

Row = dict[str, Any]
Values = dict[str, dict[str, float]]


def take(run: Values, rows: list[Row]) -> Values:
    """The figures of a run that a row shows, in percent."""
    taken: Values = {}
    for row in rows:
        for key in row["figures"]:
            value = run.get(row["corpus"], {}).get(key)
            if value is not None:
                percent = value * 100 if row["corpus"].startswith("dates") else value
                taken.setdefault(row["corpus"], {})[key] = round(percent, 1)
    return taken


def values(row: Row, measured: Values) -> dict[str, float]:
    """The figures of a row: cross-validated ones before those of the run."""
    return {**measured.get(row["corpus"], {}), **row.get("given", {})}


def table_row(row: Row, figures: Row, measured: Values) -> str:
    """The line of a row in a table that has all of its figures in one cell."""
    known = values(row, measured)
    told = "; ".join(f"{means} **{known[key]}**" for key, means in row["figures"].items())
    corpus = figures["corpus"][row["corpus"]]
    mark = " (cross-validated)" if corpus["seen"].endswith("cross-validated") else ""
    return f"| {row['task']} | {corpus['called']}{mark} | {told} |"


def readme_rows(figures: Row, measured: Values) -> Iterator[str]:
    """The lines of the table in README.md."""
    return (table_row(row, figures, measured) for row in figures["row"] if row.get("readme"))


def reference_table(kinds: tuple[str, ...], figures: Row, measured: Values, day: str) -> str:
    """The figures of the corpora whose names begin so, for a page of the reference."""
    rows = [row for row in figures["row"] if row["corpus"].startswith(kinds)]
    lines = [
        f"Measured on {day}, in percent, on development texts; [the page on accuracy](../explanation/accuracy.md) says",
        "what they are, and what others reach there.",
        "",
        "| task | texts | figures |",
        "|---|---|---|",
        *(table_row(row, figures, measured) for row in rows),
    ]
    return "\n".join(lines) + "\n\n"


def page(figures: Row, measured: Values, day: str) -> Iterator[str]:
    """The lines of the page of accuracy."""
    yield from (
        "# Accuracy, and how it compares",
        "",
        "<!-- made by benchmarks/accuracy.py -->",
        "",
        f"Measured on {day}, in percent. Each table is one set of texts; under it stands what others reach on the",
        "same texts, and who measured it. Every figure is of development texts, so each table says what of the library",
        "was made on them. F1 is the harmonic mean of precision and recall: of ours, how many are right, and of all,",
        "how many are found. The names in brackets are the keys that the programs which count print.",
    )
    for topic, kinds in TOPICS.items():
        yield from ("", f"## {topic}")
        for name, corpus in figures["corpus"].items():
            rows = [row for row in figures["row"] if row["corpus"] == name]
            if rows and name.startswith(kinds):
                yield from section(figures, name, corpus, rows, measured)
    yield from repeat()


def section(
    figures: Row, name: str, corpus: Row, rows: list[Row], measured: Values
) -> Iterator[str]:
    """The lines of one set of texts."""
    others = [other for other in figures.get("other", ()) if other["corpus"] == name]
    title = corpus["called"][0].upper() + corpus["called"][1:]
    yield from ("", f"### {title}", "", f"{corpus['cases']} cases: {corpus['is']}.")
    yield f"What the library saw of them: {SEEN[corpus['seen']]}."
    yield from ("", "| figure | newsextract | " + "".join(f"{o['who']} | " for o in others))
    yield "|---|---|" + "---|" * len(others)
    for row in rows:
        known = values(row, measured)
        for key, means in row["figures"].items():
            theirs = "".join(f" {o['figures'].get(key, '')} |" for o in others)
            yield f"| {row['task']}: {means} (`{key}`) | {known[key]} |{theirs}"
    if others:
        yield ""
        yield from (f"{o['who']}: {o['how']}.  " for o in others)


def repeat() -> Iterator[str]:
    """How to repeat it: a line for each public corpus."""
    yield from (REPEAT, "| corpus | had from | give it |", "|---|---|---|")
    for each in CORPORA:
        if not each.name.startswith("own-"):
            yield f"| `{each.name}`: {each.is_} | <{each.page}> | {each.give} |"
    yield OWN


def written(figures: Row, measured: Values, day: str) -> dict[Path, str]:
    """What each file should hold."""
    table = "".join(f"{line}\n" for line in readme_rows(figures, measured))
    readme = TABLE.sub(lambda _: table, README.read_text(encoding="utf-8"), count=1)
    readme = DAY.sub(day, readme, count=1)
    made = {README: readme, PAGE: "\n".join(page(figures, measured, day))}

    def filled(found: re.Match[str]) -> str:
        table = reference_table(tuple(found[2].split()), figures, measured, day)
        return found[1] + table + found[3]

    for path in sorted(REFERENCE.glob("*.md")):
        text = path.read_text(encoding="utf-8")
        if FIGURES.search(text):
            made[path] = FIGURES.sub(filled, text)
    return made


def main() -> int:
    """Write or check the files."""
    options = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    options.add_argument("--measured", type=Path, help="a run of the scorers, as JSON")
    options.add_argument("--check", action="store_true")
    asked = options.parse_args()
    figures = tomllib.loads((HERE / "figures.toml").read_text(encoding="utf-8"))
    if asked.measured:
        taken = take(json.loads(asked.measured.read_text(encoding="utf-8")), figures["row"])
        last = {"day": date.today().isoformat(), "figures": taken}
        MEASURED.write_text(json.dumps(last, indent=1, sort_keys=True) + "\n", encoding="utf-8")
    last = json.loads(MEASURED.read_text(encoding="utf-8"))
    stale = []
    for path, text in written(figures, last["figures"], last["day"]).items():
        if path.read_text(encoding="utf-8") != text:
            stale.append(path.name)
            if not asked.check:
                path.write_text(text, encoding="utf-8")
    if asked.check and stale:
        print("not as it would be written:", *stale)
    return bool(asked.check and stale)


if __name__ == "__main__":
    sys.exit(main())
