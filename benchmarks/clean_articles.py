"""The share of the words of clean articles that stay in article blocks, in percent.

    python benchmarks/clean_articles.py GOLD.jsonl.gz

GOLD is any file of JSON lines with a "text" that is news and nothing else.
"""

import gzip
import json
import sys

import newsextract
from newsextract._model.annotations import ARTICLE


def main(path: str) -> None:
    kept = total = 0
    lost: dict[str, int] = {}
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            doc = newsextract.parse(json.loads(line)["text"])
            for block in doc.blocks:
                words = len(doc.text_of(block).split())
                total += words
                if block.kind in ARTICLE:
                    kept += words
                else:
                    lost[f"{block.kind} {block.rule}"] = (
                        lost.get(f"{block.kind} {block.rule}", 0) + words
                    )
    print(f"{100 * kept / total:.2f}")
    for rule, words in sorted(lost.items(), key=lambda row: -row[1]):
        print(f"  {words:6} words {rule}")


if __name__ == "__main__":
    main(sys.argv[1])
