"""Quotes with a speaker behind them: "…," Ruiz said; "…," said the mayor; "…" — Ana Ruiz."""

from newsextract._language.article import Piece, pieces_in, tokens_of
from newsextract._language.clauses import LONGEST_CLAUSE, clause_begins, fronted_participle
from newsextract._language.phrases import noun_phrase_at
from newsextract._language.verbs import verbal
from newsextract._rules import Rule
from newsextract.extractors.attributions.content import addressee
from newsextract.extractors.attributions.orders.around_quote import (
    clause_ended_by,
    fronted_to,
    past_that,
    rest_of,
)
from newsextract.extractors.attributions.orders.speaking import verb_behind
from newsextract.extractors.attributions.orders.tail import (
    Tail,
    may_speak,
    sentence_floor,
    tail_of,
)
from newsextract.extractors.attributions.overlay import CuedArticle
from newsextract.extractors.attributions.relation import Cue, Order, OrderReader, Relation
from newsextract.extractors.attributions.subjects.nicknames import with_nickname

_LONGEST_NAME = 12  # tokens of a name and place behind a dash
_LONGEST_CAME = 6  # tokens of "came the angry reply"


def read_spoken(article: CuedArticle, taken: set[int]) -> list[Relation]:
    """The quotes that a speaker and a verb follow: "…," Ruiz said; "…," said the mayor."""
    relations = []
    for piece in article.pieces:
        relation = _speaker_behind(article, piece) if piece.number not in taken else None
        if relation is not None:
            relations.append(relation)
    return relations


def _speaker_behind(article: CuedArticle, piece: Piece) -> Relation | None:
    """The relation of a quote to the speaker and verb right behind it."""
    tail = tail_of(article, piece)
    if tail is None:
        return None
    floor = sentence_floor(article, piece)
    if not may_speak(article, tail):
        return None
    sure = tail.ends == "," and not tail.as_said and floor == piece.first
    verb = verb_behind(article, tail.first, tail.last, sure=sure)
    if verb is None:
        return _came(article, piece, tail) or _signature(article, piece, tail)
    spoken = _spoken_by(article, verb, tail)
    if spoken is None or fronted_participle(article, article.sentence(piece.first)[0]) is not None:
        return None  # "Calling it “a farce,” Ruiz voted no"
    source, behind, order = spoken
    told = addressee(article, verb, behind, tail.last)
    clause = clause_ended_by(article, piece)
    if clause is None:
        if piece.kind in ("title", "scare") and floor < piece.first:
            return None  # "on Channel 4’s “Morning Table,” Ruiz said …"
        content, pieces = tokens_of(piece), [piece]
    else:
        past = behind if told is None else told[1] + 1
        if _says_more(article, verb, tail, behind, past):
            return None
        if tail.as_said:
            clause = past_that(article, clause, piece.first)
        content = (clause, piece.last)
        pieces = pieces_in(article, *content)
    span = (verb.first, verb.last)
    rest = rest_of(article, piece, tail, behind)
    if rest is None:
        return Relation(span, source, (content,), order, pieces, told)
    fronted = fronted_to(article, piece, rest)
    if fronted is not None:
        content = (fronted, piece.last)
    pieces = pieces + pieces_in(article, *rest)
    return Relation(span, source, (content, rest), order, pieces, told)


def _came(article: CuedArticle, piece: Piece, tail: Tail) -> Relation | None:
    """Read "“…,” came the reply from Ana Ruiz"; without "from" nobody is named."""
    lower, at = article.tokens.lower, tail.first
    if lower[at] not in article.cues.around.coming or tail.loose:
        return None
    for i in range(at + 1, min(at + _LONGEST_CAME, tail.last + 1)):
        if lower[i] not in article.cues.around.utterances:
            continue
        cue, source, first = (at, i), None, i + 2
        if lower[i] in article.cues.around.voices:  # "came [a voice from the back]"
            cue, first = (at, at), at + 1
        if first < tail.last and (first <= i or lower[first - 1] == "from"):
            stop = noun_phrase_at(article, first, tail.last)
            source = None if stop is None else (first, stop)
        return Relation(cue, source, (tokens_of(piece),), Order.QUOTE_CAME, (piece,))
    return None


