"""What opens the words of a role before a name: "the [bus driver] X", "said [hotel manager] X", "by [dairy farmer] X"."""

from newsextract._language.tokens import Tokens
from newsextract._words.roles import RoleWords

_OPENING = frozenset({",", "by", "to", "with"})
_OWNING = frozenset({"'", "’"})


def introduced(tokens: Tokens, begin: int, end: int, floor: int, roles: RoleWords) -> bool:
    """Whether an article, an owner or what only a role follows opens the phrase: all its words belong to it."""
    lower = tokens.lower
    before = lower[begin - 1] if begin > floor else ""
    return (
        before in roles.articles
        or before in roles.possessives
        or before in roles.counting
        or _opens(tokens, begin, end, floor, roles)
        or not _OWNING.isdisjoint(lower[begin:end])
    )


def _opens(tokens: Tokens, begin: int, end: int, floor: int, roles: RoleWords) -> bool:
    """Whether nothing but a role can begin behind a word: "said [hotel manager] X", "by [dairy farmer] X"."""
    lower, at = tokens.lower, begin - 1
    before = lower[at] if at > floor else ""
    if before not in roles.speech and before not in _OPENING:
        return False
    if before == "to" and lower[at - 1] != "according":
        return False
    return roles.openers.isdisjoint(lower[begin:end]) and roles.clause.isdisjoint(lower[begin:end])
