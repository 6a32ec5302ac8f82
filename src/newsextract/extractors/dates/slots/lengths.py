"""Lengths, what is so far from now, and what comes again and again.

``3 Stunden``, ``todo el día``, ``vor zwei Jahren``, ``il y a un mois``, ``due giorni fa``, ``over twee weken``,
``twee dagen na vandaag``, ``alle zwei Tage``, ``cada lunes``, ``wöchentlich``.
"""

from datetime import date

from newsextract._language.calendar import (
    day_of,
    day_value,
    last_day,
    shift_days,
    shift_months,
    shifted,
)
from newsextract.extractors.dates.slots.ages import is_age
from newsextract.extractors.dates.slots.grammar import SlotRule
from newsextract.extractors.dates.slots.matches import Match
from newsextract.extractors.dates.slots.parts import COUNT, number_of
from newsextract.extractors.dates.slots.scene import Item, Scene
from newsextract.extractors.dates.words import Found, duration_of

_DATED = frozenset({"MONTH", "Y4", "D2"})
_CLOCK = frozenset({"H", "TM", "S", "QH", "HH"})
_NO_LENGTH = frozenset({"SE"})
_MOST = 10_000
_TWO, _THOUSANDS = 2, 3  # parts of "1 607", digits of the second
_DAY = 24  # hours
_PARTS_OF_HOUR = {"QH": 15, "HH": 30}
_ORDER = ("CE", "DE", "Y", "HF", "Q", "M", "W", "WE", "D", "NI", "H", "TM", "S")


def amount(match: Match, group: str = "number") -> str | None:
    """The number of units in TIMEX3: "2", "3.5", "X"; None if the words make none."""
    lexemes = [said for _, said in match.each(group)]
    if not lexemes:
        return None
    if "VAGUE" in lexemes[0] and "NUM" not in lexemes[0]:
        return str(lexemes[0]["VAGUE"])
    if "FRACTION" in lexemes[-1] and not ("NUM" in lexemes[-1] and len(lexemes) == 1):
        whole = number_of(match, group) if len(lexemes) > 1 else 0
        return f"{float(whole or 0) + float(str(lexemes[-1]['FRACTION'])):g}"
    if len(lexemes) == _TWO and "DIGITS" in lexemes[1]:  # "1 607 heures"
        rest = str(lexemes[1]["DIGITS"])
        return f"{next(iter(lexemes[0].values()))}{rest}" if len(rest) == _THOUSANDS else None
    if any("COMMA" in said or "DOT" in said for said in lexemes):
        digits = [str(next(iter(said.values()))) for said in lexemes]
        return f"{digits[0]}.{digits[2]}" if len(digits[2]) < 3 else digits[0] + digits[2]
    number = number_of(match, group)
    return None if number is None else str(number)


def _terms(match: Match, scene: Scene) -> list[tuple[str, str]] | None:
    """The amounts and units of "2 years, 1 month and 21 days"."""
    found: list[tuple[str, str]] = []
    for suffix in ("", "2", "3"):
        if not match.has(f"unit{suffix}"):
            continue
        unit = str(match.get(f"unit{suffix}", "UNIT"))
        said = amount(match, f"number{suffix}")
        if said is None or unit in _NO_LENGTH:
            return None
        if unit == "HF":
            said, unit = (f"{float(said) * 6:g}" if said != "X" else "X"), "M"
        if unit in _PARTS_OF_HOUR:
            said, unit = (f"{float(said) * _PARTS_OF_HOUR[unit]:g}" if said != "X" else "X"), "TM"
        if any(unit == told for _, told in found):
            return None  # "3h et 5h"
        found.append((said, unit))
    if len(found) == 1 and match.has("half") and found[0][0].isdigit():
        found[0] = f"{found[0][0]}.5", found[0][1]  # "hace dos años y medio"
    return found


def _value(terms: list[tuple[str, str]]) -> str:
    """``P2Y1M21D``, ``PT1H30M``."""
    if len(terms) == 1:
        return duration_of(*terms[0])
    ordered = sorted(terms, key=lambda term: _ORDER.index(term[1]))
    dated, timed = "", ""
    for said, unit in ordered:
        if unit in _CLOCK:
            timed += f"{said}{'M' if unit == 'TM' else unit}"
        else:
            dated += duration_of(said, unit)[1:]
    return f"P{dated}{'T' + timed if timed else ''}"


