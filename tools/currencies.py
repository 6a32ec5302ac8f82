"""Write src/newsextract/data/<language>/currency_names.toml from Unicode CLDR, through Babel.

    pip install babel && python tools/currencies.py

The tables are checked in, so that the library needs no Babel. Names that CLDR gives to several
currencies, and single words ("francs"), are decided by hand in amounts.toml.
"""

import re
from pathlib import Path

import babel
from babel import Locale
from babel.core import get_global
from babel.numbers import get_currency_name

DATA = Path(__file__).resolve().parent.parent / "src" / "newsextract" / "data"
LANGUAGES = ("en", "de", "es", "fr", "it", "nl", "pt")
CLDR = "47"  # the version that the named Babel release carries
YEARS = re.compile(r"\s*\(\d{4}[–-]\d{4}\)|\s*\([^)]*\)")


def names(language: str) -> dict[str, str]:
    """Name in lower case, singular and plural -> ISO 4217 code; what is paid with now wins."""
    found: dict[str, str] = {}
    current = set(of_region().values())
    currencies = sorted(
        Locale(language).currencies, key=lambda c: (c not in current, is_old(c, language), c)
    )
    for code in currencies:
        for count in (1, 2):
            name = YEARS.sub("", get_currency_name(code, count=count, locale=language)).lower()
            if name.upper() != code and " " in name and code[0] != "X":
                found.setdefault(name, code)
    return found


def is_old(code: str, language: str) -> bool:
    """Whether CLDR gives the years in which a currency was used."""
    return "–" in Locale(language).currencies[code]


def of_region() -> dict[str, str]:
    """ISO 3166 code of a country -> ISO 4217 code of what is paid with there now."""
    return {
        region: code
        for region, currencies in sorted(get_global("territory_currencies").items())
        if len(region) == 2
        for code in [next((c for c, _, end, tender in currencies if tender and not end), "")]
        if code
    }


def countries(language: str) -> dict[str, str]:
    """Name of a country in lower case -> ISO 4217 code."""
    territories = Locale(language).territories
    return {
        re.sub(r"\s*\(.*\)", "", territories[region]).lower(): code
        for region, code in of_region().items()
        if region in territories
    }


def table(rows: dict[str, str]) -> list[str]:
    """The lines of a TOML table, sorted."""
    return [f'"{name}" = "{code}"' for name, code in sorted(rows.items())]


def main() -> None:
    """Write the table of each language."""
    for language in LANGUAGES:
        codes = sorted(
            c
            for c in Locale(language).currencies
            if c[0] != "X" or c in ("XAF", "XOF", "XPF", "XCD")
        )
        lines = [
            f"# Currencies after Unicode CLDR {CLDR}, through Babel {babel.__version__}",
            "# (Unicode License v3). Written by tools/currencies.py; do not edit.",
            f"codes = [{', '.join(repr(c).replace(chr(39), chr(34)) for c in codes)}]",
            "",
            "[names]",
            *table(names(language)),
            "",
            "[countries]",
            *table(countries(language)),
        ]
        if language == "en":
            lines += ["", "[of_region]", *table(of_region())]
        path = DATA / language / "currency_names.toml"
        path.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
