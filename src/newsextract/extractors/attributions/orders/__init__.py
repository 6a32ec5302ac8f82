"""Which order of quote or clause, speaker and verb a text has: one module for each, tried here in turn.

First what needs no cue of the lexicon, then the cues, surest order first, then what is left:

1. headlines, statements, labels: "Ruiz: Port plan is dead"; "Ruiz issued this statement:"; "Ana Ruiz: “…”"
2. spoken: a quote with its speaker behind it: "“…,” Ruiz said"; "“…,” said Ruiz"; "“…” — Ruiz"
3. each candidate cue: quoted_as_saying ("ONB quoted Ruiz as saying …"), quoted ("Ruiz said: “…”"),
   indirect ("Ruiz said that …"), which asks according, called and closing ("…, Ruiz said")
4. nouns: "Ruiz's claim that …"; announced: "Ruiz shook her head: “…”"
5. floating: quotes that go on with a quote or report before them
"""

from collections.abc import Callable, Iterable

from newsextract._model.annotations import Block
from newsextract._rules import Rule
from newsextract.extractors.attributions import reporting
from newsextract.extractors.attributions.candidates import find_cues
from newsextract.extractors.attributions.found import Found
from newsextract.extractors.attributions.nesting import outermost_relations
from newsextract.extractors.attributions.orders import (
    according,
    announced,
    called,
    closing,
    floating,
    headlines,
    indirect,
    labels,
    nouns,
    quoted,
    quoted_as_saying,
    spoken,
    statements,
)
from newsextract.extractors.attributions.overlay import CuedArticle
from newsextract.extractors.attributions.relation import Cue, OrderReader, Relation
from newsextract.extractors.attributions.sources import Resolver
from newsextract.extractors.attributions.turns import RULES as TURNS

Reports = Callable[[CuedArticle, Cue, Relation, Resolver], bool]

RULES: tuple[Rule[OrderReader], ...] = (
    *headlines.RULES,
    *TURNS,
    *statements.RULES,
    *labels.RULES,
    *spoken.RULES,
    *quoted_as_saying.RULES,
    *quoted.RULES,
    *according.RULES,
    *called.RULES,
    *indirect.RULES,
    *closing.RULES,
    *nouns.RULES,
    *announced.RULES,
    *floating.RULES,
)


def find_relations(
    article: CuedArticle,
    resolver: Resolver,
    blocks: Iterable[Block] = (),
    reports: Reports = reporting.reports,
) -> list[Relation]:
    """All relations of an article, in the order of the text; the first blocks may be headlines.

    ``reports`` decides whether a candidate is one.
    """
    relations = Found(headlines.read_headlines(article, blocks, resolver.entities))
    for relation in statements.read_statements(article):
        relations.add(relation)
    for relation in labels.read_labels(article, relations.taken):
        relations.add(relation)
    for relation in spoken.read_spoken(article, relations.taken):
        relations.add(relation)
    used = {r.cue[1] for r in relations}
    for cue in find_cues(article, used):
        found = quoted_as_saying.read_quoted_as_saying(
            article, cue, relations.taken
        ) or quoted.read_quoted(article, cue, relations)
        if found is None:
            found = indirect.read_indirect(article, cue, relations)
            if found is not None and not reports(article, cue, found, resolver):
                continue
        if found is not None:
            relations.add(found)
    for relation in nouns.read_nouns(article, relations.taken):
        relations.add(relation)
    announced.read_announced(article, relations)
    floating.continue_quotes(article, relations, resolver)
    return outermost_relations(article, relations)
