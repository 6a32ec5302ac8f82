"""What a line says of itself: byline, date stamp, caption, teaser, widget, or nothing.

A sign is read from one line alone; where the line stands decides later what it counts for
(``blocks.py``). Words: ``data/<language>/structure.toml``.
"""

from functools import cache
from typing import Literal

import attrs
import regex

from newsextract._text.credits import read_byline, read_credits
from newsextract._text.stamps import find_cued_stamps, read_stamps
from newsextract.lexicon import Lexicons


@attrs.frozen
class _Lexicon:
    boilerplate_lines: frozenset[str] = frozenset()  # whole lines, without digits and marks
    boilerplate_starts: tuple[str, ...] = ()
    boilerplate_phrases: tuple[str, ...] = ()  # anywhere in a line of up to 300 characters
    related_lines: frozenset[str] = frozenset()
    related_starts: tuple[str, ...] = ()  # "read more:": the title of another story follows
    caption_starts: tuple[str, ...] = ()
    photo_credits: tuple[str, ...] = ()  # "getty images": at the end of a caption
    sections: frozenset[str] = frozenset()
    updates: tuple[str, ...] = ()  # "this story has been updated"


Kind = Literal["section", "byline", "dateline", "published", "updated", "caption", "related", "boilerplate"]


@attrs.frozen
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

    @property
    def noise(self) -> bool:
        """Whether the line speaks against being in an article."""
        return self.kind in ("boilerplate", "related")


_ENDS = (".", "!", "?", "…", ".”", '."', ".'", ".’", "?”", '?"', "!”", '!"', ",”", ':', ".)", "''", "”", '"', ";")
_BULLET = regex.compile(r"[•●▪◦*–—-] ?\S|\d{1,2}[.)] \S|[a-z]\) ")
_LINK = regex.compile(r"(?:https?://|www\.|pic\.twitter\.com/)\S+\Z")
_NOISY = regex.compile(r"[^\w\s]*(?:\d{1,3}(?:[.,:]\d{1,3})*[kKmM]?|[^\w\s]{1,6})[^\w]*\Z")
_CRUMBS = regex.compile(r"(?:\w[\w &-]{1,24} (?:>|›|»|/|\|) ){1,4}\w[\w &-]{1,24}\Z")
_CREDIT_END = regex.compile(
    r"(?:[(\[|]|[Cc]redits?:?|[Pp]hoto(?:graph)?s?:|[Pp]icture:|[Ii]mages?:|/|©|\.|Credit\.\.\.)\s*(?:[^()\[\]|/]{0,60}[/ ])?"
    r"(?:AP|AFP|EPA|AAP|Getty|Reuters|REUTERS|Shutterstock|iStock|[\w .]{3,30} Photo|File [Pp]hoto|Supplied)[^()\[\]]{0,40}[)\]]?\Z"
)
_PAREN_CREDIT = regex.compile(
    r"[(\[](?:[^()\[\]]{0,60}\b)?(?:AP|AFP|EPA|Getty|Reuters|REUTERS|Photo|Image|Picture|Pic|Credit|Courtesy|File|Instagram|Twitter|Supplied|Handout)\b[^()\[\]]{0,80}[)\]]\.?\Z"
)
_TRAILING_CREDIT = regex.compile(r"[.\s](?:AP|AFP|Getty Images|Reuters|REUTERS|EPA)(?:/[\w .]{2,40})?\Z|(?:Picture|Photo|Photograph|Image|Credit)s?: ?\S.{0,60}\Z|Credit\.\.\.")
_DATELINE_ALONE = regex.compile(
    r"\p{Lu}[\p{Lu} .'’-]{2,40}(?:, \p{Lu}[\w.]{1,15})?(?:, (?:\p{L}{3,9}\.? )\d{1,2})?(?: \([A-Z][\w-]{1,15}\))?\s*(?:--|—|–|-)\Z"
)
_CAPS = regex.compile(r"\p{Lu}[\p{Lu} .'’-]{2,25}\Z")
_SPEECH = regex.compile(r"\b(?:said|says|told|added)\b")


