"""Rates of the ways to read many articles, against ``parse_many``.

    python benchmarks/throughput.py [--articles 300] [--workers 2] [--least-batch 0.8] [--least-arrow 0.85]

Reads the articles of ``articles/`` again and again: with ``parse_many`` in two processes and in one, with ``newsextract
batch`` (from the first record to the last, so without the start of Python), and with ``newsextract.arrow.parse_batch``. With
``--least-…`` it fails where a rate is less than that share of parse_many's.
"""

import argparse
import json
import sys
import tempfile
import time
from collections.abc import Iterator
from itertools import cycle, islice
from pathlib import Path
from typing import Any

import pyarrow
from article_facts import articles

from newsextract import Parser
from newsextract._progress import NoProgress
from newsextract.arrow import parse_batch
from newsextract.cli.batch.entries import Names, entries
from newsextract.cli.batch.job import Job
from newsextract.cli.batch.outputs import Outputs
from newsextract.cli.batch.run import run

ROUNDS = 3  # the best of which counts


def texts(count: int) -> list[str]:
    """So many articles, each with an ending of its own, so that nothing is remembered from another."""
    found = [article.text for article in articles()]
    return [
        f"{text}\n\nThis is article {i}.\n" for i, text in enumerate(islice(cycle(found), count))
    ]


def many(parser: Parser, given: list[str], workers: int) -> float:
    """Seconds of parse_many, from its first document on."""
    found = parser.parse_many(given, workers=workers)
    next(found)
    started = time.perf_counter()
    for _ in found:
        pass
    return time.perf_counter() - started


class _Clock(NoProgress):
    """Notes when the first record was done."""

    first = 0.0

    def advance(self, failed: bool) -> None:
        self.first = self.first or time.perf_counter()


def batch(parser: Parser, given: list[str], workers: int) -> float:
    """Seconds of ``newsextract batch`` over JSON lines, from its first record on."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "in.jsonl")
        path.write_text("".join(f"{json.dumps({'text': t})}\n" for t in given), encoding="utf-8")
        outputs = Outputs([f"{folder}/out.jsonl"], "jsonl", {})
        outputs.open(resume=False)
        clock = _Clock()
        records = entries([(str(path), "jsonl")], Names(), None)
        run(records, Job(parser, "jsonl", ()), workers, outputs, clock)
        seconds = time.perf_counter() - clock.first
        outputs.close(complete=True)
        return seconds


def one_by_one(parser: Parser, given: list[str]) -> float:
    """Seconds of parse_many in this process."""
    started = time.perf_counter()
    for _ in parser.parse_many(given, workers=1):
        pass
    return time.perf_counter() - started


def arrow(parser: Parser, given: list[str]) -> float:
    """Seconds of parse_batch."""
    table = pyarrow.table({"id": [str(i) for i in range(len(given))], "text": given})
    started = time.perf_counter()
    for part in table.to_batches(max_chunksize=100):
        parse_batch(part, parser=parser)
    return time.perf_counter() - started


def measured(count: int, workers: int) -> Iterator[tuple[str, float]]:
    """The rates, in articles a second."""
    parser, given = Parser(plugins=False), texts(count)
    ways: dict[str, Any] = {
        "parse_many": lambda: many(parser, given, workers),
        "batch": lambda: batch(parser, given, workers),
        "parse_many in one process": lambda: one_by_one(parser, given),
        "parse_batch": lambda: arrow(parser, given),
    }
    one_by_one(parser, given[:20])
    best = dict.fromkeys(ways, float("inf"))
    for _ in range(ROUNDS):  # in turns, since a machine has better and worse minutes
        for name, seconds in ways.items():
            best[name] = min(best[name], seconds())
    for name, seconds in best.items():
        yield name, (count - 1) / seconds


def main() -> int:
    """Print the rates; 1 if one is too low."""
    args = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    args.add_argument("--articles", type=int, default=300)
    args.add_argument("--workers", type=int, default=2)
    args.add_argument("--least-batch", type=float, default=0.0)
    args.add_argument("--least-arrow", type=float, default=0.0)
    opts = args.parse_args()
    rates = dict(measured(opts.articles, opts.workers))
    for name, rate in rates.items():
        print(f"{name:28}{rate:8.1f} articles a second")
    of_batch = rates["batch"] / rates["parse_many"]
    of_arrow = rates["parse_batch"] / rates["parse_many in one process"]
    print(f"batch {of_batch:.0%} of parse_many, parse_batch {of_arrow:.0%} of it in one process")
    return int(of_batch < opts.least_batch or of_arrow < opts.least_arrow)


if __name__ == "__main__":
    sys.exit(main())
