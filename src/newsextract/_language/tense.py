"""The tense of what is said around a word: "will be held on Monday", "he left on Monday".

A weekday or a month without its year is told by it: "the vote is due on Friday" looks forward,
"the vote was on Friday" back. Words: ``data/<language>/dates.toml``.
"""

from bisect import bisect_right
from collections.abc import Sequence
from operator import attrgetter

from newsextract._language.tokens import Tokens
from newsextract._model import light
from newsextract._model.span import Span
from newsextract._words.dates import DateWords

# what a word tells of the tense: "will", "was", "may", "to", "opens", "polls open", "is leaving", "set for", "is at 9"
FUTURE, PAST, MODAL, INFINITIVE, SCHEDULED, PLURAL, LEAVING, SET, NOW = 1, -1, 2, 3, 4, 5, 6, 7, 8

_SHORTEST = 5  # letters of a verb in -ed
_BE = frozenset({"be", "is", "are", "being", "to"})  # "will be held" is no past tense
_WINDOW = 24  # tokens on either side that tell the tense
_POSSESSED = 5  # tokens to the verb of what belongs to a day
_FORWARD = 3  # tokens that a verb behind has to be nearer than one in front
_PRESENT = frozenset({SCHEDULED, PLURAL, LEAVING, SET, NOW})
_DENIED = 10  # tokens in front of "could" in which "neither", "no one" denies it
_PLANNED = 8  # tokens between a plan in the present tense and its day
_IS = frozenset({"is", "are", "re"})
_WILL = frozenset({"will", "'ll", "wo"})
_ON = frozenset({"on", "at", "for", "from"})
_AWAITED = frozenset({"of", "for", "into"})
_IN = frozenset({"in", "on"})
_BESIDE = 6  # tokens in front of "in May" in which a verb is surely that of its clause
_START = attrgetter("start")


def tenses(words: DateWords) -> dict[str, int]:
    """What each word that tells of the tense says."""
    return {
        **dict.fromkeys(words.scheduled, SCHEDULED),
        **dict.fromkeys(words.scheduled_plural, PLURAL),
        **dict.fromkeys(words.leaving, LEAVING),
        "set": SET,
        "is": NOW,
        "are": NOW,
        **dict.fromkeys(words.past, PAST),
        **dict.fromkeys(words.modals, MODAL),
        **dict.fromkeys(words.future, FUTURE),
        "to": INFINITIVE,
    }


