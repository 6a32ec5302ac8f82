"""A day, a month or a year that is named: ``3. Februar 2020``, ``el 3 de marzo``, ``22/04``, ``Mayo veintiuno``."""

from newsextract._language.calendar import (
    day_of,
    day_value,
    full_year,
    known_value,
    month_value,
    shift_months,
    year_value,
)
from newsextract.extractors.dates.slots.grammar import SlotRule
from newsextract.extractors.dates.slots.matches import Match
from newsextract.extractors.dates.slots.parts import (
    DAY,
    SEP,
    TAIL,
    YEAR,
    day_number,
    number_of,
    year_number,
)
from newsextract.extractors.dates.slots.scene import Item, Scene
from newsextract.extractors.dates.words import Found

_MONTHS, _DAYS = 12, 31
_PLAIN = range(1900, 2051)  # numbers that are years wherever nothing beside them speaks against it


def _named_year(match: Match) -> int | None:
    """The year at the end of a date; of two digits too."""
    if match.has("year"):
        return year_number(match)
    if match.has("short") and len(str(match.get("short", "D2"))) < 2:
        return None
    return full_year(str(match.get("short", "D2"))) if match.has("short") else None


def _day(match: Match, scene: Scene) -> Item | None:
    month = match.get("month", "MONTH")
    if match.has("nmonth"):
        month = number_of(match, "nmonth")
    number = day_number(match)
    if number is None or not isinstance(month, int) or not 1 <= month <= _MONTHS:
        return None
    if _is_set(match, scene):
        return None
    year = _named_year(match)
    if year is None and (match.has("year") or match.has("short")):
        return None
    following = match.line.lexemes[match.end : match.end + 1]
    if match.has("short") and (
        " " in _tail(match, scene) or (following and "MONTH" in following[0])
    ):
        return None  # "15 settembre - 10 giugno"
    if match.has("ahead") and year is None and number == 1 and match.get("day", "NUM") == 1:
        return None  # "en mayo un canje"
    return _item(year, month, number, scene)


def _is_set(match: Match, scene: Scene) -> bool:
    """Whether a short name that is a common word stands behind an ordinal in words: "primeiro set"."""
    if not match.has("month") or match.has("of"):
        return False
    token = match.line.first[match.at + match.match.start("month")]
    worded = match.get("day", "D2") is None and match.get("day", "NTH") is not None
    return worded and scene.tokens.lower[token] in scene.own.short


def _tail(match: Match, scene: Scene) -> str:
    """The text from the month to a year of two digits, if a mark joins them."""
    tokens, line = scene.tokens, match.line
    year = match.at + match.match.start("short")
    mark = line.lexemes[year - 1]
    if "DASH" not in mark and "SLASH" not in mark:
        return ""
    return scene.text[tokens.ends[line.last[year - 2] - 1] : tokens.starts[line.first[year]]]


def _item(year: int | None, month: int, number: int, scene: Scene) -> Item:
    anchor = None if year else scene.counted_from
    named = year or scene.year_of(month, number)
    day = day_of(named, month, number) if named else None
    value = known_value(named, month, number)
    return Item(Found("date", value, None, anchor), "day", day=day, dated=year is not None)


def _month(match: Match, scene: Scene) -> Item | None:
    month = match.get("month", "MONTH")
    if not isinstance(month, int):
        return None
    mod = match.get("edge", "EDGE")
    if match.has("year") or match.has("short"):
        year = _named_year(match)
        if year is None:
            return None
        return _of_month(year, month, mod, None)
    step = match.get("step", "STEP", match.get("behind", "BEHIND"))
    if step is None and not match.has("edge") and not _can_be_month(match, scene):
        return None
    year = scene.month_of(month, int(str(step)) if step is not None else None)
    return _of_month(year, month, mod, scene.counted_from)


def _of_month(year: int | None, month: int, mod: object, anchor: str | None) -> Item:
    day = day_of(year, month, 1) if year else None
    found = Found("date", month_value(year, month), str(mod) if mod else None, anchor)
    return Item(found, "month", day=day, unit="M")


