"""Features: the numbers by which a line of a page is judged, each with its meaning.

Two tables: what a line is by itself and where it stands (``LINE``), and what the first judgement
says of the lines around it (``AROUND``). Those of titles and of credits are in ``titles.py`` and
``places.py``.
A feature is a number with a name; weights of named features are ``data/structure.json``.
No feature is a word of a page, a publisher or a person: words count by their lists alone.
"""

import re
from collections import Counter
from collections.abc import Sequence
from math import exp

from newsextract._page import shapes
from newsextract._page.lines import Line
from newsextract._page.signs import Sign
from newsextract._page.voices import VOICES, Voices, sums
from newsextract._page.words import PageWords, stems

LINE = {
    "words": "its words",
    "letters": "its characters",
    "ends": "how it ends: 0 in the open, 1 a full stop, 2 ? or !, 3 a colon, 4 a quotation mark, 5 dots, 6 else",
    "prose": "reads like running text",
    "item": "begins with a bullet or a number",
    "opens": "begins with a dateline",
    "capitals": "share of its words that begin with a capital",
    "upper": "is in capitals",
    "digits": "share of its characters that are digits",
    "function": "share of its words that are function words",
    "person": "share of its words that are first or second person",
    "sentences": "sentences that begin inside it",
    "commas": "its commas",
    "quotes": "its quotation marks",
    "asks": "how much it speaks as the site does to its readers",
    "pictured": "says in the present tense what someone does, as captions do",
    "dated": "holds a date with its year",
    "linked": "holds an address, a handle or a tag",
    "barred": "holds a bar or an arrow",
    "bracketed": "begins with a bracket",
    "lower": "begins with a small letter",
    "long_words": "characters a word",
    "noise": "how sure its form says boilerplate",
    "phrase": "holds a phrase of boilerplate",
    "starts": "begins with words that open boilerplate or teasers",
    "related": "its form announces another story",
    "caption": "its form says caption: 1 by a credit, 2 by its first words",
    "byline": "its form says byline: 1 bare names, 2 names behind a cue, 3 a credit",
    "stamp": "its form says date of publication",
    "section": "is the name of a section",
    "repeated": "how often it stands on the page",
    "index": "lines before it, up to 15",
    "page_prose": "words of running text on the page, up to 400",
    "share_before": "share of the running text that stands before it",
    "prose_1b": "words of running text in the line before",
    "prose_1a": "words of running text in the line behind",
    "prose_3b": "words of running text in 3 lines before",
    "prose_3a": "words of running text in 3 lines behind",
    "prose_8b": "words of running text in 8 lines before",
    "prose_8a": "words of running text in 8 lines behind",
    "prose_25b": "words of running text in 25 lines before",
    "prose_25a": "words of running text in 25 lines behind",
    "dense_8b": "share of running text in the words of 8 lines before",
    "dense_8a": "share of running text in the words of 8 lines behind",
    "short_5": "short lines among 5 before and behind",
    "noise_2b": "signs of noise in 2 lines before",
    "noise_2a": "signs of noise in 2 lines behind",
    "noise_8b": "signs of noise in 8 lines before",
    "noise_8a": "signs of noise in 8 lines behind",
    "stamps_4": "dates among 4 lines before and behind",
    "bylines_4": "bylines among 4 lines before and behind",
    "repeats_12": "lines that stand often on the page among 12 before and behind",
    "person_8": "share of first and second person in 8 lines before and behind",
    "talk": "lines since a heading of comments",
    "run_before": "words of the sentences right before it, without a break",
    "run_after": "words of the sentences right behind it, without a break",
    "since_prose": "lines since the last running text",
    "until_prose": "lines until the next running text",
    "words_1b": "words of the line before",
    "words_1a": "words of the line behind",
    "words_2b": "words of the line two before",
    "words_2a": "words of the line two behind",
    "ends_1b": "how the line before ends",
    "ends_1a": "how the line behind ends",
    "capitals_1b": "share of capitals in the line before",
    "capitals_1a": "share of capitals in the line behind",
    "item_1b": "the line before begins with a bullet",
    "item_1a": "the line behind begins with a bullet",
    "alike_b": "lines like it right before",
    "alike_a": "lines like it right behind",
    "to_stretch": "lines to the richest stretch: below 0 before it, above 0 behind, 0 within",
    "stretch_b": "words of the richest stretch before it",
    "stretch_a": "words of the richest stretch behind it",
    "known": "share of its words that the richest stretch uses elsewhere",
    "known_start": "share of its words that the first lines of the richest stretch use",
}
LINE_NAMES = (*LINE, *VOICES)

