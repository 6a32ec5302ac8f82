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
from newsextract.testing import Example, check_example, example_params

HERE = Path(__file__).parent
FIELDS: dict[str, Field] = {
    "amounts": AMOUNTS,
    "attributions": ATTRIBUTIONS,
    "attributions-abroad": ATTRIBUTIONS,
    "blocks": BLOCKS,
    "blocks-clean": BLOCKS,
    "bylines": BYLINES,
    "datelines": DATELINES,
    "dates": DATES,
    "entities": ENTITIES,
    "entities-abroad": ENTITIES,
    "published": PUBLISHED,
    "quotes": QUOTES,
    "sections": SECTIONS,
    "updated": UPDATED,
}


@pytest.mark.parametrize(
    ("name", "example"),
    [row for name in sorted(FIELDS) for row in example_params(HERE / f"{name}.toml", name)],
)
def test_example(name: str, example: Example, parser: Parser) -> None:
    check_example(example, FIELDS[name], parser)


def test_every_table_is_read() -> None:
    assert {path.stem for path in HERE.glob("*.toml")} == set(FIELDS)
