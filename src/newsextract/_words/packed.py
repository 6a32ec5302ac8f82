"""The lexicon files of a language packed in one, which is read in a twentieth of the time of TOML.

``data/packed/<language>.txt`` has a line for each ``data/<language>/<name>.toml``: name, check sum of
that file and its content as JSON. ``tools/lexicons.py`` makes it. The wheel has the packed files alone;
where the TOML is at hand, as in a checkout, and has been changed since, the TOML counts.
"""

import json
import os
import zlib
from functools import cache
from typing import Any

from newsextract._words.data import path_of

FOLDER = "packed"


def check_sum(toml: bytes) -> str:
    """What tells whether a packed file is still that of its TOML."""
    return f"{zlib.crc32(toml):08x}"


def read_packed(language: str, name: str, toml: bytes | None = None) -> dict[str, Any] | None:
    """The words of a lexicon file; None if they are not packed, or not as ``toml`` has them."""
    lines = _lines(language)
    line = lines.get(name)
    if line == _SPENT:
        again = _all_lines(language)
        lines.update(again)
        line = again[name]
    if line is None or (toml is not None and not line.startswith(check_sum(toml).encode())):
        return None
    lines[name] = _SPENT
    words: dict[str, Any] = json.loads(line[line.index(b"{") :])
    return words


_SPENT = b""  # a line that was read: few are asked for again, and then the file is


def is_packed(language: str, name: str) -> bool:
    """Whether a lexicon file is packed."""
    return name in _lines(language)


def packed_languages() -> list[str]:
    """The languages that are packed."""
    return [name[:-4] for name in os.listdir(path_of(FOLDER)) if name.endswith(".txt")]


@cache
def packed_at(language: str) -> float:
    """When the file of a language was written; 0 if there is none."""
    try:
        return os.stat(_path(language)).st_mtime
    except OSError:
        return 0.0


def _path(language: str) -> str:
    return path_of(FOLDER, f"{language}.txt")


@cache
def _lines(language: str) -> dict[str, bytes]:
    """Of each lexicon file the check sum and the content, until it is read."""
    return _all_lines(language)


def _all_lines(language: str) -> dict[str, bytes]:
    if not packed_at(language):
        return {}
    with open(_path(language), "rb") as packed:
        rows = [line.partition(b" ") for line in packed]
    return {name.decode(): rest for name, _, rest in rows}
