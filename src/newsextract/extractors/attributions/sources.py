"""Who a source is: from the mention ("Brandt", "the senator", "he") to the person.

A name goes to the entity that has it, a pronoun to the last fitting speaker or person named,
a role to the last person with that role.
"""

from bisect import bisect_left

import attrs

from newsextract._span import Span
from newsextract.extractors.attributions.cues import Cues
from newsextract.extractors.entities import Entity


@attrs.define(eq=False)
class Resolver:
    """Follows an article from source to source; what was said last decides who "he" is."""

    text: str
    cues: Cues
    entities: tuple[Entity, ...]
    spoke: list[Entity] = attrs.field(factory=list)
    _starts: list[tuple[int, int, Entity]] = attrs.field(factory=list)
    _known: dict[Span, Entity | None] = attrs.field(factory=dict)  # one mention, one entity

    def __attrs_post_init__(self) -> None:
        self._starts = sorted(
            ((m.start, m.end, e) for e in self.entities for m in e.mentions),
            key=lambda row: row[:2],
        )

    def resolve(
        self, span: Span, content: tuple[Span, ...], *, speaks: bool = True
    ) -> Entity | None:
        """The entity that a source mention stands for, or None.

        Whoever is named in ``content`` is spoken of, so no pronoun of the speaker's.
        """
        if span in self._known:
            return self._known[span]
        low = self.text[span.start : span.end].lower().strip()
        found = self._named(span)
        if found is None:
            if low in self.cues.male_pronouns:
                found = self._pronoun(span.start, "male", content)
            elif low in self.cues.female_pronouns:
                found = self._pronoun(span.start, "female", content)
            elif low.startswith(("the ", "this ", "that ")) and len(low.split()) <= 4:
                found = self._role(span.start, low.split())
        self._known[span] = found
        if found is not None and speaks:
            self.spoke.append(found)
        return found

    def _named(self, span: Span) -> Entity | None:
        """The first person, else the first body, named inside a mention."""
        inside = [
            e
            for s, t, e in self._window(span.start, span.end)
            if t <= span.end and (t + 3 > span.end or self.text[t : t + 2] not in ("'s", "’s"))
        ]
        for kind in ("person", "organization", "group", "place"):
            for entity in inside:
                if entity.kind == kind:
                    return entity
        return None

    def _window(self, start: int, end: int) -> list[tuple[int, int, Entity]]:

        first = bisect_left(self._starts, start, key=lambda row: row[0])
        last = bisect_left(self._starts, end, key=lambda row: row[0])
        return self._starts[first:last]

    def _pronoun(self, at: int, gender: str, content: tuple[Span, ...]) -> Entity | None:
        """The last person before ``at`` whose gender fits, those who spoke before the others."""
        near = [
            (s, e)
            for s, _, e in self._window(max(0, at - 600), at)
            if e.kind == "person"
            and e.gender in (None, gender)
            and not any(c.start <= s < c.end for c in content)
        ]
        for speaker in reversed(self.spoke[-3:]):
            if speaker.kind == "person" and speaker.gender in (None, gender):
                latest = max((s for s, e in near if e is speaker), default=-1)
                other = max(
                    (s for s, e in near if e is not speaker and e.gender == gender), default=-1
                )
                if other <= latest or latest >= 0 or not near:
                    return speaker
        if near:
            known = [e for _, e in near if e.gender == gender]
            return (known or [e for _, e in near])[-1]
        for speaker in reversed(self.spoke):
            if speaker.kind == "person" and speaker.gender in (None, gender):
                return speaker
        return None

    def _role(self, at: int, words: list[str]) -> Entity | None:
        head = words[-1].rstrip("'s").rstrip("’")
        for _, _, entity in reversed(self._window(max(0, at - 3000), at)):
            role = (entity.role or "").lower()
            if entity.kind == "person" and head in role.replace(",", " ").split():
                return entity
        return None
