"""A file as text: UTF-8, or what it is told or guessed to be; and whether it is HTML after all."""

from __future__ import annotations

import codecs
import re
from typing import NamedTuple

_TAG = re.compile(
    r"<(?:!doctype html|/?(?:html|head|body|div|p|span|a|br|img|h[1-6]|li|ul|meta|script)\b)[^<>]{0,300}>",
    re.IGNORECASE,
)
_MANY = 6  # tags in a text that has some of them quoted


class Decoded(NamedTuple):
    """A text, and the encoding that was guessed; None if it was no guess."""

    text: str
    guessed: str | None


def decoded(data: bytes, encoding: str | None) -> Decoded:
    """The text of a file.

    Raises:
        ValueError: if there is no such encoding, the bytes do not fit it, or none can be guessed.
    """
    if encoding is not None:
        try:
            codec = codecs.lookup(encoding)
            text, _ = codec.decode(data)
        except LookupError:
            raise ValueError(f"there is no encoding {encoding!r}") from None
        except UnicodeError as error:
            raise ValueError(f"is not {codec.name}: {error}") from error
        if not isinstance(text, str):
            raise ValueError(f"{encoding!r} is no encoding of text")
        return Decoded(text, None)
    try:
        return Decoded(data.decode("utf-8"), None)
    except UnicodeDecodeError as error:
        return _guessed(data, error)


def _guessed(data: bytes, error: UnicodeDecodeError) -> Decoded:
    try:
        from charset_normalizer import from_bytes
    except ModuleNotFoundError:
        raise ValueError(f"is not UTF-8: {error}; name its encoding: --encoding cp1252") from error
    best = from_bytes(data).best()
    if best is None:
        raise ValueError(
            f"is not UTF-8, and no other encoding fits: {error}; name it: --encoding cp1252"
        ) from error
    return Decoded(str(best), best.encoding)


def looks_like_html(text: str) -> bool:
    """Whether a text is the source of a page rather than its words."""
    tags = 0
    for _ in _TAG.finditer(text[:20_000]):
        tags += 1
        if tags >= _MANY:
            return True
    return tags > 0 and text.lstrip("\ufeff \t\r\n").lower().startswith(
        ("<!doctype html", "<html")
    )
