"""Weekdays, days told from today, parts of days, what is said of no certain time.

``nächsten Freitag``, ``viernes pasado``, ``martes 25``, ``anoche``, ``esta tarde``, ``vorgestern``, ``jetzt``.
"""

from newsextract._language.calendar import day_value, shift_days
from newsextract.extractors.dates.slots.grammar import SlotRule
from newsextract.extractors.dates.slots.matches import Match
from newsextract.extractors.dates.slots.parts import DAY, day_number
from newsextract.extractors.dates.slots.scene import Item, Scene
from newsextract.extractors.dates.words import Found


def _weekday(match: Match, scene: Scene) -> Item | None:
    number = match.get("weekday", "WEEKDAY")
    step = match.get("step", "STEP", match.get("behind", "BEHIND"))
    if not isinstance(number, int) or not scene.can_be_weekday(match, step is not None):
        return None
    if match.get("weekday", "NTH") is not None and not scene.ends_well(match):
        return None  # "a segunda etapa"
    steps = None if step is None else int(str(step))
    if match.has("more"):
        steps = int(str(match.get("more", "STEP")))
    day = scene.weekday_of(number, steps)
    if steps is None and number in scene.told_weekdays and not scene.tense():
        day = scene.told_weekdays[number]
    value = day_value(day) if day else f"XXXX-WXX-{number}"
    return Item(
        Found("date", value, None, scene.today_value),
        "weekday",
        weekday=number,
        step=steps,
        day=day,
    )


def _weekday_number(match: Match, scene: Scene) -> Item | None:
    """Read "martes 25", "Dienstag, der 25.", "le 25 mardi"."""
    weekday, number = match.get("weekday", "WEEKDAY"), day_number(match)
    if not isinstance(weekday, int) or number is None:
        return None
    closed = "CLOSE" in match.line.lexemes[match.end - 1]
    if match.get("noun", "UNIT", "D") != "D" or not (closed or scene.ends_well(match)):
        return None
    short = scene.tokens.lower[scene.begin] in scene.own.short
    if short and not any("DOT" in said or "COMMA" in said for _, said in match.each("marks")):
        return None  # "en mi primero"
    day = scene.weekday_and_number(weekday, number)
    value = day_value(day) if day else f"XXXX-XX-{number:02d}"
    return Item(Found("date", value, None, scene.today_value), "day", day=day)


def _day_word(match: Match, scene: Scene) -> Item | None:
    offset = match.get("word", "DAY_WORD")
    if not isinstance(offset, int) or scene.is_part(match):
        return None
    base = scene.today
    words = scene.tokens.lower[match.line.first[match.end - 1] : match.line.last[match.end - 1]]
    if base and " ".join(words) in scene.own.day_after:
        base = scene.narrative
    day = base and shift_days(base, offset)
    mod = match.get("edge", "EDGE")
    found = Found("date", day_value(day), str(mod) if mod else None, scene.today_value)
    return Item(found, "day", day=day)


def _beside_day_word(match: Match, scene: Scene) -> Item | None:
    """Read "el día después de mañana", "el día antes de ayer"."""
    offset, way = match.get("word", "DAY_WORD"), match.get("way", "FROM")
    if not isinstance(offset, int) or not isinstance(way, int) or match.get("unit", "UNIT") != "D":
        return None
    day = scene.today and shift_days(scene.today, offset + way)
    return Item(Found("date", day_value(day), None, scene.today_value), "day", day=day)


def _day_part(match: Match, scene: Scene) -> Item | None:
    """Read "anoche", "stasera", "vanavond": a part of a day told from today."""
    offset, part = str(match.get("word", "DAY_PART")).split()
    day = scene.today and shift_days(scene.today, int(offset))
    found = Found("time", f"{day_value(day)}T{part}", None, scene.today_value)
    return Item(found, "daypart", day=day, part=part)


def _part(match: Match, scene: Scene) -> Item | None:
    """Read "esta tarde", "am Abend", "por la noche", "'s avonds"."""
    part = match.get("part", "PART", match.get("at", "AT_PART"))
    step = match.get("step", "STEP", match.get("behind", "BEHIND"))
    if part is None:
        return None
    placed = step is not None or match.has("at") or match.has("in") or match.has("edge")
    if not placed and not match.has("alone"):
        return None
    sort = "daypart" if step is not None else "part"
    if (match.has("alone") and not placed) or (match.has("at") and scene.is_common(match)):
        sort = "bare-part"  # "früh", which may be "early"
    day = (
        scene.narrative
        if step is None
        else scene.today and shift_days(scene.today, int(str(step)))
    )
    mod = match.get("edge", "EDGE")
    found = Found("time", f"{day_value(day)}T{part}", str(mod) if mod else None, scene.today_value)
    return Item(found, sort, day=day if step is not None else None, part=str(part))


def _now(match: Match, scene: Scene) -> Item | None:
    long = match.line.last[match.start] - match.line.first[match.start] > 1
    if long and (scene.word_behind(match) in scene.own.of or _is_defined(match, scene)):
        return None  # "al momento della consegna"
    return Item(Found("date", str(match.get("word", "NOW"))), "now")


def _is_defined(match: Match, scene: Scene) -> bool:
    """Whether it is told which moment: "no momento em que", "en el momento en que"; or a list is opened: "In Kürze:"."""
    i = match.line.last[match.end - 1]
    tokens, own = scene.tokens, scene.own
    behind = tokens.lower[i : i + 1]
    if behind == [":"] or not own.relatives.isdisjoint(behind):
        return True
    return (
        bool(behind)
        and behind[0] in own.within
        and not own.relatives.isdisjoint(tokens.lower[i + 1 : i + 2])
    )


_EDGE = "(?: (?P<edge>EDGE) (?:OF | IN)? )"

RULES: tuple[SlotRule, ...] = (
    SlotRule(
        "date.weekday",
        _weekday,
        f"(?: {_EDGE} THE? )? (?P<step>STEP)? (?P<more>STEP)? (?P<weekday>WEEKDAY) DOT? (?P<behind>BEHIND)?",
    ),
    SlotRule(
        "date.weekday-number",
        _weekday_number,
        f"(?P<weekday>WEEKDAY) (?P<marks>DOT? COMMA?) THE? (?P<noun>UNIT)? {DAY}",
    ),
    SlotRule(
        "date.weekday-number", _weekday_number, "STEP? (?P<weekday>WEEKDAY) OPEN (?P<day>D2) CLOSE"
    ),
    SlotRule("date.number-weekday", _weekday_number, "THE (?P<day>D2) (?P<weekday>WEEKDAY)"),
    SlotRule("date.day-word", _day_word, f"{_EDGE}? (?P<word>DAY_WORD)"),
    SlotRule(
        "date.day-beside-day",
        _beside_day_word,
        "THE? (?P<unit>UNIT) (?P<way>FROM) (?P<word>DAY_WORD)",
    ),
    SlotRule("date.day-part", _day_part, "(?P<word>DAY_PART)"),
    SlotRule(
        "date.part-of-day",
        _part,
        f"{_EDGE}? (?P<in>IN)? THE? (?P<step>STEP)? {_EDGE.replace('edge', 'edge2')}? STEP? (?P<part>PART) (?P<behind>BEHIND)?",
    ),
    SlotRule("date.at-part", _part, "(?P<at>AT_PART)"),
    SlotRule("date.bare-part", _part, "(?P<alone>(?P<part>PART))"),
    SlotRule("date.deictic", _now, "(?P<word>NOW)"),
)
