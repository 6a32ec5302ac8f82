"""What a name is, by its words alone: a person, a body, a place, people of one kind, or nobody.

"Port Calder Council" is a body, "Lund Street" a place, "Ana Ruiz" a person, "Calder Act" nobody's
name. Two tables of tests, tried in order: for names of several words or with a title, and for
single words, of which only some tell what they are.
"""

import re
from collections.abc import Callable, Sequence
from functools import partial
from typing import Literal

from newsextract._model import light
from newsextract._model.annotations import EntityKind
from newsextract._rules import Rule
from newsextract._words.names import NameWords
from newsextract._words.roles import RoleWords

Told = EntityKind | Literal["nobody"]

_CAPITAL_INSIDE = re.compile(r"\A[^-]{2,}[A-Z]")
_PARTY = re.compile(r"\A[DIR]-[A-Z]")
_LONGEST_ACRONYM = 6  # letters
_LONGEST_NAME = 6  # words
_MOST_WORDS = 3  # of a person's name that no title or first name vouches for


@light.define
class Candidate:
    """A name whose kind is asked for."""

    words: Sequence[str]  # as written
    low: Sequence[str]  # in lower case
    titled: bool
    sure: bool  # a title or a first name vouches for a person
    names: NameWords
    roles: RoleWords


Test = Callable[[Candidate], Told | None]


def kind_of(name: Candidate) -> EntityKind | None:
    """What a name of several words, or with a title, is; None if it is nobody's."""
    return _first(SEVERAL, name)[1]


def kind_alone(
    word: str, low: str, names: NameWords, roles: RoleWords
) -> tuple[bool, EntityKind | None]:
    """Whether a single word tells what it is, and what: None if it is nobody's name."""
    low = low.rpartition("-")[2] if "-" in low and _in_two(low, names) else low
    return _first(ALONE, Candidate((word,), (low,), False, False, names, roles))


def _first(rules: tuple[Rule[Test], ...], name: Candidate) -> tuple[bool, EntityKind | None]:
    for rule in rules:
        told = rule.read(name)
        if told is not None:
            return True, None if told == "nobody" else told
    return False, None


def is_title(low: str, names: NameWords, roles: RoleWords) -> bool:
    """Whether a word is a title or a role."""
    return low in names.titles or low in roles.roles


def _in_two(low: str, names: NameWords) -> bool:
    """Whether people are called by two places: "Cuban-Americans"."""
    return all(part in names.demonyms or part[:-1] in names.demonyms for part in low.split("-"))


# -- names of several words -----------------------------------------------------------------


def _one_with_title(name: Candidate) -> Told | None:
    if len(name.words) > 1:
        return None
    return "place" if name.low[0] in name.names.places else "person"


def _body(name: Candidate) -> Told | None:
    bodies = name.names.bodies
    if bodies.isdisjoint(name.low):
        return None
    named = name.sure and name.low[0] in name.names.first_names and name.low[-1] not in bodies
    return "person" if named else "organization"


def _role(name: Candidate) -> Told | None:
    if "and" in name.low:
        return None  # "Health and Safety Executive"
    return (
        "nobody" if name.low[-1] in name.roles.roles and (name.titled or not name.sure) else None
    )


def _site(name: Candidate) -> Told | None:
    person = name.sure and len(name.low) == 2 and name.low[0] not in name.names.places
    return "place" if name.low[-1] in name.names.sites and not person else None


def _thing(name: Candidate) -> Told | None:
    person = name.sure and len(name.low) == 2
    return "nobody" if name.low[-1] in name.names.things and not person else None


def _vouched(name: Candidate) -> Told | None:
    if not name.sure:
        return None
    return "person" if len(name.low) <= _LONGEST_NAME else "nobody"


def _place(name: Candidate) -> Told | None:
    names, low = name.names, name.low
    placed = (
        low[-1] in names.places
        or all(word in names.places or word in names.directions for word in low)
        or " ".join(low) in names.places
    )
    return "place" if placed else None


def _office(name: Candidate) -> Told | None:
    office = "of" in name.low and is_title(name.low[0], name.names, name.roles)
    return "nobody" if office else None


def _common(name: Candidate) -> Told | None:
    others, low = name.names.not_names, name.low
    if not any(word in others or word in name.names.small for word in low):
        return None
    return "nobody" if low[0] in others or low[-1] in others else "organization"


def _demonym(name: Candidate) -> Told | None:
    low, demonyms = name.low, name.names.demonyms
    other = low[0] in demonyms or low[-1] in demonyms or len(low[-1]) == 1
    return "nobody" if other else None


def _of_place(name: Candidate) -> Told | None:
    if name.low[0] not in name.names.places:
        return None
    return "nobody" if "." in name.low[0] else "organization"


