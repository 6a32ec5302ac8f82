"""A quote inside the bracket of a German or Dutch clause, whose verb stands behind it.

"…, der den Sieg als „Fest“ [bezeichnete]", "Das Amt [wurde] von Ruiz als „Fass“ [bezeichnet]",
"„Wir bleiben“, [wird] Ruiz [zitiert]".
"""

from newsextract.extractors.attributions.foreign.content import quote_before
from newsextract.extractors.attributions.foreign.fronts import subject_inside
from newsextract.extractors.attributions.foreign.layout import Layout, Quoted
from newsextract.extractors.attributions.foreign.namings import is_called
from newsextract.extractors.attributions.foreign.phrases import Range, phrase_end
from newsextract.extractors.attributions.foreign.relation import Cue, Relation
from newsextract.extractors.attributions.foreign.speaking import subject_of

_RULE = "attribution.source-verb-name"


def in_bracket(page: Layout, cue: Cue) -> Relation | None:
    """The relation of a verb that ends its clause, right behind the quote that it takes."""
    quote = _quote(page, cue)
    if quote is None:
        return None
    subject = subject_of(page, cue) if cue.finite < cue.first else _subject(page, quote.first)
    if subject is None or subject[1] >= quote.first:
        return None
    return Relation((cue.first, cue.last), subject, [(quote.first, quote.last)], _RULE)


def by_somebody(page: Layout, cue: Cue) -> Relation | None:
    """The relation of a passive: its agent calls it so, or its subject is quoted."""
    pair = (cue.first, cue.last)
    if "p" in cue.patterns and cue.finite < cue.verb:
        quote = quote_before(page, cue.finite)
        last = phrase_end(page, cue.finite + 1, cue.verb - 1)
        if quote is not None and quote.kind == "direct" and last is not None:
            spoken = [(quote.first, quote.last)]
            return Relation(pair, (cue.finite + 1, last), spoken, "attribution.quote-verb-source")
    quote = _quote(page, cue)
    if quote is None:
        return None
    quoted = subject_of(page, cue) if "p" in cue.patterns and cue.finite < quote.first else None
    if (
        quoted and quoted[1] < quote.first and not is_called(page, quote)
    ):  # "wird [Ruiz] mit den Worten „…“ zitiert"
        return Relation(pair, quoted, [(quote.first, quote.last)], _RULE)
    agent = _agent(page, page.floor(cue.verb), quote.first - 1)
    if agent is None and not is_called(page, quote):
        return None
    return Relation(pair, agent, [(quote.first, quote.last)], _RULE)


def _quote(page: Layout, cue: Cue) -> Quoted | None:
    """The quote that stands before the verb at the end of a clause."""
    if not page.grammar.verb_second or not cue.patterns & {"q", "c", "a"}:
        return None
    at = cue.first - 1
    if at < page.floor(cue.first) or page.inside[at] < 0:
        return None
    quote = page.quotes[page.inside[at]]
    ends = cue.last >= page.end(cue.verb) or not page.words[cue.last + 1][0].isalnum()
    if not ends or quote.last != at or quote.first <= page.floor(cue.verb):
        return None
    return None if "a" in cue.patterns and not is_called(page, quote) else quote


def _subject(page: Layout, end: int) -> Range | None:
    """Who opens a clause whose verb is last: "weil [Ruiz]", "[der] den Sieg"."""
    words, floor = page.grammar.words, page.floor(end)
    start = end
    while start > floor and page.words[start - 1] != "," and page.inside[start - 1] < 0:
        start -= 1
    opener = page.lower[start]
    if start > floor and opener in words.relative_subjects:
        return subject_inside(page, start, end) or (start, start)
    if opener not in words.subordinators or start + 1 >= end:
        return None
    last = phrase_end(page, start + 1, end - 1)
    return None if last is None else (start + 1, last)


def _agent(page: Layout, first: int, last: int) -> Range | None:
    """By whom something is done: "von [Ruiz]"."""
    words = page.grammar.words
    for k in range(last - 1, first - 1, -1):
        if page.inside[k] >= 0 or page.words[k] == "," or page.lower[k] in words.and_words:
            return None
        if page.lower[k] in words.agents:
            end = phrase_end(page, k + 1, last)
            return None if end is None else (k + 1, end)
    return None
