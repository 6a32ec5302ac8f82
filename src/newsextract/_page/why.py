"""Why a line is what it is: the features that moved its score, read again when it is asked for."""

from newsextract._model.span import Span
from newsextract._page.kinds import judge
from newsextract._page.plain import read_plain
from newsextract._page.printed import read_printed
from newsextract._page.read import page_of, signs_of
from newsextract._page.scoring import heaviest
from newsextract.lexicon import Lexicons

_MOST = 5


def features_of(text: str, language: str, span: Span) -> tuple[tuple[str, float], ...]:
    """The features that moved the score of a block most, with the log odds that each added.

    Empty where nothing was scored: in a text without furniture.
    """
    lexicons = Lexicons(language)
    printed = read_printed(text)
    lines = printed.lines
    signs = signs_of(printed.text, lines, lexicons)
    starts = {printed.span(Span(line.start, line.end)).start: i for i, line in enumerate(lines)}
    if span.start not in starts or read_plain(lines, signs) is not None:
        return ()
    judged = judge(page_of(lines, signs, lexicons))
    i = starts[span.start]
    if judged.around[i]:
        return tuple(heaviest("around", judged.around[i], _MOST))
    return tuple(heaviest("line", judged.rows[i], _MOST))
