"""Titles: the features by which the lines before a body are ranked; the best is the headline.

"Board closes fish market" shares its words with the first paragraphs, stands alone and right
before a byline, and often twice on the page; "Most read" does not.
"""

from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from itertools import chain, repeat
from math import fsum  # the same whatever the order of a set
from operator import contains, itemgetter

from newsextract._page.features import LINE_NAMES, clipped
from newsextract._page.pages import Page

FROM_LINE = (
    "words",
    "letters",
    "ends",
    "capitals",
    "digits",
    "function",
    "commas",
    "quotes",
    "barred",
    "asks",
    "noise",
    "byline",
    "repeated",
    "index",
    "alike_b",
    "alike_a",
    "words_1b",
    "words_1a",
    "ends_1a",
    "ends_1b",
    "capitals_1b",
    "capitals_1a",
    "noise_8b",
    "noise_8a",
    "short_5",
    "dated",
    "since_clock",
)
TITLE = {
    "score": "its score as body",
    "to_body": "lines to the body",
    "prose_between": "words of running text between it and the first paragraph",
    "lines_between": "lines between it and the first paragraph",
    "bylines_next": "bylines in the five lines behind it",
    "stamps_next": "dates in the five lines behind it",
    "signed_before": "bylines and dates in the three lines before it",
    "section_before": "the name of a section stands before it",
    "noise_between": "signs of noise between it and the first paragraph",
    "known": "share of its words that the body uses",
    "first": "share of its words that the first five paragraphs use",
    "second": "share of its words that the first two paragraphs use",
    "rare": "how telling the words are that it shares with the body",
    "shared": "words that it shares with the body",
    "stems": "words that it could share",
    "behind_first": "words that the best line shares with the first paragraphs more than it",
    "behind_rare": "how much more telling the words of the best line are",
    "near_1b": "words that the line before it shares with them",
    "behind_next": "words that the best line behind it shares more than it",
    "inside_other": "other lines that hold it, as a page's title does",
    "holds_other": "other lines that it holds",
    "best_between": "the highest score as body between it and the first paragraph",
    "top": "is the first line of all",
}
TITLE_NAMES = (*FROM_LINE, *TITLE)
_of_line = itemgetter(*map(LINE_NAMES.index, FROM_LINE))
_SIGNED = ("byline", "published", "updated")
_LONGEST = 40  # words
_READ = 400  # lines among which a title is looked for a second time
_LONG = 14  # characters of a line that says enough to be found again
_OPENING = 5  # paragraphs that speak of what the title says
_LABEL = 4  # words of furniture that is no title
_TWICE = 3  # lines within which a title stands twice
_BESIDE = 10  # lines before the first paragraph where a title need not share its words
_BEHIND_START = 3  # lines behind the first paragraph where a title may still stand


class Titles:
    """The lines that may be the headline, and their features."""

    def __init__(
        self, page: Page, rows: Sequence[Sequence[float]], scores: Sequence[float], body: list[int]
    ) -> None:
        self._page, self._rows, self._scores = page, rows, scores
        self._kinds = [sign.kind for sign in page.signs]
        prose = [i for i in body if page.signs[i].prose] or body[:1]
        self._begin = body[0]
        start = self.start = prose[0]
        self.lines = [
            i
            for i in range(min(page.n, start + _BEHIND_START))
            if page.words[i] <= _LONGEST
            and not page.signs[i].opens
            and len(page.texts[i]) > 3
            and page.signs[i].kind not in ("published", "updated")
            and not page.signs[i].rule.startswith(("credit", "byline.cue"))
            and not (page.words[i] <= _LABEL and page.signs[i].noise)
        ]
        stems = self._stems = {i: page.stems(i) for i in self.lines}
        near = [page.stems(i) for i in prose[:_OPENING]]
        self._first = frozenset[str]().union(*near)
        self._second = frozenset[str]().union(*near[:2])
        self._words = words = Counter(chain.from_iterable([page.stems(i) for i in body]))
        self._near = {i: len(stems[i] & self._first) for i in self.lines}
        shares = {stem: 1 / count for stem, count in words.items()}
        share, known = shares.__getitem__, shares.keys()
        self._rare = {i: fsum(map(share, stems[i] & known)) for i in self.lines}
        self.lines = [i for i in self.lines if self._rare[i] or start - i <= _BESIDE]
        self._most_near = max(self._near.values(), default=0)
        self._most_rare = max(self._rare.values(), default=0.0)
        self._next = dict[int, int]()
        most = 0
        for i in reversed(self.lines):
            self._next[i] = most
            most = max(most, self._near[i])
        self._low = [text.lower() for text in page.texts[:_READ]]
        self._low_text = "\n".join(self._low)
        self._long = sorted([low for low in self._low if len(low) > _LONG], key=len)
        self._sizes = [*map(len, self._long)]
        self._between = dict[int, float]()
        best = -9.0
        for i in range(start - 1, -1, -1):
            self._between[i] = best
            best = max(best, scores[i])

    def row(self, i: int) -> list[float]:
        """The features of one of the lines, in the order of ``TITLE_NAMES``."""
        page, start, line = self._page, self.start, self._rows[i]
        stems, before = self._stems[i], i < start
        many = max(1, len(stems))
        kinds = self._kinds
        next_kinds = kinds[i + 1 : i + 6]
        shared = len(stems & self._words.keys())
        inside, holds = self._again(i)
        return [
            *_of_line(line),
            clipped(self._scores[i]),
            float(min(60, self._begin - i)),
            page.sum_prose[start] - page.sum_prose[i + 1] if before else 0.0,
            float(start - i),
            float(next_kinds.count("byline")),
            float(next_kinds.count("published") + next_kinds.count("updated")),
            float(sum([kind in _SIGNED for kind in kinds[max(0, i - 3) : i]])),
            float("section" in kinds[max(0, i - 2) : i]),
            page.sum_noise[start] - page.sum_noise[i + 1] if before else 0.0,
            shared / many,
            self._near[i] / many,
            len(stems & self._second) / many,
            self._rare[i],
            float(shared),
            float(len(stems)),
            float(self._most_near - self._near[i]),
            self._most_rare - self._rare[i],
            float(self._near.get(i - 1, 0)),
            float(self._next[i] - self._near[i]),
            float(min(inside, 4)),
            float(min(holds, 4)),
            max(-9.0, self._between.get(i, -9.0)),
            float(i == 0),
        ]

    def last_like(self, head: int) -> int:
        """The last of the lines right behind it that says the same; the page's title came first."""
        if not head:
            return head  # the text begins with its headline
        texts = self._page.texts
        near = range(head + 1, min(self.start, head + 1 + _TWICE))
        return max([head, *(i for i in near if texts[i] == texts[head])])

    def _again(self, i: int) -> tuple[int, int]:
        """How many other lines hold a line, and are held by it."""
        if i >= len(self._low) or len(self._low[i]) <= _LONG or not self._rare[i]:
            return 0, 0
        own, text = self._low[i], self._low_text
        itself, inside = 1, 0
        if text.find(own, text.find(own) + 1) >= 0:  # what stands there once nothing else holds
            itself = self._long.count(own)
            inside = sum(map(contains, self._long, repeat(own))) - itself
        shorter = self._long[: bisect_right(self._sizes, len(own))]
        return inside, sum(map(own.__contains__, shorter)) - itself
