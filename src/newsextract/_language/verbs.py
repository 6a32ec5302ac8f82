"""Whether a word is a verb, and the group that it stands in: "[has so far repeatedly] said".

Three answers, from the loosest: ``verbal`` (can be the verb of a clause), ``any_verb`` (is in the
past), ``is_finite`` (is no noun). ``classes.verbs`` has the verbs that attribute and are never nouns.
"""

from newsextract._language.article import Article
from newsextract._language.classes import Classes

_SHORTEST_PAST = 5  # letters: "aired", not "shed"
_SHORTEST_ADVERB = 5  # letters: "badly", not "only"


def group_first(article: Article, verb: int, floor: int) -> int:
    """The first token of the group that a verb ends: "[has so far repeatedly] said"."""
    lower, inside, classes = article.tokens.lower, article.inside, article.classes
    words, first = article.tokens.words, verb
    while first > floor and inside[first - 1] < 0 and in_group(lower[first - 1], classes):
        if words[first - 1][0].isupper() and (
            _is_name(article, first - 1, verb) or _ends_name(article, first - 1, verb, floor)
        ):
            break
        if lower[first] == "to" and lower[first - 1] not in classes.in_verb_group:
            break  # "meet informally [to] discuss"
        if lower[first - 1] == "far":  # no part of a group but in "so far"
            if first - 1 == floor or lower[first - 2] != "so":
                break
            first -= 1
        first -= 1
    return first


def _is_name(article: Article, i: int, verb: int) -> bool:
    """Whether a capitalised word that can belong to a verb is a name: "Kelly said", "Long has said"."""
    lower, classes = article.tokens.lower, article.classes
    if lower[i].endswith("ly"):
        return True
    behind = lower[i + 1]
    if i + 1 == verb:
        base = behind in classes.lemmas
    else:
        base = behind in classes.base_auxiliaries or behind not in classes.closing_auxiliaries
    return lower[i] in classes.names_too and not base


def _ends_name(article: Article, i: int, verb: int, floor: int) -> bool:
    """Whether a capitalised word is the last of a name: "the charity Backs [First] called"."""
    words = article.tokens.words
    return i > floor and words[verb][0].islower() and words[i - 1][0].isupper()


def in_group(word: str, classes: Classes) -> bool:
    """Whether a word before a verb belongs to its group: "has repeatedly said"."""
    return word in classes.in_verb_group or (
        len(word) >= _SHORTEST_ADVERB and word.endswith("ly") and word not in classes.no_adverbs
    )


def any_verb(article: Article, i: int) -> bool:
    """Whether a word is a verb in the past, as far as its form and what follows tell."""
    lower, classes = article.tokens.lower, article.classes
    word = lower[i]
    if not (word.endswith("ed") and len(word) >= _SHORTEST_PAST) and word not in classes.pasts:
        return False
    if lower[i + 1 : i + 2] == ["by"]:
        return False  # "a film directed by Ruiz"
    return lower[i - 1] not in classes.before_nouns and lower[i - 1] != "-"


def is_regular_past(word: str) -> bool:
    """Whether a word has the form of a regular past: "landed"."""
    return len(word) >= _SHORTEST_PAST and word.endswith("ed")


def verbal(article: Article, i: int) -> bool:
    """Whether a word can be the verb of a clause, as far as closed classes and "-ed" tell."""
    word = article.tokens.lower[i]
    return word in article.classes.verbal or (word.endswith("ed") and is_regular_past(word))


def is_finite(article: Article, i: int) -> bool:
    """Whether a word is the verb of a clause and no noun: "voters who [left] said"."""
    lower, classes = article.tokens.lower, article.classes
    word = lower[i]
    if not article.tokens.words[i][0].islower() or word.endswith("ing"):
        return False
    if word in classes.full_finite or word in classes.pasts:
        return True
    return word in classes.verbs and lower[i - 1] not in classes.before_nouns


def is_reporting_participle(article: Article, i: int) -> bool:
    """Whether a participle that takes a quote stands at token ``i``: "by [saying]"."""
    word = article.tokens.lower[i]
    return (
        article.inside[i] < 0
        and word.endswith("ing")
        and "q" in article.classes.forms.get(word, ())
    )
