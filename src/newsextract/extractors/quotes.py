"""Quotes: what stands in quotation marks, read from the marks alone.

``“We will not go,” she said, “and that is that.”`` is one quote of two parts; a quote that is
opened anew in each paragraph and closed in the last is one quote too; ``the "so-called" deal``
is a scare quote, ``“The Salt Road”`` a title. Marks: “ ” ‘ ’ " ' « » » « „ “ ‟ and the typewriter
pairs `` and ''. An unclosed quote ends with its paragraph. Knows no speaker; nothing here
raises on any text. Lexicon: ``data/<language>/quotes.toml``.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Literal

import attrs
import regex

from newsextract._model.annotations import QUOTES, Quote
from newsextract._model.span import Span
from newsextract._view import View, extractor
from newsextract._words.quotes import QuoteWords
from newsextract.lexicon import Lexicons

_MARK = re.compile(  # not the single marks inside a word: "don't"
    r"[“”\"„«»‟‘’'`](?:(?<=')'|(?<=`)`|(?!(?<=\w[‘’'`])\w))"
)
_OPENS_ONLY = frozenset("“„«‟") | {"``"}  # but “ closes what „ opened
_SINGLE = frozenset("‘’'`")
_BEFORE_OPENING = frozenset(" \t\n\r\u00a0([{—–-/\u2009") | {""}
_AFTER_CLOSING = frozenset(' \t\n\r\u00a0)]}.,;:!?—–-/"”…') | {""}
_SPACED = frozenset("«»")  # marks that white space may stand inside of
_ENDS_UTTERANCE = frozenset(",.?!…")
_LONGEST_SINGLE = 1500  # characters between single marks
_LONGEST_WORK = 20  # characters of the word before a title
_BLANK = 4  # characters between two paragraphs


@attrs.frozen(eq=False, repr=False)
class _Grammar:
    elision: regex.Pattern[str]
    title_words: regex.Pattern[str]
    work: regex.Pattern[str]  # right before a title


@cache
def _grammar(lexicons: Lexicons) -> _Grammar:
    lex = lexicons.load_all(QuoteWords, "quotes")
    return _Grammar(
        regex.compile(r"(?:\d0s\b|\d\d\b|n['’]|\L<words>\b)", words=list(lex.elisions)),
        regex.compile(
            r"(?>(?:\p{Lu}[\w'’.-]*|\d+|\L<words>|&)(?:[ :,-]+|\Z))*+",
            words=list(lex.title_words),
        ),
        regex.compile(r"\b\L<words>,?+\s*+\Z", flags=regex.I, words=list(lex.works)),
    )


@attrs.define(eq=False, repr=False)
class _Piece:
    """One pair of marks in one paragraph."""

    start: int
    end: int
    inner_start: int
    inner_end: int
    closed: bool
    paragraph: int
    single: bool


@extractor(provides=QUOTES)
def find_quotes(view: View) -> Iterator[Quote]:
    """Yield quotes in text order, never overlapping; quotes inside quotes are part of the outer."""
    text = view.text
    grammar = _grammar(view.lexicons)
    pieces: list[_Piece] = []
    for number, block in enumerate(view.article):
        marks = [*_MARK.finditer(text, block.span.start, block.span.end)]
        if marks:
            pieces += _pieces(text, block.span, number, marks, grammar)
    i = 0
    while i < len(pieces):
        run = [pieces[i]]
        while i + 1 < len(pieces) and _joins(text, run[-1], pieces[i + 1]):
            i += 1
            run.append(pieces[i])
        i += 1
        parts = tuple(Span(p.inner_start, p.inner_end) for p in run)
        kind = _kind(text, run, grammar)
        rule = (
            "quote.parts" if len(run) > 1 else f"quote.{'closed' if run[0].closed else 'unclosed'}"
        )
        yield Quote(
            Span(run[0].start, run[-1].end), Span(parts[0].start, parts[-1].end), kind, parts, rule
        )


def _pieces(
    text: str, block: Span, number: int, marks: Iterable[re.Match[str]], grammar: _Grammar
) -> Iterator[_Piece]:
    """The pairs of marks of one paragraph."""
    opened: tuple[int, int, str] | None = None  # start, inner start, mark
    single_close = -1
    hopeless = -1  # up to here no single mark closes
    depth = 0  # of straight marks inside straight marks
    paired = text.count('"', block.start, block.end) % 2 == 0  # all can have a partner
    spaced = _spaced(text, block, paired=paired)
    ends = (text.rfind("«", block.start, block.end), text.rfind("»", block.start, block.end))
    for match in marks:
        mark = match[0]
        start, end = match.span()
        single = mark in _SINGLE
        before = text[start - 1] if start > block.start else ""
        after = text[end] if end < block.end else ""
        if opened is None:
            if single:
                if end < hopeless or not _opens_single(text, start, end, before, after, grammar):
                    continue
                single_close = _single_end(text, mark, end, block)
                if single_close < 0:
                    hopeless = end + _LONGEST_SINGLE
                    if mark == "‘" and start == block.start and _reopens(text, block.end):
                        yield _Piece(start, block.end, end, block.end, False, number, True)
                        return
                    continue
            elif not _opens(mark, end, before, after, ends, spaced):
                continue
            opened, depth = (start, end, mark), 0
            continue
        if opened[2] in _SINGLE:
            if start == single_close:
                yield _Piece(opened[0], end, opened[1], start, True, number, True)
                opened = None
            continue
        wrongly = mark == "“" and before in _ENDS_UTTERANCE and (not after or after.isspace())
        if single or not (wrongly or _closes(mark, opened[2])):  # “Apparently not,“ he said
            continue
        if mark == opened[2] == '"':
            if depth == 0 and before == " " and after.isalnum() and paired:
                depth = 1
                continue
            if depth:
                depth = 0
                continue
        inner = (opened[1], start)
        if mark in _SPACED or text[opened[1]].isspace():
            inner = _trimmed(text, *inner)
        yield _Piece(opened[0], end, *inner, True, number, False)
        opened = None
    if opened is not None and opened[2] not in _SINGLE:
        yield _Piece(opened[0], block.end, opened[1], block.end, False, number, False)


def _spaced(text: str, block: Span, *, paired: bool) -> str:
    """The marks that may open a quote with white space behind: “ We go , ” she said."""
    opening, closing = (text.count(mark, block.start, block.end) for mark in "“”")
    wrong = closing == opening + 2 and text[block.start] == "”"  # ” We go,” she said
    return '"' * paired + "“" * (opening == closing) + "”" * wrong


def _opens(
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


def _closes(mark: str, opening: str) -> bool:
    """Whether a double mark closes a quote that ``opening`` opened."""
    if opening == "„":
        return mark != "„"  # „Wir gehen“
    if opening == "»":
        return mark == "«"
    return mark not in _OPENS_ONLY


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """The range without white space at either end."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def _reopens(text: str, end: int) -> bool:
    """Whether the paragraph behind ``end`` begins with a single mark as well."""
    return text[end : end + _BLANK].lstrip()[:1] == "‘"


