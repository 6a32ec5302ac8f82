"""With which slots a pattern can begin, and which its matches have, told from its text.

``(?:[A][B]?)?[C]`` can begin with ``A`` and ``C``, and has a ``C``. To compile all patterns of a language
takes longer than to read a first text, and most texts need few: none that cannot begin with a slot that
they fill, or that wants another behind it.
"""

import re
from typing import NamedTuple

_GROUP = re.compile(r"\(\?(?:P<\w+>|:)")
_REPEAT = re.compile(r"(?:[?*+]|\{(?P<least>\d+)(?:,\d*)?\})[?+]?")
_NEVER = "(?!)"


class Slots(NamedTuple):
    """What is known of the matches of a pattern, or of a part of one, by its slots."""

    first: set[str]  # those that one can begin with
    needed: list[set[str]]  # of each set every match has one
    optional: bool  # whether a match may be empty


def slots_of(source: str) -> Slots:
    """The slots of the matches of a pattern; of slots in brackets, groups, repeats and ``(?!)``.

    Raises:
        ValueError: if there is anything else in the pattern.
    """
    slots, end = _alternatives(source, 0)
    if end < len(source):
        raise ValueError(f"{source[end:]!r} is not looked for in a pattern of slots")
    return slots


def _alternatives(source: str, at: int) -> tuple[Slots, int]:
    """The slots of the alternatives from a place on, and their end."""
    first: set[str] = set()
    ways: list[list[set[str]]] = []
    optional = False
    while True:
        empty = True  # what of this one has been read
        needed: list[set[str]] = []
        while at < len(source) and source[at] not in "|)":
            one, at = _element(source, at)
            if empty:
                first |= one.first
            empty = empty and one.optional
            needed += one.needed
        optional = optional or empty
        ways.append(needed)
        if source[at : at + 1] != "|":
            return Slots(first, _needed_by_all(ways), optional), at
        at += 1


def _needed_by_all(ways: list[list[set[str]]]) -> list[set[str]]:
    """What every match has, whichever way it goes."""
    if len(ways) == 1:
        return ways[0]
    return [set().union(*(min(way, key=len) for way in ways))] if all(ways) else []


def _element(source: str, at: int) -> tuple[Slots, int]:
    """The slots of a slot or a group, and its end."""
    if source.startswith(_NEVER, at):
        slots = Slots(set(), [set()], optional=False)
        at += len(_NEVER)
    elif source[at] == "[":
        end = source.index("]", at)
        one = {source[at + 1 : end]}
        slots = Slots(one, [one], optional=False)
        at = end + 1
    elif group := _GROUP.match(source, at):
        slots, at = _alternatives(source, group.end())
        at += 1  # the bracket
    else:
        raise ValueError(f"{source[at:]!r} is not looked for in a pattern of slots")
    if repeat := _REPEAT.match(source, at):
        at = repeat.end()
        if repeat[0][0] in "?*" or repeat["least"] == "0":
            slots = Slots(slots.first, [], optional=True)
    return slots, at
