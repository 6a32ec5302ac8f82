"""An article as phrases and clauses are read from it: tokens, sentences, and where quotes stand.

Everything is told in numbers of tokens. In "Hale left. Ana Ruiz stayed." the sentence of "Ruiz",
token 4, is (3, 6), and ``span(3, 4)`` are the characters of "Ana Ruiz". ``view.phrases`` has no
quotes laid over it; attributions lay theirs.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence, Set
from functools import cached_property
from itertools import pairwise

from newsextract._language.classes import Classes
from newsextract._language.marks import CLOSING
from newsextract._language.marks import PUNCTUATION as PUNCTUATION
from newsextract._language.tokens import Tokens
from newsextract._model import light
from newsextract._model.frozen import FrozenDict
from newsextract._model.span import Span

_LONGEST_SENTENCE = 300  # tokens on either side


@light.frozen
class Piece:
    """One stretch of quoted text, in tokens; ``first`` and ``last`` are inside the marks.

    Of "Ruiz called it “a ruin,” and left." the tokens 4 to 6, opened by 3 and closed by 7.
    """

    number: int
    start: int  # code points, with the marks
    end: int
    first: int
    last: int
    opening: int  # the first token of its marks
    closing: int  # the last token of its marks
    kind: str
    paragraph: int
    quote: int  # number of the quote that it is a part of


@light.frozen
class Article:
    """A text in tokens and sentences, with the pieces of its quotes where these are laid over it."""

    text: str
    tokens: Tokens
    classes: Classes
    pieces: Sequence[Piece]
    opens: Sequence[int]  # the first token of each piece, its mark
    inside: Sequence[int]  # for each token the number of its piece, or -1
    bounds: Sequence[tuple[int, int]]  # for each token first and last of its sentence, cut if long
    paragraphs: Sequence[int]  # for each token the number of its block
    states: Set[str]  # "ohio", "n.j."
    main_verbs: Mapping[int, int]  # first token of a verb group behind a "who" -> that "who"

    @cached_property
    def clause_edges(self) -> tuple[int, ...]:
        """The tokens before which a clause may end, and those that open quotes, ascending."""
        return tuple(sorted([*self.tokens.hits(self.classes.clause_enders), *self.opens]))

    def sentence(self, i: int) -> tuple[int, int]:
        """First and last token of the sentence of token ``i``, as far as a sentence can go.

        Of "left" in "It rained. Hale left." (3, 5).
        """
        return self.bounds[i]

    def has_quote(self, first: int, last: int) -> bool:
        """Whether a quote opens between two tokens, both inside: in "it “old” and", not in "and left"."""
        n = bisect_left(self.opens, first)
        return n < len(self.opens) and self.opens[n] <= last

    def paragraph(self, i: int) -> int:
        """The number of the block that token ``i`` stands in, the first being 0."""
        return self.paragraphs[i]

    def paragraph_end(self, i: int) -> int:
        """The last token of the block that token ``i`` stands in."""
        return bisect_right(self.paragraphs, self.paragraphs[i], i) - 1

    def span(self, first: int, last: int) -> Span:
        """The characters from token ``first`` to token ``last``, both inside."""
        return Span(self.tokens.starts[first], self.tokens.ends[last])


def tokens_of(piece: Piece) -> tuple[int, int]:
    """First and last token of a quote, without its marks."""
    return piece.first, piece.last


def last_mark(article: Article, piece: Piece) -> str:
    """The last character inside the marks of a quote."""
    return article.text[piece.start : piece.end].rstrip(CLOSING)[-1:]


def pieces_in(article: Article, first: int, last: int) -> list[Piece]:
    """The quotes among some tokens."""
    if not article.has_quote(first, last) and article.inside[first] < 0:  # saves time
        return []
    numbers = set(article.inside[first : last + 1])
    numbers.discard(-1)
    return [article.pieces[n] for n in sorted(numbers)]


def bare_article(
    text: str,
    tokens: Tokens,
    sentences: Iterable[Span],
    blocks: Iterable[Span],
    classes: Classes,
    states: Set[str],
) -> Article:
    """An article whose quotes are not laid over it."""
    starts = tokens.starts
    firsts = [bisect_left(starts, sentence.start) for sentence in sentences]
    seats = [bisect_left(starts, block.start) for block in blocks]
    paragraphs: list[int] = []
    for number, (a, b) in enumerate(pairwise([*seats, len(starts)])):
        paragraphs += [number] * (b - a)
    return Article(
        text=text,
        tokens=tokens,
        classes=classes,
        pieces=(),
        opens=(),
        inside=(-1,) * len(starts),
        bounds=tuple(bounds_of(firsts, len(starts))),
        paragraphs=tuple(paragraphs),
        states=states,
        main_verbs=FrozenDict(),
    )


def bounds_of(firsts: Iterable[int], count: int) -> list[tuple[int, int]]:
    """For each token the sentence around it, from the first tokens of all sentences."""
    bounds: list[tuple[int, int]] = []
    for first, after in pairwise([*firsts, count]):
        last = after - 1
        if last - first < _LONGEST_SENTENCE:  # saves time
            bounds += [(first, last)] * (after - first)
        else:
            bounds += [
                (max(first, i - _LONGEST_SENTENCE), min(last, i + _LONGEST_SENTENCE))
                for i in range(first, after)
            ]
    return bounds
