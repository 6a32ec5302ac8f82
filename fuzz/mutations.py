"""Mutate the JSON of documents at random: what comes back is a sound document or one error.

    python fuzz/mutations.py --count 20000 --seed 1

Values are deleted, retyped, nested, moved and doubled, texts cut, bytes flipped.
"""

import argparse
import copy
import json
import random
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from newsextract import Document, Parser, SerializationError
from newsextract.testing import check_invariants

ARTICLES = Path(__file__).resolve().parent.parent / "examples" / "articles"
ODD: tuple[Any, ...] = (
    None, True, False, 0, 1, -1, 5, 2**31, 2**63, 10**30, 0.5, -0.0, 1e308, "", "x", "NaN", "sNaN",
    "Infinity", "-1e999999999", "1e999999999", "1_000", "2018-07-13", "2018-07-13T10:00+24:00",
    "0000-00-00", "T", "\ud800", "\ud83d\ude00", "\x00", [], {}, [[]], [0], [0, 0], [3, 1],
    [0, 10**9], [0.0, 1.0], ["0", "1"], [True, False], [None, None], {"span": [0, 1], "rule": "x"},
    {"span": [0, 1], "rule": ""}, "newsextract.dates", "../../x", "en-" * 20, "٣", "²",
)  # fmt: skip


def places(value: Any) -> Iterator[tuple[Any, Any]]:
    """Every container with each of its keys."""
    if isinstance(value, dict | list):
        for key in list(value) if isinstance(value, dict) else range(len(value)):
            yield value, key
            yield from places(value[key])


def mutated(chance: random.Random, data: dict[str, Any]) -> bytes | str:
    """The JSON of a document with a few things about it changed."""
    try:
        return _mutated(chance, data)
    except RecursionError:  # what was moved into itself a few times is too deep to be written
        return '{"format":' * 2_000


def _mutated(chance: random.Random, data: dict[str, Any]) -> bytes | str:
    data = json.loads(json.dumps(data))
    for _ in range(chance.choice((0, 1, 1, 1, 2, 3, 5))):
        known = list(places(data))
        if not known:
            break
        holder, key = chance.choice(known)
        other, at = chance.choice(known)
        match chance.choice(
            ("delete", "odd", "odd", "odd", "swap", "nest", "near", "deep", "name")
        ):
            case "delete":
                del holder[key]
            case "odd":
                holder[key] = copy.deepcopy(chance.choice(ODD))
            case "swap":
                holder[key] = json.loads(json.dumps(other[at]))
            case "nest":
                holder[key] = chance.choice(([holder[key]], {"span": holder[key], "rule": "x"}))
            case "near" if type(holder[key]) is int:
                holder[key] += chance.choice((-2, -1, 1, 2, 100))
            case "near" if isinstance(holder[key], list):
                chance.shuffle(holder[key])
            case "deep":
                for _ in range(chance.choice((3, 50, 60))):
                    holder[key] = [holder[key]]
            case "name" if isinstance(holder, dict):
                holder[chance.choice(("x", "acme.words", "span", "newsextract.x", "a.b.c"))] = (
                    holder.pop(key)
                )
    text = json.dumps(data, ensure_ascii=chance.random() < 0.5)
    match chance.choice(("", "", "", "", "cut", "digits", "bytes", "bytes", "utf-16", "brackets")):
        case "cut":
            return text[: chance.randrange(len(text) + 1)]
        case "digits":
            digits = [i for i, c in enumerate(text) if c.isdigit()] or [0]
            at = chance.choice(digits)
            return text[:at] + "9" * chance.choice((30, 500, 5_000)) + text[at:]
        case "bytes":
            found = bytearray(text.encode("utf-8", "surrogatepass"))
            for _ in range(chance.choice((1, 2, 10))):
                found[chance.randrange(len(found))] = chance.randrange(256)
            return bytes(found)
        case "utf-16":
            return text.encode("utf-16", "surrogatepass")
        case "brackets":
            at = chance.randrange(len(text) + 1)
            return text[:at] + chance.choice("[{") * 20_000 + text[at:]
    return text


def check(data: bytes | str) -> bool:
    """Whether data is a document, which then keeps what holds for each; any other error comes through."""
    try:
        doc = Document.from_json(data, fields=())
    except SerializationError:
        return False
    check_invariants(doc)
    again = doc.to_json()
    assert Document.from_json(again.encode("utf-8"), fields=()) == doc
    hash(doc), repr(doc), doc._repr_html_()
    return True


def documents() -> list[dict[str, Any]]:
    """The first lines of the example articles as documents, one with the field of a plugin."""
    parse = Parser(plugins=False, errors="raise").parse
    found = [
        parse(path.read_text(encoding="utf-8")[:700]).to_dict()
        for path in sorted(ARTICLES.glob("*.txt"))
    ]
    found[0]["layers"]["acme.words"] = [{"span": [0, 1], "rule": "word", "of": [{"a": 1.5}]}]
    return found


def main() -> int:
    """Try mutations; 1 if one of them failed otherwise than by a SerializationError."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=20_000)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    chance = random.Random(options.seed)
    known = documents()
    kept, failures = 0, Counter[str]()
    for _ in range(options.count):
        data = mutated(chance, chance.choice(known))
        try:
            kept += check(data)
        except Exception as error:
            failures[f"{type(error).__name__}: {error!s:.200} in {data[:200]!r}"] += 1
    for failure, count in failures.items():
        print(f"{count} times {failure}")
    print(f"{options.count} mutations, {kept} sound documents, {sum(failures.values())} failures")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
