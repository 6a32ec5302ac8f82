"""Evidence: whether labelled lines are a conversation, scored over all of them at once.

Labels that come back, are names and stand before what sounds like speech speak for one; labels
that name no speaker, or come once each before words that nobody says, against it.
"""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import pairwise

from newsextract._conversation.labels import Label, Words
from newsextract._conversation.model import Speaker
from newsextract._model import light

_FEWEST = 2  # labelled lines
_WORD = re.compile(r"[\w&]+")
_ENOUGH = 3  # of them where the mark is no colon
_LISTENED = 60  # words of a paragraph that are listened to
_HEARD, _ASKED = 600, 240  # code points of it that hold them, and those at its end that ask
_COUNTED = 20  # words of it that are counted
_QUOTES = ("“", '"', "‘", "«")
_CLOSE = "*_ )]\"”’'"

# what each feature adds to the log odds; hand-set
_WEIGHTS: Mapping[str, float] = {
    "bias": -6.0,
    "back": 2.5,  # share of lines whose speaker speaks more than once
    "alternating": 0.7,  # share of speakers that another one follows
    "known": 3.0,  # share of lines whose speaker is surely someone
    "speech": 4.0,  # share of lines in the first person, that ask, or begin as speech does
    "you": 0.7,
    "asks": 1.0,  # share of lines that ask, up to a half
    "capitals": 2.0,
    "announced": 0.8,  # the head speaks of an interview, a call, a debate
    "many": 0.5,
    "weak": -1.6,  # the mark behind the label is no colon
    "alone": -3.0,  # all labels are one
    "odd": -4.0,  # share of labels that are longer than names are
    "silent": -7.0,  # share of labels behind which nobody speaks
}
_LONG_NAME = 4  # words
_HALF = 0.5  # share of lines that ask; more count for no more
_LETTERS = frozenset({"q", "a", "question", "answer"})


@light.define  # quicker to make than a frozen one
class Sound:
    """What a paragraph sounds like."""

    words: int  # no more than a few are counted
    first: bool  # "I", "we"
    singular: bool  # "I"
    second: bool  # "you"
    asks: bool  # ends in a question
    asking: float  # how much it is a question
    opens: bool  # "Yes", "Well"
    quoted: bool  # begins with a quote

    @property
    def speech(self) -> bool:
        return self.first or self.asks or self.opens


def sound_of(text: str, words: Words) -> Sound:
    """What a paragraph sounds like, from its first and last words."""
    talk = words.talk
    bare = text.rstrip(_CLOSE)
    heard = _WORD.findall(bare[:_HEARD].lower().replace("_", " "))[:_LISTENED]
    said = set(heard)
    asks = bare.endswith("?")
    score = 0.0
    if asks:
        score += 3.0
    elif "?" in bare[-160:]:
        score += 1.2
    first = heard[0] if heard else ""
    if first in talk.question_words and len(heard) < 30:
        score += 0.5
    indirect = any(map(bare[-_ASKED:].lower().__contains__, talk.asking))
    second = not said.isdisjoint(talk.second_person)
    own = not said.isdisjoint(talk.first_person)
    opens = first in talk.openers and (len(heard) > 1 or text[-1] in ".!?")
    score += (
        1.6 * indirect + 0.7 * second - 0.9 * (own and not indirect) - 1.2 * (opens and not asks)
    )
    score -= 0.8 * (len(heard) >= _LISTENED)
    return Sound(
        len(text.split(None, _COUNTED)),
        own,
        not said.isdisjoint(talk.singular),
        second,
        asks,
        score,
        opens,
        bare[:1] in _QUOTES,
    )


@light.frozen
class Labelled:
    """A line with its label, its speaker, and what it sounds like."""

    line: int
    label: Label
    speaker: Speaker
    sound: Sound | None  # None where nothing is said behind the label


