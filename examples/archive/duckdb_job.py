"""The facts of an archive with DuckDB: python duckdb_job.py IN.parquet OUT.parquet."""

import sys

import duckdb
import pyarrow

from newsextract.arrow import parse_batches, schema


def main(given: str, made: str) -> None:
    articles, database = duckdb.connect(), duckdb.connect()  # one reads while the other writes
    batches = articles.sql(
        "SELECT id, text, published FROM read_parquet($path)", params={"path": given}
    ).to_arrow_reader(500)
    columns = pyarrow.schema([batches.schema.field("id"), *schema()])
    found = pyarrow.RecordBatchReader.from_batches(columns, parse_batches(batches))
    database.register("found", found)  # read as it comes, never whole
    database.execute(f"COPY found TO '{made}' (FORMAT parquet)")


if __name__ == "__main__":
    main(*sys.argv[1:])
