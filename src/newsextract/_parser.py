"""Parser: puts the extractors in order, runs them over a text, isolates their failures."""

from __future__ import annotations

import importlib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime
from functools import cache, partial
from operator import attrgetter
from types import ModuleType
from typing import Any, Literal, NamedTuple, NoReturn, overload

from newsextract._arguments import Errors, Record, check_errors, check_input, check_several
from newsextract._document import Document, Result
from newsextract._language.telling import FunctionWords, builtin_function_words, tell_language
from newsextract._model.field import Annotation, Field
from newsextract._model.frozen import FrozenDict
from newsextract._model.loading import Loading
from newsextract._model.provenance import Failure, Provider
from newsextract._model.tags import language_tag, region_code
from newsextract._page.printed import read_printed
from newsextract._plugins import Plugins, collect
from newsextract._reading import Reading
from newsextract._steps import Asked, Step, order, provider_of
from newsextract._view import Extractor, View
from newsextract.exceptions import (
    ExtractorError,
)
from newsextract.lexicon import UNDETERMINED, Lexicons, languages

# what becomes of a field that was found: its name, its annotations in the printed text, the reading
Settle = Callable[[str, tuple[Annotation, ...], Reading], tuple[Annotation, ...]]
_Layers = dict[str, tuple[Annotation, ...]]  # the annotations of each field by its name


class _Config(NamedTuple):
    plugins: bool | tuple[object, ...]
    only: tuple[Asked, ...] | None
    without: tuple[Asked, ...]
    block: tuple[str, ...]
    language: str | None
    region: str | None
    errors: Errors
    noise: bool