def features(rows: Sequence[Labelled], *, announced: bool, words: Words) -> dict[str, float]:
    """What labelled lines of one style say together, as named figures."""
    n = len(rows)
    times = Counter(row.speaker.key for row in rows)
    followed = sum(a.speaker is not b.speaker for a, b in pairwise(rows))
    heard = _heard([row.label for row in rows], [row.sound for row in rows])
    asked = heard["asks"] >= _HALF
    return heard | {
        "back": sum(times[row.speaker.key] > 1 for row in rows) / n,
        "alternating": followed / max(1, n - 1) * (max(times.values()) > 1),
        "known": sum(is_known(row, words) for row in rows) / n,
        "announced": float(announced),
        "alone": (0.3 if asked else 1.0) * (len(times) == 1),
        "odd": sum(is_odd(row, words) for row in rows) / n,
        "silent": sum(is_silent(row, words) for row in rows) / n,
    }


def _heard(labels: Sequence[Label], sounds: Sequence[Sound | None]) -> dict[str, float]:
    """What labels and the sound of what stands behind them say, whoever speaks."""
    n = len(labels)
    told = [sound for sound in sounds if sound is not None]
    heard = max(1, len(told))
    return {
        "bias": 1.0,
        "speech": sum(s.speech for s in told) / heard,
        "you": sum(s.second for s in told) / heard,
        "asks": min(_HALF, sum(s.asks for s in told) / heard),
        "capitals": sum(label.capitals and len(label.low[0]) > 1 for label in labels) / n,
        "many": float(n >= 4),
        "weak": float(labels[0].style != "colon"),
    }


_OF_SPEAKERS = {"back": 1.0, "alternating": 1.0, "known": 1.0, "announced": 1.0}  # at most


def at_most(labels: Sequence[Label], sounds: Sequence[Sound | None]) -> float:
    """The log odds at most that labelled lines are a conversation, whoever speaks.

    Of "Photo:" and "More:" before what nobody says it need not be asked who they are.
    """
    if {" ".join(label.low) for label in labels} <= _LETTERS:
        return score(_OF_SPEAKERS)
    return score(_heard(labels, sounds) | _OF_SPEAKERS)


def score(found: Mapping[str, float]) -> float:
    """The log odds that labelled lines are a conversation."""
    return sum(_WEIGHTS[name] * value for name, value in found.items())


def is_known(row: Labelled, words: Words) -> bool:
    """Whether a label surely names someone who can speak."""
    label = row.label
    return (
        row.speaker.person
        or row.speaker.asks
        or row.speaker.answers
        or bool(label.title and label.low and not label.name)
        or (len(label.low) > 1 and words.is_given(label.low[0]))
    )


def is_odd(row: Labelled, words: Words) -> bool:
    """Whether a label is longer than a name, and none that is known."""
    return len(row.label.low) >= _LONG_NAME and not is_known(row, words)


def is_silent(row: Labelled, words: Words) -> bool:
    """Whether a label is one that nobody speaks behind: "Director", "Price", "9.15am"."""
    if row.speaker.person:
        return False
    label = row.label
    low = label.low or (label.name.lower(),)
    whole = " ".join(low)
    return (
        whole in words.talk.silent
        or whole in words.talk.lists
        or (low[0] in words.talk.announcing and len(low) < 3)
        or (low[0] in words.talk.silent and not label.role)
        or label.name[:1].isdigit()
    )


def converses(
    rows: Sequence[Labelled], *, announced: bool, introduced: bool, words: Words
) -> float:
    """The log odds that labelled lines are a conversation; negative for too few."""
    if len(rows) < _FEWEST:
        return -9.0
    if {row.speaker.key for row in rows} <= _LETTERS:
        return _answers_by_letter(rows, announced=announced, introduced=introduced)
    few = len(rows) < _ENOUGH and rows[0].label.style != "colon"
    return -2.0 * few + score(features(rows, announced=announced, words=words))


def _answers_by_letter(rows: Sequence[Labelled], *, announced: bool, introduced: bool) -> float:
    """The same of "Q: …", "A: …", which a quiz has as well: somebody must be asked."""
    answers = [row.sound for row in rows if row.speaker.answers and row.sound is not None]
    if not answers or len(rows) - len(answers) < 1:
        return -9.0
    own = sum(1.0 if s.singular else 0.6 * s.first for s in answers) / len(answers)
    return -1.7 + 3.0 * min(1.0, 1.5 * own) + 2.0 * (announced and introduced) + 0.6 * introduced
