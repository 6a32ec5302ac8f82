"""The lines above an article: its authors, the place and the day of its dateline.

Names are compared without regard to case and stops.  Figures, in percent:

====================  ======================================================
``authors``           names over all texts: precision, recall and F1
``dateline_place``    of the texts with one, those of which it is right
``dateline_date``     the same
====================  ======================================================
"""

from collections import Counter
from collections.abc import Iterable

from corpora.cases import Case, Head
from corpora.counting import Outcome, Rate, share
from newsextract import Document, Parser


def score(cases: Iterable[Case[Head]], parser: Parser) -> Outcome:
    """Parse the texts and count."""
    outcome, authors, count = Outcome(), Rate(), Counter[str]()
    for case in cases:
        doc = parser.parse(case.text, published=case.published, language=case.language)
        for head in case.gold:
            ours = {
                plain(author.name)
                for byline in doc.bylines
                if byline.kind == "byline"
                for author in byline.authors
            }
            gold = set(map(plain, head.authors))
            authors.add(Rate(len(ours & gold), len(ours), len(gold)))
            place, day = _dateline(doc)
            count["places"] += head.place is not None
            count["place"] += head.place is not None and plain(place) == plain(head.place)
            count["days"] += head.day is not None
            count["day"] += head.day is not None and day == head.day.isoformat()
            if ours != gold:
                told = ", ".join(sorted(ours)), ", ".join(sorted(gold))
                outcome.errors.append(f"{case.name}: by {told[0] or '-'}, not {told[1] or '-'}")
            if head.place is not None and plain(place) != plain(head.place):
                outcome.errors.append(f"{case.name}: from {place or '-'}, not {head.place}")
    outcome.figures |= authors.named("authors")
    outcome.figures["dateline_place"] = share(count["place"], count["places"])
    outcome.figures["dateline_date"] = share(count["day"], count["days"])
    return outcome


def plain(name: str) -> str:
    """A name without what two printings of it may differ in.

    >>> plain("J.R. Ode"), plain("J. R.  ODE")
    ('j r ode', 'j r ode')
    """
    return " ".join(name.replace(".", " ").replace(",", " ").casefold().split())


def _dateline(doc: Document) -> tuple[str, str]:
    if doc.dateline is None:
        return "", ""
    day = doc.dateline.date
    return doc.dateline.place or "", day.isoformat() if day else ""
