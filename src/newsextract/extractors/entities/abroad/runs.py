"""Stretches of capitalised words, and the pieces of them that may be names.

"el presidente de la [Agencia Nacional de Telecomunicaciones]" is one stretch; its pieces are all
that begin and end with a capitalised word: "Agencia", "Agencia Nacional", "Telecomunicaciones" and
so on. Which of them are names is told elsewhere (``evidence.py``, ``verdicts.py``).
"""

from collections.abc import Iterator, Set

from newsextract._language.tokens import Tokens
from newsextract._model import light
from newsextract._words.gazetteers import GIVEN
from newsextract.extractors.entities.abroad.vocabulary import (
    HEAD,
    KNOWN,
    Vocabulary,
    folded,
    role_in,
)

_MOST_UNITS = 12  # capitalised words of a stretch
_LONGEST = 8  # of a piece
_MOST_LINKS = 3  # lower-case words between two capitalised ones
_SHORTEST_PART = 3  # letters of a lower-case word of a body's name
_MOST_COMPLEMENTS = 3
_ABBREVIATED = frozenset(
    {"st", "ste", "s", "dr", "mr", "jr", "dra", "ing", "prof", "sta", "sto", "ss"}
)


@light.define  # quicker to make than a frozen one
class Unit:
    """A capitalised word, with what a hyphen, an apostrophe or full stops join to it."""

    first: int  # token
    last: int
    text: str


@light.define  # quicker to make than a frozen one
class Run:
    """Capitalised words with what stands between them."""

    units: tuple[Unit, ...]
    links: tuple[tuple[str, ...], ...]  # behind each unit but the last, in lower case
    opening: bool  # whether a sentence begins with it


def read_runs(
    text: str, tokens: Tokens, sentences: Set[int], vocabulary: Vocabulary
) -> Iterator[Run]:
    """The stretches of an article, in order."""
    words, starts = tokens.words, tokens.starts
    count = len(words)
    at = 0
    units: list[Unit] = []
    links: list[tuple[str, ...]] = []
    while at < count:
        word = words[at]
        if not word[0].isupper():
            if word in vocabulary.fronts and not vocabulary.words.nouns:
                front = _front(text, tokens, at, vocabulary)
                if front is not None:
                    if units:
                        yield Run(tuple(units), tuple(links), starts[units[0].first] in sentences)
                    units, links = [front], []
                    at = front.last
            at += 1
            continue
        if _is_before(tokens, at, units, sentences, vocabulary):
            if units:
                yield Run(tuple(units), tuple(links), starts[units[0].first] in sentences)
            units, links = [], []
            at += 1
            continue
        unit = _unit(text, tokens, at, sentences, vocabulary)
        if units:
            link = _link(text, tokens, units[-1], unit, sentences, vocabulary)
            if link is None or len(units) >= _MOST_UNITS:
                if units[-1].text[0].isupper() or len(units) > 1:
                    yield Run(tuple(units), tuple(links), starts[units[0].first] in sentences)
                units, links = [], []
            else:
                links.append(link)
        units.append(unit)
        at = unit.last + 1
    if units:
        yield Run(tuple(units), tuple(links), starts[units[0].first] in sentences)


def _is_before(
    tokens: Tokens,
    at: int,
    units: list[Unit],
    sentences: Set[int],
    vocabulary: Vocabulary,
) -> bool:
    """Whether a capitalised word is no part of the name behind it.

    "[Frau] Lenz", "[Dr]. Ruiz", "[Bürgermeister] Kai Brandt", "[Según] Lenz".
    """
    low, words = tokens.lower[at], vocabulary.words
    following = at + 1
    if following >= len(tokens):
        return False
    opens = tokens.starts[at] in sentences
    sort = vocabulary.sorts[folded(low)]
    behind = tokens.words[following]
    if opens and low in words.common and not sort & (GIVEN | HEAD | KNOWN):
        return low not in words.articles or not behind[0].isupper()
    if low in vocabulary.titles:
        if behind == "." and following + 1 < len(tokens):
            behind = tokens.words[following + 1]
        return behind[0].isupper()
    if not behind[0].isupper() or role_in(low, vocabulary) is None:
        return False
    if not vocabulary.sorts[folded(behind)] & GIVEN or sort & GIVEN:
        return False
    return not units or not vocabulary.sorts[folded(units[-1].text)] & GIVEN


def _front(text: str, tokens: Tokens, at: int, vocabulary: Vocabulary) -> Unit | None:
    """The lower-case word, with its adjective, that a name follows it may belong to.

    "[plaza] de la Lenz", "[tribunal correctionnel] de Lenz".
    """
    words, small = tokens.words, vocabulary.words.small
    last = at
    if words[at] in vocabulary.words.heads and _is_adjective(tokens, at + 1, vocabulary):
        last = at + 1
    for i in range(last + 1, min(last + _MOST_LINKS + 1, len(words))):
        if words[i][0].isupper():
            return Unit(at, last, text[tokens.starts[at] : tokens.ends[last]])
        if tokens.lower[i] not in small and words[i] not in "'’":
            return None
    return None


