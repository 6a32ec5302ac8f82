"""What a text or a plugin says, as HTML: markup is none, and what nobody sees is shown as a sign."""

from html import escape
from typing import Any

from newsextract.export.plain import writable

# control characters as their pictures, one for one; what turns the direction of writing as U+FFFD
_SIGNS = {code: 0x2400 + code for code in range(0x20) if chr(code) not in "\t\n\r"}
_SIGNS |= {0x7F: 0x2421}
_SIGNS |= dict.fromkeys(
    (*range(0x80, 0xA0), *range(0x202A, 0x202F), *range(0x2066, 0x206A)), 0xFFFD
)


def words(value: Any) -> str:
    """A value between two tags."""
    return escape(writable(str(value)).translate(_SIGNS), quote=False)


def attribute(value: Any) -> str:
    """A value between double quotes."""
    return escape(" ".join(writable(str(value)).translate(_SIGNS).split()), quote=True)


def clipped(text: str, width: int) -> str:
    """A text on one line, cut at a width; not escaped yet."""
    flat = " ".join(text.split())
    return flat if len(flat) <= width else f"{flat[: width - 1].rstrip()}…"
