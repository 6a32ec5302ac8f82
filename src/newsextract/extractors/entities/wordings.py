"""The mentions of a name by their wording: what is decided about one is decided about all."""

from collections.abc import Collection, Iterable, Sequence

from newsextract._model import light
from newsextract.extractors.entities.company import Value
from newsextract.extractors.entities.features import Evidence
from newsextract.extractors.entities.names import Mention, Name
from newsextract.extractors.entities.scoring import Verdict

DOUBTFUL = 1.0  # logits between a person and what a name is rather


@light.define
class Wording:
    """All mentions of one wording."""

    name: Name  # of the mention that tells most
    mentions: list[tuple[Evidence, Mention]]  # with what stands around it
    titles: frozenset[str]
    verdict: Verdict = "none"
    second: Verdict = "none"  # what it is next to that
    margin: float = 0.0  # between the two, in logits
    sums: Sequence[float] = ()  # for each kind; none where a rule told
    company: Collection[Value] = ()  # what other names told

    def is_doubted(self) -> bool:
        """Whether it may be a person all the same."""
        return self.verdict != "person" and self.second == "person" and self.margin < DOUBTFUL


# The mentions of one stretch of an article, with what it tells about them.
Read = tuple[Evidence, list[Mention]]


def wordings_of(parts: Iterable[Read]) -> dict[str, Wording]:
    """The mentions by their wording."""
    found: dict[str, Wording] = {}
    for evidence, mentions in parts:
        for mention in mentions:
            name = mention[4]
            known = found.get(name.joined)
            if known is None:
                found[name.joined] = Wording(name, [(evidence, mention)], frozenset(name.titles))
                continue
            known.mentions.append((evidence, mention))
            if name.titles:
                known.titles |= frozenset(name.titles)
            if known.name.opening and not name.opening:
                known.name = name
    return found
