"""Fixtures that several test modules share."""

from pathlib import Path

import hypothesis
import pytest

from newsextract import Document, Parser

# The same texts each time, so that a commit that passed passes again; tools/fuzz.py tries new ones.
hypothesis.settings.register_profile("repeatable", derandomize=True, deadline=None)
hypothesis.settings.load_profile("repeatable")

ARTICLES = sorted((Path(__file__).parent.parent / "examples" / "articles").glob("*.txt"))


@pytest.fixture(scope="session")
def parser() -> Parser:
    """The built-in extractors alone, whatever is installed beside them."""
    return Parser(plugins=False, errors="raise")


@pytest.fixture(params=ARTICLES, ids=lambda path: path.stem)
def article_path(request: pytest.FixtureRequest) -> Path:
    """Each example article in turn."""
    path: Path = request.param
    return path


@pytest.fixture
def article(article_path: Path, parser: Parser) -> Document:
    """Each example article, parsed."""
    return parser.parse(article_path.read_text(encoding="utf-8"))
