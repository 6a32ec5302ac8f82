"""Clock times: ``14.30 Uhr``, ``halb vier``, ``14 h 30``, ``las tres y media``, ``alle ore 15``, ``kwart over drie``."""

from newsextract._language.calendar import day_value
from newsextract.extractors.dates.slots.grammar import SlotRule
from newsextract.extractors.dates.slots.matches import Match
from newsextract.extractors.dates.slots.parts import number_of
from newsextract.extractors.dates.slots.scene import Item, Scene
from newsextract.extractors.dates.words import Found

_HOURS, _MINUTES, _NOON, _TEN = 24, 60, 12, 10
_LATE = frozenset({"AF", "EV", "NI"})  # parts of a day that make "8" 20 hours
_EARLY_NIGHT = 5  # "3 at night" is 3, "11 at night" 23


def clock_item(minutes: int, second: str | None, half: str | None, scene: Scene) -> Item:
    """A time of the day that is spoken of."""
    minutes %= _HOURS * _MINUTES
    clock = f"{minutes // _MINUTES:02d}:{minutes % _MINUTES:02d}{':' + second if second else ''}"
    found = Found("time", f"{day_value(scene.narrative)}T{clock}", None, scene.today_value)
    sure = half or ("24" if minutes >= (_NOON + 1) * _MINUTES else None)
    return Item(found, "clock", clock=clock, half=sure)


def in_part(clock: str, part: str) -> str:
    """A clock in a part of the day: "08:00" in the evening is 20:00, "12:00" at night midnight."""
    hour = int(clock[:2])
    if part in ("NI", "EV") and hour == _NOON:
        hour = 0
    elif (
        (part in ("AF", "EV") and hour < _NOON)
        or (part == "NI" and _EARLY_NIGHT < hour < _NOON)
        or (part == "MI" and hour < _EARLY_NIGHT)
    ):
        hour += _NOON
    elif part == "MO" and hour == _NOON:
        hour = 0
    return f"{hour:02d}{clock[2:]}"


def _with_half(minutes: int, half: str) -> int | None:
    hour = minutes // _MINUTES
    if hour > _NOON:
        return minutes if half == "p" else None
    return minutes % (_NOON * _MINUTES) + (_NOON * _MINUTES if half == "p" else 0)


def _hour(match: Match) -> int | None:
    hour = number_of(match, "hour")
    return hour if hour is not None and 0 <= hour <= _HOURS else None


def _made(match: Match, minutes: int | None, scene: Scene) -> Item | None:
    """The item of a time with what its pattern has of halves and parts of a day."""
    if minutes is None:
        return None
    half = match.get("half", "HALF_DAY", match.get("half2", "HALF_DAY"))
    second = match.get("second", "D2")
    if half is not None:
        with_half = _with_half(minutes, str(half))
        return None if with_half is None else clock_item(with_half, _two(second), str(half), scene)
    item = clock_item(minutes, _two(second), "24" if match.has("oh") else None, scene)
    part = match.get("part", "AT_PART")
    if part is not None and item.clock:
        item.clock = in_part(item.clock, str(part))
        item.half = "p"
        item.found.value = f"{day_value(scene.narrative)}T{item.clock}"
    return item


def _two(second: object) -> str | None:
    return None if second is None else f"{int(str(second)):02d}"


def _digital(match: Match, scene: Scene) -> Item | None:
    """Read "14:30", "14.30 Uhr", "7:56:30 pm", "20.30" behind a word for at."""
    hour, minute = _hour(match), number_of(match, "minute")
    if hour is None or minute is None or minute >= _MINUTES or len(_printed(match, "minute")) != 2:
        return None
    start, end = scene.edges(match)
    text = scene.text
    if (
        text[start - 1 : start] in (":", ".", ",", "-", "/")
        and text[start - 2 : start - 1].isdigit()
        and text[start - 1] != "-"
    ):
        return None
    if text[end : end + 1] in _GOES_ON or (
        text[end : end + 1] in (".", ",", ":") and text[end + 1 : end + 2].isdigit()
    ):
        return None
    dotted = match.has("dot")
    told = match.has("out") or match.has("oh") or match.has("half") or match.has("part")
    if dotted and not told and not scene.is_placed(match):
        return None
    if dotted and not told and text[end : end + 2].strip()[:1] in ("%", "€", "$"):
        return None
    following = match.line.lexemes[match.end : match.end + 1]
    if following and "UNIT" in following[0]:
        return None  # "03:07 Min."
    second = match.get("second", "D2")
    if second is not None and int(str(second)) >= _MINUTES:
        return None
    return _made(match, hour * _MINUTES + minute, scene)


_GOES_ON = ("/", "%", "'", "’", "‘", "′", '"', "″")  # "3.14'47" is a result


