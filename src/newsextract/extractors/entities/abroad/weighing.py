"""The pieces of a stretch with what tells about them: its own words, and what stands around it.

Most of a feature's worth depends on one unit alone, on what stands in front of a piece or behind it; it
is looked up once for all pieces that begin or end there, and not where the words of each settle that it
is no name: in German, where all nouns have a capital, those of most do.
"""

from collections.abc import Callable, Iterator
from typing import Any, TypeAlias

from newsextract._model import light
from newsextract.extractors.entities.abroad.context import Context
from newsextract.extractors.entities.abroad.evidence import Evidence
from newsextract.extractors.entities.abroad.parts import Table
from newsextract.extractors.entities.abroad.runs import Run, pieces
from newsextract.extractors.entities.abroad.sorts import Word, told

_WIDE = 3  # units whose letters count together with what stands around


# A piece: its first and last unit, its wording in lower case and without accents, and what its words
# and what stands around it come to, as sums or as lists of features
Weighed: TypeAlias = tuple[int, int, str, Any, Any]
# From a piece and what its words come to: what it comes to by itself, None if it is surely no name
Alone: TypeAlias = Callable[[Run, int, int, str, Any], Any]
_UNASKED: Any = object()


class _Stretch:
    """What is known of the units of a stretch, each by itself."""

    def __init__(self, run: Run, evidence: Evidence) -> None:
        vocabulary, tokens = evidence.vocabulary, evidence.tokens
        self.words: list[Word] = [told(unit.text, vocabulary) for unit in run.units]
        self.codes = "".join([word.code for word in self.words])
        self.links = [evidence.linked(link) for link in run.links]
        self.written = [" ".join([*link, ""]) for link in run.links]  # "de la "
        self.starts = [tokens.starts[unit.first] for unit in run.units]
        self.stops = [tokens.ends[unit.last] for unit in run.units]


@light.define
class Weighing:
    """Looks up what tells about the pieces of an article."""

    evidence: Evidence
    table: Table
    alone: Alone | None = None
    _context: Context = light.field(init=False)
    _own: dict[str, Any] = light.field(factory=dict)  # by the wording: as it is written first

    def __attrs_post_init__(self) -> None:
        self._context = Context(self.evidence)

    def pieces(self, run: Run) -> Iterator[Weighed]:
        """The pieces of a stretch that may be names, in order."""
        stretch = _Stretch(run, self.evidence)
        count = len(run.units)
        codes, words, links, written = (
            stretch.codes,
            stretch.words,
            stretch.links,
            stretch.written,
        )
        fronts: list[tuple[str, tuple[Any, Any]] | None] = [None] * count
        backs = fronts[:]
        at, key, pattern, linked = -1, "", "", ""
        for first, last in pieces(run):
            if first != at or last <= first:
                at, key, pattern, linked = first, words[first].low, codes[first], ""
                done = first
            while done < last:
                key += f" {written[done]}{words[done + 1].low}"
                pattern += links[done] + codes[done + 1]
                linked += links[done]
                done += 1
            own = self._own.get(key, _UNASKED)
            if own is _UNASKED:
                own = self._of_words(run, stretch, first, last, (key, pattern, linked))
                if self.alone is not None:
                    own = self.alone(run, first, last, key, own)
                self._own[key] = own
            if own is None:
                continue
            front = fronts[first]
            if front is None:
                front = fronts[first] = self._front(run, stretch, first)
            back = backs[last]
            if back is None:
                back = backs[last] = self._back(run, stretch, last)
            yield first, last, key, own, self._around(run, stretch, first, last, front, back)

    def _around(
        self,
        run: Run,
        stretch: _Stretch,
        first: int,
        last: int,
        front: tuple[str, tuple[Any, Any]],
        back: tuple[str, tuple[Any, Any]],
    ) -> Any:
        """What stands around a piece comes to."""
        table, context, several = self.table, self._context, last > first
        letters = stretch.codes[first : min(last + 1, first + _WIDE)]
        around = front[1][several] + back[1][several]
        around = around + table.between[self.evidence.topic, front[0], letters, back[0]]
        if context.begins_line(stretch.starts[first]) and context.ends_line(stretch.stops[last]):
            around = around + table.line["2" if several else "1"]
        if last + 1 == len(run.units) and (low := context.low_behind(run)) is not None:
            around = around + table.behind[low]
        return around

    def _of_words(
        self, run: Run, stretch: _Stretch, first: int, last: int, spelt: tuple[str, str, str]
    ) -> Any:
        """What the words of a piece come to."""
        key, pattern, linked = spelt
        evidence, table = self.evidence, self.table
        lowered = evidence.lowered
        begin, end = stretch.words[first], stretch.words[last]
        if last == first:
            text = run.units[first].text
            inside = evidence.inside.get(begin.low)
            count = evidence.counts.get(begin.low, 0)
            found = table.single[text] + table.counted[count, frozenset(inside or ())]
        else:
            found = table.begin[run.units[first].text] + table.end[run.units[last].text]
            found = found + table.pattern[pattern, stretch.codes[first : last + 1], linked]
        several = "2" if last > first else "1"
        whole = evidence.whole(key)
        if whole:
            found = found + table.whole[several, whole]
        return (
            found
            + table.article[
                several,
                begin.lower in lowered,
                end.lower in lowered,
                begin.low not in evidence.middle,
                evidence.topic,
                begin.code,
                end.code,
            ]
        )

    def _front(self, run: Run, stretch: _Stretch, i: int) -> tuple[str, tuple[Any, Any]]:
        """What stands in front of a unit, and what it comes to for a piece of one unit and of several."""
        context, table = self._context, self.table
        begin, start, code = run.units[i].first, stretch.starts[i], stretch.codes[i]
        if i:
            before, before2 = stretch.codes[i - 1] + stretch.links[i - 1], ""
        else:
            before, before2 = context.before(begin, start), context.before(begin - 1, start)
        opens = start in self.evidence.sentences
        one, two = table.front[i > 0, before, before2, code, context.chained(begin), opens]
        if not i and (low := context.low_before(run)) is not None:
            word = table.before[low]
            one, two = one + word, two + word
        return before, (one, two)

    def _back(self, run: Run, stretch: _Stretch, i: int) -> tuple[str, tuple[Any, Any]]:
        """What stands behind a unit, and what it comes to."""
        last, code = len(run.units) - 1, stretch.codes[i]
        if i < last:
            after = stretch.links[i] + stretch.codes[i + 1]
        else:
            after = self._context.after(run.units[i].last, stretch.stops[i])
        return after, self.table.back[i < last, after, code]
