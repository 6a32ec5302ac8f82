"""The forms of a result, one module each; they know no Document, only what it holds.

================== ====================================================================
``json``           plain JSON, lossless, with a published JSON Schema
``jsonld``         schema.org: a NewsArticle with its authors, quotations, people and sums
``timeml``         TimeML: the text with TIMEX3 in it
``brat``           standoff annotation of brat, an ``.ann`` file
``webannotation``  W3C Web Annotation, with positions and quotes as selectors
``ninjs``          IPTC ninjs: headline, byline, people, places and text
``spacy``          a Doc of spaCy with its spans in groups, where spaCy is installed
``html``           a page to read, with everything marked in the text
``rows``           plain dicts in words, for tables
================== ====================================================================

>>> import newsextract
>>> newsextract.export.timeml.to_timeml(newsextract.parse("It rained in 2019."))[:38]
'<?xml version="1.0" encoding="UTF-8"?>'

Offsets are half-open ranges of code points, in every form that has offsets.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from newsextract._model.parsed import Parsed

FORMATS = {  # name -> the function that writes it as text
    "json": "to_json",
    "jsonld": "to_jsonld",
    "timeml": "to_timeml",
    "brat": "to_brat",
    "webannotation": "to_webannotation",
    "ninjs": "to_ninjs",
    "spacy": "to_spacy_json",
    "html": "to_page",
}
_MODULES = frozenset({*FORMATS, "rows"})


def write(parsed: "Parsed", form: str) -> str:
    """A document as text in one of the ``FORMATS``.

    Raises:
        ValueError: if there is no such format.
        ModuleNotFoundError: if it needs a package that is not installed.
    """
    if form not in FORMATS:
        raise ValueError(f"there is no format {form!r:.40}; the formats are {', '.join(FORMATS)}")
    module = import_module(f"{__name__}.{form}")
    written: str = getattr(module, FORMATS[form])(parsed)
    return written


def __getattr__(name: str) -> Any:
    """A module of a format, imported when it is first used."""
    if name not in _MODULES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return import_module(f"{__name__}.{name}")
