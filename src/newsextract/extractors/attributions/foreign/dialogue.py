"""Speech behind a dash: "—No hay prisa —dijo el alcalde—. Volveremos mañana.".

A paragraph that begins with a dash is somebody's words; a tag behind a second dash tells whose, and
behind a third, or a comma before it, they go on.
"""

from collections.abc import Iterator, Sequence

from newsextract._language.marks import DASHES
from newsextract.extractors.attributions.foreign import subjects
from newsextract.extractors.attributions.foreign.content import trimmed
from newsextract.extractors.attributions.foreign.layout import Layout
from newsextract.extractors.attributions.foreign.phrases import Range
from newsextract.extractors.attributions.foreign.relation import Cue, Relation

_TAG = 24  # tokens from a verb to the dash behind it
_SHORTEST = 1  # tokens of what is said, without one


def find_dialogue(page: Layout, cues: Sequence[Cue]) -> Iterator[Relation]:
    """The relations of paragraphs that begin with a dash, one at most for each."""
    done = -1
    for cue in cues:
        paragraph = page.paragraphs[cue.first]
        if paragraph == done:
            continue
        first = _begin(page, cue.first)
        if page.words[first] not in DASHES or cue.kind != "finite":
            continue
        found = _tagged(page, cue, first)
        if found is not None:
            done = paragraph
            yield found


def without_parts(
    page: Layout, found: list[Relation], spoken: Sequence[Relation]
) -> list[Relation]:
    """Relations without those that read a part of a paragraph behind a dash."""
    paragraphs = {page.paragraphs[r.content[0][0]] for r in spoken}
    return [r for r in found if page.paragraphs[r.content[0][0]] not in paragraphs]


def _begin(page: Layout, i: int) -> int:
    """The first token of the paragraph of a token."""
    k = page.floor(i)
    while k > 0 and page.paragraphs[k - 1] == page.paragraphs[i]:
        k = page.floor(k - 1)
    return k


def _tagged(page: Layout, cue: Cue, first: int) -> Relation | None:
    words = page.grammar.words
    k = min(cue.first, cue.finite) - 1
    while k > first and (page.lower[k] in words.clitics or page.lower[k] in words.passing):
        k -= 1
    if k <= first + _SHORTEST or page.words[k] not in DASHES or cue.patterns.isdisjoint("qt"):
        return None
    said = trimmed(page, first + 1, k - 1)
    if said is None:
        return None
    subject = subjects.behind(page, cue)
    content = [said]
    rest = _rest(page, max(cue.last, cue.verb, subject[1] if subject else 0) + 1, first)
    if rest is not None:
        content.append(rest)
    return Relation(
        (cue.first, cue.last),
        subject,
        content,
        "attribution.dialogue",
        anaphor=subject is None,
        spoken=True,
    )


def _rest(page: Layout, k: int, first: int) -> Range | None:
    """What goes on behind the dash that closes a tag, to the end of its paragraph."""
    count = len(page.words)
    stop = k
    while stop < count and page.paragraphs[stop] == page.paragraphs[first]:
        stop += 1
    dash = next((i for i in range(k, min(stop, k + _TAG)) if page.words[i] in DASHES), None)
    if dash is None:
        return None
    start = dash + 1
    while start < stop and not page.words[start][0].isalnum() and page.words[start] not in "¿¡(":
        start += 1
    return trimmed(page, start, stop - 1) if start < stop else None
