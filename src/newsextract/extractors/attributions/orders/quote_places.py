"""Where the quote of a cue stands: behind it, before it, or joined to another by "and"."""

from collections.abc import Set

from newsextract._language.article import Piece
from newsextract.extractors.attributions.marks import APOSTROPHES, DASHES, PAUSES
from newsextract.extractors.attributions.overlay import CuedArticle
from newsextract.extractors.attributions.relation import Cue

FAR = 24  # tokens between a cue and the quote behind it
_LONGEST_DASH = 3  # tokens from a cue to the quote behind "--"
_STOPS = frozenset(";?!")


def quote_behind(article: CuedArticle, cue: Cue, taken: Set[int]) -> Piece | None:
    """The quote that a cue announces: right behind it, or behind whom, when and where."""
    lower, around = article.tokens.lower, article.cues.around
    last = len(lower) - 1
    # "Ruiz said as she left, “…”"
    aside = cue.last < last and lower[cue.last + 1] in around.asides
    for j in range(cue.last + 1, min(last, cue.last + FAR) + 1):
        if article.inside[j] >= 0:
            piece = article.pieces[article.inside[j]]
            announced = piece.number not in taken and _announces(article, cue, j, aside=aside)
            return piece if announced else None
        word = lower[j]
        if word in around.copulas and lower[j + 1 : j + 2] in ([","], [":"]):
            continue  # "What Ruiz said was, “…”"
        if word in _STOPS or (word == "." and article.sentence(j)[1] == j):
            return None
        if not aside and _leads_away(article, j):
            return None
    return None


def _announces(article: CuedArticle, cue: Cue, j: int, *, aside: bool) -> bool:
    """Whether a cue announces the quote that token ``j`` opens."""
    lower, piece, before = article.tokens.lower, article.pieces[article.inside[j]], j - 1
    if piece.kind == "title" and lower[before] == ",":
        return False  # "she read from her memoir, “Low Tide.”"
    paragraph = article.paragraph(cue.verb)
    if piece.paragraph != paragraph:
        return lower[before] == ":" and piece.paragraph == paragraph + 1
    if lower[before] in DASHES:  # "Ruiz said -- “We go.”"
        introduced = j - cue.last <= _LONGEST_DASH
    else:
        introduced = lower[before] in (",", ":", "that") or before == cue.last
    if introduced:
        return not aside or piece.kind == "direct"
    return (
        not aside
        and piece.kind == "direct"
        and ("o" in cue.patterns or lower[cue.last + 1] in article.cues.adverbial_openers)
    )


def _leads_away(article: CuedArticle, j: int) -> bool:
    """Whether a word between a cue and a quote is another cue, or opens a clause of its own."""
    lower, cues = article.tokens.lower, article.cues
    around, word = cues.around, lower[j]
    return (
        (
            word in cues.forms
            and (word not in cues.also_nouns or word.endswith("ing"))
            and lower[j - 1] not in cues.articles  # "in a written statement"
        )
        or (
            word in cues.conjunctions
            and word not in around.asides
            and word not in around.leading_on
        )
        or word in around.third_person
        or word in around.clause_auxiliaries
    )


def quote_before(article: CuedArticle, i: int, taken: Set[int]) -> Piece | None:
    """The quote that ends right before token ``i``, a comma or dash between."""
    lower = article.tokens.lower
    j = i - 1
    while (
        j >= 0
        and i - j <= 3
        and article.inside[j] < 0
        and (lower[j] in PAUSES or lower[j] in APOSTROPHES)
    ):
        j -= 1
    if j < 0 or article.inside[j] < 0:
        return None
    piece = article.pieces[article.inside[j]]
    if piece.number in taken or article.paragraph(i) != piece.paragraph:
        return None
    ends = article.text[piece.start : piece.end].rstrip("”“\"'’»")[-2:]
    if ends.endswith(".") and ends != ".." and lower[i - 1] not in PAUSES:
        return None  # "…" She went on to say: a new sentence
    return piece


def with_next(article: CuedArticle, piece: Piece) -> tuple[tuple[int, int], list[Piece]]:
    """A quote with those that an "and" joins to it: "“Go,” and, “Go now”"."""
    lower, inside = article.tokens.lower, article.inside
    coordinators = article.cues.around.coordinators
    pieces = [piece]
    end = article.sentence(piece.last)[1]
    i = piece.last + 1
    while i <= end:
        if inside[i] == pieces[-1].number or lower[i] == "," or lower[i] in coordinators:
            i += 1
        elif inside[i] >= 0 and (lower[i - 1] == "," or lower[i - 1] in coordinators):
            pieces.append(article.pieces[inside[i]])
            i = pieces[-1].last + 1
        else:
            break
    return (piece.first, pieces[-1].last), pieces
