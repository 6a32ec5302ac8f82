"""Quotes with a speaker behind them: "…," Ruiz said; "…," said the mayor; "…" — Ana Ruiz."""

from typing import NamedTuple

from newsextract._language.article import PUNCTUATION, Piece, last_mark, pieces_in, tokens_of
from newsextract._language.clauses import (
    LONGEST_CLAUSE,
    clause_begins,
    clause_end,
    fronted_participle,
)
from newsextract._language.phrases import noun_phrase_at
from newsextract._language.verbs import any_verb, group_first, in_group, verbal
from newsextract.extractors.attributions.candidates import NOT_FIRST, match
from newsextract.extractors.attributions.content import addressee
from newsextract.extractors.attributions.overlay import CuedArticle
from newsextract.extractors.attributions.relation import Cue, Relation

_LONGEST_NAME = 12  # tokens of a name and place behind a dash
_LONGEST_CAME = 6  # tokens of "came the angry reply"
_SHORTEST_CLAUSE = 3  # tokens


def read_spoken(article: CuedArticle, taken: set[int]) -> list[Relation]:
    """The quotes that a speaker and a verb follow: "…," Ruiz said; "…," said the mayor."""
    relations = []
    for piece in article.pieces:
        relation = _speaker_behind(article, piece) if piece.number not in taken else None
        if relation is not None:
            relations.append(relation)
    return relations


class _Tail(NamedTuple):
    """What follows a quote in its sentence, where a speaker may stand."""

    first: int
    last: int
    ends: str  # the last character inside the marks of the quote
    loose: bool  # no mark closes the quote
    stopped: bool  # a full stop does
    dashed: bool
    as_said: bool  # "…,” as Ruiz said"


def _speaker_behind(article: CuedArticle, piece: Piece) -> Relation | None:
    """The relation of a quote to the speaker and verb right behind it."""
    tail = _tail(article, piece)
    if tail is None:
        return None
    floor = _sentence_floor(article, piece)
    if not _may_speak(article, tail):
        return None
    sure = tail.ends == "," and not tail.as_said and floor == piece.first
    verb = _verb_of(article, tail.first, tail.last, sure=sure)
    if verb is None:
        return _came(article, piece, tail) or _signature(article, piece, tail)
    spoken = _spoken_by(article, verb, tail)
    if spoken is None or fronted_participle(article, article.sentence(piece.first)[0]) is not None:
        return None  # "Calling it “a farce,” Ruiz voted no"
    source, behind, rule = spoken
    told = addressee(article, verb, behind, tail.last)
    clause = _clause_of(article, piece)
    if clause is None:
        if piece.kind in ("title", "scare") and floor < piece.first:
            return None  # "on Channel 4’s “Morning Table,” Ruiz said …"
        content, pieces = tokens_of(piece), [piece]
    else:
        past = behind if told is None else told[1] + 1
        if _says_more(article, verb, tail, behind, past):
            return None
        if tail.as_said:
            clause = _past_that(article, clause, piece.first)
        content = (clause, piece.last)
        pieces = pieces_in(article, *content)
    relation = Relation((verb.first, verb.last), source, [content], rule, pieces, told)
    _add_rest(article, relation, piece, tail, behind)
    return relation


def _tail(article: CuedArticle, piece: Piece) -> _Tail | None:
    """The clause behind a quote, or None if none of its own can follow."""
    lower, inside = article.tokens.lower, article.inside
    at = piece.closing + 1
    while at < len(lower) and lower[at] in ("'", "’", '"'):
        at += 1
    ends = last_mark(article, piece)
    stopped = ends == "."
    loose = ends not in (",", "?", "!", "…", "—", "–", "-", ".")
    if at < len(lower) and lower[at] in (",", "—", "–", "-"):
        at += 1
        loose = stopped = False
    if at >= len(lower):
        return None
    if article.paragraphs[at] == piece.paragraph + 1:
        if lower[at - 1] not in ("—", "–", "-"):
            return None  # only "— Ana Ruiz" may stand on a line of its own
    elif article.paragraphs[at] != piece.paragraph or (
        loose and piece.kind != "direct" and not _opens_sentence(article, piece)
    ):
        return None
    as_said = ends == "," and lower[at] == "as" and at + 1 < len(lower)
    at += as_said
    if inside[at] >= 0 or _is_called(article, piece):
        return None
    dashed = lower[at - 1] in ("—", "–", "-") and inside[at - 1] < 0
    last = min(article.sentence(at)[1], at + LONGEST_CLAUSE)
    if article.has_quote(at, last):
        end = at
        while end < last and (
            inside[end + 1] < 0 or article.pieces[inside[end + 1]].kind == "title"
        ):
            end += 1
        last = end
    return _Tail(at, last, ends, loose, stopped, dashed, as_said)


