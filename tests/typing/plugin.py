"""What type checkers know of plugins, and what they refuse; never run.

Each wrong line carries the error that mypy and pyright give for it. Both report a comment that is
not needed, so that a line which stops being an error fails the check.
"""

from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import assert_type

import attrs
from newsextract_percent import PERCENTAGES, Percentage, find_percentages

from newsextract import (
    DATES,
    QUOTES,
    Annotation,
    Document,
    Extractor,
    Field,
    Parser,
    Quote,
    Span,
    Timex,
    View,
    extractor,
    hookimpl,
    parse,
)
from newsextract.testing import CheckError, check_extractor, run_checks

# -- the field of a plugin is a typed key ---------------------------------------------------

assert_type(PERCENTAGES, Field[Percentage])
assert_type(find_percentages, Extractor[Percentage])
assert_type(find_percentages.provides, Field[Percentage])
assert_type(parse("Sales fell 12%.")[PERCENTAGES], tuple[Percentage, ...])
assert_type(parse("12%")[PERCENTAGES][0].value, Decimal)

check_extractor(find_percentages, texts=["Sales fell 12%."], checks=["spans"])
assert_type(run_checks(find_percentages), Iterator[tuple[str, CheckError | None]])


def read(doc: Document) -> None:
    found = doc[PERCENTAGES]
    assert_type(found[0], Percentage)
    print(found[0].percent)  # type: ignore[attr-defined]  # pyright: ignore[reportAttributeAccessIssue, reportUnknownMemberType, reportUnknownArgumentType]
    quotes: tuple[Quote, ...] = doc[PERCENTAGES]  # type: ignore[index]  # pyright: ignore[reportAssignmentType]
    assert_type(doc["percent.percentages"], tuple[Annotation, ...])
    doc[Percentage]  # type: ignore[call-overload]  # pyright: ignore[reportArgumentType, reportCallIssue]
    print(quotes)


# -- a field holds annotations: a class with a span and a rule ------------------------------


@attrs.frozen
class Casualties:
    span: Span
    dead: int
    rule: str


@attrs.frozen
class Ruleless:
    span: Span


CASUALTIES = Field("acme.casualties", Casualties)
Field("acme.numbers", int)  # type: ignore[type-var]  # pyright: ignore[reportArgumentType]
Field("acme.ruleless", Ruleless)  # type: ignore[type-var]  # pyright: ignore[reportArgumentType]
Field[Quote]("acme.casualties", Casualties)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]


# -- an extractor yields what its field holds -----------------------------------------------


@extractor(provides=CASUALTIES, requires=[PERCENTAGES, DATES])
def find_casualties(view: View) -> Iterator[Casualties]:
    assert_type(view[PERCENTAGES], tuple[Percentage, ...])
    assert_type(view[DATES], tuple[Timex, ...])
    for timex in view[DATES]:
        yield Casualties(timex.span, 1, "casualties")


@extractor(provides=CASUALTIES)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
def find_quotes_instead(view: View) -> Iterable[Quote]:
    return view[QUOTES]


@extractor(provides=CASUALTIES)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
def find_one(view: View) -> Casualties:
    return Casualties(Span(0, 1), 1, "casualties")


@extractor(provides=CASUALTIES)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
def find_none(view: View) -> None:
    print(view.text)


@extractor(provides=CASUALTIES)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
def find_in_text(text: str) -> Iterator[Casualties]:
    yield Casualties(Span(0, len(text)), 1, "casualties")


@extractor(provides=Casualties)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
def find_by_class(view: View) -> Iterator[Casualties]:
    yield Casualties(Span(0, len(view.text)), 1, "casualties")


@extractor(provides=CASUALTIES, requires=["newsextract.dates"])  # type: ignore[list-item]  # pyright: ignore[reportArgumentType]
def find_by_name(view: View) -> Iterator[Casualties]:
    yield Casualties(Span(0, len(view.text)), 1, "casualties")


@hookimpl
def newsextract_extractors() -> Iterable[Extractor[Casualties]]:
    return [find_casualties]


wrong: Extractor[Quote] = find_casualties  # type: ignore[assignment]  # pyright: ignore[reportAssignmentType]
Parser(only=[CASUALTIES, "dates"], without=["amounts"], block=["acme"])
Parser(only=[CASUALTIES, 5])  # type: ignore[list-item]  # pyright: ignore[reportArgumentType]
check_extractor(find_casualties.find)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
