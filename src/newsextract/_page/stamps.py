"""Date stamps: lines that state when an article was published or updated.

``Published: Fri, July 13, 2018``, ``3 Mar 2017, 10:15``, ``Updated 3:10 p.m. CT Feb. 2, 2021``,
``10:05 02.03.2017(updated 11:40 02.03.2017)``, ``PUBLISHED: 9 May 2013 | UPDATED: …``, ``2 hours ago``.
A stamp is recognised by what is left of a line when cue words, dates, times and zones are
taken out: nothing but punctuation. Words: ``data/<language>/stamps.toml``.
"""

import re
from collections.abc import Sequence
from datetime import date, datetime, time, timedelta, timezone
from functools import cache
from typing import Literal

import regex

from newsextract._language.calendar import clock_hour, day_of, full_year, is_summer
from newsextract._language.names import is_person, name_words
from newsextract._model import light
from newsextract._page.remembered import once
from newsextract._page.stamp_patterns import LONGEST, may_tell, spotted
from newsextract._page.stamp_patterns import moments as find_moments
from newsextract._page.stamp_patterns import stamp_grammar as _grammar
from newsextract._words.credits import CreditWords
from newsextract._words.patterns import lazy
from newsextract._words.stamps import StampWords
from newsextract.lexicon import Lexicons

Role = Literal["published", "updated", "other"]  # other: received, recorded, last played


@light.frozen(eq=True)
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


_WINDOW = 60  # characters behind a cue in which its dates stand
_NUMBER = re.compile(r"\d")
_OUTLET = lazy(r"\p{Lu}[\w.]+(?:,? [\w.]+){0,2}")  # "March 3, 2021 / 6:10 PM / Bay News"
_UNKNOWN_CUE = lazy(
    r"\p{Lu}\p{Ll}{3,14}:?[\W_]*"
)  # "Publisert 03.02.2025": another language's cue
_REST = lazy(r"\w")


def read_stamps(line: str, lexicons: Lexicons, day_first: bool = True) -> list[Stamp]:
    """The dates of a line that is nothing but a stamp; empty for any other line.

    Offsets count from the start of ``line``. ``day_first`` reads 03/04/2019 as 3 April.
    """
    grammar = _grammar(lexicons)
    if not may_tell(line, grammar, LONGEST):
        return []
    cues, moments = spotted(line, lexicons)
    dated = [m for m in moments if m["month"] or m["first"] or m["ago"]]
    if not moments or not (dated or cues):
        return []
    rest = grammar.filler.sub("", _without(line, [*cues, *moments]))
    if _REST.search(rest) and not (
        (
            moments[0].start() < 3
            and _OUTLET.fullmatch(rest.strip(" /|-·•"))
            and not is_person(rest.strip(" /|-·•"), name_words(lexicons))
            and rest.strip(" /|-·•").partition(" ")[0].lower() not in _signing(lexicons)
        )
        or (
            any(m["year"] for m in moments)
            and _UNKNOWN_CUE.fullmatch(rest.strip())
            and rest.split()[0] == line.split()[0]
        )
    ):
        return []
    return _assemble(cues, moments, grammar.lex, day_first)


@cache
def _signing(lexicons: Lexicons) -> frozenset[str]:
    """The single words that a byline begins with: "by"."""
    cues = lexicons.load_all(CreditWords, "credits").cues
    return frozenset(cue for cue in cues if " " not in cue)


def find_stamps(line: str, lexicons: Lexicons, day_first: bool = True) -> list[Stamp]:
    """All dates of a line, whatever else it holds ("Posted by A B on June 4, 2019")."""
    grammar = _grammar(lexicons)
    if not may_tell(line, grammar):
        return []
    return _assemble(*spotted(line, lexicons), grammar.lex, day_first)


def blank_stamps(line: str, lexicons: Lexicons) -> str:
    """The line with dates, times and their cue words blanked out; offsets stay."""
    grammar = _grammar(lexicons)
    if not may_tell(line, grammar):  # saves time
        return line
    cues, moments = spotted(line, lexicons)
    if not moments:
        return line
    first = moments[0].start()
    taken = [*cues, *moments]
    for m in reversed([*grammar.filler.finditer(line)]):  # "on" before "Monday" before a date
        near = abs(m.start() - first) < _NEAR and m.end() > first - _BEFORE_FIRST
        if near or any(_beside(line, m, other) for other in taken):
            taken.append(m)
    return _without(line, taken)


_NEAR, _BEFORE_FIRST = 30, 8  # characters from the first date, and before it


def _beside(line: str, one: regex.Match[str], other: regex.Match[str]) -> bool:
    """Whether no word stands between two stretches of a line."""
    begin, end = sorted((one.span(), other.span()))
    return end[0] - begin[1] <= 2 and not _REST.search(line, begin[1], end[0])


