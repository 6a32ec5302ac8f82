"""Who said what: attributions as triples of source, cue and content.

Ours and the gold's are paired one to one where their contents share a Dice of at least a half in
words, the best first.  Figures, in percent:

===========================  ==================================================================
``relations``                pairs
``triples``                  pairs whose sources, and whose cues, share a word (or have none both)
``source_accuracy``          of the pairs, how many have the right source
``direct.…``                 the same of attributions at least half of whose words are quoted
===========================  ==================================================================
"""

from collections.abc import Iterable, Sequence

import attrs

from corpora.cases import Case, Said
from corpora.counting import Outcome, Rate, share
from corpora.words import Words, dice
from newsextract import Attribution, Parser

PAIRED = 0.5


@attrs.frozen
class Roles:
    """The numbers of the words of each role."""

    source: frozenset[int]
    cue: frozenset[int]
    content: frozenset[int]

    def direct(self, words: Words) -> bool:
        """Whether half of the content is quoted."""
        return bool(self.content) and 2 * len(self.content & words.quoted) >= len(self.content)


@attrs.define
class Tally:
    """The counts of all attributions, or of those that are quoted."""

    relations: Rate = attrs.Factory(Rate)
    triples: Rate = attrs.Factory(Rate)
    sources: int = 0

    def figures(self, before: str = "") -> dict[str, float]:
        """The figures under their keys."""
        return {
            **self.relations.named(f"{before}relations"),
            **self.triples.named(f"{before}triples"),
            f"{before}source_accuracy": share(self.sources, self.relations.right),
        }


def score(cases: Iterable[Case[Said]], parser: Parser) -> Outcome:
    """Parse the texts and count."""
    every, direct, outcome = Tally(), Tally(), Outcome()
    for case in cases:
        doc = parser.parse(case.text, published=case.published, language=case.language)
        _count(case, [said(each) for each in doc.attributions], every, direct, outcome)
    outcome.figures |= every.figures() | direct.figures("direct.")
    return outcome


def said(attribution: Attribution) -> Said:
    """An attribution of ours in the form of the gold."""
    return Said(
        (attribution.source.span,) if attribution.source else (),
        (attribution.cue,) if attribution.cue else (),
        attribution.content,
    )


def _count(
    case: Case[Said], found: Sequence[Said], every: Tally, direct: Tally, outcome: Outcome
) -> None:
    words = Words(case.text)
    gold = [_roles(each, words) for each in case.gold]
    ours = [_roles(each, words) for each in found]
    pairs = _pairs(gold, ours)
    _add(every, gold, ours, pairs)
    quoted = [
        pair for pair in pairs if gold[pair[0]].direct(words) and ours[pair[1]].direct(words)
    ]
    _add(
        direct,
        [roles for roles in gold if roles.direct(words)],
        [roles for roles in ours if roles.direct(words)],
        quoted,
        (gold, ours),
    )
    paired = {number for number, _ in pairs}, {number for _, number in pairs}
    for what, relations, known in (
        ("missed", case.gold, paired[0]),
        ("not in the gold", found, paired[1]),
    ):
        for number, relation in enumerate(relations):
            if number not in known:
                outcome.errors.append(f"{case.name}: {what}: {_shown(case.text, relation)}")
    for i, j in pairs:
        if not _same(gold[i].source, ours[j].source):
            outcome.errors.append(f"{case.name}: other source: {_shown(case.text, found[j])}")


def _roles(each: Said, words: Words) -> Roles:
    return Roles(words.of(each.source), words.of(each.cue), words.of(each.content))


def _pairs(gold: Sequence[Roles], ours: Sequence[Roles]) -> list[tuple[int, int]]:
    """One to one, the best shared content first and, of equals, the best shared cue."""
    ranked = sorted(
        (-dice(one.content, other.content), -dice(one.cue, other.cue), i, j)
        for i, one in enumerate(gold)
        for j, other in enumerate(ours)
        if dice(one.content, other.content) >= PAIRED
    )
    pairs: list[tuple[int, int]] = []
    left, right = set(range(len(gold))), set(range(len(ours)))
    for _, _, i, j in ranked:
        if i in left and j in right:
            left.remove(i)
            right.remove(j)
            pairs.append((i, j))
    return pairs


def _add(
    tally: Tally,
    gold: Sequence[Roles],
    ours: Sequence[Roles],
    pairs: Sequence[tuple[int, int]],
    numbered: tuple[Sequence[Roles], Sequence[Roles]] | None = None,
) -> None:
    of_gold, of_ours = numbered or (gold, ours)
    sources = [_same(of_gold[i].source, of_ours[j].source) for i, j in pairs]
    cues = [_same(of_gold[i].cue, of_ours[j].cue) for i, j in pairs]
    triples = sum(source and cue for source, cue in zip(sources, cues, strict=True))
    tally.relations.add(Rate(len(pairs), len(ours), len(gold)))
    tally.triples.add(Rate(triples, len(ours), len(gold)))
    tally.sources += sum(sources)


def _same(one: frozenset[int], other: frozenset[int]) -> bool:
    return bool(one & other) or not (one or other)


def _shown(text: str, relation: Said) -> str:
    roles = (relation.source, relation.cue, relation.content)
    return " | ".join(
        " … ".join(text[span.start : span.end] for span in role)[:80].replace("\n", " ") or "-"
        for role in roles
    )
