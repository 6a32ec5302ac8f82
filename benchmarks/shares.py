"""What each part of a parse costs, in bare tokenisation passes over the same texts.

    python benchmarks/shares.py GOLD.jsonl.gz

GOLD is any file of JSON lines with a "text".  A pass is one ``\\w+|[^\\w\\s]`` over the text; the
layers that extractors share (blocks, sentences, tokens) are measured on their own, before the
extractor that would be the first to ask for them.  ``machinery`` is what is left of a whole parse.
Times are those of the processor, so that other work on the machine does not count.
"""

import gzip
import json
import re
import sys
import time
from collections import Counter
from datetime import date

from newsextract import Parser
from newsextract._model.field import Annotation
from newsextract._page.printed import read_printed
from newsextract._reading import Reading
from newsextract._view import View

_TOKEN = re.compile(r"\w+|[^\w\s]")
_WHEN = date(2016, 7, 1)
_TEXTS = 150
_REPEATS = 3


def main(path: str) -> None:
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        texts = [json.loads(line)["text"] for line in lines]
    texts = texts[:: max(1, len(texts) // _TEXTS)][:_TEXTS]
    parser = Parser(plugins=False)
    total: Counter[str] = Counter()
    for text in texts:
        best: dict[str, float] = {}
        for _ in range(_REPEATS):
            for name, seconds in _parts(parser, text).items():
                best[name] = min(seconds, best.get(name, seconds))
        total.update(best)
    one = total.pop("pass")
    whole = total.pop("parse")
    total["machinery"] = whole - sum(total.values())
    for name, seconds in total.most_common():
        print(f"{name:28}{seconds / one:6.2f}")
    print(f"{'parse':28}{whole / one:6.2f}")


def _parts(parser: Parser, text: str) -> dict[str, float]:
    """Seconds of each part of one parse."""
    parts: dict[str, float] = {}

    def lap(name: str, since: float) -> float:
        now = time.thread_time()
        parts[name] = now - since
        return time.thread_time()

    clock = time.thread_time()
    _TOKEN.findall(text)
    clock = lap("pass", clock)
    parser.parse(text, published=_WHEN, errors="raise")
    lap("parse", clock)
    clock = time.thread_time()
    printed = read_printed(text)
    lap("layer printed", clock)
    reading = Reading(printed, parser._lexicons("en"), None, _WHEN, False)
    for layer in ("signs", "conversation", "blocks", "sentences", "tokens", "phrases"):
        clock = time.thread_time()
        getattr(reading, layer)
        lap(f"layer {layer}", clock)
    layers: dict[str, tuple[Annotation, ...]] = {}
    for extractor, _plugin in parser.steps:
        view = View(reading, layers, extractor)
        clock = time.thread_time()
        layers[extractor.provides.name] = tuple(extractor.find(view))
        lap(extractor.provides.name.removeprefix("newsextract."), clock)
    return parts


if __name__ == "__main__":
    main(sys.argv[1])
