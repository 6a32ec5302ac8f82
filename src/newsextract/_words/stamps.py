"""What ``data/<language>/stamps.toml`` holds."""

from collections.abc import Mapping

import attrs


@attrs.frozen(eq=False, repr=False)
class StampWords:
    months: Mapping[str, int] = attrs.field(factory=dict)  # "sept" -> 9
    weekdays: Mapping[str, int] = attrs.field(factory=dict)  # "mon" -> 0
    published: tuple[str, ...] = ()  # "published", "posted on"
    updated: tuple[str, ...] = ()  # "last updated"
    filler: tuple[str, ...] = ()  # "at", "on", "min read": may stand beside a date
    zones: Mapping[str, int] = attrs.field(factory=dict)  # "edt" -> minutes east of Greenwich
