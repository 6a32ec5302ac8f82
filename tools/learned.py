"""The articles of our own writing that the fits learn from, as the gold of the bench is written.

They stand in ``benchmarks/learned/``; what they teach is always learnt and never measured.
"""

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

BENCHMARKS = Path(__file__).resolve().parent.parent / "benchmarks"
sys.path.insert(0, str(BENCHMARKS))

from article_facts import articles  # noqa: E402
from articles import row  # noqa: E402

LEARNED = "everyday-own"  # what the fits call them among their corpora


def learned() -> Iterator[dict[str, Any]]:
    """Each article with its facts."""
    for article in articles(BENCHMARKS / "learned"):
        yield row(article)