def _signature(article: CuedArticle, piece: Piece, tail: Tail) -> Relation | None:
    """Read "“…” — Ana Ruiz", where nothing follows the name."""
    at, last = tail.first, tail.last
    if not tail.dashed or not article.tokens.words[at][0].isupper() or last - at >= _LONGEST_NAME:
        return None
    if last != min(article.sentence(at)[1], at + LONGEST_CLAUSE):
        return None
    source = (at, last - 1 if article.tokens.lower[last] == "." else last)
    return Relation((at - 1, at - 1), source, (tokens_of(piece),), Order.QUOTE_DASH_NAME, (piece,))


def _spoken_by(
    article: CuedArticle, verb: Cue, tail: Tail
) -> tuple[tuple[int, int], int, Order] | None:
    """The speaker before or behind a verb, the token behind both, and their order."""
    lower, at, last = article.tokens.lower, tail.first, tail.last
    if verb.first == at:  # "…," said X
        if verb.form.endswith("ing"):
            return None
        stop = noun_phrase_at(article, verb.last + 1, last)
        if stop is None or clause_begins(article, verb.last + 1, stop, last):
            return None
        stop = before_manner(article, verb.last + 1, stop)
        source = with_nickname(article, (verb.last + 1, stop))
        return source, source[1] + 1, Order.QUOTE_VERB_SOURCE
    behind, length = verb.last + 1, verb.first - at
    if tail.loose and not _names(article, at, verb.first, behind):
        return None
    if tail.stopped and not (
        behind <= last
        and lower[behind] == "."
        and length <= 4
        and "q" in article.cues.forms.get(verb.form, ())
        and verb.form not in article.cues.around.reacting
    ):
        return None  # "…" She went on to say: a new sentence; "…" Kern nodded.
    return (at, verb.first - 1), behind, Order.QUOTE_SOURCE_VERB


def before_manner(article: CuedArticle, first: int, stop: int) -> int:
    """The last token of a speaker before how it was said: "said [Ana Ruiz] quietly"."""
    words, lower = article.tokens.words, article.tokens.lower
    for i in range(first + 1, stop + 1):
        if lower[i] == ",":
            break
        if lower[i].endswith("ly") and words[i].islower() and words[i - 1][0].isupper():
            return i - 1
    return stop


def _names(article: CuedArticle, at: int, verb: int, behind: int) -> bool:
    """Whether a speaker behind a quote without a comma is sure: a name or pronoun, a whole clause."""
    lower, words = article.tokens.lower, article.tokens.words
    if verb - at <= 3:
        return words[at][0].isupper() or lower[at] in article.cues.lone_subjects
    return (  # "“It was late” the paper's editor Ana Ruiz responded."
        behind < len(lower)
        and lower[behind] == "."
        and words[verb - 1][0].isupper()
        and not any(verbal(article, i) for i in range(at, verb) if words[i][0].islower())
    )


def _says_more(article: CuedArticle, verb: Cue, tail: Tail, behind: int, past: int) -> bool:
    """Whether what was said stands behind the cue, not in the clause that ends with a quote."""
    lower = article.tokens.lower
    if past <= tail.last and lower[past] not in article.cues.around.behind_cue:
        return True  # "Calling it “a farce,” Ruiz said she …"
    return behind < len(lower) and (  # "Holding a sign “…,” Ruiz shouted “…”"
        article.inside[behind] >= 0 or (verb.first > tail.first and lower[behind] == ":")
    )


RULES: tuple[Rule[OrderReader], ...] = (
    Rule(
        Order.QUOTE_SOURCE_VERB.rule,
        _speaker_behind,
        finds=("⟦“The tide took the boats,” Calder said⟧.",),
        refuses=(
            "Calling it “a farce,” Calder voted no.",
            "“The tide took the boats.” Calder went home.",
        ),
    ),
    Rule(
        Order.QUOTE_VERB_SOURCE.rule,
        _speaker_behind,
        finds=("⟦“The tide took the nets,” explained harbour master Emil Lund⟧.",),
        refuses=("“The tide took the nets,” warning them that more would go.",),
    ),
    Rule(
        Order.QUOTE_CAME.rule,
        _came,
        finds=("⟦“Not before spring,” came the reply from Ida Lenz⟧.",),
        refuses=("“Not before spring,” came a ferry of that name.",),
    ),
    Rule(
        Order.QUOTE_DASH_NAME.rule,
        _signature,
        finds=("⟦“Bread first, then boats.” — Emil Brandt⟧",),
        refuses=("“Bread first, then boats.” — a song",),
    ),
)
