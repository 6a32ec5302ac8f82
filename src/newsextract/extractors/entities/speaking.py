"""Who speaks in a conversation: a label is a mention of its speaker, and so is "I" in a turn.

``Robert Ode -- Chief Financial Officer`` in a list of participants is a person with a role,
"ODE", "RO" and "Ode" before what he says are mentions of him, and so are "I" and "my" in it.
"""

from bisect import bisect_left
from collections.abc import Iterable, Sequence

from newsextract._conversation.model import Speaker, Turn
from newsextract._language.names import as_written
from newsextract._model.span import Span
from newsextract._view import View, plain_tokens
from newsextract._words.conversation import ConversationWords
from newsextract._words.names import NameWords
from newsextract.extractors.entities.gather import Draft, Gathering
from newsextract.extractors.entities.names import Mention, Name, surname


class Speaking:
    """The speakers of a conversation as entities; of most texts there are none."""

    def __init__(self, view: View, names: NameWords) -> None:
        self.drafts: dict[int, Draft] = {}  # by the identity of the speaker
        self._view = view
        self._names = names
        self._conversation = view.conversation
        self._later: list[Speaker] = []  # added when all names are known

    def introduce(self, gathering: Gathering, mentions: list[Mention]) -> list[Mention]:
        """Make entities of the speakers named in full; the mentions that stand in no label."""
        speakers = self._conversation.speakers
        if not speakers:  # saves time
            return mentions
        for speaker in speakers:
            if speaker.name is None:
                continue
            if " " in speaker.name and speaker.labels and _is_someone(speaker):
                self._add(gathering, speaker)
            else:
                self._later.append(speaker)
        taken: set[int] = set()
        for speaker in speakers:
            if speaker.name is not None:
                for span in speaker.labels:
                    first, last = self._tokens(span)
                    taken.update(range(first, last + 1))
        return [m for m in mentions if m[2] not in taken and m[3] not in taken]

    def name(self, gathering: Gathering) -> None:
        """Add the speakers that one word names, or a list or introduction: known ones, or new."""
        for speaker in self._later:
            self._add(gathering, speaker)
        for speaker in self._conversation.speakers:
            draft, span = self.drafts.get(id(speaker)), speaker.listed
            if draft is None or span is None or not self._is_read(span):
                continue
            if not any(m[0] < span.end and span.start < m[1] for m in draft.mentions):
                assert speaker.name is not None
                name = _name(speaker.name, self._names)
                draft.mentions.append((span.start, span.end, *self._tokens(span), name))

    def _add(self, gathering: Gathering, speaker: Speaker) -> None:
        assert speaker.name is not None
        name = _name(speaker.name, self._names)
        spans = [span for span in speaker.labels if self._is_read(span)]
        listed = speaker.listed is not None and self._is_read(speaker.listed)
        place = spans[0] if spans else speaker.listed
        mention = (0, 0, 0, 0, name)
        if place is not None and (spans or listed):
            mention = (place.start, place.end, *self._tokens(place), name)
        draft = gathering.meant_by(mention)
        if draft is None:
            if not mention[1] or not gathering.is_new(mention):
                return
            draft = gathering.drafts[-1]
            draft.rule = "entity.person.label"
        self.drafts[id(speaker)] = draft
        if draft.role is None and speaker.role is not None:
            draft.role = " ".join(speaker.role.split())
            draft.hints.update(word.strip(",.").lower() for word in draft.role.split())
        draft.mentions += [(span.start, span.end, *self._tokens(span), name) for span in spans]

    def refer(self, standing: Iterable[int], quotes: Sequence[Span]) -> None:
        """Let "I" and "my" in a turn stand for its speaker, "you" in a question for who is asked."""
        if not self.drafts:  # saves time
            return
        talk = self._view.lexicons.load_both(ConversationWords, "conversation")
        tokens = plain_tokens(self._view)
        opened = [quote.start for quote in quotes]
        for turn in self._conversation.turns:
            draft = self.drafts.get(id(turn.speaker))
            other = self._spoken_to(turn)
            for span in turn.content:
                first = bisect_left(tokens.starts, span.start)
                for i in range(first, bisect_left(tokens.starts, span.end, first)):
                    low = tokens.lower[i]
                    meant = draft if low in talk.singular else other
                    if meant is None or not (low in talk.singular or low in talk.second_person):
                        continue
                    start = tokens.starts[i]
                    at = bisect_left(opened, start + 1) - 1
                    if at < 0 or quotes[at].end <= start:
                        meant.references.append((start, tokens.ends[i]))

    def _spoken_to(self, turn: Turn) -> Draft | None:
        """Who "you" is in a question, where one asks another."""
        told = len(self.drafts) == len(self._conversation.speakers)
        if not told and turn.label is not None and not (turn.speaker and turn.speaker.asks):
            return None
        others = [d for key, d in self.drafts.items() if key != id(turn.speaker)]
        text = self._view.text
        asks = any("?" in text[span.start : span.end] for span in turn.content)
        return others[0] if len(others) == 1 and asks else None

    def _tokens(self, span: Span) -> tuple[int, int]:
        starts = plain_tokens(self._view).starts
        first = bisect_left(starts, span.start)
        return first, max(first, bisect_left(starts, span.end, first) - 1)

    def _is_read(self, span: Span) -> bool:
        """Whether a label stands in the article's own blocks."""
        tokens = plain_tokens(self._view)
        at = bisect_left(tokens.starts, span.start)
        return at < len(tokens.starts) and tokens.starts[at] < span.end


def _is_someone(speaker: Speaker) -> bool:
    return speaker.person or not speaker.asks


def _name(written: str, names: NameWords) -> Name:
    """A name that a label gives."""
    words = tuple(written.split())
    low = tuple(word.rstrip(".,").lower() for word in words)
    return Name(
        0,
        len(written),
        words,
        low,
        (),
        None,
        "person",
        True,
        False,
        " ".join(low),
        as_written(written, names.particles),
        surname(low, names),
        "".join([word[0] for word in words if word[:1].isupper()]).lower(),
        True,
    )
