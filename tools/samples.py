"""Write src/newsextract/testing/samples.json: texts of the strategies, fixed.

    python tools/samples.py

The kit checks extractors on them, so that what it says does not hang on what a release of Hypothesis happens
to draw.
"""

import json
from pathlib import Path

import hypothesis
from hypothesis.strategies import SearchStrategy

from newsextract.testing import articles, texts

PATH = Path(__file__).parent.parent / "src" / "newsextract" / "testing" / "samples.json"


def drawn(strategy: SearchStrategy[str], count: int) -> list[str]:
    """Some texts of a strategy."""
    found: list[str] = []

    @hypothesis.settings(
        max_examples=4 * count,
        database=None,
        deadline=None,
        derandomize=True,
        phases=[hypothesis.Phase.generate],
        suppress_health_check=list(hypothesis.HealthCheck),
    )
    @hypothesis.given(strategy)
    def collect(text: str) -> None:
        found.append(text)

    collect()
    different = list(dict.fromkeys(found))
    return different[:: len(different) // count][:count]  # the first ones are the simplest


def main() -> None:
    """Draw all of them anew."""
    samples = {
        "texts": drawn(texts(), 60),
        "articles": drawn(articles(), 60),
        "quiet_articles": drawn(articles(noise=False), 30),
    }
    PATH.write_text(json.dumps(samples, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
