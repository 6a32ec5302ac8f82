"""Patterns compiled ahead: read from a file in a thirtieth of the time that compiling them takes.

``data/patterns.xz``, made by ``tools/patterns.py``, holds those that cost most, as ``regex`` itself
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
from typing import cast

import regex

from newsextract._words.data import path_of

FILE = path_of("patterns.xz")
RECORD = struct.Struct("<III I I")  # three check sums, flags, length

Words = Mapping[str, tuple[str, ...]]  # the lists that a pattern names
_Key = tuple[int, int, int, int]


def pattern_of(
    source: str, flags: int, words: Words, written_out: Callable[[], str]
) -> regex.Pattern[str]:
    """A pattern by its source and the lists it names; ``written_out`` is its source with these."""
    known = ready()
    key = key_of(source, flags, words) if known else None
    found = known.get(key) if key else None
    if key is None or found is None:
        return regex.compile(written_out(), flags)
    if isinstance(found, bytes):
        known[key] = found = pickle.loads(found)
    return cast("regex.Pattern[str]", found)


def key_of(source: str, flags: int, words: Words) -> _Key:
    """What tells a pattern from all others: by far more than chance could make alike."""
    lists = "\0\0".join(f"{name}\0" + "\0".join(row) for name, row in words.items())
    told = f"{source}\0\0{lists}".encode()
    return zlib.crc32(told), zlib.adler32(told), zlib.crc32(told[::-1]), flags


def head() -> bytes:
    """The first line of the file: what it is compiled for."""
    return f"regex {regex.__version__} {sys.byteorder}\n".encode()


@cache
def ready() -> dict[_Key, bytes | regex.Pattern[str]]:
    """Each pattern of the file, pickled until it is first asked for; none if they are for another ``regex``."""
    found: dict[_Key, bytes | regex.Pattern[str]] = {}
    try:
        with open(FILE, "rb") as file:
            packed = file.read()
    except OSError:
        return found
    if not packed.startswith(head()):
        return found
    try:
        from lzma import decompress
    except ImportError:  # a Python that was built without it
        return found
    records = decompress(packed[len(head()) :])
    at = 0
    while at < len(records):
        *key, length = RECORD.unpack_from(records, at)
        at += RECORD.size
        found[key[0], key[1], key[2], key[3]] = records[at : at + length]
        at += length
    return found
