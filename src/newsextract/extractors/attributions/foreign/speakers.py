"""Who a source is by name: the entity that is named in it, or that a relative pronoun stands for."""

from bisect import bisect_left

from newsextract._model import light
from newsextract._model.annotations import Entity
from newsextract.extractors.attributions.foreign.layout import Layout
from newsextract.extractors.attributions.foreign.phrases import Range

_SHORT = 3  # letters of an article
_RANKS = {"person": 0, "organization": 1, "group": 2, "place": 3, "other": 4}
_FEW = 4


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
            if source[1] > source[0] and self._owns(start):
                continue
            inside = self._inside(source, start)
            rank = _RANKS.get(entity.kind, 4)
            if inside and (rank > 0 or inside > 1) and not self._from(source, start):
                continue
            key = (rank + (10 if inside else 0), n)
            if best is None or key < best[:2]:
                best = (*key, entity)
        return best[2] if best else None

    def _owns(self, start: int) -> bool:
        """Whether a mention only tells whose somebody is: "[ihr] Verleger, Kai Ruiz"."""
        page = self.page
        return page.lower[bisect_left(page.starts, start)] in page.grammar.words.possessives

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
                near = at - k == 1 or (at - k == 2 and self._governs(at - 1))
                depth = 2 if near else max(depth, 1)
                break
        return depth

    def _governs(self, i: int) -> bool:
        """Whether a name hangs on the word before it: "a filha do [ministro] Ruiz"."""
        page = self.page
        noun, told = page.lower[i], page.offices.told
        office = told(noun) is not None
        if page.upper(i):  # "die Schwester der [Ministerin] Ruiz", "des [Ministers] Brandt"
            return page.grammar.capital_nouns and (
                office or told(noun.removesuffix("s")) is not None
            )
        return office or not page.words[i].isalpha() or len(page.words[i]) <= _SHORT

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
