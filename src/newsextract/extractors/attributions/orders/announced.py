"""Quotes that a sentence announces whose verb is no cue: "Ruiz issued the following statement: “…”"."""

from newsextract._language.article import Piece, tokens_of
from newsextract._language.phrases import noun_phrase_before, sentence_subject, with_apposition
from newsextract._language.verbs import any_verb
from newsextract.extractors.attributions.found import Found
from newsextract.extractors.attributions.overlay import CuedArticle
from newsextract.extractors.attributions.relation import Relation

_LONGEST_SPEAKER = 8  # tokens of one who speaks in a sentence of its own


def read_announced(article: CuedArticle, relations: Found) -> None:
    """Read "X issued the following statement: “…”" and "X cracked, “…”"."""
    lower, inside = article.tokens.lower, article.inside
    owned = {article.pieces[number].quote for number in relations.taken}
    for piece in article.pieces:
        mark = piece.opening - 1
        if (
            piece.number in relations.taken
            or piece.quote in owned
            or piece.kind != "direct"
            or mark < 1
            or inside[mark] >= 0
        ):
            continue
        if article.paragraphs[mark] < piece.paragraph - 1:
            continue
        if lower[mark] == ".":
            relation = _alone(article, mark, piece)
            if relation is not None:
                relations.add(relation)
            continue
        if lower[mark] not in (":", ",", "—", "–", "-"):
            continue
        colon = lower[mark] == ":"
        floor, _ = article.sentence(mark)
        told = relations.outermost(floor, mark) if colon else None
        if (
            told is not None
            and told.source is not None
            and any(b >= mark - 2 for _, b in told.content)
        ):
            relations.append_quote(told, piece)  # "As Ruiz noted, the port is old: “…”"
            continue
        subject = sentence_subject(article, floor, mark)
        if subject is None and colon:
            subject = _leading_name(article, floor, mark)
        if subject is None or inside[subject[1] + 1] >= 0:
            continue
        cue = (subject[1] + 1, mark - 1)
        if colon and lower[cue[0]] == ",":
            if lower[cue[0] + 1] in article.cues.adverbial_openers:  # "Ruiz, in a letter: “…”"
                cue = (cue[0] + 1, cue[1])
            else:  # "Ruiz, R-Odde, delivered a message: “…”"
                subject = with_apposition(article, subject, mark) or subject
                cue = (subject[1] + 1, cue[1])
        far = cue[1] - cue[0] > (14 if colon else 5)
        if cue[1] < cue[0] or far or lower[cue[0]] == ",":
            continue
        if not colon and not any_verb(article, cue[0]):
            continue
        relation = Relation(cue, subject, [tokens_of(piece)], "source-colon-quote", [piece])
        relations.add(relation)


def _leading_name(article: CuedArticle, floor: int, colon: int) -> tuple[int, int] | None:
    """The name that a line begins with: "Ana Ruiz heckles the board: “…”"."""
    words = article.tokens.words
    last = floor
    while last < colon and words[last][0].isupper() and last - floor < _LONGEST_SPEAKER:
        last += 1
    named = (
        floor < last < colon
        and article.tokens.lower[floor] not in article.cues.no_speaker
        and article.tokens.lower[floor] not in article.cues.before_nouns
    )
    return (floor, last - 1) if named else None


def _alone(article: CuedArticle, stop: int, piece: Piece) -> Relation | None:
    """A sentence that says no more than who speaks: "Ana Ruiz agreed. “…”"."""
    floor, end = article.sentence(stop)
    verb = stop - 1
    if (
        end != stop
        or (floor > 0 and article.inside[floor - 1] >= 0)  # "“…?” Ruiz asked."
        or not floor < verb <= floor + _LONGEST_SPEAKER
        or article.paragraphs[stop] != piece.paragraph
        or "q" not in article.cues.forms.get(article.tokens.lower[verb], ())
    ):
        return None
    subject = noun_phrase_before(article, verb, floor)
    if subject is None or subject[0] > floor + 1:
        return None
    return Relation((verb, verb), subject, [tokens_of(piece)], "source-verb-quote", [piece])
