"""Who can be meant where a report names nobody, with what tells of each.

"Ruiz traf Brandt. [Er] sagte …", "[La ministra] aseguró", "“…”, afirmó.", "Das Schiff sei alt.": of
Ruiz that he opens the sentence before, has spoken last, is a man, is called a minister somewhere. A
candidate is somebody or a body that was named before; where nothing stands for the speaker it may be
another phrase as well, who spoke or whom the sentence before tells of.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from newsextract._model import light
from newsextract._model.annotations import Entity
from newsextract._model.span import Span
from newsextract.extractors.attributions.foreign.layout import Layout
from newsextract.extractors.attributions.foreign.phrases import Range, actor, behind_verb

_KINDS = frozenset({"person", "organization", "group"})
_BACK = 80  # mentions looked at
_MOST = 10  # candidates with a name
_FAR = ("0", "1", "2", "3", "3", "5", "5", "5", "9")  # sentences, paragraphs
_TOLD = 2  # sentences before whose subjects may go on
_SPOKEN = 4  # reports looked back at
_NEAR = 60  # characters between a role and its name
_LOOKED_AT = 4  # mentions of somebody beside which a role is looked for
_SHORTEST = 5  # letters that two words for a role share at their end
_KNOWN = 3  # mentions of somebody an article is about


@light.define  # quicker to make than a frozen one
class Asked:
    """What stands for a speaker, or where nothing does."""

    at: int  # the token where it stands
    sort: str  # run, quote, colon, bare, pronoun, role, body, noun
    gender: str = ""  # that it tells
    head: str = ""  # its noun
    manner: str = ""  # "some", of "a man"; "paper", of "the statement"
    own: str = ""  # the gender of a pronoun that opens what is said
    entity: Span | None = None  # who it is as the entities have it

    @property
    def silent(self) -> bool:
        """Whether nothing stands for the speaker, so that the source lies before."""
        return self.sort in ("run", "quote", "colon")


@light.define  # quicker to make than a frozen one
class Candidate:
    """Somebody who can be meant."""

    entity: Entity | None
    phrase: Range  # where it was said last, or who it is
    seen: int  # the token of it


@light.define  # quicker to make than a frozen one
class Spoken:
    """A report whose speaker is known."""

    entity: Span | None
    phrase: Range
    at: int


@light.define
class Candidates:
    """Finds them, in the order of the text."""

    page: Layout
    spoken: list[Spoken] = light.field(factory=list)
    _rows: list[tuple[int, int, int]] = light.field(init=False)  # tokens, entity
    _counts: list[int] = light.field(init=False)
    _floors: dict[int, int] = light.field(init=False)
    _actors: dict[int, tuple[Range | None, Range | None, bool]] = light.field(factory=dict)
    _places: dict[int, str] = light.field(factory=dict)

    def __attrs_post_init__(self) -> None:
        page, rows = self.page, []
        for number, entity in enumerate(page.entities):
            if entity.kind in _KINDS:
                for mention in entity.mentions:
                    first = bisect_left(page.starts, mention.start)
                    last = bisect_left(page.starts, mention.end, first) - 1
                    if last >= first:
                        rows.append((first, last, number))
        self._rows = sorted(rows)
        self._counts = [len(e.mentions) for e in page.entities]
        floors = sorted({first for first, _ in page.bounds})
        self._floors = {floor: n for n, floor in enumerate(floors)}

    def of(self, asked: Asked) -> list[Candidate]:
        """Who can be meant."""
        page, at = self.page, asked.at
        found: list[Candidate] = []
        seen: set[int] = set()
        n = bisect_left(self._rows, (at, 0, 0))
        for first, last, number in reversed(self._rows[max(0, n - _BACK) : n]):
            if number in seen or (
                page.inside[first] >= 0 and page.inside[first] == page.inside[at]
            ):
                continue
            seen.add(number)
            found.append(Candidate(page.entities[number], (first, last), first))
            if len(seen) == _MOST:
                break
        if asked.silent:
            found += self._phrases(asked, found)
        return found

    def _phrases(self, asked: Asked, named: Sequence[Candidate]) -> Iterator[Candidate]:
        """Phrases without a name: who spoke, and whom the sentence before tells of."""
        page, floor = self.page, self.page.floor(asked.at)
        taken = [c.phrase for c in named]
        told = [s.phrase for s in self.spoken[: -_SPOKEN - 1 : -1] if s.entity is None]
        for _ in range(_TOLD):
            if floor > 0:
                floor = page.floor(floor - 1)
                told += [phrase for phrase in self._actor(floor)[:2] if phrase]
        for first, last in told:
            over = any(a <= last and first <= b for a, b in taken)
            if not over and last < asked.at and self._can_speak(first, last):
                taken.append((first, last))
                yield Candidate(None, (first, last), first)

    def _can_speak(self, first: int, last: int) -> bool:
        """Whether a phrase is neither a date nor a verb: "[Zwölf] kamen", "[treffen] sich"."""
        page, words = self.page, self.page.grammar.words
        if page.lower[last] in words.times or page.words[last].isdigit():
            return False
        if first == last and page.lower[first] in words.subjects:
            return True
        return not page.grammar.capital_nouns or any(
            page.upper(k) for k in range(first, last + 1) if page.lower[k] not in words.determiners
        )

    def _noun(self, first: int, last: int) -> str:
        """What a phrase without a name is about: a role, a body, a paper, or something else."""
        page, words = self.page, self.page.grammar.words
        if first == last and page.lower[first] in words.subjects:
            return "pronoun"
        for k in range(first, last + 1):
            lower = page.lower[k]
            if k > first and lower in words.of_words:
                break
            if page.offices.told(lower) is not None:
                return "role"
            if page.offices.is_body(lower):
                return "body"
            if lower in words.documents:
                return "paper"
        return "other"

    def rows(self, asked: Asked, found: Sequence[Candidate]) -> list[list[str]]:
        """The features of nobody, and of each candidate."""
        persons = sum(c.entity is not None and c.entity.kind == "person" for c in found)
        most = max((self._seen(c) for c in found), default=0)
        rows = [self._nobody(asked, persons, len(found))]
        first: dict[int, int] = {}  # of each sentence the first candidate
        for c in found:
            floor = self.page.floor(c.seen)
            first[floor] = min(c.seen, first.get(floor, c.seen))
        leads = set(first.values())
        rows += [self._features(asked, c, persons, most, leads) for c in found]
        return rows

    def _nobody(self, asked: Asked, persons: int, count: int) -> list[str]:
        sort, manner = asked.sort, asked.manner
        return [
            f"none {sort}",
            f"none.count {sort} {min(persons, 2)} {min(count, 2)}",
            f"none.manner {sort} {manner}",
            f"none.how {manner.rstrip('+')}",
            f"none.spoken {sort} {self._since(asked)}",
        ]

    def _since(self, asked: Asked) -> str:
        """How many paragraphs ago somebody spoke."""
        if not self.spoken:
            return "-"
        page = self.page
        return _far(page.paragraphs[asked.at] - page.paragraphs[self.spoken[-1].at])

    def _seen(self, candidate: Candidate) -> int:
        entity = candidate.entity
        if entity is None:
            return 1
        return next(
            self._counts[n] for n, e in enumerate(self.page.entities) if e.span == entity.span
        )

    def _features(
        self, asked: Asked, candidate: Candidate, persons: int, most: int, leads: set[int]
    ) -> list[str]:
        page, sort = self.page, asked.sort
        entity, seen = candidate.entity, candidate.seen
        kind = "phrase" if entity is None else entity.kind
        far = self._floors[page.floor(asked.at)] - self._floors[page.floor(seen)]
        over = page.paragraphs[asked.at] - page.paragraphs[seen]
        place, reports = self._placed(candidate.phrase)
        spoke = self._spoke(candidate, asked)
        near = _far(min(far, 2))
        shared = [
            f"kind {kind}",
            f"far {_far(far)}",
            f"over {_far(over)}",
            f"place {near} {place}",
            f"spoke {spoke}",
            f"reports {near} {reports} {place == 'subject'}",
            f"lead {near} {seen in leads}",
        ]
        if entity is None:
            shared.append(f"noun {self._noun(*candidate.phrase)}")
        else:
            count = self._seen(candidate)
            often = "most" if count == most else "more" if count >= _KNOWN else "few"
            shared.append(f"often {often}")
            if kind == "person":
                shared.append(f"alone {persons == 1}")
                shared.append(f"gender {_fit(asked.gender, entity)}")
                if asked.own:
                    shared.append(f"own {_fit(asked.own, entity)}")
            if asked.entity is not None:
                shared.append(f"layer {asked.entity == entity.span}")
            if asked.head:
                held = self._held(asked.head, entity)
                shared.append(f"held {kind} {held}")
                if asked.manner:
                    shared.append(f"manner {asked.manner.rstrip('+')} {kind} {held}")
        return [*shared, *[f"{sort} {feature}" for feature in shared]]

    def _spoke(self, candidate: Candidate, asked: Asked) -> str:
        """When somebody spoke last: "0" who did last of all, "1" who did before; "-" never."""
        page = self.page
        rank, others = 0, set()
        for spoken in self.spoken[: -_SPOKEN - 1 : -1]:
            same = (
                spoken.entity == candidate.entity.span
                if candidate.entity is not None
                else spoken.entity is None and spoken.phrase == candidate.phrase
            )
            if same:
                over = page.paragraphs[asked.at] - page.paragraphs[spoken.at]
                return f"{min(rank, 2)} {_far(over)}"
            key = spoken.entity or spoken.phrase
            if key not in others:
                others.add(key)
                rank += 1
        return "-" if self.spoken else "none"

    def _actor(self, floor: int) -> tuple[Range | None, Range | None, bool]:
        """Whom a sentence tells of, who stands behind its verb, and whether that verb reports."""
        known = self._actors.get(floor)
        if known is None:
            page = self.page
            end = page.end(floor)
            reports = any(
                page.inside[i] < 0
                and any(
                    form.kind == "finite" for form in page.grammar.forms.get(page.lower[i], ())
                )
                for i in range(floor, end + 1)
            )
            behind = behind_verb(page, floor, end)
            known = self._actors[floor] = actor(page, floor, end), behind, reports
        return known

    def _placed(self, phrase: Range) -> tuple[str, bool]:
        """What somebody is in a sentence, and whether that sentence has a verb that reports."""
        page, words = self.page, self.page.grammar.words
        first, last = phrase
        floor = page.floor(first)
        told, behind, reports = self._actor(floor)
        if page.inside[first] >= 0:
            return "quoted", reports
        if any(s.phrase[0] <= last and first <= s.phrase[1] for s in self.spoken[-_SPOKEN:]):
            return "source", reports
        k = first - 1
        while k > floor and (
            page.lower[k] in words.determiners and page.lower[k] not in words.of_words
        ):
            k -= 1
        before = page.lower[k] if k >= floor else ""
        if told is not None and told[0] <= first and last <= told[1]:
            bound = before in words.of_words and k > told[0]
            return "inside" if bound else "subject", reports
        if behind is not None and behind[0] <= first and last <= behind[1]:
            return "behind", reports
        if before in words.prepositions or before in words.of_words or before in words.oblique:
            return "bound", reports
        return "free", reports

    def _held(self, head: str, entity: Entity) -> str:
        """Whether somebody is called so: in the role, beside the name, or in a body's name."""
        if entity.kind != "person":
            parts = entity.name.lower().split()
            if head in parts[:1] or head in parts[-1:]:
                return "name"
            return "part" if any(p.endswith(head) for p in parts if head) else "no"
        roles = (entity.role or "").lower().replace("-", " ").split()
        if head in roles:
            return "role"
        if any(_same(head, role) for role in roles):
            return "like"
        text = self.page.text
        for mention in entity.mentions[:_LOOKED_AT]:
            around = text[max(0, mention.start - _NEAR) : mention.start].lower()
            behind = text[mention.end : mention.end + _NEAR].lower().partition(". ")[0]
            if head in around.rpartition(". ")[2] or (behind.startswith(", ") and head in behind):
                return "near"
        return "other" if roles else "no"


def _same(a: str, b: str) -> bool:
    shorter, longer = sorted((a, b), key=len)
    if len(shorter) < _SHORTEST:
        return False
    return longer.endswith(shorter) or longer.startswith(shorter) or a[:-1] == b[:-1]


def _fit(gender: str, entity: Entity) -> str:
    """How well someone's gender fits what is said of it."""
    if not gender:
        return "untold"
    return "open" if entity.gender is None else "fits" if entity.gender == gender else "against"


def _far(count: int) -> str:
    return _FAR[count] if 0 <= count < len(_FAR) else "9"
