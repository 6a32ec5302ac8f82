"""A week, month, quarter, year told from today, a week of a month, that of one told before.

``letzte Woche``, ``la semana que viene``, ``fin de mes``, ``le premier trimestre 2020``, ``la même année``.
"""

from datetime import date

from newsextract._language.calendar import (
    day_of,
    day_of_week,
    day_value,
    last_week,
    month_value,
    nth_weekday,
    shift_days,
    shift_months,
    shifted,
    week_in_month,
    week_value,
    year_value,
)
from newsextract.extractors.dates.slots.grammar import SlotRule
from newsextract.extractors.dates.slots.matches import Match
from newsextract.extractors.dates.slots.parts import DAY, YEAR, number_of, year_number
from newsextract.extractors.dates.slots.scene import Item, Scene
from newsextract.extractors.dates.words import Found, duration_of

_QUARTERS = {"Q": 4, "HF": 2}
_NO_CALENDAR = frozenset({"H", "TM", "S", "QH", "HH"})


def _first_day(unit: str, step: int, today: date | None) -> date | None:
    """A day of the unit beside today's."""
    if today is None:
        return None
    if unit in ("W", "WE"):
        return shift_days(today, 7 * step)
    if unit == "M":
        return day_of(*shift_months(today, step), 1)
    return day_of(today.year + step, 1, 1) if unit in ("Y", "SE") else None


def _beside(match: Match, scene: Scene) -> Item | None:
    """Read "letzte Woche", "el año pasado", "the last two months", "los próximos meses"."""
    unit = str(match.get("unit", "UNIT"))
    step = match.get("step", "STEP", match.get("behind", "BEHIND"))
    if step is None or unit in _NO_CALENDAR:
        return None
    steps = int(str(step))
    mod = match.get("edge", "EDGE")
    if unit == "D" and not _is_plain_day(match, scene):
        return None
    if match.has("number") and not scene.is_plural(match, "unit") and unit != "Y":
        return None  # "un 45 este mes"
    if match.has("number") or scene.is_plural(match, "unit"):
        if unit == "D" and not steps and not match.has("number"):
            return Item(Found("date", "PRESENT_REF"), "now")  # "ces jours-ci"
        return _several(match, unit, scene)
    if unit == "D" and abs(steps) <= 1 and not match.has("edge"):
        return _day_beside(steps, scene)
    value = scene.unit_beside(unit, steps)
    found = Found(
        "date" if unit != "NI" else "time", value, str(mod) if mod else None, scene.today_value
    )
    return Item(
        found,
        _SORTS.get(unit, "period"),
        unit=unit,
        step=steps,
        day=_first_day(unit, steps, scene.today),
    )


def _day_beside(steps: int, scene: Scene) -> Item:
    """Read "an diesem Tag", "al día siguiente": from the day told last, else from today."""
    told = scene.narrative
    day = told and shift_days(told, steps)
    if day and told == scene.today and steps > 0 and scene.tense() < 0:
        day = None  # "am nächsten Tag war er fort": of a day that is not told
    found = Found("date", day_value(day), None, scene.today_value)
    return Item(found, "day", unit="D", step=steps, day=day)


def _is_plain_day(match: Match, scene: Scene) -> bool:
    """Whether "last day" is yesterday: not "the last day on which", "el próximo día 27"."""
    if any("D2" in said for said in match.line.lexemes[match.end : match.end + 1]):
        return False
    return (
        match.get("step", "NTH") is None or scene.is_plural(match, "unit") or scene.is_last(match)
    )


_SORTS = {
    "W": "week",
    "WE": "weekend",
    "M": "month",
    "Y": "year",
    "SE": "year",
    "D": "day",
    "NI": "part",
}


def _several(match: Match, unit: str, scene: Scene) -> Item | None:
    """Read "the last two months" as a length, "the next days" as of no certain one."""
    number = number_of(match, "number") if match.has("number") else None
    amount = "X" if number is None else str(number)
    return Item(Found("duration", duration_of(amount, "Y" if unit == "SE" else unit)), "length")


