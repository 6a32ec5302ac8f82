"""Publication and update times that the text itself states.

``Published: Fri, July 13, 2018``, ``9:15am Mar 3, 2021``, ``Updated 3:10 p.m. CT Feb. 2, 2021``.
``value`` is a day, or a day and time with the zone where the line gives one. An impossible
date ("February 30") keeps its span with the value "XXXX-XX-XX".
Lexicon: ``data/<language>/stamps.toml``.
"""

from collections.abc import Iterator
from datetime import datetime

from newsextract._block import Block
from newsextract._extractor import View, extractor
from newsextract._field import Field
from newsextract._span import Span
from newsextract._text.stamps import Role, Stamp, find_cued_stamps, find_stamps, moment
from newsextract._timex import Timex, interval

PUBLISHED = Field("newsextract.published", Timex)
UPDATED = Field("newsextract.updated", Timex)

_MONTH_FIRST = frozenset({"US", "PH", "CA"})  # regions that write 07/13/2018


@extractor(provides=PUBLISHED)
def find_published(view: View) -> Iterator[Timex]:
    """Yield the stated publication times; where none is stated, those of updates."""
    published = list(_find(view, "published"))
    yield from published or _find(view, "updated")


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
            if stamp.role == role and (stamp.day or stamp.relative):
                timex = _timex(stamp, block, view)
                if timex:
                    yield timex


def _stamps(view: View, block: Block, *, cued_only: bool) -> list[Stamp]:
    text = view.text[block.span.start : block.span.end][:600]
    day_first = view.region not in _MONTH_FIRST
    if cued_only:
        return find_cued_stamps(text, view.lexicons, day_first)
    return find_stamps(text, view.lexicons, day_first)


def _timex(stamp: Stamp, block: Block, view: View) -> Timex | None:
    when = moment(stamp, view.published)
    if when is None:
        return None
    span = Span(block.span.start + stamp.start, block.span.start + stamp.end)
    rule = f"stamp.{'relative' if stamp.relative else 'absolute'}"
    if isinstance(when, datetime):
        value = when.isoformat(timespec="minutes")
        return Timex(span, "time", value, rule, start=when, end=when)
    value = when.isoformat()
    return Timex(span, "date", value, rule, None, *interval(value))
