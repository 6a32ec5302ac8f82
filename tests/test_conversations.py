"""Conversations: who speaks each turn of an invented one, and lists with labels that nobody speaks."""

import tomllib
from collections import Counter
from pathlib import Path

import pytest

from newsextract import Document, Parser

PARSER = Parser(plugins=False, errors="raise")
ROWS = tomllib.loads(Path(__file__).with_name("conversations.toml").read_text(encoding="utf-8"))


def turns(doc: Document) -> Counter[str]:
    """The speakers that are told, with how many turns each has."""
    return Counter(
        said.source.name
        for said in doc.attributions
        if said.rule == "attribution.transcript-turn" and said.source and said.source.name
    )


@pytest.mark.parametrize("row", ROWS["conversation"], ids=lambda row: row["name"])
def test_each_turn_reaches_its_speaker(row):
    assert turns(PARSER.parse(row["text"])) == row["speakers"]


@pytest.mark.parametrize("row", ROWS["nobody"], ids=lambda row: row["name"])
def test_nobody_speaks(row):
    doc = PARSER.parse(row["text"])
    assert not [said for said in doc.attributions if said.rule == "attribution.transcript-turn"]


CALL = """Hale Motors call

Call participants:

Robert Ode -- Chief Financial Officer

Jane Kim -- Hale Securities, Analyst

Jane Kim -- Hale Securities, Analyst

Good morning. What margin do you expect?

Robert Ode -- Chief Financial Officer

We expect a margin of 41%. I doubt that it falls.

The board says the plant will open in May.

Jane Kim -- Hale Securities, Analyst

Thank you.
"""


def test_a_line_of_its_own_is_the_label_and_its_turn_has_a_span_a_paragraph():
    doc = PARSER.parse(CALL)
    ode = next(s for s in doc.attributions if s.source.name == "Robert Ode" and s.cue is None)
    assert doc.text_of(ode.source.span) == "Robert Ode -- Chief Financial Officer"
    assert ode.source.role == "Chief Financial Officer"
    assert [doc.text[s.start : s.end][:9] for s in ode.content] == ["We expect", "The board"]
    kinds = {doc.text_of(block): block.kind for block in doc.blocks}
    assert kinds["Robert Ode -- Chief Financial Officer"] == "body"


def test_what_a_turn_reports_hangs_below_it_and_i_is_its_speaker():
    doc = PARSER.parse(CALL)
    inner = {doc.text_of(said.source.span): said for said in doc.attributions if said.via}
    assert inner["I"].source.name == "Robert Ode"
    assert inner["We"].source.name == "Robert Ode"
    assert inner["The board"].via.source.name == "Robert Ode"


def test_a_list_of_participants_names_persons_with_their_roles():
    people = {entity.name: entity.role for entity in PARSER.parse(CALL).people}
    assert people == {
        "Robert Ode": "Chief Financial Officer",
        "Jane Kim": "Hale Securities, Analyst",
    }


def test_an_answer_without_a_label_has_the_mention_that_introduces_its_speaker():
    text = next(r["text"] for r in ROWS["conversation"] if r["name"] == "numbered unlabelled")
    doc = PARSER.parse(text)
    said = next(s for s in doc.attributions if s.rule == "attribution.transcript-turn")
    assert doc.text_of(said.source.span) == "Nora Calder"
    assert said.cue is None
    assert said.source.span.start < said.content[0].start


ASKED = """"I never liked the sea": an interview with Jan Okoro

The fisherman Jan Okoro, 71, sold his boat on Friday.

**Do you think that you will miss it?**

My knees told me so. I doubt that I will.

**You said the sea was calm. Hale says it was rough. Was it?**

Clerks were told that it was.

**What now?**

I could not climb the ladder.
"""


def test_nobody_says_what_a_question_asks_of_you():
    doc = PARSER.parse(ASKED)
    told = [s for s in doc.attributions if s.rule != "attribution.transcript-turn"]
    found = [(s.source and doc.text_of(s.source.span), doc.text_of(s.cue)) for s in told]
    assert found == [("I", "doubt"), ("Hale", "says"), (None, "were told")]


def test_an_answer_without_a_label_spans_what_is_said():
    doc = PARSER.parse(ASKED)
    said = [s for s in doc.attributions if s.rule == "attribution.transcript-turn"]
    assert [s.span for s in said] == [s.content[0] for s in said]


def test_a_report_in_a_turn_spans_its_cue():
    told = [s for s in PARSER.parse(ASKED).attributions if s.via]
    assert [(min(s.cue.start, s.content[0].start), s.cue.end) for s in told if not s.source] == [
        (s.span.start, s.cue.end) for s in told if not s.source
    ]


def test_a_turn_in_marks_is_direct():
    text = next(r["text"] for r in ROWS["conversation"] if r["name"] == "quoted turns")
    assert {s.kind for s in PARSER.parse(text).attributions} == {"direct"}


QUOTING = """A talk with Leo Brandt, baker

Leo Brandt opened his third shop in May.

**Ana Ruiz:** Why bread? Do you like it?

**Leo Brandt:** My father said, “I will not go.” I went, as people eat it.

**Ana Ruiz:** You eat it too.

**Leo Brandt:** Every day.
"""
# name of a conversation, a speaker, what stands for them in it
MENTIONS = [
    ("bracket double (wiki)", "Marta Ruiz", ["Marta Ruiz"] * 2 + ["you", "Marta Ruiz", "My", "I", "MR"]),
    ("bracket double (wiki)", "Norvik Post", ["Norvik Post", "Norvik Post", "NP", "NP"]),
    ("timecodes rev", "Ana Ruiz", ["Ana Ruiz", "I", "Ana Ruiz"]),
    ("leading timecodes", "Paul Okoro", ["Paul Okoro", "me", "you", "your", "Paul Okoro", "I", "my"]),
    ("dash names", "Hale", ["HALE", "HALE", "I"]),
]  # fmt: skip


@pytest.mark.parametrize(("name", "speaker", "mentions"), MENTIONS)
def test_labels_and_what_speakers_call_themselves_are_mentions(name, speaker, mentions):
    doc = PARSER.parse(next(r["text"] for r in ROWS["conversation"] if r["name"] == name))
    (entity,) = [entity for entity in doc.entities if entity.name == speaker]
    assert [doc.text[s.start : s.end] for s in entity.mentions] == mentions


def test_a_list_of_participants_is_a_mention_and_you_is_who_is_asked():
    doc = PARSER.parse(CALL)
    ode, kim = doc.people
    assert [doc.text[s.start : s.end] for s in ode.mentions] == [
        "Robert Ode",
        "you",
        "Robert Ode",
        "I",
    ]
    assert [doc.text[s.start : s.end] for s in kim.mentions] == ["Jane Kim"] * 3


def test_in_quotation_marks_of_a_turn_another_is_i():
    doc = PARSER.parse(QUOTING)
    spoken = {p.name: [doc.text[s.start : s.end + 5] for s in p.mentions] for p in doc.people}
    assert "I went" in spoken["Leo Brandt"]
    assert "I will" not in spoken["Leo Brandt"]
    assert "you like" in spoken["Leo Brandt"]
    assert "You eat " not in spoken["Leo Brandt"]  # no question