def _whole_unit(match: Match, scene: Scene) -> Item | None:
    """Read "fin de mes", "a finales de año", "Ende der Woche": an edge of the unit that is now."""
    unit, step = str(match.get("unit", "UNIT")), 0
    if unit == "D" and any("D2" in said for said in match.line.lexemes[match.end : match.end + 1]):
        return None  # "início no dia 23"
    if unit in _NO_CALENDAR or unit in ("NI", "DE", "CE", "SE"):
        return None
    value = day_value(scene.today) if unit == "D" else scene.unit_beside(unit, step)
    found = Found("date", value, str(match.get("edge", "EDGE")), scene.today_value)
    return Item(
        found, _SORTS.get(unit, "period"), unit=unit, step=0, day=_first_day(unit, 0, scene.today)
    )


def _edge_unit(match: Match, scene: Scene) -> Item | None:
    mod, unit = str(match.get("word", "EDGE_UNIT")).split()
    if match.has("year"):
        year = year_number(match)
        return Item(Found("date", year_value(year), mod), "year", dated=True) if year else None
    step = int(str(match.get("step", "STEP", 0)))
    found = Found("date", scene.unit_beside(unit, step), mod, scene.today_value)
    return Item(found, _SORTS[unit], unit=unit, step=step, day=_first_day(unit, step, scene.today))


def _period(match: Match, scene: Scene) -> Item | None:
    """Read "Vorjahr", "Vormonat"."""
    code = str(match.get("word", "PERIOD"))
    unit, step = code[0], int(code[1:])
    found = Found("date", shifted(scene.today, unit, step), None, scene.today_value)
    return Item(
        found,
        _SORTS.get(unit, "period"),
        unit=unit,
        step=step,
        day=_first_day(unit, step, scene.today),
    )


def _weekend(match: Match, scene: Scene) -> Item | None:
    """Read "am Wochenende": the one before or ahead, as the tense tells."""
    if match.get("unit", "UNIT") != "WE":
        return None
    step = 0
    if scene.today and scene.tense() < 0 and scene.today.isoweekday() < 6:
        step = -1
    found = Found("date", shifted(scene.today, "WE", step), None, scene.today_value)
    return Item(found, "weekend", unit="WE", step=step, day=_first_day("W", step, scene.today))


def _this_unit(match: Match, scene: Scene) -> Item | None:
    """Read "des Jahres", "del día", "in der Woche" behind an article and a word for in or of."""
    unit = str(match.get("unit", "UNIT"))
    following = match.line.lexemes[match.end : match.end + 1]
    if following and ("BEHIND" in following[0] or "NUM" in following[0]):
        return None  # "de la semana que viene", "en l'an deux mille"
    if unit not in ("Y", "M", "W", "D") or scene.is_plural(match, "unit"):
        return None
    words = scene.tokens.lower[scene.begin : scene.unit_token(match, "unit")]
    if " ".join(words) in scene.own.pointing:
        return _told_unit(unit, scene)
    if not scene.ends_well(match) or (unit == "D" and not match.has("out")):
        return None  # "en el día" is any
    value = day_value(scene.today) if unit == "D" else scene.unit_beside(unit, 0)
    return Item(Found("date", value, None, scene.today_value), _SORTS[unit], unit=unit, step=0)


def _same_unit(match: Match, scene: Scene) -> Item | None:
    """Read "im selben Jahr", "la même année", "quel giorno": the one told last."""
    unit = str(match.get("unit", "UNIT"))
    behind = scene.word_behind(match)
    if unit not in ("Y", "M", "W", "D") or scene.is_plural(match, "unit") or behind[:1].isdigit():
        return None
    return _told_unit(unit, scene)


def _told_unit(unit: str, scene: Scene) -> Item:
    base = scene.narrative if unit == "D" else scene.told(unit)
    value = day_value(base) if unit == "D" else shifted(base, unit, 0)
    return Item(Found("date", value, None, scene.last), _SORTS[unit], unit=unit, step=0)


