"""What a parse costs, counted and not timed: the instructions of Python that it takes for a KB of text.

    python benchmarks/cost.py            print the count and what it was when last written
    python benchmarks/cost.py --check    fail if it is a tenth more
    python benchmarks/cost.py --write    write it into cost.json

The texts are the articles of ``articles/``, each parsed once before it is counted.  A count is the same
on every run and every machine with the same minor version of Python, so a parse that has become dearer
shows at once.  What runs inside C, most of all the matching of patterns, is not in it: ``shares.py`` times
that.
"""

import argparse
import json
import sys
from pathlib import Path
from types import FrameType
from typing import Any

from article_facts import articles

from newsextract import Parser

LEDGER = Path(__file__).resolve().parent / "cost.json"
DEARER = 1.1
PYTHON = f"{sys.version_info.major}.{sys.version_info.minor}"


class Counter:
    """Counts the instructions that Python carries out."""

    def __init__(self) -> None:
        self.instructions = 0

    def __call__(self, frame: FrameType, event: str, _: Any) -> "Counter":
        """Of a frame: its instructions, its lines not."""
        if event == "opcode":
            self.instructions += 1
        elif event == "call":
            frame.f_trace_opcodes, frame.f_trace_lines = True, False
        return self


def instructions_per_kb() -> int:
    """The count over all articles, for a thousand characters."""
    parser = Parser(plugins=False)
    every = list(articles())
    for article in every:
        parser.parse(article.text, published=article.published)
    counter = Counter()
    before = sys.gettrace()
    sys.settrace(counter)
    try:
        for article in every:
            parser.parse(article.text, published=article.published)
    finally:
        sys.settrace(before)
    return counter.instructions * 1000 // sum(len(article.text) for article in every)


def main() -> int:
    """Print, check or write the count."""
    options = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    options.add_argument("--check", action="store_true", help="fail if it is a tenth more")
    options.add_argument("--write", action="store_true", help="write it into cost.json")
    asked = options.parse_args()
    ledger: dict[str, int] = json.loads(LEDGER.read_text(encoding="utf-8"))
    count = instructions_per_kb()
    before = ledger.get(PYTHON)
    print(f"{count:,} instructions for a KB, Python {PYTHON}; written: {before or 'none'}")
    if asked.write:
        ledger[PYTHON] = count
        LEDGER.write_text(json.dumps(ledger, indent=1, sort_keys=True) + "\n", encoding="utf-8")
    return bool(asked.check and before and count > before * DEARER)


if __name__ == "__main__":
    sys.exit(main())
