"""The paper that a conversation is read from: its lines, what each sounds like, who is on a list."""

from collections.abc import Sequence

from newsextract._conversation.evidence import Labelled, Sound, sound_of
from newsextract._conversation.introductions import (
    HEAD,
    Listed,
    Named,
    announces,
    asked_in,
    names_in,
    read_list,
)
from newsextract._conversation.labels import Words
from newsextract._conversation.model import Speaker, Turn
from newsextract._model import light
from newsextract._model.span import Span
from newsextract._page.lines import Line
from newsextract._page.signs import Sign
from newsextract._words.patterns import lazy

_TITLE_WORDS = 8  # of a heading between turns
_PARAGRAPH = 12  # words of a paragraph that ends in no mark
_LAST_LINES = 3  # behind the last turn, which may go on with it
ASIDE = lazy(
    r"[\[(][^\[\]()]{1,80}[\])]\.?$|\*[^*?.]{1,24}\*$|\[?\(?\d{1,2}:\d\d(?::\d\d)?\)?\]?$"
)  # "[Applause]", "(00:14:03)"
NOISE = ("boilerplate", "related", "caption", "byline", "published", "updated", "section")
EDGES = "*_ \t\xa0"  # what is left of bold print
_ENDS = ".?!…”\"'’)"
_DASHED = lazy(r"(?:[—–-] ?|<b>|\d{1,3}[.)] )")


@light.define
class Open:
    """A turn whose end has not been met."""

    speaker: Speaker | None
    label: Span | None
    mark: Span | None
    content: list[Span] = light.field(factory=list)
    lines: list[int] = light.field(factory=list)

    def closed(self) -> Turn:
        return Turn(self.speaker, self.label, self.mark, tuple(self.content))


class Paper:
    """The lines of a text as a conversation is read from them."""

    def __init__(self, lines: Sequence[Line], signs: Sequence[Sign], words: Words) -> None:
        self.lines = lines
        self.signs = signs
        self.words = words
        self.listed = read_list(lines, words)
        listed = [row.line for row in self.listed]
        self.in_list = set(range(min(listed) - 1, max(listed) + 1)) if listed else set()
        self.cued = bool(listed)  # the introduction says that somebody is asked
        self.names: dict[int, list[Named]] = {}  # of the lines in which they have been looked for
        self._sounds: dict[int, Sound] = {}
        self._announced: list[bool] = []  # whether the first lines up to each announce it
        self._read = 0  # code points of them

    def sound(self, i: int) -> Sound:
        """What a line sounds like."""
        found = self._sounds.get(i)
        if found is None:
            found = self._sounds[i] = sound_of(self.lines[i].text, self.words)
        return found

    def is_announced(self, head: int) -> bool:
        """Whether the lines before one speak of an interview, a call or a debate."""
        told = self._announced
        while len(told) < head and self._read <= HEAD:
            line = self.lines[len(told)]
            told.append((bool(told) and told[-1]) or announces(line, self.words))
            self._read += len(line.text)
        return bool(told[:head]) and told[:head][-1]

    def span(self, i: int) -> Span:
        """A line without its dash, number or marks of bold print."""
        line = self.lines[i]
        dashed = _DASHED.match(line.text)
        front = dashed.end() if dashed and dashed.end() < len(line.text) else 0
        text = line.text[front:]
        begin = line.start + front + len(text) - len(text.lstrip(EDGES))
        return Span(begin, line.end - (len(text) - len(text.rstrip(EDGES))))

    def may_ask(self, i: int) -> bool:
        """Whether a line has what a question has, without listening to it: a quick test."""
        text = self.lines[i].text
        return "?" in text or any(map(text.lower().__contains__, self.words.talk.asking))

    def is_paragraph(self, i: int) -> bool:
        """Whether a line is a paragraph, no heading and no aside."""
        text = self.lines[i].text
        bare = text.strip(EDGES)
        return (
            bool(bare)
            and (bare[-1] in _ENDS or self.signs[i].words > _PARAGRAPH)
            and not ((text[0] in "[(*" or text[0].isdigit()) and ASIDE.match(text))
        )

    def goes_on(self, i: int, turn: Open) -> bool:
        """Whether a line goes on with a turn: no heading, no aside, no furniture, no narration."""
        line, sign = self.lines[i], self.signs[i]
        bare = line.text.strip(EDGES)
        if not bare or ASIDE.match(line.text):
            return False
        if not turn.content:
            return True
        if sign.kind in NOISE:
            return False
        if sign.words <= _TITLE_WORDS and bare[-1] not in _ENDS:
            return False
        return not self.narrates(i, turn)

    def narrates(self, i: int, turn: Open) -> bool:
        """Whether a line tells of the one who speaks: "Ruiz paused."."""
        sound = self.sound(i)
        low = self.lines[i].text.lower()
        if any(phrase in low for phrase in self.words.talk.narrating):
            return True
        name = turn.speaker.name if turn.speaker is not None else None
        surname = name.split()[-1].lower() if name else ""
        return bool(surname) and not sound.first and not sound.second and surname in low

    def lasts(self, i: int, last: int, turn: Open) -> bool:
        """Whether a line behind the last label still belongs to its turn."""
        if not turn.content:
            return True
        sign = self.signs[i]
        if sign.kind is not None or self.narrates(i, turn):
            return False
        sound = self.sound(i)
        bare = self.lines[i].text.strip(EDGES)
        if not bare or bare[-1] not in _ENDS:
            return False
        return sound.first or sound.second or len(self.lines) - last <= _LAST_LINES

    def asked(self, head: int, rows: Sequence[Labelled] = ()) -> Speaker | None:
        """Whom the interview is with, as far as a list or the introduction tells."""
        if self.listed:
            asked = [row for row in self.listed if not row.asks(self.words)]
            return self.speaker_of_list(asked[0]) if len(asked) == 1 else None
        named = names_in(enumerate(self.lines[:head]), self.words, self.names)
        labelled = {row.speaker.key: row.speaker for row in rows if row.speaker.person}
        if len(labelled) == 1 and any(row.speaker.answers for row in rows):
            return next(iter(labelled.values()))
        found = asked_in(self.lines, named, self.words)
        self.cued = any(row.cued for row in found)
        if len(found) != 1:
            return None
        name = found[0].named
        speaker = Speaker(" ".join(name.low), name.name, person=True, answers=True)
        speaker.listed = Span(name.start, name.end)
        return speaker

    def speaker_of_list(self, row: Listed) -> Speaker:
        """A participant of a list as a speaker."""
        label = row.label
        speaker = Speaker(" ".join(label.low), label.name, label.role or None, person=True)
        speaker.listed, speaker.answers = row.span, True
        return speaker
