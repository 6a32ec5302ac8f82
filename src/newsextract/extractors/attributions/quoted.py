"""Quotes behind a cue: Ruiz said: "…"; Continued Ruiz: "…"; ONB quoted Ruiz as saying "…"."""

from newsextract._language.article import Piece, last_mark, pieces_in, tokens_of
from newsextract._language.clauses import clause_end
from newsextract._language.phrases import noun_phrase_at, noun_phrase_before
from newsextract.extractors.attributions.content import addressee, content_start
from newsextract.extractors.attributions.overlay import CuedArticle
from newsextract.extractors.attributions.relation import Cue, Relation, Relations
from newsextract.extractors.attributions.subjects import subject_of

FAR = 24  # tokens between a cue and the quote behind it
_ASIDES = (["after"], ["as"], ["before"], ["when"], ["while"])
_CLOSING = frozenset(".,;:!?—–-)") | {"and", "but", "while"}


def read_quoted(article: CuedArticle, cue: Cue, relations: Relations) -> Relation | None:
    """The quote behind a cue: Ruiz said: "…"; Continued Ruiz: "…"."""
    if "q" not in cue.patterns or not article.has_quote(cue.verb, cue.last + FAR):
        return None
    after = _piece_after(article, cue, relations.spoken)
    if after is None:
        return None
    floor = article.sentence(cue.verb)[0]
    lower = article.tokens.lower
    span = (cue.first, cue.last)
    if cue.first == floor and not cue.passive:  # Continued X: "…"
        stop = noun_phrase_at(article, cue.last + 1, after.first - 2)
        if stop is not None and lower[stop + 1] in (":", ","):
            source = (cue.last + 1, stop)
            return Relation(span, source, [tokens_of(after)], "verb-source-quote", [after])
    if cue.passive and cue.first == floor and after.opening > cue.last + 1:
        return None  # "Asked about the port, Ruiz replies, “…”"
    subject = subject_of(article, cue, floor, relations)
    if cue.passive and "o" not in cue.patterns and lower[after.opening - 1] != ":":
        return None  # "was interrupted by a man with a sign “…”"
    if subject is None and not cue.passive and lower[cue.first - 1 : cue.first] == [","]:
        stop = noun_phrase_at(article, cue.last + 1, after.first - 2)
        if stop is not None and lower[stop + 1] == ",":  # …, explained X, "…"
            subject = (cue.last + 1, stop)
    if subject is None and not cue.passive:
        if lower[cue.first - 1 : cue.first] not in ([], ["and"], ["but"], [","]):
            return None
    elif (
        subject is not None
        and not cue.form.endswith("ing")
        and _interrupts(article, cue, subject, floor, after)
    ):
        return None  # "The plan, she said, 'will fail'": both sides are the content
    if not _is_utterance(article, cue, after):
        return None
    content, pieces = with_next(article, after)
    told = addressee(article, cue, cue.last + 1, after.first - 1)
    return Relation(span, subject, [content], "source-verb-quote", pieces, told)


def _is_utterance(article: CuedArticle, cue: Cue, piece: Piece) -> bool:
    """Whether a quote behind a cue is all that is said, not the part of a clause."""
    lower = article.tokens.lower
    before = piece.opening - 1
    if lower[before] in (",", ":"):
        return True
    if before == cue.last and lower[cue.first - 1 : cue.first] == ["that"]:
        return True  # "a sign that said “No mooring” was gone"
    if lower[before] == "that" or lower[before] in article.cues.complement_prepositions:
        return not _takes_clause(cue)
    after = piece.closing + 1
    if after >= len(lower) or article.sentence(after)[0] == after or lower[after] in _CLOSING:
        return True
    ends = last_mark(article, piece)
    return ends in (",", ".", "!", "?", "…") or "z" not in cue.patterns


def _takes_clause(cue: Cue) -> bool:
    """Whether a cue takes a clause, so that a quote behind it may be just the start of one."""
    return bool(cue.patterns & {"t", "z"})


def with_next(article: CuedArticle, piece: Piece) -> tuple[tuple[int, int], list[Piece]]:
    """A quote with those that an "and" joins to it: "“Go,” and, “Go now”"."""
    lower, inside = article.tokens.lower, article.inside
    pieces = [piece]
    end = article.sentence(piece.last)[1]
    i = piece.last + 1
    while i <= end:
        if inside[i] == pieces[-1].number or lower[i] in (",", "and", "or"):
            i += 1
        elif inside[i] >= 0 and lower[i - 1] in ("and", "or", ","):
            pieces.append(article.pieces[inside[i]])
            i = pieces[-1].last + 1
        else:
            break
    return (piece.first, pieces[-1].last), pieces


def _interrupts(
    article: CuedArticle, cue: Cue, subject: tuple[int, int], floor: int, after: Piece
) -> bool:
    """Whether a cue clause stands between two commas, inside what it attributes."""
    lower = article.tokens.lower
    return (
        subject[0] > floor + 1
        and not article.text[article.tokens.starts[after.first]].isupper()
        and subject[1] == cue.first - 1
        and lower[subject[0] - 1] == ","
        and lower[cue.last + 1] == ","
        and article.inside[subject[0] - 2] < 0
        and lower[floor] not in article.cues.adverbial_openers
        and lower[floor] not in article.cues.subordinators
        and not lower[floor].endswith(("ing", "ed"))
    )


