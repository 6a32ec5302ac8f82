"""What a line says of itself: byline, date stamp, caption, teaser, widget, or nothing.

A sign is read from one line alone; where the line stands decides later what it counts for
(``blocks.py``). Words: ``data/<language>/structure.toml``.
"""

import re
from functools import cache
from typing import Literal

import attrs
import regex

from newsextract._text import shapes
from newsextract._text.credits import read_byline, read_credits
from newsextract._text.stamps import find_cued_stamps, find_stamps, read_stamps
from newsextract.lexicon import Lexicons


@attrs.frozen(eq=False, repr=False)
class _Lexicon:
    boilerplate_lines: frozenset[str] = frozenset()  # whole lines, without digits and marks
    boilerplate_starts: tuple[str, ...] = ()
    boilerplate_phrases: tuple[str, ...] = ()  # anywhere in a line of up to 300 characters
    related_lines: frozenset[str] = frozenset()
    related_starts: tuple[str, ...] = ()  # "read more:": the title of another story follows
    caption_starts: tuple[str, ...] = ()
    photo_credits: tuple[str, ...] = ()  # "getty images": at the end of a caption
    sections: frozenset[str] = frozenset()
    caption_verbs: frozenset[str] = frozenset()  # "greets": what a picture shows
    updates: tuple[str, ...] = ()  # "this story has been updated"


Kind = Literal[
    "section", "byline", "dateline", "published", "updated", "caption", "related", "boilerplate"
]


@attrs.frozen(eq=False, repr=False)
class Sign:
    """What one line says of itself."""

    kind: Kind | None  # None: nothing
    rule: str
    words: int
    ends: bool  # ends like a sentence
    prose: bool  # running text
    long: bool
    quoted: bool  # wholly in quotation marks
    item: bool  # begins with a bullet or a number
    weight: float = 1.0  # how sure a sign of noise is
    dated: bool = False  # has a date with its year, among a few words
    pictured: bool = False  # says in the present tense what someone does, as captions do

    @property
    def noise(self) -> bool:
        """Whether the line speaks against being in an article."""
        return self.kind in ("boilerplate", "related")


_PLAIN_WORD = re.compile(r"[^\W\d_]+")
_ENDS = (
    ".",
    "!",
    "?",
    "…",
    ".”",
    '."',
    ".'",
    ".’",
    "?”",
    '?"',
    "!”",
    '!"',
    ",”",
    ":",
    ".)",
    "''",
    "”",
    '"',
    ";",
)


@attrs.frozen(eq=False, repr=False)
class _Grammar:
    lex: _Lexicon
    starts: dict[str, tuple[tuple[str, Kind], ...]]  # first three letters -> phrases, kinds
    telling: frozenset[str]  # the longest word of each boilerplate phrase


@cache
def _grammar(lexicons: Lexicons) -> _Grammar:
    lex = lexicons.load(_Lexicon, "structure")
    kinds: tuple[tuple[tuple[str, ...], Kind], ...] = (
        (lex.boilerplate_starts, "boilerplate"),
        (lex.related_starts, "related"),
        (lex.caption_starts, "caption"),
        (lex.updates, "updated"),
    )
    starts: dict[str, list[tuple[str, Kind]]] = {}
    for phrases, kind in kinds:
        for phrase in phrases:
            starts.setdefault(phrase[:3], []).append((phrase, kind))
    telling = frozenset(max(p.split(), key=len).strip(",.") for p in lex.boilerplate_phrases)
    return _Grammar(lex, {first: tuple(rows) for first, rows in starts.items()}, telling)


def read_sign(text: str, lexicons: Lexicons) -> Sign:
    """The sign of one line."""
    words = text.count(" ") + 1
    ends = text.endswith(_ENDS)
    long = words >= 30 or len(text) > 250
    prose = (words >= 8 and ends) or words >= 24 or shapes.OPENING.match(text) is not None
    quoted = text[0] in "\"“'‘" and text[-1] in "\"”'’" and words > 4
    item = shapes.BULLET.match(text) is not None
    kind, rule, weight = _kind(text, words, ends, long, lexicons)
    pictured = kind is None and 6 <= words <= 40 and _pictured(text, lexicons)
    dated = kind is None and words <= 20 and not ends and shapes.YEAR.search(text) is not None
    dated = dated and any(stamp.day for stamp in find_stamps(text, lexicons))
    return Sign(kind, rule, words, ends, prose, long, quoted, item, weight, dated, pictured)


