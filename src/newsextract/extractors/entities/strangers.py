"""Whether the last to speak before a pronoun is somebody without a name.

Behind "A woman who lives nearby said it was loud", "the girl's mother, who asked not to be named,
said" and "said one shopper" the next "she said" is that woman's, whoever was named before.
"""

from collections.abc import Sequence, Set

from newsextract._words.roles import RoleWords

_FARTHEST = 60  # tokens back to who spoke
_LONGEST_ASIDE = 16  # tokens of ", who asked not to be named,"
_LONGEST_RELATIVE = 9  # tokens of "who lives nearby"
_LONGEST_NOUN = 4  # tokens from "said" to the noun of "said a retired teacher"
_OPENING = frozenset({"a", "an", "another", "one", "the", "his", "her", "their"})
_BREAKS = frozenset('.;:!?“”"')
_RELATIVE = "who"
_NO_SPEECH = frozenset({"'s", "also", "did", "had", "has"})


def stranger_spoke(lower: Sequence[str], i: int, roles: RoleWords, met: Set[int]) -> bool:
    """Whether who spoke last before token ``i`` is a noun that stands for nobody named.

    Args:
        lower: the words of the article.
        i: a pronoun.
        roles: words for people and for speech.
        met: last tokens of what stands for someone named.
    """
    for at in range(i - 1, max(0, i - _FARTHEST), -1):
        if lower[at] in roles.speech and lower[at] not in _NO_SPEECH:
            noun = _speaker(lower, at, roles)
            return noun >= 0 and noun not in met and not _named_behind(noun, met)
    return False


def _speaker(lower: Sequence[str], verb: int, roles: RoleWords) -> int:
    """The noun for a person that a verb of speech has as its subject; -1 if it has another."""
    before = lower[verb - 1]
    if before in roles.people:
        return verb - 1
    floor = max(0, verb - 1 - _LONGEST_ASIDE)
    for i in range(verb - 2, floor, -1):
        if lower[i] in _BREAKS:
            break
        if lower[i] == _RELATIVE:  # "a man who lives nearby said", "one mother, who …, said"
            noun = i - 1 - (lower[i - 1] == ",")
            near = before == "," or verb - i < _LONGEST_RELATIVE
            return noun if near and lower[noun] in roles.people else -1
    if lower[verb + 1] in _OPENING:
        for i in range(verb + 2, min(verb + 2 + _LONGEST_NOUN, len(lower))):
            if lower[i] in roles.people:
                return i
            if not lower[i].isalpha():
                break
    return -1


def _named_behind(noun: int, met: Set[int]) -> bool:
    """Whether a name stands right behind a noun: "his mother Ida Lund", "the teacher, Ida Lund,"."""
    return not met.isdisjoint(range(noun + 1, noun + 4))
