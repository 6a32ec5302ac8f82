"""The tense of what is said around a word: "will be held on Monday", "he left on Monday".

A weekday or a month without its year is told by it: "the vote is due on Friday" looks forward,
"the vote was on Friday" back. Words: ``data/<language>/dates.toml``.
"""

from bisect import bisect_right
from collections.abc import Sequence
from operator import attrgetter

import attrs

from newsextract._language.tokens import Tokens
from newsextract._model.span import Span
from newsextract._words.dates import DateWords

FUTURE, PAST, MODAL, INFINITIVE = 1, -1, 2, 3  # what a word tells of the tense

_SHORTEST = 5  # letters of a verb in -ed
_BE = frozenset({"be", "is", "are", "being", "to"})  # "will be held" is no past tense
_WINDOW = 24  # tokens on either side that tell the tense
_POSSESSED = 5  # tokens to the verb of what belongs to a day
_FORWARD = 3  # tokens that a verb behind has to be nearer than one in front
_START = attrgetter("start")


def tenses(words: DateWords) -> dict[str, int]:
    """What each word that tells of the tense says."""
    return {
        **dict.fromkeys(words.past, PAST),
        **dict.fromkeys(words.modals, MODAL),
        **dict.fromkeys(words.future, FUTURE),
        "to": INFINITIVE,
    }


@attrs.frozen(eq=False)
class Tenses:
    """The tense of each place of a text."""

    text: str
    tokens: Tokens
    sentences: Sequence[Span]
    words: DateWords

    def tells_past(self, at: int) -> bool:
        """Whether the words right beside token ``at`` are of the past: "was soon released"."""
        beside = (at - 1, at + 1)
        return any(0 <= i < len(self.tokens) and self._tense_of(i, 0) < 0 for i in beside)

    def around(self, at: int, begin: int) -> int:
        """1 if the words around speak of the future, -1 of the past, 0 if they do not tell.

        The verb in front counts before one that follows, which often is of the next clause: "will
        double its flights by August in markets untouched by the crisis".

        Args:
            at: the token that is asked for, "Monday".
            begin: the first token of its expression, "next Monday".
        """
        sentences = self.sentences
        n = bisect_right(sentences, self.tokens.starts[at], key=_START)
        low = sentences[n - 1].start if n else 0
        high = sentences[n].start if n < len(sentences) else len(self.text)
        if self._is_limit(begin):
            # "until Tuesday", "by August"; but "Until Thursday, they had not called"
            return -1 if self._verb_after(at, low, high)[1] < 0 and self._opens(begin, low) else 1
        end = self.tokens.ends[at]
        if self.text[end : end + 2] in ("'s", "’s"):
            near, found = self._verb_after(at, low, high)
            if near <= _POSSESSED:
                return found  # "Monday's vote will be close"
            return self._plan_before(begin, low)  # "is expected at Monday's vote"
        near, found = self._verb_before(begin, low)
        far, other = self._verb_after(at, low, high)
        return found if found and near <= far + _FORWARD else other or found

    def _is_limit(self, begin: int) -> bool:
        """Whether "until", "by", "as soon as" stands in front; not that of "Monday through Friday"."""
        beside = self.tokens.lower[max(0, begin - 3) : begin]
        if beside[-1:] == ["through"]:
            return beside[-2:-1] != [] and beside[-2] not in self.words.weekdays
        return not self.words.until.isdisjoint(beside[-1:]) or beside[:1] == ["as"] == beside[-1:]

    def _opens(self, begin: int, low: int) -> bool:
        """Whether the expression stands at the head of the sentence that begins at ``low``."""
        return begin < 2 or self.tokens.starts[begin - 2] < low

    def _verb_before(self, begin: int, low: int) -> tuple[int, int]:
        """How far the nearest verb in front is, and its tense (0: none)."""
        lower, starts, tenses = self.tokens.lower, self.tokens.starts, self.words.tenses
        for i in range(begin - 1, max(-1, begin - _WINDOW), -1):
            if starts[i] < low:
                break
            word = lower[i]
            if word not in tenses and not word.endswith("ed"):  # saves time
                continue
            tense = self._tense_of(i, low)
            if tense:
                return begin - i, tense
        return _WINDOW, 0

    def _plan_before(self, begin: int, low: int) -> int:
        """1 if what comes nearest in front is a plan or "will", not just "would" or "to do"."""
        lower, tenses = self.tokens.lower, self.words.tenses
        for i in range(begin - 1, max(-1, begin - _WINDOW), -1):
            if self.tokens.starts[i] < low:
                break
            if tenses.get(lower[i]) == FUTURE:
                return self._tense_of(i, low)
            if self._tense_of(i, low) == PAST:
                break
        return 0

    def _verb_after(self, at: int, low: int, high: int) -> tuple[int, int]:
        """How far the nearest verb behind is, and its tense (0: none)."""
        lower, starts, tenses = self.tokens.lower, self.tokens.starts, self.words.tenses
        for i in range(at + 1, min(len(lower), at + _WINDOW)):
            if starts[i] >= high:
                break
            word = lower[i]
            if word not in tenses and not word.endswith("ed"):  # saves time
                continue
            tense = self._tense_of(i, low)
            if tense:
                return i - at, tense
        return _WINDOW, 0

    def _tense_of(self, i: int, low: int) -> int:
        """What token ``i`` of the sentence from ``low`` says: 1 future, -1 past, 0 nothing."""
        lower, words = self.tokens.lower, self.words
        word = lower[i]
        told = words.tenses.get(word, 0)
        if not told:
            if not word.endswith("ed") or len(word) < _SHORTEST or word[-3] == "e":
                return 0
        elif told == FUTURE:
            return PAST if _had_been(lower, i) else FUTURE
        after = lower[i + 1] if i + 1 < len(lower) else ""
        if told == MODAL:
            return 0 if after == "have" else FUTURE
        before = lower[i - 1] if i else ""
        if told == INFINITIVE:
            return before in words.before_infinitive and after not in words.no_verbs
        if before in _BE:
            return 0
        if told == PAST:
            return PAST
        name = self.tokens.words[i][0].isupper() and self.tokens.starts[i] > low
        return 0 if name or before in words.no_verbs else PAST  # "a still unspecified date"


def _had_been(lower: list[str], i: int) -> bool:
    """Whether a plan is over: "had been due to expire on Friday", "as previously planned"."""
    return lower[i - 2 : i] == ["had", "been"] or lower[i - 1 : i] == ["previously"]
