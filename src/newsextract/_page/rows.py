"""Rows: the lines of a text on their way to blocks."""

import attrs

from newsextract._model.annotations import BlockKind
from newsextract._page.lines import Line
from newsextract._page.signs import Sign

ASKS = 1.0  # from here on a line is the site's, not the article's


@attrs.define(eq=False, repr=False)
class Row:
    """A line on its way to a block."""

    line: Line
    sign: Sign
    kind: BlockKind | None = None
    rule: str = ""
    beside: bool = False  # running text that stands next to other sentences
    foreign: bool = False  # speaks of nothing that the article speaks of

    def settle(self, kind: BlockKind, rule: str) -> None:
        self.kind = kind
        self.rule = rule
