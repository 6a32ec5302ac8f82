"""Rules over slots, and which of them can read a line from a place on.

A pattern is written in the names of slots, with blanks that mean nothing: ``(?P<step>STEP) UNIT``.
What a pattern calls ``out`` belongs to the place of an expression, not to the expression. Which
rules match depends on the letters alone, and lines are much alike, so each answer is kept.
"""

import re
from collections.abc import Callable
from functools import cache, cached_property
from operator import itemgetter

from newsextract._model import light
from newsextract.extractors.dates.slots.encoding import Line
from newsextract.extractors.dates.slots.matches import Match
from newsextract.extractors.dates.slots.openings import Slots, slots_of
from newsextract.extractors.dates.slots.scene import Item, Scene
from newsextract.extractors.dates.slots.vocabulary import Vocabulary

_NAME = re.compile(r"[A-Z][A-Z0-9_]+")
_REACH = 18  # letters of a line that one expression may have
_MOST_KEPT = 20_000  # tails of lines


@light.frozen
class SlotRule:
    """One way to read an expression."""

    name: str  # what ``rule`` says of the annotations that it finds
    read: Callable[[Match, Scene], Item | None]
    pattern: str


# A rule that matches, the match, and the letters of it that the expression begins and ends with
Reading = tuple[SlotRule, re.Match[str], int, int]


@light.frozen
class Rules:
    """The rules over the slots of one language."""

    words: Vocabulary
    rules: tuple[SlotRule, ...]
    kept: dict[str, list[Reading]] = light.field(factory=dict)

    @cached_property
    def _sources(self) -> list[str]:
        return [self.in_letters(rule.pattern) for rule in self.rules]

    @cached_property
    def _patterns(self) -> dict[int, re.Pattern[str]]:
        """The patterns that were needed so far, by the number of the rule."""
        return {}

    @cached_property
    def _opening(self) -> dict[str, list[tuple[int, list[set[str]]]]]:
        """The rules that an expression can begin with a letter by, in order, and what they need."""
        found: dict[str, list[tuple[int, list[set[str]]]]] = {}
        letters = self.words.slots
        for number, rule in enumerate(self.rules):
            first, slots, _ = _slots(rule.pattern)
            needed = [set("".join([letters[slot] for slot in one])) for one in slots]
            for letter in set("".join([letters[slot] for slot in first])):
                found.setdefault(letter, []).append((number, needed))
        return found

    def in_letters(self, pattern: str) -> str:
        """A pattern over slots as one over letters; a slot that a language lacks is never filled."""
        slots = self.words.slots

        def letters(named: re.Match[str]) -> str:
            return f"[{slots[named[0]]}]" if slots[named[0]] else "(?!)"

        return "".join(_NAME.sub(letters, pattern).split())

    def from_here(self, line: Line, at: int) -> list[Reading]:
        """The rules that match from a letter on, the longest first."""
        tail = line.letters[at : at + _REACH]
        found = self.kept.get(tail)
        if found is None:  # saves time
            matches = (
                (n, self._pattern(n).match(tail))
                for n, needed in self._opening.get(tail[0], ())
                if not any(letters.isdisjoint(tail) for letters in needed)
            )
            found = [
                (self.rules[n], match, _behind_place(match), match.end())
                for n, match in matches
                if match and match.end()
            ]
            found.sort(key=_end, reverse=True)
            if len(self.kept) >= _MOST_KEPT:  # saves time
                self.kept.clear()
            self.kept[tail] = found
        return found

    def _pattern(self, number: int) -> re.Pattern[str]:
        pattern = self._patterns.get(number)
        if pattern is None:
            pattern = self._patterns[number] = re.compile(self._sources[number])
        return pattern


@cache
def _slots(pattern: str) -> Slots:
    """The slots of a pattern, which are the same in all languages."""
    return slots_of("".join(_NAME.sub(r"[\g<0>]", pattern).split()))


_end = itemgetter(3)


def _behind_place(match: re.Match[str]) -> int:
    """How many letters of a match only say where the expression stands."""
    return match.end("out") if "out" in match.re.groupindex and match["out"] else 0
