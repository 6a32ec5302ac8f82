"""Block: a line, or the hard-wrapped lines of a paragraph, and what kind it is."""

from typing import Literal

import attrs

from newsextract._model.span import Span

Kind = Literal[
    "headline",
    "section",
    "byline",
    "dateline",
    "published",
    "updated",
    "body",
    "subheading",
    "caption",
    "related",
    "boilerplate",
]

ARTICLE = frozenset({"headline", "body", "subheading", "dateline"})  # where facts are read from


@attrs.frozen
class Block:
    """One line, or the hard-wrapped lines of one paragraph."""

    span: Span  # without the white space around it
    kind: Kind
    rule: str
