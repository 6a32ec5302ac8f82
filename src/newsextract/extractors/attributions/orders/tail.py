"""What follows a quote in its sentence, where a speaker and a verb may stand."""

from typing import NamedTuple

from newsextract._language.article import Piece, last_mark
from newsextract._language.clauses import LONGEST_CLAUSE
from newsextract.extractors.attributions.marks import DASHES, PAUSES
from newsextract.extractors.attributions.overlay import CuedArticle

_SHORTEST_CLAUSE = 3  # tokens


class Tail(NamedTuple):
    """What follows a quote in its sentence, where a speaker may stand."""

    first: int
    last: int
    ends: str  # the last character inside the marks of the quote
    loose: bool  # no mark closes the quote
    stopped: bool  # a full stop does
    dashed: bool
    as_said: bool  # "…,” as Ruiz said"


def tail_of(article: CuedArticle, piece: Piece) -> Tail | None:
    """The clause behind a quote, or None if none of its own can follow."""
    lower, inside = article.tokens.lower, article.inside
    at = piece.closing + 1
    while at < len(lower) and lower[at] in ("'", "’", '"'):
        at += 1
    ends = last_mark(article, piece)
    stopped = ends == "."
    loose = ends not in (",", "?", "!", "…", "—", "–", "-", ".")
    if at < len(lower) and lower[at] in PAUSES:
        at += 1
        loose = stopped = False
    if at >= len(lower):
        return None
    if article.paragraphs[at] == piece.paragraph + 1:
        if lower[at - 1] not in DASHES:
            return None  # only "— Ana Ruiz" may stand on a line of its own
    elif article.paragraphs[at] != piece.paragraph or (
        loose and piece.kind != "direct" and not opens_sentence(article, piece)
    ):
        return None
    as_said = ends == "," and lower[at] == "as" and at + 1 < len(lower)
    at += as_said
    if inside[at] >= 0 or _is_called(article, piece):
        return None
    dashed = lower[at - 1] in DASHES and inside[at - 1] < 0
    last = min(article.sentence(at)[1], at + LONGEST_CLAUSE)
    if article.has_quote(at, last):
        end = at
        while end < last and (
            inside[end + 1] < 0 or article.pieces[inside[end + 1]].kind == "title"
        ):
            end += 1
        last = end
    return Tail(at, last, ends, loose, stopped, dashed, as_said)


def may_speak(article: CuedArticle, tail: Tail) -> bool:
    """Whether a speaker can begin behind a quote: no "but", unless someone is called so."""
    word, cues = article.tokens.lower[tail.first], article.cues
    if tail.ends == "," and article.tokens.words[tail.first][0].isupper():
        return True  # "…,” From said"
    return word not in cues.around.no_speaker and word not in cues.conjunctions


def _is_called(article: CuedArticle, piece: Piece) -> bool:
    """Whether a quote is what something is called: "under what Ruiz called “the old rules,” …"."""
    before = piece.opening - 1
    return before >= 0 and "c" in article.cues.forms.get(article.tokens.lower[before], ())


def sentence_floor(article: CuedArticle, piece: Piece) -> int:
    """The first token of the sentence of a quote, past the marks of one that opens it."""
    floor = article.sentence(piece.first)[0]
    return piece.first if floor >= piece.opening else floor


def opens_sentence(article: CuedArticle, piece: Piece) -> bool:
    """Whether a quote without a stop opens its sentence: "“It was late” Ruiz said."."""
    return (
        piece.last - piece.first >= _SHORTEST_CLAUSE - 1
        and article.tokens.words[piece.first][0].isupper()
        and sentence_floor(article, piece) == piece.first
    )
