"""Blocks: what kind each line of a text is, so that facts are read from the article alone.

The lines are read in four steps: what a line says of itself (``furniture.py``), where the
article's body begins and ends (the stretch of lines with the most running text), which line
is the headline, and what the lines without a sign of their own are, from the lines around
them. ``rule`` names the step and sign that decided.
"""

from collections.abc import Iterator, Sequence

import attrs

from newsextract._block import Block, Kind
from newsextract._span import Span
from newsextract._text.furniture import Sign, read_sign
from newsextract._text.lines import Line
from newsextract._text.paragraphs import join_wrapped
from newsextract._text.vocabulary import Vocabulary
from newsextract.lexicon import Lexicons


@attrs.define(eq=False, repr=False)
class _Row:
    """A line on its way to a block."""

    line: Line
    sign: Sign
    kind: Kind | None = None
    rule: str = ""
    foreign: bool = False  # speaks of nothing that the article speaks of

    def settle(self, kind: Kind, rule: str) -> None:
        self.kind = kind
        self.rule = rule


def read_blocks(text: str, lines: Sequence[Line], lexicons: Lexicons) -> Iterator[Block]:
    """The blocks of a text, in order; they cover every non-blank line."""
    rows = [_Row(line, read_sign(line.text, lexicons)) for line in join_wrapped(text, lines)]
    if not rows:
        return
    if len(rows) == 1 and rows[0].sign.rule == "line.no-words":
        rows[0].sign = attrs.evolve(rows[0].sign, kind=None)  # "$9.99" alone is all there is
    _withdraw_early_names(rows)
    first, last = _body(rows)
    vocabulary = Vocabulary([row.line.text for row in rows[first : last + 1] if row.sign.prose])
    _settle_outside(rows, first, last, vocabulary)
    _settle_inside(rows, first, last, vocabulary)
    for row in rows:
        assert row.kind is not None
        yield Block(Span(row.line.start, row.line.end), row.kind, row.rule)


def _withdraw_early_names(rows: list[_Row]) -> None:
    """A line of names is a byline only behind a title: before it, it is the title."""
    titled = False
    for row in rows:
        if row.sign.rule == "byline.bare" and not titled:
            row.sign = attrs.evolve(row.sign, kind=None, rule="")
        titled = titled or (row.sign.kind is None and row.sign.words >= 3)


_ENOUGH_TO_COMPARE = 8  # lines of running text that show what an article speaks of

# -- where the body is ------------------------------------------------------------------


def _body(rows: list[_Row]) -> tuple[int, int]:
    """The first and last row of the stretch with the most running text."""
    worth = _worth(rows)
    found = _richest(rows, worth)
    if any(row.sign.noise for row in rows):
        for i in _foreign(rows, *found):
            worth[i] = -8.0
            rows[i].foreign = True
        found = _richest(rows, worth)
    first, last = found
    last = _without_scattered_end(rows, first, last)
    if not any(row.sign.noise or row.foreign for row in rows[last + 1 :]):
        last = len(rows) - 1  # nothing says that the rest is not the article's
    return first, last


def _without_scattered_end(rows: list[_Row], first: int, last: int) -> int:
    """The last row of a body whose paragraphs stand together, without lone ones far behind."""
    prose = [i for i in range(first, last + 1) if rows[i].sign.prose]
    together = [i for i in prose if _beside(rows, i)]
    if len(together) < _ENOUGH_TO_COMPARE or 2 * len(together) < len(prose):
        return last
    end = together[-1]
    lone = [i for i in prose if i > end]
    others = (last - end) - len(lone)
    return end if len(lone) > 1 and others > len(lone) + 1 else last


def _foreign(rows: list[_Row], first: int, last: int) -> list[int]:
    """The lone lines of running text that speak of nothing that the others speak of."""
    prose = [i for i in range(first, last + 1) if rows[i].sign.prose]
    if len(prose) < _ENOUGH_TO_COMPARE:
        return []
    vocabulary = Vocabulary([rows[i].line.text for i in prose])
    return [
        i for i in prose[1:] if not _beside(rows, i) and vocabulary.unrelated(rows[i].line.text)
    ]


def _beside(rows: list[_Row], i: int) -> bool:
    """Whether a line of running text stands next to another, or to a sentence."""
    near = [j for j in (i - 1, i + 1) if 0 <= j < len(rows)]
    return any(
        rows[j].sign.prose or (rows[j].sign.ends and rows[j].sign.kind is None) for j in near
    )


def _richest(rows: list[_Row], worth: list[float]) -> tuple[int, int]:
    """The stretch of rows with the highest sum; of a text without running text, all of it."""
    best, best_range = 0.0, None
    total, start = 0.0, 0
    for i, value in enumerate(worth):
        if total <= 0:
            total, start = 0.0, i
        total += value
        if total > best:
            best, best_range = total, (start, i)
    if best_range is None:
        return _all_but_signs(rows)
    return best_range


