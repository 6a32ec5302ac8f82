"""Subjects that a cue shares with another verb: "Ruiz argued …, saying …", "Ruiz went on to say"."""

from newsextract._language.article import PUNCTUATION
from newsextract._language.clauses import LONGEST_CLAUSE, RELATIVE
from newsextract._language.phrases import _OPENERS, nominal, noun_phrase_before, sentence_subject
from newsextract._language.verbs import group_first, verbal
from newsextract.extractors.attributions.overlay import CuedArticle
from newsextract.extractors.attributions.subjects.proper import past_preposition

_LONGEST_CONTROL = 12  # tokens from a verb to its infinitive: "[interrupted] him to [say]"
_LONGEST_OPENING = 12  # tokens of a subject that opens a sentence


def clause_subject(article: CuedArticle, floor: int, limit: int) -> tuple[int, int] | None:
    """The subject of the last clause before ``limit`` that is no relative or reported one.

    "Ruiz argued that it would fail, saying …" is Ruiz's; in "It came when protesters
    interrupted her, shouting …" the protesters shout.
    """
    lower, words, cues = article.tokens.lower, article.tokens.words, article.cues
    for i in range(limit - 1, max(floor, limit - LONGEST_CLAUSE), -1):
        if article.inside[i] >= 0 or not words[i][0].islower() or not verbal(article, i):
            continue
        if lower[i] in cues.also_nouns and lower[i] not in article.cues.finite:
            continue
        if lower[i].endswith("ing") and lower[i - 1] in cues.prepositions_before_nouns:
            continue  # "stopped short of backing it, saying"
        if lower[i].endswith("ed") and (lower[i - 1] in cues.before_nouns or lower[i - 1] == "-"):
            continue  # "the failed harvest", "a Lenz-based firm"
        first = group_first(article, i, floor)
        if (
            first == floor
            or lower[first] == "to"
            or lower[first - 1] == "to"
            or lower[first - 1] in RELATIVE
        ):
            continue
        subject = noun_phrase_before(article, first, floor)
        if subject is not None and lower[subject[0]] in article.cues.time_openers:
            subject = past_preposition(article, subject, floor)
        if subject is None or subject[1] - subject[0] > 30 or not nominal(article, *subject):
            continue
        if lower[subject[1]] in cues.around.joining:
            continue  # "Hale [met Ruiz and] endorsed the port, saying"
        opener = lower[subject[0] - 1] if subject[0] > floor else ""
        if opener in cues.around.embedding:
            continue
        if opener in cues.finite or (opener in cues.forms and opener not in cues.also_nouns):
            continue  # "was [responsible for] advising": a part of the group
        return subject
    return None


def before_present(article: CuedArticle, floor: int, limit: int) -> tuple[int, int] | None:
    """The subject of a verb that no list has: "[ONB] runs a port and says …", "[She] owns …"."""
    lower, words = article.tokens.lower, article.tokens.words
    first = floor + (lower[floor] in _OPENERS)
    if lower[first] in article.cues.personal:
        return first, first
    for i in range(first + 1, min(limit, first + _LONGEST_OPENING)):
        if article.inside[i] >= 0 or lower[i] in PUNCTUATION:
            return None
        verb = words[i].islower() and lower[i].endswith("s") and len(lower[i]) > 2
        if verb and words[i - 1][0].isupper():
            return first, i - 1
    return None


def main_subject(article: CuedArticle, first: int) -> tuple[int, int] | None:
    """The subject behind the comma that closes a participle's clause: "Calling it “…,” [Ruiz] …"."""
    lower, inside = article.tokens.lower, article.inside
    end = article.sentence(first - 1)[1]
    for i in range(first, min(end, first + LONGEST_CLAUSE)):
        if lower[i] == "," and (inside[i] < 0 or article.pieces[inside[i]].last == i):
            closing = i if inside[i] < 0 else article.pieces[inside[i]].closing
            subject = sentence_subject(article, min(closing + 1, end), end)
            if (
                subject is not None
                and inside[subject[0]] < 0
                and lower[subject[0]] != "to"
                and not lower[subject[0]].endswith("ing")
                and nominal(article, *subject)
            ):
                return subject
    return None


def controlling(article: CuedArticle, to: int, floor: int) -> tuple[int, int] | None:
    """The subject of "to say" in "went on to say", "was quick to say"."""
    lower = article.tokens.lower
    if lower[to - 1] == ",":  # "That led Ruiz, the mayor, to say …"
        subject = noun_phrase_before(article, to, floor)
        return None if subject is None else _past_verb(article, subject)
    for i in range(to - 1, max(floor, to - _LONGEST_CONTROL), -1):
        if article.inside[i] >= 0 or lower[i] in PUNCTUATION:
            return None
        if verbal(article, i) and article.tokens.words[i][0].islower():
            led = (
                (i + 1, to - 1)
                if i + 1 < to
                and not any(lower[j] in article.cues.time_openers for j in range(i + 1, to))
                and (
                    article.tokens.words[i + 1][0].isupper()
                    or lower[i + 1] in article.cues.around.objects
                )
                else None
            )
            i = group_first(article, i, floor)
            if i > floor and (
                lower[i - 1] == "," or lower[i - 1] in article.cues.around.continuing
            ):
                return clause_subject(article, floor, i)
            return led or noun_phrase_before(article, i, floor)  # "That led [Ruiz] to say"
    return None


def _past_verb(article: CuedArticle, subject: tuple[int, int]) -> tuple[int, int] | None:
    """What stands behind the verb that made somebody say something: "That led [Ruiz]"."""
    words, (first, last) = article.tokens.words, subject
    for i in range(first, last):
        noun = article.tokens.lower[i] in article.cues.also_nouns
        if verbal(article, i) and words[i].islower() and not noun:
            named = any(words[j][0].isupper() for j in range(i + 1, min(i + 5, last)))
            return (i + 1, last) if named else None
    return subject
