"""What each line of a text says of itself, beside those around it: "By" alone, then "Tessa Quandt"."""

from collections.abc import Sequence

from newsextract._model import light
from newsextract._page import shapes
from newsextract._page.credits import read_byline
from newsextract._page.lines import Line
from newsextract._page.signs import Sign, read_signs
from newsextract.lexicon import Lexicons

_LONGEST_NAME = 7  # words of a name on a line of its own behind a "By" on another
_FEW, _ANNOUNCING = 3, 4  # lines of a text, words of a line that announces another story
_SAMPLED = 5  # every fifth letter tells of what script a text is


def signs_of(text: str, lines: Sequence[Line], lexicons: Lexicons) -> list[Sign]:
    """What each line of a text says of itself."""
    unspaced = not text.isascii() and shapes.UNSPACED.search(text[::_SAMPLED]) is not None
    signs = read_signs([line.text for line in lines], lexicons, unspaced=unspaced)
    for i, line in enumerate(lines[1:], 1):
        if (
            signs[i - 1].rule == "byline.alone"
            and signs[i].words <= _LONGEST_NAME
            and read_byline(line.text, lexicons, cued=True)
        ):
            signs[i] = light.evolve(signs[i], kind="byline", rule="byline.listed")
    top = signs[0] if len(signs) > _FEW else None
    if top is not None and top.rule == "starts.related" and top.words > _ANNOUNCING:
        # "Analysis: …" as the first line of all is a title
        signs[0] = light.evolve(top, kind=None, rule="")
    return signs
