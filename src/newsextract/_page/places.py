"""Places: whether a line that reads like a byline or a date is the article's own.

A page holds dozens of names and dates, of teasers, galleries and comments; those of the article
stand beside its headline, before its first paragraph or right behind its last.
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence
from operator import itemgetter

from newsextract._language.names import is_personal
from newsextract._page.features import LINE_NAMES, clipped
from newsextract._page.pages import Page

FROM_LINE = (
    "words",
    "letters",
    "capitals",
    "upper",
    "byline",
    "stamp",
    "prose_1b",
    "words_1b",
    "words_1a",
    "ends_1a",
    "stamps_4",
    "bylines_4",
    "repeated",
    "noise_2a",
    "noise_8b",
    "noise_8a",
    "short_5",
    "alike_b",
    "alike_a",
    "digits",
    "capitals_1b",
    "capitals_1a",
    "dated",
)
PLACE = {
    "score": "its score as body",
    "cued": "names behind a cue",
    "bare": "names and nothing else",
    "updated": "says when the article was changed",
    "from_head": "lines from the headline",
    "near_head": "lines from the headline, either way",
    "from_begin": "lines from the first of the body",
    "from_end": "lines from the last of the body",
    "body_before": "words of the body before it",
    "share_before": "share of the body before it",
    "nearer": "names and dates that stand nearer to headline and body",
    "nearer_like": "of its own kind",
    "between": "stands between headline and body",
    "nth_like": "lines of its own kind between the headline and it",
    "head_prose": "words of running text between the headline and it",
    "cue": "letters before a colon near its beginning, as of a date that says which it is",
    "named": "how many of its first words are known names of persons",
    "kind_1b": "what the form of the line before says: 1 byline, 2 date, 3 section, 4 caption, 5 noise",
    "kind_1a": "what the form of the line behind says",
}
PLACE_NAMES = (*FROM_LINE, *PLACE)
_of_line = itemgetter(*map(LINE_NAMES.index, FROM_LINE))
_FAR = 60
_MOST = 20  # no count matters beyond
_READ, _FIRST = 80, 8  # characters of a line that may name somebody, and its words
_CUE = 20  # characters within which a date says which it is
_KINDS = {
    None: 0.0,
    "byline": 1.0,
    "published": 2.0,
    "updated": 2.0,
    "section": 3.0,
    "dateline": 3.0,
    "caption": 4.0,
    "related": 5.0,
    "boilerplate": 5.0,
}


class Places:
    """The lines that read like a byline or a date, and their features."""

    def __init__(
        self,
        page: Page,
        rows: Sequence[Sequence[float]],
        scores: Sequence[float],
        body: list[int],
        head: int | None,
    ) -> None:
        self._page, self._rows, self._scores = page, rows, scores
        self._begin, self._end = body[0], body[-1]
        self._head = head if head is not None else self._begin
        self.lines = [
            i
            for i, sign in enumerate(page.signs)
            if sign.kind in ("byline", "published", "updated") or sign.dated
        ]
        self._near = {
            i: min(abs(i - self._head), abs(i - self._begin), abs(i - self._end))
            for i in self.lines
        }
        self._all_near = sorted(self._near.values())
        self._like = defaultdict[str | None, list[int]](list)
        for i in self.lines:
            self._like[page.signs[i].kind].append(i)
        self._near_like = {
            kind: sorted(self._near[i] for i in lines) for kind, lines in self._like.items()
        }
        inside = set(body)
        self._before = [0.0]
        for i in range(page.n):
            self._before.append(self._before[-1] + (page.words[i] if i in inside else 0))

    def row(self, i: int) -> list[float]:
        """The features of one of the lines, in the order of ``PLACE_NAMES``."""
        page, line, near = self._page, self._rows[i], self._near[i]
        sign = page.signs[i]
        like, head = self._like[sign.kind], self._head
        before, whole = self._before[i], self._before[-1]
        return [
            *_of_line(line),
            clipped(self._scores[i]),
            float(sign.rule in ("byline.cue", "byline.alone", "byline.dash")),
            float(sign.rule == "byline.bare"),
            float(sign.kind == "updated"),
            _near(i - head),
            _near(abs(i - head)),
            _near(i - self._begin),
            _near(i - self._end),
            before,
            before / max(1.0, whole),
            float(min(_MOST, bisect_left(self._all_near, near))),
            float(min(_MOST, bisect_left(self._near_like[sign.kind], near))),
            float(head < i <= self._begin),
            float(max(0, min(_MOST, bisect_left(like, i) - bisect_left(like, head + 1)))),
            page.sum_prose[max(i, head + 1)] - page.sum_prose[min(i + 1, head + 1)],
            float(_cue(page.texts[i])),
            names_known(page.texts[i]),
            _KINDS[page.signs[i - 1].kind] if i else -1.0,
            _KINDS[page.signs[i + 1].kind] if i + 1 < page.n else -1.0,
        ]


def _cue(text: str) -> int:
    return text.find(":", 0, _CUE) if text[0].isalpha() else -1


def names_known(text: str) -> float:
    """How many of the first words are known names of persons: "Ana" and "Ruiz"."""
    words = [word.strip("(,.").lower() for word in text[:_READ].split()[:_FIRST]]
    return float(sum([any(map(is_personal, word.split("-"))) for word in words]))


def _near(lines: int) -> float:
    return float(max(-_FAR, min(_FAR, lines)))
