"""The clause that a quote is part of: what stands before it, and what goes on behind its speaker."""

from newsextract._language.article import PUNCTUATION, Piece
from newsextract._language.clauses import clause_end
from newsextract._language.verbs import verbal
from newsextract.extractors.attributions.orders.tail import Tail, sentence_floor
from newsextract.extractors.attributions.overlay import CuedArticle

_LONGEST_ASIDE = 12  # tokens between a speaker and the "that" of what goes on


def clause_ended_by(article: CuedArticle, piece: Piece) -> int | None:
    """The first token of the clause that a quote ends: "The plan is “a farce,” Ruiz said."."""
    tokens, cues = article.tokens, article.cues
    first = sentence_floor(article, piece)
    while first < piece.first and (
        tokens.lower[first] in PUNCTUATION or tokens.lower[first] in cues.around.continuing
    ):
        first += 1
    between = [i for i in range(first, piece.first) if article.inside[i] < 0]
    if len(between) < 2:
        return None
    lower = tokens.lower
    before = lower[between[-1]]
    if before in (":", ".", "(", "—", "–", "-") or (
        before in cues.forms and before not in cues.also_nouns
    ):
        return None
    inside = range(piece.first, piece.last + 1) if piece.kind in ("partial", "scare") else ()
    if not any(verbal(article, i) for i in (*between, *inside)):
        return None
    return first


def past_that(article: CuedArticle, clause: int, quote: int) -> int:
    """Where the clause before "as Ruiz said" begins: "the view that [the quay] “is a ruin,” …"."""
    for i in range(quote - 1, clause - 1, -1):
        if article.tokens.lower[i] == "that" and article.inside[i] < 0:
            return i + 1
    return clause


def rest_of(article: CuedArticle, piece: Piece, tail: Tail, behind: int) -> tuple[int, int] | None:
    """What goes on behind the speaker: "“Only you,” she said, [would row home in this]"."""
    lower = article.tokens.lower
    for i in range(behind, min(tail.last, behind + _LONGEST_ASIDE)):
        if lower[i] == "," and (
            lower[i + 1] == "that"  # "…," he wrote in a letter, that …
            or (i == behind and tail.ends == "," and _goes_on(article, i + 1, piece))
        ):
            return i + 1, clause_end(article, i + 1, article.sentence(tail.first)[1])
    return None


def fronted_to(article: CuedArticle, piece: Piece, rest: tuple[int, int]) -> int | None:
    """The first token of what a quote ends before its main clause: "[Despite his “…,”] Ruiz said, he"."""
    lower = article.tokens.lower
    floor = article.sentence(piece.first)[0]
    fronted = lower[rest[0]] != "that" and lower[floor] in article.cues.subordinators
    return floor if fronted and floor < piece.first else None


def _goes_on(article: CuedArticle, i: int, piece: Piece) -> bool:
    """Whether the clause of a quote goes on behind its speaker: "“Only you,” she said, [would] …"."""
    lower, cues = article.tokens.lower, article.cues
    if lower[i] in cues.finite:
        return True
    floor = article.sentence(piece.first)[0]
    before = [j for j in range(floor, piece.first) if article.inside[j] < 0]
    return (
        bool(before)
        and lower[floor] in cues.subordinators
        and not any(verbal(article, j) for j in before)
        and lower[i] not in cues.conjunctions
        and not lower[i].endswith("ing")
        and lower[i] not in cues.around.continuing
    )
