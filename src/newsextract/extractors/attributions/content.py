"""Where the clause that a cue takes begins and ends, and who is told."""

from newsextract._language.article import PUNCTUATION
from newsextract._language.objects import WHEN_AND_WHERE, may_be_noun, object_end, past_adverbial
from newsextract._language.phrases import nominal
from newsextract._language.verbs import any_verb
from newsextract.extractors.attributions.marks import PAUSES
from newsextract.extractors.attributions.overlay import CuedArticle
from newsextract.extractors.attributions.relation import Cue

_FARTHEST_THAT = 18  # tokens from a cue to its "that"
_STOPS = frozenset({".", ";", ":"})
_SIGNS = frozenset("$£€")
_BEFORE_VERBS = frozenset({"to", "not"})
_OF_PEOPLE = frozenset({"of", "at", "with"})  # join what tells more of people who are told
_LONGEST_ADVERBIAL = 6  # tokens of when and where before an infinitive
_LONGEST_SINCE = 5  # tokens of "since about 2013", "two days later"
_LONGEST_TOLD = 12  # tokens of them
_LONGEST_JUDGED = 8  # tokens of what is called something
_LONGEST_MEASURED = 10  # tokens of what is put at an amount


def content_start(article: CuedArticle, cue: Cue, end: int) -> int | None:
    """The first token of the clause that a cue takes, or None if it takes none."""
    lower, cues, patterns = article.tokens.lower, article.cues, cue.patterns
    k = cue.last + 1
    if k > end:
        return None
    start = _that_behind(article, cue, end)
    if start is None and "o" in patterns:
        start = _behind_told(article, cue, end)
    if start is not None:
        return start
    if "i" in patterns and lower[k] in WHEN_AND_WHERE:
        infinitive = _late_infinitive(article, k, end)
        if infinitive is not None:
            return infinitive
    if "z" in patterns and lower[k] == ":" and k + 2 < end and article.inside[k + 1] < 0:
        return k + 1  # "Ruiz said: The quay is old."
    timed = lower[k] in WHEN_AND_WHERE or lower[k] in cues.days
    if timed and "w" in patterns:
        past = past_adverbial(article, k, end)
        if past is not None and lower[past] in cues.wh_words:
            return past  # "asked on Monday [whether …]"
    if timed and "z" in patterns:
        past = past_adverbial(article, k, end)
        if past is None or (past > k and is_told_of(article, past)):
            return None  # "…, Ruiz said in a statement [released] by her office"
        k = past
    elif "z" in patterns and lower[k] == "to" and "i" not in patterns:
        hearer = object_end(article, k + 1, end)  # "confirmed [to the Courier] he supports it"
        if hearer is not None and hearer < end and lower[hearer + 1] in cues.personal:
            k = hearer + 1
    return k if _begins_content(article, patterns, k, end) else None


def _that_behind(article: CuedArticle, cue: Cue, end: int) -> int | None:
    """The "that" of a clause, behind whom, when and where: "told reporters on Friday [that] …"."""
    lower, k = article.tokens.lower, cue.last + 1
    if cue.patterns.isdisjoint("tz") or "that" not in lower[k : min(end, k + _FARTHEST_THAT)]:
        return None
    that = lower.index("that", k)
    told = lower[that - 1] not in article.cues.around.objects
    if that > k and told and _is_finite_at(article, that + 1, end):
        return None  # "asked anyone with news [that might help] to call"
    if article.inside[that] >= 0:
        return None
    addressed = "o" in cue.patterns
    if _only_adverbial(article, k, that, addressed):
        return that
    return that if addressed and _closes_relative(article, k, that) else None


def _closes_relative(article: CuedArticle, k: int, that: int) -> bool:
    """Whether more is told of who hears before a "that": "told [the firm, which owns it,] that …"."""
    lower = article.tokens.lower
    last = object_end(article, k, that) if lower[that - 1] == "," else None
    return (
        last is not None
        and last + 2 < that
        and lower[last + 1] == ","
        and lower[last + 2] in article.cues.relative_pronouns
        and "," not in lower[last + 2 : that - 1]
    )


def _behind_told(article: CuedArticle, cue: Cue, end: int) -> int | None:
    """Where the content behind the person told begins: "told [The Times] he", "urged [Congress] to"."""
    behind = _behind_object(article, cue.last + 1, end)
    if behind is not None and _is_infinitive(article, behind, end):
        return behind
    if "i" in cue.patterns:
        far = _behind_long_object(article, cue.last + 1, end)
        if far is not None:
            return far
    if behind is None:
        return None
    cues, word = article.cues, article.tokens.lower[behind]
    if word in WHEN_AND_WHERE and not _has_verb(article, behind, end):
        return None  # "promised [a ferry in May]"
    if word == "who" and "i" in cue.patterns:
        return _behind_who(article, behind, end) or behind
    if "i" in cue.patterns and article.inside[behind] >= 0:
        return cue.last + 1  # "urged [Ruiz “not to go”]"
    begins = (
        word in cues.wh_words
        or word in cues.around.topic_prepositions
        or (
            "z" in cue.patterns
            and (word in cues.clause_openers or article.tokens.words[behind][0].isupper())
        )
    )
    return behind if begins else None


