"""Looks: what a line is by its words and characters alone, wherever it stands.

It is read once a sign: the signs of short lines are kept from page to page (``signs.py``), so
the look of "Most read" is as well.
"""

import re
from operator import itemgetter

from newsextract._page.lines import Look
from newsextract._page.signs import Sign
from newsextract._page.words import PageWords

QUOTED, _OPEN = 4.0, 5.0
_END_CODES = (
    {".": 1.0, "。": 1.0, "!": 2.0, "?": 2.0, "？": 2.0, "！": 2.0, ":": 3.0, "：": 3.0}
    | {"…": _OPEN}
    | dict.fromkeys("\"”’'»」“", QUOTED)
    | dict.fromkeys(",;)]", 6.0)
)
_QUOTES = '"“”„«'  # those that each language may have; two more count in one place only
_DIGIT = re.compile(r"\d")
_DIGITS = re.compile(r"\d+")
_BARRED = re.compile("[›»→•·]")
_MANY, _LONGEST = 120, 800.0  # no line has more words, more characters
_FEW_LETTERS = 120  # characters of a line whose digits count
_LABEL = 24  # letters among which a colon names what stands behind it
_SHORT = 16  # words of a line that stands around a comment
_is_upper, _first_letter = str.isupper, itemgetter(0)


def look_of(text: str, sign: Sign, words: PageWords) -> Look:
    """The look of a line with its sign."""
    look = sign.look
    if look is None:
        look = sign.look = _read(text, sign, words)
    return look


def _read(text: str, sign: Sign, words: PageWords) -> Look:
    tokens, low = text.split(), text.lower().split()
    many, size, own = len(tokens), float(len(text)), sign.words or 1
    digits = len(_DIGIT.findall(text)) if size < _FEW_LETTERS else None
    silent = words.person.isdisjoint(low)  # saves time
    person = 0.0 if silent else float(sum(map(words.person.__contains__, low)))
    english = text.isascii()
    quotes = text.count('"') if english else sum(map(text.count, _QUOTES))
    row = (
        float(min(sign.words, _MANY)),
        min(size, _LONGEST),
        _OPEN if text.endswith("...") else _END_CODES.get(text[-1], 0.0),
        float(sign.prose),
        float(sign.item),
        sum(map(_is_upper, map(_first_letter, tokens))) / many,
        float(text.isupper()),
        digits / size if digits else 0.0,
        sum(map(words.function.__contains__, low)) / many,
        person / own,
        float(text.count(",")),
        float(quotes if english else quotes + text.count("「")),
        min(float(sign.asks), 3.0),
        float(sign.dated),
        float("@" in text or "#" in text or "http" in text or "www." in text),
        float("|" in text or ">" in text or not (english or _BARRED.search(text) is None)),
        float(text[0].isdigit()),
        float(text.find(":", 0, _LABEL)) if text[0].isalpha() else -1.0,
        min(size / own, 30.0),
    )
    return Look(
        row,
        person,
        float(text.count("!") + text.count("?")),
        float(quotes if english else quotes + text.count("»")),
        _keys(text, tokens, digits) if sign.words <= _SHORT else (),
    )


def _keys(text: str, tokens: list[str], digits: int | None) -> tuple[str, ...]:
    """How a short line begins and ends, digits apart; ``digits`` are those that were counted."""
    if digits != 0:
        tokens = _DIGITS.sub("0", text).split()
    if len(tokens) <= 2:
        return (" ".join(tokens),)
    ends = (f"> {tokens[0]} {tokens[1]}", f"< {tokens[-2]} {tokens[-1]}")
    return (*ends, f"< {tokens[-1]}") if tokens[-1][-1] == ":" else ends
