"""Which verbs may report: finite forms, and participles with their auxiliary.

"sagte", "teilte … mit", "hat am Freitag gesagt", "a-t-il déclaré", "wurde mitgeteilt".
"""

from collections.abc import Iterator

from newsextract._language.marks import APOSTROPHES, DASHES
from newsextract._language.reporting import Form
from newsextract._model import light
from newsextract.extractors.attributions.foreign.layout import STOPS, Layout
from newsextract.extractors.attributions.foreign.relation import Cue

_NEAR = 6  # tokens between an auxiliary and its participle
_SHORT_CLAUSE = 3  # tokens
_FAR = 30  # tokens in which a German clause ends


def find_cues(page: Layout) -> Iterator[Cue]:
    """The candidate cues of a text, in order."""
    forms = page.grammar.forms
    done = apart = -1
    for i, word in enumerate(page.lower):
        if word not in forms or i <= done or i == apart or page.inside[i] >= 0:
            continue
        if page.upper(i) and i != page.floor(i) and not _opens(page, i):
            continue
        for form in sorted(forms[word], key=lambda form: not form.particle):
            cue = _cue(page, i, form)
            if cue is not None:
                if form.lemma in page.grammar.words.impersonal_verbs:
                    cue = light.evolve(cue, impersonal=True)
                done = max(done, cue.last)
                if form.kind == "finite" and form.particle in forms:  # "liet [weten]"
                    behind = page.lower[i : page.end(i) + 1]
                    apart = i + behind.index(form.particle)
                yield cue
                break


def _opens(page: Layout, i: int) -> bool:
    """Whether a token stands first behind a mark: "– Diz Ruiz", or a line in capitals."""
    return page.words[i - 1] in STOPS or page.words[i - 1] in DASHES


def _cue(page: Layout, i: int, form: Form) -> Cue | None:
    if form.kind == "finite":
        if form.particle and not _particle_behind(page, i, form.particle):
            return None
        if _is_noun(page, i) or _is_said(page, i):
            return None
        if page.grammar.verb_second and not form.particle:  # "hat am Freitag erklärt"
            for other in page.grammar.forms[page.lower[i]]:
                if other.kind == "participle" and (found := _bracketed(page, i, i, other)):
                    return found
                if other.kind == "infinitive" and (found := _modal(page, i, other)):
                    return found
            if page.lower[i - 1] in page.grammar.words.infinitive_openers and i > page.floor(i):
                return None  # "ist dort zu finden"
        elif not form.particle:  # "a dit", which is "he says" too
            for other in page.grammar.forms[page.lower[i]]:
                if other.kind == "participle" and (found := perfect(page, i, other)):
                    return found
        return _finite(page, i, form.patterns)
    if form.kind == "participle":
        return perfect(page, i, form)
    if form.kind == "infinitive":
        return _modal(page, i, form)
    if page.grammar.gerunds and form.kind == "gerund" and not form.particle:
        return Cue(i, i, i, i, form.patterns, "gerund")
    return None


def _is_said(page: Layout, i: int) -> bool:
    """Whether a verb is itself somebody's words: "Sein Mandant [bedauere] die Tat, er sei krank"."""
    return page.grammar.capital_nouns and page.lower[i] in page.grammar.words.subjunctive


def _finite(page: Layout, i: int, patterns: frozenset[str]) -> Cue:
    """The group of a finite verb, with the pronouns that hang on it: "explique-t-il", "disse-me"."""
    last, pronoun = hanging(page, i)
    return Cue(i, i, last, i, patterns, "finite", pronoun)


def hanging(page: Layout, i: int) -> tuple[int, int]:
    """The last token of a verb with its pronouns, and its subject among them, or -1."""
    last, pronoun = i, -1
    while (
        last + 2 <= page.end(i)
        and page.words[last + 1] in DASHES
        and page.glued(last)
        and page.glued(last + 1)
        and len(page.words[last + 2]) <= _NEAR
    ):
        last += 2
        if page.lower[last] in page.grammar.words.subjects:
            pronoun = last
    return last, pronoun


def _is_noun(page: Layout, i: int) -> bool:
    """Whether a form is a noun here: behind an article or a preposition."""
    if i == page.floor(i):
        return hanging(page, i)[0] == i and page.lower[i] in page.grammar.words.also_nouns
    before, words = page.lower[i - 1], page.grammar.words
    if before in words.clitics and page.lower[i] not in words.also_nouns:
        return False
    if page.lower[i] in words.also_nouns:
        return before in page.grammar.no_verb_behind or before in words.and_words
    if page.grammar.verb_second:  # "in der berichtete Vorfall"
        return (
            before in words.determiners
            and before not in words.subjects
            and page.upper(min(i + 1, page.end(i)))
            and page.lower[i].endswith(("te", "ten"))
            and before in ("der", "die", "das", "den", "dem", "des", "de", "het")
        )
    return False


