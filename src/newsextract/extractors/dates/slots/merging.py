"""What stands side by side as one expression: ``lunes a las 4``, ``Freitag nächster Woche``, ``4-6 mei``.

Each pair of neighbours is asked for by what the two are and by the letters between them.
"""

import re
from functools import cached_property

from newsextract._language.calendar import (
    day_of,
    day_value,
    known_value,
    month_value,
    shift_days,
)
from newsextract._model import light
from newsextract.extractors.dates.slots.clocks import in_part
from newsextract.extractors.dates.slots.encoding import Line
from newsextract.extractors.dates.slots.grammar import Rules
from newsextract.extractors.dates.slots.parts import first_day
from newsextract.extractors.dates.slots.scene import Item, Scene
from newsextract.extractors.dates.words import Found

_DAYS = frozenset({"day", "weekday", "holiday", "number"})
_CLOCKED = frozenset(
    {"day", "weekday", "number", "daypart", "set"}
)  # that a time can stand beside
_PARTS = frozenset({"part", "bare-part"})
_DAY_LETTERS, _NOON = 10, 12


@light.frozen
class Links:
    """The patterns of what may stand between two expressions of one time."""

    rules: Rules

    def _made(self, pattern: str) -> re.Pattern[str]:
        return re.compile(self.rules.in_letters(pattern))

    @cached_property
    def to_clock(self) -> re.Pattern[str]:
        """Between a day and a time."""
        return self._made(
            "COMMA? DASH? (?:IN | FROM | TO)? (?:ROUGH | FROM)? (?:THE | OF | IN)? AT? (?:ROUGH | OCLOCK)?"
        )

    @cached_property
    def to_day(self) -> re.Pattern[str]:
        """Between a time and its day."""
        return self._made("COMMA? (?:OF | IN | DASH)? (?:THE | OF | DAY_THE)? (?:UNIT (?=D2))?")

    @cached_property
    def to_week(self) -> re.Pattern[str]:
        """Between a weekday and its week."""
        return self._made("(?:COMMA | DASH)? (?:OF | IN | AT)? (?:THE | OF)?")

    @cached_property
    def to_part(self) -> re.Pattern[str]:
        """Between a day and a part of it."""
        return self._made("COMMA? (?:IN | OF)? THE?")

    @cached_property
    def opening(self) -> re.Pattern[str]:
        """Between a weekday and its day in brackets."""
        return self._made("COMMA? OPEN? | COMMA (?:THE | IN | OF)?")

    @cached_property
    def span(self) -> re.Pattern[str]:
        """Between the two ends of a range."""
        return self._made(
            "(?:DASH | TO | AND | AT) (?:THE | DAY_THE | OF | IN | AT)? (?:THE | DAY_THE)?"
        )

    @cached_property
    def lead(self) -> re.Pattern[str]:
        """A day or an hour in front of the end of its range, of which it shares the month: "4-" of "4-6 mei"."""
        return self._made(
            "(?P<a>D2 | NTH) DOT? (?: COMMA (?P<b>D2 | NTH) DOT? )? (?: (?:DASH | TO | AND) (?:THE | DAY_THE | OF | IN | AT)? (?:THE | DAY_THE)? | AT ) $"
        )

    @cached_property
    def more(self) -> re.Pattern[str]:
        """A day behind one of the same month: "-20" of "November 19-20"."""
        return self._made("DASH (?P<a>D2) (?!SLASH|DASH|DOT|COLON)")


def merged(items: list[Item], line: Line, links: Links, scene: Scene) -> list[Item]:
    """The items of a line, neighbours that are one time put together."""
    done: list[Item] = []
    for item in _with_hours(items, line, links):
        current = item
        while done:
            joined = _joined(done[-1], current, line, links, scene)
            if joined is None:
                break
            joined.first, joined.last = done[-1].first, max(joined.last, current.last)
            joined.rule = joined.rule or done[-1].rule
            done.pop()
            current = joined
        done.append(current)
    return _shared(done, line, links, scene)


