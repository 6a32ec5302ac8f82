"""Publication and update times that the text itself states.

``Published: Fri, July 13, 2018``, ``9:15am Mar 3, 2021``, ``Updated 3:10 p.m. CT Feb. 2, 2021``.
``value`` is a day, or a day and time with the zone where the line gives one. Of an impossible
date ("February 30, 2019") it is what can be read ("2019-02"); that date, and one that falls on
another weekday than the line says, has the ``mod`` "APPROX". Relative stamps ("2 hours ago") count
from the publication time that was passed in; without one they say nothing. Languages without a
table go through dateparser, which is imported for them alone.
Lexicon: ``data/<language>/stamps.toml``.
"""

from collections.abc import Iterator
from datetime import date, datetime

from newsextract._language.calendar import interval
from newsextract._model.annotations import PUBLISHED, UPDATED, Block, Timex
from newsextract._model.span import Span
from newsextract._page.foreign_stamps import read_foreign_stamp
from newsextract._page.stamps import (
    Role,
    Stamp,
    find_cued_stamps,
    find_stamps,
    has_cued_stamps,
    moment,
)
from newsextract._rules import Rule
from newsextract._view import View, extractor

_HEAD = 12  # blocks in which the stamp of an unknown language is looked for
_STAMPED = ("published", "updated", "byline")  # blocks that may hold stamps
_OPENED = frozenset({"body", "dateline", "byline", "subheading", "caption"})
_OPENING = 200  # characters from the top in which a paragraph can begin with its stamp
_LONGEST = 600  # characters of a line that are read; a stamp stands at its head


@extractor(provides=PUBLISHED)
def find_published(view: View) -> Iterator[Timex]:
    """Yield the stated publication times; where none is stated, those of updates."""
    published = list(_find(view, "published")) or list(_find(view, "updated"))
    yield from published or _foreign(view) or _wired(view)


@extractor(provides=UPDATED)
def find_updated(view: View) -> Iterator[Timex]:
    """Yield the stated times of updates."""
    yield from _find(view, "updated")


def _find(view: View, role: Role) -> Iterator[Timex]:
    for block in view.blocks:
        kind = block.kind
        head = kind == "body" and block.span.start < _OPENING
        if not head and kind not in _STAMPED:
            continue
        for stamp in _stamps(view, block, cued_only=head):
            if stamp.role == role and stamp.dated:
                timex = _timex(stamp, block, view)
                if timex:
                    yield timex


def _stamps(view: View, block: Block, *, cued_only: bool) -> list[Stamp]:
    text = view.text[block.span.start : block.span.end][:_LONGEST]
    if cued_only and not has_cued_stamps(text, view.lexicons):  # saves time
        return []
    day_first = not view.month_first
    if cued_only:
        return find_cued_stamps(text, view.lexicons, day_first)
    return find_stamps(text, view.lexicons, day_first)


def _timex(stamp: Stamp, block: Block, view: View) -> Timex | None:
    span = Span(block.span.start + stamp.start, block.span.start + stamp.end)
    mod = "APPROX" if stamp.contradicts else None
    partly = IMPOSSIBLE.read(stamp)
    if partly is not None:
        return Timex(span, "date", partly, IMPOSSIBLE.name, mod, *interval(partly))
    rule = RELATIVE if stamp.relative else ABSOLUTE
    when = rule.read(stamp, view.published)
    return _of_moment(span, when, rule.name, mod) if when is not None else None


def _partly(stamp: Stamp) -> str | None:
    """What can be read of a date that does not exist."""
    return stamp.partly


def _of_moment(span: Span, when: date | datetime, rule: str, mod: str | None) -> Timex:
    if isinstance(when, datetime):
        value = when.isoformat(timespec="minutes")
        return Timex(span, "time", value, rule, mod, when, when)
    value = when.isoformat()
    return Timex(span, "date", value, rule, mod, *interval(value))


def _foreign(view: View) -> list[Timex]:
    """The first line between headline and body that dateparser reads as a date."""
    for block in view.blocks[:_HEAD]:
        if block.kind == "body" and block.span.start > 0:
            break
        line = view.text[block.span.start : block.span.end]
        if block.kind == "boilerplate" and (when := FOREIGN.read(line)) is not None:
            return [_of_moment(block.span, when, FOREIGN.name, None)]
    return []


def _wired(view: View) -> list[Timex]:
    """The day in the dateline of an agency of another language: "Lenz, 3 mar (EFE).-"."""
    if view.language.partition("-")[0] == "en":
        return []
    from newsextract._language.wires import read_wire

    for block in view.blocks[:_HEAD]:
        if block.kind not in _OPENED:
            continue
        start = block.span.start
        wire = read_wire(view.text[start : block.span.end], view.lexicons, view.published)
        if wire is not None:
            if wire.day is None:
                return []
            return [_of_moment(Span(start, start + wire.end), wire.day, WIRED.name, None)]
        if block.kind == "body":
            break
    return []


ABSOLUTE = Rule(
    "stamp.absolute",
    read=moment,
    finds=(
        "Kiln opens\n\nPosted on ⟦May 2, 2019 at 8:40 am⟧\n\nThe kiln is lit again after years.",
        "Kiln closes\n\n⟦3 June 2020⟧\n\nThe kiln is cold again, and its owner has left the town.",
    ),
    refuses=("Kiln shown\n\nThe kiln of May 2, 2019, is shown in the town hall to all who ask.",),
)
RELATIVE = Rule(
    "stamp.relative",
    read=moment,
    finds=("Kiln sold\n\n⟦3 hours ago⟧\n\nThe kiln was sold to the potters of the next valley.",),
    refuses=("Kiln sought\n\nThe kiln was taken away 3 hours ago, its owner told the watchmen.",),
)
IMPOSSIBLE = Rule(
    "stamp.impossible",
    read=_partly,
    finds=("Kiln lost\n\n⟦April 31, 2019⟧\n\nThe kiln was lost at sea, the ferry office said.",),
    refuses=("Kiln found\n\nApril 30, 2019\n\nThe kiln was found on the shore of Fen Point.",),
)
FOREIGN = Rule(
    "stamp.foreign",
    read=read_foreign_stamp,
    finds=(
        "Krosnis parduota\n\n⟦12 kovo 2023⟧\n\nKrosnis buvo parduota pirmadienį, kai puodžiai "
        "surinko pakankamai pinigų.",
    ),
    refuses=(
        "Krosnis rasta\n\nPuodžiai 2023\n\nKrosnis buvo rasta antradienį, kai žvejai grįžo į "
        "krantą prie uosto.",
    ),
)
WIRED = Rule(
    "stamp.dateline",
    read=_wired,
    finds=(
        "⟦Lenz, 23 may 2000 (EFE).-⟧ El horno de la plaza abrió ayer después de dos años, según "
        "dijeron los vecinos.",
    ),
    refuses=(
        "Lenz (EFE).- El horno de la plaza cerró ayer después de tres años, según dijeron los "
        "vecinos.",
    ),
)
RULES = (ABSOLUTE, RELATIVE, IMPOSSIBLE, FOREIGN, WIRED)
