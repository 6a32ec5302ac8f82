"""The article as tokens, sentences and quotes, for the grammars of other languages than English."""

from bisect import bisect_left, insort
from collections.abc import Mapping, Sequence, Set
from itertools import pairwise

from newsextract._language.article import bounds_of
from newsextract._language.marks import DASHES
from newsextract._language.reporting import Grammar
from newsextract._model import light
from newsextract._model.annotations import DATELINES, ENTITIES, QUOTES, Entity
from newsextract._model.span import Span
from newsextract._view import View, plain_tokens
from newsextract.extractors.attributions.foreign.offices import Offices, offices

_MARKS = frozenset("“”\"‘’'`«»„‟")
STOPS = frozenset(";:.!?…")
PAUSES = DASHES | {","}


@light.define  # quicker to make than a frozen one
class Quoted:
    """One pair of quotation marks, in tokens; ``first`` and ``last`` are the marks."""

    number: int
    first: int
    last: int
    span: Span
    quote: int
    kind: str


@light.frozen
class Layout:
    """What the rules read."""

    text: str
    words: Sequence[str]
    lower: Sequence[str]
    starts: Sequence[int]
    ends: Sequence[int]
    bounds: Sequence[tuple[int, int]]  # of each token's sentence, first and last
    paragraphs: Sequence[int]
    inside: Sequence[int]  # number of the quote around each token, or -1
    quotes: Sequence[Quoted]
    entities: Sequence[Entity]
    person_ends: Set[int]  # the last tokens of people's names
    people: Sequence[int]  # the same, ascending
    entity_ends: Set[int]  # and of all others'
    wholes: Mapping[int, int]  # from each token of a longer name to its last
    grammar: Grammar
    offices: Offices

    def span(self, first: int, last: int) -> Span:
        """The characters from one token to another, both inside."""
        return Span(self.starts[first], self.ends[last])

    def glued(self, i: int) -> bool:
        """Whether nothing stands between a token and the next."""
        return i + 1 < len(self.starts) and self.ends[i] == self.starts[i + 1]

    def parts(self, i: int) -> bool:
        """Whether a mark ends a clause inside its sentence, as those of "am 3. Mai" and "10:05" do not."""
        if self.words[i] == "." or self.words[i] not in STOPS:
            return False
        return not (self.glued(i) and self.words[i + 1].isdigit())

    def floor(self, i: int) -> int:
        """The first token of the sentence of a token."""
        return self.bounds[i][0]

    def end(self, i: int) -> int:
        """The last token of its sentence."""
        return self.bounds[i][1]

    def upper(self, i: int) -> bool:
        """Whether a token begins with a capital or a digit."""
        return self.words[i][0].isupper()


def read_layout(view: View, grammar: Grammar) -> Layout:
    """The layout of a view."""
    tokens, text = plain_tokens(view), view.text
    starts = tokens.starts
    count = len(starts)
    inside = [-1] * count
    quotes: list[Quoted] = []
    for number, quote in enumerate(view[QUOTES]):
        for k, part in enumerate(quote.parts):
            start = quote.span.start if k == 0 else _mark_start(text, part.start)
            end = quote.span.end if k == len(quote.parts) - 1 else _mark_end(text, part.end)
            first, last = bisect_left(starts, start), bisect_left(starts, end) - 1
            if last > first:
                inside[first : last + 1] = [len(quotes)] * (last + 1 - first)
                quotes.append(
                    Quoted(len(quotes), first, last, Span(start, end), number, quote.kind)
                )
    firsts = [bisect_left(starts, sentence.start) for sentence in view.sentences]
    for dateline in view[DATELINES]:
        insort(firsts, bisect_left(starts, dateline.span.end))
    closing = {quote.last for quote in quotes}
    firsts = [i + (i in closing) for i in firsts]  # "… répond. [»] La ville"
    firsts = sorted({i for i in firsts if i < count} | ({0} if count else set()))
    paragraphs: list[int] = []
    seats = [bisect_left(starts, block.span.start) for block in view.article]
    for number, (a, b) in enumerate(pairwise([*seats, count])):
        paragraphs += [number] * (b - a)
    people = _ends(starts, [e for e in view[ENTITIES] if e.kind == "person"])
    return Layout(
        text=text,
        words=tokens.words,
        lower=tokens.lower,
        starts=starts,
        ends=tokens.ends,
        bounds=bounds_of(firsts, count),
        paragraphs=paragraphs,
        inside=inside,
        quotes=quotes,
        entities=view[ENTITIES],
        person_ends=people,
        people=sorted(people),
        entity_ends=_ends(starts, view[ENTITIES]),
        wholes=_wholes(starts, view[ENTITIES]),
        grammar=grammar,
        offices=offices(view.lexicons),
    )


def _ends(starts: Sequence[int], entities: Sequence[Entity]) -> frozenset[int]:
    return frozenset(
        [bisect_left(starts, mention.end) - 1 for e in entities for mention in e.mentions]
    )


def _wholes(starts: Sequence[int], entities: Sequence[Entity]) -> dict[int, int]:
    found: dict[int, int] = {}
    for entity in entities:
        for mention in entity.mentions:
            first, last = bisect_left(starts, mention.start), bisect_left(starts, mention.end) - 1
            found.update(dict.fromkeys(range(first, last), last))
    return found


def _mark_start(text: str, at: int) -> int:
    while at > 0 and (
        text[at - 1] in _MARKS or (text[at - 1].isspace() and at > 1 and text[at - 2] in "«")
    ):
        at -= 1
    return at


def _mark_end(text: str, at: int) -> int:
    while at < len(text) and (
        text[at] in _MARKS or (text[at].isspace() and text[at + 1 : at + 2] == "»")
    ):
        at += 1
    return at
