"""What the values of a table of words may be, where not any text or number fits.

``{"amounts": {"names": {"smackers": "USD"}}}`` names a currency, ``"usd"`` would name none.
"""

import re
from collections.abc import Mapping
from typing import NamedTuple


class Values(NamedTuple):
    """The values of one table."""

    texts: str | None  # the pattern of a text; None: the values are numbers
    least: int
    most: int
    wanted: str

    def fits(self, value: object) -> bool:
        """Whether a value is one of them."""
        if isinstance(value, int):
            return self.least <= value <= self.most
        return self.texts is None or (
            isinstance(value, str) and re.fullmatch(self.texts, value) is not None
        )


def _texts(pattern: str, wanted: str) -> Values:
    return Values(pattern, 0, 0, wanted)


def _numbers(least: int, most: int) -> Values:
    return Values(None, least, most, f"whole numbers from {least} to {most}")


_PATTERNS = _texts(
    r"[qtzwiovcnpxm](?: [qtzwiovcnpxm]){0,9}", 'patterns, letters of "q t z w i o c v n p x m"'
)
_CODES = _texts(r"[A-Z]{3}|", 'codes of ISO 4217, "USD", or "" where several share the word')
_CODE = _texts(r"[A-Z]{3}", 'codes of ISO 4217, "USD"')
_UNITS = _texts(r"[A-Z]{1,2}", 'units of TIMEX3, "W"')
_PERIODS = _texts(r"P(?:T?[0-9X]{1,3}[A-Z]{1,2})", 'durations of TIMEX3, "P1W"')

VALUES: Mapping[tuple[str, str], Values] = {
    ("amounts", "coins"): _CODES,
    ("amounts", "countries"): _CODE,
    ("amounts", "historic_countries"): _CODE,
    ("amounts", "megas"): _numbers(1, 12),
    ("amounts", "coin_parts"): _numbers(1, 1000),
    ("amounts", "names"): _CODES,
    ("amounts", "of_language"): _CODE,
    ("amounts", "of_region"): _CODE,
    ("amounts", "symbols"): _CODES,
    ("attribution", "adjectives"): _PATTERNS,
    ("attribution", "fixed"): _texts(
        r"[qtzwiovcnpxm](?: [qtzwiovcnpxm]){0,9}|according", 'patterns as of verbs, or "according"'
    ),
    ("attribution", "phrases"): _PATTERNS,
    ("attribution", "verbs"): _PATTERNS,
    ("currency_names", "countries"): _CODE,
    ("currency_names", "names"): _CODES,
    ("currency_names", "of_region"): _CODE,
    ("dates", "day_parts"): _UNITS,
    ("dates", "days"): _numbers(-366, 366),
    ("dates", "decades"): _numbers(0, 9),
    ("dates", "deictics"): _texts(r"(?:PAST|PRESENT|FUTURE)_REF", '"PAST_REF" and its like'),
    ("dates", "holidays"): _texts(
        r"\d{2}-\d{2}|\d{1,2}-\d?-\d(?:[+-]\d{1,2})?|\d{1,2}--\d|E-?\d{0,3}"
        r"|\d{4}-\d{2}-\d{2}(?: \d{4}-\d{2}-\d{2}){0,99}",
        'days, "12-25", "11-4-4", "E-2" or "2004-11-12 2005-11-01"',
    ),
    ("dates", "hours"): _texts(r"[0-2]\d:[0-5]\d|[A-Z]{2}", 'times, "12:00", "MI"'),
    ("dates", "lengths"): _PERIODS,
    ("dates", "numbers"): _numbers(0, 10**6),
    ("dates", "at_parts"): _UNITS,
    ("dates", "behind"): _numbers(-9, 9),
    ("dates", "told_parts"): _texts(r"-?\d{1,2} [A-Z]{2}", 'days and parts, "-1 NI"'),
    ("dates", "edge_units"): _texts(r"(?:START|MID|END) [A-Z]{1,2}", 'edges and units, "END Y"'),
    ("dates", "from_day"): _numbers(-1, 1),
    ("dates", "glued_parts"): _UNITS,
    ("dates", "later"): _numbers(-1, 1),
    ("dates", "minutes"): _numbers(-59, 59),
    ("dates", "months"): _numbers(1, 12),
    ("dates", "often"): _PERIODS,
    ("dates", "ordinals"): _numbers(-1, 366),
    ("dates", "parts"): _UNITS,
    ("dates", "past"): _numbers(-1, 1),
    ("dates", "periods"): _texts(r"[DWMQY]-?\d{1,2}", 'periods, "W-1"'),
    ("dates", "quarters"): _numbers(1, 59),
    ("dates", "weekdays"): _numbers(1, 7),
    ("dates", "weekly"): _numbers(1, 7),
    ("dates", "year_heads"): _numbers(1000, 2100),
    ("dates", "seasons"): _texts("SP|SU|FA|WI", '"SP", "SU", "FA" or "WI"'),
    ("dates", "sets"): _PERIODS,
    ("dates", "steps"): _numbers(-9, 9),
    ("dates", "tens"): _numbers(20, 90),
    ("dates", "times"): _texts(r"\d{1,3}X", 'frequencies, "2X"'),
    ("dates", "units"): _UNITS,
    ("entities", "pronouns"): _texts("male|female", '"male" or "female"'),
    ("numerals", "articled"): _numbers(0, 10**18),
    ("numerals", "cardinals"): _numbers(0, 10**18),
    ("numerals", "fractions"): _texts(r"\d{1,9}(?:\.\d{1,9})?", 'decimal numbers, "0.5"'),
    ("numerals", "ordinals"): _numbers(0, 10**6),
    ("numerals", "scales"): _numbers(1, 30),
    ("roles", "pronouns"): _texts("male|female", '"male" or "female"'),
    ("stamps", "months"): _numbers(1, 12),
    ("stamps", "units"): _numbers(1, 10**9),
    ("stamps", "weekdays"): _numbers(0, 6),
    ("stamps", "zones"): _numbers(-1440, 1440),
}
