"""The corpora that can be read: where each is had, in which form, and what is scored on it."""

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

import attrs

from corpora.cases import Case
from corpora.counting import Outcome
from corpora.read import (
    columns,
    gum,
    pages,
    polnear,
    prices,
    recognizers,
    records,
    reuters,
    rst,
    timeml,
)
from corpora.score import attributions, clauses, dates, heads, money, names
from corpora.score import pages as bodies
from newsextract import Parser


@attrs.frozen
class Corpus:
    """One corpus."""

    name: str  # on the command line
    is_: str
    page: str  # where it is had
    give: str  # what the path names
    read: Callable[[Path], Iterator[Case[Any]]]
    score: Callable[[Iterable[Case[Any]], Parser], Outcome]


_OWN = "JSON lines of your own"
_CONLL = "https://www.clips.uantwerpen.be/conll{}/ner/"
_RECOGNIZERS = "https://github.com/microsoft/Recognizers-Text"

CORPORA = (
    Corpus(
        "polnear",
        "PolNeAR 1.0, attributions",
        "https://github.com/networkdynamics/PolNeAR",
        "the folder of a part, train for one, with .txt and .ann below it",
        polnear.read,
        attributions.score,
    ),
    Corpus(
        "timeml",
        "TempEval-3: Platinum, TimeBank, AQUAINT",
        "https://www.cs.york.ac.uk/semeval-2013/task1/",
        "a folder of .tml files",
        timeml.read,
        dates.score,
    ),
    Corpus(
        "conll-2003",
        "CoNLL-2003, names in English",
        _CONLL.format(2003),
        "eng.train, eng.testa or eng.testb, or their folder",
        columns.read,
        names.score,
    ),
    Corpus(
        "conll-2002-es",
        "CoNLL-2002, names in Spanish",
        _CONLL.format(2002),
        "esp.testa for one",
        columns.read_spanish,
        names.score,
    ),
    Corpus(
        "conll-2002-nl",
        "CoNLL-2002, names in Dutch",
        _CONLL.format(2002),
        "ned.testa for one",
        columns.read_dutch,
        names.score,
    ),
    Corpus(
        "kind",
        "KIND, names in Italian",
        "https://github.com/dhfbk/KIND",
        "a .tsv file of Wikinews",
        columns.read_italian,
        names.score,
    ),
    Corpus(
        "gum",
        "GUM, names with coreference",
        "https://github.com/amir-zeldes/gum",
        "the folder dep, or one .conllu",
        gum.read,
        names.score,
    ),
    Corpus(
        "gum-clauses",
        "GUM, clauses that report",
        "https://github.com/amir-zeldes/gum",
        "the folder rst/rstweb",
        rst.read_english,
        clauses.score,
    ),
    Corpus(
        "cstnews",
        "CSTNews, clauses that report, in Portuguese",
        "http://nilc.icmc.usp.br/CSTNews/",
        "the folder of the .rs3 files",
        rst.read_portuguese,
        clauses.score,
    ),
    Corpus(
        "recognizers-dates",
        "Recognizers-Text, dates in seven languages",
        _RECOGNIZERS,
        "Specs/DateTime, or the folder of one language in it",
        recognizers.read_dates,
        dates.score,
    ),
    Corpus(
        "recognizers-money",
        "Recognizers-Text, sums in seven languages",
        _RECOGNIZERS,
        "Specs/NumberWithUnit, or the folder of one language in it",
        recognizers.read_money,
        money.score,
    ),
    Corpus(
        "price-parser",
        "price-parser's test cases",
        "https://github.com/scrapinghub/price-parser",
        "tests/test_price_parsing.py",
        prices.read_price_parser,
        money.score,
    ),
    Corpus(
        "quantulum3",
        "quantulum3's test cases",
        "https://github.com/nielstron/quantulum3",
        "quantulum3/_lang/en_US/tests/quantities.json",
        prices.read_quantulum,
        money.score,
    ),
    Corpus(
        "reuters",
        "Reuters-21578, authors and datelines",
        "https://archive.ics.uci.edu/dataset/137/reuters+21578+text+categorization+collection",
        "a folder of .sgm files",
        reuters.read,
        heads.score,
    ),
    Corpus(
        "article-pages",
        "the article-extraction-benchmark, whole pages of HTML",
        "https://github.com/scrapinghub/article-extraction-benchmark",
        "its folder, with ground-truth.json and html",
        pages.read,
        bodies.score,
    ),
    Corpus(
        "own-attributions", _OWN, "-", "the file", records.read_attributions, attributions.score
    ),
    Corpus("own-dates", _OWN, "-", "the file", records.read_dates, dates.score),
    Corpus("own-names", _OWN, "-", "the file", records.read_names, names.score),
    Corpus("own-money", _OWN, "-", "the file", records.read_money, money.score),
)