def _opens_single(
    text: str, start: int, end: int, before: str, after: str, grammar: _Grammar
) -> bool:
    """Whether a single mark opens a quote rather than an elision ('90s, 'em)."""
    if before not in _BEFORE_OPENING:
        return False
    if text[start] == "‘" and after == "’" and text[end + 1 : end + 2].isalpha():
        return True  # ‘’Tis late’
    if not (after.isalnum() or after in '“"‘[…'):
        return False
    if text[start] in "'’" and grammar.elision.match(text, end, end + 6):
        return False
    return text[start] != "’"


def _single_end(text: str, mark: str, start: int, block: Span) -> int:
    """Where the single mark that closes a quote stands; -1 for none."""
    limit = min(block.end, start + _LONGEST_SINGLE)
    candidate, depth = -1, 0
    for match in regex.finditer(r"[‘'’]", text, pos=start, endpos=limit):
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
        if before == "n" and text[at - 2] in "'’":
            continue  # rock 'n' roll
        if depth:
            depth -= 1
            continue
        if before in ".,!?…":
            return at
        if candidate < 0:
            candidate = at
            if before != "s":
                return at
    return candidate


def _joins(text: str, first: _Piece, second: _Piece) -> bool:
    """Whether two pieces are parts of one quote: interrupted, or over paragraphs."""
    if second.paragraph != first.paragraph:
        return (
            not first.closed
            and second.paragraph == first.paragraph + 1
            and not text[first.end : second.start].strip()
        )
    between = text[first.end : second.start]
    return (
        len(between) < 120
        and (text[first.inner_end - 1] in ",-–—" or between[:1] == ",")
        and text[second.inner_start].islower()
        and between.rstrip().endswith((",", "—", "–", "-"))
        and not regex.search(r"\b\p{Ll}{3,}+[.!?]\s", between)  # not the stop of "Mr."
    )


_SENTENCE_BEFORE = frozenset({"", ".", ",", ":", "?", "!", "”", '"', "(", "[", "—"})


def _kind(
    text: str, run: list[_Piece], grammar: _Grammar
) -> Literal["direct", "partial", "title", "scare"]:
    first, last = run[0], run[-1]
    content = text[first.inner_start : last.inner_end].lstrip("‘’'“\"")
    words = content.count(" ") + 1
    if len(run) > 1 or words > 12:
        return "direct" if content[:1].isupper() or len(run) > 1 or words > 25 else "partial"
    ends = content[-1:] in (",", ".", "!", "?", "…", "—")
    outside = text[last.end : last.end + 1]
    starts_sentence = text[max(0, first.start - 2) : first.start].strip() in _SENTENCE_BEFORE
    capital = content[:1].isupper() or content[:1] in "…[0123456789"
    title = grammar.title_words.fullmatch(content) is not None
    before = text[max(0, first.start - _LONGEST_WORK) : first.start]
    if title and grammar.work.search(before):
        return "title"  # "in her memoir, “Low Tide,”"
    if title and not starts_sentence and words <= 8 and content[-1:] in ",.":
        return "title"  # "on Channel 4’s “Morning Table,” Ruiz said": the comma is the sentence's
    if capital and (content[-1:] in ",!?" or (ends and starts_sentence)):
        return "direct"
    if capital and not title:
        if starts_sentence and (
            outside in (",", ".") or (words > 2 and outside in ("", "\n", ":"))
        ):
            return "direct"  # ‘We lost’, she said; Ruiz: ‘I am done’
        if (words > 1 and ends) or (words >= 4 and outside in (",", ".")):
            return "direct"  # The sign says “No boats.”
    if title and capital and words <= 8:
        return "title"
    return "scare" if words <= 2 else "partial"
