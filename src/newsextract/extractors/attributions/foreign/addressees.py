"""Who is told: "sagte Ruiz [der Lenzer Zeitung]", "a-t-il dit à [l'AFP]", "dijo a [Efe] el alcalde".

Of verbs of telling alone (pattern "o"): whom somebody blames is told nothing. It stands behind the
verb or behind its subject, or opens the sentence before the verb.
"""

from newsextract._language.marks import APOSTROPHES
from newsextract.extractors.attributions.foreign.layout import Layout
from newsextract.extractors.attributions.foreign.phrases import Range, phrase_end
from newsextract.extractors.attributions.foreign.relation import Relation

_SKIPPED = 2  # adverbs before it


def addressee_of(page: Layout, relation: Relation) -> Range | None:
    """The phrase for who is told, without its preposition."""
    cue = relation.cue
    if cue is None or not _tells(page, cue):
        return None
    source = None if relation.anaphor else relation.source
    end = page.end(cue[0])
    behind = cue[1] + 1
    places = [behind]
    if source is not None and source[0] > cue[0]:
        places = [source[1] + 1, behind]
    for k in places:
        named = source is not None and source[1] < k
        found = _at(page, k, end, dative=named or source is None)
        if found is not None and _is_apart(found, relation, source):
            return found
    floor = page.floor(cue[0])
    front = _at(page, floor, cue[0] - 1, dative=False)
    if front is not None and front[1] == cue[0] - 1 and _is_apart(front, relation, source):
        return front
    return None


def _tells(page: Layout, cue: Range) -> bool:
    forms = page.grammar.forms
    return any(
        "o" in form.patterns
        for k in range(cue[0], cue[1] + 1)
        for form in forms.get(page.lower[k], ())
    )


def _at(page: Layout, k: int, stop: int, *, dative: bool) -> Range | None:
    words = page.grammar.words
    for _ in range(_SKIPPED):
        if k < stop and page.inside[k] < 0 and page.lower[k] in words.passing:
            k += 1
    if k >= stop or page.inside[k] >= 0:
        return None
    start = k
    if page.lower[k] in words.addressing:
        start += 1
        if page.words[start] in APOSTROPHES:
            start += 1
    elif not (dative and page.lower[k] in words.dative_determiners):
        return None
    last = phrase_end(page, start, stop)
    return (start, last) if last is not None and _listens(page, start, last) else None


def _listens(page: Layout, first: int, last: int) -> bool:
    """Whether a phrase is somebody who can be told: no "à Paris", "al termine"."""
    words, span = page.grammar.words, page.span(first, last)
    lower = page.lower[first : last + 1]
    if any(word in words.listeners or page.offices.told(word) is not None for word in lower):
        return True
    if page.grammar.capital_nouns and any(word.endswith(tuple(words.listeners)) for word in lower):
        return True  # "der Nachrichtenagentur"
    return any(
        entity.kind in ("person", "organization")
        and any(span.start <= m.start and m.end <= span.end for m in entity.mentions)
        for entity in page.entities
    )


def _is_apart(found: Range, relation: Relation, source: Range | None) -> bool:
    others = [*relation.content, *([source] if source else [])]
    return all(found[1] < first or last < found[0] for first, last in others)
