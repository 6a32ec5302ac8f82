"""Each reader of ``benchmarks/corpora`` on a tiny corpus of our own writing, and each scorer on what is right and wrong."""

import gzip
import json
import sys
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[1] / "benchmarks"))

import corpus
from corpora.cases import Case, Clause, Head, Moment, Money, Named, Said
from corpora.counting import Rate
from corpora.known import CORPORA
from corpora.read import columns, gum, pages, polnear, prices, recognizers, reuters, rst, timeml
from corpora.read.files import CorpusError
from corpora.score import attributions, clauses, dates, heads, money, names
from corpora.words import Words

from newsextract import Span

TEXT = "“We will not go,” Ana Ruiz said. The board has warned that the quay is closed."


def words(case, spans):
    return [case.text[span.start : span.end] for span in spans]


def spans(text, *told):
    return tuple(Span(text.index(each), text.index(each) + len(each)) for each in told)


@pytest.fixture
def standoff(tmp_path):
    (tmp_path / "text").mkdir()
    (tmp_path / "ann").mkdir()
    name = "courier_2018-07-13_quay"
    (tmp_path / "text" / f"{name}.txt").write_text(TEXT, encoding="utf-8")

    def write(*lines):
        (tmp_path / "ann" / f"{name}.ann").write_text("\n".join(lines), encoding="utf-8")
        return tmp_path

    return write


SPANS = (
    "T1\tContent 0 17\t“We will not go,”",
    "T2\tSource 18 26\tAna Ruiz",
    "T3\tCue 27 31\tsaid",
    "T4\tSource 33 42\tThe board",
    "T5\tCue 43 53\thas warned",
    "T6\tContent 54 63;64 77\tthat the quay is closed",
)


@pytest.mark.parametrize(
    "joined",
    [
        (
            "R1\tof Arg1:T3 Arg2:T2",
            "R2\tof Arg1:T3 Arg2:T1",
            "R3\tof Arg1:T5 Arg2:T4",
            "R4\tof Arg1:T5 Arg2:T6",
        ),
        ("E1\tCue:T3 Source:T2 Content:T1", "E2\tCue:T5 Source:T4 Content:T6"),
    ],
    ids=["relations", "events"],
)
def test_standoff(standoff, joined):
    (case,) = polnear.read(standoff(*SPANS, *joined))
    assert case.published == date(2018, 7, 13)
    first, second = case.gold
    assert words(case, first.source + first.cue + first.content) == [
        "Ana Ruiz",
        "said",
        "“We will not go,”",
    ]
    assert words(case, second.source + second.cue) == ["The board", "has warned"]
    assert words(case, second.content) == ["that the ", "uay is closed"]


def test_standoff_content_without_a_cue(standoff):
    (case,) = polnear.read(standoff(*SPANS[:2], "R1\tof Arg1:T1 Arg2:T2"))
    (only,) = case.gold
    assert (words(case, only.source), only.cue) == (["Ana Ruiz"], ())


def test_standoff_without_its_text(tmp_path):
    (tmp_path / "a.txt").touch()
    (tmp_path / "b.ann").touch()
    with pytest.raises(CorpusError, match="has no text of the same name"):
        list(polnear.read(tmp_path))


def test_timeml(tmp_path):
    (tmp_path / "a.tml").write_text(
        """<?xml version="1.0" ?><TimeML><DOCID>a</DOCID>
<DCT><TIMEX3 tid="t0" type="DATE" value="2018-07-13" functionInDocument="CREATION_TIME">July 13</TIMEX3></DCT>
<TEXT>The quay <EVENT eid="e1">closed</EVENT> on <TIMEX3 tid="t1" type="DATE" value="2018-07-12">Thursday</TIMEX3>
for <TIMEX3 tid="t2" type="DURATION" value="P2D">two days</TIMEX3>.<TIMEX3 tid="t3" type="DATE" value="2018"/></TEXT></TimeML>"""
    )
    (case,) = timeml.read(tmp_path)
    assert case.published == date(2018, 7, 13)
    assert [(words(case, [m.span])[0], m.kind, m.values) for m in case.gold] == [
        ("Thursday", "date", ("2018-07-12",)),
        ("two days", "duration", ("P2D",)),
    ]


def test_timeml_without_a_text(tmp_path):
    (tmp_path / "a.tml").write_text("<TimeML/>")
    with pytest.raises(CorpusError, match="has no TEXT"):
        list(timeml.read(tmp_path))


