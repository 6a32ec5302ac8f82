"""What stands between a verb and the clause it takes: the person told, when and where.

"told [reporters] on Monday that …", "urged [the harbour board] to …".
"""

from newsextract._language.article import Article
from newsextract._language.marks import APOSTROPHES, JOINTS, POSSESSIVE, PUNCTUATION
from newsextract._language.verbs import verbal

WHEN_AND_WHERE = frozenset({"on", "in", "at", "during", "last", "earlier"})

_LONGEST_OBJECT = 12  # tokens of the person told
_LONGEST_ADVERBIAL = 8  # tokens behind "on", "during"
_SHORTEST_VERB = 3  # letters: "is" is as often the verb of the clause around it
_MOST_ADVERBIALS = 3  # "on Monday in a speech at Lenz"


def object_end(article: Article, first: int, end: int) -> int | None:
    """The last token of the person told, who ``first`` begins with: "[a packed courtroom]"."""
    lower, inside, classes = article.tokens.lower, article.inside, article.classes
    if first > end or inside[first] >= 0 or lower[first] in PUNCTUATION:
        return None
    if lower[first] in classes.told:
        return first
    opener = lower[first]
    if opener in classes.personal or opener in classes.no_object:
        return None
    if opener in classes.days and APOSTROPHES.isdisjoint(lower[first + 1 : first + 2]):
        return None  # "warned Monday that", but "told Friday’s meeting that"
    last = first
    while last < end and last - first < _LONGEST_OBJECT and _in_object(article, first, last + 1):
        last += 1
    if last > first + 1 and _runs_over(article, last):
        last -= 1
    if lower[last].endswith("ed") and lower[last - 1] == "-":
        return None  # "leans on a so-called “eel list”"
    while last > first and lower[last] in classes.object_joints and lower[last] != POSSESSIVE:
        last -= 1
    aged = last + 3 < end and lower[last + 1] == "," == lower[last + 3]
    if aged and lower[last + 2].isdigit() and article.tokens.words[last][0].isupper():
        last += 3  # "told [Emil Lund, 19,] he …"
    return last


def _runs_over(article: Article, last: int) -> bool:
    """Whether a noun phrase has taken the subject of a verb: "told the board [boats were] old"."""
    following = article.tokens.lower[last + 1 : last + 2]
    return (
        bool(following)
        and following[0] in article.classes.finite
        and len(following[0]) >= _SHORTEST_VERB
        and article.tokens.words[last].islower()
    )


def _in_object(article: Article, first: int, i: int) -> bool:
    """Whether the noun phrase of a person told, which ``first`` begins, goes on with token ``i``."""
    lower, words, classes = article.tokens.lower, article.tokens.words, article.classes
    word, before = lower[i], lower[i - 1]
    if article.inside[i] >= 0 or word in classes.personal or word in classes.days:
        return False
    if word in classes.object_joints:
        return True
    joined = before in classes.object_joints
    if word in classes.specifiers:
        return joined and before not in JOINTS and before != POSSESSIVE
    opened = joined or before in classes.specifiers
    if words[i][0].isupper():
        return opened or words[i - 1][0].isupper() or i == first + 1
    second = i == first + 2 and lower[first] in classes.specifiers
    return word.isalpha() and (opened or (second and may_be_noun(article, i)))


def may_be_noun(article: Article, i: int) -> bool:
    """Whether a word in small letters can be a noun, as no closed class has it."""
    word = article.tokens.lower[i]
    return word not in article.classes.no_nouns and not word.endswith("ed")


def past_adverbial(article: Article, k: int, end: int) -> int | None:
    """The first token behind "on Tuesday", "in a statement Monday"; None at the sentence's end."""
    classes = article.classes
    for _ in range(_MOST_ADVERBIALS):
        if k > end:
            return None
        word = article.tokens.lower[k]
        if word in classes.days:
            k += 1
        elif word in classes.when_and_where:
            behind = _past_phrase(article, k + 1, end)
            if behind == k + 1:
                return k
            k = behind
        else:
            break
    return k if k <= end else None


def _past_phrase(article: Article, first: int, end: int) -> int:
    """The first token behind what "on" or "during" opens: "an interview with Hale [that]"."""
    lower, words, classes = article.tokens.lower, article.tokens.words, article.classes
    limit = min(end, first + _LONGEST_ADVERBIAL - 1)
    k = first
    while k <= limit and _in_adverbial(article, k, k > first):
        anew = k > first and lower[k] in classes.specifiers
        if anew and lower[k - 1] not in classes.complement_prepositions:
            return k  # "in a statement [her boat was old]"
        k += 1
    if k == first or lower[k - 1] not in classes.specifiers:
        return k
    while k <= limit and words[k][0].isupper():  # "at a [Fen Road] rally"
        k += 1
    k += 1
    while k <= limit + 1 and k <= end and _in_noun(article, k):  # "in a [court filing]"
        k += 1
    if k <= end and lower[k - 1] in classes.before_titles:
        while k <= end and words[k][0].isupper() and article.inside[k] < 0:  # "Nature Letters"
            k += 1
    return k


def _in_adverbial(article: Article, k: int, inside: bool) -> bool:
    """Whether a phrase of time or place goes on with a token: "a speech to [Lund] [Air]"."""
    lower, words, classes = article.tokens.lower, article.tokens.words, article.classes
    if lower[k] in classes.in_adverbials or words[k][0].isdigit():
        return True
    before = lower[k - 1]
    return (
        inside
        and words[k][0].isupper()
        and (before in classes.before_names or words[k - 1][0].isupper())
    )


def _in_noun(article: Article, k: int) -> bool:
    """Whether a noun of several words goes on with a token: "a court [filing]"."""
    return (
        article.tokens.words[k].islower()
        and article.tokens.lower[k] not in article.classes.clause_openers
        and article.tokens.lower[k] not in article.classes.complement_prepositions
        and article.tokens.lower[k] not in article.classes.specifiers
        and article.inside[k] < 0
        and (not verbal(article, k) or article.tokens.lower[k] in article.classes.in_adverbials)
    )
