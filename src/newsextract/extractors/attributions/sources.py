"""Who a source is: from the mention ("Brandt", "the senator", "he") to the person.

A name goes to the entity that has it, a pronoun to the last fitting speaker or person named,
a role to the last person with that role.
"""

from bisect import bisect_left

import attrs

from newsextract._names import RoleWords
from newsextract._span import Span
from newsextract.extractors.attributions.cues import Cues
from newsextract.extractors.entities import Entity

_AFTER_NAMES = frozenset(  # lower-case words that may follow a name in its noun phrase
    [
        "of",
        "who",
        "and",
        "in",
        "at",
        "from",
        "for",
        "himself",
        "herself",
        "on",
        "with",
        "to",
        "or",
        "also",
        "was",
        "has",
        "whose",
        "when",
        "while",
        "agency",
        "news",
        "newspaper",
        "network",
        "company",
        "channel",
        "radio",
    ]
)


@attrs.define(eq=False)
class Resolver:
    """Follows an article from source to source; what was said last decides who "he" is."""

    text: str
    cues: Cues
    entities: tuple[Entity, ...]
    roles: RoleWords
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
            elif low in ("who", "whose"):
                found = self._before(span.start)
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
            if t <= span.end and self._is_head(t, span.end)
        ]
        for kind in ("person", "organization", "group", "place"):
            for entity in inside:
                if entity.kind == kind:
                    return entity
        return None

    def _is_head(self, end: int, limit: int) -> bool:
        """Whether a name that ends there is who is meant, not "X's aide" or "the X campaign"."""
        if end + 2 >= limit:
            return True
        if self.text[end : end + 2] in ("'s", "’s", "' ", "’ "):
            return False
        following = self.text[end + 1 : limit].split(None, 1)[0] if self.text[end] == " " else ""
        return not following[:1].islower() or following in _AFTER_NAMES

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

    def _before(self, at: int) -> Entity | None:
        """The person named right before a "who"."""
        near = [
            e
            for _, end, e in self._window(max(0, at - 120), at)
            if e.kind == "person" and end < at
        ]
        return near[-1] if near else None

    def _role(self, at: int, words: list[str]) -> Entity | None:
        """The last person whose role has the head word: "the senator" is Sen. Ana Ruiz."""
        head = words[-1].removesuffix("'s").removesuffix("’s")
        wanted = {head, self.roles.short.get(head, head)}
        for _, _, entity in reversed(self._window(max(0, at - 3000), at)):
            role = (entity.role or "").lower().replace(",", " ").replace(".", " ")
            if entity.kind == "person" and not wanted.isdisjoint(role.split()):
                return entity
        return None
