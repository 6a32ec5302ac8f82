"""Write src/newsextract/data/openings.json: the first two tokens of what each rule of dates can read.

    python tools/openings.py           anew, in a minute
    python tools/openings.py --check   whether the table says what the patterns do

To be run when a pattern or a word of English dates has changed; a test compares a sample. Every
word of the rules is tried in front of every other on every pattern; words alike in all are a class.
"""

import argparse
import json
import sys
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path

from newsextract.extractors.dates import openings
from newsextract.extractors.dates.grammar import UNKNOWN, Way, grammar, like, words_of_patterns
from newsextract.extractors.dates.openings import END, GAP, GLUED
from newsextract.lexicon import Lexicons

TABLE = Path(openings.__file__).parents[2] / "data" / "openings.json"
MARKS = "!\"%'()*,-./:;?[]–—‘’“”…"
NUMBERS = [f"{'0' * digits}{end}" for digits in (1, 2, 3, 4, 5, 8) for end in ("", "s")]
NTH = [f"{'0' * digits}{end}" for digits in (1, 2) for end in ("st", "nd", "rd", "th", "am", "pm")]

Rows = dict[str, dict[str, frozenset[str]]]  # rule -> first token -> the second ones


def ways() -> dict[str, Way]:
    """The rules of English by name."""
    found = grammar(Lexicons("en"))
    return {way.name: way for group in found.rules.values() for way in group}


def firsts() -> list[str]:
    """The tokens that an expression may begin with."""
    found = grammar(Lexicons("en"))
    triggers = {word for word in found.classes if word.isalpha()}
    return [*sorted((found.known | triggers) - {""}), *NUMBERS, *NTH, *MARKS]


def seconds() -> dict[str, str]:
    """What may follow them, as the table and as a head has it."""
    words = (*sorted(grammar(Lexicons("en")).known - {""}), *MARKS, UNKNOWN, "1980")
    return {
        **{word: f" {word}" for word in words},
        **{f"{GLUED}{mark}": mark for mark in MARKS},
        END: "",
        GAP: " ",
    }


def begins(way: Way, head: str) -> bool:
    """What the pattern of a rule says of a head."""
    return any(map(way.begins, like(head)))


def read_rows() -> Rows:
    """What each pattern lets through."""
    behind = seconds()
    return {
        name: {
            first: frozenset(key for key, text in behind.items() if begins(way, first + text))
            for first in firsts()
            if begins(way, first)
        }
        for name, way in ways().items()
    }


def table_of(rows: Rows) -> dict[str, object]:
    """The rows with a number for all words that stand in the same ones."""
    sets = {seconds: i for i, seconds in enumerate(dict.fromkeys(_all_seconds(rows)))}
    alike: dict[object, list[str]] = defaultdict(list)
    inside: dict[str, list[int]] = defaultdict(list)
    for behind, i in sets.items():
        for word in behind:
            inside[word].append(i)
    for word in sorted({*firsts(), *seconds()}):
        begun = tuple((rule, sets[row[word]]) for rule, row in rows.items() if word in row)
        alike[begun, tuple(inside[word])].append(word)
    classes = {word: i for i, words in enumerate(alike.values()) for word in words}
    rules: dict[str, dict[int, set[int]]] = {}
    for rule, row in rows.items():
        grouped: dict[int, set[int]] = defaultdict(set)
        for first, behind in row.items():
            grouped[sets[behind]].add(classes[first])
        rules[rule] = grouped
    return {
        "words": [" ".join(words) for words in alike.values()],
        "behind": [
            f"{sum(1 << i for i in {classes[word] for word in behind}):x}" for behind in sets
        ],
        "rules": {
            rule: {i: sorted(row) for i, row in grouped.items()} for rule, grouped in rules.items()
        },
    }


def _all_seconds(rows: Rows) -> Iterable[frozenset[str]]:
    for row in rows.values():
        yield from row.values()


def main() -> int:
    """Write the table, or compare it."""
    args = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    args.add_argument("--check", action="store_true", help="write nothing; 1 if it is old")
    check = args.parse_args().check
    known = {"known": " ".join(sorted(words_of_patterns()))}
    if not check:  # what is tried is made of them
        TABLE.write_text(json.dumps({**json.loads(TABLE.read_text("utf-8")), **known}), "utf-8")
    table = table_of(read_rows()) | known
    text = json.dumps(table, ensure_ascii=False, separators=(",", ":")) + "\n"
    if check:
        return int(text != TABLE.read_text(encoding="utf-8"))
    TABLE.write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
