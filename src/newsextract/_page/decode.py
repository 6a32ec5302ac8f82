"""Decode: from scores line by line to the lines of the body, exactly (Viterbi).

A text is in the article or out of it; to change costs ``_CHANGE``, and a line whose score speaks
against the state it stands in may stay what it is for ``_ALONE``. So a caption amid paragraphs
costs little, and no single line can cut off what stands behind it. And a sentence that nothing
speaks against by its form stays in the article where it touches the article.
"""

from collections.abc import Iterator, Sequence

_CHANGE = 2.0  # log odds that it takes to enter or leave the article
_ALONE = 0.2  # log odds that it takes to be body outside of it, or no body inside
_SHORT = 0.6  # what the score of a line that is no running text counts for the state
_MOST = 5.0  # no single line counts for more


def decode(scores: Sequence[float], prose: Sequence[bool]) -> list[bool]:
    """Whether each line is body."""
    worth = [
        (score if -_MOST < score < _MOST else _MOST if score > 0 else -_MOST)
        * (1.0 if running else _SHORT)
        for score, running in zip(scores, prose, strict=True)
    ]
    out, inside = 0.0, -_ALONE
    came: list[tuple[bool, bool]] = []  # whether each state was entered from the other
    for value in worth:
        entering, leaving = out - _CHANGE, inside - _CHANGE
        entered, left = entering > inside, leaving > out
        came.append((left, entered))
        alone = value - _ALONE
        out, inside = (
            (leaving if left else out) + (alone if alone > 0.0 else 0.0),
            (entering if entered else inside) + (value if value > -_ALONE else -_ALONE),
        )
    state = inside > out
    body = [False] * len(worth)
    for i in range(len(worth) - 1, -1, -1):
        body[i] = worth[i] > (-_ALONE if state else _ALONE)
        if came[i][state]:
            state = not state
    return body


_BESIDE = -5.0  # log odds that take a sentence out of the article that stands next to one in it
_BETWEEN, _APART = -4.0, 6  # the same of one between two, and how many lines away they may be
_BEHIND, _SOON = -1.5, 2  # the same of running text that stands soon behind one in it


def complete(
    body: Sequence[bool],
    scores: Sequence[float],
    sentences: Sequence[bool],
    prose: Sequence[bool],
) -> list[bool]:
    """The body with the sentences that touch it: "Nobody has been charged since." at its end.

    ``sentences`` are the lines that are sentences and nothing else by their form.
    """
    found = list(body)
    before = _nearest(found, sentences, range(len(found)))
    behind = _nearest(found, sentences, range(len(found) - 1, -1, -1))
    for i, is_sentence in enumerate(sentences):
        if is_sentence and max(before[i], behind[i]) <= _APART and scores[i] > _BETWEEN:
            found[i] = True
    since = _SOON + 1
    for i, is_sentence in enumerate(sentences):
        since += 1
        if is_sentence and prose[i] and since <= _SOON and scores[i] > _BEHIND:
            found[i] = True
        if is_sentence and found[i]:
            since = 0
    for i, beside in _pairs(len(found)):
        both = sentences[i] and sentences[beside] and found[beside]
        if both and not found[i] and scores[i] > _BESIDE:
            found[i] = True
    return found


def _nearest(body: Sequence[bool], sentences: Sequence[bool], lines: range) -> list[int]:
    """How far behind each line, in the order given, the last sentence of the body stands."""
    out = [0] * len(body)
    since = len(body) + _APART
    for i in lines:
        since += 1
        out[i] = since
        if body[i] and sentences[i]:
            since = 0
    return out


def _pairs(lines: int) -> Iterator[tuple[int, int]]:
    """Each line with the one before it from the top, then with the one behind it from the end."""
    yield from ((i, i - 1) for i in range(1, lines))
    yield from ((i, i + 1) for i in range(lines - 2, -1, -1))
