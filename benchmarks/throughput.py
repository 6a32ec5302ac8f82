"""Rates of the ways to read many articles, against ``parse_many``.

    python benchmarks/throughput.py [--articles 300] [--workers 2] [--least-batch 0.8] [--least-arrow 0.85]

Reads the articles of ``articles/`` again and again: with ``parse_many`` in two processes and in one, with ``newsextract
batch`` (from the first record to the last, so without the start of Python), and with ``newsextract.arrow.parse_batch``. With
``--least-…`` it fails where a rate is less than that share of parse_many's; since a busy machine can slow one way and not
the other, it measures on until the shares are reached, nine rounds at most.
"""

import argparse
import json
import sys
import tempfile
import time
from collections.abc import Callable
from itertools import cycle, islice
from pathlib import Path

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
MOST_ROUNDS = 9  # where the shares asked for are not reached before


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


class Rates:
    """The rates of all ways in articles a second, the best of the rounds so far."""

    def __init__(self, count: int, workers: int) -> None:
        parser, given = Parser(plugins=False), texts(count)
        self._count = count
        self._ways: dict[str, Callable[[], float]] = {
            "parse_many": lambda: many(parser, given, workers),
            "batch": lambda: batch(parser, given, workers),
            "parse_many in one process": lambda: one_by_one(parser, given),
            "parse_batch": lambda: arrow(parser, given),
        }
        one_by_one(parser, given[:20])
        self.of = dict.fromkeys(self._ways, 0.0)

    def measure(self) -> None:
        """One round, in turns, since a machine has better and worse minutes."""
        for name, seconds in self._ways.items():
            self.of[name] = max(self.of[name], (self._count - 1) / seconds())

    @property
    def batch_share(self) -> float:
        """The batch command's rate as a share of parse_many's with as many workers."""
        return self.of["batch"] / self.of["parse_many"]

    @property
    def arrow_share(self) -> float:
        """parse_batch's rate as a share of parse_many's in one process."""
        return self.of["parse_batch"] / self.of["parse_many in one process"]


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
    rates = Rates(opts.articles, opts.workers)

    def too_low() -> bool:
        return rates.batch_share < opts.least_batch or rates.arrow_share < opts.least_arrow

    for done in range(MOST_ROUNDS):
        if done >= ROUNDS and not too_low():
            break
        rates.measure()
    for name, rate in rates.of.items():
        print(f"{name:28}{rate:8.1f} articles a second")
    print(
        f"batch {rates.batch_share:.0%} of parse_many, "
        f"parse_batch {rates.arrow_share:.0%} of it in one process"
    )
    return int(too_low())


if __name__ == "__main__":
    sys.exit(main())
