"""Document: the immutable result of a parse."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping
from itertools import chain
from operator import attrgetter
from typing import TYPE_CHECKING, Any, NoReturn, TypeVar, overload

from newsextract._model import light, public
from newsextract._model.annotations import (
    AMOUNTS,
    ARTICLE,
    ATTRIBUTIONS,
    BLOCKS,
    BYLINES,
    DATELINES,
    DATES,
    ENTITIES,
    PUBLISHED,
    QUOTES,
    SECTIONS,
    UPDATED,
    Attribution,
    Block,
    Byline,
    Dateline,
    Entity,
    MonetaryAmount,
    Quote,
    Timex,
)
from newsextract._model.field import A, Annotation, Field
from newsextract._model.parsed import Parsed
from newsextract._model.plain import PlainAnnotation
from newsextract._model.provenance import Explanation
from newsextract._model.span import Span, place
from newsextract.exceptions import FieldUnavailableError, UnknownFieldError

if TYPE_CHECKING:
    from newsextract._model.article import ArticleText

T = TypeVar("T")
_SPAN = attrgetter("span")


@public.frozen(repr=False, hash=False)
class Document(Parsed):
    """One parsed article: its text, exactly as given, and the facts found in it.

    Equal by value, picklable, never changed after it is made. Made by ``parse`` or by
    ``Document.from_dict``.

    Its data are ``text``; ``language``, a BCP 47 tag, or None where the text is in none of the
    languages that are read; ``reference``, the date or time that relative
    dates were resolved against, or None; ``layers``, the annotations of each field by its name,
    in text order; ``failures``; and ``providers``, who provides each field.
    """

    __hash__ = Parsed.__hash__

    def __attrs_post_init__(self) -> None:
        place(map(_SPAN, chain.from_iterable(self.layers.values())), self)

    def __repr__(self) -> str:
        counts = ", ".join(f"{len(a)} {n.rpartition('.')[2]}" for n, a in self.layers.items() if a)
        return f"<Document of {len(self.text)} characters: {counts or 'nothing found'}>"

    @overload
    def __getitem__(self, field: Field[A]) -> tuple[A, ...]: ...

    @overload
    def __getitem__(self, field: str) -> tuple[Annotation, ...]: ...

    def __getitem__(self, field: Field[Any] | str) -> tuple[Any, ...]:
        """The annotations of a field, or of the field of a name, in text order.

        Raises:
            TypeError: if it is neither.
            UnknownFieldError: if the parser had no extractor that provides the field.
            FieldUnavailableError: if that extractor, or one it requires, failed on this text.
        """
        if isinstance(field, str):
            return self._named(field)
        if not isinstance(field, Field):
            raise TypeError(f"a document is asked for a field, doc[AMOUNTS], not {field!r:.60}")
        found = self.layers.get(field.name)
        if found is None:
            self._missing(field.name, field)
        if found and isinstance(found[0], PlainAnnotation) and field.type is not PlainAnnotation:
            _refuse_plain(field)
        return found

    def _named(self, name: str) -> tuple[Annotation, ...]:
        known = [*self.layers, *(f.field for f in self.failures if f.field)]
        full = [n for n in known if n == name or n.endswith(f".{name}")]
        name = full[0] if len(full) == 1 else name
        if name not in self.layers:
            self._missing(name, None)
        return self.layers[name]

    def _missing(self, name: str, field: Field[Any] | None) -> NoReturn:
        for failure in self.failures:
            if failure.field == name or (failure.field is None and not self.layers):
                raise FieldUnavailableError(
                    f"{name!r} is not available: {failure.plugin} {failure.version or ''} "
                    f"failed: {failure.error}",
                    field=field,
                ) from failure.exception
        raise UnknownFieldError(
            f"no extractor of this parser provides {name!r}; the document has "
            f"{', '.join(sorted(self.layers))}",
            field=field,
        )

    # -- the built-in fields ------------------------------------------------------------

    @property
    def blocks(self) -> tuple[Block, ...]:
        """What kind each line is; together they cover all non-blank lines, in order."""
        return self[BLOCKS]

    @property
    def bylines(self) -> tuple[Byline, ...]:
        """Who wrote, reported, edited or photographed it."""
        return self[BYLINES]

    @property
    def dateline(self) -> Dateline | None:
        """The place, agency and date that open the story."""
        return _first(self[DATELINES])

    @property
    def published(self) -> Timex | None:
        """The publication date that the text itself states."""
        return _first(self[PUBLISHED])

    @property
    def updated(self) -> Timex | None:
        """The time of the last update that the text itself states."""
        return _first(self[UPDATED])

    @property
    def dates(self) -> tuple[Timex, ...]:
        """Dates, times, durations and sets in the article's own text."""
        return self[DATES]

    @property
    def entities(self) -> tuple[Entity, ...]:
        """Persons, organizations and groups, by their first mention."""
        return self[ENTITIES]

    @property
    def people(self) -> tuple[Entity, ...]:
        """The entities of kind person."""
        return tuple(e for e in self.entities if e.kind == "person")

    @property
    def quotes(self) -> tuple[Quote, ...]:
        """What stands in quotation marks."""
        return self[QUOTES]

    @property
    def attributions(self) -> tuple[Attribution, ...]:
        """Who said what, by which cue."""
        return self[ATTRIBUTIONS]

    @property
    def amounts(self) -> tuple[MonetaryAmount, ...]:
        """Amounts of money."""
        return self[AMOUNTS]

    # -- reading across fields ----------------------------------------------------------

    @property
    def headline(self) -> str | None:
        """The article's headline, or None."""
        return next((self.text_of(b) for b in self.blocks if b.kind == "headline"), None)

    @property
    def section(self) -> str | None:
        """The section that the article stands in ("People", "Business"), or None."""
        section = _first(self[SECTIONS])
        return section.name if section else None

    def text_of(self, of: Span | Annotation | Iterable[Span] | Iterable[Annotation]) -> str:
        """The text of a span or an annotation, or of several, joined by " … "."""
        if isinstance(of, Span):
            return self.text[of.start : of.end]
        if isinstance(of, Iterable):
            return " … ".join(self.text_of(one) for one in of)
        return self.text_of(of.span)

    def article_text(self) -> ArticleText:
        """The article's own paragraphs and subheadings, one to a line.

        A string; its ``origin(start, end)`` gives the span of a part of it in ``text``.
        """
        from newsextract._model.article import ArticleText

        return ArticleText.of(
            self.text, (b.span for b in self.blocks if b.kind in ARTICLE and b.kind != "headline")
        )

    def block_of(self, of: Span | Annotation) -> Block | None:
        """The block that a span or an annotation begins in; None in white space between blocks.

        With ``Parser(noise=True)`` it tells facts of the article from those of captions and teasers.
        """
        start = of.start if isinstance(of, Span) else of.span.start
        i = bisect_right(self.blocks, start, key=lambda block: block.span.start) - 1
        return self.blocks[i] if i >= 0 and start < self.blocks[i].span.end else None

    def attributions_of(self, quote: Quote) -> tuple[Attribution, ...]:
        """The attributions whose content shares text with a quote."""
        return tuple(
            a for a in self.attributions if any(s.overlaps(quote.span) for s in a.content)
        )

    def said_by(self, entity: Entity) -> tuple[Attribution, ...]:
        """The attributions whose source is an entity."""
        return tuple(a for a in self.attributions if a.source and a.source.entity == entity.span)

    def explain(self, annotation: Annotation) -> Explanation:
        """Why the document holds an annotation: plugin, rule, cue words, what it drew on.

        Raises:
            ValueError: if the document does not hold it.
        """
        from newsextract._explain import explain

        return explain(self, annotation)

    def to_rows(self, field: Field[Any] | str) -> list[dict[str, Any]]:
        """The annotations of a field as plain dicts in words, ready for a table.

        Every row has ``text``, ``start``, ``end``, the values of the annotation (an attribution's
        ``speaker``, ``role``, ``cue``, ``content`` …), the kind of the ``block`` that it begins in and
        its ``rule``. ``newsextract.rows`` does the same over many documents.

        Args:
            field: the field, or its name, as in ``doc[field]``; it raises as that does.

        .. versionadded:: 0.1.0
        """
        from newsextract.export.rows import to_rows

        return to_rows(self, self[field])

    # -- serialization ------------------------------------------------------------------

    def to_dict(self) -> dict[str, Any]:
        """Plain dicts, lists, strings and numbers, ready for JSON; see ``from_dict``."""
        from newsextract.export.json import to_dict

        return to_dict(self)

    def to_json(self, *, indent: int | None = None) -> str:
        """The document as JSON text, after the schema in ``newsextract.export``."""
        from newsextract.export.json import to_json

        return to_json(self, indent=indent)

    @classmethod
    def from_dict(
        cls, data: Mapping[str, Any], *, fields: Iterable[Field[Any]] | None = None
    ) -> Document:
        """The document that ``to_dict`` gave; data that is not trusted can be read.

        Args:
            data: what ``to_dict`` returned.
            fields: the fields of plugins that the data holds, beside the built-in ones; None:
                those of the installed plugins. Annotations of other fields stay plain data
                (``PlainAnnotation``).

        Raises:
            SerializationError: if the data is no document of a known version, or does not keep
                what holds for every document (``newsextract.testing.check_invariants``).
        """
        from newsextract.export.json import from_dict

        return cls._of(from_dict(data, _installed_fields if fields is None else tuple(fields)))

    @classmethod
    def from_json(
        cls, data: str | bytes, *, fields: Iterable[Field[Any]] | None = None
    ) -> Document:
        """The document that ``to_json`` gave; arguments and errors as in ``from_dict``."""
        from newsextract.export.json import from_json

        return cls._of(from_json(data, _installed_fields if fields is None else tuple(fields)))

    @classmethod
    def _of(cls, parsed: Parsed) -> Document:
        return cls(*light.asdict(parsed).values())

    def to_html(self, *, page: bool = False) -> str:
        """The text with all facts marked in it, and lists of them beside it; no script, no network.

        Args:
            page: whether it is a whole page, a file of its own, or a fragment, as in a notebook.

        .. versionadded:: 0.1.0
        """
        from newsextract.export.html import to_html

        return to_html(self, page=page)

    def _repr_html_(self) -> str:
        return self.to_html()


@public.frozen(eq=False)
class Result:
    """A document with the record that it is of, as it was given.

    .. versionadded:: 0.1.0
    """

    document: Document  #: of the record
    record: Any  #: with all that it holds beside the text: an id, an address
    number: int  #: of the record, the first is 0


def _refuse_plain(field: Field[Any]) -> NoReturn:
    raise UnknownFieldError(
        f"{field.name!r} was read as plain data, since its plugin was not there: "
        f"Document.from_json(..., fields=[...]) names the fields of plugins",
        field=field,
    )


def _installed_fields() -> Iterable[Field[Any]]:
    from newsextract._plugins import installed_fields  # the plugins, where data holds theirs

    return installed_fields()


def _first(found: tuple[T, ...]) -> T | None:
    return found[0] if found else None
