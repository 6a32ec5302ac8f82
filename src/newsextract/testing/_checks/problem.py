"""What a check reports, and how a check of one text is made into one of many."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from typing import Any

import attrs

from newsextract import Span
from newsextract.testing._checks.bench import Bench

_TRIES = 250  # shorter texts that are tried before a fault is reported
_SECONDS = 1.5  # and for how long


@attrs.frozen
class Problem:
    """One fault and the place where it shows."""

    what: str  # a sentence without its full stop
    text: str | None = None
    span: Span | None = None
    rule: str | None = None
    remedy: str | None = None  # in place of the check's own
    skipped: bool = False  # no fault, but nothing could be checked


@attrs.frozen
class Check:
    """One promise of every extractor."""

    name: str
    remedy: str
    find: Callable[[Bench], Problem | None]


def on_texts(
    fault: Callable[[Bench, str], Problem | None],
) -> Callable[[Bench], Problem | None]:
    """A check that looks at one text after the other and reports the shortest that shows it.

    Of a slow extractor it looks at fewer.
    """

    def find(bench: Bench) -> Problem | None:
        for text in bench.affordable:
            problem = fault(bench, text)
            if problem is not None:
                return _shortest(lambda shorter: fault(bench, shorter), text, problem)
        return None

    return find


def _shortest(fault: Callable[[str], Problem | None], text: str, problem: Problem) -> Problem:
    """The problem in the shortest text that still shows it, found by leaving parts out.

    Lines go first, then words, then characters.
    """
    tries = 0
    end = time.monotonic() + _SECONDS
    for parts in (str.splitlines, str.split, list):
        pieces = parts(text)
        joint = {str.splitlines: "\n", str.split: " ", list: ""}[parts]
        step = len(pieces) // 2
        while step:
            at = 0
            while at < len(pieces) and tries < _TRIES and time.monotonic() < end:
                shorter = pieces[:at] + pieces[at + step :]
                tries += 1
                found = fault(joint.join(shorter))
                if found is None:
                    at += step
                else:
                    problem, pieces = found, shorter
                    text = joint.join(pieces)
            step //= 2
    return problem


def different(
    what: str, text: str, first: Sequence[Any] | None, second: Sequence[Any] | None
) -> Problem:
    """A problem at the first annotation in which two results differ."""
    first, second = first or (), second or ()
    at = next(
        (i for i, (a, b) in enumerate(zip(first, second, strict=False)) if a != b),
        min(len(first), len(second)),
    )
    shown = [f"{row[at]!r:.120}" if at < len(row) else "nothing more" for row in (first, second)]
    place = (*first[at : at + 1], *second[at : at + 1])[:1]
    return Problem(
        f"{what}: first {shown[0]}, then {shown[1]}",
        text,
        place[0].span if place else None,
        place[0].rule if place else None,
    )
