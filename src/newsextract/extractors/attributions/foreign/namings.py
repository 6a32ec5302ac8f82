"""What something is called, which is a report only where somebody calls it so.

"Hale nennt den Plan „einen Witz“" reports; "Dann [nennt] sich der Verein „Nordbund“", "der früher
„Hafenbund“ [hieß]" and "Der Titel [lautet] „Das Boot“" do not. "als „Fass“ bezeichnet" does, with
nobody named.
"""

from newsextract.extractors.attributions.foreign.layout import Layout, Quoted
from newsextract.extractors.attributions.foreign.relation import Cue, Relation

_CALLED = 4  # tokens from "as" to its quote
_NEAR = 6  # tokens from a verb to who is called so
_SHORTEST = 4  # letters of a word for names that ends another: "Arbeits[titel]"


def is_called(page: Layout, quote: Quoted) -> bool:
    """Whether a quote stands behind "as": "als [„Fass“] bezeichnet", "hält ihn für [„alt“]"."""
    words = page.grammar.words
    for k in range(quote.first - 1, max(quote.first - _CALLED, 0), -1):
        if page.lower[k] in words.called_behind:
            return True
        if page.inside[k] >= 0 or not page.words[k].islower():
            break
    return False


def is_naming(page: Layout, cue: Cue, found: Relation) -> bool:
    """Whether a verb only tells a name."""
    last = found.content[-1][1]
    quote = page.quotes[page.inside[last]] if page.inside[last] >= 0 else None
    words = page.grammar.words
    if quote is None or quote.first < found.content[-1][0]:
        return False
    spoken = quote.kind == "direct" and "n" not in cue.patterns
    if spoken and (cue.impersonal or "c" not in cue.patterns):
        return False
    around = page.lower[max(page.floor(cue.verb), cue.first - 2) : cue.last + 2]
    if cue.impersonal:
        return words.impersonal.isdisjoint(around)
    if "n" in cue.patterns:
        near = range(max(page.floor(cue.verb), cue.first - _NEAR), cue.last + _NEAR)
        return any(_names(page, k) for k in near if page.inside[k : k + 1] == [-1])
    if "c" not in cue.patterns or is_called(page, quote):
        return False
    selves = words.reflexives | words.impersonal - words.determiners - words.passing
    return not selves.isdisjoint(around) or not selves.isdisjoint(
        page.lower[cue.last + 1 : min(quote.first, cue.last + _NEAR)]
    )


def _names(page: Layout, k: int) -> bool:
    """Whether a noun is one for names: "Titel", "Spitzname"."""
    lower = page.lower[k]
    return any(
        lower == name or (len(name) >= _SHORTEST and lower.endswith(name))
        for name in page.grammar.words.namings
    )
