"""What stands between a verb and the clause it takes: the person told, when and where.

"told [reporters] on Monday that …", "urged [the harbour board] to …".
"""

from newsextract._language.article import PUNCTUATION, Article
from newsextract._language.verbs import verbal

_LONGEST_OBJECT = 12  # tokens of the person told


_IN_OBJECT = frozenset({"of", "and", "for", "s", "’", "'", ".", "-", "reporters"})


_DETERMINERS = frozenset(
    {"a", "an", "the", "his", "her", "its", "my", "our", "their", "this", "your"}
)


WHEN_AND_WHERE = frozenset({"on", "in", "at", "during", "last", "earlier"})


def object_end(article: Article, first: int, end: int) -> int | None:
    """The last token of the person told, who ``first`` begins with: "[a packed courtroom]"."""
    lower, inside, classes = article.tokens.lower, article.inside, article.classes
    if first > end or inside[first] >= 0 or lower[first] in PUNCTUATION:
        return None
    if lower[first] in classes.told:
        return first
    if lower[first] in classes.personal or lower[first] in ("not", "never", "that", "to"):
        return None
    last = first
    while last < end and last - first < _LONGEST_OBJECT and _in_object(article, first, last + 1):
        last += 1
    runs_over = (
        last > first + 1 and lower[last + 1 : last + 2] and lower[last + 1] in classes.finite
    )
    if runs_over and article.tokens.words[last].islower() and len(lower[last + 1]) > 2:
        last -= 1  # "told the board [boats were] old"
    if lower[last].endswith("ed") and lower[last - 1] == "-":
        return None  # "leans on a so-called “eel list”"
    while last > first and lower[last] in ("and", "of", "for", "-", ".", "'", "’"):
        last -= 1
    return last


def _in_object(article: Article, first: int, i: int) -> bool:
    """Whether the noun phrase of a person told, which ``first`` begins, goes on with token ``i``."""
    lower, words, classes = article.tokens.lower, article.tokens.words, article.classes
    word, before = lower[i], lower[i - 1]
    if article.inside[i] >= 0 or word in classes.personal or word in classes.days:
        return False
    if word in _IN_OBJECT:
        return True
    joined = before in _IN_OBJECT
    if word in _DETERMINERS:
        return joined and before not in (".", "s", "’", "'", "-")
    if words[i][0].isupper():
        return joined or words[i - 1][0].isupper() or i == first + 1 or before in _DETERMINERS
    return word.isalpha() and (
        joined
        or before in _DETERMINERS
        or (i == first + 2 and lower[first] in _DETERMINERS and may_be_noun(article, i))
    )


def may_be_noun(article: Article, i: int) -> bool:
    """Whether a word in small letters can be a noun, as no closed class has it."""
    word, classes = article.tokens.lower[i], article.classes
    closed = (
        classes.clause_openers,
        classes.conjunctions,
        classes.adverbial_openers,
        classes.complement_prepositions,
        classes.finite,
    )
    return (
        not any(word in words for words in closed)
        and word not in classes.wh_words
        and word not in classes.verbs
        and not word.endswith("ed")
    )


def past_adverbial(article: Article, k: int, end: int) -> int | None:
    """The first token behind "on Tuesday", "in a statement Monday"; None at the sentence's end."""
    lower, words = article.tokens.lower, article.tokens.words
    for _ in range(3):
        if k > end:
            return None
        if lower[k] in article.classes.days:
            k += 1
        elif lower[k] in WHEN_AND_WHERE or lower[k] == "this":
            k += 1
            steps = 0
            while (
                k <= end
                and steps < 8
                and (
                    lower[k]
                    in (
                        "a",
                        "an",
                        "the",
                        "this",
                        "last",
                        "his",
                        "her",
                        "interview",
                        "statement",
                        "news",
                        "conference",
                        "speech",
                        "report",
                        "television",
                        "with",
                        "to",
                        "email",
                        "letter",
                        "tweet",
                        "week",
                        "month",
                        "year",
                        "late",
                        "early",
                    )
                    or lower[k] in article.classes.days
                    or words[k][0].isdigit()
                    or (
                        steps
                        and words[k][0].isupper()
                        and (lower[k - 1] in ("with", "the", "to") or words[k - 1][0].isupper())
                    )
                )
            ):
                k += 1
                steps += 1
            if steps == 0:
                return k - 1
            if lower[k - 1] in _DETERMINERS:  # "in a [court filing]", "at a [Fen Road rally]"
                while k <= end and words[k][0].isupper() and steps < 8:
                    k += 1
                    steps += 1
                k += 1
                while (
                    k <= end
                    and words[k].islower()
                    and lower[k] not in article.classes.clause_openers
                    and lower[k] not in article.classes.complement_prepositions
                    and lower[k] not in ("that", "to")
                    and article.inside[k] < 0
                    and not verbal(article, k)
                    and steps < 8
                ):
                    k += 1
                    steps += 1
        else:
            break
    return k if k <= end else None
