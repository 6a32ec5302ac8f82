"""What kind of quote it is: direct speech, a part of a sentence, a title, or a scare quote.

A table of named tests: the first that holds decides, else the words are a part of a sentence.
"""

from collections.abc import Callable
from typing import Literal

from newsextract._model import light
from newsextract.extractors.quotes.grammar import Grammar

QuoteKind = Literal["direct", "partial", "title", "scare"]

_SCARE = 2  # words that a writer keeps at a distance: "so-called", "gut punch"
_CLAUSE = 4  # words from which a clause with a verb is likely: "No boats may land"
_TITLE = 8  # words that a title has at most; more in capitals are a headline
_PHRASE = 12  # words that a part of a sentence has at most, if it begins with a capital
_SENTENCE = 25  # words beyond which nothing is a part of a sentence
_WORK = 20  # characters in which the longest word for a work fits: "autobiography, "
_BEFORE = 2  # characters before a mark: that of the sentence, and a space
_SENTENCE_BEFORE = frozenset({"", ".", ",", ":", "?", "!", "”", '"', "(", "[", "—"})
_ENDS = (",", ".", "!", "?", "…", "—")
_SAID_BEFORE = 160  # characters of its sentence in which a verb of saying may stand
_SAID_BEHIND = 60
_STOPS = (". ", "! ", "? ", "\n", ".” ", '." ')
_MARKS = ",.:;()“”\"‘’'"
_INNER = "‘’'“\""  # marks that open a quote in the quote


class Quoted:
    """What is asked of a quote, of its words and of what stands around it."""

    def __init__(self, text: str, start: int, end: int, inner: str, parts: int, grammar: Grammar):
        self._grammar = grammar
        self._around = (text, start, end)
        self._title: bool | None = None
        self.content = inner.lstrip(_INNER)
        self.parts = parts
        self.words = self.content.count(" ") + 1
        self.last = self.content[-1:]
        self.ends = self.last in _ENDS
        self.upper = self.content[:1].isupper()
        self.capital = self.upper or self.content[:1] in "…[0123456789"
        self.outside = text[end : end + 1]
        self.starts = text[max(0, start - _BEFORE) : start].strip() in _SENTENCE_BEFORE

    @property
    def title(self) -> bool:
        """Whether it is written as a title: in capitals but for small words."""
        if self._title is None:
            grammar = self._grammar
            self._title = grammar.title_words.fullmatch(self.content) is not None and not (
                grammar.capital_nouns and self.reported
            )
        return self._title

    @property
    def is_work(self) -> bool:
        """Whether a word for a work stands before it."""
        text, start, _ = self._around
        return self._grammar.work.search(text[max(0, start - _WORK) : start]) is not None

    @property
    def reported(self) -> bool:
        """Whether its sentence tells what somebody said, so that its words are his."""
        text, start, end = self._around
        if self.content.lower() in self._grammar.words.distancing:
            return False  # "so-called" is the writer's
        before = text[max(0, start - _SAID_BEFORE) : start]
        stop = max(before.rfind(mark) for mark in _STOPS)
        after = text[end : end + _SAID_BEHIND].partition(". ")[0].partition("\n")[0]
        words = [word.strip(_MARKS).lower() for word in f"{before[stop + 1 :]} {after}".split()]
        return not self._grammar.saying.isdisjoint(words)

    @property
    def sentence(self) -> bool:
        """Whether it begins as a sentence does that is no title."""
        return self.capital and not self.title


@light.frozen
class Kind:
    """One test: where it holds, the quote is of this kind."""

    name: str
    kind: QuoteKind
    holds: Callable[[Quoted], bool]
    example: str  # ⟦brackets⟧ around a quote that it decides


KINDS: tuple[Kind, ...] = (
    Kind("parts", "direct", lambda q: q.parts > 1, "⟦“it was”, she said, “a long day”⟧."),
    Kind(
        "long sentence",
        "direct",
        lambda q: q.words > _PHRASE and q.upper,
        "The note ⟦“We have all gone down to the weir to look for the boat that sank”⟧ hung there.",
    ),
    Kind(
        "too long for a part",
        "direct",
        lambda q: q.words > _SENTENCE,
        "He wrote that ⟦“we are a guild of forty men and of two women and no one has asked us in the "
        "last ten years what we need or what we want to do”⟧ on a bill.",
    ),
    Kind(
        "long part",
        "partial",
        lambda q: q.words > _PHRASE,
        "She saw ⟦“… a very long row of carts that went down to the river bank one by one.”⟧",
    ),
    Kind(
        "work",
        "title",
        lambda q: q.title and q.is_work,
        "In his memoir, ⟦“Low Water,”⟧ Hale is silent on it.",
    ),
    Kind(
        "comma of the sentence",
        "title",
        lambda q: q.title and not q.starts and q.words <= _TITLE and q.last in ",.",
        "On Channel 9’s ⟦“Evening Table,”⟧ Ruiz said no.",
    ),
    Kind(
        "utterance",
        "direct",
        lambda q: q.capital and q.last in ",!?",
        "The crowd cried ⟦“Out!”⟧ and left.",
    ),
    Kind(
        "one sentence",
        "direct",
        lambda q: q.capital and q.ends and q.starts,
        "He was brief: ⟦“No.”⟧",
    ),
    Kind(
        "stop outside",
        "direct",
        lambda q: q.sentence and q.starts and q.outside in (",", "."),
        "⟦‘We drifted’⟧, said Odde.",
    ),
    Kind(
        "headline",
        "direct",
        lambda q: q.sentence and q.starts and q.words > _SCARE and q.outside in ("", "\n", ":"),
        "Lenz: ⟦‘I am not going’⟧",
    ),
    Kind(
        "mark inside",
        "direct",
        lambda q: q.sentence and q.words > 1 and q.ends,
        "The sign says ⟦“No boats.”⟧ in red.",
    ),
    Kind(
        "clause",
        "direct",
        lambda q: q.sentence and q.words >= _CLAUSE and q.outside in (",", "."),
        "The bill says ⟦“No boats may land”⟧.",
    ),
    Kind(
        "capitals",
        "title",
        lambda q: q.title and q.capital and q.words <= _TITLE,
        "⟦‘The Long Tide’⟧ by Odde sold at once.",
    ),
    Kind(
        "scare",
        "scare",
        lambda q: q.words <= _SCARE and not q.reported,
        "The ⟦“so-called”⟧ pact failed.",
    ),
)


def kind_of(quoted: Quoted) -> QuoteKind:
    """The kind of a quote."""
    for kind in KINDS:
        if kind.holds(quoted):
            return kind.kind
    return "partial"