def _may_speak(article: CuedArticle, tail: _Tail) -> bool:
    """Whether a speaker can begin behind a quote: no "but", unless someone is called so."""
    word, cues = article.tokens.lower[tail.first], article.cues
    if tail.ends == "," and article.tokens.words[tail.first][0].isupper():
        return True  # "…,” From said"
    return word not in cues.no_speaker and word not in cues.conjunctions


def _came(article: CuedArticle, piece: Piece, tail: _Tail) -> Relation | None:
    """Read "“…,” came the reply from Ana Ruiz"; without "from" nobody is named."""
    lower, at = article.tokens.lower, tail.first
    if lower[at] not in ("came", "comes") or tail.loose:
        return None
    for i in range(at + 1, min(at + _LONGEST_CAME, tail.last + 1)):
        if lower[i] not in article.cues.utterances:
            continue
        cue, source, first = (at, i), None, i + 2
        if lower[i] in ("voice", "voices"):  # "came [a voice from the back]"
            cue, first = (at, at), at + 1
        if first < tail.last and (first <= i or lower[first - 1] == "from"):
            stop = noun_phrase_at(article, first, tail.last)
            source = None if stop is None else (first, stop)
        return Relation(cue, source, [tokens_of(piece)], "quote-came", [piece])
    return None


def _signature(article: CuedArticle, piece: Piece, tail: _Tail) -> Relation | None:
    """Read "“…” — Ana Ruiz", where nothing follows the name."""
    at, last = tail.first, tail.last
    if not tail.dashed or not article.tokens.words[at][0].isupper() or last - at >= _LONGEST_NAME:
        return None
    if last != min(article.sentence(at)[1], at + LONGEST_CLAUSE):
        return None
    source = (at, last - 1 if article.tokens.lower[last] == "." else last)
    return Relation((at - 1, at - 1), source, [tokens_of(piece)], "quote-dash-name", [piece])


def _spoken_by(
    article: CuedArticle, verb: Cue, tail: _Tail
) -> tuple[tuple[int, int], int, str] | None:
    """The speaker before or behind a verb, the token behind both, and the rule."""
    lower, at, last = article.tokens.lower, tail.first, tail.last
    if verb.first == at:  # "…," said X
        if verb.form.endswith("ing"):
            return None
        stop = noun_phrase_at(article, verb.last + 1, last)
        if stop is None or tail.stopped or clause_begins(article, verb.last + 1, stop, last):
            return None
        return (verb.last + 1, stop), stop + 1, "quote-verb-source"
    behind, length = verb.last + 1, verb.first - at
    if tail.ends in ("?", "!", "…") and behind <= last and lower[behind] == "that":
        return None  # "…!" Her father said that …: a new sentence
    if tail.loose and not _names(article, at, verb.first, behind):
        return None
    if tail.stopped and not (behind <= last and lower[behind] == "." and length <= 4):
        return None  # "…" She went on to say: a new sentence
    return (at, verb.first - 1), behind, "quote-source-verb"


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


def _says_more(article: CuedArticle, verb: Cue, tail: _Tail, behind: int, past: int) -> bool:
    """Whether what was said stands behind the cue, not in the clause that ends with a quote."""
    lower = article.tokens.lower
    if past <= tail.last and lower[past] not in article.cues.behind_cue:
        return True  # "Calling it “a farce,” Ruiz said she …"
    return behind < len(lower) and (  # "Holding a sign “…,” Ruiz shouted “…”"
        article.inside[behind] >= 0 or (verb.first > tail.first and lower[behind] == ":")
    )


