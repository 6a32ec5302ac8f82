"""A subject proper: without a time before it, a verb in it, or what no noun phrase ends in."""

from newsextract._language.clauses import RELATIVE
from newsextract._language.phrases import _OPENERS, nominal, noun_phrase_before, sentence_subject
from newsextract._language.verbs import group_first
from newsextract.extractors.attributions.overlay import CuedArticle
from newsextract.extractors.attributions.subjects.antecedents import antecedent_of

_SHORTEST = 2  # tokens of a fronted phrase and its subject, less one
_BEHIND_FRONTED = frozenset(
    {"about", "after", "at", "before", "for", "from", "in", "on", "to", "with"}
)
_BEFORE_DAY = frozenset({"early", "late", "on"})
_BEFORE_WEEK = frozenset({"earlier", "later"})  # "[Hale] earlier this month"
_NO_END = frozenset({"and", "of", "or", "the"})  # no phrase ends in them


def proper(article: CuedArticle, subject: tuple[int, int], floor: int) -> tuple[int, int]:
    """A subject without what it does not begin with or end in, a relative pronoun with its name."""
    lower, cues = article.tokens.lower, article.cues
    if lower[subject[1]] in cues.around.subject_trailers:
        opener = floor + (lower[floor] in _OPENERS)
        if lower[opener] in article.cues.personal:
            return opener, opener  # "[He] fires 200 clerks and began to say"
        subject = sentence_subject(article, floor, subject[1]) or subject
    if lower[subject[0]] in article.cues.time_openers or lower[subject[0]] in cues.days:
        subject = past_preposition(article, subject, floor)
    subject = behind_fronted(article, subject, floor)
    first, last = subject
    if lower[first] in RELATIVE:
        named = first
        while named < last and article.tokens.words[named + 1][0].isupper():
            named += 1
        if named > first:
            return first + 1, named  # "Hale, who [Ruiz] on Friday called “a fool”"
        if lower[first] == "who":
            return antecedent_of(article, first, floor)  # "Hale, [who] on Friday said"
    return subject


def behind_fronted(article: CuedArticle, subject: tuple[int, int], floor: int) -> tuple[int, int]:
    """The subject behind what opens a sentence without a comma: "In court [Ms Berg]", "Speaking to ONB [Hale]".

    The name that the phrase ends in or, where there is none, what its last article opens.
    """
    lower, cues = article.tokens.lower, article.cues
    first, last = subject
    opener = lower[first]
    participle = (
        opener.endswith("ing") and first + 1 < last and lower[first + 1] in _BEHIND_FRONTED
    )
    opens = first == floor or lower[first - 1] in _OPENERS or lower[first - 1] == ","
    if not opens or not (participle or opener in cues.time_openers) or last - first < _SHORTEST:
        return subject
    name = last
    while name > first and _of_name(article, name):
        name -= 1
        if lower[name + 1] in cues.courtesy:
            return name + 1, last
    if name < last:
        joined = lower[name] in cues.complement_prepositions or lower[name] in _NO_END
        if not joined and name > first:
            return name + 1, last
    for i in range(last - 1, first + 1, -1):
        if lower[i] in cues.specifiers:
            inside = lower[i - 1] in cues.before_nouns or lower[i - 1] in _NO_END
            return subject if inside else (i, last)
    return subject


def _of_name(article: CuedArticle, i: int) -> bool:
    """Whether a token can be of a name, and of no day."""
    word = article.tokens.words[i]
    if word == ".":
        return article.tokens.ends[i - 1] == article.tokens.starts[i]  # "Mr."
    return word[0].isupper() and word.lower() not in article.cues.days


def past_preposition(
    article: CuedArticle, subject: tuple[int, int], floor: int
) -> tuple[int, int]:
    """The subject before or in what a preposition begins: "[Hale] on Friday called", "with [Hale] saying"."""
    lower, (first, last) = article.tokens.lower, subject
    if lower[first] == "with" and first < last:
        return first + 1, last
    before = noun_phrase_before(article, first, floor) if first > floor else None
    if before is not None and nominal(article, *before):
        return before
    cues = article.cues
    timing = cues.days | cues.times_of_day | cues.times
    for i in range(first + 1, last):  # "On Thursday evening [Hale]", "In May, [a clerk]"
        if lower[i] in timing:
            continue
        if lower[i] == "," and nominal(article, i + 1, last):
            return i + 1, last
        timed = lower[i - 1] in timing
        placed = article.tokens.words[i - 1][0].isupper() and lower[i] in cues.articles
        if i > first + 1 and (timed or placed):
            return i, last
    return subject


def without_time(article: CuedArticle, subject: tuple[int, int]) -> tuple[int, int]:
    """A subject without the day behind it: "[The council] on Monday night", "[the bank] last week"."""
    lower, cues = article.tokens.lower, article.cues
    first, last = subject
    at = last - (lower[last] in cues.times_of_day)
    if at - first >= _SHORTEST and lower[at] in cues.days and lower[at - 1] in _BEFORE_DAY:
        return first, at - 2
    if (
        last - first >= _SHORTEST
        and lower[last] in cues.times
        and lower[last - 1] in cues.around.before_time
    ):
        earlier = last - first > _SHORTEST and lower[last - 2] in _BEFORE_WEEK
        return first, last - 2 - earlier
    return subject


def before_verb(
    article: CuedArticle, subject: tuple[int, int], floor: int, *, finite: bool
) -> tuple[int, int] | None:
    """The subject proper of "she released a statement saying": what stands before its verb."""
    lower, words, cues = article.tokens.lower, article.tokens.words, article.cues
    if lower[subject[1]] == ",":
        return subject
    if not finite and subject[0] > floor and lower[subject[0] - 1] in cues.around.modals:
        first = group_first(article, subject[0], floor)  # "[he] would knock on doors claiming"
        return noun_phrase_before(article, first, floor)
    for i in range(subject[0], subject[1] + 1):
        word = lower[i]
        if not words[i][0].islower() or lower[i - 1] == "-":
            continue  # "Paid", "a Lenz-based firm"
        past = word.endswith("ed") and len(word) > 4 and lower[i + 1 : i + 2] != ["by"]
        if i > subject[0] and (lower[i - 1] in RELATIVE or (finite and past)):
            continue  # "A study published in May found"
        if word in cues.pasts or (past and lower[i - 1] not in cues.before_nouns):
            if lower[i + 1 : i + 2] and lower[i] != lower[i + 1] and (i > subject[0] or i > floor):
                first = group_first(article, i, floor)  # "[Hale] has avoided saying"
                last = first - 1
                return (
                    (subject[0], last)
                    if last >= subject[0]
                    else noun_phrase_before(article, first, floor)
                )
            return subject
    return subject
