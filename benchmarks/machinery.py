"""What the plugin machinery adds to a parse: order, isolation of failures, checks, Document.

    python benchmarks/machinery.py [ARTICLE_OR_JSONL_GZ ...]

A whole ``Parser.parse`` against the same extractors called by hand on one ``Reading``, with nothing
checked, caught or kept but their annotations.  The language is given and the lexicons are shared.
The two alternate, the least of all repeats of a text counts, and the garbage collector rests, so
that what else the machine does weighs on neither; the second figure has one more extractor, of a
plugin, in both.  Texts: the example articles, or what the arguments name (text files, or gold of
JSON lines).  The exit status is 1 if the machinery adds more than 3%.
"""

import gc
import gzip
import json
import sys
import time
from collections.abc import Callable, Iterator
from datetime import date
from functools import partial
from pathlib import Path

import attrs

from newsextract import BLOCKS, Field, Parser, Span, View, extractor, hookimpl
from newsextract._model.field import Annotation
from newsextract._page.printed import read_printed
from newsextract._reading import Reading

_ARTICLES = Path(__file__).parent.parent / "examples" / "articles"
_WHEN = date(2018, 7, 13)
_TEXTS = 60
_REPEATS = 31
_LIMIT = 3.0  # percent


@attrs.frozen
class Opening:
    span: Span
    rule: str


OPENINGS = Field("benchmark.openings", Opening)


@extractor(provides=OPENINGS, requires=[BLOCKS])
def find_openings(view: View) -> Iterator[Opening]:
    for block in view[BLOCKS]:
        yield Opening(Span(block.span.start, block.span.start + 1), "opening")


class Plugin:
    @hookimpl
    def newsextract_extractors(self) -> list[object]:
        return [find_openings]


def main(paths: list[Path]) -> int:
    texts = [text for path in paths for text in _read(path)]
    texts = texts[:: max(1, len(texts) // _TEXTS)][:_TEXTS]
    over = False
    for label, plugins in (("built-in alone", []), ("with a plugin", [Plugin()])):
        parser = Parser(plugins=plugins)
        whole = bare = 0.0
        for text in texts:
            seconds = _alternate(
                partial(parser.parse, text, published=_WHEN, language="en"), _by_hand(parser, text)
            )
            whole += seconds[0]
            bare += seconds[1]
        percent = 100 * (whole / bare - 1)
        over |= percent > _LIMIT
        print(
            f"{label:16} parse {1000 * whole:8.2f} ms   by hand {1000 * bare:8.2f} ms   "
            f"machinery {percent:+.2f}%"
        )
    return int(over)


def _read(path: Path) -> list[str]:
    if path.suffix == ".gz":
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            return [json.loads(line)["text"] for line in lines]
    return [path.read_text(encoding="utf-8")]


def _by_hand(parser: Parser, text: str) -> Callable[[], object]:
    lexicons = parser._lexicons("en")
    steps = [step.extractor for step in parser.steps]

    def run() -> object:
        reading = Reading(read_printed(text), lexicons, None, _WHEN, False)
        layers: dict[str, tuple[Annotation, ...]] = {}
        for step in steps:
            layers[step.provides.name] = tuple(step.find(View(reading, layers, step)))
        return layers

    return run


def _alternate(*runs: Callable[[], object]) -> list[float]:
    """The least CPU seconds of each, run in turn."""
    best = [float("inf")] * len(runs)
    gc.collect()
    gc.disable()
    for repeat in range(_REPEATS):
        for i in range(len(runs)) if repeat % 2 else reversed(range(len(runs))):
            started = time.process_time()
            runs[i]()
            best[i] = min(best[i], time.process_time() - started)
    gc.enable()
    return best


if __name__ == "__main__":
    sys.exit(main([Path(arg) for arg in sys.argv[1:]] or sorted(_ARTICLES.glob("*.txt"))))
