"""Names on pages in six languages, all that a reader saw in a stretch: ``tools/marked/pages_abroad.txt``.

Behind the name of a file of pages ("= structure-pages-multi-dev") and a page ("# de 0-80,120-400 KEY":
its language, which of its code points were read, and a digest of its id) a name a line: "p" a person, "o" a body,
"l" a place, "x" something else, "g" a group or an adjective. What is not told there is no name.
The pages themselves are in the folder of the gold.
"""

import gzip
import json
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from pages import key_of

MARKED = Path(__file__).resolve().parent / "marked" / "pages_abroad.txt"
_KINDS = {"p": "person", "o": "organization", "l": "place", "x": "other", "g": None}


class Page(NamedTuple):
    """The lines of a page that were read, and their names with kinds, None for a group."""

    language: str
    id: str
    text: str
    names: list[tuple[str, str | None]]


class _Told(NamedTuple):
    language: str
    read: list[slice]
    names: list[tuple[str, str | None]]


def _told() -> dict[str, dict[str, _Told]]:
    """What is told of each page by file and key."""
    found: dict[str, dict[str, _Told]] = {}
    page: dict[str, _Told] = {}
    names: list[tuple[str, str | None]] = []
    for line in MARKED.read_text(encoding="utf-8").splitlines():
        sign, rest = line.split(" ", 1)
        if sign == "=":
            page = found.setdefault(rest, {})
        elif sign == "#":
            language, read, key = rest.split(" ", 2)
            names = []
            parts = [slice(*map(int, part.split("-"))) for part in read.split(",")]
            page[key] = _Told(language, parts, names)
        else:
            names.append((rest, _KINDS[sign]))
    return found


def pages(gold: Path) -> Iterator[Page]:
    """The pages in which names are told."""
    for file, told in _told().items():
        data = gzip.decompress((gold / f"{file}.jsonl.gz").read_bytes()).decode()
        for case in map(json.loads, data.splitlines()):
            if row := told.get(key_of(case["id"])):
                text = "\n".join(case["text"][part] for part in row.read)
                yield Page(row.language, case["id"], text, row.names)
