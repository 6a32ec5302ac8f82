"""Quotes without a cue of their own: they go on with the quote or the report before them."""

from bisect import bisect_left

from newsextract._language.article import PUNCTUATION, Piece, last_mark, tokens_of
from newsextract._language.clauses import LONGEST_CLAUSE
from newsextract._language.phrases import opening_name, sentence_subject
from newsextract._language.verbs import in_group
from newsextract._rules import Rule
from newsextract.extractors.attributions.found import Found
from newsextract.extractors.attributions.overlay import CuedArticle
from newsextract.extractors.attributions.relation import Order, OrderReader, Relation
from newsextract.extractors.attributions.sources import Resolver

_FINAL = frozenset(".!?…")
_EXCHANGE = 4  # quotes back to what the other of two said
_SHORTEST = 5  # tokens of a quote that stands alone, less one


def continue_quotes(article: CuedArticle, relations: Found, resolver: Resolver) -> None:
    """Give quotes to what they go on with: a quote, a report, a sentence about a person."""
    owner: dict[int, Relation] = {}
    answers: set[int] = set()  # quotes that answer the one before
    for relation in relations:
        for piece in (*relation.pieces, *relations.joined(relation)):
            if relation.order is Order.ACCORDING_TO:  # "“…,” Ruiz said, according to ONB": Ruiz's
                owner.setdefault(piece.number, relation)
            elif not relation.order.running or piece.kind == "direct":
                owner[piece.number] = relation
    for piece in article.pieces:
        if piece.number in relations.taken:
            continue
        previous = _last_owned(article, piece, owner)
        told = _told_before(article, piece, relations)
        speaker = told
        if previous is not None:
            last = owner[previous.number]
            newer = told is not None and last.cue[0] < article.sentence(told.cue[0])[0]
            if not newer and _goes_on(article, previous, piece, last):
                other = _who_answers(article, previous, piece, owner, answers)
                speaker = last if other is None else other
                if other is not None:
                    answers.add(piece.number)
        if speaker is not None:
            relations.join(speaker, piece)
        else:
            speaker = _about(article, piece, resolver)
            if speaker is None:
                continue
            relations.add(speaker)
        owner[piece.number] = speaker


def _who_answers(
    article: CuedArticle,
    previous: Piece,
    piece: Piece,
    owner: dict[int, Relation],
    answers: set[int],
) -> Relation | None:
    """The other of two who talk, where a quote alone follows what one asks of the other.

    "“I am sorry,” Hale said.¶“So is it no?” Ruiz asked.¶“It is complicated.”": Hale's.
    """
    asker = owner[previous.number]
    asks = article.tokens.lower[asker.cue[1]] in article.cues.around.asking
    asked = asks and last_mark(article, previous) == "?"
    if not (asked or previous.number in answers) or not _floats(article, piece):
        return None
    for number in range(previous.number - 1, max(-1, previous.number - _EXCHANGE), -1):
        other = owner.get(number)
        if other is not None and other is not asker and not _are_one(article, other, asker):
            near = article.pieces[number].paragraph >= previous.paragraph - 1
            return other if near and other.order.direct else None
    return None


def _are_one(article: CuedArticle, one: Relation, other: Relation) -> bool:
    """Whether two reports have the same speaker in so many words."""
    if one.source is None or other.source is None:
        return True
    text = [article.tokens.lower[r.source[0] : r.source[1] + 1] for r in (one, other) if r.source]
    return text[0] == text[1]


def _about(article: CuedArticle, piece: Piece, resolver: Resolver) -> Relation | None:
    """A quote alone behind a sentence about a person, whose verb is its cue.

    "Ruiz then had a question.¶“Who will pay for it?”"
    """
    end = piece.opening - 1
    long = piece.last - piece.first >= _SHORTEST and last_mark(article, piece) in _FINAL
    if not long or end < 0 or article.paragraphs[end] != piece.paragraph - 1:
        return None
    floor = article.sentence(end)[0]
    if max(article.inside[floor : end + 1]) >= 0 or not _floats(article, piece):
        return None
    subject = sentence_subject(article, floor, end)
    if subject is None:
        return None
    source = opening_name(article, subject)
    person = resolver.resolve(article.span(*source))
    if person is None or person.kind != "person":
        return None
    first = last = source[1] + 1
    if not article.tokens.lower[first].isalpha():
        return None  # "Ruiz, a clerk, …"
    while last < end and in_group(article.tokens.lower[last], article.cues):
        last += 1
    return Relation((first, last), source, (tokens_of(piece),), Order.QUOTE_ALONE, (piece,))