def _nth_unit(match: Match, scene: Scene) -> Item | None:
    """Read "the first week of January", "the third quarter of 2018", "2. Halbjahr", "the ninth month of next year"."""
    unit, nth = str(match.get("unit", "UNIT")), number_of(match, "day")
    if match.has("qname"):
        unit, nth = "Q", int(str(match.get("qname", "QUARTER_NAME")))
    if nth is None or unit not in ("W", "M", "Q", "HF"):
        return None
    if match.has("year") and year_number(match) is None:
        return None  # "au deuxième trimestre sur un an"
    year, month, named = _frame(match, scene)
    if month is not None:
        return _week_of_month(year, month, nth, named, scene) if unit == "W" else None
    if year is None:
        if unit not in _QUARTERS or scene.today is None:
            return None
        year = scene.today.year
    value = _nth_of_year(year, unit, nth)
    anchor = None if named else scene.today_value
    return Item(Found("date", value, None, anchor), _SORTS.get(unit, "period")) if value else None


def _frame(match: Match, scene: Scene) -> tuple[int | None, int | None, bool]:
    """Year and month behind "of", and whether the year was named."""
    named = year_number(match) if match.has("year") else None
    if match.has("month"):
        month = int(str(match.get("month", "MONTH")))
        return named or scene.month_of(month, None), month, named is not None
    step = match.get("step", "STEP", match.get("behind", "BEHIND"))
    of = match.get("of", "UNIT", match.get("of2", "UNIT"))
    if named is None and step is not None and scene.today is not None:
        if of == "Y":
            return scene.today.year + int(str(step)), None, False
        if of == "M":
            year, month = shift_months(scene.today, int(str(step)))
            return year, month, False
    return named, None, named is not None


def _week_of_month(
    year: int | None, month: int, nth: int, named: bool, scene: Scene
) -> Item | None:
    day = week_in_month(year, month, nth) if year else None
    found = Found("date", week_value(day), None, None if named else scene.today_value)
    return Item(found, "week", day=day)


def _nth_of_year(year: int, unit: str, nth: int) -> str | None:
    if unit in _QUARTERS:
        most = _QUARTERS[unit]
        nth = most if nth < 0 else nth
        return f"{year:04d}-{unit[0]}{nth}" if 1 <= nth <= most else None
    if unit == "M":
        nth = 12 if nth < 0 else nth
        return month_value(year, nth) if 1 <= nth <= 12 else None
    nth = last_week(year) if nth < 0 else nth
    return f"{year:04d}-W{nth:02d}" if day_of_week(year, nth, 1) else None


def _week_number(match: Match, scene: Scene) -> Item | None:
    """Read "semana 27 del año pasado", "week 31"."""
    nth = number_of(match, "nth")
    if match.get("unit", "UNIT") not in ("W", "Q") or nth is None:
        return None
    year, month, named = _frame(match, scene)
    if month is not None:
        return None
    if year is None and scene.today is not None:
        year = scene.today.year
    value = _nth_of_year(year, str(match.get("unit", "UNIT")), nth) if year else None
    return (
        Item(Found("date", value, None, None if named else scene.today_value), "week")
        if value
        else None
    )


def _nth_weekday(match: Match, scene: Scene) -> Item | None:
    """Read "the first Friday of July", "el tercer martes"."""
    nth, weekday = number_of(match, "day"), match.get("weekday", "WEEKDAY")
    if nth is None or not -1 <= nth <= 5 or not isinstance(weekday, int):
        return None
    year, month, named = _frame(match, scene)
    if month is None:
        if not match.has("bare") and not match.has("month") and scene.today is None:
            return None
        if scene.today is None or (match.has("month") and month is None):
            return None
        if not scene.ends_well(match) and not _has_frame(match):
            return None
        year, month = scene.today.year, scene.today.month
    day = nth_weekday(year, month, weekday, nth) if year else None
    if day is None:
        return None
    return Item(
        Found("date", day_value(day), None, None if named else scene.today_value), "day", day=day
    )


