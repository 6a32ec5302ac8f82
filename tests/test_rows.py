"""Rows: the facts of a document, and of many, as plain dicts in words."""

import csv
import io
import json
from datetime import date
from decimal import Decimal

import attrs
import pytest

import newsextract
from newsextract import (
    AMOUNTS,
    ATTRIBUTIONS,
    BYLINES,
    DATES,
    ENTITIES,
    Document,
    Field,
    FieldUnavailableError,
    Parser,
    Span,
    UnknownFieldError,
    extractor,
    hookimpl,
)

TEXT = """Ferry to run again

By Ana Lund and Per Brandt

The ferry will sail for $5 million a year, Mayor Ana Ruiz told reporters on Monday. “We waited
too long,” she said.
"""


@attrs.frozen
class Tag:
    span: Span
    rule: str
    text: str  # as a column of every row
    words: tuple[Span, ...] = ()
    of: newsextract.Entity | None = None
    day: date | None = None
    weights: dict[str, int] = attrs.Factory(dict)
    names: tuple[str, ...] = ()


TAGS = Field("acme.tags", Tag)


class Acme:
    @staticmethod
    @hookimpl
    def newsextract_extractors():
        @extractor(provides=TAGS, requires=[ENTITIES])
        def find_tags(view):
            if "fail" in view.text:
                raise RuntimeError("tags failed")
            for entity in view[ENTITIES]:
                yield Tag(
                    entity.span,
                    "tag",
                    "mine",
                    entity.mentions,
                    entity,
                    date(2021, 6, 7),
                    {"a": 1},
                    ("b", "c"),
                )

        return [find_tags]


@pytest.fixture(scope="module")
def doc():
    return Parser(plugins=[Acme]).parse(TEXT, published=date(2021, 6, 8))


def test_an_attribution_names_its_speaker(doc):
    first, second = doc.to_rows(ATTRIBUTIONS)
    assert first["speaker"] == second["speaker"] == "Ana Ruiz"
    assert (first["cue"], first["addressee"], first["kind"]) == ("told", "reporters", "indirect")
    assert second["mention"] == "she"
    assert second["content"] == "“We waited\ntoo long,”"
    assert second["role"] == "mayor" or second["role"] == "Mayor"
    assert second["block"] == "body"


def test_every_row_says_where_its_words_stand(article):
    for field in article.layers:
        columns = set()
        for row, annotation in zip(article.to_rows(field), article[field], strict=True):
            assert article.text[row["start"] : row["end"]] == row["text"]
            assert (row["start"], row["end"]) == (annotation.span.start, annotation.span.end)
            assert row["rule"] == annotation.rule
            columns.add(tuple(row))
        assert len(columns) <= 1  # a field has the same columns in all its rows


def test_cells_are_words_and_numbers(article):
    for field in article.layers:
        for row in article.to_rows(field):
            assert {type(v) for v in row.values()} <= {str, int, bool, Decimal, type(None)}


def test_money_stays_decimal_and_moments_sort(doc):
    (money,) = doc.to_rows(AMOUNTS)
    assert (money["amount"], money["currency"], money["per"]) == (Decimal(5000000), "USD", "year")
    monday = doc.to_rows("dates")[-1]
    assert (monday["value"], monday["first"]) == ("2021-06-07", "2021-06-07")


def test_several_authors_share_a_cell(doc):
    assert doc.to_rows(BYLINES)[0]["authors"] == "Ana Lund; Per Brandt"


def test_a_row_of_a_plugin_has_all_its_values(doc):
    row = doc.to_rows(TAGS)[-1]
    assert row["tag_text"] == "mine"
    assert row["text"] == row["of"] == "Ana Ruiz"
    assert row["words"] == "Ana Ruiz … she"
    assert (row["day"], row["weights"], row["names"]) == ("2021-06-07", '{"a": 1}', "b; c")


def test_a_plugin_that_is_not_there_has_rows_too(doc):
    again = Document.from_json(doc.to_json(), fields=[])
    row = again.to_rows("acme.tags")[-1]
    assert (row["text"], row["annotation_text"], row["names"]) == ("Ana Ruiz", "mine", "b; c")
    assert json.loads(row["of"])["name"] == "Ana Ruiz"


def test_a_field_that_nobody_provides_raises(doc):
    with pytest.raises(UnknownFieldError):
        doc.to_rows("acme.absent")


def test_rows_of_many_have_the_key_of_their_record(parser):
    records = [{"text": "It cost $5.", "id": "a"}, "It cost $6 and €7."]
    found = parser.parse_many(records, workers=1, results=True)
    rows = list(newsextract.rows(found, AMOUNTS))
    assert [(row["key"], row["text"]) for row in rows] == [("a", "$5"), (1, "$6"), (1, "€7")]
    assert list(rows[0])[:4] == ["key", "text", "start", "end"]


def test_rows_take_documents_pairs_and_mappings(parser):
    doc = parser.parse("It cost $5.")
    assert next(newsextract.rows([doc], "amounts"))["key"] == 0
    assert next(newsextract.rows([("k", doc)], "amounts"))["key"] == "k"
    assert next(newsextract.rows({"m": doc}, "amounts"))["key"] == "m"


def test_rows_are_read_one_by_one(parser):
    def stream():
        yield parser.parse("It cost $5.")
        raise RuntimeError("read too far")

    assert next(newsextract.rows(stream(), AMOUNTS))["amount"] == 5


def test_rows_of_a_failed_field_raise_or_are_skipped():
    parser = Parser(plugins=[Acme])
    docs = [parser.parse("Ana Ruiz may fail."), parser.parse("Ana Ruiz spoke.")]
    with pytest.raises(FieldUnavailableError, match="tags failed"):
        list(newsextract.rows(docs, TAGS))
    assert {row["key"] for row in newsextract.rows(docs, TAGS, missing="skip")} == {1}


def test_misuse_says_what_to_write(doc):
    with pytest.raises(TypeError, match=r"doc\.to_rows\(FIELD\)"):
        newsextract.rows(doc, DATES)
    with pytest.raises(ValueError, match="'raise' or 'skip'"):
        newsextract.rows([doc], DATES, missing="drop")


def test_rows_go_into_a_csv_file(doc):
    rows = doc.to_rows(DATES)
    file = io.StringIO()
    writer = csv.DictWriter(file, rows[0])
    writer.writeheader()
    writer.writerows(rows)
    assert next(csv.DictReader(io.StringIO(file.getvalue())))["value"] == rows[0]["value"]
