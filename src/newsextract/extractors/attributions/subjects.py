"""Whose a verb is: the noun phrase in front of it, or the clause that it goes on."""

from newsextract._language.article import PUNCTUATION, last_mark
from newsextract._language.clauses import (
    LONGEST_CLAUSE,
    RELATIVE,
    clause_begins,
    fronted_participle,
)
from newsextract._language.phrases import (
    _OPENERS,
    names_a_work,
    nominal,
    noun_phrase_at,
    noun_phrase_before,
    opening_name,
    sentence_subject,
)
from newsextract._language.verbs import group_first, verbal
from newsextract.extractors.attributions.overlay import CuedArticle
from newsextract.extractors.attributions.relation import Cue, Relations

_LONGEST_CONTROL = 12  # tokens from a verb to its infinitive: "[interrupted] him to [say]"
_LONGEST_OPENING = 12  # tokens of a subject that opens a sentence


_JOINING = frozenset({"and", "but", "then", "or"})
_SET_OFF = frozenset({",", "—", "–"})
_OBJECTS = frozenset({"me", "us", "him", "her", "them"})
_TRAILING = frozenset(
    {"and", "by", "for", "in", "of", "on", "or", "to"}
)  # that no noun phrase ends in


def subject_of(
    article: CuedArticle, cue: Cue, floor: int, relations: Relations
) -> tuple[int, int] | None:
    """The source of a cue: its subject, or whom "by" tells behind a passive."""
    if cue.passive:
        return _agent(article, cue)
    return grammatical_subject(article, cue, floor, relations)


def grammatical_subject(
    article: CuedArticle, cue: Cue, floor: int, relations: Relations
) -> tuple[int, int] | None:
    """The noun phrase before a cue, or that of the verb it goes on from."""
    lower = article.tokens.lower
    if cue.first in article.main_verbs:  # "[Voters who backed Hale] said"
        antecedent = _antecedent(article, article.main_verbs[cue.first], floor)
        return antecedent[0], cue.first - 1
    before = lower[cue.first - 1] if cue.first > floor else ""
    if before and article.inside[cue.first - 1] >= 0:
        before = last_mark(article, article.pieces[article.inside[cue.first - 1]])
    joined = before in _JOINING or (before == "," and lower[cue.first] in ("also", "then"))
    participle = cue.form.endswith("ing")
    if participle and fronted_participle(article, floor) == cue.verb:
        return _main_subject(article, cue.last + 1)
    if joined or (
        participle
        and (before in _SET_OFF or not before or before in article.cues.before_participle)
    ):
        subject = _clause_subject(article, floor, cue.first)
        if subject is not None:
            return subject
        previous = relations.outermost(floor, cue.first)
        if previous is not None and previous.source is not None:
            return previous.source
        if joined:
            return _before_present(article, floor, cue.first)
    if before == "to":
        return _controlling(article, cue.first - 1, floor)
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
        inverted = before != "," or _inverted(article, cue)
        return None if inverted else sentence_subject(article, floor, cue.first)
    subject = _before_verb(article, subject, floor, finite=not participle)
    if subject is None:
        return None
    first, last = subject = _proper(article, subject, floor)
    cues = article.cues
    if participle and lower[first - 1] in article.cues.forms_of_be and "with" in lower[first:last]:
        return lower.index("with", first) + 1, last  # "were hit, with [dealers] citing …"
    if first == last and (
        lower[first] in cues.complement_prepositions or lower[first] in cues.possessives
    ):
        return None  # "held it [against] repeated attacks"
    return subject


def _proper(article: CuedArticle, subject: tuple[int, int], floor: int) -> tuple[int, int]:
    """A subject without what it does not begin with or end in, a relative pronoun with its name."""
    lower, cues = article.tokens.lower, article.cues
    if lower[subject[1]] in _TRAILING:
        opener = floor + (lower[floor] in _OPENERS)
        if lower[opener] in article.cues.personal:
            return opener, opener  # "[He] fires 200 clerks and began to say"
        subject = sentence_subject(article, floor, subject[1]) or subject
    if lower[subject[0]] in article.cues.time_openers or lower[subject[0]] in cues.days:
        subject = _past_preposition(article, subject, floor)
    first, last = subject
    if lower[first] == "like" and first < last:
        return first + 1, last  # "like [the mayor] says"
    if lower[first] in RELATIVE:
        named = first
        while named < last and article.tokens.words[named + 1][0].isupper():
            named += 1
        if named > first:
            return first + 1, named  # "Hale, who [Ruiz] on Friday called “a fool”"
        if lower[first] == "who":
            return _antecedent(article, first, floor)  # "Hale, [who] on Friday said"
    return subject


def _past_preposition(
    article: CuedArticle, subject: tuple[int, int], floor: int
) -> tuple[int, int]:
    """The subject before or in what a preposition begins: "[Hale] on Friday called", "with [Hale] saying"."""
    lower, (first, last) = article.tokens.lower, subject
    if lower[first] == "with" and first < last:
        return first + 1, last
    if lower[first] in ("last", "this") and lower[first + 1] not in article.cues.times:
        return subject
    before = noun_phrase_before(article, first, floor) if first > floor else None
    if before is not None and nominal(article, *before):
        return before
    for i in range(first + 1, last):  # "On Thursday evening [Hale]", "In May, [a clerk]"
        if lower[i] in article.cues.days or lower[i] in article.cues.times_of_day:
            continue
        if lower[i] == "," and nominal(article, i + 1, last):
            return i + 1, last
        timed = lower[i - 1] in article.cues.days or lower[i - 1] in article.cues.times_of_day
        placed = article.tokens.words[i - 1][0].isupper() and lower[i] in article.cues.articles
        if i > first + 1 and (timed or placed):
            return i, last
        if not article.tokens.words[i][0].isupper():
            break
    if first == floor and lower[last] == ",":
        comma = _closing_opening(article, first, last)
        if comma is not None and nominal(article, comma + 1, last):
            return comma + 1, last
    return subject