def _particle_behind(page: Layout, i: int, particle: str) -> bool:
    """Whether the particle of a verb ends its clause: "teilte die Polizei am Freitag [mit]"."""
    for k in range(i + 1, min(page.end(i), i + _FAR) + 1):
        if page.lower[k] == particle and page.inside[k] < 0:
            behind = k + 1
            if (
                behind > page.end(i)
                or not page.words[behind][0].isalnum()
                or (page.lower[behind] in page.grammar.words.and_words)
                or page.lower[behind] in page.grammar.words.infinitive_openers
                or page.lower[behind] in page.grammar.words.that
                or page.lower[behind] in page.grammar.words.whether
            ):
                return True
            if particle not in page.grammar.words.prepositions:
                return True
        elif page.parts(k) and page.inside[k] < 0:
            return False
    return False


def perfect(page: Layout, i: int, form: Form) -> Cue | None:
    """A participle with its auxiliary: "a déclaré", "hat … gesagt", "gesagt hat"."""
    words = page.grammar.words
    floor = page.floor(i)
    first = i
    if form.particle:
        if i == floor or page.lower[i - 1] != form.particle:
            return None
        first = i - 1
    k, steps, pronoun = first - 1, 0, -1
    while k >= floor and steps <= _NEAR:
        lower = page.lower[k]
        if page.inside[k] >= 0:
            break
        if lower in words.perfect:
            _, hung = hanging(page, k)
            return Cue(k, i, i, k, form.patterns, "finite", hung if hung >= 0 else pronoun)
        if lower in words.passive and not page.grammar.verb_second:
            if _is_reflexive(page, k):  # "s'est dit inquiet"
                return Cue(k, i, i, k, form.patterns, "finite", pronoun)
            if k > floor and page.lower[k - 1] in words.passive | words.perfect:
                k -= 1  # "[è] stato annunciato"
            return Cue(k, i, i, k, form.patterns, "passive")
        if lower in words.subjects:
            pronoun = k
        elif not (
            lower in words.passing
            or lower.endswith(page.grammar.adverb_ends)
            or lower in words.clitics
            or page.words[k] in DASHES
            or lower == "t"
        ):
            break
        k -= 1
        steps += 1
    return _bracketed(page, i, first, form) if page.grammar.verb_second else None


def _is_reflexive(page: Layout, auxiliary: int) -> bool:
    """Whether "himself" stands before an auxiliary: "s’est dit", "si è detto"."""
    k = auxiliary - 1
    if k > page.floor(auxiliary) and page.words[k] in APOSTROPHES:
        k -= 1
    return k >= page.floor(auxiliary) and page.lower[k] in page.grammar.words.reflexives


def _bracketed(page: Layout, i: int, first: int, form: Form) -> Cue | None:
    """A participle at the end of its clause, its auxiliary far before it or right behind."""
    words = page.grammar.words
    behind = i + 1
    if behind <= page.end(i):
        if page.lower[behind] in words.perfect:
            return Cue(first, i, behind, behind, form.patterns, "finite")
        if page.lower[behind] in words.passive:
            return Cue(first, i, behind, behind, form.patterns, "passive")
    for k in range(first - 1, max(page.floor(i), first - _FAR) - 1, -1):
        if page.inside[k] >= 0:
            continue
        if page.parts(k):
            break
        if page.lower[k] in words.perfect:
            return Cue(first, i, i, k, form.patterns, "finite")
        if page.lower[k] in words.passive:
            return Cue(first, i, i, k, form.patterns, "passive")
        if page.words[k] == ",":
            if first - k < _SHORT_CLAUSE or page.lower[k + 1] in words.subordinators:
                break
            if page.lower[k + 1] in words.relatives | words.relative_subjects:
                break
    return None


def _modal(page: Layout, i: int, form: Form) -> Cue | None:
    words = page.grammar.words
    if form.particle or i == page.floor(i):
        return None
    k = i - 1
    while k > page.floor(i) and (page.lower[k] in words.passing or page.lower[k] in words.clitics):
        k -= 1
    if page.lower[k] in words.modals and page.inside[k] < 0:
        if k > page.floor(i) and page.lower[k - 1] in words.perfect:
            k -= 1  # "[ha] fatto sapere"
        return Cue(k, i, i, k, form.patterns, "infinitive")
    return _modal_before(page, i, form) if page.grammar.verb_second else None


def _modal_before(page: Layout, i: int, form: Form) -> Cue | None:
    """An infinitive that ends its clause, its modal far before it: "musste am Freitag einräumen"."""
    behind, words = i + 1, page.grammar.words
    ends = behind > page.end(i) or not page.words[behind][0].isalnum()
    if not ends and page.lower[behind] not in words.that | words.whether:
        return None  # but "moest vrijdag erkennen [dat]"
    for k in range(i - 1, max(page.floor(i), i - _FAR) - 1, -1):
        if page.inside[k] >= 0 or page.parts(k) or page.words[k] == ",":
            return None
        if page.lower[k] in words.modals:
            return Cue(i, i, i, k, form.patterns, "infinitive")
    return None
