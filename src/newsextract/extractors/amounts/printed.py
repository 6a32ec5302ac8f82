"""What the grammar reads at one place of a text."""

from decimal import Decimal

import attrs

from newsextract._model.span import Span


@attrs.frozen
class Printed:
    """An amount as it is printed, before the article says what its unit stands for."""

    span: Span
    unit: str
    rule: str
    amount: Decimal | None = None
    low: Decimal | None = None
    high: Decimal | None = None
