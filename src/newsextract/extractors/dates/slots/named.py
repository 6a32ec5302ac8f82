"""Days with a name of their own: ``Ostermontag 2017``, ``el día de Navidad``, ``Yuandan del próximo año``."""

from newsextract._language.calendar import day_value
from newsextract._language.holidays import falls_on
from newsextract.extractors.dates.slots.grammar import SlotRule
from newsextract.extractors.dates.slots.matches import Match
from newsextract.extractors.dates.slots.parts import YEAR, year_number
from newsextract.extractors.dates.slots.scene import Item, Scene
from newsextract.extractors.dates.words import Found

_SOON = 21  # days before a holiday on which it is the one that people speak of
_FIXED = 5  # characters of "12-25"


def _holiday(match: Match, scene: Scene) -> Item | None:
    rule = str(match.get("word", "HOLIDAY"))
    if match.has("year"):
        year = year_number(match)
        day = falls_on(rule, year) if year else None
        return Item(Found("date", day_value(day)), "holiday", day=day, dated=True) if day else None
    step = match.get("step", "STEP", match.get("behind", "BEHIND"))
    today = scene.base("D") or scene.base("Y")
    if today is None:
        fixed = len(rule) == _FIXED and rule[2] == "-"
        return Item(Found("date", f"XXXX-{rule}" if fixed else "XXXX-XX-XX"), "holiday")
    if match.has("unit") and step is not None and scene.today:
        day = falls_on(rule, scene.today.year + int(str(step)))
        return Item(Found("date", day_value(day), None, scene.today_value), "holiday", day=day)
    days = [day for n in (-1, 0, 1) if (day := falls_on(rule, today.year + n))]
    which = match.get("which", "STEP", 0)
    soon = [day for day in days if 0 <= (day - today).days <= _SOON]
    if isinstance(which, int) and which < 0:
        near = [day for day in days if day < today][-1:]
    elif (isinstance(which, int) and which > 0) or scene.historical or scene.tense() > 0:
        near = [day for day in days if day >= today][:1]
    else:
        near = soon or [day for day in days if day <= today][-1:]
    day = near[0] if near else None
    return Item(Found("date", day_value(day), None, today.isoformat()), "holiday", day=day)


RULES: tuple[SlotRule, ...] = (
    SlotRule(
        "date.holiday",
        _holiday,
        f"(?P<which>STEP)? (?P<word>HOLIDAY) (?: COMMA? (?: OF | IN )? THE? UNIT? {YEAR} )?",
    ),
    SlotRule(
        "date.holiday-beside",
        _holiday,
        "(?P<word>HOLIDAY) (?: OF | IN )? THE? (?: (?P<step>STEP) (?P<unit>UNIT) )",
    ),
    SlotRule(
        "date.holiday-behind",
        _holiday,
        "(?P<word>HOLIDAY) (?: OF | IN )? THE? (?P<unit>UNIT) (?P<behind>BEHIND)",
    ),
)
