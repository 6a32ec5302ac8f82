"""The reading of a page: features that explain themselves, scores, the decode, wrapped copy."""

import json
import textwrap
from importlib import import_module, resources
from pathlib import Path

import pytest

from newsextract._page.around import AROUND
from newsextract._page.decode import decode
from newsextract._page.features import LINE
from newsextract._page.lines import read_lines
from newsextract._page.paragraphs import join_wrapped
from newsextract._page.read import page_of
from newsextract._page.reasons import heaviest
from newsextract._page.scoring import JUDGEMENTS, score, trees
from newsextract._page.told import signs_of
from newsextract._page.voices import VOICES
from newsextract.lexicon import Lexicons

ARTICLE = [
    "Board closes fish market",
    "The harbour board of Calder decided on Tuesday that the fish market will shut in spring.",
    "Chairwoman Mona Trell said the roof of the hall could not be repaired for 400,000 crowns.",
    "“We have tried everything, and the rain comes in all the same,” she told the traders.",
    "A new hall is to be built behind the customs house, where the trains once ended.",
]
FURNITURE = ["Menu", "Sign in", "Share on Facebook"]


def test_a_lone_line_does_not_cut_off_what_stands_behind_it():
    scores = [-4.0, 3.0, 3.0, -8.0, 3.0, -6.0]
    assert decode(scores, [True] * 6) == [False, True, True, False, True, False]


def test_a_lone_paragraph_far_from_the_article_is_not_its():
    scores = [3.0] * 4 + [-4.0] * 6 + [0.1] + [-4.0] * 3
    assert decode(scores, [True] * 14) == [True] * 4 + [False] * 10


@pytest.mark.parametrize("judgement", JUDGEMENTS)
def test_a_score_is_the_sum_of_named_trees(judgement):
    names = JUDGEMENTS[judgement]
    row = [0.5] * len(names)
    total = 0.0
    for tree in trees(judgement):
        while isinstance(tree, list):
            name, threshold, below, above = tree
            tree = below if row[names.index(name)] <= threshold else above
        total += tree
    assert score(judgement)(*row) == pytest.approx(total)
    assert all(name in names for name, _ in heaviest(judgement, row))


def test_the_trees_are_small_and_hold_no_words():
    path = resources.files("newsextract").joinpath("data", "structure.json")
    data = path.read_text(encoding="utf-8")
    assert len(data) <= 200_000
    assert json.loads(data).keys() == JUDGEMENTS.keys()


def test_the_trees_are_code(monkeypatch):
    monkeypatch.syspath_prepend(Path(__file__).parent.parent / "tools")
    made = import_module("trees").made()
    assert {path: path.read_text("utf-8") for path in made} == made, "run python tools/trees.py"


def test_every_feature_explains_itself():
    assert all(meaning and name.replace("_", "").isalnum() for name, meaning in LINE.items())
    assert all(meaning for meaning in (*AROUND.values(), *VOICES.values()))


def test_a_block_of_a_page_says_what_moved_its_score(parser):
    doc = parser.parse("\n".join([*FURNITURE, *ARTICLE, *FURNITURE]))
    body = next(block for block in doc.blocks if block.kind == "body")
    assert doc.explain(body).features
    assert doc.explain(body).runner_up in {"related", "boilerplate", "caption"}
    assert doc.explain(doc.blocks[0]).runner_up == "body"
    plain = parser.parse("\n".join(ARTICLE))
    assert plain.explain(plain.blocks[1]).features == ()
    assert plain.explain(plain.blocks[1]).runner_up is None


@pytest.mark.parametrize(
    "title",
    [
        "Who will buy the fish?",
        "Mayor calls the hall “a ruin”",
        "Calder votes to close its market!",
    ],
)
def test_a_headline_may_end_in_a_mark(parser, title):
    assert parser.parse("\n".join([title, *ARTICLE[1:]])).headline == title
    signed = "\n".join([*FURNITURE, title, "By Tessa Quandt", *ARTICLE[1:]])
    assert parser.parse(signed).headline == title


@pytest.mark.parametrize("width", [25, 32, 40, 55, 72, 90, 110, 130])
def test_wrapped_copy_is_the_copy(parser, width):
    wrapped = "\n\n".join(textwrap.fill(line, width, break_on_hyphens=False) for line in ARTICLE)
    doc, plain = parser.parse(wrapped), parser.parse("\n\n".join(ARTICLE))
    assert [" ".join(doc.text_of(b).split()) for b in doc.blocks] == ARTICLE
    assert [b.kind for b in doc.blocks] == [b.kind for b in plain.blocks]
    assert [a.amount for a in doc.amounts] == [a.amount for a in plain.amounts]
    assert [a.source.name for a in doc.attributions] == [a.source.name for a in plain.attributions]


@pytest.mark.parametrize("width", [40, 55, 72, 90])
def test_wrapped_copy_may_begin_its_paragraphs_with_an_indent(width):
    own = [
        textwrap.fill(line, width, initial_indent="   ", break_on_hyphens=False)
        for line in ARTICLE
    ]
    wrapped = "\n\n".join(own)
    found = join_wrapped(wrapped, read_lines(wrapped))
    assert [" ".join(line.text.split()) for line in found] == ARTICLE


def test_short_lines_are_not_taken_for_wrapped_ones(parser):
    entries = "Menu\nPolitics and the city\nWeather\nSport\nFood\nmore of the same\nabout us"
    assert len(parser.parse(entries).blocks) == entries.count("\n") + 1


@pytest.mark.parametrize("width", [38, 60, 72, 90])
def test_wrapped_copy_without_blank_lines_keeps_its_paragraphs(width):
    wrapped = "\n".join(textwrap.fill(line, width, break_on_hyphens=False) for line in ARTICLE)
    found = join_wrapped(wrapped, read_lines(wrapped))
    assert [" ".join(line.text.split()) for line in found] == ARTICLE


def test_lines_of_comments_and_teasers_are_counted_on_both_sides():
    talk = ["4 comments", "Okoro says:", "I have said so for years, and you never listened to me!"]
    texts = [
        *ARTICLE,
        *talk,
        "Hale says:",
        "You are so right, and so am I, every single time I speak!",
    ]
    lexicons = Lexicons("en")
    text = "\n".join(texts)
    lines = read_lines(text)
    page = page_of(lines, signs_of(text, lines, lexicons), lexicons)
    columns = dict(zip(VOICES, page.voices.columns(), strict=True))
    first, last = ({name: column[i] for name, column in columns.items()} for i in (0, -1))
    assert (first["past_talk"], last["past_talk"]) == (0, 5)
    assert first["talk_person"] == 0 < last["talk_person"]
    assert page.voices.ends_behind(0) == (len(ARTICLE), page.n)


def test_a_wire_with_a_title_in_capitals_is_wrapped_copy():
    wire = (
        "STATE BANK KEEPS RATE, SEES SLOWER YEAR\nOSTHOLM, March 4 (ONB) --\nThe State Bank on Thursday left"
        " its rate at 4 percent for the\nsecond time in a row, as it waits for the harvest.\n\nTraders had"
        " been split evenly between a cut of half a point\nand none.\n\n-0-\nONB/mf 041212 MAR 21"
    )
    found = [line.text.split("\n") for line in join_wrapped(wire, read_lines(wire))]
    assert [len(lines) for lines in found] == [1, 1, 2, 2, 1, 1]
