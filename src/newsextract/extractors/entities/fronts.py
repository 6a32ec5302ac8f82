"""Phrases in front of the subject: "When Lenz left, [Brandt] smiled", "In his speech, [Ida Lund] said".

Whoever is named behind the comma of such a phrase is the subject, not who is named inside it; a
pronoun inside it can mean who is named only behind it.
"""

from bisect import bisect_left
from collections.abc import Mapping

from newsextract._language.tokens import Tokens
from newsextract._words.roles import RoleWords
from newsextract.extractors.entities.gather import Draft

_OPENING = 4  # tokens from the start of a sentence to a pronoun in its opening phrase
_PHRASE = 25  # tokens from there to the comma
_BREAKS = frozenset('.;:!?“”"')


def is_fronted(tokens: Tokens, sentence: int, i: int, roles: RoleWords) -> bool:
    """Whether a phrase opens the sentence, up to the comma in front of token ``i``.

    Args:
        tokens: the article's.
        sentence: where the sentence starts, in code points.
        i: a token behind a comma.
        roles: the words that open such phrases.
    """
    starts, lower = tokens.starts, tokens.lower
    opening = bisect_left(starts, sentence, max(0, i - _PHRASE), i)
    return (
        starts[opening] == sentence
        and lower[opening] in roles.fronting
        and "," not in lower[opening : i - 1]
    )


def named_ahead(
    tokens: Tokens, sentence: int, i: int, roles: RoleWords, named: Mapping[int, Draft]
) -> Draft | None:
    """Who is named as the subject behind the opening phrase that a pronoun stands in."""
    starts, lower = tokens.starts, tokens.lower
    earliest = max(0, i - _OPENING)
    if earliest and starts[earliest - 1] >= sentence:
        return None  # it stands further inside its sentence
    begin = bisect_left(starts, sentence, earliest, i)
    if lower[begin] not in roles.fronting:
        return None
    for j in range(i + 1, min(i + _PHRASE, len(lower))):
        if lower[j] == ",":
            return named.get(j + 1)
        if lower[j] in _BREAKS:
            return None
    return None
