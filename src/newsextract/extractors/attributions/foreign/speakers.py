"""Who a source is: the entity that is named in it, or that a pronoun or a role stands for."""

from bisect import bisect_left

from newsextract._model import light
from newsextract._model.annotations import Entity
from newsextract._model.span import Span
from newsextract.extractors.attributions.foreign.layout import Layout
from newsextract.extractors.attributions.foreign.phrases import Range

_RANKS = {"person": 0, "organization": 1, "group": 2, "place": 3, "other": 4}
_LONGEST = 8  # tokens of a phrase with a role
_SHORTEST = 4  # letters of a role
_FEW = 4
_MOST = 80
_MANY = 12  # mentions looked at
_NEAR = 60  # characters between a role and its name


@light.define
class Speakers:
    """Looks up the entities of sources, which come in the order of the text."""

    page: Layout
    _rows: list[tuple[int, int, int]] = light.field(init=False)
    _starts: list[int] = light.field(init=False)

    def __attrs_post_init__(self) -> None:
        rows = [(m.start, m.end, n) for n, e in enumerate(self.page.entities) for m in e.mentions]
        self._rows = sorted(rows)
        self._starts = [row[0] for row in self._rows]

    def named(self, source: Range) -> Entity | None:
        """The entity that a source names."""
        page = self.page
        span = page.span(*source)
        first = bisect_left(self._starts, span.start)
        rows = [
            r
            for r in self._rows[first : bisect_left(self._starts, span.end, first)]
            if r[1] <= span.end
        ]
        best: tuple[int, int, Entity] | None = None
        for n, (start, _, number) in enumerate(rows):
            entity = page.entities[number]
            inside = self._inside(source, start)
            rank = _RANKS.get(entity.kind, 4)
            if inside and (rank > 0 or inside > 1) and not self._from(source, start):
                continue
            key = (rank + (10 if inside else 0), n)
            if best is None or key < best[:2]:
                best = (*key, entity)
        return best[2] if best else None

    def _from(self, source: Range, start: int) -> bool:
        """Whether what is said to speak is a text or an office of the one named: "dados da ONU"."""
        page = self.page
        at = bisect_left(page.starts, start)
        documents = page.grammar.words.documents
        return any(page.lower[k] in documents for k in range(source[0], at))

    def _inside(self, source: Range, start: int) -> int:
        """How deep a mention lies in a phrase of the noun before it; 2: right behind an "of"."""
        page, words = self.page, self.page.grammar.words
        at = bisect_left(page.starts, start)
        depth = 0
        for k in range(at - 1, source[0] - 1, -1):
            lower = page.lower[k]
            if page.words[k] == ",":
                break
            joins = lower in words.of_words or lower in words.prepositions
            if (
                page.grammar.capital_nouns
                and lower in words.determiners
                and k > source[0]
                and lower in words.of_words
            ):
                joins = True
            if joins and not page.upper(k) and k > source[0]:
                depth = (
                    2
                    if at - k <= 2 and not (at - k == 2 and page.upper(at - 1))
                    else max(depth, 1)
                )
                break
        return depth

    def role_of(self, source: Range) -> Entity | None:
        """Who is called by the noun of a phrase: "o ministro" behind "o ministro Ruiz"."""
        page = self.page
        first, last = source
        if last - first > _LONGEST or page.lower[first] not in page.grammar.words.determiners:
            return None
        noun = self._head(first, last)
        if len(noun) < _SHORTEST:
            return None
        at = page.starts[first]
        n = bisect_left(self._starts, at)
        for start, end, number in reversed(self._rows[max(0, n - _MOST) : n]):
            entity = page.entities[number]
            if entity.kind == "organization":
                if entity.name.lower().split()[-1] == noun or (
                    not page.grammar.capital_nouns and entity.name.lower().split()[0] == noun
                ):
                    return entity
                continue
            if entity.kind != "person":
                continue
            roles = (entity.role or "").lower().split()
            around = page.text[max(0, start - _NEAR) : start].lower().rpartition(". ")[2]
            behind = page.text[end : end + _NEAR].lower().partition(". ")[0]
            if (
                any(len(r) > _SHORTEST and (noun.endswith(r) or r.endswith(noun)) for r in roles)
                or noun in around
                or (behind.startswith(", ") and noun in behind.split(", ")[1])
            ):
                return entity
        return None

    def _head(self, first: int, last: int) -> str:
        """The noun that a phrase is about: "ministro" of "o ministro da Saúde"."""
        page, words = self.page, self.page.grammar.words
        for k in range(first + 1, last + 1):
            joins = page.lower[k] in words.of_words
            if not page.grammar.capital_nouns and page.words[k].isalpha():
                return page.lower[k]
            if joins or k == last:
                return page.lower[k - 1 if joins else k]
        return ""

    def antecedent(self, at: int) -> Entity | None:
        """Who a relative pronoun stands for: "Ana Ruiz, [que] disse"."""
        page = self.page
        n = bisect_left(self._starts, page.starts[at])
        for start, _, number in reversed(self._rows[max(0, n - _FEW) : n]):
            if start < page.starts[page.floor(at)]:
                break
            if page.entities[number].kind == "person":
                return page.entities[number]
        return None

    def recent(self, at: int, pronoun: str = "") -> Entity | None:
        """The person mentioned last before a token, of the gender of a pronoun where that is known."""
        page = self.page
        n = bisect_left(self._starts, page.starts[at])
        for _, _, number in reversed(self._rows[max(0, n - _MANY) : n]):
            entity = page.entities[number]
            if entity.kind == "person" and self.fits(entity, pronoun):
                return entity
        return None

    def fits(self, entity: Entity, pronoun: str) -> bool:
        """Whether a pronoun can stand for somebody."""
        words = self.page.grammar.words
        if entity.gender == "female":
            return pronoun not in words.masculine
        return entity.gender != "male" or pronoun not in words.feminine

    def last_person(self, before: int, since: int) -> tuple[Entity, Span] | None:
        """The person mentioned first in the sentence before a character, or in its own."""
        page = self.page
        i = bisect_left(page.starts, before) - 1
        if i < 0:
            return None
        floor = page.starts[page.floor(i)]
        for start, end, number in self._rows[bisect_left(self._starts, max(floor, since)) :]:
            if start >= before:
                break
            if page.entities[number].kind == "person":
                return page.entities[number], Span(start, end)
        return None
