"""What a rule matched on a line of slots."""

import re

from newsextract._model import light
from newsextract.extractors.dates.slots.encoding import Line


@light.define  # quicker to make than a frozen one
class Match:
    """What a rule matched on a line."""

    line: Line
    at: int  # where on the line
    match: re.Match[str]

    def has(self, group: str) -> bool:
        """Whether a group of the pattern took part; not if the pattern has no such group."""
        return group in self.match.re.groupindex and bool(self.match[group])

    def get(self, group: str, slot: str, default: object = None) -> object:
        """What the first word of a group says in a slot."""
        if not self.has(group):
            return default
        return self.line.lexemes[self.at + self.match.start(group)].get(slot, default)

    def each(self, group: str) -> list[tuple[int, dict[str, object]]]:
        """The places and lexemes of a group."""
        if not self.has(group):
            return []
        first, last = self.match.span(group)
        return [(self.at + k, dict(self.line.lexemes[self.at + k])) for k in range(first, last)]

    @property
    def start(self) -> int:
        """The letter that the expression begins with."""
        out = self.match.end("out") if self.has("out") else 0
        return self.at + out

    @property
    def end(self) -> int:
        """The letter behind its last."""
        return self.at + self.match.end()
