"""What each name of an article is: person, organization, place, other, or no name at all.

All mentions of one wording are weighed together (``features.py``, ``scoring.py``): names of several
words first, then single words, which also know what the longer names turned out to be. What is still
in doubt is told again by the company it is in (``company.py``).
"""

from collections.abc import Collection, Iterable, Sequence
from math import sqrt

from newsextract._model import light
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
    is_body,
    is_office,
    is_personal,
    is_phrase,
    is_state,
    is_team,
    is_titled_phrase,
    may_be_surname,
)
from newsextract.extractors.entities.company import DOUBT, Company, Value, beside
from newsextract.extractors.entities.features import (
    COMMON,
    DIRECTION,
    MOST_LOOKED_AT,
    ROLE,
    Evidence,
    relations,
)
from newsextract.extractors.entities.firms import speaks_of_itself
from newsextract.extractors.entities.names import Mention, Name, generation, is_namesake
from newsextract.extractors.entities.scoring import (
    KINDS,
    SCALE,
    Tables,
    Verdict,
    load_tables,
    unpack,
)

_NO_PERSON = WORD | ROLE | COMMON | DEMONYM | BODY
_FRONTS = FRONT | SITE
_PERSONAL = GIVEN | SURNAME
_NOUNS = WORD | SITE | COMMON
_DIVISIONS = frozenset({"county", "province", "prefecture", "oblast", "township", "borough"})
_LONGEST_DIVISION = 4  # words
_HARDLY = 0.4  # logits between none and what a name is rather
_DOUBTFUL = 1.0  # logits between a person and what a name is rather
_SURELY = 1.5  # logits between what a name is and a person, whatever stands in front


@light.define
class Wording:
    """All mentions of one wording."""

    name: Name  # of the mention that tells most
    mentions: list[tuple[Evidence, Mention]]  # with what stands around it
    titles: frozenset[str]
    verdict: Verdict = "none"
    second: Verdict = "none"  # what it is next to that
    margin: float = 0.0  # between the two, in logits
    sums: Sequence[float] = ()  # for each kind; none where a rule told
    company: Collection[Value] = ()  # what other names told

    def is_doubted(self) -> bool:
        """Whether it may be a person all the same."""
        return self.verdict != "person" and self.second == "person" and self.margin < _DOUBTFUL


# The mentions of one stretch of an article, with what it tells about them.
Read = tuple[Evidence, list[Mention]]


def wordings_of(parts: Iterable[Read]) -> dict[str, Wording]:
    """The mentions by their wording."""
    found: dict[str, Wording] = {}
    for evidence, mentions in parts:
        for mention in mentions:
            name = mention[4]
            known = found.get(name.joined)
            if known is None:
                found[name.joined] = Wording(name, [(evidence, mention)], frozenset(name.titles))
                continue
            known.mentions.append((evidence, mention))
            if name.titles:
                known.titles |= frozenset(name.titles)
            if known.name.opening and not name.opening:
                known.name = name
    return found


def decide(parts: Sequence[Read]) -> dict[str, Wording]:
    """The wordings of an article with what each is."""
    evidence = parts[0][0]
    wordings = wordings_of(parts)
    single, several = load_tables()
    related = relations([w.name for w in wordings.values()], evidence.sorts)
    shorter: dict[str, list[tuple[str, str]]] = {}
    for part, rows in related.items():
        for how, long in rows:
            shorter.setdefault(long, []).append((how, part))
    longest = sorted(wordings.values(), key=_length, reverse=True)
    for wording in longest:
        name = wording.name
        key = name.joined
        whole = related.get(key, ())
        if len(name.low) > 1:
            if any(how == "rest" and wordings[w].verdict == "person" for how, w in whole):
                wording.verdict = "person"  # "De La Ruiz" of "Ana De La Ruiz"
                continue
            total = _own(evidence, wording, several, shorter.get(key, ()))
            _settle(wording, total, several)
            if wording.verdict in ("other", "none") and any(
                how == "last" and _is_a_person(wordings[part], evidence)
                for how, part in shorter.get(key, ())
            ):
                wording.verdict, wording.sums = "person", ()  # "Halle Marrow" of "Marrow, 26, won"
        else:
            total = _own(evidence, wording, single, ())
            for how, of in whole:
                total += single.longer((how, wordings[of].verdict), 0)
                if how[0] == "f":  # "Calder" of "Calder Council" and of "Calder Electronics"
                    total += single.longer(("before", wordings[of].name.low[-1]), 0)
            _settle(wording, total, single)
            if wording.verdict == "person":
                _name_whole([wordings[of] for how, of in whole if how == "last"], evidence)
    _tell_again(parts, wordings)
    return wordings