class Parser:
    """Parses news articles; holds no state between texts, is read-only, thread-safe and pickles.

    Its attribute ``steps`` has the extractors in their order, each with its plugin.

    Args:
        plugins: True loads the installed plugins, False only the built-in extractors; a
            sequence of modules or objects registers just these beside the built-in ones.
        only: the fields to find (what these require is found as well), or their names,
            "newsextract.amounts" or just "amounts"; None: all.
        without: fields to leave out: a built-in extractor, so that a plugin may provide the
            field instead, or that of a plugin.
        block: the names of installed plugins that are not loaded.
        language: BCP 47 tag of the texts; None: told from each text.
        region: ISO 3166 code ("AU"), in any case, that settles day/month order and a bare "$".
        errors: "record" keeps an extractor's failure in ``doc.failures``, "raise" raises it.
        noise: whether facts are also read from captions, teasers, widgets and bios.

    Raises:
        DuplicateProviderError: if two extractors provide one field.
        MissingRequirementError: if an extractor requires what nobody provides.
        CycleError: if extractors require one another in a circle.
        UnknownHookError: if a plugin has a ``newsextract_*`` function that is no hook.
        PluginError: if an object given is no plugin.
        LexiconError: if the words of a plugin given do not fit the lexicons.
    """

    __slots__ = (
        "__weakref__",
        "_begun",
        "_config",
        "_plugins",
        "_providers",
        "_steps",
        "_telling",
        "_words",
    )
    _begun: set[str]  # the languages of which a text was read: their words are there
    _config: _Config
    _plugins: Plugins
    _providers: tuple[Provider, ...]
    _steps: tuple[Step, ...]
    _telling: Callable[[], FunctionWords]
    _words: Callable[[str], tuple[Lexicons, tuple[Failure, ...]]]

    def __init__(
        self,
        *,
        plugins: bool | Sequence[object] = True,
        only: Iterable[Field[Any] | str] | None = None,
        without: Iterable[Field[Any] | str] = (),
        block: Iterable[str] = (),
        language: str | None = None,
        region: str | None = None,
        errors: Errors = "record",
        noise: bool = False,
    ) -> None:
        check_errors(errors)
        check_several(plugins=plugins, only=only, without=without, block=block)
        config = _Config(
            plugins if isinstance(plugins, bool) else tuple(plugins),
            None if only is None else tuple(only),
            tuple(without),
            tuple(block),
            language_tag(language),
            region_code(region),
            errors,
            noise,
        )
        with Loading():
            collected = collect(config.plugins, config.block)
        steps = order(collected, config.without, config.only)
        keep = partial(object.__setattr__, self)
        keep("_begun", set())
        keep("_config", config)
        keep("_plugins", collected)
        keep("_steps", steps)
        keep("_providers", tuple(provider_of(step) for step in steps))
        keep("_words", cache(collected.lexicons))
        keep("_telling", cache(partial(_function_words, collected, self._words)))
        if not isinstance(plugins, bool):
            _reraise(self._words(language or "en")[1])  # misuse is told at once

    def _lexicons(self, language: str) -> Lexicons:
        return self._words(language)[0]

    def _lexicons_of(self, text: str, language: str | None) -> Lexicons:
        """The words of a text's language: the one given, the parser's, or the one it is told to be in."""
        language = language_tag(language) or self._config.language
        told = language or tell_language(text, self._function_words)
        return self._words(told or UNDETERMINED)[0]

    @property
    def steps(self) -> tuple[Step, ...]:
        """The extractors in the order in which they run, each with its plugin."""
        return self._steps

    @property
    def _function_words(self) -> FunctionWords:
        return self._telling()

    def __setattr__(self, name: str, value: object) -> NoReturn:
        raise AttributeError(f"a Parser is read-only; make another one: Parser({name}=...)")

    def __delattr__(self, name: str) -> NoReturn:
        raise AttributeError("a Parser is read-only; make another one: Parser(...)")

    def __reduce__(self) -> tuple[object, ...]:
        plugins = self._config.plugins
        if not isinstance(plugins, bool):
            plugins = tuple(
                _ModuleName(p.__name__) if isinstance(p, ModuleType) else p for p in plugins
            )
        return (_rebuild, (self._config._replace(plugins=plugins),))

    def parse(
        self,
        text: str,
        *,
        published: date | datetime | None = None,
        language: str | None = None,
        region: str | None = None,
        errors: Errors | None = None,
    ) -> Document:
        """Read one article.

        Args:
            text: the article's plain text; offsets in the result count its code points.
            published: when it was published; None: what the text itself states, else
                relative dates stay unresolved.
            language: BCP 47 tag; None: the parser's, else told from the text. A text in a
                language that is not read gets what needs no words: quotation marks, ISO dates,
                amounts with a sign; its ``doc.language`` is None.
            region: ISO 3166 code; None: the parser's.
            errors: "record" or "raise"; None: the parser's.

        Raises:
            TypeError: if ``text`` is no str, or ``published`` no date.
            ValueError: if ``language`` is no BCP 47 tag, or ``region`` no ISO 3166 code.
        """
        return self._parse(
            text, published=published, language=language, region=region, errors=errors
        )

    def _parse(
        self,
        text: str,
        *,
        published: date | datetime | None,
        language: str | None,
        region: str | None,
        errors: Errors | None,
        read: Callable[..., Reading] = Reading,
        settle: Settle | None = None,
    ) -> Document:
        """``parse`` with a reading of another kind, and what settles each field that was found."""
        check_input(text, published)
        config = self._config
        language, region = language_tag(language), region_code(region)
        errors = errors or config.errors
        check_errors(errors)
        printed = read_printed(text)
        language = language or config.language or tell_language(printed.text, self._function_words)
        lexicons, unread = self._words(language or UNDETERMINED)
        if errors == "raise":
            _reraise(unread)
        reading = read(printed, lexicons, region or config.region, published, config.noise)
        failures = [*self._plugins.failures, *unread]
        if lexicons.language in self._begun:
            layers, given = self._run(reading, errors, settle, failures)
        else:
            self._begun.add(lexicons.language)
            with Loading():
                layers, given = self._run(reading, errors, settle, failures)
        reference = published or _stated(layers)
        found = FrozenDict(given)
        return Document(text, language, reference, found, tuple(failures), self._providers)

    def _run(
        self, reading: Reading, errors: Errors, settle: Settle | None, failures: list[Failure]
    ) -> tuple[_Layers, _Layers]:
        """What the extractors find, in the printed text and in the text as given."""
        layers: _Layers = {}
        given: _Layers = {}
        failed: dict[str, str] = {}
        for extractor, plugin in self.steps:
            field = extractor.provides
            broken = next((f.name for f in extractor.requires if f.name in failed), None)
            if broken is not None:
                failed[field.name] = message = f"requires {broken!r}: {failed[broken]}"
                failures.append(Failure(field.name, plugin.name, plugin.version, message))
                continue
            try:
                required = FrozenDict([(f.name, layers[f.name]) for f in extractor.requires])
                view = View(reading, required, extractor)
                found = _checked(tuple(extractor.find(view)), extractor, len(reading.text))
                if settle is not None:
                    found = settle(field.name, found, reading)
                given[field.name] = reading.printed.given(found)
                layers[field.name] = found
            except KeyboardInterrupt:
                raise
            except BaseException as error:  # an extractor that exits costs its own field too
                if errors == "raise":
                    if not isinstance(error, Exception):
                        raise ExtractorError(f"{extractor.name} raised {error!r}") from error
                    error.add_note(f"in {extractor.name} of plugin {plugin}")
                    raise
                failed[field.name] = message = f"{type(error).__name__}: {error}"
                failures.append(Failure(field.name, plugin.name, plugin.version, message, error))
        return layers, given

    @overload
    def parse_many(
        self,
        texts_or_records: Iterable[Record],
        *,
        workers: int | None = None,
        ordered: bool = True,
        errors: Errors = "record",
        progress: bool = False,
        results: Literal[False] = False,
    ) -> Iterator[Document]: ...

    @overload
    def parse_many(
        self,
        texts_or_records: Iterable[Record],
        *,
        workers: int | None = None,
        ordered: bool = True,
        errors: Errors = "record",
        progress: bool = False,
        results: Literal[True],
    ) -> Iterator[Result]: ...

    def parse_many(
        self,
        texts_or_records: Iterable[Record],
        *,
        workers: int | None = None,
        ordered: bool = True,
        errors: Errors = "record",
        progress: bool = False,
        results: bool = False,
    ) -> Iterator[Document] | Iterator[Result]:
        """Read many articles, on all cores of this machine.

        A record that cannot be read, or whose worker dies, costs itself alone: its document has no
        layers, and ``failures`` with its number, the first being 0. An error of the iterable comes
        after the documents of what it gave.

        Args:
            texts_or_records: texts, or mappings with "text", any of the other arguments of
                ``parse`` ("published", "language", "region") and an "id" of your own; read lazily.
            workers: number of processes; 1: in this one; None: one a core.
            ordered: whether the documents come in the order of the texts, or as they are done.
            errors: "record" keeps failures in ``doc.failures``, "raise" raises the first.
            progress: whether to show on stderr how far it is.
            results: whether to give each document with its record, as a ``Result``.

        Raises:
            TypeError: if it is given one text, or ``workers`` is no number.
            ValueError: if ``workers`` is less than 1.
        """
        from newsextract._batch import parse_all  # nothing of it where one text is parsed

        check_errors(errors)
        found = parse_all(
            self,
            texts_or_records,
            workers=workers,
            ordered=ordered,
            errors=errors,
            progress=progress,
        )
        return found if results else _documents(found)


