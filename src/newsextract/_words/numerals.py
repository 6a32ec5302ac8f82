"""What ``data/<language>/numerals.toml`` holds."""

from collections.abc import Mapping

from newsextract._model import light


@light.frozen
class Numerals:
    """Number words of a language."""

    cardinals: Mapping[str, int] = light.field(factory=dict)  # "twelve", "hundred"
    articled: Mapping[str, int] = light.field(factory=dict)  # "a hundred"
    fractions: Mapping[str, str] = light.field(factory=dict)  # "half a" -> decimal text
    halves: tuple[str, ...] = ()  # "and a half", behind a number or its scale
    joins: tuple[str, ...] = ()  # "and", between the words of a number
    glue: tuple[str, ...] = ()  # "und", between the parts of one word: "achtundsiebzig"
    ordinals: Mapping[str, int] = light.field(factory=dict)  # "third"
    scales: Mapping[str, int] = light.field(factory=dict)  # "bn" -> power of ten
