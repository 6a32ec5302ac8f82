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
from newsextract._page.features import BESIDE, EARLY, ENOUGH, LINE, START_LINES, richest
from newsextract._page.lines import Line
from newsextract._page.looks import look_of
from newsextract._page.signs import Sign
from newsextract._page.voices import TALK, Voices
from newsextract._page.windows import (
    away,
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
_MOST_ALIKE, _REPEATED = 20.0, 6  # lines that are alike, that say the same; no more count
_NOISE, _STAMPS = frozenset({"boilerplate", "related"}), frozenset({"published", "updated"})
_FIRST_LINES = [float(i) for i in range(EARLY)]
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
        self.kinds = kinds = [s.kind for s in signs]
        self.running = [s.prose for s in signs]
        self.prose = [
            w if p and k is None else 0.0
            for p, k, w in zip(self.running, kinds, self.words_60, strict=True)
        ]
        self.plain = _NOISE.isdisjoint(kinds) and max([s.asks for s in signs], default=0.0) < 1
        looks = [s.look or look_of(t, s, words) for t, s in zip(self.texts, signs, strict=True)]
        self._looks = list(zip(*[look.row for look in looks], strict=True)) or [()] * len(LINE)
        self.ends = self._looks[_ENDS]
        self._repeats = Counter(self.texts)
        self.sum_prose = sums(self.prose)
        self.sum_words = sums(map(float, self.words))
        self._stamped = [1.0 if k in _STAMPS else 0.0 for k in kinds]
        self.sum_noise = sums([1.0 if k in _NOISE else 0.0 for k in kinds])
        self._sum_stamps = sums(self._stamped)
        self._sum_person = sums([look.person for look in looks])
        talking = words.talk_on(
            [text for text, many in zip(self.texts, self.words, strict=True) if many <= TALK]
        )
        self.voices = Voices(
            self.texts,
            signs,
            looks,
            self._sum_person,
            self.sum_words,
            self._sum_stamps,
            self.sum_prose,
            talking,
        )
        self._begin, self._end = richest([p if p else -4.0 for p in self.prose])
        self._talk = [
            s.rule == "line.boilerplate" and t in talking
            for s, t in zip(signs, self.texts, strict=True)
        ]
        sentence = [k is None and (s.prose or s.ends) for k, s in zip(kinds, signs, strict=True)]
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

    @cached_property
    def sentences(self) -> list[bool]:
        """Whether each line is a sentence and nothing else by its form."""
        return [
            k is None and s.asks <= _ASKING and (s.prose or (s.ends and s.words >= _SENTENCE))
            for k, s in zip(self.kinds, self.signs, strict=True)
        ]

    @cached_property
    def far(self) -> list[bool]:
        """Whether each line is no running text and has none near it, as in menus and lists."""
        near = beside(self.sum_prose, _NEAR)
        parts = zip(near, self.running, self._run_before, self._run_after, strict=True)
        return [not (around or prose or b or a) for around, prose, b, a in parts]

    def _near_text(self) -> list[bool]:
        """Whether each line is judged, or stands so near to one that is that it may be weighed again."""
        judged = sums([not far for far in self.far])
        return [among > 0 for among in beside(judged, BESIDE)]

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
        signs, kinds = self.signs, self.kinds
        repeats = map(self._repeats.__getitem__, self.texts)
        return [
            [float(s.weight) if k in _NOISE else 0.0 for k, s in zip(kinds, signs, strict=True)],
            [
                0.0 if k != "caption" else 2.0 if s.rule == "starts.caption" else 1.0
                for k, s in zip(kinds, signs, strict=True)
            ],
            [
                0.0
                if k != "byline"
                else _BYLINE.get(s.rule, 2.0 if s.rule.startswith("byline") else 3.0)
                for k, s in zip(kinds, signs, strict=True)
            ],
            self._signed(),
            self._stamped,
            [1.0 if many == 1 else float(min(many, _REPEATED)) for many in repeats],
            (_FIRST_LINES + [float(EARLY)] * (self.n - EARLY))[: self.n],
        ]

    def _signed(self) -> Column:
        """Whether each line begins with two words of a byline: "Ada Quill is …"."""
        pairs: set[tuple[str, ...]] = set()
        for text, kind in zip(self.texts, self.kinds, strict=True):
            if kind == "byline":
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
        noise = self.sum_noise
        return [
            beside(sums([1.0 if w <= _SHORT else 0.0 for w in self.words]), 5),
            before(noise, 2),
            behind(noise, 2),
            before(noise, 8),
            behind(noise, 8),
            beside(self._sum_stamps, 4),
            beside(sums([1.0 if k == "byline" else 0.0 for k in self.kinds]), 4),
            beside(
                sums(
                    [
                        c or i
                        for c, i in zip(self._looks[_COUNTED], self._looks[_ITEM], strict=True)
                    ]
                ),
                5,
            ),
            beside(sums([1.0 if place > 0.0 else 0.0 for place in self._looks[_LABELLED]]), 5),
            shares(beside(self._sum_person, 8), beside(self.sum_words, 8)),
        ]

    def _among_sentences(self) -> list[Column]:
        """Where comments and sentences are from each line."""
        running = [p > 0 for p in self.prose]
        clocks = [
            counted > 0.0 and w <= _TITLE and shapes.CLOCK.match(text) is not None
            for counted, text, w in zip(self._looks[_COUNTED], self.texts, self.words, strict=True)
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
        every = (self.words, self._looks[_ITEM], self.kinds, self.prose)
        each = zip(*every, *[column[1:] for column in every], strict=False)
        same = [
            not (prose or next_prose)
            and 2 * words >= next_words
            and 2 * next_words >= words
            and kind == next_kind
            and item == next_item
            for words, item, kind, prose, next_words, next_item, next_kind, next_prose in each
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
                *[-lines for lines in away(begin)[::-1]],
                *[0.0] * (end + 1 - begin),
                *away(n - end - 1),
            ],
            [
                *[0.0] * begin,
                *[min(ENOUGH, before - first) for before in prose[begin : end + 1]],
                *[min(ENOUGH, last - first)] * (n - end - 1),
            ],
            [
                *[min(ENOUGH, last - first)] * begin,
                *[min(ENOUGH, last - before) for before in prose[begin + 1 : end + 2]],
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
        for i, asked in enumerate(self._near_text()):
            mine = self.stems(i) if asked and self.words[i] > 1 else ()
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
        out.append(run if run < ENOUGH else ENOUGH)
        run = run + many if is_sentence else 0.0
    return out


def _counted(same: Sequence[bool]) -> Column:
    """How many lines right before each are like the one before them, up to 20."""
    out = [0.0]
    run = 0.0
    for is_same in same:
        run = run + 1.0 if is_same else 0.0
        out.append(run if run < _MOST_ALIKE else _MOST_ALIKE)
    return out
