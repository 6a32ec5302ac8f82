"""Datelines: ``WASHINGTON (AP) —``, ``BENSALEM, Pa., June 5 (Reuters) -``, ``KALPUR:``, ``(CNN)``.

``place`` is as printed; ``date`` is a day, its year that of publication where the line gives
none, and None where that is unknown. What follows the dateline stays body.
Lexicon: ``data/<language>/datelines.toml`` and ``stamps.toml``.
"""

from collections.abc import Callable, Iterator
from datetime import date, datetime
from functools import cache

import regex

from newsextract._language.calendar import day_of, month_numbers, on_weekday, weekday_numbers
from newsextract._model import light
from newsextract._model.annotations import DATELINES, PUBLISHED, Block, Dateline
from newsextract._model.span import Span
from newsextract._rules import Rule
from newsextract._view import View, extractor
from newsextract._words.datelines import DatelineWords
from newsextract._words.gazetteers import CITY, COUNTRY, GIVEN, known_words
from newsextract._words.patterns import compiled
from newsextract._words.stamps import StampWords
from newsextract.lexicon import Lexicons

_CAPITAL = r"\p{Lu} (?: [\p{Lu}'’.] | - (?! - ) ){1,20}+"
_CAPITALS = rf"{_CAPITAL} (?: [ ] (?: {_CAPITAL} | \L<particles> ) ){{0,3}}+"
_TITLE = r"(?: (?: St | Ft | Mt ) \. [ ] )?+ \p{Lu}[\p{L}'’-]{2,20}+ (?: [ ] \p{Lu}[\p{L}'’.-]{1,20}+ ){0,2}+"
_REGION = r"(?: , [ ] (?P<region> \p{Lu}[\p{L}.]{0,15}+ (?: [ ] \p{Lu}[\p{L}.]{1,15}+ ){0,2}+ ) )"
_NAME = r"\p{Lu}[\w .,&/-]{1,40}?"
_AGENCY = (  # "(AP)", "/CNW/", "—(BUSINESS WIRE)", and "AAP" in front of a dash
    rf"(?: —?+ [(] (?P<agency> {_NAME} ) [)] | / (?P<agency> [\p{{Lu}}\d][\w -]{{1,30}}+ ) /"
    r" | (?<= \d [ ] ) (?P<agency> (?P<bare> \p{Lu}{2,8}+ ) ) (?= [ ] [-–—] ) )"
)
_MONTH = r"(?P<month> \p{L}[\p{L}\p{M}]{2,15}+ ) \.?+"
_YEAR = r"(?P<year> \d{4} )"
_DATE = (  # "June 8, 2021", "8 June 2021"
    rf"(?: {_MONTH} [ ] (?P<day> \d{{1,2}} ) (?: , [ ] {_YEAR} )?+ (?! \d )"
    rf" | (?: le [ ] | den [ ] )?+ (?P<day> \d{{1,2}} ) (?: \. | er )?+ [ ] (?: de [ ] )?+ {_MONTH} (?: ,?+ [ ] (?: de [ ] )?+ {_YEAR} )?+ )"
)
_DAY = rf"(?: , [ ]?+ (?: {_DATE} | (?P<weekday> \L<weekdays> ) ) )"
_DASH = r"(?: [ ]?+ (?: -{1,3} | [–—_:] | \u2015 ) (?= [\s\p{Lu}\p{Lt}“\"‘'\p{Nd}] | \Z ) )"
_OPEN = r"(?P<open> (?<= [)] ) (?= [ ]?+ [\p{Lu}“\"] ) )"  # "LONDON (BBC) Ministers"
_PLACE = rf"(?P<place> (?: {_CAPITALS} ) (?: (?: / | [ ] and [ ] ) {_CAPITALS} ){{0,2}}+ | (?P<title> {_TITLE} ) )"
_FROM = r"(?: (?P<from> From [ ] [\p{L} .'’-]{3,50}? , [ ] ) )"  # "From our correspondent in Lenz, Abuja -"
_FULL = rf"""
    (?: {_FROM}?+ {_PLACE} {_REGION}?? {_DAY}?+ ,?+ [ ]?+ {_AGENCY}?+ (?: — {_DATE} )?+ [.]?+ (?: {_DASH} | {_OPEN} )
      | {_AGENCY} (?: {_DASH} | [ ]?+ (?= \p{{Lu}} ) )
      | (?P<agency> (?P<listed> \p{{Lu}}[\p{{L}} ]{{1,30}}+ ) ) , [ ] (?P<place> {_CAPITALS} ) \Z
      | (?P<place> {_CAPITALS} ) \Z
    )"""
