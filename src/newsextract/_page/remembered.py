"""What is read of a line once and asked several times.

Whether a line is a byline or a date stamp is asked when the lines of a page are told apart; the
same line is asked again for its names, its section and its times. The readings of the last lines
are kept here, those of one page and its neighbours: ``LINES`` bounds them, so that a long run
over many texts holds no more.
"""

from collections.abc import Callable
from functools import lru_cache
from typing import TypeVar, cast

LINES = 256  # of a page, those that may be a credit or a stamp are fewer

F = TypeVar("F", bound=Callable[..., object])


def once(read: F) -> F:
    """Keep what ``read`` says of the last lines; it must depend on its arguments alone."""
    return cast("F", lru_cache(maxsize=LINES)(read))