def _worth(rows: list[_Row]) -> list[float]:
    """How much each row speaks for running text, or against it."""
    out = []
    titles = 0
    for row in rows:
        sign = row.sign
        if sign.kind in ("boilerplate", "related"):
            out.append(-8.0 * sign.weight)
        elif sign.kind is not None:
            out.append(-0.5)
        elif sign.prose:
            out.append(float(min(sign.words, 40)))
        elif sign.ends:
            out.append(2.0)
        else:
            titles += 1
            out.append(-2.0 - min(titles, 4))
            continue
        titles = 0
    return out


def _all_but_signs(rows: list[_Row]) -> tuple[int, int]:
    """The stretch of a text without running text: all lines that nothing speaks against."""
    plain = [i for i, row in enumerate(rows) if row.sign.kind is None]
    return (plain[0], plain[-1]) if plain else (0, -1)


# -- before and behind it ---------------------------------------------------------------


def _settle_outside(rows: list[_Row], first: int, last: int, vocabulary: Vocabulary) -> None:
    head = _headline(rows, first, vocabulary)
    title = rows[head].line.text if head is not None else None
    for i, row in enumerate(rows):
        if first <= i <= last and i != head:
            continue
        kind = row.sign.kind
        if i == head:
            row.settle("headline", "headline")
        elif title is not None and row.line.text == title:
            row.settle("boilerplate", "outside.repeats-headline")
        elif kind in ("published", "updated") or (
            kind == "byline" and _near(rows, i, head, first, last)
        ):
            row.settle(kind, row.sign.rule)
        elif kind == "section" and head is not None and abs(i - head) <= 3 and i < first:
            row.settle("section", row.sign.rule)
        elif kind in ("related", "caption", "boilerplate"):
            row.settle(kind, row.sign.rule)
        elif head is not None and head < i < first and row.sign.dated:
            row.settle("published", "outside.dated")
        elif head is not None and head < i < first and _standfirst(rows, i, first, vocabulary):
            row.settle("body", "outside.standfirst")
        elif i > last and row.sign.words > 3:
            row.settle("related", "outside.behind")
        else:
            row.settle("boilerplate", "outside")


def _standfirst(rows: list[_Row], i: int, first: int, vocabulary: Vocabulary) -> bool:
    """Whether a line between title and body introduces the body."""
    row = rows[i]
    if row.sign.words < 6:
        return False
    signed = any(
        rows[j].sign.kind in ("byline", "published") for j in range(i + 1, min(i + 3, first))
    )
    return signed or (row.sign.prose and vocabulary.shares(row.line.text))


def _near(rows: list[_Row], i: int, head: int | None, first: int, last: int) -> bool:
    """Whether a byline stands where the article's own stands, not a teaser's."""
    if rows[i].sign.rule.startswith("credit") or rows[i].sign.rule in (
        "byline.bio",
        "byline.contact",
    ):
        return i > last and i - last <= 6
    if i < first:
        return head is None or i > head or head - i <= 4
    return i - last <= 1 and rows[i].sign.rule == "byline.dash"


def _headline(rows: list[_Row], first: int, vocabulary: Vocabulary) -> int | None:
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


_BIOGRAPHICAL = frozenset(  # what an author's biography says first
    {"is", "was", "has", "covers", "writes", "reports", "joined", "lives", "works", "wrote"}
)
_END_MATTER = 12  # rows at the end of a body that may be about its author


def _title_of(rows: list[_Row], found: int, candidates: list[int], vocabulary: Vocabulary) -> int:
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


# -- inside it --------------------------------------------------------------------------


def _settle_inside(rows: list[_Row], first: int, last: int, vocabulary: Vocabulary) -> None:
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


def _settle_biographies(rows: list[_Row], first: int, last: int) -> None:
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


def _signs(rows: list[_Row], i: int, first: int) -> bool:
    """Whether a bare name can be a byline here: at the head of the body, or a signature."""
    before = sum(row.sign.prose for row in rows[first:i])
    near = [rows[j] for j in range(max(0, i - 2), min(i + 3, len(rows))) if j != i]
    dated = any(row.sign.kind == "published" or row.line.text == rows[i].line.text for row in near)
    dated = dated or any(c.isdigit() for c in rows[i].line.text)
    return before == 0 or (before <= 2 and dated) or rows[i].line.text[0] in "—–-"


def _settle_title(
    rows: list[_Row], i: int, last: int, vocabulary: Vocabulary, *, scraped: bool
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


def _settle_teasers(rows: list[_Row], first: int, last: int, vocabulary: Vocabulary) -> None:
    """The title and the summary of another story, set among the paragraphs."""
    for i in range(first + 1, last):
        title, summary = rows[i], rows[i + 1]
        if title.kind != "subheading" or not summary.sign.prose or title.sign.words < 4:
            continue
        if i + 2 <= last and vocabulary.foreign(title.line.text, summary.line.text):
            title.settle("related", "inside.teaser")
            summary.settle("related", "inside.teaser")
