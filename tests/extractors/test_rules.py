"""Every rule that is a record against its own examples: what it finds, what it refuses."""

from collections.abc import Iterator
from types import ModuleType
from typing import Any

import pytest

from newsextract import (
    AMOUNTS,
    ATTRIBUTIONS,
    DATELINES,
    DATES,
    PUBLISHED,
    QUOTES,
    SECTIONS,
    Field,
    Parser,
)
from newsextract._rules import Rule
from newsextract.extractors import datelines, publication, quotes, sections
from newsextract.extractors.amounts import finding, refused_signs, refused_units
from newsextract.extractors.attributions import orders as attribution_orders
from newsextract.extractors.attributions.relation import Order
from newsextract.extractors.dates import rules as dates
from newsextract.testing import PUBLISHED as PUBLISHED_ON

ROOMS: dict[str, tuple[Field[Any], tuple[Rule[Any], ...]]] = {
    "amounts": (AMOUNTS, finding.RULES),
    "attributions": (ATTRIBUTIONS, attribution_orders.RULES),
    "datelines": (DATELINES, datelines.RULES),
    "dates": (DATES, dates.RULES),
    "published": (PUBLISHED, publication.RULES),
    "quotes": (QUOTES, quotes.RULES),
    "sections": (SECTIONS, sections.RULES),
}
# rules that keep others from finding: the module and name of each table of them
REFUSALS: dict[str, tuple[Field[Any], tuple[tuple[ModuleType, str], ...]]] = {
    "amounts": (AMOUNTS, ((refused_signs, "AT_SIGNS"), (refused_units, "AT_UNITS"))),
    "datelines": (DATELINES, ((datelines, "REFUSALS"),)),
}

PARSER = Parser(plugins=False)


def refusals() -> Iterator[tuple[str, Field[Any], Rule[Any], ModuleType, str]]:
    """The room and field of each refusal, and the table that it stands in."""
    for room, (field, tables) in REFUSALS.items():
        for module, table in tables:
            for rule in getattr(module, table):
                yield room, field, rule, module, table


REFUSING = {rule for _, _, rule, _, _ in refusals()}


def examples() -> Iterator[tuple[str, tuple[Field[Any], Rule[Any], str, bool]]]:
    """The room and an example of each rule, with whether the rule is to find it."""
    every = [(room, field, rule) for room, (field, rules) in ROOMS.items() for rule in rules]
    every += [(room, field, rule) for room, field, rule, _, _ in refusals()]
    for room, field, rule in every:
        for text in rule.finds:
            yield room, (field, rule, text, True)
        for text in rule.refuses:
            yield room, (field, rule, text, False)


def check(field: Field[Any], rule: Rule[Any], text: str, finds: bool) -> None:
    """Assert that a rule finds what its example brackets, or nothing where it refuses.

    Where a refusal refuses, the brackets are around what is found there instead.
    """
    plain = text.replace("⟦", "").replace("⟧", "")
    doc = PARSER.parse(plain, published=PUBLISHED_ON, errors="raise")
    if rule in REFUSING:
        wanted = [part.partition("⟧")[0] for part in text.split("⟦")[1:]]
        assert [doc.text_of(a) for a in doc[field]] == wanted, (rule.name, text, doc[field])
        return
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


@pytest.mark.parametrize(
    ("field", "rule", "module", "table"),
    [pytest.param(*given, id=given[1].name) for _, *given in refusals()],
)
def test_without_a_refusal_its_examples_come_out_otherwise(
    field: Field[Any],
    rule: Rule[Any],
    module: ModuleType,
    table: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert rule.finds
    assert rule.refuses
    others = tuple(other for other in getattr(module, table) if other is not rule)
    monkeypatch.setattr(module, table, others)
    for text in (*rule.finds, *rule.refuses):
        try:
            check(field, rule, text, text in rule.finds)
        except Exception:
            return
    pytest.fail(f"nobody notices that {rule.name} is gone")


def test_every_order_of_an_attribution_is_a_rule() -> None:
    assert {order.rule for order in Order} == {rule.name for rule in attribution_orders.RULES}
