"""Whom a role in capitals is held at or for: the "FBI" of "FBI Director Louis Lenz".

``Calder Energy CEO Ida Lenz`` names Calder Energy as well, ``former Ohio Senator Emil Brandt`` names
Ohio, ``Chief of Harbour Police Ana Ruiz`` the Harbour Police; ``Prime Minister Ida Lenz`` and
``Minister of Trade Emil Brandt`` name nobody else.
"""

import re

from newsextract._words.gazetteers import DEMONYM, MEDIA, Sorts
from newsextract._words.names import NameWords
from newsextract._words.roles import RoleWords
from newsextract.extractors.entities.features import COMMON, ROLE, TITLE
from newsextract.extractors.entities.names import Name

_WORD = re.compile(r"[^\s,.]+(?:\.[A-Z])*\.?")  # "FBI", "U.S.", "St."
_OF = frozenset({"of", "for", "at"})
_HELD = ROLE | TITLE
_NOBODY = _HELD | COMMON | DEMONYM  # no body has a name of such words alone
_LONGEST = 6  # words


def employer(
    text: str,
    start: int,
    name: Name,
    names: NameWords,
    roles: RoleWords,
    sorts: Sorts,
) -> tuple[int, int] | None:
    """Where the name of a body or place stands in the role of a name; None without one.

    Args:
        text: the text of the article.
        start: where the name starts in it.
        name: the name, with titles, or a role alone: "FBI Director".
        names: the words of names.
        roles: the words of roles.
        sorts: what each word is known to be.
    """
    if name.role is not None:
        begin, end = start - name.start + name.role, start
    elif (
        name.low[-1] in roles.roles
        and not name.titles
        and not sorts[name.low[-1]] & MEDIA  # "Calder Leader"
    ):
        begin, end = start, start + len(name.written)
    else:
        return None
    words = [found.span() for found in _WORD.finditer(text, begin, end)]
    low = [text[a:b].lower() for a, b in words]
    held = [_is_role(word, sorts) for word in low]
    if True not in held:
        return None
    at = held.index(True)
    first, last = 0, at
    if not at or low[0] in roles.qualifiers:
        behind = [i for i in range(at, len(low) - 1) if low[i] in _OF]
        if behind:
            first, last = behind[0] + 1, len(low)
            last = next((i for i in range(first, last) if held[i]), last)
    while first < last and _is_no_name(low[first], text[words[first][0]], names, sorts):
        first += 1
    while first < last and low[last - 1] in roles.qualifiers:
        last -= 1
    known = " ".join(low[first:last])
    if (
        first == last
        or last - first > _LONGEST
        or all(_names_nobody(word, names, sorts) for word in low[first:last])
        or (sorts[known] & _NOBODY and not sorts[known] & ~_NOBODY)
    ):
        return None
    return words[first][0], words[last - 1][1]


def _is_role(word: str, sorts: Sorts) -> bool:
    """Whether a word is a role or title: "director", "spokesman-designate"."""
    return sorts[word.rpartition("-")[2].rstrip(".")] & _HELD > 0


def _is_no_name(low: str, letter: str, names: NameWords, sorts: Sorts) -> bool:
    """Whether a word in front of a body's name is none of it: "former", "the", "British"."""
    return not letter.isupper() or low in names.prefixes or bool(sorts[low] & DEMONYM)


def _names_nobody(low: str, names: NameWords, sorts: Sorts) -> bool:
    """Whether a word tells what a role is about: "Foreign Affairs", "Trade and Industry"."""
    sort = sorts[low]
    return (
        low in names.portfolios
        or low in names.fields
        or low in names.small
        or (sort & _NOBODY > 0 and not sort & ~_NOBODY)
    )
