"""Quotes and clauses that a noun, a colon or a name alone announces."""

from collections.abc import Set

from newsextract._language.article import PUNCTUATION, Piece, last_mark, pieces_in, tokens_of
from newsextract._language.clauses import clause_end, is_dash
from newsextract._language.phrases import noun_phrase_before, sentence_subject, with_apposition
from newsextract._language.verbs import any_verb, verbal
from newsextract.extractors.attributions.overlay import CuedArticle
from newsextract.extractors.attributions.quoted import with_next
from newsextract.extractors.attributions.relation import Relation, Relations

_LONGEST_LABEL = 14  # tokens of a role and a name before a colon
_LONGEST_SPEAKER = 8  # tokens of one who speaks in a sentence of its own
_IN_NAMES = frozenset({".", "-", "'", "’", "(", ")", "of", "the", "and", "de", "la", "van", "von"})


def read_nouns(article: CuedArticle, relations: Relations) -> None:
    """Read "her claim that …", "Ruiz's remark was “…”", "chants of “…”", "his vow to “…”"."""
    lower, inside, cues = article.tokens.lower, article.inside, article.cues
    for i in article.cue_tokens:
        noun = lower[i] in cues.nouns
        if not (noun or lower[i] in cues.views) or inside[i] >= 0 or i + 1 >= len(lower):
            continue
        floor, end = article.sentence(i)
        owner = _owner(article, i, floor)
        if lower[i] in cues.views and owner is not None and lower[owner[0] - 1] == "in":
            relation = _in_view(article, i, owner, floor, end)
            if relation is not None:
                relations.add(relation)
                continue
        if not noun or i + 2 >= len(lower):
            continue
        if owner is None and lower[i + 1] != "of":
            continue
        following = i + 1
        if (
            lower[following] in (":", ",", "is", "was", *cues.complement_prepositions)
            and inside[following] < 0
        ):
            following += 1
        if following > end:
            continue
        if inside[following] >= 0:
            piece = article.pieces[inside[following]]
            if piece.number in relations.taken:
                continue
            content, pieces = with_next(article, piece)
        elif lower[i + 1] == "that" and owner is not None and i + 3 <= end:
            content = (i + 1, clause_end(article, i + 1, end))
            if inside[i + 2] >= 0:
                content = (i + 1, with_next(article, article.pieces[inside[i + 2]])[0][1])
            pieces = [p for p in pieces_in(article, *content) if p.number not in relations.taken]
        else:
            continue
        relations.add(Relation((i, i), owner, [content], "owner-noun", pieces))


def _in_view(
    article: CuedArticle, noun: int, owner: tuple[int, int], floor: int, end: int
) -> Relation | None:
    """Read "In Ruiz's view, CONTENT", "CONTENT, in her view" and "A, in her view, B"."""
    lower, inside = article.tokens.lower, article.inside
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
        lower[j] not in article.cues.before_according for j in range(floor, before + 1)
    ):
        return None
    if set_off:
        content.append((behind + 1, clause_end(article, behind + 1, end)))
    pieces = [piece for part in content for piece in pieces_in(article, *part)]
    return Relation((noun, noun), owner, content, "in-view", pieces)


def _owner(article: CuedArticle, noun: int, floor: int) -> tuple[int, int] | None:
    """Whose a noun is: "her", "Ana Ruiz's", an adjective or two between."""
    lower = article.tokens.lower
    for i in range(noun - 1, max(floor, noun - 4) - 1, -1):
        if article.inside[i] >= 0 or lower[i] in PUNCTUATION:
            return None
        if lower[i] in article.cues.possessives:
            return (i, i)
        mark = i - 1 if lower[i] == "s" and lower[i - 1] in ("'", "’") else i
        if lower[mark] in ("'", "’") and mark > floor:
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
    if article.tokens.lower[last] in article.cues.personal | {
        "here",
        "that",
        "there",
        "what",
        "who",
    }:
        return None  # "there’s a feeling that"
    for i in range(last, first - 1, -1):
        if (
            article.tokens.lower[i] in article.cues.subordinators
            and article.tokens.lower[i] != "of"
        ):
            return (i + 1, last) if i < last else None
    return owner