def _length(match: Match, scene: Scene) -> Item | None:
    terms = _terms(match, scene)
    if not terms or not _is_length(match, terms, scene) or scene.before in scene.own.ago:
        return None
    if is_age(match, terms, scene) or _is_once(match, terms, scene):
        return None
    mod = match.get("rough", "ROUGH")
    if mod and terms[0][0] == "X":
        return None  # "über mehrere Jahre"
    found = Found("duration", _value(terms), str(mod) if mod else None)
    hours = (
        int(terms[0][0])
        if terms[0][1] == "H" and len(terms) == 1 and terms[0][0].isdigit()
        else None
    )
    return Item(found, "length", unit=terms[0][1], nth=hours if hours and hours <= _DAY else None)


def _is_once(match: Match, terms: list[tuple[str, str]], scene: Scene) -> bool:
    """Whether "Un día" opens a sentence: a day that nobody counts."""
    return (
        terms == [("1", "D")]
        and match.get("number", "NUM") is not None
        and scene.tokens.words[scene.begin][0].isupper()
        and scene.word_behind(match) not in scene.own.later
    )


def _is_length(match: Match, terms: list[tuple[str, str]], scene: Scene) -> bool:
    """Whether what is counted is time: no "second", no name, no age of a thing known by it."""
    said, unit = terms[0]
    if len(terms) == 1 and unit == "S" and match.get("unit", "NTH") is not None:
        return scene.ends_well(match)  # "un secondo incidente"
    start = scene.edges(match)[0]
    if scene.text[start - 1 : start] == ":" and scene.text[start - 2 : start - 1].isdigit():
        return False  # "03:07 Min."
    return unit not in ("Q", "HF") or said != "1"


def _and_half(match: Match, scene: Scene) -> Item | None:
    """Read "tres años y medio", "une heure et demie", "drie en een half jaar"."""
    said, unit = amount(match) if match.has("number") else "1", str(match.get("unit", "UNIT"))
    if said is None or not said.isdigit() or unit not in ("Y", "H", "D", "W", "M", "TM"):
        return None
    return Item(Found("duration", duration_of(f"{said}.5", unit)), "length", unit=unit)


def _first_units(match: Match, scene: Scene) -> Item | None:
    """Read "die ersten sechs Monate", "les deux premiers mois"."""
    said, unit = amount(match), str(match.get("unit", "UNIT"))
    if match.get("nth", "NTH") != 1 or said is None or unit in _NO_LENGTH:
        return None
    return Item(Found("duration", duration_of(said, unit)), "length", unit=unit)


def _half_hour(match: Match, scene: Scene) -> Item | None:
    """Read "media hora", "mezz'ora"."""
    unit = str(match.get("unit", "UNIT"))
    if unit not in _PARTS_OF_HOUR:
        return None
    return Item(Found("duration", f"PT{_PARTS_OF_HOUR[unit]}M"), "length", unit="TM")


def _whole(match: Match, scene: Scene) -> Item | None:
    """Read "den ganzen Tag", "todo el día", "all the month"."""
    unit = str(match.get("unit", "UNIT"))
    if unit in _NO_LENGTH or scene.is_plural(match, "unit"):
        return None
    return Item(Found("duration", duration_of("1", unit)), "length", unit=unit)


def _bare(match: Match, scene: Scene) -> Item | None:
    """Read "seit Jahren", "por meses": so many units, none knows how many."""
    unit = str(match.get("unit", "UNIT"))
    if not scene.is_plural(match, "unit") or scene.before not in scene.own.before_length:
        return None
    return Item(Found("duration", duration_of("X", unit)), "length", unit=unit)


def moved(day: date | None, terms: list[tuple[str, str]], way: int) -> date | None:
    """The day so many years, months, weeks and days away."""
    for said, unit in terms:
        if day is None or said == "X":
            return None
        count = round(float(said)) * way
        if abs(count) > _MOST:
            return None
        if unit in ("D", "W", "NI", "WE"):
            day = shift_days(day, count * (7 if unit in ("W", "WE") else 1))
            continue
        months = {"M": 1, "Q": 3, "HF": 6, "Y": 12, "DE": 120, "CE": 1200}.get(unit)
        if months is None:
            return None
        year, month = shift_months(day, months * count)
        day = day_of(year, month, day.day) or last_day(year, month)
    return day


def _can_be_length(match: Match, scene: Scene) -> bool:
    """Whether the word in front says how long too: "in", "en", not "dentro de"."""
    word = str(match.get("ahead", "AHEAD"))
    return word in scene.own.within


