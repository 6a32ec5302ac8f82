"""Quotes that a sentence announces whose verb is no cue: "Ruiz issued the following statement: “…”"."""

from newsextract._language.article import Piece, tokens_of
from newsextract._language.phrases import noun_phrase_before, sentence_subject, with_apposition
from newsextract._language.verbs import any_verb
from newsextract._rules import Rule
from newsextract.extractors.attributions.found import Found
from newsextract.extractors.attributions.overlay import CuedArticle
from newsextract.extractors.attributions.relation import Order, OrderReader, Relation

_ANNOUNCING = frozenset({":", ",", "—", "–", "-"})  # between a clause and the quote it announces
_LONGEST_BEFORE_COLON = 14  # tokens between a subject and the colon, less one
_LONGEST_BEFORE_COMMA = 5
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
            or article.paragraphs[mark] < piece.paragraph - 1
        ):
            continue
        relation = None
        if lower[mark] == ".":
            relation = _alone(article, mark, piece)
        elif lower[mark] in _ANNOUNCING:
            report = _report_before(article, mark, relations) if lower[mark] == ":" else None
            if report is not None:
                relations.join(report, piece)
            else:
                relation = _announced(article, mark, piece)
        if relation is not None:
            relations.add(relation)


def _report_before(article: CuedArticle, colon: int, relations: Found) -> Relation | None:
    """The report that a colon ends, and a quote goes on with: "As Ruiz noted, the port is old: “…”"."""
    told = relations.outermost(article.sentence(colon)[0], colon)
    if told is None or told.source is None:
        return None
    return told if any(last >= colon - 2 for _, last in told.content) else None


def _announced(article: CuedArticle, mark: int, piece: Piece) -> Relation | None:
    """The relation of a quote to the subject of the clause before it."""
    lower, inside = article.tokens.lower, article.inside
    colon = lower[mark] == ":"
    floor = article.sentence(mark)[0]
    subject = sentence_subject(article, floor, mark)
    if subject is None or inside[subject[1] + 1] >= 0:
        return None
    first, last = subject[1] + 1, mark - 1
    if colon and lower[first] == ",":
        if lower[first + 1] in article.cues.adverbial_openers:  # "Ruiz, in a letter: “…”"
            first += 1
        else:  # "Ruiz, R-Odde, delivered a message: “…”"
            subject = with_apposition(article, subject, mark) or subject
            first = subject[1] + 1
    far = last - first > (_LONGEST_BEFORE_COLON if colon else _LONGEST_BEFORE_COMMA)
    if last < first or far or lower[first] == ",":
        return None
    if not (any_verb(article, first) or (colon and _may_be_verb(article, first, last))):
        return None
    return Relation(
        (first, last), subject, (tokens_of(piece),), Order.SOURCE_COLON_QUOTE, (piece,)
    )


def _may_be_verb(article: CuedArticle, first: int, last: int) -> bool:
    """Whether what stands before a colon tells what somebody does: no "Bridge [closure]: “…”"."""
    lower, cues = article.tokens.lower, article.cues
    word = lower[first]
    return (
        last > first
        or word in cues.full_finite
        or word in cues.forms
        or not word.isalpha()
        or word.endswith("s")
    )


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
    return Relation((verb, verb), subject, (tokens_of(piece),), Order.SOURCE_VERB_QUOTE, (piece,))


RULES: tuple[Rule[OrderReader], ...] = (
    Rule(
        Order.SOURCE_COLON_QUOTE.rule,
        _announced,
        finds=("⟦Brandt shook her head at the offer: “Not for a single boat.”⟧",),
        refuses=("The offer: “Not for a single boat?”",),
    ),
)
