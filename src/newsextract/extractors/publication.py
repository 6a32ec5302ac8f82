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

from newsextract._language.calendar import interval, writes_month_first
from newsextract._model.annotations import PUBLISHED, UPDATED, Block, Timex
from newsextract._model.span import Span
from newsextract._page.foreign_stamps import read_foreign_stamp
from newsextract._page.stamps import Role, Stamp, find_cued_stamps, find_stamps, moment
from newsextract._view import View, extractor


@extractor(provides=PUBLISHED)
def find_published(view: View) -> Iterator[Timex]:
    """Yield the stated publication times; where none is stated, those of updates."""
    published = list(_find(view, "published")) or list(_find(view, "updated"))
    yield from published or _foreign(view)


@extractor(provides=UPDATED)
def find_updated(view: View) -> Iterator[Timex]:
    """Yield the stated times of updates."""
    yield from _find(view, "updated")


def _find(view: View, role: Role) -> Iterator[Timex]:
    for block in view.blocks:
        head = block.kind == "body" and block.span.start < 200
        if block.kind not in ("published", "updated", "byline") and not head:
            continue
        for stamp in _stamps(view, block, cued_only=head):
            if stamp.role == role and stamp.dated:
                timex = _timex(stamp, block, view)
                if timex:
                    yield timex


def _stamps(view: View, block: Block, *, cued_only: bool) -> list[Stamp]:
    text = view.text[block.span.start : block.span.end][:600]
    day_first = not writes_month_first(view.region)
    if cued_only:
        return find_cued_stamps(text, view.lexicons, day_first)
    return find_stamps(text, view.lexicons, day_first)


def _timex(stamp: Stamp, block: Block, view: View) -> Timex | None:
    span = Span(block.span.start + stamp.start, block.span.start + stamp.end)
    mod = "APPROX" if stamp.contradicts else None
    if stamp.partly is not None:
        return Timex(span, "date", stamp.partly, "stamp.impossible", mod, *interval(stamp.partly))
    when = moment(stamp, view.published)
    if when is None:
        return None
    return _of_moment(span, when, f"stamp.{'relative' if stamp.relative else 'absolute'}", mod)


def _of_moment(span: Span, when: date | datetime, rule: str, mod: str | None) -> Timex:
    if isinstance(when, datetime):
        value = when.isoformat(timespec="minutes")
        return Timex(span, "time", value, rule, mod, when, when)
    value = when.isoformat()
    return Timex(span, "date", value, rule, mod, *interval(value))


def _foreign(view: View) -> Iterator[Timex]:
    """The first line between headline and body that dateparser reads as a date."""
    for block in view.blocks[:_HEAD]:
        if block.kind == "body" and block.span.start > 0:
            return
        line = view.text[block.span.start : block.span.end]
        if block.kind == "boilerplate" and (when := read_foreign_stamp(line)) is not None:
            yield _of_moment(block.span, when, "stamp.foreign", None)
            return


_HEAD = 12  # blocks in which the stamp of an unknown language is looked for
