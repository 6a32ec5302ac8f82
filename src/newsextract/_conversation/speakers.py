"""Speakers: which labels name one person: "MARTA RUIZ", "Ruiz", "MR", "Mayor Ruiz"."""

from collections.abc import Iterable, Sequence

from newsextract._conversation.introductions import Listed, Named
from newsextract._conversation.labels import Label, Words
from newsextract._conversation.model import Speaker

_MOST_NAMESAKES = 20  # persons of one surname
_JUNIOR = frozenset({"jr", "sr", "ii", "iii", "iv"})
_SMALL = frozenset({"of", "the", "and", "&"})


class Speakers:
    """Finds the speaker of each label, from all labels, a list and an introduction."""

    def __init__(
        self,
        labels: Iterable[Label],
        listed: Sequence[Listed],
        named: Sequence[Named],
        words: Words,
    ) -> None:
        self._words = words
        self._by_key: dict[str, Speaker] = {}
        self._by_word: dict[str, list[Speaker]] = {}  # surname, first name
        self._by_letters: dict[str, Speaker] = {}
        self._by_ends: dict[str, list[Speaker]] = {}  # first and last letter: "JR" of Jan C. Ruiz
        for row in listed:
            speaker = self._add(row.label.low, row.label.name, person=True)
            speaker.role = speaker.role or row.label.role or row.label.title or None
            speaker.listed = row.span
            speaker.asks = speaker.asks or row.asks(words)
        labels = list(labels)
        for label in labels:
            if len(label.low) > 1 and label.name:
                person = words.is_given(label.low[0]) or bool(label.title)
                person = person and words.names.bodies.isdisjoint(label.low)
                speaker = self._add(label.low, label.name, person=person)
                self._tell(speaker, label)
        self._introduced: dict[str, Named] = {}  # by surname, by first name, by initials
        for name in named:
            for key in (
                " ".join(name.low),
                _surname(name.low),
                f"{name.low[0]} ",
                f"({_letters(name.low)})",
            ):
                self._introduced.setdefault(key, name)
        for label in labels:  # "Wikinews" before "W"
            if label.name and not label.letters and len(label.low) == 1:
                self.of(label)

    def of(self, label: Label) -> Speaker:
        """The speaker of a label."""
        speaker = self._find(label)
        self._tell(speaker, label)
        return speaker

    def all(self) -> list[Speaker]:
        """All speakers that labels were found for."""
        return [speaker for speaker in self._by_key.values() if speaker.labels]

    def _find(self, label: Label) -> Speaker:
        talk = self._words.talk
        key = " ".join(label.low)
        known = self._by_key.get(key)
        if known is not None:
            return known
        if not label.name or key in talk.talkers:
            speaker = self._by_key[key] = Speaker(key, None)
            speaker.asks = label.low[0] in talk.askers or label.low[-1] in talk.askers
            speaker.answers = key in talk.answerers
            return speaker
        if len(label.low) == 1:
            several = self._by_word.get(key, ())
            if len(several) == 1:
                return several[0]
            name = self._introduced.get(key) or self._introduced.get(f"{key} ")
            if name is not None and not several:
                return self._add(name.low, name.name, person=self._is_person(name))
        if label.letters:
            return self._by_initials(label)
        person = bool(label.title) or (len(label.low) > 1 and self._words.is_given(label.low[0]))
        return self._add(label.low, label.name, person=person)

    def _by_initials(self, label: Label) -> Speaker:
        letters = label.letters
        speaker = self._by_letters.get(letters)
        if speaker is not None:
            return speaker
        name = self._introduced.get(f"({letters})")
        if name is not None:
            return self._add(name.low, name.name, person=self._is_person(name))
        short = self._by_ends.get(letters, ())
        if len(short) == 1:
            return short[0]
        if len(letters) > 2 and label.name != label.name.upper():  # "HILL", "RUIZ"
            return self._add(label.low, label.name, person=False)
        speaker = self._by_key[letters] = Speaker(letters, None)
        talk = self._words.talk
        speaker.asks, speaker.answers = letters in talk.askers, letters in talk.answerers
        return speaker

    def _add(self, low: tuple[str, ...], name: str, *, person: bool) -> Speaker:
        key = " ".join(low)
        speaker = self._by_key.get(key) or self._same(low)
        if speaker is None:
            speaker = Speaker(key, name)
            for word in {_surname(low), low[0]}:
                self._by_word.setdefault(word, []).append(speaker)
            initials = _letters(low)
            self._by_letters.setdefault(initials, speaker)
            self._by_ends.setdefault(initials[:1] + initials[-1:], []).append(speaker)
        elif speaker.name is None or len(name) > len(speaker.name):
            speaker.name = name
        self._by_key[key] = speaker
        speaker.person = speaker.person or person
        return speaker

    def _same(self, low: tuple[str, ...]) -> Speaker | None:
        """Who the same name with fewer words is: "Kevin Hale" of "Kevin P. Hale"."""
        short = self._words.names.short
        for speaker in self._by_word.get(_surname(low), [])[:_MOST_NAMESAKES]:
            other = speaker.key.split()
            if (
                len(other) > 1
                and len(low) > 1
                and (short.get(other[0], other[0]) == short.get(low[0], low[0]))
            ):
                return speaker
        return None

    def _tell(self, speaker: Speaker, label: Label) -> None:
        """Take from a label what it says of its speaker."""
        told = label.role or (label.title if label.name else "")
        if told and speaker.role is None and " ".join(label.low) != "":
            speaker.role = told
        speaker.person = speaker.person or bool(label.title and label.name)
        if label.role and any(
            word.strip(",.").lower() in self._words.talk.listed_askers
            for word in label.role.split()
        ):
            speaker.asks = True

    def _is_person(self, name: Named) -> bool:
        names = self._words.names
        return self._words.is_given(name.low[0]) or not any(
            word in names.bodies or word in names.things for word in name.low
        )


def _surname(low: Sequence[str]) -> str:
    return low[-2] if len(low) > 1 and low[-1] in _JUNIOR else low[-1]


def _letters(low: Sequence[str]) -> str:
    return "".join(
        piece[0] for word in low if word not in _SMALL for piece in word.split("-") if piece
    )
