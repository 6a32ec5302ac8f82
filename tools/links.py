"""Whether every link of the built documentation, and of the Markdown beside it, leads somewhere.

    python tools/links.py docs/_build/html      and README.md, CONTRIBUTING.md and the like

A link into the documentation needs its page, and its anchor on that page; a picture, script or style
its file.  Addresses on the web are not asked, as a build has no network.  The exit status is 1 if a
link leads nowhere.
"""

import re
import sys
from collections.abc import Iterator
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

ROOT = Path(__file__).parent.parent
_MARKDOWN = re.compile(r"\]\(([^()\s]+)\)")
_CODE = re.compile(r"^```.*?^```|`[^`\n]+`", re.DOTALL | re.MULTILINE)


class Page(HTMLParser):
    """The links and anchors of one page."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.links: list[str] = []
        self.anchors = {"", "top"}
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Keep what points and what can be pointed at."""
        for name, value in attrs:
            if name == "id" or (tag == "a" and name == "name"):
                self.anchors.add(value or "")
            elif name in ("href", "src") and value:
                self.links.append(value)


@cache
def read(path: Path) -> Page:
    """The page of a file."""
    return Page(path.read_text(encoding="utf-8"))


def broken_pages(built: Path) -> Iterator[tuple[Path, str]]:
    """Page and link of each link of the built pages that leads nowhere."""
    for path in sorted(built.rglob("*.html")):
        for link in read(path).links:
            parts = urlsplit(link)
            if parts.scheme or parts.netloc:
                continue
            target = (path.parent / unquote(parts.path)) if parts.path else path
            if target.is_dir():
                target /= "index.html"
            lost = not target.is_file()
            if not lost and parts.fragment and target.suffix == ".html":
                lost = unquote(parts.fragment) not in read(target.resolve()).anchors
            if lost:
                yield path.relative_to(built), link


def broken_markdown() -> Iterator[tuple[Path, str]]:
    """File and link of each link in the Markdown outside of the documentation."""
    for path in sorted([*ROOT.glob("*.md"), *ROOT.glob("*/*.md"), *ROOT.glob("examples/*/*.md")]):
        for link in _MARKDOWN.findall(_CODE.sub("", path.read_text(encoding="utf-8"))):
            parts = urlsplit(link)
            inside = not (parts.scheme or link.startswith("#"))
            if inside and not (path.parent / unquote(parts.path)).exists():
                yield path.relative_to(ROOT), link


def main(built: Path) -> int:
    """Print the links that lead nowhere."""
    if not (built / "index.html").is_file():
        print(f"{built} holds no built documentation")
        return 2
    lost = [*broken_pages(built.resolve()), *broken_markdown()]
    for path, link in lost:
        print(f"{path}: {link} leads nowhere")
    pages = sum(1 for _ in built.rglob("*.html"))
    print(f"{pages} pages, {len(lost)} links that lead nowhere")
    return bool(lost)


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