def _tell_again(parts: Sequence[Read], wordings: dict[str, Wording]) -> None:
    """Tell those wordings that are in doubt by the other names of the article too."""
    named = {key: w for key, w in wordings.items() if w.name.kind != "group"}
    doubted = {key for key, w in named.items() if w.sums and w.margin < DOUBT}
    if not doubted:
        return
    single, several = load_tables()
    others = beside(parts, doubted)
    company = Company({key: wording.verdict for key, wording in named.items()})
    for key in doubted:
        wording = named[key]
        tables = several if len(wording.name.low) > 1 else single
        wording.company = company.of(key, others[key])
        total = 0
        for value in wording.company:
            total += tables.company(value, 0)
        _rank(wording, [a + b for a, b in zip(wording.sums, unpack(total), strict=True)])


def _name_whole(longer: list[Wording], evidence: Evidence) -> None:
    """Tell a person by the surname alone: "Zara Lenz" is who "Lenz said" tells of."""
    if len(longer) != 1 or longer[0].verdict != "other":
        return
    low = longer[0].name.low
    if longer[0].second != "person" and not evidence.sorts[low[0]] & GIVEN:
        return
    word = evidence.sorts[low[0]] & ~_PERSONAL  # no "Year Barack Lenz"
    if "&" not in low and (not word & WORD or evidence.sorts[low[0]] & GIVEN):
        longer[0].verdict, longer[0].sums = "person", ()


def _length(wording: Wording) -> int:
    return len(wording.name.low)


def _own(
    evidence: Evidence, wording: Wording, tables: Tables, shorter: Iterable[tuple[str, str]]
) -> int:
    total = tables.bias("", 0) + evidence.of_name(wording.name, len(wording.mentions), tables)
    if wording.titles:
        total += tables.title("", 0)
        for title in wording.titles:
            total += tables.title(title, 0)
    for how, _ in shorter:
        total += tables.shorter(how, 0)
    return total


def _settle(wording: Wording, own: int, tables: Tables) -> None:
    """What a wording is, by its own words and by what stands around some of its mentions."""
    some = wording.mentions
    if len(some) == 1:
        evidence, mention = some[0]
        sums: Sequence[float] = unpack(own + evidence.around(mention, tables))
    else:
        some = some[:MOST_LOOKED_AT]
        total = 0
        for evidence, mention in some:
            total += evidence.around(mention, tables)
        share = sqrt(len(some))
        sums = [
            part + around / share for part, around in zip(unpack(own), unpack(total), strict=True)
        ]
    _rank(wording, sums)


def _rank(wording: Wording, sums: Sequence[float]) -> None:
    """What a wording is by its sums, and what next to that."""
    *_, third, next_, most = sorted(sums)
    if third < next_ < most:  # saves time
        wording.verdict, wording.second = KINDS[sums.index(most)], KINDS[sums.index(next_)]
    else:  # of equals the one whose name stands last
        ranked = sorted(zip(sums, KINDS, strict=True), reverse=True)
        wording.verdict, wording.second = ranked[0][1], ranked[1][1]
    wording.margin = (most - next_) / SCALE
    wording.sums = sums


def told(parts: Sequence[Read]) -> list[list[Mention]]:
    """The mentions with the kind that their wording turns out to be; without what is no name."""
    wordings = decide(parts)
    made: dict[Name, Name | None] = {}
    found = []
    for evidence, mentions in parts:
        kept = []
        for mention in mentions:
            name = mention[4]
            if name in made:
                new = made[name]
            else:
                new = made[name] = _decided(name, wordings[name.joined], evidence)
            if new is not None:
                kept.append(mention if new is name else (*mention[:4], new))
        found.append(kept)
    return found


