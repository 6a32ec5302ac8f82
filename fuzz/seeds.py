"""Make the corpora that ``fuzz.py`` begins with: paragraphs of the examples, and their documents.

python fuzz/seeds.py
"""

from pathlib import Path

from newsextract import Parser

HERE = Path(__file__).parent
ARTICLES = HERE.parent / "examples" / "articles"


def main() -> None:
    """Write a file for each stretch of each article."""
    parser = Parser(plugins=False)
    for kind in ("page", "json"):
        (HERE / "corpus" / kind).mkdir(parents=True, exist_ok=True)
    for path in sorted(ARTICLES.glob("*.txt")):
        text = path.read_text(encoding="utf-8")
        for number, at in enumerate(range(0, len(text), 600)):
            piece = text[at : at + 700]
            name = f"{path.stem}-{number}"
            (HERE / "corpus" / "page" / name).write_text(piece, encoding="utf-8")
            doc = parser.parse(piece[:200])
            (HERE / "corpus" / "json" / name).write_text(doc.to_json(), encoding="utf-8")


if __name__ == "__main__":
    main()