def _with_hours(items: list[Item], line: Line, links: Links) -> list[Item]:
    """The items with the hours in front of the end of their range: "1" of "1-3 p.m."."""
    found: list[Item] = []
    for item in items:
        if item.sort == "clock":
            found += _leads(item, line, links, found[-1].last if found else 0)
        found.append(item)
    return found


def _joined(one: Item, two: Item, line: Line, links: Links, scene: Scene) -> Item | None:
    between = line.letters[one.last : two.first]
    if len(between) > 4:
        return None
    sorts = one.sort, two.sort
    if one.sort in _CLOCKED | {"part"} and two.sort in ("clock", "noon"):
        return _with_clock(one, two, scene) if links.to_clock.fullmatch(between) else None
    if one.sort in ("clock", "noon") and two.sort in _CLOCKED:
        return _with_clock(two, one, scene) if links.to_day.fullmatch(between) else None
    if one.sort == "clock" and two.sort == "part":
        return _in_part(one, two, scene) if links.to_part.fullmatch(between) else None
    if one.sort == "daypart" and two.sort == "length" and two.nth is not None and not between:
        return _hours_of(two, one, scene)
    if two.rule == "date.ahead" and two.nth is not None and not between:
        return _weeks_on(one, two)
    if one.sort in _DAYS and two.sort in _PARTS:
        return _with_part(one, two, scene) if links.to_part.fullmatch(between) else None
    half = one.first and line.first[one.first] == line.first[one.first - 1]  # of a compound
    if one.sort in _PARTS and two.sort in _DAYS and not half:
        return _with_part(two, one, scene) if links.to_day.fullmatch(between) else None
    if one.sort == "weekday" and two.sort == "week":
        return _of_week(one, two, scene) if links.to_week.fullmatch(between) else None
    if one.sort == "week" and two.sort == "weekday":
        return _of_week(two, one, scene) if links.to_week.fullmatch(between) else None
    if sorts == ("day", "weekday") and one.day and two.weekday == one.day.isoweekday():
        return light.evolve(one) if links.opening.fullmatch(between) else None
    if one.sort == "length" and one.nth is not None and two.sort in _CLOCKED:
        return _hours_of(one, two, scene) if links.to_day.fullmatch(between) else None
    if one.sort == "weekday" and two.sort == "day" and links.opening.fullmatch(between):
        right = two.day is not None and two.day.isoweekday() == one.weekday
        return (
            _closed(two, between, line) if right or "OPEN" in line.lexemes[two.first - 1] else None
        )
    if (
        one.sort in ("month", "day")
        and not one.dated
        and two.sort == "year"
        and two.step is not None
    ):
        return _in_year(one, two) if links.to_week.fullmatch(between) else None
    return None


def _closed(day: Item, between: str, line: Line) -> Item:
    """A day with the bracket behind it."""
    item = light.evolve(day)
    if len(between) and line.lexemes[day.first - 1].get("OPEN") and day.last < len(line.letters):
        item.last = day.last + ("CLOSE" in line.lexemes[day.last])
    return item


def _day_part_of(item: Item) -> str:
    return item.found.value.partition("T")[0]


def _weeks_on(one: Item, ahead: Item) -> Item | None:
    """Read "Dienstag in einer Woche", "heute in zwei Wochen", "vrijdag over een week"."""
    if (
        ahead.unit != "W"
        or one.sort not in ("weekday", "day")
        or ahead.day is None
        or ahead.nth is None
    ):
        return None
    if one.weekday is None:
        day = one.day and shift_days(one.day, 7 * ahead.nth)
    else:
        today = shift_days(ahead.day, -7 * ahead.nth)
        until = (one.weekday - ahead.day.isoweekday()) % 7
        day = today and shift_days(today, 7 * ahead.nth + until)
    found = Found("date", day_value(day), None, ahead.found.anchor)
    return Item(found, "day", rule=ahead.rule, day=day)


