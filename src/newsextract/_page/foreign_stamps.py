"""Date stamps of languages without a table: ``31 kovo 2024, 10:15``, read by dateparser.

Only a whole line is handed over that has the shape of a stamp and in it a month's name of some
language, so that dateparser, which takes a third of a second to import and another to try all
that it knows, is loaded for such a line alone, and for the languages that have the name and may
have the other words of the line (``foreign_words.py``).
"""

from datetime import date, datetime
from functools import lru_cache

from newsextract._words.months import months
from newsextract._words.patterns import lazy

_SHAPE = lazy(  # a day, a year and a word for the month, in a few words: "31 kovo 2024, 10:15"
    r"(?=\D{0,30}\d)(?=.*(?<!\d)(?:19|20)\d\d(?!\d))(?=.*(?<![\d:])[0-3]?\d(?![\d:]))(?=.*\p{L}{3})[\p{L}\p{M}\d .,:/-]{8,50}\Z"
)
_WORD = lazy(r"[\p{L}\p{M}]+")
_MOST_WORDS = 7


@lru_cache(maxsize=256)
def read_foreign_stamp(line: str) -> date | datetime | None:
    """The day, or the day and time, of a line that is a stamp in some language; else None."""
    if line.count(" ") >= _MOST_WORDS or _SHAPE.match(line) is None:
        return None
    from newsextract._page.foreign_words import may_be_read, plain_day  # for such a line alone

    known = months()
    languages = dict.fromkeys(
        language for word in _WORD.findall(line.lower()) for language in known.get(word, ())
    )
    asked = [language for language in languages if may_be_read(line, language)]
    if not asked:
        return None
    if day := plain_day(line, asked):
        return day
    import dateparser

    found: datetime | None = dateparser.parse(
        line,
        languages=asked,
        settings={"STRICT_PARSING": True, "DATE_ORDER": "DMY"},
    )
    if found is None:
        return None
    return found if ":" in line else found.date()
