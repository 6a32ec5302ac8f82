"""Durations and sets: ``two weeks``, ``more than a decade``, ``five-year``, ``every Monday``, ``daily``."""

import regex

from newsextract._words.patterns import lazy
from newsextract.extractors.dates.context import Context, Match, Rule
from newsextract.extractors.dates.words import (
    NUMBER,
    PART,
    RANGE,
    ROUGH,
    UNIT,
    VAGUE,
    WEEKDAY,
    Found,
    amount_of,
    duration_of,
    rough_mod,
)

_COUNTED = lazy(r"over\s+the\s", regex.IGNORECASE)


def _duration(match: Match, context: Context) -> Found | None:
    unit = context.words.units[match["unit"].lower()]
    if match["vague"] and match["vague"].lower() == "many" and context.before == "as":
        return None  # "the third in as many weeks"
    if unit in ("PE", "HF") or (unit == "NI" and not match["number"]):
        return None
    if match["number"] in ("a", "an") and _is_rate(context):
        return None
    if unit == "D" and match["number"] == "one" and context.before in context.words.wishes:
        return Found("date", "FUTURE_REF")  # "will one day be"
    if unit == "Q" and (match["number"] in ("a", "an") or "three-q" in match[0].lower()):
        return None  # "more than a quarter of them"
    if match["number"] in ("a", "an") and match["unit"].lower().endswith("s"):
        return None  # "a decades-long quarrel"
    if match["number"] and match["number"].isdigit() and match["unit"][0].isupper():
        return None  # "60 Minutes"
    if match["vague"]:
        amount: str | None = "X"
    else:
        text = (match["number"] or "1").lower()
        amount = (
            "1"
            if text in ("a", "an")
            else "0.5"
            if text.startswith("half")
            else amount_of(match["low"] or text, context.words)
        )
    if amount is None or len(amount) > 9:
        return None
    if match["half"] and amount.isdigit():
        amount = f"{amount}.5"  # "a minute and a half"
    if (
        unit == "S"
        and match["number"]
        and not match["number"][0].isdigit()
        and match["unit"].lower() == "second"
    ):
        return None  # "one second" is a duration, "a second" man is not
    value = (
        "PT30M"
        if (amount, unit) == ("0.5", "H")
        else "P6M"
        if (amount, unit) == ("0.5", "Y")
        else duration_of(amount, unit)
    )
    counted = _COUNTED.match(match[0])  # "over the past year" is no more than a year
    return Found("duration", value, None if counted else rough_mod(match))


def _is_rate(context: Context) -> bool:
    """Whether "a year" says how often: "$1.76 a year", "24 hours a day"."""
    i = context.at - 2
    if i < 0:
        return False
    before = context.tokens.lower[i]
    return (
        before[0].isdigit()
        or before in context.words.units
        or before in ("dollars", "percent", "%", "cents")
    )


def _every(match: Match, context: Context) -> Found | None:
    if match["weekday"]:
        number = (
            context.words.weekdays[match["weekday"].lower().rstrip("s")]
            if match["weekday"].lower().rstrip("s") in context.words.weekdays
            else context.words.weekdays[match["weekday"].lower()]
        )
        return Found("set", f"XXXX-WXX-{number}", quant=match["quant"].upper())
    if match["month"]:
        return Found(
            "set",
            f"XXXX-{context.words.months[match['month'].lower()]:02d}",
            quant=match["quant"].upper(),
        )
    unit = context.words.units[match["unit"].lower()]
    amount = (
        amount_of(match["number"], context.words)
        if match["number"]
        else "2"
        if match["other"]
        else "1"
    )
    if amount is None or unit in ("NI", "PE"):
        return None
    return Found("set", duration_of(amount, unit), quant=match["quant"].upper())


def _set_word(match: Match, context: Context) -> Found | None:
    return Found("set", context.words.sets[match["word"].lower()])


def _rate(match: Match, context: Context) -> Found | None:
    unit = context.words.units[match["unit"].lower()]
    times = match["times"]
    freq = {"once": "1X", "twice": "2X"}.get(times.lower()) if times else None
    return None if unit in ("NI", "PE") else Found("set", duration_of("1", unit), freq=freq)


def _bare(match: Match, context: Context) -> Found | None:
    """Read "for weeks", "the years"."""
    if not match["the"] and context.before not in context.words.before_units:
        return None
    unit = context.words.units[match["unit"].lower()]
    if unit in ("NI", "PE", "HF", "WE") or not match["unit"].lower().endswith(("s", "S")):
        return None
    return Found("duration", duration_of("X", unit))


