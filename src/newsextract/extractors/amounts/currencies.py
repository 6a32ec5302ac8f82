"""Which currency a symbol or a name stands for, and what the article says of a bare "$"."""

from newsextract._extractor import View
from newsextract.extractors.amounts.words import MoneyWords


def code_of(unit: str, words: MoneyWords) -> tuple[str | None, bool]:
    """The ISO 4217 code of a printed unit (None if shared), and whether it is a coin."""
    if unit in words.megas:
        return unit[1:], False
    key = " ".join(unit.lower().split())
    if key in words.coins:
        return words.coins[key] or None, True
    code = words.symbols.get(key, words.names.get(key))
    if code is None and unit.upper() in words.codes:
        code = unit.upper()
    return code or None, False


def dollar_of(view: View, words: MoneyWords) -> str | None:
    """The currency of a bare "$": that of the region, or of the countries the article names.

    None where the article names a country with a dollar of its own beside the United States.
    """
    if view.region:
        return words.regions.get(view.region, "USD")
    index = view.tokens.index
    others = {code for word, code in words.dollar_countries.items() if word in index}
    if not others:
        return "USD"
    american = any(word in index for word in words.us_words)
    return next(iter(others)) if len(others) == 1 and not american else None


def settled(unit: str, currency: str | None, view: View, words: MoneyWords) -> str | None:
    """The currency of a unit that several share, by the region or the countries of the article."""
    region = view.region or ""
    if currency == "GBP" and region in words.pounds:
        return words.pounds[region]
    candidates = words.sharing(unit)
    if currency or not candidates:
        return currency
    local = words.of_region.get(region)
    if local in candidates:
        return local
    index = view.tokens.index
    named = {
        code for word, code in words.countries.items() if code in candidates and word in index
    }
    return named.pop() if len(named) == 1 else None
