"""Whose a verb is: the noun phrase in front of it, or the clause that it goes on."""

from newsextract._language.article import last_mark
from newsextract._language.clauses import RELATIVE, clause_begins, fronted_participle
from newsextract._language.phrases import (
    names_a_work,
    noun_phrase_at,
    noun_phrase_before,
    opening_name,
    sentence_subject,
)
from newsextract._language.verbs import any_verb, in_group
from newsextract.extractors.attributions.found import Found
from newsextract.extractors.attributions.marks import PAUSES
from newsextract.extractors.attributions.overlay import CuedArticle
from newsextract.extractors.attributions.relation import Cue
from newsextract.extractors.attributions.subjects.antecedents import antecedent_of
from newsextract.extractors.attributions.subjects.nicknames import with_nickname
from newsextract.extractors.attributions.subjects.proper import before_verb, proper, without_time
from newsextract.extractors.attributions.subjects.shared import (
    before_present,
    clause_subject,
    controlling,
    main_subject,
)

_LONGEST_RELATIVE = 8  # tokens of a subject behind what a relative clause is about
_GROUP = 3  # tokens of "who was", "that has been"
_SET_OFF = frozenset({",", "—", "–"})


def subject_of(
    article: CuedArticle, cue: Cue, floor: int, relations: Found
) -> tuple[int, int] | None:
    """The source of a cue: its subject, or whom "by" tells behind a passive."""
    if cue.passive:
        return _agent(article, cue)
    subject = grammatical_subject(article, cue, floor, relations)
    if subject is None:
        return None
    subject = without_time(article, _of_relative(article, cue, subject))
    return with_nickname(article, subject)


def _of_relative(article: CuedArticle, cue: Cue, subject: tuple[int, int]) -> tuple[int, int]:
    """The subject of a relative clause without its pronoun: "a process [the FDA] said was unsafe"."""
    lower, cues = article.tokens.lower, article.cues
    behind = cue.last + 1
    if cue.first != cue.verb or behind >= len(lower) or article.inside[behind] >= 0:
        return subject
    if lower[behind] not in cues.full_finite and not any_verb(article, behind):
        return subject
    floor = article.sentence(cue.first)[0]
    for i in range(cue.first - 1, max(floor + 1, cue.first - _LONGEST_RELATIVE), -1):
        if article.inside[i] >= 0 or lower[i] in PAUSES:
            break
        if lower[i] in RELATIVE and i < cue.first - 1:
            whose = not (
                lower[i + 1] in cues.time_openers
                or in_group(lower[i + 1], cues)
                or any(any_verb(article, j) for j in range(i + 1, cue.first))
            )  # "a law that [critics] said would …"
            return (i + 1, cue.first - 1) if whose else subject
        if lower[i] in cues.specifiers:
            if lower[i - 1] in cues.before_nouns or not lower[i - 1].isalpha():
                break
            return i, cue.first - 1
    return subject


