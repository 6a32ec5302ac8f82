"""Compiling patterns: with the word lists that they name, or when they are first used."""

from collections.abc import Collection, Mapping
from typing import Any, cast

import regex


def compiled(
    source: str, lists: Mapping[str, Collection[str]], *, ignore_case: bool = True
) -> regex.Pattern[str]:
    r"""A verbose pattern; of ``lists`` only those that it names as ``\L<name>`` are bound to it."""
    named: dict[str, Any] = {k: list(v) for k, v in lists.items() if f"\\L<{k}>" in source}
    flags = regex.VERBOSE | (regex.IGNORECASE if ignore_case else 0)
    return regex.compile(source, flags, **named)


def lazy(source: str, flags: int = 0) -> regex.Pattern[str]:
    """A pattern of a module's own that is compiled at its first use, so not at import."""
    return cast("regex.Pattern[str]", _Lazy(source, flags))


class _Lazy:
    """Becomes its pattern method by method; from the second use on nothing stands between."""

    def __init__(self, source: str, flags: int) -> None:
        self._source = source
        self._flags = flags

    def __getattr__(self, name: str) -> Any:
        value = getattr(regex.compile(self._source, self._flags), name)
        setattr(self, name, value)
        return value
