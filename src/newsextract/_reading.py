"""Reading: what all extractors share of one text, each layer computed once."""

from __future__ import annotations

from datetime import date, datetime
from functools import cached_property
from typing import TYPE_CHECKING

from newsextract._conversation import NOBODY, may_converse
from newsextract._language.article import Article, bare_article
from newsextract._language.classes import classes
from newsextract._language.day_order import shown_month_first, writes_month_first
from newsextract._language.names import name_words
from newsextract._language.sentences import split_sentences
from newsextract._language.telling import is_english
from newsextract._language.tokens import Tokens, read_tokens
from newsextract._model import light
from newsextract._model.annotations import ARTICLE, Block
from newsextract._page.printed import Printed

if TYPE_CHECKING:
    from newsextract._conversation.model import Conversation
    from newsextract._model.span import Span
    from newsextract._page.signs import Sign
    from newsextract.lexicon import Lexicons


@light.frozen
class Reading:
    """What all extractors share of one text; each layer is computed once, when first asked for."""

    printed: Printed
    lexicons: Lexicons
    region: str | None
    published: date | datetime | None
    noise: bool

    @cached_property
    def text(self) -> str:
        """The text as printed."""
        return self.printed.text

    @cached_property
    def signs(self) -> list[Sign]:
        """What each line says of itself."""
        from newsextract._page.told import signs_of  # the grammar of lines, on first use

        return signs_of(self.text, self.printed.lines, self.lexicons)

    @cached_property
    def conversation(self) -> Conversation:
        """Who speaks in turns; nobody in most texts."""
        if not may_converse(self.printed.lines):
            return NOBODY
        from newsextract._conversation.reading import read_conversation

        return read_conversation(self.printed.lines, self.signs, self.lexicons)

    @cached_property
    def blocks(self) -> tuple[Block, ...]:
        from newsextract._page.blocks import read_blocks

        spoken = self.conversation.lines
        return tuple(read_blocks(self.printed.lines, self.signs, self.lexicons, spoken))

    @cached_property
    def article(self) -> tuple[Block, ...]:
        return tuple(b for b in self.blocks if self.noise or b.kind in ARTICLE)

    @cached_property
    def sentences(self) -> tuple[Span, ...]:
        spans = [block.span for block in self.article]
        return tuple(split_sentences(self.text, spans, self.lexicons))

    @cached_property
    def tokens(self) -> Tokens:
        """For the extractors of this package, none of which changes a list of it."""
        return read_tokens(self.text, (block.span for block in self.article))

    @cached_property
    def frozen_tokens(self) -> Tokens:
        return self.tokens.frozen()

    @cached_property
    def month_first(self) -> bool:
        """The region tells, or else a date of the text, or else its language."""
        shown = shown_month_first(self.text, self.lexicons) if self.region is None else None
        if shown is not None:
            return shown
        language = self.lexicons.language
        told = language != "en" or self.region is not None or is_english(self.text)
        return writes_month_first(self.region, language if told else "")

    @cached_property
    def phrases(self) -> Article:
        return bare_article(
            self.text,
            self.tokens,
            self.sentences,
            [block.span for block in self.article],
            classes(self.lexicons),
            name_words(self.lexicons).states,
        )

    @cached_property
    def frozen_phrases(self) -> Article:
        return light.evolve(self.phrases, tokens=self.frozen_tokens)