_LONGEST = 120  # characters that a dateline may take
_STATE = 2  # letters of "NY"
_PARAGRAPHS = 4  # that a dateline may stand in: behind a summary and a list of highlights
_SET_OFF = (" -", " –", " —")
_CODE = 3  # letters up to which capitals are a country or a body: "US - ", "UN: "


@cache
def _grammar(lexicons: Lexicons) -> tuple[DatelineWords, regex.Pattern[str]]:
    lex = lexicons.load_all(DatelineWords, "datelines")
    own = lexicons.load_both(StampWords, "stamps").weekdays  # no "Man." of Danish, in Manitoba
    weekdays = [form for word in own for form in (word.capitalize(), word.upper())]
    return lex, compiled(
        _FULL, {"weekdays": weekdays, "particles": lex.particles}, ignore_case=False
    )


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
        if not _is_english(view) and (wire := _wire(view, block, reference)) is not None:
            yield wire
            return
        head = view.text[block.span.start : min(block.span.end, block.span.start + _LONGEST)]
        whole = block.kind in ("dateline", "byline")  # a place alone, and nothing behind it
        match = pattern.match(head) if whole or _can_open(head) else None
        if match and not _refused(_Seen(match, head, block.kind, not tried, lex, view.lexicons)):
            place = PLACE.read(match)
            yield Dateline(
                Span(block.span.start, block.span.start + match.end()),
                place,
                AGENCY.read(match),
                _date(match, view, reference),
                PLACE.name if place else AGENCY.name,
            )
            return
        tried += block.kind == "body"
        if tried >= _PARAGRAPHS:
            return


def _is_english(view: View) -> bool:
    return view.language.partition("-")[0] == "en"


def _wire(view: View, block: Block, reference: date | datetime | None) -> Dateline | None:
    """The dateline of an agency of another language: "Río Lenz (Brasil), 3 mar (EFE).-"."""
    from newsextract._language.wires import read_wire

    start = block.span.start
    wire = read_wire(view.text[start : block.span.end], view.lexicons, reference)
    if wire is None or (wire.end == len(block.span) and wire.place is None):
        return None
    rule = PLACE.name if wire.place else AGENCY.name
    return Dateline(Span(start, start + wire.end), wire.place, wire.agency, wire.day, rule)


def _place(match: regex.Match[str]) -> str | None:
    region = match["region"]
    return match["place"] and match["place"] + (f", {region}" if region else "")


def _agency(match: regex.Match[str]) -> str | None:
    return match["agency"]


_LABEL = 26  # characters that a place before a colon may take
_LABELLING = frozenset("-–—:")
_BEHIND = frozenset("-–—_:\u2015(")


def _can_open(head: str) -> bool:
    """Whether a paragraph begins like a dateline: "(", capitals, or a name with more behind it."""
    if _BEHIND.isdisjoint(head) or not (head[0].isupper() or head[0] == "("):  # saves time
        return False
    named = not _LABELLING.isdisjoint(head[:_LABEL])  # "Lucknow: ", "Abuja - "
    return not head[1:2].islower() or named or "," in head or "(" in head


@light.frozen
class _Seen:
    """A match of the pattern, and what the refusals ask of it."""

    match: regex.Match[str]
    head: str
    kind: str  # of the block
    first: bool  # whether no paragraph stands before it
    lex: DatelineWords
    lexicons: Lexicons

    @property
    def alone(self) -> bool:
        """Whether the block is of a kind that holds a place and nothing behind it."""
        return self.kind in ("dateline", "byline")

    @property
    def bare(self) -> bool:
        """Whether it is a place with nothing else."""
        return not any(map(self.match.group, ("agency", "day", "weekday", "region")))


