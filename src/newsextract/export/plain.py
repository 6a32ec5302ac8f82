"""Text that other programs can hold: no lone surrogates, and for XML no control characters.

What cannot be written is U+FFFD, one for one, so that offsets stay what they are.
"""

import re
from typing import Final

from newsextract._model.parsed import Parsed
from newsextract._model.span import Span

_SURROGATES: Final = re.compile("[\ud800-\udfff]")
_NOT_XML: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def writable(text: str) -> str:
    """A text that every encoding of Unicode can hold."""
    return text if text.isascii() else _SURROGATES.sub("\ufffd", text)


def of_xml(text: str) -> str:
    """A text whose characters XML 1.0 allows."""
    return _NOT_XML.sub("\ufffd", text)


def text_of(parsed: Parsed, span: Span) -> str:
    """What stands in a span."""
    return writable(parsed.text[span.start : span.end])


def short(field: str) -> str:
    """The last part of the name of a field: "amounts"."""
    return field.rpartition(".")[2]
