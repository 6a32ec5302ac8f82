"""The reading of a conversation: which lines are labelled, and whether they converse."""

from collections import Counter
from collections.abc import Callable, Sequence
from functools import cache, lru_cache, partial

from newsextract._conversation.evidence import (
    Labelled,
    Sound,
    at_most,
    converses,
    is_known,
    is_silent,
    sound_of,
)
from newsextract._conversation.introductions import Named, names_in
from newsextract._conversation.labels import Label, Words, read_alone, read_labels, words_of
from newsextract._conversation.model import Conversation
from newsextract._conversation.paper import NOISE, Paper
from newsextract._conversation.unlabelled import unlabelled_turns
from newsextract._page.lines import Line
from newsextract._page.signs import Sign
from newsextract.lexicon import Lexicons

_STYLES = ("colon", "bracket", "line", "stop", "letter", "dash", "gap", "behind")
_SHORT_SPEECH = 6  # words
_MENU = 40  # characters of a line that may stand on all pages of a site
_REMEMBERED = 4096  # such lines
_STANDING = 130  # characters of a line that is a label alone, with its marks; no longer one is


def read_conversation(
    lines: Sequence[Line], signs: Sequence[Sign], lexicons: Lexicons
) -> Conversation:
    """The turns of a text, hard-wrapped lines joined; none where nobody converses."""
    return _Reading(Paper(lines, signs, words_of(lexicons))).conversation()


@cache
def _menu(words: Words) -> Callable[[str], Sequence[Label]]:
    """What reads the labels of a short line, and remembers them: menus come back from page to page."""
    return lru_cache(maxsize=_REMEMBERED)(partial(read_labels, words=words))


class _Reading:
    def __init__(self, paper: Paper) -> None:
        self._paper = paper
        self._lines = paper.lines
        self._words = paper.words
        self._listed = paper.listed

    def conversation(self) -> Conversation:
        rows = self._labelled()
        if rows:
            from newsextract._conversation.turns import labelled_turns  # few texts have labels

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
        by_style: dict[str, list[tuple[int, Label]]] = {"line": self._standing()}
        remembered, in_list = _menu(self._words), self._paper.in_list
        for i, line in enumerate(self._lines):
            if i not in in_list:
                text = line.text
                short = len(text) <= _MENU
                for label in remembered(text) if short else read_labels(text, self._words):
                    by_style.setdefault(label.style, []).append((i, label))
        best: list[Labelled] = []
        most = 0.0
        for style in _STYLES:
            rows, odds = self._judged(by_style.get(style, ()), most)
            if odds > most:
                best, most = rows, odds
        if not best:
            return []
        return self._kept(best)

    def _standing(self) -> list[tuple[int, Label]]:
        """Lines that are a label alone, before speech: those that come back, were listed or tell a role."""
        paper, talkers = self._paper, self._words.talk.talkers
        times = Counter(line.text for line in self._lines)
        found: list[tuple[int, Label]] = []
        silent = 0  # lines that come back before none
        for i, line in enumerate(self._lines[:-1]):
            text = line.text
            if len(text) > _STANDING:
                continue
            may = times[text] > 1 or " -" in text or "—" in text or "," in text
            may = may or bool(self._listed) or text.lower() in talkers
            if not may or i in paper.in_list:
                continue
            if not paper.is_paragraph(i + 1):
                silent += times[text] > 1
                continue
            label = read_alone(text, self._words)
            if label is not None:
                found.append((i, label))
        told = Counter(label.low for _, label in found)
        listed = {row.label.low for row in self._listed}
        alone = {i for i, _ in found}
        kept = []
        for i, label in found:
            talker = " ".join(label.low) in talkers
            known = talker or told[label.low] > 1 or label.low in listed
            if i + 1 not in alone and (known or label.role):
                kept.append((i, label))
        return kept if len(kept) > silent else []  # menus come back too

    def _judged(
        self, found: Sequence[tuple[int, Label]], least: float
    ) -> tuple[list[Labelled], float]:
        """The labelled lines of one style with their speakers, and how surely they converse.

        Who speaks is not asked where they cannot converse more surely than ``least``.
        """
        labels = [label for _, label in found]
        if not self._may_speak(labels):
            return [], -9.0
        sounds = [self._said(i, label) for i, label in found]
        if at_most(labels, sounds) <= least:
            return [], -9.0
        head = self._head(found)
        named = self._named(head, labels)
        from newsextract._conversation.speakers import Speakers  # few texts have labels

        speakers = Speakers((label for _, label in found), self._listed, named, self._words)
        rows = [
            Labelled(i, label, speakers.of(label), sound)
            for (i, label), sound in zip(found, sounds, strict=True)
        ]
        odds = partial(
            converses, rows, introduced=bool(named) or bool(self._listed), words=self._words
        )
        if odds(announced=True) <= least:
            return [], -9.0
        return rows, odds(announced=self._paper.is_announced(head) or bool(self._listed))

    def _named(self, head: int, labels: Sequence[Label]) -> list[Named]:
        """The names before the first label, as far as they can be those of labels."""
        lines = [row for row in enumerate(self._lines[:head]) if row[0] not in self._paper.in_list]
        lettered = any(label.letters for label in labels)
        single = None if lettered else {label.low[0] for label in labels if len(label.low) == 1}
        return names_in(lines, self._words, self._paper.names, single)

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
