"""The lexicon files of a language packed in one, which is read in a twentieth of the time of TOML.

``data/packed/<language>.txt`` has a line for each ``data/<language>/<name>.toml``: name, check sum of
that file and its content as JSON. ``tools/lexicons.py`` makes it. The wheel has the packed files alone;
where the TOML is at hand, as in a checkout, and has been changed since, the TOML counts.

Two files are for what an English text asks of all other languages, which are so not read for it:
``_language.txt`` has the ``language.toml`` of each, and ``_beside.txt`` what stands in all of them but
English together, with the check sum of all these files.
"""

import json
import os
import zlib
from functools import cache
from typing import Any

from newsextract._words.data import path_of

FOLDER = "packed"
TOLD = "language"  # the lexicon file that is asked of all languages
BESIDE = "_beside"


def check_sum(toml: bytes) -> str:
    """What tells whether a packed file is still that of its TOML."""
    return f"{zlib.crc32(toml):08x}"


def read_packed(language: str, name: str, toml: bytes | None = None) -> dict[str, Any] | None:
    """The words of a lexicon file; None if they are not packed, or not as ``toml`` has them."""
    file, name = _place(language, name)
    lines = _lines(file)
    line = lines.get(name)
    if line == _SPENT:
        again = _all_lines(file)
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
    file, name = _place(language, name)
    return name in _lines(file)


def packed_languages() -> list[str]:
    """The languages that are packed."""
    names = os.listdir(path_of(FOLDER))
    return [name[:-4] for name in names if name.endswith(".txt") and name[0] != "_"]


def packed_at(language: str, name: str) -> float:
    """When the file that has a lexicon file was written; 0 if there is none."""
    return _written_at(_place(language, name)[0])


def _place(language: str, name: str) -> tuple[str, str]:
    """The packed file that a lexicon file is in, and its name there."""
    return (f"_{TOLD}", language) if name == TOLD else (language, name)


@cache
def _written_at(file: str) -> float:
    try:
        return os.stat(_path(file)).st_mtime
    except OSError:
        return 0.0


def _path(file: str) -> str:
    return path_of(FOLDER, f"{file}.txt")


@cache
def _lines(file: str) -> dict[str, bytes]:
    """Of each lexicon file the check sum and the content, until it is read."""
    return _all_lines(file)


def _all_lines(file: str) -> dict[str, bytes]:
    if not _written_at(file):
        return {}
    with open(_path(file), "rb") as packed:
        rows = [line.partition(b" ") for line in packed]
    return {name.decode(): rest for name, _, rest in rows}
