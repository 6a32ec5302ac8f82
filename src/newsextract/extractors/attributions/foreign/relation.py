"""A relation in tokens, and the candidate cue that it is read from."""

from collections.abc import Sequence

from newsextract._model import light
from newsextract.extractors.attributions.foreign.phrases import Range


@light.define  # quicker to make than a frozen one
class Cue:
    """A verb that may report: its group, and what it takes."""

    first: int  # of the group with its auxiliary, where they stand side by side
    verb: int
    last: int
    finite: int  # the finite verb of the group
    patterns: frozenset[str]
    kind: str  # finite, passive, gerund, infinitive
    pronoun: int = -1  # the subject inside the group: "explique-t-[il]"
    impersonal: bool = False  # "heißt es in der Mitteilung"


@light.define  # quicker to make than a frozen one
class Relation:
    """Who says what; ranges hold first and last token, both inside."""

    cue: Range | None
    source: Range | None
    content: Sequence[Range]
    rule: str
    heir: bool = False  # said by whoever spoke last
    spoken: bool = False  # somebody's very words, behind a dash
    anaphor: bool = False  # no subject is named; the person in force is meant
