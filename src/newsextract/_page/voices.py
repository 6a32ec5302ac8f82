"""Voices: what tells readers' comments and lists of teasers from an article.

Each comment has a line of its own form around it, "Report this comment on 29 December, Okoro
wrote:", "Re: (Score:2)", "3 hours ago": lines that begin or end alike, with running text behind
each. Readers speak as "I" to "you", cry out and quote little; teasers end in the open.
"""

from collections import Counter
from collections.abc import Callable, Sequence, Set
from itertools import chain

from newsextract._page.lines import Look
from newsextract._page.signs import Sign
from newsextract._page.windows import Sums, before, behind, beside, shares, sums

VOICES = {
    "refrain": "how many short lines begin or end like it, digits apart",
    "refrains_12b": "lines that begin or end like others among 12 before",
    "voiced_30b": "of such lines those with running text behind them, among 30 before",
    "voiced_30a": "the same behind",
    "voiced": "the same on the page",
    "stamps_25b": "dates among 25 lines before",
    "stamps_25a": "dates among 25 lines behind",
    "person_25b": "share of first and second person in 25 lines before",
    "person_25a": "share of first and second person in 25 lines behind",
    "cries": "question and exclamation marks in it",
    "cries_12": "question and exclamation marks in 12 lines before and behind",
    "quotes_12": "quotation marks in 12 lines before and behind",
    "talks_b": "lines that speak of comments before it",
    "talks_a": "lines that speak of comments behind it",
    "past_talk": "lines since the first of them with an article's words before it, up to 200",
    "talk_prose_b": "words of running text before that line, in hundreds",
    "talk_prose_a": "words of running text behind that line, for each before it, in halves",
    "talk_marks": "dates, lines that speak of comments and lines that begin or end alike, for each line behind it",
    "talk_person": "share of first and second person behind it, less that before it",
    "past_related": "lines since the first that announces other stories with an article's words before it",
    "related_prose_b": "words of running text before that line, in hundreds",
    "related_prose_a": "words of running text behind that line, for each before it, in halves",
    "related_ended": "share of long lines behind it that end like sentences, less that before it",
}
_RUNNING = 8  # words of one that may be a comment
_ALIKE = 3  # lines that begin or end alike
TALK = 14  # words of a line that speaks of comments
_ARTICLE, _RIGHT_BEFORE = 50.0, 20  # words of running text that an article has, in so many lines
_FAR, _LONGEST = 200.0, 400.0
_BEFORE_TALK, _BEFORE_RELATED = (-1.0, -1.0, -1.0, 0.0), (-1.0, -1.0, 0.0)
_MOST = 20.0  # no count matters beyond


