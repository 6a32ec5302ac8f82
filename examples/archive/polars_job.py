"""The facts of an archive with Polars: python polars_job.py IN.parquet OUT.parquet."""

import sys

import polars
import pyarrow

from newsextract.arrow import parse_batches


def main(given: str, made: str) -> None:
    articles = polars.read_parquet(given, columns=["id", "text", "published"])
    batches = articles.to_arrow().to_batches(max_chunksize=500)
    found = polars.from_arrow(pyarrow.Table.from_batches(parse_batches(batches)))
    found.write_parquet(made)

    said = found.explode("attributions").unnest("attributions", separator=".")
    by = said.group_by(polars.col("attributions.source").struct.field("name").alias("speaker"))
    print(by.len().drop_nulls().sort("len", descending=True).head(3))


if __name__ == "__main__":
    main(*sys.argv[1:])
