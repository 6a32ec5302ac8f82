"""What the other names of an article tell about a name that by itself is in doubt.

Each name is told by its own words and by what stands around it (``verdicts.py``). One that is hardly rather
the one than the other is then told again, with what the others turned out to be: those beside it
("Lillevik and [Telby]", "Lenz of [Calder]"), and those with the same first or last word ("Calder
Steel", "[Calder Foods]"). Again the weights are in ``data/names.json``.
"""

from collections.abc import Collection, Iterable, Mapping, Set
from itertools import pairwise

from newsextract.extractors.entities.features import Evidence
from newsextract.extractors.entities.names import Mention
from newsextract.extractors.entities.scoring import Verdict

Value = str | tuple[str, str]  # of a feature
DOUBT = 2.0  # logits between what a name is and what it is rather, of those that are told again
_FARTHEST = 4  # tokens between two names
_LONGEST = 2  # of them that count
_LEFT_OUT = frozenset({"the"})
_LISTING = frozenset({",", "and"})  # either of two names tells the other


def beside(
    parts: Iterable[tuple[Evidence, list[Mention]]], wanted: Set[str]
) -> dict[str, list[tuple[str, str]]]:
    """For each wanted name the names beside it, with what stands between."""
    found: dict[str, list[tuple[str, str]]] = {key: [] for key in wanted}
    for evidence, mentions in parts:
        lower, text = evidence.tokens.lower, evidence.text
        for left, right in pairwise(mentions):
            begin, end = left[3] + 1, right[2]
            if not 0 <= end - begin <= _FARTHEST:
                continue
            a, b = left[4].joined, right[4].joined
            if a == b or (a not in found and b not in found):
                continue
            words = [word for word in lower[begin:end] if word not in _LEFT_OUT]
            if len(words) > _LONGEST or "\n" in text[left[1] : right[0]]:
                continue
            between = " ".join(words).replace("’", "'")
            listed = between in _LISTING
            if a in found:
                found[a].append((between if listed else f"> {between}", b))
            if b in found:
                found[b].append((between if listed else f"< {between}", a))
    return found


class Company:
    """The names of an article with what each is by itself."""

    def __init__(self, verdicts: Mapping[str, Verdict]) -> None:
        self._verdicts = verdicts
        self._first: dict[str, list[str]] = {}
        self._last: dict[str, list[str]] = {}
        for key in verdicts:
            first, _, rest = key.partition(" ")
            if rest:
                self._first.setdefault(first, []).append(key)
            self._last.setdefault(rest.rpartition(" ")[2] or first, []).append(key)

    def of(self, key: str, others: Iterable[tuple[str, str]]) -> Collection[Value]:
        """The features of a name; ``others``: what stands between it and those beside it."""
        verdicts = self._verdicts
        found: list[Value] = [""]
        found += [(how, verdicts[other]) for how, other in others if other in verdicts]
        first, _, rest = key.partition(" ")
        for how, same in (
            ("first", self._first.get(first, ())),
            ("last", self._last.get(rest.rpartition(" ")[2], ()) if rest else ()),
        ):
            found += [(how, verdicts[other]) for other in same if other != key]
        return dict.fromkeys(found)  # each once, in order
