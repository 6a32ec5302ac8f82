"""Seasons: ``last spring``, ``that winter``, ``the summer of 1832``, ``early autumn 2017``."""

from newsextract._language.calendar import SEASON_MONTHS, full_year, shifted
from newsextract._rules import Rule
from newsextract._words.patterns import lazy
from newsextract.extractors.dates.context import Context, DateRule, Match
from newsextract.extractors.dates.parts import EARLY, SHORT_YEAR, WHICH, WORD_YEAR, YEAR
from newsextract.extractors.dates.words import Found, mod_of, spoken_year

_OF = lazy(r"\s+of\s")
_FROM_TOLD = frozenset({"following", "previous", "same", "that"})  # counted from what was told
_LENGTH = 2  # months from the first of a season to its last


def _season(match: Match, context: Context) -> Found | None:
    words = context.words
    season = words.seasons[match["season"].lower()]
    mod = mod_of(match["early"], words)
    named = (match["year"] and f"{full_year(match['year']):04d}") or (
        match["wordyear"] and spoken_year(match["wordyear"], words)
    )
    if named:
        return Found("date", f"{named}-{season}", mod)
    if match["of"]:
        which = match["of"].lower().split()[-1]
        told = which in _FROM_TOLD
        start = context.told("Y") if told else context.today
        value = f"{shifted(start, 'Y', words.steps.get(which, 0))}-{season}"
        return Found("date", value, mod, context.last if told else context.today_value)
    if match["alone"] is None and match["any"]:
        return Found("date", f"XXXX-{season}", mod)
    if match["alone"] is None or (
        match["season"] == "Fall" and _OF.match(match.string, match.end())
    ):
        return None  # "summer" of no year, "the Fall of Rome"
    which = (match["which"] or "").lower().rpartition(" ")[2]
    told = which in _FROM_TOLD
    day = context.told("Y") if told else context.base("Y")
    if day is None:
        return Found("date", f"XXXX-{season}", mod)
    step, month = words.steps.get(which, 0), SEASON_MONTHS[season]
    over = month + _LENGTH < day.month if step < 0 else month > day.month
    anchor = context.last if told or context.historical else context.today_value
    return Found("date", f"{day.year + (0 if over else step):04d}-{season}", mod, anchor)


_ALONE = rf"(?P<alone> (?: {EARLY}?+ (?: {WHICH} | the ) [ ] | the [ ] {EARLY} ) )"
_OF_YEAR = (
    rf"(?: ,?+ [ ] (?: of [ ] )?+ (?: {YEAR} (?: [-–/] \d\d \b )?+ | {SHORT_YEAR} | {WORD_YEAR} )"
    r" | [ ] of [ ] (?P<of> that | the [ ] same | last | this | next ) [ ] year \b )"
)

SEASON: DateRule = Rule(
    "date.season",
    _season,
    pattern=rf"{_ALONE}?+ {EARLY}?+ (?P<season> \L<seasons> ) \b (?: {_OF_YEAR} | (?P<any> (?<= [a-z] ) [ ] season \b ) )?+",
    finds=(
        "Larks left Ost ⟦last autumn⟧.",
        "It was ⟦the winter of 1962⟧.",
        "The levee is to be ready ⟦next spring⟧.",
        "Vines died in ⟦the summer of this year⟧.",
        "Smog is a feature of ⟦winter season⟧.",
    ),
    refuses=("In summer the moor burns.", "The Fall of Harl is a play.", "Spring Lenz sings."),
)
RULES: tuple[DateRule, ...] = (SEASON,)
