"""Patterns compiled ahead: read from a file in a thirtieth of the time that compiling them takes.

``data/patterns.bin``, made by ``tools/patterns.py``, holds those that cost most, as ``regex`` itself
pickles a pattern. They are of one version of ``regex``, which the file names; with another, and where
a pattern or one of its words has changed since, the pattern is compiled as any other. A record is the
key of a pattern, its length and itself.

The file has two parts: near, what plain English texts need, which is small and soon read; and far, all
others, packed as tightly as can be, which is read with the first text that needs one of them.
"""

import struct
import sys
import zlib
from collections.abc import Callable, Mapping
from contextlib import suppress
from functools import cache
from typing import cast

import regex

try:
    from _pickle import loads  # what ``pickle`` loads with, without the rest of it
except ImportError:
    from pickle import loads

from newsextract._words.data import path_of

FILE = path_of("patterns.bin")
RECORD = struct.Struct("<III I I")  # three check sums, flags, length
NEAR = struct.Struct(
    "<I"
)  # the length of the near part; and in it, of what is told of the far one

Words = Mapping[str, tuple[str, ...]]  # the lists that a pattern names
_Key = tuple[int, int, int, int]


def pattern_of(
    source: str, flags: int, words: Words, written_out: Callable[[], str]
) -> regex.Pattern[str]:
    """A pattern by its source and the lists it names; ``written_out`` is its source with these."""
    known = ready()
    key = key_of(source, flags, words) if known else None
    found = known.look_up(key) if key else None
    if key is None or found is None:
        return regex.compile(written_out(), flags)
    if isinstance(found, bytes):
        known[key] = found = loads(found)
    return cast("regex.Pattern[str]", found)


def key_of(source: str, flags: int, words: Words) -> _Key:
    """What tells a pattern from all others: by far more than chance could make alike."""
    lists = "\0\0".join(f"{name}\0" + "\0".join(row) for name, row in words.items())
    told = f"{source}\0\0{lists}".encode()
    return zlib.crc32(told), zlib.adler32(told), zlib.crc32(told[::-1]), flags


def head() -> bytes:
    """The first line of the file: what it is compiled for."""
    return f"regex {regex.__version__} {sys.byteorder}\n".encode()


class Ready(dict[_Key, bytes | regex.Pattern[str]]):
    """Each pattern of the file, pickled until it is first asked for."""

    __slots__ = ("_far", "_told")

    def __init__(self, packed: bytes = b"") -> None:
        super().__init__()
        self._far = b""  # packed, until one of them is asked for
        self._told: frozenset[int] = frozenset()  # the first check sum of each of them
        if packed:
            (length,) = NEAR.unpack_from(packed)
            near = zlib.decompress(packed[NEAR.size : NEAR.size + length])
            self._far = packed[NEAR.size + length :]
            (told,) = NEAR.unpack_from(near)
            self._told = frozenset([number for (number,) in NEAR.iter_unpack(near[4 : 4 + told])])
            self._add(near[4 + told :])

    def __bool__(self) -> bool:
        return bool(len(self) or self._far)

    def look_up(self, key: _Key) -> bytes | regex.Pattern[str] | None:
        """One pattern of the file, if it is there."""
        if self._far and key[0] in self._told:
            far, self._far = self._far, b""
            with suppress(ImportError):  # a Python that was built without it
                from lzma import decompress

                self._add(decompress(far))
        return self.get(key)

    def _add(self, records: bytes) -> None:
        at = 0
        while at < len(records):
            *key, length = RECORD.unpack_from(records, at)
            at += RECORD.size
            self[key[0], key[1], key[2], key[3]] = records[at : at + length]
            at += length


@cache
def ready() -> Ready:
    """The patterns of the file; none if they are for another ``regex``."""
    try:
        with open(FILE, "rb") as file:
            packed = file.read()
    except OSError:
        return Ready()
    return Ready(packed[len(head()) :]) if packed.startswith(head()) else Ready()
