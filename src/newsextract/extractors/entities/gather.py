"""From names to persons and bodies: which names are one, which single words stand for them.

"Emil Jorgen Brandt", "Emil Brandt" and "Brandt" are one person; "Mrs. Lund" goes to Ida Lund
though Nils Lund was named last; "ONB" to the Ostmark News Bureau, "the Post" to the Lillevik
Post.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from newsextract._language.names import as_written
from newsextract._model import light
from newsextract._model.annotations import EntityKind, Gender
from newsextract._model.span import Span
from newsextract._words.gazetteers import FEMALE, FIRM, GIVEN, MALE, SURNAME, Sorts
from newsextract._words.names import NameWords
from newsextract._words.roles import RoleWords
from newsextract.extractors.entities.aliases import misspelt, nicknames, read_aliases
from newsextract.extractors.entities.edges import behind_trades
from newsextract.extractors.entities.names import (
    Mention,
    Name,
    generation,
    is_namesake,
    single_name,
)
from newsextract.extractors.entities.short_forms import heads, short_forms, without_form

_GENDERS: dict[int, Gender] = {MALE: "male", FEMALE: "female"}
_APART = frozenset({"place", "group", "organization"})
_FAMILY = SURNAME | GIVEN
_LONGEST_FIRST = 24  # code points of a first name and "and" in front of another person's
_LONGEST_STATE = 18  # code points to the comma behind a state


@light.define
class Draft:
    """An entity in the making."""

    name: str
    low: tuple[str, ...]
    kind: EntityKind
    rule: str
    mentions: list[Mention] = light.field(factory=list)
    references: list[tuple[int, int]] = light.field(factory=list)  # code points
    doubted: bool = False  # may be a person, but nothing so far has told
    gender: Gender | None = None
    role: str | None = None
    role_span: Span | None = None  # where the role stands
    hints: set[str] = light.field(factory=set)  # words of role and titles, in lower case
    maybe: bool = False  # a body, if something stands for it as for a body
    # told when something stands for it (``references.py``):
    weight: float = light.field(init=False)  # how prominent it is at a point of the text
    prior: float = light.field(init=False)  # what it was before the sentence
    clock: int = light.field(init=False)  # the sentence that the weight is of
    latest: tuple[str, str, int] = light.field(init=False)  # its place, form and token, when last
    stood: int = light.field(init=False)  # the sentence when last mentioned outside quotes
    inside: int = light.field(init=False, default=-99)  # the sentence when last named in a quote
    guessed: bool = light.field(init=False, default=False)  # its gender, from rarer first names
    seen: int = light.field(init=False, default=0)  # mentions and references so far
    called: int = light.field(init=False, default=0)  # how often "he", less how often "she"


class Gathering:
    """The entities of an article, looked up by their names."""

    def __init__(
        self,
        text: str,
        names: NameWords,
        roles: RoleWords,
        sorts: Sorts,
    ) -> None:
        self.drafts: list[Draft] = []
        self.open: list[tuple[Mention, Sequence[Draft]]] = []  # surnames that several persons have
        self._text = text
        self._names = names
        self._roles = roles
        self._sorts = sorts  # what each word is known to be
        self.by_name: dict[str, Draft] = {}
        self._by_surname: dict[str, list[Draft]] = {}
        self._by_first: dict[str, list[Draft]] = {}
        self._namesakes: dict[str, Name] = {}  # of shows, foundations and campaigns

    def add_all(self, mentions: Iterable[Mention]) -> None:
        """Add all mentions of an article: full names, then doubtful ones, then single words."""
        given = behind_trades(self._text, list(mentions), self._sorts)
        mentions, also = read_aliases(self._text, given, self._names)
        text = self._text
        doubtful: list[Mention] = []
        renamed: list[Mention] = []
        titled: dict[tuple[str, ...], list[Mention]] = defaultdict(list)
        single: dict[str, list[Mention]] = defaultdict(list)
        for mention in mentions:
            name = mention[4]
            if (
                text.startswith(", ", mention[1])
                and not name.sure
                and name.kind != "group"
                and self._is_seat(mention[1])
            ):
                self._add_seat(mention)
            elif name.joined in also:
                renamed.append(mention)
            elif len(name.low) == 1:
                if name.titles:
                    titled[name.low + name.titles].append(mention)
                else:
                    single[name.joined].append(mention)
            elif (
                name.opening
                and not name.sure
                and name.kind == "person"
                and not self._sorts[name.low[0]] & GIVEN
            ):
                doubtful.append(mention)
            else:
                self._add_full(mention, name)
        for mention in doubtful:
            name = mention[4]
            if name.surname in self._by_surname and self._same_person(name) is None:
                # "Absent Ruiz": the first word is capitalised because it opens the sentence
                last = self._last_word(mention)
                single[last[4].joined].append(last)
            else:
                self._add_full(mention, name)
        for mention in renamed:
            name = mention[4]
            known = self.by_name.get(also[name.joined])
            if known is not None and known.kind == "person":
                known.mentions.append(mention)
                self.by_name.setdefault(name.joined, known)
            elif len(name.low) > 1:
                self._add_full(mention, name)
            else:
                single[name.joined].append(mention)
        for groups in (titled, single):  # "President Lund" before "Lund"
            for group in groups.values():
                self._add_single(group)

    def is_new(self, mention: Mention) -> bool:
        """Add what a caption or dateline names, if the article itself does not; whether it did."""
        name = mention[4]
        if name.kind is None or self.meant_by(mention) is not None:
            return False
        before = len(self.drafts)
        if len(name.low) > 1:
            self._add_full(mention, name)
        else:
            self._add_single([mention])
        return len(self.drafts) > before

    def meant_by(self, mention: Mention) -> Draft | None:
        """The entity that a name stands for."""
        name = mention[4]
        draft = self._named(name.joined)
        if draft is None and len(name.low) > 1 and name.kind == "person":
            draft = self._same_person(name)
            if draft is not None and len(name.low) > len(draft.low):
                draft.name, draft.low = name.written, name.low
        if draft is None and len(name.low) == 1:
            known = self._by_surname.get(name.low[0], ())
            draft = known[0] if len(known) == 1 else None
        return draft

    # -- names of several words -------------------------------------------------------------

    def _add_full(self, mention: Mention, name: Name) -> None:
        kind = name.kind
        if is_namesake(name.low, self._names):
            self._namesakes.setdefault(name.low[1], name)
        if kind is None:
            return
        key = name.joined
        draft = self._named(key)
        if draft is None:
            if kind == "person":
                draft = self._same_person(name)
            elif kind == "organization":
                shorter = map(self.by_name.get, without_form(name.low, self._names))
                draft = next(filter(None, shorter), None)  # "Calder Foods" of "Calder Foods Inc"
            if draft is None:
                draft = Draft(self._written(name), name.low, kind, f"entity.{kind}")
                draft.doubted = name.doubted
                self.drafts.append(draft)
                self._index(draft, name)
            elif len(name.low) > len(draft.low):
                draft.name, draft.low = self._written(name), name.low
            self._name(key, draft)
        draft.mentions.append(mention)
        self._learn(draft, name)

    def _named(self, key: str) -> Draft | None:
        """The entity of a name in lower case: "us" is "united states"."""
        draft = self.by_name.get(key)
        return self.by_name.get(self._names.called.get(key, "")) if draft is None else draft

    def _name(self, key: str, draft: Draft) -> None:
        self.by_name[key] = draft
        if key in self._names.called:
            self.by_name.setdefault(self._names.called[key], draft)

    def _written(self, name: Name) -> str:
        """A name as persons write it, so not in capitals."""
        if name.kind == "person" and name.written.isupper():
            return as_written(name.written, self._names.particles)
        return name.written

    def _is_seat(self, at: int) -> bool:
        """Whether the name of a state stands between the comma at ``at`` and another: "Lenz, Ohio, voted"."""
        state, comma, _ = self._text[at + 2 : at + _LONGEST_STATE].partition(",")
        return bool(comma) and state.lower() in self._names.states

    def _add_seat(self, mention: Mention) -> None:
        name = mention[4]
        draft = self.by_name.get(name.joined)
        if draft is None or draft.kind != "place":
            draft = Draft(name.written, name.low, "place", "entity.place.seat")
            self.drafts.append(draft)
            self.by_name[name.joined] = draft
        draft.mentions.append(mention)

    def _last_word(self, mention: Mention) -> Mention:
        """The last word of a name as a mention of its own."""
        _, end, first, last, name = mention
        word = name.words[-1]
        single = single_name(
            word, name.low[-1], name.end - len(word), name.end, False, self._names, self._roles
        )
        return end - len(word), end, first, last, single

    def _index(self, draft: Draft, name: Name) -> None:
        if draft.kind == "person":
            self._by_surname.setdefault(name.surname, []).append(draft)
            for low in (name.low[0], *nicknames(name)):
                self._by_first.setdefault(low, []).append(draft)
            if len(name.low) > 2 and self._sorts[name.low[-2]] & _FAMILY == SURNAME:
                self._by_first.setdefault(name.low[-2], []).append(draft)  # "Ana Ruiz Lenz"
        elif draft.kind == "organization":
            if name.low[0] in self._names.first_names and len(name.low) > 2:
                self._namesakes.setdefault(name.low[1], name)
            for short in short_forms(name, self._names, self._sorts):
                self.by_name.setdefault(short, draft)
            for word in heads(name, self._names, self._sorts):
                self._by_first.setdefault(word, []).append(draft)

    def _same_person(self, name: Name) -> Draft | None:
        """Who this form of a name is: "E. Brandt" may be Emil Brandt, "Ida Brandt" is not."""
        short = self._names.short
        for draft in self._by_surname.get(name.surname, ())[:_MOST_NAMESAKES]:
            if generation(name.low, self._names) != generation(draft.low, self._names):
                continue
            a, b = name.low[0], draft.low[0]
            if name.low == draft.low[-len(name.low) :]:
                return draft  # "Ana De La Ruiz" is "De La Ruiz"
            if (
                a != b
                and not (len(a) == 1 and b.startswith(a))
                and not (len(b) == 1 and a.startswith(b))
                and short.get(a, a) != short.get(b, b)
            ):
                continue
            inner, other = name.low[1:-1], draft.low[1:-1]
            if not inner or not other or _agree(inner[0], other[0]):
                return draft  # else "Georg H. Lund" and "Georg W. Lund"
        return None

    # -- names of one word ------------------------------------------------------------------

    def _add_single(self, group: list[Mention]) -> None:
        """Add all mentions of one word with the same titles."""
        name = group[0][4]
        low = name.low[0]
        # "Paris" is a town though a Mina Paris is named
        known_otherwise = name.kind != "organization" or self._sorts[low] & FIRM
        apart = name.told and name.kind in _APART and known_otherwise and not name.titles
        known: Sequence[Draft] = () if apart else self._by_surname.get(low, ())
        if len(known) > 1 and name.titles:
            known = self._fitting(name, known)
        elif known and _is_of_another(name, known[0], self._names):
            spouse = self._beside(name, known[0])
            known = (spouse,) if spouse else ()
        if len(known) > 1:
            some = known[:_MOST_NAMESAKES]
            self.open += [(mention, some) for mention in group]
            return
        draft = known[0] if known else self._called(name, group[0])
        if draft is None and len(group) == 1 and name.kind == "person" and not name.titles:
            close = misspelt(low, self._by_surname)
            draft = None if close is None else self._by_surname[close][0]
        if draft is None:
            draft = self._new(name, group)
            if draft is None:
                return
        draft.mentions += group
        self._learn(draft, name)

    def _beside(self, name: Name, draft: Draft) -> Draft | None:
        """Whom the first name in front of a couple's other one tells: "Ida [and Emil Lund]" of "Mrs Lund"."""
        for start, *_ in draft.mentions:
            before = self._text[max(0, start - _LONGEST_FIRST) : start].split()
            if before[-1:] != ["and"] or len(before) < 2:
                continue
            first = before[-2].lower()
            if self._first_gender(first) == _gender_of(name.titles, self._names):
                low = (first, *name.low)
                spouse = Draft(f"{before[-2]} {name.words[0]}", low, "person", "entity.person")
                self.drafts.append(spouse)
                self._name(" ".join(low), spouse)
                self._by_surname[name.low[0]].append(spouse)
                self._by_first.setdefault(first, []).append(spouse)
                return spouse
        return None

    def _called(self, name: Name, mention: Mention) -> Draft | None:
        """Whom an acronym, the last word of a body or a first name stands for."""
        low = name.low[0]
        same = self._named(low.replace(".", ""))
        if same is None and low in self._names.bodies:
            start = mention[0]
            definite = self._text[max(0, start - 4) : start].lower() == "the "
            same = self.by_name.get(f"the {low}") if definite else None
        if same is None:
            first = self._by_first.get(low, [])
            if len(first) == 1 or (first and _are_one(first)):
                same = first[0]
            if same is not None and not (self._is_familiar(name, same) and _fits(name, same)):
                same = None
        return same

    def _is_familiar(self, name: Name, draft: Draft) -> bool:
        """Whether the first word of a name can stand behind these titles: "Sir Emil", "Mr Xi"."""
        return (
            not name.titles
            or not self._names.familiar.isdisjoint(name.titles)
            or not draft.hints.isdisjoint(name.titles)
            or not self._sorts[name.low[0]] & GIVEN
        )

    def _new(self, name: Name, group: list[Mention]) -> Draft | None:
        """A new entity of one word, if it is one."""
        low = name.low[0]
        namesake = self._namesakes.get(low)
        kind = "person" if namesake else self._single_kind(name, group)
        if kind is None:
            return None
        draft = Draft(name.words[0], name.low, kind, f"entity.{kind}.single")
        draft.doubted = name.doubted
        if namesake is not None:
            # "The Ana Ruiz Show" tells the full name of Ruiz
            draft.name, draft.low = " ".join(namesake.words[:2]), namesake.low[:2]
        self.drafts.append(draft)
        self._name(low.replace(".", ""), draft)
        if kind == "person":
            self._by_surname.setdefault(low, []).append(draft)
        return draft

    def _single_kind(self, name: Name, group: list[Mention]) -> EntityKind | None:
        """What a word is that no name of several words has."""
        low = name.low[0]
        if not name.titles and low[-1:] == "s" and low[:-1] in self._by_surname:
            return None  # "the Lunds"
        return name.kind

    def _fitting(self, name: Name, known: Sequence[Draft]) -> Sequence[Draft]:
        """Whom of the persons of a surname its title can mean."""
        gender = _gender_of(name.titles, self._names)
        fitting = [d for d in known if gender is None or d.gender in (None, gender)] or known
        return [d for d in fitting if not d.hints.isdisjoint(name.titles)] or fitting

    # -- what a mention tells ---------------------------------------------------------------

    def settle(self, draft: Draft, mention: Mention) -> None:
        """Take a surname that several have for one of a person."""
        draft.mentions.append(mention)
        self._learn(draft, mention[4])

    def _learn(self, draft: Draft, name: Name) -> None:
        """Take from a name what it tells of its entity: titles and gender."""
        if name.titles:
            draft.hints.update(name.titles)
        if draft.kind != "person" or draft.gender is not None:
            return
        draft.gender = _gender_of(name.titles, self._names)
        if draft.gender is None and (len(draft.low) > 1 or not name.titles):
            first = draft.low[0]
            draft.gender = self._first_gender(first)
            draft.guessed = draft.gender is not None and first not in self._names.first_names

    def _first_gender(self, first: str) -> Gender | None:
        """Whose first name a word is: of the lists of English, else of those of all cultures."""
        if first in self._names.male:
            return "male"
        return (
            "female" if first in self._names.female else _GENDERS.get(self._sorts[first] & GIVEN)
        )


