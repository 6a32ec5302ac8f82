"""The built-in plugin: one hook implementation that lists the modules beside it."""

from collections.abc import Iterable
from typing import Any

from newsextract._view import Extractor
from newsextract.extractors.amounts import find_amounts
from newsextract.extractors.attributions import find_attributions
from newsextract.extractors.blocks import find_blocks
from newsextract.extractors.bylines import find_bylines
from newsextract.extractors.datelines import find_datelines
from newsextract.extractors.dates import find_dates
from newsextract.extractors.entities import find_entities
from newsextract.extractors.publication import find_published, find_updated
from newsextract.extractors.quotes import find_quotes
from newsextract.extractors.sections import find_sections


def newsextract_extractors() -> Iterable[Extractor[Any]]:
    """The built-in extractors.

    A hook as those of other plugins, but marked as one only where there is another: see ``_hooks``.
    """
    return (
        find_amounts,
        find_attributions,
        find_blocks,
        find_bylines,
        find_datelines,
        find_dates,
        find_entities,
        find_published,
        find_quotes,
        find_sections,
        find_updated,
    )
