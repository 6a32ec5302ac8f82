"""The time of an extractor grows like the length of the text."""

from __future__ import annotations

import math
import time
from collections.abc import Sequence

from newsextract import View
from newsextract.testing._checks.bench import HOSTILE, Bench
from newsextract.testing._checks.problem import Problem

_SHORT = (8, 12, 16, 20, 24, 32, 44, 64, 256)  # characters: what doubles with each shows here
_LONG = (1_024, 4_096, 16_384)
_ARTICLE = 65_536
_MOST = 8  # texts that are repeated together
_SLOW = 0.02  # seconds of CPU; below, the clock tells nothing about growth
_STEP = 4  # from one length to the next
_MUCH = 0.6  # seconds that are not spent on one text
_AGAIN = 10  # seconds; what takes longer is not run a second time
_POWER = 1.5  # time grows like length ** power: 1 is linear, 2 quadratic
_SENTENCES = "The ferry carried 240 people to Lakeside and came back in the evening.\n"


def short_time(bench: Bench) -> Problem | None:
    """No pattern doubles its time with each character."""
    return _growth(bench, [*bench.own, _SENTENCES, *HOSTILE], _SHORT)


def linear_time(bench: Bench) -> Problem | None:
    """The time grows like the length, over short pieces repeated and over articles."""
    telling = "\n".join((*bench.telling(_MOST), _SENTENCES))
    units = [f"{telling}\n", *(f"{text} " for text in bench.own), *HOSTILE]
    return _growth(bench, units, _LONG) or _growth(bench, units[:1], (*_LONG[1:], _ARTICLE))


def _growth(bench: Bench, units: Sequence[str], sizes: Sequence[int]) -> Problem | None:
    for unit in units:
        last: tuple[View, float] | None = None
        for size in sizes:
            text = (unit * (size // len(unit) + 1))[:size]
            view = _ready(bench, text)
            taken = None if view is None else _seconds(bench, view)
            if view is None or taken is None:
                break
            if last is not None and taken > _SLOW:
                problem = _compared(bench, *last, view, taken)
                if problem is not None:
                    return problem
            last = view, taken
            if taken > _SLOW and size >= _LONG[0] and taken * _STEP > _MUCH:
                break  # slow, but no slower than the text is long
    return None


def _compared(
    bench: Bench, small: View, before: float, large: View, taken: float
) -> Problem | None:
    """A problem if time grows faster than the text.

    Measured again to be sure: what is loaded on first use is no growth.
    """
    length, longer = len(small.text), len(large.text)
    if math.log(taken / before) / math.log(longer / length) <= _POWER:
        return None
    if taken < _AGAIN:
        taken = min(taken, *(_seconds(bench, large) or taken for _ in range(2)))
        before = min(before, *(_seconds(bench, small) or before for _ in range(2)))
    if taken <= _SLOW:
        return None
    power = math.log(taken / before) / math.log(longer / length)
    if power <= _POWER:
        return None
    return Problem(
        f"takes {1000 * before:.1f} ms for {length} characters and {1000 * taken:.1f} ms for "
        f"{longer}, so its time grows with the length to the power of {power:.1f}",
        large.text,
    )


def _ready(bench: Bench, text: str) -> View | None:
    """A view whose shared layers are all read, so that the clock counts the extractor alone."""
    read = bench.read(text)
    if read is None:
        return None
    view = View(*read, bench.extractor)
    view.tokens, view.sentences  # noqa: B018
    return view


def _seconds(bench: Bench, view: View) -> float | None:
    """CPU seconds of one run; None if it raises."""
    started = time.thread_time()
    try:
        bench.run(view)
    except Exception:  # the check "any_text" reports it
        return None
    return max(time.thread_time() - started, 1e-6)
