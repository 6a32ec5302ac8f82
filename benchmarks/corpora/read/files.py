"""The files of a corpus: a path may name one of them or a folder that holds them at any depth."""

from collections.abc import Iterator
from pathlib import Path


class CorpusError(ValueError):
    """A path that does not hold what the reader reads."""


def files(path: Path, *patterns: str) -> Iterator[Path]:
    """The file, or those of a folder whose names fit a pattern, in order.

    Raises:
        CorpusError: if there is none.
    """
    if path.is_file():
        yield path
        return
    found = sorted({file for pattern in patterns for file in path.rglob(pattern)})
    if not found:
        raise CorpusError(f"{path} holds no file named like {' or '.join(patterns)}")
    yield from found
