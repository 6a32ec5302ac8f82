"""What rules settle about a name that the sums of its weights do not: "Lenz, 26,", "Calder County".

The verdict of the sums (``verdicts.py``) holds but where the words of a name or what stands beside
it tell more surely.
"""

from collections.abc import Sequence

from newsextract._model.annotations import EntityKind
from newsextract._words.gazetteers import (
    BODY,
    DEMONYM,
    FRONT,
    GIVEN,
    MEDIA,
    REGION,
    SITE,
    SURNAME,
    THING,
    WORD,
)
from newsextract.extractors.entities.built import (
    ends_as_body,
    is_body,
    is_made_up,
    is_office,
    is_personal,
    is_phrase,
    is_realm,
    is_state,
    is_team,
    is_titled_phrase,
    may_be_surname,
)
from newsextract.extractors.entities.features import (
    COMMON,
    DIRECTION,
    MOST_LOOKED_AT,
    ROLE,
    Evidence,
)
from newsextract.extractors.entities.firms import speaks_of_itself
from newsextract.extractors.entities.names import Mention, Name, generation
from newsextract.extractors.entities.wordings import DOUBTFUL, Wording

_NO_PERSON = WORD | ROLE | COMMON | DEMONYM | BODY
_FRONTS = FRONT | SITE
_NOUNS = WORD | SITE | COMMON
_DIVISIONS = frozenset({"county", "province", "prefecture", "oblast", "township", "borough"})
_LONGEST_DIVISION = 4  # words
_OWNED = ("'s", "’s")
_LONGEST_STORM = 2  # words
_FULL = 2  # words of a first name and a surname
_HARDLY = 0.4  # logits between none and what a name is rather
_SURELY = 1.5  # logits between what a name is and a person, whatever stands in front


def ruled(wording: Wording, name: Name, evidence: Evidence) -> EntityKind | None:
    """What a name is: what the rules settle, else the verdict over all mentions."""
    is_told = name.joined in evidence.told
    if is_told:
        if name.joined in evidence.filed:
            return "place"
        if name.joined in evidence.works:
            return "other"
        if name.joined in evidence.cases and not name.titles:
            return None  # "Lenz v. Odde"
        if name.joined in evidence.firms and evidence.names.firms_or_people.issuperset(
            name.titles
        ):
            return "organization"
    if name.kind == "group" or (
        name.titles and name.kind == "person" and _is_titled(wording, name, evidence)
    ):
        return name.kind
    if name.kind is None and len(name.low) > 1:
        if _is_titled_son(wording, name):
            return "person"
        roles = evidence.roles.roles
        if (name.low[-1] in roles and not _is_called_by_role(wording, name, evidence)) or (
            "of" in name.low and name.low[0] in roles
        ):
            return None  # "Prime Minister", "President of the Republic"
    if (
        name.kind == "organization"
        and name.low[1:2] == ("of",)
        and name.low[0] in evidence.roles.roles
    ):
        return None  # "Director of Media"
    verdict = wording.verdict
    kind = None if verdict == "none" else verdict
    if (
        is_told
        and name.joined in evidence.homes
        and (kind != "organization" or not is_body(name, evidence))
    ):
        return "place"
    if len(name.low) == 1:
        alone = _kind_alone(kind, wording, name, evidence)
        return "other" if alone == "person" and is_made_up(name, evidence.sorts) else alone
    if len(name.low) == _LONGEST_STORM and name.low[0] in evidence.names.storms:
        last = evidence.sorts[name.low[-1]]
        if last & GIVEN or not last:
            return "other"  # "Storm Edda", but "Storm Lund"
    if name.low[-1] in _DIVISIONS and len(name.low) < _LONGEST_DIVISION:
        return "place"  # "Calder County"
    if name.low[-1] == "state" and is_state(name, evidence):
        return "place"  # "Benue State"; of sport "Ohio State"
    if name.kind == "person" and all(len(low) == 1 for low in name.low[:-1]):
        return "person"  # "E. J. Lenz"
    lettered = len(name.low[-1]) == 1 and not generation(name.low, evidence.names)
    if kind == "person" and lettered and not evidence.sorts[name.low[0]] & GIVEN:
        return "other"  # "Brandt Quay B", but "Pedro I"
    if kind in (None, "other") and is_office(name, evidence.names):
        return "organization"
    if name.low[-1] in evidence.names.surely_bodies and (
        kind == "other" or (kind is None and name.kind == "organization")
    ):
        return "organization"  # "Roads and Bridges Authority"
    if is_realm(name, evidence.names):
        return "place"
    if kind == "place" and is_team(name, evidence.sorts):
        return "organization"
    if kind == "person" and ends_as_body(name, evidence):
        return "organization"  # "Ida Lenz Clinic"
    if name.low[-1] in evidence.names.premises and name.low[-2].endswith(_OWNED):
        return "organization"  # "Ali's Grill"
    if kind == "person" and is_phrase(name, evidence):
        return "other"  # "Customs of the Norland Lakes"
    if kind != "person" and is_personal(name, evidence.names, evidence.sorts):
        return "person"
    if kind in (None, "other"):
        front = evidence.sorts[name.low[0]] & _FRONTS == _FRONTS
        if front and not evidence.sorts[name.low[-1]] & THING:
            return "place"  # "Lake Calder", not "Gulf War"
        if name.kind is not None and wording.margin < DOUBTFUL and not name.written.isupper():
            return "other"  # of names that the text does not tell
    return kind