FAR = 60.0  # no distance counts for more
EARLY = 15  # lines; farther from the top none is nearer to it
ENOUGH = 400.0  # words of running text; with more a page is not more of an article
PLAINLY_OUT = -6.0  # log odds of a short line with no running text near it
QUOTED, _OPEN = 4.0, 5.0
_END_CODES = (
    {".": 1.0, "。": 1.0, "!": 2.0, "?": 2.0, "？": 2.0, "！": 2.0, ":": 3.0, "：": 3.0}
    | {"…": _OPEN}
    | dict.fromkeys("\"”’'»」“", QUOTED)
    | dict.fromkeys(",;)]", 6.0)
)
_QUOTE = re.compile('[“"„«「”]')
_NAME = re.compile(r"(?<![.!?] )\b[^\W\d_a-z]\w{2,}")
_DIGIT = re.compile(r"\d")
_LINKED = re.compile(r"[@#]|http|www\.")
_BARRED = re.compile("[|>›»→•·]")
_SHORT = 4  # words of a short line
_OFTEN = 3  # times that a repeated line stands on the page
START_LINES = 3
_SENTENCE = 3  # words of a short one
_ASKING = 1.5  # a line that asks more speaks as the site does
_NEAR = 10  # lines in which running text is near
_BYLINE = {"byline.bare": 1.0, "byline.listed": 1.0, "byline.agency": 1.0}


