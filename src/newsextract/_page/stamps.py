"""Date stamps: lines that state when an article was published or updated.

``Published: Fri, July 13, 2018``, ``3 Mar 2017, 10:15``, ``Updated 3:10 p.m. CT Feb. 2, 2021``,
``10:05 02.03.2017(updated 11:40 02.03.2017)``, ``PUBLISHED: 9 May 2013 | UPDATED: …``, ``2 hours ago``.
A stamp is recognised by what is left of a line when cue words, dates, times and zones are
taken out: nothing but punctuation. Words: ``data/<language>/stamps.toml``.
"""

import re
from collections.abc import Iterator, Sequence
from datetime import date, datetime, time, timedelta, timezone
from functools import cache, lru_cache
from typing import Literal, TypeAlias

import attrs
import regex

from newsextract._language.calendar import clock_hour, day_of, full_year, is_summer
from newsextract._language.names import is_person, name_words
from newsextract._words.patterns import compiled, lazy
from newsextract._words.stamps import StampWords
from newsextract.lexicon import Lexicons

Role = Literal["published", "updated"]


@attrs.frozen
class Stamp:
    """One date, time or both, as a line states it."""

    start: int  # of the date itself, without the cue word
    end: int
    role: Role
    day: date | None  # None: only a time, or a date that does not exist ("February 30")
    clock: time | None
    relative: timedelta | None = None  # "2 hours ago"
    partly: str | None = None  # of a date that does not exist what does: "2018-02", "2018"
    contradicts: bool = False  # it does not exist, or its weekday is another ("Fri" on a Thursday)

    @property
    def dated(self) -> bool:
        """Whether it says when, not only at what time of day."""
        return self.day is not None or self.relative is not None or self.partly is not None


@attrs.frozen(eq=False, repr=False)
class _Grammar:
    cue: regex.Pattern[str]
    moment: regex.Pattern[str]
    filler: regex.Pattern[str]
    lex: StampWords


_MONTH = r"(?P<month> \L<months> ) \.?+"
_DAY = r"(?P<day> [0-3]?\d ) (?: st | nd | rd | th | º | ª | \. (?= [ ] ) )?+"
_YEAR = r"(?P<year> (?: 19 | 20 ) \d\d )"
_CLOCK = (
    r"(?P<hour> [0-2]?\d ) (?: (?: [:.] | h ) (?P<minute> [0-5]\d ) (?: :[0-5]\d (?: \.\d{1,6} )?+ )?+ (?: h \b )?+ )?+"
    r" (?: [ ]?+ (?P<half> [ap] ) \.? m \b \.?+ )?+"
    r" (?: [ ]?+ (?: \( )?+ (?P<zone> \L<zones> | (?: GMT | UTC )? [+-] \d\d:?\d\d | Z ) \b (?: \) )?+ )?+"
)
_CLOCK = rf"(?: (?P<hour> [0-2]?\d ) 時 (?P<minute> [0-5]?\d ) 分 | {_CLOCK} | (?P<hour> [0-2]\d ) (?P<minute> [0-5]\d ) [ ] (?P<zone> \L<zones> ) \b )"  # 0203 GMT
_DATES = rf"""(?:
      {_YEAR} 年 (?P<month> [01]?\d ) 月 (?P<day> [0-3]?\d ) 日             # 2025年1月13日
    |
      {_MONTH} [ ]?+ {_DAY} ,?+ [ ]?+ {_YEAR}                               # July 13, 2018
    | {_DAY} [ .,-]{{0,2}}+ (?: de [ ] | of [ ] )?+ {_MONTH} ,? [ .,-]{{0,2}}+ (?: de [ ] )?+ {_YEAR}  # 13 July 2018
    | {_YEAR} (?P<iso> [-/.] ) (?P<month> [01]?\d ) (?P=iso) (?P<day> [0-3]?\d ) (?: T (?= \d\d: ) )?+  # 2018-07-13
    | (?P<first> [0-3]?\d ) (?P<sep> [-/.] ) (?P<second> [0-3]?\d ) (?P=sep) (?P<year> (?: 20 | 19 )? \d\d )  # 13.07.2018
    | {_MONTH} [ ]?+ {_DAY} (?! [\d:.] )                                     # July 13
    | {_DAY} [ ] {_MONTH} (?! \w )                                           # 13 July
    )"""
