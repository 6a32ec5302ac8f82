"""What stands in front of an expression and shares a part of it: ``5 to 9 June``, ``3-5 p.m.``, ``10/1-11/2/2017``.

The days of one month have its name once, behind the last of them; so have the times of one half
of a day, and the days of one year in numbers. What stands in front is found from there.
"""

from datetime import date

import regex

from newsextract._model import light
from newsextract._words.patterns import lazy
from newsextract.extractors.dates.context import Context
from newsextract.extractors.dates.rules.numeric import month_and_day
from newsextract.extractors.dates.words import Found

Lead = tuple[int, int, Found]  # start, end and reading

_DAY = 10  # characters of the value of a day
_NOON = 12
_REACH = 48  # characters that the numbers and "until" before a day or a time may take
_NEAR = 16  # characters in front of them in which the last word stands
_BEFORE_TWO = frozenset({"between", "from", "of", "on", "the"})  # in front of "5 and 9 June"
_NTH = r"(?: st | nd | rd | th )?+"
_SHARING = lazy(
    rf"(?<! [\w.,:$£€/-] ) (?P<numbers> \d\d?+ {_NTH} (?: ,?+ [ ] (?: the [ ] )?+ \d\d?+ (?: st | nd | rd | th ) ){{0,4}} )"
    rf" (?: : (?P<minute> [0-5]\d ) )?+"
    r" (?: [ ]?+ [-–/] [ ]?+ | ,?+ [ ] (?P<link> to | and | or | until | till | through ) [ ] (?: the [ ] )?+ ) \Z",
    regex.VERBOSE | regex.IGNORECASE,
)
_SHARING_YEAR = lazy(
    r"(?<! [\w.,:$£€/-] ) (?P<first> \d\d?+ ) (?P<sep> [/.] ) (?P<second> \d\d?+ )"
    r" (?: \.?+ [ ]?+ [-–—] [ ]?+ | [ ] (?: to | until | till | through ) [ ] ) \Z",
    regex.VERBOSE | regex.IGNORECASE,
)
_EACH = lazy(r"\d+")
# what can stand between such a number and the day or time
LINKS = frozenset({"to", "and", "or", "until", "till", "through", "the", "-", "–", "—", "/"})


def leading(start: int, read: Found, context: Context, done: int) -> tuple[Lead, ...]:
    """The numbers in front that share the month or year of a day, the half of a time.

    ``context.before`` is one of ``LINKS``.
    """
    if len(read.value) < _DAY:  # saves time
        return ()
    text = context.text
    low = max(done, start - _REACH)
    window = text[low:start]
    if not any(map(str.isdigit, window)):  # saves time
        return ()
    match = _SHARING.search(window)
    if match is None:
        return _of_year(low, window, read, context)
    if match.start() == 0 and low and text[low - 1].isalnum():
        return ()
    at = low + match.start()
    word = text[max(0, at - _NEAR) : at].rstrip().rpartition(" ")[2].lower()
    if match["link"] in ("and", "or") and word not in _BEFORE_TWO:
        return ()
    if read.kind == "time":
        return _of_half(low, match, read)
    return () if match["minute"] else _of_month(low, match, read, text[start:])


def _of_month(low: int, match: regex.Match[str], read: Found, behind: str) -> tuple[Lead, ...]:
    """The days of "5, 6 and 9 June", which ascend."""
    day = read.value[:_DAY]
    if not day[8:].isdigit() or not behind.lower().removeprefix("the ")[0].isdigit():
        return ()
    found: list[Lead] = []
    last = 0
    for number in _EACH.finditer(match.string, match.start("numbers"), match.end("numbers")):
        if not last < int(number[0]) < int(day[8:]):
            return ()
        last = int(number[0])
        shared = light.evolve(read, value=f"{day[:8]}{last:02d}")
        found.append((low + number.start(), low + number.end(), shared))
    return tuple(found)


def _of_half(low: int, match: regex.Match[str], read: Found) -> tuple[Lead, ...]:
    """The hour of "3-5 p.m.", "9:30 to 11 a.m."."""
    day, _, clock = read.value.partition("T")
    numbers = _EACH.findall(match["numbers"])
    number = int(numbers[0])
    if len(numbers) > 1 or not clock[:2].isdigit() or not 1 <= number <= _NOON:
        return ()
    late = int(clock[:2]) >= _NOON and number % _NOON <= int(clock[:2]) % _NOON
    value = f"{day}T{number % _NOON + _NOON * late:02d}:{match['minute'] or '00'}"
    shared = light.evolve(read, value=value)
    return ((low + match.start("numbers"), low + match.end("numbers"), shared),)


def _of_year(low: int, window: str, read: Found, context: Context) -> tuple[Lead, ...]:
    """The first day of "10/1-11/2/2017"."""
    match = _SHARING_YEAR.search(window)
    if match is None or read.kind != "date" or not read.value[:4].isdigit():
        return ()
    month, day = month_and_day(match, context)
    try:
        last = date.fromisoformat(read.value)
        first = date(last.year - (month > last.month), month, day)
    except ValueError:  # 31/2
        return ()
    shared = light.evolve(read, value=first.isoformat())
    return ((low + match.start("first"), low + match.end("second"), shared),)