def _hours_of(length: Item, day: Item, scene: Scene) -> Item | None:
    """Read "10 heures mercredi": hours beside a day are a time."""
    time = f"{length.nth:02d}:00"
    return _with_clock(day, Item(length.found, "clock", rule="date.oclock", clock=time), scene)


def _with_clock(day: Item, clock: Item, scene: Scene) -> Item | None:
    time = clock.clock or "00:00"
    if day.part and clock.half not in ("a", "p"):
        time = in_part(time, day.part)
    if day.sort == "set":
        return _set_at(day, time)
    if day.sort == "part":
        return _timed(f"{day_value(scene.narrative)}T{time}", day, clock, time)
    return _timed(f"{_day_part_of(day)}T{time}", day, clock, time)


def _timed(value: str, day: Item, clock: Item, time: str) -> Item:
    found = Found("time", value, None, day.found.anchor or clock.found.anchor)
    sort = "clock" if day.sort == "part" else "timed"
    return Item(
        found,
        sort,
        rule=clock.rule,
        clock=time,
        half="p" if day.part else clock.half,
        day=day.day,
        part=day.part,
    )


def _set_at(each: Item, time: str) -> Item | None:
    value = each.found.value
    if each.weekday is None and not (value == "P1D" or value.startswith("XXXX-XX-XXT")):
        return None
    head = value if each.weekday is not None else "XXXX-XX-XX"
    found = light.evolve(each.found, value=f"{head.partition('T')[0]}T{time}")
    return Item(found, "set", rule=each.rule, clock=time)


def _in_part(clock: Item, part: Item, scene: Scene) -> Item | None:
    time = in_part(clock.clock or "", part.part or "")
    return _timed(f"{day_value(scene.narrative)}T{time}", part, clock, time)


def _with_part(day: Item, part: Item, scene: Scene) -> Item:
    value = f"{_day_part_of(day)}T{part.part}"
    found = Found("time", value, part.found.mod, day.found.anchor)
    return Item(found, "daypart", rule=part.rule, day=day.day, part=part.part)


def _of_week(weekday: Item, week: Item, scene: Scene) -> Item | None:
    number = weekday.weekday
    if number is None:
        return None
    if week.day is None:
        return Item(Found("date", f"XXXX-WXX-{number}"), "day")
    day = scene.day_of_week_beside(week.day, number)
    found = Found("date", day_value(day), None, week.found.anchor)
    return Item(found, "day", rule=weekday.rule, day=day)


def _in_year(one: Item, year: Item) -> Item | None:
    number = year.found.value[:4]
    if not number.isdigit():
        return None
    if one.sort == "month":
        value = f"{number}{one.found.value[4:]}"
    else:
        value = known_value(int(number), int(one.found.value[5:7]), int(one.found.value[8:10]))
    return light.evolve(one, found=light.evolve(one.found, value=value), dated=True)


def _shared(items: list[Item], line: Line, links: Links, scene: Scene) -> list[Item]:
    """The items with what shares a month, a year or half a day with its neighbour."""
    found: list[Item] = []
    for one, two in zip(items, [*items[1:], None], strict=False):
        if two is not None and links.span.fullmatch(line.letters[one.last : two.first]):
            _share_year(one, two)
            _share_half(one, two)
            _share_day(one, two)
            _share_month(one, two, line)
        floor = found[-1].last if found else 0
        if one.sort == "day":
            leads = _leads(one, line, links, floor)
            if leads and found and leads[0].first == found[-1].last + 1:
                _share_month(found[-1], one, line)  # "le 3, 5 et 9 mai"
            found += leads
        found.append(one)
        ceiling = two.first if two else len(line.letters)
        found += _following(one, line, links, ceiling)
    return found


