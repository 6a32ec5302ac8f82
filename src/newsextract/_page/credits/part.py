"""A part of a byline: its words, and what it can be told to be.

"Ana Ruiz", "Staff Writer" and "Calder" are the parts of "By Ana Ruiz, Staff Writer, Calder".
"""

from enum import Enum

from newsextract._model import light

_SHORTEST_ALONE = 4  # letters of someone who is called by one word


class Sort(Enum):
    """What a part of a byline can be."""

    PERSON = 1
    ROLE = 2
    BODY = 3
    PLACE = 4
    NOTE = 5  # nothing that anybody is: "Email the author", "2h ago", "M.D."


@light.frozen(eq=True)
class Told:
    """What a part is."""

    sort: Sort
    text: str  # the name, the role, the body or the place
    behind: str = ""  # a name: its role or body
    start: int = 0  # where the name begins, behind a role


class Part:
    """One part of a byline, without the marks around it."""

    def __init__(self, text: str, *, signed: bool, first: bool, dated: bool = False) -> None:
        self.text = text
        self.dated = dated  # its line has a date
        self.signed = signed  # it stands behind a "By"
        self.first = first  # nobody is named before it
        self.low = text.lower()
        self.words = self.low.split()
        self.alone = text.isalpha() and text[0].isupper()  # one word with a capital
        self.last = self.words[-1].rsplit("-", 1)[-1].strip(".")  # "editor-writer": "writer"

    @property
    def signs_alone(self) -> bool:
        """Whether it is one word where a name is due, and neither short nor in capitals."""
        long = self.alone and not self.text.isupper() and len(self.text) >= _SHORTEST_ALONE
        return self.signed and self.first and long

    @property
    def stands_behind(self) -> bool:
        """Whether it is one word where no name is due."""
        return not (self.signed and self.first) and self.alone