_AGO = r"(?P<ago> \d{1,2} | an? ) [ ] (?P<unit> \L<units> ) (?: [ ] ago | (?= \Z ) )"


@cache
def _grammar(lexicons: Lexicons) -> _Grammar:
    lex = lexicons.load_all(StampWords, "stamps")
    words = {
        "months": lex.months,
        "weekdays": lex.weekdays,
        "zones": lex.zones,
        "units": _UNITS,
        "published": lex.published,
        "updated": lex.updated,
        "filler": lex.filler,
    }
    moment = rf"(?: (?<! [\w/] ) | (?<= \dT ) | (?-i: (?<= \p{{Ll}} ) (?= \p{{Lu}} | \d ) ) ) (?: {_AGO} | {_DATES} (?: (?! \d ) | (?<= T ) ) | {_CLOCK} ) (?: (?! \w ) | (?<= T ) )"
    cue = r"\b (?: (?P<updated> \L<updated> ) | (?P<published> \L<published> ) ) \b :?+"
    filler = r"\b (?: \L<filler> | \L<weekdays> \.? ) \b"
    return _Grammar(
        compiled(cue, words),
        compiled(moment, words),
        compiled(filler, words),
        lex,
    )


_Spotted: TypeAlias = tuple[tuple[regex.Match[str], ...], tuple[regex.Match[str], ...]]
_START = re.compile(  # of a number, of a word before a number, of "an hour ago"
    r"\d+|(?<![^\W\d_])[^\W\d_]++(?=\.? ?\d)|(?<!\w)[aA][nN]?(?= )"
)
_INNER = lazy(r"(?<=\p{Ll})\p{Lu}")  # "FeaturedFebruary 6"


@lru_cache(maxsize=1)  # several tests of a line ask for them, one after the other
def _spotted(line: str, lexicons: Lexicons) -> _Spotted:
    """The cue words of a line, and its dates and times."""
    grammar = _grammar(lexicons)
    return tuple(grammar.cue.finditer(line)), tuple(_moments(line, grammar))


def _moments(line: str, grammar: _Grammar) -> Iterator[regex.Match[str]]:
    """The dates and times of a line, in order, none inside another.

    The pattern has dozens of groups, so that trying it at each letter is slow.
    """
    done = 0
    for word in _START.finditer(line):
        starts = [word.start()]
        if not word[0].isdigit():
            starts += [inner.start() for inner in _INNER.finditer(line, *word.span())]
        for start in starts:
            match = grammar.moment.match(line, start) if start >= done else None
            if match is not None:
                done = match.end()
                yield match


_UNITS = [
    "minute",
    "minutes",
    "min",
    "mins",
    "hour",
    "hours",
    "hr",
    "hrs",
    "day",
    "days",
    "week",
    "weeks",
    "month",
    "months",
    "second",
    "seconds",
]
_SECONDS = {"mi": 60, "ho": 3600, "hr": 3600, "da": 86400, "we": 604800, "mo": 2592000, "se": 1}
_LONGEST = 160  # characters: a longer line is no stamp
_MARK = lazy(r"\d")
_OUTLET = lazy(r"\p{Lu}[\w.]+(?:,? [\w.]+){0,2}")  # "March 3, 2021 / 6:10 PM / Bay News"
_UNKNOWN_CUE = lazy(
    r"\p{Lu}\p{Ll}{3,14}:?[\W_]*"
)  # "Publisert 03.02.2025": another language's cue
_REST = lazy(r"\w")


