"""Look for texts that make the parse raise or give unsound spans.

    python tools/fuzz.py --minutes 5 --seed 1

The property tests try the same few hundred texts each time, so that a run can be repeated; this
tries new ones: words of the English lexicons thrown together, and sentences of the example articles
with tokens dropped, doubled, moved and put in. It prints the shortest text of each way to fail.
"""

import argparse
import random
import re
import sys
import time
import tomllib
import traceback
from collections.abc import Iterator
from pathlib import Path

from newsextract import Parser
from newsextract.testing import check_invariants

ROOT = Path(__file__).resolve().parent.parent
LEXICONS = sorted((ROOT / "src" / "newsextract" / "data" / "en").glob("*.toml"))
ARTICLES = sorted((ROOT / "examples" / "articles").glob("*.txt"))
TOKEN = re.compile(r"\s+|\w+|[^\w\s]")
MARKS = "“”‘’«»„\"'`,.:;?!…—–-()[]/|$€%½²éßİ\n\t\u00a0\u200b\x00\ud800"
WORDS = (
    "`` '' ... 0 5 1990 2018-07-13 10:30 a.m. Mr. Ms. Dr. Sen. A. Q. SMITH: By I he she they you who "
    "which that what as by to in and or but if when said says told saying called according asked was "
    "has been Ruiz Ana Hale ONB Monday May July last ago statement spokesman million dollars"
)
COMMON = [*MARKS, *WORDS.split(), "\n\n", "according to", "told reporters"]


def words(table: object) -> Iterator[str]:
    """Every text in a lexicon, keys left out."""
    if isinstance(table, str):
        yield table
    elif isinstance(table, dict):
        for value in table.values():
            yield from words(value)
    elif isinstance(table, list):
        for value in table:
            yield from words(value)


def thrown_together(chance: random.Random, lexicon: list[str]) -> str:
    """Some words of the lexicons in any order and case, now and then without a blank between."""
    text = ""
    for _ in range(chance.randrange(1, chance.choice((4, 8, 20)))):
        word = chance.choice(COMMON if chance.random() < 0.65 else lexicon)
        word = chance.choice((word,) * 8 + (word.upper(), word.capitalize()))
        text += word if chance.random() < 0.3 else f" {word}"
    return text


def mutated(chance: random.Random, articles: list[str], lexicon: list[str]) -> str:
    """A stretch of an article with some of its tokens dropped, moved or put in."""
    article = chance.choice(articles)
    at = chance.randrange(len(article))
    tokens = TOKEN.findall(article[at : at + chance.randrange(10, 300)])
    for _ in range(chance.randrange(1, 12)):
        i = chance.randrange(len(tokens) + 1)
        match chance.choice(("drop", "drop", "move", "put", "put", "put", "cut")):
            case "drop":
                del tokens[i : i + chance.randrange(1, 6)]
            case "move":
                tokens[i:i] = tokens[-3:]
            case "put":
                tokens[i:i] = [" ", chance.choice(chance.choice((COMMON, lexicon))), " "]
            case "cut":
                del tokens[i:]
    return "".join(tokens)


def main() -> int:
    """Try texts until the time is up; 1 if one of them failed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--minutes", type=float, default=5)
    parser.add_argument("--seed", type=int, default=None)
    options = parser.parse_args()
    chance = random.Random(options.seed)
    lexicon = [word for path in LEXICONS for word in words(tomllib.loads(path.read_text("utf-8")))]
    articles = [path.read_text("utf-8") for path in ARTICLES]
    parse = Parser(plugins=False, errors="raise").parse
    failures: dict[str, str] = {}
    tried = 0
    end = time.monotonic() + 60 * options.minutes
    while time.monotonic() < end:
        tried += 1
        if chance.random() < 0.5:
            text = thrown_together(chance, lexicon)
        else:
            text = mutated(chance, articles, lexicon)
        try:
            check_invariants(parse(text))
        except Exception as error:
            where = traceback.extract_tb(error.__traceback__)[-1]
            way = f"{type(error).__name__} at {where.filename}:{where.lineno}: {where.line}"
            failures[way] = min(failures.get(way, text), text, key=len)
    for way, text in failures.items():
        print(f"{way}\n    {text!r}")
    print(f"{tried} texts, {len(failures)} ways to fail")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