def read_announced(article: CuedArticle, relations: Relations) -> None:
    """Read "X issued the following statement: “…”" and "X cracked, “…”"."""
    lower, inside = article.tokens.lower, article.inside
    owned = {article.pieces[number].quote for number in relations.taken}
    for piece in article.pieces:
        mark = piece.opening - 1
        if (
            piece.number in relations.taken
            or piece.quote in owned
            or piece.kind != "direct"
            or mark < 1
            or inside[mark] >= 0
        ):
            continue
        if article.paragraphs[mark] < piece.paragraph - 1:
            continue
        if lower[mark] == ".":
            relation = _alone(article, mark, piece)
            if relation is not None:
                relations.add(relation)
            continue
        if lower[mark] not in (":", ",", "—", "–", "-"):
            continue
        colon = lower[mark] == ":"
        floor, _ = article.sentence(mark)
        told = relations.outermost(floor, mark) if colon else None
        if (
            told is not None
            and told.source is not None
            and any(b >= mark - 2 for _, b in told.content)
        ):
            relations.append_quote(told, piece)  # "As Ruiz noted, the port is old: “…”"
            continue
        subject = sentence_subject(article, floor, mark)
        if subject is None and colon:
            subject = _leading_name(article, floor, mark)
        if subject is None or inside[subject[1] + 1] >= 0:
            continue
        cue = (subject[1] + 1, mark - 1)
        if colon and lower[cue[0]] == ",":
            if lower[cue[0] + 1] in article.cues.adverbial_openers:  # "Ruiz, in a letter: “…”"
                cue = (cue[0] + 1, cue[1])
            else:  # "Ruiz, R-Odde, delivered a message: “…”"
                subject = with_apposition(article, subject, mark) or subject
                cue = (subject[1] + 1, cue[1])
        far = cue[1] - cue[0] > (14 if colon else 5)
        if cue[1] < cue[0] or far or lower[cue[0]] == ",":
            continue
        if not colon and not any_verb(article, cue[0]):
            continue
        relation = Relation(cue, subject, [tokens_of(piece)], "source-colon-quote", [piece])
        relations.add(relation)


def _leading_name(article: CuedArticle, floor: int, colon: int) -> tuple[int, int] | None:
    """The name that a line begins with: "Ana Ruiz heckles the board: “…”"."""
    words = article.tokens.words
    last = floor
    while last < colon and words[last][0].isupper() and last - floor < _LONGEST_SPEAKER:
        last += 1
    named = (
        floor < last < colon
        and article.tokens.lower[floor] not in article.cues.no_speaker
        and article.tokens.lower[floor] not in article.cues.before_nouns
    )
    return (floor, last - 1) if named else None


def _alone(article: CuedArticle, stop: int, piece: Piece) -> Relation | None:
    """A sentence that says no more than who speaks: "Ana Ruiz agreed. “…”"."""
    floor, end = article.sentence(stop)
    verb = stop - 1
    if (
        end != stop
        or (floor > 0 and article.inside[floor - 1] >= 0)  # "“…?” Ruiz asked."
        or not floor < verb <= floor + _LONGEST_SPEAKER
        or article.paragraphs[stop] != piece.paragraph
        or "q" not in article.cues.forms.get(article.tokens.lower[verb], ())
    ):
        return None
    subject = noun_phrase_before(article, verb, floor)
    if subject is None or subject[0] > floor + 1:
        return None
    return Relation((verb, verb), subject, [tokens_of(piece)], "source-verb-quote", [piece])


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
            relation = Relation((colon, colon), label, [tokens_of(piece)], "label-quote", [piece])
            found.append(relation)
    return found


def _label(article: CuedArticle, floor: int, colon: int) -> tuple[int, int] | None:
    """The name that a colon makes the speaker: "Ana Ruiz:", "Rep. Ana Ruiz (R-S.C.):"."""
    words, lower = article.tokens.words, article.tokens.lower
    if _is_role_and_name(article, floor, colon):
        return floor, colon - 1
    first = colon - 1
    while first >= floor and (
        words[first][0].isupper() or words[first] in _IN_NAMES or words[first].isdigit()
    ):
        if is_dash(article, first):
            break  # "HARBOUR VOTE DELAYED - Ana Ruiz:"
        first -= 1
    first += 1
    while first < colon and not words[first][0].isupper():
        first += 1
    if lower[first] in article.cues.forms and lower[first] not in article.cues.also_nouns:
        return None  # "Said Ana Ruiz:"
    if first >= colon or colon - first > 9:
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
        and lower[floor] not in cues.no_speaker
        and not any(
            words[i].islower() and lower[i - 1] != "of" and verbal(article, i) for i in label
        )
    )
