"""Why a line is what it is: the features that moved its score, read again when it is asked for."""

from typing import TypeAlias

from newsextract._model.annotations import BlockKind
from newsextract._model.span import Span
from newsextract._page.kinds import judge, runner_up
from newsextract._page.plain import read_plain
from newsextract._page.printed import read_printed
from newsextract._page.read import page_of
from newsextract._page.reasons import heaviest
from newsextract._page.told import signs_of
from newsextract.lexicon import Lexicons

_MOST = 5


Why: TypeAlias = tuple[tuple[tuple[str, float], ...], BlockKind | None]


def why(text: str, language: str, span: Span) -> Why:
    """The features that moved the score of a block most, and the kind that it was not.

    Each feature comes with the log odds that it added; the kind is the one that the line would
    have, had its score spoken the other way. Nothing of a text without furniture, which is not scored.
    """
    lexicons = Lexicons(language)
    printed = read_printed(text)
    lines = printed.lines
    signs = signs_of(printed.text, lines, lexicons)
    starts = {printed.span(Span(line.start, line.end)).start: i for i, line in enumerate(lines)}
    if span.start not in starts or read_plain(lines, signs) is not None:
        return (), None
    judged = judge(page_of(lines, signs, lexicons))
    i = starts[span.start]
    if judged.around[i]:
        moved = heaviest("around", judged.around[i], _MOST)
    else:
        moved = heaviest("line", judged.page.rows[i], _MOST)
    return tuple(moved), runner_up(judged, i)
