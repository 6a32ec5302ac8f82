"""Passages of our own writing in which all names are marked, as the gold of names is written.

They stand in ``tools/marked/english/``: "[p Ida Ruiz] of [o Velden] in [l Telby] saw [x The Orchard]",
a person, a body, a place and something else; what has no mark is no name. Lines of "---" part them.
What they teach is always learnt and never measured.
"""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).resolve().parent / "marked" / "english"
KINDS = {"p": "person", "o": "organization", "l": "place", "x": "other"}
PASSAGES = "own-passages"  # what the fits call them among their corpora
_MARK = re.compile(r"\[([polx]) ([^\]]{1,80})\]")


def passages() -> Iterator[dict[str, Any]]:
    """Each passage with its text and names."""
    for path in sorted(FOLDER.glob("*.txt")):
        for number, passage in enumerate(path.read_text(encoding="utf-8").split("\n---\n")):
            text, named, at = "", dict[tuple[str, str], list[list[int]]](), 0
            for match in _MARK.finditer(passage):
                text += passage[at : match.start()]
                span = [len(text), len(text) + len(match[2])]
                named.setdefault((match[2], KINDS[match[1]]), []).append(span)
                text += match[2]
                at = match.end()
            yield {
                "id": f"{path.stem}-{number}",
                "text": text + passage[at:],
                "entities": [
                    {"name": name, "kinds": [kind], "named": spans}
                    for (name, kind), spans in named.items()
                ],
            }
