"""Who a source is: from the mention ("Brandt", "the senator", "he") to the entity.

The entities of an article know their mentions, by name, pronoun and role; here the one is
chosen that heads the noun phrase of a source.
"""

from bisect import bisect_left
from operator import itemgetter

from newsextract._model import light
from newsextract._model.annotations import Entity
from newsextract._model.span import Span
from newsextract._words.roles import RoleWords
from newsextract.extractors.attributions.cues import Cues

_IN_WHICH = (["which"], ["whom"])
_LONGEST_RELATIVE = 5  # code points
# the likeliest source first
_KINDS = {"person": 0, "organization": 1, "group": 2, "place": 3, "other": 4}
_PARTICIPLE = 5  # letters of "speaking" and more
_OPENING, _CLOSING = frozenset('“‘"'), frozenset("”’\"'")
_OFFICE = 3  # words of "supervisor of officials"
_PLURAL = "s"
_BETWEEN = " )—–-"
_THE = "the "
_KNOWN = ("the ", "The ")
_TITLED = 8  # code points of ", Prof. "
_CLASS = 2  # words of "airports group"
_START = itemgetter(0)
_NEAR = 120  # code points from a relative pronoun back to its name


@light.define
class Resolver:
    """Looks up the entities of sources."""

    text: str
    entities: tuple[Entity, ...]
    roles: RoleWords
    cues: Cues
    _mentions: list[tuple[int, int, int]] = light.field(init=False)  # and number of the entity
    _starts: list[int] = light.field(init=False)  # of the mentions
    _known: dict[tuple[int, int], Entity | None] = light.field(init=False, factory=dict)

    def __attrs_post_init__(self) -> None:
        rows = [(m.start, m.end, n) for n, e in enumerate(self.entities) for m in e.mentions]
        self._mentions = sorted(rows)
        self._starts = [*map(_START, self._mentions)]

    def resolve(self, span: Span) -> Entity | None:
        """The entity that a source mention stands for, or None."""
        return self.between(span.start, span.end)

    def between(self, first: int, limit: int) -> Entity | None:
        """The same for the code points where the mention begins and ends."""
        edges = first, limit
        if edges not in self._known:
            self._known[edges] = self._resolved(first, limit)
        return self._known[edges]

    def _resolved(self, first: int, limit: int) -> Entity | None:
        if (
            limit - first <= _LONGEST_RELATIVE
            and self.text[first:limit].lower() in self.cues.relative_pronouns
        ):
            return self._before(first, self.text[first:limit].lower())
        found, best = None, len(_KINDS)
        head = first + len(_THE) * (self.text[first : first + len(_THE)].lower() == _THE)
        for start, end, number in self._window(first, limit):
            entity = self.entities[number]
            rank = _KINDS.get(entity.kind, best)
            named_besides = end < limit and start > head and not self._beside(start, end)
            if entity.kind == "other" and named_besides:
                continue  # what a phrase names besides
            if (
                rank < best
                and end <= limit
                and not (start > first and self._begins_title(start, end))
                and (
                    end + 2 >= limit
                    or self._is_head(end, limit, entity)
                    or (entity.kind == "organization" and self._is_branch(end, limit))
                )
                and (
                    start == first
                    or not (
                        self._is_inside(first, start, entity)
                        # "The Lenz, Ohio, maker", "Odde Boats, Lenz, Ariz.,"
                        or (entity.kind == "place" and self._set_off(start, end))
                    )
                )
            ):
                found, best = entity, rank
                noun = start == first and self.text[start:end].startswith(_KNOWN)
                if noun and self._named_behind(end, limit):
                    best += 1  # whoever is named
        return found or self._at_the_end(first, limit)

    def _named_behind(self, end: int, limit: int) -> bool:
        """Whether a person is named behind a noun that might mean another: "the author, Dr Ida Lund"."""
        return any(
            stop + 1 >= limit
            and self.entities[number].kind == "person"
            and self.text[start].isupper()
            and "," in self.text[max(end, start - _TITLED) : start]
            for start, stop, number in self._window(end, limit)
        )

    def _at_the_end(self, first: int, limit: int) -> Entity | None:
        """Who is named at the end of a span that is no noun phrase, or beside one.

        "During her third hour on the stand Ms Berg", "Norvik’s envoy to Ostmark Ana Ruiz".
        """
        around = bisect_left(self._starts, first) - 1
        if around >= 0 and self._mentions[around][1] == limit:
            return self.entities[self._mentions[around][2]]  # "Carl [“Tug” Lund]"
        window = self._window(first, limit)
        ends = [row for row in window if row[1] == limit]
        if not ends:
            return None
        start, _, number = min(ends)
        entity = self.entities[number]
        if entity.kind not in ("person", "organization") or start == first:
            return None
        word = self.text[first:start].split(None, 1)[0].lower()
        if word in self.roles.fronting or (len(word) > _PARTICIPLE and word.endswith("ing")):
            before = self.text[first:start].split()[-1].lower()
            return None if before in self.cues.around.governing else entity
        beside = any(
            end + 1 == start and self.entities[n].kind in ("place", "organization")
            for _, end, n in window
        )
        return entity if beside and entity.kind == "person" else None

    def _window(self, start: int, end: int) -> list[tuple[int, int, int]]:
        first = bisect_left(self._starts, start)
        return self._mentions[first : bisect_left(self._starts, end, first)]

    def _set_off(self, start: int, end: int) -> bool:
        """Whether a comma stands before or behind a name."""
        return "," in (self.text[start - 2 : start - 1], self.text[end : end + 1])

    def _beside(self, start: int, end: int) -> bool:
        """Whether a name stands between commas, as that of what is spoken of: "the landlord, Odde Homes,"."""
        return self.text[start - 2 : start] == ", " and self.text[end : end + 1] == ","

    def _begins_title(self, start: int, end: int) -> bool:
        """Whether a name opens what marks hold: "the “Ruiz or Nobody” crowd"."""
        return self.text[start - 1] in _OPENING and self.text[end : end + 1] not in _CLOSING

    def _is_head(self, end: int, limit: int, entity: Entity) -> bool:
        """Whether a name that ends there is who is meant, not "X's aide" or "the X campaign"."""
        if self.text[end : end + 2] in ("'s", "’s", "' ", "’ ") or self.text[end] == "-":
            return False  # nor "the X-based firm"
        following = self.text[end + 1 : limit].split(None, 1) if self.text[end] == " " else []
        classed = self.text[end:limit].partition(",")[0].split()
        if (
            entity.kind == "organization"
            and following
            and 1 <= len(classed) <= _CLASS
            and classed[0].islower()
            and classed[-1] in self.roles.after_bodies
        ):
            return True  # "the Odde union", "the Odde airports association, which"
        return (
            not following
            or not following[0].islower()
            or following[0] in self.roles.after_names
            or following[0][0] == "("  # "Ida Lund (née Brandt)"
            or (  # "Ida Lund speaking to ONB"
                entity.kind == "person"
                and len(following[0]) > _PARTICIPLE
                and following[0].endswith("ing")
            )
        )

    def _is_branch(self, end: int, limit: int) -> bool:
        """Whether a body's office is meant, which speaks for it: "the Weather Service [office]"."""
        following = self.text[end + 1 : limit].split(None, 1)[:1]
        return not self.roles.branches.isdisjoint(following)

    def _is_inside(self, start: int, at: int, entity: Entity) -> bool:
        """Whether a name stands in a phrase of the noun before it: "a spokesman for X"."""
        phrase = self.text[start:at].rpartition(", ")[2].rstrip()
        before = phrase.split()
        if entity.kind == "person" and (self._is_in_charge(before) or self._is_office(before)):
            return False
        if entity.role is not None:  # "superintendent of police X"
            phrase = phrase.removesuffix(entity.role)
        words = phrase.lower().split()
        if not words and entity.kind == "organization" and self._is_apposed(start, at):
            return True
        if words and words[0] in self.cues.around.examples:
            return True  # "groups, including Odde Homes,"
        if "by" in words[-2:] and ", " in self.text[start:at]:
            return True  # "the firm, backed by Odde Homes,"
        if not self.cues.relative_pronouns.isdisjoint(words[:-1]):
            return True  # "a woman who has met X"; "in which X" is X
        if words[-1:] in (["by"], ["the"]) and not self.cues.around.done_to_people.isdisjoint(
            words[-3:]
        ):
            return True
        return words[-1:] not in _IN_WHICH and not self.cues.around.governing.isdisjoint(words[1:])

    def _is_apposed(self, start: int, at: int) -> bool:
        """Whether a body named between commas is whose somebody is: "a nurse of the firm, Odde Care,"."""
        around, people = self.cues.around, self.roles.people
        words = self.text[start:at].rpartition(", ")[0].lower().split()
        told = [n for n, w in enumerate(words) if w in people and w not in around.bodily]
        behind = words[told[0] + 1 :] if told else ()
        return "by" in behind or not around.governing.isdisjoint(behind)

    def _is_in_charge(self, words: list[str]) -> bool:
        """Whether words before a name are a post and what it is for.

        "director of rugby Ida Lund", "secretary to Odde Department Ida Lund".
        """
        around, roles = self.cues.around, self.roles
        low = [word.lower().rstrip(".") for word in words]
        at = next((n for n in range(len(low) - 2, 0, -1) if low[n] in around.in_charge), 0)
        return (
            at > 0
            and (at == len(words) - 2 or all(word[0].isupper() for word in words[at + 1 :]))
            and low[at - 1] in roles.people
            and low[at - 1] not in around.on_behalf
            and not any(word in roles.people or word in roles.courtesy for word in low[at + 1 :])
        )

    def _is_office(self, words: list[str]) -> bool:
        """Whether a name tells who an office is: "supervisor of officials [Tom Hale]"."""
        if words[-2:-1] != ["of"] or len(words) < _OFFICE:
            return False
        return words[-1].isalpha() and words[-1].endswith(_PLURAL)

    def _before(self, at: int, relative: str) -> Entity | None:
        """The person named right before a "who", the body before a "which"."""
        for _, end, number in reversed(self._window(max(0, at - _NEAR), at)):
            entity, between = self.entities[number], self.text[end:at]
            if relative == "which":
                beside = not between.strip(_BETWEEN + ",")
                return entity if beside and entity.kind == "organization" else None
            if not between.strip(_BETWEEN) or between[0] == "(":
                return entity if entity.kind == "person" else None
            if between[0] == ",":  # "Ruiz, who", "Ruiz, a pilot who", "Ruiz, 40, who"
                tells = between.rstrip()[-1] == "," or not between.count(",", 1)
                told = tells and not self._holds_verb(between)
                return entity if told and entity.kind == "person" else None
        return None

    def _holds_verb(self, between: str) -> bool:
        """Whether words behind a name tell what was done: ", accused the board of ignoring those"."""
        words = between.lower().split()[1:2]
        return bool(words) and words[0] in self.cues.verbs
