"""Every extractor against its table of examples, ``<field>.toml`` beside this file."""

from pathlib import Path

import pytest

from newsextract import (
    AMOUNTS,
    ATTRIBUTIONS,
    BLOCKS,
    BYLINES,
    DATELINES,
    DATES,
    ENTITIES,
    PUBLISHED,
    QUOTES,
    SECTIONS,
    UPDATED,
    Field,
    Parser,
)
from newsextract.testing import Example, check_example, load_examples

HERE = Path(__file__).parent
FIELDS: dict[str, Field] = {
    "amounts": AMOUNTS,
    "attributions": ATTRIBUTIONS,
    "blocks": BLOCKS,
    "bylines": BYLINES,
    "datelines": DATELINES,
    "dates": DATES,
    "entities": ENTITIES,
    "published": PUBLISHED,
    "quotes": QUOTES,
    "sections": SECTIONS,
    "updated": UPDATED,
}


def rows() -> list:
    return [
        pytest.param(
            name,
            example,
            id=f"{name}-{example}",
            marks=[pytest.mark.xfail(raises=AssertionError)] if example.known_gap else [],
        )
        for name in sorted(FIELDS)
        for example in load_examples(HERE / f"{name}.toml")
    ]


@pytest.mark.parametrize(("name", "example"), rows())
def test_example(name: str, example: Example, parser: Parser) -> None:
    check_example(example, FIELDS[name], parser)


def test_every_table_is_read() -> None:
    assert {path.stem for path in HERE.glob("*.toml")} == set(FIELDS)
