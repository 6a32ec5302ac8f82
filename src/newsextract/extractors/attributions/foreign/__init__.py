"""Who said what in German, French, Spanish, Portuguese, Italian and Dutch.

„Die Rohre sind alt“, sagte Brandt; « Les tuyaux sont vieux », a déclaré Mme Ruiz; "Os canos são
velhos", disse Ruiz; según Ruiz, el barco es viejo. One grammar for all of them, which knows no word:
what a language says with is in ``data/<language>/speech.toml``. A language without that file gets
what marks and colons tell. Nothing here raises on any text.
"""

from collections.abc import Iterator

from newsextract._language.reporting import no_reporting, reporting
from newsextract._model.annotations import Attribution, AttributionKind, Entity, Source
from newsextract._model.span import Span
from newsextract._view import View, plain_tokens
from newsextract.extractors.attributions.foreign.cues import find_cues
from newsextract.extractors.attributions.foreign.incises import find_incises
from newsextract.extractors.attributions.foreign.layout import Layout, read_layout
from newsextract.extractors.attributions.foreign.orders import read_cues
from newsextract.extractors.attributions.foreign.phrased import find_phrased
from newsextract.extractors.attributions.foreign.phrases import actor
from newsextract.extractors.attributions.foreign.relation import Relation
from newsextract.extractors.attributions.foreign.running import find_running
from newsextract.extractors.attributions.foreign.speakers import Speakers

_IN_FORCE = 3  # paragraphs over which a speaker stays in force


def find_foreign(view: View) -> Iterator[Attribution]:
    """The attributions of a text that is not English, in its order."""
    grammar = reporting(view.lexicons) or no_reporting()
    page = read_layout(view, grammar)
    if not page.words:
        return
    cues = list(find_cues(page))
    hits = plain_tokens(view).hits(frozenset(grammar.forms)) if grammar.forms else []
    found = [*read_cues(page, cues), *find_phrased(page), *find_incises(page, hits)]
    found += find_running(page, found)
    found.sort(key=_place)
    yield from _Teller(page).attributions(_distinct(found))


def _place(relation: Relation) -> tuple[int, int]:
    return min(first for first, _ in relation.content), relation.cue[0] if relation.cue else -1


def _distinct(found: list[Relation]) -> Iterator[Relation]:
    """Relations without those that say the same of the same words."""
    seen = set()
    for relation in found:
        key = (tuple(relation.content), relation.cue)
        if key not in seen:
            seen.add(key)
            yield relation


class _Teller:
    """Turns relations into attributions, with who was in force."""

    def __init__(self, page: Layout) -> None:
        self.page = page
        self.speakers = Speakers(page)
        self.last: tuple[Source, int, int] | None = (
            None  # source, token where it stands, paragraph
        )
        self.person: tuple[Source, int] | None = None  # the last who is known by name

    def attributions(self, relations: Iterator[Relation]) -> Iterator[Attribution]:
        for relation in relations:
            yield self._attribution(relation)

    def _attribution(self, relation: Relation) -> Attribution:
        page = self.page
        content = tuple(page.span(*r) for r in relation.content)
        cue = page.span(*relation.cue) if relation.cue else None
        at = relation.content[0][0]
        if relation.heir or (relation.anaphor and relation.cue is None):
            source = self._heir(at, relation)
        elif relation.anaphor:
            source = self._unsaid(relation)
        elif relation.source is None:
            source = None
        else:
            source = self._source(relation.source)
            self.last = (source, relation.source[0], page.paragraphs[at])
            if source.name is not None:
                self.person = (source, page.paragraphs[at])
        spans = [
            *content,
            *([cue] if cue else []),
            *([source.span] if source and not relation.heir and not relation.anaphor else []),
        ]
        whole = Span(min(s.start for s in spans), max(s.end for s in spans))
        return Attribution(
            whole, source, cue, content, self._kind(relation), None, None, relation.rule
        )

    def _kind(self, relation: Relation) -> AttributionKind:
        inside = self.page.inside
        tokens = [i for first, last in relation.content for i in range(first, last + 1)]
        quoted = sum(inside[i] >= 0 for i in tokens)
        if quoted and quoted >= len(tokens) - 1:
            return "direct"
        return "mixed" if quoted else "indirect"

    def _unsaid(self, relation: Relation) -> Source | None:
        """Who speaks where the verb alone tells: an empty span before it, with who is meant."""
        assert relation.cue is not None
        at = self.page.starts[relation.cue[0]]
        meant: Source | None
        if relation.source is not None:
            shared = meant = self._source(relation.source)
            self.last = (shared, relation.source[0], self.page.paragraphs[relation.source[0]])
        else:
            meant = self._heir(relation.cue[0], relation)
        if meant is None or meant.entity is None:
            return None
        return Source(Span(at, at), meant.name, meant.role, meant.entity)

    def _heir(self, at: int, relation: Relation) -> Source | None:
        """Who speaks where nobody is named: the last speaker, or who was named before the quote."""
        page = self.page
        paragraph = page.paragraphs[at]
        if self.last is not None and paragraph - self.last[2] <= 1:
            source, token, _ = self.last
            since = page.starts[token]
            if paragraph == self.last[2]:
                return source
        else:
            source, since = None, 0
        if at > 0 and page.paragraphs[at - 1] >= paragraph - 1:
            named = self.speakers.last_person(page.starts[at], since)
            if named is not None:
                return self._of(named[0], named[1])
            if source is None and not relation.anaphor:
                before = actor(page, page.floor(at - 1), page.end(at - 1))
                source = self._source(before) if before else None
        if (source is None or source.name is None) and self.person is not None:
            if paragraph - self.person[1] <= _IN_FORCE and page.grammar.gerunds:
                return self.person[0]
        return source

    def _of(self, entity: Entity, span: Span) -> Source:
        return Source(span, entity.name, entity.role, entity.span)

    def _source(self, source: tuple[int, int]) -> Source:
        page = self.page
        span = page.span(*source)
        entity = self.speakers.named(source)
        words = page.grammar.words
        if entity is None and source[0] == source[1] and page.lower[source[0]] in words.subjects:
            entity = self._pronoun(source[0])
        elif entity is None:
            entity = self.speakers.role_of(source)
        if entity is None:
            return Source(span, None, None, None)
        return Source(
            span, entity.name if entity.kind != "group" else None, entity.role, entity.span
        )

    def _pronoun(self, at: int) -> Entity | None:
        page = self.page
        if self.person is not None and page.paragraphs[at] - self.person[1] <= _IN_FORCE:
            source = self.person[0]
            return next((e for e in page.entities if e.span == source.entity), None)
        named = self.speakers.last_person(page.starts[page.floor(at)], 0)
        return named[0] if named else None
