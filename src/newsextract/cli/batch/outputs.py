"""Outputs: what a batch writes, and how far it is, so that a run that was killed goes on where it was.

Beside OUT stands ``OUT.failures.jsonl`` with the key and the reason of each record that failed, and, until all is
done, ``OUT.state``: how many records are done, and how long each file was then. A run that goes on cuts the files
back to that, so a torn last line is healed, nothing is there twice and nothing is lost.
"""

from __future__ import annotations

import json
import os
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any, BinaryIO

from newsextract.cli.batch.job import Answer, Target, csv_lines
from newsextract.cli.batch.tables import TableParts

_SECONDS, _RECORDS = 1.0, 1000  # between two notes of how far it is
PART = 1000  # records of a part of Parquet


class StateError(Exception):
    """A run that cannot go on: another one, or other inputs."""


class Outputs:
    """The files of a run; a context manager that notes how far it is when it is left."""

    def __init__(
        self, paths: Sequence[str], target: Target, run: dict[str, Any], schema: Any = None
    ) -> None:
        self.paths = list(paths)
        self._target = target
        self._run = run  # what has to be the same when it goes on
        self._note = Path(f"{paths[0]}.state")
        self._failed_path = Path(f"{paths[0]}.failures.jsonl")
        self.done = self.failed = 0
        self.last = ""  # the key of the last record that is done
        self._files: list[BinaryIO] = []
        self._tables = [TableParts(p, schema) for p in paths] if target == "parquet" else []
        self._rows: list[list[dict[str, Any]]] = [[] for _ in paths]
        self._headed = [False] * len(paths)
        self._at = time.monotonic()
        self._since = 0
        self._pending: list[bytes] = []

    def finished(self) -> bool:
        """Whether an earlier run has come to its end."""
        return not self._note.exists() and all(os.path.exists(path) for path in self.paths)

    def open(self, *, resume: bool) -> None:
        """Begin, or go on.

        Raises:
            StateError: if what was begun is another run.
        """
        lengths = [0] * (len(self.paths) + 1)
        if resume and self._note.exists():
            try:
                state = json.loads(self._note.read_text(encoding="utf-8"))
                if state["run"] != self._run:
                    raise StateError(f"{self._note} is of a run with other inputs or options")
                self.done, self.failed, self.last = state["done"], state["failed"], state["last"]
                lengths, self._headed = state["lengths"], state["headed"]
            except (ValueError, KeyError, TypeError) as error:
                raise StateError(f"{self._note} cannot be read: {error}") from error
        self._failures = _cut(self._failed_path, lengths[-1])
        if self._tables:
            for table in self._tables:
                table.begin(self.done // PART)
        else:
            self._files = [_cut(Path(p), n) for p, n in zip(self.paths, lengths, strict=False)]
        self._save()

    def write(self, key: str, number: int, answer: Answer) -> None:
        """What came of the next record."""
        for reason in answer.reasons:
            line = {"key": key, "number": number, "reason": " ".join(reason.split())}
            self._failures.write(
                f"{json.dumps(line, ensure_ascii=False)}\n".encode("utf-8", "backslashreplace")
            )
        self.failed += bool(answer.reasons)
        for i, made in enumerate(answer.outputs):
            if self._tables:
                self._rows[i] += made
                continue
            if answer.columns and answer.columns[i] and not self._headed[i]:
                self._files[i].write(csv_lines([answer.columns[i]]))
                self._headed[i] = True
            self._files[i].write(made)
        self.done += 1
        self.last = key
        self._since += 1
        if self._tables:
            if self.done % PART == 0:
                self._write_part()
                self._save()
        elif self._since >= _RECORDS or time.monotonic() - self._at > _SECONDS:
            self._save()

    def _write_part(self) -> None:
        number = (self.done - 1) // PART
        for i, table in enumerate(self._tables):
            table.write(number, self._rows[i])
            self._rows[i] = []

    def _save(self) -> None:
        """Note how far it is, once that is on the disk."""
        lengths = []
        for file in [*self._files, self._failures]:
            file.flush()
            os.fsync(file.fileno())
            lengths.append(file.tell())
        state = {
            "run": self._run,
            "done": self.done,
            "failed": self.failed,
            "last": self.last,
            "lengths": lengths,
            "headed": self._headed,
        }
        new = self._note.with_name(f"{self._note.name}.new")
        new.write_text(json.dumps(state), encoding="utf-8")
        os.replace(new, self._note)
        self._at, self._since = time.monotonic(), 0

    def close(self, *, complete: bool) -> None:
        """Leave; all is done, or it can go on from here."""
        if complete:
            if self._tables and self.done % PART:
                self._write_part()
            for table in self._tables:
                table.end()
        elif not self._tables:
            self._save()
        for file in [*self._files, self._failures]:
            file.close()
        if complete:
            self._note.unlink()
            if not self._failed_path.stat().st_size:
                self._failed_path.unlink()

    @property
    def failures(self) -> str:
        """Where the records that failed are named."""
        return str(self._failed_path)


def _cut(path: Path, length: int) -> BinaryIO:
    """A file to go on with behind so many of its bytes."""
    path.parent.mkdir(parents=True, exist_ok=True)
    mode = "r+b" if path.exists() and length else "w+b"
    file: Any = path.open(mode)
    file.truncate(length)
    file.seek(length)
    return file  # type: ignore[no-any-return]