def _printed(match: Match, group: str) -> str:
    said = match.get(group, "D2")
    return "" if said is None else str(said)


def _compact(match: Match, scene: Scene) -> Item | None:
    """Read "14h30", "20u"; "3h" may be a length."""
    clock = str(match.get("clock", "CLOCK"))
    return _made(match, int(clock[:2]) * _MINUTES + int(clock[3:]), scene)


def _is_time(match: Match, scene: Scene) -> bool:
    """Whether an hour is one of the clock and no length: behind "um", "a las", or with its half."""
    return match.has("out") or match.has("part") or match.has("half") or scene.is_placed(match)


def _oclock(match: Match, scene: Scene) -> Item | None:
    """Read "14 Uhr", "zehn Uhr", "15 heures 30", "14 h 30", "18 uhr und 12"."""
    hour = _hour(match)
    minute = number_of(match, "minute") if match.has("minute") else 0
    if hour is None or minute is None or minute >= _MINUTES:
        return None
    if match.get("minute", "NUM") is not None and not match.has("and") and minute < _TEN:
        return None  # "um 8 Uhr einen Tropfen"
    if match.get("mu", "UNIT", "TM") != "TM" or (match.has("mu") and not _is_time(match, scene)):
        return None  # "3h et 5h", "une heure et 30 minutes"
    word = str(match.get("oh", "OCLOCK"))
    if word in scene.own.hour_lengths and not match.has("minute") and not _is_time(match, scene):
        return None  # "3 heures" is a length
    return _made(match, hour * _MINUTES + minute, scene)


def _spoken(match: Match, scene: Scene) -> Item | None:
    """Read "las siete y media", "sette meno un quarto", "oito e quarenta e cinco"."""
    hour = _hour(match)
    if hour is None or not hour:
        return None
    offset = match.get("offset", "MINUTES")
    if match.get("mu", "UNIT", "TM") != "TM" or _is_before_month(match):
        return None  # "tussen 3 en 5 uur", "op 5 en 6 juli"
    less = match.has("minus") or (isinstance(offset, int) and offset < 0)
    if _is_length(match, scene) and not less:
        return None  # "une heure et demie"
    if match.has("minute"):
        minute = number_of(match, "minute")
        if minute is None or not 0 < minute < _MINUTES:
            return None
        if (
            match.get("hour", "D2") is not None
            and not match.has("minus")
            and not match.has("oh")
            and not match.has("out")
        ):
            return None  # "17 and 18"
        offset = -minute if match.has("minus") else minute
        if (
            not match.has("out")
            and not match.has("part")
            and not match.has("half")
            and not _is_spoken(match, scene)
        ):
            return None
    if not isinstance(offset, int) or not offset:
        return None
    return _made(match, hour * _MINUTES + offset, scene)


def _is_length(match: Match, scene: Scene) -> bool:
    """Whether the word behind the hour is a unit too, and nothing makes a time of it."""
    told = match.get("oh", "OCLOCK") in scene.own.hour_lengths
    return told and not _is_time(match, scene)


def _is_spoken(match: Match, scene: Scene) -> bool:
    """Whether "una y treinta" is a time with nothing else beside it: words alone on their line."""
    return match.has("minus") or scene.is_placed(match) or scene.is_alone(match)