def _bare_ago(match: Match, context: Context) -> Found | None:
    """Read "years ago", "Months later"."""
    unit = context.words.units[match["unit"].lower()]
    if unit in ("NI", "PE", "HF", "WE") or not match["unit"].lower().endswith("s"):
        return None
    if match["where"].lower() == "later":
        return Found("duration", duration_of("X", unit))
    return Found("date", "PAST_REF")


def _long(match: Match, context: Context) -> Found | None:
    """Read "decades-long", "a year-long"."""
    unit = context.words.units[match["unit"].lower()]
    if unit in ("PE", "HF", "NI", "S"):
        return None
    return Found("duration", duration_of("X" if match["unit"][-1] in "sS" else "1", unit))


def _length(match: Match, context: Context) -> Found | None:
    """Read "weeklong", "monthslong"."""
    return Found("duration", context.words.lengths[match["word"].lower()])


def _glued(match: Match, context: Context) -> Found | None:
    """Read "10years", "3h"."""
    unit = context.words.units.get(match["unit"].lower(), "H")
    if unit in ("NI", "PE", "HF", "WE"):
        return None
    return Found("duration", duration_of(match["number"], unit))


GLUED_RULE: Rule = (
    "glued",
    r"(?P<number> \d{1,4} (?: \.\d{1,2} )?+ ) (?P<unit> \L<units> | h ) \b",
    _glued,
)
UNIT_RULES: tuple[Rule, ...] = (
    (
        "every",
        rf"(?P<quant> every | each ) [ ] (?: (?P<other> other ) [ ] )?+ (?: {WEEKDAY} | (?P<month> \L<months> ) \b | (?: {NUMBER} [ ] )?+ {UNIT} )",
        _every,
    ),
    (
        "times-a",
        rf"(?P<times> once | twice | \w++ [ ] times ) [ ] (?: an? | per | every | each ) [ ] {UNIT}",
        _rate,
    ),
    (
        "duration",
        rf"(?: the [ ] (?= (?: past | last | next | first | final | previous | coming | following | additional | full ) [ ] | (?: \L<numbers> | \d++ ) (?! - ) | few ) )?+"
        rf" (?: a [ ] (?= (?: additional | full | few | hundred | thousand | dozen | half ) \b ) )?+"
        rf" (?: at [ ] least [ ] the [ ] past [ ] )?+ {ROUGH}?+ (?: the [ ] (?! (?: \L<numbers> | \d++ ) - ) )?+ (?: (?: past | last | next | first | final | previous | coming | following | additional | full | another | an [ ] additional ) [ ] )?+"
        rf" (?: {VAGUE} [ ] | (?P<number> half [ ] an | an? | another (?=[ ]) ) [ ] (?: full [ ] | additional [ ] | whole [ ] )?+ | {RANGE}?+ {NUMBER} [ -] (?: more [ ] | full [ ] | trading [ ] | straight [ ] | consecutive [ ] | additional [ ] )?+ )"
        rf" {UNIT} (?: - long \b | (?! [ -]+ old \b ) ) (?: (?P<half> [ ] and [ ] a [ ] half \b ) | [ ] or [ ] (?: so | two ) \b )?+",
        _duration,
    ),
)
BARE_RULES: tuple[Rule, ...] = (
    ("bare-ago", r"(?P<unit> \L<units> ) [ ] (?P<where> ago | earlier | later ) \b", _bare_ago),
    ("unit-long", r"(?P<unit> \L<units> ) - long \b", _long),
    (
        "bare-units",
        rf"(?P<the> the [ ] )?+ {UNIT} (?! [ -] (?: old | long | ago | earlier | later | before | after | gone | to [ ] come ) \b )",
        _bare,
    ),
)
WORD_RULES: tuple[Rule, ...] = (
    ("length", r"(?P<word> \L<lengths> ) \b", _length),
    (
        "every",
        rf"(?P<quant> every | each ) [ ] (?: {WEEKDAY} (?: [ ] {PART} )?+ | (?P<month> \L<months> ) \b ) (?P<unit> (?!) )?+ (?P<number> (?!) )?+ (?P<other> (?!) )?+",
        _every,
    ),
    (
        "set-word",
        r"(?P<word> \L<sets> ) \b",
        _set_word,
    ),
)