def _can_be_month(match: Match, scene: Scene) -> bool:
    """Whether a month with nothing beside it is one: not "mar", nor "mai" the word."""
    word = scene.tokens.lower[match.line.first[match.at + match.match.start("month")]]
    own = scene.own
    if word in own.short:
        following = match.line.lexemes[match.end : match.end + 2]
        return len(following) > 1 and "MONTH" in following[1]
    if word in scene.short:
        following = match.line.lexemes[match.end : match.end + 2]
        ranged = len(following) > 1 and "MONTH" in following[1]
        return ranged or match.line.lexemes[match.end - 1].get("DOT") is not None
    if word in own.common:
        return scene.before in own.within or scene.before in own.before_month
    return scene.before not in own.before_name


def _numeric(match: Match, scene: Scene) -> Item | None:
    """Read "22/04/2016", "2015.5.13", "3-7-27", "22.04."; the month first only where it must be."""
    first, second = int(str(match.get("a", "D2"))), int(str(match.get("b", "D2")))
    if not (0 < first <= _DAYS and 0 < second <= _DAYS) or min(first, second) > _MONTHS:
        return None
    if not _is_whole(match, scene):
        return None
    if match.has("front"):  # 2015/08/12, 2020/23/9
        month, day = (first, second) if first <= _MONTHS else (second, first)
        return _item(int(str(match.get("front", "Y4"))), month, day, scene)
    day, month = (first, second) if second <= _MONTHS else (second, first)
    year = _named_year(match)
    if year is None and (match.has("year") or not _is_day(match, scene)):
        return None
    return _item(year, month, day, scene) if year or day_of(2000, month, day) else None


def _is_whole(match: Match, scene: Scene) -> bool:
    """Whether the numbers have one mark between them, no blank, and no more numbers beside them."""
    start, end = scene.edges(match)
    text = scene.text
    inner = text[start:end].rstrip(".")
    digits = inner[next((k for k, c in enumerate(inner) if c.isdigit()), 0) :]
    if " " in digits.replace(". ", ".").replace(", ", ",") or "\n" in digits:
        return match.has("spaced")
    if len({c for c in digits if c in "./-"}) > 1:
        return False
    before, after = text[start - 1 : start], text[end : end + 2]
    slashed = "/" in digits
    if (
        _is_mark(before)
        and text[start - 2 : start - 1].isdigit()
        and not (slashed and before == "-")
    ):
        return False
    return not (_is_mark(after[:1]) and after[1:].isdigit() and not (slashed and after[0] == "-"))


def _is_mark(character: str) -> bool:
    return character in ("/", "-", "_", "+", ".")


def _is_day(match: Match, scene: Scene) -> bool:
    """Whether "3/4", "22.04.", "3-1" is a day: by its marks and the word in front."""
    if scene.before in scene.own.before_nth or match.has("weekday") or match.has("step"):
        return True
    if match.has("dot") and scene.own.dotted:
        return True
    if not match.has("slash"):
        return False
    numbers = int(str(match.get("a", "D2"))), int(str(match.get("b", "D2")))
    return (max(numbers) > _MONTHS and numbers != _ALWAYS) or scene.is_alone(match)


_ALWAYS = (24, 7)


def _month_year(match: Match, scene: Scene) -> Item | None:
    """Read "12-2015", "2015-3"."""
    month, year = int(str(match.get("m", "D2"))), year_number(match)
    if not 1 <= month <= _MONTHS or year is None or not _is_whole(match, scene):
        return None
    return _of_month(year, month, None, None)


def _bare_day(match: Match, scene: Scene) -> Item | None:
    """Read "am 15.", "el día 21", "le 23": a day of this month or one beside it."""
    number = day_number(match)
    if number is None or not scene.ends_well(match) or _goes_on(match):
        return None
    sure = match.has("sure") and _is_day_noun(match)
    if match.has("sure") and not sure:
        return None
    if not sure and not match.has("the") and scene.before not in scene.own.before_nth:
        return None
    if not sure and not _is_number_of_day(match, number, scene):
        return None
    step = next((s["STEP"] for _, s in match.each("sure") if "STEP" in s), None)
    value = scene.day_in_month(number, ahead=isinstance(step, int) and step > 0)
    return Item(Found("date", value, None, scene.today_value), "number", nth=number)


