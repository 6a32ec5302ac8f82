"""Articles and golden files in tests: what the pytest fixtures give.

A golden file is the JSON of a document without the text, made to be read: a line for each
attribute, those that are None left out, and under ``"⟦⟧"`` the text around each annotation.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import date, datetime
from pathlib import Path
from typing import Any, Literal

import attrs

from newsextract import Document, Field, Parser
from newsextract.exceptions import SerializationError
from newsextract.testing._diff import diff_documents
from newsextract.testing._excerpt import excerpt

_SHOWN = "⟦⟧"  # the key of the text around an annotation; no attribute can be named so


class ParseArticle:
    """The fixture ``parse_article``: parses a text or a file, each one once a session.

    .. versionadded:: 0.1.0
    """

    def __init__(self, parser: Parser, published: date | datetime | None) -> None:
        self.parser = parser
        self.published = published  # of every article that is given none of its own
        self._parsed: dict[tuple[object, ...], Document] = {}

    def __call__(
        self,
        article: str | Path,
        *,
        published: date | datetime | Literal["default"] | None = "default",
        language: str | None = None,
        region: str | None = None,
    ) -> Document:
        """Read an article.

        Args:
            article: its text, or as a Path the file that holds it, in UTF-8; every line end of
                a file is read as one character.
            published: its publication date; None: what the text itself states.
            language: as in ``Parser.parse``.
            region: as in ``Parser.parse``.
        """
        text = article if isinstance(article, str) else article.read_text(encoding="utf-8")
        day = self.published if published == "default" else published
        key = (text, day, type(day), language, region)
        if key not in self._parsed:
            self._parsed[key] = self.parser.parse(
                text, published=day, language=language, region=region
            )
        return self._parsed[key]


class Golden:
    """The fixture ``newsextract_golden``: compares a document with a file, or writes the file.

    .. versionadded:: 0.1.0
    """

    def __init__(
        self,
        directory: Path,
        path: Path | None,
        known: Iterable[Field[Any]],
        written: list[Path] | None,
    ) -> None:
        self.directory = directory  # of the test module; other paths count from it
        self.path = path  # of the marked article's golden file
        self._known = tuple(known)  # all fields of the parser
        self._written = written  # None: compare only

    def __call__(
        self,
        doc: Document,
        path: str | Path | None = None,
        *,
        fields: Iterable[Field[Any]] | None = None,
    ) -> None:
        """Assert that a document is the one in its golden file.

        Under ``--newsextract-update`` the file is written anew instead where it differs.

        Args:
            doc: what a parse gave.
            path: the file, from the directory of the test module; None: the file of the article
                that the test is marked with.
            fields: the fields that the file holds; None: all.

        Raises:
            AssertionError: with each difference, or if there is no file to compare with.
            ValueError: if there is no path and the test is not marked with an article.
        """
        __tracebackhide__ = True  # pytest shows the test, not what stands here
        golden = self.path if path is None else self.directory / path
        if golden is None:
            raise ValueError(
                "which golden file? mark the test with @pytest.mark.newsextract_article(file) or "
                "pass a path"
            )
        if fields is not None:
            names = {field.name for field in fields}
            doc = attrs.evolve(doc, layers={n: a for n, a in doc.layers.items() if n in names})
        if self._written is not None:
            now = _render(doc)
            if not golden.is_file() or golden.read_text(encoding="utf-8") != now:
                golden.parent.mkdir(parents=True, exist_ok=True)
                golden.write_text(now, encoding="utf-8")
                self._written.append(golden)
            return
        if not golden.is_file():
            raise AssertionError(
                f"there is no golden file {golden}; run pytest --newsextract-update to write it, "
                f"and read it before you commit it"
            )
        lines = diff_documents(doc, _read(golden, doc, self._known))
        if lines:
            raise AssertionError(
                "\n".join(
                    (
                        f"the document is not the one in {golden}",
                        *lines,
                        "if it is right now, run pytest --newsextract-update and read the "
                        "difference before you commit it",
                    )
                )
            )


def _render(doc: Document) -> str:
    """A document as the text of a golden file."""
    data = doc.to_dict()
    layers = {
        name: [
            {_SHOWN: excerpt(doc.text, annotation.span)}
            | {key: value for key, value in row.items() if value is not None}
            for annotation, row in zip(doc.layers[name], rows, strict=True)
        ]
        for name, rows in sorted(data["layers"].items())
    }
    head = {name: data[name] for name in ("format", "language", "reference")}
    return _json(head | {"layers": layers}, 4) + "\n"


def _json(value: Any, depth: int, indent: str = "") -> str:
    """JSON whose outer ``depth`` levels have a line for each item."""
    if not (depth and value and isinstance(value, dict | list)):
        return json.dumps(value, ensure_ascii=False)
    inner = indent + "  "
    if isinstance(value, dict):
        items = [
            f"{json.dumps(k, ensure_ascii=False)}: {_json(v, depth - 1, inner)}"
            for k, v in value.items()
        ]
    else:
        items = [_json(v, depth - 1, inner) for v in value]
    opening, closing = "{}" if isinstance(value, dict) else "[]"
    return f"{opening}\n{inner}" + f",\n{inner}".join(items) + f"\n{indent}{closing}"


def _read(path: Path, doc: Document, fields: Iterable[Field[Any]]) -> Document:
    """The document of a golden file; what the file does not hold is that of ``doc``.

    Raises:
        AssertionError: if the file is none, or of another version of a field.
    """
    __tracebackhide__ = True
    fields = tuple(fields)
    types = {field.name: field.type for field in fields}
    try:
        data = json.loads(path.read_text(encoding="utf-8"))
        for name, rows in data["layers"].items():
            nothing = (
                dict.fromkeys(a.name for a in attrs.fields(types[name])) if name in types else {}
            )
            data["layers"][name] = [
                nothing | {key: value for key, value in row.items() if key != _SHOWN}
                for row in rows
            ]
        read = Document.from_dict({"text": doc.text, "failures": [], **data}, fields=fields)
    except (ValueError, KeyError, TypeError, AttributeError, SerializationError) as error:
        raise AssertionError(
            f"{path} is no golden file of this parser: {error!r:.300}; run pytest "
            f"--newsextract-update to write it anew"
        ) from error
    return attrs.evolve(doc, language=read.language, reference=read.reference, layers=read.layers)
