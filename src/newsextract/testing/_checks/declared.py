"""What an extractor declares, and whether it keeps to it."""

from __future__ import annotations

from newsextract import Field
from newsextract._model.annotations import FIELDS
from newsextract.exceptions import UndeclaredFieldError
from newsextract.testing._checks.bench import Bench
from newsextract.testing._checks.problem import Problem


def declaration(bench: Bench) -> Problem | None:
    """The field is named after its own package, and nothing but fields is required."""
    extractor = bench.extractor
    field = extractor.provides
    if any(not isinstance(f, Field) for f in (field, *extractor.requires)):
        return Problem(f"provides {field!r} and requires {extractor.requires!r}, not all fields")
    if field in extractor.requires:
        return Problem(f"requires {field.name!r}, which it provides itself")
    if field.name.startswith("newsextract.") and field not in FIELDS:
        return Problem(
            f"provides a field named {field.name!r}, but that is no field of newsextract",
            remedy=f"name it after its own package: {'acme' + field.name[11:]!r}",
        )
    return None


def declared_fields(bench: Bench, text: str) -> Problem | None:
    """No field is read that is not required, not even in secret."""
    view = bench.view(text)
    if view is None:
        return None
    try:
        bench.run(view)
    except UndeclaredFieldError:
        pass  # in view.undeclared as well, like those that the extractor caught
    except Exception:  # the check "any_text" reports it
        return None
    if not view.undeclared:
        return None
    name = view.undeclared[0].name
    return Problem(
        f"reads the field {name!r}, which it does not require",
        text,
        remedy=f"add the field to @extractor(requires=[...]), or do not read {name!r}",
    )
