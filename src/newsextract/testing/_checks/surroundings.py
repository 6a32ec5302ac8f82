"""An extractor touches nothing: not what it reads, and not the process around it."""

from __future__ import annotations

import decimal
import io
import locale
import os
import random
import sys
import warnings
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stderr, redirect_stdout
from typing import Any

from newsextract import View
from newsextract.testing._checks.bench import Bench
from newsextract.testing._checks.problem import Problem


def pure(bench: Bench, text: str) -> Problem | None:
    """Neither the view nor the process is changed, and nothing is printed."""
    bench.find(text)  # what is imported and cached on first use is not counted
    read = bench.read(text)
    if read is None:
        return None
    reading, layers = read
    view = View(reading, layers, bench.extractor)
    with _listening() as said:
        seen, around = _state_of(view, layers), _surroundings()
        try:
            bench.run(view)
        except Exception:  # the check "any_text" reports it
            return None
        left = _surroundings()
    if said.getvalue():
        return Problem(
            f"prints {said.getvalue()!r:.80}",
            text,
            remedy="print nothing; what users should know belongs in the annotation",
        )
    for name, state in _state_of(view, layers).items():
        if state != seen[name]:
            return Problem(
                f"changes {name}, which other extractors read as well",
                text,
                remedy="make a list of your own before you change it",
            )
    for name, value in left.items():
        if value != around[name]:
            return Problem(f"changes {name}", text)
    return None


def _state_of(view: View, layers: dict[str, Any]) -> dict[str, str]:
    tokens = view.tokens
    return {
        "view.blocks": repr(view.blocks),
        "view.sentences": repr(view.sentences),
        "view.tokens": repr((tokens.words, tokens.lower, tokens.starts, tokens.ends)),
        "the index of view.tokens": repr(tokens.index),
        "an annotation that it requires": repr(layers),
    }


def _surroundings() -> dict[str, object]:
    context = decimal.getcontext()
    return {
        "the state of random": random.getstate(),
        "the decimal context": (context.prec, context.rounding, context.Emin, context.Emax),
        "the locale": locale.setlocale(locale.LC_ALL),
        "the environment": dict(os.environ),
        "the working directory": os.getcwd(),
        "the recursion limit": sys.getrecursionlimit(),
        "the warnings filters": list(warnings.filters),
    }


@contextmanager
def _listening() -> Iterator[io.StringIO]:
    """Catch what is printed; the state of random is a new one and is put back behind it."""
    said = io.StringIO()
    before = random.getstate()
    random.seed()
    try:
        with redirect_stdout(said), redirect_stderr(said):
            yield said
    finally:
        random.setstate(before)
