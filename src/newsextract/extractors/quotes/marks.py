"""What a quotation mark does: open a quote, close one, or stand for something else (inches, "’90s")."""

import re

from newsextract._model.span import Span
from newsextract._words.patterns import lazy
from newsextract.extractors.quotes.grammar import Grammar

MARK = re.compile(  # not the single marks inside a word: "don't"
    r"[“”\"„«»‟‘’'`](?:(?<=')'|(?<=`)`|(?!(?<=\w[‘’'`])\w))"
)
_OPENS_ONLY = frozenset("“„«‟") | {"``"}  # but “ closes what „ opened
SINGLE = frozenset("‘’'`")
_BEFORE_OPENING = frozenset(" \t\n\r\u00a0([{—–-/\u2009") | {""}
_AFTER_CLOSING = frozenset(' \t\n\r\u00a0)]}.,;:!?—–-/"”…') | {""}
SPACED = frozenset("«»")  # marks that white space may stand inside of
ENDS_UTTERANCE = frozenset(",.?!…")
LONGEST_SINGLE = 1500  # characters between single marks
_LONGEST_ELISION = 6  # characters of "cause", the longest word that begins with its mark
_SINGLES = lazy(r"[‘'’]")


def spaced_openers(text: str, block: Span, *, paired: bool) -> str:
    """The marks that may open a quote with white space behind: “ We go , ” she said."""
    opening, closing = (text.count(mark, block.start, block.end) for mark in "“”")
    wrong = closing == opening + 2 and text[block.start] == "”"  # ” We go,” she said
    return '"' * paired + "“" * (opening == closing) + "”" * wrong


def opens(
    mark: str, end: int, before: str, after: str, ends: tuple[int, int], spaced: str
) -> bool:
    """Whether a double mark opens a quote; ``ends``: where the last « and the last » stand."""
    if mark == "''":
        return before in _BEFORE_OPENING and (after.isalnum() or after == "'")  # '''Odde,'''
    if mark == "»":  # »Wir gehen«
        return before in _BEFORE_OPENING and after.isalnum() and ends[0] >= end
    if mark == "«" and after.isspace():  # « Nous partons »
        return ends[1] >= end
    if after.isspace() and mark in spaced:
        return not before or (before.isspace() and mark != "”")
    if not after or after.isspace() or (mark == "”" and before not in _BEFORE_OPENING):
        return False
    # 12" are inches
    return not (mark == '"' and before.isdigit() and not after.isalpha())


def closes(mark: str, opening: str) -> bool:
    """Whether a double mark closes a quote that ``opening`` opened."""
    if opening == "„":
        return mark != "„"  # „Wir gehen“
    if opening == "»":
        return mark == "«"
    return mark not in _OPENS_ONLY


def opens_single(
    text: str, start: int, end: int, before: str, after: str, grammar: Grammar
) -> bool:
    """Whether a single mark opens a quote rather than an elision ('90s, 'em)."""
    if before not in _BEFORE_OPENING:
        return False
    if text[start] == "‘" and after == "’" and text[end + 1 : end + 2].isalpha():
        return True  # ‘’Tis late’
    if not (after.isalnum() or after in '“"‘[…'):
        return False
    if text[start] in "'’" and grammar.elision.match(text, end, end + _LONGEST_ELISION):
        return False
    return text[start] != "’"


def single_end(text: str, mark: str, start: int, block: Span, grammar: Grammar) -> int:
    """Where the single mark that closes a quote stands; -1 for none."""
    limit = min(block.end, start + LONGEST_SINGLE)
    candidate, depth = -1, 0
    for match in _SINGLES.finditer(text, start, limit):
        at = match.start()
        before = text[at - 1]
        after = text[at + 1] if at + 1 < block.end else ""
        if match[0] == "‘":
            depth += mark == "‘" and before in _BEFORE_OPENING
            continue
        if after not in _AFTER_CLOSING or before.isspace():
            continue
        if before.isdigit() and text[at + 1 : at + 3].strip()[:1].isdigit():
            continue  # 6' 2"
        if before in grammar.words.clipped and text[at - 2] in "'’":
            continue  # rock 'n' roll
        if depth:
            depth -= 1
            continue
        if before in ".,!?…":
            return at
        if candidate < 0:
            candidate = at
            if before not in grammar.words.plural_ends:
                return at
    return candidate