class Page:
    """The lines of a page with their signs, and their features."""

    def __init__(self, lines: Sequence[Line], signs: Sequence[Sign], words: PageWords) -> None:
        self.lines = lines
        self.signs = signs
        n = self.n = len(lines)
        self.texts = [line.text for line in lines]
        self.repeats = Counter(self.texts)
        self.words = [s.words for s in signs]
        self.words_120 = [min(s.words, 120) for s in signs]
        self.prose = [
            float(min(s.words, 60)) if s.prose and s.kind is None else 0.0 for s in signs
        ]
        self._function = words.function.__contains__
        self.ends: list[float] = []
        self.capitals: list[float] = []
        self.person: list[float] = []
        for text in self.texts:
            self.ends.append(_OPEN if text.endswith("...") else _END_CODES.get(text[-1], 0.0))
            tokens = text.split()
            self.capitals.append(sum([t[0].isupper() for t in tokens]) / len(tokens))
            self.person.append(sum(map(words.person.__contains__, text.lower().split())))
        self.linked = [_LINKED.search(t) is not None for t in self.texts]
        self.plain = not any(s.noise or s.asks >= 1 for s in signs)
        self.sum_prose = sums(self.prose)
        self.sum_words = sums([float(w) for w in self.words])
        self.sum_short = sums([float(w <= _SHORT) for w in self.words])
        self.sum_noise = sums([float(s.kind in ("boilerplate", "related")) for s in signs])
        self.sum_stamps = sums([float(s.kind in ("published", "updated")) for s in signs])
        self.sum_bylines = sums([float(s.kind == "byline") for s in signs])
        self.sum_repeats = sums([float(self.repeats[t] >= _OFTEN) for t in self.texts])
        self.sum_person = sums(self.person)
        self.voices = Voices(
            self.texts,
            signs,
            self.person,
            self.sum_words,
            self.sum_stamps,
            self.sum_prose,
            words.talks,
        )
        self.begin, self.end = richest([p if p else -4.0 for p in self.prose])
        self._talk = self.lines_since(
            [
                s.rule == "line.boilerplate" and words.talks(t)
                for s, t in zip(signs, self.texts, strict=True)
            ]
        )
        sentence = [s.kind is None and (s.prose or s.ends) for s in signs]
        self._run_before = self._runs(sentence)
        self._run_after = self._runs(sentence, back=True)
        self._since = self.lines_since([p > 0 for p in self.prose])
        self._until = self.lines_since([p > 0 for p in self.prose], back=True)
        self.alike_b = [0.0] * n
        self.alike_a = [0.0] * n
        for i in range(1, n):
            if self._alike(i - 1, i):
                self.alike_b[i] = self.alike_b[i - 1] + 1
        for i in range(n - 2, -1, -1):
            if self._alike(i, i + 1):
                self.alike_a[i] = self.alike_a[i + 1] + 1
        self._stems: dict[int, frozenset[str]] = {}
        self._names: dict[int, frozenset[str]] = {}
        self.vocabulary = Counter(
            stem
            for i in range(self.begin, self.end + 1)
            if self.prose[i]
            for stem in self.stems(i)
        )
        self.opening = frozenset[str]().union(
            *[
                self.stems(i)
                for i in [j for j in range(self.begin, self.end + 1) if self.prose[j]][
                    :START_LINES
                ]
            ]
        )

    def stems(self, i: int) -> frozenset[str]:
        """What of the words of a line is compared."""
        found = self._stems.get(i)
        if found is None:
            found = self._stems[i] = frozenset(stems(self.texts[i]))
        return found

    def names(self, i: int) -> frozenset[str]:
        """The words of a line that begin with a capital, but for its first."""
        found = self._names.get(i)
        if found is None:
            words = _NAME.findall(self.texts[i], 1)
            found = self._names[i] = frozenset([word for word in words if word[0].isupper()])
        return found

    def is_sentence(self, i: int) -> bool:
        """Whether a line is a sentence and nothing else by its form."""
        sign = self.signs[i]
        ends = sign.ends and self.words[i] >= _SENTENCE
        return sign.kind is None and sign.asks <= _ASKING and (sign.prose or ends)

    def is_far(self, i: int) -> bool:
        """Whether a line is no running text and has none near it, as in menus and lists."""
        before, behind = max(0, i - _NEAR), min(self.n, i + _NEAR + 1)
        return self.sum_prose[behind] == self.sum_prose[before] and not (
            self.signs[i].prose or self._run_before[i] or self._run_after[i]
        )

    def _alike(self, i: int, j: int) -> bool:
        a, b = self.words[i], self.words[j]
        return (
            not (self.prose[i] or self.prose[j])
            and self.signs[i].item == self.signs[j].item
            and 2 * a >= b
            and 2 * b >= a
            and self.signs[i].kind == self.signs[j].kind
        )

    def lines_since(self, marks: Sequence[bool], *, back: bool = False) -> list[float]:
        out = [FAR] * self.n
        last = FAR
        for i in range(self.n - 1, -1, -1) if back else range(self.n):
            out[i] = last
            last = 1.0 if marks[i] else min(FAR, last + 1)
        return out

    def _runs(self, sentence: Sequence[bool], *, back: bool = False) -> list[float]:
        out = [0.0] * self.n
        run = 0.0
        for i in range(self.n - 1, -1, -1) if back else range(self.n):
            out[i] = min(run, ENOUGH)
            run = run + self.words[i] if sentence[i] else 0.0
        return out

    def line(self, i: int) -> list[float]:
        """The features of one line by itself and its surroundings, in the order of ``LINE``."""
        n, sign, text = self.n, self.signs[i], self.texts[i]
        words = sign.words
        kind, rule = sign.kind, sign.rule
        size = len(text)
        p, w = self.sum_prose, self.sum_words
        b1, b2, b3, b8, b25 = (
            (i - 1 if i > 1 else 0),
            (i - 2 if i > 2 else 0),
            (i - 3 if i > 3 else 0),
            (i - 8 if i > 8 else 0),
            (i - 25 if i > 25 else 0),
        )
        j = i + 1
        a1, a2, a3, a8, a25 = (
            (j + 1 if j + 1 < n else n),
            (j + 2 if j + 2 < n else n),
            (j + 3 if j + 3 < n else n),
            (j + 8 if j + 8 < n else n),
            (j + 25 if j + 25 < n else n),
        )
        b4, a4, b5, a5 = (
            (i - 4 if i > 4 else 0),
            (j + 4 if j + 4 < n else n),
            (i - 5 if i > 5 else 0),
            (j + 5 if j + 5 < n else n),
        )
        b12, a12 = (i - 12 if i > 12 else 0), (j + 12 if j + 12 < n else n)
        total = p[n]
        pb8, pa8 = p[i] - p[b8], p[a8] - p[j]
        noise = kind == "boilerplate" or kind == "related"
        inside = self.begin <= i <= self.end
        mine = self.stems(i) if words > 1 else ()
        if mine:
            counts = self.vocabulary
            need = 1 if inside and self.prose[i] else 0
            known = sum(counts[s] > need for s in mine) / len(mine)
            start = sum(s in self.opening for s in mine) / len(mine)
        else:
            known = start = -1.0
        return [
            self.words_120[i],
            min(size, 800),
            self.ends[i],
            sign.prose,
            sign.item,
            sign.opens,
            self.capitals[i],
            text.isupper(),
            len(_DIGIT.findall(text)) / size if size < 120 else 0.0,
            sum(map(self._function, text.lower().split())) / len(text.split()),
            self.person[i] / max(words, 1),
            len(shapes.NEXT_SENTENCE.findall(text)) if words > 8 else 0.0,
            text.count(","),
            len(_QUOTE.findall(text)),
            min(sign.asks, 3.0),
            sign.pictured,
            sign.dated,
            self.linked[i],
            _BARRED.search(text) is not None,
            text[0] in "([{",
            text[0].islower(),
            min(size / max(words, 1), 30.0),
            sign.weight if noise else 0.0,
            rule == "phrase.boilerplate",
            rule in ("starts.boilerplate", "starts.related", "starts.updated"),
            kind == "related",
            0.0 if kind != "caption" else 2.0 if rule == "starts.caption" else 1.0,
            0.0
            if kind != "byline"
            else _BYLINE.get(rule, 2.0 if rule.startswith("byline") else 3.0),
            kind == "published" or kind == "updated",
            kind == "section",
            min(self.repeats[text], 6),
            min(i, EARLY),
            min(total, ENOUGH),
            p[i] / total if total else 0.0,
            p[i] - p[b1],
            p[a1] - p[j],
            p[i] - p[b3],
            p[a3] - p[j],
            pb8,
            pa8,
            p[i] - p[b25],
            p[a25] - p[j],
            pb8 / (w[i] - w[b8] + 1),
            pa8 / (w[a8] - w[j] + 1),
            self.sum_short[a5] - self.sum_short[b5],
            self.sum_noise[i] - self.sum_noise[b2],
            self.sum_noise[a2] - self.sum_noise[j],
            self.sum_noise[i] - self.sum_noise[b8],
            self.sum_noise[a8] - self.sum_noise[j],
            self.sum_stamps[a4] - self.sum_stamps[b4],
            self.sum_bylines[a4] - self.sum_bylines[b4],
            self.sum_repeats[a12] - self.sum_repeats[b12],
            (self.sum_person[a8] - self.sum_person[b8]) / (w[a8] - w[b8] + 1),
            self._talk[i],
            self._run_before[i],
            self._run_after[i],
            self._since[i],
            self._until[i],
            self.words_120[i - 1] if i else -1.0,
            self.words_120[j] if j < n else -1.0,
            self.words_120[i - 2] if i > 1 else -1.0,
            self.words_120[j + 1] if j + 1 < n else -1.0,
            self.ends[i - 1] if i else -1.0,
            self.ends[j] if j < n else -1.0,
            self.capitals[i - 1] if i else -1.0,
            self.capitals[j] if j < n else -1.0,
            self.signs[i - 1].item if i else -1.0,
            self.signs[j].item if j < n else -1.0,
            min(self.alike_b[i], 20.0),
            min(self.alike_a[i], 20.0),
            0.0
            if inside
            else float(max(-FAR, i - self.begin) if i < self.begin else min(FAR, i - self.end)),
            min(ENOUGH, p[min(max(i, self.begin), self.end + 1)] - p[self.begin]),
            min(ENOUGH, p[self.end + 1] - p[max(min(j, self.end + 1), self.begin)]),
            known,
            start,
            *self.voices.line(i),
        ]


def richest(worth: Sequence[float]) -> tuple[int, int]:
    """The stretch with the highest sum, as its first and last line; of nothing, the whole."""
    best, found = 0.0, (0, len(worth) - 1)
    total, start = 0.0, 0
    for i, value in enumerate(worth):
        if total <= 0:
            total, start = 0.0, i
        total += value
        if total > best:
            best, found = total, (start, i)
    return found


def logistic(score: float) -> float:
    return 1.0 / (1.0 + exp(-score))
