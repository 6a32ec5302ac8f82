"""The article as attributions see it: its quotes and the words of its cues laid over its tokens."""

from bisect import bisect_left, insort

import attrs

from newsextract._language.article import Article, Piece, bounds_of
from newsextract._language.relatives import main_verbs
from newsextract._model.annotations import DATELINES, QUOTES
from newsextract._view import View
from newsextract.extractors.attributions.cues import Cues

_MARKS = frozenset("“”\"‘’'`«»„")


@attrs.frozen(eq=False)
class CuedArticle(Article):
    """An article with its quotes, and the words in it that may be cues."""

    cues: Cues
    cue_tokens: list[int]  # the tokens that are a word of a cue, ascending
    language: str  # BCP 47


def read_article(view: View, cues: Cues) -> CuedArticle:
    """The article of a view, its quotes laid over its tokens."""
    bare = view.phrases
    starts = bare.tokens.starts
    inside = list(bare.inside)
    pieces: list[Piece] = []
    opens: list[int] = []
    for number, quote in enumerate(view[QUOTES]):
        for k, part in enumerate(quote.parts):
            first, last = bisect_left(starts, part.start), bisect_left(starts, part.end) - 1
            if last < first:
                continue
            start = quote.span.start if k == 0 else _mark_start(view.text, part.start)
            end = quote.span.end if k == len(quote.parts) - 1 else _mark_end(view.text, part.end)
            a, b = bisect_left(starts, start), bisect_left(starts, end)
            piece = Piece(
                number=len(pieces),
                start=start,
                end=end,
                first=first,
                last=last,
                opening=a,
                closing=b - 1,
                kind=quote.kind,
                paragraph=bare.paragraphs[first],
                quote=number,
            )
            inside[a:b] = [piece.number] * (b - a)
            opens.append(a)
            pieces.append(piece)
    firsts = [bisect_left(starts, sentence.start) for sentence in view.sentences]
    for dateline in view[DATELINES]:  # "LENZ, Feb. 2 (ONB) - " is no part of what follows
        insort(firsts, bisect_left(starts, dateline.span.end))
    article = CuedArticle(
        text=bare.text,
        tokens=bare.tokens,
        classes=cues,
        pieces=tuple(pieces),
        opens=tuple(sorted(opens)),
        inside=inside,
        bounds=bounds_of(firsts, len(starts)),
        paragraphs=bare.paragraphs,
        states=bare.states,
        main_verbs={},
        cues=cues,
        cue_tokens=bare.tokens.hits(cues.cue_words),
        language=view.language,
    )
    return attrs.evolve(article, main_verbs=main_verbs(article))


def _mark_start(text: str, at: int) -> int:
    while at > 0 and text[at - 1] in _MARKS:
        at -= 1
    return at


def _mark_end(text: str, at: int) -> int:
    while at < len(text) and text[at] in _MARKS:
        at += 1
    return at