@light.frozen
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

    def says_will(self, begin: int) -> bool:
        """Whether "will" stands in front of token ``begin``, in its sentence: "will reopen next year"."""
        lower = self.tokens.lower
        for i in range(begin - 1, max(-1, begin - _WINDOW), -1):
            if lower[i] in _WILL:
                return not self.text[self.tokens.ends[i] : self.tokens.starts[begin]].count(". ")
        return False

    def is_over(self, begin: int) -> bool:
        """Whether the words right in front of token ``begin`` tell of the past beyond doubt.

        "Since May", "left the club in May", "up from 3% in May"; not "plans announced in May", whose
        verb leaves open what is done then.
        """
        lower, words = self.tokens.lower, self.words
        before = lower[begin - 1] if begin else ""
        if before == "and" and begin > 1 and lower[begin - 2] in words.months:
            return self.is_over(begin - 2)  # "in May and June"
        if before not in _IN:
            return before == "since"
        low, _ = self._sentence(begin)
        numbers = 0
        for i in range(begin - 2, max(-1, begin - 2 - _BESIDE), -1):
            word = lower[i]
            if self.tokens.starts[i] < low or word in words.announcing:
                return False
            numbers += word[0].isdigit() or word[-1].isdigit()  # "N400"
            if numbers and word in words.compared:
                return True
            tense = self._tense_of(i, low)
            if tense:
                return tense < 0 and not numbers
        return False

    def around(self, at: int, begin: int) -> int:
        """1 if the words around speak of the future, -1 of the past, 0 if they do not tell.

        The verb in front counts before one that follows, which often is of the next clause: "will
        double its flights by August in markets untouched by the crisis".

        Args:
            at: the token that is asked for, "Monday".
            begin: the first token of its expression, "next Monday".
        """
        low, high = self._sentence(at)
        if self._is_limit(begin):
            # "until Tuesday", "by August"; but "Until Thursday, they had not called"
            return -1 if self._verb_after(at, low, high)[1] < 0 and self._opens(begin, low) else 1
        if self._is_now(begin, low) or self._is_awaited(begin, low):
            return FUTURE  # "the vote is on Friday"
        end = self.tokens.ends[at]
        if self.text[end : end + 2] in ("'s", "’s"):
            near, found = self._verb_after(at, low, high)
            if near <= _POSSESSED:
                return found  # "Monday's vote will be close"
            return self._plan_before(begin, low)  # "is expected at Monday's vote"
        near, found = self._verb_before(begin, low)
        far, other = self._verb_after(at, low, high)
        return found if found and near <= far + _FORWARD else other or found

    def _sentence(self, at: int) -> tuple[int, int]:
        """Where the sentence of token ``at`` begins, and the next one."""
        sentences = self.sentences
        n = bisect_right(sentences, self.tokens.starts[at], key=_START)
        low = sentences[n - 1].start if n else 0
        return low, sentences[n].start if n < len(sentences) else len(self.text)

    def _is_limit(self, begin: int) -> bool:
        """Whether "until", "by", "as soon as" stands in front; not that of "Monday through Friday"."""
        beside = self.tokens.lower[max(0, begin - 3) : begin]
        if beside[-1:] == ["through"]:
            return beside[-2:-1] != [] and beside[-2] not in self.words.weekdays
        return not self.words.until.isdisjoint(beside[-1:]) or beside[:1] == ["as"] == beside[-1:]

    def _is_now(self, begin: int, low: int) -> bool:
        """Whether "is" stands right in front, or in front of "on", "at": "The vote is on Friday"."""
        lower, starts = self.tokens.lower, self.tokens.starts
        i = begin - 1
        if i > 0 and lower[i] in _ON:
            i -= 1
        return i >= 0 and lower[i] in _IS and starts[i] > low

    def _is_awaited(self, begin: int, low: int) -> bool:
        """Whether it is what others wait for: "ahead of Saturday's game", "doubtful for Saturday's game"."""
        lower, starts = self.tokens.lower, self.tokens.starts
        for i in range(begin - 2, max(-1, begin - 1 - _BESIDE), -1):
            if starts[i] < low:
                return False
            if lower[i] in self.words.awaiting:
                return lower[i + 1] in _AWAITED
        return False

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
            if tense and not (tense > 0 and self._is_of_another(i, begin)):
                return begin - i, tense
        return _WINDOW, 0

    def _is_of_another(self, i: int, begin: int) -> bool:
        """Whether a present tense is far, or of something else: "faces charges after a raid on Friday"."""
        words = self.words
        if words.tenses.get(self.tokens.lower[i]) not in _PRESENT:
            return False
        between = self.tokens.lower[i + 1 : begin]
        far = words.tenses.get(self.tokens.lower[i]) != NOW and len(between) > _PLANNED
        return far or not words.not_scheduled.isdisjoint(between)

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
        before = lower[i - 1] if i else ""
        if told == MODAL:
            near = lower[max(0, i - _DENIED) : i + 2] if word in words.modals_denied else ()
            denied = not words.denials.isdisjoint(near)
            return 0 if after == "have" or denied or self.tokens.words[i][0].isupper() else FUTURE
        if told in _PRESENT:
            return FUTURE if self._looks_forward(told, i, low, before, after) else 0
        if told == INFINITIVE:
            return before in words.before_infinitive and after not in words.no_verbs
        if before in _BE:
            return 0
        if told == PAST:
            return PAST
        name = self.tokens.words[i][0].isupper() and self.tokens.starts[i] > low
        return 0 if name or before in words.no_verbs else PAST  # "a still unspecified date"

    def _looks_forward(self, told: int, i: int, low: int, before: str, after: str) -> bool:
        """Whether a verb of the present tense tells of a plan: "opens on Friday", "is leaving"."""
        if told == SET:
            return after == "for"
        if told == NOW:  # "The vote is at 3 p.m. on Friday"
            return (
                after in _ON and i + 2 < len(self.tokens) and self.tokens.lower[i + 2][0].isdigit()
            )
        if self.tokens.starts[i] <= low or self.tokens.words[i][0].isupper():
            return False
        if told == LEAVING:
            return before in _IS or (before == "not" and self.tokens.lower[i - 2] in _IS)
        words = self.words
        if after == "for" and self.tokens.lower[i] == "goes":
            return False  # "The same goes for his speech on Sunday"
        if before in words.no_verbs or before in words.no_subjects or not before[-1].isalpha():
            return False
        if told == SCHEDULED or (len(before) > _SHORTEST - 2 and before.endswith("s")):
            return True
        # "Calder United face Lenz on Saturday": a club is many
        met = after == "to" or bool(after and self.tokens.words[i + 1][0].isupper())
        return (
            met and self.tokens.lower[i] in words.matched and self.tokens.words[i - 1][0].isupper()
        )


def _had_been(lower: list[str], i: int) -> bool:
    """Whether a plan is over: "had been due to expire on Friday", "as previously planned"."""
    return lower[i - 2 : i] == ["had", "been"] or lower[i - 1 : i] == ["previously"]
