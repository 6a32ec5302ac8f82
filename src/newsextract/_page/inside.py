"""The lines inside the body: paragraphs, subheadings, and what was set among them."""

from collections import Counter

from newsextract._model.annotations import BlockKind
from newsextract._page import shapes
from newsextract._page.rows import ASKS, Row
from newsextract._page.signs import Sign
from newsextract._page.vocabulary import Vocabulary

_BIOGRAPHICAL = frozenset(  # what an author's biography says first
    {
        "is",
        "was",
        "has",
        "covers",
        "writes",
        "reports",
        "joined",
        "lives",
        "works",
        "wrote",
        "makes",
        "holds",
        "specializes",
        "contributes",
        "earned",
        "studied",
        "began",
    }
)
_SUBJECT = 14  # words within which a biography names its subject
_END_MATTER = 12  # rows at the end of a body that may be about its author


def settle_inside(rows: list[Row], first: int, last: int, vocabulary: Vocabulary) -> None:
    """Settle the rows of the body, from ``first`` to ``last``."""
    seen: dict[str, int] = {}
    scraped = sum(row.sign.noise for row in rows) > 1
    unended = _unended_are_strange(rows, first, last)
    asks = any(row.sign.asks >= ASKS for row in rows[first : last + 1])
    topics = _topics(rows, first, last) if asks else frozenset()
    _settle_biographies(rows, first, last)
    for i in range(first, last + 1):
        row = rows[i]
        if row.kind is not None:
            seen[row.line.text] = i
            continue
        sign, text = row.sign, row.line.text
        if (
            sign.kind is None
            and sign.prose
            and sign.ends
            and not (sign.asks >= ASKS or sign.quoted or sign.pictured or row.foreign)
            and text not in seen
            and text[-1] in ".”"
        ):
            row.settle("body", "inside.prose")
            seen[text] = i
            continue
        if sign.kind == "section":
            sign_kind: BlockKind | None = "section" if i - first <= 2 else None
        else:
            sign_kind = sign.kind
        if sign_kind == "byline" and sign.rule == "byline.bare" and not _signs(rows, i, first):
            sign_kind = None
        if sign_kind is not None:
            row.settle(sign_kind, sign.rule)
        elif text in seen and sign.words > 1:
            row.settle("boilerplate", "inside.repeated")
        elif (
            sign.rule == "byline.bare"
            and scraped
            and not text.isupper()
            and vocabulary.known(text) < 0.5
        ):
            row.settle("boilerplate", "inside.name")
        elif sign.asks >= ASKS and not _on_topic(sign.asked, topics):
            row.settle("boilerplate", "inside.asks")
        elif text[0] in "—–-" and shapes.SIGNATURE.match(text):
            row.settle("body", "inside.signature")
        elif _doubled(text):
            row.settle("related", "inside.doubled")
        elif row.foreign:
            row.settle("related", "inside.foreign")
        elif sign.quoted and vocabulary.repeats(text):
            row.settle("boilerplate", "inside.pull-quote")
        elif sign.pictured and vocabulary.size > _SHORT and i > first:
            row.settle("caption", "inside.pictured")
        elif not sign.ends and shapes.TIMED.match(text):
            row.settle("subheading", "inside.timed")
        elif unended and _unended(text, sign):
            row.settle("caption" if vocabulary.shares(text) else "related", "inside.unended")
        elif i > first and _announced(rows[i - 1]) and not sign.prose and sign.words >= 3:
            row.settle("related", "inside.announced")
        elif (
            i > first
            and rows[i - 1].sign.rule == "line.live-entry"
            and not sign.prose
            and i < last
            and rows[i + 1].sign.prose
        ):
            row.settle("body" if sign.ends else "subheading", "inside.live-entry")
        elif sign.prose or sign.item or (sign.ends and not _titular(text, sign.words)):
            row.settle("body", "inside.prose")
        elif (
            sign.words <= 1
            and not sign.item
            and vocabulary.size > _SHORT
            and not _between(rows, i, last)
        ):
            row.settle("boilerplate", "inside.stub")
        else:
            _settle_title(rows, i, last, vocabulary, scraped=scraped)
        seen[text] = i
    _settle_teasers(rows, first, last, vocabulary)


_SHORT = 60  # words of a body that is too short to tell its own titles from others


def _unended_are_strange(rows: list[Row], first: int, last: int) -> bool:
    """Whether the paragraphs end like sentences, so that one that does not is none."""
    prose = [
        row for row in rows[first : last + 1] if row.sign.kind is None and row.sign.words > 11
    ]
    return len(prose) >= 5 and sum(row.sign.ends for row in prose) >= 0.65 * len(prose)


def _unended(text: str, sign: Sign) -> bool:
    """Whether a line is one long sentence without its end."""
    return (
        12 <= sign.words <= 50
        and not sign.ends
        and not sign.item
        and shapes.NEXT_SENTENCE.search(text) is None
    )


def _topics(rows: list[Row], first: int, last: int) -> frozenset[str]:
    """The words of sites that the article itself speaks of."""
    counts = Counter(
        word
        for row in rows[first : last + 1]
        if row.sign.prose and row.sign.words >= 20 and row.sign.asks < ASKS
        for word in row.sign.asked
    )
    return frozenset(word for word, n in counts.items() if n > 1)


def _on_topic(asked: frozenset[str], topics: frozenset[str]) -> bool:
    return bool(asked) and 2 * len(asked & topics) >= len(asked)


