"""Data that nobody vouches for: a sound document, or one error with the path to what is wrong."""

import importlib.metadata
import json
import random
import sys
from decimal import Decimal
from pathlib import Path

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsextract import (
    Document,
    Field,
    Parser,
    PlainAnnotation,
    SerializationError,
    Span,
    UnknownFieldError,
    extractor,
    hookimpl,
)

sys.path.insert(0, str(Path(__file__).parents[1] / "fuzz"))
import mutations

PARSER = Parser(plugins=False, errors="raise")
TEXT = "“We will rebuild,” Mayor Ana Ruiz said on Monday, 9 July 2018. It will cost $5 million."
DATA = PARSER.parse(TEXT).to_dict()
DOCUMENTS = mutations.documents()


@attrs.frozen
class Word:
    span: Span
    rule: str
    weight: float = 1.0


WORDS = Field("acme.words", Word)


@extractor(provides=WORDS)
def find_words(view):
    return [Word(Span(0, 1), "word", 0.5)]


class Acme:
    newsextract_extractors = staticmethod(hookimpl(lambda: [find_words]))


def changed(change):
    data = json.loads(json.dumps(DATA))
    change(data)
    return data


def put(path, value):
    """A change that sets what stands at the end of a path."""

    def change(data):
        for step in path[:-1]:
            data = data[step]
        data[path[-1]] = value

    return change


DATES = ("layers", "newsextract.dates", 0)
AMOUNTS = ("layers", "newsextract.amounts", 0)


@pytest.mark.parametrize(
    ("change", "path", "says"),
    [
        (put(("text",), 5), "text", "a text is wanted, not int 5"),
        (put(("text",), None), "text", "a text"),
        (lambda d: d.pop("layers"), "", "needs 'layers'"),
        (lambda d: d.pop("failures"), "", "needs 'failures'"),
        (put(("layers",), []), "layers", "an object"),
        (put(("layers", "newsextract.dates"), {}), "layers.newsextract.dates", "a list"),
        (put(("layers", "dates"), []), "layers", "the name of a field"),
        (put(DATES, None), "layers.newsextract.dates[0]", "a Timex"),
        (put((*DATES, "span"), [0.0, 1.0]), "layers.newsextract.dates[0].span", "whole number"),
        (put((*DATES, "span"), [True, 1]), "layers.newsextract.dates[0].span", "whole number"),
        (put((*DATES, "span"), [3, 1]), "layers.newsextract.dates[0].span", r"not \[3,1\)"),
        (put((*DATES, "span"), [0, 999]), "layers.newsextract.dates[0].span", "outside a text"),
        (put((*DATES, "kind"), "day"), "layers.newsextract.dates[0].kind", "one of 'date'"),
        (put((*DATES, "start"), "soon"), "layers.newsextract.dates[0].start", "a date or a time"),
        (put((*DATES, "rule"), ""), "layers.newsextract.dates[0].rule", "no rule"),
        (put((*DATES, "more"), 1), "layers.newsextract.dates[0]", "has no 'more'"),
        (put((*AMOUNTS, "amount"), "NaN"), "layers.newsextract.amounts[0].amount", "digits"),
        (put((*AMOUNTS, "amount"), "1e999999999"), "layers.newsextract.amounts[0].amount", "digi"),
        (put((*AMOUNTS, "amount"), 5), "layers.newsextract.amounts[0].amount", "as a text"),
        (put((*AMOUNTS, "candidates"), "x"), "layers.newsextract.amounts[0].candidates", "a list"),
        (
            put((*AMOUNTS, "candidates"), [5]),
            "layers.newsextract.amounts[0].candidates[0]",
            "text",
        ),
        (
            put((*AMOUNTS, "converts"), [0, 999]),
            "layers.newsextract.amounts[0].converts",
            "outsid",
        ),
        (put(("layers", "newsextract.blocks"), []), "layers.newsextract.blocks", "in no block"),
        (put(("language",), "../../secrets"), "language", "BCP 47"),
        (put(("reference",), 5), "reference", "a date or a time"),
        (put(("failures",), [["x"]]), "failures[0]", "a list of 4"),
        (put(("failures",), [[None, "x", None, 5]]), "failures[0][3]", "a text"),
        (put(("providers", 0, 4), "x"), "providers[0][4]", "a list"),
        (put(("format",), True), "", "format is True"),
        (put(("format",), 2), "", "format is 2"),
        (put(("more",), 1), "", "a document has no 'more'"),
    ],
)
def test_what_does_not_fit_is_named_by_its_path(change, path, says):
    with pytest.raises(SerializationError, match=says) as caught:
        Document.from_dict(changed(change))
    assert caught.value.path == path
    assert str(caught.value).startswith(f"{path}: " if path else "")


