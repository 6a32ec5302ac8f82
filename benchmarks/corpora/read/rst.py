"""Rhetorical structure: ``.rs3`` files of RSTTool (or ``.rs4``), as CSTNews and GUM have them.

    <segment id="4" parent="5" relname="attribution">disse Ana Ruiz,</segment>
    <segment id="5" parent="9" relname="span">que o porto está fechado.</segment>

A segment that is the satellite of another by a relation named ``attribution…`` reports it.  What is
reported is the text of that node: a segment, or all segments below a group.
"""

from collections import defaultdict
from collections.abc import Callable, Iterator
from pathlib import Path
from xml.etree import ElementTree

from corpora.cases import Case, Clause
from corpora.read.files import files
from newsextract import Span

_ENDS = (".", "!", "?", "”", '."', '!"', '?"')


def read_portuguese(path: Path) -> Iterator[Case[Clause]]:
    """A case for each file, in Portuguese."""
    yield from _cases(path, "*", "pt")


def read_english(path: Path) -> Iterator[Case[Clause]]:
    """A case for each news text of GUM."""
    yield from _cases(path, "GUM_news_*", "en")


def _cases(path: Path, pattern: str, language: str) -> Iterator[Case[Clause]]:
    for file in files(path, f"{pattern}.rs3", f"{pattern}.rs4"):
        text, clauses = clauses_of(ElementTree.parse(file).getroot())
        yield Case(file.stem, text, clauses, language=language)


def clauses_of(root: ElementTree.Element) -> tuple[str, tuple[Clause, ...]]:
    """The text of a tree, a sentence a line, and its clauses that report."""
    text = ""
    spans: dict[str, Span] = {}
    below: defaultdict[str, list[ElementTree.Element]] = defaultdict(list)
    for segment in root.iter("segment"):
        words = " ".join((segment.text or "").split())
        if text:
            text += "\n" if text.endswith(_ENDS) else " "
        spans[segment.get("id", "")] = Span(len(text), len(text) + len(words))
        text += words
    nodes = [*root.iter("segment"), *root.iter("group")]
    for node in nodes:
        below[node.get("parent", "")].append(node)

    def under(name: str, *, satellites: bool) -> Iterator[Span]:
        """The segments of a node; those that hang on it by a relation if asked for."""
        if name in spans:
            yield spans[name]
        for child in below[name]:
            core = child.get("relname") in ("span", None) or _is_many(root, child)
            if core or satellites:
                yield from under(child.get("id", ""), satellites=True)

    return text, tuple(_reports(nodes, under))


def _reports(
    nodes: list[ElementTree.Element], under: Callable[..., Iterator[Span]]
) -> Iterator[Clause]:
    for node in nodes:
        if node.get("relname", "").startswith("attribution"):
            reporting = sorted(under(node.get("id", ""), satellites=True))
            content = sorted(under(node.get("parent", ""), satellites=False))
            if reporting and content:
                yield Clause(tuple(reporting), tuple(content))


def _is_many(root: ElementTree.Element, node: ElementTree.Element) -> bool:
    """Whether a node is one of several of a kind (``multinuc``)."""
    kinds = {rel.get("name"): rel.get("type") for rel in root.iter("rel")}
    return kinds.get(node.get("relname")) == "multinuc"
