"""What ``data/<language>/datelines.toml`` holds."""

from newsextract._model import light


@light.frozen
class DatelineWords:
    agencies: frozenset[str] = frozenset()
    not_places: frozenset[str] = frozenset()  # capitals before a colon that are no place
    particles: frozenset[str] = frozenset()  # small words in a place in capitals: "RIO de ORO"
