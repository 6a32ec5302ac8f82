"""The article-extraction-benchmark: ``ground-truth.json`` beside a folder ``html`` of packed pages.

{"<name>": {"articleBody": "…", "url": "…"}, …}       html/<name>.html.gz
"""

import gzip
import json
from collections.abc import Iterator
from pathlib import Path

from corpora.cases import Case, Page
from corpora.read.files import CorpusError


def read(path: Path) -> Iterator[Case[Page]]:
    """A case for each page; its text is the page's HTML."""
    truth = path / "ground-truth.json"
    if not truth.is_file():
        raise CorpusError(f"{path} holds no ground-truth.json")
    for name, row in sorted(json.loads(truth.read_text(encoding="utf-8")).items()):
        packed = (path / "html" / f"{name}.html.gz").read_bytes()
        page = gzip.decompress(packed).decode("utf-8", "replace")
        yield Case(name, page, (Page(row["articleBody"]),))
