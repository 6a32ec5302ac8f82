"""The reading of a page: the signs of its lines, and the body that their scores make."""

from collections.abc import Sequence

import attrs

from newsextract._page import shapes
from newsextract._page.credits import read_byline
from newsextract._page.decode import complete, decode
from newsextract._page.evidence import without_strangers
from newsextract._page.features import odds, richest
from newsextract._page.lines import Line
from newsextract._page.pages import Page
from newsextract._page.signs import Sign, read_signs
from newsextract._page.words import page_words
from newsextract.lexicon import Lexicons

_LONGEST_NAME = 7  # words of a name on a line of its own behind a "By" on another
_FEW, _ANNOUNCING = 3, 4  # lines of a text, words of a line that announces another story
_FEW_WORDS, _MANY_MORE = 200, 3  # told as body; times as many that may be as well
_MAYBE, _LIFT = -2.5, 2.0  # log odds of a line that may be body, and what they then rise by
_ENOUGH = 60  # words that may be an article
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
            signs[i] = attrs.evolve(signs[i], kind="byline", rule="byline.listed")
    top = signs[0] if len(signs) > _FEW else None
    if top is not None and top.rule == "starts.related" and top.words > _ANNOUNCING:
        # "Analysis: …" as the first line of all is a title
        signs[0] = attrs.evolve(top, kind=None, rule="")
    return signs


def page_of(lines: Sequence[Line], signs: Sequence[Sign], lexicons: Lexicons) -> Page:
    """The page that lines with their signs are."""
    return Page(lines, signs, page_words(lexicons))


def body_lines(page: Page, scores: Sequence[float]) -> list[int]:
    """The lines of the best stretch that look like body; its first line if none does."""
    worth = [
        (likely - 0.5) * words - 0.5
        for likely, words in zip(odds(scores), page.words_60, strict=True)
    ]
    begin, end = richest(worth)
    return [i for i in range(begin, end + 1) if scores[i] > 0] or [begin]


def read_body(page: Page, scores: Sequence[float]) -> tuple[list[bool], dict[int, str]]:
    """Whether each line is body, and the captions and teasers among its paragraphs.

    A page has an article: where hardly anything is told as one, and much else may be, the scores
    of all its lines are too low.
    """
    body, strangers = _decoded(page, scores)
    told = sum(words for words, is_body in zip(page.words_60, body, strict=True) if is_body)
    if told < _FEW_WORDS:
        maybe = sum(p for p, score in zip(page.prose, scores, strict=True) if score > _MAYBE)
        if maybe >= max(_ENOUGH, _MANY_MORE * told):
            return _decoded(page, [score + _LIFT for score in scores])
    return body, strangers


def _decoded(page: Page, scores: Sequence[float]) -> tuple[list[bool], dict[int, str]]:
    prose = [sign.prose for sign in page.signs]
    sentences = [page.is_sentence(i) for i in range(page.n)]
    body = complete(decode(scores, prose), scores, sentences, prose)
    return without_strangers(page, body, scores)
