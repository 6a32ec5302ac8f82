"""Parts of patterns that several rules share, and the numbers that they stand for."""

import itertools
from datetime import date

from newsextract._language.numerals import added_up
from newsextract.extractors.dates.slots.matches import Match

# "1.", "1er", "1 º", "siebenundzwanzigsten", "treinta y uno", "vigésimo segundo"
DAY = "(?P<day>NTH NTH? | D2 DOT? NTH_END | D2 DOT? | NUM (?:AND NUM)?)"
SEP = "(?:DASH | SLASH)"
WORDED = "NUM (?:AND? NUM){0,6}"
YEAR = f"(?P<year>Y4 | {WORDED})"
# " de 2019", ", 2019", " im Jahr 2019", "-95", " de 92"
TAIL = f"(?: (?:COMMA? (?:OF | IN)? THE? UNIT? | {SEP}) {YEAR} | (?:OF | {SEP} | APOS) APOS? (?P<short>D2) )"
AMOUNT = "(?:D2 | DIGITS | Y4) (?:(?:COMMA | DOT) (?:D2 | DIGITS))? | (?:D2 | DIGITS) DIGITS"
COUNT = f"(?P<number>{AMOUNT} FRACTION? | NUM (?:AND? NUM){{0,4}} | FRACTION | VAGUE)"
_DAYS, _HUNDRED = 31, 100


def number_of(match: Match, group: str) -> int | None:
    """The number of a group in digits or words; None if there is none, or its words make none."""
    values: list[int] = []
    for _, said in match.each(group):
        for slot in ("NTH", "NUM", "D2", "Y4", "DIGITS", "ROMAN"):
            if slot in said:
                values.append(int(str(said[slot])))
                break
    if not values:
        return None
    return values[0] if len(values) == 1 else _worded(values)


def _worded(values: list[int]) -> int | None:
    """The number of several words: 20 and 1, 1000 900 90 2; not of 3 and 4."""
    total = added_up(values)
    for one, following in itertools.pairwise(values):
        if (
            following < _HUNDRED
            and one < _HUNDRED
            and not (one % 10 == 0 and one and following < _TEEN)
        ):
            return None
    return total


_TEEN = 20  # "soixante-douze" is 60 and 12
_OLDEST, _OLDEST_WORDED, _LAST = 1000, 1500, 2100


def day_number(match: Match, group: str = "day") -> int | None:
    """The day of a month; None if the number is none."""
    number = number_of(match, group)
    return number if number is not None and 1 <= number <= _DAYS else None


def year_number(match: Match, group: str = "year") -> int | None:
    """The year of "2018", "dos mil dieciocho", "negentien zevenentachtig"; None if it is none."""
    values = [
        v for _, said in match.each(group) if "AND" not in said and (v := _digits(said)) >= 0
    ]
    if not values:
        return None
    year = values[0] if len(values) == 1 else _spoken(values)
    worded = not any("Y4" in said for _, said in match.each(group))
    oldest = _OLDEST_WORDED if worded else _OLDEST
    return year if year is not None and oldest <= year <= _LAST else None


def _digits(said: dict[str, object]) -> int:
    """The number that a word or digits say; -1 if none."""
    return next((int(str(said[slot])) for slot in ("Y4", "NUM", "D2") if slot in said), -1)


def _spoken(values: list[int]) -> int | None:
    """Two numbers of two digits are a century and a year in it: 19 87, 19 60 12."""
    if values[0] < _HUNDRED and values[0] > 9 and all(v < _HUNDRED for v in values):
        head, rest = values[0], values[1:]
        if head == 10 and len(rest) > 1 and rest[0] < 10:  # "dix neuf"
            head, rest = head + rest[0], rest[1:]
        return head * 100 + added_up(rest)
    return _worded(values)


def first_day(value: str) -> date | None:
    """The day of a value that is one."""
    try:
        return date.fromisoformat(value)
    except ValueError:
        return None
