"""Tables of examples: what their rows say, and what is wrong with some."""

import pytest

from newsextract import AMOUNTS, Span
from newsextract.testing import check_example, example_params, load_examples

TABLE = """
[[found]]
text = "The fund paid ⟦US$1.2 billion⟧ and ⟦€5⟧."
want = [{ amount = "1200000000", currency = "USD" }, { amount = "5" }]
[[found]]
text = "It cost ⟦$5⟧."
region = "CA"
want = [{ currency = "CAD" }]
[[nothing]]
text = "About 1,200 people came."
[[known_gap]]
text = "They raised ⟦five hundred quatloos⟧."
"""


@pytest.fixture
def table(tmp_path):
    def write(text):
        path = tmp_path / "amounts.toml"
        path.write_text(text, encoding="utf-8")
        return path

    return write


def test_brackets_carry_the_offsets(table):
    first, second, third, fourth = load_examples(table(TABLE))
    assert first.text == "The fund paid US$1.2 billion and €5."
    assert first.spans == (Span(14, 28), Span(33, 35))
    assert second.options == {"region": "CA"}
    assert third.spans == ()
    assert [e.known_gap for e in (first, second, third, fourth)] == [False, False, False, True]


def test_rows_are_checked(table, parser):
    *kept, gap = load_examples(table(TABLE))
    for example in kept:
        check_example(example, AMOUNTS, parser)
    with pytest.raises(AssertionError, match="spans differ"):
        check_example(gap, AMOUNTS, parser)


def test_a_wrong_attribute_is_named(table, parser):
    (example,) = load_examples(
        table('[[found]]\ntext = "It cost ⟦€5⟧."\nwant = [{ amount = "6" }]')
    )
    with pytest.raises(AssertionError, match="amount is '5', not '6'"):
        check_example(example, AMOUNTS, parser)


def test_rows_become_parameters(table):
    params = example_params(table(TABLE), "amounts")
    assert [p.values[0] for p in params] == ["amounts"] * 4
    assert params[2].id == "amounts-About 1,200 people came."
    assert [[mark.name for mark in p.marks] for p in params] == [[], [], [], ["xfail"]]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('[[found]]\ntext = "It cost ⟦€5."', "do not pair"),
        ('[[found]]\ntext = "⟦€5⟧ and ⟦€6⟧"\nwant = [{}]', "2 brackets but 1 wanted"),
        ('[[find]]\ntext = "⟦€5⟧"', "unknown tables"),
    ],
)
def test_a_wrong_table_is_an_error(table, text, message):
    with pytest.raises(ValueError, match=message):
        load_examples(table(text))