def _goes_on(match: Match) -> bool:
    """Whether another number follows that is of no month: "28 en 31 jaar", "26 - 0"."""
    following = match.line.lexemes[match.end : match.end + 4]
    if len(following) < 2 or not {"AND", "TO", "DASH"} & set(following[0]):
        return False
    return "D2" in following[1] and not any("MONTH" in said for said in following[2:])


_TEEN = 12


def _is_number_of_day(match: Match, number: int, scene: Scene) -> bool:
    """Whether a number with an article is that of a day: in digits, or an ordinal above twelve."""
    digits = match.get("day", "D2") is not None
    if digits and scene.own.dotted:
        return any("DOT" in said for _, said in match.each("day"))
    if digits:
        return True
    worded = scene.tokens.lower[scene.at][0].isalpha()
    return match.get("day", "NTH") is not None and (number > _TEEN or not worded)


def _is_day_noun(match: Match) -> bool:
    return any(said.get("UNIT") == "D" for _, said in match.each("sure"))


def _day_of_month_beside(match: Match, scene: Scene) -> Item | None:
    """Read "20 del prossimo mese", "de 12de van de volgende maand"."""
    number, step = day_number(match), match.get("step", "STEP", match.get("behind", "BEHIND"))
    unit = match.get("unit", "UNIT", match.get("unit2", "UNIT"))
    if number is None or unit != "M" or scene.today is None or step is None:
        return None
    year, month = shift_months(scene.today, int(str(step)))
    day = day_of(year, month, number)
    return (
        Item(Found("date", day_value(day), None, scene.today_value), "day", day=day)
        if day
        else None
    )


def _year(match: Match, scene: Scene) -> Item | None:
    year = year_number(match)
    if year is None:
        return None
    told = match.has("edge") or match.has("unit")
    if match.has("unit") and match.get("unit", "UNIT") not in ("Y", "SE"):
        return None
    if not told and (match.get("year", "Y4") is None or not _is_year(year, match, scene)):
        return None
    mod = match.get("edge", "EDGE")
    found = Found("date", year_value(year), str(mod) if mod else None)
    return Item(found, "year", day=day_of(year, 1, 1), unit="Y", dated=True)


def _is_year(year: int, match: Match, scene: Scene) -> bool:
    """Whether a bare number of four digits is a year: by what stands beside it."""
    own, text = scene.own, scene.text
    start, end = scene.edges(match)
    if text[end : end + 1] in _NO_YEAR_BEHIND or text[start - 1 : start] in _NO_YEAR_BEFORE:
        return False
    if text[end : end + 2][:1] in ".," and text[end + 1 : end + 2].isdigit():
        return False
    if start and text[start - 1] in ".,/-:–" and not scene.is_range(start):
        return False
    if (
        text[end : end + 1] in ("-", "/")
        and text[end + 1 : end + 2].isdigit()
        and not _ends_range(text, end)
    ):
        return False
    after = scene.word_behind(match)
    if scene.before in own.before_no_year or after in own.behind_no_year:
        return False
    if year in _PLAIN:
        return True
    return scene.before in own.before_year or (
        text[start - 1 : start] == "(" and text[end : end + 1] in ")-–,"
    )


def _ends_range(text: str, end: int) -> bool:
    """Whether "-2018", "-93" follows and nothing of a longer number."""
    digits = text[end + 1 : end + 6]
    length = len(digits) - len(digits.lstrip("0123456789"))
    return length in (2, 4) and text[end + 1 + length : end + 2 + length] not in ("-", "/")


_NO_YEAR_BEHIND = tuple("%°€$£/_")
_NO_YEAR_BEFORE = tuple("$€£#_")


def _number_pair(match: Match, scene: Scene) -> Item | None:
    """Read "17 del 11", "9 de 8 de 1971", "dritter/11."."""
    named = any("NTH" in said for group in ("day", "nmonth") for _, said in match.each(group))
    if not (named or match.has("of")):
        return None
    if not match.has("year") and scene.before not in scene.own.before_day:
        return None
    return _day(match, scene)


