"""Years, decades, centuries and eras: ``2018``, ``late 1990s``, ``the 19th century``, ``480 BC``."""

from newsextract._language.calendar import full_year, year_value
from newsextract._language.tokens import Tokens
from newsextract._rules import Rule
from newsextract._words.dates import DateWords
from newsextract.extractors.dates.context import Context, DateRule, Match
from newsextract.extractors.dates.parts import (
    EARLY,
    NTH,
    ORDINAL,
    SHORT_YEAR,
    THE_EARLY,
    WORD_YEAR,
    YEAR,
)
from newsextract.extractors.dates.words import Found, mod_of, spoken_year

_PLAIN = range(1900, 2051)  # numbers that are years wherever nothing beside them speaks against it
_NO_YEAR_BEHIND = ("%", "°")


def _year(match: Match, context: Context) -> Found | None:
    year = match["year"]
    if match["early"]:
        return Found("date", year, mod_of(match["early"], context.words))
    return Found("date", year) if _is_year(year, match.end(), context) else None


def _fiscal_year(match: Match, context: Context) -> Found | None:
    return Found("date", match["year"])


def _short_year(match: Match, context: Context) -> Found | None:
    """Read "since '98": a year in two digits, behind a word that a year can follow."""
    if context.before not in context.words.before_year and context.before not in _BEFORE_SHORT:
        return None
    return Found("date", year_value(full_year(match["year"])))


_BEFORE_SHORT = frozenset({"of", "and", "from", "to", "after", "before"})


def lone_year(context: Context) -> Found | None:
    """Read a number of four digits with nothing beside it that belongs to it, if it is a year."""
    year = context.tokens.words[context.at]
    if not (year[0] == "1" or year[:2] == "20"):
        return None
    end = context.tokens.ends[context.at]
    return Found("date", year) if _is_year(year, end, context) else None


def _is_year(year: str, end: int, context: Context) -> bool:
    """Whether a bare number of four digits is a year: by what stands beside it."""
    tokens, at, words = context.tokens, context.at, context.words
    before = tokens.lower[at - 1] if at else ""
    after = context.text[end : end + 1]
    if (
        before in words.before_no_year
        or after in _NO_YEAR_BEHIND
        or (after == "/" and before != "/" and not _is_split(year, end, context.text))
    ):
        return False
    following = tokens.lower[at + 1] if at + 1 < len(tokens) and after in (" ", "\n") else ""
    if following in words.behind_no_year or (following in words.units and following[-1] == "s"):
        return False  # "2000 hours"
    if following and tokens.words[at + 1][0].isupper() and _is_address(at, tokens, words):
        return False
    return int(year) in _PLAIN or _is_old_year(at, following, after, context)


def _is_split(year: str, end: int, text: str) -> bool:
    """Whether a year goes on into the next one: "2023/24", "1999/2000"."""
    following = f"{int(year) + 1}"
    second = text[end + 1 : end + 5]
    return second == following or (second[:2] == following[2:] and not second[2:3].isdigit())


def _is_old_year(at: int, following: str, after: str, context: Context) -> bool:
    """Whether a number is a year before 1900: by the words in front of it and behind."""
    tokens, words = context.tokens, context.words
    before = tokens.lower[at - 1] if at else ""
    if before in ("(", "-", "–"):
        return _in_years(at, tokens, after)
    if before in words.before_year:
        plural = following[-1:] == "s" and following not in words.behind_year
        return not plural or tokens.words[at + 1][0].isupper()
    return before in words.before_old_year and (not following or following in words.behind_year)


def _is_address(at: int, tokens: Tokens, words: DateWords) -> bool:
    """Whether a number is that of a house: "1999 Harl Avenue"."""
    return not words.streets.isdisjoint(tokens.lower[at + 1 : at + 4])


def _in_years(at: int, tokens: Tokens, after: str) -> bool:
    """Whether a number is a part of "(1805)", "1805-1815"."""
    if tokens.lower[at - 1] == "(":
        return after in (")", "-", "–", ",", ";")
    year = tokens.lower[at - 2] if at > 1 else ""
    return len(year) == 4 and year.isdigit() and tokens.ends[at - 1] == tokens.starts[at]


def _decade(match: Match, context: Context) -> Found | None:
    text, words = match["decade"].lower(), context.words
    mod = mod_of(match["early"], words)
    if match["bare"] and any(word in context.tokens.index for word in words.weather):
        return None  # "highs in the 80s"
    if len(text) == 4 and text.isdigit():
        return Found("date", text[:3], mod)
    digit = int(text[0]) if text.isdigit() else words.decades[text]
    return Found("date", f"19{digit}", mod)


def _century(match: Match, context: Context) -> Found | None:
    text, words = match["ordinal"].lower(), context.words
    number = int(text[:-2]) if text[0].isdigit() else words.ordinals[text]
    bc = (match["era"] or "").lower().startswith("b")
    mod = mod_of(match["early"], words)
    # the 19th is that of 18xx
    return Found("date", f"{'BC' if bc else ''}{number - 1:02d}", mod)


def _word_year(match: Match, context: Context) -> Found | None:
    year = spoken_year(match["wordyear"], context.words)
    return Found("date", year_value(year), mod_of(match["early"], context.words)) if year else None


def _era(match: Match, context: Context) -> Found | None:
    """Read "480 BC", "AD 312"; the number of "264 to 241 BC" too."""
    era, number = match["era"], int(match["number"])
    if not era[0].isupper() or not number:
        return None  # "2 ad slots"
    return Found("date", f"BC{number:04d}" if era[0] == "B" else year_value(number))


