"""Blocks: what kind each line of a text is, so that facts are read from the article alone.

A text without furniture is read as it stands (``plain.py``). On any other, what a line says
of itself (``signs.py``) and where it stands become features; small trees of features score
each line twice, the second time among the scores of the lines around it; the body is what an
exact decode makes of the scores, the headline the line that ranks best before it, and a name or
a date counts only where the article's own would stand (``kinds.py``).
"""

from collections.abc import Iterator, Sequence, Set

from newsextract._model.annotations import Block
from newsextract._model.span import Span
from newsextract._page.lines import Line
from newsextract._page.plain import read_plain
from newsextract._page.signs import Sign
from newsextract.lexicon import Lexicons

_MOSTLY = 3  # every third line of a text that is a conversation has its turns


def read_blocks(
    lines: Sequence[Line],
    signs: Sequence[Sign],
    lexicons: Lexicons,
    spoken: Set[int] = frozenset(),
) -> Iterator[Block]:
    """The blocks of a text, in order; they cover every non-blank line.

    Args:
        lines: those of the text, hard-wrapped ones joined.
        signs: what each says of itself.
        lexicons: the words of pages.
        spoken: where lines of a conversation start. They are all body if half of them look like
            it, or if they are much of the text: a few lines of a page's menus can read so too.
    """
    if not lines:
        return
    kinds = read_plain(lines, signs)
    if kinds is None:
        from newsextract._page.kinds import judge, read_kinds  # what most articles do without
        from newsextract._page.read import page_of

        kinds = read_kinds(judge(page_of(lines, signs, lexicons)))
    if not spoken:
        for line, (kind, rule) in zip(lines, kinds, strict=True):
            yield Block(Span(line.start, line.end), kind, rule)
        return
    turns = [kind for line, (kind, _) in zip(lines, kinds, strict=True) if line.start in spoken]
    agreed = 2 * turns.count("body") >= len(turns) or _MOSTLY * len(turns) >= len(lines)
    for line, (kind, rule) in zip(lines, kinds, strict=True):
        if agreed and line.start in spoken and kind != "body":
            kind, rule = "body", "turn"
        yield Block(Span(line.start, line.end), kind, rule)