COLUMNS = """-DOCSTART- -X- -X- O

Quay NNP I-NP O
closes VBZ I-VP O
. . O O

" " O O
We PRP I-NP O
wait VBP I-VP O
, , O O
" " O O
Ana NNP I-NP I-PER
Ruiz NNP I-NP I-PER
of IN I-PP O
Hale NNP I-NP I-ORG
Motors NNP I-NP I-ORG
said VBD I-VP O
in IN I-PP O
Lima NNP I-NP I-LOC
( ( O O
Peru NNP I-NP B-LOC
) ) O O
. . O O

Ruiz NNP I-NP I-PER
's POS B-NP O
German JJ I-NP I-MISC
ferry NN I-NP O
. . O O

-DOCSTART- -X- -X- O

1. NNP O O
Odde NNP I-NP I-ORG

2. NNP O O
Brill NNP I-NP I-ORG
"""


def test_columns(tmp_path):
    (tmp_path / "eng.testa").write_text(COLUMNS)
    (case,) = columns.read(tmp_path)  # the second is a table
    assert case.text == (
        'Quay closes.\n\n"We wait," Ana Ruiz of Hale Motors said in Lima (Peru).\n\nRuiz\'s German ferry.'
    )
    assert {(named.kinds, *words(case, named.names)) for named in case.gold} == {
        (("person",), "Ana Ruiz", "Ruiz"),
        (("organization",), "Hale Motors"),
        (("place",), "Lima"),
        (("place",), "Peru"),
        (("other",), "German"),
    }


def test_columns_without_documents(tmp_path):
    (tmp_path / "esp.testa").write_text("Lima B-LOC\nduerme O\n. O\n\n" * 25, encoding="latin-1")
    assert [len(case.gold[0].names) for case in columns.read_spanish(tmp_path)] == [20, 5]


CONLLU = """# newdoc id = GUM_news_quay
# newpar = head (1 s)
# text = Quay closes
1	Quay	quay	NOUN	NN	_	2	nsubj	2:nsubj	Entity=(9-object)
2	closes	close	VERB	VBZ	_	0	root	0:root	_

# newpar = p (2 s)
# text = Ana Ruiz, mayor of Ollerby, didn't come.
1	Ana	Ana	PROPN	NNP	_	8	nsubj	8:nsubj	Entity=(1-person-new-1
2	Ruiz	Ruiz	PROPN	NNP	_	1	flat	1:flat	SpaceAfter=No
3	,	,	PUNCT	,	_	4	punct	4:punct	_
4	mayor	mayor	NOUN	NN	_	1	appos	1:appos	Entity=(1-person
5	of	of	ADP	IN	_	6	case	6:case	_
6	Ollerby	Ollerby	PROPN	NNP	_	4	nmod	4:nmod	Entity=(2-place)1)1)|SpaceAfter=No
7	,	,	PUNCT	,	_	4	punct	4:punct	_
8-9	didn't	_	_	_	_	_	_	_	_
8	did	do	AUX	VBD	_	10	aux	10:aux	_
9	n't	not	PART	RB	_	10	advmod	10:advmod	_
10	come	come	VERB	VB	_	0	root	0:root	SpaceAfter=No
11	.	.	PUNCT	.	_	10	punct	10:punct	_

# text = She slept.
1	She	she	PRON	PRP	_	2	nsubj	2:nsubj	Entity=(1-person)
2	slept	sleep	VERB	VBD	_	0	root	0:root	SpaceAfter=No
3	.	.	PUNCT	.	_	2	punct	2:punct	_
"""


def test_gum(tmp_path):
    (tmp_path / "GUM_news_quay.conllu").write_text(CONLLU)
    (case,) = gum.read(tmp_path)
    assert case.text == "Quay closes\n\nAna Ruiz, mayor of Ollerby, didn't come. She slept."
    assert [(named.kinds, words(case, named.names)) for named in case.gold] == [
        (("place",), ["Ollerby"]),
        (("person",), ["Ana Ruiz"]),
    ]


RS3 = """<rst><header><relations><rel name="attribution" type="rst"/><rel name="joint" type="multinuc"/></relations></header>
<body><segment id="1" parent="6" relname="joint">O porto fechou,</segment>
<segment id="2" parent="6" relname="joint">a balsa parou,</segment>
<segment id="3" parent="6" relname="attribution">disse Ana Ruiz.</segment>
<segment id="4" parent="5" relname="elaboration">Choveu.</segment>
<group id="6" type="multinuc" parent="5" relname="span"/><group id="5" type="span"/></body></rst>"""