def _kind_alone(
    kind: EntityKind | None, wording: Wording, name: Name, evidence: Evidence
) -> EntityKind | None:
    """What a single word is that its sum says to be of a kind."""
    if name.told and name.kind is None and not _is_state(wording, evidence):
        sort = evidence.sorts[name.joined]
        party = name.low[0][1:2] == "-"  # "R-Maine"
        people = sort & DEMONYM and not sort & DIRECTION  # "the West"
        if party or people or (sort & COMMON and name.written.isupper()):
            return None  # "Norwegian", unless someone is called so; "UPDATE"
    if name.low[0].endswith(evidence.names.domains):
        return "organization"  # "Quayside.com"
    some = wording.mentions[:MOST_LOOKED_AT]
    low = name.joined
    unknown = kind is None and _is_unknown(wording, name, evidence)
    if unknown and wording.second == "place" and not name.told:
        kind = "place"  # "a fraud case in Shivpura"
    if kind != "person" and name.opening and not name.written.isupper():
        sort = evidence.sorts[low]
        if sort & _NOUNS and not sort & ~(_NOUNS | SURNAME):
            return None  # "Bridge to the island is shut"
    if name.told:
        body = kind is None and name.kind == "organization"
        near = wording.second == "organization" and wording.margin < DOUBTFUL
        if body and any(
            beside.is_called_body(mention) or (near and beside.is_body(mention))
            for beside, mention in some
        ):
            return "organization"  # "the ONB news agency", not "the ONB exchange"
        return "other" if body and not name.written.isupper() else kind  # "QuayPrint"
    if kind is None and _is_first_name(name, evidence, some):
        return "person"  # "John gave her a book"
    if kind != "organization" and _is_a_body(wording, evidence):
        return "organization"  # "Harl said it would close"
    unsure = wording.second == "person" or wording.margin < DOUBTFUL
    if kind in (None, "other") and unsure and _acts(wording, evidence):
        return "person"  # "Odde, who said so"
    return kind


def _may_be_called(name: Name, evidence: Evidence) -> bool:
    """Whether two words that no list has, or the second as a surname, can be a person's: "Breon Peace"."""
    if len(name.low) != _FULL or evidence.sorts[name.low[0]]:
        return False
    last = evidence.sorts[name.low[1]]
    return not last or last & SURNAME > 0


def _is_titled(wording: Wording, name: Name, evidence: Evidence) -> bool:
    """Whether the title in front of a name is a person's: of "Mr Ruiz", not of "Star Trek"."""
    if is_titled_phrase(name, evidence):
        return False
    sort = evidence.sorts[name.low[0]]
    return (
        wording.verdict == "person"
        or sort & GIVEN > 0
        or (wording.second == "person" and wording.margin < _SURELY)
        or (wording.verdict in ("other", "none") and _may_be_called(name, evidence))
        or (
            not evidence.roles.courtesy.isdisjoint(name.titles)
            and (wording.second == "person" or sort & SURNAME > 0 or not sort & _NO_PERSON)
        )
    )


def _is_titled_son(wording: Wording, name: Name) -> bool:
    """Whether a title tells that a name that may be a role is a person's: "CEO Masa Son"."""
    person = wording.verdict == "person" or wording.is_doubted()
    return bool(name.titles) and person


def _is_called_by_role(wording: Wording, name: Name, evidence: Evidence) -> bool:
    """Whether a name ends in a role without being one: "Masa Son", "Telby Marine"."""
    if wording.verdict == "organization" and (
        wording.margin > _SURELY or evidence.sorts[name.low[-1]] & MEDIA
    ):
        return True
    return may_be_surname(name, evidence)


def _is_state(wording: Wording, evidence: Evidence) -> bool:
    """Whether letters are those of a state: "N.J."."""
    return wording.verdict == "place" and evidence.sorts[wording.name.joined] & REGION > 0


def _is_unknown(wording: Wording, name: Name, evidence: Evidence) -> bool:
    """Whether a single word that is hardly taken for none is one that no list knows."""
    return (
        wording.margin < _HARDLY
        and not name.opening
        and name.joined not in evidence.seen
        and not evidence.sorts[name.joined]
    )


def _is_first_name(
    name: Name, evidence: Evidence, some: Sequence[tuple[Evidence, Mention]]
) -> bool:
    """Whether a single word is a first name in front of a verb."""
    low = name.joined
    sort = evidence.sorts[low]
    if not sort & GIVEN or low not in evidence.names.first_names or low in evidence.seen:
        return False
    if sort & ~(GIVEN | SURNAME | WORD):
        return False
    return any(beside.has_verb(mention) for beside, mention in some)


def is_a_person(wording: Wording, evidence: Evidence) -> bool:
    """Whether a single word is told to be someone's: "Ms Lenz", "Lenz, 26,", "Lenz, who"."""
    if evidence.sorts[wording.name.joined] & _NO_PERSON:
        return False
    return bool(wording.titles) or any(
        beside.is_told_of(mention) for beside, mention in wording.mentions[:MOST_LOOKED_AT]
    )


def _is_a_body(wording: Wording, evidence: Evidence) -> bool:
    """Whether a single word that no list knows speaks of what "it" does."""
    low = wording.name.joined
    return (
        not wording.titles
        and low not in evidence.seen
        and not evidence.sorts[low]
        and any(
            speaks_of_itself(beside, mention)
            for beside, mention in wording.mentions[:MOST_LOOKED_AT]
        )
    )


def _acts(wording: Wording, evidence: Evidence) -> bool:
    """Whether a single word that nobody knows does what persons do."""
    name = wording.name
    low = name.joined
    if len(name.low) > 1 or low in evidence.seen or evidence.sorts[low] & _NO_PERSON:
        return False
    if name.opening and low[-1:] == "s":
        return False  # "Dealers said"
    return any(beside.acts(mention) for beside, mention in wording.mentions[:MOST_LOOKED_AT])