def _goes_on(article: CuedArticle, previous: Piece, piece: Piece, relation: Relation) -> bool:
    """Whether a quote goes on with the quote before it."""
    if previous.quote == piece.quote:
        return True
    if piece.paragraph == previous.paragraph:
        return _only_cue_between(article, previous, piece, relation) or _whole_sentence(
            article, piece
        )
    floats = previous.paragraph == piece.paragraph - 1 and (
        _floats(article, piece) or _opens_paragraph(article, piece)
    )
    return floats and _ends_paragraph(article, previous)


def _whole_sentence(article: CuedArticle, piece: Piece) -> bool:
    """Whether a quote stands behind the end of a sentence, with nothing of its own sentence outside."""
    before, after = piece.opening, piece.closing + 1
    return (
        piece.kind == "direct"
        and article.sentence(before)[0] == before
        and (after >= len(article.inside) or article.sentence(after)[0] == after)
    )


def _told_before(article: CuedArticle, piece: Piece, relations: Found) -> Relation | None:
    """The report that a quote alone illustrates: "Ruiz praised the crew. “They never rest.”"."""
    first = piece.opening
    if piece.kind != "direct" or first == 0:
        return None
    if article.paragraphs[first - 1] < piece.paragraph and not (
        _floats(article, piece) or _opens_paragraph(article, piece)
    ):
        return None
    end = first - 1
    if article.sentence(end)[1] != end or article.paragraphs[end] < piece.paragraph - 1:
        return None
    relation = relations.outermost(article.sentence(end)[0], end)
    if relation is None or relation.source is None or not relation.order.reporting:
        return None
    wished = article.tokens.lower[relation.content[0][0]] == "to"  # "Ruiz wants to stay."
    return None if wished else relation


def _floats(article: CuedArticle, piece: Piece) -> bool:
    """Whether a quote is a whole paragraph, with no cue of its own."""
    alone = all(
        article.inside[i] == piece.number or article.tokens.lower[i] in PUNCTUATION
        for i in _paragraph(article, piece)
    )
    return alone and piece.kind == "direct"


def _opens_paragraph(article: CuedArticle, piece: Piece) -> bool:
    """Whether sentences in quotes open a paragraph, in front of narrative of its own."""
    return (
        article.paragraphs[piece.opening - 1] < piece.paragraph
        and last_mark(article, piece) in _FINAL
        and _whole_sentence(article, piece)
    )


def _ends_paragraph(article: CuedArticle, piece: Piece) -> bool:
    """Whether nothing follows a quote in its paragraph, so that the next may go on with it."""
    after = [i for i in _paragraph(article, piece) if i > piece.last and article.inside[i] < 0]
    ends = sum(article.sentence(i)[1] == i for i in after)
    return len(after) <= 8 or (ends <= 1 and len(after) <= LONGEST_CLAUSE)


def _paragraph(article: CuedArticle, piece: Piece) -> range:
    """The tokens of the paragraph of a quote."""
    paragraphs = article.paragraphs
    first = bisect_left(paragraphs, piece.paragraph)
    return range(first, bisect_left(paragraphs, piece.paragraph + 1, first))


def _last_owned(article: CuedArticle, piece: Piece, owner: dict[int, Relation]) -> Piece | None:
    """The quote before a quote that a relation has, past titles and single words in quotes."""
    for number in range(piece.number - 1, max(-1, piece.number - 4), -1):
        before = article.pieces[number]
        if number in owner:
            return before
    return None


def _only_cue_between(
    article: CuedArticle, first: Piece, second: Piece, relation: Relation
) -> bool:
    """Whether nothing but the cue clause of the first quote stands between two quotes."""
    gap = [i for i in range(first.last + 1, second.first) if article.inside[i] < 0]
    if not gap:
        return second.kind == "direct"
    lower = article.tokens.lower
    ends = sum(article.sentence(i)[1] == i for i in range(gap[0], second.first - 1))
    if not gap[0] <= relation.cue[0] <= gap[-1] or ends > 1:
        return False
    if second.kind == "title":
        return False  # "…,” she wrote in her memoir, “Low Tide.”"
    if second.kind != "direct":
        return not ends and lower[gap[-1]] == ","
    closes = lower[gap[-1]] in (".", ",", ":", "—", "–", "-", "…", ";")
    return closes or ends == 1 or gap[-1] == relation.cue[1]


RULES: tuple[Rule[OrderReader], ...] = (
    Rule(
        Order.QUOTE_ALONE.rule,
        _about,
        finds=(
            "⟦Ana Brandt came to the quay on Monday.\n\n“Nobody told us that the ferry was sold.”⟧",
        ),
        refuses=(
            "The ferry came to the quay on Monday.\n\n“Nobody told us that the ferry was sold.”",
        ),
    ),
)
