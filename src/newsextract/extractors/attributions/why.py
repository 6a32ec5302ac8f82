"""Why an attribution was let through: the heaviest features of its cue, read again when asked for."""

from heapq import nlargest

from newsextract._language.names import role_words
from newsextract._model.annotations import ENTITIES, Attribution
from newsextract._model.parsed import Parsed
from newsextract._page.printed import read_printed
from newsextract._reading import Reading
from newsextract._view import Extractor, View
from newsextract.extractors.attributions import reporting
from newsextract.extractors.attributions.cues import cues
from newsextract.extractors.attributions.features import features_of
from newsextract.extractors.attributions.orders import find_relations
from newsextract.extractors.attributions.overlay import CuedArticle, read_article
from newsextract.extractors.attributions.relation import Cue, Relation
from newsextract.extractors.attributions.sources import Resolver
from newsextract.extractors.attributions.weights import SCALE, weights_of
from newsextract.lexicon import UNDETERMINED, Lexicons

_MOST = 5


def heaviest(
    parsed: Parsed, annotation: Attribution, extractor: Extractor[Attribution]
) -> list[tuple[str, float]]:
    """The features that moved the score of a cue most, with the log odds that each added.

    None where nothing was scored: where quotation marks vouch for the cue.
    """
    lexicons = Lexicons(parsed.language or UNDETERMINED)
    weights = weights_of(lexicons.language)
    printed = read_printed(parsed.text)
    layers = {name: printed.seen(layer) for name, layer in parsed.layers.items()}
    (annotation,) = printed.seen((annotation,))
    view = View(Reading(printed, lexicons, None, parsed.reference, False), layers, extractor)
    article = read_article(view, cues(lexicons))
    resolver = Resolver(printed.text, view[ENTITIES], role_words(lexicons), article.cues)
    rows: dict[str, float] = {}

    def record(article: CuedArticle, cue: Cue, relation: Relation, resolver: Resolver) -> bool:
        here = article.span(cue.first, cue.last) == annotation.cue
        if here and weights is not None and reporting.is_asked(article, cue, relation):
            kind = reporting.source_kind(article, relation, resolver)
            for feature in features_of(article, cue, relation, kind):
                rows[feature] = weights.get(feature, 0) / SCALE
        return reporting.reports(article, cue, relation, resolver)

    find_relations(article, resolver, reports=record)
    return nlargest(_MOST, rows.items(), key=lambda row: abs(row[1]))
