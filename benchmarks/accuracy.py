"""The page of accuracy and the table of README.md, made of what was measured.

    python benchmarks/accuracy.py                        write both from figures.toml and measured.json
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

HERE = Path(__file__).resolve().parent
README = HERE.parent / "README.md"
PAGE = HERE.parent / "docs/explanation/accuracy.md"
MEASURED = HERE / "measured.json"
TABLE = re.compile(r"(?<=\| task \| texts \| figures \|\n\|---\|---\|---\|\n)(?:\|.*\n)*")
SEEN = {
    "weights, cross-validated": "weights were fitted on these texts; the figures are cross-validated",
    "weights": "weights were fitted on these texts: kinder than on other text",
    "rules": "read while rules were written: a little kinder than on other text",
    "nothing": "nothing was made on these texts",
}

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


def readme_rows(figures: Row, measured: Values) -> Iterator[str]:
    """The lines of the table in README.md."""
    for row in figures["row"]:
        if not row.get("readme"):
            continue
        known = values(row, measured)
        told = "; ".join(f"{means} **{known[key]}**" for key, means in row["figures"].items())
        seen = figures["corpus"][row["corpus"]]["seen"]
        mark = ", cross-validated" if seen.endswith("cross-validated") else ""
        yield f"| {row['task']} | {row['corpus'].removesuffix('-dev')}{mark} | {told} |"


def page(figures: Row, measured: Values, day: str) -> Iterator[str]:
    """The lines of the page of accuracy."""
    yield from (
        "# Accuracy, and how it compares",
        "",
        "<!-- made by benchmarks/accuracy.py -->",
        "",
        f"Measured on {day}, in percent. Each table is one set of texts; under it stands what others reach on the",
        "same texts, and who measured it. Every figure is of development texts, so each table says what of the library",
        "was made on them. F1 is the harmonic mean of precision and recall.",
    )
    for name, corpus in figures["corpus"].items():
        rows = [row for row in figures["row"] if row["corpus"] == name]
        if not rows:
            continue
        others = [other for other in figures.get("other", ()) if other["corpus"] == name]
        yield from (
            "",
            f"## {name.removesuffix('-dev')}",
            "",
            f"{corpus['cases']} cases: {corpus['is']}.",
        )
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
    yield from (
        "",
        "## How to repeat it",
        "",
        "`python benchmarks/articles.py` measures the articles that come along; `--errors all` shows each error. Weights are",
        "fitted and cross-validated by `tools/fit_*.py`, which read the corpora from a path. The others are read from files of one",
        "JSON object a line, `text`, `published` and the facts; news text belongs to its publishers and does not come along.",
        "",
    )


def written(figures: Row, measured: Values, day: str) -> dict[Path, str]:
    """What each file should hold."""
    table = "".join(f"{line}\n" for line in readme_rows(figures, measured))
    readme = TABLE.sub(lambda _: table, README.read_text(encoding="utf-8"), count=1)
    return {README: readme, PAGE: "\n".join(page(figures, measured, day))}


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
