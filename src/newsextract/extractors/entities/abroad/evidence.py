"""What one article tells about the pieces of its stretches: how else their words stand in it.

"Lenz" stands alone in one place and behind a first name in another; "Brücke" has a small letter nowhere.
"""

from collections.abc import Sequence, Set

from newsextract._language.tokens import Tokens
from newsextract._model import light
from newsextract._words.gazetteers import (
    AREA,
    CITY,
    COUNTRY,
    GIVEN,
    REGION,
    SURNAME,
)
from newsextract.extractors.entities.abroad.runs import Run
from newsextract.extractors.entities.abroad.vocabulary import (
    KNOWN,
    PLACE,
    ROLE,
    TITLE,
    Vocabulary,
    folded,
)
from newsextract.extractors.entities.scoring import Verdict

_SURE, _LIKELY = 200, 80  # hundredths of logits
_SOME, _MUCH = 2, 5  # words of sport in an article
_PLACED = CITY | REGION | AREA | PLACE


@light.define
class Evidence:
    """What one article tells about the pieces of its stretches."""

    text: str
    tokens: Tokens
    sentences: Set[int]
    vocabulary: Vocabulary
    lowered: Set[str] = light.field(init=False)  # words that the article has in lower case
    counts: dict[str, int] = light.field(init=False)  # of each wording, where it is a whole run
    inside: dict[str, set[str]] = light.field(init=False)  # how a wording stands in longer runs
    topic: str = light.field(init=False)  # "s", "S": how much it is about sport
    middle: set[str] = light.field(init=False)  # words capitalised inside a sentence
    _whole: dict[str, int] = light.field(factory=dict, init=False)  # what wordings can be

    def __attrs_post_init__(self) -> None:
        self.lowered = {w for w in self.tokens.words if w[0].islower()}
        sport = len(self.lowered & self.vocabulary.words.sport)
        self.topic = "S" if sport >= _MUCH else "s" if sport >= _SOME else ""
        self.counts = {}
        self.inside = {}
        self.middle = set()

    def learn(self, runs: Sequence[Run]) -> None:
        """Take from all stretches what they tell of each other."""
        for run in runs:
            lows = [folded(unit.text) for unit in run.units]
            for i, low in enumerate(lows):
                self.counts[low] = self.counts.get(low, 0) + 1
                if i or not run.opening:
                    self.middle.add(low)
            if len(lows) > 1:
                sorts = [self.vocabulary.sorts[low] for low in lows]
                for i, low in enumerate(lows):
                    how = "p" if i and sorts[i - 1] & GIVEN and not run.links[i - 1] else ""
                    how += (
                        "g" if i + 1 < len(lows) and sorts[i] & GIVEN and not run.links[i] else ""
                    )
                    how += (
                        "t" if i and sorts[i - 1] & (TITLE | ROLE) and not run.links[i - 1] else ""
                    )
                    if how:
                        self.inside.setdefault(low, set()).add(how)

    def prior(self, run: Run, first: int, last: int, key: str) -> tuple[Verdict, int] | None:
        """What a wording is as far as it is known by itself, and by how much, in hundredths."""
        whole = self.whole(key)
        if last > first:
            if whole & KNOWN:
                return "organization", _SURE
            return ("place", _SURE) if whole & (PLACE | COUNTRY) else None
        if " " in run.units[first].text:
            return "organization", _SURE  # "Office national des forêts"
        if whole & KNOWN and not whole & (_PLACED | GIVEN | SURNAME):
            return "organization", _LIKELY
        placed = whole & COUNTRY or (whole & PLACE and not whole & (GIVEN | SURNAME | KNOWN))
        return ("place", _LIKELY) if placed and not self.topic else None

    def whole(self, key: str) -> int:
        """What all words of a piece together can be."""
        sort = self._whole.get(key)
        if sort is None:
            sort = self._whole[key] = self.vocabulary.sorts.look(key)
        return sort

    def linked(self, link: tuple[str, ...]) -> str:
        """A letter for the words between two units: "p" of a person's particles, "d", "+"."""
        if not link:
            return ""
        words = self.vocabulary.words
        if any(word in words.conjunctions or word == "&" for word in link):
            return "+"
        if link[0].isdigit():
            return "9"
        if all(word in words.particles for word in link):
            return "p" if link[0] in words.small else "v"
        return "d" if any(word in words.small for word in link) else "a"
