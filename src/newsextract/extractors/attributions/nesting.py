"""How relations lie to one another: quotes are joined to them, clauses cut, nested ones dropped.

"Ray told them that he was sorry, police said" keeps both reports; of "Ray wanted to leave, police
said" the inner one goes, as nobody but the police says it.
"""

from bisect import bisect_left
from collections.abc import Sequence

from newsextract._language.article import tokens_of
from newsextract._model import light
from newsextract.extractors.attributions.found import MOST, Found
from newsextract.extractors.attributions.overlay import CuedArticle
from newsextract.extractors.attributions.relation import Order, Relation

_TAIL = 3  # tokens behind a quote that ends a clause
_JOINING = frozenset({",", ":", "-", "—", "–"})


def outermost_relations(article: CuedArticle, found: Found) -> list[Relation]:
    """The relations whose cue stands in no other's content, as PolNeAR marks them, by content."""
    whole = sorted([_joined(relation, found) for relation in found], key=_first_token)
    for n, relation in enumerate(whole):
        if _cuts(article, relation):
            for k in range(max(0, n - MOST), n):
                if whole[k].order.running:
                    whole[k] = _end_before(article, whole[k], relation)
    whole.sort(key=_place)
    for n, relation in enumerate(whole):
        closing = relation.order.closing or (
            relation.order is Order.QUOTE_SOURCE_VERB and relation.content[-1][1] < relation.cue[0]
        )
        if closing and relation.source is not None:
            for k in range(max(0, n - MOST), n):
                if whole[k].order.running:
                    whole[k] = _end_before_closing(article, whole[k], relation)
    return sorted(_kept(article, whole), key=_first_token)


def _cuts(article: CuedArticle, relation: Relation) -> bool:
    """Whether a clause that runs on into a report ends before it."""
    if relation.source is None:
        return False
    return relation.order.cutting or _opens_anew(article, relation)


def _opens_anew(article: CuedArticle, relation: Relation) -> bool:
    """Whether a report has a clause of its own, behind a comma: "Hale says it will pass, but [Ruiz doubts it]"."""
    lower, cues = article.tokens.lower, article.cues
    assert relation.source is not None
    first = relation.source[0]
    return (
        first < relation.cue[0]
        and lower[first - 1] in cues.around.opening_anew
        and lower[first - 2] == ","
        and article.inside[first - 1] < 0
        and lower[first] not in cues.personal
    )


def _joined(relation: Relation, found: Found) -> Relation:
    """A relation with the quotes that go on with what it attributes."""
    pieces = found.joined(relation)
    if not pieces:  # saves time
        return relation
    return Relation(
        relation.cue,
        relation.source,
        relation.content + tuple([tokens_of(piece) for piece in pieces]),
        relation.order,
        relation.pieces + tuple(pieces),
        relation.addressee,
        relation.via,
    )


def _end_before(article: CuedArticle, report: Relation, inner: Relation) -> Relation:
    """A report without what runs on into a quote with a speaker of its own.

    "Hale said the port was old, to which Ruiz replied: “…”" is no report of Ruiz's reply, nor is
    "Hale praised the port, which Ruiz called “a ruin”" one of what Ruiz called it.
    """
    assert inner.source is not None
    behind_all = inner.cue[1]
    for _, stop in report.content:
        if stop >= behind_all:
            break
    else:
        return report
    lower, cues = article.tokens.lower, article.cues
    first = min(inner.source[0], inner.cue[0], inner.content[0][0])
    direct = inner.order.direct
    anew = _opens_anew(article, inner)
    if anew or (not direct and _is_relative(article, lower[first - 1])):
        first -= 1
    joining = _joins(article, lower[first - 1])
    for n, (start, stop) in enumerate(report.content):
        joined = joining and start < first
        if inner.cue[1] > stop or not (joined or (direct and start + 3 < first)):
            continue
        behind = lower[inner.content[-1][1] + 1 : stop + 1]
        if not (direct or anew) and (len(behind) > _TAIL or not cues.finite.isdisjoint(behind)):
            continue  # "Hale said the port, which Ruiz called “a ruin,” would be sold"
        last = first - 1
        while last > start and _joins(article, lower[last]):
            last -= 1
        report = light.evolve(
            report,
            content=(*report.content[:n], (start, last), *report.content[n + 1 :]),
            pieces=[piece for piece in report.pieces if piece.last < first],
        )
    return report


