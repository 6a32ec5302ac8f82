"""Whether a verb reports where it stands: "denied wrongdoing" does, "claimed two lives" does not.

Asked of every candidate that neither quotation marks nor its place behind a clause vouch for. The answer is a sum of weights, one for
each feature that ``features`` reads, fitted by ``tools/fit_reports.py`` on texts whose reports are
known: ``data/reports.json``. Of a language that it has no weights for every candidate reports.
"""

import json
from collections.abc import Mapping
from functools import cache
from importlib import resources

from newsextract.extractors.attributions.features import complement, features_of, head_of, lemma_of
from newsextract.extractors.attributions.overlay import CuedArticle
from newsextract.extractors.attributions.relation import Cue, Order, Relation
from newsextract.extractors.attributions.sources import Resolver

ASKED = frozenset({Order.SOURCE_VERB_CLAUSE, Order.SOURCE_VERB_NAME, Order.PASSIVE})
_BY_SPEAKER = frozenset({"find", "hear", "indicate", "reveal", "show", "suggest"})
SCALE = 100  # weights are whole numbers of hundredths of a logit


@cache
def weights_of(language: str) -> Mapping[str, int] | None:
    """The weights of a language's features, or None if it has none."""
    path = resources.files("newsextract").joinpath("data", "reports.json")
    found: Mapping[str, Mapping[str, int]] = json.loads(path.read_text(encoding="utf-8"))
    return found.get(language.partition("-")[0])


def reports(article: CuedArticle, cue: Cue, relation: Relation, resolver: Resolver) -> bool:
    """Whether a candidate is a report."""
    weights = weights_of(article.language)
    if weights is None or not is_asked(article, cue, relation):
        return True
    features = features_of(article, cue, relation, source_kind(article, relation, resolver))
    return sum([weights.get(feature, 0) for feature in features]) + weights["bias"] > 0


def is_asked(article: CuedArticle, cue: Cue, relation: Relation) -> bool:
    """Whether weights decide on a candidate."""
    return relation.order in ASKED and not _is_sure(article, cue, relation)


def _is_sure(article: CuedArticle, cue: Cue, relation: Relation) -> bool:
    """Whether a candidate reports whatever its weights: "employees were told to sign".

    Somebody hears there what nobody is named for; "the court heard he had left" and "a study shows
    boys sleep less" report by who speaks.
    """
    if cue.passive or relation.source is None or relation.source[0] > cue.first:
        return cue.passive and "o" in cue.patterns and "z" in cue.patterns
    around = article.cues.around
    verb = lemma_of(article, cue)
    speakers = around.hearings if verb == "hear" else around.documents
    return (
        verb in _BY_SPEAKER
        and article.tokens.lower[head_of(article, *relation.source)] in speakers
        and complement(article, cue, relation)[0] in ("that", "clause")
    )


def source_kind(article: CuedArticle, relation: Relation, resolver: Resolver) -> str | None:
    """The kind of the entity that a source is, if known."""
    if relation.source is None:
        return None
    entity = resolver.resolve(article.span(*relation.source))
    return None if entity is None else entity.kind
