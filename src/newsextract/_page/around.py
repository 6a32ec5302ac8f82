"""The lines before and behind the body: headline, standfirst, credits, and what is not the article."""

from newsextract._page.rows import ASKS, Row
from newsextract._page.vocabulary import Vocabulary


def settle_outside(rows: list[Row], first: int, last: int, vocabulary: Vocabulary) -> None:
    head = _headline(rows, first, vocabulary)
    title = rows[head].line.text if head is not None else None
    for i, row in enumerate(rows):
        if first <= i <= last and i != head:
            continue
        kind = row.sign.kind
        if i == head:
            row.settle("headline", "headline")
        elif title is not None and row.line.text == title and head is not None and i == head + 1:
            row.settle("headline", "headline.twice")
        elif title is not None and row.line.text == title:
            row.settle("boilerplate", "outside.repeats-headline")
        elif kind in ("published", "updated", "dateline") or (
            kind == "byline" and _near(rows, i, head, first, last)
        ):
            row.settle(kind, row.sign.rule)
        elif kind == "section" and head is not None and abs(i - head) <= 3 and i < first:
            row.settle("section", row.sign.rule)
        elif kind in ("related", "caption", "boilerplate"):
            row.settle(kind, row.sign.rule)
        elif head is not None and head < i < first and row.sign.item and kind is None:
            row.settle("body", "outside.item")
        elif head is not None and head < i == first - 1 and _place_alone(row):
            row.settle("dateline", "outside.place")
        elif (
            head is not None
            and head < i == first - 1
            and rows[i - 1].sign.rule == "line.live-entry"
        ):
            row.settle("subheading", "outside.live-entry")
        elif row.sign.asks >= ASKS:
            row.settle("boilerplate", "outside.asks")
        elif head is not None and head < i < first and row.sign.pictured:
            row.settle("caption", "outside.pictured")
        elif head is not None and head < i < first and row.sign.dated:
            row.settle("published", "outside.dated")
        elif head is not None and head < i < first and _standfirst(rows, i, first, vocabulary):
            row.settle("body", "outside.standfirst")
        elif i > last and row.sign.words > 3:
            row.settle("related", "outside.behind")
        else:
            row.settle("boilerplate", "outside")


def _place_alone(row: Row) -> bool:
    """Whether a line right before the body is the name of a place: "KALPUR"."""
    text = row.line.text
    return (
        row.sign.kind is None and row.sign.words == 1 and text.isalpha() and 4 <= len(text) <= 14
    ) and text[0].isupper()


def _standfirst(rows: list[Row], i: int, first: int, vocabulary: Vocabulary) -> bool:
    """Whether a line between title and body introduces the body."""
    row = rows[i]
    if row.sign.words < 6:
        return False
    signed = any(
        rows[j].sign.kind in ("byline", "published") for j in range(i + 1, min(i + 3, first))
    )
    first_of_all = rows[i - 1].kind == "headline"
    return (signed and (row.sign.ends or first_of_all)) or (
        row.sign.prose and vocabulary.shares(row.line.text)
    )


def _near(rows: list[Row], i: int, head: int | None, first: int, last: int) -> bool:
    """Whether a byline stands where the article's own stands, not a teaser's."""
    if rows[i].sign.rule.startswith("credit") or rows[i].sign.rule in (
        "byline.bio",
        "byline.contact",
    ):
        return i > last and i - last <= 6
    if i < first:
        return head is None or i > head or head - i <= 4
    return i - last <= 1 and rows[i].sign.rule == "byline.dash"


def _headline(rows: list[Row], first: int, vocabulary: Vocabulary) -> int | None:
    """The row that most looks like the title of the body, at its head or before it."""
    candidates = [
        i
        for i in range(min(first + 1, len(rows)))
        if rows[i].sign.kind is None
        and not rows[i].sign.item
        and 2 <= rows[i].sign.words <= 34
        and not (i == first and (rows[i].sign.prose or rows[i].sign.ends or len(rows) == 1))
    ]
    best, found = 0.0, None
    for i in candidates:
        sign = rows[i].sign
        known = vocabulary.known(rows[i].line.text) if len(candidates) > 1 else 1.0
        score = 0.5 + known * min(sign.words, 12) - (1.5 if sign.ends else 0.0)
        score -= 0.02 * (first - i)
        if rows[i - 1].sign.kind == "section" and i:
            score += 0.5
        if i == 0 and sign.words >= 5 and not sign.ends:
            score += 3.0  # a clean text begins with its title, a page with its menu
        if any(row.sign.kind in ("byline", "published", "updated") for row in rows[i + 1 : i + 4]):
            score += 2.5
        if score > best:
            best, found = score, i
    if found is not None:
        found = _title_of(rows, found, candidates, vocabulary)
    if found is None and first == 0 and len(rows) > 1 and rows[0].line.text == rows[1].line.text:
        return 0
    return found


def _title_of(rows: list[Row], found: int, candidates: list[int], vocabulary: Vocabulary) -> int:
    """The title right before a standfirst that is richer in the body's words than it."""
    before = found - 1
    if (
        before in candidates
        and rows[before].sign.words >= 3
        and vocabulary.known(rows[before].line.text) >= 0.3
        and len(rows[before].line.text) > 14
    ):
        return before
    return found
