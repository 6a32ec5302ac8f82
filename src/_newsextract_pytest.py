"""The pytest plugin of newsextract: articles in tests, golden files, and what differs in documents.

It stands outside the package, because pytest imports it on every start where newsextract is
installed: the package itself is imported when a test first uses a fixture below, so that other
tests do not wait for it and that coverage sees it from its first line.
"""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from newsextract import Document, Parser
    from newsextract.testing import Golden, ParseArticle

_MARKER = "newsextract_article"
_PUBLISHED = "newsextract_published"
_PLUGINS = "newsextract_plugins"
_UPDATE = "newsextract_update"
_WRITTEN = pytest.StashKey[list[Path]]()


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add ``--newsextract-update`` and the ini options."""
    parser.getgroup("newsextract").addoption(
        "--newsextract-update",
        action="store_true",
        dest=_UPDATE,
        help="write the golden files of newsextract_golden anew where documents differ",
    )
    parser.addini(
        _PUBLISHED,
        "publication date of the articles that parse_article reads (YYYY-MM-DD; empty: none)",
        default="2018-07-13",
    )
    parser.addini(
        _PLUGINS, "whether parse_article uses installed plugins", type="bool", default=True
    )


def pytest_configure(config: pytest.Config) -> None:
    """Register the marker."""
    config.addinivalue_line(
        "markers",
        f"{_MARKER}(*files, published=..., language=None, region=None, golden=''): articles, as "
        f"paths or patterns from the directory of the test module, that the fixture {_MARKER} "
        f"reads, one test each; golden: the directory of their golden files, if not beside them",
    )
    config.stash[_WRITTEN] = []


@pytest.fixture(scope="session")
def newsextract_parser(pytestconfig: pytest.Config) -> Parser:
    """The parser of all articles; define a fixture of this name to use another one.

    An extractor that fails fails the test.
    """
    from newsextract import Parser

    return Parser(plugins=bool(pytestconfig.getini(_PLUGINS)), errors="raise")


@pytest.fixture(scope="session")
def parse_article(newsextract_parser: Parser, pytestconfig: pytest.Config) -> ParseArticle:
    """Parse an article, its text or as a Path its file, each one once a session."""
    from newsextract.testing import ParseArticle

    day = pytestconfig.getini(_PUBLISHED)
    try:
        published = date.fromisoformat(day) if day else None
    except ValueError as error:
        raise pytest.UsageError(f"{_PUBLISHED} must be YYYY-MM-DD or empty: {error}") from None
    return ParseArticle(newsextract_parser, published)


@pytest.fixture
def newsextract_article(request: pytest.FixtureRequest, parse_article: ParseArticle) -> Document:
    """The article that the test is marked with, parsed."""
    marker = request.node.get_closest_marker(_MARKER)
    if marker is None:
        raise pytest.UsageError(
            f"{request.node.nodeid} uses {_MARKER}; mark it with @pytest.mark.{_MARKER}('file.txt')"
        )
    options = {key: value for key, value in marker.kwargs.items() if key != "golden"}
    return parse_article(request.param, **options)


@pytest.fixture
def newsextract_golden(
    request: pytest.FixtureRequest, newsextract_parser: Parser, pytestconfig: pytest.Config
) -> Golden:
    """Compare a document with its golden file; see ``newsextract.testing.Golden``."""
    from newsextract.testing import Golden

    here = request.node.path.parent
    article = _parameters(request.node).get(_MARKER)
    golden = None
    if article is not None:
        directory = request.node.get_closest_marker(_MARKER).kwargs.get("golden")
        beside = article.parent if directory is None else here / directory
        golden = beside / f"{article.stem}.json"
    fields = [step.extractor.provides for step in newsextract_parser.steps]
    written = pytestconfig.stash[_WRITTEN] if pytestconfig.getoption(_UPDATE) else None
    return Golden(here, golden, fields, written)


def _parameters(node: pytest.Item) -> dict[str, Any]:
    callspec = getattr(node, "callspec", None)
    return callspec.params if callspec else {}


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Run a test once for each article that it is marked with."""
    marker = metafunc.definition.get_closest_marker(_MARKER)
    if marker is None or _MARKER not in metafunc.fixturenames:
        return
    here = metafunc.definition.path.parent
    files = [path for name in marker.args for path in _files(here, name)]
    if not files:
        pytest.fail(f"no article {', '.join(map(repr, marker.args))} in {here}", pytrace=False)
    metafunc.parametrize(_MARKER, files, indirect=True, ids=[path.stem for path in files])


def _files(here: Path, name: str | Path) -> list[Path]:
    path = here / name
    if path.is_file():
        return [path]
    return [] if Path(name).is_absolute() else sorted(here.glob(str(name)))


def pytest_assertrepr_compare(op: str, left: object, right: object) -> list[str] | None:
    """Show what differs where two documents are asserted to be equal."""
    package = sys.modules.get("newsextract")
    if package is None or op != "==":
        return None
    if not (isinstance(left, package.Document) and isinstance(right, package.Document)):
        return None
    from newsextract.testing import diff_documents

    return ["the documents differ", *diff_documents(left, right)]


def pytest_terminal_summary(
    terminalreporter: pytest.TerminalReporter, config: pytest.Config
) -> None:
    """Name the golden files that were written."""
    written = config.stash.get(_WRITTEN, [])
    if written:
        terminalreporter.section("newsextract")
        for path in written:
            terminalreporter.line(f"written: {path}")
        terminalreporter.line("read the difference before you commit it")