def _half_to(match: Match, scene: Scene) -> Item | None:
    """Read "halb acht": half an hour before."""
    hour = _hour(match)
    if hour is None or not 0 < hour <= _NOON:
        return None
    return _made(match, hour * _MINUTES - _MINUTES // 2, scene)


def _past(match: Match, scene: Scene) -> Item | None:
    """Read "Viertel nach 8", "tien over drie", "dreiviertel acht", "15 para as 8"."""
    hour, way = _hour(match), match.get("way", "PAST")
    if hour is None or not 0 < hour <= _HOURS:
        return None
    minutes = match.get("quarter", "QUARTER")
    if minutes is None:
        minutes = number_of(match, "minute")
    if not isinstance(minutes, int) or not 0 < minutes < _MINUTES:
        return None
    at = match.get("way", "AT")
    if match.has("minute") and not match.has("mu") and at and at not in scene.own.weak_at:
        return None  # "dalle 5 alle 6"
    if way is None:  # "viertel acht" is 7:15
        return _made(match, (hour - 1) * _MINUTES + minutes, scene)
    if match.has("minute") and hour > _NOON:
        return None
    half = match.has("halfway")
    base = hour * _MINUTES - (_MINUTES // 2 if half else 0)
    return _made(match, base + int(str(way)) * minutes, scene)


def _noon(match: Match, scene: Scene) -> Item | None:
    clock = str(match.get("word", "NOON"))
    if scene.is_common(match) and not scene.is_placed(match) and not match.has("out"):
        return None
    item = clock_item(int(clock[:2]) * _MINUTES, None, "24", scene)
    item.sort = "noon"
    return item


def _bare_hour(match: Match, scene: Scene) -> Item | None:
    """Read "a las 5", "às 23", "um 8": an hour behind a word for at."""
    hour = _hour(match)
    if hour is None or (match.get("hour", "D2") is None and not hour) or _is_day(match):
        return None
    if match.has("half"):
        return _made(match, hour * _MINUTES, scene)
    if match.has("part"):
        return (
            _made(match, hour * _MINUTES, scene)
            if match.has("out") or not scene.is_weak_part(match)
            else None
        )
    if not match.has("out") or not (scene.ends_well(match) or _has_day(match)):
        return None
    weak = str(match.get("out", "AT")) in scene.own.weak_at
    if weak and (not scene.is_last(match) or _goes_on(match)):
        return None  # "op 5, 6 en 7 juli"
    placed = str(match.get("out", "AT")) in scene.own.within
    if placed and match.get("hour", "D2") is None and not _has_day(match):
        return None  # "l'Europe à quinze", not "um acht"
    return _made(match, hour * _MINUTES, scene)


def _is_before_month(match: Match) -> bool:
    """Whether a month follows, so that the number in front of it is a day."""
    return any("MONTH" in said for said in match.line.lexemes[match.end : match.end + 1])


def _goes_on(match: Match) -> bool:
    """Whether a comma and another number follow."""
    behind = match.line.lexemes[match.end : match.end + 2]
    return len(behind) == 2 and "COMMA" in behind[0] and "D2" in behind[1]


def _has_day(match: Match) -> bool:
    """Whether a day stands right in front: "mañana a las 9"."""
    before = match.line.lexemes[match.at - 1] if match.at else {}
    return not _DAYS.isdisjoint(before)


_DAYS = frozenset({"DAY_WORD", "WEEKDAY", "MONTH"})


def _is_day(match: Match) -> bool:
    """Whether a month follows: "bis 6. April"."""
    return any("MONTH" in said for said in match.line.lexemes[match.end : match.end + 2])


_AT = "(?P<out>AT)?"
_HOUR = "(?P<hour>D2 | NUM (?:AND NUM)?)"
_MINUTE = "(?P<minute>D2 | NUM (?:AND? NUM)?)"
_HALVES = "(?: (?P<half>HALF_DAY) | COMMA? (?P<part>AT_PART) )"
_OH = "(?P<oh>OCLOCK)"

RULES: tuple[SlotRule, ...] = (
    SlotRule(
        "date.clock",
        _digital,
        f"(?P<out>(?:AT | AT OCLOCK))? (?P<hour>D2) (?: COLON | (?P<dot>DOT | COMMA) ) (?P<minute>D2) (?: COLON (?P<second>D2) )? (?: {_OH} )? {_HALVES}?",
    ),
    SlotRule("date.clock-compact", _compact, f"{_AT} (?P<clock>CLOCK) {_HALVES}?"),
    SlotRule(
        "date.oclock",
        _oclock,
        f"{_AT} {_HOUR} {_OH} (?: (?P<and>AND)? {_MINUTE} (?P<mu>UNIT)? )? {_HALVES}?",
    ),
    SlotRule("date.oclock", _oclock, f"{_AT} {_HOUR} {_OH} {_HALVES}?"),
    SlotRule(
        "date.clock-spoken",
        _spoken,
        f"{_AT} {_HOUR} (?: {_OH} )? (?P<half2>HALF_DAY)? (?P<offset>MINUTES) (?: OCLOCK )? {_HALVES}?",
    ),
    SlotRule(
        "date.clock-minutes",
        _spoken,
        f"{_AT} {_HOUR} (?: {_OH} )? (?: AND | (?P<minus>MINUS) ) {_MINUTE} (?P<mu>UNIT)? {_HALVES}?",
    ),
    SlotRule(
        "date.clock-half", _half_to, f"{_AT} HALF_TO (?P<hour>D2|NUM) (?: {_OH} )? {_HALVES}?"
    ),
    SlotRule(
        "date.clock-past",
        _past,
        f"{_AT} (?: (?P<quarter>QUARTER) | (?P<minute>D2|NUM) (?P<mu>UNIT)? ) (?P<way>PAST) (?P<halfway>HALF_TO)? (?P<hour>D2|NUM) (?: {_OH} )? {_HALVES}?",
    ),
    SlotRule(
        "date.clock-quarter",
        _past,
        f"{_AT} (?P<quarter>QUARTER) (?P<hour>D2|NUM) (?: {_OH} )? {_HALVES}?",
    ),
    SlotRule("date.noon", _noon, "(?P<out>(?: AT | IN ))? (?P<word>NOON)"),
    SlotRule("date.bare-hour", _bare_hour, f"{_AT} {_HOUR} {_HALVES}?"),
)
