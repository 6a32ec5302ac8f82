"""One amount of money, the annotation of the field AMOUNTS."""

from decimal import Decimal
from typing import Literal

import attrs

from newsextract._model.span import Span


@attrs.frozen
class MonetaryAmount:
    """One amount of money, or a range of amounts, as printed in the article."""

    span: Span
    amount: Decimal | None  # in the major unit; None of a range or an unquantified sum
    low: Decimal | None  # of a range
    high: Decimal | None
    currency: str | None  # ISO 4217
    approximate: bool  # "some", "about", "more than" …
    bound: Literal["at_least", "at_most"] | None
    per: str | None  # "hour", "year", "barrel"
    rule: str
    candidates: tuple[str, ...] = ()  # where currency is None: the currencies that share the unit
    converts: Span | None = None  # the amount that this one states again in another currency
