"""Every name that ``rule`` of an annotation can have is shown by a row or by a rule's example."""

import ast
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import get_args

import pytest
from test_rules import ROOMS, examples
from test_tables import FIELDS, HERE

import newsextract
from newsextract import ATTRIBUTIONS, ENTITIES, Parser
from newsextract._model.annotations import CreditKind
from newsextract._page.credits import CreditForm
from newsextract.testing import PUBLISHED, load_examples

PARSER = Parser(plugins=False, without=(ATTRIBUTIONS, ENTITIES))
CODE = Path(newsextract.__file__).parent
NAMED = re.compile(r"(?:amount|quote|dateline|section|stamp|date)\.[a-z-]+")

# the code of each table's room, in which a rule may be named without being a record
SOURCES = {
    "amounts": "extractors/amounts",
    "bylines": "extractors/bylines.py",
    "datelines": "extractors/datelines.py",
    "dates": "extractors/dates",
    "published": "extractors/publication.py",
    "quotes": "extractors/quotes",
    "sections": "extractors/sections.py",
    "updated": "extractors/publication.py",
}


def names(room: str) -> set[str]:
    """All names of a room's rules."""
    found = set(_literals(CODE / SOURCES[room]))
    if room in ROOMS:
        found |= {rule.name for rule in ROOMS[room][1]}
    if room == "bylines":
        forms = {form.value for form in CreditForm} - {CreditForm.CLAUSE.value}
        found |= forms | {f"{CreditForm.CLAUSE.value}.{kind}" for kind in get_args(CreditKind)}
        found -= {"credit.byline"}  # a clause is never the byline itself
    return found


def _literals(source: Path) -> Iterator[str]:
    """The strings in code that look like names of rules."""
    for path in sorted(source.rglob("*.py")) if source.is_dir() else [source]:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            text = node.value if isinstance(node, ast.Constant) else None
            if isinstance(text, str) and NAMED.fullmatch(text):
                yield text


@pytest.fixture(scope="module")
def seen() -> set[str]:
    """The rules of everything found in the rows and examples of these rooms."""
    texts = {
        (row.text, tuple({"published": PUBLISHED, **row.options}.items()))
        for room in SOURCES
        for row in load_examples(HERE / f"{room}.toml")
    }
    texts |= {
        (re.sub("[⟦⟧]", "", text), (("published", PUBLISHED),))
        for room, (_, _, text, _) in examples()
        if room in SOURCES
    }
    texts |= {
        (re.sub("[⟦⟧]", "", row[0]), (("published", PUBLISHED), ("language", path.stem)))
        for path in (HERE / "languages").glob("*.toml")
        for row in tomllib.loads(path.read_text(encoding="utf-8"))["found"]
    }
    found: set[str] = set()
    for text, options in texts:
        given = {key: value or None for key, value in options}
        doc = PARSER.parse(text, errors="raise", **given)
        found |= {a.rule for room in SOURCES for a in doc[FIELDS[room]]}
    return found


@pytest.mark.parametrize("room", SOURCES)
def test_every_rule_is_shown(room: str, seen: set[str]) -> None:
    missing = names(room) - seen
    assert not missing, f"no row and no example shows {sorted(missing)}"
    assert names(room), f"{room} has no rules"