_WEEKDAY = "(?: (?P<weekday>WEEKDAY) DOT? COMMA? (?:THE | IN)? (?P<daynoun>UNIT)? COMMA? )"
_OF = f"(?: (?P<of>OF) | {SEP} | COMMA )?"
_ANY = f"(?:DOT | {SEP})"
_MONTH = "(?P<month>MONTH) DOT?"
_EDGE = "(?: (?P<edge>EDGE) OF? THE? )"

RULES: tuple[SlotRule, ...] = (
    SlotRule(
        "date.day-month", _day, f"(?: STEP? {_WEEKDAY} | DAY_THE )? {DAY} {_OF} {_MONTH} {TAIL}?"
    ),
    SlotRule("date.day-month", _day, f"(?: STEP? {_WEEKDAY} | DAY_THE )? {DAY} {_OF} {_MONTH}"),
    SlotRule(
        "date.month-day",
        _day,
        f"{_WEEKDAY}? (?P<ahead>{_MONTH}) (?: COMMA | {SEP} )? THE? {DAY}"
        f" (?: (?:COMMA OF? | OF | {SEP} | THE) {YEAR} )?",
    ),
    SlotRule("date.month-year-day", _day, f"{_MONTH} {SEP} {YEAR} {SEP} (?P<day>D2) DOT?"),
    SlotRule("date.year-month-day", _day, f"{YEAR} {SEP} {_MONTH} {SEP} (?P<day>D2)"),
    SlotRule("date.year-day-month", _day, f"{YEAR} {SEP} (?P<day>D2) {SEP} {_MONTH}"),
    SlotRule("date.day-year-month", _day, f"(?P<day>D2) {SEP} {YEAR} {SEP} {_MONTH}"),
    SlotRule(
        "date.number-pair",
        _number_pair,
        f"{_WEEKDAY}? (?P<day>D2 DOT?|NTH) (?: (?P<of>OF) | SLASH )?"
        f" (?P<nmonth>D2 DOT|NTH|D2) (?: OF {YEAR} )?",
    ),
    SlotRule(
        "date.numeric",
        _numeric,
        f"(?: {_WEEKDAY} | DAY_THE )? (?P<a>D2) {_ANY} (?P<b>D2) (?: {_ANY} | COMMA ) APOS?"
        " (?: (?P<year>Y4) | (?P<short>D2) )",
    ),
    SlotRule("date.spaced", _numeric, "(?P<spaced>(?P<a>D2) (?P<b>D2) (?P<year>Y4))"),
    SlotRule("date.year-first", _numeric, f"(?P<front>Y4) {_ANY} (?P<a>D2) {_ANY} (?P<b>D2)"),
    SlotRule(
        "date.numeric-day",
        _numeric,
        f"(?: {_WEEKDAY} | DAY_THE | (?P<step>STEP) )? (?P<a>D2) (?: (?P<slash>SLASH) | DOT | DASH )"
        " (?P<b>D2) (?P<dot>DOT)?",
    ),
    SlotRule(
        "date.month-year",
        _month,
        f"{_EDGE}? {_MONTH} (?: (?:COMMA | OF | {SEP} | IN)? THE? UNIT? {YEAR} | OF (?P<short>D2) )",
    ),
    SlotRule("date.month", _month, f"{_EDGE}? (?P<step>STEP)? {_MONTH} (?P<behind>BEHIND)?"),
    SlotRule("date.month-number", _month_year, f"(?P<m>D2) {SEP} (?P<year>Y4)"),
    SlotRule("date.number-month", _month_year, "(?P<year>Y4) DASH (?P<m>D2)"),
    SlotRule(
        "date.day-of-month-beside",
        _day_of_month_beside,
        f"(?: DAY_THE | UNIT )? {DAY} (?: OF | IN )? THE?"
        " (?: (?P<step>STEP) (?P<unit>UNIT) | (?P<unit2>UNIT) (?P<behind>BEHIND) )",
    ),
    SlotRule(
        "date.nth-day", _bare_day, f"(?: (?P<sure>THE? STEP? UNIT) | (?P<the>DAY_THE) )? {DAY}"
    ),
    SlotRule("date.year", _year, f"{_EDGE}? (?: (?P<unit>UNIT) OF? )? {YEAR}"),
)
