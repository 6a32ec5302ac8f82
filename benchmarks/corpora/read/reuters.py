"""Reuters-21578: ``.sgm`` files of a thousand reports, whose authors and datelines are marked.

    <REUTERS …><DATE>26-FEB-1987 15:01:01.79</DATE> …
    <TEXT><TITLE>…</TITLE><AUTHOR>    By Ana Ruiz, Reuters</AUTHOR>
    <DATELINE>    LIMA, Feb 26 - </DATELINE><BODY>…</BODY></TEXT></REUTERS>

A case for each report that has an author and a dateline; the text is as the wire sent it.
"""

import html
import re
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path

from corpora.cases import Case, Head
from corpora.read.files import files

_REPORT = re.compile(r"<REUTERS [^>]*?NEWID=\"(\d+)\"[^>]*+>(.*?)</REUTERS>", re.DOTALL)
_BY = re.compile(r"\s*by\s+(.+?)(?:,\s*reuters?)?[\s.,]*", re.IGNORECASE | re.DOTALL)
_DATELINE = re.compile(r"\s*(?P<place>.+?),\s*(?P<day>[A-Z][a-z]+ \d{1,2})\s*-?\s*")


def read(path: Path) -> Iterator[Case[Head]]:
    """A case for each report that is signed."""
    for file in files(path, "*.sgm"):
        for number, report in _REPORT.findall(file.read_text(encoding="latin-1")):
            parts = {
                name: _part(report, name)
                for name in ("DATE", "TITLE", "AUTHOR", "DATELINE", "BODY")
            }
            signed, sent = _BY.fullmatch(parts["AUTHOR"]), _DATELINE.fullmatch(parts["DATELINE"])
            if not (signed and sent):
                continue
            day = datetime.strptime(parts["DATE"].split()[0].title(), "%d-%b-%Y").date()
            head = Head(_authors(signed[1]), sent["place"], _day(sent["day"], day))
            text = f"{parts['TITLE']}\n\n{parts['AUTHOR']}\n\n{parts['DATELINE']}{parts['BODY']}"
            yield Case(f"reuters-{number}", text, (head,), day, "en")


def _part(report: str, name: str) -> str:
    found = re.search(rf"<{name}>(.*?)</{name}>", report, re.DOTALL)
    return html.unescape(found[1]).replace("\x03", "").rstrip() if found else ""


def _authors(line: str) -> tuple[str, ...]:
    names = re.split(r"\s*(?:,|\band\b)\s*", " ".join(line.split()))
    return tuple(name for name in names if name)


def _day(printed: str, published: date) -> date | None:
    """The day of a dateline, which names no year."""
    month, _, number = printed.partition(" ")
    for form in ("%b", "%B"):
        try:
            found = datetime.strptime(f"{month[:9]} {number} {published.year}", f"{form} %d %Y")
        except ValueError:
            continue
        return found.date()
    return None
