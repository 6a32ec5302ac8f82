"""The pieces of a stretch with what tells about them: its own words, and what stands around it.

Most of a feature's worth depends on one unit alone, on what stands in front of a piece or behind it; it
is looked up once for all pieces that begin or end there.
"""

from collections.abc import Iterator
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
    _context: Context = light.field(init=False)
    _own: dict[str, Any] = light.field(factory=dict)  # by the wording: as it is written first

    def __attrs_post_init__(self) -> None:
        self._context = Context(self.evidence)

    def pieces(self, run: Run) -> Iterator[Weighed]:
        """The pieces of a stretch, in order."""
        stretch = _Stretch(run, self.evidence)
        topic, table = self.evidence.topic, self.table
        count = len(run.units)
        backs = self._backs(run, stretch)
        befores: list[str] = []
        fronts = self._fronts(run, stretch, befores)
        low = self._context.low_behind(run)
        tail = None if low is None else table.behind[low]
        codes, words, links = stretch.codes, stretch.words, stretch.links
        before_line = [self._context.begins_line(start) for start in stretch.starts]
        at, key, pattern, linked = -1, "", "", ""
        for first, last in pieces(run):
            several = last > first
            if first != at or last <= first:
                at, key, pattern, linked = first, words[first].low, codes[first], ""
                done = first
            while done < last:
                key += f" {stretch.written[done]}{words[done + 1].low}"
                pattern += links[done] + codes[done + 1]
                linked += links[done]
                done += 1
            own = self._own.get(key)
            if own is None:
                own = self._own[key] = self._of_words(
                    run, stretch, first, last, (key, pattern, linked)
                )
            after, behind = backs[last]
            around = fronts[first][several] + behind[several]
            around = (
                around
                + table.between[
                    topic, befores[first], codes[first : min(last + 1, first + _WIDE)], after
                ]
            )
            if before_line[first] and self._context.ends_line(stretch.stops[last]):
                around = around + table.line["2" if several else "1"]
            if tail is not None and last + 1 == count:
                around = around + tail
            yield first, last, key, own, around

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
        whole = evidence.vocabulary.sorts.get(key, 0)
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

    def _fronts(self, run: Run, stretch: _Stretch, befores: list[str]) -> list[tuple[Any, Any]]:
        """In front of each unit, for a piece of one unit and one of several; ``befores`` is filled."""
        context, front = self._context, self.table.front
        found = []
        for i, unit in enumerate(run.units):
            start, code = stretch.starts[i], stretch.codes[i]
            chain, opens = context.chained(unit.first), start in self.evidence.sentences
            if i:
                before, before2 = stretch.codes[i - 1] + stretch.links[i - 1], ""
            else:
                before, before2 = (
                    context.before(unit.first, start),
                    context.before(unit.first - 1, start),
                )
            befores.append(before)
            one, two = front[i > 0, before, before2, code, chain, opens]
            if not i and (low := context.low_before(run)) is not None:
                word = self.table.before[low]
                one, two = one + word, two + word
            found.append((one, two))
        return found

    def _backs(self, run: Run, stretch: _Stretch) -> list[tuple[str, tuple[Any, Any]]]:
        """What stands behind each unit, and what it comes to."""
        back, codes, last = self.table.back, stretch.codes, len(run.units) - 1
        found = []
        for i, code in enumerate(codes):
            if i < last:
                after = stretch.links[i] + codes[i + 1]
            else:
                after = self._context.after(run.units[i].last, stretch.stops[i])
            found.append((after, back[i < last, after, code]))
        return found