def _behind_who(article: CuedArticle, who: int, end: int) -> int | None:
    """Where the infinitive behind a relative clause begins: "urged anyone who saw the van [to call]"."""
    lower, words, cues = article.tokens.lower, article.tokens.words, article.cues
    for i in range(who + 2, min(end - 1, who + _LONGEST_TOLD) + 1):
        opens = _is_infinitive(article, i, end) and words[i + 1].islower()
        if opens and lower[i - 1] not in cues.forms and may_be_noun(article, i - 1):
            return None if lower[i + 1] in cues.specifiers else i
    return None


def _has_verb(article: CuedArticle, first: int, end: int) -> bool:
    """Whether a finite verb stands behind token ``first``, as far as its form tells."""
    cues, lower = article.cues, article.tokens.lower
    return any(
        article.tokens.words[i].islower()
        and (lower[i] in cues.full_finite or lower[i] in cues.pasts or any_verb(article, i))
        for i in range(first + 1, end + 1)
    )


def _is_infinitive(article: CuedArticle, i: int, end: int) -> bool:
    """Whether an infinitive begins at a token: "to go", "not to go"."""
    lower = article.tokens.lower
    return lower[i] == "to" or (lower[i] == "not" and i < end and lower[i + 1] == "to")


def _late_infinitive(article: CuedArticle, k: int, end: int) -> int | None:
    """Where an infinitive begins behind when and where: "threatened in May [to] leave"."""
    lower = article.tokens.lower
    for i in range(k + 1, min(end - 1, k + _LONGEST_ADVERBIAL) + 1):
        if lower[i] in _BEFORE_VERBS and _is_infinitive(article, i, end):
            return i if article.tokens.words[i + 1].islower() else None
    return None


def _behind_long_object(article: CuedArticle, k: int, end: int) -> int | None:
    """Where the infinitive behind many people begins: "ordered all schools in the county [to] …"."""
    lower, words, cues = article.tokens.lower, article.tokens.words, article.cues
    if lower[k] in cues.no_object or lower[k] in cues.around.indefinites:
        return None
    if not (words[k].isalpha() and nominal(article, k, k + 1)):
        return None
    for i in range(k + 1, min(end - 1, k + _LONGEST_TOLD) + 1):
        word = lower[i]
        if word in _BEFORE_VERBS and _is_infinitive(article, i, end):
            return i if words[i + 1].islower() and lower[i + 1] not in cues.articles else None
        if (
            article.inside[i] >= 0
            or not (word.isalnum() or word in ("-", "'", "’"))
            or word in cues.finite
            or any_verb(article, i)
            or word in cues.conjunctions
            or word in cues.relative_pronouns
            or (word in cues.complement_prepositions and word not in _OF_PEOPLE)
        ):
            return None
    return None


def _begins_content(article: CuedArticle, patterns: frozenset[str], k: int, end: int) -> bool:
    """Whether what a cue takes can begin at token ``k``."""
    word, cues = article.tokens.lower[k], article.cues
    return word not in PUNCTUATION and (
        ("w" in patterns and word in cues.wh_words)
        or ("t" in patterns and word in cues.personal and _is_finite_at(article, k + 1, end))
        or ("z" in patterns and _counts(article, k, end))
        or ("t" in patterns and article.inside[k] >= 0)  # "found “no evidence”"
        or ("i" in patterns and _is_infinitive(article, k, end))
        or ("p" in patterns and word in cues.complement_prepositions)
        or (
            "z" in patterns
            and word not in cues.complement_prepositions
            and word not in cues.around.no_clause_openers
            and end - k >= 2
        )
        or ("c" in patterns and _is_called(article, k, end))
        or ("c" in patterns and _is_judged(article, k, end))
        or ("c" in patterns and _is_judged_first(article, k, end))
        or ("m" in patterns and _is_put(article, k, end))
        or ("n" in patterns and word not in cues.around.no_object_openers and end - k >= 1)
    )


def _is_finite_at(article: CuedArticle, i: int, end: int) -> bool:
    """Whether the verb of a clause stands at a token: "found he [was] ill"."""
    return i < end and article.tokens.lower[i] in article.cues.full_finite


def _counts(article: CuedArticle, k: int, end: int) -> bool:
    """Whether a clause begins with how many: "says [at least nine men have died]", "said [about 40 …]"."""
    lower, words, cues = article.tokens.lower, article.tokens.words, article.cues
    many = k < end and (
        lower[k + 1] in cues.around.bounding if lower[k] == "at" else words[k + 1][0].isdigit()
    )
    return many and any(lower[i] in cues.full_finite for i in range(k + 2, end))


def tells_things(article: CuedArticle, cue: Cue, end: int) -> bool:
    """Whether nobody hears, as in "told stories to children", "told the truth"."""
    lower, first = article.tokens.lower, cue.last + 1
    things = article.cues.around.told_things
    return first <= end and not things.isdisjoint(lower[first : min(end, first + 2) + 1])


