"""Reading: the events of lxml's parser, which mends what is malformed, made into the flow of a page."""

from __future__ import annotations

import re

from newsextract.html.flow import Flow

# What no character of HTML is; lxml would stop at a null byte.
_CONTROLS = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
_STEP = 65_536  # characters that are fed at a time


def read_flow(html: str) -> Flow:
    """The pieces, elements and metadata of a page."""
    try:
        from lxml import etree
    except ModuleNotFoundError as error:
        raise ModuleNotFoundError(
            "lxml is missing; install it with: pip install 'newsextract[html]'", name="lxml"
        ) from error
    flow = Flow()
    parser = etree.HTMLParser(
        target=flow, encoding="utf-8", huge_tree=True, remove_comments=True, remove_pis=True
    )
    data = _CONTROLS.sub(" ", html).encode("utf-8", "replace")
    if not data.strip():
        return flow.close()
    try:
        for at in range(0, len(data), _STEP):
            parser.feed(data[at : at + _STEP])
        parser.close()
    except etree.LxmlError:  # what was read until then counts
        flow.close()
    return flow
