"""How relations lie to one another: what is joined to one, cut from it, or dropped for another."""

from bisect import bisect_left
from collections.abc import Iterable

from newsextract.extractors.attributions.overlay import CuedArticle
from newsextract.extractors.attributions.relation import Relation

_MOST = 12  # relations that are looked back on in one sentence
_CLOSING = frozenset({"clause-source-verb", "clause-verb-source", "clause-around"})
_TAIL = 3  # tokens behind a quote that ends a clause
_JOINING = frozenset({",", ":", "and", "but", "with", "-", "—", "–"})
_RELATIVE = frozenset({"what", "which", "who", "whom"})
_DIRECT = frozenset({"source-verb-quote", "quote-source-verb", "quote-verb-source"})
_QUOTING = _DIRECT | {"source-verb-name"}


def _end_before(article: CuedArticle, inner: Relation, earlier: list[Relation]) -> None:
    """End a clause that runs on into a quote with a speaker of its own.

    "Hale said the port was old, to which Ruiz replied: “…”" is no report of Ruiz's reply, nor is
    "Hale praised the port, which Ruiz called “a ruin”" one of what Ruiz called it.
    """
    assert inner.source is not None
    lower, cues = article.tokens.lower, article.cues
    first = min(inner.source[0], inner.cue[0], inner.content[0][0])
    whole = inner.rule in _DIRECT
    if not whole and lower[first - 1] in _RELATIVE:
        first -= 1
    joining = lower[first - 1] in _JOINING
    for other in earlier:
        if other.rule != "source-verb-clause":
            continue
        for n, (start, stop) in enumerate(other.content):
            joined = joining and start < first
            if inner.cue[1] > stop or not (joined or (whole and start + 3 < first)):
                continue
            behind = lower[inner.content[-1][1] + 1 : stop + 1]
            if not whole and (len(behind) > _TAIL or not cues.finite.isdisjoint(behind)):
                continue  # "Hale said the port, which Ruiz called “a ruin,” would be sold"
            last = first - 1
            while last > start and lower[last] in _JOINING:
                last -= 1
            other.content[n] = (start, last)
            other.pieces = [p for p in other.pieces if p.last < first]


def outermost_relations(article: CuedArticle, relations: Iterable[Relation]) -> list[Relation]:
    """The relations whose cue stands in no other's content, as PolNeAR marks them.

    What an outlet says that someone said in quotes is kept as said ``via`` the outlet, whose own
    relation is left out for it.
    """
    ordered = sorted(relations, key=_first_token)
    for n, relation in enumerate(ordered):
        if relation.rule in _QUOTING and relation.source is not None:
            _end_before(article, relation, ordered[max(0, n - _MOST) : n])
    ordered.sort(key=_place)
    cues = [relation.cue[0] for relation in ordered]
    around: dict[int, Relation] = {}  # number of a relation -> one that holds its cue
    for relation in ordered:
        for first, last in relation.content:
            n = bisect_left(cues, first)
            while n < len(cues) and cues[n] <= last:
                if ordered[n] is not relation and ordered[n].cue[1] <= last:
                    around[n] = relation
                n += 1
    loose = {id(around[n]) for n in around if ordered[n].rule in _DIRECT}
    kept = []
    for n, relation in enumerate(ordered):
        if relation.rule in _CLOSING and id(relation) in loose:
            continue  # "“…,” said Ruiz, senior counsel at …": a quote is nothing that counsel says
        outer = around.get(n)
        if outer is not None and outer.rule in _CLOSING and relation.rule in _DIRECT:
            outer = None
        if outer is not None and outer.rule == "according-to" and relation.rule in _DIRECT:
            relation.via = outer
            outer = None
        if outer is None:
            kept.append(relation)
    told = {id(relation.via) for relation in kept if relation.via is not None}
    kept = [relation for relation in kept if id(relation) not in told]
    kept.sort(key=_first_token)
    return kept


def _place(relation: Relation) -> int:
    return relation.cue[0]


def _first_token(relation: Relation) -> tuple[int, int]:
    return min(relation.content)