def test_rst(tmp_path):
    (tmp_path / "a.rs3").write_text(RS3)
    (case,) = rst.read_portuguese(tmp_path)
    assert case.text == "O porto fechou, a balsa parou, disse Ana Ruiz.\nChoveu."
    (clause,) = case.gold
    assert words(case, clause.reporting) == ["disse Ana Ruiz."]
    assert words(case, clause.content) == ["O porto fechou,", "a balsa parou,"]


def spec(tmp_path, language, name, *rows):
    (tmp_path / language).mkdir()
    (tmp_path / language / name).write_text(json.dumps(rows), encoding="utf-8-sig")
    return tmp_path


def test_recognizers_dates(tmp_path):
    text = "😀 gone on Oct/2 at 8:30, from May to June"
    context = {"ReferenceDateTime": "2016-11-07T00:00:00"}

    def result(words, name, *values):
        start = text.index(words) + 1  # the first character counts twice
        place = {"Text": words, "Start": start, "End": start + len(words) - 1}
        return place | {"TypeName": f"datetimeV2.{name}", "Resolution": {"values": values}}

    results = [
        result(
            "Oct/2",
            "date",
            {"timex": "XXXX-10-02", "type": "date", "value": "2016-10-02"},
            {"timex": "XXXX-10-02", "type": "date", "value": "2017-10-02"},
        ),
        result("8:30", "time", {"timex": "T08:30", "type": "time", "value": "08:30:00"}),
        result(
            "from May to June",
            "daterange",
            {"timex": "(XXXX-05,XXXX-06,P1M)", "type": "daterange"},
        ),
    ]
    path = spec(
        tmp_path,
        "English",
        "DateTimeModel.json",
        {"Input": text, "Context": context, "Results": results},
    )
    (case,) = recognizers.read_dates(path)
    assert (case.language, case.published) == ("en", date(2016, 11, 7))
    assert [words(case, [m.span])[0] for m in case.gold] == ["Oct/2", "8:30", "from May to June"]
    assert case.gold[0].values == ("2016-10-02", "2017-10-02", "XXXX-10-02")
    assert {"T08:30", "2016-11-07T08:30"} <= set(case.gold[1].values)
    assert case.gold[2].values == ()


def test_recognizers_money(tmp_path):
    rows = [
        {
            "Input": "pay 5 euros",
            "Results": [
                {
                    "Text": "5 euros",
                    "Start": 4,
                    "End": 10,
                    "TypeName": "currency",
                    "Resolution": {"value": "5", "unit": "Euro", "isoCurrency": "EUR"},
                }
            ],
        },
        {
            "Input": "50 cents",
            "Results": [
                {
                    "Start": 0,
                    "End": 7,
                    "TypeName": "currency",
                    "Resolution": {"value": "50", "unit": "Cent"},
                }
            ],
        },
        {
            "Input": "nothing",
            "Results": [{"TypeName": "currency", "Resolution": {"value": None, "unit": "Euro"}}],
        },
    ]
    cases = list(recognizers.read_money(spec(tmp_path, "German", "CurrencyModel.json", *rows)))
    assert [case.gold for case in cases] == [
        (Money(Span(4, 11), Decimal(5), frozenset({"EUR", None})),),
        (Money(Span(0, 8), Decimal("0.5"), frozenset()),),
        (),
    ]
    assert cases[0].language == "de"


def test_recognizers_in_other_languages_are_left_out(tmp_path):
    path = spec(tmp_path, "Turkish", "CurrencyModel.json", {"Input": "5", "Results": []})
    assert not list(recognizers.read_money(path))


def test_price_parser(tmp_path):
    file = tmp_path / "test_price_parsing.py"
    file.write_text(
        "raise SystemExit  # it is read, not run\n"
        "A = [Example(None, '1,20 €', '€', '1,20', 1.2), Example('USD', '5', 'USD', '5', 5),\n"
        "     Example(None, 'sold out', None, None, None), Example(None, 'CHF 7', 'CHF', '7', 7)]\n",
        encoding="utf-8",
    )
    assert [(case.text, case.gold) for case in prices.read_price_parser(file)] == [
        ("1,20 €", (Money(None, Decimal("1.2"), frozenset({"EUR", None})),)),
        ("sold out", ()),
        ("CHF 7", (Money(None, Decimal(7), frozenset({"CHF"})),)),
    ]


