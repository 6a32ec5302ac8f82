"""Words as they stand in a line, split at its spaces: "(newsletters", "subscribe!”".

Each word can stand between fifty pairs of marks. A token is looked up without its marks, and only what
is then a word that is looked for is told with them.
"""

from collections.abc import Iterable, Mapping
from functools import lru_cache
from itertools import compress
from operator import methodcaller

from newsextract._model import light
from newsextract._page import shapes

_MARKS = ("", ".", ",", ":", ";", "!", "?", ")", "”", '"', "'s", "’s", "…")
_AROUND = [(before, mark) for before in ("", "(", "“", '"') for mark in _MARKS]
_EDGES = '(“"' + "".join(mark for mark in _MARKS if len(mark) == 1)
_ENDINGS = ("", "'s", "’s")  # what the edges do not take with them
_NONE: Mapping[str, "Form"] = {}


@light.frozen
class Form:
    """What a word as it stands in a line calls for."""

    phrases: list[str]  # of boilerplate, whose longest word it is
    weights: list[tuple[str, float]]  # the word of a site that it is, and how telling it is
    credited: bool  # whether it is one of those without which nobody is credited
    position: bool  # whether it is "left", "pictured"

    @property
    def naming(self) -> bool:
        """Whether it is a word of credits or positions."""
        return self.credited or self.position

    @property
    def decisive(self) -> bool:
        """Whether it can settle what a line is."""
        return self.credited or self.position or bool(self.phrases)


class Marks:
    """Words that call for a closer look at a line; of all languages, so the same for each."""

    def __init__(
        self,
        phrases: Mapping[str, list[str]],
        weights: Mapping[str, float],
        credited: frozenset[str],
    ) -> None:
        self._phrases = phrases
        self._weights = weights
        self._credited = credited
        self._positions = frozenset(shapes.POSITION_WORDS)
        words = {*phrases, *weights, *credited, *self._positions}
        self._bare = frozenset(
            [word.strip(_EDGES) for word in words]
            + [f"{word}{end}".lstrip(_EDGES) for word in words for end in _ENDINGS[1:]]
        )
        self._known: dict[str, Form | None] = {}

    def among(self, tokens: list[str]) -> Mapping[str, Form]:
        """Those among the tokens of a line."""
        bare = [*map(_without_edges, tokens)]
        if self._bare.isdisjoint(bare):
            return _NONE
        found: dict[str, Form] = {}
        for token in compress(tokens, map(self._bare.__contains__, bare)):
            form = self._form(token)
            if form is not None:
                found[token] = form
        return found

    def _form(self, token: str) -> Form | None:
        if token in self._known:
            return self._known[token]
        phrases: list[str] = []
        weights: list[tuple[str, float]] = []
        credited = False
        for word in _without_marks(token):
            phrases += self._phrases.get(word, ())
            weights += [(word, self._weights[word])] if word in self._weights else ()
            credited = credited or word in self._credited
        position = token in self._positions
        told = phrases or weights or credited or position
        form = Form(phrases, weights, credited, position) if told else None
        if len(self._known) < _MOST_KNOWN:
            self._known[token] = form
        return form


_MOST_KNOWN = 4096  # tokens
_without_edges = methodcaller("strip", _EDGES)


def _without_marks(token: str) -> Iterable[str]:
    """What a token is without each pair of marks that it stands between."""
    for before, mark in _AROUND:
        first, end = len(before), len(token) - len(mark)
        if first <= end and token.startswith(before) and token.endswith(mark):
            yield token[first:end]


def standing(words: Iterable[str]) -> frozenset[str]:
    """Words as they stand in a line, with the marks around them."""
    return frozenset(before + word + mark for word in words for before, mark in _AROUND)


@lru_cache(maxsize=4)
def marks_of(
    phrases: frozenset[str],
    page_words: frozenset[str],
    site_words: frozenset[str],
    credited: frozenset[str],
) -> Marks:
    """The words of phrases of boilerplate, of sites, of credits and of positions."""
    by_word: dict[str, list[str]] = {}
    for phrase in phrases:
        by_word.setdefault(max(phrase.split(), key=len).strip(",."), []).append(phrase)
    words = dict.fromkeys(page_words, 0.5) | dict.fromkeys(site_words, 1.0)
    return Marks(by_word, words, credited)
