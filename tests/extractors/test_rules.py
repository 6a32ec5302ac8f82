"""Every rule that is a record against its own examples: what it finds, what it refuses."""

from collections.abc import Iterator
from typing import Any

import pytest

from newsextract import ATTRIBUTIONS, Field, Parser
from newsextract._rules import Rule
from newsextract.extractors.attributions import orders as attribution_orders
from newsextract.extractors.attributions.relation import Order
from newsextract.testing import PUBLISHED

ROOMS: dict[str, tuple[Field[Any], tuple[Rule[Any], ...]]] = {
    "attributions": (ATTRIBUTIONS, attribution_orders.RULES),
}

PARSER = Parser(plugins=False)


def examples() -> Iterator[tuple[str, tuple[Field[Any], Rule[Any], str, bool]]]:
    """The room and an example of each rule, with whether the rule is to find it."""
    for room, (field, rules) in ROOMS.items():
        for rule in rules:
            for text in rule.finds:
                yield room, (field, rule, text, True)
            for text in rule.refuses:
                yield room, (field, rule, text, False)


def check(field: Field[Any], rule: Rule[Any], text: str, finds: bool) -> None:
    """Assert that a rule finds what its example brackets, or nothing where it refuses."""
    plain = text.replace("⟦", "").replace("⟧", "")
    doc = PARSER.parse(plain, published=PUBLISHED, errors="raise")
    outlets = [getattr(a, "via", None) for a in doc[field]]  # of which another attribution tells
    every = [*doc[field], *[outlet for outlet in outlets if outlet is not None]]
    found = [doc.text_of(a) for a in every if a.rule == rule.name]
    if finds:
        assert text.count("⟦") == 1, f"{rule.name}: one pair of brackets in {text!r}"
        assert text.partition("⟦")[2].partition("⟧")[0] in found, (rule.name, text, doc[field])
    else:
        assert not found, (rule.name, text, found)


@pytest.mark.parametrize(
    ("field", "rule", "text", "finds"),
    [pytest.param(*given, id=f"{given[1].name}-{given[2][:50]}") for _, given in examples()],
)
def test_example_of_rule(field: Field[Any], rule: Rule[Any], text: str, finds: bool) -> None:
    check(field, rule, text, finds)


def test_every_rule_has_a_name_of_its_own_and_examples() -> None:
    for field, rules in ROOMS.values():
        names = [rule.name for rule in rules]
        assert len(names) == len(set(names)), field
        assert all(rule.finds and rule.refuses for rule in rules), field


def test_every_order_of_an_attribution_is_a_rule() -> None:
    assert {order.rule for order in Order} == {rule.name for rule in attribution_orders.RULES}
