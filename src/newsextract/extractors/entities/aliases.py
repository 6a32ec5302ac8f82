"""Other names of one person: nicknames, stage names, names at birth, slips of the pen.

"Ida Lund, popularly known as Simi," is Simi further down; Carl “Shorty” Beck is Shorty; in "Ida
Lund (née Brandt)" nobody is called Brandt; "Brant" in an article about Emil Brandt is he.
"""

import re
from collections.abc import Collection
from functools import cache

from newsextract._words.names import NameWords
from newsextract.extractors.entities.names import Mention, Name

_NICKNAME = re.compile(r"[“\"'‘(](\w{2,20})[”\"'’)]")
_FARTHEST = 50  # code points from a name to the other one
_LONGEST_MAIDEN = 10  # code points of "née " and what stands before it
_SHORTEST_MISSPELT = 5  # letters
_MOST_COMPARED = 60  # surnames


@cache
def _between(names: NameWords) -> re.Pattern[str]:
    """What stands between a name and another that is the same person's."""
    phrases = "|".join(map(re.escape, names.aliases)) or "(?!)"
    return re.compile(rf",? ?\(?(?:{phrases}):? (?:by |as )?(?:the )?[“\"'‘]?")


@cache
def _birth(names: NameWords) -> re.Pattern[str]:
    """What stands between a name and the one that someone was born with."""
    words = "|".join(map(re.escape, sorted(names.maiden))) or "(?!)"
    return re.compile(rf",? ?\(?(?:{words}) ")


def read_aliases(
    text: str, mentions: list[Mention], names: NameWords
) -> tuple[list[Mention], dict[str, str]]:
    """The mentions without names at birth, and whose name each alias is, both as joined words."""
    kept: list[Mention] = []
    also: dict[str, str] = {}
    before: Mention | None = None
    for mention in mentions:
        start = mention[0]
        if before is not None and start - before[1] <= _FARTHEST and before[4].kind == "person":
            end, name = before[1], before[4]
            if start - end <= _LONGEST_MAIDEN and _birth(names).fullmatch(text, end, start):
                continue
            if name.joined != mention[4].joined and _between(names).fullmatch(text, end, start):
                also.setdefault(mention[4].joined, name.joined)
        kept.append(mention)
        before = mention
    return kept, also


def nicknames(name: Name) -> list[str]:
    """The names in marks between a first name and a surname, in lower case."""
    return [found.lower() for found in _NICKNAME.findall(name.written)]


def misspelt(low: str, known: Collection[str]) -> str | None:
    """The surname that a word differs from by one letter, if there is just one."""
    if len(low) < _SHORTEST_MISSPELT or len(known) > _MOST_COMPARED:
        return None
    close = [word for word in known if _is_close(low, word)]
    return close[0] if len(close) == 1 else None


def _is_close(a: str, b: str) -> bool:
    """Whether one letter, not the first, is another, too many or missing; or two have changed places."""
    if a[0] != b[0] or a == b or abs(len(a) - len(b)) > 1 or len(b) < _SHORTEST_MISSPELT:
        return False
    if a.removesuffix("s") == b.removesuffix("s"):
        return False  # the family, or what is theirs
    at = 0
    while at < min(len(a), len(b)) and a[at] == b[at]:
        at += 1
    if len(a) == len(b):
        return a[at + 1 :] == b[at + 1 :] or (
            a[at : at + 2] == b[at : at + 2][::-1] and a[at + 2 :] == b[at + 2 :]
        )
    longer, shorter = (a, b) if len(a) > len(b) else (b, a)
    return longer[at + 1 :] == shorter[at:]
