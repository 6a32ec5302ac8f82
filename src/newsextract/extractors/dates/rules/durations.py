"""Durations: ``two weeks``, ``more than a decade``, ``five-year``, ``for months``, ``decades-long``."""

import regex

from newsextract._rules import Rule
from newsextract._words.patterns import lazy
from newsextract.extractors.dates.context import Context, DateRule, Match
from newsextract.extractors.dates.parts import NUMBER, RANGE, ROUGH, UNIT, VAGUE
from newsextract.extractors.dates.words import Found, amount_of, duration_of, rough_mod

_COUNTED = lazy(r"over\s+the\s", regex.IGNORECASE)
_NO_PLURAL = frozenset({"NI", "PE", "HF", "WE"})  # units that "for weeks" is not said of


def _duration(match: Match, context: Context) -> Found | None:
    words = context.words
    unit, number = words.units[match["unit"].lower()], (match["number"] or "").lower()
    if number in ("a", "an") and unit in _RATES and _is_pay(context):
        return Found("set", duration_of("1", unit))  # "$10.50 an hour"
    if not _is_length(match, unit, number, context):
        return None
    if unit == "D" and number == "one" and context.before in words.wishes:
        return Found("date", "FUTURE_REF")  # "will one day be"
    amount = _amount(match, number, context)
    value = _HALVES.get((amount, unit)) or duration_of(amount, unit)
    counted = _COUNTED.match(match[0])  # "over the past year" is no more than a year
    return Found("duration", value, None if counted else rough_mod(match, words))


_HALVES = {
    ("0.5", "H"): "PT30M",
    ("0.5", "Y"): "P6M",
    ("0.5", "D"): "PT12H",
    ("0.25", "H"): "PT15M",
    ("0.25", "Y"): "P3M",
}


def _is_length(match: Match, unit: str, number: str, context: Context) -> bool:
    """Whether what is counted is time that passes."""
    noun = match["unit"]
    if (match["vague"] or "").lower() == "many" and context.before == "as":
        return False  # "the third in as many weeks"
    if "quarter" in number:
        return True
    if number == "both":
        return noun[-1] in "sS" and unit not in ("PE", "HF", "NI", "S")
    if unit == "CE" and context.is_of_sport:
        return False  # "his second century of the innings"
    if number in ("a", "an", "another"):
        # "$1.76 a year", "a quarter of them", "a decades-long quarrel"
        return not (unit in ("Q", "S", "PE", "HF") or noun[-1] in "sS" or _is_rate(context))
    if unit == "Q":
        return "three-q" not in match[0].lower()  # "three-quarters of them"
    if unit == "S" and number and not number[0].isdigit():
        return noun[-1] in "sS"  # "one second helping"
    if unit == "NI":
        return bool(number)
    return unit not in ("PE", "HF") and not (number.isdigit() and noun[0].isupper())


_RATES = frozenset({"H", "D", "W", "M", "Y"})


def _is_pay(context: Context) -> bool:
    """Whether "a year" stands behind a sum in digits: "$48m a year"."""
    start = context.tokens.starts[context.begin]
    return _PAY.search(context.text, max(0, start - _SUM), start) is not None


_SUM = 24  # characters that a sum takes
_PAY = lazy(
    r"(?:[$£€¥₹₦]|\bRs\.?)\s?\d[\d.,]*+\s?(?:k|m|bn|b|lakh|crore|million|billion|thousand)?\s\Z",
    regex.IGNORECASE,
)


def _is_rate(context: Context) -> bool:
    """Whether "a year" says how often: "$1.76 a year", "24 hours a day"."""
    i = context.at - 2
    before = context.tokens.lower[i] if i >= 0 else ""
    words = context.words
    return before[:1].isdigit() or before in words.units or before in words.before_rates


def _amount(match: Match, number: str, context: Context) -> str:
    """How many units: "2", "0.5", "X"."""
    if match["vague"]:
        return "X"
    if number.startswith("half"):
        return "0.5"
    if number == "both":
        return "2"
    if "quarter" in number:
        return "0.25"
    amount = (
        "1"
        if number in ("a", "an", "another")
        else amount_of(match["low"] or number, context.words)
    )
    if match["half"] and amount.isdigit():
        return f"{amount}.5"  # "a minute and a half"
    return amount


def _bare(match: Match, context: Context) -> Found | None:
    """Read "for weeks", "the years"."""
    if not (match["the"] or match["more"]) and context.before not in context.words.before_units:
        return None
    unit = context.words.units[match["unit"].lower()]
    if unit in _NO_PLURAL or match["unit"][-1] not in "sS":
        return None
    return Found("duration", duration_of("X", unit))


def _bare_ago(match: Match, context: Context) -> Found | None:
    """Read "years ago", "Months later"."""
    unit = context.words.units[match["unit"].lower()]
    if unit in _NO_PLURAL or match["unit"][-1] not in "sS":
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
    if unit in _NO_PLURAL:
        return None
    return Found("duration", duration_of(match["number"], unit))


