"""Whole articles against layers that a person has read: ``golden/<article>.txt``.

``python tests/test_golden.py`` writes them anew; read the difference before committing it.
"""

import io
import sys
from pathlib import Path

GOLDEN = Path(__file__).parent / "golden"


def render(doc) -> str:
    """All facts of a document as the command line shows them."""
    from rich.console import Console

    from newsextract.cli import show

    out = io.StringIO()
    show(doc, Console(file=out, highlight=False, soft_wrap=True, width=200))
    kinds = "".join(f"{b.kind:>12}  {doc.text_of(b)[:60]!r}\n" for b in doc.blocks)
    return kinds + out.getvalue()


def test_article_is_read_as_before(article, article_path):
    assert render(article) == (GOLDEN / article_path.name).read_text(encoding="utf-8")


def main() -> None:
    sys.path.insert(0, str(Path(__file__).parent))
    from conftest import ARTICLES
    from newsextract import Parser

    parser = Parser(plugins=False, errors="raise")
    for path in ARTICLES:
        doc = parser.parse(path.read_text(encoding="utf-8"))
        (GOLDEN / path.name).write_text(render(doc), encoding="utf-8")


if __name__ == "__main__":
    main()