def _piece_after(article: CuedArticle, cue: Cue, taken: set[int]) -> Piece | None:
    """The quote that a cue announces: right behind it, or behind whom, when and where."""
    lower, cues = article.tokens.lower, article.cues
    last = len(lower) - 1
    paragraph = article.paragraph(cue.verb)
    aside = lower[cue.last + 1 : cue.last + 2] in _ASIDES  # "Ruiz said as she left, “…”"
    for j in range(cue.last + 1, min(last, cue.last + FAR) + 1):
        if article.inside[j] >= 0:
            piece = article.pieces[article.inside[j]]
            if piece.number in taken or (piece.kind == "title" and lower[j - 1] == ","):
                return None  # "she read from her memoir, “Low Tide.”"
            if piece.paragraph != paragraph:
                return piece if lower[j - 1] == ":" and piece.paragraph == paragraph + 1 else None
            introduced = lower[j - 1] in (",", ":", "that") or j == cue.last + 1
            if lower[j - 1] in ("-", "—", "–"):  # "Ruiz said -- “We go.”"
                introduced = j - cue.last <= 3
            if aside:
                return piece if introduced and piece.kind == "direct" else None
            clause = piece.kind == "direct" and (
                "o" in cue.patterns or lower[cue.last + 1] in cues.adverbial_openers
            )
            return piece if introduced or clause else None
        word = lower[j]
        if word in ("is", "was") and lower[j + 1 : j + 2] in ([","], [":"]):
            continue  # "What Ruiz said was, “…”"
        if word in (";", "?", "!") or (word == "." and article.sentence(j)[1] == j):
            return None
        if aside:
            continue
        if (
            word in cues.forms
            and (word not in cues.also_nouns or word.endswith("ing"))
            and lower[j - 1] not in article.cues.articles  # "in a written statement"
        ):
            return None
        if word in cues.conjunctions and word not in (
            "that",
            "after",
            "before",
            "as",
            "when",
            "while",
            "however",
        ):
            return None
        if word in (
            "he",
            "she",
            "they",
            "is",
            "was",
            "are",
            "were",
            "has",
            "had",
            "will",
            "would",
        ):
            return None
    return None


def read_quoted_as_saying(article: CuedArticle, cue: Cue, taken: set[int]) -> Relation | None:
    """Read "ONB quoted Brandt as saying …": said by Brandt, through ONB."""
    if "v" not in cue.patterns:
        return None
    lower = article.tokens.lower
    floor, end = article.sentence(cue.verb)
    saying = next(
        (
            j
            for j in range(cue.last + 2, min(end, cue.last + 14))
            if lower[j] == "as" and lower[j + 1] in ("saying", "telling", "having")
        ),
        None,
    )
    if saying is None:
        return None
    reporter = noun_phrase_before(article, cue.first, floor)
    source = (cue.last + 1, saying - 1)
    if lower[cue.last + 1] == "by" and reporter is not None:  # "Ruiz was quoted by ONB as saying"
        reporter, source = (cue.last + 2, saying - 1), reporter
    said = Cue(saying + 1, saying + 1, saying + 1, frozenset("qtz"), "saying")
    starts = [cue.first, source[0], *(reporter or ())]
    before = _piece_before(article, min(starts), taken)
    after = _piece_after(article, said, taken) if before is None else None
    piece = before or after
    if piece is not None:
        content, pieces = tokens_of(piece), [piece]
    else:
        start = content_start(article, said, end)
        if start is None:
            return None
        content = (start, clause_end(article, start, end))
        pieces = pieces_in(article, *content)
    relation = Relation((saying + 1, saying + 1), source, [content], "quoted-as-saying", pieces)
    if reporter is not None:
        relation.via = Relation(
            (cue.first, cue.last), reporter, [content], "quoted-as-saying.via", pieces
        )
    return relation


def _piece_before(article: CuedArticle, i: int, taken: set[int]) -> Piece | None:
    """The quote that ends right before token ``i``, a comma or dash between."""
    lower = article.tokens.lower
    j = i - 1
    while (
        j >= 0
        and i - j <= 3
        and article.inside[j] < 0
        and lower[j] in (",", "-", "—", "–", ".", "'", "’")
    ):
        if lower[j] == ".":
            break
        j -= 1
    if j < 0 or article.inside[j] < 0:
        return None
    piece = article.pieces[article.inside[j]]
    if piece.number in taken or article.paragraph(i) != piece.paragraph:
        return None
    ends = article.text[piece.start : piece.end].rstrip("”“\"'’»")[-2:]
    if ends.endswith(".") and ends != ".." and lower[i - 1] not in (",", "-", "—", "–"):
        return None  # "…" She went on to say: a new sentence
    return piece
