"""What a relative pronoun stands for: "a blow to [Hale, who] said …"."""

from newsextract._language.phrases import noun_phrase_before
from newsextract.extractors.attributions.overlay import CuedArticle


def antecedent_of(article: CuedArticle, who: int, floor: int) -> tuple[int, int]:
    """A relative pronoun with what it stands for: "a blow to [Hale, who] said …"."""
    lower, words = article.tokens.lower, article.tokens.words
    last = who - 1 if who > floor and lower[who - 1] != "," else who - 2
    antecedent = noun_phrase_before(article, last + 1, floor) if last >= floor else None
    if antecedent is None:
        return who, who
    if (
        lower[antecedent[0]] in article.cues.articles or lower[antecedent[0]] == "one"
    ) and antecedent[0] - 1 > floor:
        named = (
            noun_phrase_before(article, who, floor) if lower[antecedent[0] - 1] == "," else None
        )
        return antecedent[0] if named is None else named[0], who
    first = last
    while first > antecedent[0] and (words[first][0].isupper() or lower[first] in ".-"):
        first -= 1
    if first < last - 1:
        opened = _opened_by(article, first, antecedent[0])
        if opened is not None:
            return opened, who
    if first == last and lower[first].endswith("s"):
        first -= 1  # "offered amnesty to [sailors who]"
    if first < last and lower[first] in article.cues.before_antecedent:
        placed = last == who - 1 and lower[antecedent[0]] in article.cues.articles
        return (antecedent[0] if placed else first + 1), who  # "an agent from Lenz who"
    head = lower[antecedent[0]]
    led = head in article.cues.before_antecedent or head in article.cues.complement_prepositions
    return antecedent[0] + led, who  # "aimed at [those who]"


def _opened_by(article: CuedArticle, i: int, floor: int) -> int | None:
    """The article behind a preposition that opens what a name ends: "runs a talk with [the] poet Ida Lund, who"."""
    lower, words, cues = article.tokens.lower, article.tokens.words, article.cues
    while i > floor and words[i].isalpha() and words[i].islower():
        if lower[i] in cues.before_antecedent:
            return None  # "the books by Ida Lund, who"
        if lower[i] in cues.articles:
            return i if lower[i - 1] in cues.before_antecedent else None
        i -= 1
    return None
