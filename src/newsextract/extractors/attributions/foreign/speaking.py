"""Which noun phrase is the subject of a cue, in the order of its language."""

from newsextract.extractors.attributions.foreign import subjects
from newsextract.extractors.attributions.foreign.fronts import (
    is_no_subject,
    speaks,
    subject_in_front,
    subject_inside,
)
from newsextract.extractors.attributions.foreign.layout import Layout
from newsextract.extractors.attributions.foreign.phrases import Range, opening_phrase, phrase_end
from newsextract.extractors.attributions.foreign.relation import Cue


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
    ahead = subjects.before(page, v)
    following = subjects.behind(page, cue)
    if joined == v - 1:
        return None
    return _of_two(page, cue, start, ahead, following)


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
        if ahead is not None and told and not speaks(page, ahead):
            return following
    if ahead is None:
        return following
    if following is not None and ahead[0] == ahead[1] and _is_bare_singular(page, ahead[0], v):
        return following
    if following is not None and ahead[0] >= start:
        lone = page.lower[ahead[0]]
        if ahead[0] == ahead[1] and lone in ("das", "dies", "dem", "diesen", "dat", "dit"):
            return following
        if lone in ("den", "dem", "einen", "einem", "diesen") or (
            following[0] == following[1] and page.lower[following[0]] in words.subjects
        ):
            return following
    return ahead


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


def place_of(page: Layout, cue: Cue) -> Range | None:
    """Where something is said by nobody: "heißt es in [einer Mitteilung]"."""
    words, end = page.grammar.words, page.end(cue.verb)
    floor = subjects.clause_floor(page, cue.first)
    places = [
        *range(cue.last + 1, min(end, cue.last + 6) + 1),
        floor,
        *range(cue.first - 1, floor, -1),
    ]
    for k in places:
        if page.inside[k] >= 0 or page.words[k] == ",":
            continue
        if page.lower[k] in words.prepositions and k < end:
            start = k + 1
            last = phrase_end(page, start, end)
            if last is not None and page.lower[last] not in words.times:
                return start, last
    return None


def sentence_subject(page: Layout, cue: Cue) -> Range | None:
    """The noun phrase that opens the sentence of a cue that has no subject of its own."""
    floor = page.floor(cue.first)
    return opening_phrase(page, floor, cue.first - 1) if cue.first > floor else None
