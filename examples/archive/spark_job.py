"""The facts of an archive with Spark: python spark_job.py IN.parquet OUT.parquet [MASTER]."""

import sys
from collections.abc import Iterator

import pyarrow
from pyspark.sql import SparkSession
from pyspark.sql.pandas.types import from_arrow_schema

from newsextract.arrow import schema

COLUMNS = pyarrow.schema([("id", pyarrow.string()), *schema()])


def facts(batches: Iterator[pyarrow.RecordBatch]) -> Iterator[pyarrow.RecordBatch]:
    """Runs in the workers of Spark, a process for each core."""
    from newsextract.arrow import parse_batches

    return parse_batches(batches)


def main(given: str, made: str, master: str = "local[2]") -> None:
    builder = SparkSession.builder.master(master).appName("newsextract")
    spark = (
        builder.config("spark.sql.execution.arrow.maxRecordsPerBatch", 500)
        .config("spark.ui.enabled", "false")
        .getOrCreate()
    )
    try:
        articles = spark.read.parquet(given).select("id", "text", "published")
        found = articles.repartition(4).mapInArrow(facts, from_arrow_schema(COLUMNS))
        found.write.mode("overwrite").parquet(made)
    finally:
        spark.stop()


if __name__ == "__main__":
    main(*sys.argv[1:])
