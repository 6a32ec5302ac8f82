"""Draw the picture of the view for the README: ``docs/images/view.png``.

    python tools/view_picture.py

Needs the group ``browser`` and Debian's chromium.
"""

import shutil
import tempfile
from datetime import date
from pathlib import Path

from playwright.sync_api import sync_playwright

from newsextract import Parser

ROOT = Path(__file__).parent.parent
ARTICLE = ROOT / "examples" / "articles" / "wire_ap_style.txt"
PUBLISHED = date(2018, 9, 29)
PICTURE = ROOT / "docs" / "images" / "view.png"


def main() -> None:
    """Draw it."""
    doc = Parser(plugins=False).parse(ARTICLE.read_text(encoding="utf-8"), published=PUBLISHED)
    with tempfile.TemporaryDirectory() as directory, sync_playwright() as started:
        file = Path(directory) / "view.html"
        file.write_text(doc.to_html(page=True), encoding="utf-8")
        browser = started.chromium.launch(
            executable_path=shutil.which("chromium"), args=["--no-sandbox"]
        )
        page = browser.new_page(viewport={"width": 1100, "height": 980})
        page.goto(file.as_uri())
        page.screenshot(path=PICTURE)
        browser.close()


if __name__ == "__main__":
    main()
