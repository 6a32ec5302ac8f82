"""check_extractor: does an extractor keep what every extractor promises?

>>> from newsextract.extractors.quotes import find_quotes
>>> check_extractor(find_quotes, checks=["spans", "order"])
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime
from typing import Any

from newsextract import Extractor
from newsextract.exceptions import CheckError
from newsextract.testing import _checks
from newsextract.testing._checks.bench import Bench
from newsextract.testing._checks.problem import Check, Problem
from newsextract.testing._excerpt import excerpt
from newsextract.testing._tables import PUBLISHED

CHECKS = tuple(check.name for check in _checks.CHECKS)


def check_extractor(
    extractor: Extractor[Any],
    *,
    texts: Iterable[str] = (),
    plugins: bool | Sequence[object] = False,
    published: date | datetime | None = PUBLISHED,
    checks: Iterable[str] | None = None,
) -> None:
    """Check what every extractor promises, on many texts; the first fault is raised.

    Args:
        extractor: what ``@extractor`` made.
        texts: sentences or articles in which it finds something, beside the kit's own.
        plugins: the plugins that it comes with or that provide what it requires, as in
            ``Parser``; False: the built-in extractors alone.
        published: the publication date of all texts.
        checks: the names of the checks to run, of ``CHECKS``; None: all.

    Raises:
        CheckError: names plugin, extractor, check, rule, the shortest text found and the remedy.
        ModuleNotFoundError: if Hypothesis is not installed.
        PluginError: if ``plugins`` do not provide what the extractor requires.
        TypeError: if ``extractor`` is none, or ``texts`` or ``checks`` one string.
        ValueError: if a check has no such name.

    .. versionadded:: 0.1.0
    """
    __tracebackhide__ = True  # pytest shows the test, not what stands here
    for _, error in run_checks(
        extractor, texts=texts, plugins=plugins, published=published, checks=checks
    ):
        if error is not None:
            raise error


def run_checks(
    extractor: Extractor[Any],
    *,
    texts: Iterable[str] = (),
    plugins: bool | Sequence[object] = False,
    published: date | datetime | None = PUBLISHED,
    checks: Iterable[str] | None = None,
) -> Iterator[tuple[str, CheckError | None]]:
    """Run all checks; yield the name of each and the fault it found, or None.

    Arguments and errors as in ``check_extractor``; what is raised there is yielded here. A fault
    found by ``short_time`` is the last result, since what follows might never end.

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
    return _results(Bench.of(extractor, plugins, published, texts), chosen)


def _results(bench: Bench, chosen: tuple[str, ...]) -> Iterator[tuple[str, CheckError | None]]:
    for check in _checks.CHECKS:
        if check.name in chosen:
            problem = check.find(bench)
            yield check.name, None if problem is None else _error(bench, check, problem)
            if problem is not None and check.name == "short_time":
                return  # the checks behind it would not end


def _error(bench: Bench, check: Check, problem: Problem) -> CheckError:
    extractor = bench.extractor
    remedy = problem.remedy or check.remedy
    text = "any" if problem.text is None else excerpt(problem.text, problem.span) or "(empty)"
    message = "\n".join(
        (
            f"{extractor.name} fails the check {check.name!r}: it {problem.what}",
            f"  plugin     {bench.plugin}",
            f"  extractor  {extractor.name}, provides {extractor.provides.name}",
            f"  rule       {problem.rule or '-'}",
            f"  text       {text}",
            f"  remedy     {remedy}",
        )
    )
    return CheckError(
        message,
        check=check.name,
        plugin=bench.plugin,
        extractor=extractor.name,
        rule=problem.rule,
        text=problem.text,
        span=problem.span,
        remedy=remedy,
    )
