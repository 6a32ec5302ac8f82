"""Who and what a text names: persons, bodies and places, each once and of the right kind.

An entity of ours is the one of the gold with whose names most of its mentions agree, two spans
agreeing where they share a Dice of at least a half of their characters.  Given twice, it is right
once.  Groups ("Americans") and what is of kind ``other`` are neither asked for nor held against us.
Precision, recall and F1 in percent of ``person``, ``organization``, ``place``, and ``all`` three.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable

from corpora.cases import Case, Named
from corpora.counting import Outcome, Rate
from newsextract import Entity, Parser, Span

KINDS = ("person", "organization", "place")
AGREE = 0.5


def score(cases: Iterable[Case[Named]], parser: Parser) -> Outcome:
    """Parse the texts and count."""
    outcome = Outcome()
    rates: defaultdict[str, Rate] = defaultdict(Rate)
    for case in cases:
        doc = parser.parse(case.text, published=case.published, language=case.language)
        taken: set[int] = set()
        for entity in doc.entities:
            if entity.kind not in KINDS:
                continue
            number = _match(entity, case.gold)
            right = (
                number is not None
                and number not in taken
                and entity.kind in case.gold[number].kinds
            )
            if right and number is not None:
                taken.add(number)
            else:
                outcome.errors.append(f"{case.name}: no {entity.kind}: {entity.name}")
            rates[entity.kind].add(Rate(right=right, ours=1))
        for number, named in enumerate(case.gold):
            kind = named.kinds[0]
            if kind not in KINDS:
                continue
            rates[kind].add(Rate(gold=1))
            if number not in taken:
                words = case.text[named.names[0].start : named.names[0].end]
                outcome.errors.append(f"{case.name}: missed {kind}: {words}")
    for kind in KINDS:
        rates["all"].add(rates[kind])
        outcome.figures |= rates[kind].named(kind)
    outcome.figures |= rates["all"].named("all")
    return outcome


def _match(entity: Entity, gold: Iterable[Named]) -> int | None:
    """The number of the gold that most mentions agree with."""
    votes = Counter(
        number
        for mention in entity.mentions
        for number, named in enumerate(gold)
        if any(_agree(mention, name) for name in named.names)
    )
    return votes.most_common(1)[0][0] if votes else None


def _agree(one: Span, other: Span) -> bool:
    shared = min(one.end, other.end) - max(one.start, other.start)
    return 2 * shared >= AGREE * (len(one) + len(other))
