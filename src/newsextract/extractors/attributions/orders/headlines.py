"""Headlines that a name opens or ends: "Ruiz: Port plan is dead", "Port plan is dead – Ruiz"."""

from bisect import bisect_left
from collections.abc import Iterable

from newsextract._language.article import pieces_in
from newsextract._language.marks import DASHES
from newsextract._language.verbs import verbal
from newsextract._model.annotations import Block, Entity
from newsextract._rules import Rule
from newsextract.extractors.attributions.overlay import CuedArticle
from newsextract.extractors.attributions.relation import Order, OrderReader, Relation

_LONGEST_LABEL = 8  # tokens before the colon
_LONGEST = 40  # tokens of a headline, which some scrapers leave as the first paragraph
_LONGEST_TAIL = 4  # tokens of who says it behind the last dash or colon
_BEFORE_TAIL = DASHES | {":"}
_SHORTEST = 3  # tokens of what is said


def read_headlines(
    article: CuedArticle, blocks: Iterable[Block], entities: Iterable[Entity]
) -> list[Relation]:
    """What the name before the colon of a headline says."""
    starts, found = article.tokens.starts, []
    for n, block in enumerate(blocks):
        if n and block.kind != "headline":
            break
        first, after = (bisect_left(starts, at) for at in (block.span.start, block.span.end))
        if after - first > _LONGEST:
            break
        tail = _tail(article, first, after, entities)
        if tail is not None:
            found.append(tail)
            continue
        colons = article.tokens.lower[first : min(after, first + _LONGEST_LABEL + 1)]
        if ":" not in colons:
            continue
        colon = first + colons.index(":")
        last = _last(article, colon, after)
        if last - colon < _SHORTEST or not _speaks(article, first, colon, entities):
            continue
        content = (colon + 1, last)
        pieces = pieces_in(article, *content)
        if pieces and pieces[0].opening == colon + 1 and pieces[-1].closing >= last:
            continue  # "Ana Ruiz: “…”"
        source = (first, colon - 1)
        found.append(Relation((colon, colon), source, (content,), Order.HEADLINE_LABEL, pieces))
    return found


def _tail(
    article: CuedArticle, first: int, after: int, entities: Iterable[Entity]
) -> Relation | None:
    """Read "Port plan is dead – Ruiz", "Walkers live longer: study"."""
    lower, starts, ends = article.tokens.lower, article.tokens.starts, article.tokens.ends
    mark = next(
        (
            i
            for i in range(after - 2, max(first, after - _LONGEST_TAIL - 2), -1)
            if lower[i] in _BEFORE_TAIL
        ),
        None,
    )
    if mark is None or mark - first < _SHORTEST or ends[mark] == starts[mark + 1]:
        return None
    named = lower[mark] != ":" and any(
        starts[mark + 1] == mention.start and mention.end == ends[after - 1]
        for entity in entities
        if entity.kind == "person" and entity.mentions[-1].start > ends[after - 1]
        for mention in entity.mentions
    )
    if not named and lower[after - 1] not in article.cues.around.label_nouns:
        return None
    content, source = (first, mark - 1), (mark + 1, after - 1)
    pieces = pieces_in(article, *content)
    return Relation((mark, mark), source, (content,), Order.HEADLINE_TAIL, pieces)


def _last(article: CuedArticle, colon: int, after: int) -> int:
    """The last token of what is said, up to a semicolon, without the full stop."""
    lower = article.tokens.lower
    last = after - 1
    if ";" in lower[colon:after]:
        last = colon + lower[colon:after].index(";") - 1
    return last - (lower[last] == ".")


def _speaks(article: CuedArticle, first: int, colon: int, entities: Iterable[Entity]) -> bool:
    """Whether a label is one that speaks: a person, a poll, the police."""
    lower, words, starts = article.tokens.lower, article.tokens.words, article.tokens.starts
    said = lower[first] in article.cues.verbs  # "Said Ruiz: …"
    if (
        colon == first
        or said
        or any(words[i].islower() and verbal(article, i) for i in range(first, colon))
    ):
        return False
    if lower[colon - 1] in article.cues.around.label_nouns:
        return True
    start, end = starts[first], article.tokens.ends[colon - 1]
    return any(
        start <= mention.start and mention.end <= end
        for entity in entities
        if entity.kind == "person"
        for mention in entity.mentions
    )


RULES: tuple[Rule[OrderReader], ...] = (
    Rule(
        Order.HEADLINE_TAIL.rule,
        _tail,
        finds=(
            "⟦Harbour vote will be repeated in spring – Hale⟧\n\nMayor Ida Hale spoke to the council on Monday. It heard forty speakers and went home late.",
            "⟦People who row live longer: study⟧\n\nThe study ran for ten years. It took in forty towns and their rowing clubs.",
        ),
        refuses=(
            "Harbour vote will be repeated in spring – Lenz Courier\n\nMayor Ida Hale spoke to the council on Monday. It heard forty speakers and went home late.",
            "Harbour vote will be repeated in spring: dates\n\nThe council met on Monday. It heard forty speakers and went home late.",
        ),
    ),
    Rule(
        Order.HEADLINE_LABEL.rule,
        read_headlines,
        finds=(
            "⟦Ida Hale: Harbour vote will be repeated in spring⟧\n\nThe council met on Monday. It heard forty speakers and went home late.",
            "⟦Emil Calder: Ferries stay in port⟧; crews are sent home\n\nThe storm came at dusk. It tore two roofs off.",
        ),
        refuses=(
            "Said Ida Brandt: Ferries stay in port until Friday\n\nThe storm came at dusk. It tore two roofs off.",
            "Update: Harbour vote will be repeated in spring\n\nThe council met on Monday. It heard forty speakers and went home late.",
        ),
    ),
)
