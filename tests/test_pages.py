"""Pages of our own, of the kinds that are rare on the web, with the label of each line.

``tests/pages/*.txt``: a letter and the line, on each line: h headline, y byline, p published,
b body, s subheading, c caption, o anything else.  ``tools/fit_structure.py`` reads them, those of
``kinds`` too, half of which stand in the furniture of a page (``-s``); those in ``unseen`` it does not.
"""

from pathlib import Path

import pytest

ARTICLE = {"body", "subheading", "dateline"}
PAGES = Path(__file__).parent / "pages"
HARD = {"events", "fixtures", "letters-editor-s"}  # rows, names and places


def shares(parser, path: Path) -> tuple[int, int, int, int]:
    """The words of the article that stay and that there are, and those of all the rest."""
    lines = [(line[0], line[2:].strip()) for line in path.read_text(encoding="utf-8").splitlines()]
    doc = parser.parse("\n\n".join(text for _, text in lines))
    start = kept = article = stayed = rest = 0
    for label, text in lines:
        block = next(block for block in doc.blocks if block.span.end > start)
        start += len(text) + 2
        words = len(text.split())
        is_kept = block.kind in ARTICLE
        if label in "bs":
            kept, article = kept + words * is_kept, article + words
        elif label == "o":
            stayed, rest = stayed + words * is_kept, rest + words
    return kept, article, stayed, rest


@pytest.mark.parametrize("path", sorted(PAGES.rglob("*.txt")), ids=lambda path: path.stem)
def test_the_article_stays(parser, path):
    kept, article, _, _ = shares(parser, path)
    if path.stem not in HARD:
        assert kept >= 0.75 * article


@pytest.mark.parametrize("path", sorted(PAGES.glob("comments-*.txt")), ids=lambda path: path.stem)
def test_comments_go(parser, path):
    _, _, stayed, rest = shares(parser, path)
    assert stayed <= 0.3 * rest


@pytest.mark.parametrize(
    ("folder", "least", "most"), [(".", 0.9, 0.2), ("kinds", 0.93, 0.15), ("unseen", 0.9, 0.7)]
)
def test_all_together(parser, folder, least, most):
    pages = [shares(parser, path) for path in sorted((PAGES / folder).glob("*.txt"))]
    kept, article, stayed, rest = map(sum, zip(*pages, strict=True))
    assert kept >= least * article
    assert stayed <= most * rest
