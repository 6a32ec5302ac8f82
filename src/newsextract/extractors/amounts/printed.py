"""What the grammar reads at one place of a text."""

from decimal import Decimal

from newsextract._model import light
from newsextract._model.span import Span


@light.frozen(eq=True)
class Printed:
    """An amount as it is printed, before the article says what its unit stands for."""

    span: Span
    unit: str
    rule: str
    amount: Decimal | None = None
    low: Decimal | None = None
    high: Decimal | None = None