@cache
def _grammar(lexicons: Lexicons) -> tuple[_Lexicon, regex.Pattern[str], regex.Pattern[str], regex.Pattern[str]]:
    lex = lexicons.load(_Lexicon, "structure")
    flags = regex.IGNORECASE
    start = regex.compile(
        r"[\W_]*(?:(?P<boilerplate>\L<boilerplate>)|(?P<related>\L<related>)|(?P<caption>\L<caption>)|(?P<updated>\L<updates>))(?!\w)",
        flags,
        boilerplate=lex.boilerplate_starts,
        related=lex.related_starts,
        caption=lex.caption_starts,
        updates=lex.updates,
    )
    phrase = regex.compile(r"\b(?:\L<phrases>)", flags, phrases=lex.boilerplate_phrases)
    credit = regex.compile(r"\b(?:\L<credits>)\W{0,3}\Z", flags, credits=lex.photo_credits)
    return lex, start, phrase, credit


def read_sign(text: str, lexicons: Lexicons) -> Sign:
    """The sign of one line."""
    words = text.count(" ") + 1
    ends = text.endswith(_ENDS)
    long = words >= 30 or len(text) > 250
    prose = (words >= 8 and ends) or words >= 24
    quoted = text[0] in "\"“'‘" and text[-1] in "\"”'’" and words > 4
    item = _BULLET.match(text) is not None
    kind, rule, weight = _kind(text, words, ends, long, lexicons)
    return Sign(kind, rule, words, ends, prose, long, quoted, item, weight)


def _kind(
    text: str, words: int, ends: bool, long: bool, lexicons: Lexicons
) -> tuple[Kind | None, str, float]:
    lex, start, phrase, credit = _grammar(lexicons)
    if len(text) > 700:
        return None, "", 1.0
    plain = text.strip("_ .:!?…|>»•-*()[]–—").lower()
    if plain in lex.boilerplate_lines or _bare(plain) in lex.boilerplate_lines:
        return "boilerplate", "line.boilerplate", 1.0
    if plain in lex.related_lines:
        return "related", "line.related", 1.0
    if _NOISY.match(text) or _LINK.match(text):
        return "boilerplate", "line.no-words", 0.4
    match = start.match(text)
    if match:
        if match["boilerplate"]:
            return "boilerplate", "starts.boilerplate", 1.0
        if match["related"]:
            return "related", "starts.related", 0.6
        if match["updated"]:
            return "updated", "starts.update", 1.0
    if len(text) <= 180:
        stamps = read_stamps(text, lexicons)
        if stamps:
            updated = all(s.role == "updated" for s in stamps) or all(s.day is None and s.relative is None for s in stamps)
            return ("updated" if updated else "published"), "stamp", 1.0
    if len(text) <= 420 and not (long and ends):
        byline = read_byline(text, lexicons)
        if byline is not None:
            rule = "byline.dash" if text[0] in "—–" else byline.rule
            return "byline", rule, 1.0
    credits = read_credits(text, lexicons)
    if credits:
        if all(c.kind == "photo" for c in credits):
            return "caption", "credit.photo", 1.0
        rule = credits[0].rule
        return ("boilerplate", rule, 0.5) if rule == "byline.bio" else ("byline", rule, 1.0)
    if match and match["caption"]:
        return "caption", "starts.caption", 1.0
    if len(text) <= 180 and find_cued_stamps(text, lexicons) and words < 22:
        return "published", "stamp.cued", 1.0
    if len(text) <= 300 and phrase.search(text):
        return "boilerplate", "phrase.boilerplate", 1.0
    if words < 70 and _caption(text, words, credit):
        return "caption", "credit.end", 1.0
    if plain in lex.sections or (_CRUMBS.match(text) and words < 10 and _bare(plain.split()[0]) in lex.sections):
        return "section", "line.section", 1.0
    if _DATELINE_ALONE.match(text):
        return "dateline", "dateline.alone", 1.0
    return None, "", 1.0


def _caption(text: str, words: int, credit: regex.Pattern[str]) -> bool:
    if _SPEECH.search(text) and words > 40:
        return False
    tail = text[-120:]
    return bool(
        _PAREN_CREDIT.search(tail) or _TRAILING_CREDIT.search(tail) or _CREDIT_END.search(tail) or credit.search(tail)
    )


def _bare(plain: str) -> str:
    """A line's words without numbers: "comments (14)" is "comments"."""
    return regex.sub(r"[\d().,#]+", "", plain).strip()
