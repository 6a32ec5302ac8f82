"""Time and size beside what else one would pick, as ratios taken in one run on one core.

    pip install price-parser trafilatura && python benchmarks/compare.py [--write]

Each is timed on the articles of ``articles/``, turn by turn, and the least of five turns counts:

- dateparser's search for dates in the text
- price-parser on each line of the text
- trafilatura's text of the same article as a page (a paragraph a line)
- a whole parse, and parsers of some fields alone

``--write`` puts the table into docs/explanation/speed.md.
"""

import argparse
import re
import subprocess
import sys
import time
import warnings
from collections.abc import Callable, Iterator
from html import escape
from pathlib import Path

from article_facts import articles

from newsextract import Parser

PAGE = Path(__file__).resolve().parent.parent / "docs/explanation/speed.md"
TABLE = re.compile(r"(?<=<!-- compare -->\n)(?:.*\n)*?(?=<!-- /compare -->)")
TURNS = 5
TOKEN = re.compile(r"\w+|[^\w\s]")
FRESH = """
import sys, time
began = time.perf_counter()
import newsextract
imported = time.perf_counter()
newsextract.parse(sys.stdin.read())
parsed = time.perf_counter()
peak = next(line.split()[1] for line in open("/proc/self/status") if line.startswith("VmHWM"))
print(imported - began, parsed - imported, int(peak) / 1024)
"""


def readers() -> Iterator[tuple[str, Callable[[str], object]]]:
    """What is timed: a name, and what reads one text."""
    from dateparser.search import search_dates
    from price_parser import Price
    from trafilatura import extract

    def prices(text: str) -> object:
        return [Price.fromstring(line) for line in text.split("\n")]

    def page(text: str) -> object:
        body = "".join(f"<p>{escape(line)}</p>" for line in text.split("\n"))
        return extract(f"<html><body><article>{body}</article></body></html>")

    yield "one pass of `\\w+\\|[^\\w\\s]`", TOKEN.findall
    yield "newsextract, all fields", Parser(plugins=False).parse
    for field in ("dates", "amounts", "quotes", "bylines", "entities", "attributions"):
        yield f'newsextract, `only=["{field}"]`', Parser(plugins=False, only=[field]).parse
    yield "dateparser `search_dates`, languages told", lambda text: search_dates(text)
    yield (
        "dateparser `search_dates`, English given",
        lambda text: search_dates(text, languages=["en"]),
    )
    yield "price-parser, each line", prices
    yield "trafilatura, the article as a page", page


def seconds() -> dict[str, float]:
    """The least time of each over all texts."""
    texts = [article.text for article in articles()]
    chosen = list(readers())
    best: dict[str, float] = {}
    for _ in range(TURNS):
        for name, read in chosen:
            since = time.process_time()
            for text in texts:
                read(text)
            best[name] = min(time.process_time() - since, best.get(name, float("inf")))
    return best


def fresh() -> tuple[float, float, float]:
    """Milliseconds of the import and of a first parse, and megabytes at their end."""
    text = next(articles()).text
    runs = [
        subprocess.run(
            [sys.executable, "-c", FRESH], input=text, capture_output=True, text=True, check=True
        )
        for _ in range(TURNS)
    ]
    rows = [[float(x) for x in run.stdout.split()] for run in runs]
    imported, parsed, peak = (min(column) for column in zip(*rows, strict=True))
    return imported * 1000, parsed * 1000, peak


def table() -> str:
    """The figures as Markdown."""
    best = seconds()
    whole = best["newsextract, all fields"]
    lines = ["| reads the same 24 articles | of a whole parse |", "|---|---|"]
    lines += [f"| {name} | {spent / whole:.2f} |" for name, spent in best.items()]
    imported, parsed, peak = fresh()
    lines += ["", "| in a fresh interpreter | |", "|---|---|"]
    lines += [f"| import | {imported:.0f} ms |", f"| a first parse | {parsed:.0f} ms |"]
    lines += [f"| memory after it | {peak:.0f} MB |"]
    return "\n".join(lines) + "\n"


def main() -> None:
    """Print the table, or write it into the page."""
    options = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    options.add_argument("--write", action="store_true", help="write it into the page of speed")
    asked = options.parse_args()
    warnings.simplefilter("ignore")
    made = table()
    print(made)
    if asked.write:
        text = PAGE.read_text(encoding="utf-8")
        PAGE.write_text(TABLE.sub(lambda _: made, text, count=1), encoding="utf-8")


if __name__ == "__main__":
    main()
