"""Date stamps of languages without a table: ``31 kovo 2024, 10:15``, read by dateparser.

Only a whole line that has the shape of a stamp is handed over, so that dateparser, which takes
a third of a second to import, is loaded for such a line alone.
"""

from datetime import date, datetime
from functools import lru_cache

from newsextract._words.patterns import lazy

_SHAPE = lazy(  # a day, a year and a word for the month, in a few words: "31 kovo 2024, 10:15"
    r"(?=\D{0,30}\d)(?=.*(?<!\d)(?:19|20)\d\d(?!\d))(?=.*(?<![\d:])[0-3]?\d(?![\d:]))(?=.*\p{L}{3})[\p{L}\p{M}\d .,:/-]{8,50}\Z"
)
_MOST_WORDS = 7


@lru_cache(maxsize=256)
def read_foreign_stamp(line: str) -> date | datetime | None:
    """The day, or the day and time, of a line that is a stamp in some language; else None."""
    if line.count(" ") >= _MOST_WORDS or _SHAPE.match(line) is None:
        return None
    import dateparser

    found: datetime | None = dateparser.parse(
        line, settings={"STRICT_PARSING": True, "DATE_ORDER": "DMY"}
    )
    if found is None:
        return None
    return found if ":" in line else found.date()
