"""Surroundings: what the first judgement says around a line, for the second.

Where the best stretch of body is and how a line stands to it, what it shares with it in words and
names, where the headline stands, and where comments and other stories seem to begin behind it.
"""

from collections import Counter
from collections.abc import Sequence
from itertools import accumulate, chain
from math import fsum
from operator import mul
from typing import TypeAlias

from newsextract._page.features import (
    EARLY,
    ENOUGH,
    LINE_NAMES,
    START_LINES,
    all_clipped,
    odds_of,
    richest,
    worth_of,
)
from newsextract._page.pages import Page
from newsextract._page.windows import FAR, lines_since, lines_until, sums

AROUND = {
    "score": "its own first score",
    "score_1b": "first score of the line before",
    "score_1a": "first score of the line behind",
    "score_2b": "first score of the line two before",
    "score_3b": "first score of the line three before",
    "score_3a": "first score of the line three behind",
    "body_4b": "words that look like body in 4 lines before",
    "body_12b": "words that look like body in 12 lines before",
    "body_12a": "words that look like body in 12 lines behind",
    "dense_4b": "share of body in the words of 4 lines before",
    "dense_4a": "share of body in the words of 4 lines behind",
    "dense_12b": "share of body in the words of 12 lines before",
    "dense_12a": "share of body in the words of 12 lines behind",
    "all_body": "words that look like body on the page",
    "body_before": "share of them before it",
    "to_body": "lines to the best stretch of body: below 0 before it, above 0 behind, 0 within",
    "from_begin": "lines since the beginning of that stretch",
    "to_end": "lines to the end of that stretch",
    "body_known": "share of its words that the body uses elsewhere",
    "body_rare": "how telling the words are that it shares with the body",
    "body_first": "share of its words that the first lines of the body use",
    "body_words": "words that it could share",
    "usual_words": "its words to those of the body's usual line",
    "usual_ends": "share of the body's lines that end like sentences",
    "names_known": "share of its names that the body uses elsewhere",
    "names": "its names",
    "ahead": "how much body a stretch may gather that begins behind it",
    "back": "how much body a stretch may gather that ends before it",
    "from_head": "lines from the line that ranks best as headline",
    "head_known": "share of its words that this line has",
    "head_score": "how well this line ranks",
    "head_talk": "lines to the first that speaks of comments, with an article between headline and it",
    "head_related": "lines to the first that announces other stories, with an article between",
    "best_behind": "highest first score behind it",
    "last_sure": "lines since the last line that is surely body",
    "next_sure": "lines until the next line that is surely body",
}
BOTH_NAMES = (*LINE_NAMES, *AROUND)
_SOON = float(EARLY)
_NONE, _REACH = -9.0, 3  # the score of no line; lines before and behind one whose scores count
_WORDS, _NAMES = 40, 10  # of a line; no more count
_SECOND = 0.3  # share of the second judgement in the score of a line

Head: TypeAlias = tuple[int | None, float]  # the line that ranks best as headline, and how well
NO_HEAD: Head = (None, -9.0)


