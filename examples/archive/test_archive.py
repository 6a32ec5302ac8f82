"""Each program over the same few articles: the same facts, and a bad record that costs itself alone."""

import importlib
import json
import os
import subprocess
import sys
from pathlib import Path

import pyarrow
import pyarrow.parquet
import pytest

from newsextract import Parser

HERE = Path(__file__).parent
TEXT = "“We will stay,” Mayor Ana Ruiz said on Monday. Note {}: it cost ${} million."


@pytest.fixture(scope="module")
def archive(tmp_path_factory) -> Path:
    path = tmp_path_factory.mktemp("archive") / "articles.parquet"
    texts = [TEXT.format(i, i + 1) for i in range(40)]
    columns = {
        "id": [f"a{i}" for i in range(41)],
        "text": [*texts, None],
        "published": ["2024-03-06"] * 41,
    }
    pyarrow.parquet.write_table(pyarrow.table(columns), path)
    return path


@pytest.mark.parametrize("engine", ["spark", "duckdb", "polars"])
def test_the_facts_are_those_of_a_parse(engine, archive, tmp_path):
    pytest.importorskip({"spark": "pyspark"}.get(engine, engine))
    made = tmp_path / "facts.parquet"
    program = HERE / f"{engine}_job.py"
    environment = os.environ | {"PYSPARK_PYTHON": sys.executable, "SPARK_LOCAL_IP": "127.0.0.1"}
    subprocess.run(
        [sys.executable, program, archive, made], check=True, env=environment, timeout=300
    )
    rows = {row["id"]: row for row in pyarrow.parquet.read_table(made).to_pylist()}
    assert len(rows) == 41
    for i in range(40):
        doc = Parser().parse(TEXT.format(i, i + 1))
        row = rows[f"a{i}"]
        assert row["attributions"][0]["source"]["name"] == "Ana Ruiz"
        assert row["dates"][0]["value"] == "2024-03-04"
        assert [a["amount"] for a in row["amounts"]] == [str(a.amount) for a in doc.amounts]
    assert rows["a40"]["attributions"] is None
    assert "text must be str" in json.dumps(rows["a40"]["failures"])


def test_what_is_here_is_tested():
    engines = {path.name for path in HERE.glob("*_job.py")}
    assert engines == {"spark_job.py", "duckdb_job.py", "polars_job.py"}
    assert importlib.import_module("newsextract.arrow")