def _away(match: Match, scene: Scene) -> Item | None:
    """Read "vor zwei Jahren", "in zwei Wochen", "un mes después"."""
    terms = _terms(match, scene)
    if not terms:
        return None
    later = match.get("later", "LATER")
    if later is not None and scene.word_behind(match) in scene.own.behind_later:
        return None  # "25 ans après la fin"
    following = match.line.lexemes[match.end : match.end + 1]
    if later is not None and following and not _DATED.isdisjoint(following[0]):
        return None  # "vingt ans après 1995"
    way = (
        int(str(later))
        if later is not None
        else -1
        if match.has("ago") or match.has("gone")
        else 1
    )
    if match.has("ahead") and _can_be_length(match, scene) and scene.tense() < 0:
        return None  # "in fünf Tagen gebaut": a length
    if match.has("ahead") and scene.before in scene.own.occasions:
        return None  # "voor het eerst in 20 jaar"
    if any(said == "X" for said, _ in terms):
        if later is not None:
            return Item(Found("duration", _value(terms)), "length", unit=terms[0][1])
        return Item(Found("date", "PAST_REF" if way < 0 else "FUTURE_REF"), "ref")
    mod = match.get("rough", "ROUGH")
    return _point(terms, way, scene, str(mod) if mod else None, later is not None)


def _point(
    terms: list[tuple[str, str]], way: int, scene: Scene, mod: str | None, told: bool
) -> Item | None:
    said, unit = terms[-1]
    if terms[0][1] in _CLOCK or unit in _CLOCK:
        if len(terms) > 1:
            return None
        moment = scene.shifted_clock(unit, float(said) * way)
        return Item(
            Found("time", moment or f"{day_value(scene.today)}TXX", mod, scene.today_value), "time"
        )
    base = scene.told(unit) if told else scene.today
    anchor = scene.last if told else scene.today_value
    count = float(said)
    if len(terms) > 1:
        day = moved(base, terms, way)
        return (
            Item(Found("date", day_value(day), mod, anchor), "day", day=day)
            if day or not base
            else None
        )
    if unit in ("W", "WE", "D", "NI"):
        day = (
            base and shift_days(base, round(count * (7 if unit in ("W", "WE") else 1)) * way)
            if count < _MOST
            else None
        )
        if day is None and base is not None:
            return None
        found = Found("date", day_value(day), mod, anchor)
        weeks = round(count) if unit == "W" and way > 0 and not told else None
        return Item(found, "day", day=day, nth=weeks, unit=unit)
    if count != int(count):
        unit, count = ("M", count * 12) if unit == "Y" else (unit, count)
    if count >= _MOST:
        return Item(Found("date", "PAST_REF" if way < 0 else "FUTURE_REF"), "ref")
    value = shifted(
        base, "M" if unit == "HF" else unit, round(count * (6 if unit == "HF" else 1)) * way
    )
    if base and value.startswith("X"):  # outside the calendar
        return Item(Found("date", "PAST_REF" if way < 0 else "FUTURE_REF"), "ref")
    return Item(Found("date", value, mod, anchor), "point", unit=unit)


def _from_day(match: Match, scene: Scene) -> Item | None:
    """Read "zwei Tage nach morgen", "8 días a partir de hoy", "twee weken vanaf nu"."""
    terms = _terms(match, scene)
    way, offset = match.get("way", "FROM"), match.get("word", "DAY_WORD", 0)
    if not terms or not isinstance(way, int) or not isinstance(offset, int) or scene.today is None:
        return None
    if match.has("now") and match.get("now", "NOW") != "PRESENT_REF":
        return None
    day = moved(shift_days(scene.today, offset), terms, way)
    if day is None:
        return None
    return Item(Found("date", day_value(day), None, scene.today_value), "day", day=day)


def _every(match: Match, scene: Scene) -> Item | None:
    """Read "jeden Tag", "alle zwei Wochen", "cada lunes", "todas las noches"."""
    said = amount(match) if match.has("number") else "1"
    if match.has("weekday"):
        return _each_weekday(int(str(match.get("weekday", "WEEKDAY"))))
    if match.has("part"):
        value = f"XXXX-XX-XXT{match.get('part', 'PART')}"
        return Item(
            Found("set", value, None, None, "EVERY"), "set", part=str(match.get("part", "PART"))
        )
    unit = str(match.get("unit", "UNIT"))
    if said in (None, "X") or unit in _NO_LENGTH:
        return None
    if match.has("nth"):
        nth = number_of(match, "nth")
        said = str(nth) if nth and nth > 1 else "1"
    if unit == "NI" and said == "1":
        return Item(Found("set", "XXXX-XX-XXTNI", None, None, "EVERY"), "set", part="NI")
    if unit == "WE" and said == "1" and not scene.is_plural(match, "unit"):
        return Item(Found("set", "XXXX-WXX-WE", None, None, "EVERY"), "set", unit=unit)
    if unit in _PARTS_OF_HOUR:
        said, unit = str(_PARTS_OF_HOUR[unit]), "TM"
    return Item(Found("set", duration_of(str(said), unit), None, None, "EVERY"), "set", unit=unit)


