"""The money words of a language: ``data/<language>/amounts.toml`` and ``currency_names.toml``."""

from collections.abc import Mapping
from functools import cache

from newsextract._model import light
from newsextract._words.amounts import CurrencyNames, MoneyWords
from newsextract._words.patterns import lazy
from newsextract.lexicon import Lexicons

_TOKEN = lazy(r"\w+|[^\w\s]")


@cache
def money_words(lexicons: Lexicons) -> MoneyWords:
    """The money words of a language; what amounts.toml says wins over the tables of CLDR."""
    words = lexicons.load_both(MoneyWords, "amounts")
    own = lexicons.load(MoneyWords, "amounts")
    cldr = lexicons.load_both(CurrencyNames, "currency_names")
    english = Lexicons("en").load(CurrencyNames, "currency_names")  # where adjectives come first
    current = set(cldr.of_region.values())
    adjectives = {
        name.rpartition(" ")[0]: code for name, code in english.names.items() if code in current
    }
    countries = {**adjectives, **cldr.countries, **words.countries}
    made = _adjectives(english.names, words.shared)
    coins = {unit: code for unit, code in made.items() if unit.rpartition(" ")[2] in words.coins}
    by_country: dict[str, tuple[tuple[tuple[str, ...], str], ...]] = {}
    for name, code in (*countries.items(), *words.historic_countries.items()):
        tokens = tuple(_TOKEN.findall(name))
        if tokens:
            by_country[tokens[0]] = (*by_country.get(tokens[0], ()), (tokens, code))
    return light.evolve(
        words,
        names={**made, **cldr.names, **words.names},
        coins={**coins, **words.coins},
        ones=own.ones,
        small_nouns=own.small_nouns,
        codes=cldr.codes | words.codes,
        countries=countries,
        by_country=by_country,
        country_words=frozenset(by_country),
        current=frozenset(current),
        of_region={**cldr.of_region, **words.of_region},
    )


def _adjectives(names: Mapping[str, str], shared: Mapping[str, tuple[str, ...]]) -> dict[str, str]:
    """Shared units with the adjectives of CLDR: "swedish crowns", where it has "swedish kronor"."""
    units: dict[str, list[str]] = {}
    for unit, codes in shared.items():
        if unit.isalpha() and len(unit) > 2:
            for code in dict.fromkeys(codes):
                units.setdefault(code, []).append(unit)
    found = {}
    for name, code in names.items():
        if adjective := name.rpartition(" ")[0]:
            for unit in units.get(code, ()):
                found[f"{adjective} {unit}"] = found[f"{adjective} {unit}s"] = code
    return found
