"""What ``data/<language>/amounts.toml and currency_names.toml`` holds."""

from collections.abc import Mapping

from newsextract._model import light
from newsextract._words.shape import derived


@light.frozen
class MoneyWords:
    """``data/<language>/amounts.toml``, with the tables of ``currency_names.toml``."""

    # units
    symbols: Mapping[str, str] = light.field(factory=dict)  # "us$" -> code, "" if shared
    names: Mapping[str, str] = light.field(factory=dict)  # "dollars" -> code, "" if shared
    coins: Mapping[str, str] = light.field(factory=dict)  # "cents" -> code; a hundredth
    coin_parts: Mapping[str, int] = light.field(factory=dict)  # coins of more than one hundredth
    codes: frozenset[str] = frozenset()  # ISO 4217
    megas: Mapping[str, int] = light.field(factory=dict)  # "MEUR" -> 6
    fillers: tuple[str, ...] = ()  # "taxpayer": between number and unit
    ofs: tuple[str, ...] = ()  # "of", "de": between a scale and its unit
    ands: tuple[str, ...] = ()  # "and": before the cents
    minus: tuple[str, ...] = ()
    ones: tuple[str, ...] = ()  # "a": one, before a unit; of the text's own language alone
    before_number: tuple[str, ...] = ()  # "only", between "more than" and a number
    coin_letters: tuple[str, ...] = ()  # "c" of "15 dollars 20c"
    country_links: tuple[
        str, ...
    ] = ()  # "de" of "dollars de Taïwan"; none where adjectives come first
    not_joined: tuple[str, ...] = ()  # "based": "a dollar-based fund" holds no amount
    # numbers
    manies: tuple[str, ...] = ()  # "tens", "several": no number at all
    bigs: tuple[str, ...] = ()  # "million" of "several million"
    inner: tuple[str, ...] = ()  # "plus": "$20-plus trillion"
    decimal: tuple[str, ...] = ()  # ",": what stands before decimals, where it is no point
    dotted: frozenset[str] = frozenset()  # currencies whose thousands are set with points
    # ranges
    range_to: tuple[str, ...] = ()
    range_and: tuple[str, ...] = ()
    range_or: tuple[str, ...] = ()
    between: tuple[str, ...] = ()
    origin: tuple[str, ...] = ()  # "from"
    spans: frozenset[str] = frozenset()  # "range": "ranges from $5 to $7" is no change
    by: frozenset[str] = frozenset()  # between a word of change and how much: "fell by $5"
    change: frozenset[str] = frozenset()  # "rose": "from $5 to $7" are two amounts
    # what stands around an amount
    approximate: tuple[str, ...] = ()
    at_least: tuple[str, ...] = ()
    at_most: tuple[str, ...] = ()
    at_most_joined: tuple[str, ...] = ()  # "sub-" of "sub-$5"
    equals: tuple[str, ...] = ()  # "worth": before the same sum in another currency
    not_bounds: tuple[str, ...] = ()  # "add up to"
    after_approximate: tuple[str, ...] = ()
    after_at_least: tuple[str, ...] = ()
    plus: tuple[str, ...] = ()  # a bound as well, but not where something is added behind it
    after_plus: tuple[str, ...] = ()  # what stands behind one that is a bound
    weighing: tuple[str, ...] = ()  # "weighed": pounds near it are no money
    factors: Mapping[str, int] = light.field(factory=dict)  # "tenner" -> 10
    grand: frozenset[str] = frozenset()  # units that are adjectives as well
    after_grand: tuple[str, ...] = ()  # what stands behind one that is a unit
    after_at_most: tuple[str, ...] = ()
    per: Mapping[str, str] = light.field(factory=dict)  # "annually" -> "year"
    per_articles: tuple[str, ...] = ()  # "a", "each": before one of the next
    per_nouns: tuple[str, ...] = ()
    per_any: tuple[str, ...] = ()  # "per": before any noun
    per_sorts: tuple[str, ...] = ()  # "per [diluted] share"
    per_joined: tuple[str, ...] = ()  # "an" of "$15-an-hour"
    not_per: tuple[str, ...] = ()  # "cent"
    not_rates: tuple[str, ...] = ()  # "ago": "$5 a year ago" is no rate
    # refusals
    not_before: tuple[str, ...] = ()  # "dollar tree"
    not_behind: frozenset[str] = frozenset()  # "not a penny"
    small_words: frozenset[str] = frozenset()  # "mark": with a capital it is a name
    whims: frozenset[str] = frozenset()  # "yen": no money behind "a"
    verbs: frozenset[str] = frozenset()  # "won", "marks": money only behind digits
    past: frozenset[str] = frozenset()  # "won": only behind three of them
    lettered: Mapping[str, tuple[str, ...]] = light.field(factory=dict)  # "rs" -> "Rs", "RS"
    never_behind: frozenset[str] = frozenset()  # signs of letters only before a number: "R"
    never_before: frozenset[str] = frozenset()  # signs only behind a number: "元"
    glued: frozenset[str] = frozenset()  # "p": right behind digits alone
    not_glued: frozenset[str] = frozenset()  # ".m": behind them, "5p.m."
    few: frozenset[str] = frozenset()  # "three": numbers of no money: "three crowns"
    definite: tuple[str, ...] = ()  # "the"
    small_nouns: tuple[str, ...] = ()  # "yes" where a unit with a capital is a name: "8 Rand Paul"
    proper_names: frozenset[str] = frozenset()  # "50 Cent"
    pronouns: frozenset[str] = frozenset()  # "us $": "it cost us $5"
    roads: frozenset[str] = frozenset()  # signs that stand before numbers of roads: "R1"
    small_codes: frozenset[str] = frozenset()  # codes that are printed in small letters: "usd"
    weighty: frozenset[str] = frozenset()  # "pounds"
    weights: tuple[str, ...] = ()  # "200 pounds lighter"
    weighed_by: tuple[str, ...] = ()  # "of", before what is weighed
    pound_uses: tuple[str, ...] = ()  # "paid": pounds near it are money
    pound_things: tuple[str, ...] = ()  # "note" of "a 50-pound note"
    aid: tuple[str, ...] = ()  # "200 pounds of debt"
    milestones: frozenset[str] = frozenset()  # "mark": "the 1,237 mark"
    code_words: frozenset[str] = frozenset()  # codes that are words as well
    code_names: frozenset[str] = frozenset()  # codes that are names before small numbers: "COP"
    historic: frozenset[str] = frozenset()  # codes of the past that news used
    # which currency
    shared: Mapping[str, tuple[str, ...]] = light.field(factory=dict)  # "kr" -> its codes
    countries: Mapping[str, str] = light.field(factory=dict)  # "mexico" -> "MXN"
    by_country: Mapping[str, tuple[tuple[tuple[str, ...], str], ...]] = derived(
        "countries", factory=dict
    )
    country_words: frozenset[str] = derived("countries")  # first words of the names of countries
    historic_countries: Mapping[str, str] = light.field(factory=dict)  # "france" -> "FRF"
    of_region: Mapping[str, str] = light.field(factory=dict)  # "MX" -> "MXN"
    of_language: Mapping[str, str] = light.field(factory=dict)  # "sv" -> "SEK"
    current: frozenset[str] = derived("of_region of currency_names")  # all codes of regions
    outlets: Mapping[str, str] = light.field(factory=dict)  # "cbc news" -> "CAD"
    spellings: frozenset[str] = (
        frozenset()
    )  # "metres": as they are not spelled in the United States
    international: frozenset[str] = frozenset()  # agencies that write "$" for US dollars

    def is_current(self, code: str) -> bool:
        """Whether a code is one that news still prints, or did until lately."""
        return code in self.historic or code in self.current

    def sharing(self, unit: str) -> tuple[str, ...]:
        """The codes that a shared unit can stand for, the most traded first."""
        key = " ".join(unit.lower().split())
        return tuple(self.shared.get(key) or self.shared.get(key.rstrip("s")) or ())


@light.frozen
class CurrencyNames:
    names: Mapping[str, str] = light.field(factory=dict)
    codes: frozenset[str] = frozenset()
    countries: Mapping[str, str] = light.field(factory=dict)
    of_region: Mapping[str, str] = light.field(factory=dict)