def _past_that(article: CuedArticle, clause: int, quote: int) -> int:
    """Where the clause before "as Ruiz said" begins: "the view that [the quay] “is a ruin,” …"."""
    for i in range(quote - 1, clause - 1, -1):
        if article.tokens.lower[i] == "that" and article.inside[i] < 0:
            return i + 1
    return clause


def _add_rest(
    article: CuedArticle, relation: Relation, piece: Piece, tail: _Tail, behind: int
) -> None:
    """Add what goes on behind the speaker: "“Only you,” she said, [would row home in this]"."""
    lower = article.tokens.lower
    floor = article.sentence(piece.first)[0]
    for i in range(behind, min(tail.last, behind + 12)):
        if lower[i] == "," and (
            lower[i + 1] == "that"  # "…," he wrote in a letter, that …
            or (i == behind and tail.ends == "," and _goes_on(article, i + 1, floor, piece))
        ):
            rest = (i + 1, clause_end(article, i + 1, article.sentence(tail.first)[1]))
            fronted = lower[i + 1] != "that" and lower[floor] in article.cues.subordinators
            if fronted and floor < piece.first:
                relation.content[0] = (floor, piece.last)  # "Despite his “…,” Ruiz said, he …"
            relation.content.append(rest)
            relation.pieces += pieces_in(article, *rest)
            return


def _is_called(article: CuedArticle, piece: Piece) -> bool:
    """Whether a quote is what something is called: "under what Ruiz called “the old rules,” …"."""
    before = piece.opening - 1
    return before >= 0 and "c" in article.cues.forms.get(article.tokens.lower[before], ())


def _goes_on(article: CuedArticle, i: int, floor: int, piece: Piece) -> bool:
    """Whether the clause of a quote goes on behind its speaker: "“Only you,” she said, [would] …"."""
    lower, cues = article.tokens.lower, article.cues
    if lower[i] == "to" or lower[i] in cues.finite:
        return True
    before = [j for j in range(floor, piece.first) if article.inside[j] < 0]
    return (
        bool(before)
        and lower[floor] in cues.subordinators
        and not any(verbal(article, j) for j in before)
        and lower[i] not in cues.conjunctions
        and not lower[i].endswith("ing")
        and lower[i] not in ("and", "but")
    )


def _verb_of(article: CuedArticle, at: int, end: int, *, sure: bool) -> Cue | None:
    """The verb of the clause behind a quote: one that reports or, behind a comma, any."""
    tokens, cues = article.tokens, article.cues
    lower, words = tokens.lower, tokens.words
    if not lower[at][0].isalnum():
        return None
    if lower[at].endswith("ing") and lower[at] in cues.verbs:
        return None  # "…,” warning Ruiz that …"
    i = at
    found = other = None
    while i <= end:
        word = lower[i]
        if word in ";:?!" or (word in (".",) and i == end):
            break
        if word in ("who", "which", "whose", "whom", "where") and i > at:
            i = _past_relative(article, i, end)
            continue
        if article.inside[i] >= 0:  # "…,” Ruiz, in a “Low Tide” shirt, said"
            i += 1
            continue
        if word == "," and i > at:
            i = _past_apposition(article, i, end)
            continue
        if word in cues.conjunctions and i > at:
            break
        if words[i][0].islower():
            last, patterns = match(lower, i, cues)
            if "q" in patterns and lower[i - 1] != "to" and not _noun_here(article, i, at):
                found = Cue(i, i, last, patterns, word)
                break
            if word in article.cues.finite and not (
                sure and word in article.cues.auxiliary_before_verb
            ):
                break
            if other is None and _spoken_somehow(article, i, at, end, sure=sure):
                other = Cue(i, i, i, frozenset("q"), word)
        i += 1
    if other is not None and (found is None or lower[found.verb - 1] != ","):
        found, i = other, other.verb
    if found is None or (found.form in cues.participles and not in_group(lower[i - 1], cues)):
        return None
    first = group_first(article, found.first, at)
    while first < found.verb and lower[first] in NOT_FIRST:
        first += 1
    found.first = first
    return found


