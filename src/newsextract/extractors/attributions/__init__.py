"""Attributions: who said what, by which cue, to whom, through whom.

``"The pipes are old," Brandt said`` has the source "Brandt", who is Emil Jorgen Brandt, the
cue "said" and the quote as its content; ``The port has warned it would be costly …`` the cue
"has warned" and a clause; ``ONB quoted Brandt as saying "…"`` is said by Brandt ``via`` the
agency. Conventions are PolNeAR's: the content of indirect speech with
its "that", the cue as its verb group, or "according to". Nothing here raises on any text.
Lexicon: ``data/<language>/attribution.toml``.
"""

from collections.abc import Iterator
from typing import Literal

import attrs

from newsextract._extractor import View, extractor
from newsextract._field import Field
from newsextract._names import role_words
from newsextract._span import Span
from newsextract.extractors.attributions.cues import cues
from newsextract.extractors.attributions.reading import Article, read_article
from newsextract.extractors.attributions.relation import Relation
from newsextract.extractors.attributions.relations import find_relations
from newsextract.extractors.attributions.sources import Resolver
from newsextract.extractors.entities import ENTITIES
from newsextract.extractors.quotes import QUOTES

__all__ = ["ATTRIBUTIONS", "Attribution", "Source", "find_attributions"]


@attrs.frozen
class Source:
    """Who says it, as the sentence names them."""

    span: Span  # the mention: "he", "Brandt", "a senior official"
    name: str | None  # the full name in the article
    role: str | None
    entity: Span | None  # the span of the entity in doc.entities


@attrs.frozen
class Attribution:
    """One thing said, thought or planned, and who by."""

    span: Span  # from the first to the last character of source, cue and content
    source: Source | None
    cue: Span | None
    content: tuple[Span, ...]  # in order; quotes with their marks
    kind: Literal["direct", "mixed", "indirect"]
    addressee: Source | None
    via: "Attribution | None"  # the attribution that reports this one
    rule: str


ATTRIBUTIONS = Field("newsextract.attributions", Attribution)


@extractor(provides=ATTRIBUTIONS, requires=[QUOTES, ENTITIES])
def find_attributions(view: View) -> Iterator[Attribution]:
    """Yield attributions in the order of the text."""
    article = read_article(view, cues(view.lexicons))
    resolver = Resolver(view.text, view[ENTITIES], role_words(view.lexicons))
    for relation in find_relations(article):
        yield _attribution(relation, article, resolver)


def _attribution(relation: Relation, article: Article, resolver: Resolver) -> Attribution:
    cue = article.span(*relation.cue)
    content = tuple(_content(first, last, article) for first, last in sorted(relation.content))
    source = _source(relation.source, article, resolver)
    addressee = _source(relation.addressee, article, resolver)
    quoted = sum(p.end - p.start for p in relation.pieces)
    length = sum(len(span) for span in content)
    kind: Literal["direct", "mixed", "indirect"] = (
        "direct" if quoted >= length - 2 else "mixed" if quoted else "indirect"
    )
    spans = [*content, cue, *([source.span] if source else ())]
    whole = Span(min(s.start for s in spans), max(s.end for s in spans))
    via = _attribution(relation.via, article, resolver) if relation.via else None
    return Attribution(
        whole, source, cue, content, kind, addressee, via, f"attribution.{relation.rule}"
    )


def _content(first: int, last: int, article: Article) -> Span:
    """The span of some content; the marks of a quote at either end belong to it."""
    start, end = article.tokens.starts[first], article.tokens.ends[last]
    if article.inside[first] >= 0:
        start = min(start, article.pieces[article.inside[first]].start)
    if article.inside[last] >= 0:
        end = max(end, article.pieces[article.inside[last]].end)
    return Span(start, end)


def _source(
    tokens: tuple[int, int] | None,
    article: Article,
    resolver: Resolver,
) -> Source | None:
    if tokens is None:
        return None
    span = article.span(*tokens)
    entity = resolver.resolve(span)
    if entity is None:
        return Source(span, None, None, None)
    if entity.kind == "group":
        return Source(span, None, None, entity.span)
    return Source(span, entity.name, entity.role, entity.span)
