"""Arrow: record batches of articles in, record batches of facts out, for Spark, DuckDB, Polars, Ray and Dask.

    >>> import pyarrow
    >>> from newsextract.arrow import parse_batch
    >>> articles = pyarrow.record_batch({"id": ["a1"], "text": ["“Yes,” Ana Ruiz said."]})
    >>> parse_batch(articles).to_pylist()[0]["attributions"][0]["source"]["name"]
    'Ana Ruiz'

``schema()`` is that of the facts: a column for each field, a list of structs with the attributes of its
annotations; a span is ``{start, end}``, a decimal and a moment are text, the field of a plugin is JSON text.
The columns of the input stand before them, but for the text. A record that cannot be read has null in all
fields and says why in ``failures``. Needs the extra arrow (pyarrow).
"""

from newsextract.arrow._batches import parse_batch, parse_batches
from newsextract.arrow._schema import columns_of, schema

__all__ = ["columns_of", "parse_batch", "parse_batches", "schema"]
