"""Percentages: ``4.5 percent``, ``12%``, ``half a percentage point``.

``value`` is in percent, so 4.5 for "4.5 percent"; ``points`` tells percentage points.
"""

from collections.abc import Iterable, Iterator
from decimal import Decimal

import attrs
import regex

from newsextract import Extractor, Field, Span, View, extractor, hookimpl


@attrs.frozen
class Percentage:
    """One percentage, as printed in the article."""

    span: Span
    value: Decimal  # in percent
    points: bool  # percentage points
    rule: str


PERCENTAGES = Field("percent.percentages", Percentage)

_PERCENT = regex.compile(
    r"(?<![\w.,])(?P<number>\d{1,3}+(?:\.\d{1,4}+)?+)\s?+"
    r"(?:%|(?:per ?cent|percentage)\b(?P<points> points?\b)?+)"
)


@extractor(provides=PERCENTAGES)
def find_percentages(view: View) -> Iterator[Percentage]:
    """Yield the percentages of the article's own text."""
    for sentence in view.sentences:
        for match in _PERCENT.finditer(view.text, sentence.start, sentence.end):
            yield Percentage(
                Span(*match.span()), Decimal(match["number"]), bool(match["points"]), "percent"
            )


@hookimpl
def newsextract_extractors() -> Iterable[Extractor[Percentage]]:
    """The extractor of this plugin."""
    return [find_percentages]