def _past_apposition(article: CuedArticle, comma: int, end: int) -> int:
    """The verb behind the comma that closes an apposition: "Ruiz, a … after …, said"; or the next token."""
    lower = article.tokens.lower
    for j in range(comma + 2, end):
        if (
            lower[j] == ","
            and "q" in article.cues.forms.get(lower[j + 1], ())
            and not lower[j + 1].endswith("ing")
        ):
            return j + 1
    return comma + 1


def _spoken_somehow(article: CuedArticle, i: int, at: int, end: int, *, sure: bool) -> bool:
    """Whether any verb behind a quote is one of speaking: "…,” Ruiz beamed; “…!” beamed Ruiz."""
    lower, words = article.tokens.lower, article.tokens.words
    if "v" in article.cues.forms.get(lower[i], ()):
        return False  # "…,” ONB quoted Ruiz as saying"
    closes = i - at <= 3 and i < end and lower[i + 1] == "."
    if not any_verb(article, i):
        named = i > at and (lower[i - 1] in article.cues.personal or words[i - 1][0].isupper())
        return sure and closes and named and lower[i].endswith("s")  # "…,” he mocks."
    if i == at:
        return i < end and words[i + 1][0].isupper()
    return sure or closes


def _past_relative(article: CuedArticle, i: int, end: int) -> int:
    """The first token behind the comma that closes a relative clause."""
    lower = article.tokens.lower
    for j in range(i + 1, end + 1):
        if lower[j] == "," and not (j + 1 <= end and lower[j + 1] in ("and", "or")):
            return j + 1
    return end + 1


def _noun_here(article: CuedArticle, i: int, at: int) -> bool:
    """Whether a form that is also a noun ("claims") is one behind a quote."""
    lower, cues = article.tokens.lower, article.cues
    if i == at:
        return lower[i] in cues.also_nouns and lower[i] in cues.lemmas
    return lower[i] in cues.also_nouns and (
        lower[i - 1] in cues.before_nouns
        or not lower[i].endswith("s")
        or lower[i + 1 : i + 2] in (["of"], ["for"], ["from"])
    )


def _sentence_floor(article: CuedArticle, piece: Piece) -> int:
    """The first token of the sentence of a quote, past the marks of one that opens it."""
    floor = article.sentence(piece.first)[0]
    return piece.first if floor >= piece.opening else floor


def _opens_sentence(article: CuedArticle, piece: Piece) -> bool:
    """Whether a quote without a stop opens its sentence: "“It was late” Ruiz said."."""
    return (
        piece.last - piece.first >= _SHORTEST_CLAUSE - 1
        and article.tokens.words[piece.first][0].isupper()
        and _sentence_floor(article, piece) == piece.first
    )


def _clause_of(article: CuedArticle, piece: Piece) -> int | None:
    """The first token of the clause that a quote ends: "The plan is “a farce,” Ruiz said."."""
    tokens, cues = article.tokens, article.cues
    first = _sentence_floor(article, piece)
    while first < piece.first and (
        tokens.lower[first] in PUNCTUATION or tokens.lower[first] in ("and", "but")
    ):
        first += 1
    for i in range(piece.first - 1, first, -1):
        if tokens.lower[i] == "(" and article.inside[i] < 0:
            first = i + 1
            break
    between = [i for i in range(first, piece.first) if article.inside[i] < 0]
    if len(between) < 2:
        return None
    lower = tokens.lower
    before = lower[between[-1]]
    if before in (":", ".", "(", "—", "–", "-") or (
        before in cues.forms and before not in cues.also_nouns
    ):
        return None
    inside = range(piece.first, piece.last + 1) if piece.kind in ("partial", "scare") else ()
    if not any(verbal(article, i) for i in (*between, *inside)):
        return None
    return first
