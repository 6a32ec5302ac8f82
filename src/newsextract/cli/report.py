"""A report of one text in Markdown, ready to paste: version, plugins, facts with their rules."""

from __future__ import annotations

import platform
from collections.abc import Iterator
from io import StringIO

from newsextract import Document, Parser, __version__
from newsextract.cli.show import show

_WIDTH = 200  # columns; longer lines are not broken


def report(doc: Document, parser: Parser) -> str:
    """What a reader of the report needs to see the same facts, and a place for what was expected."""
    return "\n".join(_lines(doc, parser))


def _lines(doc: Document, parser: Parser) -> Iterator[str]:
    yield "**Expected:** "
    yield ""
    yield f"newsextract {__version__}, Python {platform.python_version()}, {platform.system()}"
    yield f"language {doc.language}, reference {doc.reference or 'none'}"
    plugins = {str(plugin) for _, plugin in parser.steps if plugin.name != "newsextract"}
    yield f"plugins: {', '.join(sorted(plugins)) or 'none'}"
    for failure in doc.failures:
        yield f"failed: {failure.plugin}: {failure.error}"
    for title, words in (("Text", doc.text), ("Facts", _facts(doc))):
        fence = "`" * max(3, _longest_run(words, "`") + 1)
        yield from ("", f"{title}:", "", f"{fence}text", words.rstrip("\n"), fence)


def _facts(doc: Document) -> str:
    from rich.console import Console

    out = StringIO()
    show(doc, Console(file=out, width=_WIDTH, soft_wrap=True, highlight=False), explain=True)
    return out.getvalue()


def _longest_run(text: str, mark: str) -> int:
    longest = length = 0
    for character in text:
        length = length + 1 if character == mark else 0
        longest = max(longest, length)
    return longest
