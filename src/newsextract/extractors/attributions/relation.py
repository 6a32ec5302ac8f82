"""A relation of source, cue and content, in tokens, and the candidate cue that it is read from."""

import attrs

from newsextract._language.article import Piece


@attrs.define(eq=False)
class Relation:
    """A relation in tokens; spans hold first and last token, both inside."""

    cue: tuple[int, int]
    source: tuple[int, int] | None
    content: list[tuple[int, int]]
    rule: str
    pieces: list[Piece] = attrs.field(factory=list)  # quotes among the content
    addressee: tuple[int, int] | None = None
    via: "Relation | None" = None


@attrs.define(eq=False, repr=False)
class Cue:
    """A candidate: the verb group, and the patterns of its verb."""

    first: int  # of the group with its auxiliaries
    verb: int
    last: int
    patterns: frozenset[str]
    form: str
    passive: bool = False  # something is said of its subject: "was asked", "is expected"
