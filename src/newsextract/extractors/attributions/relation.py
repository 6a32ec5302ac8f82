"""A relation of source, cue and content, in tokens, and how relations lie to one another."""

from bisect import bisect_left

import attrs

from newsextract.extractors.attributions.reading import Article, Piece

_MOST = 12  # relations that are looked back on in one sentence
PUNCTUATION = frozenset(".,;:!?—–-…()")


@attrs.define(eq=False)
class Relation:
    """A relation in tokens; spans hold first and last token, both inside."""

    cue: tuple[int, int]
    source: tuple[int, int] | None
    content: list[tuple[int, int]]
    rule: str
    pieces: list[Piece] = attrs.field(factory=list)  # quotes among the content
    addressee: tuple[int, int] | None = None
    via: "Relation | None" = None


@attrs.frozen(eq=False, repr=False)
class Cue:
    """A candidate: the verb group, and the patterns of its verb."""

    first: int  # of the group with its auxiliaries
    verb: int
    last: int
    patterns: frozenset[str]
    form: str


def place_of(relation: Relation) -> int:
    """The order of relations: that of their cues."""
    return relation.cue[0]


_DIRECT = frozenset({"source-verb-quote", "quote-source-verb", "quote-verb-source"})


def _end_before(direct: Relation, relations: list[Relation]) -> None:
    """End a clause that runs on into a quote with a speaker of its own.

    "Hale said the port was old, to which Ruiz replied: “…”" is no report of Ruiz's reply.
    """
    assert direct.source is not None
    first = min(direct.source[0], direct.cue[0], direct.content[0][0])
    for other in relations:
        if other is direct or other.rule != "source-verb-clause":
            continue
        for n, (start, stop) in enumerate(other.content):
            if start + 3 < first and direct.cue[1] <= stop:
                other.content[n] = (start, first - 1)
                other.pieces = [p for p in other.pieces if p.last < first]


def outer_relations(relations: list[Relation]) -> list[Relation]:
    """The relations whose cue stands in no other's content; PolNeAR's convention."""
    ordered = sorted(relations, key=lambda r: r.content[0])
    for n, relation in enumerate(ordered):
        if relation.rule in _DIRECT and relation.source is not None:
            _end_before(relation, ordered[max(0, n - _MOST) : n + _MOST])
    return [
        relation
        for n, relation in enumerate(ordered)
        if not any(
            other is not relation
            and any(a <= relation.cue[0] and relation.cue[1] <= b for a, b in other.content)
            for other in ordered[max(0, n - _MOST) : n + _MOST]
        )
    ]


def tokens_of(piece: Piece) -> tuple[int, int]:
    """First and last token of a quote, without its marks."""
    return piece.first, piece.last


def outermost(relations: list[Relation], floor: int, before: int) -> Relation | None:
    """The last relation of the sentence whose cue stands in no other's content."""
    last = bisect_left(relations, before, key=place_of)
    first = max(0, last - _MOST, bisect_left(relations, floor, key=place_of))
    here = relations[first:last][::-1]
    for relation in here:
        at = relation.cue[0]
        if not any(a <= at <= b for r in here if r is not relation for a, b in r.content):
            return relation
    return None


def last_mark(article: Article, piece: Piece) -> str:
    """The last character inside the marks of a quote."""
    return article.text[piece.start : piece.end].rstrip("”“\"'’» \u00a0")[-1:]


def pieces_in(article: Article, first: int, last: int) -> list[Piece]:
    """The quotes among some tokens."""
    seen = dict.fromkeys(n for n in article.inside[first : last + 1] if n >= 0)
    return [article.pieces[n] for n in seen]


def append_quote(relation: Relation, piece: Piece, taken: set[int]) -> None:
    """Let a quote belong to what a relation attributes already."""
    relation.content.append(tokens_of(piece))
    relation.pieces.append(piece)
    taken.add(piece.number)