def read_stamps(line: str, lexicons: Lexicons, day_first: bool = True) -> list[Stamp]:
    """The dates of a line that is nothing but a stamp; empty for any other line.

    Offsets count from the start of ``line``. ``day_first`` reads 03/04/2019 as 3 April.
    """
    if len(line) > _LONGEST or not (_MARK.search(line) or " ago" in line):
        return []
    grammar = _grammar(lexicons)
    cues, moments = _spotted(line, lexicons)
    dated = [m for m in moments if m["month"] or m["first"] or m["ago"]]
    if not moments or not (dated or cues):
        return []
    rest = grammar.filler.sub("", _without(line, [*cues, *moments]))
    if _REST.search(rest) and not (
        (
            moments[0].start() < 3
            and _OUTLET.fullmatch(rest.strip(" /|-·•"))
            and not is_person(rest.strip(" /|-·•"), name_words(lexicons))
        )
        or (_UNKNOWN_CUE.fullmatch(rest.strip()) and rest.split()[0] == line.split()[0])
    ):
        return []
    return _assemble(cues, moments, grammar.lex, day_first)


def find_stamps(line: str, lexicons: Lexicons, day_first: bool = True) -> list[Stamp]:
    """All dates of a line, whatever else it holds ("Posted by A B on June 4, 2019")."""
    if len(line) > 4 * _LONGEST or not (_MARK.search(line) or " ago" in line):
        return []
    return _assemble(*_spotted(line, lexicons), _grammar(lexicons).lex, day_first)


def blank_stamps(line: str, lexicons: Lexicons) -> str:
    """The line with dates, times and their cue words blanked out; offsets stay."""
    if len(line) > 4 * _LONGEST or not (_MARK.search(line) or " ago" in line):
        return line
    cues, moments = _spotted(line, lexicons)
    if not moments:
        return line
    first = moments[0].start()
    words = [
        m
        for m in _grammar(lexicons).filler.finditer(line)
        if abs(m.start() - first) < 30 and m.end() > first - 8
    ]
    return _without(line, [*cues, *moments, *words])


def find_cued_stamps(line: str, lexicons: Lexicons, day_first: bool = True) -> list[Stamp]:
    """The dates that stand right behind a cue in a line with other words ("By A B PUBLISHED: …")."""
    if len(line) > 4 * _LONGEST or not _MARK.search(line):
        return []
    grammar = _grammar(lexicons)
    found: list[Stamp] = []
    for cue in grammar.cue.finditer(line):
        window = line[cue.end() : cue.end() + 60]
        moments = []
        at = 0
        for match in _moments(window, grammar):
            if _REST.search(grammar.filler.sub("", window[at : match.start()])):
                break
            moments.append(match)
            at = match.end()
        for stamp in _assemble([], moments, grammar.lex, day_first):
            role: Role = "updated" if cue["updated"] else "published"
            found.append(
                attrs.evolve(
                    stamp, start=stamp.start + cue.end(), end=stamp.end + cue.end(), role=role
                )
            )
    return [stamp for stamp in found if stamp.day]


def _without(line: str, matches: list[regex.Match[str]]) -> str:
    out = list(line)
    for match in matches:
        out[match.start() : match.end()] = " " * (match.end() - match.start())
    return "".join(out)


def _assemble(
    cues: Sequence[regex.Match[str]],
    moments: Sequence[regex.Match[str]],
    lex: StampWords,
    day_first: bool,
) -> list[Stamp]:
    """One stamp for each date, with the time that stands beside it, under its cue."""
    stamps: list[Stamp] = []
    clock: tuple[regex.Match[str], time] | None = None
    used: set[tuple[int, int]] = set()
    for match in moments:
        role: Role = "published"
        for cue in cues:
            if cue.start() < match.start():
                role = "updated" if cue["updated"] else "published"
        if match["ago"]:
            number = int(match["ago"]) if match["ago"].isdigit() else 1
            delta = timedelta(seconds=number * _SECONDS[match["unit"][:2].lower()])
            stamps.append(Stamp(*match.span(), role, None, None, delta))
        elif match["hour"]:
            hour = _clock(match, lex)
            if hour is None:
                continue
            last = stamps[-1] if stamps else None
            between = [c for c in cues if last and last.end <= c.start() < match.start()]
            if last and last.day and last.clock is None and not between:
                stamps[-1] = attrs.evolve(last, end=match.end(), clock=hour)
            else:
                clock = (match, hour)
        else:
            day, partly = _day(match, lex, day_first)
            named = _weekday_before(match, lex)
            wrong = partly is not None or (day is not None and named not in (None, day.weekday()))
            stamp = Stamp(*match.span(), role, day, None, None, partly, wrong)
            if clock is not None and clock[0].span() not in used:
                used.add(clock[0].span())
                stamp = attrs.evolve(stamp, start=clock[0].start(), clock=clock[1])
                clock = None
            stamps.append(stamp)
    if clock is not None and not stamps:
        role = "updated" if any(c["updated"] for c in cues) else "published"
        stamps.append(Stamp(*clock[0].span(), role, None, clock[1]))
    return [_in_season(stamp) for stamp in stamps]