_Refusal = Rule[Callable[[_Seen], bool | None]]  # True: none, False: it is one, None: ask the next


def _refused(seen: _Seen) -> bool:
    """What the first refusal says that has something to say."""
    return next((said for refusal in REFUSALS if (said := refusal.read(seen)) is not None), False)


def _unknown(seen: _Seen) -> bool | None:
    listed = seen.match["listed"]
    return True if listed and seen.match["agency"].lower() not in seen.lex.agencies else None


def _no_month(seen: _Seen) -> bool | None:
    month = seen.match["month"]
    if month and month.lower() not in month_numbers(seen.lexicons):
        return True
    return None


def _nothing_behind(seen: _Seen) -> bool | None:
    return True if seen.match.end() == len(seen.head) and not seen.alone else None


def _half_a_byline(seen: _Seen) -> bool | None:
    whole = seen.match["place"] and seen.match["agency"]
    return True if seen.kind == "byline" and not whole else None


def _no_wire(seen: _Seen) -> bool | None:
    """Capitals behind a day that are no agency: "SYDNEY, May 1 EST -"; brackets that are an aside."""
    agency = (seen.match["agency"] or "").lower()
    known = any(f"{agency} ".startswith(f"{name} ") for name in seen.lex.agencies)
    if seen.match["bare"] is not None:
        return None if known else True
    if seen.match["open"] is not None:
        printed = seen.match["agency"] or ""
        return None if known or (printed.isupper() and seen.match["day"]) else True
    return None


def _known(name: str) -> bool:
    """Whether the gazetteers have a city or a country of this name, and no given name."""
    told = [known_words().get(word, 0) for word in name.lower().replace(".", "").split()]
    whole = known_words().get(name.lower(), 0)
    places = CITY | COUNTRY
    if whole & places:
        return not whole & GIVEN
    return bool(told) and all(word & places for word in told) and not told[0] & GIVEN


def _no_agency(seen: _Seen) -> bool | None:
    agency = seen.match["agency"]
    if seen.match["place"] is not None:
        return None
    return not (agency.lower() in seen.lex.agencies or agency.isupper())


def _title(seen: _Seen) -> bool | None:
    match = seen.match
    dated = any(map(match.group, ("agency", "day", "weekday")))
    if not match["title"] or (dated and not match["from"]):
        return True if match["from"] and not _known(match["place"]) and match["title"] else None
    if match["place"].lower() in seen.lex.not_places:
        return True
    region = match["region"]
    state = bool(region and len(region.replace(".", "")) == _STATE and region.isupper())
    told = state or _known(match["place"]) or bool(region and _known(region))
    set_off = match[0].endswith(_SET_OFF) and seen.first  # "Abuja - The senate", no list of towns
    return not (told and (region or match["from"] or ":" in match[0] or set_off))


def _no_place(seen: _Seen) -> bool | None:
    return True if seen.match["place"].lower() in seen.lex.not_places else None


def _label(seen: _Seen) -> bool | None:
    place, region, agency = seen.match.group("place", "region", "agency")
    if ":" not in seen.match[0]:
        return None
    if any(map(seen.match.group, ("day", "weekday"))) or _known(place):
        return None
    if region or agency:  # "IDA LENZ, HOST:", "Ida Lenz (Calder):"
        told = agency.lower() in seen.lex.agencies if agency else _known(region)
        return None if told or (agency or "").isupper() else True
    if len(place) <= _CODE or not place.isupper():
        return True
    return " " in place.strip()  # "WHAT NOW:"


def _code(seen: _Seen) -> bool | None:
    short = len(seen.match["place"]) <= _CODE
    return True if seen.bare and short and seen.kind != "dateline" else None


