"""From cues to relations: which quote or clause a cue attributes, and to which noun phrase.

Each candidate cue is tried against the orders that English reporting has, surest first:
a quote right before it ("…," X said; "…," said X), a quote right behind it (X said: "…"), a
clause behind it (X said that …), a clause before it (…, X said; …, according to X).
"""

from collections.abc import Iterable

from newsextract.extractors.attributions.candidates import find_cues
from newsextract.extractors.attributions.found import Found
from newsextract.extractors.attributions.nesting import outermost_relations
from newsextract.extractors.attributions.orders.announced import read_announced
from newsextract.extractors.attributions.orders.floating import continue_quotes
from newsextract.extractors.attributions.orders.indirect import read_indirect
from newsextract.extractors.attributions.orders.labels import read_labels
from newsextract.extractors.attributions.orders.nouns import read_nouns
from newsextract.extractors.attributions.orders.quoted import read_quoted
from newsextract.extractors.attributions.orders.quoted_as_saying import read_quoted_as_saying
from newsextract.extractors.attributions.orders.spoken import read_spoken
from newsextract.extractors.attributions.orders.turns import read_turns
from newsextract.extractors.attributions.overlay import CuedArticle
from newsextract.extractors.attributions.relation import Relation
from newsextract.extractors.attributions.sources import Resolver


def find_relations(
    article: CuedArticle, resolver: Resolver, headlines: Iterable[Relation] = ()
) -> list[Relation]:
    """All relations of an article, by their cues, with those of its headlines."""
    relations = Found((*headlines, *read_turns(article)))
    for relation in read_labels(article, relations.taken):
        relations.add(relation)
    for relation in read_spoken(article, relations.taken):
        relations.add(relation)
    used = {r.cue[1] for r in relations}
    for cue in find_cues(article, used):
        found = (
            read_quoted_as_saying(article, cue, relations.taken)
            or read_quoted(article, cue, relations)
            or read_indirect(article, cue, relations)
        )
        if found is not None:
            relations.add(found)
    for relation in read_nouns(article, relations.taken):
        relations.add(relation)
    read_announced(article, relations)
    continue_quotes(article, relations, resolver)
    return outermost_relations(article, relations)
