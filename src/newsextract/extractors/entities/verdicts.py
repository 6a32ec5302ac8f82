"""What each name of an article is: person, organization, place, other, or no name at all.

All mentions of one wording are weighed together (``features.py``, ``scoring.py``): names of several
words first, then single words, which also know what the longer names turned out to be. What is still
in doubt is told again by the company it is in (``company.py``); rules have the last word
(``rulings.py``).
"""

from collections.abc import Iterable, Sequence
from math import sqrt

from newsextract._words.gazetteers import FIRM, GIVEN, SURNAME, WORD
from newsextract.extractors.entities.built import is_made_up
from newsextract.extractors.entities.company import DOUBT, Company, beside
from newsextract.extractors.entities.features import MOST_LOOKED_AT, Evidence, relations
from newsextract.extractors.entities.names import Mention, Name, is_namesake
from newsextract.extractors.entities.rulings import is_a_person, ruled
from newsextract.extractors.entities.scoring import (
    KINDS,
    SCALE,
    Tables,
    Verdict,
    load_tables,
    unpack,
)
from newsextract.extractors.entities.wordings import Read, Wording, wordings_of

_PERSONAL = GIVEN | SURNAME
_CALLED_SO = _PERSONAL | FIRM  # "Zara" and other firms called after someone


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
            if whole and any(h == "rest" and wordings[w].verdict == "person" for h, w in whole):
                wording.verdict = "person"  # "De La Ruiz" of "Ana De La Ruiz"
                continue
            total = _own(evidence, wording, several, shorter.get(key, ()))
            _settle(wording, total, several)
            if wording.verdict in ("other", "none") and any(
                how == "last" and is_a_person(wordings[part], evidence)
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
            if whole and wording.verdict == "person":
                _name_whole([wordings[of] for how, of in whole if how == "last"], evidence)
    _tell_again(parts, wordings)
    return wordings


def _tell_again(parts: Sequence[Read], wordings: dict[str, Wording]) -> None:
    """Tell those wordings that are in doubt by the other names of the article too."""
    verdicts: dict[str, Verdict] = {}
    doubted: set[str] = set()
    for key, wording in wordings.items():
        if wording.name.kind != "group":
            verdicts[key] = wording.verdict
            if wording.margin < DOUBT and wording.sums:
                doubted.add(key)
    if not doubted:  # saves time
        return
    single, several = load_tables()
    others = beside(parts, doubted)
    company = Company(verdicts)
    for key in doubted:
        wording = wordings[key]
        tables = several if len(wording.name.low) > 1 else single
        wording.company = company.of(key, others[key])
        total = 0
        for value in wording.company:
            total += tables.company(value, 0)
        _rank(wording, [a + b for a, b in zip(wording.sums, unpack(total), strict=True)])


def _name_whole(longer: list[Wording], evidence: Evidence) -> None:
    """Tell a person by the surname alone: "Zara Lenz" is who "Lenz said" tells of."""
    if len(longer) != 1 or longer[0].verdict not in ("other", "none"):
        return
    low = longer[0].name.low
    if low[0] in evidence.names.storms:
        return
    if longer[0].verdict == "none" and evidence.sorts[low[0]] & ~_CALLED_SO:
        return
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
    total = evidence.of_name(wording.name, len(wording.mentions), tables) + tables.bias("", 0)
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
    if len(some) == 1:  # saves time
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
    _, _, third, next_, most = sorted(sums)
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
            if name in made:  # saves time
                new = made[name]
            else:
                new = made[name] = _decided(name, wordings[name.joined], evidence)
            if new is not None:
                if new is not name:
                    start, end, first, last, _ = mention
                    mention = start, end, first, last, new
                kept.append(mention)
        found.append(kept)
    return found


def _decided(name: Name, wording: Wording, evidence: Evidence) -> Name | None:
    """The name with the kind that it turned out to have; None if it is no name."""
    kind = ruled(wording, name, evidence)
    if len(name.low) > 1:
        if kind is None and not is_namesake(name.low, evidence.names):
            return None
        if kind == name.kind:
            return name
    sure = (
        kind == "person"
        or name.joined in evidence.told
        or (kind == "other" and is_made_up(name, evidence.sorts))
    )
    return name.told_as(kind, not sure and wording.is_doubted())
