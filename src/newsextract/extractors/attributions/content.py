"""Where the clause that a cue takes begins and ends, and who is told."""

from newsextract._language.article import PUNCTUATION
from newsextract._language.objects import WHEN_AND_WHERE, may_be_noun, object_end, past_adverbial
from newsextract.extractors.attributions.overlay import CuedArticle
from newsextract.extractors.attributions.relation import Cue

_CALLED = frozenset({"her", "herself", "him", "himself", "it", "itself", "them", "themselves"})
_SET_OFF = frozenset({",", "—", "–", "-"})


def content_start(article: CuedArticle, cue: Cue, end: int) -> int | None:
    """The first token of the clause that a cue takes, or None if it takes none."""
    lower, cues = article.tokens.lower, article.cues
    patterns = cue.patterns
    k = cue.last + 1
    if k > end:
        return None
    if ("t" in patterns or "z" in patterns) and "that" in lower[k : min(end, k + 18)]:
        that = lower.index("that", k)
        if article.inside[that] < 0 and _only_adverbial(article, k, that, "o" in patterns):
            return that
    if "o" in patterns:
        behind = _behind_object(article, k, end)
        if behind is not None:
            word = lower[behind]
            if "i" in patterns and article.inside[behind] >= 0:
                return k  # "urged [Ruiz “not to go”]"
            if (
                (word == "to" and "i" in patterns)
                or (
                    "z" in patterns
                    and (word in cues.clause_openers or article.tokens.words[behind][0].isupper())
                )
                or ("w" in patterns and word in cues.wh_words)
            ):
                return behind
            if word == "to" or word in cues.wh_words or word in ("about", "of"):
                return behind
    word = lower[k]
    if word == ":" and "z" in patterns and k + 2 < end and article.inside[k + 1] < 0:
        return k + 1  # "Ruiz said: The quay is old."
    if "z" in patterns and (word in WHEN_AND_WHERE or word in cues.days):
        past = past_adverbial(article, k, end)
        if past is None:
            return None
        k = past
        word = lower[k]
    if word in PUNCTUATION:
        return None
    if "w" in patterns and word in cues.wh_words:
        return k
    if "t" in patterns and article.inside[k] >= 0:
        return k  # "found “no evidence”"
    if "i" in patterns and word == "to":
        return k
    if "p" in patterns and word in cues.complement_prepositions:
        return k
    if (
        "z" in patterns
        and word not in cues.complement_prepositions
        and word not in ("and", "but", "so", "as", "by", "when", "while", "because", "to")
        and end - k >= 2
    ):
        return k
    if "c" in patterns and _is_called(article, k, end):
        return k
    if (
        "n" in patterns
        and word not in ("and", "but", "by", "in", "as", "to", "at", "when", "from", "that", "or")
        and end - k >= 1
    ):
        return k
    return None


def _is_called(article: CuedArticle, k: int, end: int) -> bool:
    """Whether something is called something at token ``k``: "called [him old]", "[Hale a fool]"."""
    lower = article.tokens.lower
    last = k if lower[k] in _CALLED else object_end(article, k, end)
    if last is None or last + 2 > end:
        return False
    following = lower[last + 1]
    if following in ("a", "an", "one"):
        return lower[last + 2] not in ("day", "week", "month", "year", "few", "second", "third")
    if lower[k] not in _CALLED or lower[k] == "her":  # "called her mother"
        return False
    return following.isalpha() and may_be_noun(article, last + 1)


def _only_adverbial(article: CuedArticle, first: int, that: int, addressed: bool) -> bool:
    """Whether nothing but whom, when and where stands between a cue and its "that"."""
    lower, cues = article.tokens.lower, article.cues
    if first == that:
        return True
    words = lower[first:that]
    if words[0] == words[-1] and words[0] in _SET_OFF and len(words) > 1:
        # "said, without a shrug, that", "argued — as she has for years — that"
        return not any("q" in cues.forms.get(w, ()) and not w.endswith("ing") for w in words)
    if any(w in cues.forms and w not in cues.also_nouns for w in words) or any(
        w in (".", ";", ":", "is", "was", "are", "were", "will", "would", "has", "have", "had")
        for w in words
    ):
        return False
    if words[0] in ("it", "clear"):  # "made it clear that"
        return len(words) <= 3
    if words[0] in cues.adverbial_openers or words[0] in cues.days or words[0] == ",":
        return True
    return addressed or len(words) <= 1


def _behind_object(article: CuedArticle, k: int, end: int) -> int | None:
    """The first token behind the person told: "told [The Times] he", "urged [Congress] to"."""
    last = object_end(article, k, end)
    if last is None or last >= end:
        return None
    behind = last + 1
    word = article.tokens.lower[behind]
    if word in WHEN_AND_WHERE or word in article.cues.days:
        return past_adverbial(article, behind, end)
    return behind


def addressee(article: CuedArticle, cue: Cue, first: int, last: int) -> tuple[int, int] | None:
    """The person told: "told [reporters]"; None for verbs that take none."""
    if "o" not in cue.patterns or cue.last + 1 != first:
        return None
    stop = object_end(article, first, last)
    return None if stop is None else (first, stop)
