"""Features: the numbers by which a line of a page is judged, each with its meaning.

Two tables: what a line is by itself and where it stands (``LINE``), and what the first judgement
says of the lines around it (``AROUND``). Those of titles and of credits are in ``titles.py`` and
``places.py``.
A feature is a number with a name; weights of named features are ``data/structure.json``.
No feature is a word of a page, a publisher or a person: words count by their lists alone.
"""

from collections.abc import Sequence
from math import exp
from operator import neg

from newsextract._page.voices import VOICES

LINE = {
    "words": "its words",
    "letters": "its characters",
    "ends": "how it ends: 0 in the open, 1 a full stop, 2 ? or !, 3 a colon, 4 a quotation mark, 5 dots, 6 else",
    "prose": "reads like running text",
    "item": "begins with a bullet or a number",
    "capitals": "share of its words that begin with a capital",
    "upper": "is in capitals",
    "digits": "share of its characters that are digits",
    "function": "share of its words that are function words",
    "person": "share of its words that are first or second person",
    "commas": "its commas",
    "quotes": "its quotation marks",
    "asks": "how much it speaks as the site does to its readers",
    "dated": "holds a date with its year",
    "linked": "holds an address, a handle or a tag",
    "barred": "holds a bar or an arrow",
    "counted": "begins with a digit",
    "labelled": 'letters before a colon near its beginning, as of "Batches: 1 to 14"',
    "long_words": "characters a word",
    "noise": "how sure its form says boilerplate",
    "caption": "its form says caption: 1 by a credit, 2 by its first words",
    "byline": "its form says byline: 1 bare names, 2 names behind a cue, 3 a credit",
    "signed": "begins with two words of a byline, as what is said of its author does",
    "stamp": "its form says date of publication",
    "repeated": "how often it stands on the page",
    "index": "lines before it, up to 15",
    "page_prose": "words of running text on the page, up to 400",
    "page_dense": "share of running text in the words of the page",
    "page_noise": "signs of noise on the page, up to 20",
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
    "counted_5": "lines that begin with a digit or a bullet among 5 before and behind",
    "labelled_5": "lines with a colon near their beginning among 5 before and behind",
    "person_8": "share of first and second person in 8 lines before and behind",
    "talk": "lines since a heading of comments",
    "run_before": "words of the sentences right before it, without a break",
    "run_after": "words of the sentences right behind it, without a break",
    "since_prose": "lines since the last running text",
    "clocks": "lines on the page that begin with the time of the clock",
    "since_clock": "lines since the last of them",
    "words_1b": "words of the line before",
    "words_1a": "words of the line behind",
    "words_2b": "words of the line two before",
    "words_2a": "words of the line two behind",
    "ends_1b": "how the line before ends",
    "ends_1a": "how the line behind ends",
    "capitals_1b": "share of capitals in the line before",
    "capitals_1a": "share of capitals in the line behind",
    "alike_b": "lines like it right before",
    "alike_a": "lines like it right behind",
    "to_stretch": "lines to the richest stretch: below 0 before it, above 0 behind, 0 within",
    "stretch_b": "words of the richest stretch before it",
    "stretch_a": "words of the richest stretch behind it",
    "known": "share of its words that the richest stretch uses elsewhere",
    "known_start": "share of its words that the first lines of the richest stretch use",
}
LINE_NAMES = (*LINE, *VOICES)

EARLY = 15  # lines; farther from the top none is nearer to it
ENOUGH = 400.0  # words of running text; with more a page is not more of an article
PLAINLY_OUT = -6.0  # log odds of a short line with no running text near it
BESIDE = 2  # lines before and behind one that is weighed again where they are not all sure
START_LINES = 3
_COUNTS = 8.0  # log odds; no more counts


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


def worth_of(likely: Sequence[float], words: Sequence[float]) -> list[float]:
    """What each line adds to a stretch of body: its words that are likelier body than not."""
    return [(own - 0.5) * many - 0.5 for own, many in zip(likely, words, strict=True)]


def odds(scores: Sequence[float]) -> list[float]:
    """How likely each score makes what it speaks for; each with no more than counts of it."""
    return odds_of(all_clipped(scores))


def odds_of(scores: Sequence[float]) -> list[float]:
    """How likely each of the scores makes what it speaks for, none with more than counts."""
    return [1.0 / (1.0 + against) for against in map(exp, map(neg, scores))]


def all_clipped(scores: Sequence[float]) -> list[float]:
    """Scores with no more than counts of each."""
    if max(scores, default=0.0) <= _COUNTS and min(scores, default=0.0) >= -_COUNTS:  # as most are
        return [*scores]
    return [clipped(score) for score in scores]


def clipped(score: float) -> float:
    """A score with its sign, and no more than counts of it."""
    return score if -_COUNTS < score < _COUNTS else _COUNTS if score > 0 else -_COUNTS
