"""From cues to relations: which quote or clause a cue attributes, and to which noun phrase.

Each candidate cue is tried against the orders that English reporting has, surest first:
a quote right before it ("…," X said; "…," said X), a quote right behind it (X said: "…"), a
clause behind it (X said that …), a clause before it (…, X said; …, according to X).
"""

from bisect import insort

from newsextract.extractors.attributions.announced import read_announced, read_labels, read_nouns
from newsextract.extractors.attributions.candidates import find_cues
from newsextract.extractors.attributions.floating import continue_quotes
from newsextract.extractors.attributions.indirect import read_indirect
from newsextract.extractors.attributions.quoted import (
    read_quoted,
    read_quoted_as_saying,
    read_spoken,
)
from newsextract.extractors.attributions.reading import Article
from newsextract.extractors.attributions.relation import Relation, outer_relations, place_of


def find_relations(article: Article) -> list[Relation]:
    """All relations of an article, by their cues."""
    relations = read_labels(article)
    taken = {p.number for r in relations for p in r.pieces}
    relations += read_spoken(article, taken)
    relations.sort(key=place_of)
    taken.update(p.number for r in relations for p in r.pieces)
    used = {r.cue[1] for r in relations}
    for cue in find_cues(article):
        if cue.last in used:
            continue
        relation = (
            read_quoted_as_saying(article, cue, taken)
            or read_quoted(article, cue, taken, relations)
            or read_indirect(article, cue, relations)
        )
        if relation is not None:
            taken.update(p.number for p in relation.pieces)
            insort(relations, relation, key=place_of)
    read_nouns(article, relations, taken)
    read_announced(article, relations, taken)
    continue_quotes(article, relations, taken)
    return outer_relations(relations)
