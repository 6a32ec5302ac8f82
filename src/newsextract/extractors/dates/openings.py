"""How expressions begin: which first two tokens the pattern of each rule lets through.

``data/openings.json`` is made of the patterns by ``tools/openings.py``, so that none is compiled only
to be asked whether "the October" can begin it. What the table does not know may begin any rule. It
also has the words that stand in the patterns.
"""

import json
import re
from collections.abc import Callable, Mapping
from functools import cache
from typing import Any

from newsextract._words.data import read_data

END, GAP, GLUED = "$", "$_", "$"  # behind the first token: nothing, a space, a mark without one
_TABLE = "openings.json"
_HEAD = re.compile(r"(\w+|[^\w\s])( ?)(\w+|[^\w\s])?")

Openings = Mapping[
    str, Mapping[int, int]
]  # rule -> class of the first -> of the second, a bit each


def split(head: str) -> tuple[str, str] | None:
    """The first token of a head, and its second as the table has it."""
    found = _HEAD.match(head)
    if found is None:
        return None
    first, space, second = found.groups()
    if not second:
        return first, GAP if space else END
    return first, second if space else GLUED + second


@cache
def _read() -> Mapping[str, Any]:
    found: Mapping[str, Any] = json.loads(read_data(_TABLE))
    return found


def known_of_rules() -> frozenset[str]:
    """The words of all patterns, in lower case."""
    return frozenset(_read()["known"].split(" "))


@cache
def _table() -> tuple[Mapping[str, int], Openings]:
    """The class of each token, and the rules; words of one class begin the same rules."""
    table = _read()
    classes = {word: i for i, row in enumerate(table["words"]) for word in row.split()}
    behind = [int(row, 16) for row in table["behind"]]
    rules = {
        rule: {first: behind[int(i)] for i, firsts in rows.items() for first in firsts}
        for rule, rows in table["rules"].items()
    }
    return classes, rules


def may_begin(rule: str, head: str) -> bool:
    """Whether an expression of the rule can begin with the first two tokens of a head."""
    return opened_by(classes_of(head))(rule)


def classes_of(head: str) -> tuple[int | None, int | None]:
    """The classes of the first two tokens of a head, None where the table has none."""
    tokens = split(head)
    if tokens is None:
        return None, None
    known = _table()[0].get
    return known(tokens[0]), known(tokens[1])


def opened_by(classes: tuple[int | None, int | None]) -> Callable[[str], bool]:
    """Whether an expression of a rule can begin with two tokens of these classes, asked by the rule."""
    rules = _table()[1]
    first, second = classes
    if first is None:
        return lambda _: True

    def may_begin_with(rule: str) -> bool:
        if rule not in rules:
            return True
        behind = rules[rule].get(first)
        return behind is not None and (second is None or bool(behind >> second & 1))

    return may_begin_with
