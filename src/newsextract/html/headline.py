"""Headline: the heading of the page that its title and its metadata agree on.

A page has several titles: ``<h1>``, the headline of its JSON-LD, ``og:title`` with the name of the site
behind a bar, a ``<title>`` for search engines. What stands in the page as the article's heading is
the headline; where no heading agrees with a title, the title without the name of the site.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from newsextract.html.flow import Flow, Piece, above, heard
from newsextract.html.metadata import Source, Told

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")
_BREAK = re.compile(r"\s+(?:[|–—»«·•:]|-{1,2}|::)\s+|\s*[|»]\s*")
_AGREE = 0.6  # of the words of a heading and of a title
_ALIKE = 0.75  # of those of another element that is set as a heading
_HEADING = frozenset(("headline", "title", "heading", "hed", "head"))
_OTHER = frozenset(("nav", "footer", "aside"))
_ASIDE = re.compile(r"\s+(?:[(\[]|\d)")
_OUTLET = 6  # words of a site's name
_REST = 4  # words that stand on the line of a heading and are none of it


class Heading(NamedTuple):
    """The headline."""

    text: str
    pieces: tuple[Piece, ...]  # that show it; none where no heading does
    source: Source | None  # what of the metadata agrees; None: nothing


def find_headline(flow: Flow, told: Sequence[Told]) -> Heading | None:
    """The headline of a page; None for a page without any."""
    titles = [one for one in told if one.what in ("headline", "title")]
    headings = _headings(flow)
    best, most = None, 0.0
    for place, (text, _) in enumerate(headings):
        worth = max((_agreement(text, one) for one in titles), default=0.0)
        if worth > most + 1e-9:
            best, most = place, worth
    if best is not None and most >= _AGREE:
        text, pieces = headings[best]
        agrees = max(titles, key=lambda one: _agreement(text, one))
        return Heading(_without_rest(text, titles), pieces, agrees.source)
    set_so = _set_as_heading(flow.pieces, titles)
    if set_so is not None:
        return set_so
    alone = [h for h in headings if len(_WORD.findall(h[0])) > 2]
    if len(alone) == 1 or (alone and not titles):
        return Heading(*alone[0], None)
    for one in titles:
        text = without_outlet(one.value) if one.source in ("opengraph", "title") else one.value
        if len(_WORD.findall(text)) > 1:
            return Heading(text, (), one.source)
    return Heading(*alone[0], None) if alone else None


def _without_rest(text: str, titles: Iterable[Told]) -> str:
    """A heading without what stands on its line behind a title: "Rain stays (fen.test) 87"."""
    for one in titles:
        title = without_outlet(one.value) if one.source in ("opengraph", "title") else one.value
        if text.casefold().startswith(title.casefold()) and _ASIDE.match(text, len(title)):
            rest = _WORD.findall(text[len(title) :])
            if 0 < len(rest) <= _REST and len(_WORD.findall(title)) > len(rest):
                return text[: len(title)]
    return text


def _headings(flow: Flow) -> list[tuple[str, tuple[Piece, ...]]]:
    """The words of each first heading, with the pieces that show them."""
    inside: dict[int, list[Piece]] = {}
    for piece in flow.pieces:
        for node in above(piece.first, 12):
            if node.tag == "h1" or "headline" in node.attributes.get("itemprop", ""):
                inside.setdefault(id(node), []).append(piece)
                break
    found = []
    for node, words in flow.marked:
        if id(node) in inside and not any(up.tag in _OTHER for up in above(node, 40)):
            pieces = inside[id(node)]
            found.append((pieces[0].text if len(pieces) == 1 else heard(words), tuple(pieces)))
    return found


def _set_as_heading(pieces: Iterable[Piece], titles: Sequence[Told]) -> Heading | None:
    """An element that is no first heading but set as one, with the words of a title."""
    best, most = None, _ALIKE
    for piece in pieces:
        node = piece.node
        if len(piece.text) > 300 or piece.link * 2 > len(piece.text):
            continue
        if node.tag in ("h2", "h3", "h4", "title") or not _HEADING.isdisjoint(node.spoken):
            for one in titles:
                worth = _agreement(piece.text, one)
                if worth > most:
                    best, most = Heading(piece.text, (piece,), one.source), worth
    return best


def _agreement(text: str, title: Told) -> float:
    """How far a heading has the words of a title, which may have the name of the site beside them."""
    own = _words(text)
    if own.total() < 2 and own != _words(title.value):
        return 0.0
    values = [title.value]
    if title.source in ("opengraph", "title"):
        values.append(without_outlet(title.value))
    return max(
        2 * (own & theirs).total() / max(1, own.total() + theirs.total())
        for theirs in map(_words, values)
    )


def _words(text: str) -> Counter[str]:
    return Counter(_WORD.findall(text.casefold().replace("’", "'")))


def without_outlet(title: str) -> str:
    """A title without the name of the site: "Rain stays | Fen News" is "Rain stays"."""
    parts = list(_BREAK.finditer(title))
    for found in reversed(parts):
        front, behind = title[: found.start()], title[found.end() :]
        if len(_WORD.findall(behind)) <= _OUTLET and len(_WORD.findall(front)) >= 2:
            return (
                without_outlet(front)
                if len(_WORD.findall(front)) > _OUTLET and len(parts) > 1
                else front
            )
        break
    return title
