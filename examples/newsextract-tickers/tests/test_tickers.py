from pathlib import Path

import newsextract_tickers
import pytest
from newsextract_tickers import TICKERS

import newsextract
from newsextract.testing import check_example, check_invariants, load_examples

PARSER = newsextract.Parser(plugins=[newsextract_tickers], errors="raise")


@pytest.mark.parametrize(
    "example", load_examples(Path(__file__).with_name("tickers.toml")), ids=str
)
def test_examples(example, request):
    if example.known_gap:
        request.applymarker(pytest.mark.xfail(strict=True))
    check_example(example, TICKERS, PARSER)


@pytest.mark.parametrize("text", ["", "NYSE: " * 999, "(NYSE: A, " * 999, "$A" * 999, "$\ud800"])
def test_no_text_raises(text):
    check_invariants(PARSER.parse(text))


def test_an_installed_plugin_is_found_and_explained():
    doc = newsextract.Parser().parse("Orrin Foods Inc (NYSE: ORFD) fell.")
    why = doc.explain(doc[TICKERS][0])
    assert str(why.provider) == "tickers 1.0.0"


def test_json_round_trip():
    doc = PARSER.parse("Orrin Foods Inc (NYSE: ORFD) fell.")
    assert newsextract.Document.from_json(doc.to_json(), fields=[TICKERS]) == doc
