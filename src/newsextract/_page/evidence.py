"""Evidence: what a line's own form says so plainly that its score gives way.

``Premier Tomas Veler greets envoy Emil Brandt in Port Lenz.`` amid paragraphs is a picture's
caption. ``Hikers stumble upon Roman mosaic`` and the sentence behind it, which share no name and
few words with all the rest, are another story's title and summary.
"""

import re
from collections import Counter
from collections.abc import Sequence
from itertools import chain

from newsextract._page import shapes
from newsextract._page.pages import Page
from newsextract._page.words import STEM, stems

_ENOUGH = 5  # paragraphs that show what an article speaks of
_SURE = 2.0  # log odds from which a title among others and its summary are the article's
_TITLE = (4, 14)  # words of another story's title
_SUMMARY = 60  # most words of its summary
_COMPARED = 6  # words that have to be compared
_SHARED = 0.25  # of them in the rest of the article, at most
_TWICE, _WIDGET = 6, 5  # words of a title that stands twice on a line; most of a widget
_SCENE = 25  # words of a caption
_NAMES = 2  # names of two words in it
_NAME = re.compile(r"[^\W\d_a-z]\w{3,}")
_FULL_NAME = re.compile(r"[A-Z][a-z]\w+ (?:[A-Z]\w+ )?[A-Z][a-z]\w+")


def without_strangers(
    page: Page, body: Sequence[bool], scores: Sequence[float]
) -> tuple[list[bool], dict[int, str]]:
    """The body without captions and teasers among its paragraphs, and what each of them is."""
    found = list(body)
    out: dict[int, str] = {}
    for i, is_body in enumerate(body):
        if is_body and (told := _by_form(page, i)):
            found[i], out[i] = False, told
    body = list(found)
    inside = [i for i, is_body in enumerate(body) if is_body and page.signs[i].kind is None]
    if sum(page.signs[i].prose for i in inside) < _ENOUGH:
        return found, out
    for i in inside[1:]:
        if is_scene(page, i) and not page.plain:
            out[i] = "caption"
    titles = [
        i for i in inside[1:] if i + 2 < page.n and body[i + 1] and _reads_like_title(page, i)
    ]
    if titles and not page.plain:
        counts = Counter(chain.from_iterable(map(page.stems, inside)))
        for i in titles:
            lone = len(titles) == 1  # where there are several they may be subheadings
            if (lone or max(scores[i], scores[i + 1]) < _SURE) and _is_foreign(
                page.texts[i], page.texts[i + 1], counts
            ):
                out[i] = "related"
                if page.signs[i - 1].rule != "line.related":  # "See also", and a title alone
                    out[i + 1] = "related"
    for i in out:
        found[i] = False
    return found, out


_ENDS_AS = {"credit.end": "caption", "byline.bio": "boilerplate"}  # a picture's credit, a life


def _by_form(page: Page, i: int) -> str:
    """What a line is that its form gives away: "Swan blocks lock Swan blocks lock", "Charts >>"."""
    text, sign = page.texts[i], page.signs[i]
    if sign.rule in _ENDS_AS:
        credited = not sign.item and text[-1] not in ".!?:"
        return _ENDS_AS[sign.rule] if credited or sign.rule == "byline.bio" else ""
    if sign.kind is not None or sign.prose:
        return ""
    half = len(text) // 2
    if page.words[i] >= _TWICE and text[:half] == text[half + 1 :]:
        return "related"
    pointed = page.words[i] <= _WIDGET and not sign.item
    priced = shapes.PRICED.match(text) is not None
    if pointed and (priced or shapes.POINTED.search(text) is not None):
        return "boilerplate"
    return ""


def is_scene(page: Page, i: int) -> bool:
    """Whether a line says what two people named in full do, as the caption of a picture."""
    sign = page.signs[i]
    return (
        sign.kind is None
        and sign.pictured
        and page.words[i] <= _SCENE
        and len(_FULL_NAME.findall(page.texts[i])) >= _NAMES
    )


def _reads_like_title(page: Page, i: int) -> bool:
    sign, summary = page.signs[i], page.signs[i + 1]
    title = not (sign.ends or sign.prose or sign.item) and _TITLE[0] <= sign.words <= _TITLE[1]
    return title and summary.kind is None and summary.prose and summary.words <= _SUMMARY


def _is_foreign(title: str, summary: str, counts: Counter[str]) -> bool:
    """Whether two lines share no name and few words with the others; ``counts`` holds them too."""
    if shapes.UNSPACED.search(title):
        return False
    own = Counter([*stems(title), *stems(summary)])
    names = {name[:STEM].lower() for name in _NAME.findall(f"{title} {summary}")}
    if not names or len(own) < _COMPARED or any(counts[name] > own[name] for name in names):
        return False
    return sum(counts[stem] > times for stem, times in own.items()) < _SHARED * len(own)
