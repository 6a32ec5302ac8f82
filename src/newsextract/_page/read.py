"""The reading of a page: the body that the scores of its lines make."""

from collections.abc import Sequence

from newsextract._page.decode import LEAST, LEAST_OF_FEW, complete, decode
from newsextract._page.evidence import without_strangers
from newsextract._page.features import odds, richest, worth_of
from newsextract._page.lines import Line
from newsextract._page.pages import Page
from newsextract._page.readers import readers_begin
from newsextract._page.signs import Sign
from newsextract._page.words import page_words
from newsextract.lexicon import Lexicons

_FEW_WORDS, _MANY_MORE = 200, 3  # told as body; times as many that may be as well
_MAYBE, _LIFT = -2.5, 2.0  # log odds of a line that may be body, and what they then rise by
_WHOLE, _DOUBT = 120, 0.3  # lines of a whole page, and by what its scores are lower
_DENSE, _SENTENCES = 0.75, 0.6  # share of running text, by what its sentences are lower
_NEVER = -9.0  # log odds of what readers wrote
_ENOUGH = 60  # words that may be an article
# Entries that make a live blog, those of them told, lines within which its next one stands
_ENTRIES, _TOLD, _NEXT = 4, 2, 12
# Short lines between two parts of an article and their words, how many such gaps make a habit,
_GAP, _GAP_WORDS, _GAPS = 4, 8, 1
_ITEM = -3.5  # and the log odds of the part behind them
_ROWS, _ROW_WORDS, _LABEL = 3, 14, 24  # rows that make a table, words of one, letters of its label


def page_of(lines: Sequence[Line], signs: Sequence[Sign], lexicons: Lexicons) -> Page:
    """The page that lines with their signs are."""
    return Page(lines, signs, page_words(lexicons))


def body_lines(page: Page, scores: Sequence[float]) -> list[int]:
    """The lines of the best stretch that look like body; its first line if none does."""
    begin, end = richest(worth_of(odds(scores), page.words_60))
    return [i for i in range(begin, end + 1) if scores[i] > 0] or [begin]


def read_body(page: Page, scores: Sequence[float]) -> tuple[list[bool], dict[int, str]]:
    """Whether each line is body, and the captions and teasers among its paragraphs.

    A page has an article: where hardly anything is told as one, and much else may be, the scores
    of all its lines are too low. A page of many lines was taken whole, and most of it is none;
    in one of few, what is none reads like it: captions, teasers, who the author is.
    """
    scores = _doubted(page, scores)
    begin = readers_begin(page, scores)
    if begin < page.n:
        scores = [*scores[:begin], *[_NEVER] * (page.n - begin)]
    body, strangers = _decoded(page, scores)
    told = sum(words for words, is_body in zip(page.words_60, body, strict=True) if is_body)
    if told < _FEW_WORDS:
        maybe = sum(p for p, score in zip(page.prose, scores, strict=True) if score > _MAYBE)
        if maybe >= max(_ENOUGH, _MANY_MORE * told):
            return _decoded(page, [score + _LIFT for score in scores])
    return body, strangers


def _doubted(page: Page, scores: Sequence[float]) -> Sequence[float]:
    """The scores, lower where more is taken for the article than is: of all, or of sentences."""
    if page.n >= _WHOLE:
        return [score - _DOUBT for score in scores]
    running = page.sum_prose[-1]
    if page.plain or running < _FEW_WORDS or running < _DENSE * page.sum_words[-1]:
        return scores
    return [
        score - _SENTENCES if prose else score
        for score, prose in zip(scores, page.running, strict=True)
    ]


def _decoded(page: Page, scores: Sequence[float]) -> tuple[list[bool], dict[int, str]]:
    prose, sentences = page.running, page.sentences
    least = LEAST if page.plain or page.n >= _WHOLE else LEAST_OF_FEW
    body = complete(decode(scores, prose), scores, sentences, prose, least)
    _take_entries(page, body, sentences)
    _take_items(page, body, scores, sentences)
    _take_rows(page, body, sentences)
    return without_strangers(page, body, scores)


def _take_entries(page: Page, body: list[bool], sentences: Sequence[bool]) -> None:
    """Take in the entries of a live blog like those that are told: "09:30", then its sentences."""
    entries = [i for i, sign in enumerate(page.signs) if sign.rule == "line.live-entry"]
    if len(entries) < _ENTRIES:  # saves time
        return
    ends = [*entries[1:], page.n]
    opened = [_opening(e, end, sentences) for e, end in zip(entries, ends, strict=True)]
    found = [i for i in opened if i is not None]
    told = [i for i in found if body[i]]
    if len(told) < _TOLD or 3 * len(found) < 2 * len(entries):
        return
    for begin, end in zip(opened, ends, strict=True):
        if begin is None or begin + _NEXT < told[0]:
            continue
        while begin < min(end, told[-1] + _NEXT) and sentences[begin]:
            body[begin] = True
            begin += 1


def _opening(entry: int, end: int, sentences: Sequence[bool]) -> int | None:
    """The first sentence of an entry: behind its time, its title and who wrote it."""
    return next((i for i in range(entry + 1, min(end, entry + 4)) if sentences[i]), None)


def _take_items(
    page: Page, body: list[bool], scores: Sequence[float], sentences: Sequence[bool]
) -> None:
    """Take in what stands as far behind the body as its parts do from one another: a last letter.

    Two letters to the editor have a name, a place and a title between them, and so has a third.
    """
    last, gap, seen = -1, 0, 0
    for i, is_sentence in enumerate(sentences):
        if not is_sentence:
            continue
        apart = i - last - 1 if last >= 0 and _is_gap(page, last, i) else 0
        if body[i]:
            gap, seen = max(gap, apart), seen + (apart > 1)
        elif 1 < apart <= gap and seen >= _GAPS and page.signs[i].prose and scores[i] > _ITEM:
            body[i] = True
        if body[i]:
            last = i


def _is_gap(page: Page, start: int, end: int) -> bool:
    """Whether a few short lines stand between two, and nothing of the site."""
    if not 1 < end - start <= _GAP + 1:
        return False
    return all(
        not s.noise and s.asks < 1 and s.words <= _GAP_WORDS for s in page.signs[start + 1 : end]
    )


def _take_rows(page: Page, body: list[bool], sentences: Sequence[bool]) -> None:
    """Take in rows between two paragraphs: "Product: Houmous 200g", "Use by: 15 May", "Price: £2"."""
    if sum([text.find(": ", 0, _LABEL) > 0 for text in page.texts]) < _ROWS:  # saves time
        return
    start = 0
    for i in range(1, page.n):
        if is_row(page, i):
            start = start or i
            continue
        among = start and body[start - 1] and sentences[start - 1] and body[i] and sentences[i]
        if among and i - start >= _ROWS:
            body[start:i] = [True] * (i - start)
        start = 0


def is_row(page: Page, i: int) -> bool:
    """Whether a short line names what it says and then says it: "Use by: 15 May 2025"."""
    text = page.texts[i]
    if text.find(": ", 0, _LABEL) <= 0 or not text[0].isalpha():
        return False
    sign = page.signs[i]
    return sign.kind is None and sign.asks < 1 and sign.words <= _ROW_WORDS
