"""With which letters a pattern of slots can begin, told from its text.

``(?:[a][b]?)?[c]`` can begin with ``a`` and ``c``. To compile all patterns of a language takes longer than
to read a first text, and most texts need few: none that cannot begin with a letter that they have.
"""

import re

_GROUP = re.compile(r"\(\?(?:P<\w+>|:)")
_REPEAT = re.compile(r"(?:[?*+]|\{(?P<least>\d+)(?:,\d*)?\})[?+]?")
_NEVER = "(?!)"


def opening_letters(source: str) -> set[str]:
    """The letters that a match can begin with; of classes of letters, groups, repeats and ``(?!)``.

    Raises:
        ValueError: if there is anything else in the pattern.
    """
    letters, _, end = _alternatives(source, 0)
    if end < len(source):
        raise ValueError(f"{source[end:]!r} is not looked for in a pattern of slots")
    return letters


def _alternatives(source: str, at: int) -> tuple[set[str], bool, int]:
    """How the alternatives from a place on begin, whether one may be empty, and their end."""
    letters: set[str] = set()
    may_be_empty = False
    while True:
        empty = True  # what of this one has been read
        while at < len(source) and source[at] not in "|)":
            one, optional, at = _element(source, at)
            if empty:
                letters |= one
            empty = empty and optional
        may_be_empty = may_be_empty or empty
        if source[at : at + 1] != "|":
            return letters, may_be_empty, at
        at += 1


def _element(source: str, at: int) -> tuple[set[str], bool, int]:
    """How a class or a group begins, whether it may be missing, and its end."""
    letters: set[str] = set()
    optional = False
    if source.startswith(_NEVER, at):
        at += len(_NEVER)
    elif source[at] == "[":
        end = source.index("]", at)
        letters.update(source[at + 1 : end])
        at = end + 1
    elif group := _GROUP.match(source, at):
        letters, optional, at = _alternatives(source, group.end())
        at += 1  # the bracket
    else:
        raise ValueError(f"{source[at:]!r} is not looked for in a pattern of slots")
    if repeat := _REPEAT.match(source, at):
        at = repeat.end()
        optional = optional or repeat[0][0] in "?*" or repeat["least"] == "0"
    return letters, optional, at
