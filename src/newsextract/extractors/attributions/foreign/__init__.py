"""Who said what in German, French, Spanish, Portuguese, Italian and Dutch.

„Die Rohre sind alt“, sagte Brandt; « Les tuyaux sont vieux », a déclaré Mme Ruiz; "Os canos são
velhos", disse Ruiz; según Ruiz, el barco es viejo. One grammar for all of them, which knows no word:
what a language says with is in ``data/<language>/speech.toml``. A language without that file gets
what marks and colons tell. Nothing here raises on any text.
"""

from collections import deque
from collections.abc import Iterable, Iterator

from newsextract._language.reporting import no_reporting, reporting
from newsextract._model import light
from newsextract._model.annotations import Attribution, AttributionKind
from newsextract._model.span import Span
from newsextract._view import View, plain_tokens
from newsextract.extractors.attributions.foreign.addressees import addressee_of
from newsextract.extractors.attributions.foreign.cues import find_cues
from newsextract.extractors.attributions.foreign.dialogue import find_dialogue, without_parts
from newsextract.extractors.attributions.foreign.incises import find_incises
from newsextract.extractors.attributions.foreign.layout import Layout, read_layout
from newsextract.extractors.attributions.foreign.meant import Meant
from newsextract.extractors.attributions.foreign.orders import read_cues
from newsextract.extractors.attributions.foreign.phrased import find_phrased
from newsextract.extractors.attributions.foreign.relation import Relation
from newsextract.extractors.attributions.foreign.running import find_running

_OUTER = 6  # attributions before one that may report it
_TAGS = frozenset({"attribution.quote-verb-source", "attribution.quote-source-verb"})


def find_foreign(view: View) -> Iterator[Attribution]:
    """The attributions of a text that is not English, in its order."""
    grammar = reporting(view.lexicons) or no_reporting()
    page = read_layout(view, grammar)
    cues = list(find_cues(page))
    hits = plain_tokens(view).hits(frozenset(grammar.forms)) if grammar.forms else []
    found = [*read_cues(page, cues), *find_phrased(page), *find_incises(page, hits)]
    spoken = list(find_dialogue(page, cues))
    if spoken:
        found = [*without_parts(page, found, spoken), *spoken]
    found += find_running(page, found)
    found.sort(key=_place)
    yield from _nested(_Teller(page).attributions(_distinct(found)))


def _nested(found: Iterable[Attribution]) -> Iterator[Attribution]:
    """Attributions with what reports them: "dpa meldet, dass [Ruiz sagte, …]"."""
    before: deque[Attribution] = deque(maxlen=_OUTER)
    for inner in found:
        if inner.cue is not None:
            for outer in reversed(before):
                if outer.cue is not None and any(
                    c.start <= inner.span.start and inner.span.end <= c.end for c in outer.content
                ):
                    inner = light.evolve(inner, via=outer)
                    break
        before.append(inner)
        yield inner


def _place(relation: Relation) -> tuple[int, int]:
    return min(first for first, _ in relation.content), relation.cue[0] if relation.cue else -1


def _distinct(found: list[Relation]) -> Iterator[Relation]:
    """Relations without those that say the same of the same words."""
    seen = set()
    tagged = {tuple(r.content) for r in found if r.rule in _TAGS}
    for relation in found:
        if relation.rule == "attribution.source-verb-quote" and tuple(relation.content) in tagged:
            continue  # "drohte mit Gewalt: „…“, sagte Ruiz"
        key = (tuple(relation.content), relation.cue)
        if key not in seen:
            seen.add(key)
            yield relation


class _Teller:
    """Turns relations into attributions, and says who is meant."""

    def __init__(self, page: Layout) -> None:
        self.page = page
        self.meant = Meant(page)

    def attributions(self, relations: Iterator[Relation]) -> Iterator[Attribution]:
        for relation in relations:
            yield self._attribution(relation)

    def _attribution(self, relation: Relation) -> Attribution:
        page = self.page
        content = tuple(page.span(*r) for r in relation.content)
        cue = page.span(*relation.cue) if relation.cue else None
        source = self.meant.source(relation)
        told = addressee_of(page, relation)
        addressee = None if told is None else self.meant.told(told)
        spans = [
            *content,
            *([cue] if cue else []),
            *([source.span] if source and not relation.heir and not relation.anaphor else []),
            *([addressee.span] if addressee else []),
        ]
        whole = Span(min(s.start for s in spans), max(s.end for s in spans))
        return Attribution(
            whole, source, cue, content, self._kind(relation), addressee, None, relation.rule
        )

    def _kind(self, relation: Relation) -> AttributionKind:
        if relation.spoken:
            return "direct"
        inside = self.page.inside
        tokens = [i for first, last in relation.content for i in range(first, last + 1)]
        quoted = sum(inside[i] >= 0 for i in tokens)
        if quoted and quoted >= len(tokens) - 1:
            return "direct"
        return "mixed" if quoted else "indirect"
