"""The lines inside the body: paragraphs, subheadings, and what was set among them."""

from newsextract._block import Kind
from newsextract._text.rows import Row
from newsextract._text.vocabulary import Vocabulary

_BIOGRAPHICAL = frozenset(  # what an author's biography says first
    {"is", "was", "has", "covers", "writes", "reports", "joined", "lives", "works", "wrote"}
)
_END_MATTER = 12  # rows at the end of a body that may be about its author


def settle_inside(rows: list[Row], first: int, last: int, vocabulary: Vocabulary) -> None:
    seen: dict[str, int] = {}
    scraped = sum(row.sign.noise for row in rows) > 1
    _settle_biographies(rows, first, last)
    for i in range(first, last + 1):
        row = rows[i]
        if row.kind is not None:
            seen[row.line.text] = i
            continue
        sign, text = row.sign, row.line.text
        if sign.kind == "section":
            sign_kind: Kind | None = "section" if i - first <= 2 else None
        else:
            sign_kind = sign.kind
        if sign_kind == "byline" and sign.rule == "byline.bare" and not _signs(rows, i, first):
            sign_kind = None
        if sign_kind is not None:
            row.settle(sign_kind, sign.rule)
        elif text in seen and sign.words > 1:
            row.settle("boilerplate", "inside.repeated")
        elif row.foreign:
            row.settle("related", "inside.foreign")
        elif sign.quoted and vocabulary.repeats(text):
            row.settle("boilerplate", "inside.pull-quote")
        elif sign.pictured and vocabulary.size > 60 and i > first:
            row.settle("caption", "inside.pictured")
        elif sign.prose or sign.ends or sign.item:
            row.settle("body", "inside.prose")
        elif sign.words <= 1 and not sign.item and vocabulary.size > 60:
            row.settle("boilerplate", "inside.stub")
        else:
            _settle_title(rows, i, last, vocabulary, scraped=scraped)
        seen[text] = i
    _settle_teasers(rows, first, last, vocabulary)


def _settle_biographies(rows: list[Row], first: int, last: int) -> None:
    """Running text at the end that opens with a name of the byline is about the author."""
    signed = " ".join(r.line.text for r in rows if r.sign.kind == "byline")
    for i in range(last, max(first, last - _END_MATTER), -1):
        row = rows[i]
        words = row.line.text.split(None, 7)
        head = words[0].strip(",'’s")
        if _BIOGRAPHICAL.isdisjoint(words[1:7]):
            continue
        if (
            row.sign.prose
            and row.sign.kind is None
            and head[:1].isupper()
            and len(head) > 2
            and head in signed.split()
        ):
            row.settle("boilerplate", "inside.biography")


def _signs(rows: list[Row], i: int, first: int) -> bool:
    """Whether a bare name can be a byline here: at the head of the body, or a signature."""
    before = sum(row.sign.prose for row in rows[first:i])
    near = [rows[j] for j in range(max(0, i - 2), min(i + 3, len(rows))) if j != i]
    dated = any(row.sign.kind == "published" or row.line.text == rows[i].line.text for row in near)
    dated = dated or any(c.isdigit() for c in rows[i].line.text)
    return before == 0 or (before <= 2 and dated) or rows[i].line.text[0] in "—–-"


def _settle_title(
    rows: list[Row], i: int, last: int, vocabulary: Vocabulary, *, scraped: bool
) -> None:
    """A line inside the body that is no sentence: subheading, or the title of another story."""
    row = rows[i]
    follows = rows[i + 1] if i < last else None
    if vocabulary.size < 60:
        row.settle("body", "inside.short-article")
    elif follows is None:
        row.settle("body" if vocabulary.shares(row.line.text) else "related", "inside.last")
    elif row.sign.words <= 12 and (follows.sign.prose or follows.sign.item):
        row.settle("subheading", "inside.title")
    elif scraped and not (row.sign.item or rows[i - 1].sign.item):
        row.settle("related" if row.sign.words > 4 else "boilerplate", "inside.stray")
    elif vocabulary.known(row.line.text) < 0.34 and row.sign.words >= 4:
        row.settle("related", "inside.foreign-title")
    else:
        row.settle("body", "inside.fragment")


def _settle_teasers(rows: list[Row], first: int, last: int, vocabulary: Vocabulary) -> None:
    """The title and the summary of another story, set among the paragraphs."""
    for i in range(first + 1, last):
        title, summary = rows[i], rows[i + 1]
        if title.kind != "subheading" or not summary.sign.prose or title.sign.words < 4:
            continue
        if i + 2 <= last and vocabulary.foreign(title.line.text, summary.line.text):
            title.settle("related", "inside.teaser")
            summary.settle("related", "inside.teaser")
