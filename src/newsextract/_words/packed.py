"""The lexicon files of a language packed in one, which is read in a twentieth of the time of TOML.

``data/packed/<language>.txt`` has a line for each ``data/<language>/<name>.toml``: name, check sum of
that file and its content as JSON. ``tools/lexicons.py`` makes it. The wheel has the packed files alone;
where the TOML is at hand, as in a checkout, and has been changed since, the TOML counts.
"""

import json
import zlib
from functools import cache
from pathlib import Path
from typing import Any

FOLDER = "packed"
_DATA = Path(__file__).resolve().parent.parent / "data"


def check_sum(toml: bytes) -> str:
    """What tells whether a packed file is still that of its TOML."""
    return f"{zlib.crc32(toml):08x}"


def read_packed(language: str, name: str, toml: bytes | None = None) -> dict[str, Any] | None:
    """The words of a lexicon file; None if they are not packed, or not as ``toml`` has them."""
    place = _places(language).get(name)
    if place is None or (toml is not None and check_sum(toml) != place[0]):
        return None
    _, start, size = place
    with _path(language).open("rb") as packed:
        packed.seek(start)
        words: dict[str, Any] = json.loads(packed.read(size))
    return words


def packed_languages() -> list[str]:
    """The languages that are packed."""
    return [path.stem for path in (_DATA / FOLDER).glob("*.txt")]


def _path(language: str) -> Path:
    return _DATA / FOLDER / f"{language}.txt"


@cache
def _places(language: str) -> dict[str, tuple[str, int, int]]:
    """Of each lexicon file the check sum and where its content stands."""
    found: dict[str, tuple[str, int, int]] = {}
    if not _path(language).is_file():
        return found
    at = 0
    for line in _path(language).read_bytes().splitlines(keepends=True):
        head = line[: line.index(b"{")].decode()
        name, total = head.split()
        found[name] = total, at + len(head), len(line) - len(head)
        at += len(line)
    return found
