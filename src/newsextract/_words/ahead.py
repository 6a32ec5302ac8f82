"""Patterns compiled ahead: read from a file in a thirtieth of the time that compiling them takes.

``data/patterns.bin``, made by ``tools/patterns.py``, holds those that cost most, as ``regex`` itself
pickles a pattern. They are of one version of ``regex``, which the file names; with another, and where
a pattern or one of its words has changed since, the pattern is compiled as any other. A record is the
key of a pattern, its length and itself.
"""

import pickle
import struct
import sys
import zlib
from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path

import regex

FILE = Path(__file__).resolve().parent.parent / "data" / "patterns.bin"
RECORD = struct.Struct("<III I I")  # three check sums, flags, length

Words = Mapping[str, tuple[str, ...]]  # the lists that a pattern names
_Key = tuple[int, int, int, int]


def pattern_of(
    source: str, flags: int, words: Words, written_out: Callable[[], str]
) -> regex.Pattern[str]:
    """A pattern by its source and the lists it names; ``written_out`` is its source with these."""
    places = _places()
    place = places.get(key_of(source, flags, words)) if places else None
    if place is None:
        return regex.compile(written_out(), flags)
    start, length = place
    with FILE.open("rb") as file:
        file.seek(start)
        found: regex.Pattern[str] = pickle.loads(file.read(length))
    return found


def key_of(source: str, flags: int, words: Words) -> _Key:
    """What tells a pattern from all others: by far more than chance could make alike."""
    lists = "\0\0".join(f"{name}\0" + "\0".join(row) for name, row in words.items())
    told = f"{source}\0\0{lists}".encode()
    return zlib.crc32(told), zlib.adler32(told), zlib.crc32(told[::-1]), flags


def head() -> bytes:
    """The first line of the file: what it is compiled for."""
    return f"regex {regex.__version__} {sys.byteorder}\n".encode()


@cache
def _places() -> Mapping[_Key, tuple[int, int]]:
    """Where each pattern stands and how long it is; none if they are for another ``regex``."""
    found: dict[_Key, tuple[int, int]] = {}
    if not FILE.is_file():
        return found
    file = FILE.read_bytes()
    if not file.startswith(head()):
        return found
    at = len(head())
    while at < len(file):
        *key, length = RECORD.unpack_from(file, at)
        at += RECORD.size
        found[key[0], key[1], key[2], key[3]] = at, length
        at += length
    return found
