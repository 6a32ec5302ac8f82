"""The test cases of price-parser and of quantulum3, which say what is to be found in short texts.

price-parser's stand in a module of Python, ``tests/test_price_parsing.py``, as calls of ``Example``,
which are read and not run: what is printed, the currency, the amount.  Those count that print an amount
and its currency in one text.  quantulum3's stand in ``quantities.json``: a text and its quantities.
A text without money asks that none is found.
"""

import ast
import json
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

from corpora.cases import Case, Money
from corpora.read.files import files
from newsextract import Span

SIGNS = {"€": "EUR", "£": "GBP", "$": "USD", "₹": "INR", "₽": "RUB", "zł": "PLN", "Kč": "CZK"}
UNITS = {
    "dollar": "USD",
    "us dollar": "USD",
    "euro": "EUR",
    "pound sterling": "GBP",
    "japanese yen": "JPY",
    "indian rupee": "INR",
}


def read_price_parser(path: Path) -> Iterator[Case[Money]]:
    """A case for each example that prints an amount with its currency."""
    for file in files(path, "test_price_parsing.py"):
        for number, (printed, sign, amount) in enumerate(_examples(file.read_text("utf-8"))):
            if not printed:
                continue
            if amount is None:
                yield Case(f"{file.stem}-{number}", printed, (), language="en")
            elif sign and sign in printed:
                gold = Money(None, amount, _codes(sign))
                yield Case(f"{file.stem}-{number}", printed, (gold,), language="en")


def _examples(source: str) -> Iterator[tuple[str | None, str | None, Decimal | None]]:
    """What each example prints, its currency and its amount."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "Example":
            values = [each.value if isinstance(each, ast.Constant) else None for each in node.args]
            if len(values) < 5:
                continue
            amount = values[4]
            yield (
                _text(values[1]),
                _text(values[2]),
                Decimal(str(amount)) if isinstance(amount, int | float) else None,
            )


def _text(value: object) -> str | None:
    return value if isinstance(value, str) else None


def _codes(sign: str) -> frozenset[str | None]:
    """The codes that a printed sign may stand for; none where it is not known here."""
    if len(sign) == 3 and sign.isascii() and sign.isupper():
        return frozenset({sign})
    return frozenset({SIGNS[sign], None}) if sign in SIGNS else frozenset()


def read_quantulum(path: Path) -> Iterator[Case[Money]]:
    """A case for each text."""
    for file in files(path, "quantities.json"):
        for number, row in enumerate(json.loads(file.read_text(encoding="utf-8"))):
            gold = tuple(
                found for each in row["res"] for found in _money(row["req"], each) if found
            )
            yield Case(f"{file.stem}-{number}", row["req"], gold, language="en")


def _money(text: str, quantity: dict[str, Any]) -> Iterator[Money]:
    """The quantity, if it is money; "dollar per hour" is."""
    unit = str(quantity.get("unit", "")).partition(" per ")[0]
    if unit in UNITS:
        surface = quantity["surface"]
        start = text.find(surface)
        span = Span(start, start + len(surface)) if start >= 0 else None
        yield Money(span, Decimal(str(quantity["value"])), frozenset({UNITS[unit], None}))
