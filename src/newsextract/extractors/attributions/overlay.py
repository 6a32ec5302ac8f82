"""The article as attributions see it: its quotes and the words of its cues laid over its tokens."""

from bisect import bisect_left, insort
from collections.abc import Mapping, Sequence

from newsextract._language.article import Article, Piece, bounds_of
from newsextract._language.relatives import main_verbs
from newsextract._model import light
from newsextract._model.annotations import DATELINES, QUOTES
from newsextract._view import View, plain_phrases
from newsextract.extractors.attributions.cues import Cues

_LONGEST_NICKNAME = 4  # tokens, with its marks
_ENDING = frozenset(",.!?")
_MARKS = frozenset("“”\"‘’'`«»„")


@light.frozen
class CuedArticle(Article):
    """An article with its quotes, and the words in it that may be cues."""

    cues: Cues
    cue_tokens: list[int]  # the tokens that are a word of a cue, ascending
    language: str  # BCP 47
    nicknames: Mapping[int, int]  # from the first token of each to its last, and back


def read_article(view: View, cues: Cues) -> CuedArticle:
    """The article of a view, its quotes laid over its tokens."""
    bare = plain_phrases(view)
    starts = bare.tokens.starts
    inside = list(bare.inside)
    pieces: list[Piece] = []
    opens: list[int] = []
    nicknames: dict[int, int] = {}
    for number, quote in enumerate(view[QUOTES]):
        for k, part in enumerate(quote.parts):
            first, last = bisect_left(starts, part.start), bisect_left(starts, part.end) - 1
            if last < first:
                continue
            start = quote.span.start if k == 0 else _mark_start(view.text, part.start)
            end = quote.span.end if k == len(quote.parts) - 1 else _mark_end(view.text, part.end)
            a, b = bisect_left(starts, start), bisect_left(starts, end)
            if _is_nickname(bare, quote.kind, a, b):
                # "Carl “Shorty” Brandt": a part of the name
                nicknames[a], nicknames[b - 1] = b - 1, a
                continue
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
    verbs: dict[int, int] = {}
    article = CuedArticle(
        text=bare.text,
        tokens=bare.tokens,
        classes=cues,
        pieces=tuple(pieces),
        opens=tuple(sorted(opens)),
        inside=inside,
        bounds=_bounds(view, bare),
        paragraphs=bare.paragraphs,
        states=bare.states,
        main_verbs=verbs,
        cues=cues,
        cue_tokens=bare.tokens.hits(cues.cue_words),
        language=view.language,
        nicknames=nicknames,
    )
    verbs.update(main_verbs(article))
    return article


def _bounds(view: View, bare: Article) -> Sequence[tuple[int, int]]:
    """The sentences, of which datelines and the labels of speakers are no part."""
    turns = view.conversation.turns
    if not turns and not view[DATELINES]:  # saves time
        return bare.bounds
    starts = bare.tokens.starts
    firsts = [bisect_left(starts, sentence.start) for sentence in view.sentences]
    for dateline in view[DATELINES]:  # "LENZ, Feb. 2 (ONB) - " is no part of what follows
        insort(firsts, bisect_left(starts, dateline.span.end))
    if turns:  # a label is no part of what is said behind it
        begun = {bisect_left(starts, p.start) for turn in turns for p in turn.content}
        firsts = sorted(begun.union(firsts) - {len(starts)})
    return bounds_of(firsts, len(starts))


def _is_nickname(article: Article, kind: str, first: int, after: int) -> bool:
    """Whether a quote of one or two words stands inside a person's name: "Carl [“Shorty”] Brandt"."""
    words, starts, ends = article.tokens.words, article.tokens.starts, article.tokens.ends
    if kind == "direct" or after - first > _LONGEST_NICKNAME or not 0 < first < after < len(words):
        return False
    before, behind, lower = words[first - 1], words[after], article.tokens.lower
    return (
        before[0].isupper()
        and behind[0].isupper()
        and words[first + 1][0].isupper()
        and before.isalpha()
        and words[after - 2] not in _ENDING
        and starts[after] == ends[after - 1] + 1
        and lower[first - 1] not in article.classes.no_nouns
        and lower[first - 1] not in article.classes.before_nouns
    )


def _mark_start(text: str, at: int) -> int:
    while at > 0 and text[at - 1] in _MARKS:
        at -= 1
    return at


def _mark_end(text: str, at: int) -> int:
    while at < len(text) and text[at] in _MARKS:
        at += 1
    return at
