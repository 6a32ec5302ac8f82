"""What a parse finds of a public corpus, read in the form in which it is published.

    python benchmarks/corpus.py                              the corpora, and where each is had
    python benchmarks/corpus.py polnear ~/PolNeAR/train      figures in percent
    python benchmarks/corpus.py timeml ~/te3-platinum --errors 20
    python benchmarks/corpus.py article-pages ~/article-extraction-benchmark --output newsextract.json

What the figures mean stands in ``corpora/score``, how a form is read in ``corpora/read``.
"""

import argparse
import json
import sys
from itertools import islice
from pathlib import Path

from corpora.cases import Case
from corpora.known import CORPORA, Corpus
from corpora.read import pages
from corpora.read.files import CorpusError
from corpora.score.pages import body

import newsextract
from newsextract import Parser
from newsextract.html import parse_html


def main() -> int:
    """Print the corpora, the figures, the errors."""
    options = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    options.add_argument("corpus", nargs="?", choices=[each.name for each in CORPORA])
    options.add_argument("path", nargs="?", type=Path)
    options.add_argument("--limit", type=int, help="the first so many texts alone")
    options.add_argument(
        "--errors", type=int, default=0, help="show so many errors, evenly spread"
    )
    options.add_argument(
        "--output", type=Path, help="of pages: write what is read, for their program"
    )
    asked = options.parse_args()
    if asked.corpus is None or asked.path is None:
        for each in CORPORA:
            print(f"{each.name:18} {each.is_}\n{'':18} {each.page}\n{'':18} give it: {each.give}")
        return 0
    corpus = next(each for each in CORPORA if each.name == asked.corpus)
    try:
        if asked.output:
            _write(asked.path, asked.output)
        else:
            _measure(corpus, asked.path, asked.limit, asked.errors)
    except CorpusError as error:
        print(error, file=sys.stderr)
        return 2
    return 0


def _measure(corpus: Corpus, path: Path, limit: int | None, errors: int) -> None:
    cases: list[Case[object]] = list(islice(corpus.read(path), limit))
    outcome = corpus.score(cases, Parser(plugins=False))
    facts = sum(len(case.gold) for case in cases)
    print(
        f"{corpus.is_}: {len(cases)} texts, {facts} facts, newsextract {newsextract.__version__}"
    )
    for key, value in outcome.figures.items():
        print(f"  {key:26} {value:5.1f}")
    step = max(1, len(outcome.errors) // max(1, errors))
    for line in outcome.errors[::step][:errors]:
        print(line)


def _write(path: Path, output: Path) -> None:
    """What is read of each page, as the programs of that benchmark read it."""
    parser = Parser(plugins=False)
    read = {
        case.name: {"articleBody": body(parse_html(case.text, parser=parser))}
        for case in pages.read(path)
    }
    output.write_text(json.dumps(read, ensure_ascii=False, indent=1), encoding="utf-8")
    print(f"{len(read)} pages in {output}")


if __name__ == "__main__":
    sys.exit(main())
