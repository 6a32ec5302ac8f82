"""What stands around a piece: the words in front and behind, a role that reaches to it.

"in [Lenz]", "[Lenz], 43," and "le ministre des Finances [Kai Lenz]" tell a place, a person and a person.
"""

from collections.abc import Iterable
from functools import cache

from newsextract._model import light
from newsextract.extractors.entities.abroad.evidence import Evidence
from newsextract.extractors.entities.abroad.runs import Run
from newsextract.extractors.entities.abroad.vocabulary import Vocabulary, joined, role_in

_CHAIN = 8  # tokens back to a role
_UNASKED = -1  # of a token that no chain has come to
_SHORTEST_ADJECTIVE = 4  # letters


@light.define
class Context:
    """Reads what stands around the pieces of an article."""

    evidence: Evidence
    _chains: dict[int, int | None] = light.field(factory=dict)  # what each token is in a chain

    def low_before(self, run: Run) -> str | None:
        """The word in front of a stretch."""
        begin = run.units[0].first
        return self.evidence.tokens.lower[begin - 1] if begin else None

    def low_behind(self, run: Run) -> str | None:
        """The word behind a stretch."""
        lower, behind = self.evidence.tokens.lower, run.units[-1].last + 1
        return lower[behind] if behind < len(lower) else None

    def begins_line(self, start: int) -> bool:
        """Whether a line begins there."""
        return self.evidence.text[start - 1 : start] in ("", "\n")

    def ends_line(self, stop: int) -> bool:
        """Whether a line ends there."""
        return self.evidence.text[stop : stop + 1] in ("", "\n")

    def before(self, begin: int, start: int) -> str:
        """What the word in front is."""
        if begin <= 0 or start in self.evidence.sentences:
            return "^"
        i = begin - 1
        low = self.evidence.tokens.lower[i]
        words = self.evidence.vocabulary.words
        if low in "'’" and i and self.evidence.tokens.lower[i - 1] in words.elided:
            low = self.evidence.tokens.lower[i - 1]
        if (
            low == "."
            and i
            and self.evidence.tokens.lower[i - 1] in self.evidence.vocabulary.titles
        ):
            return "T"
        if not low[0].isalnum():
            return low
        if low[0].isdigit():
            return "9"
        name = _names_before(self.evidence.vocabulary).get(low)
        if name is not None:
            return name
        if role_in(joined(self.evidence.tokens, i), self.evidence.vocabulary) is not None:
            return "R"
        if (
            words.compounding
            and len(low) >= _SHORTEST_ADJECTIVE
            and self.evidence.tokens.words[i] == low
        ):
            return "j" + low[-2:] if low.endswith(("e", "en", "er", "es", "em")) else "w"
        return "w"

    def chained(self, begin: int) -> str:
        """Whether a role that reaches to the piece stands before it: "le ministre des Finances"."""
        lower, words = self.evidence.tokens.lower, self.evidence.vocabulary.words
        i = begin - 1
        found = ""
        if i > 0 and lower[i] == ",":
            found = ","
            i -= 1
        elif i > 0 and (lower[i] in words.small or lower[i] in words.articles):
            found = "d"
        floor = max(-1, i - _CHAIN)
        chains = self._chains
        while i > floor:
            kind = chains.get(i, _UNASKED)
            if kind == _UNASKED:
                kind = chains[i] = self._chain(i)
            if kind:
                return found + ("0" if i == begin - 1 else "1")
            if kind is None:
                break
            i -= 1
        return ""

    def _chain(self, i: int) -> int | None:
        """1 for the word of a role, 0 for one that a role reaches over, None for any other."""
        tokens, words = self.evidence.tokens, self.evidence.vocabulary.words
        low = tokens.lower[i]
        if role_in(joined(tokens, i), self.evidence.vocabulary) is not None:
            return 1
        if not low[0].isalpha() and low not in "'’-":
            return None
        if low in words.common or low in words.speech:
            small = low in words.small or low in words.articles or low in words.elided
            if not small:
                return None
        return None if tokens.starts[i] in self.evidence.sentences else 0

    def after(self, end: int, stop: int) -> str:
        """What stands behind."""
        tokens, words = self.evidence.tokens, self.evidence.vocabulary.words
        i = end + 1
        if i >= len(tokens) or "\n" in self.evidence.text[stop : tokens.starts[i]]:
            return "$"
        low = tokens.lower[i]
        if low == ",":
            following = tokens.lower[i + 1] if i + 2 < len(tokens) else ""
            third = tokens.lower[i + 2] if i + 3 < len(tokens) else ""
            if following.isdigit() and third in self.evidence.vocabulary.months:
                return ",d"  # "Lenz, 3 may (EFE)"
            if following.isdigit() and len(following) == 2:
                return ",9"
            if following in words.relative:
                return ",q"
            if following in words.articles or following in words.former:
                return ",a"
            if role_in(following, self.evidence.vocabulary) is not None if following else False:
                return ",R"
            return ","
        if low == "(":
            following = tokens.words[i + 1] if i + 2 < len(tokens) else ""
            if following.isdigit() and len(following) == 2:
                return "(9"
            return "(A" if following.isupper() else "("
        if not low[0].isalnum():
            return low
        if low[0].isdigit():
            return "9"
        name = _names_behind(self.evidence.vocabulary).get(low)
        if name is not None:
            return name
        return "R" if role_in(low, self.evidence.vocabulary) is not None else "w"


@cache
def _names_before(vocabulary: Vocabulary) -> dict[str, str]:
    """What a word in front of a piece is called by the list that it stands in."""
    words = vocabulary.words
    return _named(
        (words.articles & words.placing, "ap"),
        (words.placing & words.small, "ps"),
        (words.placing, "p"),
        (words.articles & words.small, "as"),
        (words.articles, "a"),
        (words.small, "s"),
        (words.conjunctions, "y"),
        (vocabulary.titles, "T"),
        (words.media, "M"),
        (words.heads, "B"),
        (words.sites, "S"),
        (words.things, "H"),
        (words.speech, "v"),
        (words.common, "c"),
    )


@cache
def _names_behind(vocabulary: Vocabulary) -> dict[str, str]:
    """What a word behind a piece is called."""
    words = vocabulary.words
    return _named(
        (words.speech, "v"),
        (words.conjunctions, "y"),
        (words.small, "s"),
        (words.placing, "p"),
        (words.articles, "a"),
        (words.relative, "q"),
        (words.common, "c"),
    )


def _named(*groups: tuple[Iterable[str], str]) -> dict[str, str]:
    """The name of each word by the first group that has it."""
    return {word: name for group, name in reversed(groups) for word in group}