def grammatical_subject(
    article: CuedArticle, cue: Cue, floor: int, relations: Found
) -> tuple[int, int] | None:
    """The noun phrase before a cue, or that of the verb it goes on from."""
    lower, around = article.tokens.lower, article.cues.around
    if cue.first in article.main_verbs:  # "[Voters who backed Hale] said"
        antecedent = antecedent_of(article, article.main_verbs[cue.first], floor)
        return antecedent[0], cue.first - 1
    before = lower[cue.first - 1] if cue.first > floor else ""
    if before and article.inside[cue.first - 1] >= 0:
        before = last_mark(article, article.pieces[article.inside[cue.first - 1]])
    joined = before in around.joining or (
        before == "," and lower[cue.first] in around.sharing_adverbs
    )
    participle = cue.form.endswith("ing")
    if participle and fronted_participle(article, floor) == cue.verb:
        return main_subject(article, cue.last + 1)
    if joined or (
        participle
        and (before in _SET_OFF or not before or before in article.cues.before_participle)
    ):
        subject = clause_subject(article, floor, cue.first)
        if subject is not None:
            return subject
        previous = relations.outermost(floor, cue.first)
        if previous is not None and previous.source is not None:
            return previous.source
        if joined:
            present = before_present(article, floor, cue.first)
            if present is not None or before != ",":
                return present
    if before == "to":
        return controlling(article, cue.first - 1, floor)
    if before == "that" and cue.first - 2 > floor and lower[cue.first - 2][0].isalpha():
        return (cue.first - 1, cue.first - 1)  # "a sign that said “…”"
    quote = article.inside[cue.first - 1] if before else -1
    if quote >= 0 and before == "," and not participle:
        previous = relations.outermost(floor, cue.first)
        if previous is not None and previous.pieces and previous.pieces[-1].number == quote:
            return previous.source  # "Ruiz supports “…,” opposes “…”"
    if quote >= 0 and not names_a_work(article, cue.first - 1):
        return None
    subject = noun_phrase_before(article, cue.first, floor)
    if subject is None:
        if participle and before in _SET_OFF:
            opening = sentence_subject(article, floor, cue.first)
            return None if opening is None else opening_name(article, opening)
        inverted = before != "," or _is_inverted(article, cue)
        return None if inverted else sentence_subject(article, floor, cue.first)
    subject = before_verb(article, subject, floor, finite=not participle)
    if subject is None:
        return None
    first, last = subject = proper(article, subject, floor)
    cues = article.cues
    if participle and lower[first - 1] in article.cues.forms_of_be and "with" in lower[first:last]:
        return lower.index("with", first) + 1, last  # "were hit, with [dealers] citing …"
    words = article.tokens.words
    if first < last and words[first] == "by" and words[first + 1].islower():
        return first + 1, last  # "was told by [his daughter, …, who] said"
    if lower[last] in cues.around.before_feared and lower[last - 1] != "-":
        return None  # "[despite] fears that …"
    return _with_antecedent(article, subject, floor)


def _with_antecedent(
    article: CuedArticle, subject: tuple[int, int], floor: int
) -> tuple[int, int]:
    """A subject that begins with the verb of a relative clause, from what the clause is about.

    "[The trust that] runs the school, Odde Learning, said", "[Ida Lund, who was] met there, said".
    """
    lower, (first, last) = article.tokens.lower, subject
    at = first - 1
    while at > floor and at > first - _GROUP and in_group(lower[at], article.cues):
        at -= 1
    if at <= floor or lower[at] not in RELATIVE or first == last or article.inside[at - 1] >= 0:
        return subject
    following = lower[first + 1]
    runs = at == first - 1 and lower[first].endswith(
        "s"
    )  # "that runs the", but "that critics say"
    governs = runs and (following in article.cues.articles or following.isdigit())
    if not governs and not any_verb(article, first):
        return subject
    antecedent = antecedent_of(article, at, floor)
    return (antecedent[0], last) if antecedent[0] < at else subject


def _agent(article: CuedArticle, cue: Cue) -> tuple[int, int] | None:
    """Whom "by" names behind a passive: "was asked by [Ruiz]"."""
    lower = article.tokens.lower
    end = article.sentence(cue.verb)[1]
    if lower[cue.last + 1 : cue.last + 2] != ["by"] or cue.last + 2 > end:
        return None
    first = cue.last + 2
    stop = noun_phrase_at(article, first, end)
    if stop is None:
        return None
    return first, stop


def _is_inverted(article: CuedArticle, cue: Cue) -> bool:
    """Whether a speaker stands behind a cue: "…, said Ana Ruiz, the mayor."."""
    end = article.sentence(cue.verb)[1]
    if "q" not in cue.patterns or cue.last >= end:
        return False
    stop = noun_phrase_at(article, cue.last + 1, end)
    return stop is not None and not clause_begins(article, cue.last + 1, stop, end)
