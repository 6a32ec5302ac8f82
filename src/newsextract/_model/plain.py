"""PlainAnnotation: what a document read back holds of a plugin that is not there."""

from collections.abc import Mapping
from typing import Any

from newsextract._model import public
from newsextract._model.span import Span


@public.frozen
class PlainAnnotation:
    """An annotation whose class is not known, as the plain data that it was written as.

    ``Document.from_json`` makes them of the layers whose plugin is neither installed nor among
    ``fields=``; ``to_json`` writes them as they were.

    .. versionadded:: 0.1.0
    """

    span: Span  #: where it stands
    rule: str  #: what found it
    #: all of it, span and rule too; read-only
    data: Mapping[str, Any] = public.field(hash=False)