_MOST_NAMESAKES = 20  # persons of one surname


def _is_of_another(name: Name, draft: Draft, names: NameWords) -> bool:
    """Whether a title is of the other gender than the only person of a surname: "Mrs Lund", not Emil."""
    gender = _gender_of(name.titles, names)
    return gender is not None and draft.gender not in (None, gender) and not draft.guessed


def _are_one(drafts: Sequence[Draft]) -> bool:
    """Whether bodies may be one, whose names begin alike: "Wren Medical", "Wren Medical Group"."""
    shortest = min([draft.low for draft in drafts], key=len)
    return all(d.kind == "organization" and d.low[: len(shortest)] == shortest for d in drafts)


def _fits(name: Name, draft: Draft) -> bool:
    """Whether a single word can be the first one of a longer name, by its own kind."""
    if name.kind is None or name.kind == draft.kind:
        return True
    return draft.kind == "person" and name.kind not in _APART


def _gender_of(titles: Iterable[str], names: NameWords) -> Gender | None:
    for title in titles:
        if title in names.female_titles:
            return "female"
        if title in names.male_titles:
            return "male"
    return None


def _agree(a: str, b: str) -> bool:
    """Whether middle names can be one person's: "J" and "Jorgen" can."""
    if len(a) == 1 or len(b) == 1:
        return a[0] == b[0]
    return a == b
