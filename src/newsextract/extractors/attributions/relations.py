"""From cues to relations: which quote or clause a cue attributes, and to which noun phrase.

Each candidate cue is tried against the orders that English reporting has, surest first:
a quote right before it ("…," X said; "…," said X), a quote right behind it (X said: "…"), a
clause behind it (X said that …), a clause before it (…, X said; …, according to X).
"""

from collections.abc import Iterable

from newsextract.extractors.attributions.announced import read_announced, read_labels, read_nouns
from newsextract.extractors.attributions.candidates import find_cues
from newsextract.extractors.attributions.floating import continue_quotes
from newsextract.extractors.attributions.indirect import read_indirect
from newsextract.extractors.attributions.overlay import CuedArticle
from newsextract.extractors.attributions.quoted import read_quoted, read_quoted_as_saying
from newsextract.extractors.attributions.relation import Relation, Relations, outer_relations
from newsextract.extractors.attributions.sources import Resolver
from newsextract.extractors.attributions.spoken import read_spoken
from newsextract.extractors.attributions.turns import read_turns


def find_relations(
    article: CuedArticle, resolver: Resolver, headlines: Iterable[Relation] = ()
) -> list[Relation]:
    """All relations of an article, by their cues, with those of its headlines."""
    relations = Relations((*headlines, *read_turns(article)))
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
    read_nouns(article, relations)
    read_announced(article, relations)
    continue_quotes(article, relations, resolver)
    return outer_relations(article, relations)
