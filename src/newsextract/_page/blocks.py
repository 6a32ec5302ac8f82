"""Blocks: what kind each line of a text is, so that facts are read from the article alone.

The lines are read in four steps: what a line says of itself (``furniture.py``), where the
article's body begins and ends (``extent.py``), which line is the headline and what the lines
around the body are (``outside.py``), and what was set among its paragraphs (``inside.py``).
``rule`` names the step and sign that decided.
"""

from collections.abc import Iterator, Sequence

from newsextract._model.annotations import Block
from newsextract._model.span import Span
from newsextract._page import shapes
from newsextract._page.around import settle_outside
from newsextract._page.credits import read_byline
from newsextract._page.extent import find_body
from newsextract._page.inside import settle_inside
from newsextract._page.lines import Line
from newsextract._page.paragraphs import join_wrapped
from newsextract._page.rows import Row
from newsextract._page.signs import read_signs
from newsextract._page.vocabulary import Vocabulary
from newsextract.lexicon import Lexicons

_SAMPLED = 5  # every fifth letter tells of what script a text is


def read_blocks(text: str, lines: Sequence[Line], lexicons: Lexicons) -> Iterator[Block]:
    """The blocks of a text, in order; they cover every non-blank line."""
    unspaced = not text.isascii() and shapes.UNSPACED.search(text[::_SAMPLED]) is not None
    joined = join_wrapped(text, lines)
    signs = read_signs([line.text for line in joined], lexicons, unspaced=unspaced)
    rows = [Row(line, sign) for line, sign in zip(joined, signs, strict=True)]
    if not rows:
        return
    if len(rows) == 1 and rows[0].sign.rule in ("line.no-words", "stamp"):
        rows[0].sign.kind = None  # "$9.99" alone is all there is
    top = rows[0].sign
    if top.rule == "starts.related" and top.words > 4 and len(rows) > 3 and not top.prose:
        top.kind = None  # "Analysis: …" as the first line of all is the article's own title
    _withdraw_early_names(rows, lexicons)
    first, last = find_body(rows)
    vocabulary = Vocabulary([row.line.text for row in rows[first : last + 1] if row.sign.prose])
    settle_outside(rows, first, last, vocabulary)
    settle_inside(rows, first, last, vocabulary)
    for row in rows:
        assert row.kind is not None
        yield Block(Span(row.line.start, row.line.end), row.kind, row.rule)


def _withdraw_early_names(rows: list[Row], lexicons: Lexicons) -> None:
    """A line of names is a byline only behind a title, and where none says "By"."""
    titled = False
    cues = ("byline.cue", "byline.alone")
    signed = any(row.sign.rule in cues for row in rows)
    cued = False
    for row in rows:
        sign = row.sign
        if (
            cued
            and sign.words <= _LONGEST_NAME
            and read_byline(row.line.text, lexicons, cued=True)
        ):
            sign.kind, sign.rule = "byline", "byline.listed"
            continue
        cued = sign.rule == "byline.alone"
        if sign.rule == "byline.bare" and (
            not titled or (signed and row.line.text.replace(" ", "").isalpha())
        ):
            sign.kind = None
        titled = titled or (sign.kind is None and sign.words >= 2 and sign.rule != "byline.bare")


_LONGEST_NAME = 7  # words of a name on a line of its own behind a "By" on another
