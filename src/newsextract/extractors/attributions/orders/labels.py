"""Quotes that a name alone announces: Ana Ruiz: "…"."""

from collections.abc import Set

from newsextract._language.article import tokens_of
from newsextract._language.clauses import is_dash
from newsextract._language.verbs import verbal
from newsextract._rules import Rule
from newsextract.extractors.attributions.overlay import CuedArticle
from newsextract.extractors.attributions.relation import Order, OrderReader, Relation

_LONGEST_LABEL = 14  # tokens of a role and a name before a colon
_IN_NAMES = frozenset(".-'’()")


def read_labels(article: CuedArticle, taken: Set[int]) -> list[Relation]:
    """The quotes that a name alone announces: "Ana Ruiz: “…”"."""
    lower, inside = article.tokens.lower, article.inside
    found = []
    for piece in article.pieces:
        colon = piece.opening - 1
        if (
            piece.number in taken
            or piece.kind != "direct"
            or colon < 1
            or inside[colon] >= 0
            or lower[colon] != ":"
        ):
            continue
        label = _label(article, article.sentence(colon)[0], colon)
        if label is not None and article.paragraphs[colon] >= piece.paragraph - 1:
            relation = Relation(
                (colon, colon), label, (tokens_of(piece),), Order.LABEL_QUOTE, (piece,)
            )
            found.append(relation)
    return found


def _label(article: CuedArticle, floor: int, colon: int) -> tuple[int, int] | None:
    """The name that a colon makes the speaker: "Ana Ruiz:", "Rep. Ana Ruiz (R-S.C.):"."""
    words, lower = article.tokens.words, article.tokens.lower
    if _is_role_and_name(article, floor, colon):
        return floor, colon - 1
    first = colon - 1
    while first >= floor and (
        words[first][0].isupper()
        or words[first] in _IN_NAMES
        or words[first] in article.cues.around.inside_labels
        or words[first].isdigit()
    ):
        if is_dash(article, first):
            break  # "HARBOUR VOTE DELAYED - Ana Ruiz:"
        first -= 1
    first += 1
    while first < colon and not words[first][0].isupper():
        first += 1
    if lower[first] in article.cues.forms and lower[first] not in article.cues.also_nouns:
        return None  # "Said Ana Ruiz:"
    if first >= colon:
        return None
    before = lower[first - 1] if first > floor else ""
    return (first, colon - 1) if before in ("", "-", "—", "–", "from", ".", "|") else None


def _is_role_and_name(article: CuedArticle, floor: int, colon: int) -> bool:
    """Whether a line up to its colon is one person: "Former chair of the board Ana Ruiz"."""
    words, lower, cues = article.tokens.words, article.tokens.lower, article.cues
    label = range(floor, colon)
    return (
        len(label) <= _LONGEST_LABEL
        and words[floor][0].isupper()
        and (lower[floor] in cues.also_nouns or lower[floor] not in cues.forms)
        and (words[colon - 1][0].isupper() or words[colon - 1] == ")")
        and not any(is_dash(article, i) for i in label)
        and lower[floor] not in cues.before_nouns
        and lower[floor] not in cues.possessives
        and lower[floor] not in cues.around.no_speaker
        and not any(
            words[i].islower() and lower[i - 1] != "of" and verbal(article, i) for i in label
        )
    )


RULES: tuple[Rule[OrderReader], ...] = (
    Rule(
        Order.LABEL_QUOTE.rule,
        read_labels,
        finds=("⟦Ana Ruiz: “Nobody asked the rowers.”⟧",),
        refuses=(
            "Said Ana Ruiz: “Nobody asked the rowers.”",
            "The council did not ask the rowers: “Nobody rows in winter.”",
        ),
    ),
)
