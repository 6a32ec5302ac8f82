"""A stretch of a text as a line of slots, one letter each, which the rules read.

"am 3. Mai um 14.30 Uhr" is IN D2 DOT MONTH AT D2 DOT D2 OCLOCK. Numbers fill a slot by their
shape; "3heures" and "Montagabend" fill two. A word that no slot knows is a GAP that no rule crosses.
"""

from collections.abc import Iterator

import regex

from newsextract._language.tokens import Tokens
from newsextract._model import light
from newsextract._words.patterns import lazy
from newsextract.extractors.dates.slots.vocabulary import ROMANS, Lexeme, Vocabulary

_GLUED = lazy(r"(\d{1,4})([^\W\d]{1,12})(\d\d)?")
_DAY_DIGITS, _YEAR_DIGITS, _LONGEST = 2, 4, 12
_LAST_HOUR, _MINUTES = 24, 60
_REACH = 14  # tokens that an expression may go on from a word that tells of a time
_QUARTERS = ("q1", "q2", "q3", "q4")


@light.define  # quicker to make than a frozen one
class Line:
    """The letters of a stretch, with the tokens and the lexeme that each stands for."""

    letters: str
    first: list[int]
    last: list[int]
    lexemes: list[Lexeme]


def stretches(tokens: Tokens, words: Vocabulary, edges: list[int]) -> Iterator[tuple[int, int]]:
    """The runs of tokens around the words that tell of a time; all others are left out.

    Args:
        tokens: of the text.
        words: of its language.
        edges: the first token of each block, and the number of all; no run goes on behind one.
    """
    lower, inside = tokens.lower, words.inside
    done = block = 0
    for i in tokens.hits(words.cores):
        if i < done:
            continue
        while edges[block] <= i:
            done, block = max(done, edges[block]), block + 1
        high = edges[block]
        first = i
        floor = max(done, i - _REACH)
        while first > floor and (lower[first - 1] in inside or lower[first - 1][0].isdigit()):
            first -= 1
        last = i + 1
        while last < high and (lower[last] in inside or lower[last][0].isdigit()):
            last += 1
        yield first, last
        done = last


def encoded(tokens: Tokens, words: Vocabulary, first: int, last: int) -> Line:
    """The line of a stretch of tokens."""
    letters: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    lexemes: list[Lexeme] = []
    lower = tokens.lower
    i = first
    while i < last:
        word = lower[i]
        length = 1
        for phrase in words.phrases.get(word, ()):
            length = len(phrase.words)
            if length == 1 or (i + length <= last and lower[i : i + length] == phrase.words):
                kinds, said = phrase.letters, phrase.lexemes
                break
        else:
            length = 1
            kinds, said = _shape(word, words, tokens.words[i])
        for letter, lexeme in zip(kinds, said, strict=True):
            letters.append(letter)
            lexemes.append(lexeme)
            starts.append(i)
            ends.append(i + length)
        i += length
    return Line("".join(letters), starts, ends, lexemes)


def _one(slot: str, value: object, words: Vocabulary) -> tuple[str, tuple[Lexeme, ...]]:
    return words.letter(slot), ({slot: value},)


def _shape(word: str, words: Vocabulary, printed: str) -> tuple[str, tuple[Lexeme, ...]]:
    """The slots of a number, or of a word that stands for one; else a GAP."""
    if word.isascii() and word.isdigit():
        if len(word) <= _DAY_DIGITS:
            return _one("D2", word, words)
        slot = "Y4" if len(word) == _YEAR_DIGITS and word[0] in "12" else "DIGITS"
        return _one(slot, word[:_LONGEST], words)
    if word in ROMANS and (printed[0].isupper() or word[-1] != "e"):
        return _one("ROMAN", ROMANS[word], words) if printed[0].isupper() else _gap(words)
    if word in _QUARTERS:
        return _one("QUARTER_NAME", int(word[1]), words)
    if word == "½":
        return _one("FRACTION", "0.5", words)
    match = _GLUED.fullmatch(word)
    return _glued(match, words) if match else _gap(words)


def _gap(words: Vocabulary) -> tuple[str, tuple[Lexeme, ...]]:
    return _one("GAP", None, words)


def _glued(match: regex.Match[str], words: Vocabulary) -> tuple[str, tuple[Lexeme, ...]]:
    """The slots of "1er", "14h30", "3heures", "1990er", "5pm"."""
    number, end, rest = match[1], match[2], match[3]
    lists = words.words
    if rest and end in lists.oclock and int(number) <= _LAST_HOUR:
        if int(rest) >= _MINUTES:
            return _gap(words)
        return _one("CLOCK", f"{int(number):02d}:{rest}", words)
    if rest:
        return _gap(words)
    if end in lists.decade_ends and int(number) % 10 == 0:
        return _one("DECADE", number, words)
    if end in lists.nth_ends and len(number) <= _DAY_DIGITS:
        return _one("NTH", int(number), words)
    for phrase in words.phrases.get(end, ()):
        if len(phrase.words) == 1 and not _BESIDE_NUMBER.isdisjoint(phrase.lexemes[0]):
            letter, said = _shape(number, words, number)
            return letter + phrase.letters, (*said, *phrase.lexemes)
    return _gap(words)


_BESIDE_NUMBER = frozenset({"UNIT", "HALF_DAY", "OCLOCK"})
