"""Tables: rows written as Parquet, part by part, put together at the end.

A part holds a fixed number of records and is written whole or not at all, so a run that was killed goes on
behind its last part, and the file is the same. The columns and their types are those of the first part.
"""

from __future__ import annotations

import os
import shutil
from decimal import Decimal
from pathlib import Path
from typing import Any

Row = dict[str, Any]


def parquet() -> Any:
    """``pyarrow.parquet``, or an error that says how to install it."""
    try:
        import pyarrow.parquet
    except ModuleNotFoundError as error:
        raise ModuleNotFoundError(
            "pyarrow is missing; install it with: pip install 'newsextract[arrow]'", name="pyarrow"
        ) from error
    return pyarrow.parquet


class TableParts:
    """The parts of one table, in a folder beside the file that they become."""

    def __init__(self, path: str, schema: Any = None) -> None:
        parquet()
        self.path = Path(path)
        self.folder = Path(f"{path}.parts")
        self._schema = schema

    def begin(self, parts: int) -> None:
        """Keep so many parts, and nothing else."""
        self.folder.mkdir(parents=True, exist_ok=True)
        for part in self.folder.iterdir():
            if part.suffix != ".parquet" or int(part.stem) >= parts:
                part.unlink()
        if parts and self._schema is None:
            self._schema = parquet().read_schema(self._part(0))

    def write(self, number: int, rows: list[Row]) -> None:
        """A part, whole or not at all."""
        import pyarrow

        if self._schema is None:
            if not rows:  # a part without rows has no columns to tell
                return
            self._schema = schema_of(rows)
        table = pyarrow.Table.from_pylist(_fitting(rows, self._schema), schema=self._schema)
        written = self._part(number).with_suffix(".new")
        parquet().write_table(table, written)
        os.replace(written, self._part(number))

    def end(self) -> None:
        """Put the parts together."""
        import pyarrow

        schema = self._schema or pyarrow.schema([("key", pyarrow.string())])
        whole = Path(f"{self.path}.new")
        with parquet().ParquetWriter(whole, schema) as writer:
            for part in sorted(self.folder.iterdir()):
                writer.write_table(parquet().read_table(part, schema=schema))
        os.replace(whole, self.path)
        shutil.rmtree(self.folder)

    def _part(self, number: int) -> Path:
        return self.folder / f"{number:06d}.parquet"


def schema_of(rows: list[Row]) -> Any:
    """The columns of rows: whole numbers, numbers and truth values by their first value, else text."""
    import pyarrow

    types: dict[str, Any] = {}
    kinds = {bool: pyarrow.bool_(), int: pyarrow.int64(), float: pyarrow.float64()}
    for row in rows:
        for name, value in row.items():
            if types.get(name) is None:
                types[name] = None if value is None else kinds.get(type(value), pyarrow.string())
    return pyarrow.schema([(name, kind or pyarrow.string()) for name, kind in types.items()])


def _fitting(rows: list[Row], schema: Any) -> list[Row]:
    """Rows whose values are text where the column is."""
    import pyarrow

    texts = {field.name for field in schema if field.type == pyarrow.string()}
    return [
        {
            name: str(value)
            if name in texts and value is not None and not isinstance(value, str)
            else float(value)
            if isinstance(value, Decimal)
            else value
            for name, value in row.items()
        }
        for row in rows
    ]
