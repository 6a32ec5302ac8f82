from pathlib import Path
from typing import get_args

import newsextract_casualties
import pytest
from newsextract_casualties import CASUALTIES, Kind, _grammar, find_casualties

import newsextract
from newsextract import Lexicons
from newsextract.testing import check_example, check_extractor, check_invariants, example_params

PARSER = newsextract.Parser(plugins=[newsextract_casualties], errors="raise")


@pytest.mark.parametrize("example", example_params(Path(__file__).with_name("casualties.toml")))
def test_examples(example):
    check_example(example, CASUALTIES, PARSER)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "killed " * 2000,
        "12 people " * 2000,
        "at least 12 of " * 1000,
        "death toll " * 2000,
        "ſeveral men were İnjured, \ud800",
        "٣ people were killed, ۱۲ injured, ² dead.",
    ],
)
def test_no_text_raises(text):
    check_invariants(PARSER.parse(text))


def test_the_kinds_of_the_lexicon_are_those_of_the_type():
    lex = _grammar(Lexicons("en")).lex
    kinds = {*lex.states.values(), *lex.acts.values(), *lex.tolls.values()}
    assert kinds == set(get_args(Kind))


def test_it_keeps_its_promises():
    text = "At least 12 people were killed on Monday in Texas, police said."
    check_extractor(find_casualties, plugins=[newsextract_casualties], texts=[text])


def test_an_installed_plugin_is_found_and_explained():
    doc = newsextract.Parser().parse("At least 12 people were killed on Monday, police said.")
    why = doc.explain(doc[CASUALTIES][0])
    assert [doc.text_of(cue) for cue in why.cues] == ["killed"]
    assert ("refers", "newsextract.dates") in [(r.how, r.field) for r in why.drew_on]


def test_json_round_trip():
    doc = PARSER.parse("At least 12 people were killed on Monday, police said.")
    assert newsextract.Document.from_json(doc.to_json(), fields=[CASUALTIES]) == doc