def _share_year(one: Item, two: Item) -> None:
    """The year of "30. März bis 2. April 2020", "enero-febrero de 2017"."""
    if one.dated or one.sort not in ("day", "month") or two.sort not in ("day", "month"):
        return
    if not two.found.anchor and two.found.value[:4].isdigit() and one.found.value[4:5] == "-":
        year = int(two.found.value[:4])
        if not one.found.value[5:7].isdigit():
            return
        month = int(one.found.value[5:7])
        year -= int(two.found.value[5:7]) < month
        rest = one.found.value[7:]
        value = month_value(year, month) + rest
        one.found = light.evolve(one.found, value=value, anchor=None)
        one.day = day_of(year, month, int(rest[1:3])) if rest[1:3].isdigit() else one.day


def _share_half(one: Item, two: Item) -> None:
    """The half of the day of "1-3 p.m."."""
    if (
        one.clock
        and two.clock
        and one.half is None
        and two.half == "p"
        and one.sort in ("clock", "timed")
    ):
        hour, last = int(one.clock[:2]), int(two.clock[:2])
        if hour < _NOON <= last and hour <= last - _NOON:
            one.clock = f"{hour + _NOON:02d}{one.clock[2:]}"
            one.found = light.evolve(one.found, value=f"{_day_part_of(one)}T{one.clock}")


def _share_day(one: Item, two: Item) -> None:
    """The day of "Monday 9:00 to 11:00"."""
    if one.sort == "timed" and two.sort == "clock":
        two.found = light.evolve(two.found, value=f"{_day_part_of(one)}T{two.clock}")


def _share_month(one: Item, two: Item, line: Line) -> None:
    """The month of "vom 3. bis 6. April"."""
    value = two.found.value
    if one.sort != "number" or two.sort != "day" or one.nth is None or not value[8:10].isdigit():
        return
    if one.nth < int(value[8:10]):
        shared = f"{value[:8]}{one.nth:02d}"
        one.found = light.evolve(one.found, value=shared, anchor=two.found.anchor)
        one.day = first_day(shared)
        if "DOT" in line.lexemes[one.last - 1]:
            one.last -= 1


def _leads(item: Item, line: Line, links: Links, floor: int) -> list[Item]:
    """The days and hours in front that share the month or half of what follows."""
    if item.sort not in ("day", "clock") or item.first == floor:
        return []
    low = max(floor, item.first - 6)
    match = next(
        (
            m
            for k in range(low, item.first)
            if (m := links.lead.match(line.letters[: item.first], k))
        ),
        None,
    )
    if match is None:
        return []
    found: list[Item] = []
    for group in ("a", "b"):
        if match[group] is None:
            continue
        at = match.start(group)
        number = _number(line, at)
        value = _led(item, number)
        if value is None:
            return []
        read = light.evolve(item.found, value=value)
        clock = value.partition("T")[2] or None
        sort = "clock" if clock else "led"
        found.append(
            Item(read, sort, "date.shared", at, match.end(group), clock=clock, half=item.half)
        )
    return found


def _number(line: Line, at: int) -> int:
    said = line.lexemes[at]
    return int(str(said.get("D2", said.get("NTH", 0))))


def _led(item: Item, number: int) -> str | None:
    value = item.found.value
    if item.sort == "day":
        day = value[8:10]
        if len(value) != _DAY_LETTERS or not day.isdigit() or not 0 < number < int(day):
            return None
        return f"{value[:8]}{number:02d}"
    if item.clock is None or item.half is None or number > 24:
        return None
    late = item.half == "p" and number < _NOON and number <= int(item.clock[:2]) - _NOON
    return f"{value.partition('T')[0]}T{number + (_NOON if late else 0):02d}:00"


def _following(item: Item, line: Line, links: Links, ceiling: int) -> list[Item]:
    """The day of "-20" in "November 19-20"."""
    match = links.more.match(line.letters, item.last, ceiling)
    value = item.found.value
    if match is None or item.sort != "day" or item.dated or item.rule != "date.month-day":
        return []
    number = _number(line, match.start("a"))
    if not value[8:10].isdigit() or not int(value[8:10]) < number <= 31:
        return []
    found = light.evolve(item.found, value=f"{value[:8]}{number:02d}")
    return [Item(found, "led", rule="date.shared", first=match.start("a"), last=match.end("a"))]