def _has_frame(match: Match) -> bool:
    return match.has("of") or match.has("of2") or match.has("month")


_EDGE = "(?: (?P<edge>EDGE) OF? )"
_OF_FRAME = (
    "(?: (?:OF | IN)? THE? (?P<month>MONTH) DOT? (?: OF? THE? UNIT? "
    + YEAR.replace("year>", "year>")
    + " )? )"
)
_OF_YEAR = f"(?: (?:OF | IN | COMMA | DASH)? THE? UNIT? {YEAR} )"
_OF_BESIDE = (
    "(?: (?:OF | IN)? THE? (?: (?P<step>STEP) (?P<of>UNIT) | (?P<of2>UNIT) (?P<behind>BEHIND) ) )"
)
_NUMBER = "(?P<number>D2 | NUM)"
_STEP = "(?P<step>STEP)"

RULES: tuple[SlotRule, ...] = (
    SlotRule(
        "date.unit-beside",
        _beside,
        f"{_EDGE}? THE? {_NUMBER}? {_STEP} (?P<unit>UNIT) (?: STEP | BEHIND )?",
    ),
    SlotRule("date.number-beside", _beside, f"THE? {_STEP} {_NUMBER} (?P<unit>UNIT)"),
    SlotRule(
        "date.unit-behind", _beside, f"{_EDGE}? THE? {_NUMBER}? (?P<unit>UNIT) (?P<behind>BEHIND)"
    ),
    SlotRule("date.edge-of-unit", _whole_unit, f"THE? {_EDGE} THE? (?P<unit>UNIT)"),
    SlotRule(
        "date.edge-unit", _edge_unit, f"(?: {_STEP} )? (?P<word>EDGE_UNIT) (?: OF? {YEAR} )?"
    ),
    SlotRule("date.period", _period, "(?P<word>PERIOD)"),
    SlotRule("date.weekend", _weekend, "(?: IN? THE? ) (?P<unit>UNIT)"),
    SlotRule("date.this-unit", _this_unit, "(?: IN THE | (?P<out>OF) THE ) (?P<unit>UNIT)"),
    SlotRule("date.nth-of-month", _nth_unit, f"THE? {DAY} (?P<unit>UNIT) {_OF_FRAME}"),
    SlotRule("date.nth-of-year", _nth_unit, f"THE? {DAY} (?P<unit>UNIT) {_OF_YEAR}"),
    SlotRule("date.nth-of-year", _nth_unit, f"THE? {DAY} (?P<unit>UNIT)"),
    SlotRule("date.same-unit", _same_unit, "(?: THE | STEP )? (?P<same>SAME) (?P<unit>UNIT)"),
    SlotRule("date.quarter", _nth_unit, f"(?P<qname>QUARTER_NAME) (?: {_OF_YEAR} )?"),
    SlotRule("date.nth-beside", _nth_unit, f"THE? {DAY} (?P<unit>UNIT) {_OF_BESIDE}"),
    SlotRule("date.week-number", _week_number, f"(?P<unit>UNIT) (?P<nth>D2) {_OF_YEAR}?"),
    SlotRule("date.week-beside", _week_number, f"(?P<unit>UNIT) (?P<nth>D2) {_OF_BESIDE}"),
    SlotRule(
        "date.nth-weekday-of-month", _nth_weekday, f"THE? {DAY} (?P<weekday>WEEKDAY) {_OF_FRAME}"
    ),
    SlotRule(
        "date.nth-weekday-beside", _nth_weekday, f"THE? {DAY} (?P<weekday>WEEKDAY) {_OF_BESIDE}"
    ),
    SlotRule("date.nth-weekday", _nth_weekday, "(?P<bare>(?P<day>NTH) (?P<weekday>WEEKDAY))"),
)
