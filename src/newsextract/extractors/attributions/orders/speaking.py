"""The verb of who speaks behind a quote: one that reports or, behind a comma, any."""

from newsextract._language.verbs import any_verb, group_first, in_group
from newsextract.extractors.attributions.candidates import match
from newsextract.extractors.attributions.overlay import CuedArticle
from newsextract.extractors.attributions.relation import Cue


def verb_behind(article: CuedArticle, at: int, end: int, *, sure: bool) -> Cue | None:
    """The verb of the clause behind a quote: one that reports or, behind a comma, any."""
    tokens, cues = article.tokens, article.cues
    lower, words = tokens.lower, tokens.words
    if not lower[at][0].isalnum():
        return None
    i = at
    found = other = None
    while i <= end:
        word = lower[i]
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
                sure and word in article.cues.around.auxiliary_before_verb
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
    while first < found.verb and lower[first] in cues.around.opens_no_group:
        first += 1
    return Cue(first, found.verb, found.last, found.patterns, found.form)


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


def _noun_here(article: CuedArticle, i: int, at: int) -> bool:
    """Whether a form that is also a noun ("claims") is one behind a quote."""
    lower, cues = article.tokens.lower, article.cues
    return lower[i] in cues.also_nouns and (
        lower[i - 1] in cues.before_nouns
        or not lower[i].endswith("s")
        or lower[i + 1 : i + 2] == ["for"]
        or not cues.around.behind_nouns.isdisjoint(lower[i + 1 : i + 2])
    )
