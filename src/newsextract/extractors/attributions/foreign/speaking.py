"""Which noun phrase is the subject of a cue, in the order of its language."""

from itertools import takewhile

from newsextract.extractors.attributions.foreign import subjects
from newsextract.extractors.attributions.foreign.fronts import (
    is_no_subject,
    quoted_subject,
    speaks,
    subject_in_front,
    subject_inside,
)
from newsextract.extractors.attributions.foreign.layout import Layout
from newsextract.extractors.attributions.foreign.phrases import Range, opening_phrase, phrase_end
from newsextract.extractors.attributions.foreign.relation import Cue

_PASSIVE = 40  # tokens between by whom something is told and its verb
_FINITE = ("e", "n", "t", "g", "f", "m", "b", "h", "k", "d", "s", "ß", "z")  # how verbs end


def subject_of(page: Layout, cue: Cue) -> Range | None:
    """Who says it, or None where the cue has no subject of its own."""
    if cue.impersonal:
        return place_of(page, cue)
    if cue.pronoun >= 0:
        return cue.pronoun, cue.pronoun
    if cue.kind == "gerund":  # "un communiqué indiquant que …"
        before = cue.first - 1
        bare = before < page.floor(cue.first) or not page.words[before][0].isalnum()
        return None if bare else subjects.phrase_before(page, before)
    if page.grammar.verb_second:
        return _subject_verb_second(page, cue)
    found = subjects.before(page, cue.first)
    if found is not None:
        return found
    k = cue.first - 1
    joined = k >= page.floor(cue.first) and (
        page.lower[k] in page.grammar.words.and_words
        or page.lower[k] in page.grammar.words.clitics
    )
    if not joined:
        found = subjects.behind(page, cue)
    return found


def _subject_verb_second(page: Layout, cue: Cue) -> Range | None:
    words = page.grammar.words
    v = cue.finite
    floor = subjects.clause_floor(page, v)
    start = v
    while start > floor and page.words[start - 1] != "," and page.inside[start - 1] < 0:
        start -= 1
    joined = next(
        (i for i in range(v - 1, start - 1, -1) if page.lower[i] in words.and_words), None
    )
    opener = page.lower[start] if start < v else ""
    if (
        start > floor
        and opener in words.relatives | words.relative_subjects
        and _is_last(page, cue)
    ):
        return subject_inside(page, start, v) or (start, start)
    if opener in words.subordinators and start + 1 < v and page.words[start - 1 : start] == [","]:
        last = phrase_end(page, start + 1, v - 1)
        if last is not None:
            return start + 1, last
    named = page.inside[v - 1] >= 0 and quoted_subject(page, page.quotes[page.inside[v - 1]])
    if named:
        return named
    ahead = subjects.before(page, v)
    following = subjects.behind(page, cue)
    if joined == v - 1:
        return None
    if following is not None and _is_particle(page, cue, following):
        following = None  # "ist [der Meinung], dass"
    alone = _alone(page, v, joined, following) if ahead is None else None
    return alone or _of_two(page, cue, start, ahead, following)


def _alone(page: Layout, v: int, joined: int | None, following: Range | None) -> Range | None:
    """The subject behind an "and", or a name in marks: "… und [die Stadt] fürchtet"."""
    if joined is not None and phrase_end(page, joined + 1, v - 1) == v - 1:
        return (
            None if page.lower[joined + 1] in page.grammar.words.oblique else (joined + 1, v - 1)
        )
    if following is None and page.inside[v - 1] >= 0:
        quote = page.quotes[page.inside[v - 1]]
        if quote.kind != "direct" and quote.first == page.floor(v):
            return quote.first, quote.last  # "[„Lenzer Welle“] berichtet, dass"
    return None


def _is_particle(page: Layout, cue: Cue, phrase: Range) -> bool:
    """Whether a phrase ends with the noun that belongs to a verb."""
    noun = page.lower[phrase[1]]
    return any(form.particle == noun for form in page.grammar.forms.get(page.lower[cue.verb], ()))


def _of_two(
    page: Layout, cue: Cue, start: int, ahead: Range | None, following: Range | None
) -> Range | None:
    """The subject of a verb that is second: the phrase before it or the one behind."""
    words, v = page.grammar.words, cue.finite
    floor = subjects.clause_floor(page, v)
    while floor < v and page.lower[floor] in words.and_words | words.passing | words.enders:
        floor += 1  # "[Kurz] nach dem Treffen sagte Ruiz"
    if following is not None and floor < v and start <= floor:
        if is_no_subject(page, floor, v):
            return following
        ahead = ahead or subject_in_front(page, floor, v)
        told = page.grammar.capital_nouns and speaks(page, following)
        if (
            told
            and ahead is not None
            and _agrees(page, ahead, v)
            and following[1] in page.person_ends
        ):
            told = False  # "[Einige Bürger] haben Ministerin Ruiz geschrieben"
        if ahead is not None and told and not speaks(page, ahead):
            return following
    if ahead is None:
        return following
    if following is not None and ahead[0] == ahead[1] and _is_bare_singular(page, ahead[0], v):
        return following
    if following is not None and ahead[0] >= start:
        lone = page.lower[ahead[0]]
        if lone in words.nominatives and ahead[0] < ahead[1]:
            return ahead  # "[Der Leiter] nannte sie dumm"
        if ahead[0] == ahead[1] and lone in ("das", "dies", "dem", "diesen", "dat", "dit"):
            return following
        if lone in ("den", "dem", "einen", "einem", "diesen") or (
            following[0] == following[1] and page.lower[following[0]] in words.subjects
        ):
            return following
    return ahead


