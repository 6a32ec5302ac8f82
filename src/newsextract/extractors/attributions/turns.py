"""Turns: what each says in an interview, a call or a debate, and what is reported inside it.

``MARTA RUIZ: We will rebuild.`` is what Marta Ruiz says; her label is the source's span, the
colon the cue. "I doubt it" in her turn is hers, and what "The port says …" reports there hangs
below the turn with ``via``. An answer without a label has as its source's span the mention that
introduces its speaker. Who speaks is read in ``_conversation``.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator

from newsextract._conversation.model import Conversation, Speaker, Turn
from newsextract._language.article import pieces_in
from newsextract._model import light
from newsextract._model.annotations import Attribution, AttributionKind, Entity, Source
from newsextract._model.span import Span
from newsextract._rules import Rule
from newsextract._words.conversation import ConversationWords
from newsextract.extractors.attributions.overlay import CuedArticle
from newsextract.extractors.attributions.relation import Order, OrderReader, Relation
from newsextract.extractors.attributions.sources import Resolver

_PRINT = "_* "  # left of bold print
_QUOTED_WHOLE = 4  # code points of marks around what is quoted


class Turns:
    """The turns of a conversation as attributions, and what stands in each."""

    def __init__(
        self,
        conversation: Conversation,
        article: CuedArticle,
        resolver: Resolver,
        talk: ConversationWords,
    ) -> None:
        self._article = article
        self._resolver = resolver
        self._own = talk.first_person
        self._personal = talk.first_person | talk.second_person
        self._by_name = {e.name.lower(): e for e in resolver.entities if e.kind == "person"}
        self._known: dict[int, Source | None] = {}
        self.found: list[Attribution] = []
        self._turns: list[Turn] = []
        self._unsaid: list[Turn] = []  # questions that nobody is told to ask
        for turn in conversation.turns:
            made = self._attribution(turn)
            if made is not None:
                self.found.append(made)
                self._turns.append(turn)
            elif turn.content:
                self._unsaid.append(turn)
        self._unsaid_starts = [turn.content[0].start for turn in self._unsaid]
        self._starts = [(turn.label or turn.content[0]).start for turn in self._turns]

    def __iter__(self) -> Iterator[Attribution]:
        return iter(self.found)

    def placed(self, reported: Iterable[Attribution]) -> Iterator[Attribution]:
        """What is reported, below the turn that it stands in; without what runs over its ends."""
        for attribution in reported:
            at = attribution.content[0].start if attribution.cue is None else attribution.cue.start
            n = bisect_right(self._starts, at) - 1
            turn = self._turns[n] if n >= 0 else None
            if turn is None or at >= turn.content[-1].end:
                kept = self._outside(attribution)
            else:
                kept = self._inside(attribution, turn, self.found[n])
            if kept is not None:
                yield kept

    def _outside(self, attribution: Attribution) -> Attribution | None:
        """A report that stands in no turn, as far as its content does so too."""
        source = attribution.source
        n = bisect_right(self._unsaid_starts, attribution.span.start) - 1
        if n >= 0 and attribution.span.start < self._unsaid[n].content[-1].end:
            asked = source is not None and self._text(source.span) in self._personal
            if source is None or asked:
                return None  # "Do you think …": nobody says that you do
        content = tuple(span for span in attribution.content if self._turn_at(span.start) is None)
        if not content:
            return None
        return light.evolve(attribution, content=content, span=_whole(attribution, content))

    def _turn_at(self, at: int) -> Turn | None:
        n = bisect_right(self._starts, at) - 1
        return self._turns[n] if n >= 0 and at < self._turns[n].content[-1].end else None

    def _inside(
        self, attribution: Attribution, turn: Turn, outer: Attribution
    ) -> Attribution | None:
        """A report in a turn, with its speaker for "I"."""
        content = tuple(
            span
            for span in attribution.content
            if any(own.start <= span.start < own.end for own in turn.content)
        )
        source = attribution.source
        if not content or (source is not None and source.span.start < turn.content[0].start):
            return None
        told = source is not None and self._text(source.span) in self._own
        if told and source is not None and outer.source is not None:
            source = light.evolve(outer.source, span=source.span)
        via = outer if attribution.via is None else light.evolve(attribution.via, via=outer)
        return light.evolve(
            attribution,
            source=source,
            content=content,
            via=via,
            span=_whole(attribution, content),
        )

    def _text(self, span: Span) -> str:
        return self._resolver.text[span.start : span.end].lower()

    def _attribution(self, turn: Turn) -> Attribution | None:
        """A turn as an attribution; None where nobody is told, or nothing is said."""
        content = tuple(span for span in turn.content if self._is_read(span))
        source = self._source(turn)
        if not content or source is None:
            return None
        spans = [span for span in (source.span, turn.mark, *content) if span is not None]
        if turn.label is None:
            spans = list(content)
        whole = Span(min(s.start for s in spans), max(s.end for s in spans))
        return Attribution(
            whole,
            source,
            turn.mark,
            content,
            self._kind(content),
            None,
            None,
            Order.TRANSCRIPT_TURN.rule,
        )

    def _is_read(self, span: Span) -> bool:
        """Whether a paragraph stands in the article's own blocks."""
        starts = self._article.tokens.starts
        at = bisect_left(starts, span.start)
        return at < len(starts) and starts[at] < span.end

    def _kind(self, content: tuple[Span, ...]) -> AttributionKind:
        """Direct where all that is said stands in marks."""
        starts = self._article.tokens.starts
        for span in content:
            first, last = bisect_left(starts, span.start), bisect_left(starts, span.end) - 1
            quoted = sum(p.end - p.start for p in pieces_in(self._article, first, last))
            if quoted < span.end - span.start - _QUOTED_WHOLE:
                return "indirect"
        return "direct"

    def _source(self, turn: Turn) -> Source | None:
        speaker = turn.speaker
        if speaker is None:
            return None
        told = self._told(speaker)
        if turn.label is not None:
            return (
                Source(turn.label, None, None, None)
                if told is None
                else light.evolve(told, span=turn.label)
            )
        return told

    def _told(self, speaker: Speaker) -> Source | None:
        """Who a speaker is; its span is the mention that introduces it."""
        if id(speaker) not in self._known:
            self._known[id(speaker)] = self._identified(speaker)
        return self._known[id(speaker)]

    def _identified(self, speaker: Speaker) -> Source | None:
        entity = self._entity(speaker)
        if entity is not None:
            name = entity.name.strip(_PRINT)
            if speaker.person and speaker.name is not None and len(speaker.name) > len(name):
                name = speaker.name
            return Source(
                speaker.listed or entity.span, name, entity.role or speaker.role, entity.span
            )
        span = speaker.listed or (speaker.labels[0] if speaker.labels else None)
        named = span is not None and speaker.person and speaker.name
        return Source(span, speaker.name, speaker.role, None) if span and named else None

    def _entity(self, speaker: Speaker) -> Entity | None:
        if speaker.name is None:
            return None
        for span in (*speaker.labels[:1], speaker.listed):
            entity = None if span is None else self._resolver.resolve(span)
            if entity is not None and (entity.kind == "person" or not speaker.person):
                return None if entity.kind == "group" else entity
        return self._by_name.get(speaker.name.lower())


def _whole(attribution: Attribution, content: tuple[Span, ...]) -> Span:
    """From the first to the last character of what is left of an attribution."""
    spans = [*content]
    if attribution.cue is not None:
        spans.append(attribution.cue)
    if attribution.source is not None:
        spans.append(attribution.source.span)
    return Span(min(s.start for s in spans), max(s.end for s in spans))


def _no_relation(article: CuedArticle) -> Relation | None:
    """Turns are read before all relations, from the lines of the text."""


RULES: tuple[Rule[OrderReader], ...] = (
    Rule(
        Order.TRANSCRIPT_TURN.rule,
        _no_relation,
        finds=(
            "The hearing began at noon.\n\n⟦LENZ: We opened the locks at nine.⟧\n\nCALDER: Who gave the order?\n\nThen it ended.",
        ),
        refuses=(
            "The hearing began at noon.\n\nLENZ: We opened the locks at nine.\n\nThen it ended.",
        ),
    ),
)
