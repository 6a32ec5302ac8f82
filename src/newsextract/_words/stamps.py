"""What ``data/<language>/stamps.toml`` holds."""

from collections.abc import Mapping

from newsextract._model import light


@light.frozen
class StampWords:
    months: Mapping[str, int] = light.field(factory=dict)  # "sept" -> 9
    weekdays: Mapping[str, int] = light.field(factory=dict)  # "mon" -> 0
    published: tuple[str, ...] = ()  # "published", "posted on"
    others: tuple[str, ...] = ()  # "accepted": before a day that nothing was published on
    updated: tuple[str, ...] = ()  # "last updated"
    filler: tuple[str, ...] = ()  # "at", "on", "min read": may stand beside a date
    zones: Mapping[str, int] = light.field(factory=dict)  # "edt" -> minutes east of Greenwich
    seasonal: frozenset[str] = frozenset()  # "et": of these zones those that mean summer time too
    units: Mapping[str, int] = light.field(factory=dict)  # "hrs" -> seconds, of "2 hrs ago"
    ago: tuple[str, ...] = ()  # "ago": behind a number of these
    before_month: tuple[str, ...] = ()  # "of": between a day and its month
    before_year: tuple[str, ...] = ()  # "de": between a month and its year
