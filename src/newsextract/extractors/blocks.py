"""Blocks as a field: ``headline``, ``byline``, ``body``, ``caption`` …, one for each line.

The decision is part of the shared reading of a text, ``newsextract._page.blocks``; this
extractor only hands it out, so that the document and its JSON have the blocks.
"""

from collections.abc import Iterable

from newsextract._model.annotations import BLOCKS, Block
from newsextract._view import View, extractor


@extractor(provides=BLOCKS)
def find_blocks(view: View) -> Iterable[Block]:
    """All blocks, in order."""
    return view.blocks