_SPAN = r"(?: past | last | next | first | final | previous | coming | following | preceding | additional | full )"
_THE = rf"(?: the [ ] (?= {_SPAN} [ ] | (?: \L<numbers> | \d++ ) (?! - ) | few ) )"
_A = r"(?: a [ ] (?= (?: (?: additional | full ) (?! [ ] \L<units> \b ) | few | hundred | thousand | dozen | half ) \b ) )"
_BEFORE_NUMBER = rf"(?: (?: {_SPAN} | (?: another | an [ ] additional ) (?= [ ] (?: \L<numbers> | \L<vague> | \d ) ) ) [ ] )"
_SHARE = r"half [ ] an? | half (?= - (?: hour | day | year | decade | century ) ) | (?: a [ ] )?+ quarter (?: [ ] of [ ] an? )?+ (?= [ -] (?: century | hour ) )"
_ONE = rf"(?P<number> {_SHARE} | an? | another | both ) [ -] (?: (?: full | additional | extra | further | whole | entire ) [ ] )?+"
_MANY = rf"{RANGE}?+ {NUMBER} [ -] (?: more [ ] | fewer [ ] | extra [ ] | lost [ ] | full [ ] | trading [ ] | straight [ ] | consecutive [ ] | additional [ ] )?+"
_MORE = r"(?: (?P<half> [ ] and [ ] a [ ] half \b ) | [ ] or [ ] (?: so | two ) \b )"

_OR_UNITS = (  # "or even months" behind "weeks"
    r"(?: (?<= s ) ,?+ [ ] (?: or | to | if [ ] not ) [ ] (?: even [ ] )?+ (?: hours | days | weeks | months | years | decades | centuries ) \b )"
)
DURATION: DateRule = Rule(
    "date.duration",
    _duration,
    pattern=rf"{_THE}?+ {_A}?+ (?: at [ ] least [ ] the [ ] past [ ] )?+ {ROUGH}?+ (?: the [ ] (?! (?: \L<numbers> | \d++ ) - ) )?+"
    rf" {_BEFORE_NUMBER}?+ (?: {VAGUE} [ ] | {_ONE} | {_MANY} )"
    rf" {UNIT} (?: - long \b | (?! [ -]+ old \b ) ) {_MORE}?+",
    finds=(
        "The strike took ⟦17 consecutive days⟧.",
        "They argued for ⟦half an hour⟧.",
        "Ost had rain for ⟦a week⟧.",
        "Brandt ruled for ⟦the next 20 years⟧.",
        "The storm raged ⟦three nights⟧.",
        "She held it for ⟦many months⟧.",
    ),
    refuses=(
        "A fifth of the hall left, a quarter of it angry.",
        "It pays 4 percent a year.",
        "Its guards earn 90 cents a day.",
        "Lenz, a second man and a 40-year-old foe fought.",
        "Watch 24 Hours on air.",
        "It was their fifth goal in as many days.",
        "In two periods and two halves Ost led.",
    ),
)
BARE_AGO: DateRule = Rule(
    "date.bare-ago",
    _bare_ago,
    pattern=r"(?P<unit> \L<units> ) [ ] (?P<where> ago | earlier | later ) \b",
    finds=("The pit closed ⟦decades ago⟧.", "⟦Weeks later⟧ she wrote back."),
    refuses=("Nights later the owls left.", "It was a half earlier than that."),
)
UNIT_LONG: DateRule = Rule(
    "date.unit-long",
    _long,
    pattern=r"(?P<unit> \L<units> ) - long \b",
    finds=("The ⟦month-long⟧ siege ended.", "A ⟦centuries-long⟧ feud is over."),
    refuses=("The night-long vigil began.",),
)
BARE_UNITS: DateRule = Rule(
    "date.bare-units",
    _bare,
    pattern=rf"(?P<the> the [ ] )?+ {UNIT} (?P<more> {_OR_UNITS} (?: [ ] after \b )?+ )?+"
    r" (?! [ -] (?: old | long | ago | earlier | later | before | after | gone | to [ ] come ) \b )",
    finds=(
        "They queued for ⟦hours⟧.",
        "Over ⟦the years⟧ it rusted.",
        "It comes ⟦weeks or even months⟧ too late.",
    ),
    refuses=(
        "He wrote months of letters.",
        "For weekends in Ost, book here.",
        "It stood for year and day.",
    ),
)
LENGTH: DateRule = Rule(
    "date.length",
    _length,
    pattern=r"(?P<word> \L<lengths> ) \b",
    finds=("A ⟦yearlong⟧ drought is over.",),
    refuses=("It was a lifelong wish.",),
)
GLUED: DateRule = Rule(
    "date.glued",
    _glued,
    pattern=r"(?P<number> \d{1,4} (?: \.\d{1,2} )?+ ) (?P<unit> \L<units> | (?-i: h ) ) \b",
    finds=("The trip takes ⟦3h⟧ by barge.", "He served ⟦12years⟧ in all."),
    refuses=("She stayed 3nights in Ost.",),
)
RULES: tuple[DateRule, ...] = (DURATION, BARE_AGO, UNIT_LONG, BARE_UNITS, LENGTH, GLUED)
