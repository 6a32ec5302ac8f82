"""Windows: what stands in so many lines before and behind each line, from running sums.

Of ``[3, 0, 2]`` the sums are ``[0, 3, 3, 5]``; two lines before each stand ``[0, 3, 3]``. Whole
columns are reckoned at once, since a feature is asked of all the lines of a page.
"""

from collections.abc import Iterable, Sequence
from itertools import accumulate, chain, compress, pairwise, repeat
from operator import add, sub, truediv

Sums = Sequence[float]  # what stands before each line, and at its end all of it
FAR = 60.0  # no distance in lines counts for more


def sums(values: Iterable[float]) -> list[float]:
    """What stands before each place, and all of it."""
    return list(accumulate(values, initial=0.0))


def before(of: Sums, lines: int) -> list[float]:
    """What stands in so many lines before each line."""
    return list(map(sub, of[:-1], chain(repeat(0.0, lines), of)))


def behind(of: Sums, lines: int) -> list[float]:
    """What stands in so many lines behind each line."""
    return list(map(sub, chain(of[lines + 1 :], repeat(of[-1])), of[1:]))


def beside(of: Sums, lines: int) -> list[float]:
    """What stands in each line and so many lines before and behind it."""
    n = len(of) - 1
    cut = min(lines, n)
    ends = chain(of[lines + 1 :], repeat(of[-1]))
    return list(map(sub, ends, chain(repeat(0.0, cut), of[: n - cut])))


def shares(some: Sequence[float], words: Sequence[float]) -> list[float]:
    """The shares of some words among these."""
    return list(map(truediv, some, map(add, words, repeat(1.0))))


def lines_since(marks: Sequence[bool]) -> list[float]:
    """How many lines before each line the last marked one stands."""
    n = len(marks)
    out = [FAR] * n
    places = [*compress(range(n), marks)]
    for place, following in pairwise([*places, n - 1]):
        out[place + 1 : following + 1] = away(following - place)
    return out


_NEAR = [float(lines) for lines in range(1, int(FAR))]


def away(lines: int) -> list[float]:
    """How far so many lines behind a place are from it: 1, 2, 3."""
    return _NEAR[:lines] + [FAR] * (lines - len(_NEAR))


def lines_until(marks: Sequence[bool]) -> list[float]:
    """How many lines behind each line the next marked one stands."""
    return lines_since(marks[::-1])[::-1]