def has_era(text: str, start: int, end: int) -> bool:
    """Whether an era may stand beside a number."""
    beside = text[max(0, start - 5) : end + 14]
    return any(era in beside for era in _ERAS)


_ERAS = ("BC", "AD", "CE", "B.C", "A.D")
_ERA = r"(?P<era> BCE? | B\.C\.(?:E\.)? | AD | CE | A\.D\. ) (?! \w )"
_ERA_AHEAD = (  # of "264 to 241 BC"
    r"(?= (?: [ ]?+ [-–] [ ]?+ | [ ] (?: to | and ) [ ] ) \d{1,4} [ ]?+ (?P<era> B\.?C ) )"
)
_CENTURY_AHEAD = (  # of "the 17th and 18th centuries"
    rf"(?= (?: [ ] (?: and | to | or ) [ ] | [-–] | , [ ] ) (?: \d\d?+ {NTH} [ -] centur ) )"
)
_THE_YEAR = r"(?: the [ ] year [ ] )"

DECADE: DateRule = Rule(
    "date.decade",
    _decade,
    pattern=rf"(?: {THE_EARLY} (?: (?P<decade> (?: 1[5-9] | 20 ) \d0 ) ['’]?s | ['’‘] (?P<decade> [2-9]0 ) s )"
    rf" | (?P<bare> the [ ] {EARLY}?+ (?P<decade> [4-9]0 ) s (?= [ ,.;] ) )"
    rf" | the [ ] {EARLY}?+ (?P<decade> \L<decades> ) ) \b",
    finds=(
        "Mills multiplied in ⟦the late 1830s⟧.",
        "The choir of ⟦the '60s⟧ was loud.",
        "He cycled through ⟦the early seventies⟧.",
    ),
    refuses=("Eighties hits filled the hall.", "A tribe of 1850 salmon."),
)
FISCAL_YEAR: DateRule = Rule(
    "date.fiscal-year",
    _fiscal_year,
    pattern=rf"(?: the [ ] )?+ (?: fiscal | calendar ) (?: [ ] year )?+ [ ] {YEAR}",
    finds=("Harl Mills lost money in ⟦fiscal 2016⟧.", "It is planned for ⟦calendar year 2020⟧."),
    refuses=("Its fiscal 2016-year plan fell through.",),
)
CENTURY: DateRule = Rule(
    "date.century",
    _century,
    pattern=rf"{THE_EARLY} {ORDINAL} (?: [ -] centur (?: y | ies ) (?: [ ] (?P<era> BC | AD ) )?+ \b | {_CENTURY_AHEAD} )",
    finds=(
        "The abbey is of ⟦the early 14th century⟧.",
        "Its stones are of ⟦the fifth century BC⟧.",
        "Monks came in ⟦the 9th⟧ or 10th century.",
    ),
    refuses=("The 14th and last pupil left.",),
)
ERA: DateRule = Rule(
    "date.era",
    _era,
    pattern=rf"(?: (?P<era> AD | A\.D\. ) [ ] (?P<number> \d{{1,4}} ) \b"
    rf" | (?P<number> \d{{1,4}} ) \b (?: [ ]?+ {_ERA} | {_ERA_AHEAD} ) )",
    finds=(
        "The well was dug in ⟦61 BC⟧ or later.",
        "A coin of ⟦AD 79⟧ was found.",
        "It stood from ⟦310⟧ to 290 BC.",
    ),
    refuses=("They sold 30 ad slots and an AD 0 stamp.", "It has 0 BC ties."),
)
YEAR_ALONE: DateRule = Rule(
    "date.year",
    _year,
    pattern=rf"{_THE_YEAR}?+ (?: {EARLY} {_THE_YEAR}?+ )?+ {YEAR} (?! [-–] year )",
    finds=(
        "The bridge dates from ⟦the year 1874⟧.",
        "The mill (⟦1788⟧) is for sale.",
        "It rained in ⟦early 2012⟧.",
        "A deed of ⟦1690⟧ in which Ost is named.",
    ),
    refuses=(
        "Apollo 1970 is a café.",
        "The farm has 1850 sheep.",
        "In 1800 barns hay rotted.",
        "A kiln of 1950° burst.",
        "Lorries drove 1990 km.",
        "The crew of 2030 hours' flight.",
        "She lives at 1922 Lenz Street.",
        "The score was 3-1650.",
    ),
)
SHORT_YEAR_ALONE: DateRule = Rule(
    "date.short-year",
    _short_year,
    pattern=rf"{SHORT_YEAR} (?! s )",
    finds=("Hale has lived in Ost since ⟦'98⟧.",),
    refuses=("The song '45 was a hit.", "They sang of the '60s."),
)
SPOKEN_YEAR: DateRule = Rule(
    "date.spoken-year",
    _word_year,
    pattern=rf"{_THE_YEAR}?+ {EARLY}?+ {WORD_YEAR}",
    finds=("She was born in ⟦nineteen forty-two⟧.", "It was ⟦late two thousand and nine⟧."),
    refuses=("He sold two thousand and six days' worth.", "She counted nineteen hundred sheep."),
)
RULES: tuple[DateRule, ...] = (
    DECADE,
    FISCAL_YEAR,
    CENTURY,
    ERA,
    YEAR_ALONE,
    SHORT_YEAR_ALONE,
    SPOKEN_YEAR,
)
