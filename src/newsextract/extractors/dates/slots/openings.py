"""With which letters a pattern of slots can begin, and which its matches have, told from its text.

``(?:[a][b]?)?[c]`` can begin with ``a`` and ``c``, and has a ``c``. To compile all patterns of a language
takes longer than to read a first text, and most texts need few: none that cannot begin with a letter that
they have, or that wants another behind it.
"""

import re
from typing import NamedTuple

_GROUP = re.compile(r"\(\?(?:P<\w+>|:)")
_REPEAT = re.compile(r"(?:[?*+]|\{(?P<least>\d+)(?:,\d*)?\})[?+]?")
_NEVER = "(?!)"


class Letters(NamedTuple):
    """What is known of the matches of a pattern, or of a part of one, by its letters."""

    first: set[str]  # those that one can begin with
    needed: list[set[str]]  # of each set every match has one
    optional: bool  # whether a match may be empty


def letters_of(source: str) -> Letters:
    """The letters of the matches of a pattern; of classes of letters, groups, repeats and ``(?!)``.

    Raises:
        ValueError: if there is anything else in the pattern.
    """
    letters, end = _alternatives(source, 0)
    if end < len(source):
        raise ValueError(f"{source[end:]!r} is not looked for in a pattern of slots")
    return letters


def _alternatives(source: str, at: int) -> tuple[Letters, int]:
    """The letters of the alternatives from a place on, and their end."""
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
            return Letters(first, _needed_by_all(ways), optional), at
        at += 1


def _needed_by_all(ways: list[list[set[str]]]) -> list[set[str]]:
    """What every match has, whichever way it goes."""
    if len(ways) == 1:
        return ways[0]
    return [set().union(*(min(way, key=len) for way in ways))] if all(ways) else []


def _element(source: str, at: int) -> tuple[Letters, int]:
    """The letters of a class or a group, and its end."""
    if source.startswith(_NEVER, at):
        letters = Letters(set(), [set()], optional=False)
        at += len(_NEVER)
    elif source[at] == "[":
        end = source.index("]", at)
        one = set(source[at + 1 : end])
        letters = Letters(one, [one], optional=False)
        at = end + 1
    elif group := _GROUP.match(source, at):
        letters, at = _alternatives(source, group.end())
        at += 1  # the bracket
    else:
        raise ValueError(f"{source[at:]!r} is not looked for in a pattern of slots")
    if repeat := _REPEAT.match(source, at):
        at = repeat.end()
        if repeat[0][0] in "?*" or repeat["least"] == "0":
            letters = Letters(letters.first, [], optional=True)
    return letters, at
