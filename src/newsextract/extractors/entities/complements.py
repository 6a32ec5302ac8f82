"""What a role is of, for or at: "the envoy [to the Isles]", "a lawyer [for the tenants]"."""

from collections.abc import Collection

from newsextract._language.tokens import Tokens
from newsextract._words.roles import RoleWords

INSIDE = frozenset({"'", "’", "-", "–", ".", "&", "/"})  # marks inside words

_BOUND = frozenset({"and", "of", "for", "in"})  # inside what a role is of
_LONGEST_COMPLEMENT = 9  # tokens of "the spokesman for the harbour board of Calder"


def governing(
    tokens: Tokens, last: int, floor: int, roles: RoleWords, also: Collection[str] = ()
) -> int | None:
    """The role that the words up to a token belong to: "the envoy to the Isles"."""
    lower, words = tokens.lower, tokens.words
    if not lower[last][0].isalnum() or lower[last] in roles.stops:  # saves time
        return None
    for at in range(last, max(floor, last - _LONGEST_COMPLEMENT), -1):
        word = lower[at]
        if word in roles.complementing or word in also:
            before = lower[at - 1]
            if at == last:
                return None  # "the daughter of X"
            if before in roles.people and before not in roles.passing:
                return at - 1
        elif (word in roles.heads and words[at] == word and at < last) or (
            word not in _BOUND
            and (
                (word in roles.stops and word not in roles.articles)
                or (words[at] == word and _is_verb(word, roles))
                or not (word[0].isalnum() or word in INSIDE)
            )
        ):
            return None
    return None


def _is_verb(low: str, roles: RoleWords) -> bool:
    return (
        low in roles.verbs
        or low in roles.speech
        or (low.endswith(("ing", "ed")) and low not in roles.lower)
    )