def _between(rows: list[Row], i: int, last: int) -> bool:
    """Whether a row stands between two paragraphs."""
    return i > 0 and rows[i - 1].sign.prose and i < last and rows[i + 1].sign.prose


def _doubled(text: str) -> bool:
    """Whether a line says the same twice, as linked pictures with a title do."""
    half = len(text) // 2
    return (
        len(text) > 20
        and text[0] == text[-half:].lstrip()[:1]
        and text[:half].strip() == text[half:].strip()
    )


def _announced(before: Row) -> bool:
    """Whether the line before announces another story: "See also"."""
    return (
        before.kind == "related"
        and before.sign.rule in ("line.related", "starts.related")
        and (before.sign.words <= 4)
    )


def _titular(text: str, words: int) -> bool:
    """Whether a short line that ends like a sentence is a title: "What now?", "Specs:"."""
    return (text[-1] == ":" and words == 1) or (
        text[-1] in "?？" and words <= 10 and text[0] not in _QUOTES
    )


_QUOTES = "\"“”'‘’«»„"


def _settle_biographies(rows: list[Row], first: int, last: int) -> None:
    """Running text at the end that says of a name of the byline who it is is about the author."""
    bylines = " ".join(r.line.text for r in rows if r.sign.kind == "byline")
    signed = {name for name in bylines.casefold().split() if len(name) > 2}
    if not signed:
        return
    for row in rows[max(first + 1, last - _END_MATTER) : last + 1]:
        if row.sign.prose and row.sign.kind is None and _biographical(row.line.text, signed):
            row.settle("boilerplate", "inside.biography")


def _biographical(text: str, signed: set[str]) -> bool:
    """Whether a line says early on that somebody of the byline "covers", "is" or "has"."""
    words = text.split(None, _SUBJECT)[:_SUBJECT]
    for i, word in enumerate(words[:-1]):
        name = word.rstrip(",").removesuffix("'s").removesuffix("’s")
        if name[:1].isupper() and name.casefold() in signed:
            after = words[i + 1 : i + (7 if i == 0 else 3)]
            return not _BIOGRAPHICAL.isdisjoint(after)
    return False


def _signs(rows: list[Row], i: int, first: int) -> bool:
    """Whether a bare name can be a byline here: at the head of the body, or a signature."""
    before = sum(row.sign.prose for row in rows[first:i])
    near = [rows[j] for j in range(max(0, i - 2), min(i + 3, len(rows))) if j != i]
    dated = any(
        row.sign.kind in ("published", "updated")
        or row.sign.rule == "role"
        or row.line.text == rows[i].line.text
        for row in near
    )
    dated = dated or any(c.isdigit() for c in rows[i].line.text)
    return before == 0 or (before <= 2 and dated) or rows[i].line.text[0] in "—–-"


_LONG_TITLE = 8  # words; on a page with other stories a longer title is one of theirs


def _settle_title(
    rows: list[Row], i: int, last: int, vocabulary: Vocabulary, *, scraped: bool
) -> None:
    """A line inside the body that is no sentence: subheading, or the title of another story."""
    row = rows[i]
    follows = rows[i + 1] if i < last else None
    if len(rows) > 1 and (
        shapes.POINTED.search(row.line.text) or shapes.PRICED.match(row.line.text)
    ):
        row.settle("boilerplate", "inside.pointed")
    elif vocabulary.size < _SHORT:
        _settle_title_of_short(rows, i, last, scraped=scraped)
    elif follows is None:
        row.settle("body" if vocabulary.shares(row.line.text) else "related", "inside.last")
    elif row.sign.words <= (_LONG_TITLE if scraped else 12) and (
        follows.sign.prose or follows.sign.item
    ):
        if rows[i - 1].kind == "related" and row.sign.words >= 5 and not rows[i - 1].sign.prose:
            row.settle("related", "inside.title-run")
        else:
            row.settle("subheading", "inside.title")
    elif scraped and not (row.sign.item or rows[i - 1].sign.item):
        row.settle("related" if row.sign.words > 4 else "boilerplate", "inside.stray")
    elif vocabulary.known(row.line.text) < 0.34 and row.sign.words >= 4:
        row.settle("related", "inside.foreign-title")
    else:
        row.settle("body", "inside.fragment")


def _settle_title_of_short(rows: list[Row], i: int, last: int, *, scraped: bool) -> None:
    """A line that is no sentence, in a body with too few words to compare it with."""
    row = rows[i]
    if scraped and shapes.TITLE_CASE.fullmatch(row.line.text):
        row.settle("related", "inside.title-case")
    elif _between(rows, i, last) and 2 <= row.sign.words <= _LONG_TITLE and not row.sign.item:
        row.settle("subheading", "inside.title")
    else:
        row.settle("body", "inside.short-article")


def _settle_teasers(rows: list[Row], first: int, last: int, vocabulary: Vocabulary) -> None:
    """The title and the summary of another story, set among the paragraphs."""
    for i in range(first + 1, last):
        title, summary = rows[i], rows[i + 1]
        if (
            title.kind != "subheading"
            or title.rule == "inside.live-entry"
            or not summary.sign.prose
            or title.sign.ends
            or title.sign.words < 5
        ):
            continue
        if i + 2 <= last and vocabulary.foreign(title.line.text, summary.line.text):
            title.settle("related", "inside.teaser")
            summary.settle("related", "inside.teaser")
