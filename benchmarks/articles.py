"""How much of what a reader finds in 24 articles of twelve kinds a parse finds, in percent.

    python benchmarks/articles.py                    all, the clean half, the scraped half
    python benchmarks/articles.py --by kind          and each kind (or each country)
    python benchmarks/articles.py --errors speaker   what is wrong in one figure, or in "all"
    python benchmarks/articles.py --jsonl            the articles and their facts, one a line
    python benchmarks/articles.py --articles FOLDER  those of another folder

The articles are of our own writing, with invented names, and were read by hand before any of them
was parsed: ``articles/*.toml``.  What the figures mean: ``article_scores.py``.
"""

import argparse
import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import attrs
from article_facts import ARTICLES, Article, articles
from article_scores import Tally, score

from newsextract import Parser, Span


def figures(chosen: Iterable[Article]) -> Tally:
    """The counts and errors of a plain parse of some articles."""
    parser, tally = Parser(plugins=False), Tally()
    for article in chosen:
        doc = parser.parse(article.text, published=article.published, errors="raise")
        score(article, doc, tally)
    return tally


def main() -> None:
    """Print the figures, the errors or the articles."""
    options = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    options.add_argument("--by", choices=("kind", "country"), help="one column for each of them")
    options.add_argument("--errors", metavar="FIGURE", help="show the errors of this figure")
    options.add_argument("--jsonl", action="store_true", help="print the articles and their facts")
    options.add_argument("--articles", metavar="FOLDER", type=Path, default=ARTICLES)
    asked = options.parse_args()
    every = list(articles(asked.articles))
    if asked.jsonl:
        for article in every:
            print(json.dumps(row(article), ensure_ascii=False))
        return
    if asked.errors:
        for name, figure, what in figures(every).errors:
            if asked.errors in (figure, "all"):
                print(f"{name:12} {figure:13} {what}")
        return
    groups = {
        "all": every,
        "clean": [article for article in every if not article.scraped],
        "scraped": [article for article in every if article.scraped],
    }
    for article in every if asked.by else ():
        group = article.kind if asked.by == "kind" else article.country
        groups.setdefault(group, []).append(article)
    _print({group: figures(chosen).shares() for group, chosen in groups.items()})


def _print(columns: dict[str, dict[str, float]]) -> None:
    print(" " * 16 + "".join(f"{group:>11}" for group in columns))
    for name in columns["all"]:
        cells = [column.get(name, "") for column in columns.values()]
        print(f"{name:16}" + "".join(f"{cell:>11}" for cell in cells))


def row(article: Article) -> dict[str, Any]:
    """An article as plain data: spans are pairs of code points."""
    plain: dict[str, Any] = {
        name: getattr(article, name)
        for name in ("id", "kind", "text", "headline", "stated", "authors", "dateline")
    }
    return plain | {
        "published": str(article.published),
        "people": [attrs.asdict(person) for person in article.people],
        "bodies": [form for forms in article.bodies for form in forms],
        "places": [form for forms in article.places for form in forms],
        "attributions": [
            {
                "source": _pair(each.source),
                "speaker": each.speaker,
                "cue": _pair(each.cue),
                "content": [_pair(span) for span in each.content],
                "direct": article.text[each.content[0].start] in '"“',
                "sure": each.sure,
            }
            for each in article.said
        ],
        "dates": [
            {
                "span": _pair(each.span),
                "value": each.values[0] if each.values else "",
                "also": each.values[1:],
                "aside": not each.values,
            }
            for each in article.dates
        ],
        "amounts": [
            {"span": _pair(each.span), "currency": each.currency}
            | (
                {"amount": str(each.low)}
                if each.low == each.high
                else {"low": str(each.low), "high": str(each.high)}
            )
            for each in article.amounts
        ],
        "lines": [
            {"start": span.start, "end": span.end, "labels": sorted(labels)}
            for span, labels in article.lines
        ],
    }


def _pair(span: Span | None) -> list[int] | None:
    return [span.start, span.end] if span else None


if __name__ == "__main__":
    main()
