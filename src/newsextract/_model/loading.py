"""Loading: no collection of cycles while modules, words and patterns come in, all of which stay.

What collects would go through all of them again and again, which takes a tenth of a first parse.
"""

import gc


class Loading:
    """Pauses the collection of cycles, if it is on.

    with Loading():
        import newsextract.extractors

    What there is behind it counts as old, so that it is gone through when all is, not before.
    """

    __slots__ = ("_was_on",)
    _was_on: bool

    def __enter__(self) -> None:
        self._was_on = gc.isenabled()
        gc.disable()

    def __exit__(self, *_: object) -> None:
        if self._was_on:
            if hasattr(gc, "freeze") and not gc.get_freeze_count():  # nobody keeps something there
                gc.freeze()
                gc.unfreeze()
            gc.enable()