def _each_weekday(number: int) -> Item:
    return Item(Found("set", f"XXXX-WXX-{number}", None, None, "EVERY"), "set", weekday=number)


def _weekly(match: Match, scene: Scene) -> Item | None:
    return _each_weekday(int(str(match.get("word", "WEEKLY"))))


def _often(match: Match, scene: Scene) -> Item | None:
    word = scene.tokens.lower[scene.at]
    if word in scene.own.papers and (
        scene.before in scene.own.before_paper or scene.word_behind(match)[:1].isupper()
    ):
        return None  # "el diario"
    return Item(Found("set", str(match.get("word", "OFTEN")), None, None, "EVERY"), "set")


def _times(match: Match, scene: Scene) -> Item | None:
    """Read "zweimal im Jahr", "una vez por semana"."""
    unit = str(match.get("unit", "UNIT"))
    if unit in _NO_LENGTH:
        return None
    found = Found(
        "set", duration_of("1", unit), None, None, None, str(match.get("times", "TIMES"))
    )
    return Item(found, "set", unit=unit)


_ROUGH = "(?P<rough>ROUGH)?"
_MORE = COUNT.replace("number", "number2")
_LAST = COUNT.replace("number", "number3")
_UNITS = (
    f"{COUNT} (?P<unit>UNIT) (?: (?:AND | COMMA AND?)? {_MORE} (?P<unit2>UNIT)"
    f" (?: (?:AND | COMMA AND?)? {_LAST} (?P<unit3>UNIT) )? )?"
)
_UNITS_HALF = f"{_UNITS} (?P<half>AND_HALF)?"
_EVERY = "(?P<every>EVERY) THE?"

RULES: tuple[SlotRule, ...] = (
    SlotRule(
        "date.from-day",
        _from_day,
        f"{_ROUGH} {_UNITS} (?P<way>FROM) (?: (?P<word>DAY_WORD) | (?P<now>NOW) )",
    ),
    SlotRule(
        "date.ago",
        _away,
        f"{_ROUGH} (?P<ago>AGO) {_ROUGH.replace('rough', 'rough2')} {_UNITS_HALF} DAY_WORD?",
    ),
    SlotRule("date.gone", _away, f"{_ROUGH} {_UNITS_HALF} (?P<gone>GONE)"),
    SlotRule(
        "date.gone", _away, f"{_ROUGH} {COUNT} (?P<half>AND_HALF) (?P<unit>UNIT) (?P<gone>GONE)"
    ),
    SlotRule("date.later", _away, f"{_ROUGH} {_UNITS_HALF} (?P<later>LATER)"),
    SlotRule("date.ahead", _away, f"(?P<ahead>AHEAD) {_ROUGH} {_UNITS_HALF}"),
    SlotRule(
        "date.every",
        _every,
        f"{_EVERY} (?: {COUNT} | (?P<nth>NTH) )? (?: (?P<unit>UNIT) | (?P<weekday>WEEKDAY) | (?P<part>PART) )",
    ),
    SlotRule("date.every-weekday", _weekly, "(?: EVERY )? (?P<word>WEEKLY)"),
    SlotRule("date.often", _often, "(?P<word>OFTEN)"),
    SlotRule("date.times", _times, "(?P<times>TIMES) (?: PER THE? | THE ) (?P<unit>UNIT)"),
    SlotRule("date.whole", _whole, "(?P<whole>WHOLE) THE? (?P<unit>UNIT)"),
    SlotRule("date.length", _length, f"{_ROUGH} {_UNITS}"),
    SlotRule("date.length", _length, f"{_ROUGH} {COUNT} (?P<unit>UNIT)"),
    SlotRule("date.and-half", _and_half, f"{_ROUGH} {COUNT}? (?P<unit>UNIT) AND_HALF"),
    SlotRule("date.and-half", _and_half, f"{_ROUGH} {COUNT} AND_HALF (?P<unit>UNIT)"),
    SlotRule("date.first-units", _first_units, f"THE? (?P<nth>NTH) {COUNT} (?P<unit>UNIT)"),
    SlotRule("date.first-units", _first_units, f"THE? {COUNT} (?P<nth>NTH) (?P<unit>UNIT)"),
    SlotRule("date.half-hour", _half_hour, "(?P<unit>UNIT)"),
    SlotRule("date.bare-units", _bare, "(?P<unit>UNIT)"),
)
