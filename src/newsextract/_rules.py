"""Rule: one named way to read something, with what it reads and what it refuses beside it.

    Rule(
        "date.nth-day",
        read=_nth_day,
        pattern=rf"the [ ] {NTH} (?! {NOUN_BEHIND} )",
        finds=("The vote is on ⟦the 22nd⟧.",),
        refuses=("the 22nd regiment",),
    )

The examples are tests (``tests/extractors/test_rules.py``), so a rule cannot lose its reason.
"""

from typing import Generic, TypeVar

from newsextract._model import light

R = TypeVar("R")


@light.frozen
class Rule(Generic[R]):
    """One way to read something."""

    name: str  # what ``rule`` says of the annotations that it finds
    read: R  # from a match, or from a place in the text, to what is found there, or None
    pattern: str = light.field(default="", kw_only=True)  # of a rule that a pattern finds
    finds: tuple[str, ...] = light.field(kw_only=True)  # ⟦brackets⟧ around what it finds
    refuses: tuple[str, ...] = light.field(kw_only=True)  # looks like it and is not
