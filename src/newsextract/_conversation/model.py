"""What a conversation is made of: its speakers and their turns, in the lines of a text.

Offsets are code points of the text. Of ``Marta Ruiz: We will rebuild.`` the label is the name, the
mark the colon, and the paragraph behind it what is said.
"""

from newsextract._model import light
from newsextract._model.span import Span


@light.define
class Speaker:
    """One who speaks: a person, or one that labels name by a letter or an office."""

    key: str
    name: str | None  # the fullest that labels, lists and introduction give, as a person writes it
    role: str | None = None  # what a label or a list of participants says
    person: bool = False
    asks: bool = False  # moderates, or only puts questions
    answers: bool = False  # of "A: …" and of answers without a label
    labels: list[Span] = light.field(factory=list)  # the names in them
    listed: Span | None = None  # where a list of participants names it


@light.frozen
class Turn:
    """What one says until another speaks."""

    speaker: Speaker | None  # None: nobody is told
    label: Span | None
    mark: Span | None
    content: tuple[Span, ...]  # one a paragraph; empty behind a label without speech


@light.frozen
class Conversation:
    """The turns of a text, in order, and who takes part."""

    turns: tuple[Turn, ...]
    speakers: tuple[Speaker, ...]
    lines: frozenset[int]  # where labels and the first paragraphs of turns begin
    head: int  # where the first turn begins: what stands before it introduces
