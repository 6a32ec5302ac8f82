"""Quotes and clauses handed on: ONB quoted Brandt as saying "…"."""

from newsextract._language.article import pieces_in, tokens_of
from newsextract._language.clauses import clause_end
from newsextract._language.phrases import noun_phrase_before
from newsextract._rules import Rule
from newsextract.extractors.attributions.content import content_start
from newsextract.extractors.attributions.orders.quote_places import quote_before, quote_behind
from newsextract.extractors.attributions.overlay import CuedArticle
from newsextract.extractors.attributions.relation import Cue, Order, OrderReader, Relation


def read_quoted_as_saying(article: CuedArticle, cue: Cue, taken: set[int]) -> Relation | None:
    """Read "ONB quoted Brandt as saying …": said by Brandt, through ONB."""
    if "v" not in cue.patterns:
        return None
    lower = article.tokens.lower
    floor, end = article.sentence(cue.verb)
    saying = next(
        (
            j
            for j in range(cue.last + 1, min(end, cue.last + 14))
            if lower[j] == "as" and lower[j + 1] in article.cues.around.handed_on
        ),
        None,
    )
    if saying is None:
        return None
    reporter = noun_phrase_before(article, cue.first, floor)
    source = (cue.last + 1, saying - 1)
    if cue.passive or saying == cue.last + 1 or lower[cue.last + 1] == "by":
        if reporter is None:
            return None
        source, reporter = reporter, _agent(article, cue.last + 1, saying)
    said = Cue(saying + 1, saying + 1, saying + 1, frozenset("qtz"), "saying")
    starts = [cue.first, source[0], *(reporter or ())]
    before = quote_before(article, min(starts), taken)
    after = quote_behind(article, said, taken) if before is None else None
    piece = before or after
    if piece is not None:
        content, pieces = tokens_of(piece), [piece]
    else:
        start = content_start(article, said, end)
        if start is None:
            return None
        content = (start, clause_end(article, start, end))
        pieces = pieces_in(article, *content)
    via = None
    if reporter is not None:
        span = (cue.first, cue.last)
        via = Relation(span, reporter, (content,), Order.QUOTED_AS_SAYING_VIA, pieces)
    span = (saying + 1, saying + 1)
    return Relation(span, source, (content,), Order.QUOTED_AS_SAYING, pieces, via=via)


def _agent(article: CuedArticle, first: int, saying: int) -> tuple[int, int] | None:
    """Who quoted somebody: "Ruiz was quoted by [ONB] as saying"."""
    told = article.tokens.lower[first:saying]
    return (first + told.index("by") + 1, saying - 1) if "by" in told[:-1] else None


RULES: tuple[Rule[OrderReader], ...] = (
    Rule(
        Order.QUOTED_AS_SAYING.rule,
        read_quoted_as_saying,
        finds=("ONB quoted ⟦Lund as saying that the dam would hold⟧.",),
        refuses=("ONB quoted Lund at length on the dam.",),
    ),
    Rule(
        Order.QUOTED_AS_SAYING_VIA.rule,
        read_quoted_as_saying,
        finds=("⟦The paper quoted Calder as saying the mill was lost⟧.",),
        refuses=("Calder was quoted as saying the mill was lost.",),
    ),
)