class Voices:
    """The lines of a page as those of many voices."""

    def __init__(
        self,
        texts: Sequence[str],
        signs: Sequence[Sign],
        looks: Sequence[Look],
        person: Sums,
        words: Sums,
        stamps: Sums,
        prose: Sums,
        talking: Set[str],
    ) -> None:
        n = self._n = len(texts)
        keys = [look.keys for look in looks]
        counts = Counter(chain.from_iterable(keys))
        many = counts.__getitem__
        self._refrain = [float(min(_MOST, max(map(many, of)))) if of else 0.0 for of in keys]
        refrains = [1.0 if count >= _ALIKE else 0.0 for count in self._refrain]
        long = [s.words >= _RUNNING for s in signs]
        voiced = [
            mark if i + 1 < n and long[i + 1] and not refrains[i + 1] else 0.0
            for i, mark in enumerate(refrains)
        ]
        self._cries = [look.cries for look in looks]
        self._refrains = sums(refrains)
        self._voiced = sums(voiced)
        self._sum_cries = sums(self._cries)
        self._quotes = sums([look.quotes for look in looks])
        self._long = sums(map(float, long))
        self._ended = sums([float(a and s.ends) for a, s in zip(long, signs, strict=True)])
        self._person, self._words, self._stamps, self._prose = person, words, stamps, prose
        speaks = [
            s.words <= TALK and text[-1] != "." and text in talking
            for text, s in zip(texts, signs, strict=True)
        ]
        self._talks = sums(map(float, speaks))
        self._marks = [i for i, mark in enumerate(speaks) if mark]
        self._announced = [i for i, s in enumerate(signs) if s.kind == "related"]
        self._talk, self._talk_row = self._past(self._marks, self._of_talk)
        self._related, self._related_row = self._past(self._announced, self._of_related)

    def _past(
        self, marks: Sequence[int], told: Callable[[int], list[float]]
    ) -> tuple[int, list[float]]:
        """The first of some lines with an article's words right before it, and what it parts."""
        prose = self._prose
        for i in marks:
            if prose[i] - prose[max(0, i - _RIGHT_BEFORE)] >= _ARTICLE:
                before, behind = prose[i], prose[-1] - prose[i]
                return i, [_hundreds(before), _half(behind / before), *told(i)]
        return self._n, []

    def ends_behind(self, head: int) -> tuple[int, int]:
        """The first line behind a headline and an article's words that speaks of comments.

        And the first that announces other stories; the number of lines where there is none.
        """
        prose = self._prose
        talk, related = [
            next((i for i in marks if i > head and prose[i] - prose[head] >= _ARTICLE), self._n)
            for marks in (self._marks, self._announced)
        ]
        return talk, related

    def _of_talk(self, i: int) -> list[float]:
        marks = sum(of[-1] - of[i] for of in (self._refrains, self._talks, self._stamps))
        words, person = self._words, self._person
        before = person[i] / (words[i] + 1)
        behind = (person[-1] - person[i]) / (words[-1] - words[i] + 1)
        return [round(marks / (self._n - i), 1), round(behind - before, 2)]

    def _of_related(self, i: int) -> list[float]:
        long, ended = self._long, self._ended
        behind = (ended[-1] - ended[i]) / max(1.0, long[-1] - long[i])
        return [round(behind - ended[i] / max(1.0, long[i]), 1)]

    def columns(self) -> list[list[float]]:
        """The features of all lines, in the order of ``VOICES``."""
        n = self._n
        words, person, talks = self._words, self._person, self._talks
        return [
            self._refrain,
            before(self._refrains, 12),
            before(self._voiced, 30),
            behind(self._voiced, 30),
            [min(_MOST, self._voiced[n])] * n,
            before(self._stamps, 25),
            behind(self._stamps, 25),
            shares(before(person, 25), before(words, 25)),
            shares(behind(person, 25), behind(words, 25)),
            _capped(self._cries),
            beside(self._sum_cries, 12),
            beside(self._quotes, 12),
            _capped(talks[:n]),
            _capped([talks[n] - told for told in talks[1:]]),
            *self._parted(self._talk, self._talk_row, _BEFORE_TALK),
            *self._parted(self._related, self._related_row, _BEFORE_RELATED),
        ]

    def _parted(
        self, mark: int, row: Sequence[float], without: Sequence[float]
    ) -> list[list[float]]:
        """How far each line stands behind the one that parts the page, and what that parts."""
        behind = self._n - mark
        since = [0.0] * mark + (_LINES[:behind] + [_FAR] * (behind - len(_LINES)))
        parted = zip(without, row or without, strict=True)
        return [since, *([a] * mark + [b] * (self._n - mark) for a, b in parted)]


_LINES = [float(i) for i in range(1, int(_FAR))]


def _capped(counts: Sequence[float]) -> list[float]:
    """Counts, none more than matters."""
    if max(counts, default=0.0) <= _MOST:
        return [*counts]
    return [count if count < _MOST else _MOST for count in counts]


def _hundreds(words: float) -> float:
    """A number of words, coarsely: a page is not to be known again by it."""
    return min(_LONGEST, 100.0 * (words // 100))


def _half(share: float) -> float:
    return min(4.0, round(2 * share) / 2)
