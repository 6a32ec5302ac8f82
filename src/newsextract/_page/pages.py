"""A page: its lines with their signs, and the features of all its lines, column by column.

What a line is by itself is read from its text and its sign; where it stands is reckoned from
running sums (``windows.py``). A column is the values of one feature, a row those of one line.
"""

import re
from collections import Counter
from collections.abc import Sequence, Set
from functools import cached_property
from itertools import chain, compress, pairwise

from newsextract._page import shapes
from newsextract._page.features import EARLY, ENOUGH, LINE, START_LINES, richest
from newsextract._page.lines import Line
from newsextract._page.looks import look_of
from newsextract._page.signs import Sign
from newsextract._page.voices import Voices
from newsextract._page.windows import (
    FAR,
    before,
    behind,
    beside,
    lines_since,
    shares,
    sums,
)
from newsextract._page.words import PageWords, stems

# A capital is found many times faster than a place where a word may begin
_NAME = re.compile(r"[^\W\d_a-z](?<!\w.)(?<![.!?] .)\w{2,}")
_SHORT = 4  # words of a short line
_FULL = 60  # words of a line that count as running text
_TITLE = 14  # words of a line that tells when, of a live blog
_NAMED, _OPENS = 4, 40  # words of a line that says who its author is, letters that begin it
_MOST_NOISE, _MOST_CLOCKS = 20.0, 20.0  # of a page; no more count
_SENTENCE = 3  # words of a short one
_ASKING = 1.5  # a line that asks more speaks as the site does
_NEAR = 10  # lines in which running text is near
_BYLINE = {"byline.bare": 1.0, "byline.listed": 1.0, "byline.agency": 1.0}

Column = Sequence[float]
_ENDS, _ITEM, _CAPITALS, _COUNTED, _LABELLED = map(
    tuple(LINE).index, ("ends", "item", "capitals", "counted", "labelled")
)


