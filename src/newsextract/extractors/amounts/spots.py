"""Where an amount can be: the signs before a number and the units behind one, by the token index."""

from itertools import filterfalse

from newsextract._language.tokens import NUMBER, Tokens
from newsextract._words.patterns import lazy
from newsextract.extractors.amounts.marks import Marks

_LETTERS = lazy(r"\p{L}+(?=\d)")
_DIGITS = "0123456789"
_BEFORE_NUMBER = frozenset("-−.:(")  # what can stand between a sign and its number: "$-5", "$.50"
_MODIFIERS = 6  # tokens between a number and its unit, and one more: "5 U.S. dollars"


def spots(tokens: Tokens, marks: Marks) -> list[int]:
    """The numbers of all tokens at which an amount can be read, ascending."""
    found = [i for i in tokens.hits(marks.both) if _is_spot(i, tokens, marks)]
    glued = _glued(tokens, marks)
    return sorted({*found, *glued}) if glued else found


def sign_of(word: str) -> str:
    """The letters before the first digit of a token: "usd" of "usd50m"; "" if there are none."""
    letters = _LETTERS.match(word)
    return letters[0] if letters else ""


def units_at(hits: list[int], tokens: Tokens, marks: Marks) -> list[tuple[int, str]]:
    """The tokens behind a number, at the spots of a text, by which units are found, with their places."""
    words, found = tokens.lower, []
    for i in hits:
        name = words[i].lstrip(_DIGITS)
        if name in marks.names and (words[i][0] in _DIGITS or _number_behind(i, words, marks)):
            found.append((tokens.ends[i] - len(name), name))
    return found


def _is_spot(i: int, tokens: Tokens, marks: Marks) -> bool:
    """Whether a number or a part of one stands beside a sign or a unit."""
    words = tokens.lower
    if words[i] in marks.capitals and not tokens.words[i].isupper():  # saves time
        return False  # "all", "top", "try": no sign
    if words[i] in marks.partial and (i == 0 or words[i - 1] not in marks.modifiers):  # saves time
        return False  # "9/11": no part of "S/."
    if words[i] in marks.signs and _number_at(i + 1, words):
        return True
    return words[i] in marks.units and _number_behind(i, words, marks)


def _number_behind(i: int, words: list[str], marks: Marks) -> bool:
    """Whether what stands before a unit can end a number; "hong kong" dollars in between."""
    for before in reversed(words[max(0, i - _MODIFIERS) : i]):
        if marks.ends_number(before):
            return True
        if before not in marks.between:  # saves time
            return False
    return False


def _number_at(i: int, words: list[str]) -> bool:
    """Whether a number begins at a token, or behind what can stand before one."""
    if i < len(words) and words[i] in _BEFORE_NUMBER:
        i += 1
    return i < len(words) and words[i][0].isdigit()


def _glued(tokens: Tokens, marks: Marks) -> list[int]:
    """Tokens in which letters and digits of an amount stand together: "USD50m", "42RM"."""
    index, words = tokens.index, tokens.lower
    found = [
        i
        for word in filterfalse(str.isalpha, index)
        if word[0].isalpha() and sign_of(word) in marks.signs
        for i in index[word]
    ]
    for i in index.get(NUMBER, ()):
        word = words[i]
        if not word[-1].isdigit() and word.lstrip(_DIGITS) in marks.units:
            found.append(i)
    return found
