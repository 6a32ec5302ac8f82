"""A noun phrase read backwards from its last word, to the word of a closed class before it.

"Ruiz said [the mayor of Lenz] left": behind "said", a verb; "led to what [Hale] called": behind
"what". A comma ends it too; what stands between commas is the matter of ``phrases``.
"""

from newsextract._language.article import Article
from newsextract._language.marks import BULLETS
from newsextract._language.places import place_before

LONGEST_NOUN_PHRASE = 40  # tokens
_CLAUSE_AND_NAMES = 6  # tokens before an "and" that a clause would have a verb among
_NOUN = 4  # tokens of what opens a sentence before its participle


def leftwards(article: Article, last: int, floor: int) -> int | None:
    """The first token of the noun phrase that ends at ``last``, not before ``floor``."""
    lower, classes = article.tokens.lower, article.classes
    if lower[last] in classes.lone_phrases:
        return last
    first = _behind_edge(article, last, floor)
    while first < last and (
        lower[first] in classes.sentence_openers or lower[first] in classes.conjunctions
    ):
        first += 1
    while first < last and lower[first] in BULLETS:
        first += 1
    return first if first <= last else None


def _behind_edge(article: Article, last: int, floor: int) -> int:
    """The token behind the first, read backwards, that stands in no noun phrase."""
    lower, inside, classes = article.tokens.lower, article.inside, article.classes
    breaks, edges = classes.breaks, classes.phrase_edges
    first = max(floor, last - LONGEST_NOUN_PHRASE + 1)
    for i in range(last, first - 1, -1):
        word = lower[i]
        broken = inside[i] >= 0 or word in breaks
        if broken or (word in edges and _is_edge(article, i, last, floor)):
            place = place_before(article, i, floor) if word == "," and i < last else None
            if place is not None and lower[place - 1] in classes.articles:
                return place - 1
            return i + 1 if inside[i] < 0 or i == last else _around_title(article, i, first)
    return first


def _around_title(article: Article, i: int, floor: int) -> int:
    """Where a phrase begins that has a title in it: "[A man in a “Low Tide” shirt] said"; else behind it."""
    lower, words, piece = (
        article.tokens.lower,
        article.tokens.words,
        article.pieces[article.inside[i]],
    )
    opener = piece.opening - 1
    if piece.kind != "title" or piece.opening < floor or words[piece.last] == ",":
        return i + 1
    if opener >= floor and (lower[opener] in article.classes.articles or lower[opener] == "s"):
        return _behind_edge(article, opener, floor)
    opens = piece.opening == floor and words[i + 1].islower()
    return piece.opening if opens else i + 1  # "[“Low Tide” star Ida Lund] said"


def _is_edge(article: Article, i: int, last: int, floor: int) -> bool:
    """Whether the noun phrase that ends at ``last`` begins behind token ``i``."""
    word, letter, classes = article.tokens.lower[i], article.tokens.words[i][0], article.classes
    if word == ".":
        return not _abbreviated(article, i)
    if word == "and" and i > floor and _clause_and(article, i, floor):
        return True
    return i < last and (
        (word in classes.personal and article.tokens.lower[i + 1] != ".")  # no "the F.B.[I]."
        or word in classes.fused_relatives  # "led to what [Ruiz] called"
        or (word in classes.closing_auxiliaries and letter.islower())
        or (word in classes.verbs and not letter.isupper() and not _modifies(article, i, floor))
    )


def _modifies(article: Article, i: int, floor: int) -> bool:
    """Whether a verb is part of a noun phrase: "banks [queried] by ONB", "in charge of [planning]"."""
    lower, classes = article.tokens.lower, article.classes
    word, before = lower[i], lower[i - 1]
    if word.endswith("ing") and 1 < i - floor <= _NOUN and lower[floor] in classes.articles:
        return before not in classes.forms_of_be  # "A caller [asking] for money"
    if word.endswith("ing") and (before in classes.articles or before in classes.possessives):
        return True  # "the [planning] officer"
    if before == "-" or (word.endswith("ing") and before == "of"):
        return True  # "over-the-counter shares"
    if lower[i + 1] == "-" and article.tokens.ends[i] == article.tokens.starts[i + 1]:
        return True  # "the most talked-about place"
    be = before in classes.forms_of_be
    return word.endswith("ed") and lower[i + 1] == "by" and not be


def _abbreviated(article: Article, i: int) -> bool:
    """Whether a full stop belongs to the word before it: "Mr.", "U.S."."""
    tokens = article.tokens
    return (
        i > 0
        and tokens.ends[i - 1] == tokens.starts[i]
        and i + 1 < len(tokens)
        and article.sentence(i + 1)[0] != i + 1
    )


def _clause_and(article: Article, i: int, floor: int) -> bool:
    """Whether an "and" joins two clauses rather than two names."""
    before = article.tokens.lower[max(floor, i - _CLAUSE_AND_NAMES) : i]
    return not article.classes.clausal.isdisjoint(before)
