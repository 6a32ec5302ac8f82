"""An extractor on the bench: run by hand over many texts, without what a Parser mends or catches."""

from __future__ import annotations

import time
from collections.abc import Iterable, Sequence
from datetime import date, datetime
from functools import cache
from typing import Any, Literal

import attrs
import regex

from newsextract import Extractor, Field, Parser, PluginInfo, Span, View
from newsextract._model.field import A, Annotation
from newsextract._page.lines import read_lines
from newsextract._page.printed import Printed
from newsextract._plugins import Plugins, collect
from newsextract._reading import Reading
from newsextract.exceptions import MissingRequirementError
from newsextract.lexicon import UNDETERMINED
from newsextract.testing._strategies import samples

_PACE = 10  # texts that tell how slow an extractor is
_SECONDS = 0.2  # that one run over all texts may take
_ODD = 60  # texts of the strategies that each extractor is run over
_ARTICLES = 25

HOSTILE = (  # short texts that parsers of news trip over when they are repeated
    "a", "1", " ", "\n", "“a ", "'a ", "$", "1,1,", "Ana Ruiz ", "he said that ", "July 4, 2018, ",
    "(", "a. ", "5 percent ", "By Ana Ruiz and ", "13.07.2018 12:30\n",
)  # fmt: skip
# more digits than int() takes
_LONG_NUMBERS = (
    "9" * 5_000,
    f"The ferry carried {'1' * 5_000} people, or $1{'0' * 5_000} percent.",
)
_MUST = ("", *_LONG_NUMBERS, "a\x00b \ud800 \u202eleft\u202c e\u0301")
_ODDITIES = (
    "",
    " ",
    "\n\n \n",
    "x",
    "\ufeffThe ferry sank.",
    "One.\r\nTwo.\rThree.\u2028Four.",
    "٣ percent, ² percent and ½ percent of $٥",
    "a\x00b \ud800 \u202eleft\u202c e\u0301",
    "12%",
    *_LONG_NUMBERS,
    "$",
    "“",
)

_Published = date | datetime | Literal["own"] | None
_Read = tuple[Reading, dict[str, tuple[Annotation, ...]]]


@attrs.frozen(eq=False)
class WatchedView(View):
    """A View that takes note of the fields that are read without being required."""

    undeclared: list[Field[Any]] = attrs.field(factory=list)

    def __getitem__(self, field: Field[A]) -> tuple[A, ...]:
        if field not in self._extractor.requires:
            self.undeclared.append(field)
        return super().__getitem__(field)


