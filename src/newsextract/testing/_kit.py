"""check_extractor: does an extractor keep what every extractor promises?

>>> from newsextract.extractors.quotes import find_quotes
>>> check_extractor(find_quotes, checks=["spans", "order"])
"""

from __future__ import annotations

import io
import warnings
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import redirect_stderr, redirect_stdout
from datetime import date, datetime
from typing import Any

import attrs

from newsextract import Extractor
from newsextract.exceptions import CheckError, CheckSkippedError
from newsextract.testing import _checks
from newsextract.testing._checks.bench import Bench
from newsextract.testing._checks.problem import Check, Problem
from newsextract.testing._excerpt import excerpt
from newsextract.testing._tables import PUBLISHED


class CheckWarning(UserWarning):
    """A check of an extractor was skipped.

    .. versionadded:: 0.1.0
    """


CHECKS = tuple(check.name for check in _checks.CHECKS)


def check_extractor(
    extractor: Extractor[Any],
    *,
    texts: Iterable[str] = (),
    plugins: bool | Sequence[object] = False,
    published: date | datetime | None = PUBLISHED,
    checks: Iterable[str] | None = None,
    expected_failures: Mapping[str, str] | None = None,
    block: Iterable[str] = (),
) -> None:
    """Check what every extractor promises, on many texts; the first fault is raised.

    Args:
        extractor: what ``@extractor`` made.
        texts: sentences or articles in which it finds something, beside the kit's own.
        plugins: the plugins that it comes with or that provide what it requires, as in
            ``Parser``; False: the built-in extractors alone.
        published: the publication date of all texts.
        checks: the names of the checks to run, of ``CHECKS``; None: all.
        expected_failures: checks that are known to fail, each with the reason; one that passes
            all the same is an error.
        block: the names of installed plugins to leave out, as in ``Parser``.

    Warns:
        CheckWarning: if a check was skipped: it is expected to fail, or the kit's own texts hold
            nothing that the extractor finds and ``texts`` are none.

    Raises:
        CheckError: names plugin, extractor, check, rule, the shortest text found and the remedy.
        PluginError: if ``plugins`` do not provide what the extractor requires.
        TypeError: if ``extractor`` is none, or ``texts`` or ``checks`` one string.
        ValueError: if a check has no such name.

    .. versionadded:: 0.1.0
    """
    __tracebackhide__ = True  # pytest shows the test, not what stands here
    for _, error in run_checks(
        extractor,
        texts=texts,
        plugins=plugins,
        published=published,
        checks=checks,
        expected_failures=expected_failures,
        block=block,
    ):
        if isinstance(error, CheckSkippedError):
            warnings.warn(str(error), CheckWarning, stacklevel=2)
        elif error is not None:
            raise error


def run_checks(
    extractor: Extractor[Any],
    *,
    texts: Iterable[str] = (),
    plugins: bool | Sequence[object] = False,
    published: date | datetime | None = PUBLISHED,
    checks: Iterable[str] | None = None,
    expected_failures: Mapping[str, str] | None = None,
    block: Iterable[str] = (),
) -> Iterator[tuple[str, CheckError | None]]:
    """Run all checks; yield the name of each and the fault it found, or None.

    Arguments and errors as in ``check_extractor``; what is raised there is yielded here, what is
    warned of as a ``CheckSkippedError``. What the extractor prints is not shown. A fault found by ``short_time`` is the last result, since what follows might never end.

    .. versionadded:: 0.1.0
    """
    if not isinstance(extractor, Extractor):
        raise TypeError(
            f"check_extractor needs an extractor, not {extractor!r}; did you forget "
            f"@newsextract.extractor(provides=...)?"
        )
    for name, several in (("texts", texts), ("checks", checks)):
        if isinstance(several, str):
            raise TypeError(f"{name} must be several strings, not one: {name}=[{several!r:.40}]")
    chosen = CHECKS if checks is None else tuple(checks)
    if unknown := [name for name in chosen if name not in CHECKS]:
        raise ValueError(f"no check is named {unknown[0]!r}; they are {', '.join(CHECKS)}")
    expected = dict(expected_failures or {})
    if unknown := [name for name in expected if name not in CHECKS]:
        raise ValueError(f"no check is named {unknown[0]!r}; they are {', '.join(CHECKS)}")
    return _results(Bench.of(extractor, plugins, published, texts, block), chosen, expected)


def _results(
    bench: Bench, chosen: tuple[str, ...], expected: Mapping[str, str]
) -> Iterator[tuple[str, CheckError | None]]:
    for check in _checks.CHECKS:
        if check.name in chosen:
            with redirect_stdout(io.StringIO()), redirect_stderr(io.StringIO()):
                problem = check.find(bench)
            yield check.name, _result(bench, check, problem, expected.get(check.name))
            if problem is not None and check.name == "short_time":
                return  # the checks behind it would not end


def _result(
    bench: Bench, check: Check, problem: Problem | None, expected: str | None
) -> CheckError | None:
    if expected is not None and problem is None:
        what = f"passes, though it is expected to fail: {expected}"
        return _error(bench, check, Problem(what, remedy="take it out of expected_failures"))
    if problem is None:
        return None
    if expected is not None:
        what = f"{problem.what}; expected to fail: {expected}"
        problem = attrs.evolve(problem, what=what, skipped=True)
    return _error(bench, check, problem)


def _error(bench: Bench, check: Check, problem: Problem) -> CheckError:
    extractor = bench.extractor
    verb = "skips" if problem.skipped else "fails"
    remedy = problem.remedy or check.remedy
    text = "any" if problem.text is None else excerpt(problem.text, problem.span) or "(empty)"
    message = "\n".join(
        (
            f"{extractor.name} {verb} the check {check.name!r}: it {problem.what}",
            f"  plugin     {bench.plugin}",
            f"  extractor  {extractor.name}, provides {extractor.provides.name}",
            f"  rule       {problem.rule or '-'}",
            f"  text       {text}",
            f"  remedy     {remedy}",
        )
    )
    kind = CheckSkippedError if problem.skipped else CheckError
    return kind(
        message,
        check=check.name,
        plugin=bench.plugin,
        extractor=extractor.name,
        rule=problem.rule,
        text=problem.text,
        span=problem.span,
        remedy=remedy,
    )
