"""How far a batch is, on stderr: a bar where rich and a terminal are there, else lines."""

from __future__ import annotations

import sys
import time
from types import TracebackType
from typing import Any, Protocol

_SECONDS = 5.0  # between two lines


class Progress(Protocol):
    """Counts documents while it is entered."""

    def __enter__(self) -> Progress: ...

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        where: TracebackType | None,
    ) -> None: ...

    def advance(self, failed: bool) -> None: ...


class NoProgress:
    """Says nothing."""

    def __enter__(self) -> Progress:
        return self

    def __exit__(self, *_: object) -> None:
        pass

    def advance(self, failed: bool) -> None:
        """One more document."""


class _Lines(NoProgress):
    """A line now and then, and one at the end."""

    def __init__(self, total: int | None) -> None:
        self._of = f" of {total}" if total is not None else ""
        self._count = self._failed = 0
        self._started = self._said = time.monotonic()

    def __exit__(self, *_: object) -> None:
        self._say()

    def advance(self, failed: bool) -> None:
        self._count += 1
        self._failed += failed
        if time.monotonic() - self._said > _SECONDS:
            self._say()

    def _say(self) -> None:
        self._said = time.monotonic()
        rate = self._count / max(self._said - self._started, 1e-6)
        failed = f", {self._failed} failed" if self._failed else ""
        print(
            f"{self._count}{self._of} articles, {rate:.0f} a second{failed}",
            file=sys.stderr,
            flush=True,
        )


class _Bar(NoProgress):
    """The bar of rich."""

    def __init__(self, total: int | None) -> None:
        from rich.console import Console
        from rich.progress import BarColumn, MofNCompleteColumn, TimeElapsedColumn
        from rich.progress import Progress as Bar

        self._bar: Any = Bar(
            BarColumn(),
            MofNCompleteColumn(),
            "articles{task.fields[failed]}",
            TimeElapsedColumn(),
            console=Console(stderr=True),
        )
        self._failed = 0
        self._task = self._bar.add_task("", total=total, failed="")

    def __enter__(self) -> Progress:
        self._bar.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._bar.stop()

    def advance(self, failed: bool) -> None:
        self._failed += failed
        says = f", {self._failed} failed" if self._failed else ""
        self._bar.update(self._task, advance=1, failed=says)


def progress(shown: bool, total: int | None) -> Progress:
    """What shows how far a batch of ``total`` documents is; None: nobody knows how many."""
    if not shown:
        return NoProgress()
    if sys.stderr.isatty():
        try:
            return _Bar(total)
        except ModuleNotFoundError:
            pass
    return _Lines(total)
