"""TimeML: ``.tml`` files with a ``TIMEX3`` around each date, as TempEval-3 gives them out.

The text is that of ``TEXT``; the day of publication is the ``TIMEX3`` of ``DCT``, or one whose
``functionInDocument`` says that it is.
"""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from xml.etree import ElementTree

from corpora.cases import Case, Moment
from corpora.read.files import CorpusError, files
from newsextract import Span

PUBLISHED = ("CREATION_TIME", "PUBLICATION_TIME")


def read(path: Path) -> Iterator[Case[Moment]]:
    """A case for each file."""
    for file in files(path, "*.tml"):
        root = ElementTree.parse(file).getroot()
        body = root.find("TEXT")
        if body is None:
            raise CorpusError(f"{file} has no TEXT")
        pieces: list[str] = []
        gold = tuple(_moments(body, pieces))
        yield Case(file.stem, "".join(pieces), gold, published(root))


def published(root: ElementTree.Element) -> date | None:
    """The day of the document."""
    stated = root.find("DCT/TIMEX3")
    if stated is None:
        stated = next(
            (x for x in root.iter("TIMEX3") if x.get("functionInDocument") in PUBLISHED), None
        )
    try:
        return None if stated is None else date.fromisoformat(stated.get("value", "")[:10])
    except ValueError:
        return None


def _moments(element: ElementTree.Element, pieces: list[str]) -> Iterator[Moment]:
    """The expressions inside an element, whose text is added to the pieces."""
    pieces.append(element.text or "")
    for child in element:
        start = sum(map(len, pieces))
        inner = list(_moments(child, pieces))
        end = sum(map(len, pieces))
        if child.tag == "TIMEX3" and end > start:  # one without text stands for words not there
            value = child.get("value")
            kind = child.get("type", "").lower()
            yield Moment(Span(start, end), kind or None, (value,) if value else ())
        yield from inner
        pieces.append(child.tail or "")