def find_cued_stamps(line: str, lexicons: Lexicons, day_first: bool = True) -> list[Stamp]:
    """The dates that stand right behind a cue in a line with other words ("By A B PUBLISHED: …")."""
    if len(line) > 4 * LONGEST or not _NUMBER.search(line):
        return []
    grammar = _grammar(lexicons)
    found: list[Stamp] = []
    for cue, moments in _behind_cues(line, lexicons):
        role = _role_of(cue)
        found += [
            light.evolve(s, start=s.start + cue.end(), end=s.end + cue.end(), role=role)
            for s in _assemble([], moments, grammar.lex, day_first)
        ]
    return [stamp for stamp in found if stamp.day]


def has_cued_stamps(line: str, lexicons: Lexicons) -> bool:
    """Whether a line has dates behind a cue, whatever they say."""
    if len(line) > 4 * LONGEST or not _NUMBER.search(line):
        return False
    return any(moments for _, moments in _behind_cues(line, lexicons))


@once
def _behind_cues(
    line: str, lexicons: Lexicons
) -> tuple[tuple[regex.Match[str], tuple[regex.Match[str], ...]], ...]:
    """The cues of a line, each with the dates and times right behind it."""
    grammar = _grammar(lexicons)
    found = []
    for cue in grammar.cue.finditer(line):
        window = line[cue.end() : cue.end() + _WINDOW]
        moments = []
        at = 0
        for match in find_moments(window, grammar):
            if _REST.search(grammar.filler.sub("", window[at : match.start()])):
                break
            moments.append(match)
            at = match.end()
        found.append((cue, tuple(moments)))
    return tuple(found)


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
    early: Stamp | None = None  # a time that stands before its date, or alone
    for match in moments:
        role = _role(match, cues)
        if match["ago"]:
            stamps.append(_ago(match, role, lex))
        elif match["hour"]:
            clock = _clock(match, lex)
            if clock is None:
                continue
            if stamps and _lacks_time(stamps[-1], match, cues):
                stamps[-1] = light.evolve(stamps[-1], end=match.end(), clock=clock)
            else:
                early = Stamp(*match.span(), role, None, clock)
        else:
            stamp = _dated(match, role, lex, day_first)
            if early is not None:
                stamp = light.evolve(stamp, start=early.start, clock=early.clock)
                early = None
            stamps.append(stamp)
    if early is not None and not stamps:
        updated = any(cue["updated"] for cue in cues)
        stamps.append(light.evolve(early, role="updated" if updated else "published"))
    return [_in_season(stamp) for stamp in stamps]


def _role(match: regex.Match[str], cues: Sequence[regex.Match[str]]) -> Role:
    """What the last cue before a date says that it is of."""
    before = [cue for cue in cues if cue.start() < match.start()]
    return _role_of(before[-1]) if before else "published"


def _role_of(cue: regex.Match[str]) -> Role:
    """What a cue says that the date behind it is of."""
    return "updated" if cue["updated"] else "other" if cue["other"] else "published"


def _ago(match: regex.Match[str], role: Role, lex: StampWords) -> Stamp:
    number = int(match["ago"]) if match["ago"].isdigit() else 1
    delta = timedelta(seconds=number * lex.units[match["unit"].lower()])
    return Stamp(*match.span(), role, None, None, delta)


def _lacks_time(stamp: Stamp, match: regex.Match[str], cues: Sequence[regex.Match[str]]) -> bool:
    """Whether a time belongs to the date before it, with no cue between them."""
    between = any(stamp.end <= cue.start() < match.start() for cue in cues)
    return stamp.day is not None and stamp.clock is None and not between


def _dated(match: regex.Match[str], role: Role, lex: StampWords, day_first: bool) -> Stamp:
    day, partly = _day(match, lex, day_first)
    named = _weekday_before(match, lex)
    wrong = partly is not None or (day is not None and named not in (None, day.weekday()))
    return Stamp(*match.span(), role, day, None, None, partly, wrong)


def _day(
    match: regex.Match[str], lex: StampWords, day_first: bool
) -> tuple[date | None, str | None]:
    """The day of a date with its year; of one that does not exist the value of what does."""
    if match["year"] is None:
        return None, None
    year = full_year(match["year"])
    if match["first"]:
        day, month = int(match["first"]), int(match["second"])
        if day <= 12 and (month > 12 or not day_first):
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
    return timezone(zone, _SEASONAL) if name.lower() in lex.seasonal else timezone(zone)


_SEASONAL = "seasonal"  # marks a zone that is EST in winter and EDT in summer


def _in_season(stamp: Stamp) -> Stamp:
    """The stamp with "ET" and the like as the offset that they have on its day."""
    if stamp.clock is None or stamp.day is None or stamp.clock.tzname() != _SEASONAL:
        return stamp
    offset = stamp.clock.utcoffset() or timedelta()
    if is_summer(stamp.day):
        offset += timedelta(hours=1)
    return light.evolve(stamp, clock=stamp.clock.replace(tzinfo=timezone(offset)))


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
