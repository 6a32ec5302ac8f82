"""Readers: where their comments begin, told by the moments that sign them.

``January 14, 2026 - 11:53pm Cindy Ruiz`` and what she wrote, ``January 14, 2026 - 9:02pm Jon Hale``
and what he wrote: behind an article lines with a date and a time of the clock, each with a name in
it or on a short line before it, and running text behind it. The entries of a live blog differ in
their figures alone; so they are none.
"""

from collections.abc import Sequence

from newsextract._page.pages import Page
from newsextract._words.patterns import lazy

_ARTICLE = 80.0  # words of running text before the first comment
_VOICES = 3  # who speak in them
_MOMENT = (10, 80)  # words and letters of a line that signs one, at most
_SPOKEN, _SOON = 8, 3  # words of a comment, and lines within which it stands
_NAME, _NICKNAME = 4, 2  # words of a name on a line before and behind it
_DATE = lazy(r"(?:19|20)\d\d|\d[./-]\d{1,2}[./-]\d\d")
_CLOCK = lazy(r"(?<![^\W_])\d{1,2}:\d\d(?::\d\d)?(?: ?[aApP]\.?[mM]\b\.?)?")
_FIGURES = lazy(r"\d+(?:st|nd|rd|th)?")


def readers_begin(page: Page, scores: Sequence[float]) -> int:
    """The line with which comments begin behind an article; the number of lines where none do."""
    written = 0.0
    voices: set[tuple[str, ...]] = set()
    begin = page.n
    for i, (text, words, score) in enumerate(zip(page.texts, page.words, scores, strict=True)):
        if written >= _ARTICLE and words <= _MOMENT[0] and _signs(page, i, text):
            voices.add(_voice(page, i, text))
            begin = min(begin, i)
        elif score > 0:
            written += page.prose[i]
    return begin if len(voices) >= _VOICES else page.n


def _signs(page: Page, i: int, text: str) -> bool:
    """Whether a line names the moment at which what stands behind it was written."""
    if ":" not in text or len(text) > _MOMENT[1] or page.signs[i].ends:
        return False
    moment = _CLOCK.search(text) is not None and _DATE.search(text) is not None
    return moment and any(words >= _SPOKEN for words in page.words[i + 1 : i + 1 + _SOON])


def _voice(page: Page, i: int, text: str) -> tuple[str, ...]:
    """Who speaks: what a line says beside its figures, and a short line before it or behind it."""
    beside = [(i - 1, _NAME), (i + 1, _NICKNAME)]
    names = [
        page.texts[j] if page.words[j] <= most and not page.signs[j].ends else ""
        for j, most in beside
    ]
    return _FIGURES.sub("", _CLOCK.sub("", text)), *names