def test_quantulum(tmp_path):
    rows = [
        {
            "req": "two metres for £2,000",
            "res": [
                {"value": 2, "unit": "metre", "surface": "two metres"},
                {"value": 2000, "unit": "pound sterling", "surface": "£2,000"},
            ],
        }
    ]
    (tmp_path / "quantities.json").write_text(json.dumps(rows), encoding="utf-8")
    (case,) = prices.read_quantulum(tmp_path)
    assert case.gold == (Money(Span(15, 21), Decimal(2000), frozenset({"GBP", None})),)


def test_reuters(tmp_path):
    (tmp_path / "a.sgm").write_text(
        '<!DOCTYPE lewis>\n<REUTERS TOPICS="YES" NEWID="7">\n<DATE>26-FEB-1987 15:01:01.79</DATE>\n'
        "<TEXT>&#2;\n<TITLE>QUAY &amp; PORT CLOSE</TITLE>\n<AUTHOR>    By Ana Ruiz and J. Ode, Reuters</AUTHOR>\n"
        "<DATELINE>    PORT CALDER, Feb 25 - </DATELINE><BODY>The quay closed.\n Reuter\n&#3;</BODY></TEXT>\n</REUTERS>\n"
        '<REUTERS NEWID="8"><TEXT><TITLE>UNSIGNED</TITLE></TEXT></REUTERS>',
        encoding="latin-1",
    )
    (case,) = reuters.read(tmp_path)
    assert case.gold == (Head(("Ana Ruiz", "J. Ode"), "PORT CALDER", date(1987, 2, 25)),)
    assert case.text.startswith("QUAY & PORT CLOSE\n\n    By Ana Ruiz")
    assert case.published == date(1987, 2, 26)


@pytest.fixture
def page_corpus(tmp_path):
    body = (
        "The dam held through the night and nobody had to leave, the mayor said on Sunday evening."
    )
    (tmp_path / "html").mkdir()
    page = f"<title>Dam</title><nav><a href='/'>Home</a></nav><article><h1>Dam holds</h1><p>{body}</p></article>"
    (tmp_path / "html" / "a.html.gz").write_bytes(gzip.compress(page.encode()))
    (tmp_path / "ground-truth.json").write_text(json.dumps({"a": {"articleBody": body}}))
    return tmp_path


def test_pages(page_corpus, parser):
    pytest.importorskip("lxml")
    from corpora.score import pages as bodies

    outcome = bodies.score(pages.read(page_corpus), parser)
    assert outcome.figures == {"body.p": 100.0, "body.r": 100.0, "body.f1": 100.0}


def test_attributions_scored(parser):
    gold = (
        Said(*(spans(TEXT, each) for each in ("Ana Ruiz", "said", "“We will not go,”"))),
        Said(spans(TEXT, "We"), spans(TEXT, "has warned"), spans(TEXT, "that the quay is closed")),
        Said((), (), spans(TEXT, "quay")),
    )
    outcome = attributions.score([Case("a", TEXT, gold)], parser)
    assert outcome.figures["relations.p"] == 100.0
    assert outcome.figures["relations.r"] == 66.7
    assert outcome.figures["triples.p"] == 50.0
    assert outcome.figures["source_accuracy"] == 50.0
    assert outcome.figures["direct.triples.f1"] == 100.0
    assert [line.split(":")[1] for line in outcome.errors] == [" missed", " other source"]


def test_clauses_scored(parser):
    text = "“We will not go,” Ana Ruiz said. It rained."
    told = Clause(spans(text, "Ana Ruiz said."), spans(text, "We will not go"))
    wrong = Clause(spans(text, "It rained."), spans(text, "We will not go"))
    outcome = clauses.score([Case("a", text, (told, wrong))], parser)
    assert outcome.figures == {"unit_recall": 50.0}


def test_dates_scored(parser):
    text = "It closed on Thursday and opens on Monday after two days."
    gold = (
        Moment(*spans(text, "Thursday"), "date", ("2018-07-12",)),
        Moment(*spans(text, "on Monday"), "date", ("2018-07-09",)),
        Moment(*spans(text, "closed"), "date", ("2018",)),
        Moment(*spans(text, "two days"), "duration", ()),
    )
    figures = dates.score([Case("a", text, gold, date(2018, 7, 13))], parser).figures
    assert (figures["relaxed.p"], figures["relaxed.r"]) == (100.0, 75.0)
    assert (figures["strict.p"], figures["value.p"], figures["value.r"]) == (66.7, 50.0, 33.3)