@attrs.define(eq=False)
class Bench:
    """One extractor, the texts it is checked on, and what it requires of each."""

    extractor: Extractor[Any]
    plugin: PluginInfo
    parser: Parser  # finds what the extractor requires, and nothing else
    published: date | datetime | None
    texts: tuple[str, ...]  # the shortest first
    own: tuple[str, ...]  # those that the caller gave
    _readings: dict[tuple[object, ...], _Read | None] = attrs.field(factory=dict)
    _found: dict[tuple[str, str | None], tuple[Any, ...] | None] = attrs.field(factory=dict)
    _affordable: tuple[str, ...] = ()

    @classmethod
    def of(
        cls,
        extractor: Extractor[Any],
        plugins: bool | Sequence[object],
        published: date | datetime | None,
        own: Iterable[str],
        block: Iterable[str] = (),
    ) -> Bench:
        """Set up the extractor with those that it requires.

        Raises:
            PluginError: if the plugins do not fit together, or do not provide what it requires.
        """
        collected = collect(plugins, block)
        _check_required(extractor, collected)
        builtin = collected.infos[0]
        owner = next((info for e, info in collected.extractors if e is extractor), None)
        own_fields = {e.provides.name for e, info in collected.extractors if info is builtin}
        provided = {
            e.provides.name
            for e, info in collected.extractors
            if info is not builtin and e.provides.name in own_fields
        }
        return cls(
            extractor,
            owner or PluginInfo(extractor.find.__module__),
            Parser(plugins=plugins, only=_required(extractor), without=provided, block=block),
            published,
            _pool(tuple(own)),
            tuple(own),
        )

    def view(
        self, text: str, language: str | None = None, published: _Published = "own"
    ) -> WatchedView | None:
        """What the extractor sees of a text; None if what it requires fails on the text.

        ``published`` is the publication date; "own": that of the bench.
        """
        key = (text, language, published)
        if key not in self._readings:
            self._readings[key] = self.read(text, language, published)
        shared = self._readings[key]
        return None if shared is None else WatchedView(*shared, self.extractor)

    def read(
        self, text: str, language: str | None = None, published: _Published = "own"
    ) -> _Read | None:
        """A text read anew, and the fields that the extractor requires; None if one failed."""
        day = self.published if published == "own" else published
        doc = self.parser.parse(text, published=day, language=language)
        required = [field.name for field in _required(self.extractor)]
        if any(name not in doc.layers for name in required):
            return None
        lexicons = self.parser._lexicons(doc.language or UNDETERMINED)
        # as it is: what an extractor does with its text is checked, not how texts are printed
        reading = Reading(Printed(text, read_lines(text), ()), lexicons, None, day, False)
        return reading, {name: doc.layers[name] for name in required}

    def run(self, view: View) -> tuple[Any, ...]:
        """What the extractor yields, in its own order; its exceptions come through."""
        return tuple(self.extractor.find(view))

    def find(self, text: str, language: str | None = None) -> tuple[Any, ...] | None:
        """The annotations of a text; None if there are none to judge, of an error for one.

        Those that are no annotations of the field are left out: another check reports them. What was
        found is kept; ``find_again`` runs the extractor anew.
        """
        key = (text, language)
        if key not in self._found:
            self._found[key] = self.find_again(text, language)
        return self._found[key]

    def find_again(self, text: str, language: str | None = None) -> tuple[Any, ...] | None:
        """As ``find``, with a new run of the extractor."""
        view = self.view(text, language)
        if view is None:
            return None
        try:
            found = self.run(view)
        except Exception:  # the check "any_text" reports it
            return None
        return self.sound(found)

    def sound(self, found: Iterable[Any]) -> tuple[Any, ...]:
        """What is an annotation of the field and has a span."""
        kind = self.extractor.provides.type
        return tuple(a for a in found if isinstance(a, kind) and isinstance(a.span, Span))

    @property
    def affordable(self) -> tuple[str, ...]:
        """The texts, or of a slow extractor some of them: those of the caller and others of all lengths."""
        if not self._affordable:
            self._affordable = self._afford()
        return self._affordable

    def _afford(self) -> tuple[str, ...]:
        few = self.texts[:: max(1, len(self.texts) // _PACE)]
        started = time.perf_counter()
        for text in few:
            self.find_again(text)
        most = int(_SECONDS * len(few) / max(time.perf_counter() - started, 1e-9))
        if most >= len(self.texts):
            return self.texts
        step = max(1, len(self.texts) // max(1, most - len(self.own)))
        kept = {*self.own[:most], *self.texts[::step], *(t for t in _MUST if t in self.texts)}
        return tuple(text for text in self.texts if text in kept)

    def telling(self, most: int) -> list[str]:
        """Texts in which the extractor finds something, those of the caller first."""
        texts = dict.fromkeys((*self.own, *reversed(self.affordable)))
        return [text for text in texts if self.find(text)][:most]

    def layer(self, found: Iterable[Any]) -> dict[str, tuple[Annotation, ...]]:
        """The annotations as the layers of a document."""
        return {self.extractor.provides.name: tuple(found)}


def _required(extractor: Extractor[Any]) -> list[Field[Any]]:
    """The fields it requires, without those that the check "declaration" reports."""
    return [f for f in extractor.requires if isinstance(f, Field) and f != extractor.provides]


def _check_required(extractor: Extractor[Any], collected: Plugins) -> None:
    provided = {e.provides.name for e, _ in collected.extractors}
    for field in _required(extractor):
        if field.name not in provided:
            owner = field.name.partition(".")[0]
            raise MissingRequirementError(
                f"{extractor.name} requires {field.name!r}, a field of another plugin, {owner!r} by its "
                f"name; pass that with its own: check_extractor(..., plugins=[{owner}, ...])"
            )


def _pool(own: tuple[str, ...]) -> tuple[str, ...]:
    """The texts of all checks: the caller's and variants of them, odd ones, and articles."""
    pool = [*own, *(variant for text in own for variant in _variants(text))]
    pool += [*_ODDITIES, *(unit * (200 // len(unit)) for unit in HOSTILE)]
    pool += _sampled()
    return tuple(sorted(dict.fromkeys(pool), key=len))


@cache
def _sampled() -> tuple[str, ...]:
    return (*samples("texts")[:_ODD], *samples("articles")[:_ARTICLES])


def _variants(text: str) -> Iterable[str]:
    """A text as scrapers, other writers and accidents leave it."""
    half = len(text) // 2
    yield from (text[:half], text[half:], text[1:], text[:-1])
    yield from (text.upper(), text.lower(), text.replace(" ", "\u00a0"), text.replace(" ", "\n"))
    yield from (text.replace("\n", "\r\n"), "".join(c for c in text if c.isalnum() or c == " "))
    yield regex.sub(r"\p{Nd}{1,9}+", "9" * 5_000, text, count=1)
    yield from (f"The ferry sank.\n{text}\n{text}", f"{text} {text}", f"“{text}", f"({text})")