def _is_adjective(tokens: Tokens, i: int, vocabulary: Vocabulary) -> bool:
    """Whether a token is an adjective of a body, by its ending: "correctionnel"."""
    words = vocabulary.words
    return (
        bool(words.adjectives)
        and i < len(tokens)
        and len(tokens.words[i]) > _SHORTEST_PART
        and tokens.words[i].islower()
        and tokens.lower[i] not in words.common
        and tokens.lower[i] not in words.speech
        and tokens.lower[i].endswith(tuple(words.adjectives))
    )


def pieces(run: Run) -> Iterator[tuple[int, int]]:
    """First and last unit of all that may be a name in a stretch."""
    count = len(run.units)
    for first in range(count):
        lower = run.units[first].text[0].islower()
        for last in range(first + lower, min(count, first + _LONGEST)):
            yield first, last


def _unit(text: str, tokens: Tokens, at: int, sentences: Set[int], vocabulary: Vocabulary) -> Unit:
    words, lower, starts, ends = tokens.words, tokens.lower, tokens.starts, tokens.ends
    last, count = at, len(words)
    while (
        last + 2 < count and ends[last] == starts[last + 1] and ends[last + 1] == starts[last + 2]
    ):
        mark, following = words[last + 1], words[last + 2]
        if (
            (mark == "-" and following[0].isalnum())
            or (mark in "'’" and following[0].isupper() and len(words[last]) < 3)
            or (mark == "." and following[0].isupper() and len(words[last]) < 3)
            or (
                mark in "&/"
                and following[0].isupper()
                and len(words[last]) < 4
                and len(following) < 4
            )
        ):
            last += 2
        else:
            break
    if vocabulary.words.adjectives and lower[at] in vocabulary.words.heads and last == at:
        last = _extended(tokens, at, sentences, vocabulary)
    return Unit(at, last, text[starts[at] : ends[last]])


def _extended(tokens: Tokens, at: int, sentences: Set[int], vocabulary: Vocabulary) -> int:
    """The last token of a body's name that goes on in lower case: "[Conseil national] de Lenz".

    Where its complements are written so too, it goes on over them: "Office [des eaux et forêts]".
    """
    words, lower = vocabulary.words, tokens.lower
    count = len(tokens)

    def plain(i: int) -> bool:
        word = tokens.words[i] if i < count else "."
        return (
            word.isalpha()
            and word[0].islower()
            and len(word) >= _SHORTEST_PART
            and word not in words.common
            and word not in words.speech
            and tokens.starts[i] not in sentences
        )

    last = at
    if plain(at + 1) and lower[at + 1].endswith(tuple(words.adjectives)):
        last = at + 1
    if not words.complements:
        i = last + 1
        while (
            i < count and (lower[i] in words.small or lower[i] in "'’") and i < last + _MOST_LINKS
        ):
            i += 1
        named = last > at and last + 1 < i < count and tokens.words[i][0].isupper()
        return last if named else at
    for _ in range(_MOST_COMPLEMENTS):
        i = last + 1
        while i < count and (
            lower[i] in words.small or lower[i] in words.elided or lower[i] in "'’"
        ):
            i += 1
        if last + 1 < i <= last + _MOST_LINKS + 1 and plain(i):
            last = i
            if plain(i + 1) and lower[i + 1].endswith(tuple(words.adjectives)):
                last = i + 1
        else:
            break
    return last


def _link(
    text: str,
    tokens: Tokens,
    before: Unit,
    unit: Unit,
    sentences: Set[int],
    vocabulary: Vocabulary,
) -> tuple[str, ...] | None:
    """What stands between two capitalised words of one stretch; None if it parts them."""
    first, last = before.last + 1, unit.first
    lower, starts, ends = tokens.lower, tokens.starts, tokens.ends
    initial = len(before.text) == 1 and lower[first : first + 1] == ["."]  # "Kai D. Lenz"
    if (starts[last] in sentences and not initial) or last - first > _MOST_LINKS:
        return None
    gap = text[ends[before.last] : starts[last]]
    if "\n" in gap or len(gap) > 16:
        return None
    found: list[str] = []
    for i in range(first, last):
        word = lower[i]
        if word == ".":
            short = (
                len(before.text) == 1 or before.text.lower() in _ABBREVIATED or "." in before.text
            )
            if i != first or not short:
                return None
        elif word in "'’" and found and found[-1] in vocabulary.words.elided:
            continue
        elif (
            word == "&"
            or word in vocabulary.words.small
            or word in vocabulary.words.elided
            or word in vocabulary.words.particles
            or (word.isdigit() and i == first)
        ):
            found.append(word)
        else:
            return None
    if lower[last] in vocabulary.words.calendar and "".join(found).isalpha():
        return None  # "Polizei [am] Freitag", but "Plaza del 25 de Mayo"
    return tuple(found)