class Page:
    """The lines of a page with their signs, and their features."""

    def __init__(self, lines: Sequence[Line], signs: Sequence[Sign], words: PageWords) -> None:
        self.lines = lines
        self.signs = signs
        self.n = len(lines)
        self.texts = [line.text for line in lines]
        self.words = [s.words for s in signs]
        self.words_60 = [float(w if w < _FULL else _FULL) for w in self.words]
        self.prose = [
            w if s.prose and s.kind is None else 0.0
            for s, w in zip(signs, self.words_60, strict=True)
        ]
        self.plain = not any(s.noise or s.asks >= 1 for s in signs)
        looks = [look_of(t, s, words) for t, s in zip(self.texts, signs, strict=True)]
        self._looks = list(zip(*[look.row for look in looks], strict=True)) or [()] * len(LINE)
        self.ends = self._looks[_ENDS]
        self._repeats = Counter(self.texts)
        self.sum_prose = sums(self.prose)
        self.sum_words = sums(map(float, self.words))
        self.sum_noise = sums([float(s.kind in ("boilerplate", "related")) for s in signs])
        self._sum_stamps = sums([float(s.kind in ("published", "updated")) for s in signs])
        self._sum_person = sums([look.person for look in looks])
        talks = words.talk_on(self.texts)
        self.voices = Voices(
            self.texts,
            signs,
            looks,
            self._sum_person,
            self.sum_words,
            self._sum_stamps,
            self.sum_prose,
            talks,
        )
        self._begin, self._end = richest([p if p else -4.0 for p in self.prose])
        self._talk = [
            s.rule == "line.boilerplate" and talks(t)
            for s, t in zip(signs, self.texts, strict=True)
        ]
        sentence = [s.kind is None and (s.prose or s.ends) for s in signs]
        self._run_before = _runs(self.words, sentence)
        self._run_after = _runs(self.words[::-1], sentence[::-1])[::-1]
        self._stems: dict[int, Set[str]] = {}
        self._names: dict[int, Set[str]] = {}

    def stems(self, i: int) -> Set[str]:
        """What of the words of a line is compared."""
        found = self._stems.get(i)
        if found is None:
            found = self._stems[i] = stems(self.texts[i])
        return found

    def names(self, i: int) -> Set[str]:
        """The words of a line that begin with a capital, but for its first."""
        found = self._names.get(i)
        if found is None:
            words = _NAME.findall(self.texts[i], 1)
            found = self._names[i] = {word for word in words if word[0].isupper()}
        return found

    def is_sentence(self, i: int) -> bool:
        """Whether a line is a sentence and nothing else by its form."""
        sign = self.signs[i]
        ends = sign.ends and self.words[i] >= _SENTENCE
        return sign.kind is None and sign.asks <= _ASKING and (sign.prose or ends)

    def far(self) -> list[bool]:
        """Whether each line is no running text and has none near it, as in menus and lists."""
        near = beside(self.sum_prose, _NEAR)
        parts = zip(near, self.signs, self._run_before, self._run_after, strict=True)
        return [not (around or sign.prose or b or a) for around, sign, b, a in parts]

    @cached_property
    def rows(self) -> list[tuple[float, ...]]:
        """The features of each line, in the order of ``LINE_NAMES``."""
        if not self.n:
            return []
        columns = chain(
            self._looks,
            self._kinds(),
            self._in_running_text(),
            self._in_noise(),
            self._among_sentences(),
            self._beside_neighbours(),
            self._to_the_stretch(),
            self.voices.columns(),
        )
        return list(zip(*columns, strict=True))

    def _kinds(self) -> list[Column]:
        """What the sign of each line says."""
        signs = self.signs
        return [
            [float(s.weight) if s.noise else 0.0 for s in signs],
            [
                0.0 if s.kind != "caption" else 2.0 if s.rule == "starts.caption" else 1.0
                for s in signs
            ],
            [
                0.0
                if s.kind != "byline"
                else _BYLINE.get(s.rule, 2.0 if s.rule.startswith("byline") else 3.0)
                for s in signs
            ],
            self._signed(),
            [float(s.kind in ("published", "updated")) for s in signs],
            [float(min(self._repeats[text], 6)) for text in self.texts],
            [float(min(i, EARLY)) for i in range(self.n)],
        ]

    def _signed(self) -> Column:
        """Whether each line begins with two words of a byline: "Ada Quill is …"."""
        pairs: set[tuple[str, ...]] = set()
        for text, sign in zip(self.texts, self.signs, strict=True):
            if sign.kind == "byline":
                names = text.lower().replace(",", "").split()
                pairs.update(pairwise(names))
        if not pairs:
            return [0.0] * self.n
        return [
            float(w > _NAMED and tuple(text[:_OPENS].lower().split(None, 2)[:2]) in pairs)
            for text, w in zip(self.texts, self.words, strict=True)
        ]

    def _in_running_text(self) -> list[Column]:
        """How much running text stands around each line."""
        n, prose, words = self.n, self.sum_prose, self.sum_words
        total = prose[n]
        before_8, behind_8 = before(prose, 8), behind(prose, 8)
        return [
            [min(total, ENOUGH)] * n,
            [total / (words[n] + 1)] * n,
            [min(self.sum_noise[n], _MOST_NOISE)] * n,
            [p / total for p in prose[:n]] if total else [0.0] * n,
            before(prose, 1),
            behind(prose, 1),
            before(prose, 3),
            behind(prose, 3),
            before_8,
            behind_8,
            before(prose, 25),
            behind(prose, 25),
            shares(before_8, before(words, 8)),
            shares(behind_8, behind(words, 8)),
        ]

    def _in_noise(self) -> list[Column]:
        """How much of other kinds stands around each line."""
        noise, signs = self.sum_noise, self.signs
        return [
            beside(sums([float(w <= _SHORT) for w in self.words]), 5),
            before(noise, 2),
            behind(noise, 2),
            before(noise, 8),
            behind(noise, 8),
            beside(self._sum_stamps, 4),
            beside(sums([float(s.kind == "byline") for s in signs]), 4),
            beside(sums(map(max, self._looks[_COUNTED], self._looks[_ITEM])), 5),
            beside(sums([float(place > 0) for place in self._looks[_LABELLED]]), 5),
            shares(beside(self._sum_person, 8), beside(self.sum_words, 8)),
        ]

    def _among_sentences(self) -> list[Column]:
        """Where comments and sentences are from each line."""
        running = [p > 0 for p in self.prose]
        clocks = [
            text[:1].isdigit() and w <= _TITLE and shapes.CLOCK.match(text) is not None
            for text, w in zip(self.texts, self.words, strict=True)
        ]
        return [
            lines_since(self._talk),
            self._run_before,
            self._run_after,
            lines_since(running),
            [min(float(sum(clocks)), _MOST_CLOCKS)] * self.n,
            lines_since(clocks),
        ]

    def _beside_neighbours(self) -> list[Column]:
        """What the lines right before and behind each line are."""
        words, ends, capitals = self._looks[0], self.ends, self._looks[_CAPITALS]
        return [
            [-1.0, *words[:-1]],
            [*words[1:], -1.0],
            [-1.0, -1.0, *words[:-2]][: self.n],
            [*words[2:], -1.0, -1.0][: self.n],
            [-1.0, *ends[:-1]],
            [*ends[1:], -1.0],
            [-1.0, *capitals[:-1]],
            [*capitals[1:], -1.0],
            *self._alike(),
        ]

    def _alike(self) -> list[Column]:
        """How many lines right before and right behind each line are like it."""
        same = [
            not (p or q)
            and a.item == b.item
            and 2 * a.words >= b.words
            and 2 * b.words >= a.words
            and a.kind == b.kind
            for a, b, p, q in zip(
                self.signs, self.signs[1:], self.prose, self.prose[1:], strict=False
            )
        ]
        return [_counted(same), _counted(same[::-1])[::-1]]

    def _to_the_stretch(self) -> list[Column]:
        """How each line stands to the richest stretch of running text, and what it shares with it."""
        n, begin, end, prose = self.n, self._begin, self._end, self.sum_prose
        inside = range(begin, end + 1)
        known, start = self._shared_words([i for i in inside if self.prose[i]])
        first, last = prose[begin], prose[end + 1]
        return [
            [
                *[max(-FAR, float(i - begin)) for i in range(begin)],
                *[0.0] * (end + 1 - begin),
                *[min(FAR, float(i - end)) for i in range(end + 1, n)],
            ],
            [
                *[0.0] * begin,
                *[min(ENOUGH, prose[i] - first) for i in inside],
                *[min(ENOUGH, last - first)] * (n - end - 1),
            ],
            [
                *[min(ENOUGH, last - first)] * begin,
                *[min(ENOUGH, last - prose[i + 1]) for i in inside],
                *[0.0] * (n - end - 1),
            ],
            known,
            start,
        ]

    def _shared_words(self, stretch: Sequence[int]) -> list[Column]:
        """The share of each line's words that some lines use elsewhere, and the first of them."""
        counts = Counter(chain.from_iterable([self.stems(i) for i in stretch]))
        once = counts.keys()
        twice = set(compress(counts, map((1).__lt__, counts.values())))
        opening = set().union(*[self.stems(i) for i in stretch[:START_LINES]])
        own = set(stretch)
        known: list[float] = []
        start: list[float] = []
        for i in range(self.n):
            mine = self.stems(i) if self.words[i] > 1 else ()
            if mine:
                known.append(len(mine & (twice if i in own else once)) / len(mine))
                start.append(len(mine & opening) / len(mine))
            else:
                known.append(-1.0)
                start.append(-1.0)
        return [known, start]


def _runs(words: Sequence[int], sentence: Sequence[bool]) -> Column:
    """The words of the sentences right before each line, without a break."""
    out: list[float] = []
    run = 0.0
    for many, is_sentence in zip(words, sentence, strict=True):
        out.append(min(run, ENOUGH))
        run = run + many if is_sentence else 0.0
    return out


def _counted(same: Sequence[bool]) -> Column:
    """How many lines right before each are like the one before them, up to 20."""
    out = [0.0]
    run = 0.0
    for is_same in same:
        run = run + 1 if is_same else 0.0
        out.append(min(run, 20.0))
    return out
