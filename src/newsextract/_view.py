"""@extractor, and View: the narrow window through which one extractor reads a text."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import date, datetime
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from newsextract._language.tokens import Tokens
from newsextract._model import public
from newsextract._model.annotations import Block
from newsextract._model.field import A, Annotation, Field
from newsextract._model.parsed import frozen_layers
from newsextract._reading import Reading
from newsextract.exceptions import UndeclaredFieldError

if TYPE_CHECKING:
    from newsextract._conversation.model import Conversation
    from newsextract._language.article import Article
    from newsextract._model.span import Span
    from newsextract.lexicon import Lexicons

L = TypeVar("L")


@public.frozen(eq=False)
class View:
    """What one extractor may read: the text and its shared layers, and the fields it requires."""

    _reading: Reading
    _layers: Mapping[str, tuple[Annotation, ...]] = public.field(converter=frozen_layers)
    _extractor: Extractor[Any]

    @property
    def text(self) -> str:
        """The text as a reader sees it; the spans that an extractor gives are offsets into it.

        White space of any kind is a blank, two or three blanks are one, character references
        ("&rsquo;") are what they stand for, invisible characters are gone, accents stand in their
        letters, and the lines of one paragraph are one line. The parser moves all spans of the
        annotations to the text as it was given.
        """
        return self._reading.text

    @property
    def language(self) -> str:
        """The BCP 47 tag of the text's language."""
        return self._reading.lexicons.language

    @property
    def region(self) -> str | None:
        """The region given to the parser ("AU"), or None."""
        return self._reading.region

    @property
    def published(self) -> date | datetime | None:
        """The publication date given by the caller; what the text states is a field."""
        return self._reading.published

    @property
    def lexicons(self) -> Lexicons:
        """The word lists of the language with what plugins added."""
        return self._reading.lexicons

    @property
    def blocks(self) -> tuple[Block, ...]:
        """All blocks, noise included, in order."""
        return self._reading.blocks

    @property
    def article(self) -> tuple[Block, ...]:
        """The article's own blocks: those that sentences and tokens are read from."""
        return self._reading.article

    @property
    def sentences(self) -> tuple[Span, ...]:
        """The sentences of the article's own blocks, in order; none spans two blocks."""
        return self._reading.sentences

    @property
    def tokens(self) -> Tokens:
        """The tokens of the article's own blocks, in order."""
        return self._reading.frozen_tokens

    @property
    def month_first(self) -> bool:
        """Whether 3/4/2019 is a day in March: as the region writes it, else the text, else its language."""
        return self._reading.month_first

    @property
    def conversation(self) -> Conversation:
        """The turns of an interview, call or debate, and who speaks them; empty for other texts.

        Provisional, as ``phrases`` is.
        """
        return self._reading.conversation

    @property
    def phrases(self) -> Article:
        """The tokens and sentences that noun phrases, verb groups and clauses are read from.

        Provisional: what it has and the functions that read it may change in any version.
        """
        return self._reading.frozen_phrases

    def __getitem__(self, field: Field[A]) -> tuple[A, ...]:
        """The annotations of a field that the extractor requires.

        Raises:
            UndeclaredFieldError: if the extractor does not list ``field`` in ``requires``.
        """
        if field not in self._extractor.requires:
            raise UndeclaredFieldError(
                f"{self._extractor.name} reads {field!r} without requiring it; add it to "
                f"@extractor(requires=[...])",
                field=field,
            )
        return self._layers[field.name]  # type: ignore[return-value]


def plain_tokens(view: View) -> Tokens:
    """``view.tokens`` in plain lists, which are read twice as fast; nobody may change them."""
    return view._reading.tokens


def plain_phrases(view: View) -> Article:
    """``view.phrases`` with plain lists of tokens; nobody may change them."""
    return view._reading.phrases


@public.frozen(eq=False)
class Extractor(Generic[A]):
    """A function that finds the annotations of one field, with what it needs for that."""

    find: Callable[[View], Iterable[A]]
    provides: Field[A]
    requires: tuple[Field[Any], ...]
    name: str
    replaces: bool = False  # takes the place of another plugin's extractor of the field


def extractor(
    *, provides: Field[A], requires: Iterable[Field[Any]] = (), replaces: bool = False
) -> Callable[[Callable[[View], Iterable[A]]], Extractor[A]]:
    """Make an extractor of a function from a View to annotations.

    Args:
        provides: the field that the function's annotations belong to.
        requires: the fields that it reads; their extractors run before it.
        replaces: whether it takes the place of the extractor that provides the field without
            it, a built-in one for instance.
    """

    def wrap(find: Callable[[View], Iterable[A]]) -> Extractor[A]:
        name = f"{find.__module__}.{find.__qualname__}"
        return Extractor(find, provides, tuple(requires), name, replaces)

    return wrap
