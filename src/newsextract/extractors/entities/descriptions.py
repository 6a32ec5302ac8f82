"""What a body can be called by its name and the words beside it: "Norvik Air, a small airline".

``Lillevik Post`` can be "the newspaper", ``the group, Hale Watch,`` "the group"; these nouns are
the hints of a body, as the words of a role are those of a person.
"""

from collections.abc import Sequence

from newsextract._words.gazetteers import AREA, CITY, COUNTRY, DEMONYM, REGION, SITE, Sorts
from newsextract._words.references import ReferenceWords
from newsextract._words.roles import RoleWords
from newsextract.extractors.entities.gather import Draft

_KNOWN_PLACES = AREA | CITY | COUNTRY | DEMONYM | REGION | SITE
_LOOKED_AT = 6  # mentions of a body whose neighbours tell what it is
_APPOSED = 6  # tokens behind "a" in "Norvik Air, a small airline"


def acts(draft: Draft, words: ReferenceWords) -> bool:
    """Whether a place is one that speaks, as a hospital does."""
    return draft.kind == "place" and draft.low[-1] in words.bodies


def may_be_body(draft: Draft, sorts: Sorts) -> bool:
    """Whether a name that tells nothing may be a body's, if "the company" stands for it; it is noted there."""
    sort = sorts[" ".join(draft.low)] | sorts[draft.low[-1]] & SITE
    draft.maybe = draft.kind in ("other", "place") and not sort & _KNOWN_PLACES
    return draft.maybe


def describe(draft: Draft, lower: Sequence[str], words: ReferenceWords, roles: RoleWords) -> None:
    """Tell what a body can be called.

    Args:
        draft: the body; its hints are added to.
        lower: the tokens of the text in lower case.
        words: those that stand for bodies.
        roles: others.
    """
    hints = draft.hints
    for word in draft.low:
        if word in words.bodies or word in roles.bodies:
            hints.add(word)
        hints.update(words.kinds.get(word, "").split())
    for _, _, first, last, _ in draft.mentions[:_LOOKED_AT]:
        after = lower[last + 1]
        beside = [lower[first - 1], after]
        if first > 1 and lower[first - 1] == ",":
            beside.append(lower[first - 2])  # "the group, Hale Watch,"
        if after == "," and last + 2 < len(lower) and lower[last + 2] in roles.articles:
            for word in lower[last + 3 : last + 3 + _APPOSED]:
                if word in roles.stops or not word[:1].isalnum():
                    break
                beside.append(word)
        hints.update([w for w in beside if w in words.bodies or w in roles.bodies])
