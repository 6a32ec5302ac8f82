"""What type checkers know of the public API; checked by mypy and pyright, never run."""

from collections.abc import Iterator
from typing import Any, assert_type

import attrs

from newsextract import (
    AMOUNTS,
    DATES,
    QUOTES,
    Annotation,
    Attribution,
    Document,
    Entity,
    Extractor,
    Field,
    Parser,
    Quote,
    Result,
    Span,
    Timex,
    View,
    extractor,
    parse,
    rows,
)


@attrs.frozen
class Percentage:
    span: Span
    value: int
    rule: str


PERCENTAGES = Field("acme.percentages", Percentage)


@extractor(provides=PERCENTAGES, requires=[QUOTES])
def find_percentages(view: View) -> Iterator[Percentage]:
    assert_type(view[QUOTES], tuple[Quote, ...])
    yield Percentage(Span(0, 1), 1, "percent")


assert_type(find_percentages, Extractor[Percentage])


def read(doc: Document) -> None:
    assert_type(doc[PERCENTAGES], tuple[Percentage, ...])
    assert_type(doc[QUOTES], tuple[Quote, ...])
    assert_type(doc.attributions, tuple[Attribution, ...])
    assert_type(doc.people, tuple[Entity, ...])
    assert_type(doc.published, Timex | None)
    assert_type(doc.headline, str | None)
    assert_type(doc.text_of(doc.quotes), str)


assert_type(parse("x"), Document)
assert_type(Parser().parse_many(["x"]), Iterator[Document])
assert_type(sorted(Parser().parse("x").dates), list[Timex])
assert_type(Parser().parse_many(["x"], results=True), Iterator[Result])
assert_type(Parser().parse("x")["amounts"], tuple[Annotation, ...])


def tables(doc: Document) -> None:
    assert_type(doc.to_rows(AMOUNTS), list[dict[str, Any]])
    assert_type(rows([doc], "amounts"), Iterator[dict[str, Any]])
    assert_type(next(rows({"a": doc}, DATES))["key"], Any)
