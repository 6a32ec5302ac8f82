"""The same article in another dress: what is found must be the same, and stand where it did.

    python fuzz/differential.py FILE...        # articles; the examples if none is given

Blank lines in front, CRLF for LF, no-break for plain spaces, decomposed for composed letters, and the article
behind itself. Each change comes with the way back for offsets, so that annotations are compared whole.
"""

import argparse
import sys
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

import attrs

from newsextract import Document, Parser, Span

ARTICLES = Path(__file__).resolve().parent.parent / "examples" / "articles"


class Dress(NamedTuple):
    """A text made of another, character by character."""

    text: str
    origin: list[int]  # for each offset of it, and for its end, that of the other text


def _by_character(text: str, change: Callable[[str], str]) -> Dress:
    pieces = [change(character) for character in text]
    origin = [i for i, piece in enumerate(pieces) for _ in piece]
    return Dress("".join(pieces), [*origin, len(text)])


def blank_lines(text: str) -> Dress:
    """Blank lines in front."""
    return Dress(f"\n\n \n{text}", [0, 0, 0, 0, *range(len(text) + 1)])


def crlf(text: str) -> Dress:
    """Lines that end as on Windows."""
    return _by_character(text, lambda c: "\r\n" if c == "\n" else c)


def no_break(text: str) -> Dress:
    """No-break spaces."""
    return _by_character(text, lambda c: "\u00a0" if c == " " else c)


def decomposed(text: str) -> Dress:
    """Letters with their marks behind them."""
    return _by_character(text, lambda c: unicodedata.normalize("NFD", c))


def twice(text: str) -> Dress:
    """The article behind itself; only what stands in the first is compared."""
    return Dress(f"{text}\n\n{text}", list(range(len(text) + 1)))


DRESSES = (blank_lines, crlf, no_break, decomposed, twice)


def facts(doc: Document, origin: list[int] | None) -> Iterator[tuple[str, Any]]:
    """The annotations with offsets of the other text, and names as they are composed."""

    def back(value: Any) -> Any:
        if isinstance(value, Span):
            if origin is None:
                return (value.start, value.end)
            if value.end >= len(origin):  # in the second of two
                return None
            end = origin[value.end - 1] + 1 if value.end > value.start else origin[value.end]
            return (origin[value.start], end)
        if isinstance(value, tuple):
            return tuple(kept for item in value if (kept := back(item)) is not None)
        if isinstance(value, str):
            return unicodedata.normalize("NFC", value).replace("\u00a0", " ")
        if attrs.has(type(value)):
            return tuple(back(getattr(value, a.name)) for a in attrs.fields(type(value)))
        return value

    last = None if origin is None else len(origin) - 1
    for name, layer in doc.layers.items():
        for annotation in layer:
            if last is None or annotation.span.end <= last:
                yield name.rpartition(".")[2], back(annotation)


def differences(
    parser: Parser, text: str, dress: Callable[[str], Dress]
) -> tuple[Counter[str], Counter[str]]:
    """How many facts of each field are not the same, and how many there are."""
    changed = dress(text)
    plain = Counter(facts(parser.parse(text), None))
    other = Counter(facts(parser.parse(changed.text), changed.origin))
    lost = (plain - other) + (other - plain)
    return Counter(name for name, _ in lost.elements()), Counter(n for n, _ in plain.elements())


def main() -> int:
    """Print for each change how many facts differ."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("files", nargs="*", type=Path)
    files = options.parse_args().files or sorted(ARTICLES.glob("*.txt"))
    parser = Parser(plugins=False, errors="raise", language="en")
    for dress in DRESSES:
        lost, all_of_them = Counter[str](), Counter[str]()
        for path in files:
            some, known = differences(parser, path.read_text(encoding="utf-8"), dress)
            lost += some
            all_of_them += known
        fields = ", ".join(f"{name} {count}" for name, count in sorted(lost.items()))
        print(f"{dress.__name__}: {lost.total()} of {all_of_them.total()} facts; {fields or '-'}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
