"""Record batches in and out: the schema, what is kept, and that a bad record costs itself alone."""

import datetime
import json
from pathlib import Path

import pytest

from newsextract import Parser
from newsextract.arrow import columns_of, parse_batch, parse_batches, schema

pa = pytest.importorskip("pyarrow")

TEXT = "“We will stay,” Mayor Ana Ruiz told reporters on Monday. It cost $5 million to $6 million, she said."
PUBLISHED = Path(__file__).parents[2] / "docs" / "reference" / "arrow-schema.txt"


def batch(**columns):
    return pa.record_batch(columns)


def test_the_schema_is_the_published_one():
    assert str(schema()) == PUBLISHED.read_text(encoding="utf-8").rstrip("\n"), (
        f'python -c "from newsextract.arrow import schema; print(schema())" >{PUBLISHED}'
    )


def test_facts_in_words_and_places():
    found = parse_batch(batch(id=["a1"], text=[TEXT], published=["2024-03-06"]))
    (row,) = found.to_pylist()
    assert found.schema.names[0] == "id"
    assert "text" not in found.schema.names
    said = row["attributions"][0]
    assert (said["source"]["name"], said["source"]["role"]) == ("Ana Ruiz", "Mayor")
    assert TEXT[said["content"][0]["start"] : said["content"][0]["end"]] == "“We will stay,”"
    assert row["dates"][0]["value"] == "2024-03-04"
    assert (row["amounts"][0]["low"], row["amounts"][0]["high"]) == ("5000000", "6000000")
    assert row["reference"] == "2024-03-06"
    assert row["failures"] == []


def test_columns_are_those_of_the_document():
    doc = Parser(plugins=False).parse(TEXT)
    found = pa.RecordBatch.from_pylist([columns_of(doc)], schema=schema()).to_pylist()[0]
    for name in ("quotes", "attributions", "amounts", "dates", "entities", "blocks"):
        assert len(found[name]) == len(doc[f"newsextract.{name}"])
        assert [a["rule"] for a in found[name]] == [a.rule for a in doc[f"newsextract.{name}"]]


def test_all_fields_of_many_documents_fit_the_schema():
    texts = [
        TEXT,
        "",
        "By Nora Lenz\n\nPublished: 3 May 2019\n\nFEN POINT (Reuters) - Rain fell.",
        "\ud800 x"[1:],
    ]
    found = parse_batch(batch(text=texts))
    assert found.num_rows == 4
    assert found.schema == schema()
    found.validate(full=True)


def test_a_bad_record_costs_itself_alone():
    found = parse_batch(
        batch(id=[1, 2, 3], text=[TEXT, None, TEXT], published=["", None, "soon"])
    ).to_pylist()
    assert [row["id"] for row in found] == [1, 2, 3]
    assert found[0]["attributions"]
    assert found[1]["attributions"] is None
    assert "text must be str, not NoneType" in found[1]["failures"][0]["error"]
    assert "soon" in found[2]["failures"][0]["error"]


def test_days_of_many_types():
    day = datetime.date(2024, 3, 6)
    for column in (
        pa.array([day]),
        pa.array([datetime.datetime(2024, 3, 6)]),
        pa.array(["2024-03-06T10:00"]),
    ):
        found = parse_batch(batch(text=pa.array([TEXT]), published=column)).to_pylist()
        assert found[0]["dates"][0]["value"] == "2024-03-04"


def test_an_empty_batch_has_the_same_columns():
    empty = pa.RecordBatch.from_pylist(
        [], schema=pa.schema([("id", pa.int64()), ("text", pa.string())])
    )
    assert parse_batch(empty).schema == parse_batch(batch(id=[1], text=["x"])).schema


def test_without_a_field_its_column_is_null():
    parser = Parser(plugins=False, only=["quotes"])
    (row,) = parse_batch(batch(text=[TEXT]), parser=parser).to_pylist()
    assert row["quotes"]
    assert row["amounts"] is None


def test_fields_of_plugins_are_json():
    parser = Parser(plugins=False)
    (row,) = parse_batch(
        batch(text=[TEXT]), parser=parser, plugins=["newsextract.quotes"]
    ).to_pylist()
    assert json.loads(row["newsextract.quotes"])[0]["kind"] == "direct"


def test_pages():
    pytest.importorskip("lxml")
    page = f"<h1>Mayor stays in Fen</h1><p>{TEXT}</p>"
    (row,) = parse_batch(batch(page=[page], id=["a"]), text="page", html=True).to_pylist()
    assert row["text"].startswith("Mayor stays in Fen")
    assert row["id"] == "a"


def test_many_batches():
    found = list(parse_batches([batch(text=[TEXT]), batch(text=["x", "y"])]))
    assert [b.num_rows for b in found] == [1, 2]


def test_a_missing_column_is_misuse():
    with pytest.raises(KeyError):
        parse_batch(batch(words=[TEXT]))
