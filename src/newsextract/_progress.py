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

    def __init__(self, total: int | None, seconds: float, done: int) -> None:
        self._of = f" of {total}" if total is not None else ""
        self._seconds = seconds
        self._before = self._count = done
        self._failed = 0
        self._started = self._said = time.monotonic()

    def __exit__(self, *_: object) -> None:
        self._say()

    def advance(self, failed: bool) -> None:
        self._count += 1
        self._failed += failed
        if time.monotonic() - self._said > self._seconds:
            self._say()

    def _say(self) -> None:
        self._said = time.monotonic()
        rate = (self._count - self._before) / max(self._said - self._started, 1e-6)
        failed = f", {self._failed} failed" if self._failed else ""
        print(
            f"{self._count}{self._of} articles, {rate:.0f} a second{failed}",
            file=sys.stderr,
            flush=True,
        )


class _Bar(NoProgress):
    """The bar of rich."""

    def __init__(self, total: int | None, done: int) -> None:
        from rich.console import Console
        from rich.progress import (
            BarColumn,
            MofNCompleteColumn,
            TimeElapsedColumn,
            TimeRemainingColumn,
        )
        from rich.progress import Progress as Bar

        self._bar: Any = Bar(
            BarColumn(),
            MofNCompleteColumn(),
            "articles, {task.fields[rate]:.0f} a second{task.fields[failed]}",
            TimeElapsedColumn(),
            TimeRemainingColumn(),
            console=Console(stderr=True),
        )
        self._failed = self._count = 0
        self._started = time.monotonic()
        self._task = self._bar.add_task("", total=total, completed=done, failed="", rate=0.0)

    def __enter__(self) -> Progress:
        self._bar.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._bar.stop()

    def advance(self, failed: bool) -> None:
        self._failed += failed
        says = f", {self._failed} failed" if self._failed else ""
        self._count += 1
        rate = self._count / max(time.monotonic() - self._started, 1e-6)
        self._bar.update(self._task, advance=1, failed=says, rate=rate)


def progress(
    shown: bool, total: int | None, seconds: float | None = None, done: int = 0
) -> Progress:
    """What shows how far a batch of ``total`` documents is; None: nobody knows how many.

    Args:
        shown: whether it shows anything.
        total: how many there are.
        seconds: the time between two lines where there is no terminal; None: five.
        done: how many were read before.
    """
    if not shown:
        return NoProgress()
    if sys.stderr.isatty():
        try:
            return _Bar(total, done)
        except ModuleNotFoundError:
            pass
    return _Lines(total, _SECONDS if seconds is None else seconds, done)