def is_told_of(article: CuedArticle, i: int) -> bool:
    """Whether a word tells more of the noun before it: "a statement [released] by her office"."""
    word, cues = article.tokens.lower[i], article.cues
    return article.tokens.words[i].islower() and (
        word.endswith("ed") or word in cues.pasts or word in cues.done
    )


def _is_called(article: CuedArticle, k: int, end: int) -> bool:
    """Whether something is called something at token ``k``: "called [him old]", "[Hale a fool]"."""
    lower = article.tokens.lower
    around = article.cues.around
    alone = lower[k] in around.called_alone
    last = k if alone else object_end(article, k, end)
    if last is None or last + 2 > end:
        return False
    following = lower[last + 1]
    if following == "one":
        return lower[last + 2] == "of"  # "called [him one of the best]"
    if following in around.indefinites:
        return lower[last + 2] not in around.no_names
    if not alone or lower[k] == "her":  # "called her mother"
        return False
    return following.isalpha() and may_be_noun(article, last + 1)


def _is_judged_first(article: CuedArticle, k: int, end: int) -> bool:
    """Whether a judgement stands before what it is of: "dismissed [as baseless a claim by Hale]"."""
    lower, around = article.tokens.lower, article.cues.around
    return (
        lower[k] == "as"
        and k + 3 <= end
        and (
            lower[k + 1] in around.qualities
            or lower[k + 1].endswith(tuple(around.quality_endings))
        )
        and lower[k + 2] in article.cues.specifiers
    )


def _is_judged(article: CuedArticle, k: int, end: int) -> bool:
    """Whether a noun phrase at token ``k`` has a judgement behind it: "called [the plan unfair]"."""
    lower, cues = article.tokens.lower, article.cues
    if lower[k] not in cues.specifiers and not article.tokens.words[k][0].isupper():
        return False
    for i in range(k + 1, min(end, k + _LONGEST_JUDGED) + 1):
        word = lower[i]
        if article.inside[i] >= 0 or not (word.isalpha() or word == "-"):
            return False
        if i > k + 1 and (
            word in cues.around.qualities or word.endswith(tuple(cues.around.quality_endings))
        ):
            behind = lower[i + 1] if i < end else "."
            return (
                not behind.isalpha()
                or behind in cues.adverbial_openers
                or behind in cues.conjunctions
                or behind in cues.coordinators
            )
    return False


def _is_put(article: CuedArticle, k: int, end: int) -> bool:
    """Whether what stands at token ``k`` is put at an amount, or down to a cause."""
    lower, cues = article.tokens.lower, article.cues
    for i in range(k + 1, min(end - 1, k + _LONGEST_MEASURED) + 1):
        if article.inside[i] >= 0 or lower[i] in PUNCTUATION:
            return False
        if lower[i] == "down" and lower[i + 1] == "to":
            return i + 2 <= end and lower[i + 2] not in cues.lemmas
        if lower[i] == "at" and i - k < _LONGEST_MEASURED:
            amount = lower[i + 1 : i + 4]
            return any(w[-1].isdigit() or w in _SIGNS or w in cues.around.counts for w in amount)
    return False


def _only_adverbial(article: CuedArticle, first: int, that: int, addressed: bool) -> bool:
    """Whether nothing but whom, when and where stands between a cue and its "that"."""
    lower, cues = article.tokens.lower, article.cues
    if first == that:
        return True
    words = lower[first:that]
    if words[0] == words[-1] and words[0] in PAUSES and len(words) > 1:
        # "said, without a shrug, that", "argued — as she has for years — that"
        return not any("q" in cues.forms.get(w, ()) and not w.endswith("ing") for w in words)
    put_out = cues.around.put_out if words[0] in WHEN_AND_WHERE else frozenset()
    if any(w in cues.forms and not (w in cues.also_nouns or w in put_out) for w in words) or any(
        w in _STOPS or w in cues.around.clause_auxiliaries for w in words
    ):
        return False
    if words[0] == "," and words[1:2] and words[1].endswith("ing"):
        return False  # "…, the chain said, ending a row with the firm that …"
    if _is_comment(article, first, that):
        return False
    if words[0] in cues.adverbial_openers or words[0] in cues.days or words[0] == ",":
        return True
    if words[0] in cues.around.since or words[-1] in cues.around.later:
        return len(words) <= _LONGEST_SINCE
    return addressed or len(words) <= 1


def _is_comment(article: CuedArticle, first: int, that: int) -> bool:
    """Whether "that" tells of a noun behind a comma: "…, Ruiz said Friday, a blow to a town [that]"."""
    lower = article.tokens.lower
    for i in range(that - 1, first - 1, -1):
        if lower[i] == ",":
            opener = lower[i + 1]
            indefinite = opener in article.cues.around.indefinites
            return i < that - 1 and (indefinite or opener in article.cues.specifiers)
    return False


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
    if "i" in cue.patterns and first <= last:
        far = _behind_long_object(article, first, article.sentence(first)[1])
        if far is not None and far - 1 == last:
            return first, last
    stop = object_end(article, first, last)
    return None if stop is None else (first, stop)
