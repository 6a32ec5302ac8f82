"""Every test that tells a part of a byline against its own examples."""

from collections.abc import Iterator

import pytest

from newsextract import Lexicons
from newsextract._page.credits.grammar import TRIM, credit_grammar
from newsextract._page.credits.part import Part
from newsextract._page.credits.parts import PARTS, Test
from newsextract._rules import Rule

GRAMMAR = credit_grammar(Lexicons("en"))


def examples() -> Iterator[tuple[Rule[Test], str, bool]]:
    for rule in PARTS:
        yield from ((rule, text, True) for text in rule.finds)
        yield from ((rule, text, False) for text in rule.refuses)


@pytest.mark.parametrize(
    ("rule", "text", "finds"), [pytest.param(*e, id=f"{e[0].name}-{e[1]}") for e in examples()]
)
def test_example_of_part(rule: Rule[Test], text: str, finds: bool) -> None:
    """The bracketed part of a byline is told by the rule, and by none before it; or not by it."""
    before, _, rest = text.partition("⟦")
    cue = GRAMMAR.cue.match(before)
    part = Part(
        rest.partition("⟧")[0],
        signed=cue is not None,
        first=not before[cue.end() if cue else 0 :].strip(TRIM + "0123456789年月日"),
        dated=any(c.isdigit() for c in text),
    )
    if finds:
        assert next(r.name for r in PARTS if r.read(part, GRAMMAR)) == rule.name
    else:
        assert rule.read(part, GRAMMAR) is None


def test_every_test_of_parts_has_a_name_of_its_own_and_examples() -> None:
    assert len({rule.name for rule in PARTS}) == len(PARTS)
    assert all(rule.finds and rule.refuses for rule in PARTS)
