from decimal import Decimal

import newsextract_percent
import pytest
from newsextract_percent import PERCENTAGES

import newsextract
from newsextract.testing import check_invariants


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Prices rose 4.5 percent in May.", ["4.5"]),
        ("Turnout was 61%, up 3 percentage points.", ["61", "3"]),
        ("The per capita income of 3,000 people rose.", []),
    ],
)
def test_percentages(text, values):
    parser = newsextract.Parser(plugins=[newsextract_percent])
    doc = parser.parse(text, errors="raise")
    assert [p.value for p in doc[PERCENTAGES]] == [Decimal(v) for v in values]
    check_invariants(doc)


def test_installed_plugin_is_found():
    doc = newsextract.Parser().parse("Sales fell 12% last year.")
    assert doc.text_of(doc[PERCENTAGES][0]) == "12%"


def test_json_round_trip():
    parser = newsextract.Parser(plugins=[newsextract_percent])
    doc = parser.parse("Sales fell 12% last year.")
    again = newsextract.Document.from_json(doc.to_json(), fields=[PERCENTAGES])
    assert again == doc