def parse(
    text: str,
    *,
    published: date | datetime | None = None,
    language: str | None = None,
    region: str | None = None,
    errors: Errors = "record",
) -> Document:
    """Read one article with the default Parser; see ``Parser.parse``."""
    return default_parser().parse(
        text, published=published, language=language, region=region, errors=errors
    )


@cache
def default_parser() -> Parser:
    """The Parser behind ``newsextract.parse``."""
    return Parser()


class _ModuleName(str):
    """A module in a pickled Parser."""

    __slots__ = ()


def _rebuild(config: _Config) -> Parser:
    plugins = config.plugins
    if not isinstance(plugins, bool):
        plugins = tuple(
            importlib.import_module(p) if isinstance(p, _ModuleName) else p for p in plugins
        )
    return Parser(**config._replace(plugins=plugins)._asdict())


def _documents(results: Iterator[Result]) -> Iterator[Document]:
    for result in results:
        yield result.document


def _function_words(
    plugins: Plugins, words: Callable[[str], tuple[Lexicons, tuple[Failure, ...]]]
) -> FunctionWords:
    """The words that tell the language of a text, those of plugins among them."""
    if not plugins.with_words:
        return builtin_function_words()
    known = dict.fromkeys((*languages(), *plugins.languages))
    return FunctionWords.of(words(language)[0] for language in known)


def _checked(
    found: tuple[Any, ...], extractor: Extractor[Any], length: int
) -> tuple[Annotation, ...]:
    """The annotations in text order, or an error that says which promise one of them breaks."""
    cls = extractor.provides.type
    if (
        not all(issubclass(kind, cls) for kind in {*map(type, found)})
        or max(map(_END, found), default=0) > length
    ):
        for item in found:
            if not isinstance(item, cls):
                raise ExtractorError(
                    f"{extractor.name} yielded {item!r}, which is no {cls.__name__}"
                )
            if item.span.end > length:
                raise ExtractorError(
                    f"{extractor.name} yielded {item.span}, outside a text of {length}"
                )
    starts = [*map(_START, found)]
    return found if starts == sorted(starts) else tuple(sorted(found, key=_EDGES))


_START, _END = attrgetter("span.start"), attrgetter("span.end")
_EDGES = attrgetter("span.start", "span.end")


def _reraise(failures: Iterable[Failure]) -> None:
    for failure in failures:
        if failure.exception is not None:
            raise failure.exception


def _stated(layers: Mapping[str, tuple[Annotation, ...]]) -> date | datetime | None:
    """The publication time that the text states."""
    from newsextract._model.annotations import PUBLISHED

    stated: Any = layers.get(PUBLISHED.name)
    return stated[0].start if stated else None
