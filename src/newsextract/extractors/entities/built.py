"""How a name is built: what its words settle, whatever stands around it.

"Benue State" is a state, "J.J. Lenz" and "Park Geun-su" are persons, "Sheriff's Office of Calder
County" is a body, "Customs of the Norland Lakes" nobody.
"""

import re
from itertools import pairwise

from newsextract._words.gazetteers import (
    BODY,
    CITY,
    CLUB,
    COMPANY,
    COUNTRY,
    FIRM,
    GIVEN,
    MEDIA,
    REGION,
    SITE,
    SURNAME,
    Sorts,
)
from newsextract._words.names import NameWords
from newsextract.extractors.entities.features import Evidence
from newsextract.extractors.entities.names import Name

_BODIES = BODY | CLUB | COMPANY | FIRM | MEDIA
_SEATS = CITY | REGION | COUNTRY
_PERSONAL = GIVEN | SURNAME
# no "LeBron", "DiMarco", "MacLean", "FitzGerald"
_TWO_IN_ONE = re.compile(r"(?!Fitz)([A-Z][a-z]{3,20})([A-Z][a-z]{1,20})")
_POSSESSIVE = ("'s", "s'", "’s", "s’")
_LINKS = frozenset({"and", "for", "of", "on", "the"})
_MARKS = "“”\"'‘’"
_BORNE = frozenset({"bin", "da", "dos", "ibn", "von"})  # in names of persons nearly always
_INITIALS = re.compile(r"(?:[A-Z]\.){2,3}\Z")
_TWO_PARTS = re.compile(r"[A-Z][a-z]{1,6}-[a-z]{1,5}\Z")
_NAMED_TWICE = 2  # words
_LONGEST_FAMILY = 6  # letters
_LONGEST_DIVISION = 4  # words


def is_body(name: Name, evidence: Evidence) -> bool:
    """Whether a word of a name is one of bodies: "Ohio State [University]"."""
    return any(evidence.sorts[word] & _BODIES for word in name.low)


def ends_as_body(name: Name, evidence: Evidence) -> bool:
    """Whether a name ends in a word of bodies, and is longer than a person's or begins with no first name."""
    sort = evidence.sorts[name.low[-1]]
    club = sort & CLUB and (not sort & SITE or "s" in evidence.topic.lower())
    return bool(
        (club or sort & BODY)
        and not sort & _PERSONAL
        and not name.titles
        and (len(name.low) > _NAMED_TWICE or not evidence.sorts[name.low[0]] & GIVEN)
    )


def is_titled_phrase(name: Name, evidence: Evidence) -> bool:
    """Whether what a title stands in front of is a phrase: "Official [Rules of the Harbour]"."""
    return not _LINKS.isdisjoint(name.low[1:-1]) and not any(
        evidence.sorts[word] & _PERSONAL for word in name.low
    )


def is_state(name: Name, evidence: Evidence) -> bool:
    """Whether a name that ends in State is that of a state, where an article is not about sport."""
    sort = evidence.sorts[name.joined] | evidence.sorts[name.low[0]]
    return (
        len(name.low) < _LONGEST_DIVISION
        and not sort & ~_SEATS & ~_PERSONAL
        and "s" not in evidence.topic.lower()
    )


def is_realm(name: Name, names: NameWords) -> bool:
    """Whether a name is the long one of a country: "Islamic [Republic of] Veldania"."""
    at = name.low.index("of") if "of" in name.low else 0
    return 0 < at <= len(name.low) - 2 and name.low[at - 1] in names.realms


def may_be_surname(name: Name, evidence: Evidence) -> bool:
    """Whether a word for a role may be a surname behind an unknown first name: "Masa Son"."""
    known = evidence.sorts
    return (
        len(name.low) == _NAMED_TWICE
        and known.get(name.low[-1], 0) & SURNAME > 0
        and not known.get(name.low[0], 0) & ~GIVEN
        and name.low[0] not in evidence.names.words
    )


def is_office(name: Name, names: NameWords) -> bool:
    """Whether a name has a body of someone's in it: "Sheriff's Office of Calder County"."""
    return any(
        owner.endswith(_POSSESSIVE) and owned in names.bodies
        for owner, owned in pairwise(name.low)
    )


def is_team(name: Name, known: Sorts) -> bool:
    """Whether a name is a place with an unknown plural, as teams are called: "Texas Lanterns"."""
    return (
        len(name.low) == _NAMED_TWICE
        and known.get(name.low[0], 0) & _SEATS > 0
        and name.low[1].endswith("s")
        and not known.get(name.low[1], 0)
        and name.words[1].istitle()
    )


def is_phrase(name: Name, evidence: Evidence) -> bool:
    """Whether a name is a phrase as only things have."""
    low = name.low
    return (
        not _LINKS.isdisjoint(low[1:-1])
        and not evidence.sorts[low[0]] & GIVEN
        and not name.titles
        and _LINKS.isdisjoint(low[:1])
    )


def is_personal(name: Name, names: NameWords, known: Sorts) -> bool:
    """Whether a name is built as only those of persons are."""
    if not names.bodies.isdisjoint(name.low):
        return False
    words = name.written.split()
    if len(words) == len(name.low) == _NAMED_TWICE:
        first, last = (known.get(low, 0) for low in name.low)
        if first & GIVEN and last & SURNAME and not (first | last) & ~_PERSONAL:
            return not known.get(name.joined, 0)  # "Ida Lund"
    if len(words) == _NAMED_TWICE and _TWO_PARTS.match(words[1]):
        second = words[1].lower().rpartition("-")[2]
        return len(words[0]) <= _LONGEST_FAMILY and second not in names.hyphened  # "Park Geun-su"
    if len(words) == _NAMED_TWICE and _INITIALS.match(words[0]):
        return not known.get(name.low[0], 0) and words[1][1:].islower()  # "J.J. Lenz"
    inner = frozenset(words[1:-1])
    if len(words) > _NAMED_TWICE and not inner.isdisjoint(_BORNE & names.personal_particles):
        return True  # "Flávio da Lund"
    return any(w[0] in _MARKS and w[-1] in _MARKS and w[1:2].isupper() for w in words[1:-1])


def is_made_up(name: Name, known: Sorts) -> bool:
    """Whether a name is one word of two, neither of them a person's, as products are called: "QuayPrint"."""
    found = _TWO_IN_ONE.match(name.written) if len(name.low) == 1 else None
    return found is not None and not any(
        known.get(half.lower(), 0) & _PERSONAL for half in found.groups()
    )
