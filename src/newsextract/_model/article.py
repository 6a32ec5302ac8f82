"""ArticleText: the text of the article alone, with a way back to the offsets of its page."""

from bisect import bisect_right
from collections.abc import Iterable
from typing import NoReturn

from newsextract._model.span import Span


class ArticleText(str):
    r"""A string made of pieces of another text, which knows where each piece stood.

    >>> page = "Menu\nThe ferry sailed.\nShare"
    >>> article = ArticleText.of(page, [Span(5, 22)])
    >>> article, article.origin(4, 9)
    ('The ferry sailed.', [9,14))

    .. versionadded:: 0.1.0
    """

    __slots__ = ("_pieces",)
    _pieces: tuple[Span, ...]

    @classmethod
    def of(cls, text: str, pieces: Iterable[Span]) -> "ArticleText":
        """The pieces of a text, joined by line breaks."""
        pieces = tuple(pieces)
        return _remade("\n".join(text[p.start : p.end] for p in pieces), pieces)

    @property
    def pieces(self) -> tuple[Span, ...]:
        """Where the pieces stood in the page, in order, one to a line."""
        return self._pieces

    def __setattr__(self, name: str, value: object) -> NoReturn:
        raise AttributeError(f"{name!r} cannot be set: an article text does not change")

    def origin(self, start: int, end: int) -> Span:
        """Where ``self[start:end]`` stood in the page; what lay between two pieces is in it.

        Args:
            start: First code point of the range, from 0.
            end: The code point behind its last; ``start <= end <= len(self)``.

        Raises:
            ValueError: if the range is not inside the string.
        """
        if not 0 <= start <= end <= len(self):
            raise ValueError(f"[{start},{end}) is not inside an article text of {len(self)}")
        starts = [0]
        for piece in self.pieces:
            starts.append(starts[-1] + piece.end - piece.start + 1)  # with its line break
        first = self._at(start, starts)
        return Span(first, max(first, self._at(end - 1, starts) + 1) if end > start else first)

    def _at(self, offset: int, starts: list[int]) -> int:
        if not self.pieces:
            return 0
        i = min(bisect_right(starts, offset) - 1, len(self.pieces) - 1)
        piece = self.pieces[i]
        return min(piece.start + offset - starts[i], piece.end)

    def __reduce__(self) -> tuple[object, ...]:
        return _remade, (str(self), self.pieces)


def _remade(text: str, pieces: tuple[Span, ...]) -> ArticleText:
    article = ArticleText(text)
    str.__setattr__(article, "_pieces", pieces)
    return article
