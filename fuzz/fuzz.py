"""Look for bytes that break a parse, the HTML view or the reading of JSON, led by coverage.

    pip install atheris
    python fuzz/fuzz.py page -max_total_time=1800 -max_len=1500 -timeout=10 fuzz/corpus/page
    python fuzz/fuzz.py json -max_total_time=1800 -max_len=8000 fuzz/corpus/json

``page``: any text parses, keeps what holds for every document and is whole in its HTML. ``json``:
any bytes are a document that keeps it, and comes back from its own JSON, or a SerializationError.
The corpora are made by ``python fuzz/seeds.py``. What was found stands in ``tests/test_crashers.py``.
"""

import random
import sys
from html.parser import HTMLParser
from json import loads

import atheris

with atheris.instrument_imports(include=["newsextract"]):
    from newsextract import Document, Parser, SerializationError
    from newsextract.testing import check_invariants

    PARSER = Parser(plugins=False, errors="raise")
    PARSER.parse("By Ana Ruiz\n\n“Yes,” he said on Monday of $5.", language="en")


import mutations


class _Text(HTMLParser):
    """The text of an HTML fragment, its style left out."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[str] = []
        self.text = ""

    def handle_starttag(self, tag: str, attrs: object) -> None:
        self.tags.append(tag)

    def handle_data(self, data: str) -> None:
        if self.tags != ["style"]:
            self.text += data


def page(data: bytes) -> None:
    """A text, as bytes."""
    text = data.decode("utf-8", "surrogateescape")
    doc = PARSER.parse(text)
    assert doc.text == text
    check_invariants(doc)
    html = _Text()
    html.feed(doc._repr_html_())
    html.close()
    assert set(html.tags) <= {"style", "div", "span"}, html.tags
    assert html.text == text


def json(data: bytes) -> None:
    """JSON, as bytes."""
    try:
        doc = Document.from_json(data)
    except SerializationError:
        return
    check_invariants(doc)
    assert Document.from_json(doc.to_json().encode()) == doc


TARGETS = {"page": page, "json": json}


def change(data: bytes, most: int, seed: int) -> bytes:
    """JSON changed as JSON, now and then as bytes."""
    chance = random.Random(seed)
    try:
        found = mutations.mutated(chance, loads(data)) if chance.random() < 0.9 else None
    except (ValueError, TypeError, RecursionError):
        found = None
    if found is None:
        return atheris.Mutate(data, most)
    return (found if isinstance(found, bytes) else found.encode("utf-8", "surrogatepass"))[:most]


def main() -> None:
    """Run one target until libFuzzer is done."""
    if len(sys.argv) < 2 or sys.argv[1] not in TARGETS:
        raise SystemExit(__doc__)
    options = {"custom_mutator": change} if sys.argv[1] == "json" else {}
    atheris.Setup([sys.argv[0], *sys.argv[2:]], TARGETS[sys.argv[1]], **options)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
