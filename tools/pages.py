"""Names on pages and in articles of which readers told the kinds: ``tools/marked/pages.txt``.

Behind the name of a file of pages ("= structure-pages-dev") and the key of a page ("# ...", a digest of
its id) a name a line: "p" a person, "o" a body, "l" a place, "x" something else, "n" no name, "u" one of
these two. They are names that the weights before were in doubt about, and some others; what else the
page names is not told.
The pages themselves are in the folder of the gold.
"""

import gzip
import hashlib
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

MARKED = Path(__file__).resolve().parent / "marked" / "pages.txt"
PAGES = "own-pages"  # what the fits call them among their corpora
_KINDS = {
    "p": "person",
    "o": "organization",
    "l": "place",
    "x": "other",
    "n": "none",
    "u": None,
}


def key_of(page: str) -> str:
    """What a page is called here, from its id."""
    return hashlib.md5(page.encode()).hexdigest()[:12]


def told_of_pages() -> dict[str, dict[str, dict[str, str | None]]]:
    """The kinds by file, page and name in lower case; None is other or none."""
    found: dict[str, dict[str, dict[str, str | None]]] = {}
    file = page = ""
    for line in MARKED.read_text(encoding="utf-8").splitlines():
        sign, name = line.split(" ", 1)
        if sign == "=":
            file = name
        elif sign == "#":
            page = name
        else:
            found.setdefault(file, {}).setdefault(page, {})[name] = _KINDS[sign]
    return found


def pages(gold: Path) -> Iterator[dict[str, Any]]:
    """Each page with its text and the kinds of some of its names."""
    for file, told in told_of_pages().items():
        data = gzip.decompress((gold / f"{file}.jsonl.gz").read_bytes()).decode()
        for case in map(json.loads, data.splitlines()):
            names = told.get(key_of(case["id"]))
            if names is not None:
                yield {"id": case["id"], "text": case["text"], "names": names}
