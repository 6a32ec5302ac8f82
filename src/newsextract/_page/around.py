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
        self._mass = sums(map(mul, likely, page.words_60))
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
        self._names = Counter(chain.from_iterable([page.names(i) for i in body]))
        sizes = sorted(page.words[i] for i in body)
        self._usual = sizes[len(sizes) // 2] if sizes else 1
        self._ends = sum(page.ends[i] > 0 for i in body) / max(len(body), 1)
        self._behind = list(accumulate(reversed(self.scores), max, initial=-8.0))[::-1]
        sure = [s > 2 for s in self.scores]
        self._last = lines_since(sure)
        self._next = lines_until(sure)

    def line(self, i: int) -> list[float]:
        """The features of one line among judged ones, in the order of ``AROUND``."""
        n, s, m, w, page = self.page.n, self.scores, self._mass, self._words, self.page
        j = i + 1
        b4, a4, b12, a12 = (
            (i - 4 if i > 4 else 0),
            (j + 4 if j + 4 < n else n),
            (i - 12 if i > 12 else 0),
            (j + 12 if j + 12 < n else n),
        )
        mb4, ma4, mb12, ma12 = m[i] - m[b4], m[a4] - m[j], m[i] - m[b12], m[a12] - m[j]
        total = m[n]
        inside = self.begin <= i <= self.end
        own = 1 if i in self._is_body else 0
        mine = page.stems(i) if page.words[i] > 1 else frozenset[str]()
        if mine:
            counts = self._vocabulary
            uses = map(counts.__getitem__, mine & counts.keys())
            shared = [use - own for use in uses if use > own] if own else [*uses]
            known = len(shared) / len(mine)
            rare = fsum([1.0 / c for c in shared])
            first = len(mine & self._opening) / len(mine)
        else:
            known = rare = first = -1.0
        names = page.names(i)
        familiar = len(names & self._names.keys())
        if own:
            familiar = sum([self._names[name] > own for name in names & self._names.keys()])
        head = self._head
        return [
            s[i],
            s[i - 1] if i else -9.0,
            s[j] if j < n else -9.0,
            s[i - 2] if i > 1 else -9.0,
            s[i - 3] if i > 2 else -9.0,
            s[i + 3] if i + 3 < n else -9.0,
            mb4,
            mb12,
            ma12,
            mb4 / (w[i] - w[b4] + 1),
            ma4 / (w[a4] - w[j] + 1),
            mb12 / (w[i] - w[b12] + 1),
            ma12 / (w[a12] - w[j] + 1),
            min(total, ENOUGH),
            m[i] / total if total else 0.0,
            0.0
            if inside
            else float(max(-FAR, i - self.begin) if i < self.begin else min(FAR, i - self.end)),
            float(max(-EARLY, min(EARLY, i - self.begin))),
            float(max(-EARLY, min(EARLY, self.end - i))),
            known,
            rare,
            first,
            float(min(len(mine), 40)),
            min(page.words[i] / self._usual, 5.0) if self._usual else 1.0,
            self._ends,
            familiar / len(names) if names else -1.0,
            min(float(len(names)), 10.0),
            self._ahead[j] if j < n else 0.0,
            self._back[i - 1] if i else 0.0,
            max(-FAR, min(FAR, float(i - (self.begin if head is None else head)))),
            len(mine & self._head_stems) / len(mine) if mine and self._head_stems else -1.0,
            self._head_score,
            float(max(-EARLY, min(FAR, i - self._talk))),
            float(max(-EARLY, min(FAR, i - self._related))),
            self._behind[j] if j < n else -9.0,
            self._last[i],
            self._next[i],
        ]


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
