"""Datelines as the agencies of other languages write them, and the day that they state.

"Madrid, 23 may (EFE).- ", "BERLIN (dpa) - ", "Río Lenz (Brasil), 3 mar - ", "(ANSA) - ROMA, 03 MAR - ",
"SÃO PAULO, SP (FOLHAPRESS) - ". An agency in brackets or a day tells them from other lines with a dash;
a year that is not given is that of publication, or the one beside it that is nearest.
"""

from datetime import date, datetime

import regex

from newsextract._language.calendar import day_of, month_numbers
from newsextract._model import light
from newsextract._words.entities import EntityWords
from newsextract._words.patterns import lazy
from newsextract.lexicon import Lexicons

_WORD = r"\p{Lu}[\p{L}'’.]{1,20}+"
_PLACE = rf"{_WORD} (?: (?: [ /-] | [ ] (?: \p{{Ll}}{{1,4}}+ [ ] ){{1,2}} ) {_WORD} ){{0,4}}?"
_NAMED = r"[\p{L}\d] [\p{L}\d./ -]{1,24}?"
_IN_FRONT = r"(?: \p{Lu}{2,8}+ [ ] \p{Ll}[\p{Ll}-]{0,5}+ [ ] )?"  # "EFE al-c Madrid"
_REGION = rf"(?: [ ] [(] (?P<bracketed> \p{{Lu}}[\p{{L}} '’.-]{{1,30}}+ ) [)] | , [ ] (?P<region> {_WORD} ) )?"
_DATE = (
    r"(?: ,? [ ] (?: le [ ] )? (?P<day> \d{1,2}+ ) (?: \. | º | ° | er )?+ [ ] (?: de [ ] )?+"
    r" (?P<month> \p{L}{3,12}+ ) \.?+ (?: ,?+ [ ] (?: de [ ] )?+ (?P<year> \d{4} ) )?+ )?"
)
_DASH = r"(?: [ ]? [.]? [ ]? [-–—]{1,2}+ (?= \s | [\p{Lu}“«\"] ) | [.] (?= \s*+ \Z ) )"
_WIRE = rf"""
    (?: [(] (?P<agency> {_NAMED} ) [)] [ ]? [-–—] [ ] )?+
    {_IN_FRONT} (?P<place> {_PLACE} ) {_REGION} {_DATE} (?: ,? [ ]? [(] (?P<agency> {_NAMED} ) [)] )? {_DASH}
    | [(] (?P<agency> {_NAMED} ) [)] [ ]? [-–—] (?= [ ] )
"""
_PATTERN = lazy(_WIRE, regex.VERBOSE)
_LONGEST = 120  # characters that a dateline may take
_MOST_YEARS = (-1, 0, 1)  # around that of publication


@light.frozen(eq=True)
class Wire:
    """A dateline that an agency wrote; ``end`` counts from the head of its paragraph."""

    end: int
    place: str | None
    agency: str | None
    day: date | None


def read_wire(text: str, lexicons: Lexicons, reference: date | datetime | None) -> Wire | None:
    """The dateline at the head of a paragraph, if there is one."""
    match = _PATTERN.match(text[:_LONGEST])
    if match is None:
        return None
    words = lexicons.load(EntityWords, "entities")
    agency, bracketed = match["agency"], match["bracketed"]
    if agency is None and bracketed and _is_agency(bracketed, words):
        agency, bracketed = bracketed, None
    if agency is not None and not _is_agency(agency, words):
        return None
    months = month_numbers(lexicons)
    month = match["month"]
    dated = month is not None and month.lower() in months
    if not dated and (agency is None or month is not None):
        return None
    place = match["place"]
    if place is not None and bracketed:
        place = f"{place} ({bracketed})"
    elif place is not None and match["region"]:
        place = f"{place}, {match['region']}"
    day = _day(match, months[month.lower()], reference) if dated else None
    return Wire(match.end(), place, agency, day)


def _is_agency(name: str, words: EntityWords) -> bool:
    """Whether what stands in brackets is an agency: "dpa/lno", "EFE"; no "Bavaria"."""
    low = name.lower()
    first = regex.split(r"[/ .-]", low)[0]
    known = low in words.bodies or first in words.bodies or first in words.agencies
    return known or low in words.agencies or name.isupper()


def _day(match: regex.Match[str], month: int, reference: date | datetime | None) -> date | None:
    day = int(match["day"])
    if match["year"]:
        return day_of(int(match["year"]), month, day)
    if reference is None:
        return None
    near = [day_of(reference.year + n, month, day) for n in _MOST_YEARS]
    base = reference.toordinal()
    return min((d for d in near if d), key=lambda d: abs(d.toordinal() - base), default=None)
