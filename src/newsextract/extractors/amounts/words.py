"""The money words of a language: ``data/<language>/amounts.toml`` and ``currency_names.toml``."""

from collections.abc import Mapping
from functools import cache

import attrs

from newsextract.lexicon import Lexicons


@attrs.frozen(eq=False, repr=False)
class MoneyWords:
    """``data/<language>/amounts.toml``, with the names of ``currency_names.toml``."""

    symbols: Mapping[str, str] = attrs.field(factory=dict)  # "us$" -> code, "" if shared
    names: Mapping[str, str] = attrs.field(factory=dict)  # "dollars" -> code, "" if shared
    coins: Mapping[str, str] = attrs.field(factory=dict)  # "cents" -> code; a hundredth
    coin_parts: Mapping[str, int] = attrs.field(factory=dict)  # coins of more than one hundredth
    codes: frozenset[str] = frozenset()  # ISO 4217
    per: tuple[str, ...] = ()
    approximate: tuple[str, ...] = ()
    at_least: tuple[str, ...] = ()
    at_most: tuple[str, ...] = ()
    after_approximate: tuple[str, ...] = ()
    after_at_least: tuple[str, ...] = ()
    after_at_most: tuple[str, ...] = ()
    change: frozenset[str] = frozenset()  # "rose": "from $5 to $7" are two amounts
    not_before: tuple[str, ...] = ()
    dollar_countries: Mapping[str, str] = attrs.field(factory=dict)
    us_words: Mapping[str, str] = attrs.field(factory=dict)
    regions: Mapping[str, str] = attrs.field(factory=dict)
    ofs: tuple[str, ...] = ()  # "of", "de": between a scale and its unit
    ands: tuple[str, ...] = ()  # "and": before the cents
    decimal: tuple[str, ...] = ()  # ",": what stands before decimals, where it is no point
    dotted: frozenset[str] = frozenset()  # currencies whose thousands are set with points
    megas: Mapping[str, int] = attrs.field(factory=dict)  # "MEUR" -> 6
    shared: Mapping[str, tuple[str, ...]] = attrs.field(
        factory=dict
    )  # "kr" -> codes that share it

    countries: Mapping[str, str] = attrs.field(factory=dict)  # "mexico" -> "MXN"
    of_region: Mapping[str, str] = attrs.field(factory=dict)  # "MX" -> "MXN"
    pounds: Mapping[str, str] = attrs.field(factory=dict)  # "EG" -> "EGP": regions with a pound

    def sharing(self, unit: str) -> tuple[str, ...]:
        """The codes that a shared unit can stand for, the most traded first."""
        key = " ".join(unit.lower().split())
        return tuple(self.shared.get(key) or self.shared.get(key.rstrip("s")) or ())


@attrs.frozen(eq=False, repr=False)
class _Names:
    names: Mapping[str, str] = attrs.field(factory=dict)
    codes: frozenset[str] = frozenset()


@cache
def money_words(lexicons: Lexicons) -> MoneyWords:
    """The money words of a language."""
    words = lexicons.load_both(MoneyWords, "amounts")
    cldr = lexicons.load_both(_Names, "currency_names")
    return attrs.evolve(words, names={**cldr.names, **words.names}, codes=cldr.codes | words.codes)