def test_names_scored(parser):
    text = "Ana Ruiz, the mayor, came to Ollerby on Friday. Ruiz spoke."
    ruiz = Named(("person",), (Span(0, 8), Span(48, 52)))
    figures = names.score(
        [Case("a", text, (ruiz, Named(("person",), spans(text, "Ollerby"))))], parser
    ).figures
    assert (figures["person.p"], figures["person.r"], figures["place.p"]) == (100.0, 50.0, 0.0)


def test_money_scored(parser):
    text = "The quay cost €4 million, its lamps £5."
    gold = (
        Money(*spans(text, "€4 million"), Decimal(4_000_000), frozenset({"EUR"})),
        Money(None, Decimal(5), frozenset({"USD"})),
    )
    outcome = money.score([Case("a", text, gold)], parser)
    assert (
        outcome.figures["full.f1"],
        outcome.figures["amount"],
        outcome.figures["currency"],
    ) == (50, 100, 50)
    assert len(outcome.errors) == 1


def test_heads_scored(parser):
    text = "Quay closes\n\nBy Ana Ruiz\n\nPORT CALDER, July 12 (AW) - The quay closed on Thursday, the board said.\n"
    case = Case(
        "a",
        text,
        (Head(("ANA RUIZ", "Leo Ode"), "Port Calder", date(2018, 7, 12)),),
        date(2018, 7, 13),
    )
    figures = heads.score([case], parser).figures
    assert (figures["authors.p"], figures["authors.r"]) == (100.0, 50.0)
    assert (figures["dateline_place"], figures["dateline_date"]) == (100.0, 100.0)


def test_an_empty_corpus_has_no_figures_to_divide(parser):
    for module in (attributions, clauses, dates, names, money, heads):
        assert set(module.score([], parser).figures.values()) == {0.0}
    assert Rate().f1 == 0.0


def test_words():
    found = Words("She so-called it “a farce, he")
    assert sorted(found.quoted) == [3, 4, 5]


def run(monkeypatch, *arguments):
    monkeypatch.setattr(sys, "argv", ["corpus.py", *map(str, arguments)])
    return corpus.main()


def test_command(monkeypatch, capsys, tmp_path):
    file = tmp_path / "own.jsonl"
    row = {
        "text": "It cost €5 to €6.",
        "published": None,
        "gold": [{"start": 8, "end": 16, "low": "5", "high": "6"}],
    }
    file.write_text(json.dumps(row) + "\n", encoding="utf-8")
    assert run(monkeypatch, "own-money", file, "--errors", 3) == 0
    printed = capsys.readouterr().out.splitlines()
    assert printed[0].startswith("JSON lines of your own: 1 texts, 1 facts")
    assert "  amount                     100.0" in printed


def test_command_lists_what_it_knows(monkeypatch, capsys):
    assert run(monkeypatch) == 0
    printed = capsys.readouterr().out
    assert all(each.name in printed and each.page in printed for each in CORPORA)


def test_command_on_a_path_without_the_corpus(monkeypatch, capsys, tmp_path):
    assert run(monkeypatch, "timeml", tmp_path) == 2
    assert "holds no file named like *.tml" in capsys.readouterr().err


def test_command_writes_pages_for_their_program(monkeypatch, capsys, page_corpus):
    pytest.importorskip("lxml")
    output = page_corpus / "newsextract.json"
    assert run(monkeypatch, "article-pages", page_corpus, "--output", output) == 0
    assert json.loads(output.read_text(encoding="utf-8"))["a"]["articleBody"].startswith(
        "The dam held"
    )


@pytest.mark.parametrize("name", ["own-attributions", "own-dates", "own-names"])
def test_own_records(monkeypatch, capsys, tmp_path, name):
    text = "“No,” Ana Ruiz said on July 3, 2018."
    facts = {
        "own-attributions": {"source": [[6, 14]], "cue": [[15, 19]], "content": [[0, 5]]},
        "own-dates": {"start": 23, "end": 35, "kind": "date", "value": "2018-07-03"},
        "own-names": {"kind": "person", "names": [[6, 14]]},
    }
    with gzip.open(tmp_path / "own.jsonl.gz", "wt", encoding="utf-8") as lines:
        lines.write(json.dumps({"id": "a", "text": text, "gold": [facts[name]]}) + "\n")
    assert run(monkeypatch, name, tmp_path) == 0
    assert "100.0" in capsys.readouterr().out
