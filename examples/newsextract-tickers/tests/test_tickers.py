from pathlib import Path

import newsextract_tickers
import pytest
from newsextract_tickers import TICKERS, find_tickers

import newsextract
from newsextract.testing import check_example, check_extractor, check_invariants, example_params

PARSER = newsextract.Parser(plugins=[newsextract_tickers], errors="raise")


@pytest.mark.parametrize("example", example_params(Path(__file__).with_name("tickers.toml")))
def test_examples(example):
    check_example(example, TICKERS, PARSER)


@pytest.mark.parametrize("text", ["", "NYSE: " * 999, "(NYSE: A, " * 999, "$A" * 999, "$\ud800"])
def test_no_text_raises(text):
    check_invariants(PARSER.parse(text))


def test_it_keeps_its_promises():
    text = "Orrin Foods Inc (NYSE: ORFD, ORFE) fell; investors sold $ORFD."
    check_extractor(find_tickers, plugins=[newsextract_tickers], texts=[text])


def test_an_installed_plugin_is_found_and_explained():
    doc = newsextract.Parser().parse("Orrin Foods Inc (NYSE: ORFD) fell.")
    why = doc.explain(doc[TICKERS][0])
    assert str(why.provider) == "tickers 1.0.0"


def test_json_round_trip():
    doc = PARSER.parse("Orrin Foods Inc (NYSE: ORFD) fell.")
    assert newsextract.Document.from_json(doc.to_json(), fields=[TICKERS]) == doc
