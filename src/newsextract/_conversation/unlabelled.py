"""Interviews without labels: paragraphs that ask and paragraphs that answer, by turns.

A paragraph is a question or an answer by what it sounds like and by what stands before it: the
likeliest sequence of all is read, so that "I just wanted to know …" before an answer asks.
"""

from collections.abc import Sequence

from newsextract._conversation.evidence import Sound
from newsextract._conversation.introductions import announces
from newsextract._conversation.paper import NOISE, Open, Paper
from newsextract._model import light

_AGAIN_ASKS, _AGAIN_ANSWERS = -1.6, -0.9  # a question behind a question, a paragraph more
_SURE = 1.5  # how much a paragraph asks that surely does
_WEIGHTS = {
    "bias": -4.6,
    "questions": 0.5,  # each, up to four
    "announced": 0.7,  # the head speaks of an interview
    "introduced": 0.5,  # a person is named
    "cued": 1.8,  # the head says that somebody asked this person
    "own": 2.2,  # share of answers in the first person
    "addressed": 1.5,  # share of questions that say "you"
    "dense": 1.0,  # share of paragraphs that ask, from a fifth to a half
    "quoted": -4.0,  # share of paragraphs that begin with a quote
    "unasking": -3.0,  # share of questions without a mark
}
_MOST_QUESTIONS = 4
_CLOSING = 4  # code points at the end of a paragraph that asks


@light.frozen
class Parted:
    """Paragraphs as questions and answers."""

    asks: list[bool]
    first: int  # where the conversation begins
    score: float  # log odds that it is one


def part(
    sounds: Sequence[Sound], *, first: int, announced: bool, introduced: bool, cued: bool
) -> Parted:
    """Questions and answers among paragraphs, from ``first`` on at the earliest."""
    rows = sounds[first:]
    asks = _likeliest(rows)
    begin = next((i for i, row in enumerate(rows) if asks[i] and row.asking > 0), len(rows))
    marked = [row for row, a in zip(rows[begin:], asks[begin:], strict=True) if a]
    answers = [row for row, a in zip(rows[begin:], asks[begin:], strict=True) if not a]
    sure = [row for row in marked if row.asking > _SURE]
    if len(sure) < 2 or len(answers) < 2 or not len(marked) / (len(marked) + len(answers)) > 0.15:
        return Parted([], len(sounds), -9.0)
    found = {
        "bias": 1.0,
        "questions": float(min(len(sure), _MOST_QUESTIONS)),
        "announced": float(announced),
        "introduced": float(introduced),
        "cued": float(cued),
        "own": sum(row.first for row in answers) / len(answers),
        "addressed": sum(row.second for row in marked) / len(marked),
    }
    share = len(marked) / (len(marked) + len(answers))
    found["dense"] = min(1.0, max(0.0, (share - 0.2) / 0.3))
    found["unasking"] = sum(not row.asks for row in marked) / len(marked)
    found["quoted"] = sum(row.quoted for row in rows[begin:]) / len(rows[begin:])
    score = sum(_WEIGHTS[name] * value for name, value in found.items())
    return Parted(asks[begin:], first + begin, score)


def _likeliest(rows: Sequence[Sound]) -> list[bool]:
    """Which paragraphs ask, in the likeliest sequence."""
    ways: list[tuple[bool, bool]] = []  # for each row whether the one before it asked
    ask, answer = 0.0, 0.0
    for i, row in enumerate(rows):
        lean = row.asking - 1.0
        from_ask = ask + (_AGAIN_ASKS if i else 0.0)
        again = answer + (_AGAIN_ANSWERS if i else 0.0)
        before_ask, before_answer = from_ask > answer, ask > again
        ways.append((before_ask, before_answer))
        ask, answer = max(from_ask, answer) + lean, max(ask, again) - lean
    asks = [False] * len(rows)
    state = ask > answer
    for i in range(len(rows) - 1, -1, -1):
        asks[i] = state
        state = ways[i][0] if state else ways[i][1]
    return asks


def unlabelled_turns(paper: Paper) -> list[Open]:
    """The turns of an interview without labels."""
    lines = paper.lines
    if not any("?" in line.text[-_CLOSING:] for line in lines):
        return []
    after = max(paper.in_list, default=0)
    places = [
        i
        for i in range(1, len(lines))
        if i > after and paper.signs[i].kind not in NOISE and paper.is_paragraph(i)
    ]
    if not any("?" in lines[i].text[-_CLOSING:] for i in places):
        return []
    sure = [n for n, i in enumerate(places) if paper.may_ask(i) and paper.sound(i).asking > 2]
    if len(sure) < 2 and not (sure and paper.listed):
        return []
    first = _introduction(paper, places, sure)
    head = places[first] if first < len(places) else 0
    asked = paper.asked(head)
    if asked is None:
        return []
    announced = paper.is_announced(head) or bool(paper.listed)
    sounds = [paper.sound(i) for i in places]
    found = part(
        sounds, first=first, announced=announced, introduced=asked is not None, cued=paper.cued
    )
    if found.score <= 0:
        return []
    turns: list[Open] = []
    state: bool | None = None
    last = max(n for n, asks in enumerate(found.asks, found.first) if asks)
    for n, asks in enumerate(found.asks, found.first):
        i = places[n]
        again = not asks and n > last and state is False
        if again and (not paper.sound(i).first or paper.narrates(i, turns[-1])):
            break
        if asks != state:
            turns.append(Open(None if asks else asked, None, None))
            state = asks
        turns[-1].content.append(paper.span(i))
        turns[-1].lines.append(i)
    return turns


def _introduction(paper: Paper, places: Sequence[int], sure: Sequence[int]) -> int:
    """The first paragraph that may ask: behind the last that announces the interview."""
    until = sure[1] if len(sure) > 1 else sure[0]
    for n in range(until - 1, -1, -1):
        if announces(paper.lines[places[n]], paper.words):
            own = paper.sound(places[n])
            if not (own.asks or own.singular or own.second):
                return n + 1
    return 0
