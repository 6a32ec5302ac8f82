"""The reading of a conversation: which lines are labelled, whose turn each is, and where it ends."""

from collections import Counter
from collections.abc import Iterable, Sequence

import attrs

from newsextract._conversation.evidence import (
    Labelled,
    Sound,
    converses,
    is_known,
    is_silent,
    sound_of,
)
from newsextract._conversation.introductions import (
    Listed,
    asked_in,
    is_announced,
    names_in,
    read_list,
)
from newsextract._conversation.labels import Label, Words, read_labels, words_of
from newsextract._conversation.model import Conversation, Speaker, Turn
from newsextract._conversation.speakers import Speakers
from newsextract._conversation.unlabelled import part
from newsextract._model.span import Span
from newsextract._page.lines import Line
from newsextract._page.signs import Sign
from newsextract._words.patterns import lazy
from newsextract.lexicon import Lexicons

_STYLES = ("colon", "bracket", "line", "stop", "letter", "dash", "gap", "behind")
_TITLE_WORDS = 8  # of a heading between turns
_LAST_LINES = 3  # behind the last turn, which may go on with it
_SHORT_SPEECH = 6  # words
_MOSTLY = 0.6  # of what one says are questions who only asks
_ASIDE = lazy(
    r"[\[(][^\[\]()]{1,80}[\])]\.?$|\*[^*?.]{1,24}\*$|\[?\(?\d{1,2}:\d\d(?::\d\d)?\)?\]?$"
)
_NOISE = ("boilerplate", "related", "caption", "byline", "published", "updated", "section")
_EDGES = "*_ \t\xa0"
_DASHED = lazy(r"(?:[—–-] ?|<b>|\d{1,3}[.)] )")


def read_conversation(
    lines: Sequence[Line], signs: Sequence[Sign], lexicons: Lexicons
) -> Conversation:
    """The turns of a text, hard-wrapped lines joined; none where nobody converses."""
    words = words_of(lexicons)
    return _Reading(lines, signs, words).conversation()


@attrs.define(eq=False)
class _Open:
    """A turn whose end has not been met."""

    speaker: Speaker | None
    label: Span | None
    mark: Span | None
    content: list[Span] = attrs.field(factory=list)
    lines: list[int] = attrs.field(factory=list)

    def closed(self) -> Turn:
        return Turn(self.speaker, self.label, self.mark, tuple(self.content))


