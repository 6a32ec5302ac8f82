"""Whether 3/4 is a day in March or in April: by the region, or what the text itself shows."""

from itertools import islice

from newsextract._language.calendar import calendar_names
from newsextract._words.patterns import lazy
from newsextract.lexicon import Lexicons

_MONTH_FIRST = frozenset({"US", "PH", "CA"})  # regions that write 07/13/2018


def writes_month_first(region: str | None, language: str) -> bool:
    """Whether 3/4/2019 is a day in March: in the US, the Philippines and Canada.

    Args:
        region: that of the article, if it is known.
        language: of the text, whose own region ("en-GB") tells where none is given; English of no
            region at all is read as American.
    """
    base, _, own = language.partition("-")
    told = region or own
    return told in _MONTH_FIRST if told else base == "en"


_IN_NUMBERS = lazy(  # "13/7/2018", "7-13-18"; behind "from" also "13/7"
    r"(?<![\w./-])(?P<first>\d\d?)(?P<sep>[/.-])(?P<second>\d\d?)(?P=sep)(?:19|20)?\d\d(?![\w/]|[.-]\d)"
    r"|(?<=\b(?:from|until|since|on)\s)(?P<first>\d\d?)/(?P<second>\d\d?)(?![\w/]|[.-]\d)"
)
_TWO_NUMBERS = lazy(r"\d[/-]\d")  # "13.4.2019" is a day first always
_SPELLED = lazy(  # "8 November", "November 8th"
    r"(?<![\d./-])(?P<day>\d\d?)(?:st|nd|rd|th)?\s(?:of\s)?(?P<month>\p{L}{3,9})\b"
    r"|\b(?P<month>\p{L}{3,9})\.?\s(?P<day>\d\d?)(?:st|nd|rd|th)?\b"
)
_DOTTED_CLOCK = lazy(r"(?<![\d.,])\d\d?\.[0-5]\d\s?[ap]\.?m\b")  # "2.15am": never of the US
_MONTHS, _DAYS = 12, 31
_MOST_SHOWN = 50  # dates of one text that are looked at


def shown_month_first(text: str, lexicons: Lexicons) -> bool | None:
    """Whether the dates of a text have the month first, where something in the text shows it.

    A date that can be read in one way only does ("13/4/2019", "4/13/2019"), or else one that is
    printed in words too ("8/11/25", "November 8"), or else clocks that only those write who write
    the day first ("2.15am").  None if there is none, or some have and some have not.
    """
    if _TWO_NUMBERS.search(text) is None:  # saves time
        return None
    shown: set[bool] = set()
    open_ones: set[tuple[int, int]] = set()
    for match in islice(_IN_NUMBERS.finditer(text), _MOST_SHOWN):
        first, second = int(match["first"]), int(match["second"])
        low, high = sorted((first, second))
        if match["sep"] == "." or low < 1:
            continue
        if low <= _MONTHS < high <= _DAYS:
            shown.add(second > _MONTHS)
        elif low < high <= _MONTHS:
            open_ones.add((first, second))
    if not shown and open_ones:
        shown = _shown_beside(text, open_ones, lexicons)
    return shown.pop() if len(shown) == 1 else None


def _shown_beside(text: str, numbers: set[tuple[int, int]], lexicons: Lexicons) -> set[bool]:
    """What dates in words and clocks tell of dates in numbers that can be read in two ways."""
    months, _ = calendar_names(lexicons)
    spelled = {
        (months[name], int(match["day"]))
        for match in islice(_SPELLED.finditer(text, overlapped=True), _MOST_SHOWN)
        if (name := match["month"].lower()) in months
    }
    shown = {True for pair in numbers if pair in spelled}
    shown |= {False for first, second in numbers if (second, first) in spelled}
    if not shown and lexicons.language.startswith("en") and _DOTTED_CLOCK.search(text):
        shown.add(False)
    return shown
