"""Quotes behind a cue: Ruiz said: "…"; Continued Ruiz: "…"."""

from newsextract._language.article import Piece, last_mark, tokens_of
from newsextract._language.phrases import noun_phrase_at
from newsextract._rules import Rule
from newsextract.extractors.attributions.content import addressee
from newsextract.extractors.attributions.found import Found
from newsextract.extractors.attributions.orders.quote_places import FAR, quote_behind, with_next
from newsextract.extractors.attributions.overlay import CuedArticle
from newsextract.extractors.attributions.relation import Cue, Order, OrderReader, Relation
from newsextract.extractors.attributions.subjects import subject_of

_CLOSING = frozenset(".,;:!?—–-)")


def read_quoted(article: CuedArticle, cue: Cue, relations: Found) -> Relation | None:
    """The quote behind a cue: Ruiz said: "…"; Continued Ruiz: "…"."""
    if "q" not in cue.patterns or not article.has_quote(cue.verb, cue.last + FAR):
        return None
    after = quote_behind(article, cue, relations.spoken)
    if after is None:
        return None
    floor = article.sentence(cue.verb)[0]
    lower = article.tokens.lower
    if cue.first == floor and not cue.passive:
        continued = _continued(article, cue, after)
        if continued is not None:
            return continued
    if cue.passive and cue.first == floor and after.opening > cue.last + 1:
        return None  # "Asked about the port, Ruiz replies, “…”"
    subject = subject_of(article, cue, floor, relations)
    if subject is None and not cue.passive and lower[cue.first - 1 : cue.first] == [","]:
        stop = noun_phrase_at(article, cue.last + 1, after.first - 2)
        if stop is not None and lower[stop + 1] == ",":  # …, explained X, "…"
            subject = (cue.last + 1, stop)
    if subject is None and not cue.passive:
        before = lower[cue.first - 1] if cue.first else ","
        if before != "," and before not in article.cues.around.continuing:
            return None
    elif (
        subject is not None
        and not cue.form.endswith("ing")
        and _interrupts(article, cue, subject, floor, after)
    ):
        return None  # "The plan, she said, 'will fail'": both sides are the content
    if not _is_utterance(article, cue, after):
        return None
    content, pieces = with_next(article, after)
    told = addressee(article, cue, cue.last + 1, after.first - 1)
    span = (cue.first, cue.last)
    return Relation(span, subject, (content,), Order.SOURCE_VERB_QUOTE, pieces, told)


def _continued(article: CuedArticle, cue: Cue, after: Piece) -> Relation | None:
    """Read "Continued Ruiz: “…”", the cue at the head of its sentence."""
    stop = noun_phrase_at(article, cue.last + 1, after.first - 2)
    if stop is None or article.tokens.lower[stop + 1] not in (":", ","):
        return None
    span, source = (cue.first, cue.last), (cue.last + 1, stop)
    return Relation(span, source, (tokens_of(after),), Order.VERB_SOURCE_QUOTE, (after,))


def _is_utterance(article: CuedArticle, cue: Cue, piece: Piece) -> bool:
    """Whether a quote behind a cue is all that is said, not the part of a clause."""
    lower = article.tokens.lower
    before = piece.opening - 1
    if lower[before] in (",", ":"):
        return True
    if before == cue.last and lower[cue.first - 1 : cue.first] == ["that"]:
        return True  # "a sign that said “No mooring” was gone"
    if lower[before] == "that" or lower[before] in article.cues.complement_prepositions:
        return not _takes_clause(cue)
    after = piece.closing + 1
    if after >= len(lower) or article.sentence(after)[0] == after or _closes(article, after):
        return True
    ends = last_mark(article, piece)
    return ends in (",", ".", "!", "?", "…") or "z" not in cue.patterns


def _closes(article: CuedArticle, i: int) -> bool:
    """Whether what stands behind a quote ends its clause."""
    word = article.tokens.lower[i]
    return word in _CLOSING or word in article.cues.clause_joiners


def _takes_clause(cue: Cue) -> bool:
    """Whether a cue takes a clause, so that a quote behind it may be just the start of one."""
    return bool(cue.patterns & {"t", "z"})


def _interrupts(
    article: CuedArticle, cue: Cue, subject: tuple[int, int], floor: int, after: Piece
) -> bool:
    """Whether a cue clause stands between two commas, inside what it attributes."""
    lower = article.tokens.lower
    return (
        subject[0] > floor + 1
        and not article.text[article.tokens.starts[after.first]].isupper()
        and subject[1] == cue.first - 1
        and lower[subject[0] - 1] == ","
        and lower[cue.last + 1] == ","
        and article.inside[subject[0] - 2] < 0
        and lower[floor] not in article.cues.adverbial_openers
        and lower[floor] not in article.cues.subordinators
        and not lower[floor].endswith(("ing", "ed"))
    )


RULES: tuple[Rule[OrderReader], ...] = (
    Rule(
        Order.SOURCE_VERB_QUOTE.rule,
        read_quoted,
        finds=("⟦Hale said: “The mill will run again.”⟧",),
        refuses=(
            "Hale read from her memoir, “Low Tide.”",
            "Asked about the mill, Hale left “in a hurry.”",
        ),
    ),
    Rule(
        Order.VERB_SOURCE_QUOTE.rule,
        _continued,
        finds=("⟦Continued Ruiz: “We row at dawn.”⟧",),
        refuses=("Continued at dawn “We row” did not.",),
    ),
)
