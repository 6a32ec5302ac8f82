"""Centuries, decades and seasons: ``siglo XIX``, ``die 1990er Jahre``, ``gli anni novanta``, ``im Sommer 2014``."""

from newsextract.extractors.dates.slots.grammar import SlotRule
from newsextract.extractors.dates.slots.matches import Match
from newsextract.extractors.dates.slots.parts import YEAR, number_of, year_number
from newsextract.extractors.dates.slots.scene import Item, Scene
from newsextract.extractors.dates.words import Found


def _century(match: Match, scene: Scene) -> Item | None:
    number = number_of(match, "nth")
    if number is None or not 1 <= number <= 21:
        return None
    mod = match.get("edge", "EDGE")
    return Item(Found("date", f"{number - 1:02d}", str(mod) if mod else None), "century")


def _decade(match: Match, scene: Scene) -> Item | None:
    """Read "1990er Jahre", "les années 90", "gli anni novanta"."""
    said = match.get("decade", "DECADE")
    if match.has("bare") and match.get("decade", "NUM") is not None:
        return None  # "cuarenta años"
    if said is None:
        said = next(
            iter(
                str(v)
                for _, lexeme in match.each("decade")
                for k, v in lexeme.items()
                if k in ("D2", "Y4", "NUM")
            ),
            None,
        )
    if said is None:
        return None
    number = int(str(said))
    if isinstance(said, int) and number < 10:
        number *= 10
    if number % 10 or not (10 <= number < 100 or 1000 <= number <= 2100):
        return None
    if number < 100:
        number += 1900 if number >= 20 else 2000
    mod = match.get("edge", "EDGE")
    return Item(Found("date", f"{number // 10}", str(mod) if mod else None), "decade")


def _season(match: Match, scene: Scene) -> Item | None:
    season = str(match.get("season", "SEASON"))
    mod = match.get("edge", "EDGE")
    told = str(mod) if mod else None
    if match.has("year"):
        year = year_number(match)
        return Item(Found("date", f"{year:04d}-{season}", told), "season") if year else None
    step = match.get("step", "STEP", match.get("behind", "BEHIND"))
    if step is None and not (match.has("edge") or match.has("in")) and scene.is_common(match):
        return None
    if scene.today is None:
        return Item(Found("date", f"XXXX-{season}", told), "season")
    year = scene.season_year(season, None if step is None else int(str(step)))
    return Item(Found("date", f"{year:04d}-{season}", told, scene.today_value), "season")


_EDGE = "(?: (?P<edge>EDGE) OF? )"
_STEP = "(?P<step>STEP)"

RULES: tuple[SlotRule, ...] = (
    SlotRule("date.century", _century, f"{_EDGE}? THE? (?P<nth>D2 DOT?|NTH|ROMAN) CENTURY"),
    SlotRule("date.century-behind", _century, f"{_EDGE}? THE? CENTURY (?P<nth>ROMAN|D2)"),
    SlotRule(
        "date.decade", _decade, f"{_EDGE}? THE? (?P<bare>(?P<decade>DECADE)) DASH? OF_DECADE?"
    ),
    SlotRule(
        "date.decade-behind",
        _decade,
        f"{_EDGE}? THE? OF_DECADE APOS? (?P<decade>D2|Y4|NUM|DECADE)",
    ),
    SlotRule(
        "date.season-year",
        _season,
        f"{_EDGE}? (?: (?P<in>IN) )? THE? (?P<season>SEASON) (?:OF | IN | COMMA)? THE? UNIT? {YEAR}",
    ),
    SlotRule(
        "date.season",
        _season,
        f"{_EDGE}? (?: (?P<in>IN) )? THE? (?: {_STEP} )? (?P<season>SEASON) (?P<behind>BEHIND)?",
    ),
)
