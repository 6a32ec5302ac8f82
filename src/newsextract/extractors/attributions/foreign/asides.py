"""Reports set beside the clause: "wie Ruiz sagte", "como disse Ruiz", "es wurde mitgeteilt, dass"."""

from collections.abc import Sequence

from newsextract.extractors.attributions.foreign import subjects
from newsextract.extractors.attributions.foreign.content import (
    behind_colon,
    behind_that,
    clause_end,
    infinitive,
    other_cue,
    quote_at,
    trimmed,
)
from newsextract.extractors.attributions.foreign.layout import PAUSES, Layout
from newsextract.extractors.attributions.foreign.phrases import phrase_end, with_apposition
from newsextract.extractors.attributions.foreign.relation import Cue, Relation
from newsextract.extractors.attributions.foreign.speaking import passive_source, place_of

_APPOSITION = 12  # tokens between the commas around who someone is
_NAME = 7  # tokens of a name and its marks
_INSERTED = 40  # tokens between "wie" and its verb


def as_word(page: Layout, cue: Cue) -> int | None:
    """The "as" that a cue stands behind, or None."""
    words, floor = page.grammar.words, page.floor(cue.first)
    if page.grammar.verb_second:
        i = min(cue.first, cue.finite) - 1
        for k in range(i, max(floor, i - _INSERTED) - 1, -1):
            if page.inside[k] >= 0 and _is_name(page, k):
                continue  # "Wie die Zeitung [„Lenzer Bote“] berichtete"
            if page.parts(k) or page.inside[k] >= 0:
                return None
            if page.lower[k] in words.as_words and (
                k == floor or page.words[k - 1] in PAUSES or page.lower[k - 1] in words.and_words
            ):
                return None if _asks(page, floor, k) else k
            if page.words[k] == "," and i - k < 2 and not _closes_apposition(page, k, floor):
                return None
        return None
    k = cue.first - 1
    while k > floor and (
        page.lower[k] in words.clitics
        or page.words[k] in "'’"
        or page.lower[k] in ("l", "já", "lo", "ya")
    ):
        k -= 1
    if k > floor + 1 and page.lower[k - 1] in words.and_words:
        k -= 2 * (page.lower[k - 2] in words.as_words)  # "[tal] y como dijo Ruiz"
    elif k > floor and page.lower[k - 1] in words.as_words:
        k -= 1  # "[tal] como dijo Ruiz"
    if (
        k >= floor
        and page.lower[k] in words.as_words
        and (k == floor or page.words[k - 1] in PAUSES or page.inside[k - 1] >= 0)
    ):
        return k
    return None


def _asks(page: Layout, first: int, k: int) -> bool:
    """Whether a verb of asking alone stands before a token: "Ruiz fragte, [wie] er das sagen könne"."""
    forms = page.grammar.forms
    return any(
        "w" in form.patterns and "t" not in form.patterns
        for i in range(first, k)
        for form in forms.get(page.lower[i], ())
    )


def _is_name(page: Layout, k: int) -> bool:
    quote = page.quotes[page.inside[k]]
    return quote.kind != "direct" and quote.last - quote.first <= _NAME


def _closes_apposition(page: Layout, comma: int, floor: int) -> bool:
    """Whether a comma closes what a name is: "Wie der Richter, Kai Brandt[,] ausführte"."""
    start = max(floor, comma - _APPOSITION)
    opens = next((k for k in range(comma - 1, start, -1) if page.words[k] == ","), None)
    return opens is not None and phrase_end(page, opens + 1, comma - 1) == comma - 1


def as_clause(page: Layout, cue: Cue, opener: int, cues: Sequence[Cue]) -> Relation | None:
    """The relation of a cue behind "as": what stands beside it is said."""
    floor, end = page.floor(cue.verb), page.end(cue.verb)
    if page.grammar.verb_second:
        verb = min(cue.first, cue.finite)
        last = phrase_end(page, opener + 1, verb - 1)
        if last is not None:
            last = with_apposition(page, opener + 1, last, verb - 1)
        subject = None if last is None else (opener + 1, last)
        if subject and cue.kind == "passive":
            return None  # "wie das Gesetz beschlossen wurde"
    else:
        subject = subjects.behind(page, cue)
    if cue.impersonal:  # "wie aus [dem Bericht] hervorgeht"
        subject = place_of(page, cue, opener)
    after = max(cue.last, cue.finite, subject[1] if subject else 0) + 1
    comma = next(
        (i for i in range(after, end + 1) if page.words[i] in PAUSES and page.inside[i] < 0), None
    )
    ranges = []
    if opener > floor:
        left = trimmed(page, floor, opener - 1)
        if left and left[1] - left[0] >= 1:
            ranges.append(left)
    if (
        comma is not None
        and comma < end
        and (
            not ranges
            or page.lower[comma + 1] in page.grammar.finite
            or ranges[0][1] - ranges[0][0] < 4
        )
    ):
        right = trimmed(page, comma + 1, clause_end(page, comma + 1, cues))
        if right:
            ranges.append(right)
    if not ranges:
        quote = quote_at(page, after + 1) if after < end else None
        colon = behind_colon(page, max(cue.last, cue.finite) + 1)
        if colon is not None:
            quote = quote_at(page, colon)
            if quote:
                return Relation(
                    (cue.first, cue.last),
                    subject,
                    [(quote.first, quote.last)],
                    "attribution.source-verb-quote",
                    anaphor=subject is None,
                )
        return None
    return Relation((cue.first, cue.last), subject, ranges, "attribution.as-said")


def impersonal(page: Layout, cue: Cue, cues: Sequence[Cue]) -> Relation | None:
    """Nobody is named: "Es wurde mitgeteilt, dass …"."""
    after = max(cue.last, cue.finite, cue.verb) + 1
    start = behind_that(page, after, cue) or (
        infinitive(page, after, cue) if page.grammar.verb_second else None
    )
    if start is None or other_cue(page, cue, start, cues):
        return None
    content = trimmed(page, start, clause_end(page, start, cues)) or (start, start)
    source = passive_source(page, cue)
    return Relation((cue.first, cue.last), source, [content], "attribution.passive")
