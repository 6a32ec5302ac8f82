"""Fill the accuracy and speed tables of README.md from the scorers' own output.

python benchmarks/readme_tables.py SUMMARY.json SPEED.json
"""

import json
import re
import sys
from pathlib import Path

README = Path(__file__).resolve().parent.parent / "README.md"
ROWS = (
    ("who said what, quotes", "attributions-polnear-dev", ("direct.relations.f1", "direct.triples.f1", "direct.source_accuracy")),
    ("who said what, all", "attributions-polnear-dev", ("relations.f1", "triples.f1", "source_accuracy")),
    ("the full name behind it", "speakers-polnear-dev", ("resolved", "resolved.paired", "roles")),
    ("dates (TimeBank, AQUAINT)", "dates-tbaq-dev", ("relaxed.f1", "strict.f1", "type.f1", "value.f1")),
    ("money", "money-polnear-dev", ("full.f1", "span_exact.f1", "currency")),
    ("money", "money-newswire-dev", ("full.f1", "span_exact.f1", "currency")),
    ("authors", "bylines-reuters-dev", ("authors.f1", "dateline_place", "dateline_date")),
    ("authors", "bylines-fundus-dev", ("authors.f1", "exact_lists", "published")),
    ("lines (scraped pages)", "structure-fundus-dev", ("scrape.article.f1", "dump.article.f1")),
    ("lines (by hand)", "structure-hand-dev", ("hand.accuracy", "hand.article.f1")),
)  # fmt: skip


def main(summary_path: str, speed_path: str) -> None:
    summary = json.loads(Path(summary_path).read_text(encoding="utf-8"))
    speed = json.loads(Path(speed_path).read_text(encoding="utf-8"))
    accuracy = []
    for task, corpus, names in ROWS:
        values = summary[corpus]
        percent = 100 if corpus.startswith("dates") else 1
        figures = ", ".join(f"{n} {values[n] * percent:.1f}" for n in names)
        accuracy.append(f"| {task} | {corpus} | {figures} |")
    costs = ["| figure | value |", "|---|---|", *(f"| {k} | {v} |" for k, v in speed.items())]
    text = README.read_text(encoding="utf-8")
    text = _fill(text, "@@ACCURACY@@", r"(?<=\|---\|---\|---\|\n)(?:\|.*\n)+", accuracy)
    text = _fill(text, "@@SPEED@@", r"\| figure \| value \|\n(?:\|.*\n)+", costs)
    README.write_text(text, encoding="utf-8")


def _fill(text: str, mark: str, table: str, lines: list[str]) -> str:
    filled = "\n".join(lines) + "\n"
    if mark in text:
        return text.replace(mark + "\n", filled)
    return re.sub(table, lambda _: filled, text, count=1)


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])
