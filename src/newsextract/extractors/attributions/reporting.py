"""Whether a verb reports where it stands: "denied wrongdoing" does, "claimed two lives" does not.

Asked of every candidate that neither quotation marks nor its place behind a clause vouch for. The
answer is a sum of weights, one for each feature that ``features`` reads, fitted by
``tools/fit_reports.py`` on texts whose reports are known: ``data/reports.json``. Of a language that
it has no weights for every candidate reports.
"""

from newsextract.extractors.attributions.features import complement, head_of, lemma_of, weigh
from newsextract.extractors.attributions.overlay import CuedArticle
from newsextract.extractors.attributions.relation import Cue, Order, Relation
from newsextract.extractors.attributions.sources import Resolver
from newsextract.extractors.attributions.weights import tables_for

ASKED = frozenset({Order.SOURCE_VERB_CLAUSE, Order.SOURCE_VERB_NAME, Order.PASSIVE})
_VOUCHING = frozenset({"direct", "partial"})  # kinds of quotes
_FEW = 2  # tokens behind the first of a quote that vouches


def reports(article: CuedArticle, cue: Cue, relation: Relation, resolver: Resolver) -> bool:
    """Whether a candidate is a report."""
    tables = tables_for(article.language)
    if tables is None or not is_asked(article, cue, relation):
        return True
    kind = source_kind(article, relation, resolver)
    return weigh(article, cue, relation, kind, tables) + tables.bias > 0


def is_asked(article: CuedArticle, cue: Cue, relation: Relation) -> bool:
    """Whether weights decide on a candidate."""
    if relation.order not in ASKED:
        return False
    fewest = 0 if relation.order is Order.SOURCE_VERB_NAME else _FEW
    for piece in relation.pieces:
        if piece.kind in _VOUCHING and piece.last - piece.first >= fewest:
            return False
    return not _is_sure(article, cue, relation)


def _is_sure(article: CuedArticle, cue: Cue, relation: Relation) -> bool:
    """Whether a candidate reports whatever its weights: "employees were told to sign".

    Somebody hears there what nobody is named for; "the court heard he had left" and "a study shows
    boys sleep less" report by who speaks.
    """
    if relation.order is Order.PASSIVE:
        return "c" in cue.patterns  # "was condemned by Ruiz"
    if cue.passive or relation.source is None or relation.source[0] > cue.first:
        return cue.passive and "o" in cue.patterns and "z" in cue.patterns
    around, verb = article.cues.around, lemma_of(article, cue)
    hears, proves = verb in around.hearing, verb in around.proving
    if not hears and not proves:  # saves time
        return False
    head = article.tokens.lower[head_of(article, *relation.source)]
    heard = hears and head in around.hearings
    shown = proves and head in around.documents
    return (heard or shown) and complement(article, cue, relation)[0] in ("that", "clause")


def is_heard(article: CuedArticle, relation: Relation) -> bool:
    """Whether who hears stands where a speaker does: "Calder Crown Court heard he had left"."""
    around, lower = article.cues.around, article.tokens.lower
    return (
        relation.source is not None
        and lower[relation.cue[1]] in around.heard
        and lower[head_of(article, *relation.source)] in around.hearings
    )


def source_kind(article: CuedArticle, relation: Relation, resolver: Resolver) -> str | None:
    """The kind of the entity that a source is, if known."""
    if relation.source is None:
        return None
    (first, last), tokens = relation.source, article.tokens
    entity = resolver.between(tokens.starts[first], tokens.ends[last])
    return None if entity is None else entity.kind
