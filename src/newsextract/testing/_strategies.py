"""Hypothesis strategies: texts that break extractors, and articles as a weak scraper leaves them.

Hypothesis is imported on the first call, so that the rest of ``newsextract.testing`` does without.
"""

from __future__ import annotations

import json
import tomllib
from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

if TYPE_CHECKING:
    from types import ModuleType

    from hypothesis.strategies import SearchStrategy

_SAMPLES = Path(__file__).with_name("samples.json")  # of tools/samples.py
_WORDS = Path(__file__).with_name("articles.toml")
_MARKS = (
    ("“", "”"),
    ('"', '"'),
    ("‘", "’"),
    ("«", "»"),
    ("„", "“"),
    ("“", ""),
)  # the last: unclosed
_PIECES = (
    "Ana Ruiz",
    "the senator",
    "said",
    "told reporters",
    "that",
    "“",
    "”",
    '"',
    "'",
    "’",
    "(",
    ")",
    ",",
    ".",
    "?",
    "\n",
    "\n\n",
    " ",
    " — ",
    "$5",
    "€1.2",
    "million",
    "dollars",
    "to",
    "between",
    "and",
    "July",
    "13",
    "2018",
    "on Monday",
    "two years ago",
    "By",
    "|",
    "Published:",
    "Updated",
    "Reporting by",
    "READ MORE:",
    "WASHINGTON (AP) —",
    "He",
    "according to",
    "which",
    "who",
    "5 p.m.",
    "\u00a0",
    "\u200f",
    "e\u0301",
    "\x00",
    "\r\n",
    "\ud800",
)


def texts() -> SearchStrategy[str]:
    """Texts from any characters, and from the pieces that news is made of, with blanks or without.

    Raises:
        ModuleNotFoundError: if Hypothesis is not installed; the message says how to.
    """
    st = _hypothesis().strategies
    news = st.lists(st.sampled_from(_PIECES), max_size=60).map(" ".join)
    cased = st.sampled_from([*_PIECES, *map(str.upper, _PIECES), *map(str.title, _PIECES)])
    glued = st.lists(cased, max_size=20).map("".join)
    return st.one_of(st.text(max_size=400), news, glued)  # type: ignore[no-any-return]


def articles(*, noise: bool = True) -> SearchStrategy[str]:
    """Articles in English: headline, credits and date stamp, then paragraphs with speech and facts.

    Two persons run through an article, by full name and by surname. Quotation marks, line ends
    and the order of the head vary, and a mark may stay open.

    Args:
        noise: whether captions, teasers of other stories, share widgets and the like stand among
            the lines.

    Raises:
        ModuleNotFoundError: if Hypothesis is not installed; the message says how to.

    .. versionadded:: 0.1.0
    """
    return _hypothesis().strategies.composite(_article)(noise)  # type: ignore[no-any-return]


@cache
def samples(name: Literal["texts", "articles", "quiet_articles"]) -> tuple[str, ...]:
    """Some texts of a strategy that were drawn once, the same ones whatever Hypothesis is installed."""
    found: dict[str, list[str]] = json.loads(_SAMPLES.read_text(encoding="utf-8"))
    return tuple(found[name])


def _hypothesis() -> ModuleType:
    try:
        import hypothesis
        import hypothesis.strategies
    except ModuleNotFoundError as error:
        raise ModuleNotFoundError(
            "the strategies need Hypothesis; install it with: pip install 'newsextract[testing]'",
            name=error.name,
        ) from error
    return hypothesis


@cache
def _words() -> Mapping[str, list[str]]:
    return tomllib.loads(_WORDS.read_text(encoding="utf-8"))


class _Slots(dict[str, str]):
    """The slots of one sentence, each drawn when the sentence asks for it."""

    def __init__(self, fill: Callable[[str], str], marks: tuple[str, str]) -> None:
        super().__init__(open=marks[0], close=marks[1])
        self._fill = fill

    def __missing__(self, slot: str) -> str:
        return self._fill(slot)


def _article(draw: Callable[[Any], Any], noise: bool) -> str:
    st = _hypothesis().strategies
    words = _words()
    cast = draw(st.lists(st.sampled_from(words["person"]), min_size=2, max_size=2, unique=True))
    marks = draw(st.sampled_from(_MARKS))

    def fill(slot: str) -> str:
        if slot in ("person", "last"):
            name: str = draw(st.sampled_from(cast))
            return name if slot == "person" else name.removesuffix(" Jr.").split()[-1]
        return draw(st.sampled_from(words[slot]))  # type: ignore[no-any-return]

    def lines(kind: str, least: int, most: int) -> list[str]:
        chosen = draw(st.lists(st.sampled_from(words[kind]), min_size=least, max_size=most))
        filled = [sentence.format_map(_Slots(fill, marks)) for sentence in chosen]
        return [sentence[:1].upper() + sentence[1:] for sentence in filled]

    head = lines("sections", 0, 1) + lines("headlines", 1, 1) + lines("bylines", 0, 1)
    head += lines("stamps", 0, 1)
    if draw(st.booleans()):
        head.reverse()
    body = [" ".join(lines("sentences", 1, 3)) for _ in range(draw(st.integers(1, 5)))]
    body[0] = "".join(lines("datelines", 0, 1)) + body[0]
    if noise:
        for line in lines("noise", 0, 3):
            body.insert(draw(st.integers(0, len(body))), line)
    end = draw(st.sampled_from(("\n", "\n\n", "\r\n", "\n \n")))
    return end.join(head + body)  # type: ignore[no-any-return]
