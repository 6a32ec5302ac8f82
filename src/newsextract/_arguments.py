"""What a parser is given, checked: misuse raises at once, and says what to write."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from types import ModuleType
from typing import Any, Literal

from newsextract._model.field import Field

Errors = Literal["record", "raise"]
Record = str | Mapping[str, Any]  # one of many texts, with what else ``parse`` takes


def check_several(**arguments: object) -> None:
    """Refuse one thing where several are asked for, and say what to write."""
    for name, value in arguments.items():
        if isinstance(value, bool) and name == "plugins":
            continue
        if isinstance(value, Field):
            wanted = f"{name}=[{value.name!r}], or the field itself in the list"
        elif isinstance(value, str) and name == "plugins":
            wanted = (
                "modules or objects, plugins=[module]; installed plugins are loaded by "
                "plugins=True, and block=[...] leaves some out"
            )
        elif isinstance(value, str):
            wanted = f"{name}=[{value!r}]"
        elif value is not None and not isinstance(value, Iterable):
            shown = value.__name__ if isinstance(value, ModuleType) else "it"
            wanted = f"{name}=[{shown}]"
        else:
            continue
        raise TypeError(f"{name} takes several, not {value!r:.60}; write {wanted}")


def check_input(text: object, published: object) -> None:
    """Refuse what is no text and no date of publication."""
    if not isinstance(text, str):
        remedy = {
            bytes: "decode it first: text.decode('utf-8')",
            type(None): "pass '' for an empty article",
        }.get(type(text), "pass the article's text")
        raise TypeError(f"text must be str, not {type(text).__name__}; {remedy}")
    if published is not None and not isinstance(published, date):
        raise TypeError(
            f"published must be a datetime.date or datetime.datetime, not "
            f"{type(published).__name__}; for text use datetime.date.fromisoformat"
        )


def check_errors(errors: str) -> None:
    """Refuse what errors= does not know."""
    if errors not in ("record", "raise"):
        raise ValueError(f"errors must be 'record' or 'raise', not {errors!r}")
