"""A relation of source, cue and content, in tokens, and the candidate cue that it is read from.

Relations and cues never change: what is joined to a relation or cut from it makes a new one.
"""

from collections.abc import Callable, Iterable
from enum import Enum, Flag, auto

from newsextract._language.article import Piece
from newsextract._model import light


class Trait(Flag):
    """What the order of a relation says of how it lies to others."""

    PLAIN = 0
    DIRECT = auto()  # a quote with its speaker and verb beside it
    CUTTING = auto()  # a clause that runs on into it ends before it
    RUNNING = auto()  # a clause behind its cue, which may run on too far
    CLOSING = auto()  # the cue stands behind its clause, or parts it
    REPORTING = auto()  # a quote alone behind it may illustrate it


class Order(Enum):
    """How quote or clause, speaker and verb stand to one another; the rule of a relation."""

    LABEL_QUOTE = "label-quote"  # Ana Ruiz: “…”
    HEADLINE_LABEL = "headline-label"  # Ruiz: Port plan is dead
    HEADLINE_TAIL = "headline-tail"  # Port plan is dead – Ruiz
    TRANSCRIPT_TURN = "transcript-turn"  # RUIZ: We will rebuild.
    STATEMENT_BEHIND_COLON = "statement-behind-colon"  # Ruiz issued this statement:¶…
    QUOTE_SOURCE_VERB = "quote-source-verb", Trait.DIRECT | Trait.CUTTING  # “…,” Ruiz said
    QUOTE_VERB_SOURCE = "quote-verb-source", Trait.DIRECT | Trait.CUTTING  # “…,” said Ruiz
    QUOTE_CAME = "quote-came"  # “…,” came the reply
    QUOTE_DASH_NAME = "quote-dash-name"  # “…” — Ana Ruiz
    SOURCE_VERB_QUOTE = "source-verb-quote", Trait.DIRECT | Trait.CUTTING  # Ruiz said, “…”
    VERB_SOURCE_QUOTE = "verb-source-quote"  # Continued Ruiz: “…”
    QUOTED_AS_SAYING = "quoted-as-saying"  # ONB quoted Ruiz as saying …
    QUOTED_AS_SAYING_VIA = "quoted-as-saying.via"  # … of which ONB is the outlet
    ACCORDING_TO = "according-to"  # …, according to Ruiz
    SOURCE_VERB_NAME = (  # Ruiz called the port “a ruin”
        "source-verb-name",
        Trait.CUTTING | Trait.REPORTING,
    )
    SOURCE_VERB_CLAUSE = (  # Ruiz said that …
        "source-verb-clause",
        Trait.RUNNING | Trait.REPORTING,
    )
    CLAUSE_SOURCE_VERB = "clause-source-verb", Trait.CLOSING | Trait.REPORTING  # …, Ruiz said
    CLAUSE_VERB_SOURCE = "clause-verb-source", Trait.CLOSING | Trait.REPORTING  # …, said Ruiz
    CLAUSE_AROUND = "clause-around", Trait.CLOSING | Trait.REPORTING  # …, Ruiz added, …
    PASSIVE = "passive"  # The port was condemned by Ruiz
    OWNER_NOUN = "owner-noun"  # Ruiz's claim that …
    IN_VIEW = "in-view"  # In Ruiz's view, …
    SOURCE_COLON_QUOTE = "source-colon-quote"  # Ruiz shook her head: “…”
    QUOTE_ALONE = "quote-alone"  # Ruiz had a question.¶“…”

    __hash__ = object.__hash__  # members are the same where they are equal; that of Enum is slow

    def __init__(self, label: str, traits: Trait = Trait.PLAIN) -> None:
        self.rule = f"attribution.{label}"
        self.direct = Trait.DIRECT in traits
        self.cutting = Trait.CUTTING in traits
        self.running = Trait.RUNNING in traits
        self.closing = Trait.CLOSING in traits
        self.reporting = Trait.REPORTING in traits


def _pieces(pieces: Iterable[Piece]) -> tuple[Piece, ...]:
    return tuple(pieces)


# A class that could refuse changes takes thrice as long to make one of, and there are many.
@light.define
class Relation:
    """A relation in tokens; spans hold first and last token, both inside."""

    cue: tuple[int, int]
    source: tuple[int, int] | None
    content: tuple[tuple[int, int], ...]
    order: Order
    pieces: tuple[Piece, ...] = light.field(default=(), converter=_pieces)  # quotes in the content
    addressee: tuple[int, int] | None = None
    via: "Relation | None" = None


@light.define
class Cue:
    """A candidate: the verb group, and the patterns of its verb."""

    first: int  # of the group with its auxiliaries
    verb: int
    last: int
    patterns: frozenset[str]
    form: str
    passive: bool = False  # something is said of its subject: "was asked", "is expected"


OrderReader = Callable[..., Relation | Iterable[Relation] | None]  # what reads an order
