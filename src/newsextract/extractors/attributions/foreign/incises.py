"""Tags inside of the marks: « Nous partons, explique-t-il, et nous revenons »."""

from collections.abc import Iterator, Sequence

from newsextract._language.marks import APOSTROPHES
from newsextract._model import light
from newsextract.extractors.attributions.foreign import subjects
from newsextract.extractors.attributions.foreign.content import trimmed
from newsextract.extractors.attributions.foreign.cues import hanging, perfect
from newsextract.extractors.attributions.foreign.layout import PAUSES, STOPS, Layout, Quoted
from newsextract.extractors.attributions.foreign.phrases import Range
from newsextract.extractors.attributions.foreign.relation import Cue, Relation


def find_incises(page: Layout, hits: Sequence[int]) -> Iterator[Relation]:
    """The relations of tags inside quotes, one at most for each quote.

    Args:
        page: the article.
        hits: the tokens that are a form of a reporting verb.
    """
    bare: Layout | None = None
    done = -1
    for i in hits:
        number = page.inside[i]
        if number < 0 or number == done or not page.words[i].islower():
            continue
        quote = page.quotes[number]
        first = _opening(page, i, quote)
        if first is None:
            continue
        if bare is None:  # as if there were no marks
            bare = light.evolve(page, inside=[-1] * len(page.inside))
        found = _incise(bare, i, first, quote)
        if found is not None:
            done = number
            yield found


def _opening(page: Layout, i: int, quote: Quoted) -> int | None:
    """The first token of a tag, right behind its comma."""
    words = page.grammar.words
    k = i - 1
    while k > quote.first and (
        page.lower[k] in words.clitics
        or page.lower[k] in words.perfect
        or page.words[k] in APOSTROPHES
    ):
        k -= 1
    return k + 1 if k > quote.first + 1 and page.words[k] in PAUSES else None


def _incise(page: Layout, i: int, first: int, quote: Quoted) -> Relation | None:
    cue = _cue(page, i)
    subject = subjects.behind(page, cue) if cue else None
    if cue is None or subject is None or subject[1] >= quote.last:
        return None
    before = trimmed(page, quote.first + 1, first - 1)
    if before is None or not _is_somebody(page, subject):
        return None
    comma = subject[1] + 1
    while (
        comma < quote.last and page.words[comma] not in PAUSES and page.words[comma] not in STOPS
    ):
        comma += 1
    content = [(quote.first, before[1])]
    rest = trimmed(page, comma, quote.last - 1)
    if rest is not None and comma < quote.last:
        content.append((rest[0], quote.last))
    said = (cue.verb, cue.verb) if cue.pronoun >= 0 else (cue.first, cue.last)
    return Relation(said, subject, content, "attribution.quote-verb-source")


def _cue(page: Layout, i: int) -> Cue | None:
    for form in page.grammar.forms[page.lower[i]]:
        if "q" not in form.patterns or form.particle:
            continue
        if form.kind == "finite":
            last, pronoun = hanging(page, i)
            return Cue(i, i, last, i, form.patterns, "finite", pronoun)
        if form.kind == "participle" and (found := perfect(page, i, form)):
            return found
    return None


def _is_somebody(page: Layout, subject: Range) -> bool:
    """Whether a phrase can be who speaks: a name, a pronoun that is not "I", one with an article."""
    first = subject[0]
    words = page.grammar.words
    if page.words[first][0].isdigit():
        return False
    return (
        page.upper(first)
        or page.lower[first] in words.determiners
        or (page.lower[first] in words.subjects and page.lower[first] not in words.speakers_own)
    )
