from pathlib import Path

import newsextract_percent
import pytest
from newsextract_percent import PERCENTAGES, find_percentages

import newsextract
from newsextract.testing import check_example, check_extractor, example_params

TABLE = Path(__file__).parent / "percentages.toml"
PARSER = newsextract.Parser(plugins=[newsextract_percent])


@pytest.mark.parametrize("example", example_params(TABLE))
def test_example(example):
    check_example(example, PERCENTAGES, PARSER)


def test_it_keeps_its_promises():
    check_extractor(find_percentages, plugins=[newsextract_percent])


def test_installed_plugin_is_found(parse_article):
    doc = parse_article("Sales fell 12% last year.")
    assert doc.text_of(doc[PERCENTAGES][0]) == "12%"


def test_json_round_trip(parse_article):
    doc = parse_article("Sales fell 12% last year.")
    again = newsextract.Document.from_json(doc.to_json(), fields=[PERCENTAGES])
    assert again == doc