def _day(
    match: regex.Match[str], lex: StampWords, day_first: bool
) -> tuple[date | None, str | None]:
    """The day of a date with its year; of one that does not exist the value of what does."""
    if match["year"] is None:
        return None, None
    year = full_year(match["year"])
    if match["first"]:
        day, month = int(match["first"]), int(match["second"])
        if (not day_first and month > 12) or (day_first and month <= 12):
            pass
        elif day <= 12:
            day, month = month, day
    else:
        name = match["month"]
        month = int(name) if name.isdigit() else lex.months[name.lower()]
        day = int(match["day"])
    found = day_of(year, month, day)
    if found is None:  # February 30
        return None, f"{year}-{month:02}" if 1 <= month <= 12 else str(year)
    return found, None


_BEFORE = 14  # characters before a date in which its weekday stands


def _weekday_before(match: regex.Match[str], lex: StampWords) -> int | None:
    """The weekday right before a date, Monday as 0; None if there is none."""
    start = match.start()
    before = match.string[max(0, start - _BEFORE) : start].rstrip(" ,.").rsplit(None, 1)
    return lex.weekdays.get(before[-1].lower().lstrip("(")) if before else None


def _clock(match: regex.Match[str], lex: StampWords) -> time | None:
    if match["minute"] is None and match["half"] is None:
        return None
    hour = clock_hour(int(match["hour"]), match["half"])
    if hour is None or hour > 23:
        return None
    return time(hour, int(match["minute"] or 0), tzinfo=_zone(match["zone"], lex))


def _zone(name: str | None, lex: StampWords) -> timezone | None:
    if name is None:
        return None
    minutes = lex.zones.get(name.lower())
    if minutes is None:
        digits = regex.sub(r"\D", "", name) or "0000"
        minutes = int(digits[:2]) * 60 + int(digits[2:])
        minutes = -minutes if "-" in name else minutes
    if abs(minutes) >= 1440:
        return None
    zone = timedelta(minutes=minutes)
    return timezone(zone, name.upper()) if name.lower() in _WITH_SUMMER else timezone(zone)


_WITH_SUMMER = frozenset({"et", "ct", "mt", "pt"})  # "ET" is EST in winter and EDT in summer


def _in_season(stamp: Stamp) -> Stamp:
    """The stamp with "ET" and the like as the offset that they have on its day."""
    if stamp.clock is None or stamp.day is None or not stamp.clock.tzinfo:
        return stamp
    zone = stamp.clock.tzname()
    if zone is None or zone.lower() not in _WITH_SUMMER:
        return stamp
    offset = stamp.clock.utcoffset() or timedelta()
    if is_summer(stamp.day):
        offset += timedelta(hours=1)
    return attrs.evolve(stamp, clock=stamp.clock.replace(tzinfo=timezone(offset)))


def moment(stamp: Stamp, reference: date | datetime | None) -> date | datetime | None:
    """The day, or the day and time, of a stamp; relative ones count from ``reference``."""
    if stamp.relative is not None:
        if reference is None:
            return None
        if isinstance(reference, datetime):
            return reference - stamp.relative
        return reference - stamp.relative if stamp.relative.days else reference
    if stamp.day is None:
        return None
    return datetime.combine(stamp.day, stamp.clock) if stamp.clock else stamp.day