def _decided(name: Name, wording: Wording, evidence: Evidence) -> Name | None:
    """The name with the kind that it turned out to have; None if it is no name."""
    kind = _kind_of(wording, name, evidence)
    if len(name.low) > 1:
        if kind is None and not is_namesake(name.low, evidence.names):
            return None
        if kind == name.kind:
            return name
    return name.told_as(kind, kind != "person" and wording.is_doubted())


def _kind_of(wording: Wording, name: Name, evidence: Evidence) -> EntityKind | None:
    """What a name is: what the rules settle, else the verdict over all mentions."""
    if name.joined in evidence.filed:
        return "place"
    if name.joined in evidence.works:
        return "other"
    if name.joined in evidence.firms and evidence.names.firms_or_people.issuperset(name.titles):
        return "organization"
    if name.kind == "group" or (
        name.titles and name.kind == "person" and _is_titled(wording, name, evidence)
    ):
        return name.kind
    if name.kind is None and len(name.low) > 1:
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
    if name.joined in evidence.homes and (kind != "organization" or not is_body(name, evidence)):
        return "place"
    if len(name.low) == 1:
        return _kind_alone(kind, wording, name, evidence)
    if name.low[-1] in _DIVISIONS and len(name.low) < _LONGEST_DIVISION:
        return "place"  # "Calder County"
    if name.low[-1] == "state" and is_state(name, evidence):
        return "place"  # "Benue State"; of sport "Ohio State"
    if name.kind == "person" and all(len(low) == 1 for low in name.low[:-1]):
        return "person"  # "E. J. Lenz"
    if kind == "person" and len(name.low[-1]) == 1 and not generation(name.low, evidence.names):
        if not evidence.sorts[name.low[0]] & GIVEN:
            return "other"  # "Brandt Quay B", but "Pedro I"
    if kind in (None, "other") and is_office(name, evidence.names):
        return "organization"
    if kind == "place" and is_team(name, evidence.sorts):
        return "organization"
    if kind == "person" and is_phrase(name, evidence):
        return "other"  # "Customs of the Norland Lakes"
    if kind != "person" and is_personal(name, evidence.names, evidence.sorts):
        return "person"
    if kind in (None, "other"):
        front = evidence.sorts[name.low[0]] & _FRONTS == _FRONTS
        if front and not evidence.sorts[name.low[-1]] & THING:
            return "place"  # "Lake Calder", not "Gulf War"
        if name.kind is not None and wording.margin < _DOUBTFUL and not name.written.isupper():
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
        near = wording.second == "organization" and wording.margin < _DOUBTFUL
        if body and near and any(beside.is_body(mention) for beside, mention in some):
            return "organization"  # "the ONB news agency", not "the ONB exchange"
        return "other" if body and not name.written.isupper() else kind  # "QuayPrint"
    if kind is None and _is_first_name(name, evidence, some):
        return "person"  # "John gave her a book"
    if kind != "organization" and _is_a_body(wording, evidence):
        return "organization"  # "Harl said it would close"
    unsure = wording.second == "person" or wording.margin < _DOUBTFUL
    if kind in (None, "other") and unsure and _acts(wording, evidence):
        return "person"  # "Odde, who said so"
    return kind


def _is_titled(wording: Wording, name: Name, evidence: Evidence) -> bool:
    """Whether the title in front of a name is a person's: of "Mr Ruiz", not of "Star Trek"."""
    if is_titled_phrase(name, evidence):
        return False
    return (
        wording.verdict == "person"
        or wording.margin < _SURELY
        or evidence.sorts[name.low[0]] & GIVEN > 0
        or not evidence.roles.courtesy.isdisjoint(name.titles)
    )


def _is_called_by_role(wording: Wording, name: Name, evidence: Evidence) -> bool:
    """Whether a name ends in a role without being one: "CEO Masa Son", "Telby Marine"."""
    if wording.verdict == "organization" and (
        wording.margin > _SURELY or evidence.sorts[name.low[-1]] & MEDIA
    ):
        return True
    titled = wording.verdict == "person" and bool(name.titles)
    return titled or may_be_surname(name, evidence)


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


def _is_a_person(wording: Wording, evidence: Evidence) -> bool:
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
