"""Whether a word is a verb, and the group that it stands in: "[has so far repeatedly] said"."""

from newsextract._language.article import Article
from newsextract._language.classes import Classes

_NAMES = frozenset({"long", "may", "will"})  # that people are called as well


_BASE = frozenset({"be", "do", "have"})


def group_first(article: Article, verb: int, floor: int) -> int:
    """The first token of the group that a verb ends: "[has so far repeatedly] said"."""
    lower, inside, classes = article.tokens.lower, article.inside, article.classes
    words, first = article.tokens.words, verb
    while first > floor and inside[first - 1] < 0 and in_group(lower[first - 1], classes):
        if words[first - 1][0].isupper() and _is_name(article, first - 1, verb):
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
        base = behind in _BASE or behind not in classes.closing_auxiliaries
    return lower[i] in _NAMES and not base


def in_group(word: str, classes: Classes) -> bool:
    """Whether a word before a verb belongs to its group: "has repeatedly said"."""
    return word in classes.in_verb_group or (
        len(word) > 4 and word.endswith("ly") and word not in classes.no_adverbs
    )


def any_verb(article: Article, i: int) -> bool:
    """Whether a word is a verb in the past, as far as its form and what follows tell."""
    lower, classes = article.tokens.lower, article.classes
    word = lower[i]
    past = (word.endswith("ed") and len(word) > 4) or word in classes.pasts
    if not past or lower[i + 1 : i + 2] == ["by"]:
        return False  # "a film directed by Ruiz"
    return lower[i - 1] not in classes.before_nouns and lower[i - 1] != "-"


def verbal(article: Article, i: int) -> bool:
    """Whether a word can be the verb of a clause, as far as closed classes and "-ed" tell."""
    word = article.tokens.lower[i]
    return word in article.classes.verbal or (word.endswith("ed") and len(word) > 4)
