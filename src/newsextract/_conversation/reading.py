"""The reading of a conversation: which lines are labelled, and whether they converse."""

from collections import Counter
from collections.abc import Iterable, Sequence

from newsextract._conversation.evidence import (
    Labelled,
    Sound,
    converses,
    is_known,
    is_silent,
    sound_of,
)
from newsextract._conversation.introductions import is_announced, names_in
from newsextract._conversation.labels import Label, read_labels, words_of
from newsextract._conversation.model import Conversation
from newsextract._conversation.paper import NOISE, Paper
from newsextract._conversation.speakers import Speakers
from newsextract._conversation.turns import labelled_turns
from newsextract._conversation.unlabelled import unlabelled_turns
from newsextract._page.lines import Line
from newsextract._page.signs import Sign
from newsextract.lexicon import Lexicons

_STYLES = ("colon", "bracket", "line", "stop", "letter", "dash", "gap", "behind")
_SHORT_SPEECH = 6  # words


def read_conversation(
    lines: Sequence[Line], signs: Sequence[Sign], lexicons: Lexicons
) -> Conversation:
    """The turns of a text, hard-wrapped lines joined; none where nobody converses."""
    return _Reading(Paper(lines, signs, words_of(lexicons))).conversation()


class _Reading:
    def __init__(self, paper: Paper) -> None:
        self._paper = paper
        self._lines = paper.lines
        self._words = paper.words
        self._listed = paper.listed

    def conversation(self) -> Conversation:
        rows = self._labelled()
        if rows:
            turns = labelled_turns(self._paper, rows)
        else:
            turns = unlabelled_turns(self._paper)
        turns = [turn for turn in turns if turn.content or turn.label]
        if not turns:
            return Conversation((), (), frozenset(), 0)
        spoken = {self._lines[k].start for turn in turns for k in turn.lines}
        spoken |= {self._lines[k].start for k in self._paper.in_list}
        speakers = {id(t.speaker): t.speaker for t in turns if t.speaker is not None}
        named = {speaker.name for speaker in speakers.values()}
        for row in self._listed:
            if row.label.name not in named:
                silent = self._paper.speaker_of_list(row)
                speakers[id(silent)] = silent
        closed = tuple(turn.closed() for turn in turns)
        first = turns[0].label or turns[0].content[0]
        return Conversation(closed, tuple(speakers.values()), frozenset(spoken), first.start)

    def _labelled(self) -> list[Labelled]:
        """The labelled lines of the style that converses most surely."""
        by_style: dict[str, list[tuple[int, Label]]] = {}
        times = Counter(line.text for line in self._lines)

        def may_stand_alone(text: str) -> bool:
            told = times[text] > 1 or " -" in text or "—" in text or "," in text
            return told or bool(self._listed) or text.lower() in self._words.talk.talkers

        for i, line in enumerate(self._lines):
            if i not in self._paper.in_list:
                for label in read_labels(line.text, self._words, alone=may_stand_alone):
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
            [
                (i, line)
                for i, line in enumerate(self._lines[:head])
                if i not in self._paper.in_list
            ],
            self._words,
            self._paper.names,
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
        named = [label.low[0] for label in labels if len(label.low) > 1]
        return len(named) > 1 and sum(self._words.is_given(word) for word in named) > 1

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
            return self._paper.sound(i + 1)
        return None

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
            sign = self._paper.signs[row.line]
            if sign.kind in NOISE and times[row.speaker.key] < 2 and not row.speaker.person:
                continue
            sure = times[row.speaker.key] > 1 or is_known(row, self._words)
            alike = capitals and row.label.capitals
            speech = row.sound is not None and (
                row.sound.speech or len(row.label.low) > 1 or row.sound.words <= _SHORT_SPEECH
            )
            if sure or alike or speech:
                kept.append(row)
        return kept