class _Reading:
    def __init__(self, lines: Sequence[Line], signs: Sequence[Sign], words: Words) -> None:
        self._lines = lines
        self._signs = signs
        self._words = words
        self._sounds: dict[int, Sound] = {}
        self._listed = read_list(lines, words)
        self._cued = bool(self._listed)  # the introduction says that somebody is asked
        listed = [row.line for row in self._listed]
        self._in_list = set(range(min(listed) - 1, max(listed) + 1)) if listed else set()

    def conversation(self) -> Conversation:
        rows = self._labelled()
        if rows:
            turns = self._turns(rows)
        else:
            turns = self._unlabelled()
        turns = [turn for turn in turns if turn.content or turn.label]
        if not turns:
            return Conversation((), (), frozenset(), 0)
        spoken = {self._lines[k].start for turn in turns for k in turn.lines}
        spoken |= {self._lines[k].start for k in self._in_list}
        speakers = {id(t.speaker): t.speaker for t in turns if t.speaker is not None}
        named = {speaker.name for speaker in speakers.values()}
        for row in self._listed:
            if row.label.name not in named:
                silent = self._speaker_of_list(row)
                speakers[id(silent)] = silent
        closed = tuple(turn.closed() for turn in turns)
        first = turns[0].label or turns[0].content[0]
        return Conversation(closed, tuple(speakers.values()), frozenset(spoken), first.start)

    # -- with labels --------------------------------------------------------------------------

    def _labelled(self) -> list[Labelled]:
        """The labelled lines of the style that converses most surely."""
        by_style: dict[str, list[tuple[int, Label]]] = {}
        times = Counter(line.text for line in self._lines)
        for i, line in enumerate(self._lines):
            if i in self._in_list:
                continue
            text = line.text
            alone = (
                times[text] > 1 or " -" in text or "—" in text or "," in text or bool(self._listed)
            )
            alone = alone or text.lower() in self._words.talk.talkers
            for label in read_labels(text, self._words, alone=alone):
                by_style.setdefault(label.style, []).append((i, label))
        best: list[Labelled] = []
        most = 0.0
        for style in _STYLES:
            found = by_style.get(style, [])
            if style == "line":
                found = self._standing(found)
            rows, odds = self._judged(found)
            if odds > most:
                best, most = rows, odds
        if not best:
            return []
        return self._kept(best)

    def _standing(self, found: Iterable[tuple[int, Label]]) -> list[tuple[int, Label]]:
        """Of lines that may be a label alone those that come back or were listed, before speech."""
        found = list(found)
        times = Counter(label.low for _, label in found)
        listed = {row.label.low for row in self._listed}
        alone = {i for i, _ in found}
        kept = []
        for i, label in found:
            following = i + 1 < len(self._lines) and i + 1 not in alone
            talker = " ".join(label.low) in self._words.talk.talkers
            known = talker or times[label.low] > 1 or label.low in listed
            if following and (known or label.role):
                kept.append((i, label))
        return kept

    def _judged(self, found: Sequence[tuple[int, Label]]) -> tuple[list[Labelled], float]:
        """The labelled lines of one style with their speakers, and how surely they converse."""
        if not self._may_speak([label for _, label in found]):
            return [], -9.0
        head = self._head(found)
        named = names_in(
            [(i, line) for i, line in enumerate(self._lines[:head]) if i not in self._in_list],
            self._words,
        )
        speakers = Speakers((label for _, label in found), self._listed, named, self._words)
        rows = [Labelled(i, label, speakers.of(label), self._said(i, label)) for i, label in found]
        announced = is_announced(self._lines[:head], self._words) or bool(self._listed)
        odds = converses(
            rows,
            announced=announced,
            introduced=bool(named) or bool(self._listed),
            words=self._words,
        )
        return rows, odds

    def _may_speak(self, labels: Sequence[Label]) -> bool:
        """Whether labels come back, stand in capitals, or are names of persons; a quick test."""
        if len(labels) < 2:
            return False
        times = Counter(label.low[-1] for label in labels)
        if max(times.values()) > 1 or sum(label.capitals for label in labels) > 1:
            return True
        given = self._words.given
        return sum(len(label.low) > 1 and label.low[0] in given for label in labels) > 1

    def _head(self, found: Sequence[tuple[int, Label]]) -> int:
        """The first line of the conversation: that of the first label that comes back."""
        times = Counter(label.low for _, label in found)
        surnames = Counter(label.low[-1] for _, label in found)
        for i, label in found:
            if times[label.low] > 1 or surnames[label.low[-1]] > 1:
                return i
        return found[0][0]

    def _said(self, i: int, label: Label) -> Sound | None:
        """What is said behind a label sounds like: on its line, or in the next."""
        text = self._lines[i].text
        if label.said is not None:
            return sound_of(text[slice(*label.said)], self._words)
        if i + 1 < len(self._lines):
            return self._sound(i + 1)
        return None

    def _sound(self, i: int) -> Sound:
        found = self._sounds.get(i)
        if found is None:
            found = self._sounds[i] = sound_of(self._lines[i].text, self._words)
        return found

    def _kept(self, rows: Sequence[Labelled]) -> list[Labelled]:
        """The labelled lines without those that nobody speaks: "Note: …" amid what one says."""
        times = Counter(row.speaker.key for row in rows)
        capitals = sum(row.label.capitals for row in rows) > 0.8 * len(rows)
        kept = []
        for row in rows:
            if row.line == 0 and times[row.speaker.key] == 1 and len(rows) > 2:
                continue  # "Transcript: …" as a headline
            if is_silent(row, self._words) and times[row.speaker.key] < 3:
                continue
            sign = self._signs[row.line]
            if sign.kind in _NOISE and times[row.speaker.key] < 2 and not row.speaker.person:
                continue
            sure = times[row.speaker.key] > 1 or is_known(row, self._words)
            alike = capitals and row.label.capitals
            speech = row.sound is not None and (
                row.sound.speech or len(row.label.low) > 1 or row.sound.words <= _SHORT_SPEECH
            )
            if sure or alike or speech:
                kept.append(row)
        return kept

    # -- turns --------------------------------------------------------------------------------

    def _turns(self, rows: Sequence[Labelled]) -> list[_Open]:
        """The turns of labelled lines, with the paragraphs that go on with each."""
        by_line = {row.line: row for row in rows}
        head, last = rows[0].line, rows[-1].line
        _tell_askers(rows)
        asked = self._asked(head, rows)
        for row in rows:
            speaker = row.speaker
            if speaker.answers and speaker.name is None and asked is not None:
                speaker.name, speaker.role = asked.name, speaker.role or asked.role
                speaker.person, speaker.listed = True, asked.listed
        turns: list[_Open] = []
        ended = False
        for i in range(head, len(self._lines)):
            found = by_line.get(i)
            if found is not None:
                turns.append(self._begun(found))
            elif i > last and (ended or not self._lasts(i, last, turns[-1])):
                ended = True
            elif not ended and self._goes_on(i, turns[-1]):
                turns[-1].content.append(self._span(i))
                turns[-1].lines.append(i)
        if len({id(turn.speaker) for turn in turns}) == 1:
            turns = self._with_partner(turns, asked, head)
        return turns

    def _begun(self, row: Labelled) -> _Open:
        start = self._lines[row.line].start
        label = row.label
        span = Span(start + label.start, start + label.end)
        if label.name and not row.speaker.answers:
            row.speaker.labels.append(Span(start + label.named[0], start + label.named[1]))
        mark = None if label.mark is None else Span(start + label.mark[0], start + label.mark[1])
        turn = _Open(row.speaker, span, mark, lines=[row.line])
        if label.said is not None:
            text = self._lines[row.line].text[slice(*label.said)]
            begin = start + label.said[0] + len(text) - len(text.lstrip(_EDGES))
            end = start + label.said[1] - (len(text) - len(text.rstrip(_EDGES)))
            if begin < end and not _ASIDE.match(text.strip(_EDGES)):
                turn.content.append(Span(begin, end))
        return turn

    def _span(self, i: int) -> Span:
        line = self._lines[i]
        dashed = _DASHED.match(line.text)
        front = dashed.end() if dashed and dashed.end() < len(line.text) else 0
        text = line.text[front:]
        begin = line.start + front + len(text) - len(text.lstrip(_EDGES))
        return Span(begin, line.end - (len(text) - len(text.rstrip(_EDGES))))

    def _goes_on(self, i: int, turn: _Open) -> bool:
        """Whether a line goes on with a turn: no heading, no aside, no furniture, no narration."""
        line, sign = self._lines[i], self._signs[i]
        bare = line.text.strip(_EDGES)
        if not bare or _ASIDE.match(line.text):
            return False
        if not turn.content:
            return True
        if sign.kind in _NOISE:
            return False
        if sign.words <= _TITLE_WORDS and bare[-1] not in ".?!…”\"'’)":
            return False
        return not self._narrates(i, turn)

    def _narrates(self, i: int, turn: _Open) -> bool:
        """Whether a line tells of the one who speaks: "Ruiz paused."."""
        sound = self._sound(i)
        low = self._lines[i].text.lower()
        if any(phrase in low for phrase in self._words.talk.narrating):
            return True
        name = turn.speaker.name if turn.speaker is not None else None
        surname = name.split()[-1].lower() if name else ""
        return bool(surname) and not sound.first and not sound.second and surname in low

    def _lasts(self, i: int, last: int, turn: _Open) -> bool:
        """Whether a line behind the last label still belongs to its turn."""
        if not turn.content:
            return True
        sign = self._signs[i]
        if sign.kind is not None or self._narrates(i, turn):
            return False
        sound = self._sound(i)
        bare = self._lines[i].text.strip(_EDGES)
        if not bare or bare[-1] not in ".?!…”\"'’)":
            return False
        return sound.first or sound.second or len(self._lines) - last <= _LAST_LINES

    def _with_partner(
        self, turns: Sequence[_Open], asked: Speaker | None, head: int
    ) -> list[_Open]:
        """The turns where only those of one are labelled: the other's stand unlabelled between."""
        one = turns[0].speaker
        asks = sum(self._sound(t.lines[0]).asks for t in turns) > 0.5 * len(turns)
        found: list[_Open] = []
        if not asks and head > 0 and self._sound(head - 1).asks:
            found.append(_Open(None, None, None, [self._span(head - 1)], [head - 1]))
        for turn in turns:
            found.append(turn)
            more = (
                [k for k in turn.lines if self._lines[k].start <= turn.content[-1].start]
                if turn.content
                else []
            )
            at = len(more)
            if asks and one is not asked and len(more) > 1:
                at = next((n + 1 for n, k in enumerate(more) if self._sound(k).asks), 1)
                other = asked
            elif not asks and len(more) > 1 and turn is not turns[-1]:
                while at > 1 and self._sound(more[at - 1]).asks:
                    at -= 1
                other = None
            if at < len(more):
                cut = self._lines[more[at]].start
                rest = [span for span in turn.content if span.start >= cut]
                turn.content = [span for span in turn.content if span.start < cut]
                found.append(_Open(other, None, None, rest, more[at:]))
                turn.lines = more[:at]
        return found

    # -- who is asked -------------------------------------------------------------------------

    def _asked(self, head: int, rows: Sequence[Labelled] = ()) -> Speaker | None:
        """Whom the interview is with, as far as a list or the introduction tells."""
        if self._listed:
            asked = [row for row in self._listed if not row.asks(self._words)]
            return self._speaker_of_list(asked[0]) if len(asked) == 1 else None
        named = names_in(enumerate(self._lines[:head]), self._words)
        labelled = {row.speaker.key: row.speaker for row in rows if row.speaker.person}
        if len(labelled) == 1 and any(row.speaker.answers for row in rows):
            return next(iter(labelled.values()))
        found = asked_in(self._lines, named, self._words)
        self._cued = any(row.cued for row in found)
        if len(found) != 1:
            return None
        name = found[0].named
        speaker = Speaker(" ".join(name.low), name.name, person=True, answers=True)
        speaker.listed = Span(name.start, name.end)
        return speaker

    def _speaker_of_list(self, row: Listed) -> Speaker:
        label = row.label
        speaker = Speaker(" ".join(label.low), label.name, label.role or None, person=True)
        speaker.listed, speaker.answers = row.span, True
        return speaker

    # -- without labels -----------------------------------------------------------------------

    def _unlabelled(self) -> list[_Open]:
        """The turns of an interview without labels."""
        lines = self._lines
        after = max(self._in_list, default=0)
        places = [
            i
            for i in range(1, len(lines))
            if i > after and self._signs[i].kind not in _NOISE and self._is_paragraph(i)
        ]
        sounds = [self._sound(i) for i in places]
        sure = [n for n, sound in enumerate(sounds) if sound.asking > 2]
        if len(sure) < 2 and not (sure and self._listed):
            return []
        head = self._introduction(places, sure)
        before = [lines[i] for i in range(places[head] if head < len(places) else 0)]
        announced = is_announced(before, self._words) or bool(self._listed)
        asked = self._asked(len(before))
        if asked is None:
            return []
        found = part(
            sounds, first=head, announced=announced, introduced=asked is not None, cued=self._cued
        )
        if found.score <= 0:
            return []
        turns: list[_Open] = []
        state: bool | None = None
        last = max(n for n, asks in enumerate(found.asks, found.first) if asks)
        for n, asks in enumerate(found.asks, found.first):
            i = places[n]
            again = not asks and n > last and state is False
            if again and (not self._sound(i).first or self._narrates(i, turns[-1])):
                break
            if asks != state:
                turns.append(_Open(None if asks else asked, None, None))
                state = asks
            turns[-1].content.append(self._span(i))
            turns[-1].lines.append(i)
        return turns

    def _is_paragraph(self, i: int) -> bool:
        bare = self._lines[i].text.strip(_EDGES)
        return (
            bool(bare)
            and (bare[-1] in ".?!…”\"'’)" or self._signs[i].words > 12)
            and not (_ASIDE.match(self._lines[i].text))
        )

    def _introduction(self, places: Sequence[int], sure: Sequence[int]) -> int:
        """The first paragraph that may ask: behind the last that announces the interview."""
        until = sure[1] if len(sure) > 1 else sure[0]
        for n in range(until - 1, -1, -1):
            if not self._sound(places[n]).asks and is_announced(
                [self._lines[places[n]]], self._words
            ):
                own = self._sound(places[n])
                if not (own.singular or own.second):
                    return n + 1
        return 0


def _tell_askers(rows: Sequence[Labelled]) -> None:
    """Tell of speakers that are not surely persons which only ask: an outlet, and who are persons."""
    heard: dict[int, list[bool]] = {}
    for row in rows:
        if row.sound is not None:
            heard.setdefault(id(row.speaker), []).append(row.sound.asks)
    for row in rows:
        speaker = row.speaker
        if speaker.person or speaker.asks or speaker.name is None:
            continue
        asks = heard.get(id(speaker), [])
        if sum(asks) > _MOSTLY * len(asks):
            speaker.asks = True
        elif not row.label.letters or len(row.label.letters) > 2:
            speaker.person = True
