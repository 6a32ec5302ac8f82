"""The Doc of spaCy, where spaCy is installed."""

import json

import pytest

from newsextract import Parser
from newsextract.export.plain import writable

spacy = pytest.importorskip("spacy")
pytestmark = pytest.mark.filterwarnings("ignore")  # its own, of its dependencies


def test_spans_stand_in_groups(article):
    from newsextract.export.spacy import to_spacy

    doc = to_spacy(article)
    assert doc.text == writable(article.text)
    assert len(doc.spans["amounts"]) == len(article.amounts)
    for span, money in zip(doc.spans["amounts"], article.amounts, strict=True):
        assert span.start_char <= money.span.start
        assert span.end_char >= money.span.end
        assert span.label_ == (money.currency or "money")
        assert span.id_ == money.rule
    assert len(doc.spans["cues"]) == len([a for a in article.attributions if a.cue])
    assert doc.user_data["newsextract"]["newsextract.dates"] == article.to_rows("dates")


def test_a_pipeline_of_your_own_reads_the_text(parser):
    from newsextract.export.spacy import to_spacy

    nlp = spacy.blank("en")
    nlp.add_pipe("sentencizer")
    doc = to_spacy(parser.parse("It cost $5. “No,” Ana Ruiz said."), nlp)
    assert len(list(doc.sents)) == 2
    assert [span.text for span in doc.spans["sources"]] == ["Ana Ruiz"]


def test_the_json_is_what_spacy_reads(parser):
    from newsextract import export

    data = json.loads(export.write(parser.parse("“No,” Ana Ruiz said on Monday."), "spacy"))
    doc = spacy.tokens.Doc(spacy.blank("en").vocab).from_json(data)
    assert [span.text for span in doc.spans["dates"]] == ["Monday"]


def test_a_language_that_spacy_lacks_is_read_by_its_marks():
    from newsextract.export.spacy import to_spacy

    doc = to_spacy(Parser(plugins=False).parse("Es kostet 5 Euro.", language="gsw"))
    assert doc.text == "Es kostet 5 Euro."
