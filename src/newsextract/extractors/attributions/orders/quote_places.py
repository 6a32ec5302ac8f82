"""Where the quote of a cue stands: behind it, before it, or joined to another by "and"."""

from newsextract._language.article import Piece
from newsextract.extractors.attributions.overlay import CuedArticle
from newsextract.extractors.attributions.relation import Cue

FAR = 24  # tokens between a cue and the quote behind it
_ASIDES = (["after"], ["as"], ["before"], ["when"], ["while"])


def quote_behind(article: CuedArticle, cue: Cue, taken: set[int]) -> Piece | None:
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


def quote_before(article: CuedArticle, i: int, taken: set[int]) -> Piece | None:
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