_WOOL = "Wool eases\n\n"
REFUSALS: tuple[_Refusal, ...] = (
    Rule(
        "refused.unknown-agency",
        read=_unknown,
        finds=(_WOOL + "⟦AFP, KALPUR⟧\n\nMills closed on Monday, and no wool was sold at all.",),
        refuses=(_WOOL + "Nora Brandt, KALPUR\n\nMills closed on Friday, and no wool was sold.",),
    ),
    Rule(
        "refused.month",
        read=_no_month,
        finds=(_WOOL + "⟦KALPUR, March 5 -⟧ The mills of the old town have closed for a week.",),
        refuses=(_WOOL + "KALPUR, Hall 5 - The mills of the old town have closed for a week.",),
    ),
    Rule(
        "refused.nothing-behind",
        read=_nothing_behind,
        finds=(_WOOL + "⟦KALPUR -⟧\n\nMills closed on Sunday, and the wool lies on the quay.",),
        refuses=(_WOOL + "KALPUR:\n\nMills closed on Tuesday, and the wool lies in the rain.",),
    ),
    Rule(
        "refused.byline",
        read=_half_a_byline,
        finds=(_WOOL + "⟦REUTERS, LENZ⟧\n\nMills closed on Saturday, and all wool was burnt.",),
        refuses=(_WOOL + "REUTERS\n\nMills closed on Saturday, and all of the wool was burnt.",),
    ),
    Rule(
        "refused.no-wire",
        read=_no_wire,
        finds=(
            _WOOL + "⟦KALPUR, May 1 AAP -⟧ The spinners of the town want to be paid by the week.",
        ),
        refuses=(
            _WOOL + "KALPUR, May 1 EST - The spinners of the town want to be paid by the hour.",
        ),
    ),
    Rule(
        "refused.no-agency",
        read=_no_agency,
        finds=(_WOOL + "⟦(CNN) ⟧The spinners of the lower valley want to be paid by the day.",),
        refuses=(_WOOL + "(Odde) The spinners of the upper valley want to be paid by the day.",),
    ),
    Rule(
        "refused.title",
        read=_title,
        finds=(_WOOL + "⟦Port Calder (AP) -⟧ Prices rose again in the summer, said Brandt.",),
        refuses=(_WOOL + "Prices - and wages - rose again in the summer, the mill owners said.",),
    ),
    Rule(
        "refused.no-place",
        read=_no_place,
        finds=(_WOOL + "⟦LENZ -⟧ The weavers said that prices rose again in the summer.",),
        refuses=(_WOOL + "ANALYSIS - The weavers said that prices rose again in the spring.",),
    ),
    Rule(
        "refused.label",
        read=_label,
        finds=(_WOOL + "⟦KALPUR:⟧ The dyers of the town said that blue is out of fashion.",),
        refuses=(_WOOL + "WHAT NOW: The dyers of the town said that red is out of fashion.",),
    ),
    Rule(
        "refused.code",
        read=_code,
        finds=(_WOOL + "⟦OSLO -⟧ The shepherds of the fjords have sold all of their sheep.",),
        refuses=(_WOOL + "UN - The shepherds of the fjords have been told to count their sheep.",),
    ),
)
PLACE = Rule(
    "dateline.place",
    read=_place,
    pattern=_PLACE,
    finds=(
        _WOOL + "⟦PORT CALDER, Maine (AP) —⟧ The last mill of the coast closed on Friday night.",
        _WOOL + "⟦KALPUR, Thursday -⟧ The last mill of the plain closed when the river fell dry.",
    ),
    refuses=(_WOOL + "(UPI) The last mill of the coast closed on Sunday night, said its owner.",),
)
AGENCY = Rule(
    "dateline.agency",
    read=_agency,
    pattern=_AGENCY,
    finds=(_WOOL + "⟦(Reuters) -⟧ Wool fell for the third week, as all mills were closed.",),
    refuses=(_WOOL + "(Brandt) - Wool fell for the fourth week, as all mills were closed.",),
)
RULES = (PLACE, AGENCY)


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