def _agrees(page: Layout, phrase: Range, verb: int) -> bool:
    """Whether a phrase is of several, as its verb is."""
    plural = page.grammar.words.plural_determiners
    return page.lower[phrase[0]] in plural and page.lower[verb].endswith("n")


def _is_last(page: Layout, cue: Cue) -> bool:
    """Whether a verb ends its clause, as it does behind a relative pronoun."""
    behind = max(cue.last, cue.finite) + 1
    return behind > page.end(cue.verb) or not page.words[behind][0].isalnum()


def _is_bare_singular(page: Layout, i: int, verb: int) -> bool:
    """Whether a word alone before a verb in the singular is no subject: "[Ebenso] sagte Ruiz"."""
    return (
        not page.lower[verb].endswith("n")
        and i not in page.entity_ends
        and page.lower[i] not in page.grammar.words.subjects
    )


def place_of(page: Layout, cue: Cue, opener: int = -1) -> Range | None:
    """Where something is said by nobody: "heißt es in [einer Mitteilung]", "wie es in [ihr] heißt"."""
    words, end = page.grammar.words, page.end(cue.verb)
    floor = max(opener, subjects.clause_floor(page, cue.first))
    paper = _relative_paper(page, cue, floor)
    if paper is not None:
        return paper
    behind = range(cue.last + 1, min(end, cue.last + 6) + 1)
    places = [
        *takewhile(lambda k: page.words[k] != ",", behind),
        floor,
        *(range(floor + 1, cue.first) if opener >= 0 else range(cue.first - 1, floor, -1)),
    ]
    for k in places:
        if page.inside[k] >= 0 or page.words[k] == ",":
            continue
        if page.lower[k] in words.prepositions and k < end:
            start = k + 1
            last = phrase_end(page, start, end)
            while last is not None and last > start and page.lower[last - 1] in words.of_words:
                if page.lower[last] not in words.times:
                    break
                last -= 2  # "in einer Erklärung [vom Dienstag]"
            if last is not None and last >= start and page.lower[last] not in words.times:
                return start, last
    return None


def _relative_paper(page: Layout, cue: Cue, floor: int) -> Range | None:
    """What a relative pronoun stands for: "[ein Brief], in dem es heißt"."""
    words, k = page.grammar.words, cue.first - 1
    while k > floor and page.lower[k] in words.impersonal:
        k -= 1
    relatives = words.relative_subjects | words.relatives | words.oblique
    behind = k > floor + 2 and page.lower[k] in relatives and page.words[k - 2] == ","
    if not behind or page.lower[k - 1] not in words.prepositions:
        return None
    return subjects.noun_before(page, k - 3)


def passive_source(page: Layout, cue: Cue) -> Range | None:
    """By whom or in what paper something is told: "von [der Stadt] gefordert", "in [einem Brief]"."""
    words, floor = page.grammar.words, subjects.clause_floor(page, cue.first)
    if not page.grammar.capital_nouns:
        return None
    for k in range(max(floor, cue.first - _PASSIVE), cue.first - 1):
        agent = page.lower[k] in words.agents
        if page.inside[k] >= 0 or not (agent or page.lower[k] in words.prepositions):
            continue
        last = phrase_end(page, k + 1, cue.first - 1)
        if last is None or page.lower[k - 1 : k] == [","]:
            continue
        found = k + 1, last
        if agent and last == cue.first - 1:
            return found  # "von [den Bewohnern] gefordert"
        if speaks(page, found) and (agent or _is_paper(page, found)):
            return found
    return None


def _is_paper(page: Layout, phrase: Range) -> bool:
    """Whether a phrase tells of a text: "einem Bericht der Stadt"."""
    words = page.grammar.words
    for k in range(phrase[0], phrase[1] + 1):
        if page.upper(k):
            return page.lower[k].endswith(tuple(words.documents))
    return False


def sentence_subject(page: Layout, cue: Cue) -> Range | None:
    """The noun phrase that opens the sentence of a cue that has no subject of its own."""
    floor = page.floor(cue.first)
    if cue.first <= floor:
        return None
    return _of_joined(page, cue, floor) or opening_phrase(page, floor, cue.first - 1)


def _of_joined(page: Layout, cue: Cue, floor: int) -> Range | None:
    """The subject behind the verb before an "and": "Als er kam, stand [die Frau] auf und rief"."""
    words, joint = page.grammar.words, cue.first - 1
    if not page.grammar.capital_nouns or page.lower[joint] not in words.and_words:
        return None
    start = joint
    while start > floor and page.words[start - 1] != "," and page.inside[start - 1] < 0:
        start -= 1
    verb = page.lower[start] if start > floor else ""
    if not verb.endswith(_FINITE) or verb in page.grammar.phrase_ends | words.determiners:
        return None
    last = phrase_end(page, start + 1, joint - 1)
    if last is None or page.lower[start + 1] in words.oblique:
        return None
    return (start + 1, last) if speaks(page, (start + 1, last)) else None
