"""Decoding: the text of a page's bytes, as browsers tell it.

A byte order mark counts first, then what the server said (``charset`` of the header), then the page's own
``<meta charset>`` or XML declaration; else UTF-8 if it is that, else what charset-normalizer guesses where it
is installed, else Windows-1252. Bytes that do not fit are replaced: no page raises.
"""

from __future__ import annotations

import codecs
import re

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_STATED = re.compile(
    rb"""<meta[^>]{1,300}?charset\s{0,9}=\s{0,9}["']?\s{0,9}(?P<meta>[\w.:-]{2,40})|<\?xml[^>]{1,100}?encoding=["'](?P<xml>[\w.:-]{2,40})""",
    re.IGNORECASE,
)
_HEADER = re.compile(r"charset\s{0,9}=\s{0,9}[\"']?([\w.:-]{2,40})", re.IGNORECASE)
_HEAD = 16_384  # bytes in which a page states its encoding
_SAMPLE = 65_536  # bytes that a guess goes by
# what the web means by these names (WHATWG)
_MEANT = {"iso-8859-1": "cp1252", "ascii": "cp1252", "latin-1": "cp1252", "iso8859-1": "cp1252", "iso-8859-9": "cp1254",
          "gb2312": "gb18030", "gbk": "gb18030", "shift_jis": "cp932", "euc-kr": "cp949", "ks_c_5601-1987": "cp949"}  # fmt: skip


def decoded(page: bytes, header: str | None = None) -> str:
    """The text of a page.

    Args:
        page: its bytes.
        header: an encoding, or a ``Content-Type`` header that names one.
    """
    for mark, encoding in _MARKS:
        if page.startswith(mark):
            return page.decode(encoding, "replace").lstrip("\ufeff")
    given = _HEADER.search(header) if header else None
    stated = _STATED.search(page[:_HEAD])
    own = (stated["meta"] or stated["xml"]).decode("ascii", "replace") if stated else None
    for name in (given[1] if given else header, own):
        encoding = _known(name) or ""
        if not encoding or (encoding.startswith(("utf-16", "utf-32")) and name is own):
            continue  # a page whose own words can be read states no such encoding
        try:
            return page.decode(encoding)
        except UnicodeError:
            continue
    try:
        return page.decode("utf-8")
    except UnicodeDecodeError as error:
        if (
            len(page) - error.start < 4 or page.count(b"\xef\xbf\xbd") > 0
        ):  # cut off, or mended before
            return page.decode("utf-8", "replace")
    stated_encoding = _known(own)
    if stated_encoding is not None and not stated_encoding.startswith("utf"):
        return page.decode(stated_encoding, "replace")
    return page.decode(_guessed(page), "replace")


def _known(name: str | None) -> str | None:
    """An encoding of text by its name; None where there is none."""
    if not name:
        return None
    name = _MEANT.get(name.strip().lower(), name.strip().lower())
    try:
        codec = codecs.lookup(name)
    except (LookupError, ValueError):
        return None
    return codec.name if codec._is_text_encoding else None


def _guessed(page: bytes) -> str:
    """What bytes without a name seem to be: mostly UTF-8 with some wrong, else a guess."""
    sample = page[:_SAMPLE]
    whole = sample.decode("utf-8", "ignore")
    if any(ord(c) > 127 for c in whole) and len(whole.encode("utf-8")) > 0.99 * len(sample):
        return "utf-8"
    try:
        from charset_normalizer import from_bytes
    except ModuleNotFoundError:
        return "cp1252"
    best = from_bytes(sample).best()
    return best.encoding if best is not None else "cp1252"
