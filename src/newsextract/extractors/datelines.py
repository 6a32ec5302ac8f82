"""Datelines: ``WASHINGTON (AP) —``, ``BENSALEM, Pa., June 5 (Reuters) -``, ``KALPUR:``, ``(CNN)``.

``place`` is as printed; ``date`` is a day, its year that of publication where the line gives
none, and None where that is unknown. What follows the dateline stays body.
Lexicon: ``data/<language>/datelines.toml`` and ``stamps.toml``.
"""

from collections.abc import Iterator, Mapping
from datetime import date, datetime
from functools import cache

import regex

from newsextract._language.calendar import day_of, month_numbers, on_weekday, weekday_numbers
from newsextract._model.annotations import DATELINES, PUBLISHED, Dateline
from newsextract._model.span import Span
from newsextract._view import View, extractor
from newsextract._words.datelines import DatelineWords
from newsextract._words.patterns import compiled
from newsextract.lexicon import Lexicons

_CAPITALS = r"\p{Lu}[\p{Lu}'’.-]{1,20}+ (?: [ ] (?: \p{Lu}[\p{Lu}'’.-]{1,20}+ | de | of | del | el | al | sur ) ){0,3}+"
_TITLE = r"\p{Lu}[\p{L}'’-]{2,20}+ (?: [ ] \p{Lu}[\p{L}'’.-]{1,20}+ ){0,2}+"
_REGION = r"(?: , [ ] (?P<region> \p{Lu}[\p{L}.]{0,15}+ (?: [ ] \p{Lu}[\p{L}.]{1,15}+ ){0,2}+ ) )"
_AGENCY = r"(?: [(] (?P<agency> \p{Lu}[\w .,&/-]{1,40}? ) [)] )"
_DAY = r"(?: , [ ]?+ (?: (?P<month> \p{Lu}[\p{L}\p{M}]{2,15}+ ) \.?+ [ ] (?P<day> \d{1,2} ) (?: , [ ] (?P<year> \d{4} ) )?+ (?! \d ) | (?P<weekday> \L<weekdays> ) ) )"
_DASH = r"(?: [ ]?+ (?: -{1,3} | [–—_:] | \u2015 ) (?= [\s\p{Lu}\p{Lt}“\"‘'\p{Nd}] | \Z ) )"
_PLACE = rf"(?P<place> (?: {_CAPITALS} ) (?: / {_CAPITALS} ){{0,2}}+ | (?P<title> {_TITLE} ) )"
_FULL = rf"""
    (?: {_PLACE} {_REGION}?? {_DAY}?+ ,?+ [ ]?+ {_AGENCY}?+ [.]?+ {_DASH}
      | {_AGENCY} (?: {_DASH} | [ ]?+ (?= \p{{Lu}} ) )
      | (?P<agency> (?P<listed> \p{{Lu}}[\p{{L}} ]{{1,30}}+ ) ) , [ ] (?P<place> {_CAPITALS} ) \Z
      | (?P<place> {_CAPITALS} ) \Z
    )"""
_LONGEST = 120  # characters that a dateline may take


@cache
def _grammar(lexicons: Lexicons) -> tuple[DatelineWords, regex.Pattern[str]]:
    lex = lexicons.load_all(DatelineWords, "datelines")
    weekdays = [f for w in weekday_numbers(lexicons) for f in (w.capitalize(), w.upper())]
    return lex, compiled(_FULL, {"weekdays": weekdays}, ignore_case=False)


@extractor(provides=DATELINES, requires=[PUBLISHED])
def find_datelines(view: View) -> Iterator[Dateline]:
    """Yield the dateline, at the head of one of the first paragraphs."""
    lex, pattern = _grammar(view.lexicons)
    stated = next((t.start for t in view[PUBLISHED] if t.start), None)
    reference = view.published or stated
    tried = 0
    for block in view.blocks:
        if block.kind not in ("body", "dateline", "byline", "subheading"):
            continue
        head = view.text[block.span.start : min(block.span.end, block.span.start + _LONGEST)]
        whole = block.kind in ("dateline", "byline")  # a place alone, and nothing behind it
        match = pattern.match(head) if whole or _can_open(head) else None
        if match and _accepted(match, head, block.kind, lex, month_numbers(view.lexicons)):
            region = match["region"]
            place = match["place"] and match["place"] + (f", {region}" if region else "")
            end = block.span.start + match.end()
            rule = f"dateline.{'place' if place else 'agency'}"
            agency = match["agency"]
            yield Dateline(
                Span(block.span.start, end), place, agency, _date(match, view, reference), rule
            )
            return
        tried += block.kind == "body"
        if tried >= 4:
            return


_BEHIND = frozenset("-–—_:\u2015(")


def _can_open(head: str) -> bool:
    """Whether a paragraph begins like a dateline: "(", capitals, or a name with more behind it."""
    if _BEHIND.isdisjoint(head) or not (head[0].isupper() or head[0] == "("):
        return False
    return not head[1:2].islower() or "," in head or "(" in head


def _accepted(
    match: regex.Match[str], head: str, kind: str, lex: DatelineWords, months: Mapping[str, int]
) -> bool:
    place, agency = match["place"], match["agency"]
    if match["listed"] and agency.lower() not in lex.agencies:
        return False
    if match["month"] and match["month"].lower() not in months:
        return False
    if match.end() == len(head) and kind not in ("dateline", "byline"):
        return False
    if kind == "byline" and not (place and agency):
        return False
    if place is None:
        return agency is not None and (agency.lower() in lex.agencies or agency.isupper())
    if match["title"] and not (agency or match["day"] or match["weekday"]):
        return False  # "Prices - and wages - rose."
    if place.lower() in lex.not_places:
        return False
    bare = not (agency or match["day"] or match["weekday"] or match["region"])
    if bare and ":" in match[0]:
        return len(place) > 3 and place.isupper() and " " not in place.strip()
    return not bare or len(place) >= 4 or kind == "dateline"


def _date(match: regex.Match[str], view: View, reference: date | datetime | None) -> date | None:
    if match["weekday"] and reference:
        day = reference.date() if isinstance(reference, datetime) else reference
        wanted = weekday_numbers(view.lexicons)[match["weekday"].lower()]
        return on_weekday(day, wanted + 1, 0)
    if not match["day"]:
        return None
    month = month_numbers(view.lexicons)[match["month"].lower()]
    if match["year"]:
        return day_of(int(match["year"]), month, int(match["day"]))
    if reference is None:
        return None
    near = [day_of(reference.year + n, month, int(match["day"])) for n in (-1, 0, 1)]
    base = reference.toordinal()
    return min((d for d in near if d), key=lambda d: abs(d.toordinal() - base), default=None)
