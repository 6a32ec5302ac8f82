import os
import pickle
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from datetime import date

import pytest

import newsextract
from newsextract import AMOUNTS, ATTRIBUTIONS, DATES, QUOTES, Parser, UnknownFieldError

TEXT = "“We will rebuild,” Mayor Ana Ruiz said on Thursday. It will cost $5 million."


def test_parse_finds_who_said_what():
    doc = newsextract.parse(TEXT, published=date(2018, 7, 13))
    (said,) = doc.attributions_of(doc.quotes[0])
    assert said.source.name == "Ana Ruiz"
    assert doc.said_by(doc.people[0]) == (said,)
    assert doc.text_of(said.content) == "“We will rebuild,”"
    assert doc.dates[0].value == "2018-07-12"
    assert doc.reference == date(2018, 7, 13)


def test_stated_date_anchors_relative_ones():
    doc = newsextract.parse(
        "Mayor resigns\nPublished: July 13, 2018\n\nThe mayor of the town resigned on Thursday."
    )
    assert doc.dates[0].value == "2018-07-12"
    assert doc.reference == date(2018, 7, 13)


def test_without_any_date_values_stay_open():
    doc = newsextract.parse("The mayor of the town resigned on Thursday.")
    assert doc.dates[0].value == "XXXX-WXX-4"
    assert doc.dates[0].start is None


@pytest.mark.parametrize(
    ("text", "remedy"),
    [(b"abc", "decode it first"), (None, "pass ''"), (7, "pass the article's text")],
)
def test_text_must_be_str(parser, text, remedy):
    with pytest.raises(TypeError, match=remedy):
        parser.parse(text)


def test_published_must_be_a_date(parser):
    with pytest.raises(TypeError, match="fromisoformat"):
        parser.parse("x", published="2018-07-13")


def test_errors_must_be_known(parser):
    with pytest.raises(ValueError, match="'record' or 'raise'"):
        parser.parse("x", errors="ignore")
    with pytest.raises(ValueError, match="'record' or 'raise'"):
        Parser(errors="ignore")


@pytest.mark.parametrize("text", ["", " ", "\n\n", "\t \r\n \u00a0"])
def test_blank_texts_give_empty_documents(parser, text):
    doc = parser.parse(text)
    assert doc.text == text
    assert not any(doc.layers.values())
    assert doc.headline is None


def test_only_finds_a_field_and_what_it_requires():
    doc = Parser(plugins=False, only=[ATTRIBUTIONS]).parse(TEXT)
    assert doc[ATTRIBUTIONS]
    assert doc[QUOTES]
    with pytest.raises(UnknownFieldError, match=r"newsextract\.amounts"):
        doc[AMOUNTS]


def test_without_leaves_a_field_out():
    with pytest.raises(UnknownFieldError):
        Parser(plugins=False, without=[DATES]).parse(TEXT)[DATES]


def test_noise_reads_facts_from_captions_too():
    text = (
        "Bridge closes\n\nThe only bridge to the island was closed after divers found a crack.\n"
        "Whitlock says no at the bridge, which cost $9 million. (Photo: Calder Courier)\n"
    )
    assert not Parser(plugins=False).parse(text).amounts
    assert Parser(plugins=False, noise=True).parse(text).amounts


def test_parser_pickles_and_is_thread_safe(parser):
    again = pickle.loads(pickle.dumps(parser))
    texts = [TEXT.replace("$5", f"${n}") for n in range(40)]
    with ThreadPoolExecutor(4) as pool:
        assert list(pool.map(again.parse, texts)) == [parser.parse(t) for t in texts]


def test_parse_many_in_this_process(parser, capsys):
    docs = list(
        parser.parse_many(
            [TEXT, {"text": TEXT, "published": date(2018, 7, 13)}], workers=1, progress=True
        )
    )
    assert docs[1].dates[0].value == "2018-07-12"
    assert "2 articles" in capsys.readouterr().err


@pytest.mark.parametrize("ordered", [True, False])
def test_parse_many_in_processes(parser, ordered):
    texts = [TEXT.replace("$5", f"${n}") for n in range(70)]
    docs = list(parser.parse_many(texts, workers=2, ordered=ordered))
    assert sorted(d.text for d in docs) == sorted(texts)
    if ordered:
        assert [d.text for d in docs] == texts


def test_parse_many_refuses_other_records(parser):
    with pytest.raises(TypeError, match="a mapping with a 'text'"):
        list(parser.parse_many([{"body": "x"}], workers=1, errors="raise"))


def test_the_order_of_extractors_does_not_hang_on_the_hash_seed():
    code = "from newsextract import Parser; print([s.extractor.name for s in Parser().steps])"
    orders = {
        subprocess.run(
            [sys.executable, "-c", code],
            env={**os.environ, "PYTHONHASHSEED": seed, "NEWSEXTRACT_NO_PLUGINS": "1"},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2", "3")
    }
    assert len(orders) == 1


def test_where_nouns_are_capitalised_a_first_name_tells_persons():
    doc = newsextract.parse(
        "Hafen in Lillevik gesperrt\nDer Hafen ist seit Montag gesperrt. Das sagte die Sprecherin "
        "Ingrid Falk am Dienstag. Falk nannte die Lage ernst, und die Stadt schließt die Schule.",
        language="de",
    )
    assert [(e.name, [doc.text_of(m) for m in e.mentions]) for e in doc.entities] == [
        ("Ingrid Falk", ["Ingrid Falk", "Falk"])
    ]