class Surroundings:
    """What the first judgement says of the page: scores are log odds of being body."""

    def __init__(self, page: Page, scores: Sequence[float], head: Head = NO_HEAD) -> None:
        self.page = page
        self._head, self._head_score = head
        self._talk, self._related = page.voices.ends_behind(self._head or 0)
        self._head_stems = page.stems(self._head) if self._head is not None else frozenset[str]()
        n = page.n
        self.scores = all_clipped(scores)
        likely = odds_of(self.scores)
        self._beside = [*[_NONE] * _REACH, *self.scores, *[_NONE] * _REACH]
        self._mass = sums(map(mul, likely, page.words_60))
        total = self._mass[-1]
        self._share = [mass / total for mass in self._mass] if total else [0.0] * (n + 1)
        self._total = min(total, ENOUGH)
        self._words = page.sum_words
        worth = worth_of(likely, page.words_60)
        self.begin, self.end = richest(worth)
        self._back = _gathered(worth)
        self._ahead = _gathered(worth[::-1])[::-1]
        body = [i for i in range(n) if self.scores[i] > 0]
        self._is_body = set(body)
        self._body = body
        self._vocabulary = Counter(chain.from_iterable([page.stems(i) for i in body]))
        self._opening = frozenset[str]().union(
            *[page.stems(i) for i in [j for j in body if self.begin <= j][:START_LINES]]
        )
        self._known = {*self._vocabulary}
        self._names = Counter(chain.from_iterable([page.names(i) for i in body]))
        self._known_names = {*self._names}
        sizes = sorted(page.words[i] for i in body)
        self._usual = sizes[len(sizes) // 2] if sizes else 1
        self._ends = sum(page.ends[i] > 0 for i in body) / max(len(body), 1)
        self._behind = list(accumulate(reversed(self.scores), max, initial=-8.0))[::-1]
        sure = [s > 2 for s in self.scores]
        self._last = lines_since(sure)
        self._next = lines_until(sure)

    def line(self, i: int) -> list[float]:
        """The features of one line among judged ones, in the order of ``AROUND``."""
        page, m, w, beside = self.page, self._mass, self._words, self._beside
        n, j = page.n, i + 1
        b4, a4, b12, a12 = (
            (i - 4 if i > 4 else 0),
            (j + 4 if j + 4 < n else n),
            (i - 12 if i > 12 else 0),
            (j + 12 if j + 12 < n else n),
        )
        mi, mj, wi, wj = m[i], m[j], w[i], w[j]
        mb4, ma4, mb12, ma12 = mi - m[b4], m[a4] - mj, mi - m[b12], m[a12] - mj
        words, begin, end = page.words[i], self.begin, self.end
        own = 1 if i in self._is_body else 0
        mine = page.stems(i) if words > 1 else None
        of_head = -1.0
        if mine:
            many = len(mine)
            uses = map(self._vocabulary.__getitem__, mine & self._known)
            shared = [use - own for use in uses if use > own] if own else [*uses]
            known = len(shared) / many
            rare = fsum([1.0 / c for c in shared])
            first = len(mine & self._opening) / many
            if self._head_stems:
                of_head = len(mine & self._head_stems) / many
        else:
            many = 0
            known = rare = first = -1.0
        names = page.names(i)
        if names:
            common = names & self._known_names
            if own:
                common = {name for name in common if self._names[name] > own}
            familiar = len(common) / len(names)
        else:
            familiar = -1.0
        head = self._head
        return [
            beside[i + 3],
            beside[i + 2],
            beside[i + 4],
            beside[i + 1],
            beside[i],
            beside[i + 6],
            mb4,
            mb12,
            ma12,
            mb4 / (wi - w[b4] + 1),
            ma4 / (w[a4] - wj + 1),
            mb12 / (wi - w[b12] + 1),
            ma12 / (w[a12] - wj + 1),
            self._total,
            self._share[i],
            0.0 if begin <= i <= end else _within(FAR, i - begin if i < begin else i - end),
            _within(_SOON, i - begin),
            _within(_SOON, end - i),
            known,
            rare,
            first,
            float(many if many < _WORDS else _WORDS),
            min(words / self._usual, 5.0) if self._usual else 1.0,
            self._ends,
            familiar,
            float(len(names) if len(names) < _NAMES else _NAMES),
            self._ahead[j] if j < n else 0.0,
            self._back[i - 1] if i else 0.0,
            _within(FAR, i - (begin if head is None else head)),
            of_head,
            self._head_score,
            _since(i - self._talk),
            _since(i - self._related),
            self._behind[j] if j < n else _NONE,
            self._last[i],
            self._next[i],
        ]


def _within(most: float, lines: int) -> float:
    """A distance in lines, either way, and no more than counts of it."""
    return float(lines) if -most < lines < most else most if lines > 0 else -most


def _since(lines: int) -> float:
    """How many lines ago something began; below 0 it is still to come."""
    return float(lines) if -_SOON < lines < FAR else FAR if lines > 0 else -_SOON


def _gathered(worth: Sequence[float]) -> list[float]:
    """The highest sum of a stretch that ends at each line."""
    out: list[float] = []
    total = 0.0
    for value in worth:
        total += value
        if total < 0.0:
            total = 0.0
        out.append(total if total < ENOUGH else ENOUGH)
    return out


def mixed(first: float, second: float) -> float:
    """The score of a line from both judgements, by which the body is decoded."""
    return (1 - _SECOND) * first + _SECOND * second
