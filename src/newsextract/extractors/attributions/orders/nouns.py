"""Quotes and clauses that a noun announces: "her claim that …", "Ruiz's remark was “…”", "in her view"."""

from collections.abc import Iterator, Set

from newsextract._language.article import PUNCTUATION, last_mark, pieces_in
from newsextract._language.clauses import clause_end
from newsextract._language.marks import APOSTROPHES
from newsextract._language.phrases import noun_phrase_before
from newsextract._rules import Rule
from newsextract.extractors.attributions.orders.quote_places import with_next
from newsextract.extractors.attributions.overlay import CuedArticle
from newsextract.extractors.attributions.relation import Order, OrderReader, Relation

_LEADING = frozenset({":", ","})  # from a noun to its quote


def read_nouns(article: CuedArticle, taken: Set[int]) -> Iterator[Relation]:
    """Read "her claim that …", "Ruiz's remark was “…”", "chants of “…”", "his vow to “…”".

    ``taken`` may grow while the relations are read.
    """
    lower, inside = article.tokens.lower, article.inside
    nouns, views = article.cues.around.nouns, article.cues.around.views
    for i in article.tokens.hits(article.cues.announcing):
        if inside[i] >= 0 or i + 1 >= len(lower):
            continue
        noun, view = lower[i] in nouns, lower[i] in views
        owner = _owner(article, i, article.sentence(i)[0])
        relation = None
        if view and owner is not None and lower[owner[0] - 1] == "in":
            relation = _in_view(article, i, owner)
        if relation is None and noun:
            relation = _announced(article, i, owner, taken)
        if relation is not None:
            yield relation


def _announced(
    article: CuedArticle, noun: int, owner: tuple[int, int] | None, taken: Set[int]
) -> Relation | None:
    """The quote or clause right behind a noun: "chants of “…”", "her claim that …"."""
    lower, inside, cues = article.tokens.lower, article.inside, article.cues
    if noun + 2 >= len(lower) or (owner is None and lower[noun + 1] != "of"):
        return None
    end = article.sentence(noun)[1]
    following = noun + 1
    if (
        lower[following] in _LEADING
        or lower[following] in cues.around.copulas
        or lower[following] in cues.complement_prepositions
    ) and inside[following] < 0:
        following += 1
    if inside[following] >= 0:
        piece = article.pieces[inside[following]]
        if piece.number in taken:
            return None
        content, pieces = with_next(article, piece)
    elif lower[noun + 1] == "that" and owner is not None and noun + 3 <= end:
        content = (noun + 1, clause_end(article, noun + 1, end))
        if inside[noun + 2] >= 0:
            content = (noun + 1, with_next(article, article.pieces[inside[noun + 2]])[0][1])
        pieces = [p for p in pieces_in(article, *content) if p.number not in taken]
    else:
        return None
    return Relation((noun, noun), owner, (content,), Order.OWNER_NOUN, pieces)


def _in_view(article: CuedArticle, noun: int, owner: tuple[int, int]) -> Relation | None:
    """Read "In Ruiz's view, CONTENT", "CONTENT, in her view" and "A, in her view, B"."""
    lower, inside = article.tokens.lower, article.inside
    floor, end = article.sentence(noun)
    before, behind = owner[0] - 2, noun + 1
    quoted = (
        before > floor
        and inside[before] >= 0
        and last_mark(article, article.pieces[inside[before]]) == ","
    )
    set_off = lower[behind] == "," and behind + 2 < end and (quoted or inside[behind + 1] < 0)
    content: list[tuple[int, int]] = []
    if before > floor + 1:
        if not (quoted or lower[before] == ",") or not (set_off or lower[behind] == "."):
            return None
        content.append((floor, before if quoted else before - 1))
    elif not set_off or any(
        lower[j] not in article.cues.around.before_according for j in range(floor, before + 1)
    ):
        return None
    if set_off:
        content.append((behind + 1, clause_end(article, behind + 1, end)))
    pieces = [piece for part in content for piece in pieces_in(article, *part)]
    return Relation((noun, noun), owner, tuple(content), Order.IN_VIEW, pieces)


def _owner(article: CuedArticle, noun: int, floor: int) -> tuple[int, int] | None:
    """Whose a noun is: "her", "Ana Ruiz's", an adjective or two between."""
    lower = article.tokens.lower
    for i in range(noun - 1, max(floor, noun - 4) - 1, -1):
        if article.inside[i] >= 0 or lower[i] in PUNCTUATION:
            return None
        if lower[i] in article.cues.possessives:
            return (i, i)
        mark = i - 1 if lower[i] == "s" and lower[i - 1] in APOSTROPHES else i
        if lower[mark] in APOSTROPHES and mark > floor:
            if mark == i and not lower[mark - 1].endswith("s"):
                return None  # "didn’t like the phrase"
            return _possessor(article, mark, floor)
    return None


def _possessor(article: CuedArticle, mark: int, floor: int) -> tuple[int, int] | None:
    """The noun phrase before an apostrophe, past what leads to it: "in [Ana Ruiz]’s words"."""
    owner = noun_phrase_before(article, mark, floor)
    if owner is None:
        return None
    first, last = owner
    if article.tokens.lower[last] in article.cues.personal | article.cues.around.no_possessors:
        return None  # "there’s a feeling that"
    for i in range(last, first - 1, -1):
        if (
            article.tokens.lower[i] in article.cues.subordinators
            and article.tokens.lower[i] != "of"
        ):
            return (i + 1, last) if i < last else None
    return owner


RULES: tuple[Rule[OrderReader], ...] = (
    Rule(
        Order.OWNER_NOUN.rule,
        _announced,
        finds=("They smiled at ⟦her claim that the wells were clean⟧.",),
        refuses=("Hardly a farmer trusted the claim that the wells were clean.",),
    ),
    Rule(
        Order.IN_VIEW.rule,
        _in_view,
        finds=("In ⟦Hale’s view, the wells should be closed⟧.",),
        refuses=("In view of the flood, the wells should be closed.",),
    ),
)
