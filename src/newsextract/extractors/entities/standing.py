"""Which words can stand for someone: "he", "it", "the senator", and "I" in a signed text.

"the coroner" stands for someone only where somebody is called a coroner.
"""

from functools import cache

from newsextract._language.tokens import Tokens
from newsextract._words.references import ReferenceWords
from newsextract._words.roles import RoleWords

NAME, SURNAME, PRONOUN, NOUN, IT, SELF = range(
    6
)  # what happens in an article, for what stands there


@cache
def sorts_of(roles: RoleWords, words: ReferenceWords) -> dict[str, int]:
    """What each word is that can stand for someone."""
    return {
        **dict.fromkeys(roles.pointing | words.bodies | words.persons | words.aged, NOUN),
        **dict.fromkeys(words.nationals | words.parents, NOUN),
        **dict.fromkeys(roles.first_person, SELF),
        **dict.fromkeys(roles.pronouns, PRONOUN),
        **dict.fromkeys(roles.neuter | words.plural, IT),
    }


@cache
def further(roles: RoleWords, words: ReferenceWords) -> frozenset[str]:
    """Nouns that stand for someone only where somebody is called so."""
    return roles.people.difference(sorts_of(roles, words))


@cache
def _standing(roles: RoleWords, words: ReferenceWords) -> frozenset[str]:
    return roles.named_after.union(sorts_of(roles, words))


def standing_words(tokens: Tokens, roles: RoleWords, words: ReferenceWords) -> list[int]:
    """The tokens that can stand for someone, or for a body that is called after someone."""
    return tokens.hits(_standing(roles, words))