def _long(name: Candidate) -> Told | None:
    digits = any(c.isdigit() for word in name.words for c in word)
    return "organization" if len(name.low) > _MOST_WORDS or digits else None


def _capitals(name: Candidate) -> Told | None:
    capitals = all(word.isupper() and len(word) > 1 for word in name.words)
    return "organization" if capitals else None


def _any(_: Candidate) -> Told | None:
    return "person"


# -- single words ---------------------------------------------------------------------------


def _singular(low: str) -> str:
    return low[:-1] if low[-1:] == "s" else low


def _number(name: Candidate) -> Told | None:
    word = name.words[0]
    return "nobody" if word[0].isdigit() or _PARTY.match(word) else None


def _people(name: Candidate) -> Told | None:
    low = name.low[0]
    singular = _singular(low)
    group = low in name.roles.groups or (singular != low and singular in name.names.demonyms)
    return "group" if group else None


def _known_place(name: Candidate) -> Told | None:
    return "place" if name.low[0] in name.names.places else None


def _word(name: Candidate) -> Told | None:
    low, roles = name.low[0], name.roles.roles
    word = low in name.names.words or low in name.names.postnominals
    word = word or low in roles or _singular(low) in roles
    return "nobody" if word else None


def _legal_form(name: Candidate) -> Told | None:
    return "nobody" if name.low[0] in name.names.legal_forms else None


def _acronym(name: Candidate) -> Told | None:
    word = name.words[0]
    if len(word) == 1 or not word.replace(".", "").isupper():
        return None
    return "organization" if len(word) <= _LONGEST_ACRONYM else "nobody"


def _acronyms(name: Candidate) -> Told | None:
    word = name.words[0]
    return "group" if word[-1:] == "s" and len(word) > 2 and word[:-1].isupper() else None


def _capital_inside(name: Candidate) -> Told | None:
    inside = _CAPITAL_INSIDE.search(name.words[0])
    return (
        "organization"
        if inside and not name.low[0].startswith(name.names.capital_prefixes)
        else None
    )


_rule = partial(Rule[Test])

SEVERAL: tuple[Rule[Test], ...] = (
    _rule("one-with-title", _one_with_title, finds=("Mayor Ruiz",), refuses=("Ana Ruiz",)),
    _rule("body", _body, finds=("Calder Harbour Council", "Ana Star Ruiz"), refuses=("Ana Ruiz",)),
    _rule("role", _role, finds=("Deputy Manager",), refuses=("Kai Lenz",)),
    _rule("site", _site, finds=("Lund Street",), refuses=("Emil Street",)),
    _rule("thing", _thing, finds=("Lund Tower",), refuses=("Emil Tower",)),
    _rule("vouched", _vouched, finds=("Emil Brandt",), refuses=("Tidal Brandt",)),
    _rule("place", _place, finds=("Port Texas", "South Texas"), refuses=("Port Calder",)),
    _rule("office", _office, finds=("President of the Sluice",), refuses=("Sluice of the Quay",)),
    _rule(
        "common", _common, finds=("Sluice of the Quay", "Monday Quay"), refuses=("Quay Calder",)
    ),
    _rule("demonym", _demonym, finds=("French Quay", "Quay B"), refuses=("Quay Brandt",)),
    _rule(
        "of-place", _of_place, finds=("Texas Lanterns", "U.S Lanterns"), refuses=("Quay Lanterns",)
    ),
    _rule(
        "long", _long, finds=("Red Quay Salt Lanterns", "Quay 04"), refuses=("Red Quay Lanterns",)
    ),
    _rule("capitals", _capitals, finds=("QNA QTV",), refuses=("QNA Lanterns",)),
    _rule("any", _any, finds=("Tidal Brandt",), refuses=()),
)
ALONE: tuple[Rule[Test], ...] = (
    _rule("number", _number, finds=("25F", "R-Ohio"), refuses=("Brandt",)),
    _rule("people", _people, finds=("Republicans", "Texans"), refuses=("Texan",)),
    _rule("known-place", _known_place, finds=("Texas",), refuses=("Calder",)),
    _rule("word", _word, finds=("Texan", "Monday", "Analysts"), refuses=("Brandt",)),
    _rule("legal-form", _legal_form, finds=("Co", "Ltd"), refuses=("Cole",)),
    _rule("acronym", _acronym, finds=("QNA", "Q.N.A", "QUAYSIDE"), refuses=("Q", "Qna")),
    _rule("acronyms", _acronyms, finds=("MPs",), refuses=("Mps",)),
    _rule("capital-inside", _capital_inside, finds=("QuayPrint",), refuses=("McBrandt", "O'Hale")),
)