def test_rows_out_of_order_are_refused():
    data = changed(lambda d: d["layers"]["newsextract.entities"].reverse())
    data["layers"]["newsextract.dates"] = [
        {**DATA["layers"]["newsextract.dates"][0], "span": [at, at + 1]} for at in (9, 3)
    ]
    with pytest.raises(SerializationError, match=r"dates\[1\].span: begins at 3, after one at 9"):
        Document.from_dict(data)


@pytest.mark.parametrize(
    "data",
    [
        "",
        "[" * 100_000,
        '{"format":' * 50_000,
        b"\xff\xfe\x00",
        b"\x80abc",
        '{"format": ' + "9" * 5_000 + "}",
        '{"format": 1, "text": NaN}',
        "null",
        "5",
        json.dumps(DATA).replace('"2018', '"\\ud800'),
    ],
)
def test_what_is_no_document_is_one_error(data):
    with pytest.raises(SerializationError):
        Document.from_json(data)


def test_dicts_nested_without_end_are_refused():
    deep = DATA
    for _ in range(5_000):
        deep = {"via": [deep]}
    with pytest.raises(SerializationError, match="deep"):
        Document.from_dict(deep)


@settings(max_examples=300)
@given(st.integers(0, 2**64), st.sampled_from(DOCUMENTS))
def test_a_mutation_is_a_sound_document_or_one_error(seed, data):
    mutations.check(mutations.mutated(random.Random(seed), data))


@pytest.mark.parametrize(
    "text",
    [
        "A lone \ud800 surrogate, said Ana Ruiz on July 4, 2018. \udcff",
        "A pair \ud83d\ude00 of them, said Ana Ruiz on July 4, 2018. “\ud83d\ude00,” he said.",
        "An emoji \U0001f600 and NUL \x00, said Ana Ruiz on July 4, 2018.",
    ],
)
def test_lone_surrogates_encode_and_come_back(text):
    doc = PARSER.parse(text)
    written = doc.to_json().encode("utf-8")
    assert Document.from_json(written) == doc
    assert Document.from_json(written).text == text


def test_layers_of_a_plugin_that_is_not_there_stay_plain_data():
    doc = Parser(plugins=[Acme()], errors="raise").parse(TEXT)
    written = doc.to_json()
    plain = Document.from_json(written)
    (word,) = plain.layers["acme.words"]
    assert word == PlainAnnotation(
        Span(0, 1), "word", {"span": (0, 1), "rule": "word", "weight": 0.5}
    )
    assert plain.to_json() == written
    assert Document.from_json(plain.to_json()) == plain
    assert Document.from_json(written, fields=[WORDS]) == doc
    assert hash(word) == hash(word)
    with pytest.raises(TypeError, match="read-only"):
        word.data["weight"] = 2
    with pytest.raises(UnknownFieldError, match="fields="):
        plain[WORDS]


def test_fields_of_installed_plugins_are_read_without_naming_them(monkeypatch):
    from newsextract import _plugins

    entry = importlib.metadata.EntryPoint("acme", __name__ + ":Acme", "newsextract")
    monkeypatch.setitem(sys.modules, entry.value.partition(":")[0], sys.modules[__name__])
    monkeypatch.setattr(_plugins, "entry_points", lambda group: [entry])
    _plugins.installed_fields.cache_clear()
    try:
        doc = Parser().parse(TEXT)
        assert doc[WORDS] == (Word(Span(0, 1), "word", 0.5),)
        assert Document.from_json(doc.to_json()) == doc
        assert Document.from_json(doc.to_json())[WORDS] == doc[WORDS]
    finally:
        _plugins.installed_fields.cache_clear()


def test_a_plugin_s_class_that_refuses_is_one_error():
    @attrs.frozen
    class Picky:
        span: Span
        rule: str
        share: Decimal = attrs.field(default=Decimal(1), validator=attrs.validators.lt(2))
        of: frozenset[int] = frozenset()

    field = Field("acme.picky", Picky)
    good = changed(put(("layers", "acme.picky"), [{"span": [0, 1], "rule": "x", "of": [1, 2]}]))
    assert Document.from_dict(good, fields=[field])[field][0].of == {1, 2}
    for wrong in ({"share": "3"}, {"of": [None]}, {"of": 5}, {"share": "x"}):
        data = changed(put(("layers", "acme.picky"), [{"span": [0, 1], "rule": "x", **wrong}]))
        with pytest.raises(SerializationError) as caught:
            Document.from_dict(data, fields=[field])
        assert caught.value.path.startswith("layers.acme.picky[0]")


def test_documents_of_some_fields_alone_keep_the_invariants():
    from newsextract import AMOUNTS
    from newsextract.testing import check_invariants

    doc = Parser(plugins=False, only=[AMOUNTS]).parse(TEXT)
    check_invariants(doc)
    assert Document.from_json(doc.to_json()) == doc