def _closing_opening(article: CuedArticle, first: int, last: int) -> int | None:
    """The comma behind what opens a sentence: "In one of his last talks[,] the mayor, …,"."""
    lower, cues = article.tokens.lower, article.cues
    for i in range(first + 1, min(last, first + _LONGEST_OPENING)):
        if lower[i] == ",":
            aside = article.tokens.words[i - 1][0].isupper() or lower[i + 1].endswith("ed")
            return None if aside or lower[i + 1] in _JOINING else i
        if lower[i] in cues.finite or lower[i] in cues.pasts or article.inside[i] >= 0:
            return None
    return None


def _antecedent(article: CuedArticle, who: int, floor: int) -> tuple[int, int]:
    """A relative pronoun with what it stands for: "a blow to [Hale, who] said …"."""
    lower, words = article.tokens.lower, article.tokens.words
    last = who - 1 if who > floor and lower[who - 1] != "," else who - 2
    antecedent = noun_phrase_before(article, last + 1, floor) if last >= floor else None
    if antecedent is None:
        return who, who
    if (
        lower[antecedent[0]] in article.cues.articles or lower[antecedent[0]] == "one"
    ) and antecedent[0] - 1 > floor:
        named = (
            noun_phrase_before(article, who, floor) if lower[antecedent[0] - 1] == "," else None
        )
        return antecedent[0] if named is None else named[0], who
    first = last
    while first > antecedent[0] and (words[first][0].isupper() or lower[first] in ".-"):
        first -= 1
    if first == last and lower[first].endswith("s"):
        first -= 1  # "offered amnesty to [sailors who]"
        if lower[first] in ("of", "in"):
            return antecedent[0], who
    if first < last and lower[first] in article.cues.before_antecedent:
        return first + 1, who
    head = lower[antecedent[0]]
    led = head in article.cues.before_antecedent or head in article.cues.complement_prepositions
    return antecedent[0] + led, who  # "aimed at [those who]"


def _before_present(article: CuedArticle, floor: int, limit: int) -> tuple[int, int] | None:
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


def _main_subject(article: CuedArticle, first: int) -> tuple[int, int] | None:
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
    for i in range(first + 1, stop):
        if lower[i] == "," and lower[i + 1] in RELATIVE:
            return first, i - 1  # "was backed by [Ruiz], who said …"
    return first, stop


def _inverted(article: CuedArticle, cue: Cue) -> bool:
    """Whether a speaker stands behind a cue: "…, said Ana Ruiz, the mayor."."""
    end = article.sentence(cue.verb)[1]
    if "q" not in cue.patterns or cue.last >= end:
        return False
    if not article.tokens.lower[cue.last + 1].isalpha():
        return False
    stop = noun_phrase_at(article, cue.last + 1, end)
    return stop is not None and not clause_begins(article, cue.last + 1, stop, end)


def _clause_subject(article: CuedArticle, floor: int, limit: int) -> tuple[int, int] | None:
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
        if lower[i].endswith("ed") and (lower[i - 1] in cues.before_nouns or lower[i - 1] == "-"):
            continue  # "the failed harvest", "a Lenz-based firm"
        first = group_first(article, i, floor)
        if (
            first == floor
            or lower[first] == "to"
            or lower[first - 1] in ("to", "who", "which", "that")
        ):
            continue
        subject = noun_phrase_before(article, first, floor)
        if subject is not None and lower[subject[0]] in article.cues.time_openers:
            subject = _past_preposition(article, subject, floor)
        if subject is None or subject[1] - subject[0] > 30 or not nominal(article, *subject):
            continue
        if lower[subject[1]] in _JOINING:
            continue  # "Hale [met Ruiz and] endorsed the port, saying"
        opener = lower[subject[0] - 1] if subject[0] > floor else ""
        if opener in ("that", "what", "which", "whom", "whether", "how", "if", "where", "why"):
            continue
        if opener in cues.finite or (opener in cues.forms and opener not in cues.also_nouns):
            continue  # "was [responsible for] advising": a part of the group
        return subject
    return None


def _controlling(article: CuedArticle, to: int, floor: int) -> tuple[int, int] | None:
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
                and (article.tokens.words[i + 1][0].isupper() or lower[i + 1] in _OBJECTS)
                else None
            )
            i = group_first(article, i, floor)
            if i > floor and lower[i - 1] in ("and", "but", ","):
                return _clause_subject(article, floor, i)
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


def _before_verb(
    article: CuedArticle, subject: tuple[int, int], floor: int, *, finite: bool
) -> tuple[int, int] | None:
    """The subject proper of "she released a statement saying": what stands before its verb."""
    lower, words, cues = article.tokens.lower, article.tokens.words, article.cues
    if lower[subject[1]] == ",":
        return subject
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
