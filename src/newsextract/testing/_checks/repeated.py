"""An extractor is a function of the text: it finds the same again, elsewhere and beside others."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from itertools import product
from typing import Any

from newsextract import Span, View
from newsextract.testing._checks.bench import Bench
from newsextract.testing._checks.elsewhere import found_elsewhere
from newsextract.testing._checks.problem import Problem, different

# longer or shorter in another case, another form of Unicode, UTF-8 or UTF-16
_LETTERS = ("\u0130", "\ufb01", "\u00df", "\u1e9e", "\U0001f600", "e\u0301", "\u0149", "\u00e9")
_PLACES = (("", " "), ("The ferry ", "\n\n"))
_TIMES = 3
_ODD = 8  # texts that they are put in front of
_STATES = 40  # texts that are read again after one another
_THREADS = 8


def same_again(bench: Bench, text: str) -> Problem | None:
    """The same text gives the same annotations."""
    first = bench.find(text)
    for _ in range(3):
        again = bench.find_again(text)
        if again != first:
            return different(
                "finds something else when it reads the text again", text, first, again
            )
    return None


def no_state(bench: Bench) -> Problem | None:
    """A process that has read no other text finds the same."""
    texts = bench.telling(_STATES)[::-1]
    here = [bench.find_again(text) for text in texts]
    elsewhere = found_elsewhere(bench, texts)
    if elsewhere is None:
        elsewhere = [bench.find_again(text) for text in reversed(texts)][::-1]
    for text, first, again in zip(texts, here, elsewhere, strict=True):
        if again != first:
            return different(
                "finds something else in a process that has read no other text, or read them in "
                "another order",
                text,
                first,
                again,
            )
    return None


def shift(bench: Bench, text: str) -> Problem | None:
    """Blank lines in front of the text only shift the spans."""
    view = bench.view(text)
    if view is None or not text[:1].strip():
        return None
    plain, moved = (bench.find(t, view.language) for t in (text, f"\n\n{text}"))
    if plain is None or moved is None:
        return None
    spans = [Span(a.span.start + 2, a.span.end + 2) for a in plain]
    for span, annotation in zip(spans, moved, strict=False):
        if annotation.span != span:
            return Problem(
                f"finds {annotation.span} with two line breaks in front of the text, where {span} "
                f"is to be expected",
                f"\n\n{text}",
                annotation.span,
                annotation.rule,
            )
    if len(spans) != len(moved):
        return Problem(
            f"finds {len(moved)} annotations with two line breaks in front of the text, and "
            f"{len(spans)} without",
            f"\n\n{text}",
        )
    return None


def odd_letters(bench: Bench) -> Problem | None:
    """Letters that change their length, in another case or another form, move no span."""
    for text in bench.telling(_ODD):
        view = bench.view(text)
        language = view.language if view is not None else None
        for letter, (before, behind) in product(_LETTERS, _PLACES):
            odd = f"{before}{letter * _TIMES}{behind}{text}"
            plain = f"{before}{'e' * len(letter * _TIMES)}{behind}{text}"
            found, expected = (bench.find(t, language) or () for t in (odd, plain))
            if [a.rule for a in found] != [a.rule for a in expected]:
                continue  # it may read the word itself
            for one, other in zip(found, expected, strict=True):
                if one.span != other.span and odd.find(letter) < other.span.start:
                    return Problem(
                        f"finds {one.span} behind {letter!a}, where {other.span} is to be expected",
                        odd,
                        one.span,
                        one.rule,
                    )
    return None


def threads(bench: Bench) -> Problem | None:
    """The same is found while other texts are read, in turn and in threads."""
    texts = bench.telling(_THREADS)
    alone = [bench.find_again(text) for text in texts]
    views = [view for text in texts if (view := bench.view(text)) is not None]
    if len(views) != len(texts):
        return None
    for together in (_interleaved(bench, views), *_at_once(bench, views)):
        for text, first, again in zip(texts, alone, together, strict=True):
            if again != first:
                return different(
                    "finds something else while it reads other texts", text, first, again
                )
    return None


def _interleaved(bench: Bench, views: Sequence[View]) -> list[tuple[Any, ...] | None]:
    """What the extractor yields from several texts when it turns from one to the next."""
    found: list[list[Any] | None] = [[] for _ in views]
    open_runs = {i: _lazily(bench, view) for i, view in enumerate(views)}
    while open_runs:
        for i, run in list(open_runs.items()):
            try:
                item = next(run)
            except StopIteration:
                del open_runs[i]
            except Exception:  # alone it raised nothing: that is the difference
                found[i] = None
                del open_runs[i]
            else:
                row = found[i]
                if row is not None:
                    row.append(item)
    return [None if row is None else bench.sound(row) for row in found]


def _lazily(bench: Bench, view: View) -> Iterator[Any]:
    yield from bench.extractor.find(view)


def _at_once(bench: Bench, views: Sequence[View]) -> Iterator[list[tuple[Any, ...] | None]]:
    """What it yields from several texts in as many threads that change as often as they can."""

    def run(view: View) -> tuple[Any, ...] | None:
        try:
            return bench.sound(bench.run(view))
        except Exception:  # alone it raised nothing: that is the difference
            return None

    if not views:
        return
    interval = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    try:
        with ThreadPoolExecutor(len(views)) as pool:
            for _ in range(5):
                yield list(pool.map(run, views))
    finally:
        sys.setswitchinterval(interval)
