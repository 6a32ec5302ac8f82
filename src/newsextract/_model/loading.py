"""Loading: no cyclic collection while modules, words and patterns come in, all of which stay.

What collects would go through all of them again and again, a tenth of a first parse.
"""

import gc


class Loading:
    """Pauses the collection of cycles, if it is on.

    with Loading():
        import newsextract.extractors
    """

    __slots__ = ("_was_on",)
    _was_on: bool

    def __enter__(self) -> None:
        self._was_on = gc.isenabled()
        gc.disable()

    def __exit__(self, *_: object) -> None:
        if self._was_on:
            gc.enable()
