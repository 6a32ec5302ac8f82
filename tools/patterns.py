"""Write src/newsextract/data/patterns.bin: patterns compiled ahead, those that cost the most time.

    python tools/patterns.py           anew, for the version of regex that is installed
    python tools/patterns.py --list    what each would cost and weigh, the dearest first

To be run before a release, and when a pattern or a list of words has changed that is in it, or a new
``regex`` is out: what does not fit is compiled as ever, only later. Which patterns a text needs is seen
on the texts of the tests and examples, in the languages that have a grammar of amounts; which are near,
on the articles among the examples, all in English.
"""

import argparse
import copyreg
import lzma
import pickle
import sys
import time
import tomllib
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

import regex

from newsextract import Parser
from newsextract._words import ahead, patterns
from newsextract._words.ahead import FILE, NEAR, RECORD, Words, head, key_of

ROOT = Path(__file__).resolve().parent.parent
MONEY = ROOT / "tests" / "extractors" / "amounts.toml"
LANGUAGES = ("de", "en", "es", "fr", "it", "nl", "pt")
LIGHT = 100  # bytes of code; what has less is compiled as fast as read
PACKING = {  # a window of a megabyte, since whoever unpacks sets aside as much
    "id": lzma.FILTER_LZMA2,
    "preset": 9 | lzma.PRESET_EXTREME,
    "dict_size": 1 << 20,
}
HEAVY = 30_000  # bytes of code: a pattern of all units of a language, which few texts need


class Compiled(NamedTuple):
    """A pattern, and what it costs to compile."""

    record: bytes
    milliseconds: float
    source: str
    near: bool


def texts() -> Iterator[tuple[str, str | None]]:
    """More texts with their language, if it is known."""
    for path in sorted((ROOT / "tests" / "pages").glob("*.txt")):
        yield path.read_text("utf-8"), None
    for path in sorted((ROOT / "tests").glob("*/*.toml")):
        for row in _rows(path):
            yield row["text"], row.get("language")
    for row in _rows(MONEY):
        for language in LANGUAGES:
            yield row["text"], language


def _rows(path: Path) -> Iterator[dict[str, Any]]:
    for table in tomllib.loads(path.read_text("utf-8")).values():
        yield from (row for row in table if isinstance(row, dict) and "text" in row)


def compile_all() -> list[Compiled]:
    """Each pattern that the texts need, compiled."""
    found: dict[object, Compiled] = {}
    near = True

    def compile_one(
        source: str, flags: int, words: Words, written_out: Callable[[], str]
    ) -> "regex.Pattern[str]":
        key = key_of(source, flags, words)
        start = time.process_time()
        pattern = regex.compile(written_out(), flags)
        spent = (time.process_time() - start) * 1000
        pickled = pickle.dumps(_nameless(pattern), pickle.HIGHEST_PROTOCOL)
        record = RECORD.pack(*key, len(pickled)) + pickled
        found[key] = Compiled(record, spent, source, near)
        return pattern

    patterns.pattern_of = compile_one
    for path in sorted((ROOT / "examples" / "articles").glob("*.txt")):
        Parser(plugins=False).parse(path.read_text("utf-8"))
    near = False
    for text, language in texts():
        Parser(plugins=False, language=language or "en").parse(text)
    patterns.pattern_of = ahead.pattern_of
    return sorted(found.values(), key=lambda row: -row.milliseconds)


def _nameless(pattern: "regex.Pattern[str]") -> "regex.Pattern[str]":
    """The pattern without its source, which only takes space."""
    make, (_, *code) = copyreg.dispatch_table[type(pattern)](pattern)  # type: ignore[misc]
    found: regex.Pattern[str] = make("", *code)
    return found


def main() -> int:
    """Write the file, or tell what would be in it."""
    args = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    args.add_argument("--list", action="store_true", help="write nothing")
    rows = [row for row in compile_all() if LIGHT < len(row.record) < HEAVY]
    if args.parse_args().list:
        for row in rows:
            print(f"{row.milliseconds:7.1f} ms {len(row.record):6} bytes {row.source[:70]!r}")
        return 0
    rows.sort(key=lambda row: (row.source, row.record))
    near = [row.record for row in rows if row.near]
    far = [row.record for row in rows if not row.near]
    Path(FILE).write_bytes(head() + packed(near, far))
    return 0


def packed(near: list[bytes], far: list[bytes]) -> bytes:
    """Both parts of the file: the near one begins with what tells that a pattern is in the far one."""
    told = b"".join(record[: NEAR.size] for record in far)  # the first check sum of each
    first = zlib.compress(NEAR.pack(len(told)) + told + b"".join(near), 9)
    return NEAR.pack(len(first)) + first + lzma.compress(b"".join(far), filters=[PACKING])


if __name__ == "__main__":
    sys.exit(main())
