"""doc.explain: who found an annotation, the words it rests on, what it drew on."""

import io
import json
import pickle
from datetime import date
from types import SimpleNamespace

import attrs
import pytest
from rich.console import Console

import newsextract
from newsextract import QUOTES, Document, Field, Parser, Span, extractor, hookimpl
from newsextract.cli import show

TEXT = (
    "Ferry sails again\nBy Ana Lund\nPublished: July 13, 2018\n\n"
    "Mayor Ana Ruiz spoke on the quay of Ollerby. “We will rebuild,” she said on Thursday.\n"
)


@pytest.fixture
def doc(parser):
    return parser.parse(TEXT)


def drew_on(doc, why):
    return [(r.how, r.field, doc.text_of(r.annotation)) for r in why.drew_on]


def test_an_attribution_names_its_cue_quote_and_speaker(doc):
    (said,) = doc.attributions
    why = doc.explain(said)
    assert (why.annotation, why.field, why.rule) == (said, "newsextract.attributions", said.rule)
    assert why.provider.plugin == "newsextract"
    assert why.provider.version == newsextract.__version__
    assert why.provider.extractor == "newsextract.extractors.attributions.find_attributions"
    assert [doc.text_of(cue) for cue in why.cues] == ["said"]
    assert drew_on(doc, why) == [
        ("refers", "newsextract.quotes", "“We will rebuild,”"),
        ("refers", "newsextract.entities", "Ana Ruiz"),
    ]


def test_a_report_without_marks_names_its_heaviest_features(parser):
    doc = parser.parse("Ana Ruiz denied wrongdoing. “We will rebuild,” she said.")
    denied, said = doc.attributions
    names = [name for name, _ in doc.explain(denied).features]
    assert len(names) == 5
    weights = [abs(weight) for _, weight in doc.explain(denied).features]
    assert weights == sorted(weights, reverse=True)
    assert weights[-1] > 0
    assert doc.explain(said).features == ()


def test_a_relative_date_names_what_it_was_counted_from(doc):
    (thursday,) = doc.dates
    why = doc.explain(thursday)
    assert why.anchor == "2018-07-13"
    assert [doc.text_of(cue) for cue in why.cues] == ["Thursday"]
    assert drew_on(doc, why) == [("anchors", "newsextract.published", "July 13, 2018")]


def test_a_date_counted_from_what_the_caller_gave_draws_on_nothing(parser):
    doc = parser.parse("It sank on Thursday.", published=date(2018, 7, 13))
    why = doc.explain(doc.dates[0])
    assert (why.anchor, why.drew_on) == ("2018-07-13", ())


def test_a_date_counted_from_another_names_that(parser):
    doc = parser.parse("The ferry sank on 3 May 2016. It was raised two days later.")
    (first, later) = doc.dates
    assert later.value == "2016-05-05"
    assert drew_on(doc, doc.explain(later)) == [("anchors", "newsextract.dates", "3 May 2016")]
    assert doc.explain(first).anchor is None


def test_the_words_outside_the_parts_are_the_cue(doc):
    assert [doc.text_of(cue) for cue in doc.explain(doc.bylines[0]).cues] == ["By"]
    assert [doc.text_of(cue) for cue in doc.explain(doc.quotes[0]).cues] == ["“", "”"]


def test_every_annotation_of_an_article_can_be_explained(article):
    for name, layer in article.layers.items():
        for annotation in layer:
            why = article.explain(annotation)
            assert why.provider is not None
            assert why.rule == annotation.rule
            assert why.cues
            assert all(0 <= s.start < s.end <= len(article.text) for s in why.cues)
            assert {r.field for r in why.drew_on} <= {name, *why.provider.requires}


@attrs.frozen
class Shout:
    span: Span
    quote: Span
    cues: tuple[Span, ...]
    rule: str


SHOUTS = Field("acme.shouts", Shout)


@extractor(provides=SHOUTS, requires=[QUOTES])
def find_shouts(view):
    for quote in view[QUOTES]:
        at = view.text.find("!", quote.span.start, quote.span.end)
        if at >= 0:
            yield Shout(quote.span, quote.span, (Span(at, at + 1),), "shout.mark")


ACME = SimpleNamespace(newsextract_extractors=hookimpl(lambda: [find_shouts]))


def test_an_annotation_of_a_plugin_is_explained_alike():
    doc = Parser(plugins=[ACME], errors="raise").parse("“Cast off now!” Ana Ruiz said.")
    why = doc.explain(doc[SHOUTS][0])
    assert (why.field, why.rule, why.provider.plugin) == (
        "acme.shouts",
        "shout.mark",
        "SimpleNamespace",
    )
    assert [doc.text_of(cue) for cue in why.cues] == ["!"]
    assert drew_on(doc, why) == [("refers", "newsextract.quotes", "“Cast off now!”")]
    again = Document.from_json(doc.to_json(), fields=[SHOUTS])
    assert again == doc
    assert again.explain(again[SHOUTS][0]) == why
    assert pickle.loads(pickle.dumps(why)) == why


def test_facts_of_plugins_are_shown_and_explained():
    out = io.StringIO()
    doc = Parser(plugins=[ACME]).parse("“Cast off now!” Ana Ruiz said.")
    show(doc, Console(file=out, soft_wrap=True, width=200), explain=True)
    shown = out.getvalue()
    assert "shouts  “Cast off now!” = cues ([13,14),)" in shown
    assert "shout.mark by" in shown
    assert "refers newsextract.quotes '“Cast off now!”' [0,15)" in shown


def test_what_the_document_does_not_hold_is_refused(doc, parser):
    other = parser.parse("“No,” Brandt said.").quotes[0]
    with pytest.raises(ValueError, match="does not hold"):
        doc.explain(other)


def test_a_document_without_providers_still_says_the_rule(doc):
    data = doc.to_dict()
    del data["providers"]
    old = Document.from_dict(json.loads(json.dumps(data)))
    why = old.explain(old.quotes[0])
    assert why.provider is None
    assert why.rule == "quote.closed"