def _kind(
    text: str, words: int, ends: bool, long: bool, lexicons: Lexicons
) -> tuple[Kind | None, str, float]:
    grammar = _grammar(lexicons)
    lex = grammar.lex
    if len(text) > 700:
        return None, "", 1.0
    low = text.lower()
    plain = ""
    if words <= 10:
        plain = low.strip("_ .:!?…|>»•-*()[]–—")
        if plain in lex.boilerplate_lines or _bare(plain) in lex.boilerplate_lines:
            return "boilerplate", "line.boilerplate", 1.0
        if plain in lex.related_lines:
            return "related", "line.related", 1.0
        if shapes.ENTRY.match(text):
            return "updated", "line.live-entry", 1.0
        if shapes.NOISY.match(text) or shapes.LINK.match(text):
            return "boilerplate", "line.no-words", 0.4
    start = _start(low, grammar)
    if start in ("boilerplate", "related", "updated"):
        return start, f"starts.{start}", 0.6 if start == "related" else 1.0
    if words <= 30:
        stamps = read_stamps(text, lexicons)
        if stamps:
            updated = all(s.role == "updated" or not (s.day or s.relative) for s in stamps)
            return ("updated" if updated else "published"), "stamp", 1.0
    if len(text) <= 420 and not (long and ends):
        byline = read_byline(text, lexicons)
        if byline is not None:
            return "byline", "byline.dash" if text[0] in "—–" else byline.rule, 1.0
    credits = read_credits(text, lexicons)
    if credits:
        if all(c.kind == "photo" for c in credits):
            return "caption", "credit.photo", 1.0
        rule = credits[0].rule
        return ("boilerplate", rule, 0.5) if rule == "byline.bio" else ("byline", rule, 1.0)
    if start == "caption":
        return "caption", "starts.caption", 1.0
    if words < 22 and not ends and find_cued_stamps(text, lexicons):
        return "published", "stamp.cued", 1.0
    told = words <= 60 and not grammar.telling.isdisjoint(_PLAIN_WORD.findall(low))
    if told and any(phrase in low for phrase in lex.boilerplate_phrases):
        return "boilerplate", "phrase.boilerplate", 1.0
    if words < 70 and _caption(text, low, words, lex):
        return "caption", "credit.end", 1.0
    if words <= 10:
        if plain in lex.sections or (
            shapes.CRUMBS.match(text) and _bare(plain.split()[0]) in lex.sections
        ):
            return "section", "line.section", 1.0
        if shapes.DATELINE_ALONE.match(text):
            return "dateline", "dateline.alone", 1.0
    return None, "", 1.0


def _start(low: str, grammar: _Grammar) -> Kind | None:
    """What the first words of a line announce."""
    low = low.lstrip('_ .:!?…|>»•-*()[]–—"“▶►')
    for phrase, kind in grammar.starts.get(low[:3], ()):
        if low.startswith(phrase) and not (
            low[len(phrase) : len(phrase) + 1].isalnum() and phrase[-1].isalnum()
        ):
            return kind
    return None


def _pictured(text: str, lexicons: Lexicons) -> bool:
    """Whether a line reads "X greets Y in Z.": one sentence in the present tense, no speech."""
    if (
        not text[0].isupper()
        or shapes.SPEECH.search(text)
        or shapes.QUOTED.search(text)
        or ". " in text.rstrip(". ")[40:]
    ):
        return False
    verbs = _grammar(lexicons).lex.caption_verbs
    words = text.split(None, 14)[:14]
    for i, word in enumerate(words[1:], 1):
        if word in verbs:
            return i > 1 or words[0].endswith("s") or word.endswith("s")
        if word in _NOT_IN_SUBJECTS:
            return False
    return False


_NOT_IN_SUBJECTS = frozenset(
    {"that", "is", "are", "was", "were", "has", "have", "had", "to", "which", "when", "as"}
)


def _caption(text: str, low: str, words: int, lex: _Lexicon) -> bool:
    """Whether a line ends with the credit of a picture."""
    if words < 60 and shapes.POSITIONS.search(low) and not shapes.SPEECH.search(text):
        return True
    if text[-1] == "." and text[-2:-1] not in ")]":
        return False
    if words > 40 and shapes.SPEECH.search(text):
        return False
    tail = text[-120:]
    return bool(
        low.rstrip(")]. ").endswith(lex.photo_credits)
        or (text[-1] in ")]." and shapes.PAREN_CREDIT.search(tail))
        or shapes.TRAILING_CREDIT.search(tail)
        or (words > 6 and shapes.NAMED_CREDIT.search(tail))
        or shapes.CREDIT_END.search(tail)
    )


def _bare(plain: str) -> str:
    """A line's words without numbers: "comments (14)" is "comments"."""
    return regex.sub(r"[\d().,#]+", "", plain).strip()
