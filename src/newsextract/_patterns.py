r"""Compiling a grammar's pattern with the word lists that it names as ``\\L<name>``."""

from collections.abc import Collection, Mapping
from typing import Any

import regex


def compiled(
    source: str, lists: Mapping[str, Collection[str]], *, ignore_case: bool = True
) -> regex.Pattern[str]:
    """A verbose pattern; of ``lists`` only those that it names are bound to it."""
    named: dict[str, Any] = {k: list(v) for k, v in lists.items() if f"\\L<{k}>" in source}
    flags = regex.VERBOSE | (regex.IGNORECASE if ignore_case else 0)
    return regex.compile(source, flags, **named)
