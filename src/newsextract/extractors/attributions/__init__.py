"""Attributions: who said what, by which cue, to whom, through whom.

``"The pipes are old," Brandt said`` has the source "Brandt", who is Emil Jorgen Brandt, the
cue "said" and the quote as its content; ``The port has warned it would be costly …`` the cue
"has warned" and a clause; ``ONB quoted Brandt as saying "…"`` is said by Brandt ``via`` the
agency. Conventions are PolNeAR's: the content of indirect speech with
its "that", the cue as its verb group, or "according to". Nothing here raises on any text.
Lexicon: ``data/<language>/attribution.toml``.
"""

from collections.abc import Iterator

from newsextract._language.article import Piece
from newsextract._language.names import role_words
from newsextract._model.annotations import (
    ATTRIBUTIONS,
    DATELINES,
    ENTITIES,
    QUOTES,
    Attribution,
    AttributionKind,
    Source,
)
from newsextract._model.parsed import Parsed
from newsextract._model.span import Span
from newsextract._view import View, extractor
from newsextract._words.conversation import ConversationWords
from newsextract._words.references import ReferenceWords
from newsextract.extractors.attributions.cues import cues
from newsextract.extractors.attributions.issuers import Issuers
from newsextract.extractors.attributions.orders import find_relations
from newsextract.extractors.attributions.overlay import CuedArticle, read_article
from newsextract.extractors.attributions.relation import Relation
from newsextract.extractors.attributions.reporting import is_heard
from newsextract.extractors.attributions.sources import Resolver
from newsextract.extractors.attributions.turns import Turns


@extractor(provides=ATTRIBUTIONS, requires=[DATELINES, QUOTES, ENTITIES])
def find_attributions(view: View) -> Iterator[Attribution]:
    """Yield attributions in the order of the text."""
    if view.language.partition("-")[0] != "en":
        from newsextract.extractors.attributions.foreign import find_foreign  # English needs none

        yield from find_foreign(view)
        return
    article = read_article(view, cues(view.lexicons))
    resolver = Resolver(view.text, view[ENTITIES], role_words(view.lexicons), article.cues)
    relations = find_relations(article, resolver, view.article)
    words = view.lexicons.load(ReferenceWords, "references")
    issuers = Issuers(article, view[ENTITIES], words)
    found = (_attribution(relation, article, resolver, issuers) for relation in relations)
    if not view.conversation.turns:  # saves time
        yield from found
        return
    talk = view.lexicons.load_both(ConversationWords, "conversation")
    turns = Turns(view.conversation, article, resolver, talk)
    yield from turns
    yield from turns.placed(found)


def heaviest(parsed: Parsed, annotation: Attribution) -> list[tuple[str, float]]:
    """For ``doc.explain``: the features that moved the score of a cue most."""
    from newsextract.extractors.attributions import why  # for an explanation alone

    return why.heaviest(parsed, annotation, find_attributions)


def _attribution(
    relation: Relation, article: CuedArticle, resolver: Resolver, issuers: Issuers
) -> Attribution:
    cue = article.span(*relation.cue)
    ranges = relation.content if len(relation.content) == 1 else sorted(relation.content)
    content = tuple([_content(first, last, article) for first, last in ranges])
    source = _source(relation.source, article, resolver, issuers)
    if source is not None and source.entity is not None and is_heard(article, relation):
        source = Source(source.span, None, None, None)
    via = _attribution(relation.via, article, resolver, issuers) if relation.via else None
    return Attribution(
        _whole(cue, content, source),
        source,
        cue,
        content,
        _kind(relation.pieces, content),
        _source(relation.addressee, article, resolver, issuers),
        via,
        relation.order.rule,
    )


def _whole(cue: Span, content: tuple[Span, ...], source: Source | None) -> Span:
    """From the first to the last character of what belongs to an attribution."""
    start, end = cue.start, cue.end
    for span in content if source is None else (source.span, *content):
        if span.start < start:
            start = span.start
        if span.end > end:
            end = span.end
    return Span(start, end)


def _kind(pieces: tuple[Piece, ...], content: tuple[Span, ...]) -> AttributionKind:
    """How much of some content is quoted: all but its last marks, a part, or nothing."""
    if not pieces:  # saves time
        return "indirect"
    length = sum([span.end - span.start for span in content])
    quoted = sum([piece.end - piece.start for piece in pieces])
    return "direct" if quoted >= length - 2 else "mixed"


def _content(first: int, last: int, article: CuedArticle) -> Span:
    """The span of some content; the marks of a quote at either end belong to it."""
    start, end = article.tokens.starts[first], article.tokens.ends[last]
    opens, closes = article.inside[first], article.inside[last]
    if opens >= 0:
        start = min(start, article.pieces[opens].start)
    if closes >= 0:
        end = max(end, article.pieces[closes].end)
    return Span(start, end)


def _source(
    tokens: tuple[int, int] | None,
    article: CuedArticle,
    resolver: Resolver,
    issuers: Issuers,
) -> Source | None:
    if tokens is None:
        return None
    span = article.span(*tokens)
    document = issuers.head(*tokens)
    if document is None:
        entity = resolver.resolve(span) or issuers.continued(*tokens)
    else:
        entity = issuers.issuer(document, tokens[0])
    if entity is None:
        return Source(span, None, None, None)
    if entity.kind == "group":
        return Source(span, None, None, entity.span)
    return Source(span, entity.name, entity.role, entity.span)