def _end_before_closing(article: CuedArticle, inner: Relation, outer: Relation) -> Relation:
    """A report without the speaker of the one around it: "[Hale plans to resign], his lawyer said"."""
    assert outer.source is not None
    first = min(outer.source[0], outer.cue[0])
    start, stop = inner.content[-1]
    floor = outer.content[0][0]
    if not (floor <= inner.cue[0] and inner.cue[1] < start < first <= stop):
        return inner
    last = first - 1
    while last > start and article.tokens.lower[last] in _JOINING:
        last -= 1
    return light.evolve(
        inner,
        content=(*inner.content[:-1], (start, last)),
        pieces=[piece for piece in inner.pieces if piece.last < first],
    )


def _joins(article: CuedArticle, word: str) -> bool:
    """Whether a word joins a clause to the one before it: "the port was old, [with] Ruiz calling"."""
    return word in _JOINING or word in article.cues.around.joining_inner


def _is_relative(article: CuedArticle, word: str) -> bool:
    return word == "who" or word in article.cues.fused_relatives


def _kept(article: CuedArticle, ordered: Sequence[Relation]) -> list[Relation]:
    """The relations, by their cues, that no other holds, and those that tell who said what.

    What an outlet says that someone said in quotes is kept as said ``via`` the outlet, whose own
    relation is left out for it.
    """
    around = _around(ordered)
    loose = {outer for n, outer in around.items() if ordered[n].order.direct}
    kept: dict[int, Relation] = {}
    outlets = set()
    for n, relation in enumerate(ordered):
        if relation.order.closing and n in loose:
            continue  # "“…,” said Ruiz, senior counsel at …": a quote is nothing that counsel says
        outer = ordered[around[n]] if n in around else None
        if outer is None or (relation.order.direct and outer.order.closing):
            kept[n] = relation
        elif relation.order.direct and outer.order is Order.ACCORDING_TO:
            kept[n] = light.evolve(relation, via=outer)
            outlets.add(around[n])
        elif outer is not None and _tells(article, relation, outer):
            kept[n] = relation
    return [relation for n, relation in kept.items() if n not in outlets]


def _tells(article: CuedArticle, relation: Relation, outer: Relation) -> bool:
    """Whether a report inside another is one of words: "[Ray told them that …], police said".

    What somebody wants or thinks, as the report around it has it, is that one's alone.
    """
    lower, forms = article.tokens.lower, article.cues.forms
    if relation.source is None or not any(
        first <= relation.source[0] and relation.source[1] <= last for first, last in outer.content
    ):
        return False  # "[Hale], according to Ruiz, [wrote two books]"
    if lower[relation.source[0]] in article.cues.personal:
        return False  # "Ruiz said [she] had asked for ferries": the same speaker's
    return any("q" in forms.get(lower[i], ()) for i in range(relation.cue[0], relation.cue[1] + 1))


def _around(ordered: Sequence[Relation]) -> dict[int, int]:
    """For each relation whose cue stands in another's content the number of that one."""
    cues = [relation.cue[0] for relation in ordered]
    around = {}
    for number, relation in enumerate(ordered):
        for first, last in relation.content:
            n = bisect_left(cues, first)
            while n < len(cues) and cues[n] <= last:
                if n != number and ordered[n].cue[1] <= last:
                    around[n] = number
                n += 1
    return around


def _place(relation: Relation) -> int:
    return relation.cue[0]


def _first_token(relation: Relation) -> tuple[int, int]:
    content = relation.content
    return content[0] if len(content) == 1 else min(content)
